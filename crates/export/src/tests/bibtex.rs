use biblatex::{Bibliography, ChunksExt, Entry, Person};
use evidence_bundle::{Bundle, Name};

use super::{assert_carries_its_origin, awkward, bundle, original};
use crate::bibtex;

fn read(bundle: &Bundle) -> Bibliography {
    Bibliography::parse(&bibtex(&original(bundle))).expect("BibTeX")
}

fn field(entry: &Entry, name: &str) -> Option<String> {
    entry.get(name).map(|chunks| chunks.format_verbatim())
}

#[test]
fn an_independent_parser_reads_every_source_back() {
    for bundle in [bundle(), awkward()] {
        let entries = read(&bundle);
        assert_eq!(entries.len(), bundle.sources.len());
        for source in &bundle.sources {
            let entry = entries.get(&source.id).expect("an entry");
            assert_eq!(field(entry, "title").as_deref(), Some(source.title.as_str()));
            let authors = entry.author().unwrap_or_default();
            let others = (source.et_al == Some(true)).then(|| "others, ".to_owned());
            let expected: Vec<_> = source.author.iter().map(expected).chain(others).collect();
            assert_eq!(authors.iter().map(whole).collect::<Vec<_>>(), expected);
            // BibTeX's two hyphens are a dash.
            assert_eq!(field(entry, "pages"), source.page.as_ref().map(|page| page.replace('-', "–")));
            let as_it_is = [
                ("doi", &source.doi),
                ("url", &source.url),
                ("pmid", &source.pmid),
                ("pmcid", &source.pmcid),
                ("volume", &source.volume),
                ("version", &source.version),
                ("language", &source.language),
            ];
            for (name, value) in as_it_is {
                assert_eq!(&field(entry, name), value, "{name}");
            }
        }
    }
}

fn whole(person: &Person) -> String {
    let family = [person.prefix.as_str(), &person.name].join(" ");
    format!("{}, {}", family.trim(), person.given_name)
}

fn expected(name: &Name) -> String {
    format!("{}, {}", name.family, name.given.as_deref().unwrap_or_default())
}

#[test]
fn what_means_something_to_tex_is_escaped_and_capitals_are_kept() {
    let text = bibtex(&original(&awkward()));
    let line = |name: &str, number: usize| {
        let start = format!("  {name} = ");
        text.lines().filter(|line| line.starts_with(&start)).nth(number).expect("the field")[start.len()..].to_owned()
    };
    assert_eq!(
        line("title", 0),
        "{Effects of 5\\% {NaCl} \\& “β-blockade” \\textbraceleft{}sic\\textbraceright{} \"as is\" on \\$p\\_1\\$ \\#2 \
         \\textasciitilde{} 10\\textasciicircum{}2 \\textbackslash{} of \\textbraceleft{}{MCA} strokes},"
    );
    assert_eq!(line("title", 2), "{Of {Ships} \\& {Sealing-Wax}},");
    assert_eq!(line("author", 0), "{Müller-Łukasiewicz, Š Đ and van der Berg, Ærø and Ng, {T, Jr}},");
    assert_eq!(line("author", 1), "{{World Health Organization} and {Smith and Sons} and others},");
    assert_eq!(line("pages", 0), "{e12--e19},");
    assert_eq!((line("date", 0), line("month", 0)), ("{1998-08-15},".to_owned(), "aug,".to_owned()));
    assert_eq!((line("year", 1), line("month", 1)), ("{2020},".to_owned(), "jul,".to_owned()));
    assert_eq!(text.matches("  date = ").count(), 1, "a month is no day");
}

#[test]
fn sources_that_no_longer_stand_say_so_in_their_note() {
    let entries = read(&awkward());
    let note = |id: &str| field(entries.get(id).expect("an entry"), "note");
    assert_eq!(note("hard").as_deref(), Some("Retracted"));
    assert_eq!(note("institution").as_deref(), Some("Corrected by source 2 (nothing known but this); read in a copy"));
    assert_eq!(note("doubted").as_deref(), Some("An expression of concern was published"));
    assert_eq!(note("bare"), None);
    let superseded = read(&bundle()).get("ziganshina2020").and_then(|entry| field(entry, "note"));
    assert_eq!(
        superseded.as_deref(),
        Some("Superseded by source 1 (Ziganshina and others 2023); Hoyle CH is among its authors")
    );
}

#[test]
fn the_head_is_a_comment_that_starts_no_entry() {
    let bundle = awkward();
    let text = bibtex(&original(&bundle));
    assert_carries_its_origin(&text, &bundle);
    let head: Vec<_> = text.lines().take_while(|line| !line.is_empty()).collect();
    assert!(head.len() >= 5 && head.iter().all(|line| line.starts_with("% ") && !line.contains('@')), "{head:?}");
    assert!(head[0].ends_with(&bundle.notices[0].text), "{}", head[0]);
}

#[test]
fn an_address_cannot_end_its_field() {
    let mut bundle = awkward();
    bundle.sources[0].url = Some("https://example.org/}, note = {\\x".to_owned());
    let entries = read(&bundle);
    let url = field(entries.get("hard").expect("an entry"), "url");
    assert_eq!(url.as_deref(), Some("https://example.org/%7D, note = %7B%5Cx"));
}
