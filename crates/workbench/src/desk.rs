//! What all parts of the page share: the text, the editor that holds it, and the worker.

use std::rc::Rc;

use gloo_worker::Spawnable as _;
use gloo_worker::oneshot::{OneshotBridge, oneshot};
use yew::prelude::*;

use crate::editor::Editing;
use crate::work::{self, Answer, Request};

/// Where the worker's program is, from the page.
const LOADER: &str = "workbench-rules_loader.js";

/// The worker.
#[oneshot]
pub async fn Work(request: Request) -> Answer {
    work::answer(request)
}

/// A line to the worker.
#[derive(Clone)]
pub struct Worker(Rc<OneshotBridge<Work>>);

impl Worker {
    /// Starts a worker.
    pub fn start() -> Self {
        Self(Rc::new(Work::spawner().as_module(true).with_loader(true).spawn(LOADER)))
    }

    /// Asks for something. Requests are answered in their order.
    pub async fn ask(&self, request: Request) -> Answer {
        self.0.fork().run(request).await
    }
}

impl PartialEq for Worker {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a part of the page needs.
#[derive(Clone, PartialEq)]
pub struct Desk {
    /// The text as it was a moment after the last key.
    pub text: Rc<str>,
    pub editing: Editing,
    pub worker: Worker,
}

/// The desk that this part stands on.
#[hook]
pub fn use_desk() -> Desk {
    use_context().expect("the page gives every part its desk")
}

/// Today, as 2026-11-22, in UTC.
pub fn today() -> String {
    js_sys::Date::new_0().to_iso_string().as_string().unwrap_or_default().chars().take(10).collect()
}
