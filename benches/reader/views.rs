//! Mounting the widget and changing its view, beside the same in Preact.

use serde_json::json;

use crate::browser::Browser;
use crate::measured::{Measured, What};
use crate::memory;
use crate::site::Site;

const SIZES: [usize; 4] = [2, 8, 50, MOST];
const MOST: usize = 200;
/// Runs of each, one after the other in turn, so that whatever else the machine does meets all of them.
const RUNS: usize = 7;
/// A few more or fewer elements would be no other page.
const ALIKE: f64 = 0.05;

/// The widget, and what it is compared with.
pub const SUBJECTS: [&str; 2] = ["evidence-widget", "evidence-peer"];

/// What is measured in one page, in order: its budget, its name and how it is done.
const STEPS: [(&str, &str, &str); 5] = [
    ("mount", "mounted", ""),
    ("change", "a trail opened", "stage.open()"),
    ("change", "only the differences", "stage.tick('#only-differences')"),
    ("change", "every row again", "stage.tick('#only-differences')"),
    ("change", "a trial taken away", "stage.tick('[id^=pick-]:enabled')"),
];

/// Measures for each number of trials.
pub async fn measure(browser: &Browser, site: &Site, measured: &mut Measured) {
    for trials in SIZES {
        let mut times = [const { [const { Vec::new() }; STEPS.len()] }; 2];
        let mut elements = [0.0; 2];
        for _ in 0..RUNS {
            for (subject, tag) in SUBJECTS.iter().enumerate() {
                let times = &mut times[subject];
                times[0].push(mount(browser, site, tag, trials).await);
                elements[subject] = browser.number("return stage.elements").await;
                for (time, (_, _, step)) in times.iter_mut().zip(&STEPS).skip(1) {
                    time.push(browser.number(&format!("return {step}")).await);
                }
            }
        }
        let what = What { bar: None, name: "elements in the page", unit: "", trials: Some(trials) };
        measured.add(&what, &elements[..1], &elements[1..]);
        let [widget, peer] = &times;
        for (index, (bar, name, _)) in STEPS.iter().enumerate() {
            let what = What { bar: Some(bar), name, unit: "ms", trials: Some(trials) };
            measured.add(&what, &widget[index], if are_alike(elements) { &peer[index] } else { &[] });
        }
    }
    // By itself: no reader has all that is unused collected between two views.
    let (mut bytes, mut elements) = ([0.0; 2], [0.0; 2]);
    for (subject, tag) in SUBJECTS.iter().enumerate() {
        mount(browser, site, tag, MOST).await;
        bytes[subject] = memory::held(browser, site, subject == 0).await / 1e6;
        elements[subject] = browser.number("return stage.elements").await;
    }
    let what = What { bar: Some("memory"), name: "memory held", unit: "MB", trials: Some(MOST) };
    measured.add(&what, &bytes[..1], if are_alike(elements) { &bytes[1..] } else { &[] });
}

/// In a new page; the program and the stylesheet are there when it counts.
async fn mount(browser: &Browser, site: &Site, tag: &str, trials: usize) -> f64 {
    let mount = |trials: usize| format!("return stage.mount({}, {}, {trials})", json!(tag), json!(site.stylesheet));
    browser.go(&site.at("stage.html")).await;
    browser.run(&mount(1)).await;
    browser.number(&mount(trials)).await
}

/// Whether the two pages can be compared.
fn are_alike([widget, peer]: [f64; 2]) -> bool {
    (widget - peer).abs() <= widget * ALIKE
}
