//! What a webmaster pastes into a page.

use html_escape::encode_double_quoted_attribute as escaped;

use super::prerender::{Stylesheet, prerender};
use crate::bundle;
use crate::catalogue::{Key, Words};
use crate::comparison::{Comparison, isolate};
use crate::export::{self, Original};

/// The class of the block around a snippet, by which the element knows it.
const SNIPPET: &str = "evidence-snippet";

/// What a snippet is made of: where the files of one build stand, and what the page wants of them.
pub struct Snippet {
    /// Of the package.
    pub version: String,
    /// The script that defines the element.
    pub embed: Pinned,
    /// The widget's own stylesheet.
    pub stylesheet: Stylesheet,
    /// That of what stands there while the widget does not.
    pub fallback: Stylesheet,
    /// The address of the bundle, and its integrity where that is frozen.
    pub data: (String, Option<String>),
    /// Of the widget's title, 2 to 6.
    pub heading_level: u8,
    /// The address of the page that shows nothing but this comparison.
    pub page: String,
    /// The script that gives a frame its height.
    pub frame: Pinned,
}

/// A file that stays what it is.
pub struct Pinned {
    /// Where it stands.
    pub address: String,
    /// The value for `integrity` that makes a browser refuse any other.
    pub integrity: String,
}

impl From<Pinned> for Stylesheet {
    fn from(Pinned { address, integrity }: Pinned) -> Self {
        Self { address, integrity: Some(integrity) }
    }
}

impl Snippet {
    /// The element with the notices, what came of it and a link to the whole comparison. Nothing for a bundle that is
    /// refused.
    pub fn short(self, text: &str, words: Words) -> Option<String> {
        let comparison = Comparison::new(&bundle::load(text).ok()?, words);
        let Pinned { address, integrity } = &self.embed;
        let finding = comparison.picture.as_ref().map_or(&comparison.title, |picture| &picture.heading);
        Some(format!(
            "<div class=\"{SNIPPET}\" {}><script type=\"module\" src=\"{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>\n\
             {}\n{}<p>{}. <a href=\"{}\">{}</a></p>\n</evidence-widget></div>\n",
            language(words),
            escaped(address),
            escaped(integrity),
            self.tag(&comparison),
            export::notices(&comparison),
            html_escape::encode_text(&isolate::plain(finding)),
            escaped(&self.page),
            html_escape::encode_text(words.say(Key::ShowAll)),
        ))
    }

    /// A frame with the page that shows nothing but the comparison, and the script that gives it its height. Nothing for
    /// a bundle that is refused.
    pub fn frame(self, text: &str, words: Words) -> Option<String> {
        let comparison = Comparison::new(&bundle::load(text).ok()?, words);
        let Pinned { address, integrity } = &self.frame;
        Some(format!(
            "{}\n<script type=\"module\" src=\"{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>\n",
            framed(&self.page, &comparison.title),
            escaped(address),
            escaped(integrity),
        ))
    }

    /// The element with a plain table inside, which is read wherever the widget is not. Nothing for a bundle that is refused.
    pub fn full(self, text: &str, words: Words) -> Option<String> {
        let bundle = bundle::load(text).ok()?;
        let original = Original { bundle: &bundle, comparison: Comparison::new(&bundle, words), page: None };
        let (head, tag) = (self.head(&original.comparison), self.tag(&original.comparison));
        let fallback = export::fallback(&original, self.heading_level);
        Some(boxed(
            words,
            &format!(
                "{head}<!-- Optional: keeps the widget's place, and sets what stands there before it. -->\n{}\n\
                 {tag}\n{fallback}</evidence-widget>\n",
                self.fallback
            ),
        ))
    }

    /// The element with everything that the widget shows inside, for a page that keeps a `<template>` as it is. Nothing
    /// for a bundle that is refused.
    pub async fn prerendered(self, text: &str, words: Words) -> Option<String> {
        let comparison = Comparison::new(&bundle::load(text).ok()?, words);
        let (head, tag) = (self.head(&comparison), self.tag(&comparison));
        let root = prerender(text, &self.stylesheet, self.heading_level, words).await.ok()?;
        let notices = export::notices(&comparison);
        Some(boxed(words, &format!("{head}{tag}\n{root}\n{notices}</evidence-widget>\n")))
    }

    /// What this is, for who finds it in three years, and the script.
    fn head(&self, comparison: &Comparison) -> String {
        let Pinned { address, integrity } = &self.embed;
        let follows = match self.data.1 {
            Some(_) => "Frozen: the data stay as they are until this is replaced.",
            None => "Live: the data follow their file on the server.",
        };
        let about = format!("“{}”. {}", comparison.title, comparison.about().collect::<Vec<_>>().join(" "));
        format!(
            "<!-- Evidence widget {}. {} {follows} -->\n\
             <script type=\"module\" src=\"{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>\n",
            self.version,
            in_comment(&about),
            escaped(address),
            escaped(integrity),
        )
    }

    fn tag(&self, comparison: &Comparison) -> String {
        let (address, integrity) = &self.data;
        let attribute = |name: &str, value: &Option<String>| {
            value.as_ref().map(|value| format!(" {name}=\"{}\"", escaped(value))).unwrap_or_default()
        };
        let integrity = attribute("integrity", integrity);
        let article = attribute("article", &comparison.article);
        // The element's own default.
        let level = match self.heading_level {
            2 => String::new(),
            level => format!(" heading-level=\"{level}\""),
        };
        let language = language(comparison.words);
        format!("<evidence-widget src=\"{}\"{integrity}{article} {language}{level}>", escaped(address))
    }
}

/// A frame with a page of a comparison alone. Within it may run scripts; they reach nothing of the page around it.
pub fn framed(page: &str, title: &str) -> String {
    format!(
        "<iframe data-evidence src=\"{}\" title=\"{}\" width=\"100%\" height=\"900\" loading=\"lazy\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals\" \
         allow=\"clipboard-write\"></iframe>",
        escaped(page),
        escaped(&isolate::plain(title)),
    )
}

/// Puts a snippet into a block of its own. Markdown and a CMS leave a block as it is, where they would put a paragraph around
/// the element. If one does so within the block, the element finds there what the paragraph has put out of it (gathering.ts).
fn boxed(words: Words, snippet: &str) -> String {
    format!("<div class=\"{SNIPPET}\" {}>\n{snippet}</div>\n", language(words))
}

/// The language of what is printed, and its direction, which the page's own would turn otherwise.
fn language(words: Words) -> String {
    format!("lang=\"{}\" dir=\"{}\"", words.tag, words.say(Key::Direction))
}

/// A text that cannot end the comment it stands in.
fn in_comment(text: &str) -> String {
    let mut text = isolate::plain(text);
    while text.contains("--") {
        text = text.replace("--", "-");
    }
    text
}
