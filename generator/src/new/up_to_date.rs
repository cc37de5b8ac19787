//! That `generated/` is what the generator makes of `spec/`, and that a client can be built.

use {{CRATE}}::Client;
use std::path::Path;

#[test]
fn generated_code_is_what_the_generator_makes() {
    let config = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/oasmith.yaml");
    let outcome = oasmith::build::dry_run(config).expect("the specification has no errors");
    let stale: Vec<_> = outcome.plan.stale.iter().map(|file| &file.path).collect();
    assert!(stale.is_empty(), "not up to date: {stale:?}");
    assert!(outcome.plan.orphans.is_empty(), "left over: {:?}", outcome.plan.orphans);
    assert!(outcome.plan.foreign.is_empty(), "never generated: {:?}", outcome.plan.foreign);
}

#[test]
fn a_client_can_be_built() {
    assert!(Client::builder().base_url("http://127.0.0.1:8080").build().is_ok());
    assert!(Client::builder().base_url("not an address").build().is_err());
}
