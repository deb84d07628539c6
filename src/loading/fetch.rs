//! Fetches a text, and tries again where a failure may pass.

use gloo::net::http::{Request, Response};
use gloo::timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCredentials;

use super::{Cause, Failure};

/// Milliseconds before the second attempt and before the third.
const WAITS: [u32; 2] = [500, 2000];
/// The longest pause that a server may ask for, in milliseconds.
const LONGEST_WAIT: u32 = 10_000;

/// The text at an address. `begun` is a fetch of it that is under way already.
pub(super) async fn text(address: &str, integrity: &str, mut begun: Option<Promise>) -> Result<String, Failure> {
    if address.is_empty() {
        return Err(Failure::new(Cause::Source, "src is missing, or is no address"));
    }
    for wait in WAITS {
        match attempt(address, integrity, begun.take()).await {
            Err(Failure { wait: Some(asked), .. }) => TimeoutFuture::new(wait.max(asked)).await,
            done => return done,
        }
    }
    attempt(address, integrity, None).await
}

async fn attempt(address: &str, integrity: &str, begun: Option<Promise>) -> Result<String, Failure> {
    let answer = match begun {
        Some(begun) => JsFuture::from(begun).await.map_err(|error| described(&error)).and_then(|answer| {
            answer.dyn_into::<web_sys::Response>().map(Response::from).map_err(|error| described(&error))
        }),
        None => get(address, integrity).await,
    };
    let answer = match answer {
        Ok(answer) => answer,
        // A browser does not say that it was the integrity. Without it the same file arrives.
        Err(_) if !integrity.is_empty() && get(address, "").await.is_ok_and(|answer| answer.ok()) => {
            return Err(Failure::new(Cause::Integrity, format!("{address} is not what its integrity says")));
        }
        Err(error) => return Err(Failure::passing(Cause::Bundle, format!("{address}: {error}"), 0)),
    };
    if answer.ok() {
        return answer.text().await.map_err(|error| Failure::passing(Cause::Bundle, format!("{address}: {error}"), 0));
    }
    Err(refused(address, &answer))
}

async fn get(address: &str, integrity: &str) -> Result<Response, String> {
    let request = Request::get(address).credentials(RequestCredentials::Omit).integrity(integrity);
    request.send().await.map_err(|error| error.to_string())
}

/// What an answer other than 200 says. A server may name the pause before the next attempt itself.
fn refused(address: &str, answer: &Response) -> Failure {
    let status = answer.status();
    let message = format!("{address} answered {status}");
    if !(matches!(status, 408 | 429) || status >= 500) {
        return Failure::new(Cause::Missing, message);
    }
    let seconds = answer.headers().get("retry-after").and_then(|seconds| seconds.trim().parse::<u32>().ok());
    match seconds.unwrap_or_default().saturating_mul(1000) {
        wait if wait > LONGEST_WAIT => Failure::new(Cause::Bundle, message),
        wait => Failure::passing(Cause::Bundle, message, wait),
    }
}

fn described(error: &wasm_bindgen::JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |error| String::from(error.message()))
}
