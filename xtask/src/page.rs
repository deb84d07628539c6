//! Fills the widgets of the project's page, and takes away what Trunk leaves behind.

use anyhow::{Context, Result, anyhow, ensure};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// Where the page names the stylesheet before its name is known.
const STYLE: &str = "__STYLE__";

/// The attributes of a widget that `evidence prerender` has options for, of the same names.
const OPTIONS: [&str; 2] = ["heading-level", "lang"];

/// Names the stylesheet in a page, which does so once; puts what `prerender` makes of its `src` and options into every widget;
/// and removes the links that are for Trunk alone, which have no address.
///
/// # Errors
/// Where the page names no stylesheet or has no widget, or what `prerender` says.
pub fn fill(html: &str, stylesheet: &str, prerender: impl Fn(&str, &[String]) -> Result<String>) -> Result<String> {
    ensure!(html.matches(STYLE).count() == 1, "{STYLE} must stand there once");
    let mut widgets = 0;
    let fill = |widget: &mut Element| {
        let option = |name| Some([format!("--{name}"), widget.get_attribute(name)?]);
        let options: Vec<_> = OPTIONS.into_iter().filter_map(option).flatten().collect();
        let root = prerender(&widget.get_attribute("src").unwrap_or_default(), &options)?;
        widget.prepend(&root, ContentType::Html);
        widgets += 1;
        Ok(())
    };
    let remove = |link: &mut Element| {
        link.remove();
        Ok(())
    };
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("evidence-widget[src]", fill))
        .append_element_content_handler(element!("[data-trunk]", remove));
    let filled = rewrite_str(&html.replace(STYLE, stylesheet), settings)
        .map_err(|error| anyhow!("{error}"))
        .context("cannot fill its widgets")?;
    ensure!(widgets > 0, "there is no <evidence-widget src=\"…\"> in it");
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLED: &str = "<link href=\"__STYLE__\">";

    fn filled(html: &str) -> Result<String> {
        fill(&format!("{STYLED}{html}"), "w.css", |src, options| {
            ensure!(src != "none", "no {src}");
            Ok(format!("[{src} {}]", options.join(" ")))
        })
    }

    #[test]
    fn every_widget_is_filled_right_after_its_start_tag_and_nothing_else_changes() -> Result<()> {
        let html = "<p>a < b<!-- <evidence-widget src=a> -->\n<EVIDENCE-WIDGET src = 'a' heading-level=3>\n fallback\
                    </evidence-widget><link data-trunk rel=rust><evidence-widget lang=de src=b></evidence-widget>";
        let expected = "<link href=\"w.css\"><p>a < b<!-- <evidence-widget src=a> -->\n<EVIDENCE-WIDGET src = 'a' \
                        heading-level=3>[a --heading-level 3]\n fallback</evidence-widget><evidence-widget lang=de src=b>[b --lang de]\
                        </evidence-widget>";
        assert_eq!(filled(html)?, expected);
        Ok(())
    }

    #[test]
    fn a_page_without_a_widget_or_a_stylesheet_and_a_failing_prerender_are_errors() {
        let error = |html: &str| format!("{:#}", filled(html).unwrap_err());
        assert!(error("<evidence-widget>").contains("no <evidence-widget src"));
        assert!(error("<evidence-widget src=a>__STYLE__").contains("must stand there once"));
        assert!(error("<evidence-widget src=none>").contains("no none"));
    }
}
