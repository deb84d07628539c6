//! A page in a browser, and the server it comes from.

mod answer;
mod beyond;
mod devtools;
mod engine;
mod evidence;
mod exceptions;
mod harness;
mod log;
mod page;
pub mod paper;
mod pdf;
mod port;
mod screen;
mod server;
mod session;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::Duration;

use evidence_widget::bundle::{self, Bundle};
use evidence_widget::catalogue;
use evidence_widget::comparison::Comparison;

pub use answer::{Answer, Gate};
pub use beyond::Medium;
pub use engine::tool;
pub use evidence::evidence;
pub use exceptions::Ability;
pub use harness::{Run, Test, run_tests};
pub use page::{BLANK, Page};
pub use server::Site;
pub use session::Browser;

/// Long enough for a busy machine; nothing here waits longer than it must.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The site as built.
pub fn dist(file: &str) -> String {
    let path = format!("{}/dist/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}; run `cargo xtask dist` first"))
}

/// What `evidence snippet` prints for the article page's bundle, with all facts and with addresses beside the page.
pub fn snippet(more: &[&str]) -> String {
    let form: &[&str] = if more.contains(&"--form") { &[] } else { &["--form", "full"] };
    const BASE: &str = "http://127.0.0.1:1/";
    let printed = evidence()
        .args(["snippet", "data/cerebrolysin.json", "--base", BASE])
        .args(form)
        .args(more)
        .output()
        .expect("evidence runs");
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    String::from_utf8(printed.stdout).expect("UTF-8").replace(BASE, "")
}

/// The name of the one file of the site that begins and ends so; what is in between is a digest.
pub fn built(start: &str, end: &str) -> String {
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
    let files = std::fs::read_dir(dist).unwrap_or_else(|error| panic!("{dist}: {error}; run `cargo xtask dist` first"));
    let names = files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
    let found: Vec<_> = names.filter(|name| name.starts_with(start) && name.ends_with(end)).collect();
    assert_eq!(found.len(), 1, "{start}…{end}: {found:?}");
    found[0].clone()
}

/// The bundle of the article page.
pub fn bundle() -> Bundle {
    bundle::load(&dist("data/cerebrolysin.json")).expect("the bundle is good")
}

/// The comparison that the article page must show.
pub fn comparison() -> Comparison {
    Comparison::new(&bundle(), catalogue::english())
}

/// The place of a file that a test leaves behind to be looked at: `target/<folder>/<name>`.
pub fn left_behind(folder: &str, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join(folder);
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder.join(name)
}

/// Opens the site's article page (its index), runs a test on it, and demands that the browser's log holds only what is expected.
pub async fn visit<F, T>(site: Site, browser: Browser, expected_log: &[&str], test: F)
where
    F: FnOnce(Page) -> T,
    T: Future<Output = ()> + Send + 'static,
{
    let session = browser.start().await;
    let page = Page::open(&session, site).await;
    let record = page.record.clone();
    // In a task of its own, so that the browser is closed when the test panics.
    let outcome = tokio::spawn(test(page)).await;
    let log = record.read(&session.client, browser.engine).await;
    if let Err(failure) = outcome {
        session.close().await;
        eprintln!("the browser's log: {log:#?}");
        std::panic::resume_unwind(failure.into_panic());
    }
    session.free().await;
    log::assert_holds(&log, expected_log, browser.engine);
}
