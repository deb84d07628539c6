use evidence_bundle::{Bundle, Publication, PublicationState};

use super::{ADDRESS, assert_carries_its_origin, assert_the_notice_comes_first, bundle, original};
use crate::text;

#[test]
fn every_fact_of_the_page_is_in_the_text() {
    let bundle = bundle();
    let original = original(&bundle);
    let text = text(&original);
    let facts = original.comparison.facts();
    assert!(facts.len() > 100);
    for fact in facts {
        assert!(text.contains(&fact.text), "{}: {}", fact.id, fact.text);
    }
}

#[test]
fn the_notice_comes_before_the_first_dose_and_the_origin_is_told() {
    let bundle = Bundle { article: Some(ADDRESS.to_owned()), ..bundle() };
    let original = original(&bundle);
    let text = text(&original);
    assert!(text.starts_with(&format!("Notice: {}\nTitle: {}\n", bundle.notices[0].text, bundle.title)), "{text}");
    assert_the_notice_comes_first(&text, &original.comparison);
    assert_carries_its_origin(&text, &bundle);
}

#[test]
fn values_conclusions_and_sources_read_as_on_the_page() {
    let text = text(&original(&bundle())).replace('\u{202f}', " ");
    let lines: Vec<_> = text.lines().collect();
    for line in [
        "Both trials gave 30 mL once a day into a vein, against saline placebo. [3, 2, 6]",
        "Six differences between the trials.",
        "So we cannot tell which of these, if any, explains different results.",
        "Same in both: dose, frequency, route, comparator.",
        "Length of the course: CARS: 21 days [2]",
        "Planned total: CARS: 630 mL (calculated: 30 mL × 1 a day × 21 days = 630 mL) [2]",
        "Includes CASTA [1]",
        "Funding: CASTA: EBEWE Neuro Pharma, the maker [17]",
        "Sample size (from a later review): CARS: 205 [6]",
        "Main result: No difference shown between the groups [7]",
        "Main result: Its authors’ explanation: mild strokes, so that the placebo group recovered too [7]",
        "Benefit: Death from any cause (as the article puts it): Probably has no beneficial effect [article]",
        "Benefit: Death from any cause: Moderate certainty [article]. Rated by the review's authors.",
        "Route: not stated in the source [7]",
        "[7] [CARS-2: abstract]. Journal of the Neurological Sciences 2015. \
         https://www.jns-journal.com/article/S0022-510X(15)00832-1/fulltext",
    ] {
        assert!(lines.contains(&line), "no {line} in {text}");
    }
    let secondary =
        "Harm: Non-fatal serious adverse events, at 30 mL for 10 days [1] (not re-read in the source itself): ";
    assert!(lines.iter().any(|line| line.starts_with(secondary)), "{text}");
}

#[test]
fn a_source_that_no_longer_stands_says_so_at_its_numbers_and_in_the_list() {
    let mut bundle = bundle();
    bundle.sources[2].publication = Some(Publication { state: PublicationState::Retracted, ..Publication::default() });
    let text = text(&original(&bundle));
    assert!(text.contains("Length of the course: CARS: 21 days [2: retracted]\n"), "{text}");
    assert!(text.contains("\n[2] Retracted. Muresanu DF"), "{text}");
    assert!(text.contains("7 trials, 1,601 people [5: superseded by source 1]\n"), "{text}");
}
