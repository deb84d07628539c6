//! The real nginx, which hands out dist/ as dist/nginx.conf says.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// Long enough for a busy machine; nothing here waits longer than it must.
const PATIENCE: Duration = Duration::from_secs(60);

/// The file with the number of its process.
const PID: &str = "pid";

/// A running server. It ends with the test.
pub struct Nginx {
    port: u16,
    process: Child,
    folder: TempDir,
}

impl Nginx {
    pub fn start() -> Self {
        let module = brotli_module();
        // Between finding a port and using it somebody else may take it.
        for _ in 0..5 {
            let folder = TempDir::new().expect("a folder");
            let port = free_port();
            configure(folder.path(), port, module.as_deref());
            let process = nginx()
                .args(["-p", ".", "-c", "main.conf", "-e", "error.log"])
                .current_dir(&folder)
                .stderr(Stdio::null())
                .spawn()
                .expect("nginx starts");
            let mut server = Self { port, process, folder };
            if server.is_up() {
                return server;
            }
        }
        panic!("nginx ends at once; is there a dist/nginx.conf? `cargo xtask dist` writes it");
    }

    /// What its addresses begin with.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// It writes the file when it listens. That somebody answers at the port says nothing: it may be another test's.
    fn is_up(&mut self) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.process.try_wait().expect("a process can be asked").is_some() {
                return false;
            }
            if self.folder.path().join(PID).exists() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        false
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn nginx() -> Command {
    let program = std::env::var_os("NGINX_PROGRAM").expect("NGINX_PROGRAM is not set; run `cargo xtask test`");
    Command::new(program)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}

/// What stands around dist/nginx.conf. All that nginx writes goes into the folder, so that nobody needs special rights.
fn configure(folder: &Path, port: u16, brotli: Option<&str>) {
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
    let (load, send) = match brotli {
        Some(module) => (format!("load_module \"{module}\";\n"), "brotli_static on;"),
        None => Default::default(),
    };
    let temporary =
        ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|kind| format!("{kind}_temp_path tmp;\n")).concat();
    let main = format!(
        "{load}daemon off;\nmaster_process off;\npid {PID};\nevents {{ worker_connections 256; }}\n\
         http {{\naccess_log off;\n{temporary}server {{\n\
         listen 127.0.0.1:{port};\nroot \"{dist}\";\n{send}\ninclude \"{dist}/nginx.conf\";\n}}\n}}\n"
    );
    std::fs::write(folder.join("main.conf"), main).expect("it is written");
}

/// The path of the module for brotli, which not every system has.
pub fn brotli_module() -> Option<String> {
    let said = nginx().arg("-V").output().expect("nginx starts");
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    let folder = said.split_whitespace().find_map(|word| word.strip_prefix("--modules-path="))?;
    let module = format!("{folder}/ngx_http_brotli_static_module.so");
    Path::new(&module).is_file().then_some(module)
}
