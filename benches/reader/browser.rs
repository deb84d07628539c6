//! A Chromium and its driver.

use std::process::Stdio;
use std::time::{Duration, Instant};

use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};

use crate::devtools::DevTools;

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);
/// Of the window, in CSS pixels.
const WINDOW: (u32, u32) = (1100, 900);

/// A running browser.
pub struct Browser {
    client: Client,
    /// The browser's own process, which outlives a driver that is killed.
    process: String,
    _driver: Child,
}

/// Starts it.
pub async fn start() -> Browser {
    let port = {
        let free = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        free.local_addr().expect("it has an address").port()
    };
    let mut driver = Command::new(tool("CHROMEDRIVER"));
    driver.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    let driver = driver.spawn().expect("the driver starts");
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(start.elapsed() < PATIENCE, "the driver does not listen");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let options = json!({
        "binary": tool("CHROME"),
        "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    });
    let capabilities = [("goog:chromeOptions".to_owned(), options)].into_iter().collect();
    let connector = hyper_util::client::legacy::connect::HttpConnector::new();
    let mut client = ClientBuilder::new(connector);
    let address = format!("http://127.0.0.1:{port}");
    let client = client.capabilities(capabilities).connect(&address).await.expect("Chromium starts");
    client.set_window_size(WINDOW.0, WINDOW.1).await.expect("the window has a size");
    let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
    client.update_timeouts(patience).await.expect("the driver waits");
    let process =
        client.capabilities().and_then(|said| said.get("goog:processID")).expect("the driver says it").to_string();
    Browser { client, process, _driver: driver }
}

fn tool(variable: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; run `cargo xtask bench`"))
}

impl Browser {
    /// Opens an address, with nothing left of the page before.
    pub async fn go(&self, address: &str) {
        self.client.goto("about:blank").await.expect("an empty page opens");
        self.devtools("HeapProfiler.collectGarbage", json!({})).await;
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Runs the body of an asynchronous function in the page, and returns what it returns.
    pub async fn run(&self, body: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
            const root = document.querySelector('evidence-widget')?.shadowRoot;
            (async () => {{ {body} }})().then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let answer = self.client.execute_async(&script, Vec::new()).await;
        let answer = answer.unwrap_or_else(|error| panic!("{error}\n{body}"));
        assert!(answer.get("error").is_none(), "{answer}\n{body}");
        answer["value"].clone()
    }

    /// The same, where that is a number.
    pub async fn number(&self, body: &str) -> f64 {
        let value = self.run(body).await;
        value.as_f64().unwrap_or_else(|| panic!("not a number: {value}\n{body}"))
    }

    /// Presses the mouse on an element inside the widget.
    pub async fn click(&self, selector: &str) {
        let host = self.client.find(Locator::Css("evidence-widget")).await.expect("the widget is there");
        let root = host.shadow_root().await.expect("it has a root");
        let element = root.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
        element.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Gives a command to the developer tools and returns what they answer.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        let answer = self.client.issue_cmd(DevTools(command, parameters)).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }
}

impl Drop for Browser {
    /// Whatever it is doing: a page that is frozen answers no driver.
    fn drop(&mut self) {
        let _ = std::process::Command::new("kill").arg(&self.process).status();
    }
}
