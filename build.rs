//! In a checkout: brings `generated/` up to date with `spec/`. Everywhere else: nothing.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "_codegen")]
    oasmith::build_script("spec/oasmith.yaml");
}
