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
        "{{ \"version\": \"1.2.3\", \"embed\": {}, \"stylesheet\": {}, \"fallback\": {},
            \"bundles\": {{ \"data/one.json\": {} }} }}",
        pinned("embed-1.js"),
        pinned(&Stylesheet::default().address),
        pinned("fallback-1.css"),
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
fn it_names_files_that_never_change_and_lets_the_browser_check_them() {
    let html = printed(&built(GOOD), &[]);
    let lines: Vec<_> = html.lines().collect();
    let expected = [
        "<script type=\"module\" src=\"https://evidence.example/widget/embed-1.js\" integrity=\"sha384-of-embed-1.js\" \
         crossorigin=\"anonymous\"></script>",
        "<link rel=\"stylesheet\" href=\"https://evidence.example/widget/fallback-1.css\" \
         integrity=\"sha384-of-fallback-1.css\" crossorigin=\"anonymous\">",
        "<evidence-widget src=\"https://evidence.example/widget/data/one.json\" lang=\"en\" dir=\"ltr\">",
        "</evidence-widget>",
    ];
    for line in expected {
        assert!(lines.contains(&line), "no {line} in {html}");
    }
    assert!(lines[1].contains(" 1.2.3. ") && lines[1].contains("Version 2026-11-27. Live: "), "{}", lines[1]);
}

#[test]
fn frozen_data_have_their_own_name_and_are_checked_too() {
    let html = printed(&built(GOOD), &["--data", "frozen", "--heading-level", "3"]);
    let tag = "<evidence-widget src=\"https://evidence.example/widget/data/one-1.json\" \
               integrity=\"sha384-of-data/one-1.json\" lang=\"en\" dir=\"ltr\" heading-level=\"3\">";
    assert!(html.contains(tag) && html.contains(" Frozen: "), "{html}");
    assert!(html.contains("<h3>Cerebrolysin after stroke") && html.contains("<h4>Sources</h4>"), "{html}");
}

#[test]
fn what_stands_inside_warns_before_any_dose_and_has_facts_conclusions_and_sources() {
    let html = printed(&built(GOOD), &[]);
    let (_, inside) = html.rsplit_once("lang=\"en\" dir=\"ltr\">\n").expect("the element");
    assert!(
        inside.starts_with("<p><strong>Notice:</strong> The doses of the trials were given by clinicians"),
        "{inside}"
    );
    let inside = inside.replace('\u{202f}', " ");
    for needed in [
        "They differ in six ways. So a difference in result cannot be put down to any one of them.",
        "<th scope=\"rowgroup\" colspan=\"2\">Dose</th></tr><tr><th scope=\"row\">Both trials</th><td>30 mL [3, 2]</td>",
        "Length of the course</th></tr><tr><th scope=\"row\">CASTA</th><td>10 days [3]</td></tr><tr><th scope=\"row\">CARS</th>",
        "<li>Benefit: Death from any cause: Moderate certainty, rated by the review's authors [article]</li>",
        "<li>Harm: Non-fatal serious adverse events: risk ratio 2.39 (95% CI 1.10 to 5.23)",
        "<li>Covers CASTA. [1]</li>",
        "<li>Inference: Does not cover CARS, because the totals of the review",
        "Funding</th></tr><tr><th scope=\"row\">CASTA</th><td>EBEWE Neuro Pharma, the maker [12]</td>",
        "Sample size (from a later review)</th></tr><tr><th scope=\"row\">CASTA</th><td>1,067 [6]</td>",
        "<a href=\"https://pubmed.ncbi.nlm.nih.gov/26564102\" rel=\"noopener\">https:/<wbr>/<wbr>pubmed.ncbi.nlm.nih.gov/<wbr>26564102</a>",
        "Facts checked against their sources on 22 November 2026.",
        "Version 2026-11-27.",
    ] {
        assert!(inside.contains(needed), "no {needed} in {inside}");
    }
}

#[test]
fn it_brings_nothing_of_its_own_into_the_page_and_survives_markdown() {
    for form in ["element", "prerendered"] {
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
    let title = "Cerebrolysin after stroke: what two trials gave, and with what result";
    let text = replaced(title, "P < 5 & more --!> A ----> B");
    let html = printed(&built(&text), &[]);
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
    let tag = "integrity=\"sha384-of-data/one-1.json\" lang=\"de\" dir=\"ltr\">\n<template shadowrootmode=\"open\">";
    assert!(html.contains(tag), "{}", &html[..1500]);
    assert!(html.contains("</template>\n<p><strong>Hinweis:</strong> "), "the notices for what knows no template");
}

#[test]
fn it_speaks_german() {
    let html = printed(&built(GOOD), &["--lang", "de"]);
    for needed in ["lang=\"de\" dir=\"ltr\">\n<p><strong>Hinweis:</strong> ", "<bdi lang=\"en\">", "<h3>Quellen</h3>"] {
        assert!(html.contains(needed), "no {needed} in {html}");
    }
}

#[test]
fn what_is_printed_has_the_direction_of_its_language() {
    let html = printed(&built(GOOD), &["--lang", "qps-plocm"]);
    assert_eq!(html.matches(" lang=\"qps-plocm\" dir=\"rtl\"").count(), 2, "{html}");
}
