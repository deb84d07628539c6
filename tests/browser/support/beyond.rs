//! What WebDriver has no word for, in each engine's own way.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use super::Page;
use super::devtools::DevTools;
use super::engine::{Beyond, Engine};

/// What a page is shown for: a medium, and what a reader has asked of the system.
#[derive(Clone, Copy, Default)]
pub struct Medium<'a> {
    /// `print`; nothing for the screen.
    pub media: &'a str,
    /// Media features with their values: `prefers-color-scheme`, `dark`.
    pub features: &'a [(&'a str, &'a str)],
}

impl Page {
    /// Gives a command to Chromium's developer tools and returns what it answers.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        devtools(&self.client, command, parameters).await
    }

    /// The same where the engine is Chromium; others need none.
    pub async fn in_chromium(&self, command: &'static str, parameters: Value) {
        if self.engine.beyond == Beyond::DevTools {
            self.devtools(command, parameters).await;
        }
    }

    /// Shows the page as for another medium.
    pub async fn shown_for(&self, medium: Medium<'_>) {
        assert!(self.engine.beyond != Beyond::Nothing, "{} cannot: say #[test(Settings)]", self.engine.name);
        show_for(&self.client, self.engine, medium).await;
    }

    /// Shows the page as on paper.
    pub async fn on_paper(&self) {
        self.shown_for(Medium { media: "print", ..Medium::default() }).await;
    }

    /// Answers media features as a reader's settings would, such as `prefers-color-scheme` with `dark`; others as before any.
    pub async fn with_settings(&self, features: &[(&str, &str)]) {
        self.shown_for(Medium { features, ..Medium::default() }).await;
    }

    /// Sets all text twice as large, as a reader does in the browser's settings.
    pub async fn with_large_text(&self) {
        assert!(self.engine.beyond != Beyond::Nothing, "{} cannot: say #[test(TextSize)]", self.engine.name);
        enlarge_text(&self.client, self.engine, 2).await;
    }

    /// Gives the viewport a size in CSS pixels.
    pub async fn at_size(&self, width: u32, height: u32) {
        if self.engine.beyond == Beyond::DevTools {
            // The window itself cannot be as narrow as a telephone.
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", size).await;
            return;
        }
        let around = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
        let around: [u32; 2] = serde_json::from_value(self.run(around).await).expect("two lengths");
        self.client.set_window_size(width + around[0], height + around[1]).await.expect("the window has a size");
        self.until(&format!("innerWidth === {width} && innerHeight === {height}")).await;
    }
}

/// Takes back what a test has set.
pub async fn as_it_comes(client: &Client, engine: &Engine) {
    show_for(client, engine, Medium::default()).await;
    enlarge_text(client, engine, 1).await;
    if engine.beyond == Beyond::DevTools {
        devtools(client, "Emulation.clearDeviceMetricsOverride", json!({})).await;
        devtools(client, "Emulation.setScrollbarsHidden", json!({ "hidden": false })).await;
    }
}

/// Lets a window be as narrow as a telephone.
pub async fn let_shrink(client: &Client, engine: &Engine) {
    if engine.beyond == Beyond::SystemScripts {
        let script = "for (const part of document.querySelectorAll('*')) {
            if (parseFloat(getComputedStyle(part).minWidth) > 100) part.style.setProperty('min-width', '0', 'important');
        }";
        system_script(client, script).await;
    }
}

async fn show_for(client: &Client, engine: &Engine, medium: Medium<'_>) {
    let features = medium.features.iter();
    match engine.beyond {
        Beyond::DevTools => {
            let features: Vec<Value> = features.map(|(name, value)| json!({ "name": name, "value": value })).collect();
            let parameters = json!({ "media": medium.media, "features": features });
            devtools(client, "Emulation.setEmulatedMedia", parameters).await;
        }
        Beyond::SystemScripts => {
            let asked: Value = features.map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
            let script = format!(
                "const tab = gBrowser.selectedBrowser.browsingContext, asked = {asked};
                tab.mediumOverride = '{}';
                tab.prefersColorSchemeOverride = asked['prefers-color-scheme'] ?? 'none';
                tab.forcedColorsOverride = asked['forced-colors'] ?? 'none';
                // Older versions have no override of this one.
                Services.prefs.setIntPref('ui.prefersReducedMotion', asked['prefers-reduced-motion'] === 'reduce' ? 1 : 0);",
                medium.media
            );
            system_script(client, &script).await;
        }
        Beyond::Nothing => {}
    }
}

async fn enlarge_text(client: &Client, engine: &Engine, times: u32) {
    match engine.beyond {
        Beyond::DevTools => {
            devtools(client, "Page.setFontSizes", json!({ "fontSizes": { "standard": 16 * times } })).await;
        }
        Beyond::SystemScripts => {
            system_script(client, &format!("gBrowser.selectedBrowser.browsingContext.textZoom = {times}")).await;
        }
        Beyond::Nothing => {}
    }
}

async fn devtools(client: &Client, command: &'static str, parameters: Value) -> Value {
    let answer = client.issue_cmd(DevTools(command, parameters)).await;
    answer.unwrap_or_else(|error| panic!("{command}: {error}"))
}

async fn system_script(client: &Client, script: &str) {
    client.issue_cmd(Context("chrome")).await.expect("Firefox lets the driver in");
    let outcome = client.execute(script, Vec::new()).await;
    client.issue_cmd(Context("content")).await.expect("Firefox lets the driver out");
    outcome.unwrap_or_else(|error| panic!("{error}\n{script}"));
}

/// Where Firefox runs the scripts that follow: in the page, or in the browser around it.
#[derive(Debug)]
struct Context(&'static str);

impl WebDriverCompatibleCommand for Context {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/moz/context", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "context": self.0 }).to_string()))
    }
}
