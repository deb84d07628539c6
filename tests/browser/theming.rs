//! How the widget fits the page it stands on.

use serde_json::json;

use crate::support::{Browser, Site, visit};

#[test]
async fn two_bundles_stand_beside_each_other_and_keep_to_themselves(browser: Browser) {
    visit(Site::beside().await, browser, &[], |page| async move {
        page.until_both_ready().await;
        let told = "const [first, second] = [...document.querySelectorAll('evidence-widget')].map((e) => e.shadowRoot);
            return [first.querySelectorAll('.lane').length, second.querySelectorAll('.lane').length,
                second.querySelector('.reviews') === null, second.textContent.includes('Cerebrolysin')]";
        assert_eq!(page.run(told).await, json!([2, 4, true, false]));
        page.run("window.second = document.querySelectorAll('evidence-widget')[1].shadowRoot; window.second.getElementById('only-differences').click()").await;
        assert!(page.holds("!root.getElementById('only-differences').checked").await, "the other one was ticked");
    })
    .await;
}

#[test]
async fn a_theme_is_taken_from_the_attribute_and_otherwise_from_the_page(browser: Browser) {
    visit(Site::beside().await, browser, &[], |page| async move {
        page.until_both_ready().await;
        let grounds = "return [...document.querySelectorAll('evidence-widget')]
            .map((e) => getComputedStyle(e.shadowRoot.querySelector('.widget')).colorScheme)";
        assert_eq!(page.run(grounds).await, json!(["normal", "dark"]));
        page.run("document.querySelector('evidence-widget').setAttribute('theme', 'dark')").await;
        assert_eq!(page.run(grounds).await, json!(["dark", "dark"]));
        page.run("document.documentElement.style.setProperty('--evidence-accent', 'rgb(1, 2, 3)')").await;
        assert!(page.holds("getComputedStyle(root.querySelector('sup')).color === 'rgb(1, 2, 3)'").await);
    })
    .await;
}

#[test]
async fn headings_go_down_from_the_level_that_the_page_gives(browser: Browser) {
    visit(Site::beside().await, browser, &[], |page| async move {
        page.until_both_ready().await;
        let levels = "return [...document.querySelectorAll('evidence-widget')].map((e) => e.shadowRoot.getElementById('title').localName)";
        assert_eq!(page.run(levels).await, json!(["h2", "h3"]));
    })
    .await;
}

#[test]
async fn the_article_page_is_prerendered_at_its_own_level(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let levels = "return ['title', 'reviews', 'compared'].map((id) => root.getElementById(id).localName)";
        assert_eq!(page.run(levels).await, json!(["h2", "h3", "h3"]));
        page.run("window.before = root.querySelector('.widget')").await;
        page.wake().await;
        assert!(page.holds("window.before === root.querySelector('.widget')").await, "it was rendered anew");
    })
    .await;
}

#[test]
async fn no_token_hides_the_notice_and_no_page_turns_the_numbers(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run(
            "const page = document.documentElement;
            page.dir = 'rtl';
            page.style.textTransform = 'uppercase';
            for (const name of ['ink', 'ground', 'caution', 'muted']) page.style.setProperty(`--evidence-${name}`, 'transparent')",
        )
        .await;
        let notice = "const { color, backgroundColor } = getComputedStyle(root.querySelector('.notice')); return [color, backgroundColor]";
        assert_eq!(page.run(notice).await, json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]));
        let value = "const { direction, textTransform } = getComputedStyle(root.querySelector('.value')); return [direction, textTransform]";
        assert_eq!(page.run(value).await, json!(["ltr", "none"]));
    })
    .await;
}
