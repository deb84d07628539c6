//! A reader who only reads.

use serde_json::json;

use crate::support::{Browser, Site, visit};

#[tokio::test]
async fn who_only_reads_fetches_the_loader_and_no_program() {
    visit(Site::built().await, Browser::default(), &[], |page| async move {
        page.until("customElements.get('evidence-widget') && document.readyState === 'complete'").await;
        page.run("window.scrollTo(0, document.body.scrollHeight)").await;
        page.until("scrollY > 0").await;
        let scripts: Vec<String> = page
            .site
            .requests()
            .into_iter()
            .filter(|path| !path.ends_with(".css") && path != "/" && path != "/icon.svg")
            .collect();
        assert_eq!(scripts, ["/embed.js"]);
    })
    .await;
}

#[tokio::test]
async fn without_script_citations_open_and_the_filter_works() {
    visit(Site::built().await, Browser::without_script(), &[], |page| async move {
        assert!(page.holds("!customElements.get('evidence-widget')").await, "script is on");
        page.click("[id='course.casta'] > summary").await;
        assert!(page.is_open("course.casta").await);
        assert!(page.text("[id='course.casta'] q").await.contains("for 10 days"));
        page.click("#only-differences").await;
        assert!(page.holds("!root.querySelector('[data-row=dose]').checkVisibility()").await);
        assert!(page.holds("![...root.querySelectorAll('.program')].some((link) => link.checkVisibility({ visibilityProperty: true }))").await);
        assert!(!page.site.requests().contains(&"/embed.js".to_owned()), "a reader without script fetched it");
    })
    .await;
}

#[tokio::test]
async fn the_safety_notice_comes_before_the_first_numeral() {
    visit(Site::built().await, Browser::default(), &[], |page| async move {
        let before = "const text = root.querySelector('.widget').textContent;
            return [text.indexOf('not a recommendation'), text.search(/[0-9]/)]";
        let found = page.run(before).await;
        let (notice, numeral) = (found[0].as_i64(), found[1].as_i64());
        assert!(notice >= Some(0) && notice < numeral, "notice at {notice:?}, first numeral at {numeral:?}");
        assert!(page.holds("root.querySelector('.notice').checkVisibility()").await);
    })
    .await;
}

#[tokio::test]
async fn every_numeral_of_the_comparison_stands_in_a_fact_or_is_exempt() {
    visit(Site::built().await, Browser::default(), &[], |page| async move {
        // Sources and the colophon hold identifiers, dates and source numbers only; an axis has its ticks.
        let strays = "const walker = document.createTreeWalker(root.querySelector('.widget'), NodeFilter.SHOW_TEXT);
            const strays = [];
            while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                const text = walker.currentNode.data.replace(/CARS-2|pub[0-9]+/g, '');
                if (/[0-9]/.test(text) && !parent.closest('.fact, .sources, footer, .axis')) strays.push(text);
            }
            return strays";
        assert_eq!(page.run(strays).await, json!([]));
    })
    .await;
}
