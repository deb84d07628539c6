//! A second attempt: by itself where the trouble passes, at the press of a button otherwise.

use super::{BUNDLE, VALUE, bundle, record};
use crate::support::{Answer, Browser, Page, Site, built, visit};

/// What fails at first is there after the press of the button, and the reader is where he was.
async fn mends(browser: Browser, file: &str, log: &[&str]) {
    let site = Site::built().await.answering(file, Answer::Status(404, None));
    visit(site, browser, log, |page| async move {
        page.click(VALUE).await;
        page.approach().await;
        page.until("root.querySelector('.evidence-message button')").await;
        page.site.mend();
        page.click(".evidence-message button").await;
        page.until_ready().await;
        page.until("root.activeElement?.matches('summary')").await;
        assert!(page.holds("!root.querySelector('.evidence-message:not(:empty)')").await);
        assert!(page.is_open("course.cars").await);
    })
    .await;
}

#[test]
async fn after_the_program_was_missing(browser: Browser) {
    mends(browser, "_bg.wasm", &["404", "evidence-widget: program", "integrity"]).await;
}

#[test]
async fn after_its_script_was_missing(browser: Browser) {
    mends(browser, &built("evidence-widget-", ".js"), &["404", "evidence-widget: program"]).await;
}

#[test]
async fn after_the_first_script_was_missing(browser: Browser) {
    mends(browser, &built("live-", ".js"), &["404", "evidence-widget: program"]).await;
}

#[test]
async fn after_the_bundle_was_missing(browser: Browser) {
    mends(browser, BUNDLE, &["404", "evidence-widget: missing"]).await;
}

fn count(page: &Page, end: &str) -> usize {
    page.site.requests().iter().filter(|path| path.ends_with(end)).count()
}

#[test]
async fn by_itself_where_the_trouble_passes(browser: Browser) {
    for (answer, log) in
        [(Answer::Status(503, None), "503"), (Answer::Status(429, Some(1)), "429"), (Answer::Reset, "ERR_")]
    {
        let site = bundle(Answer::First(2, Box::new(answer))).await;
        visit(site, browser, &[log], |page| async move {
            record(&page).await;
            page.wake().await;
            assert_eq!(page.run("return window.told.join()").await, "evidence-ready ");
            assert_eq!(count(&page, BUNDLE), 3, "{log}: {:?}", page.site.requests());
        })
        .await;
    }
}

#[test]
async fn three_times_and_no_more(browser: Browser) {
    let site = bundle(Answer::Status(500, None)).await;
    visit(site, browser, &["500", "evidence-widget: bundle"], |page| async move {
        page.click(VALUE).await;
        page.approach().await;
        page.until("root.querySelector('.evidence-message button')").await;
        assert_eq!(count(&page, BUNDLE), 3);
    })
    .await;
}

#[test]
async fn never_where_it_would_not_help(browser: Browser) {
    let site = bundle(Answer::Status(404, None)).await;
    visit(site, browser, &["404", "evidence-widget: missing"], |page| async move {
        page.click(VALUE).await;
        page.approach().await;
        page.until("root.querySelector('.evidence-message button')").await;
        assert_eq!(count(&page, BUNDLE), 1);
    })
    .await;
}
