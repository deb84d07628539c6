//! What a server may answer in place of a file, truthfully or not.

use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use tokio::sync::Semaphore;

/// What is answered in place of a file.
#[derive(Clone)]
pub enum Answer {
    Missing,
    Html(String),
    Json(String),
    Css(String),
    Script(String),
    /// The file itself under another type.
    Typed(&'static str),
    /// Nothing but a status; with the seconds after which to ask again.
    Status(u16, Option<u32>),
    /// Another address.
    Redirect(&'static str),
    /// Half the file, under the length of the whole, and then the end of the connection.
    Cut,
    /// A length less than the file's.
    Short,
    /// Nothing but the end of the connection.
    Reset,
    /// The file, once the gate is open.
    Held(Gate),
    /// A page, so much later.
    After(Duration, String),
    /// The other answer for so many requests, and then the file.
    First(usize, Box<Answer>),
}

/// Before a file that must not come too soon, however slow the machine is. Closed at first.
#[derive(Clone)]
pub struct Gate(Arc<Semaphore>);

impl Gate {
    pub fn closed() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }

    /// Lets everything through, from now on.
    pub fn open(&self) {
        self.0.close();
    }

    async fn passed(&self) {
        // Nobody ever gets a permit: whoever waits is told of the end of all permits.
        self.0.acquire().await.expect_err("it has no permits");
    }
}

impl Answer {
    /// What it answers this time; nothing for the file itself.
    pub fn next(&mut self) -> Option<Self> {
        match self {
            Self::First(0, _) => None,
            Self::First(left, answer) => {
                *left -= 1;
                Some((**answer).clone())
            }
            answer => Some(answer.clone()),
        }
    }

    /// Answers, where `file` is what the server would have answered.
    pub async fn give(self, file: impl Future<Output = Response>) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Html(body) => Html(body).into_response(),
            Self::Json(body) => ([(header::CONTENT_TYPE, "application/json")], body).into_response(),
            Self::Css(body) => ([(header::CONTENT_TYPE, "text/css")], body).into_response(),
            Self::Script(body) => ([(header::CONTENT_TYPE, "text/javascript")], body).into_response(),
            Self::Typed(kind) => {
                let mut response = file.await;
                response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
                response
            }
            Self::Status(status, after) => {
                let status = StatusCode::from_u16(status).expect("a status");
                let mut response = status.into_response();
                if let Some(after) = after {
                    response.headers_mut().insert(header::RETRY_AFTER, after.into());
                }
                response
            }
            Self::Redirect(to) => Redirect::temporary(to).into_response(),
            Self::Cut => broken(file.await, |length| (length / 2, length)).await,
            Self::Short => broken(file.await, |length| (length, length / 2)).await,
            Self::Reset => broken(file.await, |length| (0, length)).await,
            Self::Held(gate) => {
                gate.passed().await;
                file.await
            }
            Self::After(time, body) => {
                tokio::time::sleep(time).await;
                Html(body).into_response()
            }
            Self::First(..) => unreachable!("it stands for another"),
        }
    }
}

/// A file of which so many bytes are sent under so great a length, by its own length, before the connection ends.
async fn broken(response: Response, lie: impl FnOnce(usize) -> (usize, usize)) -> Response {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.expect("the file is read");
    let (sent, claimed) = lie(bytes.len());
    let pieces = [Ok(bytes.slice(..sent)), Err(io::Error::other("the connection ends"))];
    let mut response = Response::from_parts(parts, Body::from_stream(futures_util::stream::iter(pieces)));
    response.headers_mut().insert(header::CONTENT_LENGTH, claimed.into());
    response
}
