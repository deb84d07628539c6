//! A trial's row, where trials are rows.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::{column, label, standing};
use crate::comparison::{Cell, Row, Standing};
use crate::components::fact::Fact;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub name: String,
    pub columns: Rc<[Column]>,
    /// One for each column.
    pub cells: Vec<Arc<Cell>>,
}

/// What a column shows, and how the trials stand to each other in it.
#[derive(PartialEq)]
pub struct Column {
    pub key: &'static str,
    pub label: String,
    pub standing: Standing,
}

impl Column {
    pub fn of(row: &Row) -> Self {
        Self { key: row.key, label: row.label.clone(), standing: row.standing }
    }
}

#[component]
pub fn Trial(Props { name, columns, cells }: &Props) -> Html {
    html! {
        <tr>
            { label(name, None) }
            for (shown, cell) in columns.iter().zip(cells) {
                <td data-row={shown.key} data-standing={standing(shown.standing)}>
                    { column(&shown.label) }
                    for fact in &cell.facts {
                        <Fact key={&*fact.id} {fact} trial={cell.trial.clone()} />
                    }
                </td>
            }
        </tr>
    }
}
