//! Sources, passages and the colophon.

use evidence_bundle::{Basis, Bundle, Checked, Label, Passage, PublicationState, Source};

use crate::catalogue::{Catalogue, Key};

/// The mark of the article that the widget accompanies; every other source's is its number.
pub const ARTICLE: &str = "article";

impl Catalogue {
    /// "CARS, CASTA and CARS-2"
    pub fn and(&self, names: &[&str]) -> String {
        match names {
            [before @ .., last] if !before.is_empty() => self.fill(Key::And, &[&before.join(", "), last]),
            names => names.concat(),
        }
    }

    /// A source's mark as a reader sees it.
    pub fn mark<'m>(&self, mark: &'m str) -> &'m str {
        if mark == ARTICLE { self.say(Key::Article) } else { mark }
    }

    /// "Heiss and others 2012"
    pub fn short(&self, source: &Source) -> String {
        let family = |index: usize| source.author.get(index).map(|name| name.family.as_str());
        let authors = match (family(0), family(1)) {
            (Some(first), _) if source.et_al == Some(true) || source.author.len() > 2 => {
                self.fill(Key::AndOthers, &[first])
            }
            (Some(first), Some(second)) => self.fill(Key::And, &[first, second]),
            (Some(first), None) => first.to_owned(),
            _ => source.title.clone(),
        };
        match year(source) {
            Some(year) => format!("{authors} {year}"),
            None => authors,
        }
    }

    pub fn authors(&self, source: &Source) -> String {
        let mut names: Vec<String> = source
            .author
            .iter()
            .map(|name| match &name.given {
                Some(given) => format!("{} {given}", name.family),
                None => name.family.clone(),
            })
            .collect();
        if source.et_al == Some(true) {
            names.push(self.say(Key::OthersToo).to_owned());
        }
        names.join(", ")
    }

    /// "Stroke 2012;43(3):630–636", "Cochrane Database of Systematic Reviews 2023, version pub7"
    pub fn published(&self, source: &Source) -> String {
        let mut text = source.container_title.clone().unwrap_or_default();
        if let Some(year) = year(source) {
            text.push_str(&format!(" {year}"));
        }
        if let Some(volume) = &source.volume {
            text.push_str(&format!(";{volume}"));
        }
        if let Some(issue) = &source.issue {
            text.push_str(&format!("({issue})"));
        }
        if let Some(page) = &source.page {
            text.push_str(&format!(":{}", page.replace('-', "–")));
        }
        if let Some(version) = &source.version {
            text = self.fill(Key::InVersion, &[&text, version]);
        }
        text.trim().to_owned()
    }

    pub(super) fn basis(&self, basis: Basis) -> &'static str {
        self.say(match basis {
            Basis::Abstract => Key::Abstract,
            Basis::FullText => Key::FullText,
            Basis::Table => Key::Table,
            Basis::Registry => Key::RegistryEntry,
            Basis::ProductInformation => Key::ProductInformation,
            Basis::Comment => Key::Comment,
            Basis::Article => Key::BasisArticle,
        })
    }

    /// "abstract", "table 1"
    pub fn place(&self, passage: &Passage) -> String {
        let read = passage.basis.map_or("", |basis| self.basis(basis));
        let Some(locator) = &passage.locator else { return read.to_owned() };
        let locator = match passage.label {
            Some(Label::Section) => self.fill(Key::LabelSection, &[locator]),
            Some(Label::Table) => self.fill(Key::LabelTable, &[locator]),
            Some(Label::Page) => self.fill(Key::LabelPage, &[locator]),
            None => locator.clone(),
        };
        let said = matches!((passage.basis, passage.label), (Some(Basis::Table), Some(Label::Table)));
        if said || read.is_empty() { locator } else { format!("{read}, {locator}") }
    }

    pub fn checked(&self, checked: Checked) -> &'static str {
        self.say(match checked {
            Checked::Primary => Key::ReadItself,
            Checked::Secondary => Key::NotReRead,
            Checked::Article => Key::StatedByArticle,
            Checked::NotYet => Key::NotChecked,
        })
    }

    /// That a source no longer stands as it was.
    pub fn flag(&self, state: PublicationState, by: Option<&str>) -> Option<String> {
        let (by_itself, by_source) = match state {
            PublicationState::Current => return None,
            PublicationState::Corrected => (Key::Corrected, Key::CorrectedBy),
            PublicationState::Concern => (Key::Concern, Key::Concern),
            PublicationState::Retracted => (Key::Retracted, Key::Retracted),
            PublicationState::Superseded => (Key::Superseded, Key::SupersededBy),
        };
        Some(match by {
            Some(mark) => self.fill(by_source, &[self.mark(mark)]),
            None => self.say(by_itself).to_owned(),
        })
    }

    /// The same in short, beside every number from such a source.
    pub fn unsound(&self, state: PublicationState) -> Option<&'static str> {
        Some(self.say(match state {
            PublicationState::Current => return None,
            PublicationState::Corrected => Key::CorrectedSource,
            PublicationState::Concern => Key::ConcernSource,
            PublicationState::Retracted => Key::RetractedSource,
            PublicationState::Superseded => Key::SupersededSource,
        }))
    }

    /// When the facts were checked, who reviewed them, and up to when there is evidence.
    pub fn dates(&self, bundle: &Bundle) -> Vec<String> {
        let mut lines = vec![self.fill(Key::CheckedOn, &[&self.date(&bundle.checked_on)])];
        lines.extend(
            bundle
                .reviewed
                .iter()
                .map(|reviewed| self.fill(Key::ReviewedBy, &[&reviewed.by, &self.date(&reviewed.on)])),
        );
        lines.extend(bundle.evidence_to.iter().map(|to| self.fill(Key::EvidenceTo, &[&self.date(to)])));
        lines
    }

    /// Licence and version. The version is last, as the list of changes expects it.
    pub fn colophon(&self, bundle: &Bundle) -> Vec<String> {
        vec![self.fill(Key::License, &[&bundle.license]), self.fill(Key::ThisVersion, &[&bundle.version])]
    }
}

fn year(source: &Source) -> Option<u32> {
    source.issued.as_ref()?.date_parts.first()?.first().copied()
}
