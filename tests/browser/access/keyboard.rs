//! A reader without a mouse.

use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::open_everything;
use crate::support::{Answer, Browser, PATIENCE, Page, Site, dist, visit};

/// The article page under a head that sticks to the top.
async fn under_a_head() -> Site {
    let page = dist("index.html")
        .replace("</head>", "<link rel=\"stylesheet\" href=\"sticky.css\"></head>")
        .replace("<body>", "<body><header class=\"head\">A magazine</header>");
    let css = include_str!("../../pages/sticky.css").to_owned();
    Site::built().await.answering("/index.html", Answer::Html(page)).answering("/sticky.css", Answer::Css(css))
}

/// Everything in the widget that takes the focus, in the order in which it is read.
const STOPS: &str = "window.stops = [...root.querySelectorAll('summary, a[href], button, input')]
    .filter((stop) => stop.checkVisibility({ visibilityProperty: true }));
    return window.stops.length";

/// Which of them has the focus, or null if none; and what is wrong with how that shows.
const FOCUS: &str = "
    const stop = root.activeElement;
    if (!stop) return null;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(stop);
    const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    const box = stop.getBoundingClientRect();
    const inSight = box.top - ring >= document.querySelector('.head').getBoundingClientRect().bottom && box.bottom + ring <= innerHeight;
    const onTop = stop.contains(root.elementFromPoint(box.left + Math.min(box.width / 2, 8), box.top + box.height / 2));
    const faults = [outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 || 'no ring', inSight || 'out of sight', onTop || 'covered'];
    return [window.stops.indexOf(stop), faults.filter((fault) => fault !== true)]";

/// Presses a key from stop to stop until the focus leaves the widget, and expects it at each of these.
async fn walk(page: &Page, back: bool) {
    let count = page.run(STOPS).await.as_u64().expect("a number");
    assert!(count > 40, "only {count} stops");
    for step in 0..=count {
        match back {
            true => page.press_with(Key::Shift, Key::Tab).await,
            false => page.press(Key::Tab).await,
        }
        let expected = match step {
            step if step == count => Value::Null,
            step => json!([if back { count - 1 - step } else { step }, []]),
        };
        let found = settled(page, &expected).await;
        assert_eq!(found, expected, "at step {step} of {count}");
    }
}

/// What [`FOCUS`] finds, when it is as expected or time is up: a browser may scroll a frame after it moves the focus.
async fn settled(page: &Page, expected: &Value) -> Value {
    let start = Instant::now();
    loop {
        let found = page.run(FOCUS).await;
        if found == *expected || start.elapsed() > PATIENCE {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

/// Puts the focus on the last link before the widget, or on the first one behind it.
async fn stand_beside_the_widget(page: &Page, behind: bool) {
    // The article page has no link before the widget; another page may.
    page.run(
        "if (document.getElementById('before')) return;
        const link = Object.assign(document.createElement('a'), { id: 'before', href: '#before', textContent: 'Before' });
        document.querySelector('evidence-widget').before(link)",
    )
    .await;
    let (find, side) = if behind { ("find", "PRECEDING") } else { ("findLast", "FOLLOWING") };
    page.run(&format!(
        "const widget = document.querySelector('evidence-widget');
        const beside = (link) => !widget.contains(link) && link.compareDocumentPosition(widget) & Node.DOCUMENT_POSITION_{side};
        [...document.links].{find}(beside).focus()"
    ))
    .await;
}

#[test]
async fn the_focus_walks_in_reading_order_is_never_covered_and_leaves(browser: Browser) {
    visit(under_a_head().await, browser, &[], |page| async move {
        page.wake().await;
        open_everything(&page).await;
        // One source tells what all do, and saves seconds.
        page.run("root.querySelectorAll('.sources li + li > details').forEach((source) => { source.open = false })")
            .await;
        stand_beside_the_widget(&page, false).await;
        walk(&page, false).await;
    })
    .await;
}

#[test]
async fn the_focus_walks_back_the_same_way(browser: Browser) {
    visit(under_a_head().await, browser, &[], |page| async move {
        page.wake().await;
        stand_beside_the_widget(&page, true).await;
        walk(&page, true).await;
    })
    .await;
}

#[test]
async fn every_action_goes_by_key_alone(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.tab_to("#differences > summary").await;
        page.press(Key::Enter).await;
        assert!(page.is_open("differences").await);

        page.tab_to("#only-differences").await;
        page.press(Key::Space).await;
        page.until("!root.querySelector('[data-row=dose]').checkVisibility()").await;

        page.tab_to("[id='course.cars'] > summary").await;
        page.press(Key::Space).await;
        page.tab_to("[id='course.cars'] a[href='#source-2']").await;
        page.press(Key::Enter).await;
        assert!(page.is_open("source-2").await);

        page.tab_to("#source-2 a[href='#course.cars']").await;
        page.press(Key::Enter).await;
        assert!(
            page.holds(r#"root.activeElement.matches("[id='course.cars'] > summary")"#).await,
            "the focus is elsewhere"
        );
        page.press(Key::Escape).await;
        assert!(!page.is_open("course.cars").await);
    })
    .await;
}

#[test]
async fn a_second_try_goes_by_key_alone(browser: Browser) {
    let site = Site::built().await.answering(".json", Answer::Missing);
    visit(site, browser, &["404", "evidence-widget: missing"], |page| async move {
        // The failure may be quicker than the next look at the focus.
        page.tab_to(".picker input, .evidence-message button").await;
        page.until("root.querySelector('.evidence-message button')").await;
        page.until("root.querySelector('.evidence-details')").await;
        // The control is gone, and the focus goes to what can be done.
        page.until("root.activeElement?.textContent === 'Try again'").await;
        page.press(Key::Tab).await;
        assert!(
            page.holds("root.activeElement.matches('.evidence-details > summary')").await,
            "the focus is elsewhere"
        );
        page.press_with(Key::Shift, Key::Tab).await;
        assert!(page.holds("root.activeElement.textContent === 'Try again'").await, "the focus is elsewhere");
        page.site.mend();
        page.press(Key::Enter).await;
        page.until_ready().await;
    })
    .await;
}
