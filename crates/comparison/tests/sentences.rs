//! Each composed sentence of a comparison, held against the facts of made-up bundles of every shape.

use evidence_bundle::{
    Absent, Arm, ArmRole, Bundle, Decimal, Fact as _, MembershipState, Outcome, OutcomeRole, Quantity, Term, Trial,
};
use evidence_comparison::catalogue;
use evidence_comparison::{Card, Comparison, Dimension, Direction, Fact, Gap, Kind, Standing};

/// A bundle of so many made-up trials, in an order of their own, of which some are compared.
fn bundle(seed: u64, trials: usize, turn: usize, shown: &[bool]) -> Bundle {
    let text = generator::bundle(seed, trials).to_string();
    let mut bundle = evidence_bundle::load(&text).unwrap_or_else(|findings| panic!("seed {seed}: {findings:#?}"));
    bundle.trials.rotate_left(turn % trials);
    for (trial, shown) in bundle.trials.iter_mut().zip(shown) {
        trial.shown = *shown;
    }
    bundle
}

/// What a trial says in a dimension that has one fact: something that is equal or not, or why there is nothing.
#[derive(Debug, PartialEq)]
enum Said {
    Amount(Option<Decimal>, Option<Decimal>, Option<Decimal>, String),
    Code(String),
    /// Words without a code are not compared.
    Words,
    Missing(Gap),
}

fn quantity(quantity: &Quantity) -> Said {
    match missing(quantity.absent, quantity.judgement.is_some(), quantity.is_reported()) {
        Some(gap) => Said::Missing(gap),
        None => Said::Amount(quantity.value, quantity.low, quantity.high, format!("{:?}", quantity.unit)),
    }
}

fn term(term: &Term) -> Said {
    match missing(term.absent, term.judgement.is_some(), term.is_reported()) {
        Some(gap) => Said::Missing(gap),
        None => term.code.clone().map_or(Said::Words, Said::Code),
    }
}

fn missing(absent: Option<Absent>, is_judged: bool, is_reported: bool) -> Option<Gap> {
    match absent {
        Some(Absent::NotStated) => Some(Gap::NotStated),
        Some(Absent::NotApplicable) => Some(Gap::NotApplicable),
        Some(Absent::Unknown) => Some(Gap::NotRecorded),
        None if is_judged => Some(Gap::Judged),
        None => (!is_reported).then_some(Gap::NotRecorded),
    }
}

/// Nothing for a dimension that several facts make up, or one of another form.
fn said(trial: &Trial, dimension: Dimension) -> Option<Said> {
    let regimen = &trial.regimen;
    Some(match dimension {
        Dimension::Dose if regimen.phases.is_empty() => quantity(&regimen.dose),
        Dimension::Course => quantity(&regimen.course),
        Dimension::Randomized => quantity(&trial.participants.randomized),
        Dimension::Frequency => term(&regimen.frequency),
        Dimension::Route => term(&regimen.route),
        Dimension::Comparator => term(&trial.design.comparator),
        _ => return None,
    })
}

/// "same", "different" and "unclear" hold for every pair.
fn assert_ledger(bundle: &Bundle, comparison: &Comparison) {
    let shown: Vec<&Trial> = bundle.trials.iter().filter(|trial| trial.shown).collect();
    let ledger = &comparison.opening.ledger;
    for entry in &ledger.entries {
        let Some(all) = shown.iter().map(|trial| said(trial, entry.dimension)).collect::<Option<Vec<_>>>() else {
            continue;
        };
        let gaps: Vec<&Gap> =
            all.iter().filter_map(|said| if let Said::Missing(gap) = said { Some(gap) } else { None }).collect();
        let comparable: Vec<&Said> =
            all.iter().filter(|said| matches!(said, Said::Amount(..) | Said::Code(_))).collect();
        let is_equal = comparable.windows(2).all(|pair| pair[0] == pair[1]);
        let context = format!("{:?}: {all:?}", entry.dimension);
        match entry.standing {
            Standing::Same => assert!(gaps.is_empty() && is_same_amount(&comparable, &all), "same, {context}"),
            Standing::Different => assert!(comparable.len() > 1 && !is_equal, "different, {context}"),
            Standing::Unclear => {
                // A detail beside the code, or a form that is not compared, may be unlike.
                let is_beside = matches!(entry.gap, Some(Gap::Detail | Gap::Form));
                let all_equal = is_equal && comparable.len() == all.len() && all.len() > 1;
                assert!(is_beside || !all_equal, "unclear, {context}");
                if let Some(gap @ (Gap::NotStated | Gap::NotRecorded | Gap::NotApplicable | Gap::Judged)) = entry.gap {
                    assert!(gaps.contains(&&gap), "{gap:?} is said, {context}");
                }
            }
            Standing::Uncounted => {}
        }
    }
    let different = ledger.entries.iter().filter(|entry| entry.standing == Standing::Different).count();
    if let Some(differ) = &comparison.opening.differ {
        let count = comparison.words.count(different);
        let counted = match different {
            0 => differ.starts_with("No difference"),
            1 => differ.starts_with("One difference"),
            _ => differ.to_lowercase().starts_with(&format!("{count} differences")),
        };
        assert!(counted, "{different}: {differ}");
    }
}

/// Equal as written, or the same time in another unit.
fn is_same_amount(comparable: &[&Said], all: &[Said]) -> bool {
    comparable.len() == all.len()
        && comparable.windows(2).all(|pair| match (pair[0], pair[1]) {
            (Said::Amount(one, low, high, unit), Said::Amount(other, other_low, other_high, other_unit)) => {
                unit != other_unit || (one, low, high) == (other, other_low, other_high)
            }
            (one, other) => one == other,
        })
}

/// What is said of all trials alike is what each of them says.
fn assert_alike(bundle: &Bundle, comparison: &Comparison) {
    let shown: Vec<&Trial> = bundle.trials.iter().filter(|trial| trial.shown).collect();
    for row in comparison.groups.iter().flat_map(|group| &group.rows) {
        for cell in row.cells.iter().filter(|cell| cell.span > 1) {
            assert_eq!(cell.span, shown.len(), "{}: it spans some", row.key);
            assert_eq!(row.standing, Standing::Same, "{}: one value for trials that differ", row.key);
        }
    }
}

/// The kind of each value is the state of its fact: the three absences stay apart.
fn assert_absences(bundle: &Bundle, comparison: &Comparison) {
    let find = |id: &str| comparison.facts().into_iter().find(|fact| fact.id == id).cloned();
    for trial in bundle.trials.iter().filter(|trial| trial.shown) {
        let facts: [(&str, &Quantity); 2] =
            [("course", &trial.regimen.course), ("randomized", &trial.participants.randomized)];
        for (key, quantity) in facts {
            let Some(fact) = find(&format!("{key}.{}", trial.id)) else { continue };
            assert_kind(&fact, quantity);
        }
    }
}

fn assert_kind(fact: &Fact, quantity: &Quantity) {
    let expected = match (quantity.absent, &quantity.judgement) {
        (Some(Absent::NotStated), _) => Kind::NotStated,
        (Some(Absent::NotApplicable), _) => Kind::NotApplicable,
        (Some(Absent::Unknown), _) => Kind::NotRecorded,
        (None, Some(_)) => Kind::Judged,
        (None, None) => Kind::Reported,
    };
    assert_eq!(fact.kind, expected, "{}: {}", fact.id, fact.text);
}

/// "Of six trials of the drug in this pool, this comparison shows two."
fn assert_pools(bundle: &Bundle, comparison: &Comparison) {
    for review in bundle.reviews.iter().filter(|review| review.superseded_by.is_none()) {
        let id = format!("{}.shown", review.id);
        let Some(fact) = comparison.facts().into_iter().find(|fact| fact.id == id) else { continue };
        let is_shown = |id: &str| bundle.trials.iter().any(|trial| trial.id == id && trial.shown);
        let members = review.membership.iter();
        let shown =
            members.filter(|member| member.state == MembershipState::Included && is_shown(&member.trial)).count();
        let said = if shown == 0 { "none".to_owned() } else { comparison.words.count(shown) };
        assert!(fact.text.ends_with(&format!("this comparison shows {said}.")), "{shown}: {}", fact.text);
    }
}

/// A total is the product of its parts, and stands only where each of them is one plain number.
fn assert_totals(bundle: &Bundle, comparison: &Comparison) {
    for trial in bundle.trials.iter().filter(|trial| trial.shown) {
        let id = format!("planned-total.{}", trial.id);
        let Some(fact) = comparison.facts().into_iter().find(|fact| fact.id == id && fact.kind == Kind::Calculated)
        else {
            continue;
        };
        let regimen = &trial.regimen;
        assert!(regimen.phases.is_empty(), "{}: a total of a dose that changes", trial.id);
        let has_own = |arm: &Arm| arm.role == ArmRole::Treatment && arm.regimen.is_some();
        assert!(!trial.participants.arms.iter().any(has_own), "{}: a total of one arm of several", trial.id);
        let (Some(dose), Some(course)) = (regimen.dose.value, regimen.course.value) else {
            panic!("{}: a total of what is no plain number: {}", trial.id, fact.text);
        };
        let days =
            regimen.course.unit.and_then(|unit| unit.hours()).and_then(|hours| course.scaled(hours)?.divided(24));
        let a_day = regimen.frequency.code.as_deref().and_then(|code| code.strip_suffix("/d"));
        let a_day = a_day.and_then(|count| Decimal::parse(count).ok());
        let total = a_day.zip(days).and_then(|(a_day, days)| dose.times(a_day)?.times(days));
        if let Some(total) = total {
            let plain: String = fact.text.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
            let expected: String = total.to_string().chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
            assert_eq!(plain, expected, "{}: {}", trial.id, fact.text);
        }
    }
}

/// Arms stand side by side where one has something of its own. Each says its own, a treated one else what its trial says, a
/// control else nothing; a finding stands with the arm that it is about; and only where people were randomized does the
/// treatment account for a difference.
///
/// Returns of how many trials the arms are told.
fn assert_arms(bundle: &Bundle, comparison: &Comparison) -> usize {
    for trial in bundle.trials.iter().filter(|trial| trial.shown) {
        let told = comparison.arms.iter().find(|arms| arms.id == trial.id);
        let is_described = |arm: &Arm| arm.agent.is_some() || arm.regimen.is_some();
        assert_eq!(told.is_some(), trial.participants.arms.iter().any(is_described), "{}", trial.id);
        let Some(told) = told else { continue };
        let model = trial.design.model.as_ref().and_then(|model| model.code.as_deref());
        let is_parallel = matches!(model, Some("PARALLEL" | "FACTORIAL"));
        let is_random = is_parallel && trial.design.allocation.code.as_deref() == Some("RANDOMIZED");
        assert_eq!(told.sentence.is_some(), is_random && told.arms.len() > 1, "{}", trial.id);
        let find = |id: &str| comparison.facts().into_iter().find(|fact| fact.id == id).cloned();
        let treated = |arm: &&Arm| arm.role == ArmRole::Treatment;
        let is_only = trial.participants.arms.iter().filter(treated).count() == 1;
        for arm in &trial.participants.arms {
            let is_treated = arm.role == ArmRole::Treatment;
            let own = arm.regimen.as_ref().and_then(|regimen| regimen.course.as_ref());
            if let Some(fact) = find(&format!("course.{}.arm.{}", trial.id, arm.id)) {
                match own {
                    Some(own) => assert_kind(&fact, own),
                    None if is_treated => assert_kind(&fact, &trial.regimen.course),
                    None => assert_eq!(fact.kind, Kind::NotRecorded, "{}: {}", fact.id, fact.text),
                }
            }
            let begun = arm.regimen.as_ref().and_then(|regimen| regimen.start.as_ref());
            if let (Some(fact), None, false) =
                (find(&format!("picture.start.{}.arm.{}", trial.id, arm.id)), begun, is_treated)
            {
                assert_eq!(fact.kind, Kind::NotRecorded, "{}: {}", fact.id, fact.text);
            }
            let is_about = |outcome: &&Outcome| match &outcome.arm {
                Some(named) => *named == arm.id,
                None => is_treated && is_only,
            };
            if !trial.outcomes.iter().any(|outcome| is_about(&outcome)) {
                let result = find(&format!("arm-result.{}.arm.{}", trial.id, arm.id));
                let text = result.map(|fact| fact.text.to_lowercase()).unwrap_or_default();
                let finds = ["better with", "no difference shown", "ratio", "estimator"];
                assert!(!finds.iter().any(|words| text.contains(words)), "{}: {text}", arm.id);
            }
        }
    }
    comparison.arms.len()
}

/// A card says of each trial what the trial found, of a review only what covers a trial shown, and that trials disagree only
/// where they do.
///
/// Returns how many cards are of a review, and how many disagreements are told.
fn assert_answers(bundle: &Bundle, comparison: &Comparison) -> [usize; 2] {
    let mut told = [0; 2];
    for card in &comparison.cards {
        if card.certainty.is_some() {
            assert_covered(bundle, card);
            told[0] += 1;
            continue;
        }
        for line in &card.lines {
            let (Some(name), Some(direction)) = (&line.trial, line.direction) else { continue };
            let name = name.trim_end_matches(" (not compared here)");
            let trial = bundle.trials.iter().find(|trial| trial.name == name).expect("its trial");
            let primary = trial.outcomes.iter().filter(|outcome| outcome.role == OutcomeRole::Primary);
            let codes: Vec<_> = primary.map(code).collect();
            let expected = match direction {
                Direction::Better => Some("favours-treatment"),
                Direction::Worse => Some("favours-control"),
                Direction::NoDifference => Some("no-difference"),
                Direction::NonInferior => Some("non-inferior"),
                Direction::NonInferiorityNotShown => Some("not-non-inferior"),
                Direction::NotReported => None,
            };
            assert!(codes.contains(&expected), "{name}: {direction:?}, {codes:?}");
        }
        for note in &card.notes {
            let names = note.strip_suffix(" measured the same outcome and report different results.");
            let names: Vec<&str> = names.expect("a disagreement").split(", ").flat_map(|n| n.split(" and ")).collect();
            let named = bundle.trials.iter().filter(|trial| names.contains(&trial.name.as_str()));
            // What is about a part of the people, or one of several arms, is no result of the trial.
            let of_all = |o: &&Outcome| o.role == OutcomeRole::Primary && o.subgroup.is_none() && o.arm.is_none();
            let primary = named.flat_map(|trial| trial.outcomes.iter().filter(of_all));
            let mut codes: Vec<_> = primary.filter_map(code).collect();
            codes.sort_unstable();
            codes.dedup();
            assert!(codes.len() > 1, "{note}: they all found {codes:?}");
            told[1] += 1;
        }
    }
    told
}

/// The code of a finding that is reported and that the widget puts in words.
fn code(outcome: &Outcome) -> Option<&str> {
    let finding = outcome.finding.as_ref().filter(|finding| finding.absent.is_none() && finding.judgement.is_none())?;
    finding.code.as_deref().filter(|code| *code != "not-reported")
}

/// "The review’s pool of trials: A is in it; B is not."
fn assert_covered(bundle: &Bundle, card: &Card) {
    let note = card.notes.first().expect("which trials it is about");
    let parts = note.strip_prefix("The review’s pool of trials: ").and_then(|note| note.strip_suffix('.'));
    let parts: Vec<&str> = parts.expect("the trials").split("; ").collect();
    let shown: Vec<&Trial> = bundle.trials.iter().filter(|trial| trial.shown).collect();
    assert_eq!(parts.len(), shown.len(), "{note}");
    // Some review has each trial where the sentence says.
    let has_them = |review: &&evidence_bundle::Review| {
        parts.iter().zip(&shown).all(|(part, trial)| {
            let state = review.membership.iter().find(|member| member.trial == trial.id).map(|member| member.state);
            let said = part.strip_prefix(&trial.name).unwrap_or(part).trim_end_matches(" (our inference)");
            match state {
                Some(MembershipState::Included) => said == " is in it",
                Some(MembershipState::Excluded) => said == " is not",
                Some(MembershipState::NotConsidered) => said == " was not considered",
                _ => said.starts_with("whether "),
            }
        })
    };
    assert!(bundle.reviews.iter().any(|review| has_them(&review)), "{note}");
    assert!(parts.iter().any(|part| part.ends_with("is in it")), "it is about no trial shown: {note}");
}

/// Always the same bundles, so that what passes today passes tomorrow.
#[test]
fn every_sentence_holds_for_every_shape_of_a_bundle() {
    let mut told = [0; 3];
    for seed in 0..800_u64 {
        let trials = usize::try_from(seed % 12).expect("it is small") + 1;
        let turn = usize::try_from(seed / 12 % 12).expect("it is small");
        let shown: Vec<bool> =
            (0..trials as u64).map(|index| index == seed % 5 || (seed >> (index % 9)) & 1 == 0).collect();
        let bundle = bundle(seed, trials, turn, &shown);
        let comparison = Comparison::new(&bundle, catalogue::english());
        assert_ledger(&bundle, &comparison);
        assert_alike(&bundle, &comparison);
        assert_absences(&bundle, &comparison);
        assert_pools(&bundle, &comparison);
        assert_totals(&bundle, &comparison);
        let [cards, disagreements] = assert_answers(&bundle, &comparison);
        let arms = assert_arms(&bundle, &comparison);
        told = [told[0] + cards, told[1] + disagreements, told[2] + arms];
    }
    assert!(told.iter().all(|count| *count > 10), "the bundles say too little: {told:?}");
}
