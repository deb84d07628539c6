//! Runs every test in every engine that can do what it needs.
//!
//! A test's name begins with its engine: `firefox::citing::…`. One that an engine is excused from is shown as ignored, with
//! the reason; `--include-ignored` runs it all the same, to see whether the reason still holds.

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Completion, Trial};

use super::engine::{ENGINES, Engine, chosen};
use super::exceptions::{self, Ability};
use super::{Browser, session};

/// A test, as `#[test]` registers it.
pub struct Test {
    /// Where it stands, beginning with the crate.
    pub module: &'static str,
    pub name: &'static str,
    /// What an engine must be able to do.
    pub needs: &'static [Ability],
    pub run: Run,
}

pub enum Run {
    /// Without any browser.
    Plain(fn()),
    InBrowser(fn(Browser) -> Pin<Box<dyn Future<Output = ()>>>),
}

inventory::collect!(Test);

impl Test {
    /// Its name without an engine: `access::keyboard::…`.
    fn path(&self) -> String {
        let module = self.module.split_once("::").map_or("", |(_, module)| module);
        format!("{module}::{}", self.name)
    }
}

/// Runs what the command line asks for. Browsers are shared by tests, and closed at the end.
pub fn run_tests() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut tests: Vec<&Test> = inventory::iter::<Test>().collect();
    tests.sort_by_key(|test| test.path());
    exceptions::assert_known(&tests.iter().map(|test| test.path()).collect::<Vec<_>>());
    let plain = tests.iter().filter_map(|test| match test.run {
        Run::Plain(run) => Some(Trial::test(test.path(), move || {
            run();
            Ok(())
        })),
        Run::InBrowser(_) => None,
    });
    let mut trials: Vec<Trial> = plain.collect();
    for engine in ENGINES.iter().filter(|engine| chosen(engine)) {
        trials.extend(tests.iter().filter_map(|test| trial(test, engine, arguments.include_ignored)));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    session::close_all();
    conclusion.exit_code()
}

fn trial(test: &Test, engine: &'static Engine, all: bool) -> Option<Trial> {
    let Run::InBrowser(run) = test.run else { return None };
    let excuse = exceptions::excuse(engine, &test.path(), test.needs).filter(|_| !all);
    Some(Trial::ignorable_test(format!("{}::{}", engine.name, test.path()), move || {
        if let Some(reason) = excuse {
            return Ok(Completion::ignored_with(reason));
        }
        session::RUNTIME.block_on(run(Browser::new(engine)));
        Ok(Completion::Completed)
    }))
}
