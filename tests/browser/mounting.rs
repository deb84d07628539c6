//! A page where nothing is prerendered: a fallback in the light DOM, and a fresh render.

use evidence_widget::embed::Stylesheet;

use crate::support::{Answer, Browser, Site, visit};

const FALLBACK: &str = "The doses in these trials were given by clinicians.";

#[test]
async fn it_loads_when_it_comes_near_and_takes_the_place_of_the_fallback(browser: Browser) {
    let site = Site::with(&format!(
        "<evidence-widget src='data/examples/examplinum.json'><p>{FALLBACK}</p></evidence-widget>"
    ))
    .await;
    visit(site, browser, &[], |page| async move {
        page.until("root?.querySelector('.evidence-stage')").await;
        assert!(page.text("[data-row='dose'] .value").await.starts_with("5"));
        assert!(page.holds("!document.querySelector('evidence-widget > p').checkVisibility()").await);
        assert!(page.holds("root.adoptedStyleSheets.length === 1").await);
        assert!(page.holds("getComputedStyle(root.querySelector('table')).tableLayout === 'fixed'").await, "no style");
    })
    .await;
}

#[test]
async fn the_fallback_stays_when_the_data_are_missing(browser: Browser) {
    let site = Site::with(&format!("<evidence-widget src='data/none.json'><p>{FALLBACK}</p></evidence-widget>")).await;
    visit(site, browser, &["404", "evidence-widget: missing"], |page| async move {
        page.until("root?.querySelector('.evidence-message:not(:empty)')").await;
        assert!(page.holds("document.querySelector('evidence-widget > p').checkVisibility()").await);
    })
    .await;
}

#[test]
async fn the_fallback_stays_when_the_stylesheet_is_missing_and_a_second_try_mends_it(browser: Browser) {
    let element = format!("<evidence-widget src='data/examples/examplinum.json'><p>{FALLBACK}</p></evidence-widget>");
    let site = Site::with(&element).await.answering(&Stylesheet::default().address, Answer::Missing);
    visit(site, browser, &["404", "integrity", "evidence-widget: program"], |page| async move {
        page.until("root?.querySelector('.evidence-message:not(:empty)')").await;
        assert!(page.text(".evidence-message").await.starts_with("The interactive part could not be loaded."));
        assert!(page.holds("document.querySelector('evidence-widget > p').checkVisibility()").await);
        page.site.mend();
        page.click(".evidence-message button").await;
        page.until_ready().await;
        assert!(page.holds("root.adoptedStyleSheets.length === 1").await);
    })
    .await;
}

#[test]
async fn an_element_without_an_address_says_so(browser: Browser) {
    let site = Site::with(&format!("<evidence-widget><p>{FALLBACK}</p></evidence-widget>")).await;
    visit(site, browser, &["src is missing"], |page| async move {
        page.until("root?.querySelector('.evidence-message:not(:empty)')").await;
        assert!(page.holds("document.querySelector('evidence-widget > p').checkVisibility()").await);
    })
    .await;
}

#[test]
async fn far_below_it_waits_for_the_reader(browser: Browser) {
    let filler = "<p>Text.</p>".repeat(400);
    let site =
        Site::with(&format!("{filler}<evidence-widget src='data/examples/examplinum.json'></evidence-widget>")).await;
    visit(site, browser, &[], |page| async move {
        page.until("document.querySelector('evidence-widget').shadowRoot").await;
        assert!(!page.site.requests().iter().any(|path| path.ends_with(".en.html")), "fetched out of sight");
        page.run("window.scrollTo(0, document.body.scrollHeight)").await;
        page.until("root?.querySelector('.evidence-stage')").await;
    })
    .await;
}

#[test]
async fn two_elements_share_one_program_and_one_copy_of_the_data(browser: Browser) {
    let element = "<evidence-widget src='data/examples/examplinum.json'></evidence-widget>";
    visit(Site::with(&element.repeat(2)).await, browser, &[], |page| async move {
        let shown = "[...document.querySelectorAll('evidence-widget')].every((e) => e.shadowRoot?.querySelector('.evidence-stage'))";
        page.until(shown).await;
        page.run("document.querySelectorAll('evidence-widget').forEach((element) => element.load())").await;
        let ready = "[...document.querySelectorAll('evidence-widget')].every((e) => e.shadowRoot?.querySelector('[data-ready]'))";
        page.until(ready).await;
        for end in [".en.html", ".wasm", ".json"] {
            let count = page.site.requests().iter().filter(|path| path.ends_with(end)).count();
            assert_eq!(count, 1, "{end}");
        }
    })
    .await;
}

#[test]
async fn a_moved_element_keeps_what_the_reader_opened(browser: Browser) {
    let element = "<evidence-widget src='data/examples/examplinum.json'></evidence-widget><div id=elsewhere></div>";
    visit(Site::with(element).await, browser, &[], |page| async move {
        page.wake().await;
        page.click("[id='course.borealis'] > summary").await;
        page.run("document.getElementById('elsewhere').append(document.querySelector('evidence-widget'))").await;
        assert!(page.is_open("course.borealis").await);
        page.click("[id='course.aurora'] > summary").await;
        page.click("[id='course.aurora'] a[role='doc-biblioref']").await;
        assert!(page.is_open("source-1").await, "the program still listens");
    })
    .await;
}

#[test]
async fn a_template_that_came_in_by_script_is_adopted(browser: Browser) {
    visit(Site::with("<main></main>").await, browser, &[], |page| async move {
        // As a router does that builds the element by DOM calls, without the parser's declarative root.
        page.run(
            "const widget = document.createElement('evidence-widget');
            widget.setAttribute('src', 'data/examples/examplinum.json');
            const template = document.createElement('template');
            template.setAttribute('shadowrootmode', 'open');
            const stage = document.createElement('div');
            stage.className = 'evidence-stage';
            stage.textContent = 'Prerendered.';
            template.content.append(stage);
            widget.append(template);
            document.querySelector('main').append(widget);",
        )
        .await;
        page.until("root?.querySelector('.evidence-stage')?.textContent === 'Prerendered.'").await;
        page.run("document.querySelector('evidence-widget').load()").await;
        page.until_ready().await;
        assert!(page.text("[data-row='dose'] .value").await.starts_with("5"));
    })
    .await;
}
