//! A page that is hard on its guests: resets, patched prototypes, taken names, another direction, another Yew application.

use serde_json::json;

use crate::support::{Answer, Browser, Page, Site, built, comparison, visit};

async fn site() -> Site {
    let [html, css, js] = [
        include_str!("../pages/hostile.html"),
        include_str!("../pages/hostile.css"),
        include_str!("../pages/hostile.js"),
    ]
    .map(str::to_owned);
    Site::built()
        .await
        .answering("/index.html", Answer::Html(html))
        .answering("/hostile.css", Answer::Css(css))
        .answering("/hostile.js", Answer::Script(js))
}

/// Every fact of the first comparison in the page's words is in view.
async fn shows_its_facts(page: &Page) {
    let shown = page
        .run(
            "root.querySelectorAll('.fold').forEach((fold) => fold.open = true);
            return [...root.querySelectorAll('details.fact > summary .value')]
                .filter((value) => value.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
                .map((value) => value.closest('details').id)",
        )
        .await;
    let shown: Vec<&str> = shown.as_array().expect("a list").iter().filter_map(|id| id.as_str()).collect();
    for row in ["dose", "route", "course.casta", "course.cars"] {
        assert!(shown.contains(&row), "{row} is not in view; {shown:?} are");
    }
    let text = page.text("[id='course.cars'] .value").await;
    let comparison = comparison();
    let facts = comparison.facts();
    let fact = facts.iter().find(|fact| fact.id == "course.cars").expect("it has a course");
    assert_eq!(text, fact.text);
}

#[test]
async fn it_stands_there_as_on_any_other(browser: Browser) {
    visit(site().await, browser, &[], |page| async move {
        page.until_both_ready().await;
        shows_its_facts(&page).await;
        let style = "const style = (selector) => getComputedStyle(root.querySelector(selector));
            return [getComputedStyle(document.getElementById('first')).display, style('.trials > table').display,
                style('.widget td').display, style('.widget td').opacity, style('.value').textTransform,
                style('.value').letterSpacing, style('.widget').direction, style('.widget').whiteSpace]";
        let expected = json!(["block", "table", "table-cell", "1", "none", "normal", "ltr", "normal"]);
        assert_eq!(page.run(style).await, expected);
        assert!(page.holds("document.getElementById('first').getBoundingClientRect().width > 300").await);
        page.click("[id='course.cars'] > summary").await;
        page.click("[id='course.cars'] a[role='doc-biblioref']").await;
        assert!(page.is_open("source-2").await);
    })
    .await;
}

#[test]
async fn it_leaves_nothing_on_the_page(browser: Browser) {
    visit(site().await, browser, &[], |page| async move {
        page.until_both_ready().await;
        page.click("[id='course.cars'] > summary").await;
        let left = "return Object.getOwnPropertyNames(window)
            .filter((name) => !before.includes(name) && !/^\\d+$|^cdc_|^ret_nodes|^se_|^evidenceTest/.test(name))";
        assert_eq!(page.run(left).await, json!([]));
        let touched = "return [document.adoptedStyleSheets.length, document.styleSheets.length,
            document.getElementById('title').outerHTML, document.getElementById('course.cars').textContent,
            document.getElementById('exports').childElementCount, location.hash, document.cookie,
            localStorage.length, sessionStorage.length, WebAssembly.toString()]";
        let title = "<h1 id=\"title\" class=\"widget\">A page that is hard on its guests</h1>";
        let expected = json!([0, 1, title, "Its own paragraph.", 1, "", "", 0, 0, "[object WebAssembly]"]);
        assert_eq!(page.run(touched).await, expected);
        let own: Vec<String> = page.site.requests();
        let ours = |path: &String| {
            ["/embed", "/reading-", "/showing-", "/live-", "/evidence-widget-", "/widget-", "/data/"]
                .iter()
                .any(|own| path.starts_with(own))
        };
        let pages = ["/", "/icon.svg", "/favicon.ico", "/hostile.css", "/hostile.js"];
        let others: Vec<_> = own.iter().filter(|path| !ours(path) && !pages.contains(&path.as_str())).collect();
        assert!(others.is_empty(), "asked for: {others:?}");
    })
    .await;
}

#[test]
async fn within_another_yew_application_both_hear_their_own_readers(browser: Browser) {
    visit(site().await, browser, &[], |page| async move {
        page.until_both_ready().await;
        // Another instance of a Yew program of the same kind, with an element of ours in its tree.
        let glue = built("evidence-widget-", ".js");
        let wasm = built("evidence-widget-", "_bg.wasm");
        page.run(&format!(
            "const outer = document.getElementById('application').attachShadow({{ mode: 'open' }});
            window.outer = outer;
            (async () => {{
                const glue = await import(new URL('{glue}?other', location.href));
                await glue.default({{ module_or_path: fetch('{wasm}') }});
                const address = new URL('data/examples/examplinum.json', location.href).href;
                const bundle = await glue.load(address, '', 'en', undefined);
                await new Promise((ready) => glue.mount(outer, bundle, 2, 'en', ready));
                const inner = document.createElement('evidence-widget');
                inner.src = 'data/cerebrolysin.json';
                inner.loading = 'eager';
                outer.querySelector('.widget').append(inner);
                window.inner = inner;
            }})();"
        ))
        .await;
        page.until("window.inner?.state === 'ready'").await;
        page.run(
            "inner.shadowRoot.getElementById('only-differences').click();
            inner.shadowRoot.querySelector(`[id='course.cars'] a[role='doc-biblioref']`).click();",
        )
        .await;
        page.until("inner.shadowRoot.getElementById('source-2').open").await;
        assert!(page.holds("inner.shadowRoot.querySelector('p[role=status].unseen').textContent !== ''").await);
        page.run("inner.shadowRoot.getElementById('pick-cars-2').click()").await;
        page.until("inner.shadowRoot.querySelectorAll('.trials > [data-columns] thead th').length === 3").await;
        assert!(
            page.holds("outer.querySelector('.widget > p[role=status]').textContent === ''").await,
            "the outer one heard it"
        );
        page.run("outer.querySelector('.picker input:checked').click()").await;
        page.until("outer.querySelector('.widget > p[role=status]').textContent !== ''").await;
    })
    .await;
}
