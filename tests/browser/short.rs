//! The short forms: a compact widget, and one page of paper.

use crate::support::paper::{Part, Sheet, Tag};
use crate::support::{Answer, Browser, Page, Site, comparison, visit};

const REST: &str = "[...root.querySelectorAll('.reviews, .trials, .sources')]";

/// A page with a widget that is to be compact.
async fn compact() -> Site {
    let page = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A page</title><link rel=icon href=icon.svg>\
                <script type=module src=embed.js></script><h1>A page</h1>\
                <evidence-widget src=data/cerebrolysin.json layout=compact></evidence-widget>";
    Site::built().await.answering("/index.html", Answer::Html(page.to_owned()))
}

async fn is_whole(page: &Page) -> bool {
    page.holds(&format!("{REST}.length === 3 && {REST}.every((part) => part.checkVisibility())")).await
}

#[test]
async fn a_compact_widget_has_answers_and_picture_and_shows_the_rest_at_a_press(browser: Browser) {
    visit(compact().await, browser, &[], |page| async move {
        page.until("root?.querySelector('.evidence-stage')").await;
        assert!(page.holds(&format!("!{REST}.some((part) => part.checkVisibility())")).await);
        let kept = "[...root.querySelectorAll('.notice, .answers, .byline, .picture, .picker, footer')]";
        assert!(page.holds(&format!("{kept}.length > 4 && {kept}.every((part) => part.checkVisibility())")).await);
        page.click(".more").await;
        assert!(is_whole(&page).await);
        assert!(
            page.holds("root.activeElement.id === 'trials' && !root.querySelector('.more').checkVisibility()").await
        );
    })
    .await;
}

#[test]
async fn a_source_followed_in_a_compact_widget_is_in_view(browser: Browser) {
    visit(compact().await, browser, &[], |page| async move {
        page.until("root?.querySelector('.answers .fact')").await;
        page.click(".answers .fact summary").await;
        page.click(".answers .fact[open] a").await;
        page.until("root.activeElement?.closest('.sources')?.checkVisibility()").await;
        assert!(is_whole(&page).await);
    })
    .await;
}

#[test]
async fn a_choice_of_trials_leaves_a_compact_widget_compact(browser: Browser) {
    visit(compact().await, browser, &[], |page| async move {
        page.until("root?.querySelector('.picker input')").await;
        page.wake().await;
        page.click(".picker label:last-of-type").await;
        page.until("root.querySelectorAll('.picker :checked').length === 3").await;
        page.until("!root.querySelector('[data-busy]')").await;
        assert!(page.holds(&format!("!{REST}.some((part) => part.checkVisibility())")).await);
    })
    .await;
}

fn words(tag: &Tag) -> String {
    let parts = tag.parts.iter().map(|part| match part {
        Part::Tag(tag) => words(tag),
        Part::Text(text) => text.text.clone(),
    });
    parts.collect::<String>().split_whitespace().collect::<String>()
}

#[test(TaggedPdf)]
async fn one_page_has_the_answers_the_findings_and_each_source_and_nothing_of_the_article(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        // The dialog of the browser waits for somebody.
        page.run("window.print = () => { window.isPrinted = true }").await;
        page.wake().await;
        page.click("#exports > summary").await;
        page.click("#exports button[value=page]").await;
        page.until("window.isPrinted").await;
        let pdf = page.printed("one-page", Sheet::A4).await;
        assert_eq!(pdf.whole.pages(), [0], "it takes more than a page");
        let text = words(&pdf.whole);
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let comparison = comparison();
        let wanted = comparison.notices.iter().chain(comparison.references.iter().map(|reference| &reference.short));
        for wanted in wanted.chain(comparison.cards.iter().map(|card| &card.label)) {
            assert!(text.contains(&squeezed(wanted)), "{wanted} is missing");
        }
        let article = page.run("return document.querySelector('h1').textContent").await;
        assert!(!text.contains(&squeezed(article.as_str().expect("a heading"))), "the article is on it");

        page.run("dispatchEvent(new Event('afterprint'))").await;
        assert!(page.holds("document.adoptedStyleSheets.length === 0").await, "the page stays hidden on paper");
        let whole = page.printed("after-one-page", Sheet::A4).await;
        assert!(whole.whole.pages().len() > 1, "the next print is short too");
    })
    .await;
}
