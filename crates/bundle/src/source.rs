//! Sources (CSL-JSON with a few fields of our own) and the passages in them.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

/// A source. Numbered in the order of the list, from 1; a source of kind `article` has no number.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Source {
    pub id: String,
    /// CSL's type of item: `article-journal`, `webpage`, …
    #[serde(rename = "type")]
    pub csl_type: String,
    #[serde(default)]
    pub author: Vec<Name>,
    /// Whether the list of authors goes on ("et al.").
    pub et_al: Option<bool>,
    pub title: String,
    /// The journal, the database or the site.
    #[serde(rename = "container-title")]
    pub container_title: Option<String>,
    pub issued: Option<Issued>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub page: Option<String>,
    /// CSL's field for an edition or a version: "pub7".
    pub version: Option<String>,
    pub language: Option<String>,
    #[serde(rename = "DOI")]
    pub doi: Option<String>,
    #[serde(rename = "PMID")]
    pub pmid: Option<String>,
    #[serde(rename = "PMCID")]
    pub pmcid: Option<String>,
    /// An `https:` address.
    #[serde(rename = "URL")]
    pub url: Option<String>,
    /// What a reader must know of the copy that was read.
    pub note: Option<String>,
    /// What it is for the widget; CSL has no field for it.
    pub kind: SourceKind,
    /// Whether it still stands, and when that was looked up.
    pub publication: Option<Publication>,
    /// The part of it that was read, for all of its passages that do not say. Format 2.
    pub basis: Option<Basis>,
    /// How its passages were checked, for all that do not say. Format 2.
    pub checked: Option<Checked>,
}

/// An author.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Name {
    pub family: String,
    pub given: Option<String>,
}

/// When a source came out: `[[year, month, day]]`, the last two where known.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Issued {
    #[serde(default, rename = "date-parts")]
    pub date_parts: Vec<Vec<u32>>,
}

/// What a source is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The article that the widget accompanies.
    #[default]
    Article,
    TrialReport,
    SystematicReview,
    Registry,
    ProductInformation,
    Comment,
    MetaAnalysis,
    Guideline,
    /// Nobody has said yet what it is. Format 2.
    Unknown,
}

/// Whether a source still stands, and when that was looked up.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Publication {
    pub state: PublicationState,
    /// The day it was looked up (ISO 8601).
    pub checked_on: Option<String>,
    /// Id of the source that corrects, retracts or supersedes it.
    pub by: Option<String>,
}

/// The state of a publication.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PublicationState {
    #[default]
    Current,
    Corrected,
    /// An expression of concern stands against it.
    Concern,
    Retracted,
    Superseded,
}

/// A place in a source (W3C TextQuoteSelector and a CSL locator).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Passage {
    pub id: String,
    /// Id of the source.
    pub source: String,
    /// The fragment, exactly as read.
    pub exact: Option<String>,
    /// What stands right before the fragment, where it is needed to find it.
    pub prefix: Option<String>,
    /// What stands right after the fragment, where it is needed to find it.
    pub suffix: Option<String>,
    /// The figure as another text reports it, where the source itself was not read; shown without quotation marks.
    pub figure: Option<String>,
    /// Where in the source: the number or name of a section, table or page.
    pub locator: Option<String>,
    /// What the locator counts.
    pub label: Option<Label>,
    /// Missing where the source itself was not read.
    pub basis: Option<Basis>,
    /// The fragment's language (BCP 47), where it is not the bundle's.
    pub language: Option<String>,
    /// What a fragment in another language says.
    pub gloss: Option<String>,
    /// In a file it may be left to the source, which says it for all of its passages.
    pub checked: Checked,
}

/// What a locator counts (CSL).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    #[default]
    Section,
    Table,
    Page,
}

/// The part of a source that was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    #[default]
    Abstract,
    FullText,
    Table,
    Registry,
    ProductInformation,
    Comment,
    Article,
}

/// How a passage was checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    /// Read in a copy of the source itself.
    #[default]
    Primary,
    /// Read only in another text that reports the source.
    Secondary,
    /// Stated by the article that the widget accompanies.
    Article,
    /// Not held against its source yet.
    NotYet,
}

impl Passage {
    /// The fragment as read, or the figure as another text reports it.
    pub fn text(&self) -> Option<&str> {
        self.exact.as_deref().or(self.figure.as_deref())
    }
}
