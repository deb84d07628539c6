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
