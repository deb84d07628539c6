//! The pages that show the comparison.

use std::path::{Component, Path, PathBuf};

use evidence_comparison::catalogue::Words;
use evidence_widget::components::STYLESHEET;
use evidence_widget::embed::{self, AROUND, Alone, Stylesheet};

use crate::manifest::Manifest;

/// Where the pages are and what they fetch.
pub const WITH_PROGRAM: &str = "/page.html";
pub const WITHOUT_SCRIPT: &str = "/without-script.html";
pub const ON_PAPER: &str = "/paper.html";
pub const BUNDLE: &str = "/bundle.json";
pub const DIST: &str = "/dist/";
pub const SCREEN: &str = "/screen.css";
pub const PAPER: &str = "/paper.css";
pub const ALONE: &str = "/alone.css";

pub struct Pages {
    pub dist: PathBuf,
    pub words: Words,
}

/// What the pages fetch of the built program.
pub struct Program {
    stylesheet: String,
    around: String,
    scripts: [String; 2],
}

impl Pages {
    /// The program in `dist`.
    ///
    /// # Errors
    /// Where it is not there, or was built from other sources: one sentence that says how to get it.
    pub fn program(&self) -> Result<Program, String> {
        let sentence = |what: &str| {
            format!(
                "The page without script is shown, since the program {what}: build it with `cargo xtask dist`, or say \
                     with --dist where it is."
            )
        };
        let manifest = Manifest::read(&self.dist);
        let manifest = manifest.map_err(|_| sentence(&format!("is not in {}", self.dist.display())))?;
        manifest.is_of_this_build().map_err(|_| sentence("was built from other sources than this command"))?;
        let file = |pointer: &str| {
            let file = manifest.text(&format!("{pointer}/file")).map_err(|_| sentence("is not complete"))?;
            Ok::<_, String>(format!("{DIST}{file}"))
        };
        Ok(Program {
            stylesheet: file("/stylesheet")?,
            around: file("/alone")?,
            scripts: [file("/embed")?, file("/framed")?],
        })
    }

    /// The page that a frame shows in production; nothing for a text with errors.
    pub fn with_program(&self, text: &str, program: Program) -> Option<String> {
        let Program { stylesheet, around, scripts } = program;
        self.alone(text, stylesheet, around, scripts)
    }

    /// The same page before and without its scripts, with a stylesheet.
    pub fn without_script(&self, text: &str, stylesheet: &str) -> Option<String> {
        self.alone(text, stylesheet.to_owned(), ALONE.to_owned(), Default::default())
    }

    fn alone(&self, text: &str, stylesheet: String, around: String, scripts: [String; 2]) -> Option<String> {
        let linked = |address| Stylesheet { address, integrity: None };
        let parts = Alone {
            stylesheet: linked(stylesheet),
            around: linked(around),
            scripts,
            data: BUNDLE.to_owned(),
            oembed: None,
        };
        pollster::block_on(embed::alone(text, &parts, self.words)).ok()
    }

    /// A file of `dist`; nothing where it is missing, or would be outside.
    pub fn built(&self, name: &str) -> Option<Vec<u8>> {
        let path = Path::new(name);
        let is_inside = path.components().all(|part| matches!(part, Component::Normal(_)));
        let path = self.dist.join(path);
        // A link may lead out.
        let real = path.canonicalize().ok()?;
        (is_inside && real.starts_with(self.dist.canonicalize().ok()?)).then(|| std::fs::read(real).ok()).flatten()
    }
}

/// The stylesheet of a page; `None` for another address.
pub fn stylesheet(address: &str) -> Option<String> {
    Some(match address {
        SCREEN => STYLESHEET.to_owned(),
        // What holds on paper holds here on the screen.
        PAPER => STYLESHEET.replace("@media print", "@media all"),
        ALONE => AROUND.to_owned(),
        _ => return None,
    })
}
