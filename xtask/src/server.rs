//! The server that the hosting tests ask.

use crate::system;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The second is where Debian has it, which is not on everybody's PATH.
const NAMES: [&str; 2] = ["nginx", "/usr/sbin/nginx"];
/// The module for brotli is not everywhere; where it is missing, the tests ask for gzip alone.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];
const CURE: &str = "nginx is missing; install it, on Debian the packages nginx and libnginx-mod-http-brotli-static, or set NGINX_PROGRAM";

/// Finds nginx, or installs Debian's where that is possible.
pub fn ensure() -> Result<PathBuf> {
    if let Some(nginx) = find()? {
        return Ok(nginx);
    }
    system::install("nginx, which may start a server on port 80,", &PACKAGES, CURE)?;
    find()?.context("apt-get installed nginx, yet it is not on the PATH; set NGINX_PROGRAM")
}

/// Not `NGINX`: nginx itself reads that, for sockets that it inherits.
fn find() -> Result<Option<PathBuf>> {
    system::find("NGINX_PROGRAM", &NAMES)
}
