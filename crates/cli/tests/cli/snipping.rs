//! What a webmaster pastes.

mod refusing;

use evidence_widget::embed::Stylesheet;
use tempfile::TempDir;

use super::{GOOD, as_text, file, folder, replaced, run};

const BASE: &str = "https://evidence.example/widget";

/// A built folder as far as a snippet needs it, of this build and this bundle, and the bundle itself.
fn built(text: &str) -> TempDir {
    let folder = folder();
    let pinned = |file: &str| format!("{{ \"file\": \"{file}\", \"integrity\": \"sha384-of-{file}\" }}");
    let manifest = format!(
        "{{ \"version\": \"1.2.3\", \"embed\": {}, \"stylesheet\": {}, \"fallback\": {}, \"frame\": {},
            \"bundles\": {{ \"data/one.json\": {} }} }}",
        pinned("embed-1.js"),
        pinned(&Stylesheet::default().address),
        pinned("fallback-1.css"),
        pinned("frame-1.js"),
        pinned("data/one-1.json"),
    );
    file(&folder, "dist/manifest.json", manifest);
    for copy in ["data/one.json", "dist/data/one.json", "dist/data/one-1.json"] {
        file(&folder, copy, text);
    }
    folder
}

/// `evidence snippet` for the bundle of such a folder.
fn snippet(folder: &TempDir, more: &[&str]) -> (Option<i32>, String, String) {
    let [bundle, dist] = ["data/one.json", "dist"].map(|name| folder.path().join(name));
    let arguments = ["snippet", as_text(&bundle), "--dist", as_text(&dist), "--base", BASE];
    run(&[&arguments, more].concat())
}

#[track_caller]
fn printed(folder: &TempDir, more: &[&str]) -> String {
    let (code, html, said) = snippet(folder, more);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    html
}

#[test]
fn it_names_files_that_never_change_and_has_the_facts_as_plain_html() {
    insta::assert_snapshot!(printed(&built(GOOD), &["--form", "full"]));
}

#[test]
fn frozen_data_have_their_own_name_and_every_word_is_in_the_language_asked_for() {
    insta::assert_snapshot!(printed(
        &built(GOOD),
        &["--form", "full", "--data", "frozen", "--heading-level", "3", "--lang", "de"]
    ));
}

#[test]
fn by_itself_it_is_short_and_has_the_notice_what_came_of_it_and_a_link() {
    for language in ["en", "de"] {
        let html = printed(&built(GOOD), &["--lang", language]);
        assert!(html.lines().count() <= 6 && html.len() <= 1200, "{} bytes: {html}", html.len());
        insta::assert_snapshot!(format!("short_{language}"), html);
    }
}

#[test]
fn a_frame_names_the_page_of_the_comparison_alone_and_the_script_that_gives_it_its_height() {
    insta::assert_snapshot!(printed(&built(GOOD), &["--form", "frame", "--lang", "de"]));
}

#[test]
fn it_brings_nothing_of_its_own_into_the_page_and_survives_markdown() {
    for form in ["full", "prerendered"] {
        let html = printed(&built(GOOD), &["--form", form]);
        assert!(html.lines().all(|line| !line.trim().is_empty() && !line.starts_with(' ')), "{html}");
        assert_eq!(html.matches("<script").count(), 1);
        // All in one block.
        let inside = html.strip_prefix("<div class=\"evidence-snippet\" lang=\"en\" dir=\"ltr\">\n");
        let inside = inside.and_then(|rest| rest.strip_suffix("</evidence-widget>\n</div>\n")).expect("a block");
        let (light, _) = inside.split_once("<template").unwrap_or((inside, ""));
        assert!(!light.contains("<div") && !light.contains("</div>"), "{light}");
        let tags = light.split('<').skip(1).filter(|tag| !tag.starts_with("!--"));
        for tag in tags.filter_map(|tag| tag.split('>').next()) {
            for forbidden in [" id=", " class=", " style=", " on"] {
                assert!(!tag.contains(forbidden), "{forbidden} in {tag}");
            }
        }
    }
}

#[test]
fn texts_of_the_bundle_are_no_markup() {
    let title = "Examplamine for hiccups: what two made-up trials gave";
    let text = replaced(title, "P < 5 & more --!> A ----> B");
    let html = printed(&built(&text), &["--form", "full"]);
    let (comment, rest) = html.split_once("\n<script").expect("the comment, and the script");
    assert!(comment.contains(". “P < 5 & more -!> A -> B”. Facts") && comment.matches("--").count() == 2, "{comment}");
    assert!(rest.contains("<h2>P &lt; 5 &amp; more --!&gt; A ----&gt; B</h2>"), "{rest}");
}

#[test]
fn the_prerendered_form_holds_what_evidence_prerender_prints_and_its_stylesheet_is_checked() {
    let folder = built(GOOD);
    let html = printed(&folder, &["--form", "prerendered", "--lang", "de", "--data", "frozen"]);
    let stylesheet = Stylesheet::default().address;
    let link = format!(
        "<link rel=\"stylesheet\" href=\"https://evidence.example/widget/{stylesheet}\" \
         integrity=\"sha384-of-{stylesheet}\" crossorigin=\"anonymous\">"
    );
    let (_, alone, _) =
        run(&["prerender", as_text(&folder.path().join("data/one.json")), "--lang", "de", "--stylesheet", "x"]);
    let expected = alone.replacen("<link rel=\"stylesheet\" href=\"x\">", &link, 1);
    assert!(html.contains(&expected), "{}", &html[..1500]);
    let tag = "integrity=\"sha384-of-data/one-1.json\" article=\"https://example.org/examplamine\" lang=\"de\" dir=\"ltr\">\n<template shadowrootmode=\"open\">";
    assert!(html.contains(tag), "{}", &html[..1500]);
    assert!(html.contains("</template>\n<p><strong>Hinweis:</strong> "), "the notices for what knows no template");
}

#[test]
fn what_is_printed_has_the_direction_of_its_language() {
    let html = printed(&built(GOOD), &["--form", "full", "--lang", "qps-plocm"]);
    assert_eq!(html.matches(" lang=\"qps-plocm\" dir=\"rtl\"").count(), 2, "{html}");
}
