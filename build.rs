//! In a checkout: brings `generated/` up to date with `spec/`. Everywhere else: nothing.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "_codegen")]
    regenerate(std::path::Path::new("spec/oasmith.yaml"));
}

#[cfg(feature = "_codegen")]
fn regenerate(config: &std::path::Path) {
    if !config.exists() {
        return;
    }
    // Not `generated/`: what this script writes would make it run again.
    println!("cargo::rerun-if-changed=spec");
    match oasmith::build(config) {
        Ok(outcome) => outcome
            .notices
            .lines()
            .for_each(|line| println!("cargo::warning={line}")),
        Err(failure) => {
            eprintln!("{failure}");
            std::process::exit(1);
        }
    }
}
