//! What a server answers, and what was built.

use std::collections::BTreeMap;
use std::io::Read;

use serde_json::Value;
use walkdir::WalkDir;

use crate::nginx::Nginx;

pub const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
/// What is handed out, by its ending.
const TYPES: [(&str, &str); 8] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("ts", "text/plain; charset=utf-8"),
    ("json", "application/json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
];

/// What a server answers.
pub struct Answer {
    pub status: u16,
    headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// Whether pages of other origins may use it, whatever it is.
    #[track_caller]
    pub fn assert_open(&self, path: &str) {
        assert_eq!(self.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(self.header("cross-origin-resource-policy"), "cross-origin", "{path}");
        assert_eq!(self.header("x-content-type-options"), "nosniff", "{path}");
    }
}

/// Asks a server for a file, as a page of another origin does.
pub fn ask(server: &Nginx, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let agent = ureq::Agent::new_with_config(ureq::Agent::config_builder().http_status_as_error(false).build());
    let mut request = http::Request::builder().method(method).uri(format!("{}/{path}", server.origin()));
    for (name, value) in [("Origin", "https://partner.example")].iter().chain(headers) {
        request = request.header(*name, *value);
    }
    let mut answer = agent.run(request.body(()).expect("a request")).expect("an answer");
    let headers = answer
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), value.to_str().expect("plain text").to_owned()));
    let (status, headers) = (answer.status().as_u16(), headers.collect());
    let mut body = Vec::new();
    answer.body_mut().as_reader().read_to_end(&mut body).expect("a whole answer");
    Answer { status, headers, body }
}

pub fn get(server: &Nginx, path: &str) -> Answer {
    ask(server, "GET", path, &[])
}

pub fn built(path: &str) -> Vec<u8> {
    let path = format!("{DIST}/{path}");
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}; run `cargo xtask dist` first"))
}

pub fn manifest() -> Value {
    serde_json::from_slice(&built("manifest.json")).expect("JSON")
}

/// Every file that a reader may fetch, with its type: what is neither compressed nor for servers or other builds alone.
pub fn files() -> Vec<(String, &'static str)> {
    let files = WalkDir::new(DIST).sort_by_file_name().into_iter().filter_map(|entry| {
        let path = entry.expect("dist/ can be listed; run `cargo xtask dist` first").into_path();
        let ending = path.extension()?.to_str()?;
        let (_, kind) = TYPES.iter().find(|(known, _)| *known == ending)?;
        Some((path.strip_prefix(DIST).ok()?.to_str()?.to_owned(), *kind))
    });
    // The package for npm is for other builds.
    let files = files.filter(|(path, _)| !path.starts_with("npm/"));
    let files: Vec<_> = files.collect();
    assert!(files.len() > 15 && TYPES.iter().all(|(_, kind)| files.iter().any(|(_, its)| its == kind)), "{files:?}");
    files
}

/// A text of the manifest by its JSON pointer.
pub fn file(pointer: &str) -> String {
    manifest().pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no {pointer}")).to_owned()
}
