//! The article's page on a slow line, with the widget's script and without it; what becomes of the first touch; and a
//! partner's page.

use serde_json::json;

use crate::browser::Browser;
use crate::measured::{Measured, What};
use crate::site::Site;

/// Slow 4G: bytes a second down and up, milliseconds there and back.
const DOWN: u32 = 1_600_000 / 8;
const UP: u32 = 750_000 / 8;
const LATENCY: u32 = 150;
/// How many times slower the processor is.
const SLOWER: u32 = 4;
/// Milliseconds after the page has loaded in which what a script still does would be felt.
const AFTER: u32 = 2000;

/// Runs of each. A paint has to be told from one 2 % later.
const RUNS: usize = 31;

/// The same for what follows a touch, which takes about a second.
const TOUCHES: usize = 7;

/// What is seen of a page, in the order in which the probe says it.
const SEEN: [(&str, &str, &str); 4] = [
    ("paint", "first contentful paint", "ms"),
    ("paint", "largest contentful paint", "ms"),
    ("shift", "layout shift", ""),
    ("blocking", "blocking time", "ms"),
];

/// Where readers tap one after the other while the program comes: upwards, so that none moves the next.
const TAPS: [&str; 6] =
    ["dose", "course.cars", "course.casta", "start-window.cars", "start-window.casta", "picture.course.cars"];

/// A trial that the article's page does not show at first.
const ANOTHER: &str = "cars-2";

/// Reading, then touching.
pub async fn measure(browser: &Browser, site: &Site, measured: &mut Measured) {
    browser.devtools("Network.enable", json!({})).await;
    browser.devtools("Page.enable", json!({})).await;
    // Runs before any script of the page.
    let probe = json!({ "source": include_str!("arriving.js") });
    let probe = browser.devtools("Page.addScriptToEvaluateOnNewDocument", probe).await;
    slow_down(browser, true).await;
    read(browser, site, measured).await;
    partner(browser, site, measured).await;
    touch(browser, site, measured).await;
    slow_down(browser, false).await;
    browser.devtools("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": probe["identifier"] })).await;
}

async fn slow_down(browser: &Browser, on: bool) {
    let (latency, down, up, times) =
        if on { (json!(LATENCY), json!(DOWN), json!(UP), SLOWER) } else { (json!(0), json!(-1), json!(-1), 1) };
    let line = json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up });
    browser.devtools("Network.emulateNetworkConditions", line).await;
    browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": on })).await;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
}

async fn read(browser: &Browser, site: &Site, measured: &mut Measured) {
    // The first page of all waits for the browser, too.
    see(browser, site, "").await;
    let mut runs = [const { [const { Vec::new() }; SEEN.len()] }; 2];
    for _ in 0..RUNS {
        for (page, runs) in ["", "alone.html"].iter().zip(&mut runs) {
            for (run, value) in runs.iter_mut().zip(see(browser, site, page).await) {
                run.push(value);
            }
        }
    }
    let [widget, alone] = &runs;
    for (index, (bar, name, unit)) in SEEN.iter().enumerate() {
        let what = What { bar: Some(bar), name, unit, trials: None };
        measured.add(&what, &widget[index], &alone[index]);
    }
}

/// A partner's page, where nothing is prerendered: from a fragment, and from the bundle by the program.
async fn partner(browser: &Browser, site: &Site, measured: &mut Measured) {
    let [mut fragment, mut program, mut bytes, mut wasm] = [const { Vec::new() }; 4];
    for _ in 0..TOUCHES {
        browser.go(&site.at("partner.html")).await;
        fragment.push(browser.number("return arriving.shown()").await);
        bytes.push(browser.number("return arriving.bytes").await);
        // What is fetched later than the comparison counts, too.
        browser.run("await arriving.resting()").await;
        wasm.push(browser.number("return arriving.fetched('.wasm').length").await);
        browser.go(&site.at("program.html")).await;
        program.push(browser.number("return arriving.shown()").await);
    }
    let what = |bar, name, unit| What { bar: Some(bar), name, unit, trials: None };
    measured.add(&what("partner", "a partner's page, to the comparison in view", "ms"), &fragment, &program);
    measured.add(&what("bytes", "what it has fetched by then", "bytes after brotli"), &bytes, &[]);
    measured.add(&what("wasm", "its requests for wasm", ""), &wasm, &[]);
}

async fn see(browser: &Browser, site: &Site, page: &str) -> Vec<f64> {
    browser.go(&site.at(page)).await;
    let seen = browser.run(&format!("return arriving.seen({AFTER})")).await;
    seen.as_array().into_iter().flatten().map(|value| value.as_f64().expect("a number")).collect()
}

async fn touch(browser: &Browser, site: &Site, measured: &mut Measured) {
    let [mut opened, mut filtered, mut lost] = [const { Vec::new() }; 3];
    let mut chosen = [const { Vec::new() }; 3];
    for _ in 0..TOUCHES {
        browser.go(&site.at("")).await;
        browser.run("await arriving.resting()").await;
        browser.run("arriving.watch('toggle', ({ target }) => target.open)").await;
        for id in TAPS {
            browser.click(&format!("[id='{id}'] > summary")).await;
        }
        opened.push(browser.number("return arriving.answered()").await);
        let closed = format!("return {}.filter((id) => !root.getElementById(id).open).length", json!(TAPS));
        let closed = browser.number(&closed).await;

        browser.go(&site.at("")).await;
        browser.run("await arriving.resting()").await;
        browser.run("arriving.watch('change', ({ target }) => target.checked)").await;
        browser.click(".filter").await;
        filtered.push(browser.number("return arriving.answered()").await);
        browser.run("arriving.watchChoice()").await;
        browser.click(&format!("#pick-{ANOTHER}")).await;
        let times = browser.run("return arriving.choice()").await;
        let times = times.as_array().into_iter().flatten().map(|time| time.as_f64().expect("a number"));
        chosen.iter_mut().zip(times).for_each(|(times, time)| times.push(time));
        let unticked = "return root.getElementById('only-differences').checked ? 0 : 1";
        lost.push(closed + browser.number(unticked).await);
    }
    let what = |bar, name, unit| What { bar, name, unit, trials: None };
    measured.add(&what(None, "a first tap on a citation, to its passage in view", "ms"), &opened, &[]);
    measured.add(&what(None, "a first tap on the filter, to the filtered table", "ms"), &filtered, &[]);
    let [feedback, ready, done] = &chosen;
    measured.add(&what(Some("feedback"), "a first choice of trials, to its first answer", "ms"), feedback, &[]);
    measured.add(&what(None, "a first choice of trials, to the program at work", "ms"), ready, &[]);
    measured.add(&what(Some("choice"), "a first choice of trials, to the table that has them", "ms"), done, &[]);
    measured.add(&what(Some("lost"), "taps without effect", "of 7"), &lost, &[]);
}
