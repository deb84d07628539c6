//! `#[test]` for tests/browser, whose harness runs a test in several engines; see its support/harness.rs.

use proc_macro::{TokenStream, TokenTree};

/// Registers a test. `async fn name(browser: Browser)` runs in each engine, `fn name()` once and in none. In brackets stand
/// the abilities that an engine must have for it: `#[test(Paper)]`.
#[proc_macro_attribute]
pub fn test(needs: TokenStream, item: TokenStream) -> TokenStream {
    let words = || item.clone().into_iter().filter_map(word);
    let Some(name) = words().skip_while(|word| word != "fn").nth(1) else {
        return "compile_error!(\"#[test] stands on a function\");".parse().expect("Rust");
    };
    let needs: String =
        needs.into_iter().filter_map(word).map(|need| format!("crate::support::Ability::{need},")).collect();
    let run = match words().take_while(|word| word != "fn").any(|word| word == "async") {
        true => format!("InBrowser(|browser| ::std::boxed::Box::pin({name}(browser)))"),
        false => format!("Plain({name})"),
    };
    let registered = format!(
        "::inventory::submit! {{ crate::support::Test {{
            module: ::core::module_path!(), name: \"{name}\", needs: &[{needs}], run: crate::support::Run::{run},
        }} }}"
    );
    item.into_iter().chain(registered.parse::<TokenStream>().expect("Rust")).collect()
}

fn word(token: TokenTree) -> Option<String> {
    if let TokenTree::Ident(word) = token { Some(word.to_string()) } else { None }
}
