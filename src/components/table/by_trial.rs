//! What one group has of each trial: a table with trials as rows.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::standing;
use super::trial::{Column, Trial};
use crate::comparison;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub group: Arc<comparison::Group>,
    /// The names of the trials.
    pub trials: Vec<String>,
}

#[component]
pub fn ByTrial(Props { group, trials }: &Props) -> Html {
    let columns: Rc<[Column]> = group.rows.iter().map(|row| Column::of(row)).collect();
    html! {
        <table class="by-trial" data-columns={group.rows.len().to_string()}>
            <caption>{ text(&group.heading) }</caption>
            <thead>
                <tr>
                    <td></td>
                    for column in &*columns {
                        <th scope="col" data-row={column.key} data-standing={standing(column.standing)}>
                            { text(&column.label) }
                        </th>
                    }
                </tr>
            </thead>
            <tbody>
                { for trials.iter().enumerate().map(|(index, name)| trial(group, &columns, index, name)) }
            </tbody>
        </table>
    }
}

fn trial(group: &comparison::Group, columns: &Rc<[Column]>, index: usize, name: &str) -> Html {
    let cells: Vec<_> = group.rows.iter().filter_map(|row| row.cells.get(index).cloned()).collect();
    let key = cells.first().map_or(name, |cell| &cell.id).to_owned();
    html! { <Trial {key} name={name.to_owned()} {columns} {cells} /> }
}
