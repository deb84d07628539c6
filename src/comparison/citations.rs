//! From a fact to the passage it rests on, and from a source back to every fact that calls it.

use super::values::{self, Draft, Fact};
use super::words;
use crate::bundle::{self, Bundle, Checked, Ids, Passage, Quantity, Source, SourceKind, Term, Trial};

/// One step on the way from a value to its passages.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Step {
    /// The trial, where the fact is about more than one.
    pub who: Option<String>,
    /// The value as this trial has it, where the fact shows it in common words.
    pub value: Option<String>,
    /// The sum, where the value is calculated.
    pub sum: Option<String>,
    pub quotes: Vec<Quote>,
    /// The marks of the sources that were searched for the value and do not state it.
    pub searched: Vec<String>,
    pub notes: Vec<String>,
}

/// A passage, or a figure as another text reports it.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    pub text: String,
    /// Whether the text is the source's own, to be set in quotation marks.
    pub verbatim: bool,
    /// BCP 47, where it is not the bundle's.
    pub language: Option<String>,
    pub gloss: Option<String>,
    /// The mark of its source: its number, or "article".
    pub mark: String,
    /// "Heiss and others 2012"
    pub source: String,
    /// "abstract", "table 1"
    pub place: String,
    /// How it was checked.
    pub checked: String,
    /// Whether the source itself was not read.
    pub secondary: bool,
    /// That the source no longer stands as it was.
    pub flag: Option<&'static str>,
}

/// A source with the facts that call it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// Its number in the article, or "article" for the article itself.
    pub mark: String,
    pub short: String,
    pub authors: String,
    pub title: String,
    pub published: String,
    pub note: Option<String>,
    /// That it is superseded, corrected or retracted.
    pub flag: Option<String>,
    pub links: Vec<Link>,
    pub callers: Vec<Caller>,
}

/// A link to a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub label: String,
    /// Always `https:`.
    pub address: String,
}

/// A fact that calls a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Caller {
    /// The fact's id.
    pub id: String,
    pub name: String,
}

/// Finds passages and sources by their ids.
pub(super) struct Citer<'a> {
    pub bundle: &'a Bundle,
    passages: Ids<'a>,
    sources: Ids<'a>,
    trials: Ids<'a>,
    reviews: Ids<'a>,
    /// For each source.
    marks: Vec<String>,
}

impl<'a> Citer<'a> {
    pub fn new(bundle: &'a Bundle) -> Self {
        Self {
            bundle,
            passages: Ids::new(bundle.passages.iter().map(|passage| passage.id.as_str())),
            sources: Ids::new(bundle.sources.iter().map(|source| source.id.as_str())),
            trials: Ids::new(bundle.trials.iter().map(|trial| trial.id.as_str())),
            reviews: Ids::new(bundle.reviews.iter().map(|review| review.id.as_str())),
            marks: marks(&bundle.sources),
        }
    }

    /// A quantity of a trial, in words, with its trail.
    pub fn quantity(&self, trial: &Trial, quantity: &Quantity) -> Draft {
        self.draft(trial, quantity, values::quantity(quantity))
    }

    /// A term of a trial, with its trail.
    pub fn term(&self, trial: &Trial, term: &Term) -> Draft {
        self.draft(trial, term, values::term(term))
    }

    /// A fact of a trial whose value has been put in words already.
    pub fn draft(&self, trial: &Trial, fact: &dyn bundle::Fact, value: Option<String>) -> Draft {
        let mut draft = self.plain(fact, value);
        self.say_where_it_is_not(trial, fact, &mut draft.step);
        draft
    }

    /// A fact that belongs to no trial.
    pub fn plain(&self, fact: &dyn bundle::Fact, value: Option<String>) -> Draft {
        let (kind, text) = values::read(fact, value);
        let mut step = self.step(fact.passages());
        if let Some(wording) =
            fact.as_reported().filter(|wording| !step.quotes.iter().any(|q| q.text.contains(*wording)))
        {
            step.notes.push(words::as_reported(wording));
        }
        for place in fact.looked_in() {
            if let Some((mark, source)) = self.source(&place.source) {
                step.notes.push(words::not_stated_in(place.basis, mark, &words::short(source)));
                step.searched.push(mark.to_owned());
            }
        }
        Draft { text, kind, step }
    }

    /// The passages of a fact, each once.
    pub fn step(&self, passages: &[String]) -> Step {
        let mut quotes: Vec<Quote> = Vec::new();
        for quote in passages.iter().filter_map(|id| self.quote(id)) {
            if !quotes.contains(&quote) {
                quotes.push(quote);
            }
        }
        Step { quotes, ..Step::default() }
    }

    /// What a later text says of a trial is not put in the mouth of the trial's own report.
    fn say_where_it_is_not(&self, trial: &Trial, fact: &dyn bundle::Fact, step: &mut Step) {
        let passages = fact.passages().iter().filter_map(|id| self.passage(id));
        let mut sources = passages.map(|passage| passage.source.as_str()).peekable();
        if sources.peek().is_some() && sources.all(|source| !trial.sources.iter().any(|own| own == source)) {
            step.notes.push(words::not_its_own_report(&trial.name));
        }
    }

    /// The title of a source.
    pub fn title(&self, id: &str) -> Option<&'a str> {
        self.source(id).map(|(_, source)| source.title.as_str())
    }

    fn quote(&self, id: &str) -> Option<Quote> {
        let passage = self.passage(id)?;
        let (mark, source) = self.source(&passage.source)?;
        Some(Quote {
            text: passage.text()?.to_owned(),
            verbatim: passage.exact.is_some(),
            language: passage.language.clone().filter(|language| *language != self.bundle.language),
            gloss: passage.gloss.clone(),
            mark: mark.to_owned(),
            source: words::short(source),
            place: words::place(passage),
            checked: words::checked(passage.checked).to_owned(),
            secondary: passage.checked == Checked::Secondary,
            flag: source.publication.as_ref().and_then(|publication| words::unsound(publication.state)),
        })
    }

    fn passage(&self, id: &str) -> Option<&'a Passage> {
        self.passages.find(id).map(|index| &self.bundle.passages[index])
    }

    /// A source with its mark.
    fn source(&self, id: &str) -> Option<(&str, &'a Source)> {
        self.sources.find(id).map(|index| (self.marks[index].as_str(), &self.bundle.sources[index]))
    }

    pub fn trial(&self, id: &str) -> Option<&'a Trial> {
        self.trials.find(id).map(|index| &self.bundle.trials[index])
    }

    pub fn review(&self, id: &str) -> Option<&'a bundle::Review> {
        self.reviews.find(id).map(|index| &self.bundle.reviews[index])
    }

    /// Every source, with the facts that call it, in reading order.
    pub fn references(&self, facts: &[&Fact]) -> Vec<Reference> {
        let sources = self.bundle.sources.iter().zip(&self.marks);
        let mut references: Vec<Reference> = sources.map(|(source, mark)| self.reference(mark, source)).collect();
        let marked = Ids::new(self.marks.iter().map(String::as_str));
        for fact in facts {
            for index in fact.marks.iter().flat_map(|mark| marked.all(mark)) {
                references[index].callers.push(Caller { id: fact.id.clone(), name: fact.name.clone() });
            }
        }
        references
    }

    fn reference(&self, mark: &str, source: &Source) -> Reference {
        let by = source.publication.as_ref().and_then(|publication| publication.by.as_deref());
        let by = by.and_then(|by| self.source(by)).map(|(mark, _)| mark);
        Reference {
            mark: mark.to_owned(),
            short: words::short(source),
            authors: words::authors(source),
            title: source.title.clone(),
            published: words::published(source),
            note: source.note.clone(),
            flag: source.publication.as_ref().and_then(|publication| words::flag(publication.state, by)),
            links: links(source),
            callers: Vec::new(),
        }
    }
}

/// The sources' marks: their order in the bundle, from 1, the article left out.
fn marks(sources: &[Source]) -> Vec<String> {
    let mut last = 0;
    let mark = |source: &Source| {
        if source.kind == SourceKind::Article {
            return words::ARTICLE.to_owned();
        }
        last += 1;
        last.to_string()
    };
    sources.iter().map(mark).collect()
}

fn links(source: &Source) -> Vec<Link> {
    let link = |label: &str, prefix: &str, id: &Option<String>| {
        id.as_deref().map(|id| Link { label: label.to_owned(), address: format!("{prefix}{id}") })
    };
    let page = source
        .url
        .as_deref()
        .filter(|url| url.starts_with("https://"))
        .map(|url| Link { label: words::SOURCE_PAGE.to_owned(), address: url.to_owned() });
    [
        link("DOI", "https://doi.org/", &source.doi),
        link("PubMed", "https://pubmed.ncbi.nlm.nih.gov/", &source.pmid),
        link("PubMed Central", "https://pmc.ncbi.nlm.nih.gov/articles/", &source.pmcid),
        page,
    ]
    .into_iter()
    .flatten()
    .collect()
}
