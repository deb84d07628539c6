//! How the widget looks, held to the pictures in `pictures/`. After a change that is meant, renew them, and look at what
//! became of them: `RENEW=1 cargo xtask test`, or only this, with CHROME and CHROMEDRIVER set:
//!
//! ```text
//! cargo xtask dist && RENEW=1 cargo test --features browser-tests --test browser pictures
//! ```
//!
//! Fonts differ between machines, and with them every line. So all of it is set in one that `cargo xtask test` sees to,
//! and its slanted form is made from the upright one, since few machines have that. What is left is how a machine smooths
//! letters; see `likeness`.

mod likeness;
mod tests;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use likeness::Picture;
use serde_json::{Value, json};

use evidence_widget::catalogue;
use evidence_widget::embed::{self, Stylesheet};

use crate::support::{Answer, Browser, Medium, Page, Site, dist, left_behind, visit};

/// What a picture is taken of.
struct State {
    name: &'static str,
    /// Of the window, in CSS pixels.
    width: u32,
    medium: Medium<'static>,
    /// What is done to the page before the program comes; it sees the element as `widget` and
    /// its shadow root as `root`.
    before: &'static str,
    /// Prerendered from right to left, in a language that the program does not know.
    mirrored: bool,
}

/// Without motion, so that nothing is half unfolded.
const SCREEN: Medium = Medium { media: "", features: &[("prefers-reduced-motion", "reduce")] };
const PAPER: Medium = Medium { media: "print", ..SCREEN };
const DARK: Medium =
    Medium { features: &[("prefers-reduced-motion", "reduce"), ("prefers-color-scheme", "dark")], ..SCREEN };
const FORCED: Medium =
    Medium { features: &[("prefers-reduced-motion", "reduce"), ("forced-colors", "active")], ..SCREEN };

const WIDE: State = State { name: "wide", width: 1100, medium: SCREEN, before: "", mirrored: false };

const STATES: [State; 9] = [
    WIDE,
    State { name: "640", width: 640, ..WIDE },
    State { name: "320", width: 320, ..WIDE },
    State { name: "dark", medium: DARK, ..WIDE },
    State { name: "forced", medium: FORCED, ..WIDE },
    // As wide as A4 between its margins.
    State { name: "paper", width: 718, medium: PAPER, ..WIDE },
    State {
        name: "open",
        before: "for (const id of ['differences', 'course.cars', 'all-details', 'sources', 'source-3']) root.getElementById(id).open = true",
        ..WIDE
    },
    State { name: "german", before: "widget.lang = 'de'", ..WIDE },
    State { name: "right-to-left", mirrored: true, ..WIDE },
];

#[test]
async fn it_looks_as_on_the_pictures(browser: Browser) {
    let words = catalogue::of("qps-plocm").expect("the pseudo-language is there");
    let root = embed::prerender(&dist("data/cerebrolysin.json"), &Stylesheet::default(), 2, words)
        .await
        .expect("a good bundle");
    let mirrored = format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Mirrored</title><link rel=icon href=icon.svg>\
         <main><evidence-widget>{root}</evidence-widget></main>"
    );
    let site = Site::built().await.answering("/mirrored.html", Answer::Html(mirrored));
    visit(site, browser, &[], |page| async move {
        let mut departures = Vec::new();
        for state in &STATES {
            let now = taken(&page, state, 1).await;
            departures.extend(departure(state.name, &now));
        }
        assert!(departures.is_empty(), "{}", departures.join("\n"));
    })
    .await;
}

#[test]
async fn on_a_screen_twice_as_sharp_it_is_the_same_picture(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let (one, other) = (taken(&page, &WIDE, 1).await, taken(&page, &WIDE, 2).await);
        assert_eq!(one.unlike(&other), None);
    })
    .await;
}

/// In what the widget no longer looks as on its picture; renews the picture instead where that is asked for.
fn departure(name: &str, now: &Picture) -> Option<String> {
    let stored = likeness::path(name);
    let before = stored.exists().then(|| Picture::stored(&stored));
    let unlike = match &before {
        Some(before) => before.unlike(now)?,
        None => "there is no such picture".to_owned(),
    };
    if std::env::var_os("RENEW").is_some() {
        now.store(&stored);
        eprintln!("renewed {}: {unlike}", stored.display());
        return None;
    }
    let fresh = left_behind("pictures", &format!("{name}.png"));
    now.store(&fresh);
    let mut told = format!("{name}: {unlike}; now it is {}", fresh.display());
    if let Some(before) = before {
        let difference = left_behind("pictures", &format!("{name}-difference.png"));
        before.difference(now).save(&difference).expect("it can be left there");
        told += &format!(", the difference {}", difference.display());
    }
    Some(told + "; if it is meant, renew the picture as tests/browser/pictures.rs says")
}

/// The widget alone, so that a change to the article changes no picture.
async fn taken(page: &Page, state: &State, sharpness: u32) -> Picture {
    let file = if state.mirrored { "mirrored.html" } else { "" };
    page.go(&(page.site.address() + file)).await;
    let font =
        "return Promise.all([['normal', 'DejaVu Sans'], ['bold', 'DejaVu Sans Bold']].map(async ([weight, name]) => {
        document.fonts.add(await new FontFace('reference', `local('${name}')`, { weight }).load());
    })).then(() => true, () => false)";
    assert!(page.run(font).await == Value::Bool(true), "there is no DejaVu Sans; on Debian it is in fonts-dejavu-core");
    let alone = format!(
        "const widget = document.querySelector('evidence-widget');
        for (const other of widget.parentElement.children) other.hidden = other !== widget;
        document.documentElement.style.fontFamily = 'reference';
        {}",
        state.before
    );
    page.run(&alone).await;
    if !state.mirrored {
        page.wake().await;
    }
    page.shown_for(state.medium).await;
    page.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
    let size = json!({ "width": state.width, "height": 900, "deviceScaleFactor": sharpness, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", size).await;
    let place = "const { x, y, width, height } = document.querySelector('evidence-widget').getBoundingClientRect();
        return { x: x + scrollX, y: y + scrollY, width, height: Math.ceil(height), scale: 1 }";
    let clip = page.run(place).await;
    let shot = page.devtools("Page.captureScreenshot", json!({ "clip": clip, "captureBeyondViewport": true })).await;
    let png = BASE64_STANDARD.decode(shot["data"].as_str().unwrap_or_default()).expect("a picture");
    Picture::taken(&png, sharpness)
}
