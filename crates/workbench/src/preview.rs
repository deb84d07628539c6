//! The comparison, as readers will see it.

use std::rc::Rc;

use evidence_widget::EvidenceComparison;
use evidence_widget::loading::Loaded;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::prelude::*;

use crate::desk::use_desk;

/// The most milliseconds without a key after which the comparison follows.
const LONGEST: u32 = 3000;

/// The newest text that can be shown.
#[derive(Clone, PartialEq, Default)]
struct Followed {
    loaded: Option<Loaded>,
    /// Whether it is the text in the editor.
    is_current: bool,
}

/// Follows the text. A comparison that takes long to render waits for a longer pause: no key waits for it.
#[hook]
fn use_followed(text: &Rc<str>) -> (Followed, Callback<()>) {
    let followed = use_state(Followed::default);
    let pause = use_mut_ref(|| 0);
    let began = use_mut_ref(|| 0.0);
    {
        let (set, last) = (followed.setter(), (*followed).clone());
        let (pause, began) = (pause.clone(), began.clone());
        use_effect_with(text.clone(), move |text| {
            let text = text.clone();
            let timeout = Timeout::new(*pause.borrow(), move || {
                *began.borrow_mut() = now();
                set.set(match Loaded::read(text.to_string()) {
                    Ok(loaded) => Followed { loaded: Some(loaded), is_current: true },
                    Err(_) => Followed { is_current: false, ..last },
                });
            });
            move || drop(timeout)
        });
    }
    let on_render = use_callback((), move |(), ()| {
        let took = now() - *began.borrow();
        // A browser needs about as long again for the layout.
        *pause.borrow_mut() = if took < 20.0 { 0 } else { (took * 4.0).min(f64::from(LONGEST)) as u32 };
    });
    ((*followed).clone(), on_render)
}

fn now() -> f64 {
    window().performance().map(|performance| performance.now()).unwrap_or_default()
}

/// The widget's own comparison, or a sentence where there is none yet.
#[component]
pub fn Preview() -> Html {
    let desk = use_desk();
    let (Followed { loaded, is_current }, on_render) = use_followed(&desk.text);
    use_effect_with(loaded.clone(), move |loaded| loaded.iter().for_each(|_| on_render.emit(())));
    let said = match (&loaded, is_current) {
        (Some(_), true) => "This is what readers see.",
        (Some(_), false) => "The text has errors: this is the comparison as it was before them.",
        (None, _) => "The comparison stands here once the text can be read without errors.",
    };
    html! {
        <section class="preview" aria-labelledby="preview">
            <h2 id="preview">{ "The comparison" }</h2>
            <p role="status">{ said }</p>
            if let Some(loaded) = loaded {
                <EvidenceComparison {loaded} heading_level=3 />
            }
        </section>
    }
}
