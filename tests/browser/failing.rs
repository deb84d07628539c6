//! Nothing ever leaves a blank box.

use crate::support::{Answer, Browser, Page, Site, dist, visit};

/// The reader means to use the widget; a sentence says why that fails, and all facts stay.
async fn says(page: &Page, sentence: &str) {
    page.click("[id='course.cars'] > summary").await;
    page.until("root.querySelector('.evidence-message:not(:empty)')").await;
    let said = page.text(".evidence-message").await;
    assert!(said.starts_with(sentence), "it says: {said}");
    assert!(page.holds("root.querySelectorAll('.evidence-message:not(:empty)').length === 1").await);
    assert!(page.holds("root.querySelectorAll('[data-fact]').length > 40").await, "facts were lost");
    assert!(page.is_open("course.cars").await, "the citation that the reader opened stays open");
}

#[tokio::test]
async fn the_program_is_missing_and_a_second_try_mends_it() {
    let site = Site::built().await.answering("_bg.wasm", Answer::Missing);
    visit(site, Browser::default(), &["404", "integrity", "evidence-widget: program"], |page| async move {
        says(&page, "The interactive part could not be loaded.").await;
        page.site.mend();
        page.click(".evidence-message button").await;
        page.until_ready().await;
        assert!(page.holds("root.activeElement?.matches('summary')").await, "the focus is lost with the button");
        assert!(page.holds("!root.querySelector('.evidence-message:not(:empty)')").await);
        assert!(page.is_open("course.cars").await);
    })
    .await;
}

#[tokio::test]
async fn the_glue_is_missing() {
    let glue = dist("embed.js")
        .split('\'')
        .find(|part| part.starts_with("evidence-widget-") && part.ends_with(".js"))
        .map(str::to_owned);
    let site = Site::built().await.answering(&glue.expect("embed.js names the glue"), Answer::Missing);
    visit(site, Browser::default(), &["404", "evidence-widget: program"], |page| async move {
        says(&page, "The interactive part could not be loaded.").await;
    })
    .await;
}

#[tokio::test]
async fn the_policy_forbids_wasm() {
    let site = Site::without_policy_of(" 'wasm-unsafe-eval'").await;
    visit(site, Browser::default(), &["evidence-widget: blocked", "Content Security Policy"], |page| async move {
        says(&page, "This page does not allow the interactive part.").await;
        assert!(page.holds("!root.querySelector('.evidence-message button')").await, "a second try would not help");
    })
    .await;
}

#[tokio::test]
async fn the_bundle_is_missing() {
    let site = Site::built().await.answering(".json", Answer::Missing);
    visit(site, Browser::default(), &["404", "evidence-widget: bundle"], |page| async move {
        says(&page, "The data of this comparison could not be loaded.").await;
    })
    .await;
}

#[tokio::test]
async fn the_bundle_is_cut_off() {
    let cut = dist("data/cerebrolysin.json")[..5000].to_owned();
    let site = Site::built().await.answering(".json", Answer::Json(cut));
    visit(site, Browser::default(), &["evidence-widget: data", "the file is cut off"], |page| async move {
        says(&page, "The data of this comparison cannot be shown.").await;
        assert!(page.holds("root.activeElement?.closest('details').id === 'course.cars'").await, "the focus is lost");
    })
    .await;
}

#[tokio::test]
async fn the_bundle_is_of_a_newer_format() {
    let newer = dist("data/cerebrolysin.json").replace("\"format\": 1", "\"format\": 2");
    let site = Site::built().await.answering(".json", Answer::Json(newer));
    visit(site, Browser::default(), &["evidence-widget: data", "reads formats up to 1"], |page| async move {
        says(&page, "The data of this comparison cannot be shown.").await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_type_of_the_wasm_file_slows_and_does_not_stop() {
    let site = Site::built().await.answering("_bg.wasm", Answer::Typed("text/plain"));
    visit(site, Browser::default(), &["MIME"], |page| async move {
        page.wake().await;
    })
    .await;
}
