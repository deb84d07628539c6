//! For an id that names nothing, the nearest one that does.
use std::collections::HashMap;

use evidence_bundle::{Arm, Bundle, Finding, Identified, Kind, references};

/// Less than half of an id in common is no help.
const ENOUGH_ALIKE: f64 = 0.5;

/// Adds to each E020 the id that was meant, where one is alike.
pub fn suggest(bundle: &Bundle, findings: &mut [Finding]) {
    let mut by_path: HashMap<String, &mut Finding> = findings
        .iter_mut()
        .filter(|finding| finding.code == "E020")
        .map(|finding| (finding.path.clone(), finding))
        .collect();
    if by_path.is_empty() {
        return;
    }
    references(bundle, &mut |path, kind, wrong| {
        let Some(finding) = by_path.get_mut(path) else { return };
        let alike = |id: &str| strsim::normalized_damerau_levenshtein(wrong, id);
        let meant = known(bundle, kind).into_iter().max_by(|a, b| alike(a).total_cmp(&alike(b)));
        if let Some(id) = meant.filter(|id| alike(id) >= ENOUGH_ALIKE) {
            finding.help = format!("did you mean `{id}`? {}", finding.help);
        }
    });
}

/// The ids that could stand there.
fn known(bundle: &Bundle, kind: Kind) -> Vec<&str> {
    fn ids<T: Identified>(list: &[T]) -> Vec<&str> {
        list.iter().map(T::id).collect()
    }
    match kind {
        Kind::Passage => ids(&bundle.passages),
        Kind::Source => ids(&bundle.sources),
        Kind::Trial => ids(&bundle.trials),
        Kind::Review => ids(&bundle.reviews),
        Kind::Arm(trial) => bundle.trials.get(trial).map_or(Vec::new(), |t| ids::<Arm>(&t.participants.arms)),
    }
}
