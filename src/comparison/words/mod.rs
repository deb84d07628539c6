//! Every wording, in English. Decimal marks, plurals and dates live here, so that a prerendered page and the program agree.

mod facts;
mod numbers;
mod opening;
mod picture;
mod results;
mod reviews;
mod sources;

pub use facts::*;
pub use numbers::{amount, at_least, number, range, sentence_case};
pub use opening::*;
pub use picture::*;
pub use results::*;
pub use reviews::*;
pub use sources::*;

pub const SAFETY_NOTICE: &str = "The doses shown were given by clinicians to people in trials. They are not a recommendation and not a home protocol.";
pub const NOT_RECORDED: &str = "not recorded here";
pub const NOT_CALCULABLE: &str = "cannot be calculated from what is stated";
pub const SOURCE_PAGE: &str = "Page of the source";
pub const POST_HOC: &str = "post hoc";
pub const ARMS: &str = "Randomized to each arm";
pub const PRIMARY_RESULT: &str = "Primary result";
pub const WHAT_IT_IS: &str = "What it is";
pub const WHY_NOT_SHOWN: &str = "Why it is not compared";
pub const TREATMENT: &str = "the treatment";
pub const CONTROL: &str = "the control";
pub const OPENING: &str = "The opening sentence";
