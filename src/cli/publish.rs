//! `tablecloth publish`: builds the site, and brings what has changed to where readers see it.

use camino::{Utf8Path, Utf8PathBuf};
use clap::builder::NonEmptyStringValueParser;
use tablecloth::diagnostic::Report;
use tablecloth::paths;
use tablecloth::phrases::Phrase;
use tablecloth::phrases::table as phrase;
use tablecloth::publish::{self, Beside};
use tablecloth::site::Site;
use tablecloth::upload::plan::{Extent, Group, Plan};
use tablecloth::upload::{self, Asked, Comparison, Listener, Upload, WAITS, lost};

use super::archive::{ArchiveOnDisk, Prepared, SiteArguments, Writing};
use super::help::{examples, help};
use super::progress::ProgressLine;
use super::stages::{Stages, size};
use super::terminal::{Terminal, complain_raw, quoted};
use super::{CONTENT, Context, ExitResult, USAGE};

/// How many paths of a kind a plan names.
const SHOWN: usize = 5;

/// The arguments of `publish`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_publish()), after_help = examples(&phrase::examples_publish()))]
pub(super) struct Publish {
    #[arg(value_parser = NonEmptyStringValueParser::new(), help = help(&phrase::help_publish_target()))]
    target: Option<String>,
    #[arg(long, help = help(&phrase::help_publish_dry_run()))]
    dry_run: bool,
    #[arg(long, help = help(&phrase::help_publish_all()))]
    all: bool,
    #[arg(long, help = help(&phrase::help_publish_take_over()))]
    take_over: bool,
    #[arg(long, value_name = "NUMBER", help = help(&phrase::help_publish_max_delete()))]
    max_delete: Option<usize>,
    #[arg(long, help = help(&phrase::help_publish_no_check_old()))]
    no_check_old: bool,
    #[command(flatten)]
    writing: Writing,
}

/// Tells the course of things on stderr.
struct OnTerminal<'t> {
    terminal: Terminal,
    line: &'t ProgressLine,
}

impl Listener for OnTerminal<'_> {
    fn tell(&self, phrase: &Phrase) {
        self.line.clear();
        self.terminal.complain(phrase);
    }

    fn quote(&self, line: &str) {
        self.line.clear();
        complain_raw(&format!("{line}\n"));
    }

    fn progress(&self, done: usize, all: usize) {
        self.line.show(&|| phrase::files_done(done, all));
    }
}

impl Publish {
    /// Builds the site, compares it with the target, and brings what differs.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let terminal = context.terminal;
        let refuse = |reason: &Phrase, code: u8| {
            terminal.complain(reason);
            code
        };
        let mut report = Report::new();
        let mut stages = Stages::new(false, terminal);
        // Drafts are nothing for readers, so this command has no flag for them.
        let archive = SiteArguments::default().open(context)?;
        let out = place(&archive, terminal)?;
        let line = ProgressLine::new(false, terminal);
        let prepared = archive.prepare_to_publish(&line, &mut report, &mut stages)?;
        terminal.print_report(&report);
        let Some(prepared) = prepared else { return Err(CONTENT) };
        let site = &prepared.site;
        let settings = site.settings();
        let target = upload::choose(&settings.targets, self.target.as_deref());
        let target = target.map_err(|reason| refuse(&reason, USAGE))?;
        if settings.base.is_example() {
            return Err(refuse(&phrase::address_not_published(settings.base.whole("")), CONTENT));
        }
        let listener = OnTerminal { terminal, line: &line };
        let fail = |failure| {
            line.clear();
            terminal.fail_to_publish(failure)
        };
        // Whether the target can be reached at all is asked before a build that may take long. What pictures took is not lost.
        let base = settings.base.whole("");
        let mut upload =
            Upload::open(target, &archive.folders, &base, &out, WAITS, &listener).map_err(fail)?;
        build(&prepared, &out, &archive, self.writing.beside(), &mut stages, terminal)?;
        let _hold = publish::hold(&out).map_err(fail)?;
        let extent = if self.all { Extent::All } else { Extent::Changes };
        let asked = Asked { extent, take_over: self.take_over };
        let comparison = upload.compare(asked).map_err(fail)?;
        if self.dry_run {
            let lines = upload.command_lines(&comparison.plan);
            show(
                &lines.map_err(|error| fail(error.into()))?,
                &comparison.plan,
                target.name.as_str(),
                terminal,
            );
        }
        self.check(site, &comparison, terminal)?;
        if self.dry_run {
            return Ok(());
        }
        tell_beforehand(&comparison, terminal);
        let is_changed = upload.run(&comparison).map_err(fail)?;
        line.clear();
        let Comparison { plan, .. } = &comparison;
        let bytes = size(plan.bytes()).in_language(terminal.language);
        stages.done(
            "upload",
            &match is_changed {
                true => phrase::uploaded(plan.put.len(), bytes, plan.deleted(), plan.unchanged),
                false => phrase::upload_nothing(target.name.as_str()),
            },
        );
        // The program ends here: freeing a large site would only cost time.
        std::mem::forget(prepared);
        Ok(())
    }

    /// Holds back what readers, or the target, would lose more of than is allowed.
    fn check(&self, site: &Site, comparison: &Comparison, terminal: Terminal) -> ExitResult {
        if !self.no_check_old {
            let mut report = Report::new();
            let published = comparison.known.published.iter().map(String::as_str);
            let lost = lost::check(site, published, &mut report);
            if !report.is_ok() {
                terminal.print_findings(&report);
                terminal.complain(&phrase::addresses_lost(lost));
                return Err(CONTENT);
            }
        }
        let limit = self.max_delete.unwrap_or_else(|| upload::usual_limit(&comparison.known));
        upload::check_limit(&comparison.plan, limit).map_err(|reason| {
            terminal.complain(&reason);
            USAGE
        })
    }
}

/// The usual folder of the site, unless none can be put there.
fn place(archive: &ArchiveOnDisk, terminal: Terminal) -> Result<Utf8PathBuf, u8> {
    let out = archive.folders.root.join("public");
    let inside = format!("tablecloth build --out {}", quoted(&paths::shown(&out.join("site"))));
    let checked = publish::check_place(&out, &archive.folders, &inside);
    checked.map_err(|failure| terminal.fail_to_publish(failure))?;
    Ok(out)
}

/// Writes the site to the usual folder, as `build` does.
fn build(
    Prepared { site, made }: &Prepared,
    out: &Utf8Path,
    archive: &ArchiveOnDisk,
    beside: Beside,
    stages: &mut Stages,
    terminal: Terminal,
) -> ExitResult {
    let fail = |failure| terminal.fail_to_publish(failure);
    let progress = ProgressLine::new(false, terminal);
    let published = publish::publish(site, out, &archive.cache, beside, *made, &|done, all| {
        progress.show(&|| phrase::files_done(done, all))
    });
    progress.clear();
    stages.published(&published.map_err(fail)?);
    archive.cache.prune();
    Ok(())
}

/// What is remarkable about the target, before anything changes there.
fn tell_beforehand(comparison: &Comparison, terminal: Terminal) {
    if comparison.known.was_cut {
        terminal.complain(&phrase::upload_goes_on());
    }
    let altered = &comparison.plan.altered;
    if !altered.is_empty() {
        terminal
            .complain(&phrase::upload_altered(altered.iter().take(SHOWN), more_than_shown(altered.len())));
    }
    let left = &comparison.plan.left;
    if !left.is_empty() {
        terminal.complain(&phrase::upload_left(left.iter().take(SHOWN), more_than_shown(left.len())));
    }
}

fn more_than_shown(count: usize) -> usize {
    count.saturating_sub(SHOWN)
}

/// Prints a plan for people.
fn show(commands: &[String], plan: &Plan, target: &str, terminal: Terminal) {
    let say = |phrase: &Phrase| terminal.say(&phrase.in_language(terminal.language));
    say(&phrase::plan_head(target));
    for group in Group::ALL {
        let put = || plan.put.iter().filter(|put| Group::of(&put.path) == group);
        let (count, new) = (put().count(), put().filter(|put| put.is_new).count());
        if count > 0 {
            let bytes = size(put().map(|put| put.size).sum()).in_language(terminal.language);
            let first = put().take(SHOWN).map(|put| put.path.as_str());
            let more = more_than_shown(count);
            say(&phrase::plan_group(group.word(), new, count - new, bytes, first, more));
        }
    }
    if plan.deleted() > 0 {
        // Nobody should find out afterwards.
        say(&phrase::plan_deleted(plan.deleted()));
        plan.room.iter().chain(&plan.delete).for_each(|path| terminal.say(&format!("  {path}")));
    }
    if !plan.altered.is_empty() {
        say(&phrase::upload_altered(plan.altered.iter().take(SHOWN), more_than_shown(plan.altered.len())));
    }
    if !plan.left.is_empty() {
        say(&phrase::upload_left(plan.left.iter().take(SHOWN), more_than_shown(plan.left.len())));
    }
    say(&phrase::plan_rest(plan.unchanged));
    for line in commands {
        say(&phrase::plan_command(line));
    }
}
