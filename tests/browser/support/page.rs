//! What a test does on a page, and asks of it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::Value;

use super::engine::Engine;
use super::log::Record;
use super::session::Session;
use super::{PATIENCE, Site};

/// The article page, open in a browser.
pub struct Page {
    pub client: Client,
    pub site: Site,
    /// Where the browser saves files.
    pub downloads: PathBuf,
    pub(super) record: Record,
    pub(super) engine: &'static Engine,
}

/// A page with nothing on it.
pub const BLANK: &str = "about:blank";

impl Page {
    pub(super) async fn open(session: &Session, site: Site) -> Self {
        let page = Self {
            client: session.client.clone(),
            downloads: session.downloads(),
            record: Record::default(),
            engine: session.engine(),
            site,
        };
        page.go(&page.site.address()).await;
        page
    }

    /// Leaves the page for another.
    pub async fn go(&self, address: &str) {
        self.record.keep(&self.client, self.engine).await;
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
        // WebKit's driver goes on before.
        self.until(&format!(
            "document.readyState === 'complete' && (location.protocol === 'about:') === {}",
            address == BLANK
        ))
        .await;
    }

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

    /// Brings the program in as a pointer does that comes near a control, without changing anything.
    pub async fn wake(&self) {
        self.approach().await;
        self.until_ready().await;
    }

    /// Brings the program in, up to when the bundle is there and the program, which is held back, is not.
    pub async fn begin(&self) {
        self.approach().await;
        self.until("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.json'))").await;
        self.run("return new Promise((done) => setTimeout(done, 100))").await;
        assert!(
            self.holds("document.querySelector('evidence-widget').state === 'loading'").await,
            "it is there already"
        );
    }

    /// Comes near a control that needs the program, as a pointer does.
    pub async fn approach(&self) {
        self.until("root?.querySelector('.evidence-stage')").await;
        self.run(
            "root.querySelector('#exports summary').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))",
        )
        .await;
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
    pub async fn press_with(&self, held: Key, key: impl Into<char>) {
        let (held, key) = (char::from(held), key.into());
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
        let at = self
            .run("return [document.activeElement?.outerHTML.slice(0, 90), root.activeElement?.outerHTML.slice(0, 200)]")
            .await;
        panic!("no number of Tabs reaches {selector}; the focus is at {at}");
    }

    /// The roles of all elements that match, as the browser hands them to assistive technology.
    pub async fn roles(&self, selector: &str) -> Vec<String> {
        let host = self.client.find(Locator::Css("evidence-widget")).await.expect("the widget is there");
        let root = host.shadow_root().await.expect("it has a root");
        let elements = root.find_all(Locator::Css(selector)).await.unwrap_or_else(|e| panic!("{selector}: {e}"));
        assert!(!elements.is_empty(), "nothing matches {selector}");
        let mut roles = Vec::new();
        for element in elements {
            let role = self.client.issue_cmd(ComputedRole(element.element_id().to_string())).await;
            roles.push(role.expect("it has a role").as_str().unwrap_or_default().to_owned());
        }
        roles
    }

    /// Whether the details element with this id is open.
    pub async fn is_open(&self, id: &str) -> bool {
        self.holds(&format!("root.getElementById('{id}').open")).await
    }
}

/// WebDriver's command for an element's role, which fantoccini lacks.
#[derive(Debug)]
struct ComputedRole(String);

impl WebDriverCompatibleCommand for ComputedRole {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/element/{}/computedrole", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}
