//! The Nu HTML checker.

use std::process::Command;

use serde_json::Value;

use super::open_everything;
use crate::support::{Answer, Browser, Page, Site, dist, evidence, tool, visit};

/// Safari takes a list without marks for no list unless its role says so.
const EXCUSED: &str = "The “list” role is unnecessary for element “ul”.";

/// The errors and warnings of documents, each behind the name of its document.
fn faults(documents: &[(&str, String)]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, html) in documents {
        std::fs::write(folder.path().join(format!("{name}.html")), html).expect("a file can be written");
    }
    let mut checker = Command::new(tool("JAVA"));
    checker.arg("-jar").arg(tool("NU")).args(["--format", "json", "--stdout", "--exit-zero-always"]);
    let output = checker.arg(folder.path()).output().expect("the checker starts");
    let said: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let messages = said["messages"].as_array().expect("the checker lists messages");
    // What is neither an error nor a warning is a remark.
    let counts = |message: &&Value| message["type"] != "info" || message["subType"] == "warning";
    let told = |message: &Value| {
        let text = |key: &str| message[key].as_str().unwrap_or_default().to_owned();
        let name = text("url").rsplit('/').next().unwrap_or_default().to_owned();
        (text("message") != EXCUSED).then(|| format!("{name}: {} {}", text("message"), text("extract")))
    };
    messages.iter().filter(counts).filter_map(told).collect()
}

/// A document around what stands in a widget, whose title is a heading of level 3.
fn document(inside: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Inside the widget</title></head>\n\
         <body><h1>An article</h1><h2>A chapter</h2>{inside}</body>\n</html>\n"
    )
}

/// What stands in the widget now.
async fn live(page: &Page) -> String {
    document(page.run("return root.innerHTML").await.as_str().expect("HTML is text"))
}

#[test]
fn the_page_as_built_and_what_is_prerendered_in_it() {
    let page = dist("index.html");
    // The checker does not look into a template.
    let (_, template) = page.split_once("<template shadowrootmode=\"open\">").expect("the page is prerendered");
    let (template, _) = template.split_once("</template>").expect("the template ends");
    let template = document(template);
    // That it finds nothing tells something only because it finds this.
    let wrong = template.replacen("<tbody>", "<tbody><p>", 1);
    let second = dist("citicoline.html");
    let found = faults(&[("page", page.clone()), ("second", second), ("template", template), ("wrong", wrong)]);
    let (control, found): (Vec<_>, Vec<_>) = found.into_iter().partition(|line| line.starts_with("wrong.html: "));
    assert!(found.is_empty(), "{found:#?}");
    assert!(!control.is_empty(), "the checker did not see what is wrong");
}

#[test]
fn what_is_printed_for_somebodys_page() {
    let printed = |form: &str| {
        let arguments = ["snippet", "data/cerebrolysin.json", "--base", "https://evidence.example/", "--form", form];
        let output = evidence().args(arguments).output().expect("evidence runs");
        document(&String::from_utf8(output.stdout).expect("UTF-8"))
    };
    let [short, full, prerendered] = ["short", "full", "prerendered"].map(printed);
    assert!(full.contains("<caption>") && prerendered.contains("<template"), "nothing was printed");
    let alone = dist("data/cerebrolysin.en.page.html");
    let found = faults(&[("short", short), ("full", full), ("prerendered", prerendered), ("alone", alone)]);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
async fn the_widget_as_it_stands_in_the_browser_in_every_state(browser: Browser) {
    let site = Site::built().await.answering(".json", Answer::Missing);
    visit(site, browser, &["404", "evidence-widget: missing"], |page| async move {
        page.approach().await;
        page.until("root.querySelector('.evidence-message button')").await;
        let failed = live(&page).await;
        page.site.mend();
        page.click(".evidence-message button").await;
        page.until_ready().await;
        let ready = live(&page).await;
        open_everything(&page).await;
        let open = live(&page).await;
        page.click("#only-differences").await;
        page.until("root.querySelector('.widget > [role=status]').textContent").await;
        let filtered = live(&page).await;
        page.click("#only-differences").await;
        page.click("#pick-cars-2").await;
        page.until("root.getElementById('course.cars-2')").await;
        let added = live(&page).await;
        let states = [("failed", failed), ("ready", ready), ("open", open), ("filtered", filtered), ("added", added)];
        let found = faults(&states);
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}
