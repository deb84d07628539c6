//! Sources (CSL-JSON with a few fields of our own) and the passages in them.

fields! {
    /// A source. Numbered in the order of the list, from 1; a source of kind `article` has no number.
    pub struct Source {
        pub id: String,
        /// CSL's type of item: `article-journal`, `webpage`, …
        pub csl_type: String as "type",
        pub author: Vec<Name>,
        /// Whether the list of authors goes on ("et al.").
        pub et_al: Option<bool>,
        pub title: String,
        /// The journal, the database or the site.
        pub container_title: Option<String> as "container-title",
        pub issued: Option<Issued>,
        pub volume: Option<String>,
        pub issue: Option<String>,
        pub page: Option<String>,
        /// CSL's field for an edition or a version: "pub7".
        pub version: Option<String>,
        pub language: Option<String>,
        pub doi: Option<String> as "DOI",
        pub pmid: Option<String> as "PMID",
        pub pmcid: Option<String> as "PMCID",
        /// An `https:` address.
        pub url: Option<String> as "URL",
        /// What a reader must know of the copy that was read.
        pub note: Option<String>,
        /// What it is for the widget; CSL has no field for it.
        pub kind: SourceKind,
        /// Whether it still stands, and when that was looked up.
        pub publication: Option<Publication>,
    }
}

fields! {
    /// An author.
    pub struct Name {
        pub family: String,
        pub given: Option<String>,
    }
}

fields! {
    /// When a source came out: `[[year, month, day]]`, the last two where known.
    pub struct Issued {
        pub date_parts: Vec<Vec<u32>> as "date-parts",
    }
}

choices! {
    /// What a source is.
    pub enum SourceKind {
        /// The article that the widget accompanies.
        Article = "article",
        TrialReport = "trial-report",
        SystematicReview = "systematic-review",
        Registry = "registry",
        ProductInformation = "product-information",
        Comment = "comment",
        MetaAnalysis = "meta-analysis",
    }
}

fields! {
    /// Whether a source still stands, and when that was looked up.
    pub struct Publication {
        pub state: PublicationState,
        /// The day it was looked up (ISO 8601).
        pub checked_on: Option<String>,
        /// Id of the source that corrects, retracts or supersedes it.
        pub by: Option<String>,
    }
}

choices! {
    /// The state of a publication.
    pub enum PublicationState {
        Current = "current",
        Corrected = "corrected",
        /// An expression of concern stands against it.
        Concern = "concern",
        Retracted = "retracted",
        Superseded = "superseded",
    }
}

fields! {
    /// A place in a source (W3C TextQuoteSelector and a CSL locator).
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
        pub checked: Checked,
    }
}

choices! {
    /// What a locator counts (CSL).
    pub enum Label {
        Section = "section",
        Table = "table",
        Page = "page",
    }
}

choices! {
    /// The part of a source that was read.
    pub enum Basis {
        Abstract = "abstract",
        FullText = "full-text",
        Table = "table",
        Registry = "registry",
        ProductInformation = "product-information",
        Comment = "comment",
        Article = "article",
    }
}

choices! {
    /// How a passage was checked.
    pub enum Checked {
        /// Read in a copy of the source itself.
        Primary = "primary",
        /// Read only in another text that reports the source.
        Secondary = "secondary",
        /// Stated by the article that the widget accompanies.
        Article = "article",
        /// Not held against its source yet.
        NotYet = "not-yet",
    }
}

impl Passage {
    /// The fragment as read, or the figure as another text reports it.
    pub fn text(&self) -> Option<&str> {
        self.exact.as_deref().or(self.figure.as_deref())
    }
}
