//! Every wording: which text of the catalogue says what, and with which parts.

mod facts;
mod opening;
mod picture;
mod results;
mod reviews;
mod sources;

pub use facts::registered;
pub use opening::{Alike, of_trial};
pub use picture::course;
pub use reviews::agent;
pub use sources::ARTICLE;
