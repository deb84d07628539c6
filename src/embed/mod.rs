//! How the widget becomes part of a page: prerendered as HTML (with the feature `ssr`), mounted in the browser.
//!
//! Rust cannot extend `HTMLElement`, so the element is a script, in src/element. Each of its parts is fetched when it is
//! needed: `element.ts` by every page (as `embed.js`), `showing.ts` where nothing is prerendered, `reading.ts` when there is
//! something to read, `live.ts` when a reader uses what needs the program, `failures.ts` when something fails, `exporting.ts`
//! when a reader copies, saves or shares. A page for frames has `framed.ts`, the page around the frame `frame.ts`.

#[cfg(feature = "ssr")]
mod base;
#[cfg(target_arch = "wasm32")]
mod export;
#[cfg(target_arch = "wasm32")]
mod foreign;
#[cfg(target_arch = "wasm32")]
mod mount;
#[cfg(feature = "ssr")]
mod prerender;
#[cfg(target_arch = "wasm32")]
mod reader;
#[cfg(target_arch = "wasm32")]
mod shown;
#[cfg(feature = "ssr")]
mod snippet;

#[cfg(feature = "ssr")]
pub use base::{base, page};
#[cfg(target_arch = "wasm32")]
pub use export::make_export;
#[cfg(target_arch = "wasm32")]
pub use mount::{LoadedBundle, load, mount, on_panic, unmount};
#[cfg(feature = "ssr")]
pub use prerender::{AROUND, Alone, Fragment, Stylesheet, alone, fragment, is_made_of, prerender};
#[cfg(feature = "ssr")]
pub use snippet::{Pinned, Snippet, framed};

/// The element in the shadow root that Yew renders into. A prerendered one carries the marks below.
pub const STAGE: &str = "evidence-stage";
/// In which language its words are.
pub const LANGUAGE_MARK: &str = "data-language";
/// At which level its title is.
pub const LEVEL_MARK: &str = "data-level";
/// Which bundle it shows.
pub const BUNDLE_MARK: &str = "data-bundle";
