//! Narrow windows, large text, text set wide, and fingers.

use serde_json::json;

use super::open_everything;
use crate::support::{Browser, Page, Site, visit};

/// What does not fit, a line each: a page that scrolls sideways, text beyond its sides or cut off, text upon text.
const MISFITS: &str = "
    const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.unseen, thead');
    const walker = document.createTreeWalker(root.querySelector('.widget'), NodeFilter.SHOW_TEXT);
    const pieces = [];
    while (walker.nextNode()) {
        const text = walker.currentNode.data.trim().slice(0, 40);
        const parent = walker.currentNode.parentElement;
        if (!text || !shown(parent)) continue;
        const block = parent.closest('text, summary, p, li, dt, dd, th, td, label, h2, h3, h4, h5, h6');
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        for (const box of range.getClientRects()) if (box.width > 1) pieces.push({ text, block, box });
    }
    const misfits = pieces.filter(({ box }) => box.left < 0 || box.right > innerWidth + 1).map(({ text }) => `beyond the sides: ${text}`);
    pieces.sort((one, other) => one.box.top - other.box.top);
    pieces.forEach((one, index) => {
        for (const other of pieces.slice(index + 1)) {
            // The boxes of letters reach a little beyond their ink, in Firefox by up to a quarter of their height.
            if (other.box.top > one.box.bottom - Math.max(3, one.box.height / 4)) break;
            const common = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            if (common > 2 && one.block !== other.block) misfits.push(`upon each other: ${one.text} / ${other.text}`);
        }
    });
    for (const e of root.querySelectorAll('.widget, .widget :not(svg, svg *)')) {
        const cuts = shown(e) && getComputedStyle(e).overflow !== 'visible';
        if (cuts && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) misfits.push(`cut off: ${e.textContent.slice(0, 40)}`);
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) misfits.push(`the page scrolls sideways: ${scrollWidth}`);
    return misfits";

async fn fits(page: &Page, width: u32, height: u32) {
    page.at_size(width, height).await;
    assert_eq!(page.run(MISFITS).await, json!([]), "at {width} by {height}");
}

#[test]
async fn nothing_leaves_a_narrow_window_or_one_at_400_percent(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        fits(&page, 320, 800).await;
        open_everything(&page).await;
        fits(&page, 320, 800).await;
        // 1280 by 1024 at 400 %.
        fits(&page, 320, 256).await;
        page.click("#only-differences").await;
        fits(&page, 320, 800).await;
        page.run("document.querySelector('main').style.width = '268px'").await;
        fits(&page, 1280, 800).await;
    })
    .await;
}

#[test]
async fn nothing_is_lost_when_letters_words_and_lines_stand_far_apart(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        open_everything(&page).await;
        // As WCAG 1.4.12 has it.
        page.run(
            "const apart = new CSSStyleSheet();
            apart.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                p { margin-block-end: 2em !important }`);
            document.adoptedStyleSheets = [apart];
            root.adoptedStyleSheets = [apart]",
        )
        .await;
        assert!(page.holds("parseFloat(getComputedStyle(root.querySelector('.value')).letterSpacing) > 1").await);
        fits(&page, 1280, 800).await;
        fits(&page, 320, 800).await;
    })
    .await;
}

#[test(TextSize)]
async fn text_grows_to_twice_its_size_and_nothing_is_lost(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        open_everything(&page).await;
        let size = "return parseFloat(getComputedStyle(root.querySelector('.axis text')).fontSize)";
        let before = page.run(size).await.as_f64().expect("a size");
        page.with_large_text().await;
        assert_eq!(page.run(size).await, json!(2.0 * before), "the drawing's text does not grow with it");
        fits(&page, 1280, 1024).await;
        fits(&page, 640, 800).await;
    })
    .await;
}

/// What a finger may miss, with its width and height in pixels. A tick is as large as its label.
const SMALL: &str = "return [...root.querySelectorAll('summary, a[href], button, label')]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.unseen'))
    .map((target) => [target.textContent.slice(0, 40), target.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24).map(([name, { width, height }]) => [name, width, height])";

#[test]
async fn every_target_has_24_pixels_either_way_whatever_the_page_makes_of_its_rem(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        open_everything(&page).await;
        for root in ["100%", "62.5%"] {
            page.run(&format!("document.documentElement.style.fontSize = '{root}'")).await;
            for width in [1280, 320] {
                page.at_size(width, 800).await;
                assert_eq!(page.run(SMALL).await, json!([]), "{root} at {width}");
            }
        }
    })
    .await;
}

#[test]
async fn what_does_not_fit_is_seen(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.at_size(320, 800).await;
        let spoiled = "root.querySelector('#title').style.whiteSpace = 'nowrap';
            Object.assign(root.querySelector('.notice').style, { overflow: 'hidden', height: '1em' });
            root.querySelector('.filter').style.marginTop = '-2em';";
        let kinds = format!("{spoiled} const found = (() => {{ {MISFITS} }})(); return [...new Set(found.map((line) => line.split(':')[0]))].sort()");
        assert_eq!(page.run(&kinds).await, json!(["beyond the sides", "cut off", "the page scrolls sideways", "upon each other"]));
    })
    .await;
}
