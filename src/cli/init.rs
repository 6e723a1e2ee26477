//! `tablecloth init`: a small archive to begin with.

use std::io::{self, BufRead as _, IsTerminal as _};

use camino::Utf8PathBuf;
use clap::ValueHint;
use tablecloth::paths;
use tablecloth::phrases::Phrase;
use tablecloth::phrases::table as phrase;
use tablecloth::starter::{self, Begun, Failure, Wishes};

use super::help::{examples, help};
use super::terminal::{quoted, say_raw};
use super::{Context, ExitResult, USAGE, folder, today};

/// The arguments of `init`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_init()), after_help = examples(&phrase::examples_init()))]
pub(super) struct Init {
    #[arg(value_parser = folder(), value_hint = ValueHint::DirPath, help = help(&phrase::help_init_folder()))]
    folder: Utf8PathBuf,
    #[arg(long, value_name = "TAGS", value_delimiter = ',', help = help(&phrase::help_init_locales()))]
    locales: Vec<String>,
    #[arg(long, help = help(&phrase::help_init_title()))]
    title: Option<String>,
    #[arg(long, value_name = "NAME", help = help(&phrase::help_init_city()))]
    city: Option<String>,
    #[arg(long, help = help(&phrase::help_init_id()))]
    id: Option<String>,
}

impl Init {
    /// Asks on a terminal for what was not said, and writes the archive.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let terminal = context.terminal;
        if context.root.is_some() {
            terminal.complain(&phrase::init_without_root());
            return Err(USAGE);
        }
        let asks = io::stdin().is_terminal() && io::stdout().is_terminal();
        let ask =
            |question: &Phrase| asks.then(|| answer(&question.in_language(terminal.language))).flatten();
        let city = self.city.or_else(|| ask(&phrase::init_ask_city()));
        let has_city = city.is_some();
        let mut locales = self.locales;
        if locales.is_empty() {
            let otherwise = language_of_system();
            let question = phrase::init_ask_languages(starter::languages(), &otherwise);
            let said = ask(&question).unwrap_or(otherwise);
            locales = said.split([',', ' ']).filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
        }
        let wishes = Wishes { locales, title: self.title, city, id: self.id, today: today() };
        match starter::begin(&self.folder, &wishes) {
            Ok(begun) => {
                let Begun { files, title, city, id, locales } = begun;
                let say = |phrase: &Phrase| terminal.say(&phrase.in_language(terminal.language));
                say(&phrase::init_done(&self.folder, files.len()));
                say(&phrase::init_is(title, locales));
                if !has_city {
                    say(&phrase::init_example_city(city));
                }
                say(&phrase::init_id(id));
                say(&phrase::init_next(quoted(&paths::shown(&self.folder))));
                Ok(())
            }
            Err(Failure::Refused(reason, hint)) => {
                terminal.complain(&reason);
                terminal.complain(&hint);
                Err(USAGE)
            }
            Err(Failure::Machine(error)) => Err(terminal.fail(&error)),
        }
    }
}

/// What somebody types after a question; `None` for nothing.
fn answer(question: &str) -> Option<String> {
    say_raw(&format!("{question} "));
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).ok()?;
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}

/// The language that the system speaks (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`), where an archive can be begun in it.
fn language_of_system() -> String {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| {
        let value = std::env::var(name).ok()?;
        Some(value).filter(|value| !value.is_empty())
    });
    let tag =
        said.as_deref().and_then(|said| said.split(['.', '@', '_']).next()).unwrap_or_default().to_owned();
    let known = starter::languages();
    let known = known.into_iter().find(|known| *known == tag || known.split('-').next() == Some(&tag));
    known.unwrap_or("en").to_owned()
}
