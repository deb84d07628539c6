//! dist/licenses.html: what the widget and the workbench are built from, and under which licences.

use crate::{npm, process, workbench};
use anyhow::{Context, Result};
use cargo_metadata::{CargoOpt, MetadataCommand};
use fs_err as fs;
use html_escape::{encode_double_quoted_attribute, encode_text};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";
/// The packages whose programs a server hands out, as they are built.
const PROGRAMS: [&str; 2] =
    ["--package evidence-widget --no-default-features --features widget", "--package evidence-workbench"];
/// How the names of files with a licence begin, in capitals. A notice goes with the licence of its crate.
const TEXTS: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];

/// A crate or a package of npm.
#[derive(Default)]
struct Part {
    name: String,
    version: String,
    authors: Vec<String>,
    /// An SPDX expression, such as `MIT OR Apache-2.0`.
    licence: Option<String>,
    repository: Option<String>,
    texts: Vec<String>,
}

/// Writes the page. `style` is the name of the stylesheet beside it.
///
/// # Errors
/// Where cargo cannot tell the crates or has not downloaded one, a package of npm is missing, or a file cannot be read or
/// written.
pub fn write(dist: &Path, style: &str) -> Result<()> {
    let mut parts = crates()?;
    parts.extend(of_npm(&npm::all()?, &workbench::packages()?)?);
    Ok(fs::write(dist.join("licenses.html"), page(&parts, style))?)
}

/// The crates that are linked into the programs, in the order of their names.
fn crates() -> Result<Vec<Part>> {
    let mut linked = BTreeSet::new();
    for program in PROGRAMS {
        // `cargo metadata` knows the folders, but counts in what the command line switches on: crates that are not in the
        // programs.
        let mut tree = process::cargo(&format!("tree {program}"));
        tree.args(["--target", TARGET, "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
        let tree = process::read(&mut tree)?;
        linked.extend(tree.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")));
    }
    // Without --offline: it asks for nothing that is here, and a build has not downloaded every crate of the workspace.
    let mut metadata = MetadataCommand::new();
    metadata.features(CargoOpt::NoDefaultFeatures).features(CargoOpt::SomeFeatures(vec!["widget".to_owned()]));
    metadata.other_options(["--filter-platform", TARGET].map(str::to_owned));
    let packages = metadata.exec().context("cannot read what `cargo metadata` says")?.packages;
    let part = |named: &String| {
        let package = packages.iter().find(|package| format!("{} v{}", package.name, package.version) == *named);
        let package = package.with_context(|| format!("`cargo tree` names {named}, and `cargo metadata` does not"))?;
        // The project's own crates share the texts in its root.
        let folder = package.source.as_ref().and(package.manifest_path.parent());
        Ok(Part {
            name: package.name.to_string(),
            version: package.version.to_string(),
            // Without the addresses for mail, which are for other purposes.
            authors: package.authors.iter().map(|author| without_address(author)).collect(),
            licence: package.license.clone(),
            repository: package.repository.clone(),
            texts: texts(folder.map_or(Path::new("."), |folder| folder.as_std_path()))?,
        })
    };
    linked.iter().map(part).collect()
}

/// Packages in a folder `node_modules`.
fn of_npm(modules: &Path, names: &BTreeSet<String>) -> Result<Vec<Part>> {
    let part = |name: &String| {
        let folder = modules.join(name);
        let file = folder.join("package.json");
        let package: Value = serde_json::from_str(&fs::read_to_string(&file)?)
            .with_context(|| format!("{} is no JSON; install the packages of npm again", file.display()))?;
        // A field is a text, or an object with a text in it.
        let text = |field: &str, inner: &str| {
            let field = &package[field];
            field.as_str().or(field[inner].as_str()).map(str::to_owned)
        };
        Ok(Part {
            name: name.clone(),
            version: text("version", "").unwrap_or_default(),
            authors: text("author", "name").iter().map(|author| without_address(author)).collect(),
            licence: text("license", "type"),
            repository: text("repository", "url").map(|url| url.trim_start_matches("git+").to_owned()),
            texts: texts(&folder)?,
        })
    };
    names.iter().map(part).collect()
}

fn without_address(author: &str) -> String {
    author.split(['<', '(']).next().unwrap_or_default().trim().to_owned()
}

/// The texts of the licences that lie in a folder, in the order of their files' names.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<BTreeSet<_>>>()?;
    let is_licence = |name: &str| TEXTS.iter().any(|start| name.to_uppercase().starts_with(start));
    let files = files.iter().filter(|file| file.is_file());
    let files = files.filter(|file| file.file_name().and_then(|name| name.to_str()).is_some_and(is_licence));
    files.map(|file| Ok(String::from_utf8_lossy(&fs::read(file)?).replace("\r\n", "\n"))).collect()
}

/// The page: every part, and every text once.
fn page(parts: &[Part], style: &str) -> String {
    let style = encode_double_quoted_attribute(style);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Licences of the Evidence Widget</title>\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"icon.svg\">\n<link rel=\"stylesheet\" href=\"{style}\">\n\
         </head>\n<body>\n<main>\n<h1>Licences of the Evidence Widget</h1>\n\
         <p>The widget and the editors' workbench are built from {} parts. “OR” in a licence leaves the choice. The programs also hold Rust's \
         standard library (MIT OR Apache-2.0), from <a href=\"https://github.com/rust-lang/rust\">its repository</a>.</p>\n\
         <h2>Parts</h2>\n<ul class=\"sources\">\n",
        parts.len()
    );
    // The same words are the same text, however their lines are broken. Each with the parts that it is for.
    let mut shown: Vec<(Vec<&str>, &str, Vec<String>)> = Vec::new();
    for part in parts {
        let named = format!("{} {}", part.name, part.version);
        let licence = part.licence.as_deref().unwrap_or("see the text");
        let _ = write!(html, "<li><strong>{}</strong>: {}", encode_text(&named), encode_text(licence));
        if !part.authors.is_empty() {
            let _ = write!(html, ", by {}", encode_text(&part.authors.join(", ")));
        }
        // Any other address is not for a reader to follow.
        if let Some(repository) = part.repository.as_ref().filter(|address| address.starts_with("https://")) {
            let (address, text) = (encode_double_quoted_attribute(repository), encode_text(repository));
            let _ = write!(html, ", <a href=\"{address}\">{text}</a>");
        }
        for text in &part.texts {
            let words: Vec<_> = text.split_whitespace().collect();
            let place = shown.iter().position(|(known, ..)| *known == words).unwrap_or_else(|| {
                shown.push((words, text, Vec::new()));
                shown.len() - 1
            });
            shown[place].2.push(named.clone());
            let _ = write!(html, ", <a href=\"#text-{0}\">text&nbsp;{0}</a>", place + 1);
        }
        html += "</li>\n";
    }
    html += "</ul>\n<h2>Texts</h2>\n<p>These are the texts in the parts' own folders. A part without one has none there.</p>\n";
    for (number, (_, text, named)) in (1..).zip(shown) {
        let title = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        let _ = write!(
            html,
            "<details>\n<summary>{number}. {}</summary>\n<p>For {}.</p>\n\
             <pre id=\"text-{number}\" tabindex=\"0\" role=\"group\" aria-label=\"Text {number}\">\n{}</pre>\n\
             </details>\n",
            encode_text(title),
            encode_text(&named.join(", ")),
            encode_text(text)
        );
    }
    html + "</main>\n</body>\n</html>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, texts: &[&str]) -> Part {
        Part { name: name.to_owned(), texts: texts.iter().map(|&text| text.to_owned()).collect(), ..Part::default() }
    }

    #[test]
    fn a_text_is_shown_once_with_all_that_it_is_for_and_every_word_is_escaped() {
        let mut odd = part("a<b", &["MIT\n\n  Do & share.", "Other"]);
        odd.licence = Some("MIT OR Apache-2.0".to_owned());
        odd.authors = vec!["A & B".to_owned()];
        odd.repository = Some("https://example.org/\"".to_owned());
        let mut bad = part("b", &["MIT\nDo & share."]);
        bad.repository = Some("javascript:alert()".to_owned());
        let html = page(&[odd, bad], "page-1.css");
        for expected in [
            "<li><strong>a&lt;b </strong>: MIT OR Apache-2.0, by A &amp; B, <a href=\"https://example.org/&quot;\">",
            "<a href=\"#text-1\">text&nbsp;1</a>, <a href=\"#text-2\">text&nbsp;2</a></li>",
            "<li><strong>b </strong>: see the text, <a href=\"#text-1\">text&nbsp;1</a></li>",
            "<summary>1. MIT</summary>\n<p>For a&lt;b , b .</p>\n\
             <pre id=\"text-1\" tabindex=\"0\" role=\"group\" aria-label=\"Text 1\">\nMIT\n\n  Do &amp; share.</pre>",
        ] {
            assert!(html.contains(expected), "{expected}\n{html}");
        }
        assert_eq!((html.matches("share").count(), html.contains("javascript:")), (1, false));
    }

    #[test]
    fn a_package_of_npm_says_what_it_is_in_either_form() -> Result<()> {
        let modules = tempfile::tempdir()?;
        let folder = modules.path().join("@of/text");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("LICENSE"), "MIT\r\nDo.")?;
        let write = |author: &str, repository: &str| {
            let text =
                format!(r#"{{"version": "1.2.3", "license": "MIT", "author": {author}, "repository": {repository}}}"#);
            fs::write(folder.join("package.json"), text)?;
            of_npm(modules.path(), &BTreeSet::from(["@of/text".to_owned()]))
        };
        for (author, repository) in [
            (r#""A <a@example.org> (home)""#, r#""https://example.org/""#),
            (r#"{"name": "A"}"#, r#"{"url": "git+https://example.org/"}"#),
        ] {
            let parts = write(author, repository)?;
            let [part] = parts.as_slice() else { panic!("one part") };
            assert_eq!(
                (part.name.as_str(), part.version.as_str(), part.authors.join(";").as_str()),
                ("@of/text", "1.2.3", "A")
            );
            assert_eq!(
                (part.licence.as_deref(), part.repository.as_deref()),
                (Some("MIT"), Some("https://example.org/"))
            );
        }
        assert!(
            of_npm(modules.path(), &BTreeSet::from(["none".to_owned()]))
                .is_err_and(|error| error.to_string().contains("none/package.json"))
        );
        Ok(())
    }
}
