//! What the reviews conclude.

use serde_json::{Value, json};

use crate::support::{Answer, Browser, Page, Site, visit};

#[test]
async fn benefit_and_harm_stand_side_by_side_at_the_same_size_without_a_click(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let sides = "const sides = [...root.querySelectorAll('.review:nth-of-type(1) .side')];
            const look = (side) => {
                const { fontSize, fontWeight, color } = getComputedStyle(side.querySelector('.conclusion .value'));
                return [fontSize, fontWeight, color, Math.round(side.getBoundingClientRect().width), Math.round(side.getBoundingClientRect().top)].join();
            };
            return [sides.length, look(sides[0]) === look(sides[1]), sides.every((side) => side.checkVisibility())]";
        assert_eq!(page.run(sides).await, json!([2, true, true]));
    })
    .await;
}

#[test]
async fn a_conclusion_stands_under_its_version_search_and_pool_and_says_whom_it_covers(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let said = "return [...root.querySelectorAll('.review')].map((review) => [
            /, version pub[0-9]+/.test(review.firstChild.textContent),
            ['Question', 'Searched to', 'Pooled'].every((label) => [...review.querySelectorAll('dt')].some((dt) => dt.textContent === label)),
            ['CASTA', 'CARS'].every((trial) => new RegExp(`(Covers|Does not cover|Does not consider) ${trial}[.,:]`).test(review.querySelector('.coverage').textContent)),
            [...review.querySelectorAll('.conclusion')].every((each) => /rated by|Certainty not established/.test(each.querySelector('.certainty').textContent))])";
        assert_eq!(page.run(said).await, json!([[true, true, true, true], [true, true, true, true]]));
    })
    .await;
}

#[test]
async fn a_figure_that_was_not_re_read_says_so_beside_it(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let figure = "[id='stroke-2023.1.estimate']";
        assert_eq!(page.text(&format!("{figure} .caveat")).await.trim(), "not re-read in the source itself");
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
            /certainty/i.test(each.querySelector('.fact').textContent), each.querySelector('.marks')?.textContent.match(/●/g).length ?? 0])";
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
async fn the_plot_opens_without_script_and_its_lines_stand_over_their_ticks(browser: Browser) {
    visit(Site::built().await, browser.without_script(), &[], |page| async move {
        page.click("[id='stroke-2023.forest'] > summary").await;
        assert!(page.is_open("stroke-2023.forest").await);
        // Non-fatal serious adverse events: 1.10 to 5.23, so between the ticks 1 and 2, and right of the tick 5.
        let ends = "const plot = root.getElementById('stroke-2023.forest');
            const middle = (element) => { const box = element.getBoundingClientRect(); return box.left + box.width / 2; };
            const tick = (label) => middle([...plot.querySelectorAll('.row:nth-of-type(2) :is(.tick, .null)')][label]);
            const [low, high] = [...plot.querySelectorAll('.row:nth-of-type(2) .end')].map(middle);
            return [tick(3) < low, low < tick(4), tick(5) < high, high < tick(6)]";
        assert_eq!(page.run(ends).await, json!([true, true, true, true]));
        assert!(page.text("[id='stroke-2023.forest.2'] .value").await.starts_with("2.39"));
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

/// What is seen of each row of the plot, once it is open: the ends, the arrows, whether the line ends on the axis.
async fn rows(page: &Page) -> Value {
    page.until_ready().await;
    page.run("root.getElementById('rv.forest').open = true").await;
    let seen = "return [...root.querySelectorAll('.forest .row')].map((row) => {
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
        assert!(page.text("[id='rv.forest.3'] .value").await.contains("1041"));
        // The others keep a scale on which they can be read.
        let share = "const [row] = root.querySelectorAll('.forest .row');
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
