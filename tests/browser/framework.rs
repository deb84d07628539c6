//! A page that a framework renders: React or Vue, from npm, as docs/interface.md shows them.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Answer, Browser, Page, Site, tool, visit};

const PAGE: &str = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A page</title><link rel=icon href=icon.svg>\
                    <script type=module src=embed.js></script><script type=module src=framework.js></script><main></main>";

/// The page whose script the variable names.
async fn page_of(script: &str) -> Site {
    let path = tool(script);
    let script = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}; run `cargo xtask test`"));
    let site = Site::built().await.answering("/framework.js", Answer::Script(script));
    site.answering("/index.html", Answer::Html(PAGE.to_owned()))
}

/// The framework renders these widgets, by their ids, and no others.
async fn show(page: &Page, widgets: Value) {
    page.until("window.show").await;
    page.run(&format!("return window.show({widgets})")).await;
}

fn widget(id: &str, level: u8) -> Value {
    json!({ "id": id, "src": "data/examples/examplinum.json", "level": level, "words": "The comparison is loading." })
}

async fn until_ready(page: &Page, id: &str) {
    page.until(&format!("document.getElementById('{id}')?.state === 'ready'")).await;
}

async fn lives(page: Page) {
    show(&page, json!([widget("a", 2)])).await;
    until_ready(&page, "a").await;
    page.until("window.ready.join() === 'a'").await;
    page.click("[id='course.borealis'] > summary").await;

    // What it renders anew is the same element with other attributes and another stand-in.
    page.run("window.first = document.getElementById('a')").await;
    let mut changed = widget("a", 4);
    changed["words"] = json!("Other words.");
    show(&page, json!([changed])).await;
    page.until("root.querySelector('#title').localName === 'h4'").await;
    assert!(page.holds("document.getElementById('a') === window.first").await);
    assert!(page.holds("window.first.textContent === 'Other words.'").await);
    assert!(page.holds("!window.first.firstElementChild.checkVisibility()").await, "the stand-in came back");
    assert!(page.is_open("course.borealis").await, "what the reader has open stays open");

    // A second one before it, and then in another order: each keeps what it is.
    show(&page, json!([widget("b", 2), widget("a", 4)])).await;
    until_ready(&page, "b").await;
    show(&page, json!([widget("a", 4), widget("b", 2)])).await;
    assert!(page.holds("document.querySelector('evidence-widget') === window.first").await, "the order is another");
    page.until("[...document.querySelectorAll('evidence-widget')].every(({ state }) => state === 'ready')").await;
    assert!(page.is_open("course.borealis").await);
    page.click("[id='course.aurora'] > summary").await;
    page.click("[id='course.aurora'] a[role='doc-biblioref']").await;
    assert!(page.is_open("source-1").await, "the program does not listen any more");

    // Gone, and back as a new one.
    show(&page, json!([])).await;
    page.until("window.first.state === 'left'").await;
    assert!(page.holds("!document.querySelector('evidence-widget')").await);
    show(&page, json!([widget("a", 3)])).await;
    until_ready(&page, "a").await;
    assert!(page.holds("document.getElementById('a') !== window.first").await);
    assert!(page.holds("root.querySelector('#title').localName === 'h3'").await);
}

#[test]
async fn react_renders_changes_moves_and_removes_it(browser: Browser) {
    visit(page_of("REACT_PAGE").await, browser, &[], lives).await;
}

#[test]
async fn vue_renders_changes_moves_and_removes_it(browser: Browser) {
    visit(page_of("VUE_PAGE").await, browser, &[], lives).await;
}
