//! What clinical trials gave to patients, with what result and how sure anyone can be, every number with its source.
//!
//! Data flows one way: text → [`bundle`] → [`comparison`] → [`components`] → a page, prerendered or live ([`embed`]).

pub mod components;
mod digest;
pub mod embed;

pub use evidence_bundle as bundle;
pub use evidence_comparison as comparison;
pub use evidence_comparison::catalogue;
pub use evidence_export as export;
