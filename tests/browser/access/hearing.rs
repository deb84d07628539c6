//! A reader who hears the page.

use serde_json::json;

use super::open_everything;
use crate::support::{Answer, Browser, Site, visit};

/// The elements of tables, with the role of each that a browser hands to assistive technology.
const TABLES: [(&str, &str); 5] = [
    ("table", "table"),
    ("tr", "row"),
    ("thead th", "columnheader"),
    ("tbody th", "rowheader"),
    // The empty corner above them is a cell to some engines and a head to others.
    ("tbody td", "cell"),
];

#[test]
async fn tables_keep_their_roles_where_their_cells_are_stacked(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        open_everything(&page).await;
        for width in [1280, 320] {
            page.at_size(width, 900).await;
            for (selector, role) in TABLES {
                for (index, found) in page.roles(selector).await.into_iter().enumerate() {
                    assert_eq!(found, role, "{selector}, {index}, at {width}");
                }
            }
        }
        assert!(
            page.holds("getComputedStyle(root.querySelector('tbody tr')).display === 'block'").await,
            "not stacked"
        );
    })
    .await;
}

/// Writes down in `said` what a status says each time it is touched, and whether it came together with its words: then
/// nobody hears them.
const LISTEN: &str = "window.said = [];
    const known = new Set(root.querySelectorAll('[role=status]'));
    new MutationObserver((changes) => {
        const touched = (change) => [change.target, ...change.addedNodes].map((node) => (node.closest ? node : node.parentElement)?.closest('[role=status]'));
        for (const status of new Set(changes.flatMap(touched).filter(Boolean))) {
            if (status.textContent) said.push(known.has(status) ? status.textContent : `unheard: ${status.textContent}`);
            known.add(status);
        }
    }).observe(root, { subtree: true, childList: true, characterData: true });";

#[test]
async fn one_change_is_announced_once_and_the_program_comes_in_silence(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run(LISTEN).await;
        page.wake().await;
        page.click("[id='course.cars'] > summary").await;
        page.click("[id='course.cars'] a[role=doc-biblioref]").await;
        assert_eq!(page.run("return said").await, json!([]));
        page.click("#only-differences").await;
        page.until("said.length > 0").await;
        page.click("#only-differences").await;
        page.until("said.length > 1").await;
        assert_eq!(page.run("return said").await, json!(["Only the differences are shown.", "Every row is shown."]));
    })
    .await;
}

#[test]
async fn a_failure_is_announced_once_by_a_line_that_was_there_before(browser: Browser) {
    let site = Site::built().await.answering(".json", Answer::Missing);
    visit(site, browser, &["404", "evidence-widget: missing"], |page| async move {
        page.run(LISTEN).await;
        page.approach().await;
        page.until("said.length > 0").await;
        let once = json!(["The data of this comparison are not where this page looks for them. Try again"]);
        assert_eq!(page.run("return said").await, once);
    })
    .await;
}

#[test]
async fn every_way_to_a_source_leads_there_and_every_way_back_to_its_caller(browser: Browser) {
    // Nobody follows so many links at once: Chromium says that it keeps no more ways back.
    visit(Site::built().await, browser, &["Throttling navigation"], |page| async move {
        page.wake().await;
        page.run("root.querySelectorAll('.sources li > details').forEach((source) => source.open = true)").await;
        page.until("[...root.querySelectorAll('.callers')].every((place) => place.querySelector('ul'))").await;
        let astray = "const links = [...root.querySelectorAll('[role=doc-biblioref], [role=doc-backlink]')];
            const astray = links.filter((link) => {
                root.activeElement?.blur();
                link.click();
                const [arrived, id] = [root.activeElement, decodeURIComponent(link.hash.slice(1))];
                return arrived?.localName !== 'summary' || arrived.parentElement.id !== id || !arrived.checkVisibility();
            });
            // A fact that calls a source is called back by it.
            const callers = [...root.querySelectorAll('[role=doc-biblioref]')].filter((link) => {
                const back = [...root.querySelector(link.getAttribute('href')).querySelectorAll('[role=doc-backlink]')];
                const around = (id) => root.getElementById(id.slice(1)).contains(link);
                return !back.some((one) => around(one.getAttribute('href')));
            });
            return [links.length > 200, astray.map((link) => link.href), callers.map((link) => link.closest('details').id)]";
        assert_eq!(page.run(astray).await, json!([true, [], []]));
    })
    .await;
}

#[test]
async fn links_of_one_name_lead_to_one_place_and_disclosures_keep_their_own_role(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        let ambiguous = "const places = new Map();
            for (const link of root.querySelectorAll('a')) {
                const name = link.getAttribute('aria-label') ?? link.textContent.trim();
                places.set(name, (places.get(name) ?? new Set()).add(link.href));
            }
            return [...places].filter(([name, hrefs]) => !name || hrefs.size > 1).map(([name]) => name)";
        assert_eq!(page.run(ambiguous).await, json!([]));
        assert!(page.holds("!root.querySelector('summary:is([role], [aria-expanded])')").await);
    })
    .await;
}
