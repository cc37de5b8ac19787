//! What `diff` says of pairs of small documents, one pair a kind of change, and that it says nothing where the generated
//! code is the same and something where it is not.
//!
//! A case is a folder of `diff/` with `old.yaml`, `new.yaml` and `expected.txt`. The case `every_class` is written in all
//! three formats. `UPDATE_GOLDEN=1` accepts what is made.

mod support;

use oasmith::diagnostics::{self, Diagnostics};
use oasmith::diff::{self, Change, Class, Format, Rule};
use oasmith::layout::Layout;
use oasmith::reader::{self, Input};
use oasmith::source::Sources;
use oasmith::{edition, generate};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The case that is written in all formats.
const ALL_FORMATS: &str = "every_class";

#[test]
fn reports_are_as_expected() {
    let mut differences = Vec::new();
    for case in cases() {
        let (changes, sources) = compared(&case.join("old.yaml"), &case.join("new.yaml"));
        let mut expect = |format, file: &str| {
            let folder = format!("{}/", case.display());
            let text = diff::show(&changes, &sources, format).replace(&folder, "");
            differences.extend(support::difference(&case.join(file), &text));
        };
        expect(Format::Text, "expected.txt");
        if support::name(&case) == ALL_FORMATS {
            expect(Format::Markdown, "expected.md");
            expect(Format::Json, "expected.json");
        }
    }
    support::assert_none(&differences);
}

#[test]
fn every_rule_has_a_case() {
    let seen: BTreeSet<_> = cases()
        .iter()
        .flat_map(|case| compared(&case.join("old.yaml"), &case.join("new.yaml")).0)
        .flat_map(|change| {
            let also: Vec<_> = change.also.iter().map(|also| also.rule).collect();
            also.into_iter().chain([change.rule])
        })
        .collect();
    let missing: Vec<_> = Rule::ALL.iter().filter(|rule| !seen.contains(rule)).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
    let codes: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.facts().code).collect();
    assert_eq!(codes.len(), Rule::ALL.len(), "two rules have one code");
}

#[test]
fn there_is_a_change_of_every_class() {
    let case = support::folder("diff").join(ALL_FORMATS);
    let (changes, _) = compared(&case.join("old.yaml"), &case.join("new.yaml"));
    for class in Class::ALL {
        let in_rust = changes.iter().any(|change| change.rust() == class);
        assert!(in_rust, "{class:?} in Rust");
        // The wire has no comments.
        let on_the_wire = changes.iter().any(|change| change.wire() == class);
        assert!(on_the_wire || class == Class::Documentation, "{class:?} on the wire");
    }
}

#[test]
fn cases_of_no_change_are_empty() {
    let same = cases()
        .into_iter()
        .filter(|case| support::name(case).starts_with("nothing_"));
    let same: Vec<_> = same.collect();
    assert!(!same.is_empty());
    for case in same {
        let (changes, _) = compared(&case.join("old.yaml"), &case.join("new.yaml"));
        assert!(changes.is_empty(), "{}: {changes:#?}", case.display());
    }
}

#[test]
fn the_report_is_about_rust_where_the_code_differs_and_only_there() {
    for case in cases() {
        let (old, new) = (case.join("old.yaml"), case.join("new.yaml"));
        holds(support::name(&case), &old, &new);
        holds(&format!("{} backwards", support::name(&case)), &new, &old);
    }
}

#[test]
fn any_two_golden_documents_differ_as_their_code_does() {
    let golden = support::folder("golden");
    for group in support::entries(&golden) {
        let documents: Vec<_> = support::entries(&group)
            .into_iter()
            .map(|case| case.join("spec.yaml"))
            .filter(|document| document.exists())
            .collect();
        for pair in documents.windows(2) {
            let [one, other] = pair else { continue };
            holds(&format!("{} and {}", one.display(), other.display()), one, other);
            holds(&one.display().to_string(), one, one);
        }
    }
}

/// Checks that the Rust side of a report is empty exactly where the code is the same.
fn holds(what: &str, old: &Path, new: &Path) {
    let (changes, _) = compared(old, new);
    let told: Vec<_> = changes.iter().filter(|change| change.rust() != Class::None).collect();
    let (before, after) = (lines(old), lines(new));
    if before == after {
        assert!(told.is_empty(), "{what}: the code is the same: {told:#?}");
    } else {
        assert!(!told.is_empty(), "{what}: nothing is told of what differs");
    }
}

/// The cases' folders.
fn cases() -> Vec<PathBuf> {
    support::entries(&support::folder("diff"))
}

fn compared(old: &Path, new: &Path) -> (Vec<Change>, Sources) {
    let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
    let mut read = |path: &Path| {
        let input = input(path, &mut sources, &mut diagnostics)?;
        edition(&[input], &mut sources, &mut diagnostics)
    };
    let editions = read(old).zip(read(new));
    let said = || diagnostics::show(&diagnostics, &sources, diagnostics::Format::Text);
    let (old, new) = editions.unwrap_or_else(|| panic!("{}", said()));
    (diff::compare(&old, &new), sources)
}

/// The lines of each generated file, in an order of their own: members stand in that of the document.
fn lines(path: &Path) -> BTreeMap<String, Vec<String>> {
    let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
    let input = input(path, &mut sources, &mut diagnostics).expect("a document");
    let output = generate(&[input], &Layout::module("case"), &mut sources, &mut diagnostics).expect("code");
    let files = output.files.into_iter().map(|file| {
        let mut lines: Vec<_> = file.text.lines().map(str::to_owned).collect();
        lines.sort();
        (file.path, lines)
    });
    files.collect()
}

fn input(path: &Path, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Option<Input> {
    assert!(fs::exists(path).is_ok_and(|exists| exists), "{}", path.display());
    reader::input(path, &[] as &[&Path], sources, diagnostics)
}
