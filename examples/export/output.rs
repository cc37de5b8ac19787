//! Where the lines go. A file has a state beside it, `FILE.state`, that says how far it is good and where to read on.
//!
//! A page is made durable before the state that counts it in, and the state is replaced as a whole. So at any moment
//! the state speaks of bytes that are there, and what stands behind them came from a page that is read again.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::arguments::Arguments;
use crate::failure::Failure;

/// Where the lines go.
pub struct Output {
    target: Target,
    /// What the command asks for, as far as it decides what the lines are.
    command: Value,
    bytes: u64,
    records: u64,
    cursor: Value,
}

enum Target {
    Standard,
    File { file: File, path: PathBuf },
}

impl Output {
    /// Opens the file, and cuts off what its state does not speak of.
    pub fn open(arguments: &Arguments) -> Result<Self, Failure> {
        let mut output = Self {
            target: Target::Standard,
            command: command(arguments),
            bytes: 0,
            records: 0,
            cursor: Value::Null,
        };
        if let Some(path) = &arguments.out {
            let failed = |error| Failure::of_output(Some(path), &error);
            let mut file = open_alone(path)?;
            output.resume(path)?;
            output.cut(&mut file, path).map_err(failed)?;
            output.target = Target::File {
                file,
                path: path.clone(),
            };
        }
        Ok(output)
    }

    /// Where to read on, if anything was read.
    pub fn cursor<C: DeserializeOwned>(&self) -> Result<Option<C>, Failure> {
        if self.cursor.is_null() {
            return Ok(None);
        }
        serde_json::from_value(self.cursor.clone())
            .map(Some)
            .map_err(|error| Failure::of_state(format!("The state beside the file cannot be read: {error}.")))
    }

    /// How many records there are.
    pub fn records(&self) -> u64 {
        self.records
    }

    /// Whether nothing has been written.
    pub fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// Writes the lines of a page, then where to read on.
    pub fn write(&mut self, lines: &[u8], records: usize, cursor: &impl Serialize) -> Result<(), Failure> {
        self.bytes += u64::try_from(lines.len()).unwrap_or(0);
        self.records += u64::try_from(records).unwrap_or(0);
        self.cursor = serde_json::to_value(cursor)
            .map_err(|error| Failure::of_state(format!("Where to read on cannot be written down: {error}.")))?;
        let (path, outcome) = match &mut self.target {
            Target::Standard => {
                let mut standard = io::stdout().lock();
                (None, standard.write_all(lines).and_then(|()| standard.flush()))
            }
            Target::File { file, path } => (
                Some(path.clone()),
                file.write_all(lines).and_then(|()| file.sync_data()),
            ),
        };
        let outcome = outcome.and_then(|()| path.as_deref().map_or(Ok(()), |path| self.write_state(path)));
        outcome.map_err(|error| Failure::of_output(path.as_deref(), &error))
    }

    /// Takes over the state, if there is one. A file without a state may be anybody's, so it is left alone.
    fn resume(&mut self, path: &Path) -> Result<(), Failure> {
        let state = beside(path, ".state");
        let text = match fs::read_to_string(&state) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return match fs::metadata(path) {
                    Ok(file) if file.len() > 0 => Err(Failure::of_state(format!(
                        "{} is there already, without {}: name another file, or move it away.",
                        path.display(),
                        state.display()
                    ))),
                    _ => self
                        .write_state(path)
                        .map_err(|error| Failure::of_output(Some(&state), &error)),
                };
            }
            Err(error) => return Err(Failure::of_output(Some(&state), &error)),
        };
        let saved: Value = serde_json::from_str(&text)
            .map_err(|error| Failure::of_state(format!("{} is no state: {error}.", state.display())))?;
        if saved["command"] != self.command {
            return Err(Failure::usage(format!(
                "{} belongs to another command, {}: give the same arguments, or name another file.",
                path.display(),
                saved["command"]
            )));
        }
        self.bytes = saved["bytes"].as_u64().unwrap_or(0);
        self.records = saved["records"].as_u64().unwrap_or(0);
        self.cursor = saved["cursor"].clone();
        let length = fs::metadata(path).map_or(0, |file| file.len());
        if length < self.bytes {
            return Err(Failure::of_state(format!(
                "{} has {length} bytes, where its state counts {}: it was changed since.",
                path.display(),
                self.bytes
            )));
        }
        Ok(())
    }

    /// Cuts off what the state does not speak of.
    fn cut(&self, file: &mut File, path: &Path) -> io::Result<()> {
        file.set_len(self.bytes)?;
        file.seek(SeekFrom::End(0))?;
        file.sync_all()?;
        sync_folder(path)
    }

    fn write_state(&self, path: &Path) -> io::Result<()> {
        let state = json!({
            "command": self.command, "bytes": self.bytes, "records": self.records, "cursor": self.cursor,
        });
        let new = beside(path, ".state.new");
        let mut file = File::create(&new)?;
        writeln!(file, "{state}")?;
        file.sync_all()?;
        fs::rename(&new, beside(path, ".state"))?;
        sync_folder(path)
    }
}

/// Opens the file for as long as no other export has it: two of them, as cron may start, would write over each other.
fn open_alone(path: &Path) -> Result<File, Failure> {
    let failed = |error| Failure::of_output(Some(path), &error);
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path);
    let file = file.map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Failure::of_state(format!(
            "{} is being written by another export: wait for its end, or name another file.",
            path.display()
        ))),
        // A file system without locks, or something that is no file.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(file),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

fn command(arguments: &Arguments) -> Value {
    json!({
        "export": arguments.what.name(),
        "since": arguments.since.map(|since| since.to_string()),
        "until": arguments.until.map(|until| until.to_string()),
        "format": arguments.format.name(),
        "flatten": arguments.flatten,
    })
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// Makes a new name in the folder durable, where folders can be opened.
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if cfg!(unix) {
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
    }
    Ok(())
}
