//! From the address of a bundle to the bundle. Every failure has a sentence for readers.

mod failure;
mod fetch;

use std::rc::Rc;

pub use failure::{Cause, Failure};

use crate::bundle::{self, Bundle};

/// A bundle, with the text that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    pub text: Rc<str>,
    pub bundle: Rc<Bundle>,
}

impl Loaded {
    /// Reads a text.
    ///
    /// # Errors
    /// That it is a page, not JSON, too large, too new, or breaks a rule.
    pub fn read(text: String) -> Result<Self, Failure> {
        if text.trim_start().starts_with('<') {
            return Err(Failure::new(Cause::Type, "this is a page and no bundle"));
        }
        let bundle = bundle::load(&text).map_err(|findings| Failure::refusal(&findings))?;
        Ok(Self { text: text.into(), bundle: Rc::new(bundle) })
    }

    /// Fetches a bundle and reads it. What may pass is tried three times. `integrity` is as in HTML, or empty. `begun` is a
    /// fetch of it that is under way already.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn fetch(address: &str, integrity: &str, begun: Option<js_sys::Promise>) -> Result<Self, Failure> {
        let text = fetch::text(address, integrity, begun).await?;
        Self::read(text).map_err(|failure| Failure { message: format!("{address}: {}", failure.message), ..failure })
    }
}
