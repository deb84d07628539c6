//! Answers a browser on this machine.

use std::sync::Arc;

use tiny_http::{Header, Method, Request, Response, Server};

use super::pages::{self, Pages};
use super::state::State;

/// Of the page around the comparison.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; \
                      base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
/// Of the comparison: the policy of docs/embedding.md and nothing else.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
                      img-src 'self'; require-trusted-types-for 'script'; frame-ancestors 'self'";
const NO_SCRIPT: &str =
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'self'";

const AROUND: &str = include_str!("around.html");
const SCRIPT: &str = include_str!("around.js");
const STYLE: &str = include_str!("around.css");
const NOTHING: &str = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>No comparison</title>\
                       <p>There is no comparison yet: the file has had errors since this was started.";

struct Answer {
    status: u16,
    kind: &'static str,
    policy: &'static str,
    body: Vec<u8>,
}

/// Answers until the program ends. A request that waits for a change does not keep others waiting.
pub fn answer(server: &Server, port: u16, pages: &Arc<Pages>, state: &Arc<State>) {
    for request in server.incoming_requests() {
        let (pages, state) = (Arc::clone(pages), Arc::clone(state));
        std::thread::spawn(move || {
            let answer = if is_for_us(&request, port) { found(request.url(), &pages, &state) } else { refused() };
            let mut response = Response::from_data(answer.body).with_status_code(answer.status);
            for (name, value) in [
                ("Content-Type", answer.kind),
                ("Content-Security-Policy", answer.policy),
                ("X-Content-Type-Options", "nosniff"),
                ("Cache-Control", "no-store"),
            ] {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            // Who has gone meanwhile needs no answer.
            let _ = request.respond(response);
        });
    }
}

/// A page of another site may let its own name lead to this machine, and must not read the file by it.
fn is_for_us(request: &Request, port: u16) -> bool {
    let host = request.headers().iter().find(|header| header.field.equiv("Host")).map(|header| header.value.as_str());
    let ours = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{port}"));
    *request.method() == Method::Get && host.is_some_and(|host| ours.iter().any(|our| our == host))
}

fn refused() -> Answer {
    Answer { status: 403, kind: "text/plain", policy: POLICY, body: b"only for this machine".to_vec() }
}

fn found(address: &str, pages: &Pages, state: &State) -> Answer {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let good = |kind, policy, body: String| Answer { status: 200, kind, policy, body: body.into() };
    let page = |policy, make: &dyn Fn(&str) -> Option<String>| {
        let html = state.good().and_then(|text| make(&text));
        good("text/html; charset=utf-8", policy, html.unwrap_or_else(|| NOTHING.to_owned()))
    };
    match path {
        "/" => good("text/html; charset=utf-8", POLICY, AROUND.to_owned()),
        "/around.js" => good("text/javascript", POLICY, SCRIPT.to_owned()),
        "/around.css" => good("text/css", POLICY, STYLE.to_owned()),
        "/state.json" => {
            let after = query.strip_prefix("after=").and_then(|after| after.parse().ok()).unwrap_or(0);
            let mut state = state.after(after);
            state["program"] = pages.program().err().into();
            good("application/json", POLICY, state.to_string())
        }
        pages::WITH_PROGRAM => match pages.program().ok() {
            Some(program) => {
                let html = state.good().and_then(|text| pages.with_program(&text, program));
                good("text/html; charset=utf-8", STRICT, html.unwrap_or_else(|| NOTHING.to_owned()))
            }
            None => page(NO_SCRIPT, &|text| pages.without_script(text, pages::SCREEN)),
        },
        pages::WITHOUT_SCRIPT => page(NO_SCRIPT, &|text| pages.without_script(text, pages::SCREEN)),
        pages::ON_PAPER => page(NO_SCRIPT, &|text| pages.without_script(text, pages::PAPER)),
        pages::BUNDLE if state.good().is_some() => {
            good("application/json", STRICT, state.good().unwrap_or_default().to_string())
        }
        _ => file(path, pages).unwrap_or_else(|| Answer {
            status: 404,
            kind: "text/plain",
            policy: POLICY,
            body: b"there is no such file".to_vec(),
        }),
    }
}

fn file(path: &str, pages: &Pages) -> Option<Answer> {
    let body = match pages::stylesheet(path) {
        Some(stylesheet) => stylesheet.into_bytes(),
        None => pages.built(path.strip_prefix(pages::DIST)?)?,
    };
    let kind = match path.rsplit('.').next()? {
        "css" => "text/css",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        _ => "text/plain",
    };
    Some(Answer { status: 200, kind, policy: STRICT, body })
}
