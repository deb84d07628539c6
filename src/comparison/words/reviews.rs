//! Reviews: their question, their pool, what they conclude and how sure they are.

use super::numbers::{amount, count};
use crate::bundle::{Decimal, MembershipState, Origin, Rating, Unit};

pub const QUESTION: &str = "Question";
pub const SEARCHED: &str = "Searched to";
pub const POOL: &str = "Pooled";
pub const OF_WHICH: &str = "Of which";
pub const SHOWN_HERE: &str = "Shown here";
pub const NO_ABSOLUTE_NUMBERS: &str = "Absolute numbers are not in our sources.";

pub fn review(title: &str, version: &str) -> String {
    format!("{title}, version {version}")
}

pub fn version(version: &str) -> String {
    format!("Version {version}")
}

pub fn trials(number: Decimal) -> String {
    format!("{number} {}", if number.is(1) { "trial" } else { "trials" })
}

pub fn people(number: Decimal) -> String {
    format!("{} people", amount(number, Unit::Count))
}

pub fn count_of(number: Decimal) -> String {
    amount(number, Unit::Count)
}

pub fn pair(trials: Decimal, participants: Decimal) -> String {
    format!("{}, {}", self::trials(trials), people(participants))
}

pub fn agent(name: &str, share: &str) -> String {
    format!("{name}: {share}")
}

/// "Of six Cerebrolysin trials in this pool, this comparison shows one."
pub fn of_pool(trials: Decimal, drug: &str, shown: usize) -> String {
    let number = trials.to_string().parse().map_or_else(|_| trials.to_string(), count);
    let shown = if shown == 0 { "none".to_owned() } else { count(shown) };
    format!("Of {number} {drug} trials in this pool, this comparison shows {shown}.")
}

pub fn coverage(state: MembershipState, trial: &str, reason: Option<&str>) -> String {
    let because = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
    match state {
        MembershipState::Included => format!("Covers {trial}{because}."),
        MembershipState::Excluded => match reason {
            Some(reason) => format!("Does not cover {trial}, because {reason}."),
            None => format!("Does not cover {trial}."),
        },
        MembershipState::Awaiting => format!("Has not assessed {trial} yet{because}."),
        MembershipState::NotConsidered => format!("Does not consider {trial}{because}."),
        MembershipState::NotEstablished => format!("Whether it covers {trial} is not established{because}."),
    }
}

pub fn whether_covered(trial: &str, version: &str) -> String {
    format!("Whether {trial} is covered, version {version}")
}

/// "1,070 are CASTA's"
pub fn share_of(trial: &str, people: Decimal) -> String {
    format!("{} are {trial}’s", count_of(people))
}

/// How the people counted for an outcome divide up, and that a trial does not fit in.
pub fn no_room(
    total: Decimal,
    outcome: &str,
    own: &[String],
    regimen: &str,
    (beside, outside): (Decimal, Decimal),
    (trial, randomized): (&str, &str),
) -> String {
    format!(
        "Of the {} people counted for {outcome}, {}, {} are those of other trials of {regimen}, and {} are left. {trial} randomized {randomized}: more than either.",
        count_of(total),
        own.join(", "),
        count_of(beside),
        count_of(outside),
    )
}

/// "1,070 + 119 + 146 = 1,335"
pub fn adds_up(parts: &[Decimal], total: Decimal) -> String {
    let parts: Vec<String> = parts.iter().map(|part| count_of(*part)).collect();
    format!("{} = {}", parts.join(" + "), count_of(total))
}

pub fn whether_room(trial: &str, version: &str) -> String {
    format!("Whether the counts of version {version} leave room for {trial}")
}

/// Words that follow the rating; GRADE's own name for each.
pub fn certainty(rating: Rating, rater: Option<&str>) -> String {
    let word = match rating {
        Rating::High => "High certainty",
        Rating::Moderate => "Moderate certainty",
        Rating::Low => "Low certainty",
        Rating::VeryLow => "Very low certainty",
        Rating::NotEstablished => return "Certainty not established".to_owned(),
    };
    rater.map_or_else(|| word.to_owned(), |rater| format!("{word}, rated by {rater}"))
}

pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Verbatim => "the review's own words",
        Origin::GradeTemplate => "in GRADE's standard words",
        Origin::Article => "as the article puts it",
        Origin::Editor => "in the editor's words",
    }
}

pub fn what_changed(version: &str) -> String {
    format!("What changed since version {version}, which is superseded")
}

pub fn in_review(label: &str, version: &str) -> String {
    format!("{label}, review version {version}")
}

pub fn note(version: &str, index: usize) -> String {
    format!("Note {index}, review version {version}")
}

pub fn in_conclusion(outcome: &str, part: &str, version: &str, index: usize) -> String {
    format!("Conclusion {index} of version {version}, {outcome}: {part}")
}

pub fn in_change(label: &str, part: &str, number: usize) -> String {
    format!("Change {number}, {label}: {part}")
}
