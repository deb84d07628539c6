//! Nothing jumps: not when the comparison takes the place of what stood there, not when the program takes over.

use crate::support::{Answer, Browser, Page, Site, dist, snippet, visit};

/// Shifts of the layout so far, as the browser scores them.
async fn shifts(page: &Page) -> f64 {
    page.run(
        "window.shifts = null;
        window.moved = [];
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
            sum += list.getEntries().reduce((sum, { value }) => sum + value, 0);
            const name = ({ node, previousRect, currentRect }) => `${(node?.outerHTML ?? node?.textContent ?? 'gone').slice(0, 80)}
                from ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`;
            moved.push(...list.getEntries().flatMap(({ startTime, sources }) => [startTime, ...sources.map(name)]));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // What has moved is told after the next two frames.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { window.shifts = sum; }, 100)));",
    )
    .await;
    page.until("window.shifts !== null").await;
    page.run("return window.shifts").await.as_f64().expect("a number")
}

/// A page with the printed snippet, from its own server.
async fn partner() -> Site {
    let snippet = snippet(&[]);
    let text = "<p>Text of the page that the comparison stands in.</p>".repeat(4);
    let html = format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <title>A partner</title><link rel=icon href=icon.svg><h1>A page</h1>{text}\n{snippet}\n{text}"
    );
    Site::built().await.answering("/index.html", Answer::Html(html))
}

#[test]
async fn when_the_comparison_takes_the_place_of_the_fallback(browser: Browser) {
    for (width, height) in [(1280, 800), (320, 640)] {
        visit(partner().await, browser, &[], move |page| async move {
            page.at_size(width, height).await;
            // A page that is painted before it is longer than the window gets its scrollbar later, and moves by itself.
            page.in_chromium("Emulation.setScrollbarsHidden", serde_json::json!({ "hidden": true })).await;
            page.client.refresh().await.expect("it opens again");
            page.until("root?.querySelector('.evidence-stage')").await;
            let shifts = shifts(&page).await;
            let moved = page.run("return [moved, performance.now()]").await;
            assert!(shifts < 0.01, "{shifts} at {width} px: {moved:#}");
        })
        .await;
    }
}

#[test]
async fn when_the_program_takes_over(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.in_chromium("Emulation.setScrollbarsHidden", serde_json::json!({ "hidden": true })).await;
        page.client.refresh().await.expect("it opens again");
        page.until("root?.querySelector('.evidence-stage')").await;
        page.run("root.querySelector('.trials > table').scrollIntoView({ block: 'center' })").await;
        page.run("window.place = scrollY").await;
        page.wake().await;
        assert!(page.holds("window.place > 0 && window.place === scrollY").await, "the reader is elsewhere");
        let shifts = shifts(&page).await;
        let moved = page.run("return moved").await;
        assert!(shifts == 0.0, "{shifts}: {moved:#}");
    })
    .await;
}

#[test]
async fn a_jump_is_seen_where_there_is_one(browser: Browser) {
    let page = dist("index.html").replace("</body>", "<p id=last>The end.</p></body>");
    let site = Site::built().await.answering("/index.html", Answer::Html(page));
    visit(site, browser, &[], |page| async move {
        page.run("const added = document.createElement('hr'); added.style.height = '300px'; document.querySelector('main').prepend(added)")
            .await;
        assert!(shifts(&page).await > 0.01);
    })
    .await;
}
