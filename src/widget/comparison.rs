//! The comparison of a bundle that an application has already.

use yew::prelude::*;

use super::root::use_root;
use super::shown::Shown;
use crate::catalogue;
use crate::loading::Loaded;

/// What [`EvidenceComparison`] needs.
#[derive(Properties, Clone, PartialEq)]
pub struct EvidenceComparisonProps {
    /// The bundle, as [`Loaded::read`] reads it.
    pub loaded: Loaded,
    /// As in [`EvidenceWidgetProps`](super::EvidenceWidgetProps).
    #[prop_or(AttrValue::Static("en"))]
    pub lang: AttrValue,
    /// The level of the widget's title, 2 to 6.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Called once the comparison is there.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// Shows the comparison of a bundle that the application has, in a shadow root of its own.
///
/// It follows the bundle: what a reader has open, ticked and scrolled to stays so while an editor writes.
#[component]
pub fn EvidenceComparison(props: &EvidenceComparisonProps) -> Html {
    let EvidenceComparisonProps { loaded, lang, heading_level, on_ready } = props;
    let words = catalogue::of(lang).unwrap_or(catalogue::english());
    let (host, stage) = use_root();
    html! {
        <div ref={host} lang={words.tag}>
            if let Some(stage) = &stage {
                { create_portal(
                    html! {
                        // Another bundle is another comparison.
                        <Shown key={loaded.bundle.id.clone()} loaded={loaded.clone()} {words} heading_level={*heading_level} stage={stage.clone()} {on_ready} />
                    },
                    stage.clone(),
                ) }
            }
        </div>
    }
}
