//! The program itself, in a browser, without the element around it.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use evidence_widget::bundle;
use evidence_widget::catalogue;
use evidence_widget::comparison::{Comparison, Step};
use evidence_widget::embed::{self, LoadedBundle};
use evidence_widget::loading::{Cause, Failure, Loaded};
use evidence_widget::{EvidenceWidget, EvidenceWidgetProps};
use gloo::timers::future::TimeoutFuture;
use gloo::utils::document;
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Blob, Element, HtmlElement, HtmlInputElement, ShadowRoot, ShadowRootInit, ShadowRootMode, Url};
use yew::{AppHandle, Callback, Renderer, html};

wasm_bindgen_test_configure!(run_in_browser);

/// A made-up bundle.
const BUNDLE: &str = include_str!("corpus/good/two-trials.json");

/// An empty root in the page.
fn root() -> ShadowRoot {
    let host = document().create_element("div").expect("an element");
    document().body().expect("a body").append_child(&host).expect("it goes in");
    host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a root")
}

fn loaded(text: &str) -> LoadedBundle {
    Loaded::read(text.to_owned()).unwrap_or_else(|failure| panic!("{failure}")).into()
}

/// Mounts a bundle and waits until the widget says that it is ready.
async fn mounted(text: &str) -> ShadowRoot {
    let root = root();
    let bundle = loaded(text);
    let ready = Promise::new(&mut |resolve, _| {
        embed::mount(&root, &bundle, 2, "en", resolve).unwrap_or_else(|_| panic!("the page refuses it"));
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
        TimeoutFuture::new(50).await;
    }
    panic!("it never becomes so");
}

fn input(root: &ShadowRoot, id: &str) -> HtmlInputElement {
    root.get_element_by_id(id).and_then(|input| input.dyn_into().ok()).unwrap_or_else(|| panic!("no box {id}"))
}

/// Why the text at an address of its own is not shown.
async fn refusal(text: &str) -> Failure {
    Loaded::fetch(&address(text), "", None).await.expect_err("it is refused")
}

/// An address at which a text can be fetched.
fn address(text: &str) -> String {
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).expect("a blob");
    Url::create_object_url_with_blob(&blob).expect("an address")
}

fn all(root: &ShadowRoot, selector: &str) -> Vec<Element> {
    let nodes = root.query_selector_all(selector).expect("a selector");
    (0..nodes.length()).filter_map(|index| nodes.item(index)?.dyn_into().ok()).collect()
}

#[wasm_bindgen_test]
async fn the_browser_shows_the_facts_of_the_comparison_in_the_same_words() {
    let root = mounted(BUNDLE).await;
    let shown: Vec<_> = all(&root, "details.fact").iter().map(|fact| (fact.id(), fact.text_content())).collect();
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
async fn a_broken_bundle_is_refused_with_line_and_column() {
    let Failure { cause, message, .. } = refusal(&BUNDLE.replacen("\"alpha-dose\"", "\"alpha-doze\"", 1)).await;
    assert_eq!(cause, Cause::Refused);
    let place = BUNDLE[..BUNDLE.find("\"alpha-dose\"").expect("it is there")].lines();
    let (line, column) = (place.clone().count(), place.last().map_or(0, str::len) + 1);
    let told = format!(": {line}:{column}: error[E020] at trials[0].regimen.dose.passages[0]");
    assert!(message.starts_with("blob:") && message.contains(&told), "{message}");
}

#[wasm_bindgen_test]
async fn html_in_a_bundle_is_refused() {
    let hostile = BUNDLE.replace("\"name\": \"BETA\"", "\"name\": \"<img src=x onerror=alert(1)>\"");
    let Failure { cause, message, .. } = refusal(&hostile).await;
    assert_eq!(cause, Cause::Refused);
    assert!(message.contains("error[E042] at trials[1].name"), "{message}");
}

#[wasm_bindgen_test]
async fn a_page_in_place_of_a_bundle_and_half_a_bundle_are_told_apart() {
    assert_eq!(refusal("<!DOCTYPE html><title>Sign in</title>").await.cause, Cause::Type);
    assert_eq!(refusal(&BUNDLE[..BUNDLE.len() / 2]).await.cause, Cause::Truncated);
}

#[wasm_bindgen_test]
async fn two_widgets_live_side_by_side() {
    let first = mounted(BUNDLE).await;
    let second = mounted(&BUNDLE.replace("\"name\": \"BETA\"", "\"name\": \"Another\"")).await;
    let head = |root: &ShadowRoot| all(root, ".trials > table thead th").last().and_then(|head| head.text_content());
    assert_eq!(head(&first).as_deref(), Some("BETA"));
    assert_eq!(head(&second).as_deref(), Some("Another"));
}

#[wasm_bindgen_test]
async fn signs_that_html_uses_are_text() {
    let root = mounted(&BUNDLE.replace("\"name\": \"BETA\"", "\"name\": \"A < B & C > D\"")).await;
    let head = all(&root, ".trials > table thead th").last().and_then(|head| head.text_content());
    assert_eq!(head.as_deref(), Some("A < B & C > D"));
}

#[wasm_bindgen_test]
async fn a_choice_of_trials_is_rendered_and_what_it_does_not_change_stays_in_place() {
    let root = mounted(BUNDLE).await;
    let columns = || all(&root, ".trials > table thead th").len();
    let kept =
        ["course.alpha", "ledger.course", "source-3"].map(|id| root.get_element_by_id(id).expect("a disclosure"));
    kept.iter().for_each(|details| details.set_attribute("open", "").expect("it opens"));
    input(&root, "pick-gamma").click();
    until(|| columns() == 3).await;
    assert!(root.get_element_by_id("course.gamma").is_some());
    assert!(kept.iter().all(|details| details.is_connected() && details.has_attribute("open")));
    input(&root, "pick-alpha").click();
    until(|| columns() == 2).await;
    assert!(root.get_element_by_id("course.alpha").is_none());
}

#[wasm_bindgen_test]
async fn a_box_is_ticked_by_its_attribute_as_well() {
    let root = mounted(BUNDLE).await;
    for (id, is_ticked) in [("pick-alpha", true), ("pick-beta", true), ("pick-gamma", false)] {
        let tick = input(&root, id);
        assert_eq!((tick.checked(), tick.default_checked()), (is_ticked, is_ticked), "{id}");
        assert_eq!(tick.get_attribute("checked"), is_ticked.then(String::new), "{id}");
    }
}

/// The component in an application of its own, and the root that it makes.
async fn rendered(props: EvidenceWidgetProps) -> (AppHandle<EvidenceWidget>, ShadowRoot) {
    let place = document().create_element("div").expect("an element");
    document().body().expect("a body").append_child(&place).expect("it goes in");
    let app = Renderer::<EvidenceWidget>::with_root_and_props(place.clone(), props).render();
    let root = || place.first_element_child().and_then(|host| host.shadow_root());
    until(|| root().is_some_and(|root| root.query_selector(".evidence-message").ok().flatten().is_some())).await;
    (app, root().expect("a root"))
}

fn props(src: String) -> EvidenceWidgetProps {
    EvidenceWidgetProps {
        src: src.into(),
        integrity: "".into(),
        lang: "en".into(),
        heading_level: 3,
        theme: None,
        article: None,
        on_ready: Callback::noop(),
        on_error: Callback::noop(),
        children: html! { <p>{ "The article has the table." }</p> },
    }
}

fn said(root: &ShadowRoot) -> String {
    all(root, ".evidence-message").first().and_then(|line| line.text_content()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_component_shows_the_comparison_and_follows_a_choice_of_trials() {
    let (_app, root) = rendered(props(address(BUNDLE))).await;
    until(|| !all(&root, ".widget").is_empty()).await;
    assert!(all(&root, "slot").is_empty() && said(&root).is_empty());
    assert!(!all(&root, ".widget > h3#title").is_empty(), "the title is not at the level asked for");
    input(&root, "pick-gamma").click();
    until(|| all(&root, ".trials > table thead th").len() == 3).await;
}

#[wasm_bindgen_test]
async fn the_component_follows_a_link_to_a_source_and_closes_it_by_escape() {
    let (_app, root) = rendered(props(address(BUNDLE))).await;
    until(|| !all(&root, ".widget").is_empty()).await;
    let link = all(&root, "a[href^='#source-']").into_iter().next().expect("a link to a source");
    let id = link.get_attribute("href").unwrap_or_default();
    link.dyn_into::<HtmlElement>().expect("an element").click();
    let source = root.get_element_by_id(id.trim_start_matches('#')).expect("the source");
    assert!(source.has_attribute("open"));
    let focused = root.active_element().expect("it has the focus");
    assert!(focused.parent_element().is_some_and(|details| details.id() == source.id()));
    let escape = web_sys::KeyboardEventInit::new();
    escape.set_key("Escape");
    escape.set_bubbles(true);
    let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &escape).expect("an event");
    focused.dispatch_event(&event).expect("it is sent");
    assert!(!source.has_attribute("open"));
}

#[wasm_bindgen_test]
async fn the_component_says_in_the_readers_language_what_failed_and_tries_again() {
    let failures = Rc::new(RefCell::new(Vec::new()));
    let on_error = {
        let failures = failures.clone();
        Callback::from(move |failure: Failure| failures.borrow_mut().push(failure.cause))
    };
    let address = address("<!DOCTYPE html><title>Sign in</title>");
    let (mut app, root) = rendered(EvidenceWidgetProps { lang: "de-CH".into(), on_error, ..props(address) }).await;
    until(|| said(&root).starts_with("Wo die Daten dieses Vergleichs sein sollten, ist etwas anderes.")).await;
    let button = all(&root, ".evidence-message button").into_iter().next().expect("a button");
    button.dyn_into::<HtmlElement>().expect("an element").click();
    until(|| failures.borrow().len() == 2).await;
    assert_eq!(*failures.borrow(), [Cause::Type, Cause::Type]);
    app.update(props(self::address(BUNDLE)));
    until(|| !all(&root, ".widget").is_empty()).await;
}

#[wasm_bindgen_test]
async fn the_component_shows_the_pages_own_content_while_it_tries() {
    // Nothing listens there: three attempts take two and a half seconds.
    let (_app, root) = rendered(props("http://127.0.0.1:1/x.json".to_owned())).await;
    assert_eq!(said(&root), "Loading the comparison …");
    assert_eq!(all(&root, "slot").len(), 1);
    until(|| said(&root).starts_with("The data of this comparison could not be loaded. Try again")).await;
    assert_eq!(all(&root, "slot").len(), 1);
}

#[wasm_bindgen_test]
async fn the_component_without_an_address_says_so_and_offers_no_other_attempt() {
    let (_app, root) = rendered(props(String::new())).await;
    until(|| said(&root) == "This page does not say which data to compare.").await;
    assert!(all(&root, ".evidence-message button").is_empty());
    assert_eq!(all(&root, "slot").len(), 1);
}
