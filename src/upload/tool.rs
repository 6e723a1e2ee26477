//! Other programs that bring files: git, rsync, rclone. They are run without a shell, what they say is shown with passwords
//! masked, and what may work later is tried again.
//!
//! Invariant: nothing here reads, prints or stores what they use to log in.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStderr, Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};

use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::publish::Failure;

/// Who is told of the course of things.
pub trait Listener {
    /// Something to be told.
    fn tell(&self, phrase: &Phrase);
    /// A line that another program has written.
    fn quote(&self, line: &str);
    /// That so many files of all have been brought.
    fn progress(&self, done: usize, all: usize);
}

/// How other programs are run.
#[derive(Clone, Copy)]
pub(super) struct Runner<'r> {
    /// Where they run.
    pub(super) folder: &'r Utf8Path,
    /// How long to wait before each new try.
    pub(super) waits: &'r [Duration],
    /// Who is told.
    pub(super) listener: &'r dyn Listener,
}

/// How a program ended.
pub(super) struct Ended {
    pub(super) status: ExitStatus,
    pub(super) out: Vec<u8>,
    /// What it said, masked.
    pub(super) said: String,
    /// Whether it was ended for what it said.
    was_stopped: bool,
}

impl Ended {
    /// Its exit code; `None` where a signal has ended it.
    pub(super) fn code(&self) -> Option<i32> {
        self.status.code()
    }

    /// What it wrote, where that is text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.out).trim_end().to_owned()
    }

    fn says(&self, any: &[&str]) -> bool {
        any.iter().any(|part| self.said.contains(part))
    }
}

/// What came of a run, by whoever knows the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It has done what it was asked.
    Done,
    /// It may work if it is tried again, as when a connection was cut.
    Again,
    /// It will not work, however often it is tried.
    Never,
}

impl Runner<'_> {
    /// Where lies what may be made anew.
    pub(super) fn cache(&self) -> Utf8PathBuf {
        self.folder.join(".cache")
    }

    /// Runs a program, again if that may help; `input` is what it reads.
    ///
    /// # Errors
    /// When it is not there, or has not done what it was asked.
    pub(super) fn run(
        &self,
        command: &mut Command,
        input: &[u8],
        judge: impl Fn(&Ended) -> Verdict,
    ) -> Result<Ended, Failure> {
        self.run_until(command, input, |_| false, judge)
    }

    /// Does what [`Runner::run`] does, with a program that would go on although it has said that something went wrong: it is
    /// ended after the first line that `is_last` knows.
    pub(super) fn run_until(
        &self,
        command: &mut Command,
        input: &[u8],
        is_last: impl Fn(&str) -> bool,
        judge: impl Fn(&Ended) -> Verdict,
    ) -> Result<Ended, Failure> {
        let tool = command.get_program().to_string_lossy().into_owned();
        let mut waits = self.waits.iter();
        loop {
            let ended = Self::run_once(command, input, &is_last).map_err(|error| cannot_run(&tool, error))?;
            let verdict = if ended.was_stopped { Verdict::Again } else { judge(&ended) };
            // That something was not there is said as a failure, and is none.
            if verdict != Verdict::Done || ended.status.success() {
                ended.said.lines().for_each(|line| self.listener.quote(line));
            }
            match verdict {
                Verdict::Done => return Ok(ended),
                Verdict::Again if !ended.says(HOPELESS) => {}
                Verdict::Again | Verdict::Never => return Err(failed(&tool, &ended)),
            }
            let Some(wait) = waits.next() else { return Err(failed(&tool, &ended)) };
            self.listener.tell(&phrase::tool_tried_again(&tool, wait.as_secs()));
            thread::sleep(*wait);
        }
    }

    fn run_once(command: &mut Command, input: &[u8], is_last: &dyn Fn(&str) -> bool) -> io::Result<Ended> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // Messages in English are looked into.
        command.env("LC_ALL", "C").env_remove("LANGUAGE");
        let mut child = command.spawn()?;
        let mut stdin = child.stdin.take().expect("it is piped");
        let mut stdout = child.stdout.take().expect("it is piped");
        let stderr = child.stderr.take().expect("it is piped");
        thread::scope(|scope| {
            // A program that ends early reads no more; its exit code says why.
            scope.spawn(move || drop(stdin.write_all(input)));
            let reading = scope.spawn(move || {
                let mut out = Vec::new();
                stdout.read_to_end(&mut out).map(|_| out)
            });
            let (said, was_stopped) = listen(stderr, &mut child, is_last)?;
            let status = child.wait()?;
            let out = reading.join().expect("nobody panics who reads")?;
            Ok(Ended { status, out, said, was_stopped })
        })
    }
}

/// Reads what a program says, masked, to the end, or to a line after which it is ended; whether there was such a line.
fn listen(
    stderr: ChildStderr,
    child: &mut Child,
    is_last: &dyn Fn(&str) -> bool,
) -> io::Result<(String, bool)> {
    let mut said = String::new();
    for line in BufReader::new(stderr).split(b'\n') {
        let line = mask(String::from_utf8_lossy(&line?).trim_end_matches('\r'));
        said.extend([line.as_str(), "\n"]);
        if is_last(&line) {
            child.kill()?;
            return Ok((said, true));
        }
    }
    Ok((said, false))
}

/// What tools say that another try does not change.
const HOPELESS: &[&str] = &[
    "Permission denied",
    "Authentication failed",
    "Host key verification failed",
    "auth failed on module",
    "Unknown module",
    "could not read Username",
    "does not appear to be a git repository",
    "Repository not found",
    "didn't find section in config file",
    "No space left on device",
    "Connection refused by module",
    "401 Unauthorized",
    "403 Forbidden",
];

fn cannot_run(tool: &str, error: io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::NotFound => Failure::Machine(io::Error::other(phrase::tool_missing(tool))),
        kind => Failure::Machine(io::Error::new(kind, phrase::tool_not_run(tool, error))),
    }
}

/// A program has not done what it was asked; what it said was shown.
fn failed(tool: &str, ended: &Ended) -> Failure {
    let code = ended.code().map_or_else(|| "-".to_owned(), |code| code.to_string());
    Failure::Machine(io::Error::other(phrase::tool_failed(tool, code)))
}

/// A command as a shell takes it (POSIX): a word is put between quotes where it would be several, or something else.
pub(super) fn quote(words: &[String]) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:=,+@%".contains(c);
    let quoted = words.iter().map(|word| match word.chars().all(is_plain) && !word.is_empty() {
        true => word.clone(),
        false => format!("'{}'", word.replace('\'', "'\\''")),
    });
    quoted.collect::<Vec<_>>().join(" ")
}

/// A line without the passwords in its addresses: `***@host` for `user:password@host`.
pub(super) fn mask(line: &str) -> String {
    let is_end = |c: char| c.is_whitespace() || "'\"`<>()[]=,".contains(c);
    // What a terminal would obey is not for it.
    let shown = line.replace(|c: char| c.is_control() && c != '\t', "\u{fffd}");
    shown.split_inclusive(is_end).map(mask_word).collect()
}

fn mask_word(word: &str) -> String {
    let begin = word.find("://").map_or(0, |scheme| scheme + 3);
    // A password may hold any sign, `@` too.
    match word[begin..].rfind('@').map(|at| (&word[begin..begin + at], &word[begin + at..])) {
        Some((user, rest)) if user.contains(':') => format!("{}***{rest}", &word[..begin]),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_takes_a_command_as_it_is() {
        let quoted = |words: &[&str]| quote(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        for (words, expected) in [
            (&["rsync", "--from0", "clerk@host:/www/"][..], "rsync --from0 clerk@host:/www/"),
            (&["a b", ""], "'a b' ''"),
            (&[":s3,endpoint='http://h':b"], r"':s3,endpoint='\''http://h'\'':b'"),
            (&["$(touch escaped)", "~/www", "a*", "#"], "'$(touch escaped)' '~/www' 'a*' '#'"),
            (&["Müller/é"], "Müller/é"),
        ] {
            assert_eq!(quoted(words), expected);
        }
    }

    #[test]
    fn passwords_are_masked() {
        for (line, expected) in [
            (
                "fatal: unable to access 'https://clerk:s3cret@host/a.git/'",
                "fatal: unable to access 'https://***@host/a.git/'",
            ),
            ("rsync://clerk:s3/cr:et@host/www failed", "rsync://***@host/www failed"),
            ("clerk:s3cret@host", "***@host"),
            ("url=https://a:b@c,next=https://d:e@f", "url=https://***@c,next=https://***@f"),
            ("a:p@ss@host", "***@host"),
            ("git@host:town/site.git", "git@host:town/site.git"),
            ("mail clerk@town.example, or not", "mail clerk@town.example, or not"),
            ("https://host/a@b: é", "https://host/a@b: é"),
            ("remote: \u{1b}[2J\u{7}", "remote: \u{fffd}[2J\u{fffd}"),
            ("", ""),
        ] {
            assert_eq!(mask(line), expected);
        }
    }
}
