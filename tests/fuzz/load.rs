//! Any file at all is read or refused, in words that can be printed, and what is read can be compared.
#![no_main]

use evidence_comparison::{Comparison, catalogue};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = str::from_utf8(bytes) else { return };
    #[cfg(feature = "audit")]
    evidence_audit::examine(text, None);
    match evidence_bundle::load(text) {
        Ok(bundle) => {
            let comparison = Comparison::new(&bundle, catalogue::english());
            assert!(!comparison.notices.is_empty());
            comparison.facts();
        }
        Err(findings) => {
            assert!((1..=100).contains(&findings.len()));
            for finding in findings {
                assert!(finding.place.is_some() || finding.code == "E002");
                assert!(!finding.to_string().contains(char::is_control));
            }
        }
    }
});

// Bytes changed at random are seldom JSON: most often something in it is changed, and it is written out again.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match seed % 8 {
        0 => return (seed / 8) as usize % (size + 1),
        1 | 2 => {}
        _ => {
            if let Some(size) = mutate(data, size, max_size, seed) {
                return size;
            }
        }
    }
    fuzzer_mutate(data, size, max_size)
});

/// Changes a value and returns the size of its text; nothing if it is no JSON, or does not fit.
fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let mut value = serde_json::from_slice::<Value>(&data[..size]).ok()?;
    generator::mutate(&mut value, u64::from(seed));
    let text = value.to_string();
    (text.len() <= max_size).then(|| data[..text.len()].copy_from_slice(text.as_bytes()))?;
    Some(text.len())
}
