//! How the picture stands on the page. That it says what the table says, `equal` demands.

use serde_json::json;

use crate::support::{Browser, Site, visit};

#[test]
async fn what_a_lane_shows_stands_side_by_side_and_stacks_when_narrow(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        // A trial's name, its bars and its result in one row; narrow, the bars below the name and above the result.
        let tops = "const tops = [...root.querySelector('.lane').children].map((part) => Math.round(part.getBoundingClientRect().top));
            return [tops[0] === tops[1], tops[1] === tops[2], tops[2] < tops[3]]";
        assert_eq!(page.run(tops).await, json!([true, true, false]));
        page.client.set_window_size(500, 900).await.expect("the window narrows");
        page.run("document.querySelector('main').style.maxWidth = '320px'").await;
        page.until("getComputedStyle(root.querySelector('.trials tbody')).display === 'block'").await;
        assert_eq!(page.run(tops).await, json!([false, true, true]));
        assert!(page.holds("root.querySelector('.widget').scrollWidth <= root.querySelector('.widget').clientWidth").await, "it scrolls sideways");
    })
    .await;
}

#[test]
async fn trials_are_told_apart_without_colour(browser: Browser) {
    visit(Site::built().await, browser.without_script(), &[], |page| async move {
        let patterns = "return [...root.querySelectorAll('[data-panel=course] .bar')].map((bar) => getComputedStyle(bar).strokeDasharray)";
        let patterns = page.run(patterns).await;
        assert_eq!(patterns.as_array().map(Vec::len), Some(2));
        assert_ne!(patterns[0], patterns[1], "two bars look the same in grey");
        // And each stands under its trial's name, in words beside it.
        assert!(page.holds("[...root.querySelectorAll('.lane')].every((lane) => lane.querySelector('.name').textContent && lane.querySelector('.value'))").await);
    })
    .await;
}
