//! What can fail, and what a reader is told then: the tests hold the widget to it, and the documentation prints it.

/// One failure.
pub struct Row {
    /// What has happened, in a webmaster's words.
    pub what: &'static str,
    /// The `cause` of the event and of the line in the console.
    pub cause: &'static str,
    /// What the reader is told, in English.
    pub sentence: &'static str,
    /// What the reader can press beside it.
    pub action: Option<&'static str>,
    /// Whether the reader can open details to pass on.
    pub details: bool,
}

const AGAIN: Option<&str> = Some("Try again");

const fn row(what: &'static str, cause: &'static str, sentence: &'static str, action: Option<&'static str>) -> Row {
    Row { what, cause, sentence, action, details: true }
}

/// All of them, in the order of the documentation.
pub const ROWS: [Row; 19] = [
    row("`src` is missing", "source", "This page does not say which data to compare.", None),
    row("the bundle is not there (404)", "missing", MISSING, AGAIN),
    row("the bundle's server is overloaded or broken (429, 500)", "bundle", BUNDLE, AGAIN),
    row("the bundle's server ends the connection", "bundle", BUNDLE, AGAIN),
    row("the bundle is cut off on its way", "bundle", BUNDLE, AGAIN),
    row("the bundle's file is cut off", "truncated", "The data of this comparison arrived incomplete.", AGAIN),
    row(
        "the bundle's length is stated too small",
        "truncated",
        "The data of this comparison arrived incomplete.",
        AGAIN,
    ),
    row("the bundle is no JSON", "malformed", "The data of this comparison are damaged and cannot be read.", None),
    row(
        "a page is answered in place of the bundle",
        "type",
        "Where the data of this comparison should be there is something else.",
        AGAIN,
    ),
    row(
        "the bundle is not the one of `integrity`",
        "integrity",
        "The data of this comparison are not those that this page was made for.",
        None,
    ),
    row("the bundle is larger than 2 MB", "large", "The data of this comparison are too large to show.", None),
    row(
        "the bundle is of a newer format",
        "newer",
        "The data of this comparison are newer than this page can show.",
        None,
    ),
    row(
        "the bundle breaks a rule",
        "refused",
        "The data of this comparison break a rule that protects readers, and are not shown.",
        None,
    ),
    Row { details: false, ..row("`live-….js` is not there", "program", PROGRAM, AGAIN) },
    row("the program's script is not there", "program", PROGRAM, AGAIN),
    row("the program is not there", "program", PROGRAM, AGAIN),
    row("the program is another build's", "mixed", "The files of the interactive part do not belong together.", AGAIN),
    Row {
        details: false,
        ..row(
            "the page's policy forbids WebAssembly",
            "blocked",
            "This page does not allow the interactive part.",
            None,
        )
    },
    row("the program panics", "panic", "The interactive part has stopped.", Some("Start it again")),
];

const MISSING: &str = "The data of this comparison are not where this page looks for them.";
const BUNDLE: &str = "The data of this comparison could not be loaded.";
const PROGRAM: &str = "The interactive part could not be loaded.";

/// The row of what has happened.
pub fn of(what: &str) -> &'static Row {
    ROWS.iter().find(|row| row.what == what).unwrap_or_else(|| panic!("there is no row {what}"))
}

/// The table of the documentation.
pub fn table() -> String {
    let row = |row: &Row| {
        let details = if row.details { "details" } else { "" };
        let actions: Vec<_> = row.action.into_iter().chain((!details.is_empty()).then_some(details)).collect();
        format!("| {} | `{}` | {} | {} |\n", row.what, row.cause, row.sentence, actions.join(", "))
    };
    let head = "| what has happened | `cause` | what the reader is told | and can press |\n|---|---|---|---|\n";
    ROWS.iter().map(row).fold(head.to_owned(), |table, row| table + &row)
}
