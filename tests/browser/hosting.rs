//! Somebody else's page, which takes the widget from another origin: what `evidence snippet` prints, and nginx.

#[path = "../hosting/nginx.rs"]
mod nginx;

pub use nginx::Nginx;

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
    let (site, server) = partner(&["--form", "full", "--lang", "de", "--data", "frozen"]).await;
    visit(site, browser, &[], |page| async move {
        page.until("root?.querySelector('.evidence-stage')").await;
        assert!(page.holds("!document.querySelector('evidence-widget > table').checkVisibility()").await);
        assert!(page.holds("root.querySelector('section').lang === 'de'").await);
        assert!(page.text(".byline").await.contains("22. November 2026"));
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
    let (site, server) = partner(&["--form", "full"]).await;
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
    let printed = page_of(&server, &["--form", "full"]);
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

/// A page with the printed frame, or one in another sandbox.
async fn framing(sandbox: Option<&str>) -> (Site, Nginx) {
    let server = Nginx::start();
    let html = page_of(&server, &["--form", "frame"]);
    let (before, rest) = html.split_once(" sandbox=\"").expect("a sandbox");
    let (printed, after) = rest.split_once('"').expect("the sandbox ends");
    let html = format!("{before} sandbox=\"{}\"{after}", sandbox.unwrap_or(printed));
    (Site::of_partner(html, &server.origin()).await, server)
}

const HEIGHT: &str = "document.querySelector('iframe').height";

#[test]
async fn a_frame_is_as_high_as_what_it_shows_and_grows_with_it(browser: Browser) {
    let (site, server) = framing(None).await;
    visit(site, browser, &[], |page| async move {
        page.at_size(800, 900).await;
        page.run("document.querySelector('iframe').scrollIntoView()").await;
        page.until(&format!("{HEIGHT} > 1500")).await;
        let before = page.run(&format!("return Number({HEIGHT})")).await.as_f64().expect("a height");
        page.client.enter_frame(0).await.expect("it has a frame");
        // The page around it hears of the height a moment later.
        page.until("document.documentElement.scrollHeight <= innerHeight + 1").await;
        page.run("root.querySelector('#all-details').open = true").await;
        page.until("document.documentElement.scrollHeight <= innerHeight + 1").await;
        page.wake().await;
        page.client.enter_parent_frame().await.expect("it has a page around it");
        page.until(&format!("{HEIGHT} > {} + 300", before)).await;
        assert_all_came_from_elsewhere(&page);
    })
    .await;
    drop(server);
}

#[test]
async fn nobody_but_the_frame_itself_decides_its_height(browser: Browser) {
    let (site, server) = framing(None).await;
    visit(site, browser, &[], |page| async move {
        page.run("document.querySelector('iframe').scrollIntoView()").await;
        page.until(&format!("{HEIGHT} > 1500")).await;
        page.run("window.before = document.querySelector('iframe').height").await;
        page.run("postMessage({ type: 'evidence-height', height: 5 }, '*')").await;
        let forged = "const frame = document.querySelector('iframe');
            for (const [origin, source, height] of [
                ['https://elsewhere.example', frame.contentWindow, 5], ['null', frame.contentWindow, -7],
                ['null', frame.contentWindow, 'tall'], ['null', frame.contentWindow, 1e9],
            ]) dispatchEvent(new MessageEvent('message', { data: { type: 'evidence-height', height }, origin, source }));
            return new Promise((done) => setTimeout(done, 200))";
        page.run(forged).await;
        assert!(page.holds(&format!("{HEIGHT} === window.before")).await);
        // The forged messages tell something only because one that is not forged is heard.
        page.run(
            "dispatchEvent(new MessageEvent('message', { data: { type: 'evidence-height', height: 1234 }, origin: 'null',
                source: document.querySelector('iframe').contentWindow }))",
        )
        .await;
        assert!(page.holds(&format!("{HEIGHT} === '1234'")).await);
    })
    .await;
    drop(server);
}

#[test]
async fn a_frame_that_may_run_no_script_is_read(browser: Browser) {
    let (site, server) = framing(Some("")).await;
    visit(site, browser.without_script(), &[], |page| async move {
        page.client.enter_frame(0).await.expect("it has a frame");
        page.until("root?.querySelector('.answers')?.checkVisibility()").await;
        assert!(page.holds("root.querySelector('.answers .fact summary').checkVisibility()").await);
        assert!(page.holds("getComputedStyle(root.querySelector('.card')).display !== 'inline'").await);
    })
    .await;
    drop(server);
}
