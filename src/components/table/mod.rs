//! The table, with trials as columns, or as rows where they are too many.
//!
//! Of a table's roles none is written out: HTML forbids it on rows and cells, and browsers keep them where the narrow layout
//! changes `display`.

mod arms;
mod by_trial;
mod group;
mod row;
mod trial;

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::fact::Fact;
use super::filter::Filter;
use super::fold::Fold;
use super::heading::Heading;
use super::setting::use_words;
use super::text::text;
use crate::catalogue::Key;
use crate::comparison::{self, Comparison, MOST_COLUMNS, Standing};
use arms::Arms;
use by_trial::ByTrial;
use group::Group;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

/// What a reader asks first; behind a press the rest.
#[component]
pub fn Table(Props { comparison }: &Props) -> Html {
    let words = use_words();
    let Some((first, rest)) = comparison.groups.split_first() else { return Html::default() };
    html! {
        <section class="trials">
            <Heading depth=1 id="trials">{ words.say(Key::TrialByTrial) }</Heading>
            if comparison.trials.len() > 1 {
                <Filter />
            }
            <Groups trials={comparison.trials.clone()} groups={vec![first.clone()]} />
            if !rest.is_empty() {
                <Fold id="all-details" depth=2 label={Html::from(words.say(Key::AllDetails))}>
                    <Groups trials={comparison.trials.clone()} groups={rest.to_vec()} />
                </Fold>
            }
            for arms in &comparison.arms {
                <Arms key={&*arms.id} {arms} />
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub struct GroupsProps {
    /// Their names.
    pub trials: Vec<String>,
    pub groups: Vec<Arc<comparison::Group>>,
}

/// One table with trials as columns; where they are too many for that, one for each group with trials as rows.
#[component]
pub fn Groups(GroupsProps { trials, groups }: &GroupsProps) -> Html {
    let words = use_words();
    let filled: Vec<_> = groups.iter().filter(|group| !group.rows.is_empty()).collect();
    let absent = html! {
        for fact in groups.iter().flat_map(|group| &group.absent) {
            <div class="legend" key={&*fact.id}><Fact {fact} /></div>
        }
    };
    if trials.len() > MOST_COLUMNS {
        return html! {
            <div>
                for group in filled {
                    <ByTrial {group} trials={trials.clone()} />
                }
                { absent }
            </div>
        };
    }
    if filled.is_empty() {
        return absent;
    }
    let headings: Vec<&str> = filled.iter().map(|group| group.heading.as_str()).collect();
    let compared = words.fill(Key::Compared, &[&trials.join(", ")]);
    html! {
        <>
        <table data-columns={trials.len().to_string()}>
            <caption class="unseen">{ text(&format!("{compared}: {}", headings.join(", "))) }</caption>
            { head(trials) }
            for group in &filled {
                // The caption names a group that stands alone.
                <Group group={(*group).clone()} trials={trials.len()} headed={filled.len() > 1} />
            }
        </table>
        { absent }
        </>
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
