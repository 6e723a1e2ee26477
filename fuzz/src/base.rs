//! The site that made-up files are put into: two languages, two cities that are twins, a work of each kind.

use std::sync::{Arc, OnceLock};

use camino::{Utf8Path, Utf8PathBuf};
use tablecloth::archive::{self, Drafts};
use tablecloth::cache::Cache;
use tablecloth::diagnostic::{Diagnostic, Report};
use tablecloth::document::transcript::Transcript;
use tablecloth::document::{self, Document};
use tablecloth::edition::Edition;
use tablecloth::embroidery;
use tablecloth::id::Register;
use tablecloth::input::{self, Folders, Input, TextFile};
use tablecloth::messages::{self, Messages};
use tablecloth::pages::{Pages, templates};
use tablecloth::pagination::Pagination;
use tablecloth::plan;
use tablecloth::settings::{self, Settings};
use tablecloth::site::Site;
use tablecloth::wording::Wording;
use tera::Tera;

/// A site as far as it can be prepared before a file of it changes: each change takes a part of a build.
pub struct Base {
    pub input: Input,
    pub settings: Settings,
    pub messages: Arc<Messages>,
    engines: Vec<Tera>,
    documents: Vec<Arc<Document>>,
    transcripts: Vec<Arc<Transcript>>,
}

/// The folder of the program, which is above that of the targets.
pub fn project() -> &'static Utf8Path {
    let here = Utf8Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().find(|folder| folder.join("fuzz/site").is_dir()).expect("the site is in the repository")
}

/// Where the parts of the site lie: the content here, the rest in the program.
pub fn folders() -> Folders {
    let root = project().join("fuzz/site");
    // What is made of its few pictures may be kept from run to run.
    let kept = Utf8PathBuf::from_path_buf(std::env::temp_dir()).expect("the name of the folder is UTF-8");
    Folders { cache: kept.join("tablecloth-fuzz"), ..Folders::below(&root) }
}

/// What of the site is read from the disk.
pub fn input() -> &'static Input {
    static INPUT: OnceLock<Input> = OnceLock::new();
    INPUT.get_or_init(|| {
        input::read(&folders(), &Cache::nowhere(), &mut Report::new()).expect("the site can be read")
    })
}

/// A text of the site as its reader takes it; else its finding.
pub fn text(name: &str, bytes: &[u8]) -> Result<TextFile, Diagnostic> {
    TextFile::of(format!("content/{name}").into(), name.into(), bytes.to_vec())
}

impl Base {
    /// The site as it lies in the repository.
    pub fn plain() -> &'static Base {
        static PLAIN: OnceLock<Base> = OnceLock::new();
        PLAIN.get_or_init(|| Base::of(input().clone()))
    }

    /// The site with other lines among its settings.
    pub fn with_settings(lines: &[&str]) -> Base {
        let mut input = input().clone();
        let file = input.settings.as_mut().expect("the site has settings");
        let key = |line: &str| line.split(':').next().map(str::to_owned);
        let is_kept = |own: &&str| lines.iter().all(|line| key(line) != key(own));
        let all: Vec<&str> = file.text.lines().filter(is_kept).chain(lines.iter().copied()).collect();
        file.text = all.join("\n").into();
        Base::of(input)
    }

    fn of(input: Input) -> Base {
        let mut report = Report::new();
        let settings = settings::parse(&input, &mut report).expect("the settings are good");
        let messages = Arc::new(messages::parse(&input, &settings.locales, &mut report));
        let engines = templates::parse(&input, &settings, &messages, &mut report);
        let engines = engines.expect("the templates are good");
        let documents =
            document::parse_all(&input, &settings.locales, &mut document::Known::default(), &mut report);
        let transcripts = document::transcript::parse_all(&input, &settings.locales, &mut report);
        assert!(report.is_ok(), "{:?}", report.sorted());
        Base { input, settings, messages, engines, documents, transcripts }
    }

    /// The site with these texts in place of those of their names: the steps of [`tablecloth::build`].
    pub fn build(&self, texts: Vec<TextFile>, report: &mut Report) -> Option<Site> {
        let changed = Input { documents: texts, ..Input::default() };
        let mut documents =
            document::parse_all(&changed, &self.settings.locales, &mut document::Known::default(), report);
        let is_kept = |own: &&Arc<Document>| changed.documents.iter().all(|file| file.path != own.path);
        documents.extend(self.documents.iter().filter(is_kept).cloned());
        documents.sort_by(|a, b| (&a.id, a.locale).cmp(&(&b.id, b.locale)));
        let register = &mut Register::new();
        let (input, settings) = (&self.input, &self.settings);
        let archive = archive::assemble(
            &documents,
            &self.transcripts,
            input,
            settings,
            Drafts::Include,
            register,
            report,
        );
        report.go_on()?;
        let patterns = embroidery::parse_all(input, report);
        let archive = archive?;
        let wording = Wording::new(archive, settings.clone(), self.messages.clone());
        let pagination = Pagination::of(&wording);
        let plan =
            plan::lay_out(&wording, &pagination, &patterns, input, &mut plan::Known::default(), report);
        report.go_on()?;
        let edition = Edition::new(wording, pagination, plan, input.pictures.clone(), input.files.clone());
        let pages = Pages::new(edition, self.engines.clone(), input.templates.clone());
        #[cfg(feature = "images")]
        let site = Site::new(pages, patterns, &input.assets);
        #[cfg(not(feature = "images"))]
        let site = Site::new(pages, patterns);
        Some(site)
    }
}
