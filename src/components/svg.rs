//! What the drawings share. Geometry is in SVG attributes, in percent, since the page's policy may refuse `style`.

use yew::prelude::*;

use super::text::text;
use crate::comparison::Tick;

/// The labels of an axis. The first starts at its mark and the last ends there, so that none leaves the drawing.
pub fn labels(ticks: &[Tick]) -> Html {
    let anchor = |at| match at {
        0 => "start",
        1000 => "end",
        _ => "middle",
    };
    html! {
        <svg aria-hidden="true" height="1.1em">
            for tick in ticks {
                <text x={percent(tick.at)} y="1em" text-anchor={anchor(tick.at)}>{ text(&tick.label) }</text>
            }
        </svg>
    }
}

/// A line from one point to another: `x` in thousandths of the drawing's width, `y` in percent of its height.
pub fn line(class: &'static str, x: [i64; 2], y: [u8; 2]) -> Html {
    let ([x1, x2], [y1, y2]) = (x.map(percent), y.map(|y| format!("{y}%")));
    html! { <line {class} {x1} {x2} {y1} {y2} /> }
}

/// "33.3%", from thousandths.
pub fn percent(thousandths: i64) -> String {
    format!("{}%", thousandths as f64 / 10.0)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn thousandths_are_written_in_percent_also_where_a_line_runs_off_its_axis() {
        assert_eq!(percent(0), "0%");
        assert_eq!(percent(333), "33.3%");
        assert_eq!(percent(1000), "100%");
        assert_eq!(percent(-5), "-0.5%");
    }
}
