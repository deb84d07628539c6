//! The same view as HTML, for a page that is readable before and without the program.

use std::fmt;
use std::rc::Rc;

use sha2::{Digest as _, Sha256};
use yew::LocalServerRenderer;

use super::{BUNDLE_MARK, LANGUAGE_MARK, LEVEL_MARK, STAGE};
use crate::bundle::{self, Finding};
use crate::catalogue::Words;
use crate::components::{Props, STYLESHEET, Widget};
use crate::digest::Digest;
use crate::html;

/// Where a prerendered root finds the stylesheet: a `<style>` would be refused by `style-src 'self'`.
pub struct Stylesheet {
    /// Its address as the page sees it.
    pub address: String,
    /// The value for `integrity` that makes a browser refuse any other.
    pub integrity: Option<String>,
}

impl Default for Stylesheet {
    /// The file of this very build, beside the page.
    fn default() -> Self {
        let digest: String = Sha256::digest(STYLESHEET).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { address: format!("widget-{digest}.css"), integrity: None }
    }
}

impl fmt::Display for Stylesheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<link rel=\"stylesheet\" href=\"{}\"", html::escaped(&self.address))?;
        if let Some(integrity) = &self.integrity {
            write!(f, " integrity=\"{}\" crossorigin=\"anonymous\"", html::escaped(integrity))?;
        }
        f.write_str(">")
    }
}

/// Renders a bundle as a declarative shadow root: `<template shadowrootmode="open">…</template>`.
///
/// # Errors
/// The findings of [`bundle::load`].
pub async fn prerender(
    text: &str,
    stylesheet: &Stylesheet,
    heading_level: u8,
    words: Words,
) -> Result<String, Vec<Finding>> {
    let bundle = bundle::load(text)?;
    let props = Props {
        bundle: Rc::new(bundle),
        words,
        heading_level,
        picked: None,
        on_ready: Default::default(),
        on_render: Default::default(),
    };
    let view = LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render().await;
    let bundle = Digest::of(text);
    Ok(format!(
        "<template shadowrootmode=\"open\">{stylesheet}\
         <div class=\"{STAGE}\" {BUNDLE_MARK}=\"{bundle}\" {LANGUAGE_MARK}=\"{}\" {LEVEL_MARK}=\"{heading_level}\">{view}</div></template>",
        words.tag
    ))
}
