//! "Only the differences".

use serde_json::json;

use crate::support::{Answer, Browser, Site, visit};

const VISIBLE: &str = "return [...root.querySelectorAll('tr[data-row]')]
    .filter((row) => row.checkVisibility()).map((row) => row.dataset.row)";

/// What differs, and what was found, which no filter hides.
const AT_A_GLANCE: [&str; 6] =
    ["randomized", "start-window", "course", "given-with", "primary-outcome", "primary-result"];
const FOLDED: [&str; 3] = ["region", "other-results", "post-hoc-results"];

#[test]
async fn it_filters_before_the_program_and_the_tick_survives_it(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let different = json!([&AT_A_GLANCE[..], &FOLDED[..]].concat());
        page.click("#only-differences").await;
        page.until("root.getElementById('all-details').open").await;
        assert_eq!(page.run(VISIBLE).await, different);
        page.wake().await;
        assert!(page.holds("root.getElementById('only-differences').checked").await);
        assert_eq!(page.run(VISIBLE).await, different);
    })
    .await;
}

#[test]
async fn it_leaves_what_changed_in_a_review_alone(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.click("#only-differences").await;
        page.click("[id='stroke-2023.about'] > summary").await;
        page.click(".change > summary").await;
        assert!(page.holds("root.querySelector('.change tbody tr').checkVisibility()").await);
    })
    .await;
}

#[test]
async fn the_program_announces_it_once(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        assert_eq!(page.text(".widget > [role='status']").await, "");
        page.click("#only-differences").await;
        page.until("root.querySelector('.widget > [role=status]').textContent === 'Only the differences are shown.'")
            .await;
        page.click("#only-differences").await;
        page.until("root.querySelector('.widget > [role=status]').textContent === 'Every row is shown.'").await;
        assert!(page.holds("root.querySelector('[data-row=dose]').checkVisibility()").await);
    })
    .await;
}

#[test]
async fn it_works_without_the_loader(browser: Browser) {
    let site = Site::built().await.answering("/embed.js", Answer::Missing);
    visit(site, browser, &["embed.js"], |page| async move {
        page.click("#only-differences").await;
        assert_eq!(page.run(VISIBLE).await, json!(AT_A_GLANCE));
    })
    .await;
}
