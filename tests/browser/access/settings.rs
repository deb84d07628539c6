//! What readers set in their browser or system: dark, forced colours, reduced motion.

use serde_json::json;

use super::{DARK, FORCED, open_everything};
use crate::support::{Browser, Site, visit};

/// What does not stand out from its ground, with its contrast: texts at less than 4.5 to 1, marks that mean something at
/// less than 3 to 1.
const FAINT: &str = "
    const parts = (colour) => colour.match(/[0-9.]+/g).map(Number);
    const light = (colour) => {
        const [r, g, b] = parts(colour).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const ground = (element) => {
        const { backgroundColor } = getComputedStyle(element);
        return parts(backgroundColor)[3] === 0 ? ground(element.parentElement ?? element.getRootNode().host) : backgroundColor;
    };
    const found = [];
    let measured = 0;
    const demand = (least, element, colour) => {
        const [one, other] = [light(colour), light(ground(element))];
        const contrast = Math.max(one, other) / Math.min(one, other);
        measured += 1;
        if (!(contrast >= least)) found.push([element.getAttribute('class') ?? element.textContent.slice(0, 30), colour, contrast]);
    };
    const all = (selector) => [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    for (const element of all('.widget *')) {
        const speaks = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (speaks) demand(4.5, element, getComputedStyle(element)[element instanceof SVGElement ? 'fill' : 'color']);
    }
    const marks = { '.bar, .interval, .end': 'stroke', '.estimate': 'fill', '.notice, .trail, [data-standing=different] > th': 'borderInlineStartColor', ':focus-visible': 'outlineColor' };
    for (const [selector, property] of Object.entries(marks)) {
        if (!all(selector).length) found.push([selector, 'is not there']);
        for (const element of all(selector)) demand(3, element, getComputedStyle(element)[property]);
    }
    return [found, measured > 500]";

#[test(Settings)]
async fn texts_and_marks_stand_out_in_light_and_dark_and_in_forced_colours(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        open_everything(&page).await;
        page.tab_to("#opening > summary").await;
        for settings in [vec![], vec![DARK], vec![FORCED], vec![DARK, FORCED]] {
            page.with_settings(&settings).await;
            assert_eq!(page.run(FAINT).await, json!([[], true]), "{settings:?}");
        }
    })
    .await;
}

#[test(Settings)]
async fn what_colour_says_has_another_sign_in_forced_colours(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.with_settings(&[FORCED]).await;
        let signs = "const style = (selector) => getComputedStyle(root.querySelector(selector));
            return [style('sup').textDecorationLine, style('.notice').borderInlineStartWidth, style('[data-standing=different] > th').borderInlineStartWidth]";
        assert_eq!(page.run(signs).await, json!(["underline", "3px", "2px"]));
    })
    .await;
}

#[test(Settings)]
async fn a_disclosure_grows_quickly_and_not_at_all_under_reduced_motion(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        assert!(page.holds("root.getAnimations().length === 0").await, "something moves by itself");
        let moves = |id| {
            format!(
                "const details = root.getElementById('{id}');
                details.open = true;
                return details.getAnimations({{ subtree: true }}).map((animation) => animation.effect.getTiming().duration)"
            )
        };
        assert_eq!(page.run(&moves("course.cars")).await, json!([150]));
        page.with_settings(&[("prefers-reduced-motion", "reduce")]).await;
        page.until("matchMedia('(prefers-reduced-motion: reduce)').matches").await;
        assert_eq!(page.run(&moves("course.casta")).await, json!([]));
    })
    .await;
}
