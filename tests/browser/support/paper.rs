//! The page printed, and read back from the PDF by its tags, as a screen reader does.
//!
//! What a PDF paints is in the order of painting, where a raised source number comes long after its value; a table is no
//! more than words at places. The tags say what belongs together.

use fantoccini::wd::PrintConfiguration;
pub use fantoccini::wd::PrintSize as Sheet;

use super::{Page, pdf};

/// What stands on paper.
pub struct Pdf {
    /// In reading order.
    pub whole: Tag,
    /// What has no tag: the axes, which those who hear the page are spared, and what the stylesheet adds.
    pub untagged: String,
}

/// An element.
#[derive(Default)]
pub struct Tag {
    /// `Table`, `TR`, `TH`, `TD`, `LI`, `H3` and so on.
    pub name: String,
    /// How many columns a cell spans.
    pub columns: usize,
    pub parts: Vec<Part>,
}

/// What an element holds.
pub enum Part {
    Tag(Tag),
    Text(Text),
}

/// Text of one size on one page.
#[derive(Clone, PartialEq)]
pub struct Text {
    /// From 0.
    pub page: usize,
    /// In points.
    pub size: f32,
    pub text: String,
}

impl Page {
    /// Prints the page as WebDriver does, and hands out the file.
    pub async fn print(&self, sheet: Sheet) -> Vec<u8> {
        let settings = PrintConfiguration::builder().size(sheet).build().expect("such a sheet exists");
        self.client.print(settings).await.expect("the browser prints")
    }

    /// Prints the page, leaves the PDF under `target/` for whoever wants to see it, and reads it.
    pub async fn printed(&self, name: &str, sheet: Sheet) -> Pdf {
        let bytes = self.print(sheet).await;
        let path = super::left_behind("paper", &format!("{name}.pdf"));
        std::fs::write(&path, &bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        pdf::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

impl Tag {
    /// Every element of this name, in order; those inside of one are left out.
    pub fn all(&self, name: &str) -> Vec<&Tag> {
        let inside = self.parts.iter().filter_map(|part| match part {
            Part::Tag(tag) => Some(tag),
            Part::Text(_) => None,
        });
        inside.flat_map(|tag| if tag.name == name { vec![tag] } else { tag.all(name) }).collect()
    }

    /// Every text in it, in order; what is repeated on later pages, as the head of a table is, once.
    pub fn texts(&self) -> Vec<Text> {
        let mut texts: Vec<Text> = Vec::new();
        let mut before: Option<&Text> = None;
        for part in &self.parts {
            match (part, before, texts.last_mut()) {
                (Part::Tag(tag), ..) => texts.extend(tag.texts()),
                (Part::Text(text), Some(before), _) if before.is_repeated_by(text) => {}
                // A text that goes on after a page's end.
                (Part::Text(text), Some(before), Some(last)) if before.page < text.page => last.text += &text.text,
                (Part::Text(text), ..) => texts.push(text.clone()),
            }
            before = if let Part::Text(text) = part { Some(text) } else { None };
        }
        texts
    }

    /// The pages it stands on, each once.
    pub fn pages(&self) -> Vec<usize> {
        let mut pages: Vec<usize> = self
            .parts
            .iter()
            .flat_map(|part| match part {
                Part::Tag(tag) => tag.pages(),
                Part::Text(text) => vec![text.page],
            })
            .collect();
        pages.sort_unstable();
        pages.dedup();
        pages
    }
}

impl Text {
    fn is_repeated_by(&self, later: &Self) -> bool {
        later.page > self.page && later.text == self.text
    }
}
