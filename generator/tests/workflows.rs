//! That what the workflows and the recipes in the READMEs tell GitHub to run does what it is there for: the check fails
//! with annotations, and the report is written all the same.

#![cfg(unix)]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod command_support;

use command_support::{Folder, Run};
use serde_json::Value;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};

const SPEC: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{name: color, in: query, schema: {type: string}}]
      responses: {'204': {description: Done.}}
";

const CONFIG: &str = "documents: [{spec: pets.yaml}]\noutput: ../generated\ncrate-name: pets\n";

/// Stands in for cargo: it builds and installs nothing, and runs the program under test.
const CARGO: &str = "#!/bin/sh\n\
    case \"$*\" in\n\
    build*' -p oasmith' | install*) ;;\n\
    'run --locked -p oasmith -- '*) shift 5; exec oasmith \"$@\" ;;\n\
    *) echo \"cargo $*: unexpected\" >&2; exit 101 ;;\n\
    esac\n";

/// Every text that tells how it is done: its name and its YAML.
fn recipes() -> [(&'static str, String); 4] {
    let fenced = |page: &str| {
        let mut blocks = page
            .split("```yaml\n")
            .skip(1)
            .filter_map(|rest| rest.split("```").next());
        blocks
            .find(|block| block.contains("steps:"))
            .expect("a recipe")
            .to_owned()
    };
    [
        ("workflow", include_str!("../../.github/workflows/spec.yml").to_owned()),
        (
            "template",
            include_str!("../src/new/spec.yml").replace("{{INSTALL}}", "cargo install oasmith"),
        ),
        ("readme", fenced(include_str!("../../README.md"))),
        ("readme-of-oasmith", fenced(include_str!("../README.md"))),
    ]
}

/// A repository whose specification has changed since `origin/main`, and whose generated code has not.
fn repository(name: &str) -> Folder {
    let folder = Folder::new(&format!("workflow-{name}"));
    let folder = folder.with("spec/pets.yaml", SPEC).with("spec/oasmith.yaml", CONFIG);
    folder.run(&["generate"]).succeeds();
    folder.git(&["init", "--quiet"]);
    folder.git(&["add", "."]);
    folder.git(&["commit", "--quiet", "--message", "Base"]);
    folder.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
    let folder = folder.with("spec/pets.yaml", &SPEC.replace("name: color", "name: colour"));
    folder.git(&["commit", "--quiet", "--all", "--message", "Change"]);
    let folder = folder.with("bin/cargo", CARGO);
    let executable = fs::Permissions::from_mode(0o755);
    fs::set_permissions(folder.path("bin/cargo"), executable).expect("it may be run");
    symlink(env!("CARGO_BIN_EXE_oasmith"), folder.path("bin/oasmith")).expect("a link");
    folder
}

/// Runs a step as GitHub does.
fn step(folder: &Folder, command: &str) -> Run {
    let path = std::env::var("PATH").expect("a path");
    let mut shell = folder.program("bash", &["-e", "-c", command]);
    shell
        .env("PATH", format!("{}:{path}", folder.path("bin").display()))
        .env("GITHUB_BASE_REF", "main")
        .env("GITHUB_STEP_SUMMARY", folder.path("summary.md"));
    Run::of(shell.output().expect("bash starts"))
}

#[test]
fn a_stale_pull_request_fails_and_has_its_report() {
    for (name, text) in recipes() {
        let recipe: Value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let steps = recipe.pointer("/jobs/report/steps").or_else(|| recipe.get("steps"));
        let steps = steps
            .and_then(Value::as_array)
            .unwrap_or_else(|| panic!("{name} has no steps"));
        assert_eq!(
            steps[0]["with"]["fetch-depth"], 0,
            "{name}: the base is not there to compare with"
        );
        let folder = repository(name);
        let mut seen = Vec::new();
        for described in steps {
            let Some(command) = described["run"].as_str() else {
                continue;
            };
            assert!(described.get("continue-on-error").is_none(), "{name}");
            let run = step(&folder, command);
            if command.contains(" check ") {
                let run = run.fails();
                assert!(
                    run.out.contains("::error file=generated/operations/pets.rs,line="),
                    "{}",
                    run.out
                );
                seen.push("check");
            } else if command.contains(" diff ") {
                run.succeeds();
                assert_eq!(
                    described["if"], "${{ !cancelled() }}",
                    "{name}: no report where the check fails"
                );
                let summary = folder.text("summary.md");
                assert!(summary.contains("**breaking**: parameter `colour`"), "{summary}");
                seen.push("diff");
            } else {
                run.succeeds();
            }
        }
        assert_eq!(seen, ["check", "diff"], "{name}");
        folder.run(&["generate"]).succeeds();
        let check = steps
            .iter()
            .filter_map(|step| step["run"].as_str())
            .find(|run| run.contains(" check "));
        step(&folder, check.expect("a step")).succeeds();
    }
}
