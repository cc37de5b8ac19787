//! Brings `generated/` up to date with `spec/`.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=spec");
    if let Err(failure) = oasmith::build("spec/oasmith.yaml") {
        eprintln!("{failure}");
        std::process::exit(1);
    }
}
