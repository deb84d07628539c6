//! What came of it, before everything else.

mod card;

use std::rc::Rc;

use yew::prelude::*;

use super::heading::Heading;
use super::setting::use_words;
use crate::catalogue::Key;
use crate::comparison::Comparison;
use card::Card;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

#[component]
pub fn Answers(Props { comparison }: &Props) -> Html {
    let words = use_words();
    if comparison.cards.is_empty() {
        return Html::default();
    }
    html! {
        <section class="answers">
            <Heading depth=1 id="answers">{ words.say(Key::Answers) }</Heading>
            <div class="cards">
                for card in &comparison.cards {
                    <Card key={&*card.id} {card} />
                }
            </div>
            if comparison.has_second_hand() {
                <p class="legend">{ words.say(Key::SecondHandLegend) }</p>
            }
        </section>
    }
}
