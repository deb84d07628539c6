//! `dist/` behind a static server, with the policy that the widget promises to work under; or a site that is broken.

use std::collections::HashMap;
use std::future::IntoFuture;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio::sync::Notify;
use tower_http::services::ServeDir;

use super::answer::Answer;
use super::port;

/// Acceptance's policy, word for word.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
                      img-src 'self'; require-trusted-types-for 'script'";

/// The script that notes what goes wrong on a page; no test sees that it is asked for.
const RECORDER: &str = "/recorder.js";

/// A running site. It ends with the test.
#[derive(Clone)]
pub struct Site {
    port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    policy: String,
    /// By the end of the path.
    instead: Mutex<HashMap<String, Answer>>,
    requests: Mutex<Vec<String>>,
    end: Notify,
}

impl Shared {
    fn instead_of(&self, path: &str) -> Option<Answer> {
        let mut instead = self.instead.lock().expect("no test panics while it holds this");
        instead.iter_mut().find(|(end, _)| path.ends_with(*end))?.1.next()
    }
}

impl Site {
    /// The site as built, under the strict policy.
    pub async fn built() -> Self {
        Self::under(POLICY).await
    }

    /// Somebody else's site in a folder, under the strict policy.
    pub async fn of_folder(folder: &str) -> Self {
        Self::serving(folder, POLICY).await
    }

    /// The site as built, under a policy that lacks these words.
    pub async fn without_policy_of(words: &str) -> Self {
        assert!(POLICY.contains(words), "the policy has no {words}");
        Self::under(&POLICY.replace(words, "")).await
    }

    /// The site as built, with no policy at all.
    pub async fn without_policy() -> Self {
        Self::under("").await
    }

    /// A partner's page with this in its body, and the widget's script in its head; nothing is prerendered.
    pub async fn with(body: &str) -> Self {
        let page = format!(
            "<!DOCTYPE html><html lang=en><title>A partner</title><link rel=icon href=icon.svg>\
             <script type=module src=embed.js></script><p>Text.</p>{body}"
        );
        Self::built().await.answering("/index.html", Answer::Html(page))
    }

    /// A page of two widgets, of the made-up bundle and a dark one among them.
    pub async fn beside() -> Self {
        let html = include_str!("../../pages/beside.html").to_owned();
        let css = include_str!("../../pages/beside.css").to_owned();
        Self::built().await.answering("/index.html", Answer::Html(html)).answering("/beside.css", Answer::Css(css))
    }

    /// Somebody else's page, under a policy that lets it take the widget from another origin.
    pub async fn of_partner(html: String, origin: &str) -> Self {
        let policy = POLICY
            .replace("connect-src 'self'; style-src 'self'", &format!("connect-src {origin}; style-src {origin}"));
        // Its own scripts may run, too: the recorder is one.
        let policy = policy.replace("script-src 'self'", &format!("frame-src {origin}; script-src 'self' {origin}"));
        Self::under(&policy).await.answering("/index.html", Answer::Html(html))
    }

    /// The site as built, under this policy.
    pub async fn under(policy: &str) -> Self {
        Self::serving(concat!(env!("CARGO_MANIFEST_DIR"), "/dist"), policy).await
    }

    async fn serving(folder: &str, policy: &str) -> Self {
        let shared = Arc::new(Shared {
            policy: policy.to_owned(),
            instead: Mutex::default(),
            requests: Mutex::default(),
            end: Notify::new(),
        });
        let files = ServeDir::new(folder);
        let router = Router::new().fallback_service(files).layer(from_fn_with_state(shared.clone(), answer));
        let (listener, port) = port::listener().await;
        let end = shared.clone();
        let server = axum::serve(listener, router).with_graceful_shutdown(async move { end.end.notified().await });
        tokio::spawn(server.into_future());
        Self { port, shared }
    }

    /// Has the bundles without their HTML, as somebody else may publish them: the program renders them.
    pub fn without_fragments(self) -> Self {
        self.answering(".en.html", Answer::Missing).answering(".de.html", Answer::Missing)
    }

    /// Answers requests whose path ends so with something else.
    pub fn answering(self, end: &str, answer: Answer) -> Self {
        self.shared.instead.lock().expect("no test panics while it holds this").insert(end.to_owned(), answer);
        self
    }

    /// Ends the server: from now on the browser has no network.
    pub fn end(&self) {
        self.shared.end.notify_one();
    }

    /// Answers everything as built again.
    pub fn mend(&self) {
        self.shared.instead.lock().expect("no test panics while it holds this").clear();
    }

    /// The paths asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests.lock().expect("no test panics while it holds this").clone()
    }

    /// The address of its article page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path == RECORDER {
        return ([(header::CONTENT_TYPE, "text/javascript")], include_str!("recorder.js")).into_response();
    }
    shared.requests.lock().expect("no test panics while it holds this").push(path.clone());
    let path = if path == "/" { "/index.html".to_owned() } else { path };
    let mut response = match shared.instead_of(&path) {
        None => next.run(request).await,
        Some(answer) => answer.give(next.run(request)).await,
    };
    let kind = response.headers().get(header::CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        response = recorded(response, &shared.policy).await;
    }
    let policy = HeaderValue::from_str(&shared.policy).expect("the policy is plain text");
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

/// A page with the recorder before everything else in its head.
async fn recorded(response: Response, policy: &str) -> Response {
    let (mut head, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("it is a file");
    let html = String::from_utf8(body.to_vec()).expect("it is UTF-8");
    // Where the tag is left out, the head begins behind the root's.
    let tag = if html.contains("<head>") { "<head>" } else { "<html" };
    let at = html.find(tag).and_then(|tag| Some(tag + html[tag..].find('>')? + 1)).expect("the page has a root");
    let (before, after) = html.split_at(at);
    let nonce = policy.split_once("'nonce-").and_then(|(_, rest)| rest.split('\'').next()).unwrap_or_default();
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from(format!("{before}<script src={RECORDER} nonce=\"{nonce}\"></script>{after}")))
}
