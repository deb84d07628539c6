//! What the reviews conclude.

use serde_json::{Value, json};

use crate::support::{Answer, Browser, Page, Site, visit};

#[test]
async fn benefit_and_harm_stand_as_rows_of_one_table_at_the_same_size_without_a_click(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let rows = "const rows = [...root.querySelectorAll('.reviews > .review .findings tbody tr:not(.measure)')];
            const look = (row) => {
                const { fontSize, fontWeight, color } = getComputedStyle(row.querySelector('td .value'));
                return [fontSize, fontWeight, color, Math.round(row.getBoundingClientRect().width)].join();
            };
            const sides = rows.map((row) => row.querySelector('.side').textContent);
            return [sides, rows.every((row) => look(row) === look(rows[0]) && row.checkVisibility())]";
        assert_eq!(page.run(rows).await, json!([["Benefit", "Harm", "Harm", "Harm", "Harm"], true]));
    })
    .await;
}

#[test]
async fn a_conclusion_stands_under_its_review_which_says_what_it_covers(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let said = "return [...root.querySelectorAll('.review')].map((review) => [
            ['Question', 'Searched to', 'Pooled'].every((label) => [...review.querySelectorAll('dt')].some((dt) => dt.textContent === label)),
            ['CASTA', 'CARS'].every((trial) => new RegExp(`(Includes|Does not include|Does not consider|Whether it includes) ${trial}`).test(review.querySelector('.coverage').textContent)),
            [...review.querySelectorAll('.certainty')].every((each) => /[Cc]ertainty/.test(each.textContent))])";
        assert_eq!(page.run(said).await, json!(vec![[true, true, true]; 6]));
    })
    .await;
}

#[test]
async fn a_figure_that_was_not_re_read_says_so_beside_it(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let figure = "[id='stroke-2023.1.estimate']";
        assert_eq!(page.text(&format!("{figure} .caveat")).await.trim(), "†, second-hand");
        assert!(page.text(".legend").await.starts_with("† Second-hand"));
        page.click(&format!("{figure} > summary")).await;
        assert!(page.is_open("stroke-2023.1.estimate").await);
        assert!(page.holds(&format!("!root.querySelector(`{figure} q`)")).await, "a figure is not a quotation");
    })
    .await;
}

#[test]
async fn certainty_is_a_word_before_it_is_a_mark(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let certainties = "return [...root.querySelectorAll('.certainty')].map((each) => [
            /certainty/i.test(each.querySelector('.fact').textContent), each.querySelector('.marks')?.textContent.match(/⊕/g).length ?? 0])";
        let found = page.run(certainties).await;
        let found = found.as_array().expect("a list").clone();
        assert!(found.iter().all(|each| each[0] == json!(true)), "{found:?}");
        assert_eq!(found[0], json!([true, 3]));
    })
    .await;
}

#[test]
async fn a_foreign_passage_carries_its_language_and_a_gloss(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        assert!(page.holds("root.querySelector('.standing q[lang=de]')").await);
        assert!(page.text(".standing .gloss").await.contains("In translation: in ischaemic stroke"));
    })
    .await;
}

#[test]
async fn an_interval_is_drawn_in_its_row_over_the_ticks(browser: Browser) {
    visit(Site::built().await, browser.without_script(), &[], |page| async move {
        // Non-fatal serious adverse events: 1.10 to 5.23, so between the ticks 1 and 2, and right of the tick 5.
        let ends = "const row = root.querySelectorAll('.findings tbody tr:not(.measure)')[1];
            const middle = (element) => { const box = element.getBoundingClientRect(); return box.left + box.width / 2; };
            const tick = (label) => middle([...row.querySelectorAll(':is(.tick, .null)')][label]);
            const [low, high] = [...row.querySelectorAll('.end')].map(middle);
            return [tick(3) < low, low < tick(4), tick(5) < high, high < tick(6)]";
        assert_eq!(page.run(ends).await, json!([true, true, true, true]));
        assert!(page.text("[id='stroke-2023.2.estimate'] .value").await.starts_with("Risk ratio 2.39"));
    })
    .await;
}

/// A page with three estimates: one drawn as a whole, one with a bound on the left alone, and one of 0.4 to 1041.
async fn with_a_wide_interval() -> Site {
    let mut bundle: Value = serde_json::from_str(include_str!("../cases/forest-gone.json")).expect("the case is JSON");
    let estimate = &mut bundle["reviews"][0]["conclusions"][1]["estimate"];
    estimate.as_object_mut().expect("an estimate").remove("interval");
    estimate["bound"] = json!({ "low": 1.1 });
    Site::with("<evidence-widget src=made-up loading=eager></evidence-widget>")
        .await
        .answering("/made-up", Answer::Json(bundle.to_string()))
}

/// What is seen of each row that is drawn: the ends, the arrows, whether the line ends on the axis.
async fn rows(page: &Page) -> Value {
    page.until_ready().await;
    page.run("root.querySelectorAll('.fold').forEach((fold) => fold.open = true)").await;
    let seen = "return [...root.querySelectorAll('.findings tbody tr:not(.measure)')].map((row) => {
            const box = (element) => element.getBoundingClientRect();
            const seen = [...row.querySelectorAll('.arrow')].filter((arrow) => box(arrow).width > 3 && box(arrow).height > 3);
            const last = box([...row.querySelectorAll('.tick')].at(-1)).right;
            const line = row.querySelector('.interval');
            const stroke = (element) => getComputedStyle(element).stroke;
            return [
                row.querySelectorAll('.end').length,
                seen.filter((arrow) => stroke(arrow) === stroke(line) && Math.abs(box(arrow).right - last) < 3).length,
                Math.sign(Math.round((box(line).right - last) / 3)),
                row.querySelector('.beyond')?.textContent ?? '',
            ];
        })";
    page.run(seen).await
}

#[test]
async fn what_goes_on_beyond_the_plot_has_an_arrow_and_says_so(browser: Browser) {
    visit(with_a_wide_interval().await, browser, &[], |page| async move {
        let cut = json!([1, 2, 0, "The line goes on beyond the drawing."]);
        assert_eq!(rows(&page).await, json!([[2, 0, -1, ""], [1, 0, 1, ""], cut]), "whole, open and cut off");
        assert!(page.text("[id='rv.3.estimate'] .value").await.contains("1041"));
        // The others keep a scale on which they can be read.
        let share = "const [row] = root.querySelectorAll('.findings tbody tr:not(.measure)');
            const width = (element) => element.getBoundingClientRect().width;
            return width(row.querySelector('.interval')) / width(row.querySelector('svg')) > 0.15";
        assert_eq!(page.run(share).await, json!(true));
    })
    .await;
}

#[test(Settings)]
async fn the_arrow_is_told_from_an_end_in_forced_colours_and_on_paper(browser: Browser) {
    visit(with_a_wide_interval().await, browser, &[], |page| async move {
        let on_screen = rows(&page).await;
        page.with_settings(&[("forced-colors", "active")]).await;
        assert_eq!(rows(&page).await, on_screen);
        page.on_paper().await;
        assert_eq!(rows(&page).await, on_screen);
    })
    .await;
}
