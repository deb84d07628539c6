//! The comparison as Yew components, one a file. They know no JSON: what they show comes from
//! [`Comparison`](crate::comparison::Comparison) alone.
//!
//! Everything that HTML can do by itself is HTML: citations are `<details>`, the filter is a checkbox that the
//! stylesheet reads. The element's script adds Escape, the ways to a source and back, and what the filter has done.

mod announcement;
mod answers;
mod byline;
mod certainty;
mod colophon;
mod compared;
mod direction;
mod exports;
mod fact;
mod filter;
mod fold;
mod heading;
mod ledger;
mod lines;
mod listen;
mod opening;
mod other_trial;
mod others;
mod picker;
mod picture;
mod reviews;
mod setting;
mod source;
mod sources;
mod svg;
mod table;
mod text;
mod trail;
mod widget;

#[cfg(all(test, feature = "ssr"))]
mod tests;

pub use announcement::announce;
pub use listen::on_pick;
pub use picker::{boxes, picked};
pub use widget::{Props, Widget};

/// The rules for a table that has no room, where it has none.
macro_rules! stacked {
    ($where:literal, $table:literal) => {
        concat!("\n", $where, " {\n", $table, " {\n", include_str!("style/stacked.css"), "}\n}\n")
    };
}

/// The stylesheet of the widget, which a prerendered root links and the element fetches for any other.
pub const STYLESHEET: &str = concat!(
    include_str!("style/base.css"),
    include_str!("style/answers.css"),
    include_str!("style/opening.css"),
    include_str!("style/facts.css"),
    include_str!("style/picture.css"),
    include_str!("style/table.css"),
    include_str!("style/picker.css"),
    include_str!("style/reviews.css"),
    include_str!("style/findings.css"),
    include_str!("style/sources.css"),
    include_str!("style/exports.css"),
    include_str!("style/narrow.css"),
    // The more columns, the sooner they have no room; on paper more than four have none.
    stacked!("@container evidence (max-width: 34rem)", "table:not(.findings)"),
    stacked!("@container evidence (max-width: 42rem)", "[data-columns=\"3\"]"),
    stacked!("@container evidence (max-width: 54rem)", "[data-columns=\"4\"]"),
    stacked!("@container evidence (max-width: 72rem)", ":is([data-columns=\"5\"], [data-columns=\"6\"])"),
    stacked!("@container evidence (max-width: 90rem)", ":is([data-columns=\"7\"], [data-columns=\"8\"])"),
    stacked!(
        "@media print",
        "table:not([data-columns=\"1\"], [data-columns=\"2\"], [data-columns=\"3\"], [data-columns=\"4\"])[data-columns]"
    ),
    include_str!("style/print.css"),
    include_str!("style/short.css"),
);
