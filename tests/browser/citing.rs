//! Following a number to its passage, and back.

use fantoccini::key::Key;

use crate::support::{Answer, Browser, Site, visit};

const COURSE: &str = "[id='course.cars'] > summary";

#[test]
async fn a_word_that_not_every_reader_knows_is_explained_in_the_trail_of_its_value(browser: Browser) {
    visit(Site::built().await, browser.without_script(), &[], |page| async move {
        page.click("[data-row='primary-outcome'] td:last-child summary").await;
        assert!(page.text("[data-row='primary-outcome'] td:last-child .word").await.contains("an arm and a hand"));
        assert!(
            page.holds("root.querySelector('[data-row=primary-outcome] td:last-child .word').checkVisibility()").await
        );
        assert!(page.holds("!root.querySelector('[data-row=course] .word')").await);
        assert!(
            page.holds("[...root.querySelectorAll('.certainty details.fact')].every((f) => f.querySelector('.word'))")
                .await
        );
    })
    .await;
}

#[test]
async fn a_click_opens_the_passage_although_the_program_never_comes(browser: Browser) {
    let site = Site::built().await.answering("_bg.wasm", Answer::Missing);
    visit(site, browser, &["404", "integrity", "evidence-widget: program"], |page| async move {
        page.click(COURSE).await;
        assert!(page.is_open("course.cars").await);
        assert!(page.text("[id='course.cars'] q").await.contains("once daily for 21 days"));
        page.approach().await;
        page.until("root.querySelector('.evidence-message:not(:empty)')").await;
        assert!(page.is_open("course.cars").await, "the failure closed it");
    })
    .await;
}

#[test]
async fn a_citation_opened_by_the_first_click_stays_open_when_the_program_takes_over(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("window.before = root.getElementById('course.cars')").await;
        page.click(COURSE).await;
        assert!(page.is_open("course.cars").await);
        page.wake().await;
        assert!(page.is_open("course.cars").await);
        assert!(page.holds("window.before === root.getElementById('course.cars')").await, "it was rendered anew");
        page.click(COURSE).await;
        assert!(!page.is_open("course.cars").await, "the next click closes it");
    })
    .await;
}

#[test]
async fn a_citation_opens_by_key_before_and_after_the_program_and_closes_by_escape(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.tab_to(COURSE).await;
        page.press(Key::Enter).await;
        assert!(page.is_open("course.cars").await);
        page.wake().await;
        assert!(page.is_open("course.cars").await);
        assert!(page.holds(&format!("root.activeElement?.matches(`{COURSE}`)")).await, "the focus was lost");

        page.press(Key::Tab).await;
        assert!(page.holds("root.activeElement.closest('.trail')").await, "Tab goes on into the trail");
        page.press(Key::Escape).await;
        assert!(!page.is_open("course.cars").await);
        assert!(
            page.holds(&format!("root.activeElement?.matches(`{COURSE}`)")).await,
            "the focus returns to the value"
        );

        page.press(Key::Space).await;
        assert!(page.is_open("course.cars").await);
    })
    .await;
}

#[test]
async fn a_source_leads_back_to_exactly_the_fact_that_called_it(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        page.click("#all-details > summary").await;
        page.click("[id='region.casta'] > summary").await;
        page.click("[id='region.casta'] a[role='doc-biblioref']").await;
        assert!(page.is_open("source-6").await);
        assert!(page.holds("root.activeElement?.matches('#source-6 > summary')").await);

        page.click("#source-6 a[href='#sample-size.cars']").await;
        assert!(page.is_open("sample-size.cars").await);
        assert!(page.holds(r#"root.activeElement?.matches("[id='sample-size.cars'] > summary")"#).await);
        assert!(page.holds("location.hash === ''").await, "the host page's own address is left alone");
    })
    .await;
}

#[test]
async fn links_are_told_apart_by_their_names_alone(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let doubled = "const names = [...root.querySelectorAll('.sources a')]
                .map((link) => link.getAttribute('aria-label') ?? link.textContent.trim());
            return names.filter((name, index) => names.indexOf(name) !== index)";
        assert_eq!(page.run(doubled).await, serde_json::json!([]));
    })
    .await;
}

#[test]
async fn a_way_back_to_a_row_that_the_filter_hides_brings_it_into_view(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        page.click("#only-differences").await;
        page.click("#sources > summary").await;
        page.click("#source-3 > summary").await;
        page.click("#source-3 a[href='#dose']").await;
        assert!(page.holds("root.activeElement?.matches('#dose > summary')").await);
        assert!(page.holds("!root.getElementById('only-differences').checked").await);
    })
    .await;
}
