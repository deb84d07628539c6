//! Taking over a prerendered page, or, in any doubt, rendering it anew.

use serde_json::json;

use crate::support::{Answer, Browser, Gate, Page, Site, dist, visit};

/// The text of a value in the table.
const VALUE: &str = ">saline placebo<";

/// The article page with something changed in it, as a translator or a minifier does.
async fn changed(from: &str, to: &str) -> Site {
    let page = dist("index.html");
    assert!(page.contains(from), "the page has no {from}");
    Site::built().await.answering("/index.html", Answer::Html(page.replace(from, to)))
}

/// Opens a citation, ticks the filter, brings the program in, and finds all of it as it was, in a new tree.
async fn renders_anew_and_keeps_the_reader_where_he_was(page: Page) {
    is_busy(&page).await;
    is_rendered_anew_and_as_before(&page).await;
}

async fn is_busy(page: &Page) {
    page.run("window.before = root.querySelector('.widget')").await;
    page.run("root.getElementById('course.cars').open = true; root.getElementById('only-differences').checked = true")
        .await;
    page.run("root.querySelector(`[id='course.cars'] > summary`).focus()").await;
}

async fn is_rendered_anew_and_as_before(page: &Page) {
    page.until_ready().await;
    assert!(page.holds("window.before !== root.querySelector('.widget')").await, "it was hydrated");
    assert!(page.holds("root.querySelectorAll('.widget').length === 1").await);
    assert!(page.is_open("course.cars").await);
    assert!(page.holds("root.getElementById('only-differences').checked").await);
    assert!(page.holds(r#"root.activeElement?.matches("[id='course.cars'] > summary")"#).await);
    assert!(page.holds("!root.querySelector('.evidence-message:not(:empty)')").await);
}

#[test]
async fn a_page_as_built_is_hydrated(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("window.before = root.querySelector('.widget')").await;
        page.wake().await;
        assert!(page.holds("window.before === root.querySelector('.widget')").await, "it was rendered anew");
        assert!(page.holds("root.querySelectorAll('link').length === 1 && root.adoptedStyleSheets.length === 0").await);
    })
    .await;
}

#[test]
async fn a_reader_s_selection_stays_and_nothing_is_written_again(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("window.selected = new Range()").await;
        page.run("selected.selectNodeContents(root.querySelector('.notice'))").await;
        page.run("selected.setStart(root.querySelector('.notice').firstChild, 3)").await;
        page.run("window.before = selected.toString(); window.written = []").await;
        page.run(
            "window.observer = new MutationObserver((records) => written.push(...records.map(({ type, target }) => \
             `${type} of ${target.nodeName} ${target.id ?? target.data}`))); \
             observer.observe(root.querySelector('.widget'), \
             { attributes: true, characterData: true, childList: true, subtree: true })",
        )
        .await;
        page.wake().await;
        assert_eq!(page.run("return written").await, json!([]));
        assert!(page.holds("before.length > 20 && selected.toString() === before").await);
    })
    .await;
}

#[test]
async fn an_element_added_by_a_translator_leads_to_a_fresh_render(browser: Browser) {
    let site = changed(VALUE, "><font>Kochsalzlösung</font><").await;
    visit(site, browser, &[], |page| async move {
        renders_anew_and_keeps_the_reader_where_he_was(page).await;
    })
    .await;
}

#[test]
async fn so_does_one_added_while_the_program_comes(browser: Browser) {
    let gate = Gate::closed();
    let site = Site::built().await.answering("_bg.wasm", Answer::Held(gate.clone()));
    visit(site, browser, &[], |page| async move {
        page.begin().await;
        page.run("root.querySelector(`[id='course.cars'] .value`).append(document.createElement('font'))").await;
        is_busy(&page).await;
        gate.open();
        is_rendered_anew_and_as_before(&page).await;
    })
    .await;
}

#[test]
async fn comments_dropped_by_a_minifier_lead_to_a_fresh_render(browser: Browser) {
    visit(changed("<!--<[]>-->", "").await, browser, &[], |page| async move {
        renders_anew_and_keeps_the_reader_where_he_was(page).await;
    })
    .await;
}

#[test]
async fn a_page_of_another_build_leads_to_a_fresh_render(browser: Browser) {
    visit(changed("data-build=\"", "data-build=\"0").await, browser, &[], |page| async move {
        renders_anew_and_keeps_the_reader_where_he_was(page).await;
    })
    .await;
}

#[test]
async fn newer_data_lead_to_a_fresh_render_that_shows_them(browser: Browser) {
    let newer = dist("data/cerebrolysin.json").replace("\"name\": \"CARS\"", "\"name\": \"CARS, corrected\"");
    let site = Site::built().await.answering(".json", Answer::Json(newer));
    visit(site, browser, &[], |page| async move {
        page.wake().await;
        assert_eq!(page.text(".widget > table thead th:last-child").await, "CARS, corrected");
    })
    .await;
}

#[test]
async fn a_page_prerendered_at_another_heading_level_leads_to_a_fresh_render(browser: Browser) {
    visit(changed(" heading-level=\"3\"", "").await, browser, &[], |page| async move {
        renders_anew_and_keeps_the_reader_where_he_was(page).await;
    })
    .await;
}
