//! What is prerendered, and what is not.

use super::{GOOD, as_text, evidence, file, folder, pretty, replaced, run, shown};

const BUNDLE: &str = "tests/corpus/good/two-trials.json";

#[test]
fn a_prerendered_bundle_is_a_declarative_shadow_root_that_links_its_stylesheet() {
    let (code, html, _) = run(&["prerender", BUNDLE, "--stylesheet", "https://example.org/widget-1.css"]);
    assert_eq!(code, Some(0));
    let start =
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"https://example.org/widget-1.css\"><div";
    assert!(html.starts_with(start) && html.trim_end().ends_with("</div></template>"), "{html}");
}

#[test]
fn a_fragment_is_a_page_of_its_own_in_the_language_asked_for() {
    for language in ["en", "de"] {
        let arguments = ["prerender", "bundle.json", "--fragment", "--stylesheet", "widget.css", "--lang", language];
        let html = pretty(&shown(GOOD, &arguments));
        for forbidden in ["style=", "<style", "<script", "evidence_widget::"] {
            assert!(!html.contains(forbidden), "{forbidden} in the page");
        }
        insta::assert_snapshot!(language, html);
    }
}

#[test]
fn without_an_address_it_links_the_stylesheet_of_this_build_under_its_digest() {
    let address = evidence_widget::embed::Stylesheet::default().address;
    let (code, html, _) = run(&["prerender", BUNDLE]);
    assert_eq!(code, Some(0));
    assert!(html.contains(&format!("<link rel=\"stylesheet\" href=\"{address}\">")), "{}", &html[..200]);
}

#[test]
fn an_address_cannot_leave_its_attribute() {
    let (_, html, _) = run(&["prerender", BUNDLE, "--stylesheet", "\"><p>"]);
    assert!(html.contains("href=\"&quot;&gt;&lt;p&gt;\""), "{}", &html[..200]);
}

#[test]
fn a_refused_bundle_is_not_prerendered() {
    let folder = folder();
    let path = file(&folder, "bundle.json", replaced("\"kind\": \"safety\"", "\"kind\": \"general\""));
    let output = evidence(&["prerender", as_text(&path)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
}

#[test]
fn a_heading_level_that_html_does_not_have_is_refused() {
    let output = evidence(&["prerender", BUNDLE, "--heading-level", "7"]);
    assert_eq!(output.status.code(), Some(2));
}
