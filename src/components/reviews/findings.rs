//! The summary of findings: a row for each outcome, its effect drawn in the row.

use std::sync::Arc;

use yew::prelude::*;

use super::drawing::{MIDDLE, drawing};
use super::regimen::Regimen;
use crate::catalogue::Key;
use crate::comparison::{self, Axis, Conclusion};
use crate::components::certainty::Certainty;
use crate::components::fact::Fact;
use crate::components::setting::use_words;
use crate::components::svg::labels;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub review: Arc<comparison::Review>,
}

/// Behind the outcome. The first two are for numbers.
const COLUMNS: [Key; 4] = [Key::EffectColumn, Key::PeopleOfPool, Key::CertaintyColumn, Key::MeaningColumn];

/// Without a role written out, as every table here.
#[component]
pub fn Findings(Props { review }: &Props) -> Html {
    let words = use_words();
    if review.conclusions().next().is_none() {
        return Html::default();
    }
    // A review without numbers has no use for their columns.
    let has_numbers =
        review.conclusions().any(|conclusion| conclusion.estimate.is_some() || conclusion.people.is_some());
    let columns = if has_numbers { &COLUMNS[..] } else { &COLUMNS[2..] };
    html! {
        <table class="findings">
            <caption class="unseen">{ text(&review.heading) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.say(Key::OutcomeColumn) }</th>
                    for key in columns {
                        <th scope="col">{ words.say(*key) }</th>
                    }
                </tr>
            </thead>
            for findings in &review.findings {
                <tbody>
                    if let Some(measure) = &findings.measure {
                        <tr class="measure">
                            <th scope="rowgroup">{ text(measure) }</th>
                            <td>{ findings.axis.as_ref().map(axis) }</td>
                            <td colspan="3"></td>
                        </tr>
                    }
                    for conclusion in &findings.conclusions {
                        { row(conclusion, findings.axis.as_ref(), has_numbers) }
                    }
                </tbody>
            }
        </table>
    }
}

fn axis(axis: &Axis) -> Html {
    let (left, right) = &axis.sides;
    html! {
        <div class="axis">
            { labels(&axis.ticks) }
            <p class="either"><span>{ text(left) }</span><span>{ text(right) }</span></p>
        </div>
    }
}

fn row(conclusion: &Conclusion, axis: Option<&Axis>, has_numbers: bool) -> Html {
    html! {
        <tr key={&*conclusion.certainty.id}>
            <th scope="row">
                { text(&conclusion.outcome) }
                if let Some(fact) = &conclusion.regimen {
                    <Regimen {fact} />
                }
                <span class="side">{ conclusion.side }</span>
            </th>
            if has_numbers {
                { effect(conclusion, axis) }
                <td>
                    if let Some(fact) = &conclusion.people {
                        <Fact key={&*fact.id} {fact} />
                    }
                </td>
            }
            <td><Certainty level={conclusion.level} fact={&conclusion.certainty} /></td>
            <td>
                if let Some((fact, origin)) = &conclusion.statement {
                    <div><Fact key={&*fact.id} {fact} /><p class="origin">{ text(origin) }</p></div>
                }
            </td>
        </tr>
    }
}

fn effect(conclusion: &Conclusion, axis: Option<&Axis>) -> Html {
    html! {
        <td>
            if let Some(fact) = &conclusion.estimate {
                <div>
                    if let Some((drawn, axis)) = conclusion.drawn.as_ref().zip(axis) {
                        { drawing(drawn, &axis.ticks, MIDDLE) }
                    }
                    <Fact key={&*fact.id} {fact} />
                    if let Some(beyond) = conclusion.drawn.and_then(|drawn| drawn.beyond) {
                        <p class="beyond">{ beyond }</p>
                    }
                </div>
            }
        </td>
    }
}
