//! `tablecloth serve`: the site as it will be, on this machine only.

use tablecloth::phrases::table as phrase;

use super::archive::SiteArguments;
use super::help::{examples, help};
use super::terminal::for_people;
use super::{Context, ExitResult};

/// The arguments of `serve`.
#[derive(clap::Args)]
#[command(about = help(&phrase::help_serve()), after_help = examples(&phrase::examples_serve()))]
pub(super) struct Serve {
    #[command(flatten)]
    site: SiteArguments,
    #[arg(long, default_value_t = 4000, help = help(&phrase::help_serve_port()))]
    port: u16,
}

impl Serve {
    /// Serves until Ctrl-C.
    pub(super) fn run(self, context: &Context) -> ExitResult {
        let terminal = context.terminal;
        let archive = self.site.open(context)?;
        let format = for_people(&std::io::stdout());
        let say = move |line: &str| terminal.say(line);
        tablecloth::serve::serve(&archive.folders, archive.drafts, self.port, terminal.language, format, say)
            .map_err(|error| terminal.fail(&error))
    }
}
