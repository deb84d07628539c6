//! A dose for a whole day beside a frequency of another kind.
use evidence_bundle::{Finding, Quantity, Regimen, Term};

use super::passages::{Passages, Read};
use crate::numeral::{Numeral, Of, Per};

/// E052: where a passage gives the dose for a day, the frequency is once a day; or the dose would count several times.
pub fn check(path: &str, regimen: &Regimen, passages: &Passages, findings: &mut Vec<Finding>) {
    // Told at the frequency, where it may be wrong for another reason, too.
    let mut hold = |path: String, dose: &Quantity, frequency: Option<&Term>| {
        let Some(code) = frequency.and_then(|frequency| frequency.code.as_deref()).filter(|code| *code != "1/d") else {
            return;
        };
        let (Some(value), Some(unit)) = (dose.value.or(dose.high).or(dose.low), dose.unit) else { return };
        let is_a_day = |passage: &&Read| {
            let doses = passage.numerals.iter().filter(|numeral| numeral.is(value, Of::Unit(unit)));
            let mut doses = doses.peekable();
            doses.peek().is_some() && doses.all(|numeral| is_for_a_day(passage.text, numeral))
        };
        if passages.named(&dose.passages).iter().any(is_a_day) {
            findings.push(Finding::new(
                "E052",
                &path,
                format!("the passage gives the dose for a whole day, and the frequency is `{code}`"),
                "give the dose of one intake, where the source states it; or the dose of a day with the frequency `1/d` and \
                 how it was divided in `asReported`",
            ));
        }
    };
    hold(format!("{path}.frequency"), &regimen.dose, Some(&regimen.frequency));
    for (index, phase) in regimen.phases.iter().enumerate() {
        let frequency = phase.frequency.as_ref().unwrap_or(&regimen.frequency);
        hold(format!("{path}.phases[{index}].frequency"), &phase.dose, Some(frequency));
    }
    for (index, given) in regimen.given_with.iter().enumerate() {
        if let Some(dose) = &given.dose {
            hold(format!("{path}.givenWith[{index}].frequency"), dose, given.frequency.as_ref());
        }
    }
}

/// "30 mL/d", "600 mg of the drug a day, divided", "a daily dose of 600 mg"; not "5 mL of the drug twice a day".
fn is_for_a_day(text: &str, numeral: &Numeral) -> bool {
    const A_DAY: [&str; 8] =
        [" a day", " per day", " each day", " every day", " daily", " pro tag", " am tag", " in divided "];
    const COUNTS: [&str; 16] = [
        "once", "twice", "thrice", "times", "two ", "three ", "four ", "bid", "b.i.d", "tid", "t.i.d", "every ",
        "einmal", "zweimal", "dreimal", "mal ",
    ];
    let before = text[..numeral.start].trim_end().to_lowercase();
    if [
        "daily dose of",
        "daily dosage of",
        "daily dose",
        "daily dose:",
        "per day:",
        "tagesdosis von",
        "tagesdosis beträgt",
    ]
    .iter()
    .any(|of| before.ends_with(of))
    {
        return true;
    }
    let behind = text[numeral.end..].to_lowercase();
    let behind = behind.split(['.', ';']).next().unwrap_or_default();
    let first = |words: &[&str]| words.iter().filter_map(|word| behind.find(word)).min();
    let is_first = first(&A_DAY).is_some_and(|day| first(&COUNTS).is_none_or(|count| day < count));
    // "mg daily" alone is once a day, and a contradiction too where the frequency is another.
    is_first || numeral.per == Some(Per::Day)
}
