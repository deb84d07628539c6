//! What the reviews conclude.

mod change;
mod conclusion;
mod regimen;
mod review;
mod side;

use std::rc::Rc;

use yew::prelude::*;

use super::heading::Heading;
use super::setting::use_words;
use crate::catalogue::Key;
use crate::comparison::Comparison;
use review::Review;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

#[component]
pub fn Reviews(Props { comparison }: &Props) -> Html {
    let words = use_words();
    if comparison.reviews.is_empty() {
        return Html::default();
    }
    html! {
        <section class="reviews">
            <Heading depth=1 id="reviews">{ words.say(Key::Reviews) }</Heading>
            for review in &comparison.reviews {
                <Review {review} />
            }
        </section>
    }
}
