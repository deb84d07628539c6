//! `cargo xtask serve`.

use crate::browser::Browser;
use crate::evidence::Evidence;
use crate::{process, tools};
use anyhow::{Context, Error, Result, bail};
use std::env;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

/// Where the page is unless another port is asked for; as Trunk.toml has it.
pub const PORT: u16 = 8080;

/// Builds the page, serves it, and builds it again after every change, until Ctrl-C.
///
/// # Errors
/// Where a tool cannot be set up, or the sources do not build.
pub fn run(port: u16) -> Result<()> {
    let tools = tools::ensure_for_debug()?;
    // Trunk builds these as well, but says little meanwhile. Now it finds both built.
    eprintln!("Building the widget for the browser and for the command line.");
    process::run(&mut tools::widget_for_browser())?;
    process::run(&mut Evidence::cargo())?;
    println!("The page will be at {} in a few seconds; Ctrl-C ends this.", address(port));
    // Trunk takes this process's place, so that whoever ends it ends Trunk, and not a parent that leaves it behind.
    let error = tools.trunk()?.arg("serve").arg("--port").arg(port.to_string()).exec();
    Err(Error::new(error).context("cannot start Trunk; remove target/tools and try again"))
}

/// Does what a newcomer does: starts it, waits for the page, finds the comparison in a browser, adds a trial, and stops it.
///
/// # Errors
/// Where it ends early, or the page shows no comparison or does not follow the choice.
pub fn try_out(browser: &Browser) -> Result<()> {
    // Free now; whoever takes it until Trunk does is told of by Trunk.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let port = port.context("cannot find a free port")?.port();
    let this = env::current_exe().context("cannot tell which program this is")?;
    let serve = Command::new(this).args(["serve", "--port", &port.to_string()]).spawn();
    let mut serve = Stopped(serve.context("cannot start `cargo xtask serve`")?);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = serve.0.try_wait().context("cannot watch `cargo xtask serve`")? {
            bail!("`cargo xtask serve` ended with {status} before it showed the page");
        }
        thread::sleep(Duration::from_millis(200));
    }
    let mut look = Command::new("node");
    look.args(["xtask/src/served.mjs", &address(port)]).arg(&browser.driver).arg(&browser.chrome);
    process::run(&mut look)
}

fn address(port: u16) -> String {
    format!("http://127.0.0.1:{port}/")
}

/// A process that ends when this goes.
struct Stopped(Child);

impl Drop for Stopped {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
