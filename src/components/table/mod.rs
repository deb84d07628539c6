//! The table, with trials as columns, or as rows where they are too many.
//!
//! Of a table's roles none is written out: HTML forbids it on rows and cells, and browsers keep them where the narrow layout
//! changes `display`.

mod by_trial;
mod group;
mod row;
mod trial;

use std::rc::Rc;

use yew::prelude::*;

use super::setting::use_words;
use super::text::text;
use crate::catalogue::Key;
use crate::comparison::{Comparison, MOST_COLUMNS, Standing};
use by_trial::ByTrial;
use group::Group;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

/// One table with trials as columns; where they are too many for that, one for each group with trials as rows.
#[component]
pub fn Table(Props { comparison }: &Props) -> Html {
    let words = use_words();
    let trials = &comparison.trials;
    if trials.len() > MOST_COLUMNS {
        return html! {
            <div>
                for group in &comparison.groups {
                    <ByTrial {group} trials={trials.clone()} />
                }
            </div>
        };
    }
    html! {
        <table data-columns={trials.len().to_string()}>
            <caption class="unseen">{ text(&words.fill(Key::Compared, &[&trials.join(", ")])) }</caption>
            { head(trials) }
            for group in &comparison.groups {
                <Group {group} trials={trials.len()} />
            }
        </table>
    }
}

/// The head: a name for each column behind the labels.
pub fn head<'c>(columns: impl IntoIterator<Item = &'c String>) -> Html {
    html! {
        <thead>
            <tr>
                <td></td>
                for name in columns {
                    <th scope="col">{ text(name) }</th>
                }
            </tr>
        </thead>
    }
}

/// The label of a row, and what stands below it.
pub fn label(label: &str, below: Option<Html>) -> Html {
    html! { <th scope="row">{ text(label) }{ below }</th> }
}

/// What names a cell's column where the narrow layout stacks them.
pub fn column(name: &str) -> Html {
    html! { <span class="trial" aria-hidden="true">{ text(name) }</span> }
}

/// How the trials stand to each other in a row, in the markup, where the filter finds it.
fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Same => "same",
        Standing::Different => "different",
        Standing::Unclear => "unclear",
        Standing::Uncounted => "uncounted",
    }
}
