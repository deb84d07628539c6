//! What a reader waits for, measured in Chromium: the widget beside a Preact version of its page, and the article's
//! page with the widget's script beside the same page without it. `cargo xtask bench` builds all of them, starts this, and
//! judges what it finds.

mod browser;
mod bundles;
#[path = "../../tests/browser/support/devtools.rs"]
mod devtools;
mod many;
mod measured;
mod memory;
mod page;
mod site;
mod views;

use measured::Measured;

#[tokio::main]
async fn main() {
    let site = site::start().await;
    let browser = browser::start().await;
    let mut measured = Measured::default();
    page::measure(&browser, &site, &mut measured).await;
    views::measure(&browser, &site, &mut measured).await;
    drop(browser);
    many::measure(&site, &mut measured).await;
    measured.write();
}
