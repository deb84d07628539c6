//! The engines, and how the driver of each is started: the one table.

use serde_json::{Value, json};

use super::session::Setting;

/// An engine with its driver.
pub struct Engine {
    pub name: &'static str,
    /// The variable that names its driver's program.
    pub driver: &'static str,
    /// What the driver is started with, given its port.
    pub arguments: fn(u16) -> Vec<String>,
    /// What a session is asked for.
    pub capabilities: fn(&Setting) -> Value,
    /// Whether it only runs on a screen.
    pub on_screen: bool,
    pub beyond: Beyond,
}

/// What a driver understands beyond WebDriver.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    /// Commands of Chromium's developer tools, and one for the browser's log.
    DevTools,
    /// Scripts with the rights of the browser itself.
    SystemScripts,
    Nothing,
}

/// The engines in the order in which they run.
pub static ENGINES: [Engine; 3] = [CHROMIUM, FIREFOX, WEBKIT];

const CHROMIUM: Engine = Engine {
    name: "chromium",
    driver: "CHROMEDRIVER",
    arguments: |port| vec![format!("--port={port}")],
    capabilities: |setting| {
        json!({
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": tool("CHROME"),
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
                    "--disable-background-networking", "--disable-component-update",
                ],
                "prefs": {
                    "profile.managed_default_content_settings.javascript": if setting.script_off { 2 } else { 1 },
                    "download.default_directory": setting.downloads(),
                },
            },
        })
    },
    on_screen: false,
    beyond: Beyond::DevTools,
};

const FIREFOX: Engine = Engine {
    name: "firefox",
    driver: "GECKODRIVER",
    arguments: |port| vec!["--port".to_owned(), port.to_string(), "--allow-system-access".to_owned()],
    capabilities: |setting| {
        json!({
            "moz:firefoxOptions": {
                "binary": tool("FIREFOX"),
                "args": ["-headless"],
                "prefs": {
                    "javascript.enabled": !setting.script_off,
                    "browser.download.folderList": 2,
                    "browser.download.dir": setting.downloads(),
                    // Links are stops of the Tab key on every system.
                    "accessibility.tabfocus": 7,
                },
            },
        })
    },
    on_screen: false,
    beyond: Beyond::SystemScripts,
};

const WEBKIT: Engine = Engine {
    name: "webkit",
    driver: "WEBKITDRIVER",
    arguments: |port| vec!["--host=127.0.0.1".to_owned(), format!("--port={port}")],
    capabilities: |setting| {
        // Without markup for it no page has any script, and the driver's own still run.
        let script = format!("--enable-javascript-markup={}", !setting.script_off);
        json!({ "webkitgtk:browserOptions": { "binary": tool("MINIBROWSER"), "args": ["--automation", script] } })
    },
    on_screen: true,
    beyond: Beyond::Nothing,
};

/// Whether the tests are to run in an engine: in all, or in those that ENGINES names.
pub fn chosen(engine: &Engine) -> bool {
    let named = std::env::var("ENGINES").unwrap_or_default();
    named.is_empty() || named.split(',').any(|name| name.trim() == engine.name)
}

/// Where a tool is, as `cargo xtask test` says in the environment.
pub fn tool(variable: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; run `cargo xtask test`"))
}
