//! What changed between two versions of a review.

use std::sync::Arc;

use yew::prelude::*;

use super::regimen::Regimen;
use crate::catalogue::{Key, Words};
use crate::comparison::{self, ChangeRow};
use crate::components::fact::Fact;
use crate::components::setting::use_words;
use crate::components::table::{column, head, label};
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub change: Arc<comparison::Change>,
}

#[component]
pub fn Change(Props { change }: &Props) -> Html {
    let words = use_words();
    html! {
        <details id={change.id.clone()} class="change">
            <summary>{ text(&change.heading) }</summary>
            <table>
                { head([&change.before, &change.after]) }
                <tbody>{ for change.rows.iter().map(|each| row(words, change, each)) }</tbody>
            </table>
        </details>
    }
}

fn row(words: Words, change: &comparison::Change, row: &ChangeRow) -> Html {
    let regimen = row.regimen.as_ref().map(|fact| html! { <Regimen {fact} /> });
    html! {
        <tr>
            { label(&row.label, regimen) }
            { cell(words, &change.before, row.before.as_ref()) }
            { cell(words, &change.after, row.after.as_ref()) }
        </tr>
    }
}

fn cell(words: Words, version: &str, fact: Option<&Arc<comparison::Fact>>) -> Html {
    html! {
        <td>
            { column(version) }
            if let Some(fact) = fact {
                <Fact key={&*fact.id} {fact} />
            } else {
                <p class="fact" data-kind="not-recorded">{ words.say(Key::NotRecorded) }</p>
            }
        </td>
    }
}
