//! The whole widget for any Yew application: from the address of a bundle to the comparison, in a shadow root of its own.

mod comparison;
mod failed;
mod reading;
mod root;
mod shown;

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::catalogue::{self, Key};
use crate::digest::Digest;
use crate::loading::{Failure, Loaded};
pub use comparison::{EvidenceComparison, EvidenceComparisonProps};
use failed::{Details, Sentence};
use root::use_root;
use shown::Shown;

/// What [`EvidenceWidget`] needs. The names are those of the element's attributes (docs/embedding.md).
#[derive(Properties, Clone, PartialEq)]
pub struct EvidenceWidgetProps {
    /// The address of the bundle, relative to the page.
    pub src: AttrValue,
    /// As in HTML: the bundle must be the file of this digest.
    #[prop_or_default]
    pub integrity: AttrValue,
    /// The language of the widget's words (BCP 47). It speaks English and German; any other language gets English.
    #[prop_or(AttrValue::Static("en"))]
    pub lang: AttrValue,
    /// The level of the widget's title, 2 to 6.
    #[prop_or(2)]
    pub heading_level: u8,
    /// `light` or `dark`; without it the page's own `color-scheme` holds.
    #[prop_or_default]
    pub theme: Option<AttrValue>,
    /// The address of the article, which a reader is offered when something fails.
    #[prop_or_default]
    pub article: Option<AttrValue>,
    /// Called each time that a bundle is shown.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// Called each time that one cannot be shown.
    #[prop_or_default]
    pub on_error: Callback<Failure>,
    /// What stands there until the comparison does, such as a link to the article.
    #[prop_or_default]
    pub children: Html,
}

/// What is known of the bundle at `src`.
#[derive(Clone, PartialEq)]
enum State {
    Loading,
    Ready(Loaded),
    Failed(Failure),
}

/// Fetches a bundle and shows the comparison, or says in one sentence why it cannot. What may pass is tried three times.
///
/// The comparison is in a shadow root, so that the page's styles and the widget's leave each other alone. A page needs no file
/// of the widget for it, and no policy but `connect-src` for the bundle. Copying, saving and sharing are the element's
/// (docs/interface.md) and not in it.
///
/// ```
/// use evidence_widget::EvidenceWidget;
/// use yew::prelude::*;
///
/// #[component]
/// fn Article() -> Html {
///     html! {
///         <EvidenceWidget src="/data/examplamine.json" heading_level=3 theme="dark">
///             <a href="/examplamine">{ "Read the article" }</a>
///         </EvidenceWidget>
///     }
/// }
/// ```
#[component]
pub fn EvidenceWidget(props: &EvidenceWidgetProps) -> Html {
    let EvidenceWidgetProps { src, integrity, lang, heading_level, theme, article, on_ready, on_error, children } =
        props;
    let words = catalogue::of(lang).unwrap_or(catalogue::english());
    let (host, stage) = use_root();
    let (state, retry) = use_bundle(src, integrity, on_error);
    let content = |stage: &Element| {
        let (said, shown) = match &*state {
            State::Loading => (words.say(Key::Loading).into(), html! { <slot /> }),
            State::Failed(failure) => (
                html! { <Sentence {words} failure={failure.clone()} article={article.clone()} {retry} /> },
                html! { <><Details {words} failure={failure.clone()} /><slot /></> },
            ),
            State::Ready(loaded) => (
                Html::default(),
                html! {
                    // Another bundle is another widget.
                    <Shown key={Digest::of(&loaded.text)} loaded={loaded.clone()} {words}
                        heading_level={*heading_level} stage={stage.clone()} on_ready={on_ready} />
                },
            ),
        };
        // The line is there before it says something: only a change of it is announced.
        html! {
            <>
                <div class="evidence-message" role="status" lang={words.tag}>{ said }</div>
                { shown }
            </>
        }
    };
    html! {
        <div ref={host} lang={words.tag} {theme}>
            { children.clone() }
            if let Some(stage) = &stage {
                { create_portal(content(stage), stage.clone()) }
            }
        </div>
    }
}

/// The bundle at an address, and a way to fetch it once more.
#[hook]
fn use_bundle(
    src: &AttrValue,
    integrity: &AttrValue,
    on_error: &Callback<Failure>,
) -> (UseStateHandle<State>, Callback<()>) {
    let state = use_state(|| State::Loading);
    let attempt = use_state(|| 0);
    let retry = {
        let (state, attempt) = (state.setter(), attempt.clone());
        Callback::from(move |()| {
            state.set(State::Loading);
            attempt.set(*attempt + 1);
        })
    };
    let (set, on_error) = (state.setter(), on_error.clone());
    use_effect_with((src.clone(), integrity.clone(), *attempt), move |(src, integrity, _)| {
        let (src, integrity) = (src.clone(), integrity.clone());
        let is_wanted = Rc::new(Cell::new(true));
        let end = {
            let is_wanted = is_wanted.clone();
            // Another address is asked for, or the widget is gone.
            move || is_wanted.set(false)
        };
        spawn_local(async move {
            let loaded = Loaded::fetch(&src, &integrity, None).await;
            if !is_wanted.get() {
                return;
            }
            match loaded {
                Ok(loaded) => set.set(State::Ready(loaded)),
                Err(failure) => {
                    set.set(State::Failed(failure.clone()));
                    on_error.emit(failure);
                }
            }
        });
        end
    });
    (state, retry)
}
