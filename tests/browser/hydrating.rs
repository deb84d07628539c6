//! A prerendered page stays as it is until a reader changes what is compared; then it is taken over or, in any doubt,
//! rendered anew.

use serde_json::json;

use crate::support::{Answer, Browser, Page, Site, dist, visit};

/// The text of a value in the table.
const VALUE: &str = ">saline placebo<";

/// The article page with something changed in it, as a translator or a minifier does.
async fn changed(from: &str, to: &str) -> Site {
    let page = dist("index.html");
    assert!(page.contains(from), "the page has no {from}");
    Site::built().await.answering("/index.html", Answer::Html(page.replace(from, to)))
}

/// Opens a citation, ticks the filter, brings the program in, and finds all of it as it was, in a new tree.
async fn renders_anew_at_once(page: Page) {
    is_busy(&page).await;
    page.until_ready().await;
    is_new_and_as_before(&page).await;
}

/// The same where only a change of what is compared asks for a new tree.
async fn renders_anew_when_a_trial_is_added(page: Page) {
    is_busy(&page).await;
    page.until_ready().await;
    adds_a_trial_to_a_new_tree(&page).await;
}

async fn adds_a_trial_to_a_new_tree(page: &Page) {
    assert!(page.holds("window.before === root.querySelector('.widget')").await, "it was rendered anew too soon");
    page.run("root.getElementById('pick-cars-2').click()").await;
    page.until("root.querySelectorAll('[data-columns] thead th').length === 3").await;
    page.until("root.querySelector('.evidence-stage[data-ready]')").await;
    is_new_and_as_before(page).await;
    assert!(page.holds("root.getElementById('pick-cars-2').checked").await);
    let said = page.text("#announcement").await;
    assert_eq!(said, "Three trials are compared.");
}

async fn is_busy(page: &Page) {
    page.run("window.before = root.querySelector('.widget')").await;
    page.run("root.getElementById('course.cars').open = true; root.getElementById('only-differences').checked = true")
        .await;
    page.run("root.querySelector(`[id='course.cars'] > summary`).focus()").await;
}

async fn is_new_and_as_before(page: &Page) {
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
        page.click("[id='course.cars'] > summary").await;
        page.click("#pick-cars-2").await;
        page.until("root.querySelectorAll('[data-columns] thead th').length === 3").await;
        assert!(page.holds("window.before === root.querySelector('.widget')").await, "it was rendered anew");
        assert!(page.is_open("course.cars").await);
        assert_eq!(page.text("#announcement").await, "Three trials are compared.");
        assert!(page.holds("root.activeElement.id === 'pick-cars-2'").await, "the focus is lost");
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
        page.run("root.getElementById('pick-cars-2').click()").await;
        page.until("root.querySelectorAll('[data-columns] thead th').length === 3").await;
        assert!(page.holds("selected.toString() === before").await);
    })
    .await;
}

#[test]
async fn what_a_translator_has_written_stays_until_a_trial_is_added(browser: Browser) {
    let site = changed(VALUE, "><font>Kochsalzlösung</font><").await;
    visit(site, browser, &[], |page| async move {
        renders_anew_when_a_trial_is_added(page).await;
    })
    .await;
}

#[test]
async fn what_it_writes_later_is_seen_too(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        is_busy(&page).await;
        page.until_ready().await;
        page.run("root.querySelector(`[id='course.cars'] .value`).append(document.createElement('font'))").await;
        adds_a_trial_to_a_new_tree(&page).await;
    })
    .await;
}

#[test]
async fn comments_dropped_by_a_minifier_lead_to_a_fresh_render_when_a_trial_is_added(browser: Browser) {
    visit(changed("<!--<[]>-->", "").await, browser, &[], |page| async move {
        renders_anew_when_a_trial_is_added(page).await;
    })
    .await;
}

#[test]
async fn a_page_of_another_build_leads_to_a_fresh_render(browser: Browser) {
    visit(changed("data-build=\"", "data-build=\"0").await, browser, &[], |page| async move {
        renders_anew_at_once(page).await;
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
        renders_anew_at_once(page).await;
    })
    .await;
}
