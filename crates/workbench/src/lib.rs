//! The editor's workbench: a text editor with every rule of the command line, the comparison beside it, and what to paste
//! into a page at the end. It has no server, and sends nothing anywhere.
//!
//! The page (the program `workbench`) holds the text and shows the comparison. What takes long is done by a worker (the program
//! `workbench-rules`), by the very code of the command line: [`work::answer`]. The text editor is CodeMirror in an element
//! of its own, in `editor/`.

mod app;
mod compare;
mod desk;
mod editor;
mod embedding;
mod files;
mod finding;
mod findings;
mod kept;
mod preview;
mod records;
mod told;
mod toolbar;
pub mod work;

pub use app::App;
pub use desk::Work;
