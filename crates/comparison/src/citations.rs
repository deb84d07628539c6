//! From a fact to the passage it rests on.

use evidence_bundle::{
    self as bundle, Absent, Bundle, Checked, Ids, Passage, Quantity, Source, SourceKind, Term, Trial,
};

use super::isolate::isolate;
use super::values::{Draft, Kind, Quote, Step};
use super::words;
use crate::catalogue::{self, Key, Words};

/// Finds passages and sources by their ids.
pub(crate) struct Citer<'a> {
    pub bundle: &'a Bundle,
    pub words: Words,
    passages: Ids<'a>,
    sources: Ids<'a>,
    trials: Ids<'a>,
    reviews: Ids<'a>,
    /// For each source.
    pub marks: Vec<String>,
}

impl<'a> Citer<'a> {
    pub fn new(bundle: &'a Bundle, words: Words) -> Self {
        Self {
            bundle,
            words,
            passages: Ids::of(&bundle.passages),
            sources: Ids::of(&bundle.sources),
            trials: Ids::of(&bundle.trials),
            reviews: Ids::of(&bundle.reviews),
            marks: marks(&bundle.sources),
        }
    }

    /// Whether the bundle is in another language than the words around its texts.
    pub fn is_foreign(&self) -> bool {
        !catalogue::speaks(&self.bundle.language, self.words.tag)
    }

    /// A text of the bundle, marked with its language where that is another.
    pub fn own(&self, text: &str) -> String {
        if self.is_foreign() { isolate(&self.bundle.language, text) } else { text.to_owned() }
    }

    /// A word or two of the bundle: in the reader's language where that has a term for it, else as it is.
    pub fn word(&self, text: &str) -> String {
        let term = self.words.term(text).filter(|_| catalogue::speaks(&self.bundle.language, catalogue::english().tag));
        term.map_or_else(|| self.own(text), str::to_owned)
    }

    /// A term in words: its value, or what its code stands for.
    pub fn value(&self, term: &Term) -> Option<String> {
        let value = term.value.as_deref().filter(|value| !value.trim().is_empty());
        value.or(term.code.as_deref()).map(|text| self.word(text))
    }

    /// The kind of a fact and its words, given those of its value.
    fn read(&self, fact: &dyn bundle::Fact, value: Option<String>) -> (Kind, String) {
        if let Some(absent) = fact.absent() {
            let (kind, key) = match absent {
                Absent::NotStated => (Kind::NotStated, Key::NotStated),
                Absent::NotApplicable => (Kind::NotApplicable, Key::NotApplicable),
                Absent::Unknown => (Kind::NotRecorded, Key::NotRecorded),
            };
            return (kind, self.words.say(key).to_owned());
        }
        if let Some((judgement, by)) = fact.judgement() {
            return (Kind::Judged, self.words.fill(Key::JudgedBy, &[&self.own(judgement), &self.own(by)]));
        }
        match value {
            Some(text) => (Kind::Reported, text),
            None => (Kind::NotRecorded, self.words.say(Key::NotRecorded).to_owned()),
        }
    }

    /// A quantity of a trial, in words, with its trail.
    pub fn quantity(&self, trial: &Trial, quantity: &Quantity) -> Draft {
        self.draft(trial, quantity, self.words.quantity(quantity))
    }

    /// A term of a trial, with its trail.
    pub fn term(&self, trial: &Trial, term: &Term) -> Draft {
        self.draft(trial, term, self.value(term))
    }

    /// A fact of a trial whose value has been put in words already.
    pub fn draft(&self, trial: &Trial, fact: &dyn bundle::Fact, value: Option<String>) -> Draft {
        let mut draft = self.plain(fact, value);
        self.say_where_it_is_not(trial, fact, &mut draft.step);
        draft
    }

    /// A fact that belongs to no trial.
    pub fn plain(&self, fact: &dyn bundle::Fact, value: Option<String>) -> Draft {
        let (kind, text) = self.read(fact, value);
        let mut step = self.step(fact.passages());
        if let Some(wording) =
            fact.as_reported().filter(|wording| !step.quotes.iter().any(|q| q.text.contains(*wording)))
        {
            step.notes.push(self.words.fill(Key::ReportedAs, &[&self.own(wording)]));
        }
        for place in fact.looked_in() {
            if let Some((mark, source)) = self.source(&place.source) {
                step.notes.push(self.words.not_stated_in(place.basis, mark, &self.words.short(source)));
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
            step.notes.push(self.words.fill(Key::NotItsOwnReport, &[&trial.name]));
        }
    }

    /// The title of a source.
    pub fn title(&self, id: &str) -> Option<String> {
        self.source(id).map(|(_, source)| self.title_of(source))
    }

    /// "Heiss and others 2012"; nothing for a source that is not there.
    pub fn short(&self, id: &str) -> String {
        self.source(id).map(|(_, source)| self.words.short(source)).unwrap_or_default()
    }

    pub fn title_of(&self, source: &Source) -> String {
        let language = source.language.as_deref().unwrap_or(&self.bundle.language);
        let foreign = !catalogue::speaks(language, self.words.tag);
        // The dot is that of the list of sources.
        let title = source.title.trim().trim_end_matches('.');
        if foreign { isolate(language, title) } else { title.to_owned() }
    }

    fn quote(&self, id: &str) -> Option<Quote> {
        let passage = self.passage(id)?;
        let (mark, source) = self.source(&passage.source)?;
        let language = passage.language.as_deref().unwrap_or(&self.bundle.language);
        Some(Quote {
            text: passage.text()?.to_owned(),
            around: around(passage),
            verbatim: passage.exact.is_some(),
            language: Some(language.to_owned()).filter(|language| !catalogue::speaks(language, self.words.tag)),
            gloss: passage.gloss.as_deref().map(|gloss| self.own(gloss)),
            mark: mark.to_owned(),
            source: self.words.short(source),
            place: self.words.place(passage),
            checked: self.words.checked(passage.checked).to_owned(),
            caveat: (passage.checked == Checked::Secondary).then(|| self.words.say(Key::NotReRead)),
            flag: source.publication.as_ref().and_then(|publication| self.words.unsound(publication.state)),
        })
    }

    pub fn passage(&self, id: &str) -> Option<&'a Passage> {
        self.passages.find(id).map(|index| &self.bundle.passages[index])
    }

    /// A source with its mark.
    pub fn source(&self, id: &str) -> Option<(&str, &'a Source)> {
        self.sources.find(id).map(|index| (self.marks[index].as_str(), &self.bundle.sources[index]))
    }

    pub fn trial(&self, id: &str) -> Option<&'a Trial> {
        self.trials.find(id).map(|index| &self.bundle.trials[index])
    }

    pub fn review(&self, id: &str) -> Option<&'a bundle::Review> {
        self.reviews.find(id).map(|index| &self.bundle.reviews[index])
    }
}

/// What stands around a passage, with the spaces that editors leave out.
fn around(passage: &Passage) -> (Option<String>, Option<String>) {
    let before = passage.prefix.as_deref().map(|before| format!("{} ", before.trim_end()));
    let after = passage.suffix.as_deref().map(|after| match after.trim_start() {
        after if after.starts_with(char::is_alphanumeric) => format!(" {after}"),
        after => after.to_owned(),
    });
    (before, after)
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
