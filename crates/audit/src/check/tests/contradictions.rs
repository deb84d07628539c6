//! What a bundle says in a code, against what its passage says in words.
use super::*;

const CARS: &str = "trials.cars.outcomes.arat";
const BOTH: &str =
    "low certainty for others; risk ratio 2.39 (95 % CI 1.10 to 5.23), 3 trials, 1335 participants, moderate certainty";
const DEATH: &str = "trials.casta.outcomes.post-hoc-death";

#[test]
fn a_fact_of_one_trial_does_not_rest_on_the_report_of_another() {
    let path = "trials[1].outcomes[0].timePoint.passages[0]".to_owned();
    let changed = with(&[(&format!("{CARS}.timePoint.passages"), json!(["casta-follow-up"]))]);
    assert_eq!(refused(&changed), [("E057", path)]);
    // Not even beside its own.
    refuses("E057", &[("trials.cars.regimen.dose.passages", json!(["cars-dose", "casta-dose"]))]);
    // A report of both trials is one of each.
    accepts(&[
        (&format!("{CARS}.timePoint.passages"), json!(["casta-follow-up"])),
        ("trials.cars.sources", json!(["muresanu2016", "heiss2012"])),
    ]);
    accepts(&[("trials.cars-2.reason.passages", json!(["cars-exploratory", "cars2-dose"]))]);
}

#[test]
fn a_conclusion_does_not_rest_on_another_review_or_an_older_version() {
    let estimate = json!({
        "measure": "risk-ratio", "value": 0.90, "interval": { "low": 0.61, "high": 1.32 },
        "passages": ["stroke-2020-death"]
    });
    refuses("E057", &[("reviews.stroke-2023.conclusions.0.estimate", estimate)]);
    refuses("E057", &[("reviews.stroke-2023.pool.trials.passages", json!(["stroke-2020-pool"]))]);
}

#[test]
fn a_code_is_what_its_passage_says() {
    refuses("E058", &[("trials.casta.design.masking.code", json!("NONE"))]);
    refuses("E058", &[("trials.casta.design.allocation.code", json!("NON_RANDOMIZED"))]);
    refuses("E058", &[("trials.cars.design.model.code", json!("CROSSOVER"))]);
    refuses("E058", &[("trials.cars.regimen.route.code", json!("oral"))]);
    refuses("E058", &[("trials.casta.regimen.start.event", json!("admission"))]);
    refuses("E058", &[("trials.cars.regimen.givenWith.0.start.event", json!("randomization"))]);
    refuses("E058", &[(&format!("{DEATH}.role"), json!("primary"))]);
    let open = |text: &str| {
        [
            ("passages.casta-design.exact", json!(text)),
            ("trials.casta.design.masking.code", json!("NONE")),
            ("trials.casta.design.masking.value", json!("open-label")),
        ]
    };
    accepts(&open("a randomised, open-label trial"));
    refuses("E058", &open("a randomised, double-masked trial"));
    let allocated = ("trials.casta.design.allocation.code", json!("NON_RANDOMIZED"));
    let words = ("trials.casta.design.allocation.value", json!("non-randomised"));
    refuses("E058", &[allocated.clone(), ("passages.casta-design.exact", json!("double-blind, non-randomised trial"))]);
    accepts(&[allocated, words, ("passages.casta-design.exact", json!("double-blind, non-randomised trial"))]);
    // A code of nobody's list is nobody's contradiction, and so is a passage that names both.
    accepts(&[("trials.casta.regimen.route.code", json!("intravenous-infusion"))]);
    let admission = ("trials.casta.regimen.start.event", json!("admission"));
    accepts(&[admission, ("passages.casta-start.exact", json!("symptom onset within 12 hours of admission"))]);
}

#[test]
fn an_arm_has_its_own_role() {
    refuses("E059", &[("trials.casta.participants.arms.0.role", json!("control"))]);
    let placebo = ("trials.cars.participants.arms.1.role", json!("treatment"));
    refuses("E059", &[placebo]);
    // Two arms were treated: then a result is of one of them.
    let second = [
        ("trials.cars.participants.arms.1.name", json!("10 mL")),
        ("trials.cars.participants.arms.1.role", json!("treatment")),
    ];
    refuses("E083", &second);
    let [name, role] = second;
    accepts(&[name, role, ("trials.cars.outcomes.0.arm", json!("cerebrolysin"))]);
}

#[test]
fn a_measure_is_the_one_that_the_passage_names() {
    for (estimate, other) in [
        ("trials.casta.outcomes.post-hoc-nihss.estimate", "risk-ratio"),
        (&format!("{DEATH}.estimate"), "odds-ratio"),
        (&format!("{CARS}.estimate"), "proportion"),
        ("reviews.dementia-2019.conclusions.0.estimate", "mean-difference"),
        ("reviews.dementia-2019.conclusions.1.estimate", "odds-ratio"),
    ] {
        refuses("E064", &[(&format!("{estimate}.measure"), json!(other))]);
    }
    let named = |text: &str| [("passages.casta-hazard.exact", json!(text))];
    accepts(&named("the HR was 1.9661; CI lower bound, 1.0013"));
    accepts(&named("OR 1.27, hazard ratio 1.9661; CI lower bound, 1.0013"));
    accepts(&named("1.9661 (hazard ratio), CI lower bound, 1.0013"));
    accepts(&named("survival or death within 24 hr: 1.9661; CI lower bound, 1.0013"));
    refuses("E064", &named("hazard ratio 3.1, OR 1.9661; CI lower bound, 1.0013"));
}

#[test]
fn a_finding_is_what_its_passage_says() {
    refuses("E065", &[("trials.casta.outcomes.global.finding.code", json!("favours-treatment"))]);
    refuses("E065", &[("trials.cars-2.outcomes.arat.finding.code", json!("favours-control"))]);
    let found = |text: &str, code: &str| {
        [("passages.casta-result.exact", json!(text)), ("trials.casta.outcomes.global.finding.code", json!(code))]
    };
    for text in [
        "the groups did not differ",
        "failed to show a statistically significant difference",
        "es fand sich kein signifikanter Unterschied",
        "the difference was nonsignificant",
        "without significant differences",
    ] {
        refuses("E065", &found(text, "favours-treatment"));
        accepts(&found(text, "no-difference"));
    }
    let better = "the treated did significantly better";
    refuses("E065", &found(better, "no-difference"));
    accepts(&found(better, "favours-treatment"));
    // What can be read both ways, or says something of something else, too.
    accepts(&found("a significant difference was not found", "no-difference"));
    accepts(&found("significantly better; adverse events did not differ", "favours-treatment"));
    accepts(&found("not only faster but significantly better", "favours-treatment"));
}

#[test]
fn a_finding_is_borne_out_by_its_interval() {
    refuses("E066", &[(&format!("{CARS}.finding.code"), json!("no-difference"))]);
    let crossing = |high: &str, value: f64| {
        let text = format!("Mann-Whitney estimator, 0.51; {high}% confidence interval, 0.43-{value}; P<0.0001");
        let estimate = json!({
            "measure": "mann-whitney", "value": 0.51, "passages": ["cars-result"],
            "interval": { "level": high.parse::<f64>().expect("a number"), "low": 0.43, "high": value }
        });
        [(format!("{CARS}.estimate"), estimate), ("passages.cars-result.exact".to_owned(), json!(text))]
    };
    let changes = crossing("95", 0.59);
    refuses("E066", &changes.each_ref().map(|(path, value)| (path.as_str(), value.clone())));
    let changes = crossing("99", 0.59);
    accepts(&changes.each_ref().map(|(path, value)| (path.as_str(), value.clone())));
}

#[test]
fn finding_estimate_and_arms_favour_one_side() {
    refuses("E067", &[(&format!("{DEATH}.better"), json!("higher"))]);
    refuses("E067", &[(&format!("{DEATH}.estimate.above"), json!("favours-control"))]);
    let finding = |code: &str| [(format!("{DEATH}.finding"), json!({ "code": code, "passages": ["casta-death"] }))];
    refuses("E067", &finding("favours-control").each_ref().map(|(path, value)| (path.as_str(), value.clone())));
    accepts(&finding("favours-treatment").each_ref().map(|(path, value)| (path.as_str(), value.clone())));
}

#[test]
fn a_level_that_the_passage_states_is_given() {
    refuses("E068", &[(&format!("{CARS}.estimate.interval.level"), Value::Null)]);
    refuses("E068", &[("reviews.stroke-2023.conclusions.3.estimate.interval.level", Value::Null)]);
}

#[test]
fn a_certainty_is_the_one_that_its_passage_names() {
    let rating = "reviews.stroke-2023.conclusions.1.certainty.rating";
    for other in ["high", "low", "very-low", "not-established"] {
        refuses("E076", &[(rating, json!(other))]);
    }
    refuses("E076", &[("passages.article-dementia.figure", json!("low-quality evidence"))]);
    accepts(&[("passages.stroke-2023-nonfatal.figure", json!(BOTH))]);
}

#[test]
fn a_place_in_a_review_is_the_one_that_its_passage_gives() {
    refuses("E077", &[("reviews.dementia-2019.membership.cars.state", json!("included"))]);
    refuses("E077", &[("reviews.stroke-2020.membership.casta.state", json!("excluded"))]);
    refuses("E078", &[("reviews.stroke-2020.membership.cars.state", json!("included"))]);
    refuses("E078", &[("reviews.stroke-2023.membership.cars-2.state", json!("included"))]);
    let room = ("reviews.stroke-2023.membership.cars.noRoomIn", Value::Null);
    refuses("E078", &[room, ("reviews.stroke-2023.membership.casta.state", json!("excluded"))]);
    // A pool's "inclusion criteria" do not put a trial into it whose exclusion another passage states.
    let room = ("reviews.stroke-2023.membership.cars.noRoomIn", Value::Null);
    let included = ("reviews.stroke-2023.membership.cars.state", json!("included"));
    assert_eq!(codes(std::slice::from_ref(&included)), ["E078", "E074"]);
    refuses("E078", &[included, room]);
    // That others are included says nothing of a trial that is not named.
    let others = ("passages.comment-cars.exact", json!("Seven trials were included: A, B and others"));
    accepts(&[others, ("reviews.stroke-2020.membership.cars.reason", json!("it is not on the list"))]);
}

#[test]
fn words_that_are_labelled_as_the_reviews_own_are_in_a_passage() {
    refuses("E079", &[("reviews.stroke-2023.conclusions.0.statement.origin", json!("verbatim"))]);
    let quoted = |text: &str| json!({ "text": text, "origin": "verbatim", "passages": ["dementia-not-definitive"] });
    let statement = "reviews.dementia-2019.conclusions.0.statement";
    accepts(&[(statement, quoted("These data are not definitive"))]);
    refuses("E079", &[(statement, quoted("These data are definitive"))]);
    // Where no passage is named, none has them. Of one that is named and is not there, only this is said.
    let resting_on = |passages: Value| {
        refused(&with(&[(statement, quoted("not definitive")), (&format!("{statement}.passages"), passages)]))
    };
    let path = "reviews[2].conclusions[0].statement";
    assert_eq!(resting_on(json!([])), [("E079", path.to_owned())]);
    assert_eq!(resting_on(json!(["gone"])), [("E020", format!("{path}.passages[0]"))]);
}

#[test]
fn what_is_labelled_as_a_reviews_or_as_the_authors_own_rests_on_nothing_else() {
    let size = "trials.casta.participants.sampleSize";
    let changed = with(&[(size, json!({ "value": 1070, "unit": "1", "passages": ["casta-enrolled"] }))]);
    assert_eq!(refused(&changed), [("E069", "trials[0].participants.sampleSize".to_owned())]);
    accepts(&[("sources.zhang2017.kind", json!("systematic-review"))]);
    let explanations = "trials.cars-2.outcomes.arat.explanations";
    let by_others = json!([{ "value": "mild strokes", "passages": ["cars2-why", "cars2-course"] }]);
    let changed = with(&[(explanations, by_others)]);
    assert_eq!(refused(&changed), [("E069", "trials[2].outcomes[0].explanations[0]".to_owned())]);
    refuses("E030", &[(&format!("{explanations}.0.passages"), json!([]))]);
}
