//! In this workspace: brings `generated/` up to date with `spec/`. For those who depend on the client: nothing.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "_codegen")]
    oasmith::build_script("spec/oasmith.yaml");
}
