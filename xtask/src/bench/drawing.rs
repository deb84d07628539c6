//! The two pictures.

use super::measure::{Measure, median};
use super::sizes::Sizes;
use anyhow::{Result, anyhow};
use plotters::coord::Shift;
use plotters::prelude::*;

const FONT: &str = "sans-serif";
const INK: RGBColor = RGBColor(28, 32, 36);
const WIDGET: RGBColor = RGBColor(29, 91, 121);
const PEER: RGBColor = RGBColor(176, 106, 0);
/// So many crates are drawn.
const DRAWN: usize = 16;

type Area<'t> = DrawingArea<SVGBackend<'t>, Shift>;

/// Bytes by crate, a bar each.
pub fn sizes(sizes: &Sizes) -> Result<String> {
    let crates = &sizes.crates[..sizes.crates.len().min(DRAWN)];
    let most = crates.first().map_or(1, |(_, bytes)| *bytes);
    let total: usize = sizes.crates.iter().map(|(_, bytes)| bytes).sum();
    let height = 60 + 28 * crates.len() as i32;
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (900, height as u32)).into_drawing_area();
        area.fill(&WHITE)?;
        let ink = (FONT, 16).into_font().color(&INK);
        let title = format!("The program's {total} bytes by crate, before brotli");
        area.draw(&Text::new(title, (20, 18), (FONT, 20).into_font().color(&INK)))?;
        for (index, (name, bytes)) in crates.iter().enumerate() {
            let top = 56 + 28 * index as i32;
            let length = (*bytes as f64 / most as f64 * 500.0) as i32;
            area.draw(&Text::new(name.clone(), (20, top), ink.clone()))?;
            area.draw(&Rectangle::new([(220, top - 2), (220 + length, top + 18)], WIDGET.filled()))?;
            let share = format!("{bytes} ({:.1} %)", 100.0 * *bytes as f64 / total as f64);
            area.draw(&Text::new(share, (230 + length, top), ink.clone()))?;
        }
        area.present()?;
    }
    Ok(svg)
}

/// Time against the number of trials, a panel for each thing that is done, both scales logarithmic.
pub fn times(measures: &[Measure]) -> Result<String> {
    let mut names: Vec<&str> = Vec::new();
    let timed = |measure: &&Measure| measure.bar.is_some() && measure.trials.is_some() && measure.unit == "ms";
    for measure in measures.iter().filter(timed) {
        if !names.contains(&measure.name.as_str()) {
            names.push(&measure.name);
        }
    }
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (1200, 800)).into_drawing_area();
        area.fill(&WHITE)?;
        for (panel, name) in area.split_evenly((2, 3)).iter().zip(&names) {
            let of: Vec<&Measure> = measures.iter().filter(timed).filter(|measure| measure.name == *name).collect();
            draw(panel, name, &of)?;
        }
        area.present()?;
    }
    Ok(svg)
}

fn draw(area: &Area, name: &str, measures: &[&Measure]) -> Result<()> {
    let points = |runs: fn(&Measure) -> &[f64]| -> Vec<(f64, f64)> {
        measures.iter().filter_map(|measure| Some((measure.trials? as f64, median(runs(measure))?))).collect()
    };
    let (widget, peer) = (points(|measure| &measure.widget), points(|measure| &measure.peer));
    let all = || widget.iter().chain(&peer);
    let ends = |of: fn(&(f64, f64)) -> f64| {
        all().map(of).fold((f64::MAX, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)))
    };
    let (x, y) = (ends(|point| point.0), ends(|point| point.1));
    let mut chart = ChartBuilder::on(area)
        .caption(format!("{name}: ms by trials"), (FONT, 18))
        .margin(12)
        .x_label_area_size(30)
        .y_label_area_size(60)
        .build_cartesian_2d((x.0 * 0.8..x.1 * 1.25).log_scale(), (y.0 * 0.7..y.1 * 1.4).log_scale())?;
    let whole = |number: &f64| format!("{number:.0}");
    let mut mesh = chart.configure_mesh();
    mesh.light_line_style(WHITE).label_style((FONT, 13)).x_label_formatter(&whole).y_label_formatter(&whole);
    mesh.y_labels(4).draw()?;
    for (points, colour, label) in [(widget, WIDGET, "widget"), (peer, PEER, "Preact")] {
        let line = LineSeries::new(points.clone(), colour.stroke_width(2));
        let legend = move |(x, y)| PathElement::new([(x, y), (x + 18, y)], colour.stroke_width(2));
        chart.draw_series(line).map_err(failed)?.label(label).legend(legend);
        chart.draw_series(points.into_iter().map(|point| Circle::new(point, 4, colour.filled()))).map_err(failed)?;
    }
    let labels = chart.configure_series_labels().position(SeriesLabelPosition::UpperLeft).label_font((FONT, 14)).draw();
    labels.map_err(failed)
}

/// A failure without the parts that cannot leave their thread.
fn failed(error: impl std::fmt::Display) -> anyhow::Error {
    anyhow!("cannot draw: {error}")
}
