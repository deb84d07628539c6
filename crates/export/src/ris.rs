//! RIS, as reference managers read it: one tag a line.

use evidence_bundle::Name;

use super::citation::{Citation, Citations};
use super::original::{Original, one_line};

/// The sources as RIS, with CRLF at the end of each line. RIS has no comments: every record carries the notices and where
/// it is from in a note (`N1`).
pub fn ris(original: &Original) -> String {
    let citations = Citations::new(original);
    let preface = citations.preface.join(" · ");
    citations.list.iter().map(|citation| record(citation, &preface)).collect()
}

fn record(citation: &Citation, preface: &str) -> String {
    let source = citation.source;
    let mut record = String::new();
    let mut line = |tag: &str, value: &str| record.push_str(&format!("{tag}  - {}\r\n", one_line(value)));
    line("TY", citation.kind.ris);
    line("ID", &source.id);
    source.author.iter().for_each(|author| line("AU", &name(author)));
    line("TI", &source.title);
    date(citation.date(), &mut line);
    let (first, last) = citation.pages().unzip();
    // PubMed's number is the accession number, PubMed Central's the second custom field: so read EndNote and Zotero.
    let optional = [
        ("T2", source.container_title.as_deref()),
        ("VL", source.volume.as_deref()),
        ("IS", source.issue.as_deref()),
        ("SP", first),
        ("EP", last.flatten()),
        ("DO", source.doi.as_deref()),
        ("AN", source.pmid.as_deref()),
        ("C2", source.pmcid.as_deref()),
        ("UR", citation.url),
        ("LA", source.language.as_deref()),
    ];
    for (tag, value) in optional {
        value.into_iter().for_each(|value| line(tag, value));
    }
    let remarks = remarks(citation);
    if !remarks.is_empty() {
        line("N1", &remarks.join("; "));
    }
    line("N1", preface);
    line("ER", "");
    record + "\r\n"
}

/// The comma keeps a name of several words, such as an institution's, in one piece.
fn name(name: &Name) -> String {
    match &name.given {
        Some(given) => format!("{}, {given}", name.family),
        None if name.family.contains(' ') => format!("{},", name.family),
        None => name.family.clone(),
    }
}

/// The year, and the date to the precision known: `2020/07//`.
fn date(parts: &[u32], line: &mut impl FnMut(&str, &str)) {
    let Some(year) = parts.first() else { return };
    line("PY", &format!("{year:04}"));
    if let Some(month) = parts.get(1) {
        let day = parts.get(2).map(|day| format!("{day:02}")).unwrap_or_default();
        line("DA", &format!("{year:04}/{month:02}/{day}/"));
    }
}

/// What RIS has no tag for is said in words: its edition of an article is read as the day it came out online, and its
/// list of authors cannot go on.
fn remarks(citation: &Citation) -> Vec<String> {
    let version = citation.source.version.as_ref().map(|version| format!("version {version}"));
    let et_al = citation.et_al().then(|| "and other authors (et al.)".to_owned());
    citation.remarks.iter().cloned().chain(version).chain(et_al).collect()
}
