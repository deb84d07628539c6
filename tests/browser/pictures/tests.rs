//! What the tolerance lets pass and what it does not, on the picture of the widget itself.

use image::{Rgb, RgbImage};

use super::likeness::{self, Picture};

fn wide() -> RgbImage {
    image::open(likeness::path("wide")).expect("the picture is there").to_rgb8()
}

fn unlike(change: impl Fn(&mut RgbImage)) -> Option<String> {
    let mut changed = wide();
    change(&mut changed);
    Picture::from(wide()).unlike(&Picture::from(changed))
}

/// The first bar of a trial: the first stretch of one colour, neither black nor grey, that is longer than any letter.
/// From the left, from the top, width and height.
fn bar(picture: &RgbImage) -> [u32; 4] {
    let colour = |x: u32, y: u32| Some(picture.get_pixel(x, y).0).filter(|[red, _, blue]| blue.abs_diff(*red) > 40);
    let length = |x: u32, y: u32| {
        (x..picture.width()).take_while(|at| colour(*at, y).is_some() && colour(*at, y) == colour(x, y)).count() as u32
    };
    for y in 0..picture.height() {
        if let Some(x) = (0..picture.width()).find(|x| length(*x, y) > 30) {
            let (width, height) =
                (length(x, y), (y..picture.height()).take_while(|down| length(x, *down) > 30).count() as u32);
            // A link's underline is not it.
            if height > 2 {
                return [x, y, width, height];
            }
        }
    }
    panic!("no bar is drawn");
}

/// Fills a part of a picture.
fn fill(picture: &mut RgbImage, [left, top, width, height]: [u32; 4], colour: [u8; 3]) {
    for (x, y) in (0..height).flat_map(|down| (0..width).map(move |right| (left + right, top + down))) {
        picture.put_pixel(x, y, Rgb(colour));
    }
}

#[test]
fn letters_that_are_smoothed_otherwise_or_somewhat_bolder_are_the_same() {
    assert_eq!(unlike(|_| {}), None);
    assert_eq!(unlike(|picture| *picture = image::imageops::blur(picture, 0.5)), None);
    let bolder = |shade: &mut u8| *shade = (255.0 - (255.0 - f32::from(*shade)) * 1.12).max(0.0) as u8;
    assert_eq!(unlike(|picture| picture.pixels_mut().flat_map(|pixel| &mut pixel.0).for_each(bolder)), None);
}

#[test]
fn a_column_8_pixels_further_is_another_picture() {
    let shifted = |picture: &mut RgbImage| {
        let before = picture.clone();
        // The last trial's column; half of 8, since the picture is half as large.
        for (x, y) in (0..before.height()).flat_map(|y| (before.width() * 5 / 8..before.width()).map(move |x| (x, y))) {
            picture.put_pixel(x, y, *before.get_pixel(x - 4, y));
        }
    };
    assert!(unlike(shifted).is_some());
}

#[test]
fn a_bar_that_is_gone_is_another_picture() {
    assert!(unlike(|picture| fill(picture, bar(&wide()), [255; 3])).is_some());
}

#[test]
fn the_words_under_a_bar_that_are_gone_are_another_picture() {
    let [left, top, width, height] = bar(&wide());
    assert!(unlike(|picture| fill(picture, [left, top + height + 3, width, 14], [255; 3])).is_some());
}

#[test]
fn a_trial_in_another_colour_is_another_picture() {
    assert!(unlike(|picture| fill(picture, bar(&wide()), [119, 68, 0])).is_some());
    assert!(unlike(|picture| fill(picture, bar(&wide()), [85, 85, 85])).is_some(), "as grey as it is dark");
}

#[test]
fn a_page_that_is_longer_or_narrower_is_another_picture() {
    let other = |width: u32, height: u32| {
        let smaller = image::imageops::crop_imm(&wide(), 0, 0, width, height).to_image();
        Picture::from(wide()).unlike(&Picture::from(smaller)).expect("it departs")
    };
    let (width, height) = wide().dimensions();
    assert!(other(width, height - 10).starts_with("it was "));
    assert!(other(width - 1, height).starts_with("it was "));
}
