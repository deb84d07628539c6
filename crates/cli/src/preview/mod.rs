//! `evidence preview`.

mod pages;
mod server;
mod state;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use evidence_comparison::catalogue::Words;
use jiff::civil::Date;
use tiny_http::Server;

use crate::date;
use crate::files::{self, Unreadable};
use crate::language;
use crate::output::human;
use crate::verdict::Verdict;
use crate::watch::Watch;
use pages::Pages;
use state::State;

/// The arguments of `evidence preview`.
#[derive(Args)]
pub struct Preview {
    file: PathBuf,
    /// The port at 127.0.0.1; without one, any that is free
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// The widget's built files; without them the page without script is shown
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// Language of the words around the bundle's own texts
    #[arg(long, default_value = "en", value_parser = language::parse)]
    lang: Words,
    /// The date for the rules about age, such as 2026-11-22; without it they are skipped
    #[arg(long, value_name = "DATE", value_parser = date::parse)]
    today: Option<Date>,
}

impl Preview {
    /// Serves the pages and follows the file until Ctrl-C.
    pub fn run(self) -> io::Result<Verdict> {
        match self.serve()? {
            Ok(()) => Ok(Verdict::Good),
            Err(unreadable) => human::unreadable(&unreadable).map(|()| Verdict::Unreadable),
        }
    }

    fn serve(self) -> io::Result<Result<(), Unreadable>> {
        if let Err(unreadable) = files::read(&self.file) {
            return Ok(Err(unreadable));
        }
        let watch = match Watch::new(std::slice::from_ref(&self.file)) {
            Ok(watch) => watch,
            Err(unreadable) => return Ok(Err(unreadable)),
        };
        let address = format!("127.0.0.1:{}", self.port);
        let server = match Server::http(&address) {
            Ok(server) => server,
            Err(error) => {
                let help = "name another port, or leave --port out";
                return Ok(Err(Unreadable::new(address.as_ref(), &format!("it cannot be used: {error}"), help)));
            }
        };
        let port = server.server_addr().to_ip().map_or(self.port, |address| address.port());
        let state = Arc::new(State::new(self.today));
        state.read(&self.file);
        let pages = Pages { dist: self.dist, words: self.lang };
        writeln!(io::stdout(), "{} is at http://127.0.0.1:{port}/; Ctrl-C ends this", self.file.display())?;
        if let Err(sentence) = pages.program() {
            writeln!(io::stdout(), "{sentence}")?;
        }
        let followed = Arc::clone(&state);
        std::thread::spawn(move || {
            while watch.wait().is_ok() {
                followed.read(&self.file);
            }
        });
        server::answer(&server, port, &Arc::new(pages), &state);
        Ok(Ok(()))
    }
}
