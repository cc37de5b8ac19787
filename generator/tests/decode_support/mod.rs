//! What the tests of decoding and resolving share: a document from a few lines, and its reports as lines.

#![allow(dead_code, reason = "each test program uses a part of it")]

use oasmith::decode::decode;
use oasmith::diagnostics::{Diagnostics, Severity};
use oasmith::document::Document;
use oasmith::parse::parse;
use oasmith::resolve::resolve;
use oasmith::source::Sources;
use oasmith::tree::Tree;

/// How far to go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Upto {
    Decode,
    Resolve,
}

/// A document, the tree it was read from, and what was said of it.
pub struct Outcome {
    pub tree: Tree,
    pub document: Option<Document>,
    /// `severity code line:column message`, then help and related places, each indented.
    pub reports: Vec<String>,
}

/// Reads a whole document.
pub fn read(text: &str, upto: Upto) -> Outcome {
    let mut sources = Sources::new();
    let file = sources.add("api.yaml", text);
    let mut tree = Tree::new();
    let mut diagnostics = Diagnostics::new();
    let root = parse(&sources, file, &mut tree, &mut diagnostics);
    let mut document = root.and_then(|root| decode(&tree, root, &mut diagnostics));
    if let Some(document) = document
        .as_mut()
        .filter(|_| upto == Upto::Resolve && !diagnostics.has_errors())
    {
        resolve(&tree, document, &mut diagnostics);
    }
    let place = |span| {
        let position = sources.position(span);
        format!("{}:{}", position.line, position.column)
    };
    let mut reports = Vec::new();
    for diagnostic in diagnostics.iter() {
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let (code, message) = (diagnostic.code.name(), &diagnostic.message);
        reports.push(format!("{severity} {code} {} {message}", place(diagnostic.span)));
        reports.extend(diagnostic.help.iter().map(|help| format!("  help: {help}")));
        reports.extend(
            diagnostic
                .related
                .iter()
                .map(|(span, text)| format!("  {} {text}", place(*span))),
        );
    }
    Outcome {
        tree,
        document,
        reports,
    }
}

/// A document of a version from its members beside `openapi` and `info`, which take the first two lines.
pub fn read_body(version: &str, body: &str, upto: Upto) -> Outcome {
    let body = body.trim_start_matches('\n');
    read(
        &format!("openapi: {version}.0\ninfo: {{title: t, version: '1'}}\n{body}"),
        upto,
    )
}

/// Asserts that exactly these reports are given; `expected` may begin and end with empty lines.
pub fn assert_reports(case: &str, outcome: &Outcome, expected: &str) {
    let expected: Vec<&str> = expected.lines().filter(|line| !line.trim().is_empty()).collect();
    assert!(
        outcome.reports == expected,
        "{case}\n--- expected\n{}\n--- found\n{}\n",
        expected.join("\n"),
        outcome.reports.join("\n")
    );
}
