//! Files and folders that an editor names.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// A file or folder that could not be read, why, and what to do.
#[derive(Debug)]
pub struct Unreadable {
    pub path: PathBuf,
    pub message: String,
    pub help: String,
}

impl Unreadable {
    pub fn new(path: &Path, message: &str, help: &str) -> Self {
        Self { path: path.to_owned(), message: message.to_owned(), help: help.to_owned() }
    }

    fn because(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound if path == Path::new("-") => {
                Self::new(path, "a bundle is not read from the standard input", "save it, and name the file")
            }
            io::ErrorKind::NotFound => {
                Self::new(path, "there is no such file or folder", "check its name and the folder you are in")
            }
            io::ErrorKind::PermissionDenied => {
                Self::new(path, "you may not read it", "ask its owner for the right to, or give it with `chmod u+rX`")
            }
            io::ErrorKind::IsADirectory => Self::new(path, "it is a folder", "name one bundle"),
            _ => Self::new(path, &format!("it cannot be read: {error}"), "try again, or copy it to another place"),
        }
    }
}

/// The bundles that a name means: a file itself, a folder all its bundles, in alphabetical order.
pub fn bundles(name: &Path) -> Vec<Result<PathBuf, Unreadable>> {
    if !name.is_dir() {
        return vec![Ok(name.to_owned())];
    }
    let mut found: Vec<_> = WalkDir::new(name)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter(|entry| entry.as_ref().map_or(true, |entry| entry.file_type().is_file() && is_bundle(entry.path())))
        .map(|entry| entry.map(walkdir::DirEntry::into_path).map_err(|error| below(name, error)))
        .collect();
    if found.is_empty() {
        found.push(Err(Unreadable::new(
            name,
            "this folder holds no bundle: no .json file but schemas, neither in it nor below",
            "name a folder that holds one, or the file itself",
        )));
    }
    found
}

/// Whatever may be a bundle: no schema, and nothing that `evidence publish` writes beside a bundle.
fn is_bundle(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(".json") && ![".schema.json", ".oembed.json", ".index.json"].iter().any(|end| name.ends_with(end))
}

/// What went wrong on the way through a folder.
fn below(folder: &Path, error: walkdir::Error) -> Unreadable {
    let path = error.path().unwrap_or(folder).to_owned();
    match error.io_error() {
        Some(error) => Unreadable::because(&path, error),
        None => Unreadable::new(&path, "this link leads back to a folder that it is in", "take the link out"),
    }
}

/// The text of a file, without the mark that some editors put before it; browsers drop that, too.
pub fn read(file: &Path) -> Result<String, Unreadable> {
    decoded(file, std::fs::read(file))
}

/// The same; `-` is the standard input.
pub fn read_or_input(file: &Path, most: usize) -> Result<String, Unreadable> {
    if file != Path::new("-") {
        return read(file);
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    decoded(file, io::stdin().lock().take(most.saturating_add(1)).read_to_end(&mut bytes).map(|_| bytes))
}

fn decoded(file: &Path, bytes: io::Result<Vec<u8>>) -> Result<String, Unreadable> {
    let text = String::from_utf8(bytes.map_err(|error| Unreadable::because(file, &error))?).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        let message = format!("it is not UTF-8: line {line} has a byte that is no part of a character");
        Unreadable::new(file, &message, "save it with the encoding UTF-8, and look at that line again")
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Writes a file that is there already.
pub fn write(file: &Path, text: &str) -> Result<(), Unreadable> {
    std::fs::write(file, text).map_err(|error| {
        let help = "check that the file is yours to write to, and that the disk has room";
        Unreadable::new(file, &format!("it cannot be written: {error}"), help)
    })
}
