//! "Only the differences".

use serde_json::json;

use crate::support::{Answer, Browser, Site, visit};

const VISIBLE: &str = "return [...root.querySelectorAll('tr[data-row]')]
    .filter((row) => row.checkVisibility()).map((row) => row.dataset.row)";

const DIFFERENT: [&str; 6] = ["course", "start-window", "given-with", "region", "randomized", "primary-outcome"];

#[test]
async fn it_filters_before_the_program_and_the_tick_survives_it(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.click("#only-differences").await;
        assert_eq!(page.run(VISIBLE).await, json!(DIFFERENT));
        page.wake().await;
        assert!(page.holds("root.getElementById('only-differences').checked").await);
        assert_eq!(page.run(VISIBLE).await, json!(DIFFERENT));
    })
    .await;
}

#[test]
async fn it_leaves_what_changed_in_a_review_alone(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.click("#only-differences").await;
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
        assert_eq!(page.run(VISIBLE).await, json!(DIFFERENT));
    })
    .await;
}
