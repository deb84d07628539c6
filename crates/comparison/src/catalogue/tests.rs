//! What holds for every catalogue.

use std::collections::{BTreeMap, BTreeSet};

use evidence_bundle::{Decimal, Unit};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

use super::numbers::plural;
use super::*;
use crate::Gap;

fn words(tag: &str) -> Words {
    of(tag).unwrap_or_else(|| panic!("there is no catalogue {tag}"))
}

fn amount(tag: &str, number: &str, unit: Unit) -> String {
    words(tag).amount(Decimal::parse(number).expect("a number"), unit).replace('\u{202f}', " ")
}

/// The files of `locales/`.
const FILES: [(&str, &str); 2] =
    [("en", include_str!("../../../../locales/en.ftl")), ("de", include_str!("../../../../locales/de.ftl"))];

/// The messages of a file by their ids: the variables of each, beside `$count`, and whether its forms go by a number.
fn messages(source: &str) -> BTreeMap<String, (BTreeSet<String>, bool)> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:#?}"));
    let message = |entry| match entry {
        Entry::Message(message) => Some(message),
        Entry::Junk { content } => panic!("no message: {content}"),
        _ => None,
    };
    let described = |message: Message<&str>| {
        let mut variables = BTreeSet::new();
        message.value.iter().for_each(|pattern| variables_of(pattern, &mut variables));
        let is_counted = variables.remove("count");
        (message.id.name.to_owned(), (variables, is_counted))
    };
    let messages: Vec<_> = resource.body.into_iter().filter_map(message).map(described).collect();
    let count = messages.len();
    let messages: BTreeMap<_, _> = messages.into_iter().collect();
    assert_eq!(messages.len(), count, "a message is there twice");
    messages
}

fn variables_of(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                variables.insert(id.name.to_owned());
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                if let InlineExpression::VariableReference { id } = selector {
                    variables.insert(id.name.to_owned());
                }
                variants.iter().for_each(|variant| variables_of(&variant.value, variables));
            }
            _ => {}
        }
    }
}

#[test]
fn every_language_has_every_message_with_the_same_variables_and_no_other() {
    let english = messages(FILES[0].1);
    let keys: BTreeSet<&str> = Key::VARIANTS.iter().map(|key| (*key).into()).collect();
    for (tag, source) in FILES {
        let messages = messages(source);
        assert_eq!(messages.keys().map(String::as_str).collect::<BTreeSet<_>>(), keys, "{tag}");
        assert_eq!(messages, english, "{tag}");
    }
    for key in Key::VARIANTS {
        let (variables, _) = &english[<&str>::from(*key)];
        // "One difference" needs no number: a form may leave a variable out, not the message.
        let declared: BTreeSet<String> = key.variables().iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(*variables, declared, "{key:?}");
    }
}

#[test]
fn nothing_is_empty_and_no_value_is_left_out() {
    for tag in ["en", "de", "qps-plocm"] {
        for key in Key::VARIANTS {
            let names: Vec<String> = key.variables().iter().map(|name| format!("<{name}>")).collect();
            let values: Vec<&str> = names.iter().map(String::as_str).collect();
            for count in [0, 1, 2, 5, 11] {
                let text = words(tag).counted(*key, count, &values);
                assert!(!text.is_empty() && !text.contains("{$"), "{tag}: {key:?} is “{text}”");
                assert!(!text.contains('\n'), "{tag}: {key:?} is more than one line");
            }
            assert!(!key.variables().is_empty() || !words(tag).say(*key).is_empty(), "{tag}: {key:?} says nothing");
        }
    }
}

#[test]
fn a_language_is_found_whatever_its_region_and_an_unknown_one_is_not() {
    for (tag, found) in [("de", "de"), ("de-AT", "de"), ("DE", "de"), ("en-GB", "en"), ("qps-plocm", "qps-plocm")] {
        assert_eq!(words(tag).tag, found);
    }
    assert!(of("fr").is_none() && of("").is_none() && of("den").is_none());
}

#[test]
fn numbers_dates_and_plurals_are_those_of_the_language() {
    assert_eq!(amount("en", "1070", Unit::Count), "1,070");
    assert_eq!(amount("de", "1070", Unit::Count), "1.070");
    assert_eq!(amount("en", "3.80", Unit::Percent), "3.80%");
    assert_eq!(amount("de", "3.80", Unit::Percent), "3,80 %");
    assert_eq!(amount("de", "1", Unit::Day), "1 Tag");
    assert_eq!(amount("de", "21", Unit::Day), "21 Tage");
    for (number, unit, english, german) in [
        ("0.25", Unit::MilligramPerKilogram, "0.25 mg per kg of body weight", "0,25 mg pro kg Körpergewicht"),
        ("5", Unit::MicrogramPerKilogram, "5 µg per kg of body weight", "5 µg pro kg Körpergewicht"),
        ("1250", Unit::MilligramPerSquareMetre, "1250 mg per m² of body surface", "1250 mg pro m² Körperoberfläche"),
        ("2", Unit::LitrePerMinute, "2 L a minute", "2 l pro Minute"),
        ("1", Unit::Spray, "1 spray", "1 Sprühstoß"),
        ("40", Unit::InternationalUnit, "40 international units", "40 internationale Einheiten"),
        ("12", Unit::Session, "12 sessions", "12 Sitzungen"),
        ("1", Unit::Year, "1 year", "1 Jahr"),
    ] {
        assert_eq!((amount("en", number, unit), amount("de", number, unit)), (english.to_owned(), german.to_owned()));
    }
    let of_pool = |trials| words("en").counted(Key::OfPool, plural(Decimal::whole(trials)), &["N", "Drug", "none"]);
    assert!(of_pool(-1).starts_with("Of N Drug trials"), "the form for one would hide the minus sign");
    assert!(of_pool(1).starts_with("Of one Drug trial"));
    let (three, days) = (Decimal::whole(3), Unit::Day);
    assert_eq!(words("de").amount_behind(three, days), "3 Tagen");
    assert_eq!(words("en").amount_behind(three, days), "3 days");
    assert_eq!(words("en").date("2026-03-05"), "5 March 2026");
    assert_eq!(words("de").date("2026-03-05"), "5. März 2026");
    assert_eq!(words("de").date("2026-03"), "März 2026");
    assert_eq!(words("de").date("2026"), "2026");
    assert_eq!(words("de").date("soon-13"), "soon-13");
    assert_eq!(words("de").they_differ(1, &[]), "Ein Unterschied zwischen den Studien.");
    assert_eq!(
        words("de").they_differ(6, &[Gap::NotStated]),
        "Sechs Unterschiede zwischen den Studien; ein weiterer ist nicht vergleichbar, weil eine Studie nichts dazu angibt."
    );
    assert_eq!(
        words("en").they_differ(0, &[Gap::NotRecorded, Gap::NotStated, Gap::NotRecorded]),
        "No difference between the trials in what is compared here; one more cannot be compared, because a trial does not state it; \
         two more cannot be compared, because a value is not recorded here."
    );
    assert_eq!(words("en").count(11), "11");
}

#[test]
fn a_term_is_said_in_the_language_and_nothing_else_is_taken_for_one() {
    assert_eq!(words("de").term("saline placebo"), Some("Kochsalz-Placebo"));
    assert_eq!(words("en").term("saline placebo"), Some("saline placebo"));
    assert_eq!(words("de").term("Saline placebo, twice"), None);
    assert_eq!(words("de").term("not stated in the source"), None, "a text of the widget is no term");
}

#[test]
fn words_that_not_every_reader_knows_are_explained_where_they_occur_and_nowhere_else() {
    fn explained(tag: &str, text: &str) -> Vec<&'static str> {
        let first = |explanation: &'static str| explanation.split(':').next().unwrap_or_default();
        words(tag).explanations(text).into_iter().map(first).collect()
    }
    assert_eq!(explained("en", "Action Research Arm Test (ARAT), on day 90"), ["ARAT, Action Research Arm Test"]);
    let estimate = "risk ratio 0.96 (95% CI 0.65 to 1.41), from 6 trials";
    assert_eq!(explained("en", estimate), ["Risk ratio", "CI, confidence interval"]);
    assert_eq!(explained("en", "Moderate certainty, rated by the review's authors"), ["Certainty"]);
    assert_eq!(explained("en", "10 days"), [""; 0]);
    assert_eq!(
        explained("de", "relatives Risiko 0,96 (95-%-KI 0,65 bis 1,41)"),
        ["Relatives Risiko", "KI, Konfidenzintervall"]
    );
    assert_eq!(explained("de", "Moderate Vertrauenswürdigkeit"), ["Vertrauenswürdigkeit"]);
}

#[test]
fn a_value_may_hold_what_fluent_reads_as_its_own() {
    assert_eq!(words("en").fill(Key::And, &["{ $list }", "-> *[other]"]), "{ $list } and -> *[other]");
}
