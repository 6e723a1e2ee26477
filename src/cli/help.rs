//! The help of commands and arguments: phrases, which stand in the attributes beside what they are about.
//!
//! Derived attributes take no arguments from outside, so the language is looked up here.

use clap::builder::Styles;
use tablecloth::phrases::Phrase;
use tablecloth::phrases::table as phrase;

use super::language;

/// What a help text ends with in unit tests, so that they can tell a phrase from a doc comment, which clap would take
/// for help where there is none.
#[cfg(test)]
const MARK: &str = "\u{2060}";

/// The words of a help text: for `about`, and for `help` of an argument or of one of its values.
pub(super) fn help(phrase: &Phrase) -> String {
    let words = phrase.in_language(language());
    #[cfg(test)]
    let words = words + MARK;
    words
}

/// What the help of a command ends with, for `after_help`: a heading, and the phrase, which has a line for each example.
pub(super) fn examples(phrase: &Phrase) -> String {
    let styles = Styles::default();
    let style = styles.get_header();
    let mut words = format!("{style}{}{style:#}", phrase::help_examples().in_language(language()));
    for line in help(phrase).lines() {
        words += "\n  ";
        words += line;
    }
    words
}

#[cfg(test)]
mod tests {
    use clap::builder::StyledStr;
    use clap::error::ErrorKind;
    use clap::{Command, CommandFactory as _};

    use super::MARK;
    use crate::cli::Cli;

    #[track_caller]
    fn check(what: &str, help: Option<&StyledStr>, long: Option<&StyledStr>) {
        let help = help.unwrap_or_else(|| panic!("{what} has no help")).to_string();
        assert!(help.ends_with(MARK), "the help of {what} is no phrase: {help}");
        assert!(long.is_none(), "{what} has a second help, likely of its doc comment: {long:?}");
    }

    fn check_all(command: &Command) {
        let name = command.get_name();
        check(name, command.get_about(), command.get_long_about());
        check(&format!("{name}, examples"), command.get_after_help(), command.get_after_long_help());
        for argument in command.get_arguments() {
            let what = format!("{name} {}", argument.get_id());
            check(&what, argument.get_help(), argument.get_long_help());
            // Of a shell, the name says all. A flag has values too, which nobody types.
            if argument.get_id() != "shell" && argument.get_action().takes_values() {
                for value in argument.get_possible_values() {
                    check(&format!("{what} {}", value.get_name()), value.get_help(), None);
                }
            }
        }
        command.get_subcommands().for_each(check_all);
    }

    #[test]
    fn every_command_argument_and_value_has_help() {
        check_all(&Cli::command());
    }

    /// Each line is a command that can be given as it is and, after two spaces, what it is for.
    fn check_examples(command: &Command) {
        let name = command.get_bin_name().unwrap_or(command.get_name());
        let examples = command.get_after_help().expect("every command has examples").to_string();
        for example in examples.lines().skip(1) {
            let line = example.trim().trim_end_matches(MARK);
            assert!(line.starts_with(name), "this is no example of {name}: {line}");
            assert!(line.chars().count() <= 90, "too wide for many terminals: {line}");
            let given = line.split("  ").next().and_then(|given| given.split(" > ").next());
            let arguments = given.expect("there is a first part").split_whitespace();
            if let Err(error) = Cli::command().try_get_matches_from(arguments) {
                assert_eq!(error.kind(), ErrorKind::DisplayHelp, "{line}: {error}");
            }
        }
        command.get_subcommands().for_each(check_examples);
    }

    #[test]
    fn examples_can_be_typed_as_they_stand() {
        let mut program = Cli::command();
        program.build();
        check_examples(&program);
    }

    #[test]
    fn arguments_do_not_contradict_each_other() {
        Cli::command().debug_assert();
    }
}
