//! A prerendered page stays as it is until a reader changes what is compared. Then the widget is rendered beside it and
//! takes its place in one step, with what the reader had open, ticked and focused.

use serde_json::json;

use crate::support::{Answer, Browser, Page, Site, dist, visit};

/// The text of a value in the table.
const VALUE: &str = ">saline placebo<";

/// Puts every text of the widget into `<font>` elements, as page translators do.
const TRANSLATE: &str = "const translate = (node) => {
        for (const child of [...node.childNodes]) {
            if (child.nodeType === 3 && child.data.trim()) {
                const outer = document.createElement('font'), inner = document.createElement('font');
                inner.textContent = '~' + child.data;
                outer.append(inner);
                child.replaceWith(outer);
            } else if (child.nodeType === 1 && !/^(STYLE|TEMPLATE|FONT|svg|LINK)$/.test(child.tagName)) translate(child);
        }
    };
    translate(root)";

/// The article page with something changed in it, as a translator or a minifier does.
async fn changed(from: &str, to: &str) -> Site {
    let page = dist("index.html");
    assert!(page.contains(from), "the page has no {from}");
    Site::built().await.answering("/index.html", Answer::Html(page.replace(from, to)))
}

/// Opens a citation, ticks the filter and puts the focus on the citation.
async fn is_busy(page: &Page) {
    page.run("window.before = root.querySelector('.widget')").await;
    page.run("root.getElementById('course.cars').open = true; root.getElementById('only-differences').checked = true")
        .await;
    page.run("root.querySelector(`[id='course.cars'] > summary`).focus()").await;
}

/// Adds a trial and waits until it is compared.
async fn adds_a_trial(page: &Page) {
    page.run("root.getElementById('pick-cars-2').click()").await;
    page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 3").await;
    page.until("root.querySelector('.evidence-stage[data-ready]')").await;
}

/// What was open, ticked and focused before is so in a new tree.
async fn is_new_and_as_before(page: &Page) {
    assert!(page.holds("window.before !== root.querySelector('.widget')").await, "the old tree is still there");
    assert!(page.holds("root.querySelectorAll('.widget').length === 1").await);
    assert!(page.is_open("course.cars").await);
    assert!(page.holds("root.getElementById('only-differences').checked").await);
    assert!(page.holds(r#"root.activeElement?.matches("[id='course.cars'] > summary")"#).await);
    assert!(page.holds("!root.querySelector('.evidence-message:not(:empty)')").await);
}

/// The heads of the table, and for each trial what its cells say it is of.
async fn heads_and_cells(page: &Page) -> serde_json::Value {
    page.run(
        "const heads = [...root.querySelectorAll('.trials > [data-columns] thead th')].map((head) => head.textContent);
         const row = root.querySelector('[data-row=randomized]');
         const cells = [...row.querySelectorAll('td')].map((cell) =>
             [cell.querySelector('.trial').textContent, cell.querySelector('.fact').id, cell.querySelector('.value').textContent.match(/[\\d,]+/)[0]]);
         return [heads, cells]",
    )
    .await
}

#[test]
async fn the_program_leaves_the_page_and_a_first_choice_replaces_it_with_what_is_open(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        is_busy(&page).await;
        page.wake().await;
        assert!(page.holds("window.before === root.querySelector('.widget')").await, "it was rendered too soon");
        adds_a_trial(&page).await;
        is_new_and_as_before(&page).await;
        assert!(page.holds("root.getElementById('pick-cars-2').checked").await);
        page.until("root.getElementById('announcement').textContent === 'Three trials are compared.'").await;
        assert!(page.holds("root.querySelectorAll('link').length === 1 && root.adoptedStyleSheets.length === 0").await);
    })
    .await;
}

#[test]
async fn from_the_second_choice_on_only_what_differs_changes(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        page.click("#pick-cars-2").await;
        page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 3").await;
        assert!(page.holds("root.activeElement.id === 'pick-cars-2'").await, "the focus is lost");
        page.run("window.before = root.querySelector('.widget')").await;
        for heads in [2, 3, 2] {
            page.click("#pick-cars-2").await;
            page.until(&format!("root.querySelectorAll('.trials > [data-columns] thead th').length === {heads}")).await;
        }
        assert!(page.holds("window.before === root.querySelector('.widget')").await, "it was rendered anew");
    })
    .await;
}

#[test]
async fn what_a_reader_presses_keeps_its_place_in_the_window(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        page.run("root.getElementById('pick-cars-2').scrollIntoView({ block: 'center' })").await;
        page.run("window.top_before = root.getElementById('pick-cars-2').getBoundingClientRect().top").await;
        page.run("root.getElementById('pick-cars-2').click()").await;
        page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 3").await;
        let moved = "Math.abs(root.getElementById('pick-cars-2').getBoundingClientRect().top - top_before) < 2";
        assert!(page.holds(moved).await, "the page jumped");
    })
    .await;
}

#[test]
async fn a_reader_s_selection_stays_and_nothing_is_written_when_the_program_comes(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("window.selected = new Range()").await;
        page.run("selected.selectNodeContents(root.querySelector('.notice'))").await;
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
async fn what_a_translator_has_written_stays_until_a_trial_is_added(browser: Browser) {
    let site = changed(VALUE, "><font>Kochsalzlösung</font><").await;
    visit(site, browser, &[], |page| async move {
        is_busy(&page).await;
        page.wake().await;
        assert!(page.holds("window.before === root.querySelector('.widget')").await, "it was rendered too soon");
        adds_a_trial(&page).await;
        is_new_and_as_before(&page).await;
        assert!(page.holds("!root.querySelector('font')").await);
    })
    .await;
}

#[test]
async fn a_translated_page_never_puts_one_trials_results_under_another(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        for _ in 0..2 {
            // Once in what was prerendered, once in what the program has rendered.
            page.run(TRANSLATE).await;
            page.run("root.getElementById('pick-cars-2').click()").await;
            page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 3").await;
            page.run(TRANSLATE).await;
            page.run("root.getElementById('pick-casta').click()").await;
            page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 2").await;
            let expected = json!([
                ["CARS", "CARS-2"],
                [["CARS", "randomized.cars", "208"], ["CARS-2", "randomized.cars-2", "240"]]
            ]);
            assert_eq!(heads_and_cells(&page).await, expected);
            page.run("root.getElementById('pick-casta').click()").await;
            page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 3").await;
            page.run("root.getElementById('pick-cars-2').click()").await;
            page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 2").await;
            let expected = json!([
                ["CASTA", "CARS"],
                [["CASTA", "randomized.casta", "1,070"], ["CARS", "randomized.cars", "208"]]
            ]);
            assert_eq!(heads_and_cells(&page).await, expected);
        }
    })
    .await;
}

#[test]
async fn a_text_that_was_changed_in_its_place_is_seen_too(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        adds_a_trial(&page).await;
        page.run("root.querySelector('.trials > [data-columns] thead th').firstChild.data = 'Anders'").await;
        is_busy(&page).await;
        page.run("root.getElementById('pick-cars-2').click()").await;
        page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 2").await;
        is_new_and_as_before(&page).await;
        assert_eq!(page.text(".trials > [data-columns] thead th").await, "CASTA");
    })
    .await;
}

#[test]
async fn a_box_that_the_browser_ticked_on_the_way_back_is_followed(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("root.getElementById('pick-cars-2').checked = true").await;
        page.wake().await;
        page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 3").await;
        assert!(page.holds("root.getElementById('pick-cars-2').checked").await);
    })
    .await;
}

#[test]
async fn newer_data_lead_to_a_fresh_render_that_shows_them(browser: Browser) {
    let newer = dist("data/cerebrolysin.json").replace("\"name\": \"CARS\"", "\"name\": \"CARS, corrected\"");
    let site = Site::built().await.answering(".json", Answer::Json(newer));
    visit(site, browser, &[], |page| async move {
        page.wake().await;
        assert_eq!(page.text(".trials > [data-columns] thead th:last-child").await, "CARS, corrected");
    })
    .await;
}

#[test]
async fn a_page_prerendered_at_another_heading_level_leads_to_a_fresh_render(browser: Browser) {
    visit(
        changed("<evidence-widget src=", "<evidence-widget heading-level=\"3\" src=").await,
        browser,
        &[],
        |page| async move {
            is_busy(&page).await;
            page.wake().await;
            is_new_and_as_before(&page).await;
        },
    )
    .await;
}
