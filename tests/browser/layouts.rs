//! The widget has the room that there is, also in a box that is as wide as its content.

use serde_json::json;

use crate::support::{Answer, Browser, Page, Site, dist, snippet, visit};

const WIDTHS: [u32; 3] = [320, 390, 1280];
const SCRIPT: &str = "<script type=module src=embed.js></script>";
const MOUNTED: &str = "<evidence-widget src='data/cerebrolysin.json' loading=eager></evidence-widget>";

/// A page of boxes, with this in the first.
async fn page_of(widget: &str) -> Site {
    let html = include_str!("../pages/layouts.html").replace("WIDGET", widget);
    let css = include_str!("../pages/layouts.css").to_owned();
    let fallback = include_str!("../../src/element/fallback.css").to_owned();
    let site = Site::built().await.answering("/index.html", Answer::Html(html));
    site.answering("/layouts.css", Answer::Css(css)).answering("/fallback.css", Answer::Css(fallback))
}

/// Moves the element from box to box, and says where it is not as wide as a long paragraph would be, or has not the share of
/// that which the box names; where the page scrolls sideways; and where the element is more than three times as
/// high as in a plain block.
const MISFITS: &str = "
    const text = document.createElement('p');
    text.textContent = 'A long paragraph takes all the room that a box can give. '.repeat(100);
    const element = document.querySelector('evidence-widget');
    const measured = [];
    // Where it is moved its root asks for the stylesheet again.
    const move = async (box) => {
        box.append(element);
        const widget = root?.querySelector('.widget');
        while (widget && getComputedStyle(widget).containerName !== 'evidence') await new Promise((done) => setTimeout(done, 10));
    };
    for (const box of document.querySelectorAll('.box')) {
        box.append(text);
        const room = text.getBoundingClientRect().width;
        text.remove();
        await move(box);
        const { width, height } = element.getBoundingClientRect();
        measured.push({ box, width, height, room, beyond: document.documentElement.scrollWidth - innerWidth });
    }
    await move(measured[0].box);
    return measured.flatMap(({ box: { id, dataset }, width, height, room, beyond }) => {
        const misfits = [];
        const least = room * (dataset.share ?? 1);
        if (width < least - 1 || width > Math.max(room, least) + 1) misfits.push(`${id}: ${width} px wide, of ${room}`);
        if (height > 3 * measured[0].height) misfits.push(`${id}: ${height} px high, not ${measured[0].height}`);
        if (beyond > 0) misfits.push(`${id}: ${beyond} px beyond the window`);
        return misfits;
    })";

async fn assert_has_its_room(page: &Page) {
    for window in WIDTHS {
        page.at_size(window, 800).await;
        assert_eq!(
            page.run(&format!("return (async () => {{ {MISFITS} }})()")).await,
            json!([]),
            "in a window of {window} px"
        );
    }
}

#[test]
async fn what_a_script_mounts_is_as_wide_as_a_paragraph_in_every_layout(browser: Browser) {
    visit(page_of(&format!("{SCRIPT}{MOUNTED}")).await, browser, &[], |page| async move {
        page.until_ready().await;
        assert_has_its_room(&page).await;
    })
    .await;
}

#[test]
async fn what_is_prerendered_is_as_wide_as_a_paragraph_in_every_layout(browser: Browser) {
    let index = dist("index.html");
    let start = index.find("<evidence-widget").expect("a widget");
    let end = index.find("</evidence-widget>").expect("its end");
    let element = format!("{SCRIPT}{}</evidence-widget>", &index[start..end]);
    visit(page_of(&element).await, browser, &[], |page| async move {
        page.until("root?.querySelector('link').sheet").await;
        assert_has_its_room(&page).await;
        page.wake().await;
        assert_has_its_room(&page).await;
    })
    .await;
}

#[test]
async fn what_stands_in_for_the_widget_is_as_wide_as_a_paragraph_in_every_layout(browser: Browser) {
    let snippet = snippet(&[]);
    let without_script: Vec<_> = snippet.lines().filter(|line| !line.starts_with("<script")).collect();
    let site = page_of(&without_script.join("\n")).await;
    visit(site, browser, &[], |page| async move { assert_has_its_room(&page).await }).await;
}

#[test]
async fn a_narrow_widget_is_seen(browser: Browser) {
    visit(page_of(&format!("{SCRIPT}{MOUNTED}")).await, browser, &[], |page| async move {
        page.until_ready().await;
        page.run(
            "const narrow = new CSSStyleSheet();
            narrow.replaceSync('.evidence-stage::before { display: none !important }');
            root.adoptedStyleSheets.push(narrow)",
        )
        .await;
        page.at_size(390, 800).await;
        let found = page.run(&format!("return (async () => {{ {MISFITS} }})()")).await;
        let found: Vec<String> = serde_json::from_value(found).expect("lines");
        for start in ["flex-column: 96 px wide", "cell: 96 px wide", "dialog: 96 px wide"] {
            assert!(found.iter().any(|line| line.starts_with(start)), "{start}: {found:#?}");
        }
    })
    .await;
}
