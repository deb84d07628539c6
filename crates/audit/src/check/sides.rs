//! For whom the words of a passage speak.
use evidence_bundle::{Better, Outcome};

/// The parts of a text that say something by themselves. A point within a number ends none.
pub(super) fn clauses(text: &str) -> Vec<&str> {
    let ends = |(at, c): (usize, char)| {
        let within = c == '.' && text[at + 1..].starts_with(|next: char| next.is_ascii_digit());
        (matches!(c, '.' | ';' | ':') && !within).then_some(at)
    };
    let mut clauses = Vec::new();
    let mut start = 0;
    for at in text.char_indices().filter_map(ends) {
        clauses.push(&text[start..at]);
        start = at + 1;
    }
    clauses.push(&text[start..]);
    // "better with 10 mL, not with 5 mL" says something of each.
    clauses.into_iter().flat_map(|clause| clause.split(", but ")).flat_map(|clause| clause.split(", not ")).collect()
}

/// For whom a clause speaks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Side {
    Treatment,
    Control,
    /// It says that nothing was shown.
    Nobody,
}

const CONTROL: &[&str] =
    &["placebo", "control", "controls", "comparator", "usual", "saline", "standard", "kontroll", "plazebo"];

/// For whom a clause speaks, by its words in their order: "worse with the drug", "placebo was worse than the drug", "no
/// benefit", "superiority was not demonstrated".
pub(super) fn side(clause: &str, outcome: &Outcome) -> Option<Side> {
    const GOOD: [&str; 16] = [
        "outperform",
        "surpass",
        "improv",
        "benefi",
        "superior",
        "better",
        "effectiv",
        "efficac",
        "favour",
        "favor",
        "advantage",
        "verbesser",
        "überlegen",
        "besser",
        "wirksam",
        "vorteil",
    ];
    const BAD: [&str; 10] = [
        "disadvantage",
        "worse",
        "inferior",
        "poorer",
        "harmful",
        "detriment",
        "deteriorat",
        "schlechter",
        "unterlegen",
        "ineffective",
    ];
    const LESS: [&str; 8] = ["lower", "reduc", "shorte", "fewer", "decreas", "kürzer", "weniger", "niedriger"];
    const NOTHING: [&str; 7] =
        ["similar", "comparable", "equivalent", "futility", "unchanged", "ähnlich", "vergleichbar"];
    const NONE: [&str; 22] = [
        "no",
        "not",
        "neither",
        "nor",
        "without",
        "fail",
        "lack",
        "absence",
        "cannot",
        "unable",
        "never",
        "didn",
        "kein",
        "keine",
        "keinen",
        "keinem",
        "nicht",
        "ohne",
        "unproven",
        "insufficient",
        "little",
        "missed",
    ];
    let lower = clause.to_lowercase();
    // "Compared with controls, treated patients did worse" is said of the treated.
    let lower = match lower.trim_start().strip_prefix("compared with").and_then(|rest| rest.split_once(',')) {
        Some((_, rest)) => rest.to_owned(),
        None => lower,
    };
    // "non-inferior" is neither better nor worse.
    let lower = lower.replace("non-inferior", "noninferior").replace("non inferior", "noninferior");
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let starts = |word: &str, roots: &[&str]| roots.iter().any(|root| word.starts_with(root));
    // "a trend in favour of", but not "P for trend" nor "a significant trend".
    let is_trend =
        |at: usize| starts(words[at], &["tend", "trend", "numerical"]) && (at == 0 || words[at - 1] != "for");
    let is_hedged = (0..words.len()).any(is_trend) && says(clause) != Some(true);
    if words.iter().any(|word| starts(word, &NOTHING)) || is_hedged {
        return Some(Side::Nobody);
    }
    let better = outcome.better;
    // Less is good or bad by what was measured; a dose is nothing that was measured.
    let is_dose = |at: usize| words.get(at + 1).is_some_and(|next| next.starts_with("dos"));
    // "more hiccups than", and not "more hiccup-free days" or "more often".
    let is_more = |at: usize| {
        let behind = &words[at + 1..];
        words[at] == "more"
            && behind.first().is_some_and(|next| next.ends_with('s'))
            && behind.contains(&"than")
            && !behind.iter().take(3).any(|word| *word == "free")
    };
    let of_amount = |word: &str, at: usize, less: Better, more: Better| {
        !is_dose(at)
            && (better == Some(less) && starts(word, &LESS)
                || better == Some(more) && (starts(word, &["longer", "länger", "prolong"]) || is_more(at)))
    };
    // "a lower response rate" and "more adverse events" tell by what there is less or more of.
    let by_noun = |at: usize| {
        let is_less = !is_dose(at) && (starts(words[at], &LESS) || words[at] == "less");
        let is_more = starts(words[at], &["higher", "greater", "increas", "elevat"])
            || words[at] == "more"
                && words.get(at + 1).is_some_and(|next| starts(next, &["common", "frequent", "often", "likely"]));
        (is_less || is_more).then_some(())?;
        let is_of_good = polarity(&words, at, outcome)?;
        Some(is_of_good == is_more)
    };
    // "less effective", "a smaller benefit"
    let is_lessened = |at: usize| {
        words[at.saturating_sub(2)..at].iter().any(|word| starts(word, &["less", "smaller", "lower", "weniger"]))
    };
    let is_good = |at: usize| match by_noun(at) {
        Some(is_good) => is_good,
        None if starts(words[at], &GOOD) => !is_lessened(at),
        None => of_amount(words[at], at, Better::Lower, Better::Higher),
    };
    let is_bad = |at: usize| match by_noun(at) {
        Some(is_good) => !is_good,
        None if starts(words[at], &GOOD) => is_lessened(at),
        None => starts(words[at], &BAD) || of_amount(words[at], at, Better::Higher, Better::Lower),
    };
    let Some(at) = (0..words.len()).find(|at| is_good(*at) || is_bad(*at) || words[*at].starts_with("noninferior"))
    else {
        // "one death in each arm"
        let is_alike = ["in each arm", "in each group", "in both arms", "in both groups", "in beiden gruppen"];
        return is_alike.iter().any(|alike| lower.contains(alike)).then_some(Side::Nobody);
    };
    let is_none = |index: &usize| starts(words[*index], &NONE) && words.get(index + 1) != Some(&"only");
    let near = at.saturating_sub(6)..(at + 5).min(words.len());
    if near.clone().any(|index| is_none(&index)) || words[at].starts_with("noninferior") {
        return Some(Side::Nobody);
    }
    // "placebo was worse than the drug": the side before the word is the one it is said of; "worse with placebo".
    let is_control = |word: &&str| starts(word, CONTROL);
    let than = words[at..]
        .iter()
        .position(|word| ["than", "compared", "versus", "vs", "als"].contains(word))
        .map_or(words.len(), |than| at + than);
    let with =
        words[at..than].iter().position(|word| ["with", "in", "on", "under", "for", "mit", "unter"].contains(word));
    // "placebo outperformed the drug", "the drug was outperformed by placebo"
    let is_verb = starts(words[at], &["outperform", "surpass"]);
    let is_passive = is_verb && words.get(at + 1).is_some_and(|next| ["by", "von"].contains(next));
    // "in favour of placebo", "to the disadvantage of the drug"
    let whose =
        words[at + 1..].iter().position(|word| !["of", "the", "des", "von"].contains(word)).map(|next| at + 1 + next);
    let is_whose = words.get(at + 1) == Some(&"of") && starts(words[at], &["favo", "disadvantage", "advantage"]);
    let of_control = match with.filter(|_| !is_verb) {
        _ if is_whose => whose.is_some_and(|whose| is_control(&words[whose])),
        Some(with) => words[at + with..than].iter().take(4).any(is_control),
        None => words[..at].iter().rev().take(5).any(is_control),
    };
    Some(if is_good(at) == (of_control != is_passive) { Side::Control } else { Side::Treatment })
}

/// Whether the thing that there is more or less of is good for a person: the nouns around a word tell, or those of the outcome.
fn polarity(words: &[&str], at: usize, outcome: &Outcome) -> Option<bool> {
    let near = &words[at.saturating_sub(4)..(at + 4).min(words.len())];
    // Less time to recovery is good.
    let is_time = near.windows(2).any(|two| two == ["time", "to"]);
    is_good_thing(near, outcome).map(|is_good| is_good != is_time)
}

/// Whether a higher number is better in a text about one result: not where something fell, or came sooner.
pub(super) fn is_more_good(text: &str, outcome: &Outcome) -> Option<bool> {
    const FALLS: [&str; 8] = ["fell", "fall", "decreas", "reduc", "declin", "dropp", "improv", "chang"];
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_good = is_good_thing(&words, outcome)?;
    let is_turned = words.iter().any(|word| FALLS.iter().any(|root| word.starts_with(root)));
    let is_time = ["time to ", "duration", "latency"].iter().any(|words| lower.contains(words));
    // Both together: too much to read.
    (!(is_turned && is_time)).then_some(is_good != (is_turned || is_time))
}

fn is_good_thing(near: &[&str], outcome: &Outcome) -> Option<bool> {
    const GOOD: [&str; 16] = [
        "respon",
        "relief",
        "recover",
        "remission",
        "surviv",
        "success",
        "cessation",
        "resol",
        "cure",
        "free",
        "stop",
        "ceas",
        "independen",
        "favourable",
        "favorable",
        "remitt",
    ];
    const BAD: [&str; 17] = [
        "adverse",
        "death",
        "mortalit",
        "died",
        "relaps",
        "recurren",
        "bleed",
        "haemorrhag",
        "hemorrhag",
        "complication",
        "nausea",
        "headache",
        "vomit",
        "pain",
        "toxic",
        "infection",
        "failure",
    ];
    let has = |roots: &[&str]| near.iter().any(|word| roots.iter().any(|root| word.starts_with(root)));
    let instrument = outcome.instrument.value.as_deref().unwrap_or_default().to_lowercase();
    let is_of_outcome = || {
        let mut own = instrument.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.get(..5));
        own.any(|root| near.iter().any(|word| word.starts_with(root)))
    };
    match (has(&GOOD), has(&BAD)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        (false, false) if is_of_outcome() => outcome.better.map(|better| better == Better::Higher),
        _ => None,
    }
}

/// Whether a clause says that there is a difference, or that there is none; nothing where it may be either.
pub(super) fn says(clause: &str) -> Option<bool> {
    const NONE: [&str; 16] = [
        "no", "not", "neither", "nor", "without", "failed", "fails", "kein", "keine", "keinen", "nicht", "ohne",
        "absence", "lack", "lacked", "cannot",
    ];
    let lower = clause.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_none = |at: usize| NONE.contains(&words[at]) && words.get(at + 1) != Some(&"only");
    let speaks = |word: &str, roots: &[&str]| roots.iter().any(|root| word.starts_with(root));
    let of_difference = |at: &usize| speaks(words[*at], &["differ", "significan", "unterschied", "signifikan"]);
    let mut nones = (0..words.len()).filter(|at| is_none(*at)).peekable();
    match (nones.peek(), (0..words.len()).find(of_difference)) {
        _ if ["nonsignificant", "non-significant", "insignificant"].iter().any(|none| lower.contains(none)) => {
            Some(false)
        }
        (Some(_), _) => {
            nones.any(|none| (none + 1..words.len().min(none + 12)).any(|at| of_difference(&at))).then_some(false)
        }
        (None, _) if lower.contains("reached statistical significance") => Some(true),
        // "significantly" tells, "the difference" alone does not.
        (None, Some(_)) => words.iter().any(|w| speaks(w, &["significant", "signifikant"])).then_some(true),
        (None, None) => None,
    }
}
