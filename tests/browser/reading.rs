//! A reader who only reads.

use serde_json::json;

use crate::support::{Browser, Site, built, dist, visit};

#[test]
async fn reading_fetches_the_loader_and_no_program(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.until("customElements.get('evidence-widget') && document.readyState === 'complete'").await;
        page.run("window.scrollTo(0, document.body.scrollHeight)").await;
        page.until("scrollY > 0").await;
        let scripts: Vec<String> = page
            .site
            .requests()
            .into_iter()
            .filter(|path| !path.ends_with(".css") && path != "/" && path != "/icon.svg")
            .collect();
        assert_eq!(scripts, ["/embed.js", format!("/{}", built("reading-", ".js")).as_str()]);
    })
    .await;
}

#[test]
async fn without_script_citations_open_and_the_filter_works(browser: Browser) {
    visit(Site::built().await, browser.without_script(), &[], |page| async move {
        assert!(page.holds("!customElements.get('evidence-widget')").await, "script is on");
        page.click("[id='course.casta'] > summary").await;
        assert!(page.is_open("course.casta").await);
        assert!(page.text("[id='course.casta'] q").await.contains("for 10 days"));
        page.click("#only-differences").await;
        assert!(page.holds("!root.querySelector('[data-row=dose]').checkVisibility()").await);
        assert!(page.holds("![...root.querySelectorAll('.program, .script, .passage > :is(a, button)')].some((link) => link.checkVisibility({ visibilityProperty: true }))").await);
        assert!(!page.site.requests().contains(&"/embed.js".to_owned()), "a reader without script fetched it");
    })
    .await;
}

#[test]
async fn the_safety_notice_comes_before_the_first_numeral(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let before = "const text = root.querySelector('.widget').textContent;
            return [text.indexOf('not a recommendation'), text.search(/[0-9]/)]";
        let found = page.run(before).await;
        let (notice, numeral) = (found[0].as_i64(), found[1].as_i64());
        assert!(notice >= Some(0) && notice < numeral, "notice at {notice:?}, first numeral at {numeral:?}");
        assert!(page.holds("root.querySelector('.notice').checkVisibility()").await);
    })
    .await;
}

#[test]
async fn every_numeral_of_the_comparison_stands_in_a_fact_or_is_exempt(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        // Sources, byline and colophon hold identifiers, dates and source numbers only; an axis has its ticks.
        let strays = "const walker = document.createTreeWalker(root.querySelector('.widget'), NodeFilter.SHOW_TEXT);
            const strays = [];
            while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                // A review is called by its authors and its year.
                const text = walker.currentNode.data.replace(/CARS-2|pub[0-9]+|(and others|\\]) [0-9]{4}:|\\([0-9]\\)/g, '');
                if (/[0-9]/.test(text) && !parent.closest('.fact, .byline, .sources, footer, .axis, .measure')) strays.push(text);
            }
            return strays";
        assert_eq!(page.run(strays).await, json!([]));
    })
    .await;
}

#[test]
async fn who_copies_the_page_copies_the_notice_before_any_dose(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let copied = page.run("return root.querySelector('.widget').innerText").await;
        let copied = copied.as_str().expect("a text");
        let notice = copied.find("not a recommendation").expect("the notice is copied");
        let dose = copied.find("mL").expect("doses are copied");
        assert!(notice < dose, "{}", &copied[..dose]);
    })
    .await;
}

#[test]
fn what_stands_in_for_the_widget_warns_before_any_dose_or_shows_none() {
    let page = dist("index.html");
    // The fallback in the element itself, and the one in the snippet that is copied from the page.
    let fallbacks: Vec<&str> = page
        .split("evidence-widget src=")
        .skip(1)
        .filter_map(|rest| rest.split("/evidence-widget").next())
        .map(|element| element.rsplit("</template>").next().unwrap_or(element))
        .collect();
    assert_eq!(fallbacks.len(), 2, "the page has an element and a snippet");
    for fallback in fallbacks {
        let notice = fallback.find("not a recommendation").unwrap_or_else(|| panic!("no notice: {fallback}"));
        let words = fallback.split_once("p>").map_or(fallback, |(_, words)| words);
        assert!(!words.contains("mL") || words.find("mL") > Some(notice), "a dose comes first: {fallback}");
    }
}

/// What is at rest on a phone, in screens of 844 pixels.
const AT_REST: &str = "
    const widget = document.querySelector('evidence-widget');
    const box = (element) => element.getBoundingClientRect();
    const top = box(widget).top;
    const cards = [...root.querySelectorAll('.card')];
    const walker = document.createTreeWalker(root.querySelector('.widget'), NodeFilter.SHOW_TEXT);
    const sentences = new Map();
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (data.trim().split(/\\s+/).length < 5 || parentElement.closest('.unseen') || !parentElement.checkVisibility()) continue;
        sentences.set(data.trim(), (sentences.get(data.trim()) ?? 0) + 1);
    }
    const stops = [...root.querySelectorAll('summary, a[href], button, input, [tabindex=\"0\"]')]
        .filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.disabled && !stop.matches('.skip'));
    return [
        (box(cards.at(-1)).bottom - top) / 844 <= 1.2,
        box(widget).height / 844 <= 5,
        [...sentences].filter(([, count]) => count > 2).map(([text]) => text),
        stops.length <= 60,
        [(box(cards.at(-1)).bottom - top) / 844, box(widget).height / 844, stops.length].map((n) => n.toFixed(2)).join(', '),
    ]";

#[test]
async fn the_answers_come_first_and_the_rest_is_short(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        // The same font on every machine.
        page.run("document.documentElement.style.fontFamily = 'Liberation Sans, Arial'").await;
        page.at_size(390, 844).await;
        let rest = page.run(AT_REST).await;
        let [answers, height, repeated, stops] = [0, 1, 2, 3].map(|index| rest[index].clone());
        let figures = &rest[4];
        assert_eq!((answers, height), (json!(true), json!(true)), "{figures}");
        assert_eq!((repeated, stops), (json!([]), json!(true)), "{figures}");
    })
    .await;
}
