//! What the reviews conclude: benefit and harm side by side, at the same size.

use yew::prelude::*;

use super::status::lines;
use super::{fact, heading};
use crate::comparison::{Change, ChangeRow, Conclusion, Fact, Review};

pub fn view(reviews: &[Review], level: u8) -> Html {
    if reviews.is_empty() {
        return html! {};
    }
    html! {
        <section class="reviews" aria-labelledby="reviews">
            { heading::view(level, Some("reviews"), "What the reviews conclude") }
            { for reviews.iter().map(|each| review(each, level + 1)) }
        </section>
    }
}

fn review(review: &Review, level: u8) -> Html {
    html! {
        <div class="review">
            { heading::view(level, None, &review.heading) }
            <div class="coverage">{ for review.coverage.iter().map(fact::view) }</div>
            { lines(&review.lines) }
            <div class="sides">
                { side("Benefit", &review.benefits, level + 1) }
                { side("Harm", &review.harms, level + 1) }
            </div>
            <div class="notes">
                { for review.notes.iter().map(fact::view) }
            </div>
            { for review.change.iter().map(change) }
        </div>
    }
}

fn side(heading: &str, conclusions: &[Conclusion], level: u8) -> Html {
    html! {
        <div class="side">
            { heading::view(level, None, heading) }
            if conclusions.is_empty() {
                <p class="none">{ "No conclusion recorded here." }</p>
            }
            { for conclusions.iter().map(conclusion) }
        </div>
    }
}

fn conclusion(conclusion: &Conclusion) -> Html {
    html! {
        <div class="conclusion">
            <p class="outcome">{ &conclusion.outcome }</p>
            { for conclusion.regimen.iter().map(|regimen| labelled("at", regimen)) }
            { for conclusion.statement.iter().map(|(statement, origin)| html! {
                <div class="statement">{ fact::view(statement) }<p class="origin">{ origin }</p></div>
            }) }
            <div class="certainty">{ marks(conclusion.level) }{ fact::view(&conclusion.certainty) }</div>
            { for conclusion.estimate.iter().map(fact::view) }
        </div>
    }
}

fn labelled(label: &str, fact: &Fact) -> Html {
    html! { <div class="labelled"><span>{ label }</span>{ fact::view(fact) }</div> }
}

/// One to four marks out of four, beside the word that says the same.
fn marks(level: Option<usize>) -> Html {
    let Some(level) = level else { return html! {} };
    let marks = format!("{}{}", "●".repeat(level), "○".repeat(4_usize.saturating_sub(level)));
    html! { <span class="marks" aria-hidden="true">{ marks }</span> }
}

fn change(change: &Change) -> Html {
    html! {
        <details class="change" id={change.id.clone()}>
            <summary>{ &change.heading }</summary>
            <table role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"></td>
                        <th role="columnheader" scope="col">{ &change.before }</th>
                        <th role="columnheader" scope="col">{ &change.after }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for change.rows.iter().map(|each| row(change, each)) }</tbody>
            </table>
        </details>
    }
}

fn row(change: &Change, row: &ChangeRow) -> Html {
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">
                { &row.label }
                { for row.regimen.iter().map(|regimen| labelled("at", regimen)) }
            </th>
            { cell(&change.before, row.before.as_ref()) }
            { cell(&change.after, row.after.as_ref()) }
        </tr>
    }
}

fn cell(version: &str, fact: Option<&Fact>) -> Html {
    html! {
        <td role="cell">
            <span class="trial" aria-hidden="true">{ version }</span>
            { fact.map_or_else(|| html! { <p class="fact" data-kind="not-recorded">{ "not recorded here" }</p> }, fact::view) }
        </td>
    }
}
