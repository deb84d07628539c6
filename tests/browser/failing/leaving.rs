//! Who leaves a page ends all that it still fetches, and is told of no failure.

use std::time::Duration;

use super::BUNDLE;
use crate::support::{Answer, Browser, Gate, Page, Site, built, visit};

const NEXT: &str =
    "<!DOCTYPE html><html lang=en><title>The next page</title><link rel=icon href=icon.svg><p>The next page.";

/// Keeps for the next page what the widget tells this one, by event and by console.
async fn keep_what_is_told(page: &Page) {
    page.run(
        "const keep = (words) => sessionStorage.setItem('told', `${sessionStorage.getItem('told') ?? ''}${words} `);
        const { warn } = console;
        console.warn = (...words) => { keep(words.join(' ')); warn(...words); };
        document.addEventListener('evidence-error', ({ detail }) => keep(detail.cause));",
    )
    .await;
}

async fn goes_on(page: &Page) -> serde_json::Value {
    page.go(&format!("{}next.html", page.site.address())).await;
    page.until("document.title === 'The next page'").await;
    page.run("return sessionStorage.getItem('told')").await
}

#[test]
async fn whatever_is_under_way_nothing_is_said(browser: Browser) {
    let files = [
        built("live-", ".js"),
        built("evidence-widget-", ".js"),
        built("evidence-widget-", ".wasm"),
        BUNDLE.to_owned(),
    ];
    for file in files {
        // The next page lets the reader wait: meanwhile the first one is still there.
        let next = Answer::After(Duration::from_millis(500), NEXT.to_owned());
        let site = Site::built().await.answering(&file, Answer::Held(Gate::closed())).answering("/next.html", next);
        visit(site, browser, &[], |page| async move {
            keep_what_is_told(&page).await;
            page.approach().await;
            while !page.site.requests().iter().any(|path| path.ends_with(&file)) {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            assert_eq!(goes_on(&page).await, serde_json::Value::Null, "{file}");
        })
        .await;
    }
}

#[test]
async fn what_had_failed_before_was_said(browser: Browser) {
    let site = Site::built().await.answering(BUNDLE, Answer::Status(404, None));
    let site = site.answering("/next.html", Answer::Html(NEXT.to_owned()));
    visit(site, browser, &["404", "evidence-widget: missing"], |page| async move {
        keep_what_is_told(&page).await;
        page.approach().await;
        page.until("root.querySelector('.evidence-message:not(:empty)')").await;
        let told = goes_on(&page).await;
        assert!(
            told.as_str().is_some_and(|told| told.contains("evidence-widget: missing") && told.ends_with("missing ")),
            "{told}"
        );
    })
    .await;
}
