//! What a reader copies or saves, made by the program that shows the comparison.

use wasm_bindgen::prelude::*;

use crate::bundle::{self, Finding, Trial};
use crate::catalogue::Catalogue;
use crate::comparison::Comparison;
use crate::export::{self, Original};

/// Makes the export that files with this ending hold, `txt`, `csv`, `ris`, `bib` or `csl.json`, of a bundle's text.
///
/// `catalogue` is the file of the language its words are to be in; English without one. `page` is the address that it is
/// taken from, `shown` the ids of the trials compared; those that the bundle shows at first where it names none.
///
/// # Errors
/// That there is no such form, that the catalogue is another build's, or the reasons to refuse the bundle, one a line.
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub fn take(
    ending: &str,
    text: &str,
    catalogue: Option<String>,
    page: Option<String>,
    shown: Vec<String>,
) -> Result<String, JsError> {
    let form = export::form(ending).ok_or_else(|| JsError::new("there is no such form"))?;
    let words =
        Catalogue::read(catalogue.as_deref()).ok_or_else(|| JsError::new("the catalogue is another build's"))?;
    let bundle = bundle::load(text).map_err(|findings| JsError::new(&Finding::lines(&findings)))?;
    let is_shown = |trial: &Trial| if shown.is_empty() { trial.shown } else { shown.contains(&trial.id) };
    Ok(form(&Original { bundle: &bundle, comparison: Comparison::of(&bundle, words, is_shown), page }))
}
