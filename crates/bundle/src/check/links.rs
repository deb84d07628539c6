//! Addresses.

use crate::{Bundle, Finding, excerpt};

/// E040: an address is `https:` or it is not a link.
pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    let mut address = |path: String, address: &Option<String>| {
        if let Some(address) = address.as_deref().filter(|address| !address.starts_with("https://")) {
            findings.push(Finding::new(
                "E040",
                &path,
                format!("`{}` is not an https: address", excerpt(address)),
                "give the address with https:// or leave the field out",
            ));
        }
    };
    address("article".to_owned(), &bundle.article);
    address("corrections".to_owned(), &bundle.corrections);
    for (index, source) in bundle.sources.iter().enumerate() {
        address(format!("sources[{index}].URL"), &source.url);
    }
}
