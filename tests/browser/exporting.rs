//! Exports of the comparison: copied, saved, printed.

use std::fs;
use std::time::Duration;

use biblib::{CitationParser, RisParser};
use evidence_widget::catalogue;
use evidence_widget::comparison::Comparison;
use evidence_widget::export::{self, Original};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::support::{Answer, BLANK, Browser, Page, Site, built, bundle, visit};

/// What the command line makes of the same bundle, but for the address of the page.
fn expected(ending: &str, language: &str, page: &Page) -> String {
    let bundle = bundle();
    let comparison = Comparison::new(&bundle, catalogue::of(language).expect("the language is known"));
    let form = export::form(ending).expect("there is such a form");
    form(&Original { bundle: &bundle, comparison, page: Some(page.site.address()) })
}

/// Has the program and opens the list of exports.
async fn open(page: &Page) {
    page.until("document.readyState === 'complete'").await;
    page.wake().await;
    page.click("#exports > summary").await;
}

async fn press(page: &Page, kind: &str) {
    page.click(&button(kind)).await;
}

fn button(kind: &str) -> String {
    format!("#exports button[value='{kind}']")
}

async fn until_said(page: &Page, sentence: &str) {
    page.until(&format!("root.getElementById('export-result').textContent === '{sentence}'")).await;
}

/// Lets the page copy where the engine asks somebody first.
async fn may_copy(page: &Page) {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.in_chromium("Browser.grantPermissions", permissions).await;
}

/// What was copied, as it comes out where a reader puts it in.
async fn copied(page: &Page) -> String {
    page.run("document.body.append(document.createElement('textarea')); document.querySelector('textarea').focus()")
        .await;
    page.press_with(Key::Control, 'v').await;
    page.until("document.querySelector('textarea').value").await;
    page.run("return document.querySelector('textarea').value").await.as_str().expect("a text").to_owned()
}

/// A file, once the browser has written all of it: before, it is not there, or empty, or has another beside it.
async fn saved(page: &Page, name: &str) -> String {
    for _ in 0..600 {
        let files = fs::read_dir(&page.downloads).expect("the folder is there").flatten();
        let unfinished = files.map(|file| file.path()).any(|path| path.extension().is_some_and(|end| end == "part"));
        let text = fs::read_to_string(page.downloads.join(name)).unwrap_or_default();
        if !unfinished && !text.is_empty() {
            return text;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no file {name} was saved");
}

fn fetched(page: &Page) -> usize {
    page.site.requests().iter().filter(|path| path.contains("exporting-")).count()
}

#[test]
async fn everything_is_copied_as_text_and_fetched_only_then(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        may_copy(&page).await;
        open(&page).await;
        assert_eq!(fetched(&page), 0, "fetched before a press");
        for _ in 0..2 {
            press(&page, "txt").await;
            until_said(&page, "Copied.").await;
            assert!(page.holds(&format!("root.activeElement.matches(`{}`)", button("txt"))).await, "the focus moved");
        }
        // WebKit puts ordinary spaces in for those that do not break.
        let spaced = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(spaced(copied(&page).await), spaced(expected("txt", "en", &page)));
        assert_eq!(fetched(&page), 1, "exporting.js, once");
    })
    .await;
}

#[test]
async fn the_table_and_the_sources_are_saved_and_other_programs_read_them(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        open(&page).await;
        let mut files = Vec::new();
        for ending in ["csv", "ris", "bib", "csl.json"] {
            let name = format!("cerebrolysin.{ending}");
            press(&page, ending).await;
            until_said(&page, &format!("Saved as {name}.")).await;
            let file = saved(&page, &name).await;
            assert_eq!(file, expected(ending, "en", &page));
            files.push(file);
        }
        let ids: Vec<_> = bundle().sources.into_iter().map(|source| source.id).collect();
        let [table, ris, bibtex, csl] = files.try_into().expect("four files");
        let mut lines = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
        let labels: Vec<_> = lines.records().map(|line| line.expect("CSV")[0].to_owned()).collect();
        assert_eq!(labels[0], "Notice");
        assert!(labels.contains(&"Taken from".to_owned()) && labels.contains(&"Length of the course".to_owned()));
        let read = RisParser::new().parse(&ris).expect("RIS");
        assert_eq!(read.len(), ids.len());
        let read = biblatex::Bibliography::parse(&bibtex).expect("BibTeX");
        assert!(ids.iter().all(|id| read.get(id).is_some()));
        let read: Vec<citationberg::json::Item> = serde_json::from_str(&csl).expect("CSL-JSON");
        assert_eq!(read.len(), ids.len());
    })
    .await;
}

#[test]
async fn a_german_reader_takes_german_along(browser: Browser) {
    let page = "<!DOCTYPE html><html lang=de><meta charset=utf-8><title>Seite</title><link rel=icon href=icon.svg>\
                <script type=module src=embed.js></script>\
                <evidence-widget src=data/cerebrolysin.json loading=eager></evidence-widget>";
    let site = Site::built().await.answering("/index.html", Answer::Html(page.to_owned()));
    visit(site, browser, &[], |page| async move {
        page.until_ready().await;
        assert_eq!(page.text("#exports > summary").await, "Teilen, zitieren, einbetten");
        page.click("#exports > summary").await;
        press(&page, "csv").await;
        until_said(&page, "Gespeichert als cerebrolysin.csv.").await;
        let table = saved(&page, "cerebrolysin.csv").await;
        assert_eq!(table, expected("csv", "de", &page));
        assert!(table.contains("Entnommen von,http://127.0.0.1:"));
    })
    .await;
}

/// A press fails, says so once everywhere it should, and the next one works.
async fn fails_and_is_mended(page: Page) {
    open(&page).await;
    page.run("document.addEventListener('evidence-error', ({ detail }) => { window.causes = [...window.causes ?? [], detail.cause] })")
        .await;
    press(&page, "ris").await;
    until_said(&page, "This did not work. Press the button again.").await;
    assert_eq!(page.run("return window.causes").await, json!(["export"]));
    assert!(page.holds(&format!("root.activeElement.matches(`{}`)", button("ris"))).await, "the focus moved");
    assert!(
        page.holds("root.querySelector('[data-ready]') && !root.querySelector('.evidence-message:not(:empty)')").await
    );

    page.site.mend();
    press(&page, "ris").await;
    until_said(&page, "Saved as cerebrolysin.ris.").await;
    assert_eq!(saved(&page, "cerebrolysin.ris").await, expected("ris", "en", &page));
}

#[test]
async fn the_script_is_missing_and_the_next_press_mends_it(browser: Browser) {
    let site = Site::built().await.answering(&built("exporting-", ".js"), Answer::Missing);
    visit(site, browser, &["404", "evidence-widget: export"], fails_and_is_mended).await;
}

#[test(RefusedCopy)]
async fn where_the_page_may_not_copy_the_text_stands_there_selected(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let denied = |name| json!({ "permission": { "name": name }, "setting": "denied" });
        page.in_chromium("Browser.setPermission", denied("clipboard-write")).await;
        open(&page).await;
        for _ in 0..2 {
            press(&page, "txt").await;
            until_said(&page, "The page may not copy here. The text stands below, selected.").await;
            page.until("root.activeElement?.localName === 'textarea'").await;
        }
        let selected = "const area = root.activeElement;
            return area.value.slice(area.selectionStart, area.selectionEnd)";
        assert_eq!(page.run(selected).await.as_str().expect("a text"), expected("txt", "en", &page));
        assert!(page.holds("root.querySelectorAll('textarea').length === 1").await);
        assert!(page.holds("root.activeElement.scrollTop === 0").await, "the notice is out of sight");
        page.press(Key::Escape).await;
        assert!(!page.is_open("exports").await);
    })
    .await;
}

/// A value with a passage that is quoted word for word, opened.
const QUOTED: &str = ".trials .fact:has(q) > summary";
const COPY: &str = ".trials .fact[open] .passage:has(q) button";

#[test]
async fn a_quotation_is_copied_with_its_source_and_the_program_stays_away(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        may_copy(&page).await;
        page.until("document.readyState === 'complete'").await;
        page.click(QUOTED).await;
        assert_eq!(page.text(COPY).await, "Copy quotation with source");
        page.click(COPY).await;
        page.until("root.getElementById('announcement').textContent === 'Copied.'").await;
        assert!(page.holds(&format!("root.querySelector(`{COPY}`).dataset.said === 'Copied.'")).await, "nothing is seen");
        let passage = |part: &str| format!("root.querySelector(`{COPY}`).closest('.passage').querySelector('{part}')");
        let [words, origin] = [passage("q"), passage(".origin")];
        let words = page.run(&format!("return {words}.textContent.trim()")).await;
        let origin = page.run(&format!("return {origin}.textContent.trim()")).await;
        let source = "const link = root.querySelector('.trials .fact[open] .passage:has(q) a').getAttribute('href');
            const source = root.querySelector(link);
            return [source.querySelector('p').textContent, ...[...source.querySelectorAll('.links a')].map((a) => a.href)].join('\\n')";
        let source = page.run(source).await;
        let said = |value: &Value| value.as_str().expect("a text").to_owned();
        let spaced = |text: String| text.replace('\u{a0}', " ");
        let wanted = format!("“{}”\n{}\n{}", said(&words), said(&origin), said(&source));
        assert_eq!(spaced(copied(&page).await), spaced(wanted));
        assert!(page.holds("document.querySelector('evidence-widget').state === 'waiting'").await, "the program came");
    })
    .await;
}

#[test(RefusedCopy)]
async fn a_quotation_that_the_page_may_not_copy_stands_below_its_button_selected(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let denied = json!({ "permission": { "name": "clipboard-write" }, "setting": "denied" });
        page.in_chromium("Browser.setPermission", denied).await;
        page.until("document.readyState === 'complete'").await;
        page.click(QUOTED).await;
        page.click(COPY).await;
        page.until("root.activeElement?.localName === 'textarea'").await;
        assert!(page.holds("root.activeElement.closest('.passage') && root.activeElement.selectionEnd > 20").await);
        assert!(
            page.holds(&format!("root.querySelector(`{COPY}`).dataset.said.startsWith('The page may not copy')")).await
        );
    })
    .await;
}

#[test]
async fn by_key_alone_it_prints_and_every_button_is_large_enough_to_hit(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.run("window.print = () => { window.printed = (window.printed ?? 0) + 1 }").await;
        page.wake().await;
        page.tab_to("#exports > summary").await;
        page.press(Key::Enter).await;
        page.tab_to(&button("print")).await;
        page.press(Key::Enter).await;
        page.until("window.printed === 1").await;
        assert_eq!(page.text("#export-result").await, "");
        assert_eq!(fetched(&page), 0, "printing needs nothing");
        let small = "return [...root.querySelectorAll('#exports summary, #exports button')]
            .filter((each) => { const { width, height } = each.getBoundingClientRect(); return width < 24 || height < 24 }).length";
        assert_eq!(page.run(small).await, 0);
    })
    .await;
}

/// What is open and ticked, by id.
async fn state(page: &Page) -> Value {
    page.run("return [...root.querySelectorAll('details[open][id]:not(#exports), input:checked')].map(({ id }) => id)")
        .await
}

#[test]
async fn a_link_opens_the_same_view_again_and_nothing_else_of_the_page_changes(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        may_copy(&page).await;
        page.run("location.hash = 'snippet'").await;
        open(&page).await;
        page.click("#pick-cars-2").await;
        page.until("root.getElementById('course.cars-2')").await;
        page.click("#only-differences").await;
        for id in ["differences", "course.cars-2", "source-5"] {
            page.run(&format!("root.getElementById('{id}').open = true")).await;
        }
        let before = state(&page).await;
        press(&page, "link").await;
        until_said(&page, "Copied.").await;
        let link = copied(&page).await;
        assert!(link.contains("/#snippet~evidence.1="), "the page's own fragment is not kept: {link}");
        assert!(page.holds("location.hash === '#snippet'").await, "the page's address was changed");

        page.go(BLANK).await;
        page.go(&link).await;
        page.until("root?.querySelector('.evidence-stage[data-ready]')").await;
        page.until("root.getElementById('course.cars-2')?.open && root.getElementById('source-5').open").await;
        assert_eq!(state(&page).await, before);
        assert!(page.holds(&format!("location.href === '{link}'")).await, "the page's address was changed");
    })
    .await;
}

#[test]
async fn a_link_that_is_followed_on_the_page_itself_opens_its_view_and_closes_what_is_not_in_it(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.click("[id='course.casta'] > summary").await;
        page.wake().await;
        page.run("location.hash = '~evidence.1=course.cars,pick-cars,no-such-id'").await;
        page.until("root.getElementById('course.cars').open && !root.getElementById('course.casta')").await;
        page.until("!root.getElementById('pick-casta').checked").await;
        assert_eq!(state(&page).await, json!(["pick-cars", "course.cars"]));
        page.run("location.hash = 'somewhere-else'").await;
        assert_eq!(state(&page).await, json!(["pick-cars", "course.cars"]), "the page's own fragment is no view");
    })
    .await;
}

#[test]
async fn what_is_taken_along_has_the_trials_that_are_shown(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        may_copy(&page).await;
        open(&page).await;
        page.click("#pick-casta").await;
        page.until("!root.getElementById('course.casta')").await;
        press(&page, "txt").await;
        until_said(&page, "Copied.").await;
        let text = copied(&page).await;
        assert!(text.contains("Length of the course: CARS: 21 days"), "{text}");
        assert!(!text.contains("Length of the course: CASTA"), "{text}");
    })
    .await;
}
