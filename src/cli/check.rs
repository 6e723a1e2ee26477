//! `tablecloth check`: every mistake, and no site.

use clap::ValueEnum;
use clap::builder::PossibleValue;
use rayon::iter::ParallelIterator as _;
use tablecloth::diagnostic::{Diagnostic, Report, ReportFormat, Unit};
use tablecloth::phrases::table as phrase;
use tablecloth::pictures::Purpose;

use super::archive::SiteArguments;
use super::help::{examples, help};
use super::progress::ProgressLine;
use super::stages::Stages;
use super::terminal::say_raw;
use super::{CONTENT, Context, ExitResult};

/// The arguments of `check`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_check()), after_help = examples(&phrase::examples_check()))]
pub(super) struct Check {
    #[command(flatten)]
    site: SiteArguments,
    #[arg(long, value_enum, default_value_t = FormatArgument::Human, help = help(&phrase::help_check_format()))]
    format: FormatArgument,
    #[arg(long, help = help(&phrase::help_check_strict()))]
    strict: bool,
}

#[derive(Clone, Copy)]
enum FormatArgument {
    Human,
    Json,
    Github,
}

impl ValueEnum for FormatArgument {
    fn value_variants<'a>() -> &'a [FormatArgument] {
        &[FormatArgument::Human, FormatArgument::Json, FormatArgument::Github]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let name = match self {
            FormatArgument::Human => "human",
            FormatArgument::Json => "json",
            FormatArgument::Github => "github",
        };
        Some(PossibleValue::new(name).help(help(&phrase::help_format(name))))
    }
}

impl Check {
    /// Builds the site in memory, renders all of it, and prints what was found.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let terminal = context.terminal;
        let mut report = Report::new();
        let mut stages = Stages::new(true, terminal);
        let archive = self.site.open(context)?;
        if let Some(site) = archive.prepare(
            Purpose::Looking,
            &ProgressLine::new(false, terminal),
            &mut report,
            &mut stages,
        )? {
            // Mistakes in templates show only when a page is rendered.
            for stage in site.stages() {
                let failing = stage.filter_map(|(path, content)| Some((path, content.err()?)));
                let failing: Vec<(&str, Diagnostic)> = failing.collect();
                failing
                    .into_iter()
                    .for_each(|(path, finding)| report.add_touching(Unit::Pages, path, finding));
            }
        }
        let (errors, warnings) = report.totals();
        // For other programs the findings are the result, which goes to stdout; for people they go to stderr.
        match self.format {
            FormatArgument::Json => say_raw(&report.print(ReportFormat::Json, terminal.language)),
            FormatArgument::Github => say_raw(&report.print(ReportFormat::GitHub, terminal.language)),
            FormatArgument::Human => {
                terminal.print_findings(&report);
                terminal.complain(&match (errors, warnings) {
                    (0, 0) => phrase::no_findings(),
                    _ => phrase::errors_and_warnings(errors, warnings),
                });
            }
        }
        if errors > 0 || (self.strict && warnings > 0) { Err(CONTENT) } else { Ok(()) }
    }
}
