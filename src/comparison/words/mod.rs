//! Every wording, in English. Decimal marks, plurals and dates live here, so that a prerendered page and the program agree.

mod facts;
mod numbers;
mod opening;
mod results;
mod sources;

pub use facts::*;
pub use numbers::{amount, at_least, number, range, sentence_case};
pub use opening::*;
pub use results::*;
pub use sources::*;

pub const SAFETY_NOTICE: &str = "The doses shown were given by clinicians to people in trials. They are not a recommendation and not a home protocol.";
pub const NOT_RECORDED: &str = "not recorded here";
pub const NOT_CALCULABLE: &str = "cannot be calculated from what is stated";
pub const SOURCE_PAGE: &str = "Page of the source";
pub const POST_HOC: &str = "post hoc";
pub const TREATMENT: &str = "the treatment";
pub const CONTROL: &str = "the control";
pub const OPENING: &str = "The opening sentence";
