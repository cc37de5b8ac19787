//! Every diagnostic code has a case: a document with the mistake, and all that is said of it.
//!
//! A case is a folder of `codes/` called like its code, with a dot and a word behind it where a code has several. It
//! holds `spec.yaml` or `spec.json`, which `lint` reads with `overlay.yaml` if there is one, or `oasmith.yaml`, which
//! `check` reads; and `expected.stderr`. `UPDATE_GOLDEN=1` accepts what is said.

mod support;

use oasmith::diagnostics::Code;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Codes that no input leads to.
const EXEMPT: &[Code] = &[
    // What the emitter makes is Rust, as far as anybody knows.
    Code::Defect,
];

#[test]
fn everything_that_is_said_is_as_expected() {
    let cases = support::entries(&support::folder("codes"));
    let differences: Vec<_> = cases.iter().filter_map(|case| check(case)).collect();
    support::assert_none(&differences);
}

#[test]
fn every_code_has_a_case() {
    let cases = support::entries(&support::folder("codes"));
    let named: Vec<_> = cases.iter().map(|case| code(case)).collect();
    for code in Code::ALL {
        let (has_case, is_exempt) = (named.contains(&code.name()), EXEMPT.contains(code));
        assert!(has_case || is_exempt, "`{}` has no case", code.name());
        assert!(
            !(has_case && is_exempt),
            "`{}` has a case: it needs no exemption",
            code.name()
        );
    }
    for name in named {
        assert!(Code::ALL.iter().any(|code| code.name() == name), "`{name}` is no code");
    }
}

/// `DIAGNOSTICS.md` is written from the codes and their cases.
#[test]
fn every_code_has_its_story() {
    let mut text = String::from(
        "# Diagnostics\n\nWhat oasmith says has a stable code in brackets, a place, and help. Errors end a run, and nothing \
         is written; warnings\nsay that something is lost or doubtful; notes say what is ignored on purpose. People are shown \
         a hundred of each, tools\n(`--format json`, one object a line) all of them. `oasmith lint --explain CODE` prints a \
         story of this page.\n\nThe page is written by a test: change the codes or their cases, and run it with \
         `UPDATE_GOLDEN=1`.\n",
    );
    for code in Code::ALL {
        let story: Vec<_> = code.explanation().lines().map(str::trim).collect();
        let _ = write!(text, "\n## `{}`\n\n{}\n", code.name(), story.join("\n"));
        if let Some(example) = example(*code) {
            let _ = write!(text, "\n```text\n{example}```\n");
        }
    }
    support::assert_none(
        &support::difference(&Path::new(env!("CARGO_MANIFEST_DIR")).join("DIAGNOSTICS.md"), &text)
            .into_iter()
            .collect::<Vec<_>>(),
    );
}

/// Compares what is said of a case with what is expected, which must be of the case's own code and nothing else but
/// what follows from it.
fn check(case: &Path) -> Option<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oasmith"));
    command.current_dir(case);
    if case.join("oasmith.yaml").exists() {
        command.args(["check", "--config", "oasmith.yaml"]);
    } else {
        let document = if case.join("spec.json").exists() {
            "spec.json"
        } else {
            "spec.yaml"
        };
        command.args(["lint", document]);
        if case.join("overlay.yaml").exists() {
            command.args(["--overlay", "overlay.yaml"]);
        }
    }
    let output = command.output().expect("the command runs");
    let said = String::from_utf8(output.stderr).expect("text");
    let has_errors = said.lines().any(|line| line.starts_with("error["));
    let (mark, code) = (format!("[{}]: ", code(case)), output.status.code());
    if !said.contains(&mark) {
        return Some(format!("{}: nothing is said of `{mark}`:\n{said}", case.display()));
    }
    if code != Some(i32::from(has_errors)) {
        return Some(format!(
            "{}: exit code {code:?}, though there are errors: {has_errors}",
            case.display()
        ));
    }
    support::difference(&case.join("expected.stderr"), &said)
}

/// The code that a case is about.
fn code(case: &Path) -> &str {
    let name = support::name(case);
    name.split_once('.').map_or(name, |(code, _)| code)
}

/// The first thing that is said of the code's first case.
fn example(code: Code) -> Option<String> {
    let said = fs::read_to_string(support::folder("codes").join(code.name()).join("expected.stderr")).ok()?;
    let first: String = said
        .split_inclusive('\n')
        .take_while(|line| line.trim() != "")
        .collect();
    // A line as long as a page says nothing in a page.
    first.lines().all(|line| line.chars().count() <= 120).then_some(first)
}
