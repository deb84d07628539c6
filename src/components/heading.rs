//! Headings, whose level the page decides.

use yew::prelude::*;

use super::setting::use_setting;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// How many levels below the widget's title, which is at 0.
    pub depth: u8,
    #[prop_or_default]
    pub id: Option<&'static str>,
    pub children: Html,
}

/// A heading; HTML has none below level 6.
#[component]
pub fn Heading(props: &Props) -> Html {
    let tag = match use_setting().heading_level + props.depth {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    // A heading that links lead to takes the focus.
    html! { <@{tag} id={props.id} tabindex={props.id.map(|_| "-1")}>{ props.children.clone() }</@> }
}
