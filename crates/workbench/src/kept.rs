//! The text kept in this browser, where the editor agrees.

use gloo::storage::errors::StorageError;
use gloo::storage::{LocalStorage, Storage};

const KEY: &str = "evidence-workbench.text";

/// The text that is kept, if any.
pub fn text() -> Option<String> {
    LocalStorage::get(KEY).ok()
}

/// Keeps a text.
///
/// # Errors
/// A sentence, where the browser keeps nothing or has no room.
pub fn keep(text: &str) -> Result<(), String> {
    LocalStorage::set(KEY, text).map_err(|error| match error {
        StorageError::JsError(error) if error.name == "QuotaExceededError" => {
            "This browser has no room for a text of this length; save it as a file.".to_owned()
        }
        error => format!("This browser does not keep the text ({error}); save it as a file."),
    })
}

/// Keeps nothing any more.
pub fn forget() {
    LocalStorage::delete(KEY);
}
