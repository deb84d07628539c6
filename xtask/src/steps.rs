//! Steps that are announced, timed and counted.

use crate::process;
use anyhow::{Context, Result};
use std::process::Command;
use std::time::{Duration, Instant};

/// The steps that have passed so far.
#[derive(Default)]
pub struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    /// A step that runs commands, one after the other.
    pub fn commands(&mut self, name: &'static str, commands: &mut [Command]) -> Result<()> {
        self.timed(name, || {
            let mut each = commands.iter_mut();
            each.try_for_each(|command| process::run(command).with_context(|| failed(name, &process::line(command))))
        })
    }

    /// A step that is a piece of this program, with the command that repeats it.
    pub fn work<T>(&mut self, name: &'static str, repeat: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.timed(name, || work().with_context(|| failed(name, repeat)))
    }

    /// Prints how long each step took, what was not run and why, and as the last line how many steps passed and failed.
    pub fn report(&self, broken: usize, not_run: &[String]) {
        println!();
        for (name, time) in &self.0 {
            println!("{name:<24} {:>7.1} s", time.as_secs_f64());
        }
        for part in not_run {
            println!("not run: browser tests in {part}");
        }
        println!("{} passed, {broken} failed", self.0.len());
    }

    fn timed<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n== {name} ==");
        let start = Instant::now();
        let result = work()?;
        self.0.push((name, start.elapsed()));
        Ok(result)
    }
}

fn failed(name: &str, repeat: &str) -> String {
    format!("the step “{name}” failed; to repeat it, run in the project's root: {repeat}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_step_is_named_with_its_command_and_not_counted() {
        let mut steps = Steps::default();
        let mut commands = [Command::new("true"), Command::new("false"), Command::new("no-such-program")];
        let error = steps.commands("bundles", &mut commands).unwrap_err().to_string();
        assert!(error.contains("“bundles”") && error.ends_with("root: false"), "{error}");
        assert!(steps.0.is_empty());
    }
}
