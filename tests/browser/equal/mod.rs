//! One comparison, the same facts in every medium.
//!
//! Each medium is read by itself, from what a reader gets of it, and held to the comparison's own facts:
//!
//! | medium | held to |
//! |---|---|
//! | the widget | all facts in order; the table's at row and trial |
//! | the page without script | the same |
//! | paper, A4 and Letter, with script and without | the same, and word for word to what the screen shows of paper |
//! | the copied text | the same |
//! | the CSV | the table's facts at row and trial |
//! | the picture | the table's rows on start and course, in words and in lengths |
//!
//! White space apart, a value or a source mark that differs in one of them is a failure, and so is a fact that one alone
//! says.

mod exports;
mod line;
mod page;
mod paper;
mod picture;
mod said;

use evidence_widget::export::{self, Original};
use said::{Said, assert_says, departures, of_all, of_table};

use crate::support::paper::Sheet;
use crate::support::{Answer, Browser, Page, Site, bundle, comparison, dist, visit};

#[test]
fn the_copied_text_and_the_csv_say_the_comparison() {
    let (comparison, bundle) = (comparison(), bundle());
    let original = Original { bundle: &bundle, comparison: comparison.clone(), page: None };
    let (all, table) = exports::of_text(&export::text(&original), &comparison);
    assert_says("the text", &all, &of_all(&comparison));
    assert_says("the text’s table", &table, &of_table(&comparison));
    let csv = exports::of_csv(&export::csv(&original), &comparison);
    assert_says("the CSV", &csv, &of_table(&comparison));
}

#[test]
async fn the_widget_and_its_picture_say_the_comparison(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        assert_screen(&page).await;
    })
    .await;
}

#[test]
async fn without_script_the_page_and_its_picture_say_the_comparison(browser: Browser) {
    visit(Site::built().await, browser.without_script(), &[], |page| async move { assert_screen(&page).await }).await;
}

#[test(TaggedPdf)]
async fn the_paper_of_the_widget_says_the_comparison(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        assert_paper(&page, "with-script").await;
    })
    .await;
}

#[test(TaggedPdf)]
async fn without_script_the_paper_of_the_page_says_the_comparison(browser: Browser) {
    let browser = browser.without_script();
    visit(Site::built().await, browser, &[], |page| async move { assert_paper(&page, "without-script").await }).await;
}

async fn assert_screen(page: &Page) {
    let comparison = comparison();
    let (all, table) = page::read(page).await;
    assert_says("the page", &all, &of_all(&comparison));
    assert_says("the table", &table, &of_table(&comparison));
    assert_eq!(picture::departures(page, &table).await, [""; 0]);
}

async fn assert_paper(page: &Page, name: &str) {
    let comparison = comparison();
    page.on_paper().await;
    let text = page::visible_text(page).await;
    for (sheet, size) in [("a4", Sheet::A4), ("letter", Sheet::US_LETTER)] {
        let pdf = page.printed(&format!("{name}-{sheet}"), size).await;
        assert_says(&format!("paper, {sheet}"), &paper::of_all(&pdf), &sourced(of_all(&comparison)));
        assert_says(
            &format!("the table on paper, {sheet}"),
            &paper::of_table(&pdf, &comparison.trials),
            &of_table(&comparison),
        );
        assert!(text.len() > 10_000 && paper::text(&pdf).contains(&text), "{sheet} has other words than the page");
    }
}

/// On paper only a table's cell tells a value without source marks from other words.
fn sourced(list: Vec<Said>) -> Vec<Said> {
    list.into_iter().filter(|said| !said.marks.is_empty()).collect()
}

#[test(TaggedPdf)]
async fn a_page_with_one_value_changed_departs_on_screen_on_paper_and_from_its_picture(browser: Browser) {
    let page = dist("index.html");
    let (before, course) = page.split_at(page.find("id=\"course.casta\"").expect("the fact"));
    let changed = format!("{before}{}", course.replacen(">10 days<", ">12 days<", 1));
    let site = Site::built().await.answering("/index.html", Answer::Html(changed));
    visit(site, browser.without_script(), &[], |page| async move {
        let comparison = comparison();
        let told = [
            "it lacks: Length of the course: CASTA = 10 days [\"3\"]",
            "it alone says: Length of the course: CASTA = 12 days [\"3\"]",
        ];
        let (all, table) = page::read(&page).await;
        assert_eq!(departures(&of_table(&comparison), &table), told);
        assert_eq!(departures(&of_all(&comparison), &all).len(), 2);
        assert_eq!(picture::departures(&page, &table).await.len(), 3, "words, numbers and bar");
        let pdf = page.printed("changed", Sheet::A4).await;
        assert_eq!(departures(&of_table(&comparison), &paper::of_table(&pdf, &comparison.trials)), told);
        assert_eq!(departures(&sourced(of_all(&comparison)), &paper::of_all(&pdf)).len(), 2);
    })
    .await;
}

#[test]
async fn a_picture_with_one_bar_or_one_tick_out_of_scale_departs(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let table = of_table(&comparison());
        page.run("root.querySelectorAll('.bar')[1].setAttribute('x2', '96%')").await;
        assert_eq!(picture::departures(&page, &table).await.len(), 1);
        page.run("[...root.querySelectorAll('.lane')].at(-1).querySelectorAll('.tick')[1].setAttribute('x1', '55%')")
            .await;
        assert_eq!(picture::departures(&page, &table).await.len(), 2);
    })
    .await;
}

#[test]
fn a_text_and_a_csv_with_one_value_or_one_mark_changed_depart() {
    let (comparison, bundle) = (comparison(), bundle());
    let original = Original { bundle: &bundle, comparison: comparison.clone(), page: None };
    for (from, to) in [("21 days [2]", "22 days [2]"), ("21 days [2]", "21 days [3]"), (": 10 days [3]", ": 10 days")] {
        let text = export::text(&original);
        let (all, table) = exports::of_text(&text.replacen(&format!("{from}\n"), &format!("{to}\n"), 1), &comparison);
        assert_eq!(departures(&of_all(&comparison), &all).len(), 2, "{to}");
        assert_eq!(departures(&of_table(&comparison), &table).len(), 2, "{to}");
        let (from, to) = (from.trim_start_matches(": "), to.trim_start_matches(": "));
        let csv = export::csv(&original);
        let csv = exports::of_csv(&csv.replacen(&format!(",{from}"), &format!(",{to}"), 1), &comparison);
        assert_eq!(departures(&of_table(&comparison), &csv).len(), 2, "{to}");
    }
}
