//! No input makes the generator panic, takes it long, or leads it to write what is not Rust.
//!
//! Documents are made from a seed: any values under keys of OpenAPI, documents of the right form with parts replaced,
//! good documents with nodes moved about, overlays over all of these, and texts with bytes changed. A case that fails is
//! printed, so that it can become a seed of the fuzz targets, which check the same and whose seeds are cases here.

mod arbitrary_support;
#[path = "../fuzz/src/lib.rs"]
mod targets;

use arbitrary_support::{Dice, any_value, document, good_documents, mutate, overlay, replace_parts, scramble};
use std::fs;
use std::panic::catch_unwind;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long one document may take, in a build without optimisation on a busy machine.
const LIMIT: Duration = Duration::from_secs(1);

#[test]
fn any_value_is_no_reason_to_panic() {
    check(1500, |dice| any_value(dice, 5).to_string());
}

#[test]
fn documents_of_the_right_form_are_generated() {
    let emitted = check(300, |dice| document(dice).to_string());
    assert!(
        emitted > 150,
        "only {emitted} of the documents are without errors: the test sees too little"
    );
}

#[test]
fn documents_with_parts_replaced_are_no_reason_to_panic() {
    check(700, |dice| {
        let mut document = document(dice);
        replace_parts(dice, &mut document);
        document.to_string()
    });
}

#[test]
fn good_documents_with_nodes_moved_about_are_no_reason_to_panic() {
    let documents = good_documents();
    assert!(documents.len() > 20, "only {} good documents", documents.len());
    let emitted = check(1500, |dice| {
        let mut document = dice.choose(&documents).clone();
        mutate(dice, &mut document);
        document.to_string()
    });
    assert!(
        emitted > 300,
        "only {emitted} of the documents are without errors: the test sees too little"
    );
}

#[test]
fn overlays_are_no_reason_to_panic() {
    check(400, |dice| {
        let text = format!("{}\n---\n{}", document(dice), overlay(dice));
        survives(&text, targets::overlay);
        text
    });
}

#[test]
fn what_the_fuzz_targets_check_holds_for_their_seeds() {
    check_seeds("parse", targets::parse);
    check_seeds("overlay", targets::overlay);
    check_seeds("generate", targets::generate);
}

#[test]
fn texts_with_bytes_changed_are_no_reason_to_panic() {
    check(1000, |dice| {
        let document = document(dice);
        let text = if dice.one_in(2) {
            document.to_string()
        } else {
            serde_yaml::to_string(&document).expect("YAML")
        };
        let text = scramble(dice, &text);
        survives(&text, targets::parse);
        text
    });
}

#[test]
fn deep_nesting_is_no_reason_to_panic() {
    for depth in [10, 100, 450, 900, 5000] {
        for (before, after) in [
            (r#"{"items":"#, "}"),
            (r#"{"allOf":["#, "]}"),
            (r#"{"oneOf":[{},"#, "]}"),
            (r#"{"properties":{"a":"#, "}}"),
            ("[", "]"),
        ] {
            let nested = format!("{}{{}}{}", before.repeat(depth), after.repeat(depth));
            let head = r#"{"openapi":"3.1.0","info":{"title":"","version":""},"components":{"schemas":{"A":"#;
            let text = format!("{head}{nested}}}}}}}");
            // As large a stack as the first thread of a program has; those of tests are smaller.
            let thread = std::thread::Builder::new()
                .stack_size(8 << 20)
                .spawn(move || run(&text));
            thread.expect("a thread").join().expect("no panic");
        }
    }
}

/// Generates from many documents; how many of them were without errors.
fn check(count: u64, make: impl Fn(&mut Dice) -> String) -> usize {
    (0..count).filter(|seed| run(&make(&mut Dice::new(*seed)))).count()
}

/// Runs a target over all of its seeds.
fn check_seeds<T>(name: &str, target: fn(&str) -> T) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(name);
    let seeds: Vec<_> = fs::read_dir(folder).expect("a folder of seeds").collect();
    assert!(!seeds.is_empty(), "there are no seeds for {name}");
    for seed in seeds {
        let text = fs::read_to_string(seed.expect("a seed").path()).expect("a text");
        survives(&text, target);
    }
}

/// Generates from one document, and an overlay where there is one; whether it was without errors.
fn run(text: &str) -> bool {
    survives(text, targets::generate)
}

/// What a target says of a text, which takes no long time and is no reason to panic.
fn survives<T>(text: &str, target: fn(&str) -> T) -> T {
    // Others may hold up a busy machine: slow is what is slow each time.
    for _ in 0..3 {
        let begun = Instant::now();
        let outcome = catch_unwind(|| target(text));
        let outcome = outcome.unwrap_or_else(|_| panic!("this document makes it panic:\n{text}"));
        if begun.elapsed() < LIMIT {
            return outcome;
        }
    }
    panic!("more than {LIMIT:?} for\n{text}")
}
