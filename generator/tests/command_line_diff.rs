//! `oasmith diff` as people run it: formats, exit codes, and a git revision against the working tree.

#[allow(dead_code, reason = "each test program uses a part of it")]
mod command_support;

use command_support::Folder;
use std::process::Command;

const DOCUMENT: &str = "
openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
  /orders:
    get:
      operationId: list_orders
      tags: [orders]
      parameters: [{name: sort, in: query, schema: {type: string}}]
      responses: {'204': {description: Done.}}
";

fn folder(name: &str) -> Folder {
    let breaking = DOCUMENT.replace("name: sort", "name: order");
    let maybe = DOCUMENT.replace("/orders", "/v2/orders");
    Folder::new(name)
        .with("old.yaml", DOCUMENT)
        .with("breaking.yaml", &breaking)
        .with("worded.yaml", &DOCUMENT.replace("tags:", "summary: All.\n      tags:"))
        .with("path.yaml", &maybe)
        .with("wrong.yaml", "openapi: 3.1.0\n")
}

#[test]
fn the_report_is_the_output_and_no_failure_unless_asked_for() {
    let folder = folder("diff-exit");
    let run = folder.run(&["diff", "old.yaml", "breaking.yaml"]).succeeds();
    assert!(run.out.starts_with("breaking; semver: major\n"), "{}", run.out);
    assert!(run.out.contains("old.yaml:9:20"), "{}", run.out);
    assert_eq!(run.err, "");
    let run = folder
        .run(&["diff", "old.yaml", "breaking.yaml", "--fail-on", "breaking"])
        .fails();
    assert!(run.out.contains("[parameter-replaced]"), "{}", run.out);
    folder
        .run(&["diff", "old.yaml", "worded.yaml", "--fail-on", "maybe"])
        .succeeds();
    folder
        .run(&["diff", "old.yaml", "path.yaml", "--fail-on", "maybe"])
        .fails();
    let run = folder
        .run(&["diff", "old.yaml", "old.yaml", "--fail-on", "maybe"])
        .succeeds();
    assert_eq!(run.out, "nothing changed\n");
}

#[test]
fn tools_and_pull_requests_have_formats_of_their_own() {
    let folder = folder("diff-formats");
    let run = folder
        .run(&["diff", "old.yaml", "breaking.yaml", "--format", "json"])
        .succeeds();
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(report["step"], "major");
    assert_eq!(report["changes"][0]["code"], "parameter-replaced");
    assert_eq!(report["changes"][0]["before"]["line"], 9);
    let run = folder
        .run(&["diff", "old.yaml", "breaking.yaml", "--format", "markdown"])
        .succeeds();
    assert!(
        run.out.starts_with("## API changes: breaking; semver: major\n"),
        "{}",
        run.out
    );
}

#[test]
fn a_document_with_errors_is_no_report() {
    let run = folder("diff-errors").run(&["diff", "old.yaml", "wrong.yaml"]).fails();
    assert!(run.err.contains("wrong.yaml:1:1"), "{}", run.err);
    assert_eq!(run.out, "");
}

#[test]
fn wrong_usage_is_said() {
    let folder = folder("diff-usage");
    for (arguments, said) in [
        (&["diff", "old.yaml"][..], "an old and a new document"),
        (
            &["diff", "old.yaml", "old.yaml", "--format", "github"],
            "a format of `diff`",
        ),
        (
            &["diff", "old.yaml", "old.yaml", "--fail-on", "all"],
            "`breaking` or `maybe`",
        ),
        (&["diff", "--base", "main", "old.yaml"], "takes no documents"),
        (&["diff", "--config", "x.yaml"], "needs `--base REV`"),
        (
            &["diff", "old.yaml", "old.yaml", "--spec", "x"],
            "does not take `--spec`",
        ),
    ] {
        let run = folder.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.err.contains(said), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn a_revision_is_compared_with_the_working_tree() {
    let config = "documents: [{spec: api/api.yaml}]\noutput: ../generated\ncrate-name: shop\n";
    let folder = Folder::new("diff-base")
        .with("spec/oasmith.yaml", config)
        .with("spec/api/api.yaml", DOCUMENT);
    let git = |arguments: &[&str]| {
        let name = ["-c", "user.name=somebody", "-c", "user.email=somebody@example.com"];
        let mut command = Command::new("git");
        let output = command
            .arg("-C")
            .arg(folder.path(""))
            .args(name)
            .args(arguments)
            .output();
        let output = output.expect("git starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "First"]);
    let run = folder.run(&["diff", "--base", "HEAD"]).succeeds();
    assert_eq!(run.out, "nothing changed\n");
    let breaking = DOCUMENT.replace("name: sort", "name: order");
    std::fs::write(folder.path("spec/api/api.yaml"), breaking).expect("the file is written");
    let run = folder.run(&["diff", "--base", "HEAD", "--fail-on", "breaking"]).fails();
    assert!(run.out.contains("at HEAD:api/api.yaml:9:20"), "{}", run.out);
    assert!(run.out.contains("at spec/api/api.yaml:9:20"), "{}", run.out);
    let run = folder.run(&["diff", "--base", "nowhere"]).fails();
    assert!(run.err.contains("nowhere"), "{}", run.err);
}
