//! The reader takes any input: hostile, broken, or only strange.

use oasmith::diagnostics::{Diagnostics, Format, show};
use oasmith::parse::parse;
use oasmith::print::{write_json, write_yaml};
use oasmith::source::Sources;
use oasmith::tree::{Entry, MAX_DEPTH, NodeId, Tree, Value};

/// What is said about a text, one diagnostic a line.
fn report(name: &str, text: &str) -> String {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let file = sources.add(name, text);
    parse(&sources, file, &mut tree, &mut diagnostics);
    let lines = diagnostics
        .iter()
        .map(|diagnostic| format!("{} {}\n", diagnostic.code.name(), diagnostic.message));
    lines.collect()
}

#[test]
fn depth_and_size_are_limited() {
    let nested = |open: &str, close: &str, depth: usize| format!("{}{}", open.repeat(depth), close.repeat(depth));
    let block = |depth: usize| {
        (0..depth)
            .map(|level| format!("{}a:\n", " ".repeat(level)))
            .collect::<String>()
    };
    let alias = |depth: usize| {
        format!(
            "- &x {}\n- {}*x{}\n",
            nested("[", "]", 500),
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    for (name, text) in [
        ("deep.json", nested("[", "]", MAX_DEPTH)),
        ("deep.yaml", nested("[", "]", MAX_DEPTH).replacen("[", "[ #\n", 1)),
        ("block.yaml", block(MAX_DEPTH)),
        ("items.yaml", "- ".repeat(MAX_DEPTH)),
        ("alias.yaml", alias(499)),
    ] {
        assert_eq!(report(name, &text), "", "{name}");
    }
    for (name, text) in [
        ("deep.json", nested("[", "]", MAX_DEPTH + 1)),
        ("deeper.json", "{\"a\":".repeat(10_000)),
        ("deep.yaml", nested("[", "]", MAX_DEPTH + 1).replacen("[", "[ #\n", 1)),
        ("flow.yaml", "{a: ".repeat(10_000)),
        ("block.yaml", block(MAX_DEPTH + 1)),
        ("items.yaml", "- ".repeat(10_000)),
        ("alias.yaml", alias(500)),
        (
            "laughs.yaml",
            (1..12).fold("a0: &a0 x\n".to_owned(), |text, level| {
                let before = format!("*a{}, ", level - 1).repeat(9);
                format!("{text}a{level}: &a{level} [{before}]\n")
            }),
        ),
        (
            "keys.yaml",
            format!("a: &a '{}'\nb: [{}]\n", "x".repeat(50_000), "{*a : 1}, ".repeat(20_000)),
        ),
        (
            "long.yaml",
            format!("a: &a '{}'\nb: [{}]\n", "x".repeat(50_000), "*a, ".repeat(20_000)),
        ),
    ] {
        assert!(report(name, &text).starts_with("limit "), "{name}");
    }
}

/// Small changes to good documents never make the reader fail, give places outside of the text, or change on the way
/// through a printed document.
#[test]
fn no_input_is_too_broken() {
    let seeds = [
        (
            "a.yaml",
            "\u{feff}a: &x\n  - 'é'\n  - {b: [~, *x], \"c\\n\": !!str 1}\n<<: {d: |\n  t\n\n  u}\ne: >-\n  v\n  w\n",
        ),
        (
            "b.yaml",
            "%YAML 1.2\n---\n? k\n: - 1\n  - - .5\n    - \"\\ud83d\\ude00\"\n...\n# end",
        ),
        (
            "c.json",
            "{\"a\": [1.5e3, -0, \"\\ud83d\\ude00\\n\"], \"é\": {\"b\": null, \"c\": true}}",
        ),
    ];
    let pieces = [
        "", "\0", "\n", "\t", "  ", "é", "😀", "\"", "'", "[", "}", ":", ": ", "- ", "&x ", "*x", "\\u", "!!int ",
        "<<: ", "|", "#", "---\n",
    ];
    for (name, seed) in seeds {
        let boundaries: Vec<usize> = (0..=seed.len())
            .filter(|offset| seed.is_char_boundary(*offset))
            .collect();
        for (index, start) in boundaries.iter().enumerate() {
            for end in boundaries.iter().skip(index).take(3) {
                for piece in pieces {
                    survives(name, &format!("{}{piece}{}", &seed[..*start], &seed[*end..]));
                }
            }
            survives(name, &seed[..*start]);
        }
    }
}

fn survives(name: &str, text: &str) {
    let (mut sources, mut tree, mut diagnostics) = (Sources::new(), Tree::new(), Diagnostics::new());
    let file = sources.add(name, text);
    let root = parse(&sources, file, &mut tree, &mut diagnostics);
    assert!(root.is_some() || diagnostics.has_errors(), "{text:?}");
    for diagnostic in diagnostics.iter() {
        assert!(
            sources
                .text(file)
                .get(diagnostic.span.start as usize..diagnostic.span.end as usize)
                .is_some(),
            "{text:?}"
        );
    }
    assert_eq!(
        show(&diagnostics, &sources, Format::Text).is_empty(),
        diagnostics.iter().next().is_none()
    );
    let Some(root) = root else { return };
    for (again, printed) in [
        ("p.yaml", write_yaml(&tree, root, &sources)),
        ("p.json", write_json(&tree, root)),
    ] {
        let mut second = Diagnostics::new();
        let file = sources.add(again, printed.clone());
        let copy = parse(&sources, file, &mut tree, &mut second);
        let copy = copy.unwrap_or_else(|| panic!("{text:?} became {printed:?}: {:?}", second.iter().next()));
        assert!(same(&tree, root, copy), "{text:?} became {printed:?}");
    }
}

fn same(tree: &Tree, left: NodeId, right: NodeId) -> bool {
    match (tree.value(left), tree.value(right)) {
        (Value::Sequence(left), Value::Sequence(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(tree, *left, *right))
        }
        (Value::Mapping(left), Value::Mapping(right)) => {
            let alike = |(left, right): (&Entry, &Entry)| left.key == right.key && same(tree, left.value, right.value);
            left.len() == right.len() && left.iter().zip(right).all(alike)
        }
        (left, right) => left == right,
    }
}
