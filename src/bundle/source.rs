//! Sources (CSL-JSON with a few fields of our own) and the passages in them.

/// A source. Numbered in the order of the list, from 1; a source of kind `article` has no number.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Source {
    pub id: String,
    /// CSL's type of item: `article-journal`, `webpage`, …
    pub csl_type: String,
    pub author: Vec<Name>,
    /// Whether the list of authors goes on ("et al.").
    pub et_al: Option<bool>,
    pub title: String,
    pub container_title: Option<String>,
    pub issued: Option<Issued>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub page: Option<String>,
    /// CSL's field for an edition or a version: "pub7".
    pub version: Option<String>,
    pub language: Option<String>,
    pub doi: Option<String>,
    pub pmid: Option<String>,
    pub pmcid: Option<String>,
    pub url: Option<String>,
    /// What a reader must know of the copy that was read.
    pub note: Option<String>,
    pub kind: SourceKind,
    pub publication: Option<Publication>,
}

fields!(Source: id, csl_type as "type", author, et_al, title, container_title as "container-title", issued, volume, issue, page, version, language, doi as "DOI", pmid as "PMID", pmcid as "PMCID", url as "URL", note, kind, publication);

/// An author.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Name {
    pub family: String,
    pub given: Option<String>,
}

fields!(Name: family, given);

/// When a source came out: `[[year, month, day]]`, the last two where known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Issued {
    pub date_parts: Vec<Vec<u32>>,
}

fields!(Issued: date_parts as "date-parts");

/// What a source is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
}

choices!(SourceKind: Article = "article", TrialReport = "trial-report", SystematicReview = "systematic-review", Registry = "registry", ProductInformation = "product-information", Comment = "comment", MetaAnalysis = "meta-analysis");

/// Whether a source still stands, and when that was looked up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Publication {
    pub state: PublicationState,
    pub checked_on: Option<String>,
    /// Id of the source that corrects, retracts or supersedes it.
    pub by: Option<String>,
}

fields!(Publication: state, checked_on, by);

/// The state of a publication.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PublicationState {
    #[default]
    Current,
    Corrected,
    Concern,
    Retracted,
    Superseded,
}

choices!(PublicationState: Current = "current", Corrected = "corrected", Concern = "concern", Retracted = "retracted", Superseded = "superseded");

/// A place in a source (W3C TextQuoteSelector and a CSL locator).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Passage {
    pub id: String,
    /// Id of the source.
    pub source: String,
    /// The fragment, exactly as read.
    pub exact: Option<String>,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
    /// The figure as another text reports it, where the source itself was not read; shown without quotation marks.
    pub figure: Option<String>,
    pub locator: Option<String>,
    pub label: Option<Label>,
    /// Missing where the source itself was not read.
    pub basis: Option<Basis>,
    pub language: Option<String>,
    /// What a fragment in another language says.
    pub gloss: Option<String>,
    pub checked: Checked,
}

fields!(Passage: id, source, exact, prefix, suffix, figure, locator, label, basis, language, gloss, checked);

/// What a locator counts (CSL).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Label {
    #[default]
    Section,
    Table,
    Page,
}

choices!(Label: Section = "section", Table = "table", Page = "page");

/// The part of a source that was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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

choices!(Basis: Abstract = "abstract", FullText = "full-text", Table = "table", Registry = "registry", ProductInformation = "product-information", Comment = "comment", Article = "article");

/// How a passage was checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Checked {
    /// Read in a copy of the source itself.
    #[default]
    Primary,
    /// Read only in another text that reports the source.
    Secondary,
    /// Stated by the article that the widget accompanies.
    Article,
    NotYet,
}

choices!(Checked: Primary = "primary", Secondary = "secondary", Article = "article", NotYet = "not-yet");
