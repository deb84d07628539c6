//! The element in the hands of a page: made by script, changed, moved, taken out and put in again, and let go.

use serde_json::json;

use crate::support::{Answer, Browser, Page, Site, built, visit};

const ELEMENT: &str =
    "<evidence-widget src='data/cerebrolysin.json' loading='eager'><p>Fallback.</p></evidence-widget>";

/// The title of the comparison in view.
async fn title(page: &Page) -> String {
    page.text("#title").await
}

#[test]
async fn properties_are_the_attributes_and_hold_what_was_set_before_the_definition(browser: Browser) {
    let page = "<!DOCTYPE html><html lang=en><title>A partner</title><link rel=icon href=icon.svg><main></main>";
    let site = Site::built().await.answering("/index.html", Answer::Html(page.to_owned()));
    visit(site, browser, &[], |page| async move {
        page.run(
            "const widget = document.createElement('evidence-widget');
            Object.assign(widget, { src: 'data/cerebrolysin.json', headingLevel: 4, loading: 'eager' });
            document.querySelector('main').append(widget);
            import(new URL('embed.js', document.baseURI));",
        )
        .await;
        page.until_ready().await;
        assert!(page.holds("root.querySelector('#title').localName === 'h4'").await);
        let read = "const widget = document.querySelector('evidence-widget');
            return [widget.getAttribute('src'), widget.getAttribute('heading-level'), widget.headingLevel, widget.theme,
                widget.state, widget.constructor.version]";
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(page.run(read).await, json!(["data/cerebrolysin.json", "4", "4", "", "ready", version]));
    })
    .await;
}

#[test]
async fn load_brings_the_program_in_and_says_when_it_is_there(browser: Browser) {
    let element = ELEMENT.replace("eager", "interaction");
    visit(Site::with(&element).await, browser, &["evidence-widget: missing", "404"], |page| async move {
        page.until("document.querySelector('evidence-widget').state === 'waiting'").await;
        page.run("document.querySelector('evidence-widget').load().then(() => { window.loaded = true; })").await;
        page.until("window.loaded").await;
        assert!(page.holds("document.querySelector('evidence-widget').state === 'ready'").await);
        page.run(
            "const other = document.createElement('evidence-widget');
            other.src = 'data/none.json';
            document.body.append(other);
            other.load().catch((error) => { window.cause = error.name; });",
        )
        .await;
        page.until("window.cause === 'missing'").await;
    })
    .await;
}

#[test]
async fn another_bundle_language_and_level_take_the_place_of_what_is_shown(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        page.until_ready().await;
        page.click("[id='course.cars'] > summary").await;
        page.run("document.querySelector('evidence-widget').lang = 'de'").await;
        page.until("root.querySelector('.widget').lang === 'de'").await;
        assert!(page.is_open("course.cars").await, "what the reader has open stays open");
        page.run("document.querySelector('evidence-widget').headingLevel = 5").await;
        page.until("root.querySelector('#title').localName === 'h5'").await;
        let former = title(&page).await;
        page.run("document.querySelector('evidence-widget').src = 'data/examples/examplinum.json'").await;
        page.until(&format!("root.querySelector('#title').textContent !== {}", json!(former))).await;
        assert!(page.holds("root.querySelectorAll('.evidence-stage').length === 1").await);
        page.click("details.fact > summary").await;
        assert!(page.holds("root.querySelector('details.fact').open").await);
    })
    .await;
}

#[test]
async fn a_bundle_that_fails_leaves_no_other_in_its_place(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &["404", "evidence-widget: missing"], |page| async move {
        page.until_ready().await;
        page.run("document.querySelector('evidence-widget').src = 'data/none.json'").await;
        page.until("document.querySelector('evidence-widget').state === 'failed'").await;
        assert!(page.holds("!root.querySelector('.evidence-stage')").await, "it shows the former bundle");
        assert!(page.holds("document.querySelector('evidence-widget > p').checkVisibility()").await);
        page.run("document.querySelector('evidence-widget').src = 'data/cerebrolysin.json'").await;
        page.until_ready().await;
        assert!(page.holds("!document.querySelector('evidence-widget > p').checkVisibility()").await);
    })
    .await;
}

#[test]
async fn of_many_changes_the_last_holds(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        // In a task of the page's own: after each call of a driver into the page, Firefox runs what waits for the end of a task.
        page.run(
            "const widget = document.querySelector('evidence-widget');
            window.times = 0;
            const change = () => {
                widget.addEventListener('evidence-ready', () => { window.times += 1; });
                widget.src = 'data/examples/examplinum.json';
                widget.lang = 'de';
                widget.src = 'data/cerebrolysin.json';
                widget.lang = 'en';
                widget.headingLevel = 6;
            };
            return new Promise((done) => setTimeout(() => done(change())));",
        )
        .await;
        page.until_ready().await;
        page.until("root.querySelector('#title').localName === 'h6'").await;
        assert!(title(&page).await.contains("Cerebrolysin"), "{}", title(&page).await);
        assert_eq!(page.run("return window.times").await, 1);
        assert!(page.holds("root.querySelectorAll('.widget').length === 1").await);
    })
    .await;
}

#[test]
async fn taken_out_and_put_in_again_it_is_as_it_was(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        page.until_ready().await;
        page.click("[id='course.cars'] > summary").await;
        page.click("#only-differences").await;
        page.run("window.widget = document.querySelector('evidence-widget'); widget.remove();").await;
        page.until("widget.state === 'left'").await;
        page.run("document.body.append(widget)").await;
        page.until("widget.state === 'ready'").await;
        assert!(page.is_open("course.cars").await);
        assert!(page.holds("root.getElementById('only-differences').checked").await);
        page.click("[id='course.casta'] > summary").await;
        page.click("[id='course.casta'] a[role='doc-biblioref']").await;
        assert!(page.is_open("source-3").await, "the program listens");
    })
    .await;
}

#[test]
async fn let_go_it_can_still_be_read_and_comes_back_when_asked(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        page.until_ready().await;
        page.run("document.querySelector('evidence-widget').destroy()").await;
        page.click("[id='course.cars'] > summary").await;
        assert!(page.is_open("course.cars").await, "a disclosure needs no program");
        assert!(page.holds("!root.querySelector('[data-ready]')").await);
        page.run("document.querySelector('evidence-widget').load()").await;
        page.until_ready().await;
        assert!(page.is_open("course.cars").await);
    })
    .await;
}

#[test]
async fn whoever_lets_go_while_it_loads_can_load_again(browser: Browser) {
    visit(Site::with(&ELEMENT.replace("eager", "interaction")).await, browser, &[], |page| async move {
        page.until("document.querySelector('evidence-widget').state === 'waiting'").await;
        page.run(
            "const widget = document.querySelector('evidence-widget');
            widget.load();
            widget.remove();
            Promise.resolve().then(() => document.body.append(widget)).then(() => {
                widget.load();
                widget.destroy();
                return widget.load();
            }).then(() => { window.state = widget.state; });",
        )
        .await;
        page.until("window.state === 'ready'").await;
        page.run("document.createElement('evidence-widget').load().catch(({ message }) => { window.told = message; })")
            .await;
        page.until("window.told").await;
        assert_eq!(page.run("return window.told").await, "evidence-widget: load() needs the element in a page");
    })
    .await;
}

#[test]
async fn inside_another_shadow_root_it_speaks_that_language_and_tells_the_page(browser: Browser) {
    visit(Site::with("<div lang=de id=outer></div>").await, browser, &[], |page| async move {
        page.run(
            "document.addEventListener('evidence-ready', (event) => { window.ready = event.target.id; });
            const outer = document.getElementById('outer').attachShadow({ mode: 'open' });
            const widget = document.createElement('evidence-widget');
            Object.assign(widget, { src: 'data/cerebrolysin.json', loading: 'eager' });
            outer.append(widget);
            window.widget = widget;",
        )
        .await;
        page.until("window.ready === 'outer'").await;
        assert!(page.holds("widget.shadowRoot.querySelector('.widget').lang === 'de'").await);
        page.run("location.hash = '~evidence.1=course.cars'").await;
        page.until("widget.shadowRoot.getElementById('course.cars').open").await;
    })
    .await;
}

#[test]
async fn a_second_version_on_the_page_leaves_the_first(browser: Browser) {
    let body = format!("<script type=module src='embed.js?2'></script>{ELEMENT}");
    let log = ["evidence-widget: version 0.1.0 is already on this page and stays; this is 0.1.0."];
    visit(Site::with(&body).await, browser, &log, |page| async move {
        page.until_ready().await;
        assert!(page.holds("root.querySelectorAll('.widget').length === 1").await);
    })
    .await;
}

#[test]
async fn a_page_hears_which_citations_its_readers_open(browser: Browser) {
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        page.until_ready().await;
        page.run(
            "window.heard = [];
            document.addEventListener('evidence-citation', ({ detail }) => window.heard.push([detail.id, detail.open]));",
        )
        .await;
        page.click("[id='course.cars'] > summary").await;
        page.until("window.heard.length === 1").await;
        page.click("[id='course.cars'] > summary").await;
        page.until("window.heard.length === 2").await;
        assert_eq!(page.run("return window.heard").await, json!([["course.cars", true], ["course.cars", false]]));
    })
    .await;
}

/// Takes the element out and puts it in again, a number of times.
async fn comes_and_goes(page: &Page, times: usize) {
    page.run(&format!(
        "window.done = false;
        (async () => {{
            const widget = document.querySelector('evidence-widget');
            for (let time = 0; time < {times}; time += 1) {{
                const ready = new Promise((resolve) => widget.addEventListener('evidence-ready', resolve, {{ once: true }}));
                widget.remove();
                await null;
                await null;
                document.body.append(widget);
                await ready;
            }}
            window.done = true;
        }})();"
    ))
    .await;
    page.until("window.done").await;
}

/// Bytes that the page holds, after all that is not used is collected: the program's memory and the scripts'.
async fn memory(page: &Page) -> [u64; 2] {
    page.devtools("HeapProfiler.collectGarbage", json!({})).await;
    let scripts = page.devtools("Runtime.getHeapUsage", json!({})).await;
    // Started, the program answers with what it exports.
    let glue = built("evidence-widget-", ".js");
    page.run(&format!(
        "window.bytes = 0;
        import(new URL('{glue}', document.baseURI)).then((glue) => glue.default())
            .then((exports) => {{ window.bytes = exports.memory.buffer.byteLength; }})"
    ))
    .await;
    page.until("window.bytes").await;
    [page.run("return window.bytes").await, scripts["usedSize"].clone()].map(|bytes| bytes.as_u64().expect("a number"))
}

#[test]
async fn five_hundred_mounts_lose_at_most_two_kilobytes_each(browser: Browser) {
    const MOUNTS: usize = 500;
    visit(Site::with(ELEMENT).await, browser, &[], |page| async move {
        page.until_ready().await;
        // By then what is made once is made, and the program's memory has found its size.
        comes_and_goes(&page, 100).await;
        let before = memory(&page).await;
        for _ in 0..10 {
            comes_and_goes(&page, MOUNTS / 10).await;
        }
        let after = memory(&page).await;
        eprintln!("program and scripts hold {before:?} bytes before {MOUNTS} mounts and {after:?} after them");
        let lost: u64 = after.iter().zip(before).map(|(after, before)| after.saturating_sub(before)).sum();
        assert!(lost <= 2048 * MOUNTS as u64, "{} bytes a mount", lost / MOUNTS as u64);
    })
    .await;
}
