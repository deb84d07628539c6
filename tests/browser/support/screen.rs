//! A screen for an engine that has no way to do without: one of X, in memory, with a window narrower than GTK would have it.

use std::path::Path;
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::engine::tool;

/// Lets the bar above the page shrink to nothing, which would keep the window twice as wide as a telephone.
const STYLE: &str = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px }\n\
                     image { -gtk-icon-transform: scale(0.1) }\n";

/// Starts a screen of its own for one browser, so that browsers take neither focus nor clipboard from each other, and says
/// how it is called.
pub async fn start() -> (Child, String) {
    let mut screen = Command::new(tool("XVFB"))
        .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("Xvfb starts");
    let mut said = BufReader::new(screen.stdout.take().expect("its output is piped")).lines();
    let number = said.next_line().await.expect("Xvfb speaks").expect("Xvfb ended before it was ready");
    (screen, format!(":{number}"))
}

/// Puts the desktop's settings into a folder: the style, and where files are saved.
pub fn settings(folder: &Path, downloads: &Path) {
    let style = folder.join("gtk-3.0");
    std::fs::create_dir_all(&style).expect("a folder can be made");
    std::fs::write(style.join("gtk.css"), STYLE).expect("a file can be written");
    let saved = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    std::fs::write(folder.join("user-dirs.dirs"), saved).expect("a file can be written");
}
