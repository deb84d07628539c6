//! What is known of the file, and since when.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use evidence_bundle::Severity;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::check;
use crate::output::json;
use crate::report::Report;

/// How long a page waits for a change before it asks again.
const WAIT: Duration = Duration::from_secs(20);

pub struct State {
    today: Option<Date>,
    known: Mutex<Known>,
    changed: Condvar,
}

#[derive(Default)]
struct Known {
    /// Counts the changes.
    version: u64,
    /// The last text without errors.
    good: Option<Arc<str>>,
    /// Whether that is what the file holds now.
    is_current: bool,
    /// What the check says of the file, as `evidence check --format json` does.
    report: Value,
}

impl State {
    pub fn new(today: Option<Date>) -> Self {
        Self { today, known: Mutex::default(), changed: Condvar::new() }
    }

    /// Reads and checks the file.
    pub fn read(&self, file: &Path) {
        let checked = check::check(file.to_owned(), self.today);
        let good = checked.as_ref().ok().filter(|checked| checked.count(Severity::Error) == 0);
        let good = good.map(|checked| Arc::from(checked.text.as_str()));
        let report = json::document(&Report { today: self.today, checked: vec![checked] });
        let mut known = self.known();
        known.version += 1;
        known.is_current = good.is_some();
        known.good = good.or(known.good.take());
        known.report = report;
        self.changed.notify_all();
    }

    /// The last text without errors.
    pub fn good(&self) -> Option<Arc<str>> {
        self.known().good.clone()
    }

    /// What a page shows beside the comparison: at once where it has seen less than this version, otherwise after the next
    /// change, or after a while without one.
    pub fn after(&self, version: u64) -> Value {
        let known = self.changed.wait_timeout_while(self.known(), WAIT, |known| known.version <= version);
        let (known, _) = known.unwrap_or_else(PoisonError::into_inner);
        let shown = match (&known.good, known.is_current) {
            (None, _) => "nothing",
            (Some(_), true) => "current",
            (Some(_), false) => "last-good",
        };
        json!({ "version": known.version, "shown": shown, "report": known.report })
    }

    /// Nothing panics while it holds this.
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
