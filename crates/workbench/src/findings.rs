//! What the rules say of the text.

use std::mem;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::desk::{self, Worker, use_desk};
use crate::finding::Item;
use crate::told::{Told, count};
use crate::work::{Answer, Request};

/// Milliseconds after which an editor is told that the rules are still missing: enough for their program on a slow line.
const LATE: u32 = 20_000;

/// The findings of a text.
#[derive(Clone, PartialEq)]
pub struct Checked {
    pub findings: Rc<[Told]>,
}

/// What waits for the worker. It checks one text at a time, and then the newest.
#[derive(Default)]
struct Queue {
    next: Option<Rc<str>>,
    is_busy: bool,
}

/// The findings of the newest text that has been checked.
#[hook]
pub fn use_findings(worker: &Worker, text: &Rc<str>) -> Option<Checked> {
    // The same findings are not drawn again.
    let checked = use_state_eq(|| None);
    let queue = use_mut_ref(Queue::default);
    let (worker, set) = (worker.clone(), checked.setter());
    use_effect_with(text.clone(), move |text| {
        queue.borrow_mut().next = Some(text.clone());
        if mem::replace(&mut queue.borrow_mut().is_busy, true) {
            return;
        }
        spawn_local(async move {
            loop {
                let next = queue.borrow_mut().next.take();
                let Some(text) = next else { break };
                let request = Request::Check { text: text.to_string(), today: desk::today() };
                if let Answer::Findings(findings) = worker.ask(request).await {
                    set.set(Some(Checked { findings: findings.into() }));
                }
            }
            queue.borrow_mut().is_busy = false;
        });
    });
    (*checked).clone()
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub checked: Option<Checked>,
}

/// All findings with their causes and what to do. A button leads to the place of each.
#[component]
pub fn Findings(Props { checked }: &Props) -> Html {
    let desk = use_desk();
    let is_empty = desk.text.trim().is_empty();
    let is_late = use_state(|| false);
    {
        let is_late = is_late.setter();
        use_effect_with((), move |()| {
            let timeout = Timeout::new(LATE, move || is_late.set(true));
            move || drop(timeout)
        });
    }
    let said = match checked {
        _ if is_empty => "The text is empty: open a file, add a citation below, or begin with {.".to_owned(),
        None if *is_late => "The rules have not loaded yet. If they do not come, reload the page.".to_owned(),
        None => "The rules are loading.".to_owned(),
        Some(checked) => format!("The text has {}.", count(&checked.findings)),
    };
    let findings = checked.as_ref().filter(|_| !is_empty).map(|checked| checked.findings.clone()).unwrap_or_default();
    html! {
        <section class="findings" aria-labelledby="findings">
            <h2 id="findings">{ "What the rules say" }</h2>
            <p role="status">{ said }</p>
            <ol>
                for (at, finding) in findings.iter().enumerate() {
                    <Item key={at} finding={finding.clone()} editing={desk.editing.clone()} />
                }
            </ol>
        </section>
    }
}
