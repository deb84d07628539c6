//! The table, trials as columns, and the filter above it.

use yew::prelude::*;

use super::fact;
use crate::comparison::{Cell, Comparison, Group, Row, Standing};

/// Roles are written out because the narrow layout changes `display`, which would strip the table's own.
pub fn view(comparison: &Comparison, on_filter: Callback<Event>) -> Html {
    let trials = &comparison.trials;
    html! {
        <>
            if trials.len() > 1 {
                <label class="filter">
                    <input type="checkbox" id="only-differences" onchange={on_filter} />
                    { "Only the differences" }
                </label>
            }
            <table role="table">
                <caption class="unseen">{ format!("{} compared", trials.join(", ")) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell"></td>
                        { for trials.iter().map(|trial| html! { <th role="columnheader" scope="col">{ trial }</th> }) }
                    </tr>
                </thead>
                { for comparison.groups.iter().map(|rows| group(rows, trials.len())) }
            </table>
        </>
    }
}

fn group(group: &Group, trials: usize) -> Html {
    html! {
        <tbody role="rowgroup">
            <tr role="row" class="heading">
                <th role="rowheader" scope="rowgroup" colspan={(trials + 1).to_string()}>{ &group.heading }</th>
            </tr>
            { for group.rows.iter().map(row) }
        </tbody>
    }
}

fn row(row: &Row) -> Html {
    let standing = match row.standing {
        Standing::Same => "same",
        Standing::Different => "different",
        Standing::Unclear => "unclear",
        Standing::Uncounted => "uncounted",
    };
    html! {
        <tr role="row" data-row={row.key} data-standing={standing}>
            <th role="rowheader" scope="row">{ &row.label }</th>
            { for row.cells.iter().map(cell) }
        </tr>
    }
}

fn cell(cell: &Cell) -> Html {
    let span = (cell.span > 1).then(|| cell.span.to_string());
    html! {
        <td role="cell" colspan={span.clone()} aria-colspan={span}>
            <span class="trial" aria-hidden="true">{ &cell.trial }</span>
            { for cell.facts.iter().map(fact::view) }
        </td>
    }
}
