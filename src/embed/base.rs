//! The address under which the built files stand, and what follows from it.

use url::{Host, Url};

use crate::catalogue::Words;

/// An address that files can be put behind.
///
/// # Errors
/// Why it is none, and how to mend it.
pub fn base(text: &str) -> Result<Url, String> {
    let mut base = Url::parse(text).map_err(|error| format!("{error}; write it in full, with https://"))?;
    match base.scheme() {
        "https" => {}
        "http" if is_this_machine(&base) => {}
        _ => return Err("browsers take a script from https:// alone, and from http:// on this very machine".to_owned()),
    }
    if base.query().is_some() || base.fragment().is_some() {
        return Err("files cannot stand behind a ? or a #; leave out what begins with it".to_owned());
    }
    if !base.username().is_empty() || base.password().is_some() {
        return Err("it would show a name or a password to every reader; leave out what stands before the @".to_owned());
    }
    if !base.path().ends_with('/') {
        base.set_path(&format!("{}/", base.path()));
    }
    Ok(base)
}

fn is_this_machine(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(number)) => number.is_loopback(),
        Some(Host::Ipv6(number)) => number.is_loopback(),
        None => false,
    }
}

/// The address of the page that shows nothing but a bundle, of the bundle's own: `x.json` has `x.en.page.html`. Nothing for an
/// address that does not end in `.json`.
pub fn page(bundle: &str, words: Words) -> Option<String> {
    Some(format!("{}.{}.page.html", bundle.strip_suffix(".json")?, words.tag))
}
