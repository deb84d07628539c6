//! What the components render, as HTML.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::{Props, Widget};
use crate::bundle::{self, Bundle};
use crate::catalogue;

const BUNDLE: &str = include_str!("../../data/cerebrolysin.json");

fn rendered(change: impl FnOnce(&mut Props)) -> String {
    let bundle: Bundle = bundle::load(BUNDLE).unwrap_or_else(|findings| panic!("{findings:#?}"));
    let mut props = Props {
        bundle: Rc::new(bundle),
        words: catalogue::english(),
        heading_level: 2,
        picked: None,
        exports: true,
        on_ready: Default::default(),
        on_render: Default::default(),
    };
    change(&mut props);
    pollster::block_on(LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render())
}

#[test]
fn the_props_decide_which_trials_are_compared_and_ticked() {
    let first = rendered(|_| {});
    assert!(first.contains("data-columns=\"2\"") && first.contains("id=\"course.casta\""));
    let other = rendered(|props| props.picked = Some(vec!["cars-2".to_owned()]));
    assert!(other.contains("data-columns=\"1\"") && other.contains("id=\"course.cars-2\""));
    assert!(!other.contains("id=\"course.casta\""), "a trial that is not picked is compared");
    let boxes: Vec<&str> = other.split("<input").skip(1).filter_map(|rest| rest.split('>').next()).collect();
    let ticked: Vec<&&str> = boxes.iter().filter(|tick| tick.contains(" checked")).collect();
    assert!(matches!(ticked[..], [tick] if tick.contains("pick-cars-2") && tick.contains(" disabled")), "{boxes:?}");
}

#[test]
fn headings_go_down_from_the_level_of_the_title_and_not_below_six() {
    let html = rendered(|props| props.heading_level = 5);
    assert!(html.contains("<h5 id=\"title\"") && html.contains("<h6 id=\"reviews\""));
    assert!(!["<h2", "<h3", "<h4", "<h7"].iter().any(|tag| html.contains(tag)));
}

#[test]
fn a_stretch_in_another_language_is_marked_in_texts_and_bare_in_attributes() {
    let german = catalogue::of("de").expect("a catalogue");
    let html = rendered(|props| props.words = german);
    assert!(html.starts_with("<section"));
    assert!(html.contains("<bdi lang=\"en\">"));
    assert!(!html.contains(['\u{2068}', '\u{2063}', '\u{2069}']), "a mark of the comparison is on the page");
}

#[test]
fn nothing_is_left_for_a_hydration() {
    assert!(!rendered(|_| {}).contains("<!--"));
}
