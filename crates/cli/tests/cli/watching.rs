//! What follows a file: `evidence check --watch` and `evidence preview`, as real processes.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use evidence_widget::embed::Stylesheet;
use serde_json::Value;
use tempfile::TempDir;

use super::{GOOD, as_text, file, folder, replaced};

/// Nothing here takes so long but on a machine that is stuck.
const LONGEST: Duration = Duration::from_secs(120);

/// A program that runs until the test ends.
struct Running {
    child: Child,
    lines: Receiver<String>,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut evidence = Command::new(env!("CARGO_BIN_EXE_evidence"));
        let evidence = evidence.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = evidence.spawn().expect("evidence runs");
        let (sender, lines) = channel();
        let out = BufReader::new(child.stdout.take().expect("an output")).lines();
        let err = BufReader::new(child.stderr.take().expect("an error output")).lines();
        let other = sender.clone();
        std::thread::spawn(move || out.map_while(Result::ok).all(|line| sender.send(line).is_ok()));
        std::thread::spawn(move || err.map_while(Result::ok).all(|line| other.send(line).is_ok()));
        Self { child, lines }
    }

    /// Waits for a line with these words.
    #[track_caller]
    fn says(&self, words: &str) -> String {
        loop {
            let line = self.lines.recv_timeout(LONGEST).unwrap_or_else(|_| panic!("it never says “{words}”"));
            if line.contains(words) {
                return line;
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn save(path: &Path, text: &str) {
    fs::write(path, text).expect("the file is written");
}

/// As many editors save: a new file, which is then given the name.
fn save_by_renaming(path: &Path, text: &str) {
    let new = path.with_extension("json~");
    save(&new, text);
    fs::rename(new, path).expect("the file is renamed");
}

fn broken() -> String {
    replaced("\"format\": 1", "\"format\": 1, \"novelty\": 1")
}

#[test]
fn check_says_after_each_save_what_it_finds_however_the_file_is_saved() {
    let folder = folder();
    let path = file(&folder, "bundle.json", GOOD);
    let check = Running::start(&["check", "--watch", as_text(&path)]);
    check.says("bundle.json: good");
    save(&path, &broken());
    check.says("E004");
    save_by_renaming(&path, GOOD);
    check.says("bundle.json: good");
    fs::remove_file(&path).expect("the file is removed");
    check.says("there is no such file");
    save(&path, &broken());
    check.says("E004");
}

#[test]
fn check_follows_a_folder_and_the_files_that_come_into_it() {
    let folder = folder();
    file(&folder, "data/one.json", GOOD);
    let check = Running::start(&["check", "--watch", as_text(&folder.path().join("data"))]);
    check.says("one.json: good");
    file(&folder, "data/two.json", broken());
    check.says("E004");
}

#[test]
fn what_cannot_be_watched_is_told() {
    let check = Running::start(&["check", "--watch", "/nowhere/at/all/bundle.json"]);
    check.says("it cannot be watched");
}

/// A preview and where it is.
struct Preview {
    _running: Running,
    host: String,
}

/// An answer: its status, its head and its body.
type Answer = (u16, String, String);

impl Preview {
    fn start(path: &Path, dist: &Path) -> Self {
        let running = Running::start(&["preview", as_text(path), "--dist", as_text(dist)]);
        let line = running.says("Ctrl-C ends this");
        let (_, rest) = line.split_once("http://").expect("an address");
        let host = rest.split('/').next().expect("a host").to_owned();
        assert!(host.starts_with("127.0.0.1:"), "{line}");
        Self { _running: running, host }
    }

    fn get(&self, path: &str) -> Answer {
        self.get_as(&self.host, path)
    }

    fn get_as(&self, host: &str, path: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.host).expect("it answers");
        stream.set_read_timeout(Some(LONGEST)).expect("a limit");
        write!(stream, "GET {path} HTTP/1.0\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("it listens");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers in UTF-8");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, head.to_owned(), body.to_owned())
    }

    /// The state after a version: waits for it.
    fn after(&self, version: u64) -> Value {
        let state = self.get(&format!("/state.json?after={version}")).2;
        let state: Value = serde_json::from_str(&state).expect("JSON");
        // Nothing has changed for a while: it is asked again.
        if state["version"].as_u64() <= Some(version) { self.after(version) } else { state }
    }

    /// The first state from here on that shows this, with its version.
    fn until(&self, mut version: u64, shown: &str) -> (u64, Value) {
        loop {
            let state = self.after(version);
            version = state["version"].as_u64().expect("a version");
            if state["shown"] == shown {
                return (version, state);
            }
        }
    }
}

/// A folder with the bundle and the built files of this build, as far as the pages name them.
fn site(text: &str) -> TempDir {
    let folder = folder();
    let pinned = |file: &str| format!("{{ \"file\": \"{file}\", \"integrity\": \"sha384-\" }}");
    let stylesheet = pinned(&Stylesheet::default().address);
    let [embed, alone, framed] = ["embed-1.js", "alone-1.css", "framed-1.js"].map(pinned);
    let manifest = format!(
        "{{ \"version\": \"1\", \"embed\": {embed}, \"stylesheet\": {stylesheet}, \"alone\": {alone}, \"framed\": {framed} }}"
    );
    file(&folder, "dist/manifest.json", manifest);
    file(&folder, "dist/embed-1.js", "export {};");
    file(&folder, "dist/widget_bg.wasm", "no program");
    file(&folder, "secret.txt", "not for the browser");
    file(&folder, "bundle.json", text);
    folder
}

#[test]
fn the_preview_shows_the_widget_under_the_strict_policy_and_follows_the_file() {
    let site = site(GOOD);
    let path = site.path().join("bundle.json");
    let preview = Preview::start(&path, &site.path().join("dist"));
    let (version, state) = preview.until(0, "current");
    assert_eq!(state["report"]["errors"], 0);
    assert_eq!(state["program"], Value::Null);
    let (status, head, page) = preview.get("/page.html");
    assert_eq!(status, 200);
    assert!(
        head.contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'") && !head.contains("unsafe-inline")
    );
    assert!(
        page.contains("<script type=\"module\" src=\"/dist/embed-1.js\">") && page.contains("src=\"/bundle.json\"")
    );
    assert_eq!(preview.get("/bundle.json").2, GOOD);
    assert!(preview.get("/dist/embed-1.js").1.contains("text/javascript"));
    assert!(preview.get("/dist/widget_bg.wasm").1.contains("application/wasm"));

    let newer = replaced("Examplamine for hiccups", "Examplamine against hiccups");
    save_by_renaming(&path, &newer);
    let (version, _) = preview.until(version, "current");
    assert!(preview.get("/page.html").2.contains("Examplamine against hiccups"));

    save(&path, &broken());
    let (version, state) = preview.until(version, "last-good");
    assert_eq!(state["report"]["findings"][0]["code"], "E004");
    assert_eq!(preview.get("/bundle.json").2, newer, "the last version without errors stays");
    assert!(preview.get("/page.html").2.contains("Examplamine against hiccups"));

    fs::remove_file(&path).expect("the file is removed");
    let (version, state) = preview.until(version, "last-good");
    assert!(
        state["report"]["unreadable"][0]["message"].as_str().is_some_and(|message| message.contains("no such file"))
    );
    save(&path, GOOD);
    preview.until(version, "current");
    assert_eq!(preview.get("/bundle.json").2, GOOD);
}

#[test]
fn pages_without_script_have_none_and_paper_has_the_rules_of_paper() {
    let site = site(GOOD);
    let preview = Preview::start(&site.path().join("bundle.json"), &site.path().join("dist"));
    for (page, stylesheet) in [("/without-script.html", "/screen.css"), ("/paper.html", "/paper.css")] {
        let (_, head, html) = preview.get(page);
        assert!(
            head.contains("script-src 'none'") && !html.contains("<script") && html.contains("Examplamine"),
            "{head}"
        );
        assert!(html.contains(&format!("href=\"{stylesheet}\"")), "{page}");
    }
    let [screen, paper] = ["/screen.css", "/paper.css"].map(|path| preview.get(path).2);
    assert!(screen.contains("@media print") && !paper.contains("@media print"));
    assert_eq!(screen.replace("@media print", "@media all"), paper);
}

#[test]
fn without_the_program_the_page_without_script_is_shown_with_one_sentence() {
    let site = site(GOOD);
    let preview = Preview::start(&site.path().join("bundle.json"), &site.path().join("nowhere"));
    let sentence = preview.after(0)["program"].as_str().expect("a sentence").to_owned();
    assert!(sentence.contains("cargo xtask dist") && sentence.contains("--dist"), "{sentence}");
    let (_, head, html) = preview.get("/page.html");
    assert!(head.contains("script-src 'none'") && html.contains("Examplamine") && !html.contains("<script"), "{head}");
}

#[test]
fn a_file_that_has_errors_from_the_start_shows_them_and_no_comparison() {
    let site = site(&broken());
    let preview = Preview::start(&site.path().join("bundle.json"), &site.path().join("dist"));
    let (version, state) = preview.until(0, "nothing");
    assert_eq!(state["report"]["errors"], 1);
    assert!(preview.get("/page.html").2.contains("There is no comparison yet"));
    save(&site.path().join("bundle.json"), GOOD);
    preview.until(version, "current");
}

#[test]
fn only_this_machine_gets_answers_and_only_of_what_is_served() {
    let site = site(GOOD);
    let preview = Preview::start(&site.path().join("bundle.json"), &site.path().join("dist"));
    for host in ["evil.example", "127.0.0.1", ""] {
        assert_eq!(preview.get_as(host, "/bundle.json").0, 403, "{host}");
    }
    for path in
        ["/dist/../secret.txt", "/dist//etc/passwd", "/dist/./../secret.txt", "/secret.txt", "/dist/", "/dist/gone.js"]
    {
        let (status, _, body) = preview.get(path);
        assert!(status == 404 && !body.contains("not for the browser"), "{path}: {status} {body}");
    }
    let (status, head, page) = preview.get("/");
    assert!(status == 200 && page.contains("/around.js") && head.contains("frame-src 'self'"), "{head}");
}

#[test]
fn what_cannot_be_previewed_is_told() {
    Running::start(&["preview", "nowhere.json"]).says("there is no such file");
    let site = site(GOOD);
    let preview = Preview::start(&site.path().join("bundle.json"), &site.path().join("dist"));
    let port = preview.host.rsplit(':').next().expect("a port");
    Running::start(&["preview", as_text(&site.path().join("bundle.json")), "--port", port]).says("it cannot be used");
}
