//! What a reader needs who does not see, hear or point as others do, or who has set the browser otherwise.

mod axe;
mod fitting;
mod hearing;
mod keyboard;
mod markup;
mod settings;

use crate::support::Page;

/// Settings of a reader's browser or system.
const DARK: (&str, &str) = ("prefers-color-scheme", "dark");
const FORCED: (&str, &str) = ("forced-colors", "active");

/// Opens every disclosure.
async fn open_everything(page: &Page) {
    page.run("root.querySelectorAll('details').forEach((details) => { details.open = true })").await;
}
