//! The printed snippet in a content management system or in Markdown: one copy of the facts, whatever is made of it.
//!
//! `cargo xtask test` makes the pages with the tools themselves (`tests/pages/cms.mjs`).

use std::fs;

use serde_json::json;

use crate::support::{Answer, Browser, Page, Site, comparison, snippet, tool, visit};

/// A page with this in its body.
fn page_of(body: &str) -> String {
    let script = if body.contains("<script") { "" } else { "<script type=module src=embed.js></script>" };
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=utf-8><title>A page</title><link rel=icon href=icon.svg>{script}</head>\
         <body><p>Before the comparison.</p>\n{body}\n<p>After the comparison.</p></body></html>"
    )
}

/// The element alone, out of a snippet.
fn element_of(snippet: &str) -> &str {
    let start = snippet.find("<evidence-widget").expect("the element");
    &snippet[start..snippet.rfind("</div>").expect("the end of the block")]
}

/// Pages whose paragraph puts what stands in the element out of it, by their names.
fn with_paragraphs(more: &[&str]) -> Vec<(String, String)> {
    let snippet = snippet(more);
    let element = element_of(&snippet);
    let within = format!("<p>{}</p>\n", element.trim_end());
    let pages = [
        ("around", format!("<p>{snippet}</p>")),
        ("within", snippet.replace(element, &within)),
        ("deeper-within", snippet.replace(element, &format!("<p><b>{element}</b></p><p>&nbsp;</p>"))),
        ("bare", within),
    ];
    pages.map(|(name, body)| (name.to_owned(), page_of(&body))).to_vec()
}

/// The pages that the tools have made of a form of the snippet, by their names.
fn made(form: &str) -> Vec<(String, String)> {
    let folder = format!("{}/{form}", tool("CMS_PAGES"));
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder}: {error}; run `cargo xtask test`"));
    let paths =
        files.map(|file| file.expect("a file").path()).filter(|path| path.extension().is_some_and(|e| e == "html"));
    let read = |path: std::path::PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).expect("it is read"))
    };
    let pages: Vec<_> = paths.map(read).collect();
    assert!(pages.len() >= 10, "pages are missing in {folder}");
    pages
}

/// A site of these pages.
async fn site_of(pages: &[(String, String)]) -> Site {
    let site = Site::with("").await;
    pages.iter().fold(site, |site, (name, html)| site.answering(&format!("/{name}.html"), Answer::Html(html.clone())))
}

/// What is seen of the page itself: how often the name of the first row and the name of the last source stand there, and
/// the paragraphs that are not the snippet's.
async fn seen(page: &Page) -> serde_json::Value {
    let comparison = comparison();
    let row = &comparison.groups[0].rows[0].label;
    let script = format!(
        "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) if (walker.currentNode.parentElement.checkVisibility()) texts.push(walker.currentNode.data.trim());
        const count = (text) => texts.filter((other) => other === text).length;
        return [count({row:?}), count('Sources'), texts.some((text) => text.startsWith('Before the comparison.')),
            texts.some((text) => text.endsWith('After the comparison.'))]"
    );
    page.run(&script).await
}

async fn open(page: &Page, name: &str) {
    page.go(&format!("{}{name}.html", page.site.address())).await;
}

async fn assert_one_copy(page: &Page, pages: &[(String, String)]) {
    for (name, html) in pages {
        open(page, name).await;
        if html.contains("<evidence-widget") {
            // What is prerendered waits for the reader.
            page.until("document.querySelector('evidence-widget').load").await;
            page.run("document.querySelector('evidence-widget').load()").await;
            page.until_ready().await;
            assert!(page.holds("root.querySelector('.widget').checkVisibility()").await, "{name}: no widget");
        }
        let copies = i32::from(!html.contains("<evidence-widget"));
        let keeps = html.contains("Before the comparison");
        assert_eq!(seen(page).await, json!([copies, copies, keeps, keeps]), "{name}");
    }
}

#[test]
async fn one_copy_is_left_of_what_the_tools_make_of_the_snippet(browser: Browser) {
    let pages = made("full");
    visit(site_of(&pages).await, browser, &[], |page| async move { assert_one_copy(&page, &pages).await }).await;
}

#[test]
fn whatever_the_tools_leave_of_the_short_snippet_has_the_notice_what_came_of_it_and_the_link() {
    let comparison = comparison();
    let heading = &comparison.picture.as_ref().expect("a picture").heading;
    for (name, html) in made("short") {
        // Some tools write quotation marks and the like otherwise.
        let words: Vec<&str> = comparison.notices[0].split_whitespace().collect();
        assert!(words.iter().all(|word| html.contains(word)), "{name}: {html}");
        assert!(html.contains(heading.as_str()), "{name}: {html}");
        assert!(html.contains("href=\"data/cerebrolysin.en.page.html\""), "{name}: {html}");
    }
}

#[test]
async fn one_copy_is_left_of_what_the_tools_make_of_the_short_snippet(browser: Browser) {
    let mut pages = made("short");
    pages.retain(|(_, html)| html.contains("<evidence-widget"));
    assert!(pages.len() > 7, "only {} pages keep the element", pages.len());
    visit(site_of(&pages).await, browser, &[], |page| async move {
        for (name, _) in &pages {
            open(&page, name).await;
            page.until("root?.querySelector('.evidence-stage')").await;
            let link = "document.querySelector('a[href$=\".page.html\"]')";
            assert!(page.holds(&format!("{link} && !{link}.checkVisibility()")).await, "{name}: it is there twice");
        }
    })
    .await;
}

#[test]
async fn what_a_paragraph_has_put_out_of_the_element_is_replaced(browser: Browser) {
    for form in ["short", "full", "prerendered"] {
        let pages = with_paragraphs(&["--form", form]);
        visit(site_of(&pages).await, browser, &[], |page| async move { assert_one_copy(&page, &pages).await }).await;
    }
}

#[test]
async fn what_a_paragraph_has_put_out_of_the_element_stands_in_for_it_when_it_fails(browser: Browser) {
    let pages = with_paragraphs(&[]);
    let site = site_of(&pages).await.without_fragments().answering("/data/cerebrolysin.json", Answer::Missing);
    visit(site, browser, &["404", "evidence-widget: missing"], |page| async move {
        for (name, _) in &pages {
            open(&page, name).await;
            page.until("root?.querySelector('.evidence-message:not(:empty)')").await;
            assert_eq!(seen(&page).await, json!([1, 1, true, true]), "{name}");
        }
    })
    .await;
}

#[test]
async fn without_script_the_facts_are_read_once_and_in_their_own_direction(browser: Browser) {
    let turned =
        |(name, html): (String, String)| (name, html.replace("<html lang=\"en\">", "<html lang=\"ar\" dir=\"rtl\">"));
    let pages: Vec<_> = made("full").into_iter().chain(with_paragraphs(&[])).map(turned).collect();
    visit(site_of(&pages).await, browser.without_script(), &[], |page| async move {
        for (name, html) in &pages {
            open(&page, name).await;
            let keeps = html.contains("Before the comparison");
            assert_eq!(seen(&page).await, json!([1, 1, keeps, keeps]), "{name}");
            let directions = "return [...new Set([...document.querySelectorAll('td')].map((cell) => getComputedStyle(cell).direction))]";
            // Neither the block nor the element is left around these.
            let is_bare = ["bare", "dompurify-bare", "plain-sanitize-html"].contains(&name.as_str());
            assert_eq!(page.run(directions).await, json!([if is_bare { "rtl" } else { "ltr" }]), "{name}");
        }
    })
    .await;
}

#[test]
async fn what_is_not_the_snippets_stays_where_it_is(browser: Browser) {
    let snippet = snippet(&[]);
    let empty = "<evidence-widget src='data/cerebrolysin.json' loading=eager></evidence-widget>";
    let broken = empty.replace("></", ">\n</");
    let text = "<h2>Chapter</h2><p>Text.</p>";
    let pages = [
        ("empty", page_of(&format!("<p>{empty}</p>{text}<p></p>"))),
        ("line-break", page_of(&format!("<p>{broken}</p>\n{text}\n<p></p>"))),
        ("no-end", page_of(&format!("<p>{broken}</p>{text}"))),
        ("other-blocks", page_of(&format!("<p>{broken}</p>{text}<form><input aria-label=Name></form><p></p>"))),
        ("other-widget", page_of(&format!("<p>{broken}</p>{text}<p>{broken}</p><p></p>"))),
        ("in-the-block", page_of(&snippet.replace("</div>", &format!("{text}</div>")))),
    ];
    let pages = pages.map(|(name, html)| (name.to_owned(), html)).to_vec();
    visit(site_of(&pages).await, browser, &[], |page| async move {
        for (name, _) in &pages {
            open(&page, name).await;
            page.until("root?.querySelector('.evidence-stage')").await;
            let stays =
                "[...document.querySelectorAll('h2')].some((e) => e.textContent === 'Chapter' && e.checkVisibility())
                && [...document.querySelectorAll('p')].some((e) => e.textContent === 'Text.' && e.checkVisibility())";
            assert!(page.holds(stays).await, "{name}: text of the page is gone");
        }
    })
    .await;
}
