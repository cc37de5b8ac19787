//! What is found in the output folder that `generate` would not leave so.

use super::history;
use oasmith::write::{self, Plan};
use std::fs;
use std::path::{Path, PathBuf};

/// A file that is not as it should be.
pub struct Finding {
    /// Where it is.
    pub path: PathBuf,
    /// What is wrong with it.
    pub state: State,
    /// What it holds, with line ends as they are generated; nothing where it is missing.
    pub before: String,
    /// What it should hold; nothing where it should not be.
    pub after: String,
}

/// What is wrong with a file, in the order in which it is told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Somebody changed it: this revision has it just as it is generated now.
    EditedSince(String),
    /// Somebody wrote it: it does not begin as generated files do.
    Replaced,
    /// It is not what is generated now.
    Stale,
    /// It is generated, and is not there.
    Missing,
    /// It was generated once, and is not any more.
    Orphan,
    /// It was never generated.
    Foreign,
}

impl State {
    /// The name in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Self::EditedSince(_) | Self::Replaced => "edited",
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::Orphan => "orphan",
            Self::Foreign => "foreign",
        }
    }

    /// What is wrong, to be read after the name of the file.
    pub fn told(&self) -> String {
        match self {
            Self::EditedSince(revision) => {
                format!("was edited by hand: in {revision} it is what is generated now")
            }
            Self::Replaced => "was written by hand: it does not begin as generated files do".to_owned(),
            Self::Stale => "is stale: it is not what is generated now".to_owned(),
            Self::Missing => "is missing: it is generated now".to_owned(),
            Self::Orphan => "is not generated any more".to_owned(),
            Self::Foreign => {
                "was never generated: the folder is the generator's alone, so move it elsewhere".to_owned()
            }
        }
    }
}

impl Finding {
    /// The line of the file, from 1, from which on it differs.
    pub fn line(&self) -> usize {
        let lines = self.before.lines().count();
        let equal = self.before.lines().zip(self.after.lines());
        let equal = equal.take_while(|(before, after)| before == after).count();
        (equal + 1).min(lines.max(1))
    }
}

/// All that a plan would change, and all that it would leave though it does not belong there.
pub fn all(folder: &Path, plan: &Plan) -> Vec<Finding> {
    let wanted = plan.stale.iter().map(|file| (file.path.as_str(), file.text.as_str()));
    let revisions = history::revisions_with(folder, &wanted.collect());
    let stale = plan.stale.iter().map(|file| {
        let path = folder.join(&file.path);
        let state = match revisions.get(&file.path) {
            _ if !path.exists() => State::Missing,
            Some(revision) => State::EditedSince(revision.clone()),
            None if is_headed(&file.path) && !write::is_ours(&path) => State::Replaced,
            None => State::Stale,
        };
        Finding {
            before: text(&path),
            after: file.text.clone(),
            path,
            state,
        }
    });
    let surplus = |paths: &[PathBuf], state: State| -> Vec<Finding> {
        let findings = paths.iter().map(|path| Finding {
            path: path.clone(),
            state: state.clone(),
            before: text(path),
            after: String::new(),
        });
        findings.collect()
    };
    let mut findings: Vec<_> = stale.collect();
    findings.extend(surplus(&plan.orphans, State::Orphan));
    findings.extend(surplus(&plan.foreign, State::Foreign));
    findings.sort_by(|one, other| (&one.state, &one.path).cmp(&(&other.state, &other.path)));
    findings
}

/// Whether a generated file has a header, which a manifest has not.
fn is_headed(path: &str) -> bool {
    path.ends_with(".rs") || path.ends_with(".md")
}

fn text(path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_default();
    String::from_utf8_lossy(&bytes).replace("\r\n", "\n")
}

/// A path with `/` between names, as git and GitHub write it.
pub fn slashes(path: &Path) -> String {
    path.display().to_string().replace(std::path::MAIN_SEPARATOR, "/")
}
