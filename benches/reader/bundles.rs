//! Made-up bundles of so many trials shown at first.

use serde_json::{Value, json};

const SEED: u64 = 7;
/// From here on whole trials do not fit into a bundle.
const MANY: usize = 1000;

/// A bundle, as text.
pub fn bundle(trials: usize) -> String {
    if trials >= MANY { crowd(trials) } else { whole(trials) }.to_string()
}

/// With trials as the generator makes them. One more than is shown, where there would be nothing to pick.
fn whole(trials: usize) -> Value {
    let mut bundle = generator::bundle(SEED, trials.max(3));
    for (index, trial) in bundle["trials"].as_array_mut().into_iter().flatten().enumerate() {
        show(trial, index < trials);
    }
    bundle
}

fn show(trial: &mut Value, shown: bool) {
    trial["shown"] = json!(shown);
    let Some(fields) = trial.as_object_mut() else { return };
    if shown {
        fields.remove("reason");
    } else {
        fields.insert("reason".to_owned(), json!({ "absent": "unknown" }));
    }
}

/// One trial with only what the format requires, again and again: more would be above the limit of a bundle's size.
fn crowd(trials: usize) -> Value {
    const REQUIRED: [&str; 9] =
        ["id", "name", "sources", "shown", "design", "condition", "participants", "regimen", "reason"];
    let mut bundle = generator::bundle(SEED, 1);
    let mut trial = bundle["trials"][0].clone();
    show(&mut trial, true);
    keep(&mut trial, &REQUIRED);
    keep(&mut trial["design"], &["allocation", "masking", "comparator"]);
    keep(&mut trial["participants"], &["randomized"]);
    keep(&mut trial["regimen"], &["dose", "frequency", "route", "course", "start"]);
    let numbered = |index: usize| {
        let mut trial = trial.clone();
        trial["id"] = json!(format!("t{index}"));
        trial["name"] = json!(format!("T{index}"));
        trial
    };
    bundle["trials"] = (1..=trials).map(numbered).collect();
    bundle["reviews"] = json!([]);
    bundle
}

fn keep(part: &mut Value, fields: &[&str]) {
    part.as_object_mut().into_iter().for_each(|part| part.retain(|field, _| fields.contains(&field.as_str())));
}
