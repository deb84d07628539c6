//! On paper. What the facts are there, `equal` demands.

use evidence_widget::catalogue;
use evidence_widget::embed::{self, Stylesheet};
use serde_json::json;

use crate::support::paper::{Pdf, Sheet, Tag};
use crate::support::{Answer, Browser, Site, comparison, dist, visit};

#[test(Settings)]
async fn everything_is_open_and_the_filter_hides_nothing(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.click("#only-differences").await;
        assert!(page.holds("!root.querySelector('[data-row=dose]').checkVisibility()").await);
        page.on_paper().await;
        assert!(page.holds("[...root.querySelectorAll('tr[data-row]')].every((row) => row.checkVisibility())").await);
        // What the details hold takes room although they are closed; the table has the passages of what stands before it.
        let folded = "const twice = '.opening .trail, .picture .trail, .answers .trail, .callers';
            return [...root.querySelectorAll('details:not(.program) > :not(summary)')]
                .filter((inside) => inside.matches(twice) === inside.getClientRects().length > 0).map((inside) => inside.outerHTML)";
        assert_eq!(page.run(folded).await, json!([]));
        assert!(page.holds("root.querySelector('.notice').checkVisibility()").await);
        assert!(
            page.holds("![...root.querySelectorAll('.program')].some((link) => link.getClientRects().length)").await
        );
    })
    .await;
}

#[test(Settings)]
async fn all_is_black_grey_or_white_although_the_page_is_dark(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("document.querySelector('evidence-widget').setAttribute('theme', 'dark')").await;
        page.run("document.documentElement.style.setProperty('--evidence-accent', 'rgb(200, 0, 0)')").await;
        page.on_paper().await;
        let coloured = "const grey = (colour) => {
                const [red, green, blue] = colour.match(/[0-9.]+/g) ?? [0, 0, 0];
                return red === green && green === blue;
            };
            return [...root.querySelectorAll('.widget, .widget *')].flatMap((element) => {
                const style = getComputedStyle(element);
                return ['color', 'backgroundColor', 'borderLeftColor', 'stroke', 'fill', 'textDecorationColor']
                    .filter((name) => !grey(style[name])).map((name) => `${element.className} ${name} ${style[name]}`);
            })";
        assert_eq!(page.run(coloured).await, json!([]));
        let notice = "const { color, backgroundColor } = getComputedStyle(root.querySelector('.notice')); return [color, backgroundColor]";
        assert_eq!(page.run(notice).await, json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]));
    })
    .await;
}

#[test(TaggedPdf)]
async fn the_notice_the_date_the_version_the_address_and_every_link_are_on_paper(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let pdf = page.printed("carried", Sheet::A4).await;
        let comparison = comparison();
        let widget = text(&pdf.whole).split_once(&squeezed(&comparison.title)).expect("the title").1.to_owned();
        let notice = widget.find(&squeezed(&comparison.notices[0])).expect("the notice");
        let dose = widget.find(|c: char| c.is_ascii_digit()).expect("a numeral");
        assert!(notice < dose, "{notice} is not before {dose}");
        for line in comparison.about() {
            assert!(widget.contains(&squeezed(line)), "{line} is missing");
        }
        assert!(widget.contains(&page.site.address()), "{} is missing", page.site.address());
        for link in comparison.references.iter().flat_map(|reference| &reference.links) {
            assert!(pdf.untagged.contains(&link.address), "{} is missing", link.address);
        }
        // A page that was printed before the program came is taken over all the same.
        page.run("window.before = root.querySelector('.widget')").await;
        page.wake().await;
        assert!(page.holds("window.before === root.querySelector('.widget')").await, "it was rendered anew");
    })
    .await;
}

#[test(TaggedPdf)]
async fn the_address_of_the_article_is_on_paper_without_script_where_it_is_known(browser: Browser) {
    let address = "https://example.org/the-article";
    let bundle = dist("data/cerebrolysin.json");
    let bundle = bundle.replacen("\"title\":", &format!("\"article\": \"{address}\",\n  \"title\":"), 1);
    let fragment =
        embed::prerender(&bundle, &Stylesheet::default(), 2, catalogue::english()).await.expect("the bundle is good");
    let html = format!(
        "<!DOCTYPE html><html lang=en><title>A partner</title><link rel=icon href=icon.svg>\
         <evidence-widget src=data/cerebrolysin.json>{fragment}</evidence-widget>"
    );
    let site = Site::built().await.answering("/index.html", Answer::Html(html));
    visit(site, browser.without_script(), &[], |page| async move {
        assert!(page.holds("!root.querySelector('.address').checkVisibility()").await, "it is for paper");
        let pdf = page.printed("address", Sheet::A4).await;
        assert!(text(&pdf.whole).contains(address));
    })
    .await;
}

#[test(TaggedPdf)]
async fn no_row_no_trial_and_no_source_is_split_and_heads_repeat_on_every_page(browser: Browser) {
    visit(Site::built().await, browser.without_script(), &[], |page| async move {
        // From several heights on the first page, so that its end falls on other parts each time.
        for centimetres in (0..25).step_by(3) {
            page.run(&format!("document.querySelector('main').style.paddingTop = '{centimetres}cm'")).await;
            for (name, sheet) in [("a4", Sheet::A4), ("letter", Sheet::US_LETTER)] {
                let pdf = page.printed(&format!("whole-{name}-{centimetres}"), sheet).await;
                let name = format!("{name}, from {centimetres} cm");
                assert_rows_are_whole(&pdf, &name);
                assert_together(&pdf, &name);
            }
        }
    })
    .await;
}

fn assert_rows_are_whole(pdf: &Pdf, name: &str) {
    let tables = pdf.whole.all("Table");
    assert!(tables.len() > 1, "{name} has no tables");
    for table in &tables {
        let rows = table.all("TR");
        let [head, rows @ ..] = rows.as_slice() else { panic!("{name} has an empty table") };
        assert_eq!(head.pages(), table.pages(), "{name}: a page has no head");
        let mut pages: Vec<usize> = rows.iter().flat_map(|row| row.pages()).collect();
        pages.dedup();
        assert_eq!(head.pages(), pages, "{name}: a head has no rows");
        for row in rows {
            assert_eq!(row.pages().len(), 1, "{name}: a row is split: {}", text(row));
        }
        for pair in rows.windows(2).filter(|pair| pair[0].all("TD").is_empty()) {
            assert_eq!(pair[0].pages(), pair[1].pages(), "{name}: {} heads nothing", text(pair[0]));
        }
    }
    let items = pdf.whole.all("LI");
    assert!(items.len() > comparison().references.len(), "{name} has no lists");
    for item in items {
        assert_eq!(item.pages().len(), 1, "{name}: an entry is split: {}", text(item));
    }
}

/// The picture stands on one page, and every heading on the page of what it is for.
fn assert_together(pdf: &Pdf, name: &str) {
    let picture = comparison().picture.expect("a picture");
    let texts = pdf.whole.texts();
    let page_of =
        |text: &str| texts.iter().find(|found| squeezed(&found.text) == squeezed(text)).map(|found| found.page);
    let last = picture.gaps.last().expect("a gap");
    let ends = [&picture.start.title, &picture.course.title, &last.text].map(|text| page_of(text));
    assert!(ends.iter().all(|page| page.is_some() && *page == ends[0]), "{name}: the picture is split: {ends:?}");
    for level in ["H1", "H2", "H3", "H4", "H5"] {
        for heading in pdf.whole.all(level) {
            let heading = &heading.texts()[0];
            let at = texts.iter().position(|text| text == heading).expect("it is in the text");
            assert!(
                texts.get(at + 1).is_none_or(|next| next.page == heading.page),
                "{name}: {} is alone",
                heading.text
            );
        }
    }
}

#[test(Print)]
async fn afterwards_everything_is_as_the_reader_left_it(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.wake().await;
        page.click("[id='course.cars'] > summary").await;
        page.click("#sources > summary").await;
        page.click("#source-3 > summary").await;
        page.click("#only-differences").await;
        let state = "return [
            [...root.querySelectorAll('details[open]')].map((details) => details.id),
            root.getElementById('only-differences').checked,
            root.activeElement.id,
            root.querySelector('[data-row=dose]').checkVisibility(),
            root.querySelector('[id=\"course.casta\"] .trail').checkVisibility({ contentVisibilityAuto: true }),
            root.querySelector('[id=\"course.cars\"] .trail').checkVisibility(),
            root.querySelector('.address').checkVisibility()]";
        let before = page.run(state).await;
        assert_eq!(
            before,
            json!([
                ["course.cars", "all-details", "sources", "source-3"],
                true,
                "only-differences",
                false,
                false,
                true,
                false
            ])
        );
        page.print(Sheet::A4).await;
        assert_eq!(page.run(state).await, before);
    })
    .await;
}

fn text(tag: &Tag) -> String {
    squeezed(&tag.texts().iter().map(|text| text.text.as_str()).collect::<String>())
}

/// Without white space: where a line ends on paper, there is none.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}
