//! Which words leave a total, and which take it away.

use super::*;

/// Whether 30 mL, so many times a day for ten days, is all that these words say.
fn in_full(text: &str, times: i64) -> bool {
    let plan = Plan { dose: 30 * ONE, unit: Unit::Millilitre, times: times * ONE, days: 10 * ONE };
    say_only(&[text.to_owned()], &plan)
}

#[track_caller]
fn take_the_total_away(texts: &[&str]) {
    let left: Vec<_> = texts.iter().filter(|text| in_full(text, 1)).collect();
    assert!(left.is_empty(), "these leave a total: {left:#?}");
}

#[track_caller]
fn leave_the_total(texts: &[(&str, i64)]) {
    let lost: Vec<_> = texts.iter().filter(|(text, times)| !in_full(text, *times)).collect();
    assert!(lost.is_empty(), "these take the total away: {lost:#?}");
}

#[test]
fn plain_schedules() {
    leave_the_total(&[
        ("30 mL Examplinum daily", 1),
        ("given as intravenous infusion for 10 days", 1),
        ("Examplinum (30 mL/d) or a placebo (saline) once daily for 10 days", 1),
        ("Examplinum for 10 days, 30 mL/d, IV", 1),
        ("30mL of Examplinum once a day by mouth for 10 days, followed for 90 days", 1),
        ("randomized, double-blind: 30 mL of Examplinum or placebo drops twice a day for 10 days", 2),
        ("patients received either 30 mL of Examplinum or placebo, twice-daily, for 10 consecutive days", 2),
        ("30 mL three times daily, 30 mL 3 times a day, 30 mL 3x/day, 30 mL 3 × daily", 3),
        ("30 mL b.i.d. for 10 days", 2),
        ("30 mL every 12 hours for 10 days", 2),
        ("30 mL q8h for 10 days", 3),
        ("a single daily dose of 30 mL for 10 days", 1),
        ("30 mL of Examplinum in 100 mL of saline, infused over 60 minutes once daily for 10 days", 1),
        ("30 mL Examplinum (215 mg/mL) once daily for half an hour", 1),
        ("30 mL (20 mL/L) once a day", 1),
        ("adults over 50 kg: 30 mL once a day for ten days", 1),
        ("once a day 30 mL for 10 days, 120 people", 1),
        ("once a day 30 mL, a 10-day course of ten infusions", 1),
        ("30 mL twice daily, 20 infusions over 10 days", 2),
        ("started at once, 30 mL per 24 hours", 1),
        ("for 10 days (240 people)", 1),
        ("P<0.001 for 30 mL once daily", 1),
        ("the first dose within 12 hours of onset, 30 mL a day", 1),
        ("ointment for the thenar of cyclists, at the Maximus clinic, 30 mL once daily", 1),
        ("work done, 30 mL once daily with vitamin D3", 1),
        ("täglich 30 ml über 10 Tage", 1),
        ("30 ml zweimal täglich für 10 Tage", 2),
        ("30 ml zweimal am Tag, alle 12 Stunden", 2),
        ("einmal pro Tag 30 ml Examplinum oder Placebo", 1),
    ]);
}

#[test]
fn days_of_a_cycle_and_not_every_day() {
    take_the_total_away(&[
        "30 mL once daily on days 1 and 8 of a 21-day cycle",
        "30 mL once daily on days 1 and 8",
        "day 1 to 14",
        "on day one",
        "on D1 and D8",
        "days 1–14 of each 21",
        "14 of 21 days",
        "14 days of every 28 days",
        "30 mL once daily, every cycle",
        "once daily on weekdays",
        "once a day on working days",
        "once daily from Monday to Friday",
        "on alternate days",
        "every other day",
        "every second day",
        "every 2 days",
        "every three days",
        "once daily, 5 days a week",
        "once daily for five days per week",
        "once daily, 5 days/week",
        "once daily, 5 days on and 2 days off",
        "once daily for 10 days every 3 months",
        "once daily for 10 days, repeated in spring",
        "for the first 3 days",
        "on the 1st day",
        "on the second and third day",
        "once daily for the last week",
        "30 mL daily for 10 days each spring",
        "30 mL daily, q.o.d.",
        "once daily in week 1",
        "30 mL given once",
        "täglich an den Tagen 1 und 8",
        "täglich, jeden zweiten Tag",
        "täglich an Werktagen",
        "täglich, 14 von 21 Tagen",
        "täglich in jedem Zyklus",
        "täglich, 5 Tage pro Woche",
    ]);
}

#[test]
fn divided_doses() {
    take_the_total_away(&[
        "30 mL once daily, divided",
        "30 mL daily in two doses",
        "30 mL daily in two",
        "30 mL daily in 2 infusions",
        "30 mL daily, split",
        "30 mL daily in divided portions",
        "half in the morning",
        "30 mL daily, given twice",
        "30 mL daily in three times",
        "2 × 30 mL daily",
        "two tablets of 30 mL once daily",
        "10 + 20 mL once daily",
        "30 mL daily as 20 infusions",
        "a total of 30 mL, once daily",
        "a total dose of 30 mL, once daily",
        "30 mL daily, morning and evening",
        "30 mL daily in each eye",
        "30 ml täglich, auf zwei Gaben aufgeteilt",
        "30 ml täglich in drei Einzeldosen",
    ]);
}

#[test]
fn a_maximum_a_minimum_and_about() {
    take_the_total_away(&[
        "up to 30 mL once daily",
        "30 mL once daily for up to 10 days",
        "maximum 30 mL a day",
        "max. 30 mL a day",
        "at most 30 mL a day",
        "no more than 30 mL a day",
        "30 mL a day, not exceeding 10 days",
        "≤30 mL a day",
        "<= 30 mL a day",
        "< 30 mL a day",
        "at least 30 mL a day",
        "30 mL a day or more",
        "a minimum of 30 mL a day",
        "30 mL daily until discharge",
        "about 30 mL a day",
        "approximately 30 mL a day",
        "30 mL daily for 10 or 14 days",
        "30 mL daily for 7-10 days",
        "30 mL daily for 7 to 10 days",
        "below 30 mL daily",
        "bis zu 30 ml täglich",
        "höchstens 30 ml täglich",
        "maximal 30 ml täglich",
        "mindestens 30 ml täglich",
    ]);
}

#[test]
fn as_needed() {
    take_the_total_away(&[
        "30 mL once daily as needed",
        "30 mL once daily as nee\u{ad}ded",
        "30 mL once daily as required",
        "30 mL once daily PRN",
        "30 mL once daily when hiccups occur",
        "30 mL once daily, p.r.n.",
        "30 mL once daily on demand",
        "30 mL once daily if tolerated",
        "30 mL once daily, depending on weight",
        "30 ml täglich bei Bedarf",
        "30 ml täglich, wenn nötig",
    ]);
}

#[test]
fn a_first_dose_of_its_own_and_a_dose_that_changes() {
    take_the_total_away(&[
        "a loading dose, and 30 mL once daily",
        "a bolus of 10 mL, and 30 mL once daily",
        "60 mL and 30 mL once daily",
        "10 to 30 mL once daily",
        "10 or 30 mL once daily",
        "30 mL once daily, titrated",
        "30 mL once daily, increased by half",
        "30 mL once daily, tapered",
        "30 mL once daily, reduced",
        "30 mL once daily, then 10 mL",
        "30 mL once daily for 5 days, 10 days in hospital",
        "30 mL once daily, a 5-day course",
        "30 mL once daily for 2 weeks",
        "30 mL once daily for 1 month",
        "30 mL once daily, followed by one infusion",
        "30 mL once daily with de-escalation",
        "30 mL once daily for 3 days and twice daily for 7",
        "30 mL once or twice daily",
        "initially 30 mL once daily",
        "30 ml täglich, danach weniger",
        "30 ml täglich, schrittweise erhöht",
        "ein Bolus, dann 30 ml täglich",
    ]);
}

#[test]
fn by_the_body_and_by_the_hour() {
    take_the_total_away(&[
        "30 mL/kg once daily",
        "30 mL per kg once daily",
        "30 mL·kg⁻¹ once daily",
        "30 mL kg-1 once daily",
        "30 mL for each kilogram once daily",
        "30 mL/m2 once daily",
        "30 mL/m² once daily",
        "30 mL m-2 once daily",
        "30 mL per 10 kg once daily",
        "30 mL by body weight once daily",
        "30 mL/h once daily",
        "30 mL per hour once daily",
        "30 mL an hour once daily",
        "30 mL h-1 once daily",
        "30 mL/min once daily",
        "30 ml/kg täglich",
        "30 ml pro kg Körpergewicht täglich",
        "30 ml pro Stunde täglich",
    ]);
}

#[test]
fn a_daily_dose_beside_another_frequency() {
    for text in [
        "30 mL a day, given twice daily",
        "30 mL/day",
        "30 mL/d",
        "30 mL d-1",
        "30 mL/24 h",
        "30 mL per 24 hours",
        "30 mL of Examplinum a day",
        "30 mL daily",
        "a daily dose of 30 mL",
        "a total daily dose of 30 mL",
        "30 mL three times a day",
        "30 mL t.i.d.",
        "30 mL every 8 hours",
        "30 mL two to three times a day",
        "30 mL 2-3 times a day",
        "30 ml täglich",
        "eine Tagesdosis von 30 ml am Tag",
    ] {
        assert!(!in_full(text, 2), "{text}");
    }
}

#[test]
fn masses_are_read_like_volumes() {
    let plan = Plan { dose: 100 * ONE, unit: Unit::Milligram, times: ONE, days: 10 * ONE };
    let in_full = |text: &str| say_only(&[text.to_owned()], &plan);
    assert!(in_full("100 mg of Examplinum in 20 mL of water once daily"));
    assert!(in_full("100 mg (20 mg/mL) once daily"));
    for text in
        ["100 mg, 200 mg or placebo once daily", "100 mg once daily and 1 g at night", "1,000 mg and 100 mg daily"]
    {
        assert!(!in_full(text), "{text}");
    }
}

#[test]
fn words_that_say_more_do_so_whatever_the_dose() {
    assert!(says_more("once daily on days 1 and 8"));
    assert!(says_more("up to 4 times a day"));
    assert!(!says_more("4 times a day"));
    assert!(!says_more("with 3 mL/d"));
}

#[test]
fn numbers_are_read_in_digits_and_in_words() {
    for (word, number) in [
        ("30", Some(30_000)),
        ("0.5", Some(500)),
        ("0,5", Some(500)),
        ("0.625", Some(625)),
        ("2.50", Some(2500)),
        ("1,070", Some(1_070_000)),
        ("1.070", Some(1070)),
        ("0.05", Some(50)),
        ("0.62549", Some(625)),
        ("one", Some(1000)),
        ("twelve", Some(12_000)),
        ("ein", Some(1000)),
        ("zwölf", Some(12_000)),
        ("99999999999999999999", Some(i64::MAX)),
        ("none", None),
        ("", None),
    ] {
        assert_eq!(super::number(word.as_bytes()), number, "{word}");
    }
}

#[test]
fn no_phrase_goes_on_from_one_text_into_another() {
    let plan = Plan { dose: 30 * ONE, unit: Unit::Millilitre, times: ONE, days: 10 * ONE };
    assert!(say_only(&["given up", "to 30 mL daily", "on a day", "8 people"].map(str::to_owned), &plan));
    assert!(!say_only(&["30 mL daily", "up to 30 mL"].map(str::to_owned), &plan));
}
