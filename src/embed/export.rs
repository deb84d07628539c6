//! What a reader copies or saves, made by the program that shows the comparison.

use wasm_bindgen::prelude::*;

use super::mount::{LoadedBundle, words};
use crate::bundle::Trial;
use crate::comparison::Comparison;
use crate::export::{self, Original};

/// Makes the export that files with this ending hold, `txt`, `csv`, `ris`, `bib` or `csl.json`, of a bundle.
///
/// `page` is the address of the page that shows it, `shown` the ids of the trials compared; where it names none, those
/// that the bundle shows at first.
///
/// # Errors
/// That there is no such form.
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub fn make_export(
    ending: &str,
    bundle: &LoadedBundle,
    language: &str,
    page: Option<String>,
    shown: Vec<String>,
) -> Result<String, JsError> {
    let form = export::form(ending).ok_or_else(|| JsError::new("there is no such form"))?;
    let bundle = &*bundle.loaded().bundle;
    let is_shown = |trial: &Trial| if shown.is_empty() { trial.shown } else { shown.contains(&trial.id) };
    Ok(form(&Original { bundle, comparison: Comparison::of(bundle, words(language), is_shown), page }))
}
