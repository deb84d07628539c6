//! What clinical trials gave to patients, with what result and how sure anyone can be, every number with its source.
//!
//! This is the Yew application. Data flow one way: text → [`bundle`] → [`comparison`] → [`components`] → a page, live or,
//! with the feature `ssr`, prerendered ([`embed`]). Whatever does not need Yew is in crates of its own, re-exported here.

pub mod components;
mod digest;
pub mod embed;
pub mod loading;
mod widget;

pub use evidence_bundle as bundle;
pub use evidence_comparison as comparison;
pub use evidence_comparison::catalogue;
pub use evidence_export as export;
pub use widget::{EvidenceComparison, EvidenceComparisonProps, EvidenceWidget, EvidenceWidgetProps};
