//! Which trials a review includes, each with the reason behind it.

use yew::prelude::*;

use crate::bundle::MembershipState;
use crate::comparison::{Member, Review};
use crate::components::fact::Fact;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub members: Vec<Member>,
}

/// Those of the trials shown, or those of the others.
pub fn members(review: &Review, are_shown: bool) -> Vec<Member> {
    review.coverage.iter().filter(|member| member.is_shown == are_shown).cloned().collect()
}

#[component]
pub fn Coverage(Props { members }: &Props) -> Html {
    if members.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="coverage" role="list">
            for Member { state, fact, .. } in members {
                <li key={&*fact.id} data-state={name(*state)}><Fact {fact} /></li>
            }
        </ul>
    }
}

/// By which the stylesheet finds the sign.
fn name(state: MembershipState) -> &'static str {
    match state {
        MembershipState::Included => "included",
        MembershipState::Excluded => "excluded",
        MembershipState::Awaiting | MembershipState::NotConsidered | MembershipState::NotEstablished => "unclear",
    }
}
