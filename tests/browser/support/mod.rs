//! A page in a browser, and the server it comes from.

mod answer;
mod browser;
pub mod paper;
mod pdf;
mod server;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use evidence_widget::bundle::{self, Bundle};
use evidence_widget::catalogue;
use evidence_widget::comparison::Comparison;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

pub use answer::Answer;
use browser::DevTools;
pub use browser::{Browser, Medium, tool};
pub use server::Site;

/// Long enough for a busy machine; nothing here waits longer than it must.
const PATIENCE: Duration = Duration::from_secs(60);

/// The site as built.
pub fn dist(file: &str) -> String {
    let path = format!("{}/dist/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}; run `cargo xtask dist` first"))
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

/// The article page, open in a browser.
pub struct Page {
    pub client: Client,
    pub site: Site,
}

/// Opens the site's article page (its index), runs a test on it, and demands that the browser's log holds only what is expected.
pub async fn visit<F, T>(site: Site, browser: Browser, expected_log: &[&str], test: F)
where
    F: FnOnce(Page) -> T,
    T: Future<Output = ()> + Send + 'static,
{
    let address = site.address();
    let session = browser.start().await;
    session.client.goto(&address).await.expect("the page opens");
    let page = Page { client: session.client.clone(), site };
    // In a task of its own, so that the browser is closed when the test panics.
    let outcome = tokio::spawn(test(page)).await;
    let log = session.log().await;
    session.close().await;
    if let Err(failure) = outcome {
        eprintln!("the browser's log: {log:#?}");
        std::panic::resume_unwind(failure.into_panic());
    }
    for line in &log {
        assert!(expected_log.iter().any(|expected| line.contains(expected)), "unexpected in the browser's log: {line}");
    }
    for expected in expected_log {
        assert!(
            log.iter().any(|line| line.contains(expected)),
            "not in the browser's log: {expected}; it has {log:#?}"
        );
    }
}

impl Page {
    /// Runs a script that sees the widget's shadow root as `root`, and returns what it returns.
    pub async fn run(&self, script: &str) -> Value {
        let script = format!("const root = document.querySelector('evidence-widget')?.shadowRoot;\n{script}");
        self.client.execute(&script, Vec::new()).await.unwrap_or_else(|error| panic!("{error}\n{script}"))
    }

    /// The text of the first element that matches, inside the widget.
    pub async fn text(&self, selector: &str) -> String {
        let script = format!("return root.querySelector(`{selector}`)?.textContent ?? ''");
        self.run(&script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Whether a script's expression holds now.
    pub async fn holds(&self, expression: &str) -> bool {
        self.run(&format!("return Boolean({expression})")).await == Value::Bool(true)
    }

    /// Waits until an expression holds.
    pub async fn until(&self, expression: &str) {
        let start = Instant::now();
        while !self.holds(expression).await {
            assert!(start.elapsed() < PATIENCE, "never came true: {expression}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits until the program has taken over.
    pub async fn until_ready(&self) {
        self.until("root?.querySelector('.evidence-stage[data-ready]')").await;
    }

    /// Waits until it has taken over both widgets of [`Site::beside`].
    pub async fn until_both_ready(&self) {
        let ready = "e.shadowRoot?.querySelector('[data-ready]')";
        self.until(&format!("[...document.querySelectorAll('evidence-widget')].filter((e) => {ready}).length === 2"))
            .await;
    }

    /// Brings the program in as a reader does who means to use the widget, without changing anything.
    pub async fn wake(&self) {
        self.run("document.querySelector('evidence-widget').dispatchEvent(new PointerEvent('pointerenter'))").await;
        self.until_ready().await;
    }

    /// Clicks with the mouse, inside the widget.
    pub async fn click(&self, selector: &str) {
        let host = self.client.find(Locator::Css("evidence-widget")).await.expect("the widget is there");
        let root = host.shadow_root().await.expect("it has a root");
        let element = root.find(Locator::Css(selector)).await.unwrap_or_else(|e| panic!("{selector}: {e}"));
        element.click().await.unwrap_or_else(|error| panic!("{selector} cannot be clicked: {error}"));
    }

    /// Presses one key.
    pub async fn press(&self, key: Key) {
        let key = char::from(key);
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        self.client.perform_actions(keys).await.expect("the key is pressed");
    }

    /// Presses one key while another is held down.
    pub async fn press_with(&self, held: Key, key: Key) {
        let (held, key) = (char::from(held), char::from(key));
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        self.client.perform_actions(keys).await.expect("the keys are pressed");
    }

    /// Presses Tab until an element inside the widget has the focus, as a reader without a mouse does.
    pub async fn tab_to(&self, selector: &str) {
        for _ in 0..200 {
            if self.holds(&format!("root.activeElement?.matches(`{selector}`)")).await {
                return;
            }
            self.press(Key::Tab).await;
        }
        panic!("no number of Tabs reaches {selector}");
    }

    /// Gives a command to Chromium's developer tools and returns what it answers.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        let answer = self.client.issue_cmd(DevTools(command, parameters)).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Shows the page as for another medium.
    pub async fn shown_for(&self, medium: Medium<'_>) {
        let features: Vec<Value> =
            medium.features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": medium.media, "features": features })).await;
    }

    /// Shows the page as on paper.
    pub async fn on_paper(&self) {
        self.shown_for(Medium { media: "print", ..Medium::default() }).await;
    }

    /// Answers media features as a reader's settings would, such as `prefers-color-scheme` with `dark`; others as before any.
    pub async fn with_settings(&self, features: &[(&str, &str)]) {
        self.shown_for(Medium { features, ..Medium::default() }).await;
    }

    /// Gives the viewport a size in CSS pixels; the window itself cannot be as narrow as a telephone.
    pub async fn at_size(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Whether the details element with this id is open.
    pub async fn is_open(&self, id: &str) -> bool {
        self.holds(&format!("root.getElementById('{id}').open")).await
    }
}
