//! The picture says what the table says.

use serde_json::json;

use crate::support::{Browser, Site, visit};

#[tokio::test]
async fn every_bar_has_the_length_that_its_words_and_the_table_say() {
    visit(Site::built().await, Browser::default(), &[], |page| async move {
        // Hours out of 72 and days out of 21, read off the drawing as it is on the screen.
        let drawn = "return [...root.querySelectorAll('.lane')].map((lane) => {
            const drawing = lane.querySelector('svg').getBoundingClientRect();
            const bar = lane.querySelector('.bar').getBoundingClientRect();
            const most = lane.closest('[data-panel]').dataset.panel === 'start' ? 72 : 21;
            const at = (x) => Math.round((x - drawing.left) / drawing.width * most * 10) / 10;
            return [at(bar.left), at(bar.right)].map((value) => Math.abs(value - Math.round(value)) < 0.25 ? Math.round(value) : value);
        })";
        assert_eq!(page.run(drawn).await, json!([[0, 12], [24, 72], [0, 10], [0, 21]]));
        let words = "return [...root.querySelectorAll('.lane')].map((lane) => lane.querySelector('.value').textContent.match(/[0-9]+/g).map(Number).slice(0, 2))";
        assert_eq!(page.run(words).await, json!([[12], [24, 72], [10, 30], [21, 30]]));
        for (lane, row) in [("start.casta", "start-window.casta"), ("start.cars", "start-window.cars")] {
            let said = page.text(&format!("[id='picture.{lane}'] .value")).await;
            assert_eq!(said, page.text(&format!("[id='{row}'] .value")).await);
        }
    })
    .await;
}

#[tokio::test]
async fn the_lanes_of_a_trial_stand_side_by_side_and_stack_when_narrow() {
    visit(Site::built().await, Browser::default(), &[], |page| async move {
        let tops = "const tops = [...root.querySelectorAll('.lane')].map((lane) => Math.round(lane.getBoundingClientRect().top));
            return [tops[0] === tops[2], tops[1] === tops[3], tops[1] < tops[2]]";
        assert_eq!(page.run(tops).await, json!([true, true, false]));
        page.client.set_window_size(500, 900).await.expect("the window narrows");
        page.run("document.querySelector('main').style.maxWidth = '320px'").await;
        page.until("getComputedStyle(root.querySelector('tbody tr')).display === 'block'").await;
        assert_eq!(page.run(tops).await, json!([false, false, true]));
        assert!(page.holds("root.querySelector('.widget').scrollWidth <= root.querySelector('.widget').clientWidth").await, "it scrolls sideways");
    })
    .await;
}
