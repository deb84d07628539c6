//! Reading without the program where nothing is prerendered: the element fetches the comparison as HTML.

use fantoccini::key::Key;
use serde_json::Value;

use crate::support::{Answer, Browser, Page, Site, dist, visit};

const ELEMENT: &str = "<evidence-widget src='data/cerebrolysin.json'><p>Fallback.</p></evidence-widget>";

async fn until_shown(page: &Page) {
    page.until("root?.querySelector('.evidence-stage')").await;
}

/// Whether something was fetched that only the program needs.
fn has_program(page: &Page) -> bool {
    page.site.requests().iter().any(|path| path.ends_with(".wasm") || path.ends_with(".json"))
}

#[test]
async fn it_is_read_under_a_policy_that_forbids_wasm(browser: Browser) {
    let site = Site::without_policy_of(" 'wasm-unsafe-eval'").await.answering(
        "/index.html",
        Answer::Html(format!(
            "<!DOCTYPE html><html lang=en><title>A partner</title><link rel=icon href=icon.svg>\
             <script type=module src=embed.js></script>{ELEMENT}"
        )),
    );
    visit(site, browser, &["evidence-widget: blocked", "Content Security Policy"], |page| async move {
        until_shown(&page).await;
        assert!(page.holds("root.querySelectorAll('.fact[id]').length > 40").await, "facts are missing");
        assert!(page.holds("root.querySelector('.picture svg').namespaceURI.endsWith('/svg')").await);

        // Not by Tab, which passes the controls on its way and so brings the program.
        page.run("root.querySelector(`[id='course.cars'] > summary`).focus()").await;
        page.press(Key::Enter).await;
        page.click("[id='course.cars'] a[role=doc-biblioref]").await;
        assert!(page.holds("root.activeElement?.matches('#source-2 > summary')").await, "no way to the source");
        page.click("#source-2 a[href='#course.cars']").await;
        assert!(page.holds(r#"root.activeElement?.matches("[id='course.cars'] > summary")"#).await, "no way back");
        page.press(Key::Escape).await;
        assert!(!page.is_open("course.cars").await, "Escape closes nothing");
        page.click("#only-differences").await;
        page.until("root.getElementById('announcement').textContent === 'Only the differences are shown.'").await;
        assert!(!has_program(&page), "the program was fetched: {:?}", page.site.requests());
        assert!(page.holds("root.querySelector('#pick-cars-2').checkVisibility({ visibilityProperty: true })").await);

        page.click("#pick-cars-2").await;
        page.until(
            "root.querySelector('.evidence-message')?.textContent === 'This page does not allow the interactive part.'",
        )
        .await;
        let is_seen = |id: &str| format!("root.querySelector('{id}').checkVisibility({{ visibilityProperty: true }})");
        assert!(!page.holds(&is_seen("#pick-cars-2")).await, "a control without a program behind it");
        assert!(page.holds(&is_seen("[data-row=course] .value")).await);
    })
    .await;
}

#[test]
async fn a_choice_is_carried_out_when_the_program_has_come(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        until_shown(&page).await;
        page.click("#pick-cars-2").await;
        page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 3").await;
        page.until_ready().await;
        page.until("root.getElementById('announcement').textContent === 'Three trials are compared.'").await;
        assert!(page.holds("root.activeElement?.id === 'pick-cars-2'").await, "the focus is lost");
    })
    .await;
}

#[test]
async fn while_the_program_comes_a_choice_is_answered_and_one_trial_stays(browser: Browser) {
    let gate = crate::support::Gate::closed();
    let site = Site::with(ELEMENT).await.answering("_bg.wasm", Answer::Held(gate.clone()));
    visit(site, browser, &[], |page| async move {
        until_shown(&page).await;
        let is_busy = "root.querySelector('.busy').checkVisibility({ visibilityProperty: true })";
        assert!(!page.holds(is_busy).await);
        page.click("#pick-casta").await;
        assert!(page.holds(is_busy).await, "a press that nothing answers");
        page.click("#pick-cars").await;
        assert!(page.holds("root.querySelector('#pick-cars').checked").await, "no trial is left");
        gate.open();
        page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 1").await;
        page.until_ready().await;
        assert!(!page.holds(is_busy).await);
    })
    .await;
}

#[test]
async fn a_file_is_saved_at_the_first_press(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        until_shown(&page).await;
        page.click("#exports > summary").await;
        page.click("#exports button[value=csv]").await;
        page.until("root.getElementById('export-result').textContent === 'Saved as cerebrolysin.csv.'").await;
    })
    .await;
}

#[test]
async fn it_has_the_elements_language_and_heading_level(browser: Browser) {
    let element = ELEMENT.replace("<p>", "<p lang=en>").replace(" src", " lang=de heading-level=4 src");
    visit(Site::with(&element).await, browser, &[], |page| async move {
        until_shown(&page).await;
        assert!(page.holds("root.querySelector('.widget').lang === 'de'").await);
        assert_eq!(page.run("return root.querySelector('#title').localName").await, "h4");
        assert_eq!(page.run("return root.querySelector('#answers').localName").await, "h5");
        page.wake().await;
        assert_eq!(page.run("return root.querySelector('#title').localName").await, "h4");
        page.run("window.before = root.querySelector('.widget')").await;
        page.wake().await;
        assert!(page.holds("window.before === root.querySelector('.widget')").await, "it was rendered again");
    })
    .await;
}

#[test]
async fn another_language_takes_its_place_without_the_program(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        until_shown(&page).await;
        page.run("document.querySelector('evidence-widget').lang = 'de'").await;
        page.until("root.querySelector('.widget').lang === 'de'").await;
        assert!(!has_program(&page), "the program was fetched: {:?}", page.site.requests());
    })
    .await;
}

#[test]
async fn without_a_fragment_the_program_renders_the_bundle(browser: Browser) {
    let not_a_fragment = Answer::Html("<!DOCTYPE html><html><title>Sign in</title>".to_owned());
    for (answer, log) in [(Answer::Missing, &["404"][..]), (not_a_fragment, &[])] {
        let site = Site::with(ELEMENT).await.answering(".en.html", answer);
        visit(site, browser, log, |page| async move {
            page.until_ready().await;
            assert!(page.text("[data-row='dose'] .value").await.starts_with("30"));
        })
        .await;
    }
}

#[test]
async fn the_fragment_of_another_build_comes_with_its_own_stylesheet(browser: Browser) {
    let fragment = dist("data/cerebrolysin.en.html");
    let start = fragment.find("../widget-").expect("a stylesheet");
    let end = start + fragment[start..].find(".css").expect("its ending");
    let other = format!("{}../other{}", &fragment[..start], &fragment[end..]);
    let site = Site::with(ELEMENT)
        .await
        .answering(".en.html", Answer::Html(other))
        .answering("/other.css", Answer::Css(".widget { border-top: 7px solid }".to_owned()));
    visit(site, browser, &[], |page| async move {
        until_shown(&page).await;
        assert!(page.holds("getComputedStyle(root.querySelector('.widget')).borderTopWidth === '7px'").await);
    })
    .await;
}

/// The element with the frozen copy of its bundle, as `evidence snippet` prints it.
fn frozen() -> String {
    let manifest: Value = serde_json::from_str(&dist("manifest.json")).expect("manifest.json");
    let frozen = &manifest["bundles"]["data/cerebrolysin.json"];
    format!(
        "<evidence-widget src='{}' integrity='{}'><p>Fallback.</p></evidence-widget>",
        frozen["file"].as_str().expect("a name"),
        frozen["integrity"].as_str().expect("an integrity"),
    )
}

#[test]
async fn every_frozen_bundle_is_read_in_each_language_without_the_program(browser: Browser) {
    visit(Site::with(&frozen()).await, browser, &[], |page| async move {
        until_shown(&page).await;
        let each = "const { bundles } = await (await fetch('manifest.json')).json();
            for (const { file, integrity } of Object.values(bundles)) {
                for (const lang of ['en', 'de']) {
                    const element = document.createElement('evidence-widget');
                    Object.assign(element, { src: file, integrity, lang });
                    document.body.prepend(element);
                    while (!element.shadowRoot.querySelector('.widget')) await new Promise(requestAnimationFrame);
                    if (element.state !== 'waiting') return `${file} in ${lang} brings the program`;
                }
            }
            return Object.keys(bundles).length > 3";
        assert_eq!(page.run(&format!("return (async () => {{ {each} }})()")).await, true);
        assert!(!page.site.requests().iter().any(|path| path.ends_with(".wasm")), "the program was fetched");
    })
    .await;
}

#[test]
async fn a_frozen_fragment_that_was_changed_is_not_shown(browser: Browser) {
    let fragment = dist("data/cerebrolysin.en.html");
    let changes =
        [("30 mL", "90 mL"), ("https://doi.org/", "https://doi.example/"), ("../widget-", "../v0.1.0/other-")];
    for (before, after) in changes {
        assert!(fragment.contains(before), "{before}");
        let changed = Answer::Html(fragment.replace(before, after));
        visit(Site::with(&frozen()).await.answering(".en.html", changed), browser, &[], |page| async move {
            page.until_ready().await;
            assert!(page.text("[data-row='dose'] .value").await.starts_with("30"));
            assert!(page.site.requests().iter().any(|path| path.ends_with(".wasm")), "the program was not asked");
        })
        .await;
    }
}

#[test]
async fn an_integrity_of_the_bundle_alone_lets_no_fragment_stand_in_for_it(browser: Browser) {
    let wrong = format!("integrity='sha384-{}'", "A".repeat(64));
    let element = ELEMENT.replace(" src", &format!(" {wrong} src"));
    visit(Site::with(&element).await, browser, &["integrity"], |page| async move {
        page.until("root?.querySelector('.evidence-message:not(:empty)')").await;
        assert!(page.holds("document.querySelector('evidence-widget > p').checkVisibility()").await);
        assert!(page.holds("!root.querySelector('.widget')").await, "a fragment that nothing has checked");
    })
    .await;
}

#[test]
async fn a_fragment_can_do_no_more_than_a_bundle(browser: Browser) {
    let fragment = dist("data/cerebrolysin.en.html");
    let bad = fragment.replace(
        "<section",
        "<script>window.ran = true</script><img src=x onerror='window.ran = true'><iframe srcdoc='x'></iframe>\
         <a id=bad href='javascript:window.ran = true' onclick='window.ran = true' style='color: red'>bad</a><section",
    );
    // Under no policy at all: nothing else keeps a script from running.
    let site = Site::without_policy().await.answering(
        "/index.html",
        Answer::Html(format!(
            "<!DOCTYPE html><html lang=en><title>A partner</title><link rel=icon href=icon.svg>\
             <script type=module src=embed.js></script>{ELEMENT}"
        )),
    );
    visit(site.answering(".en.html", Answer::Html(bad)), browser, &[], |page| async move {
        until_shown(&page).await;
        assert!(page.holds("!root.querySelector('img, script, iframe')").await);
        assert_eq!(page.run("return root.getElementById('bad').getAttributeNames().join()").await, "id");
        page.run("root.getElementById('bad').click()").await;
        page.run("return new Promise((done) => setTimeout(done, 200))").await;
        assert!(page.holds("window.ran === undefined").await);
    })
    .await;
}

#[test]
async fn nothing_of_a_fragment_is_lost_on_the_way(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        until_shown(&page).await;
        let same = "const text = await (await fetch('data/cerebrolysin.en.html')).text();
            const page = await new Promise((done) => {
                const request = new XMLHttpRequest();
                request.responseType = 'document';
                request.onload = () => done(request.response);
                request.open('GET', 'data/cerebrolysin.en.html');
                request.send();
            });
            return page.querySelector('.widget').outerHTML === root.querySelector('.widget').outerHTML";
        assert_eq!(page.run(&format!("return (async () => {{ {same} }})()")).await, true);
    })
    .await;
}
