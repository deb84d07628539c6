//! Codes that their passages contradict. The code is compared, so a wrong one shows as equal what differs.
use evidence_bundle::{Field, Finding, Item, OutcomeRole, Start, StartEvent, walk};

use super::vocabulary::{Wordings, named, plain};
use crate::context::Context;
use crate::numeral::{Of, numerals};

const ALLOCATION: &Wordings<&str> = &[
    (
        "NON_RANDOMIZED",
        &[
            "non randomized",
            "non randomised",
            "nonrandomized",
            "nonrandomised",
            "not randomized",
            "not randomised",
            "not randomly",
            "without randomization",
            "without randomisation",
            "unrandomized",
            "unrandomised",
            "quasi randomized",
            "quasi randomised",
            "date of birth",
            "day of the week",
            "alternately",
            "alternation",
            "hospital number",
            "nicht randomisiert",
            "nicht randomisierte",
            "nicht randomisierten",
            "nicht randomisierter",
        ],
    ),
    (
        "RANDOMIZED",
        &[
            "randomized",
            "randomised",
            "randomly",
            "random number",
            "random numbers",
            "random sequence",
            "randomisiert",
            "randomisierte",
            "randomisierten",
            "randomisierter",
        ],
    ),
];

const MASKING: &Wordings<&str> = &[
    (
        "NONE",
        &[
            "open label",
            "unblinded",
            "non blinded",
            "not blinded",
            "not masked",
            "unmasked",
            "unverblindet",
            "offen",
            "offene",
            "offenen",
            "offener",
        ],
    ),
    (
        "SINGLE",
        &[
            "masking single",
            "single blind",
            "single blinded",
            "single masked",
            "einfachblind",
            "einfachblinde",
            "einfachblinden",
        ],
    ),
    (
        "DOUBLE",
        &[
            "masking double",
            "double blind",
            "double blinded",
            "double masked",
            "doppelblind",
            "doppelblinde",
            "doppelblinden",
        ],
    ),
    ("TRIPLE", &["triple", "dreifach", "dreifachblind"]),
    ("QUADRUPLE", &["quadruple", "vierfach"]),
];

const MODEL: &Wordings<&str> = &[
    ("PARALLEL", &["parallel group", "parallel groups", "parallel"]),
    ("CROSSOVER", &["crossover", "cross over"]),
    ("FACTORIAL", &["factorial"]),
    ("SINGLE_GROUP", &["single group", "single arm"]),
];

const ROUTE: &Wordings<&str> = &[
    (
        "intravenous",
        &["intravenous", "intravenously", "iv", "i v", "intravenös", "into a vein", "ivgtt", "intravenous drip"],
    ),
    ("intramuscular", &["intramuscular", "intramuscularly", "im injection", "i m", "intramuskulär", "into a muscle"]),
    ("subcutaneous", &["subcutaneous", "subcutaneously", "sc", "s c", "subkutan", "under the skin"]),
    ("oral", &["oral", "orally", "by mouth", "per os", "po", "p o", "swallowed"]),
    ("intranasal", &["intranasal", "intranasally", "nasal", "nasally", "into the nose", "nostril", "nostrils"]),
    ("rectal", &["rectal", "rectally", "per rectum"]),
    ("sublingual", &["sublingual", "sublingually", "under the tongue"]),
    ("topical", &["topical", "topically", "to the skin"]),
    (
        "inhalation",
        &["inhaled", "inhalation", "inhalations", "inhaler", "nebulised", "nebulized", "nebuliser", "nebulizer"],
    ),
    ("transdermal", &["transdermal", "transdermally", "patch", "patches"]),
    ("buccal", &["buccal", "buccally"]),
    ("ocular", &["ocular", "ophthalmic", "eye drops", "into each eye", "conjunctival"]),
    ("intravitreal", &["intravitreal", "intravitreally"]),
    ("auricular", &["auricular", "otic", "ear drops"]),
    ("vaginal", &["vaginal", "vaginally"]),
    ("intrathecal", &["intrathecal", "intrathecally"]),
    ("epidural", &["epidural", "epidurally"]),
    ("intradermal", &["intradermal", "intradermally"]),
    ("intra-articular", &["intra articular", "intraarticular"]),
    ("intra-arterial", &["intra arterial", "intraarterial", "intra arterially"]),
    ("intraperitoneal", &["intraperitoneal", "intraperitoneally"]),
    ("enteral", &["nasogastric", "gastric tube", "enteral", "enterally"]),
];

/// What mostly goes by one route, where a passage names no other: "sublingual tablets" and "subcutaneous infusion" do not.
const FORMS: &Wordings<&str> = &[
    ("oral", &["tablet", "tablets", "capsule", "capsules", "tablette", "tabletten", "kapsel", "kapseln"]),
    ("oral", &["syrup", "lozenge", "lozenges"]),
    ("intravenous", &["infused", "infusion", "infusions", "drip"]),
    ("topical", &["cream", "ointment", "lotion", "salbe"]),
    ("rectal", &["suppository", "suppositories", "enema"]),
];

const EVENT: &Wordings<StartEvent> = &[
    (StartEvent::SymptomOnset, &["onset", "symptombeginn", "beginn der symptome", "symptom start"]),
    (StartEvent::LastKnownWell, &["last known well", "last seen well", "last known normal"]),
    (StartEvent::Randomization, &["randomization", "randomisation", "randomisierung"]),
    (
        StartEvent::Admission,
        &["admission", "arrival", "presentation", "hospitalisation", "hospitalization", "aufnahme"],
    ),
    (StartEvent::Diagnosis, &["diagnosis", "diagnose", "diagnosestellung"]),
    (StartEvent::Surgery, &["surgery", "operation"]),
    (StartEvent::Enrolment, &["enrolment", "enrollment", "inclusion", "einschluss"]),
    (StartEvent::Discharge, &["discharge", "entlassung"]),
    (StartEvent::Birth, &["birth", "geburt"]),
    (StartEvent::PreviousDose, &["previous dose", "last dose", "prior dose"]),
    (StartEvent::Recanalization, &["recanalization", "recanalisation", "reperfusion"]),
];

const ROLE: &Wordings<OutcomeRole> = &[
    (OutcomeRole::PostHoc, &["post hoc"]),
    (OutcomeRole::Primary, &["primary"]),
    (OutcomeRole::Secondary, &["secondary"]),
];

/// The codes of findings.
const FINDINGS: [&str; 6] =
    ["favours-treatment", "favours-control", "no-difference", "not-reported", "non-inferior", "not-non-inferior"];

/// E058, and E084: a code outside a closed list would be compared and shown as it is.
pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    walk(context.bundle, &mut |visited| {
        let Item::Term(term) = visited.item else { return };
        let Some(code) = term.code.as_deref() else { return };
        let known: Vec<&str> = match visited.field {
            Field::Allocation => ALLOCATION.iter().map(|(code, _)| *code).chain(["NA"]).collect(),
            Field::Masking => MASKING.iter().map(|(code, _)| *code).collect(),
            Field::Model => MODEL.iter().map(|(code, _)| *code).chain(["SEQUENTIAL"]).collect(),
            Field::Finding => FINDINGS.to_vec(),
            _ => Vec::new(),
        };
        if !known.is_empty() && !known.contains(&code) {
            let alike = |known: &str| strsim::normalized_damerau_levenshtein(code, known);
            let nearest = known.iter().max_by(|a, b| alike(a).total_cmp(&alike(b))).filter(|near| alike(near) > 0.5);
            let meant = nearest.map(|nearest| format!("did you mean `{nearest}`? ")).unwrap_or_default();
            findings.push(Finding::new(
                "E084",
                &format!("{}.code", visited.path),
                format!("the format has no code `{code}` here"),
                format!("{meant}use one of: {}", known.join(", ")),
            ));
            return;
        }
        let wordings = match visited.field {
            Field::Allocation => ALLOCATION,
            Field::Masking => MASKING,
            Field::Model => MODEL,
            Field::Route => ROUTE,
            _ => return,
        };
        let forms = if visited.field == Field::Route { FORMS } else { &[] };
        let own = wordings.iter().map(|(own, _)| *own).find(|own| *own == code);
        let in_words = term.value.as_deref().map(plain).unwrap_or_default();
        let by_its_words = match in_words.as_str() {
            // Within a German text "im" is no abbreviation.
            " im " => vec!["intramuscular"],
            words => meanings(words, wordings, forms),
        };
        let words_differ = !by_its_words.is_empty() && own.is_some_and(|own| !by_its_words.contains(&own));
        // "Assessors were blinded" is no open trial.
        let is_blinded = code == "NONE"
            && by_its_words.is_empty()
            && [" blinded ", " masked ", " unaware "].iter().any(|word| in_words.contains(word));
        if words_differ || is_blinded && !in_words.contains(" not ") {
            findings.push(Finding::new(
                "E058",
                &format!("{}.code", visited.path),
                format!("the words of this fact say something else than its code `{code}`"),
                "give the code of what the words say, after a look at the passage",
            ));
        } else if own.is_some_and(|own| contradicted(context, own, &term.passages, wordings, forms))
            || masks_fewer(code, context, &term.passages)
            || code == "RANDOMIZED" && says_nothing_of(CHANCE, context, &term.passages)
            || ["DOUBLE", "TRIPLE", "QUADRUPLE"].contains(&code)
                && says_nothing_of_masked_people(context, &term.passages)
            || visited.field == Field::Masking && code != "NONE" && nobody_was_masked(context, &term.passages)
        {
            findings.push(contradiction(&format!("{}.code", visited.path), code));
        }
    });
    for (t, trial) in context.bundle.trials.iter().enumerate() {
        for (place, regimen) in trial.regimens() {
            let given_with = regimen.given_with.iter().enumerate();
            let starts =
                given_with.filter_map(|(g, given)| Some((format!("givenWith[{g}].start"), given.start.as_ref()?)));
            for (path, start) in starts.chain([("start".to_owned(), &regimen.start)]) {
                if contradicted(context, start.event, &start.window.passages, EVENT, &[])
                    || counts_from_another(context, start)
                {
                    findings.push(contradiction(&format!("trials[{t}].{place}.{path}.event"), "event"));
                }
            }
        }
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            let is_harm = outcome.role == OutcomeRole::Safety;
            if !is_harm && contradicted(context, outcome.role, &outcome.passages, ROLE, &[]) {
                findings.push(contradiction(&format!("trials[{t}].outcomes[{o}].role"), "role"));
            }
        }
    }
}

/// How passages say that people were allocated, by chance or otherwise.
const CHANCE: &[&str] = &["random", "assign", "allocat", "minimi", " lot", "zuteil", "zugeteilt", "zufall", "zufäll"];

/// Whether no passage has any of these words.
fn says_nothing_of(words: &[&str], context: &Context, ids: &[String]) -> bool {
    let texts: Vec<String> = context.texts(ids).map(str::to_lowercase).collect();
    !texts.is_empty() && !texts.iter().any(|text| words.iter().any(|word| text.contains(word)))
}

/// Whether no passage says that more than one party was masked. Those who took part are always among them.
fn says_nothing_of_masked_people(context: &Context, ids: &[String]) -> bool {
    const SEVERAL: [&str; 10] = [
        "double",
        "doppel",
        "triple",
        "dreifach",
        "quadruple",
        "vierfach",
        "identical",
        "matching",
        "indistinguishable",
        "gleich aussehend",
    ];
    const PEOPLE: [&str; 8] =
        ["patient", "participant", "subject", "teilnehm", "proband", "volunteer", "parent", "both"];
    const MASKED: [&str; 7] = ["blind", "mask", "unaware", "did not know", "conceal", "not aware", "kannten"];
    let has = |clause: &str, words: &[&str]| words.iter().any(|word| clause.contains(word));
    let says = |clause: &str| has(clause, &SEVERAL) || has(clause, &PEOPLE) && has(clause, &MASKED);
    let mut texts = context.texts(ids).map(str::to_lowercase).peekable();
    texts.peek().is_some() && !texts.any(|text| text.split(['.', ';']).any(says))
}

/// "Neither patients nor investigators were masked"
fn nobody_was_masked(context: &Context, ids: &[String]) -> bool {
    context.texts(ids).any(|text| {
        let text = text.to_lowercase();
        let mut behind = text.split("neither ").skip(1).filter_map(|rest| rest.split(['.', ';']).next());
        behind.any(|clause| clause.contains(" nor ") && ["masked", "blinded"].iter().any(|word| clause.contains(word)))
    })
}

/// For TRIPLE and QUADRUPLE: whether a passage names fewer parties that were masked: "patients and assessors, but not
/// physicians".
fn masks_fewer(code: &str, context: &Context, ids: &[String]) -> bool {
    const PARTIES: [&[&str]; 4] = [
        &["patient", "participant", "subject", "volunteer", "parent", "teilnehm"],
        &[
            "physician",
            "clinician",
            "doctor",
            "nurse",
            "provider",
            "caregiver",
            "carer",
            "staff",
            "personnel",
            "arzt",
            "ärzt",
        ],
        &["investigator", "researcher", "study team", "prüf"],
        &["assessor", "evaluator", "rater", "examiner", "outcome", "analyst", "statistic", "adjudicat"],
    ];
    const SAID: [&str; 7] = ["triple", "quadruple", "dreifach", "vierfach", "everyone", "everybody", "all "];
    let wanted = match code {
        "TRIPLE" => 3,
        "QUADRUPLE" => 4,
        _ => return false,
    };
    let mut texts = context.texts(ids).map(str::to_lowercase).peekable();
    let masks = |text: String| {
        let clauses = text.split(['.', ';']).map(|clause| clause.split("but not").next().unwrap_or_default());
        let said: String = clauses.collect();
        let parties = PARTIES.iter().filter(|words| words.iter().any(|word| said.contains(word))).count();
        SAID.iter().any(|word| said.contains(word)) || parties >= wanted
    };
    texts.peek().is_some() && !texts.any(masks)
}

/// "within 48 hours after onset, and within 2 hours of randomization": whether behind each place of the window's end another
/// event comes first.
fn counts_from_another(context: &Context, start: &Start) -> bool {
    let Some(end) = start.window.high.or(start.window.value).or(start.window.low) else { return false };
    let Some(unit) = start.window.unit else { return false };
    let events: Vec<Option<StartEvent>> = context
        .texts(&start.window.passages)
        .flat_map(|text| {
            let numbers = numerals(text);
            let places: Vec<usize> = (0..numbers.len()).filter(|at| numbers[*at].is(end, Of::Unit(unit))).collect();
            places.into_iter().map(move |at| {
                let next = numbers.get(at + 1).map_or(text.len(), |next| next.start);
                let behind = text.get(numbers[at].end..next).unwrap_or_default();
                let behind = behind.split([';', '.']).next().unwrap_or_default();
                named(&plain(behind), EVENT).first().map(|(_, event)| *event)
            })
        })
        .collect();
    !events.is_empty() && events.iter().all(|event| event.is_some_and(|event| event != start.event))
}

/// What words mean; by a form alone where they name nothing else.
fn meanings<T: Copy>(words: &str, wordings: &Wordings<T>, forms: &Wordings<T>) -> Vec<T> {
    let by_name: Vec<T> = named(words, wordings).into_iter().map(|(_, meaning)| meaning).collect();
    let by_form = || named(words, forms).into_iter().map(|(_, meaning)| meaning).collect();
    if by_name.is_empty() { by_form() } else { by_name }
}

/// Whether the passages name other meanings and not this one.
fn contradicted<T: Copy + PartialEq>(
    context: &Context,
    own: T,
    ids: &[String],
    wordings: &Wordings<T>,
    forms: &Wordings<T>,
) -> bool {
    let texts: Vec<String> = context.texts(ids).map(plain).collect();
    let named = meanings(&texts.join(" "), wordings, forms);
    !named.is_empty() && !named.contains(&own)
}

fn contradiction(path: &str, what: &str) -> Finding {
    Finding::new(
        "E058",
        path,
        format!("the passages say something else than this `{what}`"),
        "give the code of what the passage says, or name the passage that states it",
    )
}
