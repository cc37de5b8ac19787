//! `oasmith generate --watch`: it follows every file that it reads, through mistakes and whatever editors do to save.

#![cfg(feature = "watch")]

#[allow(dead_code, reason = "each test program uses a part of it")]
mod command_support;

use command_support::Folder;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Child;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

const SPEC: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths: {}
components:
  schemas:
    Cat: {type: object, properties: {name: {type: string}}}
    Dog: {$ref: models/dog.yaml}
";

const DOG: &str = "type: object\nproperties: {name: {type: string}}\n";

const CONFIG: &str = "documents: [{spec: pets.yaml}]\noutput: ../generated\ncrate-name: pets\n";

const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: Repairs, version: '1'}
actions: [{target: $.components.schemas.Cat.properties, update: {age: {type: integer}}}]
";

/// How long a line may take to come: far longer than it does.
const DEADLINE: Duration = Duration::from_secs(60);

/// The command at work, and the lines that it writes to either stream.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn begin(folder: &Folder) -> Self {
        // One pipe for both streams keeps what is written in order.
        let (reader, writer) = std::io::pipe().expect("a pipe");
        let mut command = folder.command(&["generate", "--watch"]);
        command.stdout(writer.try_clone().expect("the pipe")).stderr(writer);
        let child = command.spawn().expect("it starts");
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            let lines = BufReader::new(reader).lines().map_while(Result::ok);
            lines.take_while(|line| sender.send(line.clone()).is_ok()).count()
        });
        Self { child, lines }
    }

    /// The lines up to the one that begins so. Waits for it.
    fn until(&self, beginning: &str) -> Vec<String> {
        let end = Instant::now() + DEADLINE;
        let mut lines = Vec::new();
        loop {
            match self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(line) if line.starts_with(beginning) => return lines,
                Ok(line) => lines.push(line),
                Err(_) => panic!("no line begins with `{beginning}`, but there are\n{}", lines.join("\n")),
            }
        }
    }

    /// The changes that are told next.
    fn changes(&self) -> Vec<String> {
        self.until("watching ")
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Saves as editors do: by a new file in the place of the old one.
fn save(folder: &Folder, file: &str, text: &str) {
    let path = folder.path(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
    let beside = folder.path("beside");
    fs::write(&beside, text).expect("the file is written");
    fs::rename(beside, path).expect("the file is moved");
}

#[test]
fn every_file_that_is_read_is_followed() {
    let folder = Folder::new("watch-files").with("spec/oasmith.yaml", CONFIG);
    let folder = folder.with("spec/pets.yaml", SPEC).with("spec/models/dog.yaml", DOG);
    let watching = Watching::begin(&folder);
    let first = watching.changes();
    assert!(
        first.iter().any(|line| line.ends_with("  generated/models/cat.rs")),
        "{first:?}"
    );
    let lines = folder.text("generated/models/cat.rs").lines().count();
    assert!(
        first.contains(&format!("+{lines} -0  generated/models/cat.rs")),
        "{first:?}"
    );

    // The document.
    save(&folder, "spec/pets.yaml", &SPEC.replace("{name:", "{title:"));
    let renamed = watching.changes();
    let [cat] = renamed.as_slice() else {
        panic!("{renamed:?}")
    };
    let (counts, file) = cat.split_once("  ").expect("two columns");
    assert_eq!(file, "generated/models/cat.rs");
    let (added, removed) = counts.split_once(' ').expect("two counts");
    assert_eq!(added.trim_start_matches('+'), removed.trim_start_matches('-'));
    assert!(folder.text("generated/models/cat.rs").contains("pub title"));

    // A file that the document refers to.
    save(&folder, "spec/models/dog.yaml", &DOG.replace("name", "bark"));
    let changes = watching.changes();
    assert!(
        changes[0].ends_with("  generated/models/dog.rs") && changes.len() == 1,
        "{changes:?}"
    );

    // A configuration that names a file which comes later, in a folder that comes with it.
    let config = CONFIG.replace("pets.yaml", "pets.yaml, overlays: [overlays/age.yaml]");
    save(&folder, "spec/oasmith.yaml", &config);
    let said = watching.changes();
    assert!(
        said.iter().any(|line| line.starts_with("error[unreadable]: ")),
        "{said:?}"
    );
    save(&folder, "spec/overlays/age.yaml", OVERLAY);
    let changes = watching.changes();
    assert!(
        changes[0].ends_with("  generated/models/cat.rs") && changes.len() == 1,
        "{changes:?}"
    );
    assert!(folder.text("generated/models/cat.rs").contains("pub age"));

    // A schema goes, and its file with it.
    let lines = folder.text("generated/models/dog.rs").lines().count();
    let less = folder
        .text("spec/pets.yaml")
        .replace("    Dog: {$ref: models/dog.yaml}\n", "");
    save(&folder, "spec/pets.yaml", &less);
    let changes = watching.changes();
    assert!(
        changes.contains(&format!("+0 -{lines}  generated/models/dog.rs")),
        "{changes:?}"
    );
    assert!(!folder.path("generated/models/dog.rs").exists());
}

#[test]
fn mistakes_are_told_and_do_not_end_it() {
    let folder = Folder::new("watch-mistakes").with("spec/oasmith.yaml", "documents: [");
    let watching = Watching::begin(&folder);
    watching.until("error[");
    watching.changes();
    save(&folder, "spec/oasmith.yaml", CONFIG);
    watching.until("error[unreadable]: ");
    watching.changes();
    save(&folder, "spec/pets.yaml", SPEC);
    watching.until("error[");
    watching.changes();
    save(&folder, "spec/models/dog.yaml", DOG);
    assert!(watching.changes().len() > 2);
    let before = folder.text("generated/models/cat.rs");
    save(&folder, "spec/pets.yaml", &SPEC.replace("string", "strong"));
    watching.until("error[");
    watching.changes();
    assert_eq!(folder.text("generated/models/cat.rs"), before);
    save(&folder, "spec/pets.yaml", &SPEC.replace("string", "integer"));
    let changes = watching.changes();
    assert!(
        changes.iter().any(|line| line.ends_with("  generated/models/cat.rs")),
        "{changes:?}"
    );
}

#[test]
fn standard_input_is_no_file() {
    let folder = Folder::new("watch-input");
    let arguments = ["generate", "--watch", "--spec", "-", "--out", "a", "--crate-name", "b"];
    let run = folder.run(&arguments);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("`--watch` needs a file"), "{}", run.err);
    assert_eq!(folder.run(&["check", "--watch"]).code, 2);
}
