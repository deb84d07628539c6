//! When a planned total is calculated, and when not.

use super::*;

#[test]
fn what_is_not_planned_in_full_has_no_total_and_what_is_has_one() {
    for (bundle, bb) in [
        (case!("total-cycle"), "2100 mg"),
        (case!("total-divided-dose"), "12000 mg"),
        // In weeks: nothing is said of these.
        (case!("total-up-to"), "not calculated here"),
    ] {
        let comparison = compared(&bundle);
        assert_eq!(text(&comparison, "planned-total.aa"), "not calculated here");
        assert_eq!(fact(&comparison, "planned-total.aa").kind, Kind::NotRecorded);
        assert_eq!(text(&comparison, "planned-total.bb"), bb);
    }
}

/// The planned total of a trial of 100 mg once a day for 21 days, after a change to its bundle.
fn total(change: impl FnOnce(&mut Bundle)) -> String {
    let mut bundle = case!("total-cycle");
    bundle.trials.remove(0);
    change(&mut bundle);
    let comparison = compared(&bundle);
    // Where no trial states a dose there is no row for totals.
    let is_there = comparison.facts().iter().any(|fact| fact.id == "planned-total.bb");
    if is_there { text(&comparison, "planned-total.bb") } else { "not calculated here".to_owned() }
}

fn passage<'b>(bundle: &'b mut Bundle, id: &str) -> &'b mut bundle::Passage {
    bundle.passages.iter_mut().find(|passage| passage.id == id).expect("the passage")
}

#[test]
fn every_wording_that_a_total_rests_on_is_read() {
    let (shown, absent) = ("2100 mg", "not calculated here");
    let words = |words: &str| Some(words.to_owned());
    assert_eq!(total(|_| ()), shown);
    assert_eq!(total(|bundle| passage(bundle, "bb-r").prefix = words("up to")), absent);
    assert_eq!(total(|bundle| passage(bundle, "bb-r").suffix = words("as needed")), absent);
    assert_eq!(total(|bundle| passage(bundle, "bb-r").suffix = words("in a clinic")), shown);
    assert_eq!(total(|bundle| bundle.trials[0].regimen.dose.as_reported = words("up to 100 mg")), absent);
    assert_eq!(total(|bundle| bundle.trials[0].regimen.course.as_reported = words("21 days of each cycle")), absent);
    assert_eq!(total(|bundle| bundle.trials[0].regimen.frequency.value = words("once daily as required")), absent);
    assert_eq!(total(|bundle| bundle.trials[0].regimen.frequency.value = None), shown, "the code says it alone");
    let figure = |text: &str| {
        let text = text.to_owned();
        move |bundle: &mut Bundle| {
            let passage = passage(bundle, "bb-r");
            (passage.exact, passage.figure) = (None, Some(text));
        }
    };
    assert_eq!(total(figure("100 mg once daily for 21 days")), shown);
    assert_eq!(total(figure("100 mg once daily for at most 21 days")), absent);
}

#[test]
fn a_dose_for_each_kilogram_has_a_total_for_each_kilogram_unless_it_is_capped() {
    let by_weight = |dose: &'static str, change: fn(&mut Bundle)| {
        total(move |bundle| {
            let regimen = &mut bundle.trials[0].regimen;
            regimen.dose.value = bundle::Decimal::parse("0.5").ok();
            regimen.dose.unit = Some(bundle::Unit::MilligramPerKilogram);
            passage(bundle, "bb-r").exact = Some(format!("{dose} once daily for 21 days"));
            change(bundle);
        })
    };
    let (shown, absent) = ("10.5 mg per kg of body weight", "not calculated here");
    assert_eq!(by_weight("0.5 mg/kg", |_| ()), shown);
    assert_eq!(by_weight("0.5 mg/kg body weight", |_| ()), shown);
    // Another weight than the unit's.
    assert_eq!(by_weight("0.5 mg/kg of ideal body weight", |_| ()), absent);
    assert_eq!(by_weight("0.5 mg/kg, adjusted to weight by weight", |_| ()), absent);
    assert_eq!(by_weight("0.5 mg/kg of lean body mass", |_| ()), absent);
    assert_eq!(by_weight("0.5 mg/kg IBW", |_| ()), absent);
    assert_eq!(by_weight("0.5 mg/kg (not above 50 mg)", |_| ()), absent);
    let cap = |bundle: &mut Bundle| {
        let value = bundle::Decimal::parse("50").ok();
        bundle.trials[0].regimen.max_dose =
            Some(bundle::Quantity { value, unit: Some(bundle::Unit::Milligram), ..bundle::Quantity::default() });
    };
    assert_eq!(by_weight("0.5 mg/kg", cap), absent);
}

#[test]
fn a_treated_arm_with_a_regimen_of_its_own_leaves_the_trial_without_a_total() {
    let with_arms = |regimen: Option<bundle::ArmRegimen>| {
        total(|bundle| {
            let arm = |id: &str, role, regimen| bundle::Arm {
                id: id.to_owned(),
                name: id.to_owned(),
                role,
                regimen,
                ..bundle::Arm::default()
            };
            let arms = &mut bundle.trials[0].participants.arms;
            *arms = vec![
                arm("more", bundle::ArmRole::Treatment, regimen),
                arm("water", bundle::ArmRole::Control, Some(bundle::ArmRegimen::default())),
            ];
        })
    };
    assert_eq!(with_arms(None), "2100 mg", "what the control was given is not in it");
    assert_eq!(with_arms(Some(bundle::ArmRegimen::default())), "not calculated here");
}

#[test]
fn a_total_rests_on_no_words_that_cannot_be_read() {
    let (shown, absent) = ("2100 mg", "not calculated here");
    let foreign = |language: &str, exact: &str, gloss: Option<&str>| {
        let [language, exact] = [language, exact].map(|text| Some(text.to_owned()));
        let gloss = gloss.map(str::to_owned);
        total(|bundle| {
            let passage = passage(bundle, "bb-r");
            (passage.language, passage.exact, passage.gloss) = (language, exact, gloss);
        })
    };
    assert_eq!(foreign("de", "100 mg einmal täglich über 21 Tage", None), shown);
    assert_eq!(foreign("de-AT", "bis zu 100 mg einmal täglich über 21 Tage", None), absent);
    assert_eq!(
        foreign("de", "100 mg einmal täglich über 21 Tage", Some("up to 100 mg once daily for 21 days")),
        absent
    );
    assert_eq!(foreign("fr", "100 mg une fois par jour pendant 21 jours", None), absent);
    assert_eq!(foreign("fr", "100 mg une fois par jour", Some("100 mg once daily for 21 days")), shown);
    assert_eq!(foreign("fr", "jusqu’à 100 mg", Some("up to 100 mg once daily for 21 days")), absent);
    assert_eq!(total(|bundle| bundle.language = "fr".to_owned()), absent);
}

#[test]
fn what_is_no_plain_number_has_no_total() {
    let absent = "not calculated here";
    let regimen = |change: fn(&mut bundle::Regimen)| total(|bundle| change(&mut bundle.trials[0].regimen));
    let range = |regimen: &mut bundle::Regimen| {
        (regimen.course.value, regimen.course.low, regimen.course.high) = (None, number("7"), number("21"));
    };
    assert_eq!(regimen(range), absent);
    // One end is enough for a window.
    assert_eq!(regimen(|regimen| regimen.course.low = number("7")), absent);
    assert_eq!(regimen(|regimen| regimen.course.high = number("28")), absent);
    assert_eq!(regimen(|regimen| regimen.course.unit = Some(Unit::Month)), absent);
    assert_eq!(regimen(|regimen| regimen.frequency.code = Some("1/wk".to_owned())), absent);
    assert_eq!(regimen(|regimen| regimen.frequency.code = Some("0.5/d".to_owned())), absent);
    assert_eq!(regimen(|regimen| regimen.frequency.code = Some("-1/d".to_owned())), absent);
    assert_eq!(regimen(|regimen| regimen.courses = Some(bundle::Courses::default())), absent);
    assert_eq!(regimen(|regimen| regimen.days = Some(coded("1,8/21"))), absent);
    assert_eq!(regimen(|regimen| regimen.until = Some(coded("relief"))), absent);
    assert_eq!(regimen(|regimen| regimen.phases = vec![bundle::Phase::default()]), absent);
    assert_eq!(regimen(|regimen| regimen.dose = missing(Absent::NotStated)), absent);
}
