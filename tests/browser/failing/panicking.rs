//! The program ends for all elements of the page, and starts again when a reader asks for it.

use super::{is_told, record, rows};
use crate::support::{Answer, Browser, Gate, Page, Site, dist, visit};

const LOG: [&str; 2] = ["evidence-widget: panic", "RuntimeError"];
/// Makes the page refuse an element that Yew takes for granted: once there is another trial to show, the program panics.
const REFUSE: &str = "document.createElement = (name) => {
    if (name === 'section') throw new Error('refused');
    return Document.prototype.createElement.call(document, name);
}";
const ALLOW: &str = "delete document.createElement";

async fn with_second() -> Site {
    let second = "<evidence-widget id=\"second\" src=\"data/cerebrolysin.json\" loading=\"interaction\"><p>Fallback.</p></evidence-widget></main>";
    Site::built().await.answering("/index.html", Answer::Html(dist("index.html").replace("</main>", second)))
}

async fn panics(page: &Page) {
    page.click(super::VALUE).await;
    page.wake().await;
    record(page).await;
    page.run(REFUSE).await;
    page.click("#pick-cars-2").await;
    page.until("root.querySelector('.evidence-message:not(:empty)')").await;
}

#[test]
async fn the_page_stays_as_it_was_and_the_program_starts_again(browser: Browser) {
    visit(Site::built().await, browser, &LOG, |page| async move {
        page.run("window.text = root.querySelector('.widget').textContent").await;
        panics(&page).await;
        is_told(&page, rows::of("the program panics")).await;
        assert!(page.holds("window.text === root.querySelector('.widget').textContent").await, "facts were lost");
        assert!(page.is_open("course.cars").await);

        page.run(ALLOW).await;
        page.click(".evidence-message button").await;
        page.until_ready().await;
        assert!(page.is_open("course.cars").await);
        page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 3").await;
        page.click("[id='course.cars'] a[role='doc-biblioref']").await;
        assert!(page.is_open("source-2").await, "a new program listens");
    })
    .await;
}

#[test]
async fn what_a_reader_does_while_the_program_comes_stays(browser: Browser) {
    let gate = Gate::closed();
    let held = Answer::Held(gate.clone());
    let site = Site::built().await.answering("_bg.wasm", held);
    visit(site, browser, &LOG, |page| async move {
        page.begin().await;
        page.click("#only-differences").await;
        page.click("[id='course.casta'] > summary").await;
        gate.open();
        panics(&page).await;
        is_told(&page, rows::of("the program panics")).await;
        assert!(page.holds("root.getElementById('only-differences').checked").await);
        assert!(page.is_open("course.casta").await);
    })
    .await;
}

#[test]
async fn an_element_that_comes_later_says_so_too_and_starts_again_with_the_first(browser: Browser) {
    visit(with_second().await, browser, &LOG, |page| async move {
        panics(&page).await;
        let second = "document.getElementById('second')";
        page.run(&format!("{second}.load().catch(() => {{}})")).await;
        page.until(&format!("{second}.state === 'failed'")).await;
        page.until(&format!("{second}.shadowRoot.querySelector('.evidence-message button')")).await;
        assert!(page.holds(&format!("{second}.querySelector('p').checkVisibility()")).await, "its fallback is gone");

        page.run(ALLOW).await;
        page.run(&format!("{second}.shadowRoot.querySelector('.evidence-message button').click()")).await;
        page.until(&format!("{second}.state === 'ready'")).await;
        assert!(page.holds("document.querySelector('evidence-widget').state === 'failed'").await);
    })
    .await;
}
