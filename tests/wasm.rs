//! The program itself, in a browser, without the element around it.
#![cfg(target_arch = "wasm32")]

use std::cell::Cell;
use std::rc::Rc;

use evidence_widget::bundle;
use evidence_widget::catalogue;
use evidence_widget::comparison::{Comparison, Step};
use evidence_widget::embed;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlInputElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

const BUNDLE: &str = include_str!("../data/cerebrolysin.json");

/// An empty root in the page.
fn root() -> ShadowRoot {
    let host = document().create_element("div").expect("an element");
    document().body().expect("a body").append_child(&host).expect("it goes in");
    host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a root")
}

/// Mounts a bundle and waits until the widget says that it is ready.
async fn mounted(text: &str) -> ShadowRoot {
    let root = root();
    let ready = Promise::new(&mut |resolve, _| {
        embed::mount(&root, text, 2, None, resolve).unwrap_or_else(|_| panic!("the bundle is refused"));
    });
    JsFuture::from(ready).await.expect("it becomes ready");
    root
}

/// Waits until a root is as it should be, for ten seconds at most.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..200 {
        if is_so() {
            return;
        }
        let pause = Promise::new(&mut |resolve, _| {
            Timeout::new(50, move || drop(resolve.call0(&JsValue::NULL))).forget();
        });
        JsFuture::from(pause).await.expect("a pause ends");
    }
    panic!("it never becomes so");
}

fn input(root: &ShadowRoot, id: &str) -> HtmlInputElement {
    root.get_element_by_id(id).and_then(|input| input.dyn_into().ok()).unwrap_or_else(|| panic!("no box {id}"))
}

/// What is said of a bundle that is refused.
fn refused(root: &ShadowRoot, text: &str, ready: &Function) -> String {
    refused_in(root, text, None, ready)
}

/// What is said of a bundle or a catalogue that is refused.
fn refused_in(root: &ShadowRoot, text: &str, catalogue: Option<&str>, ready: &Function) -> String {
    let error = embed::mount(root, text, 2, catalogue.map(str::to_owned), ready.clone()).err().map(JsValue::from);
    let message =
        error.and_then(|error| error.dyn_into::<js_sys::Error>().ok()).map(|error| String::from(error.message()));
    message.expect("an error with a message")
}

fn all(root: &ShadowRoot, selector: &str) -> Vec<Element> {
    let nodes = root.query_selector_all(selector).expect("a selector");
    (0..nodes.length()).filter_map(|index| nodes.item(index)?.dyn_into().ok()).collect()
}

#[wasm_bindgen_test]
async fn the_browser_shows_the_facts_of_the_comparison_in_the_same_words() {
    let root = mounted(BUNDLE).await;
    let shown: Vec<_> = all(&root, ".fact[id]").iter().map(|fact| (fact.id(), fact.text_content())).collect();
    let comparison =
        Comparison::new(&bundle::load(BUNDLE).unwrap_or_else(|_| panic!("the bundle is good")), catalogue::english());
    // What leads nowhere (nothing is recorded) has nothing to open and no id.
    let facts: Vec<_> =
        comparison.facts().into_iter().filter(|fact| fact.trail.iter().any(|step| *step != Step::default())).collect();
    assert_eq!(shown.len(), facts.len());
    for ((id, text), fact) in shown.iter().zip(facts) {
        let text = text.as_deref().unwrap_or_default();
        assert!(*id == fact.id && text.starts_with(&fact.text), "{id}: {text} is not {}", fact.text);
    }
}

#[wasm_bindgen_test]
fn a_catalogue_of_another_build_is_refused_and_nothing_is_touched() {
    let root = root();
    let refusal = refused_in(&root, BUNDLE, Some("de\nltr\n,|."), &Function::new_no_args(""));
    assert_eq!(refusal, "the catalogue is another build's");
    assert!(root.first_child().is_none());
}

#[wasm_bindgen_test]
fn a_broken_bundle_is_refused_with_line_and_column_and_nothing_is_touched() {
    let root = root();
    let called = Rc::new(Cell::new(false));
    let ready = Closure::<dyn Fn()>::new({
        let called = called.clone();
        move || called.set(true)
    });
    let ready: &Function = ready.as_ref().unchecked_ref();
    let broken = BUNDLE.replacen("\"casta-dose\"", "\"casta-doze\"", 1);
    let message = refused(&root, &broken, ready);
    assert!(message.contains("error[E020] at trials[0].regimen.dose.passages[0]"), "{message}");
    assert!(message.starts_with(|c: char| c.is_ascii_digit()), "{message}");
    assert_eq!(root.child_element_count(), 0);
    assert!(!called.get(), "it said that it is ready");
}

#[wasm_bindgen_test]
async fn two_widgets_live_side_by_side() {
    let first = mounted(BUNDLE).await;
    let second = mounted(&BUNDLE.replace("\"name\": \"CARS\"", "\"name\": \"Another\"")).await;
    let head = |root: &ShadowRoot| all(root, ".widget > table thead th").last().and_then(|head| head.text_content());
    assert_eq!(head(&first).as_deref(), Some("CARS"));
    assert_eq!(head(&second).as_deref(), Some("Another"));
}

#[wasm_bindgen_test]
fn html_in_a_bundle_is_refused_and_makes_no_element() {
    let root = root();
    let hostile = BUNDLE.replace("\"name\": \"CARS\"", "\"name\": \"<img src=x onerror=alert(1)>\"");
    let message = refused(&root, &hostile, &Function::new_no_args(""));
    assert!(message.contains("error[E042] at trials[1].name"), "{message}");
    assert_eq!(root.child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn signs_that_html_uses_are_text() {
    let root = mounted(&BUNDLE.replace("\"name\": \"CARS\"", "\"name\": \"A < B & C > D\"")).await;
    let head = all(&root, ".widget > table thead th").last().and_then(|head| head.text_content());
    assert_eq!(head.as_deref(), Some("A < B & C > D"));
}

#[wasm_bindgen_test]
async fn a_choice_of_trials_is_rendered_and_what_it_does_not_change_stays_in_place() {
    let root = mounted(BUNDLE).await;
    let columns = || all(&root, ".widget > table thead th").len();
    let kept =
        ["course.casta", "ledger.course", "source-3"].map(|id| root.get_element_by_id(id).expect("a disclosure"));
    kept.iter().for_each(|details| details.set_attribute("open", "").expect("it opens"));
    input(&root, "pick-cars-2").click();
    until(|| columns() == 3).await;
    assert!(root.get_element_by_id("course.cars-2").is_some());
    assert!(kept.iter().all(|details| details.is_connected() && details.has_attribute("open")));
    input(&root, "pick-casta").click();
    until(|| columns() == 2).await;
    assert!(root.get_element_by_id("course.casta").is_none());
}

#[wasm_bindgen_test]
async fn a_box_is_ticked_by_its_attribute_as_well() {
    let root = mounted(BUNDLE).await;
    for (id, is_ticked) in [("pick-casta", true), ("pick-cars", true), ("pick-cars-2", false)] {
        let tick = input(&root, id);
        assert_eq!((tick.checked(), tick.default_checked()), (is_ticked, is_ticked), "{id}");
        assert_eq!(tick.get_attribute("checked"), is_ticked.then(String::new), "{id}");
    }
}
