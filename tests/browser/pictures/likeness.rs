//! Whether two pictures show the same.
//!
//! They are kept at half their size and in few shades, which is small and still to be recognised. They are compared in
//! cells of 8 by 8 CSS pixels, by the mean colour of each, on two grids half a cell apart, so that a bar that lies across
//! the cells of one fills those of the other. Measured on the whole widget: letters drawn for a screen twice
//! as sharp, letters a quarter of a pixel bolder, or everything one pixel further change no cell by more than 34 of 255;
//! a single value 8 pixels further, one source number or the mark of a differing row gone, or a bar in another colour
//! change some cell by 55 and more. (Structural similarity tells these apart worse: it makes much of a shade more or less
//! on empty ground, and little of a bar on a long page.)

use std::path::{Path, PathBuf};

use image::{DynamicImage, GenericImageView, Rgb, RgbImage};

/// A picture at half its size.
pub struct Picture(DynamicImage);

/// By how much a cell's mean colour may change, of 255 and in any of red, green and blue.
const TOLERANCE: u8 = 44;
/// Kept pixels to a side of a cell.
const CELL: u32 = 4;
/// Shades of red, of green and of blue.
const SHADES: u8 = 16;

/// Where the picture of a state is kept.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/browser/pictures/{name}.png"))
}

impl From<RgbImage> for Picture {
    fn from(half: RgbImage) -> Self {
        Self(half.into())
    }
}

impl Picture {
    /// From what the browser took, on a screen with so many pixels to one of CSS.
    pub fn taken(png: &[u8], sharpness: u32) -> Self {
        let full = image::load_from_memory(png).expect("a picture");
        let [width, height] = [full.width(), full.height()].map(|length| length / sharpness / 2);
        let mut half = full.thumbnail_exact(width, height).to_rgb8();
        let step = u8::MAX / (SHADES - 1);
        half.pixels_mut()
            .flat_map(|pixel| &mut pixel.0)
            .for_each(|shade| *shade = shade.saturating_add(step / 2) / step * step);
        Self::from(half)
    }

    pub fn stored(path: &Path) -> Self {
        Self(image::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    }

    /// With its few colours in a palette, which makes the file a fifth as large.
    pub fn store(&self, path: &Path) {
        let pixels = self.0.to_rgb8();
        let mut palette: Vec<[u8; 3]> = pixels.pixels().map(|pixel| pixel.0).collect();
        palette.sort_unstable();
        palette.dedup();
        let index = |pixel: &Rgb<u8>| palette.binary_search(&pixel.0).expect("every colour is in it");
        let indices =
            pixels.pixels().map(index).map(u8::try_from).collect::<Result<Vec<u8>, _>>().expect("256 colours");
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette.concat());
        encoder.set_compression(png::Compression::High);
        // A filter helps where shades run into each other, not where they are numbers of a palette.
        encoder.set_filter(png::Filter::NoFilter);
        encoder.write_header().and_then(|mut file| file.write_image_data(&indices)).expect("it is encoded");
        // At once, since another test may be reading it.
        let unnamed = path.with_extension("new");
        let written = std::fs::write(&unnamed, &file).and_then(|()| std::fs::rename(&unnamed, path));
        written.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    /// In what another departs from it; nothing where they show the same.
    pub fn unlike(&self, other: &Self) -> Option<String> {
        let (size, now) = (self.0.dimensions(), other.0.dimensions());
        if size.0 != now.0 || size.1.abs_diff(now.1) > CELL {
            return Some(format!(
                "it was {} by {} pixels and is {} by {}",
                size.0 * 2,
                size.1 * 2,
                now.0 * 2,
                now.1 * 2
            ));
        }
        let cells = self.cells_unlike(other);
        let (x, y) = cells.first()?;
        let (number, x, y) = (cells.len(), x * 2, y * 2);
        Some(format!("{number} places differ, the first {x} pixels from the left and {y} from the top"))
    }

    /// The other one, pale, and in red where they differ.
    pub fn difference(&self, other: &Self) -> RgbImage {
        let mut drawn = other.0.to_rgb8();
        drawn.pixels_mut().flat_map(|pixel| &mut pixel.0).for_each(|shade| *shade = 192 + *shade / 4);
        for (x, y) in self.cells_unlike(other) {
            let cell = (0..CELL).flat_map(|right| (0..CELL).map(move |down| (x + right, y + down)));
            for (x, y) in cell {
                if let Some(pixel) = drawn.get_pixel_mut_checked(x, y) {
                    pixel.0 = [255, pixel.0[1].saturating_sub(192), pixel.0[2].saturating_sub(192)];
                }
            }
        }
        drawn
    }

    /// Where the cells are that differ, from the left and the top.
    fn cells_unlike(&self, other: &Self) -> Vec<(u32, u32)> {
        let changed = |one: &Rgb<u8>, other: &Rgb<u8>| {
            one.0.iter().zip(other.0).any(|(one, other)| one.abs_diff(other) > TOLERANCE)
        };
        let mut unlike = Vec::new();
        for from in [0, CELL / 2] {
            let (cells, others) = (self.cells(from), other.cells(from));
            let (width, height) = (cells.width().min(others.width()), cells.height().min(others.height()));
            let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
            let places = places.filter(|(x, y)| changed(cells.get_pixel(*x, *y), others.get_pixel(*x, *y)));
            unlike.extend(places.map(|(x, y)| (from + x * CELL, from + y * CELL)));
        }
        unlike
    }

    /// The mean colour of each cell of a grid that begins so far from the left and the top.
    fn cells(&self, from: u32) -> RgbImage {
        let [width, height] = [self.0.width(), self.0.height()].map(|length| (length - from) / CELL);
        self.0.crop_imm(from, from, width * CELL, height * CELL).thumbnail_exact(width, height).to_rgb8()
    }
}
