//! What a site hands out of its bundles.

use std::path::Path;

use evidence_widget::embed::Stylesheet;
use serde_json::Value;
use tempfile::TempDir;

use super::{GOOD, as_text, file, folder, pretty, replaced, run};

/// A folder with a bundle in `data` and one below it, and the widget's files in `dist`.
fn site(text: &str) -> TempDir {
    let folder = folder();
    let pinned = |file: &str| format!("{{ \"file\": \"{file}\", \"integrity\": \"sha384-of-{file}\" }}");
    let manifest = format!(
        "{{ \"version\": \"1.2.3\", \"embed\": {}, \"stylesheet\": {}, \"alone\": {}, \"framed\": {} }}",
        pinned("embed-1.js"),
        pinned(&Stylesheet::default().address),
        pinned("alone-1.css"),
        pinned("framed-1.js"),
    );
    file(&folder, "dist/manifest.json", manifest);
    file(&folder, "data/one.json", text);
    file(&folder, "data/more/two.json", GOOD);
    file(&folder, "data/bundle.schema.json", "{}");
    folder
}

/// `evidence publish` from its data to a folder.
fn publish(site: &TempDir, out: &str, more: &[&str]) -> (Option<i32>, String, String) {
    let [data, out, dist] = ["data", out, "dist"].map(|name| site.path().join(name));
    run(&[&["publish", as_text(&data), "--out", as_text(&out), "--dist", as_text(&dist)], more].concat())
}

fn read(site: &TempDir, name: &str) -> String {
    let path = site.path().join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The paths of the files in a folder and below.
fn files_in(folder: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.filter_map(|entry| Some(entry.path().strip_prefix(folder).ok()?.to_str()?.to_owned())).collect()
}

/// A text without the digests in an index that are of HTML, which changes with the view.
fn without_digests(text: &str, index: &str) -> String {
    let index: Value = serde_json::from_str(index).expect("JSON");
    let mut text = text.to_owned();
    for bundle in index["bundles"].as_object().into_iter().flatten().map(|(_, bundle)| &bundle["frozen"]) {
        let [file, integrity] = ["file", "integrity"].map(|name| bundle[name].as_str().expect("a text"));
        let (_, name) = file.trim_end_matches(".json").rsplit_once('-').expect("a digest");
        text = text.replace(name, "0123456789abcdef");
        for of_html in integrity.split(' ').skip(1) {
            text = text.replace(of_html, "sha256-of-html");
        }
    }
    text
}

#[test]
fn each_bundle_gets_html_a_page_and_a_frozen_copy_and_the_index_names_them_all() {
    let site = site(GOOD);
    let (code, _, said) = publish(&site, "dist/data", &[]);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    let mut files = files_in(&site.path().join("dist/data"));
    let index = read(&site, "dist/data/bundles.index.json");
    insta::assert_snapshot!(without_digests(&format!("{}\n\n{index}", files.join("\n")), &index));
    let is_frozen_html = |file: &str| file.contains('-') && file.ends_with(".html");
    files.retain(|file| !file.ends_with(".index.json"));
    let mut named = files.iter().filter(|file| !is_frozen_html(file));
    assert!(named.all(|file| index.contains(&format!("\"{file}\""))), "{index}");
    for frozen in files.iter().filter(|file| file.starts_with("one-")) {
        let live = format!("one{}", &frozen["one-0123456789abcdef".len()..]);
        assert!(read(&site, &format!("dist/data/{frozen}")) == read(&site, &format!("dist/data/{live}")), "{frozen}");
    }
    // What is beside the bundles is no bundle.
    let (code, _, said) = run(&["check", as_text(&site.path().join("dist/data"))]);
    assert_eq!((code, said.as_str()), (Some(0), ""));
}

#[test]
fn a_folder_that_is_published_into_itself_again_stays_the_same() {
    let site = site(GOOD);
    publish(&site, "dist/data", &[]);
    let data = site.path().join("dist/data");
    let before: Vec<_> =
        files_in(&data).into_iter().map(|file| (read(&site, &format!("dist/data/{file}")), file)).collect();
    let dist = site.path().join("dist");
    let (code, _, said) = run(&["publish", as_text(&data), "--out", as_text(&data), "--dist", as_text(&dist)]);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    let after: Vec<_> =
        files_in(&data).into_iter().map(|file| (read(&site, &format!("dist/data/{file}")), file)).collect();
    assert_eq!(before.len(), after.len());
    assert!(before == after, "a file has changed");
}

#[test]
fn a_page_names_its_files_relative_to_itself_or_by_the_widgets_address() {
    let site = site(GOOD);
    publish(&site, "dist/data", &[]);
    let stylesheet = Stylesheet::default().address;
    let below = read(&site, "dist/data/more/two.en.page.html");
    for address in
        ["../../embed-1.js", "../../framed-1.js", "../../alone-1.css", &format!("../../{stylesheet}"), "two.json"]
    {
        assert!(below.contains(&format!("\"{address}\"")), "{address} is missing");
    }
    let (code, _, said) = publish(&site, "elsewhere", &["--widget", "https://widget.example/w"]);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    let page = read(&site, "elsewhere/one.de.page.html");
    assert!(page.contains("src=\"https://widget.example/w/embed-1.js\""), "{}", &page[..2000]);
    assert!(page.contains("integrity=\"sha384-of-alone-1.css\" crossorigin"), "{}", &page[..2000]);
}

#[test]
fn a_page_is_read_without_script_and_says_what_it_is() {
    let site = site(GOOD);
    publish(&site, "dist/data", &["--base", "https://evidence.example/data/"]);
    let page = read(&site, "dist/data/one.en.page.html").replace(&Stylesheet::default().address, "widget-1.css");
    let (head, rest) = page.split_once("<div class=\"evidence-stage\"").expect("the comparison");
    let (_, end) = rest.rsplit_once("</template>").expect("it ends");
    insta::assert_snapshot!(pretty(&format!("{head}</template>{end}")));
    insta::assert_snapshot!(read(&site, "dist/data/one.en.oembed.json"));
}

#[test]
fn where_one_bundle_is_refused_nothing_is_written() {
    let site = site(&replaced("\"format\": 1", "\"format\": 99"));
    let (code, _, said) = publish(&site, "dist/data", &[]);
    assert_eq!(code, Some(1));
    assert!(said.contains("one.json"), "{said}");
    assert!(!site.path().join("dist/data").exists());
}

#[test]
fn a_folder_beside_the_widgets_files_needs_their_address() {
    let (code, _, said) = publish(&site(GOOD), "elsewhere", &[]);
    assert_eq!(code, Some(2));
    assert!(said.contains("it is not in ") && said.contains("--widget"), "{said}");
}

#[test]
fn check_tells_of_html_that_shows_another_version_of_its_bundle() {
    let site = site(GOOD);
    publish(&site, "dist/data", &[]);
    let bundle = site.path().join("dist/data/one.json");
    std::fs::write(&bundle, replaced("Examplamine for hiccups", "Examplamine against hiccups")).expect("it is written");
    let (code, _, said) = run(&["check", as_text(&bundle)]);
    assert_eq!(code, Some(2));
    for name in ["one.en.html", "one.en.page.html", "one.de.html", "one.de.page.html"] {
        assert!(said.contains(&format!("{name}: it shows another version of one.json; write it again")), "{said}");
    }
}
