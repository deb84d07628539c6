mod bibtex;
mod csl_json;
mod csv;
mod ris;
mod text;

use evidence_bundle::{self as bundle, Bundle, Issued, Name, Publication, PublicationState, Source, SourceKind};
use evidence_comparison::Comparison;
use evidence_comparison::catalogue;

use super::citation::Citations;
use super::{Original, form};

const TEXT: &str = include_str!("../../../../data/cerebrolysin.json");
const ADDRESS: &str = "https://example.org/the-article";
const PAGE: &str = "https://partner.example/a_page?id=1&x=%7E";

fn bundle() -> Bundle {
    bundle::load(TEXT).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

fn comparison() -> Comparison {
    Comparison::new(&bundle(), catalogue::english())
}

/// As a reader takes it from a page.
fn original(bundle: &Bundle) -> Original<'_> {
    Original { bundle, comparison: Comparison::new(bundle, catalogue::english()), page: Some(PAGE.to_owned()) }
}

/// The bundle with an address, and with sources that are hard to write down.
fn awkward() -> Bundle {
    let name = |family: &str, given: &str| Name {
        family: family.to_owned(),
        given: (!given.is_empty()).then(|| given.to_owned()),
    };
    let text = |text: &str| Some(text.to_owned());
    let source = |id: &str, title: &str| Source {
        id: id.to_owned(),
        csl_type: "article-journal".to_owned(),
        title: title.to_owned(),
        kind: SourceKind::TrialReport,
        ..Source::default()
    };
    let state = |state, by: Option<&str>| Some(Publication { state, checked_on: None, by: by.map(str::to_owned) });
    let sources = vec![
        Source {
            author: vec![name("Müller-Łukasiewicz", "Š Đ"), name("van der Berg", "Ærø"), name("Ng", "T, Jr")],
            title: "Effects of 5% NaCl & “β-blockade” {sic} \"as is\" on $p_1$ #2 ~ 10^2 \\ of {MCA strokes".to_owned(),
            container_title: text("Cœur & Âme"),
            issued: Some(Issued { date_parts: vec![vec![1998, 8, 15]] }),
            volume: text("12 Suppl_1"),
            issue: text("3–4"),
            page: text("e12–e19"),
            doi: text("10.1002/(sici)1097-0258(19980815/30)17:15<1661::aid-sim968>3.0.co;2-2"),
            pmid: text("12345678"),
            pmcid: text("PMC1234567"),
            url: text("https://example.org/a_b?x=1&y=%7Ez#top"),
            language: text("de"),
            publication: state(PublicationState::Retracted, None),
            ..source("hard", "")
        },
        Source { csl_type: "hologram".to_owned(), ..source("bare", "nothing known but this") },
        Source {
            author: vec![name("World Health Organization", ""), name("Smith and Sons", "")],
            et_al: Some(true),
            issued: Some(Issued { date_parts: vec![vec![2020, 7]] }),
            page: text("4191670"),
            version: text("pub7"),
            note: text("read in a copy"),
            publication: state(PublicationState::Corrected, Some("bare")),
            ..source("institution", "Of Ships & Sealing-Wax")
        },
        Source { publication: state(PublicationState::Concern, None), ..source("doubted", "A doubted report") },
    ];
    Bundle { sources, article: text(ADDRESS), title: "Write to me@example.org, 100%".to_owned(), ..bundle() }
}

/// What every export must carry.
fn assert_carries_its_origin(export: &str, bundle: &Bundle) {
    let version = format!("Version {}.", bundle.version);
    let checked = "Facts checked against their sources on 22 November 2026.";
    for needed in [bundle.notices[0].text.as_str(), &version, checked, ADDRESS, PAGE] {
        assert!(export.contains(needed), "no {needed} in {export}");
    }
}

/// Whether the notice comes before the first volume or mass.
fn assert_the_notice_comes_first(export: &str, comparison: &Comparison) {
    let notice = export.find(&comparison.notices[0]).expect("a notice");
    let dose = ["mL", "mg"].iter().filter_map(|unit| export.find(unit)).min().expect("a dose");
    assert!(notice < dose, "{export}");
}

/// Two pages, one page, or a page of a name that is no range.
#[test]
fn pages_are_taken_apart_only_where_there_are_two() {
    let mut bundle = bundle();
    let mut pages = |page: &str| {
        bundle.sources[0].page = Some(page.to_owned());
        let original = original(&bundle);
        let citations = Citations::new(&original);
        citations.list[0].pages().map(|(first, last)| (first.to_owned(), last.map(str::to_owned))).expect("pages")
    };
    let two = |first: &str, last: &str| (first.to_owned(), Some(last.to_owned()));
    assert_eq!(pages("630-636"), two("630", "636"));
    assert_eq!(pages("e12–e19"), two("e12", "e19"));
    for whole in ["4191670", "1-3, 7-9", "-5"] {
        assert_eq!(pages(whole), (whole.to_owned(), None));
    }
}

#[test]
fn each_form_is_found_by_the_ending_of_its_files() {
    let bundle = bundle();
    let starts =
        [("txt", "Notice: "), ("csv", "\u{feff}Notice,"), ("ris", "TY  - "), ("bib", "% "), ("csl.json", "[\n")];
    for (ending, start) in starts {
        let form = form(ending).unwrap_or_else(|| panic!("no form for {ending}"));
        assert!(form(&original(&bundle)).starts_with(start), "{ending}");
    }
    assert!(form("json").is_none());
}

#[test]
fn what_is_taken_from_no_page_names_none() {
    let bundle = bundle();
    let text = super::text(&Original { page: None, ..original(&bundle) });
    assert!(!text.contains("Taken from"), "{text}");
}
