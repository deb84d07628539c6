//! Running browsers. Starting one takes longer than most tests, so a test gets one that is there, and starts one only
//! where none is free. Nothing of the test before is left: its settings are taken back, and each has a server and so an
//! origin of its own.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};

use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::runtime::Runtime;

use super::engine::{Engine, tool};
use super::page::BLANK;
use super::{PATIENCE, beyond, log, port, screen};

/// One for all tests: a browser that outlives a test needs one that does.
pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("threads can be started"));

/// The browsers that no test has in hand, the longest unused first.
static FREE: Mutex<Vec<Session>> = Mutex::new(Vec::new());
/// So many are kept: for each of a few threads one with script and one without.
const KEPT: usize = 4;

/// How often a browser is started before it counts as broken.
const STARTS: usize = 3;

/// Of the window, in CSS pixels.
const WINDOW: (u32, u32) = (1100, 900);

/// The engine that a test runs in, and how its reader's browser is set.
#[derive(Clone, Copy)]
pub struct Browser {
    pub engine: &'static Engine,
    script_off: bool,
}

/// What a browser is started with.
pub struct Setting {
    pub script_off: bool,
    folder: tempfile::TempDir,
}

/// A running browser.
pub struct Session {
    pub client: Client,
    browser: Browser,
    setting: Setting,
    _processes: Vec<Child>,
}

impl Browser {
    /// As it comes.
    pub fn new(engine: &'static Engine) -> Self {
        Self { engine, script_off: false }
    }

    /// JavaScript is switched off in the settings.
    pub fn without_script(self) -> Self {
        Self { script_off: true, ..self }
    }

    /// A browser as it comes, with an empty page.
    pub async fn start(self) -> Session {
        let free = {
            let mut free = FREE.lock().expect("no test panics while it holds this");
            free.iter().position(|session| session.is(self)).map(|at| free.remove(at))
        };
        let session = match free {
            Some(session) => session,
            None => self.launch().await,
        };
        session.renew().await;
        session
    }

    /// Starts it, if need be again: on a busy machine a driver now and then gives up before its browser is there, which no
    /// test is about.
    async fn launch(self) -> Session {
        let mut reasons = Vec::new();
        while reasons.len() < STARTS {
            match self.try_launch().await {
                Ok(session) => return session,
                Err(error) => reasons.push(error.to_string()),
            }
        }
        panic!("{} does not start: {reasons:#?}", self.engine.name);
    }

    async fn try_launch(self) -> Result<Session, NewSessionError> {
        let setting = Setting { script_off: self.script_off, folder: tempfile::tempdir().expect("a folder") };
        std::fs::create_dir(setting.downloads()).expect("the folder is empty");
        let (processes, address) = driver(self.engine, &setting).await;
        let Value::Object(capabilities) = (self.engine.capabilities)(&setting) else { unreachable!("it is an object") };
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let client = ClientBuilder::new(connector).capabilities(capabilities).connect(&address).await?;
        beyond::let_shrink(&client, self.engine).await;
        Ok(Session { client, browser: self, setting, _processes: processes })
    }
}

impl Setting {
    /// Where the browser saves files.
    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }
}

impl Session {
    fn is(&self, browser: Browser) -> bool {
        self.browser.engine.name == browser.engine.name && self.browser.script_off == browser.script_off
    }

    pub fn engine(&self) -> &'static Engine {
        self.browser.engine
    }

    pub fn downloads(&self) -> PathBuf {
        self.setting.downloads()
    }

    /// Makes everything as it was at the start. The tab stays: a new one would not have the focus.
    async fn renew(&self) {
        let client = &self.client;
        client.goto(BLANK).await.expect("an empty page opens");
        beyond::as_it_comes(client, self.engine()).await;
        client.set_window_size(WINDOW.0, WINDOW.1).await.expect("the window has a size");
        log::lines(client, self.engine()).await;
        for file in std::fs::read_dir(self.downloads()).expect("the folder is there").flatten() {
            std::fs::remove_file(file.path()).expect("what the test before saved can be removed");
        }
    }

    /// Leaves the browser to the next test.
    pub async fn free(self) {
        let surplus = {
            let mut free = FREE.lock().expect("no test panics while it holds this");
            free.push(self);
            (free.len() > KEPT).then(|| free.remove(0))
        };
        if let Some(session) = surplus {
            session.close().await;
        }
    }

    pub async fn close(self) {
        // The browser goes with its driver if it does not close by itself.
        let _ = self.client.close().await;
    }
}

/// Closes the browsers that were kept.
pub fn close_all() {
    let free = std::mem::take(&mut *FREE.lock().expect("no test panics while it holds this"));
    RUNTIME.block_on(async {
        for session in free {
            session.close().await;
        }
    });
}

/// Starts an engine's driver, with a screen where it needs one, and waits until it listens.
async fn driver(engine: &Engine, setting: &Setting) -> (Vec<Child>, String) {
    let (_, port) = port::listener().await;
    let mut command = Command::new(tool(engine.driver));
    command.args((engine.arguments)(port)).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    let mut processes = Vec::new();
    if engine.on_screen {
        let (screen, name) = screen::start().await;
        processes.push(screen);
        screen::settings(setting.folder.path(), &setting.downloads());
        command.env("DISPLAY", name).env("GDK_BACKEND", "x11").env("XDG_CONFIG_HOME", setting.folder.path());
    }
    let mut driver = command.spawn().unwrap_or_else(|error| panic!("{}: {error}", tool(engine.driver)));
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        let ended = driver.try_wait().expect("it can be asked");
        assert!(ended.is_none(), "{} ended before it was ready: {ended:?}", tool(engine.driver));
        assert!(start.elapsed() < PATIENCE, "{} does not listen", tool(engine.driver));
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // Before its screen, when they are dropped.
    processes.insert(0, driver);
    (processes, format!("http://127.0.0.1:{port}"))
}
