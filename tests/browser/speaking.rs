//! The reader's language: German words around an English bundle, fresh and prerendered, and in a failure.

use evidence_widget::catalogue;
use evidence_widget::comparison::{Comparison, isolate};
use evidence_widget::embed::{self, Stylesheet};
use serde_json::{Value, json};

use crate::support::{Answer, Browser, Site, bundle, dist, visit};

/// A page with this element in it.
async fn page(language: &str, element: &str) -> Site {
    let page = format!(
        "<!DOCTYPE html><html lang={language}><meta charset=utf-8><title>Seite</title><link rel=icon href=icon.svg>\
         <script type=module src=embed.js></script><p>Text.</p>{element}"
    );
    Site::built().await.answering("/index.html", Answer::Html(page))
}

/// An element with the whole comparison prerendered in a language.
async fn prerendered(language: &str) -> String {
    let words = catalogue::of(language).expect("the language is known");
    let root = embed::prerender(&dist("data/cerebrolysin.json"), &Stylesheet::default(), 2, words)
        .await
        .expect("a good bundle");
    format!("<evidence-widget src=data/cerebrolysin.json>{root}</evidence-widget>")
}

const FRESH: &str = "<evidence-widget src=data/cerebrolysin.json loading=eager></evidence-widget>";

#[test]
async fn a_german_page_gets_german_words_and_the_bundles_own_stay_english(browser: Browser) {
    visit(page("de-AT", FRESH).await, browser, &[], |page| async move {
        page.until_ready().await;
        assert!(page.holds("root.querySelector('.widget').lang === 'de'").await);
        assert!(page.text(".notice").await.contains("keine Empfehlung"));
        assert!(page.text("[data-row='start-window'] .value").await.contains("innerhalb von 12"));
        assert_eq!(
            page.text("[data-row='primary-outcome'] td:last-child .value bdi[lang=en]").await,
            "Action Research Arm Test (ARAT)"
        );
        page.click("#only-differences").await;
        page.until("root.querySelector('[role=status].unseen').textContent === 'Nur die Unterschiede werden gezeigt.'")
            .await;
    })
    .await;
}

#[test]
async fn the_program_says_every_fact_in_german_as_the_command_line_does(browser: Browser) {
    let words = catalogue::of("de").expect("there is German");
    let facts = Comparison::new(&bundle(), words);
    let facts: Vec<Value> =
        facts.facts().into_iter().map(|fact| json!([fact.id, isolate::plain(&fact.text)])).collect();
    visit(page("de", FRESH).await, browser, &[], |page| async move {
        page.until_ready().await;
        let shown = "return Object.fromEntries([...root.querySelectorAll('.fact[id]')]
            .map((fact) => [fact.id, (fact.querySelector('.value') ?? fact).textContent]))";
        let shown = page.run(shown).await;
        assert_eq!(shown.as_object().map(|shown| shown.len()), Some(facts.len()));
        for fact in &facts {
            assert_eq!(shown[fact[0].as_str().expect("an id")], fact[1], "{}", fact[0]);
        }
    })
    .await;
}

#[test]
async fn the_elements_own_language_goes_before_the_pages(browser: Browser) {
    let element = FRESH.replace("loading", "lang=en loading");
    visit(page("de", &element).await, browser, &[], |page| async move {
        page.until_ready().await;
        assert!(page.holds("root.querySelector('.widget').lang === 'en'").await);
    })
    .await;
}

#[test]
async fn a_language_that_the_widget_does_not_speak_gets_english_marked_as_such(browser: Browser) {
    visit(page("fr", FRESH).await, browser, &[], |page| async move {
        page.until_ready().await;
        assert!(page.holds("root.querySelector('.widget').lang === 'en'").await);
    })
    .await;
}

#[test]
async fn what_is_prerendered_in_german_stays_german_on_any_page(browser: Browser) {
    let element = prerendered("de").await;
    visit(page("en", &element).await, browser, &[], |page| async move {
        page.run("window.before = root.querySelector('.widget')").await;
        page.wake().await;
        assert!(page.holds("root.querySelector('.widget') === window.before").await, "it was rendered anew");
        assert!(page.holds("root.querySelector('.widget').lang === 'de'").await);
        page.click("[data-row='course'] summary").await;
        assert!(page.text("[data-row='course'] .trail").await.contains("Zur Quelle 3"));
    })
    .await;
}

#[test]
async fn a_failure_speaks_german_and_so_does_the_second_try(browser: Browser) {
    let site = page("de", FRESH).await.answering(".wasm", Answer::Missing);
    visit(
        site,
        browser,
        &["404", "valid digest", "integrity checks failed", "evidence-widget: program"],
        |page| async move {
            page.until("root?.querySelector('.evidence-message button')").await;
            let message = page.text(".evidence-message").await;
            assert_eq!(message, "Der interaktive Teil konnte nicht geladen werden. Noch einmal versuchen");
            assert!(page.holds("root.querySelector('.evidence-message').lang === 'de'").await);
            page.site.mend();
            page.click(".evidence-message button").await;
            page.until_ready().await;
            assert!(page.holds("root.querySelector('.widget').lang === 'de'").await);
        },
    )
    .await;
}

#[test]
async fn from_right_to_left_the_page_runs_the_other_way_and_drawings_and_numbers_do_not(browser: Browser) {
    let element = prerendered("qps-plocm").await;
    visit(page("en", &element).await, browser.without_script(), &[], |page| async move {
        assert!(page.holds("getComputedStyle(root.querySelector('.widget')).direction === 'rtl'").await);
        assert!(page.holds("getComputedStyle(root.querySelector('svg')).direction === 'ltr'").await);
        let starts = "const x = (s) => root.querySelector(s).getBoundingClientRect();
            return x('[data-row=course] th').left > x('[data-row=course] td').left";
        assert_eq!(page.run(starts).await, true, "the labels stand on the right");
        assert!(page.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth").await);
    })
    .await;
}
