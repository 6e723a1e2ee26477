//! The kinds of mistakes: their stable names, and how severe each is.
//!
//! The comment of each is its sentence in `docs/findings.md`.

use std::fmt;

use serde::Serialize;

macro_rules! codes {
    ($($(#[doc = $meaning:literal])+ $variant:ident = $name:literal, $severity:ident;)*) => {
        /// What kind of mistake a finding is about. The names are stable.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $meaning])+ $variant,)* }

        impl Code {
            /// Every code there is, in the order of this file.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The stable name, as printed between the brackets.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// What it means, in a sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => concat!($($meaning),+).trim_ascii(),)* }
            }

            /// How severe findings of this kind are.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// A text file holds bytes that are not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A text holds a character that no page and no feed may have.
    ControlCharacter = "control-character", Error;
    /// A title, name, id, label or caption holds a character that nobody sees, or a text one that turns others round.
    InvisibleCharacter = "invisible-character", Error;
    /// A media file is of a kind that may run a program in the reader's browser.
    ForbiddenMedia = "forbidden-media", Error;
    /// A file beside a text is of a kind, or stored in a way, that cannot be published.
    UnsupportedMedia = "unsupported-media", Error;
    /// A text has another name than `index.<locale>.md`.
    MisnamedText = "misnamed-text", Error;
    /// A text file is larger than the program reads.
    FileTooLarge = "file-too-large", Error;
    /// A symbolic link leaves the archive, or points nowhere.
    LinkLeavesArchive = "link-leaves-archive", Error;
    /// A file or folder stands where no content belongs.
    StrayFile = "stray-file", Warning;
    /// Two files of a folder have names that differ in their form of Unicode only.
    DuplicateFileName = "duplicate-file-name", Error;
    /// A folder name is no id: not ASCII kebab-case.
    BadId = "bad-id", Error;
    /// A file name carries a locale that the site does not have.
    UnknownLocale = "unknown-locale", Error;
    /// A document, or the template of a page, is empty.
    EmptyFile = "empty-file", Error;
    /// A document does not begin with front matter.
    NoFrontMatter = "no-front-matter", Error;
    /// The front matter is not closed by a second `---`.
    UnclosedFrontMatter = "unclosed-front-matter", Error;
    /// The YAML cannot be read.
    YamlSyntax = "yaml-syntax", Error;
    /// The YAML is nested or repeated beyond what an archive needs.
    YamlTooComplex = "yaml-too-complex", Error;
    /// A text is nested, a table large, or a title long, beyond what a page can show.
    TextTooComplex = "text-too-complex", Error;
    /// A key stands twice in one mapping.
    DuplicateKey = "duplicate-key", Error;
    /// A key is not known in this place.
    UnknownKey = "unknown-key", Error;
    /// A value is of another type than its key wants.
    WrongType = "wrong-type", Error;
    /// A value is not among those that its key allows.
    UnknownValue = "unknown-value", Error;
    /// A text of the front matter ends before ` #`, where YAML lets a remark begin.
    CutValue = "cut-value", Warning;
    /// A value that a work cannot do without is missing.
    MissingField = "missing-field", Error;
    /// A work has no title, or a city no name.
    MissingTitle = "missing-title", Error;
    /// A text of which readers are told when it is new does not say when it was published.
    MissingPublished = "missing-published", Warning;
    /// A text of a locale is missing for a key of the shared facts.
    MissingWord = "missing-word", Error;
    /// A text stands under a key that no shared fact names.
    UnusedWord = "unused-word", Warning;
    /// A shared fact stands in more than one file, or in a translation.
    FactInTranslation = "fact-in-translation", Error;
    /// The files of a work do not agree on which of them is the original.
    ConflictingOriginals = "conflicting-originals", Error;
    /// A translation does not say which words it was made from.
    UnstampedTranslation = "unstamped-translation", Warning;
    /// The original's words have changed since the translation was made.
    StaleTranslation = "stale-translation", Warning;
    /// `translated_from` is not of the form `<locale>-<8 hex digits>`.
    BadFingerprint = "bad-fingerprint", Error;
    /// An id names no work.
    UnknownId = "unknown-id", Error;
    /// A link leads to a work that does not exist.
    DeadLink = "dead-link", Error;
    /// A link leads to a heading that the reader's translation does not have.
    DeadHeading = "dead-heading", Error;
    /// A citation names no source.
    UnknownSource = "unknown-source", Error;
    /// A source is listed, but never cited in the text.
    UnusedCitation = "unused-citation", Warning;
    /// A source is used by nothing in the archive.
    UnusedSource = "unused-source", Warning;
    /// A footnote is defined, but nothing refers to it.
    UnusedFootnote = "unused-footnote", Warning;
    /// A footnote is referred to, but not defined.
    UnknownFootnote = "unknown-footnote", Error;
    /// A date is not EDTF, or impossible.
    BadDate = "bad-date", Error;
    /// A city is twinned with itself.
    TwinnedWithItself = "twinned-with-itself", Error;
    /// The same two cities have two twinnings.
    RepeatedPair = "repeated-pair", Error;
    /// The stages of a twinning do not stand in the order of their dates.
    StagesOutOfOrder = "stages-out-of-order", Error;
    /// A stage of a twinning names no source.
    StageWithoutSource = "stage-without-source", Error;
    /// A period ends before it begins.
    PeriodBackwards = "period-backwards", Error;
    /// Coordinates are not latitude and longitude in degrees, or out of range.
    BadCoordinates = "bad-coordinates", Error;
    /// A country code is not one of ISO 3166-1, or of a state that is no more.
    UnknownCountry = "unknown-country", Error;
    /// Something in a text looks like markup and became none: readers see the marks.
    FailedMarkup = "failed-markup", Warning;
    /// A media file is missing.
    MissingMedia = "missing-media", Error;
    /// A media file is never used.
    UnusedMedia = "unused-media", Warning;
    /// A picture, a sound or a film cannot be read.
    BrokenMedia = "broken-media", Error;
    /// A picture has more points, or more bytes, than the program reads.
    MediaTooLarge = "media-too-large", Error;
    /// A file is of another kind than the ending of its name says.
    MediaMismatch = "media-mismatch", Error;
    /// A file that a text shows cannot be shown so: in a line, or in a form that browsers do not play.
    UnplayableMedia = "unplayable-media", Error;
    /// A transcript has something besides its text.
    TranscriptMarkup = "transcript-markup", Error;
    /// A picture, or another file that is shown, has no alternative text.
    MissingAltText = "missing-alt-text", Error;
    /// A picture, or another file that is shown, has no credit or no rights.
    MissingRights = "missing-rights", Error;
    /// Raw HTML that is not on the list of what is allowed.
    ForbiddenHtml = "forbidden-html", Error;
    /// Raw HTML that is opened and not closed, or closed and not opened.
    UnbalancedHtml = "unbalanced-html", Error;
    /// An address with a scheme that is not safe on a page.
    UnsafeUrl = "unsafe-url", Error;
    /// A path has `..`, a backslash or another part that may leave its folder.
    UnsafePath = "unsafe-path", Error;
    /// A page that was published is no longer in the site, and nothing leads on from its address. Only `publish` knows.
    LostAddress = "lost-address", Error;
    /// Two things would be written to one address.
    AddressCollision = "address-collision", Error;
    /// Aliases lead to each other, or to themselves.
    AliasLoop = "alias-loop", Error;
    /// The settings in `content/site.yaml` are missing.
    MissingSettings = "missing-settings", Error;
    /// An address in the settings has a password, or a key to an account, in it.
    ExposedPassword = "exposed-password", Error;
    /// There is no wording in a language of the site: the program does not bring it, nor does `i18n/`.
    MissingMessages = "missing-messages", Error;
    /// A Fluent file cannot be read.
    FluentSyntax = "fluent-syntax", Error;
    /// A message stands in one locale and not in another.
    MissingMessage = "missing-message", Error;
    /// A message is defined twice in one locale.
    DuplicateMessage = "duplicate-message", Error;
    /// A message that no template and no part of the program uses.
    UnusedMessage = "unused-message", Warning;
    /// A message takes other arguments in one locale than in another.
    MessageArguments = "message-arguments", Error;
    /// A message that states a rule of typography does not have the form of a rule.
    BadTypography = "bad-typography", Error;
    /// A file was made from a built-in one that has changed since, or is gone.
    OverrideOutdated = "override-outdated", Warning;
    /// A file or a folder of the archive is laid over nothing, and no page is made with it.
    UnusedOverride = "unused-override", Warning;
    /// A template cannot be read.
    TemplateSyntax = "template-syntax", Error;
    /// A template fails while a page is rendered.
    TemplateRendering = "template-rendering", Error;
    /// A chart of cross-stitch cannot be read.
    PatternSyntax = "pattern-syntax", Error;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How severe a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// There is no site until it is mended.
    Error,
    /// The site is built; `check --strict` fails.
    Warning,
}
