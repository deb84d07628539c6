//! One fact in the many ways in which sources put it, and what only looks like it.
use super::*;

const REGIMEN: &str = "trials.casta.regimen";

fn passage(id: &str, text: &str) -> (String, Value) {
    (format!("passages.{id}.exact"), json!(text))
}

/// The codes with which the real bundle is refused with this text in this passage, and this value in this place.
fn read(id: &str, text: &str, place: &str, value: Value) -> Vec<&'static str> {
    let (path, text) = passage(id, text);
    codes(&[(&path, text), (place, value)])
}

#[track_caller]
fn says(id: &str, text: &str, place: &str, value: Value) {
    assert_eq!(read(id, text, place, value), [""; 0], "{text}");
}

#[track_caller]
fn says_not(id: &str, text: &str, place: &str, value: Value) {
    let codes = read(id, text, place, value);
    assert!(codes.iter().any(|code| ["E050", "E052", "E056"].contains(code)), "{text}: {codes:?}");
}

#[test]
fn how_often_is_read_from_the_ways_in_which_it_is_written() {
    let code = format!("{REGIMEN}.frequency.code");
    for (text, expected) in [
        ("30 mL b.i.d.", "2/d"),
        ("30 mL BID", "2/d"),
        ("30 mL every 12 hours", "2/d"),
        ("30 ml alle 12 Stunden", "2/d"),
        ("30 ml zweimal am Tag", "2/d"),
        ("30 ml 2-mal täglich", "2/d"),
        ("30 mL q8h", "3/d"),
        ("30 mL 3×/day", "3/d"),
        ("30 ml dreimal täglich", "3/d"),
        ("30 mL three times daily", "3/d"),
        ("30 mL q.d.", "1/d"),
        ("30 ml jeden Tag", "1/d"),
        ("30 mL once a week", "1/wk"),
    ] {
        says("casta-dose", text, &code, json!(expected));
    }
    for text in ["30 mL every other day", "30 mL every 12 hours", "30 mL t.i.d.", "30 mL 3×/day", "30 mL weekly"] {
        says_not("casta-dose", text, &code, json!("1/d"));
    }
}

#[test]
fn a_window_that_begins_at_once_is_read_from_many_words_and_from_its_zero() {
    let window = format!("{REGIMEN}.start.window");
    let value = || json!({ "low": 0, "high": 12, "unit": "h", "passages": ["casta-start"] });
    for text in [
        "up to 12 h after onset",
        "within about 12 hours",
        "no later than 12 hours",
        "less than 12 hours after onset",
        "≤ 12 h of onset",
        "in the first 12 hours",
        "at most 12 hours",
        "12 hours or less",
        "innerhalb von 12 Stunden",
        "innerhalb der ersten 12 Stunden",
        "bis zu 12 Stunden",
        "0 to 12 hours",
        "0–12 h",
    ] {
        says("casta-start", text, &window, value());
    }
    for text in [
        "> 12 h after onset",
        "more than 12 hours after onset",
        "later than 12 hours",
        "the first dose 12 hours after onset",
    ] {
        says_not("casta-start", text, &window, value());
    }
}

#[test]
fn both_ends_of_a_window_are_read_however_they_are_joined() {
    let window = format!("{REGIMEN}.start.window");
    for text in [
        "12 to 24 h",
        "12–24 h",
        "between 12 and 24 hours",
        "zwischen 12 und 24 Stunden",
        "12- to 24-hour window",
        "12 h to 24 h",
        "12 through 24 hours",
    ] {
        let value = json!({ "low": 12, "high": 24, "unit": "h", "passages": ["casta-start"] });
        says("casta-start", text, &window, value);
    }
}

#[test]
fn one_end_of_a_range_is_no_value() {
    let course = "trials.cars.regimen.course";
    let of = |value: i64| json!({ "value": value, "unit": "d", "passages": ["cars-start"] });
    for text in ["for 10 to 21 days", "für 10 – 21 Tage", "for between 10 and 21 days"] {
        says_not("cars-start", text, course, of(21));
        says_not("cars-start", text, course, of(10));
    }
    // A list is no range.
    let randomized = "trials.cars-2.participants.randomized";
    let people = json!({ "value": 240, "unit": "1", "passages": ["cars2-so"] });
    says("cars2-so", "240 and 208 patients were randomized", randomized, people);
}

#[test]
fn lengths_days_and_people_are_read_from_many_words() {
    let course = |text: &str, value: i64| {
        let value = json!({ "value": value, "unit": "d", "passages": ["casta-subgroup"] });
        says("casta-subgroup", text, &format!("{REGIMEN}.course"), value);
    };
    for text in ["NIHSS >12: a 10-day course", "NIHSS >12: 10 consecutive days", "NIHSS >12: an 10 Tagen"] {
        course(text, 10);
    }
    for text in ["Day-90 score", "day 90", "the 90th day", "am 90. Tag", "90-day score"] {
        let text = format!("Action Research Arm Test: {text}");
        says("cars-primary", &text, "trials.cars.outcomes.arat.timePoint.value", json!(90));
    }
    for text in ["n=1070", "n = 1 070", "N=1,070", "1 070 patients", "1.070 Patienten", "1'070 people"] {
        says("casta-enrolled", text, "trials.casta.participants.randomized.value", json!(1070));
    }
    says_not("casta-enrolled", "groups of 1 070", "trials.casta.participants.randomized.value", json!(1070));
}

/// An estimate of CARS in the words of a passage.
fn estimate(text: &str, estimate: &str) -> Vec<&'static str> {
    let mut value: Value = serde_json::from_str(estimate).expect("the estimate is JSON");
    value["passages"] = json!(["cars-result"]);
    read("cars-result", text, "trials.cars.outcomes.arat.estimate", value)
}

#[test]
fn estimates_are_read_as_journals_write_them() {
    for (text, given) in [
        (
            "MWE 0.71, 95%-CI: 0.63; 0.79",
            r#"{"measure": "mann-whitney", "value": 0.71, "interval": {"level": 95, "low": 0.63, "high": 0.79}}"#,
        ),
        (
            "0·71 [95% CI 0·63–0·79]",
            r#"{"measure": "mann-whitney", "value": 0.71, "interval": {"level": 95, "low": 0.63, "high": 0.79}}"#,
        ),
        (
            ".71 (.63 to .79), P = .03",
            r#"{"measure": "mann-whitney", "value": 0.71, "interval": {"low": 0.63, "high": 0.79}, "p": {"value": 0.03}}"#,
        ),
        (
            "0,71 (95 %-KI 0,63 bis 0,79; p < 0,001)",
            r#"{"measure": "mann-whitney", "value": 0.71, "interval": {"level": 95, "low": 0.63, "high": 0.79}, "p": {"below": 0.001}}"#,
        ),
        (
            "0.71, P<0.001, 95% CI 0.63–0.79",
            r#"{"measure": "mann-whitney", "value": 0.71, "interval": {"level": 95, "low": 0.63, "high": 0.79}, "p": {"below": 0.001}}"#,
        ),
        (
            "a mean difference of 1.5 days (95% CI 0.5 to 2.5)",
            r#"{"measure": "mean-difference", "value": 1.5, "interval": {"level": 95, "low": 0.5, "high": 2.5}}"#,
        ),
        (
            "12.5% (95% CI 10.1% to 14.9%)",
            r#"{"measure": "proportion", "value": 12.5, "interval": {"level": 95, "low": 10.1, "high": 14.9}}"#,
        ),
        (
            "OR 1.27 (97.5% one-sided lower bound 1.07)",
            r#"{"measure": "odds-ratio", "value": 1.27, "bound": {"level": 97.5, "low": 1.07}}"#,
        ),
    ] {
        assert_eq!(estimate(text, given), [""; 0], "{text}");
    }
}

#[test]
fn half_an_interval_and_a_p_above_its_limit_are_not_what_the_passage_says() {
    let bound = r#"{"measure": "mann-whitney", "value": 0.71, "bound": {"low": 0.63}}"#;
    assert_eq!(estimate("0.71 (0.63-0.79)", bound), ["E050"]);
    let below = r#"{"measure": "mann-whitney", "value": 0.71, "p": {"below": 0.05}}"#;
    assert_eq!(estimate("0.71; P>0.05", below), ["E050"]);
    assert_eq!(estimate("0.71; P<0.05", below), [""; 0]);
    assert_eq!(estimate("0.71; P≤0.05", below), ["E050"]);
    let at_most = r#"{"measure": "mann-whitney", "value": 0.71, "p": {"atMost": 0.05}}"#;
    assert_eq!(estimate("0.71; P ≤ 0.05", at_most), [""; 0]);
    assert_eq!(estimate("0.71; P<0.05", at_most), ["E050"]);
    assert_eq!(estimate("0.71; P=0.05", at_most), ["E050"]);
}

#[test]
fn an_arm_has_its_number_before_or_behind_its_name() {
    let by_arm = "trials.casta.outcomes.post-hoc-death.byArm.0.quantity.value";
    let swapped = |text: &str| {
        let (path, text) = passage("casta-death", text);
        let other = by_arm.replace("byArm.0", "byArm.1");
        let better = ("trials.casta.outcomes.post-hoc-death.better", Value::Null);
        codes(&[better, (&path, text), (by_arm, json!(10.5)), (&other, json!(20.2))])
    };
    for text in [
        "mortality by 90 days: placebo 20.2%, Cerebrolysin 10.5%",
        "mortality by 90 days was 20.2% (placebo) versus 10.5% (Cerebrolysin)",
        "mortality by 90 days was 10.5% vs 20.2% (Cerebrolysin vs placebo)",
        "mortality by 90 days in the Cerebrolysin and placebo groups was 10.5% and 20.2%",
    ] {
        says("casta-death", text, by_arm, json!(20.2));
        assert_eq!(swapped(text), ["E056"], "{text}");
    }
    let arms = "trials.casta.participants.arms.0.randomized.value";
    says("casta-arms", "Cerebrolysin (n=529) or placebo (n=541)", arms, json!(529));
}

#[test]
fn outcomes_are_known_by_their_abbreviations() {
    let instrument = "trials.cars.outcomes.arat.instrument.value";
    for (text, value) in [
        ("mRS on day 90", "modified Rankin Scale"),
        ("HADS on day 90", "Hospital Anxiety and Depression Scale"),
        ("SAEs by day 90", "serious adverse events"),
        ("all-cause mortality on day 90", "death from any cause"),
        ("people who died by day 90", "death"),
        ("mean change in weight on day 90 was -15.0%", "change in body weight, per cent"),
    ] {
        says("cars-primary", text, instrument, json!(value));
    }
    // Words that carry no meaning are a name where the passage has them.
    says("cars-primary", "For All, by day 90", instrument, json!("For All"));
    let (path, text) = passage("cars-primary", "mRS on day 90");
    assert_eq!(codes(&[(&path, text), (instrument, json!("Barthel Index"))]), ["E054"]);
}

#[test]
fn a_dose_is_read_with_all_that_it_is_measured_against() {
    let dose = |value: Value, unit: &str| json!({ "value": value, "unit": unit, "passages": ["casta-dose"] });
    let place = format!("{REGIMEN}.dose");
    let read = |text: &str, value: Value, unit: &str| {
        let (path, text) = passage("casta-dose", text);
        codes(&[("format", json!(2)), (&path, text), (&place, dose(value, unit))])
    };
    for (text, value, unit) in [
        ("0.25 mg/kg once daily", json!(0.25), "mg/kg"),
        ("0.25 mg per kg of body weight once daily", json!(0.25), "mg/kg"),
        ("250 µg/kg once daily", json!(250), "ug/kg"),
        ("250 µg/kg once daily", json!(0.25), "mg/kg"),
        ("1250 mg/m2 once daily", json!(1250), "mg/m2"),
        ("40 IU once daily", json!(40), "[IU]"),
        ("2 sprays once daily", json!(2), "{spray}"),
        ("2 g once daily", json!(2), "g"),
        ("2 g once daily", json!(2000), "mg"),
    ] {
        assert!(!read(text, value, unit).contains(&"E050"), "{text}: {unit}");
    }
    for (text, value, unit) in [
        ("0.25 mg/kg once daily", json!(0.25), "mg"),
        ("0.25 mg once daily", json!(0.25), "mg/kg"),
        ("0.25 mg/m2 once daily", json!(0.25), "mg/kg"),
        ("0.25 mg/kg/h once daily", json!(0.25), "mg/kg"),
        ("0.25 µg/kg once daily", json!(0.25), "mg/kg"),
        ("40 mg once daily", json!(40), "[IU]"),
        ("2 g once daily", json!(2), "mg"),
    ] {
        assert!(read(text, value, unit).contains(&"E050"), "{text}: {unit}");
    }
}

#[test]
fn a_cap_is_a_bound_of_its_passage() {
    let place = format!("{REGIMEN}.maxDose");
    let read = |text: &str, value: Value| {
        let (path, text) = passage("casta-dose", text);
        codes(&[("format", json!(2)), (&path, text), (&place, value)])
    };
    let cap = |value: u32| json!({ "high": value, "unit": "mL", "passages": ["casta-dose"] });
    for text in ["30 mL once daily, maximum 90 mL", "30 mL once daily, up to 90 mL", "30 mL once daily (max. 90 mL)"] {
        assert!(!read(text, cap(90)).contains(&"E050"), "{text}");
        assert!(read(text, cap(80)).contains(&"E050"), "{text}");
    }
}

#[test]
fn what_has_no_rate_is_said_by_its_passage() {
    let code = format!("{REGIMEN}.frequency.code");
    let read = |text: &str, value: &str| {
        let (path, text) = passage("casta-dose", text);
        codes(&[("format", json!(2)), (&path, text), (&code, json!(value))])
    };
    for (text, value) in [
        ("30 mL as a single bolus", "once"),
        ("30 mL once", "once"),
        ("30 mL by continuous infusion", "continuous"),
        ("30 mL as needed", "as-needed"),
        ("30 mL every 3 weeks", "1/3wk"),
        ("30 mL every other day", "1/2d"),
    ] {
        assert!(!read(text, value).contains(&"E052"), "{text}: {value}");
    }
    for (text, value) in [
        ("30 mL once daily", "once"),
        ("30 mL daily", "continuous"),
        ("30 mL daily", "as-needed"),
        ("30 mL every 2 weeks", "1/3wk"),
    ] {
        assert!(read(text, value).contains(&"E052"), "{text}: {value}");
    }
    let (path, text) = passage("casta-dose", "30 mL every 3 weeks");
    assert!(codes(&[(&path, text), (&code, json!("1/3wk"))]).contains(&"E008"), "format 1 has no such code");
}

#[test]
fn days_that_are_counted_are_a_length() {
    let course = format!("{REGIMEN}.course");
    for text in
        ["30 mL daily on days 1 to 14 of each 21-day cycle", "30 mL daily, days 1 through 14", "30 mL daily, days 1–14"]
    {
        let (path, text) = passage("casta-dose", text);
        let read = |value: Value| codes(&[(&path, text.clone()), (&course, value)]);
        let of_dose = |days: u32| json!({ "value": days, "unit": "d", "passages": ["casta-dose"] });
        assert!(!read(of_dose(14)).contains(&"E050"), "{text}");
        assert!(read(of_dose(13)).contains(&"E050"), "{text}");
    }
}

#[test]
fn a_time_and_a_dose_are_no_range_and_nothing_runs_backwards() {
    let dose = format!("{REGIMEN}.dose");
    let read = |text: &str, value: Value, unit: &str| {
        let (path, text) = passage("casta-dose", text);
        codes(&[(&path, text), (&dose, json!({ "value": value, "unit": unit, "passages": ["casta-dose"] }))])
    };
    assert!(!read("raised every 4 weeks to 0.5 mg", json!(0.5), "mg").contains(&"E050"));
    assert!(!read("630 to 5 mg, 636 to 10 mg", json!(5), "mg").contains(&"E050"));
    assert!(read("5 to 10 mg", json!(5), "mg").contains(&"E050"));
}

#[test]
fn a_change_or_a_score_may_be_a_loss_in_format_2() {
    let arm = "trials.casta.outcomes.post-hoc-death.byArm.0.quantity";
    let read = |format: u32, unit: &str| {
        let (path, text) = passage("casta-death", "weight changed by -14.9 % and by -2 %");
        codes(&[
            ("format", json!(format)),
            (&path, text),
            (arm, json!({ "value": -14, "unit": unit, "passages": ["casta-death"] })),
        ])
    };
    assert!(!read(2, "%").contains(&"E035"));
    assert!(!read(2, "1").contains(&"E035"));
    assert!(read(1, "%").contains(&"E035") && read(1, "1").contains(&"E035"));
}

#[test]
fn a_difference_of_shares_is_in_percentage_points() {
    let estimate = |text: &str, value: f64| {
        let (path, text) = passage("cars-result", text);
        let place = "trials.cars.outcomes.arat.estimate";
        let of = json!({ "measure": "risk-difference", "value": value, "above": "favours-treatment", "passages": ["cars-result"] });
        codes(&[("format", json!(2)), (&path, text), (place, of)])
    };
    for text in ["risk difference 2.1%", "a difference of 2.1 percentage points", "risk difference, 2.1 per cent"] {
        assert!(!estimate(text, 2.1).contains(&"E064"), "{text}");
    }
    assert!(estimate("risk difference 0.021", 0.021).contains(&"E064"));
}

#[test]
fn a_number_is_that_of_all_where_those_of_both_arms_add_up_to_it() {
    let randomized = |text: &str, value: u32| {
        let (path, text) = passage("casta-enrolled", text);
        let all = json!({ "value": value, "unit": "1", "passages": ["casta-enrolled"] });
        codes(&[(&path, text), ("trials.casta.participants.randomized", all)])
    };
    let text = "efficacy trial in 899 patients compared placebo (n = 446) with Cerebrolysin (n = 453)";
    assert!(!randomized(text, 899).contains(&"E050"));
    let parts = "102 patients to Cerebrolysin (51 men and 51 women) and 100 patients to placebo";
    assert!(randomized(parts, 102).contains(&"E050"), "men and women are no arms");
}
