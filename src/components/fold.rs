//! A part of the widget that a reader opens.

use yew::prelude::*;

use super::heading::Heading;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub id: AttrValue,
    /// Below the widget's title.
    #[prop_or(1)]
    pub depth: u8,
    /// For the stylesheet.
    #[prop_or_default]
    pub class: Classes,
    pub label: Html,
    pub children: Html,
}

/// A heading that opens what stands below it.
#[component]
pub fn Fold(Props { id, depth, class, label, children }: &Props) -> Html {
    html! {
        <details {id} class={classes!("fold", class.clone())}>
            <summary><Heading depth={*depth}>{ label.clone() }</Heading></summary>
            { children.clone() }
        </details>
    }
}
