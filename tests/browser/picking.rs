//! More than two trials: the choice of those compared, columns up to eight, rows from nine on.

use serde_json::{Value, json};

use crate::support::{Answer, Browser, Page, Site, dist, visit};

/// A page with a bundle of made-up trials, of which the first so many are shown.
async fn made_up(trials: usize, shown: usize) -> Site {
    let mut bundle = generator::bundle(5, trials);
    for (index, trial) in bundle["trials"].as_array_mut().expect("trials").iter_mut().enumerate() {
        trial["shown"] = json!(index < shown);
    }
    let page = "<!DOCTYPE html><html lang=en><title>A page</title><link rel=icon href=icon.svg>\
                <script type=module src=embed.js></script>\
                <evidence-widget src=made-up loading=eager></evidence-widget>";
    Site::built()
        .await
        .answering("/index.html", Answer::Html(page.to_owned()))
        .answering("/made-up", Answer::Json(bundle.to_string()))
}

async fn columns(page: &Page) -> Value {
    page.run("return [...root.querySelectorAll('.trials > [data-columns] thead th')].map((th) => th.textContent)").await
}

#[test]
async fn a_trial_that_is_not_compared_at_first_can_be_added_and_says_why_it_was_not(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        assert!(page.holds("root.querySelector('.picker').checkVisibility({ visibilityProperty: true })").await);
        assert!(
            page.holds("root.querySelector('#pick-casta').checked && !root.querySelector('#pick-cars-2').checked")
                .await
        );
        page.click("#pick-cars-2").await;
        page.until("root.querySelector('[role=status].unseen').textContent === 'Three trials are compared.'").await;
        assert_eq!(columns(&page).await, json!(["CASTA", "CARS", "CARS-2"]));
        assert!(page.text(".opening").await.contains("All three trials"));
        let caution = page.text(".cautions").await;
        assert!(
            caution.starts_with("CARS-2The article does not discuss it"),
            "why it was not compared is not said: {caution}"
        );
        for said in ["did not confirm its findings", "mild strokes", "Pooled with CARS"] {
            assert!(caution.contains(said), "{said} is not beside it: {caution}");
        }
        let result = page.text("[data-row='primary-result'] td:last-child").await;
        for said in ["No difference shown", "Its authors’ explanation", "Pooled with CARS: Mann-Whitney estimator 0.62"]
        {
            assert!(result.contains(said), "{said} is not beside the result: {result}");
        }
        assert!(page.holds("!root.querySelector('.others').textContent.includes('CARS-2')").await);
        let called = "Boolean(root.querySelector('.callers a[href=\"#course.cars-2\"]'))";
        page.run("root.querySelectorAll('.sources li > details').forEach((source) => source.open = true)").await;
        page.until(called).await;
        assert!(page.holds("root.activeElement.id === 'pick-cars-2'").await, "the focus is lost");
        page.click("#pick-cars-2").await;
        page.until("root.querySelector('.others')").await;
        assert_eq!(columns(&page).await, json!(["CASTA", "CARS"]));
        // A source lists what rests on it each time that it is opened.
        for open in [false, true] {
            page.run(&format!(
                "root.querySelectorAll('.sources li > details').forEach((source) => source.open = {open})"
            ))
            .await;
        }
        page.until(&format!("!{called}")).await;
    })
    .await;
}

#[test]
async fn what_is_open_stays_open_in_the_columns_that_stay(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        for id in ["course.cars", "picture.start.cars", "source-3", "differences"] {
            page.run(&format!("root.getElementById('{id}').open = true")).await;
        }
        page.click("#pick-casta").await;
        page.until("root.querySelector('[role=status].unseen').textContent === 'One trial is compared.'").await;
        assert_eq!(columns(&page).await, json!(["CARS"]));
        let open = "return [...root.querySelectorAll('details[open]')].map((details) => details.id)";
        assert_eq!(page.run(open).await, json!(["picture.start.cars", "course.cars", "source-3"]));
        assert!(page.text("[data-row='course'] td").await.contains("21"));
        assert!(page.holds("root.querySelector('#pick-cars').disabled").await, "the last trial can be taken away");
    })
    .await;
}

#[test]
async fn what_is_open_among_the_others_stays_open_when_a_trial_joins_them(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        let names = "[...root.querySelectorAll('.others > :is(h3, h4, h5)')].map((name) => name.textContent)";
        let open = "return [...root.querySelectorAll('.others details[open]')].map((details) => details.id)";
        page.run("root.getElementById('other.cars-2.1').open = true").await;
        page.click("#pick-casta").await;
        page.until(&format!("{names}.join() === 'CASTA,CARS-2,CEREHETIS,ESCAS'")).await;
        assert_eq!(page.run(open).await, json!(["other.cars-2.1"]));
        page.run("root.getElementById('other.casta.1').open = true").await;
        page.click("#pick-cars-2").await;
        page.until(&format!("{names}.join() === 'CASTA,CEREHETIS,ESCAS'")).await;
        page.click("#pick-cars").await;
        page.until(&format!("{names}.join() === 'CASTA,CARS,CEREHETIS,ESCAS'")).await;
        assert_eq!(page.run(open).await, json!(["other.casta.1"]));
    })
    .await;
}

#[test]
async fn eight_trials_stand_side_by_side_and_a_ninth_cannot_be_added(browser: Browser) {
    visit(made_up(12, 7).await, browser, &[], |page| async move {
        page.until_ready().await;
        assert_eq!(page.run("return root.querySelectorAll('.picker input').length").await, 12);
        page.run("root.querySelector('.picker input:not(:checked)').click()").await;
        page.until("root.querySelectorAll('.trials > [data-columns] thead th').length === 8").await;
        assert!(
            page.holds("[...root.querySelectorAll('.picker input')].every((box) => box.checked !== box.disabled)")
                .await
        );
        assert!(page.text(".picker p").await.contains("At most eight"));
    })
    .await;
}

#[test]
async fn from_nine_on_trials_are_rows_and_the_filter_hides_columns(browser: Browser) {
    visit(made_up(11, 11).await, browser, &[], |page| async move {
        page.until_ready().await;
        assert_eq!(page.run("return root.querySelectorAll('[data-columns]:not(.arms *)').length").await, 5, "a table a group");
        let rows = "return [...root.querySelectorAll('[data-columns]:not(.arms *)')].map((table) => table.tBodies[0].rows.length)";
        assert_eq!(page.run(rows).await, json!([11, 11, 11, 11, 11]));
        assert!(page.text("[data-columns] thead").await.starts_with("People in the trial"));
        let hidden = "return [...root.querySelectorAll('[data-columns]:not(.arms *) :is(th, td)')].filter((cell) => !cell.checkVisibility()).length";
        page.click("#all-details > summary").await;
        assert_eq!(page.run(hidden).await, 0);
        page.click("#only-differences").await;
        let uncounted = "return [...root.querySelectorAll('[data-standing=uncounted]:not([data-row$=result], [data-row$=results])')].every((cell) => !cell.checkVisibility())";
        assert_eq!(page.run(uncounted).await, true);
        assert!(page.holds("root.querySelector('td[data-standing=different]').checkVisibility()").await);
        page.run("root.querySelector('#only-differences').click()").await;
        page.run("[...root.querySelectorAll('.picker input')].slice(0, 3).forEach((box) => box.click())").await;
        page.until("root.querySelectorAll('[data-columns]:not(.arms *)').length === 2").await;
        assert_eq!(page.run("return root.querySelectorAll('.trials > [data-columns] thead th').length").await, 8);
    })
    .await;
}

#[test]
async fn many_columns_never_make_the_page_scroll_sideways(browser: Browser) {
    for (trials, shown) in [(5, 3), (8, 5), (8, 8), (11, 11)] {
        visit(made_up(trials, shown).await, browser, &[], |page| async move {
            page.until_ready().await;
            for width in [320, 700, 1100, 1800] {
                page.run(&format!("document.body.style.width = '{width}px'")).await;
                // WebKit ends a line without counting the little room before a source number.
                let wide = "return [...root.querySelectorAll('*')].filter((e) => !e.closest('.unseen, thead, svg') &&
                    e.getBoundingClientRect().right > document.body.getBoundingClientRect().right + 2).map((e) => e.outerHTML.slice(0, 80))";
                assert_eq!(page.run(wide).await, json!([]), "at {width}");
            }
        })
        .await;
    }
}

#[test]
async fn a_trial_is_taken_away_whatever_its_id_begins_with(browser: Browser) {
    let bundle = dist("data/cerebrolysin.json").replace("\"casta\"", "\"pick-casta\"");
    visit(
        Site::built().await.answering("data/cerebrolysin.json", Answer::Json(bundle)),
        browser,
        &[],
        |page| async move {
            page.wake().await;
            page.click("#pick-pick-casta").await;
            page.until("root.querySelector('[role=status].unseen').textContent === 'One trial is compared.'").await;
            assert_eq!(columns(&page).await, json!(["CARS"]));
        },
    )
    .await;
}
