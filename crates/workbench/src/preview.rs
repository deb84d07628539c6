//! The comparison, as readers will see it.

use std::rc::Rc;

use evidence_widget::EvidenceComparison;
use evidence_widget::loading::Loaded;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::prelude::*;

use crate::desk::use_desk;

/// Milliseconds of a rendering that nobody notices between two keys.
const QUICK: f64 = 20.0;
/// A slow rendering waits after the last key, so many times as long as the one before took: layout comes on top.
const SHARE: f64 = 4.0;
/// The most milliseconds without a key after which the comparison follows.
const LONGEST: f64 = 3000.0;

/// The newest comparison, and whether it is of the text in the editor.
///
/// It follows the text. A comparison that takes long to render waits for a longer pause: no key waits for it.
#[hook]
fn use_followed(text: &Rc<str>) -> (Option<Loaded>, bool) {
    let (loaded, is_current) = (use_state(|| None::<Loaded>), use_state(|| false));
    let (pause, began) = (use_mut_ref(|| 0), use_mut_ref(|| 0.0));
    {
        let (set_loaded, set_current) = (loaded.setter(), is_current.setter());
        let (pause, began) = (pause.clone(), began.clone());
        use_effect_with(text.clone(), move |text| {
            let text = text.clone();
            let timeout = Timeout::new(*pause.borrow(), move || {
                *began.borrow_mut() = now();
                let read = Loaded::read(text.to_string());
                set_current.set(read.is_ok());
                if let Ok(read) = read {
                    set_loaded.set(Some(read));
                }
            });
            move || drop(timeout)
        });
    }
    use_effect_with((*loaded).clone(), move |loaded| {
        if loaded.is_some() {
            let took = now() - *began.borrow();
            *pause.borrow_mut() = if took < QUICK { 0 } else { (took * SHARE).min(LONGEST) as u32 };
        }
    });
    ((*loaded).clone(), *is_current)
}

fn now() -> f64 {
    window().performance().map(|performance| performance.now()).unwrap_or_default()
}

/// The widget's own comparison, or a sentence where there is none yet.
#[component]
pub fn Preview() -> Html {
    let desk = use_desk();
    let (loaded, is_current) = use_followed(&desk.text);
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
