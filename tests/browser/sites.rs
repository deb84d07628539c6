//! Sites of other people's systems: the integrations for WordPress, Hugo and Jekyll, a pasted link, and the package for npm.
//!
//! `cargo xtask test` makes the pages with the systems themselves (`tests/pages/sites.mjs`, `tests/pages/npm.mjs`). A system that
//! it could not set up, which it says, has no pages.

use std::fs;
use std::path::Path;

use evidence_comparison::catalogue::{Key, of};
use serde_json::json;

use crate::hosting::Nginx;
use crate::support::{Answer, Browser, Page, Site, comparison, snippet, tool, visit};

/// The pages of the integrations, by their names.
fn pages() -> Vec<(String, String)> {
    let folder = format!("{}/sites", tool("CMS_PAGES"));
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder}: {error}; run `cargo xtask test`"));
    let read = |path: &Path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("it is read"))
    };
    files.map(|file| read(&file.expect("a file").path())).collect()
}

async fn site_of(pages: &[(String, String)]) -> Site {
    // A site's own pages have no icon.
    let site = Site::built().await.answering("/favicon.ico", Answer::Css(String::new()));
    pages.iter().fold(site, |site, (name, html)| site.answering(&format!("/{name}.html"), Answer::Html(html.clone())))
}

async fn open(page: &Page, name: &str) {
    page.go(&format!("{}{name}.html", page.site.address())).await;
}

fn ends(name: &str, endings: &[&str]) -> bool {
    endings.iter().any(|end| name.ends_with(end))
}

#[test]
fn until_the_comparison_comes_an_integration_shows_the_notice_and_the_link_in_the_language() {
    for (name, html) in pages() {
        let language = if ends(&name, &["-de", "-german"]) {
            "de"
        } else if ends(&name, &["-shortcode", "-plain", "-quotes"]) {
            "en"
        } else {
            continue;
        };
        let words = of(language).expect("a language");
        let link = format!("<a href=\"data/cerebrolysin.{language}.page.html\">{}</a>", words.say(Key::ShowAll));
        assert!(html.contains(words.say(Key::SafetyNotice)) && html.contains(&link), "{name}: {html}");
        let script = concat!("v", env!("CARGO_PKG_VERSION"), "/embed.js");
        assert!(html.contains(script), "{name} names the script of another version: {html}");
        assert!(html.contains("Before the comparison.") && html.contains("After the comparison."), "{name}");
    }
}

#[test]
async fn an_integration_shows_the_comparison_and_brings_the_program_of_its_version(browser: Browser) {
    let mut pages = pages();
    let version = concat!("v", env!("CARGO_PKG_VERSION"), "/");
    pages.retain(|(_, html)| html.contains(&format!("src=\"{version}embed.js")));
    visit(site_of(&pages).await, browser, &[], |page| async move {
        for (name, _) in &pages {
            open(&page, name).await;
            page.until("root?.querySelector('.evidence-stage')").await;
            let shown =
                page.run("return [root.querySelector('#title').localName, root.querySelector('.widget').lang]").await;
            let level = if ends(name, &["-shortcode", "-plain"]) { "h3" } else { "h2" };
            let language = if ends(name, &["-de", "-german"]) { "de" } else { "en" };
            assert_eq!(shown, json!([level, language]), "{name}");
            assert!(
                page.holds("!document.querySelector('evidence-widget').firstElementChild?.checkVisibility()").await,
                "{name}"
            );
            page.run("document.querySelector('evidence-widget').load()").await;
            page.until_ready().await;
        }
        let program = page.site.requests().into_iter().find(|path| path.ends_with(".wasm"));
        let is_of_version = |path: String| path.trim_start_matches('/').starts_with(version);
        assert!(pages.is_empty() || program.is_some_and(is_of_version), "the program of another version came");
    })
    .await;
}

#[test]
fn a_reader_view_has_the_notice_what_came_of_it_and_the_link() {
    let pages = pages();
    let (_, html) = pages.iter().find(|(name, _)| name == "reader-view").expect("the page");
    let comparison = comparison();
    let heading = &comparison.picture.as_ref().expect("a picture").heading;
    for text in [comparison.notices[0].as_str(), heading, "data/cerebrolysin.en.page.html"] {
        assert!(html.contains(text), "{text}: {html}");
    }
}

#[test]
async fn a_page_whose_policy_goes_by_nonces_shows_everything_where_the_script_has_one(browser: Browser) {
    let policy = "default-src 'none'; script-src 'nonce-R4nd0m' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'; \
                  style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
    let snippet = snippet(&["--form", "short"]).replace("<script ", "<script nonce=\"R4nd0m\" ");
    let html = format!("<!DOCTYPE html><html lang=en><title>A page</title><link rel=icon href=icon.svg>{snippet}");
    let site = Site::under(policy).await.answering("/index.html", Answer::Html(html));
    visit(site, browser, &[], |page| async move {
        page.until("root?.querySelector('.evidence-stage')").await;
        page.wake().await;
    })
    .await;
}

#[test]
fn a_mistake_in_a_shortcode_is_told_to_editors_and_readers_keep_the_text() {
    let pages = pages();
    let of = |name: &str| pages.iter().find(|(other, _)| other == name).map(|(_, html)| html.as_str());
    let Some(wrong) = of("wordpress-shortcode-wrong") else { return };
    assert!(
        wrong.contains("Words of this site.") && !wrong.contains("evidence-widget") && !wrong.contains("[evidence]")
    );
    let told = of("wordpress-shortcode-wrong-editor").expect("the page of an editor");
    assert!(
        told.contains("src must be the https: address of a bundle") && told.contains("Words of this site."),
        "{told}"
    );
    let elsewhere = of("wordpress-shortcode-elsewhere-editor").expect("the page of an editor");
    assert!(elsewhere.contains("name the widget&#039;s script"), "{elsewhere}");
    // What a shortcode says is text and never HTML.
    for name in ["wordpress-shortcode-text", "wordpress-shortcode-quotes"] {
        let html = of(name).expect("a page");
        assert_eq!(html.matches("<script").count(), 1, "{name}: {html}");
    }
    let cleaned = of("wordpress-kses").expect("the cleaned snippet");
    assert!(!cleaned.contains("<evidence-widget") && cleaned.contains("data/cerebrolysin.en.page.html"), "{cleaned}");
}

#[test]
async fn a_pasted_link_becomes_a_frame_that_can_be_read(browser: Browser) {
    let server = Nginx::start();
    for (name, html) in pages().into_iter().filter(|(name, _)| ends(name, &["oembed"])) {
        // The site is another than the one with the comparison.
        let html = html.replace("src=\"data/", &format!("src=\"{}/data/", server.origin()));
        let site = Site::of_partner(html, &server.origin()).await.answering("/favicon.ico", Answer::Css(String::new()));
        visit(site, browser, &[], |page| async move {
            page.run("document.querySelector('iframe').scrollIntoView()").await;
            assert!(page.holds("document.querySelector('iframe').title !== ''").await, "{name}: it has no name");
            page.client.enter_frame(0).await.expect("it has a frame");
            page.until(
                "document.querySelector('evidence-widget')?.shadowRoot?.querySelector('.widget')?.checkVisibility()",
            )
            .await;
            page.client.enter_parent_frame().await.expect("it has a page around it");
        })
        .await;
    }
    drop(server);
}

#[test]
async fn sites_built_with_the_package_show_the_comparison_and_bring_the_program(browser: Browser) {
    for (site, language) in [("vite", "en"), ("react", "de"), ("eleventy", "en")] {
        let folder = format!("{}/{site}", tool("NPM_SITES"));
        let pages = Site::of_folder(&folder).await.answering("/favicon.ico", Answer::Css(String::new()));
        visit(pages, browser, &[], |page| async move {
            page.until("root?.querySelector('.evidence-stage')").await;
            assert_eq!(page.run("return root.querySelector('.widget').lang").await, language, "{site}");
            page.run("document.querySelector('evidence-widget').load()").await;
            page.until_ready().await;
            assert!(page.site.requests().iter().any(|path| path.starts_with("/evidence/") && path.ends_with(".wasm")));
        })
        .await;
    }
}
