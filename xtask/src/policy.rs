//! How a server is to hand out dist/: one table, and from it the files that servers read.

use crate::built;
use std::fmt::Write;

/// What every answer carries, also one that says that a file is missing: a page of any origin may use these files,
/// also a sandboxed frame, whose origin is `null`.
const ALWAYS: [(&str, &str); 3] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
];

/// For a name with a digest in it: what it stands for never changes.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// For any other: a correction reaches every reader within five minutes, and who turns a page does not ask for it again.
const FOR_A_WHILE: &str = "public, max-age=300, must-revalidate";

/// Types by the ending of a name.
const TYPES: [(&str, &str); 8] = [
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("css", "text/css"),
    ("txt", "text/plain"),
    // Types for TypeScript, which no browser reads.
    ("ts", "text/plain"),
    ("json", "application/json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
];
/// A regular expression for names of which [`built::has_digest`] holds.
const HAS_DIGEST: &str = r"-[0-9a-f]{12,16}(_bg)?\.[a-z]+$";

/// How long a file may be kept without asking.
fn caching(file: &str) -> &'static str {
    if built::has_digest(file) { FOR_GOOD } else { FOR_A_WHILE }
}

/// `_headers`, as Netlify and Cloudflare Pages read it, for these files.
///
/// All rules that fit an address apply there, and a header that two of them set comes out doubled. So each address fits
/// one rule about caching only.
pub fn headers(files: &[String]) -> String {
    let mut text = String::from("# Made by `cargo xtask dist`; see docs/hosting.md.\n/*\n");
    for (name, value) in ALWAYS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let mut patterns: Vec<(String, &str)> = files.iter().map(|file| (pattern(file, files), caching(file))).collect();
    if files.iter().any(|file| file == "index.html") {
        patterns.push(("/".to_owned(), FOR_A_WHILE));
    }
    patterns.sort();
    patterns.dedup();
    for (pattern, caching) in patterns {
        let _ = write!(text, "{pattern}\n  Cache-Control: {caching}\n");
    }
    text
}

/// For a name with a digest all names with another in its place, so that files of earlier builds are found, too; but not
/// where that would take in a file without one.
fn pattern(file: &str, files: &[String]) -> String {
    if built::has_digest(file)
        && let Some((start, _)) = file.rsplit_once('-')
        && files.iter().filter(|other| !built::has_digest(other)).all(|other| !other.starts_with(&format!("{start}-")))
    {
        return format!("/{start}-*");
    }
    format!("/{file}")
}

/// nginx.conf, to be included in a `server`.
pub fn nginx() -> String {
    let mut text = String::from(
        "\
# Made by `cargo xtask dist`; see docs/hosting.md. Include it in a server of its own:
#
#     server {
#         listen 443 ssl;
#         server_name evidence.example;
#         root /srv/evidence;
#         include /srv/evidence/nginx.conf;
#     }
#
# With the module for it, on Debian the package libnginx-mod-http-brotli-static, `brotli_static on;` beside the include
# sends the .br files, which are smaller still.

index index.html;
etag on;

# The copies beside the files, compressed once and for all.
gzip_static on;
gzip_vary on;

types {
",
    );
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "    {kind} {ending};");
    }
    text.push_str("}\ncharset utf-8;\ncharset_types text/css text/javascript text/plain;\n");
    // nginx takes over no header from outside where a place adds one of its own.
    let _ = write!(text, "\nlocation / {{\n{}}}\n", added(FOR_A_WHILE));
    let _ = write!(text, "\nlocation ~ \"{HAS_DIGEST}\" {{\n{}}}\n", added(FOR_GOOD));
    text
}

/// Caching is not for answers that a file is missing: it may come.
fn added(caching: &str) -> String {
    let always = ALWAYS.map(|(name, value)| format!("    add_header {name} \"{value}\" always;\n"));
    always.concat() + &format!("    add_header Cache-Control \"{caching}\";\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGEST: &str = "ba7816bf8f01cfea";

    /// The rules of `_headers` by address.
    fn rules(files: &[&str]) -> Vec<(String, String)> {
        let files: Vec<_> = files.iter().map(|file| file.replace('#', DIGEST)).collect();
        let text = headers(&files);
        let mut rules: Vec<(String, String)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                Some(header) => rules.last_mut().expect("a rule begins with its address").1.push_str(header),
                None => rules.push((line.to_owned(), String::new())),
            }
        }
        rules
    }

    #[test]
    fn every_address_fits_one_rule_about_caching_and_earlier_files_fit_those_of_todays() {
        let rules =
            rules(&["index.html", "embed.js", "embed-#.js", "w-#_bg.wasm", "w-#.js", "data/a.json", "data/a-#.json"]);
        let named: Vec<_> = rules.iter().map(|(pattern, _)| pattern.as_str()).collect();
        assert_eq!(named, ["/*", "/", "/data/a-*", "/data/a.json", "/embed-*", "/embed.js", "/index.html", "/w-*"]);
        for (pattern, headers) in &rules[1..] {
            let kept = if pattern.ends_with("-*") { FOR_GOOD } else { FOR_A_WHILE };
            assert_eq!(headers, &format!("Cache-Control: {kept}"), "{pattern}");
        }
        assert!(rules[0].1.contains("Access-Control-Allow-Origin: *"), "{}", rules[0].1);
    }

    #[test]
    fn a_bundle_whose_name_begins_with_anothers_is_not_taken_for_frozen() {
        let rules = rules(&["data/a.json", "data/a-#.json", "data/a-b.json", "data/a-b-#.json"]);
        let named: Vec<_> = rules.iter().map(|(pattern, _)| pattern.as_str()).collect();
        let frozen = format!("/data/a-{DIGEST}.json");
        assert_eq!(named, ["/*", "/data/a-b-*", "/data/a-b.json", &frozen, "/data/a.json"]);
    }
}
