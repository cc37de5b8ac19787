//! A folder of its own for each test of the command line, and the command run in it.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::SystemTime;

/// A folder that is empty at first.
pub struct Folder(PathBuf);

/// What came of a run.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command-line").join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("the folder is made");
        Self(path)
    }

    /// The same with a file in it.
    pub fn with(self, name: &str, text: &str) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(path, text).expect("the file is written");
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Every file, with `/` between names, in order.
    pub fn files(&self) -> Vec<String> {
        self.files_below("")
    }

    pub fn files_below(&self, folder: &str) -> Vec<String> {
        let mut files = Vec::new();
        let mut pending = vec![self.path(folder)];
        while let Some(folder) = pending.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    pending.push(path);
                } else {
                    let relative = path.strip_prefix(&self.0).expect("a path below");
                    files.push(relative.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        files.sort();
        files
    }

    pub fn modified(&self, name: &str) -> SystemTime {
        let metadata = fs::metadata(self.path(name)).expect("a file");
        metadata.modified().expect("a time")
    }

    pub fn set_modified(&self, name: &str, time: SystemTime) {
        let file = File::options().append(true).open(self.path(name)).expect("a file");
        file.set_modified(time).expect("the time is set");
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, b"")
    }

    /// Runs the command with a text as its standard input.
    pub fn run_with(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = self.command(arguments).spawn().expect("the command starts");
        // A command that does not read its input has closed it already.
        let _ = child.stdin.take().expect("its input").write_all(input);
        Run::of(child.wait_with_output().expect("the command ends"))
    }

    /// The command, to be run in the folder as by a person, not by cargo.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.program(env!("CARGO_BIN_EXE_oasmith"), arguments);
        command.env_remove("CARGO_PKG_NAME").env_remove("CLICOLOR_FORCE");
        command
    }

    /// Another program, to be run in the folder.
    pub fn program(&self, name: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(name);
        command
            .args(arguments)
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs git, as somebody.
    pub fn git(&self, arguments: &[&str]) {
        let somebody = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"];
        let mut command = self.program("git", &[&somebody, arguments].concat());
        Run::of(command.output().expect("git starts")).succeeds();
    }
}

impl Run {
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code().expect("an exit code"),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    #[track_caller]
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, 0, "{}\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub fn fails(self) -> Self {
        assert_eq!(self.code, 1, "{}\n{}", self.out, self.err);
        self
    }

    /// The number in a row of the closing table.
    pub fn row(&self, name: &str) -> usize {
        let row = self.out.lines().find_map(|line| line.strip_prefix(name));
        row.and_then(|rest| rest.trim().parse().ok())
            .unwrap_or_else(|| panic!("no row `{name}` in\n{}", self.out))
    }
}
