//! The rows under one heading, with trials as columns.

use std::sync::Arc;

use yew::prelude::*;

use super::row::Row;
use crate::comparison;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub group: Arc<comparison::Group>,
    /// How many are compared.
    pub trials: usize,
    /// Whether its heading is a row of its own.
    pub headed: bool,
}

#[component]
pub fn Group(Props { group, trials, headed }: &Props) -> Html {
    html! {
        <tbody>
            if *headed {
                <tr class="heading">
                    <th scope="rowgroup" colspan={(trials + 1).to_string()}>{ text(&group.heading) }</th>
                </tr>
            }
            for row in &group.rows {
                <Row key={row.key} {row} />
            }
        </tbody>
    }
}
