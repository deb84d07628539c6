//! A row, with trials as columns.

use std::sync::Arc;

use yew::prelude::*;

use super::{column, label, standing};
use crate::comparison;
use crate::components::fact::Fact;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub row: Arc<comparison::Row>,
}

#[component]
pub fn Row(Props { row }: &Props) -> Html {
    html! {
        <tr data-row={row.key} data-standing={standing(row.standing)}>
            { label(&row.label, None) }
            for cell in &row.cells {
                <td key={&*cell.id} colspan={(cell.span > 1).then(|| cell.span.to_string())}>
                    { column(&cell.column) }
                    for fact in &cell.facts {
                        <Fact key={&*fact.id} {fact} trial={cell.trial.clone()} />
                    }
                </td>
            }
        </tr>
    }
}
