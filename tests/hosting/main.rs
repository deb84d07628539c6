//! dist/ on a server: what nginx hands out under the configuration that is built with it, and that the other
//! configuration and the manifest say the same.

#[path = "../browser/support/evidence.rs"]
mod evidence;
mod nginx;
mod support;

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use evidence::evidence;
use nginx::Nginx;
use sha2::{Digest, Sha384};
use support::{DIST, ask, built, file, files, get, manifest};

const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const FOR_A_WHILE: &str = "public, max-age=300, must-revalidate";

/// The files that never change, as the manifest and the scripts name them.
fn is_for_good(path: &str) -> bool {
    let path = path.strip_prefix(concat!("v", env!("CARGO_PKG_VERSION"), "/")).unwrap_or(path);
    let named = [
        "embed.js",
        "manifest.json",
        "icon.svg",
        "data/bundle.schema.json",
        "data/bundles.index.json",
        "custom-elements.json",
        "evidence-widget.d.ts",
    ];
    let manifest = manifest();
    let bundles = manifest["bundles"].as_object().expect("bundles");
    // A fragment is kept as long as its bundle: `x-….en.html` as `x-….json`. Every other page is live.
    if let Some(page) = path.strip_suffix(".html") {
        let bundle = format!("{}.json", page.split('.').next().unwrap_or(page));
        return bundles.values().any(|frozen| frozen["file"] == bundle.as_str());
    }
    // The workbench's files have names without a digest.
    !named.contains(&path) && !path.starts_with("workbench") && !bundles.contains_key(path)
}

#[test]
fn every_file_has_its_type_and_is_open_to_every_page() {
    let server = Nginx::start();
    for (path, kind) in files() {
        let answer = get(&server, &path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        answer.assert_open(&path);
    }
    // A sandboxed frame has no origin.
    ask(&server, "GET", "embed.js", &[("Origin", "null")]).assert_open("embed.js");
}

#[test]
fn what_never_changes_is_kept_for_good_and_all_else_for_five_minutes() {
    let server = Nginx::start();
    for (path, _) in files() {
        let expected = if is_for_good(&path) { FOR_GOOD } else { FOR_A_WHILE };
        assert_eq!(get(&server, &path).header("cache-control"), expected, "{path}");
    }
    assert_eq!(get(&server, "").header("cache-control"), FOR_A_WHILE);
}

#[test]
fn it_travels_compressed_for_who_reads_that_and_is_the_same_file() {
    let server = Nginx::start();
    let has_brotli = nginx::brotli_module().is_some();
    let mut compressed = 0;
    for (path, kind) in files() {
        let plain = built(&path);
        let identity = get(&server, &path);
        assert_eq!((identity.header("content-encoding"), identity.body == plain), ("", true), "{path}");
        if !Path::new(&format!("{DIST}/{path}.gz")).exists() {
            continue;
        }
        compressed += 1;
        let gzip = ask(&server, "GET", &path, &[("Accept-Encoding", "gzip")]);
        let mut read = Vec::new();
        flate2::read::GzDecoder::new(gzip.body.as_slice()).read_to_end(&mut read).expect("gzip");
        assert_eq!((gzip.header("content-encoding"), gzip.header("content-type")), ("gzip", kind), "{path}");
        assert!(read == plain && gzip.body.len() < plain.len(), "{path}");
        let caching = gzip.header("cache-control").to_owned();
        assert_eq!(identity.header("cache-control"), caching, "{path}");
        gzip.assert_open(&path);
        for answer in [&identity, &gzip] {
            assert_eq!(answer.header("vary"), "Accept-Encoding", "{path}");
        }
        if has_brotli {
            let brotli = ask(&server, "GET", &path, &[("Accept-Encoding", "gzip, deflate, br, zstd")]);
            let mut read = Vec::new();
            brotli::BrotliDecompress(&mut brotli.body.as_slice(), &mut read).expect("brotli");
            assert_eq!((brotli.header("content-encoding"), brotli.header("content-type")), ("br", kind), "{path}");
            assert!(read == plain && brotli.body.len() < gzip.body.len(), "{path}");
            assert_eq!(
                (brotli.header("vary"), brotli.header("cache-control")),
                ("Accept-Encoding", caching.as_str()),
                "{path}"
            );
            brotli.assert_open(&path);
        }
    }
    assert!(compressed > 15, "only {compressed} files have a compressed copy");
}

#[test]
fn who_has_a_file_already_is_told_so_and_who_asks_for_its_head_gets_that() {
    let server = Nginx::start();
    for path in ["embed.js", "data/examples/examplinum.json", &file("/embed/file")] {
        for encoding in ["identity", "gzip"] {
            let whole = ask(&server, "GET", path, &[("Accept-Encoding", encoding)]);
            let mark = whole.header("etag");
            assert!(!mark.is_empty(), "{path}");
            let again = ask(&server, "GET", path, &[("Accept-Encoding", encoding), ("If-None-Match", mark)]);
            assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
            assert_eq!(again.header("cache-control"), whole.header("cache-control"), "{path}");
            again.assert_open(path);
            let other = ask(&server, "GET", path, &[("Accept-Encoding", encoding), ("If-None-Match", "\"other\"")]);
            assert_eq!((other.status, other.body == whole.body), (200, true), "{path}");

            let head = ask(&server, "HEAD", path, &[("Accept-Encoding", encoding)]);
            assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
            for name in ["content-type", "content-length", "content-encoding", "etag", "cache-control", "vary"] {
                assert_eq!(head.header(name), whole.header(name), "{path}: {name}");
            }
        }
    }
}

#[test]
fn a_missing_file_is_missing_and_its_absence_is_not_kept() {
    let server = Nginx::start();
    for path in ["data/none.json", "embed-0123456789abcdef.js", "none", "data/none/"] {
        let answer = get(&server, path);
        assert_eq!((answer.status, answer.header("cache-control")), (404, ""), "{path}");
        assert!(!String::from_utf8_lossy(&answer.body).contains("evidence-widget"), "{path}: it is the page");
        answer.assert_open(path);
    }
}

/// The rules of `_headers` that fit an address, as Netlify and Cloudflare Pages apply them: all of them.
fn rules_for(path: &str) -> BTreeMap<String, String> {
    let text = String::from_utf8(built("_headers")).expect("UTF-8");
    let (mut fits, mut headers) = (false, BTreeMap::<String, String>::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ").and_then(|header| header.split_once(": ")) {
            None => fits = line.strip_suffix('*').map_or(line == path, |start| path.starts_with(start)),
            Some((name, value)) if fits => {
                let before = headers.insert(name.to_lowercase(), value.to_owned());
                assert_eq!(before, None, "{path}: two rules set {name}, and both would be sent");
            }
            Some(_) => {}
        }
    }
    headers
}

#[test]
fn the_rules_for_hosts_that_take_them_from_a_file_say_what_nginx_says() {
    let server = Nginx::start();
    for path in files().into_iter().map(|(path, _)| path).chain([String::new()]) {
        let answer = get(&server, &path);
        let rules = rules_for(&format!("/{path}"));
        assert_eq!(rules.len(), 4, "{path}: {rules:?}");
        for (name, value) in rules {
            assert_eq!(answer.header(&name), value, "{path}: {name}");
        }
    }
    let earlier = rules_for("/embed-0123456789abcdef.js");
    assert_eq!(earlier["cache-control"], FOR_GOOD, "a file of an earlier build that was left there");
}

#[test]
fn the_manifest_names_every_file_with_the_integrity_of_what_is_handed_out() {
    let server = Nginx::start();
    let manifest = manifest();
    let bundles = manifest["bundles"].as_object().expect("bundles");
    let named = ["embed", "stylesheet", "fallback", "alone", "frame", "framed"].map(|name| &manifest[name]);
    assert!(bundles.contains_key("data/examples/examplinum.json"));
    for entry in named.into_iter().chain(bundles.values()) {
        let path = entry["file"].as_str().expect("a name");
        let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(get(&server, path).body)));
        // Those of frozen fragments may follow.
        let named = entry["integrity"].as_str().and_then(|named| named.split(' ').next());
        assert_eq!(named, Some(integrity.as_str()), "{path}");
    }
    assert_eq!(built(&file("/embed/file")), built("embed.js"));
    for (live, frozen) in bundles {
        assert!(built(live) == built(frozen["file"].as_str().expect("a name")), "{live}");
    }
    assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn every_address_in_a_printed_snippet_is_handed_out_and_is_what_its_integrity_says() {
    let server = Nginx::start();
    for form in ["full", "prerendered"] {
        let printed = evidence()
            .args([
                "snippet",
                "data/examples/examplinum.json",
                "--data",
                "frozen",
                "--form",
                form,
                "--base",
                &server.origin(),
            ])
            .output()
            .expect("evidence runs");
        let html = String::from_utf8(printed.stdout).expect("UTF-8");
        let base = format!("{}/", server.origin());
        let pinned: Vec<_> = html.split(&base).skip(1).collect();
        assert_eq!(
            pinned.len(),
            3,
            "the script, a stylesheet and the data: {}",
            String::from_utf8_lossy(&printed.stderr)
        );
        for rest in pinned {
            let (path, rest) = rest.split_once('"').expect("an attribute");
            let (_, rest) = rest.split_once("integrity=\"").expect("an integrity");
            let answer = get(&server, path);
            assert_eq!((answer.status, answer.header("cache-control")), (200, FOR_GOOD), "{path}");
            let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(answer.body)));
            assert_eq!(rest.split(['"', ' ']).next(), Some(integrity.as_str()), "{path}");
        }
    }
}
