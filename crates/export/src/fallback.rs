//! What a page shows where the widget is not, as plain HTML: no ids, classes, styles or scripts, which would be the
//! page's own, and no empty lines, at which Markdown would take it for text.

use std::fmt::Write;
use std::sync::Arc;

use evidence_comparison::catalogue::Key;
use evidence_comparison::{Card, Cell, Comparison, Fact, Group, Reference, Review, Row, isolate};
use html_escape::encode_double_quoted_attribute as escaped;

use super::conclusions::{conclusions, member, with_notes};
use super::in_line;
use super::original::Original;

/// The notices, the trials, what the reviews conclude and the sources, in blocks of a line each.
///
/// `level` is that of the title, 2 to 6.
pub fn fallback(original: &Original, level: u8) -> String {
    let comparison = &original.comparison;
    let below = (level + 1).min(6);
    let mut html = notices(comparison);
    let mut block = |tag: &str, inside: &str| html.push_str(&format!("<{tag}>{inside}</{tag}>\n"));
    block(&format!("h{level}"), &text(&comparison.title));
    block("ul", &items(comparison.cards.iter().map(|each| card(comparison, each)).collect()));
    block("p", &opening(comparison));
    for each in &comparison.groups {
        if !each.rows.is_empty() {
            block("table", &group(comparison, each));
        }
        each.absent.iter().for_each(|absent| block("p", &text(&in_line::fact(comparison, absent))));
    }
    for arms in &comparison.arms {
        block("table", &group(comparison, &arms.group));
        arms.sentence.iter().for_each(|sentence| block("p", &text(sentence)));
    }
    for review in &comparison.reviews {
        block(&format!("h{below}"), &text(&review.heading));
        block("ul", &items(concluded(comparison, review)));
    }
    block(&format!("h{below}"), &text(comparison.words.say(Key::Sources)));
    block("ul", &items(sources(comparison)));
    block("p", &origin(original));
    html
}

/// The safety notice and what else is to be read first.
pub fn notices(comparison: &Comparison) -> String {
    let label = text(comparison.words.say(Key::Notice));
    let line = |notice: &String| format!("<p><strong>{label}:</strong> {}</p>\n", text(notice));
    comparison.notices.iter().map(line).collect()
}

/// "Death from any cause: Probably no effect [1]. Moderate certainty [1]. …"
fn card(comparison: &Comparison, card: &Card) -> String {
    let lines = card.lines.iter().map(|line| {
        let trial = line.trial.iter().map(|trial| format!("{trial}: ")).collect::<String>();
        format!("{trial}{}.", in_line::fact(comparison, &line.fact))
    });
    let rated = card.certainty.iter().map(|(_, fact)| with_notes(comparison, fact));
    let said: Vec<String> = lines.chain(rated).chain(card.notes.iter().cloned()).collect();
    format!("{}: {}", text(&card.label), text(&said.join(" ")))
}

/// What the trials gave alike, and in how many ways they differ.
fn opening(comparison: &Comparison) -> String {
    let opening = &comparison.opening;
    let alike = opening.alike.iter().map(|alike| in_line::fact(comparison, alike));
    let rest = opening.differ.iter().map(String::as_str).chain(opening.ledger.warning);
    alike.map(|alike| text(&alike)).chain(rest.map(text)).collect::<Vec<_>>().join(" ")
}

/// A table of two columns, however many trials there are and however long a language's words: it fits a narrow screen.
fn group(comparison: &Comparison, group: &Group) -> String {
    let rows: String = group.rows.iter().map(|each| row(comparison, each)).collect();
    format!("<caption>{}</caption>{rows}\n", text(&group.heading))
}

/// What a row is about, and below it what each trial has.
fn row(comparison: &Comparison, row: &Row) -> String {
    let cells: String = row.cells.iter().map(|each| cell(comparison, each)).collect();
    format!("\n<tbody><tr><th scope=\"rowgroup\" colspan=\"2\">{}</th></tr>{cells}</tbody>", text(&row.label))
}

fn cell(comparison: &Comparison, cell: &Cell) -> String {
    let facts: Vec<String> = cell.facts.iter().map(|fact| text(&in_line::fact(comparison, fact))).collect();
    format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", text(&cell.trial), facts.join("<br>"))
}

/// Whom a review covers, what it rests on, what it concludes, and what must be known of that.
fn concluded(comparison: &Comparison, review: &Review) -> Vec<String> {
    let line = |fact: &Arc<Fact>| text(&in_line::fact(comparison, fact));
    let labelled = |(label, said): (String, String)| format!("{}: {}", text(&label), text(&said));
    let coverage = review.coverage.iter().map(|each| text(&member(comparison, each).join(". ")));
    let lines = review.lines.iter().map(|(label, fact)| (label.clone(), in_line::fact(comparison, fact)));
    let lines = lines.chain(conclusions(comparison, review)).map(labelled);
    coverage.chain(lines).chain(review.notes.iter().map(line)).collect()
}

fn sources(comparison: &Comparison) -> Vec<String> {
    let source = |reference: &Arc<Reference>| {
        let number = escaped(comparison.words.mark(&reference.mark));
        let links = reference.links.iter().map(|to| format!(" {}", link(&to.address)));
        format!("[{number}] {}{}", text(&in_line::source(reference)), links.collect::<String>())
    };
    comparison.references.iter().map(source).collect()
}

/// The version, the dates and the article.
fn origin(original: &Original) -> String {
    let comparison = &original.comparison;
    let article = comparison
        .article
        .iter()
        .map(|address| format!("{}: {}", text(comparison.words.say(Key::ArticleAt)), link(address)));
    let colophon = comparison.about().map(text);
    colophon.chain(article).collect::<Vec<_>>().join(" ")
}

/// A link that names its own address, so that it tells itself from others, also on paper; it may break after a slash.
fn link(address: &str) -> String {
    let address = escaped(address);
    let shown = address.replace('/', "/<wbr>");
    if address.starts_with("https://") { format!("<a href=\"{address}\" rel=\"noopener\">{shown}</a>") } else { shown }
}

fn items(lines: Vec<String>) -> String {
    let items: String = lines.iter().map(|line| format!("\n<li>{line}</li>")).collect();
    items + "\n"
}

/// A text for between tags; its stretches in another language are marked as such.
fn text(text: &str) -> String {
    isolate::parts(text).into_iter().fold(String::new(), |mut html, (language, part)| {
        let part = escaped(part);
        let _ = match language {
            Some(language) => write!(html, "<bdi lang=\"{}\">{part}</bdi>", escaped(language)),
            None => write!(html, "{part}"),
        };
        html
    })
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_stretch_in_another_language_says_so() {
        assert_eq!(text("mit \u{2068}en\u{2063}a < b\u{2069}."), "mit <bdi lang=\"en\">a &lt; b</bdi>.");
    }
}
