//! Chromium behind its driver.

use std::process::Stdio;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How the reader's browser is set.
#[derive(Default)]
pub struct Browser {
    script_off: bool,
}

/// A running browser.
pub struct Session {
    pub client: Client,
    _driver: Child,
}

impl Browser {
    /// JavaScript is switched off in the settings.
    pub fn without_script() -> Self {
        Self { script_off: true }
    }

    pub(super) async fn start(&self) -> Session {
        let (driver, port) = driver().await;
        let capabilities = json!({
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": tool("CHROME"),
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
                    "--disable-background-networking", "--disable-component-update", "--window-size=1100,900",
                ],
                "prefs": {
                    "profile.managed_default_content_settings.javascript": if self.script_off { 2 } else { 1 },
                },
            },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!("it is an object") };
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("the browser starts");
        Session { client, _driver: driver }
    }
}

impl Session {
    /// Everything the browser wrote into its log: console calls, errors, violations of the policy, failed requests.
    pub(super) async fn log(&self) -> Vec<String> {
        let log = self.client.issue_cmd(BrowserLog).await.expect("the driver hands out the log");
        let entries = log.as_array().cloned().unwrap_or_default();
        entries.iter().filter_map(|entry| Some(entry.get("message")?.as_str()?.to_owned())).collect()
    }

    pub(super) async fn close(self) {
        // The browser goes with its driver if it does not close by itself.
        let _ = self.client.close().await;
    }
}

/// Starts a driver on a port that it picks, and reads the port off its greeting.
async fn driver() -> (Child, u16) {
    let mut driver = Command::new(tool("CHROMEDRIVER"))
        .arg("--port=0")
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("chromedriver starts");
    let mut greeting = BufReader::new(driver.stdout.take().expect("its output is piped")).lines();
    while let Some(line) = greeting.next_line().await.expect("chromedriver speaks") {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return (driver, port.trim_end_matches('.').parse().expect("a port is a number"));
        }
    }
    panic!("chromedriver ended before it was ready");
}

/// Where a tool is, as `cargo xtask test` says in the environment.
pub fn tool(variable: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; run `cargo xtask test`"))
}

/// A command of Chromium's developer tools with its parameters, for what WebDriver has no word for.
#[derive(Debug)]
pub struct DevTools(pub &'static str, pub Value);

/// What a page is shown for: a medium, and what a reader has asked of the system.
#[derive(Clone, Copy, Default)]
pub struct Medium<'a> {
    /// `print`; nothing for the screen.
    pub media: &'a str,
    /// Media features with their values: `prefers-color-scheme`, `dark`.
    pub features: &'a [(&'a str, &'a str)],
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

/// Chromium's own command for its log.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
