//! Reading a PDF that has tags.

use std::collections::{BTreeMap, HashMap};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

use super::paper::{Part, Pdf, Tag, Text};

pub fn read(bytes: &[u8]) -> lopdf::Result<Pdf> {
    let document = Document::load_mem(bytes)?;
    let mut painted = Painted::default();
    for (number, id) in document.get_pages() {
        painted.pages.insert(id, number as usize - 1);
        painted.read(&document, id)?;
    }
    let tags = document.catalog()?.get_deref(b"StructTreeRoot", &document)?.as_dict()?;
    let mut whole = Tag::default();
    painted.put(&document, tags.get(b"K")?, None, &mut whole)?;
    Ok(Pdf { whole, untagged: painted.untagged })
}

/// What the pages paint, by page and by the number that the tags know it by.
#[derive(Default)]
struct Painted {
    pages: HashMap<ObjectId, usize>,
    marked: BTreeMap<(ObjectId, i64), Vec<Text>>,
    untagged: String,
}

impl Painted {
    fn read(&mut self, document: &Document, page: ObjectId) -> lopdf::Result<()> {
        let fonts = document.get_page_fonts(page)?;
        let fonts = fonts.iter().map(|(name, font)| Ok((name.as_slice(), font.get_font_encoding(document)?)));
        let fonts: HashMap<&[u8], Encoding> = fonts.collect::<lopdf::Result<_>>()?;
        let (mut marks, mut scales) = (Vec::new(), vec![1.0]);
        let (mut font, mut size, mut line) = (None, 0.0, 1.0);
        for operation in Content::decode(&document.get_page_content(page))?.operations {
            let operands = operation.operands;
            match operation.operator.as_str() {
                "BDC" => marks.push(operands[1].as_dict().and_then(|mark| mark.get(b"MCID")?.as_i64()).ok()),
                "BMC" => marks.push(None),
                "EMC" => drop(marks.pop()),
                "q" => scales.push(*scales.last().unwrap_or(&1.0)),
                "Q" => drop(scales.pop()),
                "cm" => scales.iter_mut().last().into_iter().for_each(|all| *all *= scale(&operands)),
                "Tm" => line = scale(&operands),
                "Tf" => (font, size) = (fonts.get(operands[0].as_name()?), operands[1].as_float()?),
                "Tj" | "TJ" => {
                    let text = decoded(&operands[0], font)?;
                    let size = size * line * scales.last().unwrap_or(&1.0);
                    match marks.iter().rev().find_map(|mark| *mark) {
                        Some(mark) => self.add(page, mark, size, &text),
                        None => self.untagged.push_str(&text),
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn add(&mut self, id: ObjectId, mark: i64, size: f32, text: &str) {
        let texts = self.marked.entry((id, mark)).or_default();
        match texts.last_mut().filter(|last| (last.size - size).abs() < 0.1) {
            Some(last) => last.text.push_str(text),
            None => texts.push(Text { page: self.pages[&id], size, text: text.to_owned() }),
        }
    }

    /// Puts what the tags name into an element, with everything inside.
    fn put(&self, document: &Document, kid: &Object, page: Option<ObjectId>, into: &mut Tag) -> lopdf::Result<()> {
        match kid {
            Object::Reference(id) => self.put(document, document.get_object(*id)?, page, into)?,
            Object::Array(kids) => kids.iter().try_for_each(|kid| self.put(document, kid, page, into))?,
            Object::Integer(mark) => {
                let texts = page.and_then(|page| self.marked.get(&(page, *mark)));
                into.parts.extend(texts.into_iter().flatten().cloned().map(Part::Text));
            }
            Object::Dictionary(tag) => {
                let page = tag.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                if let Ok(mark) = tag.get(b"MCID") {
                    self.put(document, mark, page, into)?;
                } else if let Ok(name) = tag.get(b"S") {
                    let name = String::from_utf8_lossy(name.as_name()?).into_owned();
                    let mut inner = Tag { name, columns: columns(document, tag), parts: Vec::new() };
                    if let Ok(kids) = tag.get(b"K") {
                        self.put(document, kids, page, &mut inner)?;
                    }
                    into.parts.push(Part::Tag(inner));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// By how much a matrix enlarges.
fn scale(matrix: &[Object]) -> f32 {
    let at = |index: usize| matrix[index].as_float().unwrap_or_default();
    (at(0) * at(3) - at(1) * at(2)).abs().sqrt()
}

fn decoded(shown: &Object, font: Option<&Encoding>) -> lopdf::Result<String> {
    let Some(font) = font else { return Ok(String::new()) };
    let strings = if let Object::Array(strings) = shown { strings.as_slice() } else { std::slice::from_ref(shown) };
    strings
        .iter()
        .filter_map(|part| part.as_str().ok())
        .map(|bytes| Ok(LIGATURES.iter().fold(Document::decode_text(font, bytes)?, spelt)))
        .collect()
}

/// What fonts draw several letters as, which some of them then call so in the PDF. The machine's font decides.
const LIGATURES: [(char, &str); 6] = [
    ('\u{fb00}', "ff"),
    ('\u{fb01}', "fi"),
    ('\u{fb02}', "fl"),
    ('\u{fb03}', "ffi"),
    ('\u{fb04}', "ffl"),
    ('\u{fb06}', "st"),
];

fn spelt(text: String, (ligature, letters): &(char, &str)) -> String {
    text.replace(*ligature, letters)
}

fn columns(document: &Document, cell: &Dictionary) -> usize {
    let attributes = cell.get_deref(b"A", document).and_then(Object::as_array);
    let dictionaries = attributes.into_iter().flatten().filter_map(|each| each.as_dict().ok());
    let mut spans = dictionaries.filter_map(|each| each.get(b"ColSpan").and_then(Object::as_i64).ok());
    spans.next().map_or(1, |span| span as usize)
}
