//! The same view as HTML, for a page that is readable before and without the program.

use std::fmt;
use std::rc::Rc;

use html_escape::encode_double_quoted_attribute as escaped;
use sha2::{Digest as _, Sha256};
use yew::LocalServerRenderer;

use super::{BUNDLE_MARK, LANGUAGE_MARK, LEVEL_MARK, STAGE};
use crate::bundle::{self, Bundle, Finding};
use crate::catalogue::Words;
use crate::comparison::Comparison;
use crate::components::{Props, STYLESHEET, Widget};
use crate::digest::Digest;
use crate::export;

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
        write!(f, "<link rel=\"stylesheet\" href=\"{}\"", escaped(&self.address))?;
        if let Some(integrity) = &self.integrity {
            write!(f, " integrity=\"{}\" crossorigin=\"anonymous\"", escaped(integrity))?;
        }
        f.write_str(">")
    }
}

/// The stylesheet of a page that shows nothing but a comparison, for what is around it.
pub const AROUND: &str = include_str!("../element/alone.css");

/// What a page that shows nothing but a comparison fetches, each at its address as the page sees it.
pub struct Alone {
    /// The widget's own.
    pub stylesheet: Stylesheet,
    /// The page's.
    pub around: Stylesheet,
    /// The script that defines the element, then the one that tells a frame's page the height. Empty for a page without.
    pub scripts: [String; 2],
    /// The bundle.
    pub data: String,
    /// The description for systems that know oEmbed.
    pub oembed: Option<String>,
}

/// Renders a bundle as a page that shows nothing else, for a frame or by itself. It is read without script.
///
/// # Errors
/// The findings of [`bundle::load`].
pub async fn alone(text: &str, parts: &Alone, words: Words) -> Result<String, Vec<Finding>> {
    let bundle = bundle::load(text)?;
    let title = escaped(&bundle.title).into_owned();
    let drug = html_escape::encode_text(&bundle.subject.name).into_owned();
    let notices = export::notices(&Comparison::new(&bundle, words));
    let root = prerender(text, &parts.stylesheet, 2, words).await?;
    let Alone { around, scripts, data, oembed, .. } = parts;
    let oembed = oembed.as_ref().map(|address| {
        let address = escaped(address);
        format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}\" title=\"{title}\">\n")
    });
    let scripts: String = scripts
        .iter()
        .filter(|script| !script.is_empty())
        .map(|script| format!("<script type=\"module\" src=\"{}\"></script>\n", escaped(script)))
        .collect();
    Ok(format!(
        "{}<title>{title}</title>\n{}{around}\n{}</head>\n<body>\n<h1>{drug}</h1>\n\
         <evidence-widget src=\"{}\" lang=\"{}\">{root}\n{notices}</evidence-widget>\n</body>\n</html>\n",
        head(words),
        oembed.unwrap_or_default(),
        scripts,
        escaped(data),
        words.tag
    ))
}

/// How a page begins, up to its title.
fn head(words: Words) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n",
        words.tag
    )
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
    let stage = stage(text, bundle::load(text)?, heading_level, words).await;
    Ok(format!("<template shadowrootmode=\"open\">{stylesheet}{stage}</template>"))
}

/// A bundle as a page of its own, which the element fetches and shows where nothing is prerendered.
pub struct Fragment {
    /// The page.
    pub html: String,
    /// SHA-256 of what the element shows of it, as a browser writes that: its `outerHTML`.
    pub digest: [u8; 32],
}

/// Renders a bundle as a fragment. Its title has level 2; the element changes that.
///
/// # Errors
/// The findings of [`bundle::load`].
pub async fn fragment(text: &str, stylesheet: &Stylesheet, words: Words) -> Result<Fragment, Vec<Finding>> {
    let bundle = bundle::load(text)?;
    let title = escaped(&bundle.title).into_owned();
    let stage = stage(text, bundle, 2, words).await;
    let digest = Sha256::digest(&stage).into();
    let html =
        format!("{}<title>{title}</title>\n{stylesheet}\n</head>\n<body>\n{stage}\n</body>\n</html>\n", head(words));
    Ok(Fragment { html, digest })
}

/// Whether HTML was made of a bundle: a fragment, a page or a prerendered root. Nothing where it is none of these.
pub fn is_made_of(html: &str, text: &str) -> Option<bool> {
    let (_, mark) = html.split_once(&format!("{BUNDLE_MARK}=\""))?;
    Some(mark.split('"').next() == Some(Digest::of(text).as_str()))
}

async fn stage(text: &str, bundle: Bundle, heading_level: u8, words: Words) -> String {
    let props = Props {
        bundle: Rc::new(bundle),
        words,
        heading_level,
        picked: None,
        exports: true,
        on_ready: Default::default(),
        on_render: Default::default(),
    };
    let view = LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render().await;
    // As browsers write it, so that they can check what they have read.
    let view = view.replace('\u{a0}', "&nbsp;").replace("<input checked ", "<input checked=\"\" ");
    format!(
        "<div class=\"{STAGE}\" {BUNDLE_MARK}=\"{}\" {LANGUAGE_MARK}=\"{}\" {LEVEL_MARK}=\"{heading_level}\">{view}</div>",
        Digest::of(text),
        words.tag
    )
}
