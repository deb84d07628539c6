//! What an engine cannot do, and why: the one list.

use super::engine::Engine;

/// What not every engine can do for a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Shows a page for paper or for a reader's settings without either.
    Settings,
    /// Sets text larger at a word of the driver.
    TextSize,
    /// Prints.
    Print,
    /// Prints a PDF with tags, from which it is read back.
    TaggedPdf,
    /// Refuses a page to copy, by itself or at a word of the driver.
    RefusedCopy,
}

/// What an exception excuses from.
enum From {
    /// All that needs this.
    Needing(Ability),
    /// All in this module, or this one test.
    Test(&'static str),
}

use From::{Needing, Test};

const MEMORY: &str = "its driver says nothing of a page's memory";
const TIMERS: &str = "axe-core waits for timers, and where script is off the driver's scripts have none";
const FORGED: &str = "its driver's scripts cannot make a message that seems to come from another window";
const SHIFTS: &str = "it keeps no record of layout shifts";
const IN_PART: &str = "it does not scroll to a stop of the Tab key of which a part is in sight";
const PICTURES: &str = "there is one set of pictures, and each engine draws letters in its own way";

/// Engine, what it is excused from, and the reason.
const EXCEPTIONS: &[(&str, From, &str)] = &[
    ("firefox", Needing(Ability::TaggedPdf), "its PDF has no tags"),
    ("firefox", Needing(Ability::RefusedCopy), "its driver knows no permission for the clipboard"),
    ("firefox", Test("access::keyboard::the_focus_walks_back_the_same_way"), IN_PART),
    ("firefox", Test("access::keyboard::the_focus_walks_in_reading_order_is_never_covered_and_leaves"), IN_PART),
    ("firefox", Test("access::axe::the_article_page_without_script"), TIMERS),
    ("firefox", Test("hosting::nobody_but_the_frame_itself_decides_its_height"), FORGED),
    ("firefox", Test("living::five_hundred_mounts_lose_at_most_two_kilobytes_each"), MEMORY),
    ("firefox", Test("pictures"), PICTURES),
    ("firefox", Test("steady"), SHIFTS),
    ("webkit", Needing(Ability::Settings), "its driver has no command for media and settings"),
    ("webkit", Needing(Ability::TextSize), "its driver has no command for the size of text"),
    ("webkit", Needing(Ability::Print), "its driver has no command that prints"),
    ("webkit", Needing(Ability::TaggedPdf), "its driver has no command that prints"),
    ("webkit", Needing(Ability::RefusedCopy), "its driver knows no permission for the clipboard"),
    ("webkit", Test("access::axe::the_article_page_without_script"), TIMERS),
    ("webkit", Test("living::five_hundred_mounts_lose_at_most_two_kilobytes_each"), MEMORY),
    ("webkit", Test("pictures"), PICTURES),
    ("webkit", Test("steady"), SHIFTS),
];

/// Why an engine does not run a test; nothing where it does.
pub fn excuse(engine: &Engine, path: &str, needs: &[Ability]) -> Option<&'static str> {
    let applies = |from: &From| match from {
        Needing(ability) => needs.contains(ability),
        Test(test) => is_in(path, test),
    };
    EXCEPTIONS.iter().find(|(name, from, _)| *name == engine.name && applies(from)).map(|(_, _, reason)| *reason)
}

/// Ends the run where an exception is for a test that is no longer there.
pub fn assert_known(paths: &[String]) {
    for (engine, from, _) in EXCEPTIONS {
        if let Test(test) = from {
            assert!(paths.iter().any(|path| is_in(path, test)), "{engine} is excused from {test}, which is no test");
        }
    }
}

/// Whether a test is this one or in this module.
fn is_in(path: &str, test: &str) -> bool {
    path.strip_prefix(test).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}
