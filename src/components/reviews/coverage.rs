//! Which trials a review includes, each with the reason behind it.

use yew::prelude::*;

use crate::bundle::MembershipState;
use crate::comparison::Member;
use crate::components::fact::Fact;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub members: Vec<Member>,
}

#[component]
pub fn Coverage(Props { members }: &Props) -> Html {
    html! {
        <ul class="coverage" role="list">
            for Member { state, fact } in members {
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
