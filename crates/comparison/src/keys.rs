//! What a trial has in a counted dimension, in a form that can be compared, and how two trials stand to each other in it.

use evidence_bundle::{Absent, Decimal, Fact, OutcomeRole, Quantity, Rate, Regimen, Start, Term, Trial, Unit};

use super::dimension::{Dimension, Standing};
use super::schedule::says_more;

/// Why trials cannot be compared in a dimension. Of several reasons the first is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// The source of a trial does not state it.
    NotStated,
    /// The editor has not recorded it for a trial.
    NotRecorded,
    /// The question does not arise in a trial.
    NotApplicable,
    /// For a trial there is a judgement, and no report.
    Judged,
    /// A detail of it is given for one trial and not for another.
    Detail,
    /// It is given in words or units that are not compared here.
    Form,
}

impl Gap {
    /// All, in order.
    pub const ALL: [Self; 6] =
        [Self::NotStated, Self::NotRecorded, Self::NotApplicable, Self::Judged, Self::Detail, Self::Form];

    /// Why a fact has no value.
    fn of(fact: &dyn Fact) -> Self {
        match fact.absent() {
            Some(Absent::NotStated) => Self::NotStated,
            Some(Absent::NotApplicable) => Self::NotApplicable,
            None if fact.judgement().is_some() => Self::Judged,
            Some(Absent::Unknown) | None => Self::NotRecorded,
        }
    }
}

/// What a trial has in a dimension: codes and amounts, never wordings. Why it has nothing, where that is so.
pub type Key = Result<Things, Gap>;

/// One or several things.
#[derive(Debug, Default, PartialEq)]
pub struct Things {
    things: Vec<Thing>,
    /// Whether their order matters, as that of doses does and that of outcomes does not.
    in_turn: bool,
}

/// A thing, and details of it.
#[derive(Debug, PartialEq)]
struct Thing {
    what: Value,
    details: Vec<Detail>,
    /// Words that say more than the value beside them.
    words: String,
}

/// A detail; nothing where the bundle has no field for it.
type Detail = Option<Result<Value, Gap>>;

/// A code or several, or what a window is measured from; or an amount; or both.
#[derive(Debug, PartialEq)]
struct Value {
    codes: String,
    amount: Option<Amount>,
}

/// Times in hours, so that two weeks are fourteen days; every other unit by itself.
#[derive(Debug, PartialEq)]
struct Amount {
    unit: Unit,
    low: Decimal,
    high: Decimal,
}

/// How two trials stand to each other: the same, different, or unclear with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pair {
    Same,
    Different,
    Unclear(Gap),
}

/// How trials stand to each other, by every pair of them, whatever their order; and what keeps them from being compared.
pub fn standing(keys: &[Key]) -> (Standing, Option<Gap>) {
    // A single dose has no length in any trial, and there is nothing to say of it.
    if !keys.is_empty() && keys.iter().all(|key| matches!(key, Err(Gap::NotApplicable))) {
        return (Standing::Uncounted, None);
    }
    let mut all = Pair::Same;
    let mut distinct: Vec<&Things> = Vec::new();
    for key in keys {
        let things = match key {
            Ok(things) => things,
            Err(gap) => {
                all = all.and(Pair::Unclear(*gap));
                continue;
            }
        };
        // Many trials have the same: what holds for one of them holds for the next.
        let twin = distinct.iter().position(|other| *other == things);
        for other in twin.map_or(&distinct[..], |at| &distinct[at..=at]) {
            all = all.and(things.pair(other));
        }
        match (all, twin) {
            (Pair::Different, _) => break,
            (_, None) => distinct.push(things),
            _ => {}
        }
    }
    match all {
        Pair::Same => (Standing::Same, None),
        Pair::Different => (Standing::Different, None),
        Pair::Unclear(gap) => (Standing::Unclear, Some(gap)),
    }
}

/// What a trial has in a dimension. An empty list says nothing.
pub fn key(dimension: Dimension, trial: &Trial) -> Key {
    let regimen = &trial.regimen;
    let mut key = Things::default();
    match dimension {
        // Where only the route changes, the dose does not.
        Dimension::Dose if is_constant(regimen) => {
            key.add(amount(&regimen.dose), vec![None, None], more_words(&regimen.dose, None))?;
        }
        Dimension::Dose => {
            key.in_turn = true;
            for phase in &regimen.phases {
                let details = vec![
                    Some(amount(&phase.length)),
                    phase.frequency.as_ref().map(how_often),
                    phase.route.as_ref().map(code),
                ];
                key.add(amount(&phase.dose), details, more_words(&phase.dose, None))?;
            }
        }
        Dimension::Frequency => {
            let frequency = &regimen.frequency;
            let days = regimen.days.as_ref().map(code);
            key.add(how_often(frequency), vec![days], more_words(frequency, frequency.value.as_deref()))?;
        }
        Dimension::Route => key.add(code(&regimen.route), Vec::new(), String::new())?,
        Dimension::Comparator => key.add(code(&trial.design.comparator), Vec::new(), String::new())?,
        Dimension::Course => {
            let courses = regimen.courses.as_ref();
            let details = vec![
                courses.map(|courses| amount(&courses.count)),
                courses.and_then(|courses| courses.interval.as_ref()).map(amount),
                regimen.until.as_ref().map(code),
            ];
            key.add(amount(&regimen.course), details, more_words(&regimen.course, None))?;
        }
        Dimension::StartWindow => key.add(window(&regimen.start), Vec::new(), String::new())?,
        Dimension::GivenWith => {
            for given in &regimen.given_with {
                let details = vec![
                    given.dose.as_ref().map(amount),
                    given.frequency.as_ref().map(how_often),
                    given.course.as_ref().map(amount),
                    given.start.as_ref().map(window),
                ];
                key.add(code(&given.agent), details, String::new())?;
            }
        }
        Dimension::PrimaryOutcome => {
            for outcome in trial.outcomes.iter().filter(|outcome| outcome.role == OutcomeRole::Primary) {
                let when = outcome.time_point.as_ref().map(amount);
                key.add(code(&outcome.instrument), vec![when], String::new())?;
            }
        }
        Dimension::Region if trial.countries.is_empty() => {}
        Dimension::Region => key.add(codes(&trial.countries), Vec::new(), String::new())?,
        Dimension::Randomized => key.add(amount(&trial.participants.randomized), Vec::new(), String::new())?,
    }
    if key.things.is_empty() { Err(Gap::NotRecorded) } else { Ok(key) }
}

/// Whether every phase has the dose and the frequency of the regimen.
fn is_constant(regimen: &Regimen) -> bool {
    let (dose, frequency) = (amount(&regimen.dose), how_often(&regimen.frequency));
    regimen.phases.iter().all(|phase| {
        let same_dose = matches!((&amount(&phase.dose), &dose), (Ok(own), Ok(whole)) if own == whole);
        let own = phase.frequency.as_ref().map(how_often);
        let same_rate = own.is_none_or(|own| matches!((&own, &frequency), (Ok(own), Ok(whole)) if own == whole));
        same_dose && same_rate && more_words(&phase.dose, None).is_empty()
    })
}

fn code(term: &Term) -> Result<Value, Gap> {
    codes(std::slice::from_ref(term))
}

/// One code for one rate: every 12 hours is twice a day.
fn how_often(frequency: &Term) -> Result<Value, Gap> {
    let mut value = code(frequency)?;
    if let Some(common) = Rate::parse(&value.codes).and_then(|rate| rate.common()) {
        value.codes = common;
    }
    Ok(value)
}

/// Several codes, each once and in alphabetical order: there may be thousands.
fn codes(terms: &[Term]) -> Result<Value, Gap> {
    let mut codes = Vec::new();
    for term in terms {
        if !term.is_reported() {
            return Err(Gap::of(term));
        }
        codes.push(term.code.as_deref().ok_or(Gap::Form)?);
    }
    codes.sort_unstable();
    codes.dedup();
    Ok(Value { codes: codes.join("\n"), amount: None })
}

fn amount(quantity: &Quantity) -> Result<Value, Gap> {
    if !quantity.is_reported() {
        return Err(Gap::of(quantity));
    }
    let amount = || {
        let unit = quantity.unit?;
        let common = |value: Decimal| match unit.hours() {
            Some(hours) => Some((Unit::Hour, value.scaled(hours)?)),
            None => unit.common(value),
        };
        let (unit, low) = common(quantity.low.or(quantity.value)?)?;
        Some(Amount { unit, low, high: common(quantity.high.or(quantity.value)?)?.1 })
    };
    Ok(Value { codes: String::new(), amount: Some(amount().ok_or(Gap::Form)?) })
}

/// A window with one end begins at once.
fn window(start: &Start) -> Result<Value, Gap> {
    let mut window = amount(&start.window)?;
    if let Some(amount) = window.amount.as_mut().filter(|_| start.window.low.is_none()) {
        amount.low = Decimal::default();
    }
    // What it is measured from, by its number.
    window.codes.push(char::from(start.event as u8));
    Ok(window)
}

/// Words beside a code or an amount that say more than it does: "on days 1 and 8", "up to".
fn more_words(fact: &dyn Fact, value: Option<&str>) -> String {
    let mut words = String::new();
    for wording in [value, fact.as_reported()].into_iter().flatten() {
        if says_more(wording) {
            words.push_str(wording);
        }
    }
    words.make_ascii_lowercase();
    words
}

impl Pair {
    /// Two findings about one pair: any difference decides, and of two reasons the one that is told first.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Different, _) | (_, Self::Different) => Self::Different,
            (Self::Same, pair) | (pair, Self::Same) => pair,
            (Self::Unclear(one), Self::Unclear(other)) => Self::Unclear(one.min(other)),
        }
    }

    fn same_if(same: bool) -> Self {
        if same { Self::Same } else { Self::Different }
    }
}

impl Things {
    fn add(&mut self, what: Result<Value, Gap>, details: Vec<Detail>, words: String) -> Result<(), Gap> {
        self.things.push(Thing { what: what?, details, words });
        Ok(())
    }

    fn pair(&self, other: &Self) -> Pair {
        let (ones, others) = (&self.things, &other.things);
        if !self.in_turn && !other.in_turn {
            return matched(ones, others).and(matched(others, ones));
        }
        let mut all = Pair::same_if(ones.len() == others.len());
        for (one, other) in ones.iter().zip(others) {
            all = all.and(one.pair(other));
        }
        all
    }
}

/// Whether each thing of the one list is in the other.
fn matched(ones: &[Thing], others: &[Thing]) -> Pair {
    let mut all = Pair::Same;
    for one in ones {
        let mut best = Pair::Different;
        for other in others {
            best = match (one.pair(other), best) {
                (Pair::Different, best) => best,
                (pair, Pair::Different) => pair,
                (Pair::Same, _) => Pair::Same,
                (pair, best) => best.and(pair),
            };
            if best == Pair::Same {
                break;
            }
        }
        all = all.and(best);
        if all == Pair::Different {
            break;
        }
    }
    all
}

impl Thing {
    fn pair(&self, other: &Self) -> Pair {
        let mut all = self.what.pair(&other.what);
        for (one, other) in self.details.iter().zip(&other.details) {
            all = all.and(detail(one, other));
        }
        if self.words == other.words { all } else { all.and(Pair::Unclear(Gap::Form)) }
    }
}

/// A detail that only one trial gives leaves it unclear. What neither has a field for is no difference, nor what applies
/// to neither.
fn detail(one: &Detail, other: &Detail) -> Pair {
    match (one, other) {
        (Some(Ok(one)), Some(Ok(other))) => one.pair(other),
        (None, None) | (Some(Err(Gap::NotApplicable)), Some(Err(Gap::NotApplicable))) => Pair::Same,
        _ => Pair::Unclear(Gap::Detail),
    }
}

impl Value {
    fn pair(&self, other: &Self) -> Pair {
        match (&self.amount, &other.amount) {
            (Some(one), Some(other_amount)) if self.codes == other.codes => one.pair(other_amount),
            _ => Pair::same_if(self == other),
        }
    }
}

impl Amount {
    /// A volume may hold as much as a mass, a dose for each kilogram be as much as one for everybody, and a month has 28 to 31
    /// days: whether they are the same is not known.
    fn pair(&self, other: &Self) -> Pair {
        if self.unit == other.unit {
            return Pair::same_if(self == other);
        }
        let is_dose = |amount: &Self| amount.unit.dose().is_some();
        let overlap =
            |one: &Self, other: &Self| Some(one.low.scaled(one.hours(28)?)? <= other.high.scaled(other.hours(31)?)?);
        let times = overlap(self, other) == Some(true) && overlap(other, self) == Some(true);
        let doses = is_dose(self) && is_dose(other);
        if times || doses { Pair::Unclear(Gap::Form) } else { Pair::Different }
    }

    /// Hours in one of its unit, for a month of so many days.
    fn hours(&self, days: i64) -> Option<i64> {
        match self.unit {
            Unit::Hour => Some(1),
            Unit::Month => Some(24 * days),
            _ => None,
        }
    }
}
