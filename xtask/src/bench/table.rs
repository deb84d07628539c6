//! The table that the bench prints.

use super::judged::Judged;
use std::fmt;

/// One line each.
pub struct Table<'l>(pub &'l [Judged]);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |what: &str, rest: [&str; 6]| {
            let [median, spread, peer, ratio, budget, verdict] = rest;
            format!("{what:<62} {median:>10} {spread:>17} {peer:>9} {ratio:>6} {budget:>7}  {verdict}")
        };
        writeln!(f, "{}", line("", ["median", "spread", "peer", "ratio", "budget", ""]).trim_end())?;
        for judged in self.0 {
            let what = format!("{} ({})", judged.name, judged.unit);
            let spread = format!("{} to {}", short(judged.spread.0), short(judged.spread.1));
            let peer = judged.peer.map(short).unwrap_or_default();
            let ratio = judged.ratio().map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
            let budget = judged.limit.map(|limit| limit.to_string()).unwrap_or_default();
            let verdict = judged.is_ok.map_or("", |ok| if ok { "ok" } else { "above" });
            let rest = [&short(judged.median), spread.as_str(), &peer, &ratio, &budget, verdict];
            writeln!(f, "{}", line(&what, rest).trim_end())?;
        }
        Ok(())
    }
}

/// As many digits as tell something.
fn short(number: f64) -> String {
    let digits = match number.abs() {
        whole if whole.fract() == 0.0 => 0,
        large if large >= 100.0 => 0,
        small if small < 1.0 => 3,
        _ => 1,
    };
    format!("{number:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::limits::Limit;

    #[test]
    fn a_line_has_all_that_leads_to_its_verdict() {
        let line = Judged {
            name: "picked, 8 trials".to_owned(),
            unit: "ms".to_owned(),
            median: 26.04,
            spread: (24.0, 130.4),
            peer: Some(20.0),
            limit: Some(Limit::Ratio(1.2)),
            is_ok: Some(false),
        };
        let table = Table(&[line]).to_string();
        let words: Vec<_> = table.lines().last().unwrap_or_default().split_whitespace().collect();
        assert_eq!(words.join(" "), "picked, 8 trials (ms) 26.0 24 to 130 20 1.30 × 1.2 above");
    }
}
