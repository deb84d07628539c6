//! Other programs: run them, read what they say, and tell how to repeat them.

use anyhow::{Context, Result, ensure};
use std::borrow::Cow;
use std::ffi::OsStr;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// How often a command that is still running is named.
const PATIENCE: Duration = Duration::from_secs(10);

/// A cargo command, given its arguments with spaces between them.
pub fn cargo(arguments: &str) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments.split_whitespace());
    cargo
}

/// Runs a command to its end; what it says goes to the terminal. Every ten seconds a line says that it is still running.
pub fn run(command: &mut Command) -> Result<()> {
    let mut child = command.spawn().with_context(|| cannot_start(command))?;
    let named = words(command).take(5).collect::<Vec<_>>().join(" ");
    let (ended, waiting) = mpsc::channel::<()>();
    let ticker = thread::spawn(move || {
        let start = Instant::now();
        while waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            eprintln!("  … {} s: {named}", start.elapsed().as_secs());
        }
    });
    let status = child.wait();
    drop(ended);
    // A ticker that panicked has nothing to say.
    let _ = ticker.join();
    let status = status.with_context(|| cannot_start(command))?;
    ensure!(status.success(), "`{}` ended with {status}", line(command));
    Ok(())
}

/// Runs a command to its end and returns its standard output; errors still go to the terminal.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| cannot_start(command))?;
    ensure!(output.status.success(), "`{}` ended with {}", line(command), output.status);
    String::from_utf8(output.stdout).with_context(|| format!("`{}` printed something that is not UTF-8", line(command)))
}

/// What a command prints, or nothing if it cannot be run or fails.
pub fn probe(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// The command as one would type it in a shell, with the variables set for it; but not a whole PATH.
pub fn line(command: &Command) -> String {
    let variables = command.get_envs().filter(|(name, _)| *name != "PATH");
    let variables =
        variables.filter_map(|(name, value)| Some(format!("{}={}", name.to_string_lossy(), quoted(value?))));
    variables.chain(words(command)).collect::<Vec<_>>().join(" ")
}

fn words(command: &Command) -> impl Iterator<Item = String> {
    std::iter::once(command.get_program()).chain(command.get_args()).map(quoted)
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    shlex::try_quote(&word).map(Cow::into_owned).unwrap_or_default()
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`; is it installed and on the PATH?", command.get_program().to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_written_so_that_a_shell_can_repeat_it() {
        let mut command = Command::new("cargo");
        command.env("DRIVER", "/a b/driver").args(["test", "--", "it's"]);
        assert_eq!(line(&command), r#"DRIVER='/a b/driver' cargo test -- "it's""#);
    }
}
