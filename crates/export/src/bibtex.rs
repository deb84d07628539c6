//! BibTeX that BibTeX, BibLaTeX and reference managers read alike, in UTF-8.

use evidence_bundle::Name;

use super::citation::{Citation, Citations};
use super::original::{Original, one_line};

/// The sources as BibTeX. The notices and where it is from stand above them as comments.
pub fn bibtex(original: &Original) -> String {
    let citations = Citations::new(original);
    // BibTeX looks for entries in comments, too: there is no other sign of one than this.
    let mut text: String = citations.preface.iter().map(|line| format!("% {}\n", line.replace('@', "(at)"))).collect();
    citations.list.iter().for_each(|citation| text.push_str(&entry(citation)));
    text
}

fn entry(citation: &Citation) -> String {
    let source = citation.source;
    let words = |text: &Option<String>| text.as_deref().map(escaped);
    let remarks = citation.remarks.join("; ");
    let [year, month, date] = date(citation.date());
    let fields = [
        ("author", authors(citation)),
        ("title", Some(in_braces(&title(&source.title)))),
        (citation.kind.container, words(&source.container_title).map(|text| in_braces(&text))),
        ("year", year),
        ("month", month),
        ("date", date),
        ("volume", words(&source.volume).map(|text| in_braces(&text))),
        ("number", words(&source.issue).map(|text| in_braces(&text))),
        ("pages", pages(citation).map(|text| in_braces(&text))),
        ("version", words(&source.version).map(|text| in_braces(&text))),
        ("language", words(&source.language).map(|text| in_braces(&text))),
        ("doi", source.doi.as_deref().map(verbatim)),
        ("pmid", words(&source.pmid).map(|text| in_braces(&text))),
        ("pmcid", words(&source.pmcid).map(|text| in_braces(&text))),
        ("url", citation.url.map(verbatim)),
        ("note", (!remarks.is_empty()).then(|| in_braces(&escaped(&remarks)))),
    ];
    let given = fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {},\n", value?)));
    format!("\n@{}{{{},\n{}}}\n", citation.kind.bibtex, source.id, given.collect::<String>())
}

fn in_braces(text: &str) -> String {
    format!("{{{text}}}")
}

/// What means something to TeX, written so that it means itself. BibTeX counts even an escaped brace, hence their names.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in one_line(text).chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// An address or a DOI is taken as it is, so nothing in it may end the field.
fn verbatim(text: &str) -> String {
    in_braces(&one_line(text).replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C"))
}

/// Styles put titles in small letters: a word with a capital, which may be a name, is put in braces. The first letter
/// of all keeps its case anyway.
fn title(title: &str) -> String {
    let word = |(index, word): (usize, &str)| {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        if !core.chars().skip(usize::from(index == 0)).any(char::is_uppercase) {
            return escaped(word);
        }
        let before = &word[..word.find(core).unwrap_or_default()];
        let after = &word[before.len() + core.len()..];
        format!("{}{{{}}}{}", escaped(before), escaped(core), escaped(after))
    };
    one_line(title).split(' ').enumerate().map(word).collect::<Vec<_>>().join(" ")
}

fn authors(citation: &Citation) -> Option<String> {
    let mut names: Vec<String> = citation.source.author.iter().map(name).collect();
    names.extend(citation.et_al().then(|| "others".to_owned()));
    (!names.is_empty()).then(|| in_braces(&names.join(" and ")))
}

fn name(name: &Name) -> String {
    match &name.given {
        Some(given) => format!("{}, {}", one_name(&name.family, false), one_name(given, false)),
        None => one_name(&name.family, true),
    }
}

/// A part of a name, in braces where BibTeX would take it apart.
fn one_name(text: &str, alone: bool) -> String {
    let parts =
        |word: &str| alone && word != text || ["and", "others"].iter().any(|other| word.eq_ignore_ascii_case(other));
    let text = one_line(text);
    let apart = text.contains(',') || text.split_whitespace().any(parts);
    if apart { in_braces(&escaped(&text)) } else { escaped(&text) }
}

/// `630--636`
fn pages(citation: &Citation) -> Option<String> {
    let page = |page: &str| escaped(page);
    citation.pages().map(|(first, last)| match last {
        Some(last) => format!("{}--{}", page(first), page(last)),
        None => page(first),
    })
}

/// Year and month as every style reads them; the whole date, where the day is known, for those that read it.
fn date(parts: &[u32]) -> [Option<String>; 3] {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let month = |month: &u32| MONTHS.get((*month as usize).checked_sub(1)?).map(|month| (*month).to_owned());
    let date = match parts {
        [year, month, day] => Some(format!("{{{year:04}-{month:02}-{day:02}}}")),
        _ => None,
    };
    [parts.first().map(|year| format!("{{{year}}}")), parts.get(1).and_then(month), date]
}
