//! What people rely on in a checkout: an edited specification is regenerated and compiled by one build, mistakes in it
//! are reported with their place, and nothing is written without need.

mod support {
    pub mod cargo;
    pub mod checkout;
}

use std::fs;
use std::path::{Path, PathBuf};

use support::cargo::repository;
use support::checkout::Checkout;

#[test]
fn generated_code_is_what_the_generator_makes() {
    let outcome = oasmith::build::dry_run(repository().join("spec/oasmith.yaml")).unwrap();
    let stale: Vec<_> = outcome.plan.stale.iter().map(|file| &file.path).collect();
    assert!(stale.is_empty(), "not up to date: {stale:?}");
    assert!(outcome.plan.orphans.is_empty(), "left over: {:?}", outcome.plan.orphans);
    assert!(outcome.plan.unchanged > 0);
}

#[test]
fn a_new_property_is_one_small_change_of_one_file_in_one_build() {
    let checkout = Checkout::new();
    let before = checkout.snapshot("generated");
    checkout.replace(
        "spec/audit-logs.yaml",
        "        actor_id:\n",
        "        reviewed_by:\n          type: string\n          description: Who looked at the entry.\n        actor_id:\n",
    );
    // Does not compile before the property is there.
    let uses_it = "\nconst _: fn(&models::AuditLog) -> &Option<String> = |log| &log.reviewed_by;\n";
    fs::write(checkout.path("src/lib.rs"), checkout.read("src/lib.rs") + uses_it).unwrap();
    let build = checkout.cargo(&["build"]);
    assert_eq!(build.failure(), None);

    let after = checkout.snapshot("generated");
    let changed: Vec<_> = after
        .iter()
        .filter(|(file, _)| file.extension().is_some_and(|extension| extension == "rs"))
        .filter(|(file, (text, _))| before.get(*file).is_none_or(|(old, _)| old != text))
        .collect();
    let [(file, (text, _))] = changed.as_slice() else {
        panic!("{:?}", changed.iter().map(|(file, _)| file).collect::<Vec<_>>())
    };
    assert_eq!(*file, Path::new("models/audit_log.rs"));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let added = added_lines(&before[*file].0, text);
    assert!((2..=4).contains(&added.len()), "{added:#?}");
    for (file, (text, written)) in &before {
        let (new_text, new_written) = &after[file];
        assert!(
            text != new_text || written == new_written,
            "{} was written for nothing",
            file.display()
        );
    }

    let again = checkout.cargo(&["build"]);
    assert_eq!(again.failure(), None);
    assert!(!again.stderr.contains("Compiling"), "{}", again.stderr);
}

#[test]
fn a_mistake_fails_the_build_and_is_named_with_its_place() {
    for (file, from, to, code) in [
        (
            "spec/ticket-audits.yaml",
            "'#/components/schemas/TicketAuditsCountResponse'",
            "'#/components/schemas/TicketAuditCountResponse'",
            "dangling-reference",
        ),
        (
            "spec/overlays/via.overlay.yaml",
            "$.components.schemas",
            "$.components.schemata",
            "overlay-no-match",
        ),
    ] {
        let checkout = Checkout::new();
        let before = checkout.snapshot("generated");
        let (line, column) = checkout.replace(file, from, to);
        let build = checkout.cargo(&["build"]);
        assert!(!build.success, "{to} in {file} is accepted");
        let place = format!("{file}:{line}:{column}\n");
        assert!(build.stderr.contains(&place), "{place} in {}", build.stderr);
        assert!(build.stderr.contains(code), "{}", build.stderr);
        assert!(!build.stderr.contains("panicked"), "{}", build.stderr);
        assert_eq!(checkout.snapshot("generated"), before);
    }
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let checkout = Checkout::new();
    let before = checkout.snapshot("generated");
    let locked = ReadOnly::new(&checkout.path("generated"));
    let outcome = oasmith::build(checkout.path("spec/oasmith.yaml")).unwrap();
    assert!(outcome.plan.is_empty());
    assert_eq!(checkout.snapshot("generated"), before);

    // A privileged user may write anyway.
    if fs::File::create(checkout.path("generated/probe")).is_err() {
        checkout.replace(
            "spec/audit-logs.yaml",
            "        actor_id:\n",
            "        reviewer: {type: string}\n        actor_id:\n",
        );
        let failure = oasmith::build(checkout.path("spec/oasmith.yaml")).unwrap_err();
        assert!(failure.to_string().contains("audit_log.rs"), "{failure}");
    }
    drop(locked);
}

/// The lines that the new text has and the old one has not; the new one must have all others, in their order.
fn added_lines<'a>(old: &str, new: &'a str) -> Vec<&'a str> {
    let mut kept = old.lines().peekable();
    let added = new.lines().filter(|line| kept.next_if_eq(line).is_none()).collect();
    assert_eq!(kept.next(), None, "a line was removed or changed");
    added
}

/// A folder that nobody may write to, until this is dropped.
struct ReadOnly(Vec<(PathBuf, fs::Permissions)>);

impl ReadOnly {
    fn new(folder: &Path) -> Self {
        let mut paths = vec![folder.to_owned()];
        let mut locked = Vec::new();
        while let Some(path) = paths.pop() {
            if path.is_dir() {
                paths.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            }
            let free = fs::metadata(&path).unwrap().permissions();
            let mut read_only = free.clone();
            read_only.set_readonly(true);
            fs::set_permissions(&path, read_only).unwrap();
            locked.push((path, free));
        }
        Self(locked)
    }
}

impl Drop for ReadOnly {
    fn drop(&mut self) {
        for (path, free) in &self.0 {
            fs::set_permissions(path, free.clone()).unwrap();
        }
    }
}
