//! No input makes the generator panic, takes it long, or leads it to write what is not Rust.
//!
//! Documents are made from a seed: any values under keys of OpenAPI, documents of the right form with parts replaced,
//! and texts with bytes changed. A case that fails is printed, so that it can become a test of its own.

mod arbitrary_support;

use arbitrary_support::{Dice, any_value, document, replace_parts, scramble};
use oasmith::diagnostics::{Code, Diagnostics, Format, show};
use oasmith::layout::Layout;
use oasmith::reader::Input;
use oasmith::source::Sources;
use std::panic::{AssertUnwindSafe, catch_unwind};
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
fn texts_with_bytes_changed_are_no_reason_to_panic() {
    check(1000, |dice| {
        let document = document(dice);
        let text = if dice.one_in(2) {
            document.to_string()
        } else {
            serde_yaml::to_string(&document).expect("YAML")
        };
        scramble(dice, &text)
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

/// Generates from one document; whether it was without errors.
fn run(text: &str) -> bool {
    let begun = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let mut sources = Sources::new();
        let mut diagnostics = Diagnostics::new();
        let input = Input {
            document: sources.add("document", text),
            overlays: Vec::new(),
            keep: None,
        };
        let output = oasmith::generate(&[input], &Layout::module("arbitrary"), &mut sources, &mut diagnostics);
        let formats = [Format::Text, Format::Json, Format::GitHub];
        let shown = formats.map(|format| show(&diagnostics, &sources, format));
        let defect = diagnostics.iter().find(|diagnostic| diagnostic.code == Code::Defect);
        assert!(defect.is_none(), "{}", shown.concat());
        assert_eq!(output.is_none(), diagnostics.has_errors());
        output.is_some()
    }));
    assert!(begun.elapsed() < LIMIT, "{:?} for\n{text}", begun.elapsed());
    outcome.unwrap_or_else(|_| panic!("this document makes it panic:\n{text}"))
}
