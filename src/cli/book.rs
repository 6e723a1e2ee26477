//! `tablecloth book`: the archive as an EPUB.

use camino::Utf8PathBuf;
use clap::ValueHint;
use tablecloth::diagnostic::{Report, Unit};
use tablecloth::epub::{self, Failure};
use tablecloth::locale::{Locale, Locales};
use tablecloth::phrases::table as phrase;
use tablecloth::pictures::Purpose;
use tablecloth::spelling::did_you_mean;

use super::archive::SiteArguments;
use super::help::{examples, help};
use super::progress::ProgressLine;
use super::stages::{Stages, size};
use super::{CONTENT, Context, ExitResult, USAGE, folder};

/// The arguments of `book`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_book()), after_help = examples(&phrase::examples_book()))]
pub(super) struct Book {
    #[arg(long, value_name = "LOCALE", help = help(&phrase::help_book_locale()))]
    locale: Option<String>,
    #[arg(
        long,
        value_name = "FILE",
        value_parser = folder(),
        value_hint = ValueHint::FilePath,
        help = help(&phrase::help_book_out()),
    )]
    out: Option<Utf8PathBuf>,
    #[command(flatten)]
    site: SiteArguments,
}

impl Book {
    /// Writes the book of one language, and says where.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let terminal = context.terminal;
        let mut report = Report::new();
        let mut stages = Stages::new(true, terminal);
        let archive = self.site.open(context)?;
        let site = archive.prepare(
            Purpose::Looking,
            &ProgressLine::new(false, terminal),
            &mut report,
            &mut stages,
        )?;
        terminal.print_report(&report);
        let Some(site) = site else { return Err(CONTENT) };
        let locale = chosen(self.locale.as_deref(), &site.settings().locales, context)?;
        let out = self.out.unwrap_or_else(|| epub::file_name(&site, locale).into());
        let written = epub::write(&site, locale, &archive.cache, &out).map_err(|failure| match failure {
            Failure::Content(finding) => {
                let mut report = Report::new();
                report.add_touching(Unit::Pages, "book", finding);
                terminal.print_report(&report);
                CONTENT
            }
            Failure::Refused(reason, hint) => {
                terminal.complain(&reason);
                hint.iter().for_each(|hint| terminal.complain(hint));
                USAGE
            }
            Failure::Machine(error) => terminal.fail(&error),
        })?;
        let bytes = size(written.bytes).in_language(terminal.language);
        let said = phrase::book_written(&out, written.chapters, bytes);
        terminal.say(&said.in_language(terminal.language));
        Ok(())
    }
}

/// The language that somebody asked for, or the only one; else what there is to choose from is said.
fn chosen(tag: Option<&str>, locales: &Locales, context: &Context) -> Result<Locale, u8> {
    let tags = || locales.iter().map(|locale| locales.tag(locale));
    let terminal = context.terminal;
    let Some(tag) = tag else {
        let mut all = locales.iter();
        return match (all.next(), all.next()) {
            (Some(only), None) => Ok(only),
            _ => {
                terminal.complain(&phrase::book_choose_locale(tags()));
                Err(USAGE)
            }
        };
    };
    locales.find(tag).ok_or_else(|| {
        terminal.complain(&phrase::unknown_locale(tag));
        let hint = did_you_mean(tag, tags()).unwrap_or_else(|| phrase::book_choose_locale(tags()));
        terminal.complain(&hint);
        USAGE
    })
}
