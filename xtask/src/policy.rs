//! How a server is to hand out dist/: `_headers`, and nginx.conf beside this file. tests/hosting holds that both say the same.

use regex::Regex;
use std::fmt::Write;
use std::sync::LazyLock;

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

/// A digest of ours has 16 digits; a hash of Trunk's has fewer where it begins with zeros. A language may follow.
static DIGEST: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"-[0-9a-f]{12,16}(_bg)?(\.[a-z]{2})?\.[a-z]+$").expect("a regular expression"));

/// Whether a file's name has a digest in it, and so stands for one content for good.
pub fn has_digest(file: &str) -> bool {
    DIGEST.is_match(file)
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
    let caching = |file| if has_digest(file) { FOR_GOOD } else { FOR_A_WHILE };
    let mut patterns: Vec<_> = files.iter().map(|file| (pattern(file, files), caching(file))).collect();
    patterns.push(("/".to_owned(), FOR_A_WHILE));
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
    if has_digest(file)
        && let Some((start, _)) = file.rsplit_once('-')
        && files.iter().filter(|other| !has_digest(other)).all(|other| !other.starts_with(&format!("{start}-")))
    {
        return format!("/{start}-*");
    }
    format!("/{file}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_whose_name_begins_with_anothers_is_not_taken_for_frozen() {
        let files = ["data/a.json", "data/a-#.json", "data/a-b.json", "data/a-b-#.json", "data/a-b-#.en.html"];
        let files = files.map(|file| file.replace('#', "ba7816bf8f01cfea"));
        let text = headers(&files);
        let named: Vec<_> = text.lines().filter(|line| line.starts_with('/')).collect();
        let frozen = format!("/{}", files[1]);
        assert_eq!(named, ["/*", "/", "/data/a-b-*", "/data/a-b.json", &frozen, "/data/a.json"]);
    }
}
