//! Text on stdout and stderr: results and the course of a command go to the former, findings and failures to the latter.

use std::io::{self, Write as _};
use std::sync::OnceLock;

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::phrases::table as phrase;
use tablecloth::phrases::{self, Language, Phrase};
use tablecloth::publish::Failure;

use super::{CONTENT, MACHINE, USAGE};

/// Prints on stdout and stderr, in a language.
#[derive(Clone, Copy)]
pub(super) struct Terminal {
    /// In which it speaks.
    pub(super) language: Language,
}

impl Terminal {
    /// Prints findings for people.
    pub(super) fn print_findings(self, report: &Report) {
        complain_raw(&report.print(for_people(&io::stderr()), self.language));
    }

    /// Prints findings, and that they keep the site back where there are errors among them.
    pub(super) fn print_report(self, report: &Report) {
        self.print_findings(report);
        let (errors, warnings) = report.totals();
        if errors > 0 {
            self.complain(&phrase::site_stays(errors, warnings));
        }
    }

    /// Prints a line on stdout.
    pub(super) fn say(self, line: &str) {
        say_raw(&format!("{line}\n"));
    }

    /// Prints a line on stderr.
    pub(super) fn complain(self, phrase: &Phrase) {
        complain_raw(&format!("{}\n", phrase.in_language(self.language)));
    }

    /// Prints why a site was not published; returns the exit code for it.
    pub(super) fn fail_to_publish(self, failure: Failure) -> u8 {
        match failure {
            Failure::Content(findings) => {
                self.print_report(&findings);
                CONTENT
            }
            Failure::Refused(reason) => {
                self.complain(&reason);
                USAGE
            }
            Failure::Machine(error) => self.fail(&error),
        }
    }

    /// Prints why a result was not written; returns the exit code for it.
    pub(super) fn fail_to_say(self, error: &io::Error) -> u8 {
        self.complain(&phrase::result_is_lost(error));
        MACHINE
    }

    /// Prints what failed; returns the exit code for it.
    pub(super) fn fail(self, error: &io::Error) -> u8 {
        complain_raw(&format!("{}\n", phrases::error_in_language(error, self.language)));
        MACHINE
    }
}

/// How findings are printed for people on a stream: in colour on a terminal.
///
/// As in the help, which clap prints: `NO_COLOR` keeps colours away from everything, `CLICOLOR_FORCE` brings them into
/// pipes and files, and a terminal with `CLICOLOR=0` or `TERM=dumb` has none.
pub(super) fn for_people(stream: &impl RawStream) -> ReportFormat {
    match AutoStream::choice(stream) {
        ColorChoice::Never => ReportFormat::Human,
        _ => ReportFormat::Coloured,
    }
}

// With a closed pipe, nobody reads the output any more, which is no reason to panic, nor a failure.

/// The first failure to write to stdout, where somebody waits for what is written.
static LOST: OnceLock<io::Error> = OnceLock::new();

/// Writes to stdout as it is.
pub(super) fn say_raw(text: &str) {
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    if let Some(error) = written.err().filter(|error| error.kind() != io::ErrorKind::BrokenPipe) {
        let _ = LOST.set(error);
    }
}

/// What kept a result from being written, such as a full disk.
pub(super) fn lost() -> Option<&'static io::Error> {
    LOST.get()
}

/// Writes to stderr as it is.
pub(super) fn complain_raw(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// An argument as a shell takes it: between double quotes, which those of Unix and of Windows have in common, and between
/// single ones where it has a sign that means something between double ones.
pub(super) fn quoted(argument: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:,".contains(c);
    if !argument.is_empty() && argument.chars().all(is_plain) {
        argument.to_owned()
    } else if argument.contains(['"', '\\', '$', '`', '!', '%']) {
        format!("'{}'", argument.replace('\'', r"'\''"))
    } else {
        format!("\"{argument}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_quoted_for_a_shell() {
        for (argument, expected) in [
            ("fr", "fr"),
            ("", "\"\""),
            ("Скатерть Ковентри", "\"Скатерть Ковентри\""),
            ("L’été à Dijon", "\"L’été à Dijon\""),
            ("l'été", "\"l'été\""),
            ("$5 & `more`", "'$5 & `more`'"),
            ("it's \"here\"", r#"'it'\''s "here"'"#),
        ] {
            assert_eq!(quoted(argument), expected);
        }
    }
}
