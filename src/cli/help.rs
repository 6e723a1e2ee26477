//! The help of commands and arguments: phrases, which stand in the attributes beside what they are about.
//!
//! Derived attributes take no arguments from outside, so the language is looked up here.

use tablecloth::phrases::Phrase;

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

#[cfg(test)]
mod tests {
    use clap::builder::StyledStr;
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

    #[test]
    fn arguments_do_not_contradict_each_other() {
        Cli::command().debug_assert();
    }
}
