//! A trial that is known but not compared.

use std::sync::Arc;

use yew::prelude::*;

use super::fact::Fact;
use super::heading::Heading;
use super::lines::lines;
use super::text::text;
use crate::comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub trial: Arc<comparison::OtherTrial>,
}

#[component]
pub fn OtherTrial(Props { trial }: &Props) -> Html {
    html! {
        <>
            <Heading depth=2>{ text(&trial.name) }</Heading>
            if let Some(fact) = &trial.reason {
                <Fact key={&*fact.id} {fact} />
            }
            { lines(&trial.facts) }
        </>
    }
}
