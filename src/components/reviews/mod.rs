//! What the reviews conclude, and how sure they are.

mod about;
mod change;
mod compact;
mod coverage;
mod drawing;
mod findings;
mod regimen;
mod review;

pub use drawing::{MIDDLE, drawing};

use std::rc::Rc;

use yew::prelude::*;

use super::fold::Fold;
use super::heading::Heading;
use super::setting::use_words;
use super::text::text;
use crate::catalogue::Key;
use crate::comparison::Comparison;
use compact::Compact;
use review::Review;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

/// The first review that includes a trial shown, in full; those beside it in short.
#[component]
pub fn Reviews(Props { comparison }: &Props) -> Html {
    let words = use_words();
    let mut others: Vec<_> = comparison.covering().collect();
    if others.is_empty() {
        return Html::default();
    }
    let first = others.first().is_some_and(|review| review.covers).then(|| others.remove(0));
    html! {
        <section class="reviews">
            <Heading depth=1 id="reviews">{ words.say(Key::Reviews) }</Heading>
            if let Some(review) = first {
                <Review {review} depth=2 />
            }
            if !others.is_empty() {
                <Fold id="other-reviews" depth=2
                    label={Html::from(words.fill(Key::OtherReviews, &[&others.len().to_string()]))}>
                    for review in others {
                        <Compact key={&*review.id} {review} />
                    }
                </Fold>
            }
        </section>
    }
}

/// The reviews that include no trial shown, each folded.
#[component]
pub fn FurtherReviews(Props { comparison }: &Props) -> Html {
    html! {
        for review in comparison.further() {
            <Fold key={&*review.id} id={format!("{}.fold", review.id)} label={text(&review.heading)}>
                <Review {review} depth=1 />
            </Fold>
        }
    }
}
