//! Finds the widgets in a page and fills them, and takes away what Trunk leaves behind.

use crate::markup::{next, starts_with};
use anyhow::{Result, ensure};

const WIDGET: &str = "evidence-widget";
/// On what is for Trunk alone. It leaves the link to the program there, without the address that HTML asks of a link.
const FOR_TRUNK: &str = "data-trunk";

/// Where the page names the stylesheet before its name is known.
const STYLE: &str = "__STYLE__";

/// Names the stylesheet in a page, which does so once.
pub fn name_stylesheet(html: &str, file: &str) -> Result<String> {
    let count = html.matches(STYLE).count();
    ensure!(count == 1, "{STYLE} must stand there once, and stands there {count} times");
    Ok(html.replace(STYLE, file))
}

/// Puts what `prerender` makes of its `src`, `heading-level` and `lang` into every widget that is to show something before the program runs.
pub fn fill(
    html: &str,
    mut prerender: impl FnMut(&str, Option<&str>, Option<&str>) -> Result<String>,
) -> Result<String> {
    let mut filled = String::new();
    let mut widgets = 0;
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, markup) = rest.split_at(start);
        let (tag, after) = next(markup);
        filled.push_str(text);
        rest = after;
        if tag.as_ref().is_some_and(|tag| tag.attribute(FOR_TRUNK).is_some()) {
            continue;
        }
        filled.push_str(&markup[..markup.len() - after.len()]);

        let Some(tag) = tag.filter(|tag| tag.is(WIDGET)) else {
            continue;
        };
        let Some(src) = tag.attribute("src") else {
            continue;
        };
        widgets += 1;
        let waits = tag.attribute("loading").is_some_and(|when| matches!(when, "eager" | "visible"));
        let has_root = starts_with(after.trim_start(), "<template");
        if !waits && !has_root {
            filled.push_str(&prerender(src, tag.attribute("heading-level"), tag.attribute("lang"))?);
        }
    }
    filled.push_str(rest);
    ensure!(widgets > 0, "there is no <{WIDGET} src=\"…\"> in it");
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(html: &str) -> Result<String> {
        fill(html, |src, level, lang| {
            let given = level.into_iter().chain(lang).map(|value| format!(" {value}"));
            Ok(format!("[{src}{}]", given.collect::<String>()))
        })
    }

    #[track_caller]
    fn assert_filled(html: &str, expected: &str) {
        assert_eq!(filled(html).unwrap(), expected);
    }

    #[test]
    fn the_stylesheet_is_named_once() -> Result<()> {
        assert_eq!(name_stylesheet("<link href=\"__STYLE__\">", "widget-1.css")?, "<link href=\"widget-1.css\">");
        for html in ["<link>", "__STYLE__ __STYLE__"] {
            assert!(name_stylesheet(html, "widget-1.css").is_err(), "{html}");
        }
        Ok(())
    }

    #[test]
    fn the_output_stands_right_after_the_start_tag() {
        assert_filled(
            "<p>a < b</p>\n<evidence-widget src=\"data/x.json\">\n fallback</evidence-widget>\n</body>",
            "<p>a < b</p>\n<evidence-widget src=\"data/x.json\">[data/x.json]\n fallback</evidence-widget>\n</body>",
        );
    }

    #[test]
    fn every_widget_is_filled() {
        assert_filled(
            "<evidence-widget src=a></evidence-widget><evidence-widget lang=fr src='b'></evidence-widget>",
            "<evidence-widget src=a>[a]</evidence-widget><evidence-widget lang=fr src='b'>[b fr]</evidence-widget>",
        );
    }

    #[test]
    fn heading_level_and_language_are_handed_on() {
        assert_filled("<evidence-widget src=a heading-level=3>", "<evidence-widget src=a heading-level=3>[a 3]");
        assert_filled("<evidence-widget src=a lang=de>", "<evidence-widget src=a lang=de>[a de]");
    }

    #[test]
    fn quotes_hide_the_end_of_a_tag() {
        assert_filled("<evidence-widget title=\"1 > 0\" src='a'>x", "<evidence-widget title=\"1 > 0\" src='a'>[a]x");
        assert_filled(
            "<a title='<evidence-widget src=no>'><EVIDENCE-WIDGET hidden SRC = a >x",
            "<a title='<evidence-widget src=no>'><EVIDENCE-WIDGET hidden SRC = a >[a]x",
        );
    }

    #[test]
    fn what_loads_by_itself_or_is_filled_is_left_alone() {
        for tag in [
            "<evidence-widget src=a loading=\"eager\">x",
            "<evidence-widget loading=visible src=a>x",
            "<evidence-widget src=a>\n<template shadowrootmode=\"open\">",
        ] {
            assert_filled(tag, tag);
        }
        assert_filled("<evidence-widget src=a loading=interaction>", "<evidence-widget src=a loading=interaction>[a]");
    }

    #[test]
    fn comments_and_text_hold_no_widget() {
        let idle = "<!-- <evidence-widget src=a> --><script>'<evidence-widget src=a>'</script>\
                    <TEXTAREA><evidence-widget src=a></p></textarea><evidence-widgets src=a><x-evidence-widget src=a>";
        assert!(filled(idle).is_err());
        assert_filled(&format!("{idle}<evidence-widget src=b>"), &format!("{idle}<evidence-widget src=b>[b]"));
    }

    #[test]
    fn a_page_without_a_widget_is_an_error() {
        for html in ["", "<p>evidence-widget", "<evidence-widget>", "<evidence-widget"] {
            let error = filled(html).unwrap_err();
            assert!(error.to_string().contains("no <evidence-widget src"), "{html}: {error}");
        }
    }

    #[test]
    fn what_is_for_trunk_alone_goes() {
        assert_filled(
            "<link rel=icon>\n<link data-trunk rel=\"rust\" data-bin=\"x\">\n<evidence-widget src=a>",
            "<link rel=icon>\n\n<evidence-widget src=a>[a]",
        );
    }

    #[test]
    fn broken_markup_comes_through_unchanged() {
        for html in ["<a =\"b\" = / é='", "<a b='", "<!-- x", "<script>x", "<", "</", "<a/b=c"] {
            let page = format!("<evidence-widget src=a>{html}");
            assert_filled(&page, &page.replacen("src=a>", "src=a>[a]", 1));
        }
    }

    #[test]
    fn a_failing_prerender_is_passed_on() {
        let error = fill("<evidence-widget src=a>", |src, _, _| anyhow::bail!("no {src}")).unwrap_err();
        assert_eq!(error.to_string(), "no a");
    }
}
