//! axe-core, every rule of it on the whole page, in every state.

use serde_json::json;

use super::{DARK, FORCED, open_everything};
use crate::support::{Answer, Browser, Page, Site, dist, tool, visit};

/// A rule that asks for more than AA.
const BEYOND: &str = "color-contrast-enhanced";

/// What axe leaves to a person.
const UNDECIDED: [&str; 4] = [
    // Of texts in a drawing, of short and of raised ones: `settings` measures every text.
    "color-contrast",
    // Says that something is hidden, which another state shows.
    "hidden-content",
    // Says that the heading of a group of rows has no cell in its own row.
    "th-has-data-cells",
    // Would read the stylesheets from copies that the policy refuses; they do not ask which way the screen is held.
    "css-orientation-lock",
];

/// What axe finds, each as the rule, the element and the reason.
async fn faults(page: &Page) -> Vec<String> {
    if !page.holds("window.axe").await {
        let axe = std::fs::read_to_string(tool("AXE")).expect("axe-core is there");
        page.client.execute(&axe, Vec::new()).await.expect("axe-core starts");
    }
    let audit = format!(
        "const rules = Object.fromEntries(axe.getRules().map(({{ ruleId }}) => [ruleId, {{ enabled: ruleId !== '{BEYOND}' }}]));
        const told = ({{ id, nodes }}) => nodes.map(({{ target, any, all, none }}) =>
            [id, target.flat().at(-1), ...[...any, ...all, ...none].map(({{ message }}) => message)].join(': '));
        // What is still growing is fainter than it will be.
        for (const {{ shadowRoot }} of document.querySelectorAll('evidence-widget')) shadowRoot.getAnimations().forEach((growth) => growth.finish());
        const run = () => axe.run(document, {{ rules, preload: false, resultTypes: ['violations', 'incomplete'] }});
        // It throws where an element comes or goes meanwhile: an editor draws only the lines in view.
        const later = () => new Promise((done) => setTimeout(done, 500)).then(run);
        return run().catch(later).catch(later).then(({{ violations, incomplete }}) =>
            [...violations, ...incomplete.filter(({{ id }}) => !{}.includes(id))].flatMap(told))",
        json!(UNDECIDED)
    );
    serde_json::from_value(page.run(&audit).await).expect("axe answers with a list")
}

async fn audit(page: &Page, state: &str) {
    let faults = faults(page).await;
    assert!(faults.is_empty(), "{state}: {faults:#?}");
}

#[test]
async fn the_article_page_in_every_state(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        audit(&page, "closed").await;
        open_everything(&page).await;
        audit(&page, "open").await;
        page.click("#only-differences").await;
        audit(&page, "filtered").await;
        page.at_size(320, 800).await;
        page.click("#only-differences").await;
        audit(&page, "narrow").await;
    })
    .await;
}

#[test]
async fn the_page_of_another_drug(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("document.querySelector('main a[href=\"citicoline.html\"]').click()").await;
        page.until("document.title.startsWith('Citicoline') && root?.querySelector('.widget')").await;
        assert!(page.text(".opening").await.contains("Both trials gave citicoline"));
        audit(&page, "closed").await;
        page.wake().await;
        open_everything(&page).await;
        audit(&page, "open").await;
        page.click("#pick-caisr").await;
        page.until("root.getElementById('dose.caisr.1') || root.getElementById('dose.caisr')").await;
        audit(&page, "three trials").await;
    })
    .await;
}

#[test]
async fn a_short_list_of_sources_stays_on_one_line_on_a_narrow_page(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.go(&format!("{}citicoline.html", page.site.address())).await;
        page.until("root?.querySelector('.widget')").await;
        for width in [320, 390, 700] {
            page.at_size(width, 800).await;
            let broken = "return [...root.querySelectorAll('.fact > summary > sup')].filter((sup) => {
                const numbers = sup.lastChild;
                const range = new Range();
                range.selectNodeContents(numbers);
                return numbers.data.split(',').length <= 3 && range.getClientRects().length > 1;
            }).map((sup) => sup.parentElement.textContent)";
            assert_eq!(page.run(broken).await, serde_json::json!([]), "at {width}");
        }
    })
    .await;
}

#[test]
async fn the_workbench(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.go(&format!("{}workbench.html", page.site.address())).await;
        page.until("document.querySelector('evidence-editor')?.shadowRoot?.querySelector('.cm-content')").await;
        page.until("document.querySelector('.findings [role=status]')?.textContent.includes('empty')").await;
        settle(&page).await;
        audit(&page, "empty").await;
        let broken = dist("data/examples/examplinum.json").replacen("\"shown\": true", "\"shown\": 1", 1);
        page.run(&format!("document.querySelector('evidence-editor').value = {}", json!(broken))).await;
        page.until("document.querySelector('.findings li details')").await;
        page.run("document.querySelectorAll('details').forEach((details) => (details.open = true))").await;
        settle(&page).await;
        audit(&page, "with errors").await;
        page.run(&format!(
            "document.querySelector('evidence-editor').value = {}",
            json!(dist("data/examples/examplinum.json"))
        ))
        .await;
        page.until("document.querySelector('.preview > div')?.shadowRoot?.querySelector('.widget')").await;
        page.until("document.querySelector('.tools pre')").await;
        settle(&page).await;
        audit(&page, "with a comparison").await;
    })
    .await;
}

/// Waits until the editor has drawn its lines: axe fails where elements come and go while it runs.
async fn settle(page: &Page) {
    page.run("return new Promise((done) => setTimeout(done, 500))").await;
}

#[test(Settings)]
async fn the_article_page_in_the_dark_and_in_forced_colours(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        open_everything(&page).await;
        page.with_settings(&[DARK]).await;
        audit(&page, "dark").await;
        page.with_settings(&[FORCED]).await;
        audit(&page, "forced colours").await;
    })
    .await;
}

#[test]
async fn the_article_page_without_script(browser: Browser) {
    visit(Site::built().await, browser.without_script(), &[], |page| async move {
        // Where script is off no timer fires, and axe queues its work with timers.
        page.run("window.setTimeout = (call) => { Promise.resolve().then(call) }").await;
        audit(&page, "closed").await;
        open_everything(&page).await;
        audit(&page, "open").await;
    })
    .await;
}

#[test]
async fn the_article_page_when_the_data_are_missing(browser: Browser) {
    let site = Site::built().await.answering(".json", Answer::Missing);
    visit(site, browser, &["404", "evidence-widget: missing"], |page| async move {
        page.click("[id='course.cars'] > summary").await;
        page.approach().await;
        page.until("root.querySelector('.evidence-message button')").await;
        audit(&page, "failed").await;
    })
    .await;
}

#[test]
async fn the_article_page_when_the_policy_forbids_wasm(browser: Browser) {
    let site = Site::without_policy_of(" 'wasm-unsafe-eval'").await;
    visit(site, browser, &["evidence-widget: blocked", "Content Security Policy"], |page| async move {
        page.click("[id='course.cars'] > summary").await;
        page.approach().await;
        page.until("root.querySelector('.evidence-message:not(:empty)')").await;
        audit(&page, "blocked").await;
    })
    .await;
}

#[test]
async fn a_third_trial_beside_the_two_in_german(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("document.querySelector('evidence-widget').lang = 'de'").await;
        page.wake().await;
        page.click("#pick-cars-2").await;
        page.until("root.getElementById('course.cars-2')").await;
        open_everything(&page).await;
        audit(&page, "three trials, German").await;
    })
    .await;
}

#[test]
async fn a_page_with_two_widgets_one_of_them_dark(browser: Browser) {
    visit(Site::beside().await, browser, &[], |page| async move {
        page.until_both_ready().await;
        audit(&page, "ready").await;
    })
    .await;
}

#[test]
async fn it_sees_what_is_wrong_inside_the_widget(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("root.querySelector('.notice').style.color = '#eee'").await;
        // Two boxes without a name, too near to each other for a finger.
        let boxes = "const box = root.querySelector('#only-differences'), twin = box.cloneNode();
            twin.id = 'twin';
            root.querySelector('.filter').replaceWith(box, twin)";
        page.run(boxes).await;
        let faults = faults(&page).await;
        let mut rules: Vec<&str> = faults.iter().filter_map(|fault| Some(fault.split_once(':')?.0)).collect();
        rules.dedup();
        assert_eq!(rules, ["color-contrast", "label", "target-size"]);
    })
    .await;
}
