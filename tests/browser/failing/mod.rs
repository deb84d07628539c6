//! Nothing ever leaves a blank box.

mod again;
mod german;
mod leaving;
mod panicking;
mod rows;

use std::path::Path;

use crate::support::{Answer, Browser, Gate, Page, Site, built, dist, visit};

const BUNDLE: &str = "data/cerebrolysin.json";
/// A value of the table.
const VALUE: &str = "[id='course.cars'] > summary";

/// The reader means to use the widget, and this happens: what is open stays open, and all facts stay.
async fn happens(browser: Browser, what: &str, site: Site, log: &[&str]) {
    let row = rows::of(what);
    let line = format!("evidence-widget: {}: ", row.cause);
    let expected: Vec<_> = log.iter().copied().chain([line.as_str()]).collect();
    visit(site, browser, &expected, |page| async move {
        record(&page).await;
        page.click(VALUE).await;
        page.approach().await;
        page.until("root.querySelector('.evidence-message:not(:empty)')").await;
        is_told(&page, row).await;
        assert!(page.holds("root.querySelectorAll('.fact[id]').length > 40").await, "facts were lost");
        assert!(page.is_open("course.cars").await, "the citation that the reader opened stays open");
        assert!(page.holds("root.activeElement?.closest('details').id === 'course.cars'").await, "the focus is lost");
        assert!(page.holds("document.querySelector('evidence-widget').state === 'failed'").await);
        is_told_in_german(&page, row).await;
    })
    .await;
}

/// Notes what the elements of the page tell it.
async fn record(page: &Page) {
    let note = "window.told.push([event.type, event.detail.cause].join(' '))";
    let listen = |event: &str| format!("document.addEventListener('{event}', (event) => {note});");
    page.run(&format!("window.told = []; {}{}", listen("evidence-ready"), listen("evidence-error"))).await;
}

/// The page holds what the row promises: one sentence, its action, one event.
async fn is_told(page: &Page, row: &rows::Row) {
    let read = "const line = root.querySelector('.evidence-message');
        return [line.firstChild.data, [...line.querySelectorAll('button')].map((e) => e.textContent).join(),
            Boolean(root.querySelector('.evidence-details')), window.told.join()]";
    let told = serde_json::json!([
        row.sentence,
        row.action.unwrap_or_default(),
        row.details,
        format!("evidence-error {}", row.cause)
    ]);
    assert_eq!(page.run(read).await, told, "{}", row.what);
}

/// The same in the language of another reader.
async fn is_told_in_german(page: &Page, row: &rows::Row) {
    let (sentence, action) = german::of(row);
    page.run("document.querySelector('evidence-widget').lang = 'de'").await;
    page.until(&format!("root.querySelector('.evidence-message').firstChild?.data === '{sentence}'")).await;
    let read = "const line = root.querySelector('.evidence-message');
        return [line.lang, line.querySelector('button')?.textContent ?? null,
            root.querySelector('.evidence-details > summary')?.textContent ?? null]";
    let details = row.details.then_some("Einzelheiten zum Weitergeben");
    assert_eq!(page.run(read).await, serde_json::json!(["de", action, details]), "{}", row.what);
}

/// The article page with something else in place of its bundle.
async fn bundle(answer: Answer) -> Site {
    Site::built().await.answering(BUNDLE, answer)
}

/// The article page with its bundle changed.
async fn changed(from: &str, to: &str) -> Site {
    let text = dist(BUNDLE);
    assert!(text.contains(from), "the bundle has no {from}");
    bundle(Answer::Json(text.replace(from, to))).await
}

/// The article page with its element changed.
async fn element(from: &str, to: &str) -> Site {
    let page = dist("index.html");
    assert!(page.contains(from), "the page has no {from}");
    Site::built().await.answering("/index.html", Answer::Html(page.replacen(from, to, 1)))
}

#[test]
async fn no_address(browser: Browser) {
    let site = element("<evidence-widget src=\"data/cerebrolysin.json\"", "<evidence-widget").await;
    happens(browser, "`src` is missing", site, &[]).await;
}

#[test]
async fn no_bundle(browser: Browser) {
    happens(browser, "the bundle is not there (404)", bundle(Answer::Status(404, None)).await, &["404"]).await;
}

#[test]
async fn an_overloaded_server(browser: Browser) {
    let what = "the bundle's server is overloaded or broken (429, 500)";
    happens(browser, what, bundle(Answer::Status(429, Some(1))).await, &["429"]).await;
    happens(browser, what, bundle(Answer::Status(500, None)).await, &["500"]).await;
}

#[test]
async fn a_connection_that_ends(browser: Browser) {
    happens(browser, "the bundle's server ends the connection", bundle(Answer::Reset).await, &["ERR_"]).await;
    happens(browser, "the bundle is cut off on its way", bundle(Answer::Cut).await, &["ERR_"]).await;
}

#[test]
async fn half_a_bundle(browser: Browser) {
    let half = dist(BUNDLE)[..5000].to_owned();
    happens(browser, "the bundle's file is cut off", bundle(Answer::Json(half)).await, &["the file is cut off"]).await;
    happens(browser, "the bundle's length is stated too small", bundle(Answer::Short).await, &[]).await;
}

#[test]
async fn something_else_than_a_bundle(browser: Browser) {
    let other = bundle(Answer::Json("format: 1".to_owned())).await;
    happens(browser, "the bundle is no JSON", other, &["1:2: error[E001]"]).await;
    let page = bundle(Answer::Html("\n<!DOCTYPE html><html><title>Sign in</title>".to_owned())).await;
    happens(browser, "a page is answered in place of the bundle", page, &[]).await;
    let elsewhere = bundle(Answer::Redirect("/index.html")).await;
    happens(browser, "a page is answered in place of the bundle", elsewhere, &[]).await;
}

#[test]
async fn another_bundle_than_the_page_was_made_for(browser: Browser) {
    let wrong = format!("<evidence-widget integrity=\"sha384-{}\"", "A".repeat(64));
    let site = element("<evidence-widget", &wrong).await;
    happens(browser, "the bundle is not the one of `integrity`", site, &["integrity"]).await;
}

#[test]
async fn a_bundle_too_large_too_new_or_against_the_rules(browser: Browser) {
    let large = dist(BUNDLE) + &" ".repeat(2 * 1024 * 1024);
    happens(browser, "the bundle is larger than 2 MB", bundle(Answer::Json(large)).await, &["E002"]).await;
    let newer = changed("\"format\": 1", "\"format\": 3").await;
    happens(browser, "the bundle is of a newer format", newer, &["reads formats up to 2"]).await;
    let wrong = changed("https://info-patient.at/", "javascript:info-patient.at/").await;
    happens(browser, "the bundle breaks a rule", wrong, &["javascript"]).await;
}

#[test]
async fn no_program(browser: Browser) {
    for (what, file, log) in [
        ("the program's script is not there", built("evidence-widget-", ".js"), vec!["404"]),
        // What is not there has another digest, too.
        ("the program is not there", built("evidence-widget-", ".wasm"), vec!["404", "integrity"]),
    ] {
        happens(browser, what, Site::built().await.answering(&file, Answer::Status(404, None)), &log).await;
    }
}

#[test]
async fn not_even_the_details(browser: Browser) {
    let site = Site::built().await.answering(&built("live-", ".js"), Answer::Status(404, None));
    visit(site, browser, &["404", "evidence-widget: program: "], |page| async move {
        record(&page).await;
        page.click(VALUE).await;
        page.approach().await;
        page.until("root.querySelector('.evidence-message:not(:empty)')").await;
        is_told(&page, rows::of("`live-….js` is not there")).await;
        assert!(page.is_open("course.cars").await, "the citation that the reader opened stays open");
    })
    .await;
}

#[test]
async fn files_of_two_builds(browser: Browser) {
    let other = Answer::Json("\0asm".to_owned());
    let site = Site::built().await.answering("_bg.wasm", other);
    happens(browser, "the program is another build's", site, &["integrity"]).await;
}

#[test]
async fn the_policy_forbids_wasm(browser: Browser) {
    let site = Site::without_policy_of(" 'wasm-unsafe-eval'").await;
    happens(browser, "the page's policy forbids WebAssembly", site, &["Content Security Policy"]).await;
}

#[test]
async fn a_wrong_type_of_the_wasm_file_slows_and_does_not_stop(browser: Browser) {
    let site = Site::built().await.answering("_bg.wasm", Answer::Typed("text/plain"));
    visit(site, browser, &["MIME"], |page| async move {
        page.wake().await;
    })
    .await;
}

#[test]
async fn a_wrong_type_of_the_bundle_does_not_matter(browser: Browser) {
    visit(bundle(Answer::Typed("text/plain")).await, browser, &[], |page| async move {
        page.wake().await;
    })
    .await;
}

#[test]
fn the_documentation_has_the_same_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/failures.md");
    let text = std::fs::read_to_string(&path).expect("docs/failures.md is there");
    assert!(text.contains(&rows::table()), "docs/failures.md needs this table:\n{}", rows::table());
}

#[test]
async fn slow_is_not_failed_and_is_told(browser: Browser) {
    let gate = Gate::closed();
    visit(bundle(Answer::Held(gate.clone())).await, browser, &[], |page| async move {
        record(&page).await;
        // The quarter of a minute passes in a second and a half.
        page.run("const { setTimeout } = window; window.setTimeout = (call, wait) => setTimeout(call, wait / 10)")
            .await;
        page.click(VALUE).await;
        page.approach().await;
        page.until("root.querySelector('.evidence-message:not(:empty)')").await;
        let line = "const line = root.querySelector('.evidence-message');
            return [line.textContent, Boolean(root.querySelector('.evidence-details')), window.told.join(),
                document.querySelector('evidence-widget').state]";
        let said = serde_json::json!(["The interactive part is taking long to load.", false, "", "loading"]);
        assert_eq!(page.run(line).await, said);
        assert!(page.is_open("course.cars").await);
        gate.open();
        page.until_ready().await;
        assert_eq!(page.run("return window.told.join()").await, "evidence-ready ");
        assert_eq!(page.text(".evidence-message").await, "");
    })
    .await;
}

#[test(Settings)]
async fn paper_has_the_facts_and_nothing_of_what_failed(browser: Browser) {
    visit(bundle(Answer::Status(404, None)).await, browser, &["404", "evidence-widget: missing"], |page| async move {
        page.click(VALUE).await;
        page.approach().await;
        page.until("root.querySelector('.evidence-details')?.checkVisibility()").await;
        page.on_paper().await;
        let seen = |what: &str| format!("root.querySelector('{what}').checkVisibility()");
        assert!(!page.holds(&seen(".evidence-message")).await);
        assert!(!page.holds(&seen(".evidence-details")).await);
        assert!(page.holds(&seen("[data-row=dose] .value")).await);
    })
    .await;
}

#[test]
async fn the_article_is_offered_where_it_is_named_and_is_another_page(browser: Browser) {
    for (article, offered) in [("https://article.example/x", true), ("javascript:alert(1)", false), ("x.html", false)] {
        let site = element("<evidence-widget", &format!("<evidence-widget article=\"{article}\"")).await;
        let site = site.answering(BUNDLE, Answer::Status(404, None));
        visit(site, browser, &["404", "evidence-widget: missing"], move |page| async move {
            page.run("document.querySelector('evidence-widget').load().catch(() => {})").await;
            page.until("root.querySelector('.evidence-details')").await;
            let link = "root.querySelector('.evidence-message a[rel=noopener]')";
            assert_eq!(page.holds(&format!("{link}?.href === '{article}'")).await, offered, "{article}");
            assert_eq!(page.holds(link).await, offered, "{article}");
        })
        .await;
    }
}
