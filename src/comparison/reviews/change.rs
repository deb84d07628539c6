//! What changed between two versions of a review.

use super::pool::people;
use super::{figure, regimen};
use crate::bundle;
use crate::comparison::citations::Citer;
use crate::comparison::values::{self, Draft, Fact};
use crate::comparison::words;

/// Two versions of a review, side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Unique in the comparison.
    pub id: String,
    pub heading: String,
    pub before: String,
    pub after: String,
    pub rows: Vec<ChangeRow>,
}

/// What one version says and what the other.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    pub label: String,
    /// The regimen it is about, where that is narrower than the pool.
    pub regimen: Option<Fact>,
    /// Nothing where a version has none.
    pub before: Option<Fact>,
    pub after: Option<Fact>,
}

/// The search, the pool and every estimate of the older version beside the newer one's.
pub(super) fn change(citer: &Citer, old: &bundle::Review, new: &bundle::Review) -> Change {
    let mut rows = Vec::new();
    let mut row = |label: String, narrower: Option<Draft>, before: Option<Draft>, after: Option<Draft>| {
        let number = rows.len() + 1;
        let fact = |part: &str, draft: Draft| {
            draft.fact(format!("{}.change.{number}.{part}", new.id), words::in_change(&label, part, number))
        };
        rows.push(ChangeRow {
            regimen: narrower.map(|draft| fact("regimen", draft)),
            before: before.map(|draft| fact("before", draft)),
            after: after.map(|draft| fact("after", draft)),
            label: label.clone(),
        });
    };
    let searched = |review: &bundle::Review| Some(citer.plain(&review.searched, values::term(&review.searched)));
    row(words::SEARCHED.to_owned(), None, searched(old), searched(new));
    let pool = |review: &bundle::Review| people(citer, Some(&review.pool.trials), Some(&review.pool.participants));
    row(words::POOL.to_owned(), None, pool(old), pool(new));
    for conclusion in &old.conclusions {
        let same = new.conclusions.iter().find(|other| {
            other.outcome == conclusion.outcome && alike(other.regimen.as_ref(), conclusion.regimen.as_ref())
        });
        let estimate =
            |conclusion: &bundle::Conclusion| conclusion.estimate.as_ref().map(|estimate| figure(citer, estimate));
        let narrower = conclusion.regimen.as_ref().map(|covered| regimen(citer, covered));
        row(words::sentence_case(&conclusion.outcome), narrower, estimate(conclusion), same.and_then(estimate));
    }
    Change {
        id: format!("{}.change", new.id),
        heading: words::what_changed(&old.version),
        before: words::version(&old.version),
        after: words::version(&new.version),
        rows,
    }
}

/// Whether two conclusions cover the same regimen. Their passages differ, since their sources do.
fn alike(one: Option<&bundle::Covered>, other: Option<&bundle::Covered>) -> bool {
    let quantity = |q: &bundle::Quantity| (q.value, q.low, q.high, q.unit);
    let covered = |regimen: &bundle::Covered| (quantity(&regimen.dose), quantity(&regimen.course));
    one.map(covered) == other.map(covered)
}
