//! The page of keywords says what is true: each keyword of the standard has its line, with what becomes of it.

use oasmith::decode::{Keyword, Treatment, keywords};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_keyword_has_its_line() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("KEYWORDS.md")).expect("the page");
    let mut object = "";
    let mut written = BTreeSet::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            object = heading;
        }
        let cells: Vec<_> = line.split(" | ").map(|cell| cell.trim_matches(['|', ' '])).collect();
        if let [keyword, versions, treatment, meaning] = cells.as_slice()
            && keyword.starts_with('`')
        {
            assert!(!meaning.is_empty(), "{object}: {line}");
            written.insert(format!("{object}: {keyword}, {versions}, {treatment}"));
        }
    }
    let known: BTreeSet<_> = keywords().map(|keyword| described(&keyword)).collect();
    let missing: Vec<_> = known.difference(&written).collect();
    let wrong: Vec<_> = written.difference(&known).collect();
    assert!(
        missing.is_empty() && wrong.is_empty(),
        "lines that are missing: {missing:#?}\nlines that are wrong: {wrong:#?}"
    );
}

fn described(keyword: &Keyword) -> String {
    let treatment = match keyword.treatment {
        Treatment::Used => "used",
        Treatment::Noted => "noted",
        Treatment::LeftAside => "left aside",
    };
    let (since, until) = (keyword.since.name(), keyword.until.name());
    let versions = if since == until {
        since.to_owned()
    } else {
        format!("{since} to {until}")
    };
    let (first, rest) = keyword.object.split_at(1);
    format!(
        "{}{rest}: `{}`, {versions}, {treatment}",
        first.to_uppercase(),
        keyword.key
    )
}
