//! Somebody else's page, which takes the widget from another origin: what `evidence snippet` prints, and nginx.

#[path = "../hosting/nginx.rs"]
mod nginx;

use nginx::Nginx;

use crate::support::{Browser, Page, Site, evidence, visit};

/// A page with the printed snippet for this server in it.
fn page_of(server: &Nginx, more: &[&str]) -> String {
    let printed = evidence()
        .args(["snippet", "data/cerebrolysin.json", "--base", &server.origin()])
        .args(more)
        .output()
        .expect("evidence runs");
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    let snippet = String::from_utf8(printed.stdout).expect("UTF-8");
    format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A partner</title><link rel=icon href=icon.svg>\
         <h1>A page</h1>\n{snippet}<p>The end.</p>"
    )
}

/// The page on a server of its own, and the server that it takes the widget from.
async fn partner(more: &[&str]) -> (Site, Nginx) {
    let server = Nginx::start();
    (Site::of_partner(page_of(&server, more), &server.origin()).await, server)
}

/// The page's own server is asked for nothing but the page.
fn assert_all_came_from_elsewhere(page: &Page) {
    let asked = page.site.requests();
    assert!(asked.iter().all(|path| ["/", "/icon.svg"].contains(&path.as_str())), "{asked:?}");
}

#[test]
async fn the_element_with_its_stand_in_becomes_the_widget_in_the_language_asked_for(browser: Browser) {
    let (site, server) = partner(&["--lang", "de", "--data", "frozen"]).await;
    visit(site, browser, &[], |page| async move {
        page.until_ready().await;
        assert!(page.holds("!document.querySelector('evidence-widget > table').checkVisibility()").await);
        assert!(page.holds("root.querySelector('section').lang === 'de'").await);
        assert!(page.text(".widget footer").await.contains("22. November 2026"));
        assert_all_came_from_elsewhere(&page);
    })
    .await;
    drop(server);
}

#[test]
async fn what_is_prerendered_is_styled_and_taken_over_as_it_is(browser: Browser) {
    let (site, server) = partner(&["--form", "prerendered"]).await;
    visit(site, browser, &[], |page| async move {
        assert!(page.holds("getComputedStyle(root.querySelector('table')).tableLayout === 'fixed'").await, "no style");
        page.run("root.querySelector('.evidence-stage').is = 'the same'").await;
        page.wake().await;
        assert!(page.holds("root.querySelector('.evidence-stage').is === 'the same'").await, "it was rendered anew");
        assert_all_came_from_elsewhere(&page);
    })
    .await;
    drop(server);
}

#[test]
async fn without_script_the_stand_in_has_the_facts_and_fits_a_narrow_window(browser: Browser) {
    let (site, server) = partner(&[]).await;
    visit(site, browser.without_script(), &[], |page| async move {
        page.at_size(320, 800).await;
        assert!(page.holds("document.querySelectorAll('evidence-widget tbody').length > 20").await);
        assert!(page.holds("document.querySelector('evidence-widget td').checkVisibility()").await);
        assert!(
            page.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth").await,
            "it is wider than the window"
        );
        // Nor without its stylesheet.
        page.run("document.querySelector('link[rel=stylesheet]').remove()").await;
        assert!(
            page.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth").await,
            "it leans on its stylesheet"
        );
    })
    .await;
    drop(server);
}

#[test]
async fn another_script_than_the_one_that_was_printed_is_refused_and_the_stand_in_stays(browser: Browser) {
    let server = Nginx::start();
    let printed = page_of(&server, &[]);
    let (before, after) = printed.split_once("integrity=\"sha384-").expect("the script is pinned");
    let other = if after.starts_with('A') { 'B' } else { 'A' };
    let html = format!("{before}integrity=\"sha384-{other}{}", &after[1..]);
    let site = Site::of_partner(html, &server.origin()).await;
    visit(site, browser, &["integrity", "not loaded: "], |page| async move {
        assert!(page.holds("document.querySelector('evidence-widget td').checkVisibility()").await);
        assert!(page.holds("!root && !customElements.get('evidence-widget')").await);
    })
    .await;
    drop(server);
}
