//! From a study of ClinicalTrials.gov to a trial.

mod arms;
mod outcomes;
mod source;
mod structure;

use std::collections::HashSet;

use evidence_bundle::{Basis, Checked, Funding, Registration, Registry, Source, Term, Trial};

use crate::clinical_trials::{Protocol, Study};
use crate::draft::Finder;
use crate::names::Names;
use crate::quotes::{Quotes, Spot, stated, unknown};
use crate::record::registration;
use crate::text::unescaped;

pub(crate) use arms::subject;

const RESULTS: &str = "what was found, with the effect and its interval";

/// A study on its way into a bundle.
pub(crate) struct Reader<'a> {
    record: &'a Protocol,
    /// The id of the record as a source.
    source: &'a str,
    quotes: &'a mut Quotes,
    to_find: Finder<'a>,
}

/// The trial of a study, and the record as its source.
pub(crate) fn trial(study: &Study, ids: &mut Names, source: &Source, quotes: &mut Quotes, to_find: Finder) -> Trial {
    let record = &study.protocol_section;
    let mut reader = Reader { record, source: &source.id, quotes, to_find };
    let name = reader.name();
    let (participants, regimen) = (reader.participants(), reader.regimen());
    if study.has_results {
        reader.to_find.look(RESULTS, "outcomes", "the record, which has results, and the trial's report");
    } else {
        reader.to_find.look(RESULTS, "outcomes", "the trial's report");
    }
    Trial {
        id: ids.new_id(&name, "trial"),
        registration: registrations(record),
        sources: vec![source.id.clone()],
        shown: true,
        design: reader.design(),
        condition: reader.condition(),
        countries: reader.countries(),
        participants,
        regimen,
        outcomes: reader.outcomes(),
        limitations: reader.stopped().into_iter().collect(),
        funding: reader.funding(),
        name,
        ..Trial::default()
    }
}

pub(crate) use source::source;

/// The numbers of a study in the registries that the format knows.
pub(crate) fn registrations(record: &Protocol) -> Vec<Registration> {
    let number = record.identification_module.nct_id.clone();
    let own = Registration { registry: Registry::ClinicalTrialsGov, number };
    let mut all = vec![own];
    let others = record.identification_module.secondary_id_infos.iter();
    for other in others.filter_map(|other| registration(other.id.as_deref()?)) {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

impl Reader<'_> {
    /// The acronym. A title is too long to head a column.
    fn name(&mut self) -> String {
        let identification = &self.record.identification_module;
        identification.acronym.as_deref().and_then(unescaped).unwrap_or_else(|| {
            self.to_find.look(
                "what readers know the trial by: the record has no acronym",
                "name",
                "the trial's report",
            );
            identification.nct_id.clone()
        })
    }

    /// The id of a passage from a field, and its words.
    fn quote(&mut self, topic: &str, locator: &str, text: &str) -> Option<(String, String)> {
        let exact = unescaped(text)?;
        let spot = Spot { source: self.source, topic, locator, basis: Basis::Registry, checked: Checked::Primary };
        Some((self.quotes.take(spot, &exact), exact))
    }

    fn condition(&mut self) -> Term {
        let record = self.record;
        let all: Vec<_> = record
            .conditions_module
            .conditions
            .iter()
            .filter_map(|name| self.quote("condition", "Conditions", name))
            .collect();
        if all.is_empty() {
            self.to_find.look("what people had", "condition", "the trial's report");
            return unknown(Vec::new());
        }
        let (passages, names): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        stated(names.join(" / "), None, passages)
    }

    /// Each country once, in the order of the record.
    fn countries(&mut self) -> Vec<Term> {
        let (mut countries, mut seen) = (Vec::new(), HashSet::new());
        for name in self.record.contacts_locations_module.locations.iter().filter_map(|place| place.country.as_deref())
        {
            let Some((passage, name)) = self.quote("country", "Contacts and Locations", name) else { continue };
            if !seen.insert(name.clone()) {
                continue;
            }
            let code = code_of(&name);
            if code.is_none() {
                let place = format!("countries[{}].code", countries.len());
                self.to_find.look(&format!("the code of {name}"), &place, "ISO 3166-1, two letters");
            }
            countries.push(stated(name, code, vec![passage]));
        }
        if countries.is_empty() {
            self.to_find.look("where people took part", "countries", "the trial's report");
        }
        countries
    }

    fn funding(&mut self) -> Vec<Funding> {
        let sponsors = &self.record.sponsor_collaborators_module;
        let lead = sponsors.lead_sponsor.name.as_deref().map(|name| (name, "sponsor"));
        let others =
            sponsors.collaborators.iter().filter_map(|sponsor| Some((sponsor.name.as_deref()?, "collaborator")));
        let mut funding = Vec::new();
        for (name, role) in lead.into_iter().chain(others) {
            if let Some((passage, name)) = self.quote(role, "Sponsor/Collaborators", name) {
                let role = Some(stated(role, None, vec![passage.clone()]));
                funding.push(Funding { name: stated(name, None, vec![passage]), role });
            }
        }
        self.to_find.look(
            "who paid: the record names a sponsor, who need not be the one",
            "funding",
            "the trial's report",
        );
        funding
    }

    /// That a trial ended before its time, and why.
    fn stopped(&mut self) -> Option<Term> {
        let status = &self.record.status_module;
        let words = match status.overall_status.as_deref()? {
            "TERMINATED" => "stopped early",
            "WITHDRAWN" => "withdrawn before anybody was enrolled",
            "SUSPENDED" => "suspended",
            _ => return None,
        };
        let (passage, _) = self.quote("status", "Recruitment Status", status.overall_status.as_deref()?)?;
        let why = status.why_stopped.as_deref().and_then(|why| self.quote("stopped", "Why Study Stopped", why));
        let Some((reason, why)) = why else {
            self.to_find.look("reason why the trial ended", "limitations", "the trial's report");
            return Some(stated(words, None, vec![passage]));
        };
        Some(stated(format!("{words}; the register says why: {why}"), None, vec![passage, reason]))
    }
}

/// The two letters of a country by the name that the registry has for it: "Korea, Republic of".
fn code_of(name: &str) -> Option<&'static str> {
    let name = name.split('(').next().unwrap_or(name);
    let turned = name.split_once(',').map_or_else(|| name.to_owned(), |(last, first)| format!("{first} {last}"));
    // celes writes names in one word.
    let word = slug::slugify(turned).replace('-', "");
    let country = celes::Country::from_name(&word).or_else(|_| celes::Country::from_alias(&word));
    country.ok().map(|country| country.alpha2)
}

#[cfg(test)]
mod tests {
    use super::code_of;

    #[test]
    fn names_of_the_registry_have_their_codes_and_others_have_none() {
        for (name, code) in [
            ("United States", Some("US")),
            ("United Kingdom", Some("GB")),
            ("Spain", Some("ES")),
            ("South Korea", Some("KR")),
            ("Korea, Republic of", Some("KR")),
            ("Iran, Islamic Republic of", Some("IR")),
            ("Russian Federation", Some("RU")),
            ("Russia", Some("RU")),
            ("Czechia", Some("CZ")),
            ("Turkey", Some("TR")),
            ("Türkiye (Türkiye)", Some("TR")),
            ("Netherlands", Some("NL")),
            ("Congo, The Democratic Republic of the", Some("CD")),
            ("Côte D'Ivoire", Some("CI")),
            ("Samoa", Some("WS")),
            ("Vietnam", Some("VN")),
            ("Taiwan", Some("TW")),
            ("Hong Kong", Some("HK")),
            ("Ruritania", None),
        ] {
            assert_eq!(code_of(name), code, "{name}");
        }
    }
}
