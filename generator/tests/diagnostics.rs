//! How diagnostics are shown: to people, to tools, to GitHub.

use std::time::{Duration, Instant};

use oasmith::diagnostics::{Code, Diagnostic, Diagnostics, Format, show};
use oasmith::source::{FileId, Sources, Span};

/// The place of the first `marked` in a text.
fn place(sources: &Sources, file: FileId, marked: &str) -> Span {
    let start = sources.text(file).find(marked).unwrap();
    Span::new(file, start, start + marked.len())
}

fn shown(sources: &Sources, list: Vec<Diagnostic>, format: Format) -> String {
    let mut diagnostics = Diagnostics::new();
    list.into_iter().for_each(|diagnostic| diagnostics.push(diagnostic));
    show(&diagnostics, sources, format)
}

#[test]
fn text_marks_each_place_in_its_line() {
    let mut sources = Sources::new();
    let spec = sources.add(
        "spec/a.yaml",
        "one:\n  two: 2\n".to_owned() + &"\n".repeat(8) + "  three: [é, 'four']\r\n",
    );
    let overlay = sources.add("o.yaml", "update: five\n");
    let diagnostic = Diagnostic::error(
        Code::DanglingReference,
        place(&sources, spec, "'four'"),
        "`four` does not exist",
    )
    .label("nothing stands there")
    .related(place(&sources, spec, "two"), "")
    .related(place(&sources, overlay, "five"), "set here")
    .help("define `four`\nor mend the reference");
    let plain = Diagnostic::note(Code::Ignored, place(&sources, spec, "one"), "not used");
    let expected = "\
error[dangling-reference]: `four` does not exist
  --> spec/a.yaml:11:14
   |
11 |   three: [é, 'four']
   |              ^^^^^^ nothing stands there
   |
  ::: spec/a.yaml:2:3
   |
 2 |   two: 2
   |   ---
   |
  ::: o.yaml:1:9
   |
 1 | update: five
   |         ---- set here
   |
   = help: define `four`
           or mend the reference

note[ignored]: not used
 --> spec/a.yaml:1:1
  |
1 | one:
  | ^^^

";
    assert_eq!(shown(&sources, vec![plain, diagnostic], Format::Text), expected);
}

/// The line that is shown, and the one with the marks.
fn excerpt(text: &str, start: usize, end: usize) -> [String; 2] {
    let mut sources = Sources::new();
    let file = sources.add("a", text);
    let text = shown(
        &sources,
        vec![Diagnostic::error(Code::Syntax, Span::new(file, start, end), "m")],
        Format::Text,
    );
    [3, 4].map(|line| text.lines().nth(line).unwrap().split_once("| ").unwrap().1.to_owned())
}

#[test]
fn marks_stand_below_what_they_mark() {
    let cases = [
        // Tabs are four columns, wide characters two, accents none.
        ("\ta: b", 4, 5, ["    a: b", "       ^"]),
        ("日本: x", 8, 9, ["日本: x", "      ^"]),
        ("日本: x", 0, 6, ["日本: x", "^^^^"]),
        ("e\u{301}: x", 5, 6, ["e\u{301}: x", "   ^"]),
        // What acts on a terminal is shown as a picture.
        ("\u{1b}[31m\0: x", 5, 6, ["␛[31m␀: x", "     ^"]),
        ("a\u{202e}b\u{7f}c", 4, 5, ["a\u{fffd}b␡c", "  ^"]),
        // A place without extent, at the end of a line, over several lines, at the end of the text.
        ("a: b\nc", 3, 3, ["a: b", "   ^"]),
        ("a: b\nc", 4, 5, ["a: b", "    ^"]),
        ("a: b\r\nc", 3, 7, ["a: b", "   ^"]),
        ("x\na: b", 6, 6, ["a: b", "    ^"]),
    ];
    for (text, start, end, expected) in cases {
        assert_eq!(excerpt(text, start, end), expected, "for {text:?} at {start}..{end}");
    }
}

#[test]
fn long_lines_are_cut_around_the_mark() {
    let long = "abcdefghij".repeat(100);
    let [line, marks] = excerpt(&long, 500, 503);
    assert_eq!(line, format!("…{}{}…", &long[461..500], &long[500..579]));
    assert_eq!(marks, format!("{}^^^", " ".repeat(40)));
    let [line, marks] = excerpt(&long, 0, 900);
    assert_eq!(line, format!("{}…", &long[..119]));
    assert_eq!(marks, "^".repeat(120));
    let [line, marks] = excerpt(&long, 998, 1000);
    assert_eq!(line, format!("…{}", &long[959..]));
    assert_eq!(marks, format!("{}^^", " ".repeat(40)));
    // A line that fits keeps its indentation.
    let fits = format!("{}{}", " ".repeat(60), "x".repeat(60));
    assert_eq!(excerpt(&fits, 60, 61)[0], fits);
    assert!(excerpt(&format!("{fits}x"), 60, 61)[0].starts_with('…'));
}

#[test]
fn a_place_in_no_text_has_no_excerpt() {
    let mut sources = Sources::new();
    let missing = sources.add("missing.yaml", "");
    let unreadable = Diagnostic::error(Code::Unreadable, Span::new(missing, 0, 0), "cannot read\u{1b} it").help("look");
    let expected = "error[unreadable]: cannot read␛ it\n --> missing.yaml:1:1\n  |\n  = help: look\n\n";
    assert_eq!(shown(&sources, vec![unreadable.clone()], Format::Text), expected);
    let expected = "error[unreadable]: cannot read␛ it\n  |\n  = help: look\n\n";
    assert_eq!(shown(&Sources::new(), vec![unreadable], Format::Text), expected);
}

#[test]
fn errors_come_first_each_once_in_the_order_of_the_documents() {
    let mut sources = Sources::new();
    let first = sources.add("a", "1234567890");
    let second = sources.add("b", "1234567890");
    let at = |file, start, message: &str| Diagnostic::error(Code::Missing, Span::new(file, start, start + 1), message);
    let list = vec![
        Diagnostic::note(Code::Missing, Span::new(first, 0, 1), "note"),
        at(second, 0, "third"),
        Diagnostic::warning(Code::Missing, Span::new(first, 0, 1), "warning"),
        at(first, 5, "second"),
        at(first, 2, "first"),
        at(first, 5, "second"),
        at(first, 5, "second, said differently"),
    ];
    let text = shown(&sources, list, Format::Text);
    let heads: Vec<&str> = text.lines().filter(|line| line.contains("[missing]")).collect();
    let expected = [
        "error: first",
        "error: second",
        "error: second, said differently",
        "error: third",
        "warning: warning",
        "note: note",
    ];
    assert_eq!(heads, expected.map(|head| head.replace(':', "[missing]:")));
}

#[test]
fn people_are_shown_a_hundred_of_each() {
    let mut sources = Sources::new();
    let file = sources.add("a", "x".repeat(300));
    let errors = (0..103).map(|offset| Diagnostic::error(Code::Missing, Span::new(file, offset, offset + 1), "m"));
    let warnings = (0..101).map(|offset| Diagnostic::warning(Code::Missing, Span::new(file, offset, offset + 1), "m"));
    let notes = (0..100).map(|offset| Diagnostic::note(Code::Missing, Span::new(file, offset, offset + 1), "m"));
    let list: Vec<_> = errors.chain(warnings).chain(notes).collect();
    let text = shown(&sources, list.clone(), Format::Text);
    assert_eq!(text.matches("[missing]").count(), 300);
    assert!(
        text.ends_with("\n\nnot shown: 3 more errors, 1 more warning\n"),
        "{}",
        &text[text.len() - 100..]
    );
    let github = shown(&sources, list.clone(), Format::GitHub);
    assert_eq!(github.lines().count(), 301);
    assert!(github.ends_with("\n::notice title=oasmith::not shown: 3 more errors, 1 more warning\n"));
    assert_eq!(shown(&sources, list, Format::Json).lines().count(), 304);
}

#[test]
fn json_has_one_object_a_line() {
    let mut sources = Sources::new();
    let file = sources.add("a.yaml", "é: x\nb: [1,\n  2]\n");
    let diagnostic = Diagnostic::warning(Code::UnknownKey, place(&sources, file, "[1,\n  2]"), "a \"message\"\n")
        .label("l")
        .help("h")
        .related(place(&sources, file, "x"), "r");
    let plain = Diagnostic::error(Code::Syntax, place(&sources, file, "x"), "m");
    let expected = concat!(
        r#"{"severity":"error","code":"syntax","message":"m","file":"a.yaml","line":1,"column":4,"end_line":1,"end_column":5,"#,
        r#""label":"","help":null,"related":[]}"#,
        "\n",
        r#"{"severity":"warning","code":"unknown-key","message":"a \"message\"\n","file":"a.yaml","line":2,"column":4,"#,
        r#""end_line":3,"end_column":5,"label":"l","help":"h","related":[{"message":"r","file":"a.yaml","line":1,"column":4,"#,
        r#""end_line":1,"end_column":5}]}"#,
        "\n",
    );
    assert_eq!(shown(&sources, vec![diagnostic, plain], Format::Json), expected);
}

#[test]
fn github_commands_are_escaped() {
    let mut sources = Sources::new();
    let file = sources.add("a,b:c%.yaml", "x: y\n");
    let diagnostic = Diagnostic::error(Code::Syntax, place(&sources, file, "y"), "50%: a, b\r\n::error::c").help("h");
    let note = Diagnostic::note(Code::Ignored, place(&sources, file, "x"), "n");
    let expected = "\
::error file=a%2Cb%3Ac%25.yaml,line=1,col=4,endLine=1,endColumn=5,title=syntax::50%25: a, b%0D%0A::error::c%0Ahelp: h
::notice file=a%2Cb%3Ac%25.yaml,line=1,col=1,endLine=1,endColumn=2,title=ignored::n
";
    assert_eq!(shown(&sources, vec![note, diagnostic], Format::GitHub), expected);
}

#[test]
fn positions_in_large_texts_are_found_quickly() {
    let line = "  - é: some text of a usual length here\n";
    for text in [line.repeat(100_000), line.replace('\n', " ").repeat(100_000)] {
        let mut sources = Sources::new();
        let file = sources.add("a.yaml", text.clone());
        let list: Vec<_> = (0..20_000)
            .map(|index| index * 5 * line.len() + 8)
            .map(|start| Diagnostic::error(Code::Missing, Span::new(file, start, start + 1), format!("at {start}")))
            .collect();
        let begin = Instant::now();
        let json = shown(&sources, list.clone(), Format::Json);
        shown(&sources, list, Format::Text);
        assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
        let last: serde_json::Value = serde_json::from_str(json.lines().last().unwrap()).unwrap();
        let before = &text[..99_995 * line.len() + 8];
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        assert_eq!(last["line"], before.matches('\n').count() + 1);
        assert_eq!(last["column"], column);
    }
}
