//! What a test or a measurement relies on: good bundles, the same for a seed.

use evidence_bundle::Bundle;
use evidence_comparison::{Comparison, catalogue};

/// So many trials, with so many seeds: a large bundle holds more of everything.
const SIZES: [(usize, u64); 6] = [(0, 10), (1, 40), (2, 40), (3, 40), (8, 20), (50, 3)];

fn good(seed: u64, trials: usize) -> Bundle {
    let text = generator::bundle(seed, trials).to_string();
    evidence_audit::load(&text).unwrap_or_else(|findings| {
        let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
        panic!("seed {seed}, {trials} trials: {}\n{text}", findings.join("\n"))
    })
}

#[test]
fn every_bundle_is_good_and_shows_as_many_trials_as_it_has() {
    for (trials, seeds) in SIZES {
        for seed in 0..seeds {
            let bundle = good(seed, trials);
            assert_eq!(bundle.trials.len(), trials);
            let comparison = Comparison::new(&bundle, catalogue::english());
            assert_eq!(comparison.trials.len() + comparison.others.len(), trials);
        }
    }
}

#[test]
fn a_bundle_means_the_same_with_its_passages_inside_its_facts() {
    for (trials, seed) in [(1, 1), (2, 2), (3, 3), (3, 4), (8, 5), (8, 6)] {
        let mut inside = generator::bundle(seed, trials);
        let listed = inside["passages"].as_array().map_or(0, Vec::len);
        generator::inside(&mut inside);
        assert!(inside["passages"].as_array().map_or(0, Vec::len) < listed, "some are inside");
        let bundle = evidence_audit::load(&inside.to_string());
        let bundle =
            bundle.unwrap_or_else(|findings| panic!("seed {seed}: {}", evidence_bundle::Finding::lines(&findings)));
        let [inside, before] =
            [bundle, good(seed, trials)].map(|bundle| Comparison::new(&bundle, catalogue::english()));
        assert!(inside == before, "seed {seed}: the comparison differs");
    }
}

#[test]
fn what_the_command_line_accepts_with_passages_inside_facts_a_browser_accepts_too() {
    let mut accepted = 0;
    for seed in 0..120 {
        let mut bundle = generator::bundle(seed, 1);
        generator::inside(&mut bundle);
        generator::mutate(&mut bundle, seed);
        let text = bundle.to_string();
        match (evidence_audit::load(&text), evidence_bundle::load(&text)) {
            (Ok(here), there) => {
                assert_eq!(Ok(here), there, "seed {seed}");
                accepted += 1;
            }
            (Err(findings), _) => {
                assert!(findings.iter().all(|finding| finding.place.is_some()), "seed {seed}: {findings:#?}");
            }
        }
    }
    assert!(accepted > 10, "only {accepted} were accepted");
}

#[test]
fn the_same_seed_gives_the_same_text_and_another_seed_another() {
    let text = |seed| generator::bundle(seed, 3).to_string();
    assert_eq!(text(7), text(7));
    let texts: Vec<String> = (0..20).map(text).collect();
    for (index, one) in texts.iter().enumerate() {
        assert!(!texts[..index].contains(one), "seed {index} gives what another gave");
    }
}

/// A bundle that never has a phase would test nothing of phases.
#[test]
fn between_them_the_bundles_hold_every_field_and_every_code() {
    let all: String = (0..40).map(|seed| generator::bundle(seed, 8).to_string()).collect();
    let words = include_str!("../../fuzz/bundle.dict").lines().filter(|line| !line.starts_with('#'));
    let words = words.map(|line| line[1..line.len() - 1].replace('\\', ""));
    let missing: Vec<String> = words.filter(|word| !all.contains(word)).collect();
    assert!(missing.is_empty(), "never there: {missing:?}");
}
