//! `dist/` as a host sends it, and beside it what only the bench asks for.

use axum::Router;
use axum::extract::Path;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use brotli::enc::BrotliEncoderParams;
use tower_http::services::ServeDir;

use crate::bundles;

const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
const PEER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/bench/peer.js");
/// How the article's page asks for the widget's script.
const SCRIPT: &str = "<script type=\"module\" src=\"embed.js\"></script>";

/// A running site.
pub struct Site {
    port: u16,
    /// The stylesheet's file.
    pub stylesheet: String,
    /// The glue's file.
    pub glue: String,
}

impl Site {
    /// An address on it.
    pub fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }
}

/// Starts it.
pub async fn start() -> Site {
    let index = read(&format!("{DIST}/index.html"));
    assert!(index.contains(SCRIPT), "the page has no {SCRIPT}");
    let alone = brotli(&index.replace(SCRIPT, ""));
    let stage = format!(
        "<!DOCTYPE html><html lang=en><title>The bench</title><link rel=icon href=icon.svg>\
         <script>{}</script><script type=module src=embed.js></script><script type=module src=peer.js></script>",
        include_str!("probe.js")
    );
    let partner = |src: &str| {
        let page = format!(
            "<!DOCTYPE html><html lang=en><title>A partner</title><link rel=icon href=icon.svg>\
             <script type=module src=embed.js></script><p>Text.</p><evidence-widget src={src}><p>Text.</p></evidence-widget>"
        );
        get(move || async { Html(page) })
    };
    // The same bundle under a name that has no fragment beside it.
    let bundle_alone = brotli(&read(&format!("{DIST}/data/cerebrolysin.json")));
    let bundle_alone = get(move || async {
        ([(header::CONTENT_TYPE, "application/json"), (header::CONTENT_ENCODING, "br")], bundle_alone)
    });
    let script = |text: String| get(move || async { ([(header::CONTENT_TYPE, "text/javascript")], text) });
    let router = Router::new()
        .route("/alone.html", get(move || async { ([(header::CONTENT_ENCODING, "br")], Html(alone)) }))
        .route("/partner.html", partner("data/cerebrolysin.json"))
        .route("/program.html", partner("bundle"))
        .route("/bundle", bundle_alone)
        .route("/stage.html", get(move || async { Html(stage) }))
        .route("/peer.js", script(read(PEER)))
        .route("/bundles/{trials}", get(bundle))
        .fallback_service(ServeDir::new(DIST).precompressed_br());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let port = listener.local_addr().expect("it has an address").port();
    tokio::spawn(async move { axum::serve(listener, router).await });
    Site { port, stylesheet: built("widget-", ".css"), glue: built("evidence-widget-", ".js") }
}

async fn bundle(Path(trials): Path<usize>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], bundles::bundle(trials))
}

/// As small as the files of `dist/` travel.
fn brotli(text: &str) -> Vec<u8> {
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut text.as_bytes(), &mut compressed, &best).expect("memory takes what is written");
    compressed
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}; run `cargo xtask bench`"))
}

/// The name of the one file of `dist/` that begins and ends so.
fn built(start: &str, end: &str) -> String {
    let files = std::fs::read_dir(DIST).expect("dist/ is there");
    let mut names = files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
    names.find(|name| name.starts_with(start) && name.ends_with(end)).expect("dist/ is complete")
}
