//! What the browser's log holds: console calls, errors, violations of the policy; in Chromium also failed requests.

use std::sync::{Arc, Mutex};

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::json;

use super::engine::{Beyond, Engine};

/// How Chromium words in its own log what it shows to no page. Elsewhere nobody demands it.
const CHROMIUMS_OWN: [&str; 10] = [
    "404",
    "429",
    "500",
    "503",
    "ERR_",
    "integrity",
    "valid digest",
    "integrity checks failed",
    "RuntimeError",
    "Throttling navigation",
];

/// Whether the driver hands out the browser's own log.
fn has_log(engine: &Engine) -> bool {
    engine.beyond == Beyond::DevTools
}

/// What a test's pages have written so far.
#[derive(Clone, Default)]
pub struct Record(Arc<Mutex<Vec<String>>>);

impl Record {
    /// Keeps the lines of a page that is about to be left.
    pub async fn keep(&self, client: &Client, engine: &Engine) {
        let lines = lines(client, engine).await;
        self.0.lock().expect("no test panics while it holds this").extend(lines);
    }

    /// All lines, with those of the page that is open.
    pub async fn read(&self, client: &Client, engine: &Engine) -> Vec<String> {
        self.keep(client, engine).await;
        self.0.lock().expect("no test panics while it holds this").clone()
    }
}

/// The lines of a tab's log that were not handed out yet.
pub async fn lines(client: &Client, engine: &Engine) -> Vec<String> {
    let recorded = client.execute("return window.evidenceTestLog?.() ?? []", Vec::new()).await.unwrap_or_default();
    let mut lines: Vec<String> = serde_json::from_value(recorded).unwrap_or_default();
    if has_log(engine) {
        let entries = client.issue_cmd(ChromiumLog).await.expect("the driver hands out the log");
        let entries = entries.as_array().into_iter().flatten();
        lines.extend(entries.filter_map(|entry| Some(entry.get("message")?.as_str()?.to_owned())));
    }
    lines
}

/// Demands that a log holds what is expected and no more.
#[track_caller]
pub fn assert_holds(log: &[String], expected: &[&str], engine: &Engine) {
    for line in log {
        assert!(expected.iter().any(|part| line.contains(part)), "unexpected in the browser's log: {line}");
    }
    for part in expected.iter().filter(|part| has_log(engine) || !CHROMIUMS_OWN.contains(part)) {
        let held = log.iter().any(|line| line.contains(part));
        assert!(held, "not in the browser's log: {part}; it has {log:#?}");
    }
}

/// Chromium's own command for its log.
#[derive(Debug)]
struct ChromiumLog;

impl WebDriverCompatibleCommand for ChromiumLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
