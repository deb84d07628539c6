//! As many trials as fit into a bundle.

use std::time::Duration;

use serde_json::json;
use tokio::time::timeout;

use crate::browser;
use crate::measured::{Measured, What};
use crate::site::Site;
use crate::views::SUBJECTS;

const TRIALS: usize = 2000;
/// Nobody waits longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Opens such a bundle once, in a browser of its own.
pub async fn measure(site: &Site, measured: &mut Measured) {
    let browser = browser::start().await;
    browser.go(&site.at("stage.html")).await;
    browser.run("stage.watchTasks()").await;
    let mount = format!("return stage.mount({}, {}, {TRIALS})", json!(SUBJECTS[0]), json!(site.stylesheet));
    let given_up = PATIENCE.as_secs_f64() * 1000.0;
    let (opened, longest) = match timeout(PATIENCE, browser.number(&mount)).await {
        Ok(time) => (time, browser.number("return stage.longest").await),
        Err(_) => (given_up, given_up),
    };
    for (name, time) in [("opened, or given up after half a minute", opened), ("the longest task of that", longest)] {
        measured.add(&What { bar: None, name, unit: "ms", trials: Some(TRIALS) }, &[time], &[]);
    }
}
