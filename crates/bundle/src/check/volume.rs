//! How much a bundle comes to when it is shown.

use crate::{Bundle, Finding, Ids, MAX_BYTES, Passage, walk};

/// The most that all facts together may quote, in bytes: some eighty times what the first bundle does.
const MOST_QUOTED: usize = 4 * MAX_BYTES;
/// What a quote weighs besides its text: its source, its place.
const AROUND_A_QUOTE: usize = 100;

/// E046: a passage is shown with every fact that names it. A long one that thousands name makes a page that no browser
/// holds, from a file that is small.
pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    let ids = Ids::of(&bundle.passages);
    let mut quoted = 0;
    walk(bundle, &mut |visited| {
        let named = visited.item.passages().iter().filter_map(|id| ids.find(id));
        quoted += named.map(|index| weight(&bundle.passages[index])).sum::<usize>();
        quoted += visited.item.fact().map_or(0, |fact| fact.looked_in().len() * AROUND_A_QUOTE);
    });
    // A sum that leaves no room for a trial lists the trials that take it.
    for review in &bundle.reviews {
        let sums = review.membership.iter().filter(|member| member.no_room_in.is_some()).count();
        quoted += sums * review.membership.len() * AROUND_A_QUOTE;
    }
    if quoted > MOST_QUOTED {
        findings.push(Finding::new(
            "E046",
            "",
            format!("the facts quote {quoted} bytes in all, more than the {MOST_QUOTED} that are shown"),
            "shorten the passages, and name with each fact only those that state it; or split the bundle",
        ));
    }
}

fn weight(passage: &Passage) -> usize {
    let texts = [&passage.exact, &passage.figure, &passage.gloss];
    AROUND_A_QUOTE + texts.into_iter().flatten().map(String::len).sum::<usize>()
}
