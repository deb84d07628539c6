//! A reader who runs a page of their own gets what to paste from the widget itself.

use serde_json::json;

use crate::support::{Browser, Page, Site, evidence, visit};

/// What `evidence snippet` prints for the site of a page.
fn printed(page: &Page, more: &[&str]) -> String {
    let address = page.site.address();
    let arguments = ["snippet", "data/cerebrolysin.json", "--base", &address];
    let printed = evidence().args(arguments).args(more).output().expect("evidence runs");
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    String::from_utf8(printed.stdout).expect("UTF-8")
}

/// What the form offers, and the policy.
async fn offered(page: &Page) -> (String, String) {
    // What is chosen is read from files first.
    page.run("return new Promise((done) => setTimeout(done, 300))").await;
    let both = page.run("return [...root.querySelectorAll('#embedding textarea')].map(({ value }) => value)").await;
    let text = |index: usize| both[index].as_str().expect("a text").to_owned();
    (text(0), text(1))
}

async fn choose(page: &Page, name: &str, value: &str) {
    page.run(&format!(
        "const select = root.querySelector('#embedding [name={name}]');
        select.value = '{value}';
        select.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await;
}

#[test]
async fn the_form_offers_what_the_command_line_prints_and_the_policy_that_it_needs(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.until("document.readyState === 'complete'").await;
        page.click("#exports > summary").await;
        page.click("#exports button[value=embed]").await;
        page.until("root.querySelector('#embedding textarea')?.value").await;
        assert!(page.holds("root.activeElement.name === 'form'").await, "the focus is elsewhere");
        let (short, policy) = offered(&page).await;
        assert_eq!(short, printed(&page, &[]));
        assert!(short.lines().count() <= 6 && short.len() <= 1200, "{} bytes", short.len());
        let origin = page.site.address().trim_end_matches('/').to_owned();
        assert_eq!(policy, format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}; style-src {origin}"));

        choose(&page, "language", "de").await;
        assert_eq!(offered(&page).await.0, printed(&page, &["--lang", "de"]));
        choose(&page, "data", "frozen").await;
        assert_eq!(offered(&page).await.0, printed(&page, &["--lang", "de", "--data", "frozen"]));
        choose(&page, "theme", "dark").await;
        choose(&page, "form", "compact").await;
        assert!(offered(&page).await.0.contains(" theme=\"dark\" layout=\"compact\">"));
        choose(&page, "language", "en").await;
        choose(&page, "form", "frame").await;
        let (frame, policy) = offered(&page).await;
        assert_eq!(frame, printed(&page, &["--form", "frame"]));
        assert_eq!(policy, format!("frame-src {origin}; script-src {origin}"));

        page.click("#exports button[value=embed]").await;
        page.until("!root.querySelector('#embedding')").await;
    })
    .await;
}

#[test]
async fn a_press_copies_what_is_to_be_pasted(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.in_chromium("Browser.grantPermissions", permissions).await;
        page.wake().await;
        page.click("#exports > summary").await;
        page.click("#exports button[value=embed]").await;
        page.until("root.querySelector('#embedding textarea')?.value").await;
        page.click("#embedding button").await;
        page.until("root.getElementById('export-result').textContent === 'Copied.'").await;
    })
    .await;
}

#[test]
async fn the_form_stays_open_when_the_program_takes_over(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.until("document.readyState === 'complete'").await;
        page.click("#exports > summary").await;
        page.click("#exports button[value=embed]").await;
        page.until("root.querySelector('#embedding textarea')?.value").await;
        choose(&page, "theme", "dark").await;
        page.wake().await;
        assert!(page.holds("root.querySelector('#embedding')?.checkVisibility()").await, "the form is gone");
        assert!(offered(&page).await.0.contains(" theme=\"dark\""), "what was chosen is gone");
        choose(&page, "language", "de").await;
        assert!(offered(&page).await.0.contains(" lang=\"de\""), "the form does not answer any more");
    })
    .await;
}
