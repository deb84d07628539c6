//! One question of a reader, with what is known and how sure it is.

use std::sync::Arc;

use yew::prelude::*;

use crate::comparison;
use crate::components::certainty::Certainty;
use crate::components::direction::direction;
use crate::components::fact::Fact;
use crate::components::heading::Heading;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub card: Arc<comparison::Card>,
}

#[component]
pub fn Card(Props { card }: &Props) -> Html {
    html! {
        <div class="card" data-card={card.id.clone()}>
            <Heading depth=2>{ text(&card.label) }</Heading>
            if card.certainty.is_none() {
                { notes(card) }
            }
            for line in &card.lines {
                <div class="answer">
                    if let Some(trial) = &line.trial {
                        <p class="who">{ line.direction.map(direction) }{ text(trial) }</p>
                    }
                    <Fact key={&*line.fact.id} fact={&line.fact} trial={line.trial.clone()} />
                </div>
            }
            if let Some((level, fact)) = &card.certainty {
                <Certainty level={*level} {fact} />
                { notes(card) }
            }
        </div>
    }
}

fn notes(card: &comparison::Card) -> Html {
    card.notes.iter().map(|note| html! { <p class="note">{ text(note) }</p> }).collect()
}
