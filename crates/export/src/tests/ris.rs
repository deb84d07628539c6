use biblib::{Citation, CitationParser, RisParser};
use evidence_bundle::{Bundle, Name};

use super::{ADDRESS, assert_carries_its_origin, awkward, bundle, original};
use crate::ris;

fn read(bundle: &Bundle) -> Vec<Citation> {
    RisParser::new().parse(&ris(&original(bundle))).expect("RIS")
}

#[test]
fn an_independent_parser_reads_every_source_back() {
    for bundle in [bundle(), awkward()] {
        let citations = read(&bundle);
        assert_eq!(citations.len(), bundle.sources.len());
        for (source, read) in bundle.sources.iter().zip(&citations) {
            assert_eq!(read.title, source.title);
            assert_eq!(read.authors.iter().map(name).collect::<Vec<_>>(), expected(&source.author));
            assert_eq!(read.journal, source.container_title);
            assert_eq!(read.pages, source.page.as_ref().map(|page| page.replace('–', "-")));
            assert_eq!(read.doi, source.doi.as_ref().map(|doi| doi.to_lowercase()));
            assert_eq!((&read.volume, &read.issue), (&source.volume, &source.issue));
            assert_eq!((&read.accession_number, &read.pmc_id), (&source.pmid, &source.pmcid));
            assert_eq!(read.language, source.language);
            let date = read.date.as_ref().map(|date| {
                let parts = [Some(date.year.unsigned_abs()), date.month.map(u32::from), date.day.map(u32::from)];
                vec![parts.into_iter().flatten().collect::<Vec<u32>>()]
            });
            assert_eq!(date, source.issued.as_ref().map(|issued| issued.date_parts.clone()));
            assert!(source.url.iter().all(|url| read.urls.contains(url)), "{:?}", read.urls);
        }
    }
}

fn name(author: &biblib::Author) -> String {
    let parts = [Some(author.name.clone()), author.given_name.clone(), author.middle_name.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// This parser drops the commas between the parts of a name, and takes "Smith and Sons" for two.
fn expected(names: &[Name]) -> Vec<String> {
    let whole = |name: &Name| format!("{} {}", name.family, name.given.as_deref().unwrap_or_default());
    let plain = |name: &str| name.replace(',', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    names.iter().flat_map(|name| whole(name).split(" and ").map(plain).collect::<Vec<_>>()).collect()
}

#[test]
fn a_record_is_written_tag_by_tag() {
    let mut bundle = awkward();
    bundle.notices.clear();
    let text = ris(&original(&bundle));
    let record = text.split("\r\n\r\n").nth(2).expect("the third record");
    let lines: Vec<_> = record.split("\r\n").collect();
    assert_eq!(
        lines[..9],
        [
            "TY  - JOUR",
            "ID  - institution",
            "AU  - World Health Organization,",
            "AU  - Smith and Sons,",
            "TI  - Of Ships & Sealing-Wax",
            "PY  - 2020",
            "DA  - 2020/07//",
            "SP  - 4191670",
            "N1  - Corrected by source 2 (nothing known but this); read in a copy; version pub7; and other authors (et al.)",
        ]
    );
    assert!(lines[9].starts_with("N1  - Notice: The doses shown were given by clinicians"), "{}", lines[9]);
    assert_eq!(lines[10], "ER  - ");
}

#[test]
fn every_record_says_where_it_is_from_and_whether_it_still_stands() {
    let bundle = awkward();
    let text = ris(&original(&bundle));
    let records: Vec<_> = text.split_terminator("\r\n\r\n").collect();
    assert_eq!(records.len(), bundle.sources.len());
    records.iter().for_each(|record| assert_carries_its_origin(record, &bundle));
    assert!(records[0].contains("\r\nN1  - Retracted\r\n"), "{}", records[0]);
    assert!(records[3].contains("\r\nN1  - An expression of concern was published\r\n"), "{}", records[3]);
}

#[test]
fn the_article_itself_is_cited_with_its_address() {
    let bundle = Bundle { article: Some(ADDRESS.to_owned()), ..bundle() };
    assert_eq!(read(&bundle)[0].urls, [ADDRESS]);
}

#[test]
fn a_line_break_in_a_title_starts_no_tag() {
    let mut bundle = awkward();
    bundle.sources[1].title = "One\r\nAU  - Nobody\u{2028}two".to_owned();
    assert!(read(&bundle)[1].authors.is_empty());
}
