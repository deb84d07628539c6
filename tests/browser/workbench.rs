//! The editor's workbench.

use std::fs;

use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::support::{Browser, Page, Site, dist, visit};

const EXAMPLE: &str = "data/examples/examplinum.json";

const RIS: &str = "TY  - JOUR\nAU  - Example, Ada\nTI  - A trial of examplinum\nJO  - Journal of Examples\nPY  - 2024\n\
                   DO  - 10.1000/example.1\nER  - \n";

/// Opens the workbench and waits until the editor is there.
async fn open(page: &Page) {
    page.go(&format!("{}workbench.html", page.site.address())).await;
    page.until("document.querySelector('evidence-editor')?.shadowRoot?.querySelector('.cm-content')").await;
}

/// Puts a text into the editor.
async fn write(page: &Page, text: &str) {
    page.run(&format!("document.querySelector('evidence-editor').value = {}", json!(text))).await;
}

async fn text(page: &Page) -> String {
    page.run("return document.querySelector('evidence-editor').value").await.as_str().expect("a text").to_owned()
}

/// Puts the cursor at a place.
async fn go_to(page: &Page, line: usize, column: usize) {
    page.run(&format!("document.querySelector('evidence-editor').goTo({line}, {column})")).await;
}

/// Waits until the rules have said this.
async fn until_told(page: &Page, words: &str) {
    page.until(&format!("document.querySelector('.findings [role=status]')?.textContent.includes(`{words}`)")).await;
}

/// Waits until the comparison says this of itself.
async fn until_followed(page: &Page, words: &str) {
    page.until(&format!("document.querySelector('.preview [role=status]')?.textContent.includes(`{words}`)")).await;
}

/// Clicks outside the editor.
async fn click(page: &Page, selector: &str) {
    let element = page.client.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    element.click().await.unwrap_or_else(|error| panic!("{selector} cannot be clicked: {error}"));
}

async fn type_into(page: &Page, selector: &str, keys: &str) {
    let element = page.client.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    element.send_keys(keys).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
}

/// Writes the made-up bundle, which has no error.
async fn write_example(page: &Page) {
    write(page, &dist(EXAMPLE)).await;
    until_told(page, "no errors").await;
    until_followed(page, "This is what readers see").await;
}

const PREVIEW: &str = "document.querySelector('.preview > div')?.shadowRoot";

#[test]
async fn a_broken_rule_is_told_at_once_and_the_comparison_waits_for_the_next_good_text(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        open(&page).await;
        until_told(&page, "The text is empty").await;
        write_example(&page).await;
        page.until(&format!("{PREVIEW}?.querySelector('.widget')")).await;

        let broken = dist(EXAMPLE).replacen("\"format\": 1", "\"format\": 1, \"fromat\": 1", 1);
        write(&page, &broken).await;
        until_told(&page, "1 error").await;
        until_followed(&page, "The text has errors").await;
        assert!(page.holds(&format!("{PREVIEW}?.querySelector('.widget')")).await, "the comparison is gone");
        assert!(page.holds("document.querySelector('.findings li').textContent.includes('fromat')").await);
        assert!(
            page.holds("document.querySelector('evidence-editor').shadowRoot.querySelector('.cm-lint-marker-error')")
                .await,
            "the margin shows nothing"
        );

        click(&page, ".findings li button").await;
        page.until("document.activeElement.localName === 'evidence-editor'").await;
        page.press_with(Key::Control, 'z').await;
        until_told(&page, "no errors").await;
        until_followed(&page, "This is what readers see").await;
    })
    .await;
}

#[test]
async fn the_comparison_follows_what_is_typed_and_keeps_what_is_open(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        open(&page).await;
        write_example(&page).await;
        page.until(&format!("{PREVIEW}?.querySelector('details')")).await;
        page.run(&format!("const shown = {PREVIEW}; shown.querySelector('details').open = true")).await;
        let lines = dist(EXAMPLE);
        let (at, line) = lines.lines().enumerate().find(|(_, line)| line.contains("\"title\": \"")).expect("a title");
        let column = line.find("\"title\": \"").expect("a title") + "\"title\": \"".len() + 1;
        go_to(&page, at + 1, column).await;
        for letter in "New ".chars() {
            page.press_with(Key::Shift, letter).await;
        }
        page.until(&format!("/new /i.test({PREVIEW}?.querySelector('#title')?.textContent)")).await;
        assert!(page.holds(&format!("{PREVIEW}.querySelector('details').open")).await, "what was open is closed");
    })
    .await;
}

#[test]
async fn another_bundle_begins_with_its_own_trials_whatever_was_picked_before(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        open(&page).await;
        write_example(&page).await;
        page.until(&format!("{PREVIEW}?.querySelector('#pick-aurora')")).await;
        page.run(&format!("const shown = {PREVIEW}; shown.querySelector('#pick-aurora').click()")).await;
        page.until(&format!("!{PREVIEW}.getElementById('course.aurora')")).await;
        write(&page, &dist("data/cerebrolysin.json")).await;
        page.until(&format!("{PREVIEW}.getElementById('course.casta') && {PREVIEW}.getElementById('course.cars')"))
            .await;
    })
    .await;
}

#[test]
async fn names_and_hints_come_from_the_schema(browser: Browser) {
    const LIST: &str = "document.querySelector('evidence-editor').shadowRoot.querySelector('.cm-tooltip-autocomplete')";
    visit(Site::built().await, browser, &[], |page| async move {
        open(&page).await;
        write(&page, "{\n  \n}").await;
        go_to(&page, 2, 3).await;
        page.press_with(Key::Control, ' ').await;
        page.until(&format!("{LIST}?.textContent.includes('checkedOn')")).await;
        for letter in "\"checkedO".chars() {
            type_key(&page, letter).await;
        }
        page.until(&format!("{LIST}?.querySelectorAll('li').length === 1")).await;
        // The list takes no key in its first moment, so that nobody picks by accident.
        page.run("return new Promise((done) => setTimeout(done, 300))").await;
        page.press(Key::Enter).await;
        page.until("document.querySelector('evidence-editor').value.includes('\"checkedOn\": ')").await;

        write(&page, "{\n  \"checkedOn\": \"\"\n}").await;
        go_to(&page, 2, 5).await;
        page.until(
            "document.querySelector('evidence-editor').shadowRoot.querySelector('.hint').textContent.includes('held against their sources')",
        )
        .await;
    })
    .await;
}

async fn type_key(page: &Page, letter: char) {
    use fantoccini::actions::{InputSource, KeyAction, KeyActions};
    let keys = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: letter })
        .then(KeyAction::Up { value: letter });
    page.client.perform_actions(keys).await.expect("the key is pressed");
}

#[test]
async fn a_pasted_citation_becomes_a_source(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        open(&page).await;
        write_example(&page).await;
        click(&page, ".tools details:nth-of-type(1) summary").await;
        page.run(&format!("document.querySelector('#records').value = {}", json!(RIS))).await;
        click(&page, ".tools details:nth-of-type(1) button").await;
        page.until("document.querySelector('.tools details:nth-of-type(1) [role=status]').textContent.includes('Added the source')")
            .await;
        let new: Value = serde_json::from_str(&text(&page).await).expect("it is JSON");
        assert_eq!(new["sources"].as_array().and_then(|sources| sources.last()).expect("a source")["DOI"], "10.1000/example.1");

        write(&page, "").await;
        until_told(&page, "The text is empty").await;
        until_followed(&page, "The text has errors").await;
        click(&page, ".tools details:nth-of-type(1) button").await;
        page.until("document.querySelector('.tools details:nth-of-type(1) [role=status]').textContent.includes('Still to find')")
            .await;
        assert!(text(&page).await.contains("10.1000/example.1"));
    })
    .await;
}

#[test]
async fn another_version_is_told_in_readers_words(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        let file = page.downloads.join("before.json");
        let before = dist(EXAMPLE).replacen("\"title\": \"", "\"title\": \"Old: ", 1);
        fs::write(&file, before).expect("a file can be written");
        open(&page).await;
        write_example(&page).await;
        click(&page, ".tools details:nth-of-type(2) summary").await;
        type_into(&page, "#other-version", file.to_str().expect("UTF-8")).await;
        page.until("document.querySelector('.tools details:nth-of-type(2) pre')?.textContent.includes('Old: ')").await;
        fs::remove_file(&file).expect("it is there");
    })
    .await;
}

#[test]
async fn what_to_paste_names_the_files_of_this_site(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        open(&page).await;
        write_example(&page).await;
        click(&page, ".tools details:nth-of-type(3) summary").await;
        let shown = "document.querySelector('.tools details:nth-of-type(3) pre')?.textContent";
        page.until(&format!("{shown}?.includes('<evidence-widget src=')")).await;
        let snippet = page.run(&format!("return {shown}")).await;
        let snippet = snippet.as_str().expect("a text");
        let manifest: Value = serde_json::from_str(&dist("manifest.json")).expect("JSON");
        for pointer in ["/embed/file", "/embed/integrity"] {
            let part = manifest.pointer(pointer).and_then(Value::as_str).expect("a text");
            assert!(snippet.contains(part), "{part} is not in {snippet}");
        }
        assert!(snippet.contains(&format!("src=\"{}", page.site.address())), "{snippet}");
    })
    .await;
}

#[test]
async fn a_text_survives_a_reload_if_the_editor_agrees_and_only_then(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        open(&page).await;
        click(&page, ".keep input").await;
        write_example(&page).await;
        page.until("localStorage.length === 1 && localStorage['evidence-workbench.text'].includes('Examplinum')").await;
        open(&page).await;
        until_told(&page, "no errors").await;
        assert_eq!(text(&page).await, dist(EXAMPLE));
        click(&page, ".keep input").await;
        page.until("localStorage.length === 0").await;
    })
    .await;
}

#[test]
async fn it_opens_and_works_without_a_network(browser: Browser) {
    // The recorder, which is the tests' own, is not kept.
    visit(Site::built().await, browser, &["ERR_"], |page| async move {
        open(&page).await;
        page.run("return navigator.serviceWorker.ready.then(() => true)").await;
        page.site.end();
        open(&page).await;
        write_example(&page).await;
    })
    .await;
}

#[test]
async fn it_fits_a_telephone_and_shows_all_in_one_column(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        page.at_size(320, 800).await;
        open(&page).await;
        write_example(&page).await;
        page.run("document.querySelectorAll('.tools details').forEach((tool) => (tool.open = true))").await;
        page.until("document.querySelector('.tools details:nth-of-type(3) pre')").await;
        let wide = "return [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5)
            .map((e) => `${e.localName}.${e.className} ${e.getBoundingClientRect().right}`)";
        assert_eq!(page.run(wide).await, json!([]));
        assert!(page.holds("document.documentElement.scrollWidth <= innerWidth").await);
    })
    .await;
}

#[test]
async fn a_keyboard_reaches_every_part_and_leaves_the_editor(browser: Browser) {
    visit(Site::built().await, browser, &[], |page| async move {
        open(&page).await;
        write(&page, "{ \"fromat\": 2 }").await;
        until_told(&page, "error").await;
        go_to(&page, 1, 1).await;
        let mut reached = Vec::new();
        for _ in 0..60 {
            page.press(Key::Tab).await;
            let at =
                page.run("return document.activeElement.closest('section, details, header')?.className ?? ''").await;
            reached.push(at.as_str().unwrap_or_default().to_owned());
            if reached.last().is_some_and(|last| last == "tool") {
                break;
            }
        }
        for part in ["findings", "tool"] {
            assert!(reached.iter().any(|at| at == part), "{part} is not reached: {reached:?}");
        }
    })
    .await;
}
