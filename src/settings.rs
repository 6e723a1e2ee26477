//! `content/site.yaml` → [`Settings`].

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::id::Slug;
use crate::input::Input;
use crate::keys::{Listed, LocalizedText, Mapping, Presence, mapping};
use crate::locale::{Locale, Locales};
use crate::paths;
use crate::phrases::table as phrase;
use crate::spelling::did_you_mean;
use crate::targets::{self, Target, TargetKeys};
use crate::vocabulary::{FeedText, Host, Rights};
use crate::yaml::{self, Fields, Subject};

mapping! {
    /// What `content/site.yaml` says, as it is typed.
    SettingsKeys {
        /// The name of the site, in each of its languages.
        title: needed localized = "{en: Dijon and its twin cities, fr: Dijon et ses villes jumelées}",
            write_title_of_site;
        /// What the site is, in one sentence, in each of its languages.
        tagline: optional localized = "{en: How cities became twins., fr: Comment des villes se sont jumelées.}";
        /// The address at which the site will be published: scheme, host and path.
        base_url: needed text(BaseUrl) = "https://example.org/archive/", write_base_url;
        /// The languages of the site, in the order in which readers are offered them.
        locales: needed entries(LocaleKeys) [1, usize::MAX] =
            "[{tag: en, name: English, formats: en-GB}, {tag: fr, name: Français}]",
            write_locales;
        /// The city whose twins the archive is about, if it is about one.
        home_city: optional id(City) = "dijon";
        /// The licence of the archive's own texts, as SPDX names it; without it, `CC-BY-4.0`.
        licence: optional text = "CC-BY-4.0";
        /// How much of a text feeds carry: all of it, as without this key, or its summary.
        feed: optional word(FeedText) = "summary";
        /// The hosts for which the build also writes what they read: old addresses, headers, the choice of a language.
        hosts: optional words(Host) = "[netlify]";
        /// Whether browsers, after a first visit, refuse the unencrypted `http://` for a year (HSTS, RFC 6797); without `hosts`, nothing says so.
        hsts: optional flag = "true";
        /// Where the command `publish` may bring the site: targets by names of your choice, each of one kind.
        publish: optional named(TargetKeys) =
            "{office: {folder: ../www}, town: {rsync: 'archive@www.dijon.fr:/var/www/archive'}}";
    }
}

mapping! {
    /// One language of the site.
    LocaleKeys {
        /// The tag of the language (BCP 47), as names of files and addresses have it.
        tag: required text(Locale) = "en", write_tag;
        /// What the language calls itself; without it, readers see the tag.
        name: optional text = "English";
        /// The locale whose rules dates, numbers and lists follow (BCP 47); without it, those of `tag`.
        formats: optional text(Locale) = "en-GB";
    }
}

/// The settings of a site.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the site, by locale.
    pub title: Vec<String>,
    /// What the site is, in one sentence, by locale; empty where it does not say.
    pub tagline: Vec<String>,
    /// The address at which the site will be published.
    pub base: BaseUrl,
    /// The city whose twins the archive is about, if it is about one.
    pub home_city: Option<Located<Slug>>,
    /// The licence of the archive's own texts, as an SPDX identifier.
    pub licence: String,
    /// How much of a text feeds carry.
    pub feed: FeedText,
    /// For which hosts there are files, each once.
    pub hosts: Vec<Host>,
    /// Whether browsers are told to come by HTTPS only.
    pub hsts: bool,
    /// Where the site may be published, by name.
    pub targets: Vec<Target>,
    /// The site's languages, in order.
    pub locales: Locales,
}

impl Settings {
    /// The site's title in a locale.
    pub fn title(&self, locale: Locale) -> &str {
        &self.title[locale.index()]
    }

    /// The site's tagline in a locale, if it has one.
    pub fn tagline(&self, locale: Locale) -> Option<&str> {
        Some(self.tagline[locale.index()].as_str()).filter(|tagline| !tagline.is_empty())
    }

    /// The address that stands for the licence: that of Creative Commons for theirs, SPDX's for all others.
    pub fn licence_url(&self) -> String {
        Rights::from_name(&self.licence).map_or_else(
            || format!("https://spdx.org/licenses/{}", self.licence),
            |rights| rights.url().to_owned(),
        )
    }
}

/// The address of the site: an origin and a path.
///
/// Invariant: the path begins and ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

impl BaseUrl {
    /// Parses `https://example.org/archive/` (RFC 3986; no query, no fragment, and nothing in it that is percent-encoded, as
    /// servers do not agree on what that is compared with). The host is in small letters then.
    pub fn parse(text: &str) -> Option<BaseUrl> {
        let scheme = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme))?;
        let rest = &text[scheme.len()..];
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host_is_good = !host.is_empty()
            && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
        let path_is_good = path.split('/').all(|part| part != "." && part != "..")
            && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte));
        (host_is_good && path_is_good).then(|| BaseUrl {
            origin: format!("{scheme}{}", host.to_ascii_lowercase()),
            path: match path.trim_matches('/') {
                "" => "/".to_owned(),
                path => format!("/{path}/"),
            },
        })
    }

    /// Scheme, host and port, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// `https` or `http`.
    pub fn scheme(&self) -> &str {
        self.origin.split(':').next().unwrap_or_default()
    }

    /// The host, without a port.
    pub fn host(&self) -> &str {
        let host = self.origin.rsplit("//").next().unwrap_or_default();
        // An address of IPv6 has colons between its brackets.
        let port = host.rfind(':').filter(|at| !host[*at..].contains(']'));
        &host[..port.unwrap_or(host.len())]
    }

    /// Whether it is one of the addresses that nobody has (RFC 2606), as new archives are begun with.
    pub fn is_example(&self) -> bool {
        let host = self.host();
        let is_below = |name: &str| host == name || host.ends_with(&format!(".{name}"));
        ["example", "example.org", "example.com", "example.net", "invalid", "test", "localhost"]
            .into_iter()
            .any(is_below)
    }

    /// The path below which the site stands, such as `/` or `/archive/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The absolute address of a path of the site; the path has no slash in front.
    pub fn whole(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.path)
    }
}

/// Reads the settings; `None`, with findings, when there are no locales, without which content cannot be read.
///
/// Any other value that is wrong has a finding and is replaced by a default, so
/// that the same run shows the mistakes in the content as well.
pub fn parse(input: &Input, report: &mut Report) -> Option<Settings> {
    let Some(file) = &input.settings else {
        // Settings that cannot be read have their finding.
        if !input.unread.iter().any(|name| &**name == "site.yaml") {
            report.add(
                Diagnostic::new(
                    Code::MissingSettings,
                    Place::file("content/site.yaml"),
                    phrase::settings_missing(),
                )
                .hint(phrase::write_settings()),
            );
        }
        return None;
    };
    let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
    let node = yaml::parse(&file.path, text, report)?;
    let mut fields = Fields::of(node, Subject::Settings, report)?;

    let keys = SettingsKeys::read(&mut fields).expect("no setting is required by its mapping");
    let lacking = fields.lacking();
    fields.finish();
    let SettingsKeys { title, tagline, base_url, locales, home_city, licence, feed, hosts, hsts, publish } =
        keys;

    for key in SettingsKeys::TABLE {
        if key.presence == Presence::Needed && lacking.contains(key.name) {
            report.add(key.missing_at(Place::file(file.path.clone())));
        }
    }
    let locales = resolve_locales(&locales, report);
    let base = base_url.and_then(|url| resolve_base(&url, hsts, report));
    let feed = feed.and_then(|word| resolve(&word, "feed", FeedText::from_name, FeedText::NAMES, report));
    let mut hosts: Vec<Host> = hosts
        .iter()
        .filter_map(|word| resolve(word, "hosts", Host::from_name, Host::NAMES, report))
        .collect();
    hosts.sort_unstable();
    hosts.dedup();
    let targets = targets::resolve(publish, report);
    let locales = locales.filter(|locales| !locales.is_empty())?;
    Some(Settings {
        title: title.in_each(&locales, report),
        tagline: tagline.in_each(&locales, report),
        base: base
            .unwrap_or_else(|| BaseUrl { origin: "https://example.org".to_owned(), path: "/".to_owned() }),
        home_city,
        licence: licence.map_or_else(|| "CC-BY-4.0".to_owned(), |text| text.value),
        feed: feed.unwrap_or(FeedText::Full),
        hosts,
        hsts,
        targets,
        locales,
    })
}

/// The locales that are listed; `None`, with findings, when one of them is wrong.
fn resolve_locales(listed: &Listed<LocaleKeys>, report: &mut Report) -> Option<Locales> {
    let mut locales = Locales::default();
    // An entry that cannot be read has its finding.
    let mut all_good = listed.written == Some(listed.items.len());
    for LocaleKeys { tag, name, formats } in &listed.items {
        let is_safe = tag.value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let own = tag.value.parse::<icu_locale::Locale>().ok().filter(|_| is_safe);
        let (written, parsed) = match (own, formats) {
            (Some(_), Some(formats)) => (formats, formats.value.parse().ok()),
            (own, _) => (tag, own),
        };
        let Some(parsed) = parsed else {
            let message = phrase::not_a_language_tag(&written.value);
            report.add(
                Diagnostic::new(Code::UnknownValue, written.place.clone(), message)
                    .hint(phrase::tags_of_sites()),
            );
            all_good = false;
            continue;
        };
        if paths::is_reserved(&tag.value) {
            let message = phrase::name_reserved(&tag.value);
            let hint = phrase::write_tag_for_windows(&tag.value);
            report.add(Diagnostic::new(Code::UnknownValue, tag.place.clone(), message).hint(hint));
            all_good = false;
            continue;
        }
        let name = name.as_ref().map_or(&tag.value, |name| &name.value);
        if locales.add(&tag.value, name, parsed).is_none() {
            let message = phrase::locale_twice(&tag.value);
            report.add(
                Diagnostic::new(Code::DuplicateKey, tag.place.clone(), message)
                    .hint(phrase::keep_one_of_two()),
            );
            all_good = false;
        }
    }
    all_good.then_some(locales)
}

impl LocalizedText {
    /// The text of each locale; empty, with a finding, where there is none.
    fn in_each(self, locales: &Locales, report: &mut Report) -> Vec<String> {
        let LocalizedText { key, place, words } = self;
        let mut by_locale: Vec<Option<String>> = vec![None; locales.len()];
        let is_readable = !words.is_empty();
        for (tag, text) in words {
            match locales.find(&tag.value) {
                Some(locale) => by_locale[locale.index()] = Some(text.value),
                None => report.add(
                    Diagnostic::new(Code::UnknownLocale, tag.place, phrase::unknown_locale(&tag.value)).hint(
                        did_you_mean(&tag.value, locales.tags())
                            .unwrap_or_else(phrase::add_locale_or_delete_text),
                    ),
                ),
            }
        }
        if let (true, Some(place)) = (is_readable, place) {
            for locale in locales.iter().filter(|locale| by_locale[locale.index()].is_none()) {
                let tag = locales.tag(locale);
                report.add(
                    Diagnostic::new(
                        Code::MissingField,
                        place.clone(),
                        phrase::text_missing_in_locale(key, tag),
                    )
                    .hint(phrase::add_text_in_locale(tag)),
                );
            }
        }
        by_locale.into_iter().map(Option::unwrap_or_default).collect()
    }
}

/// A word of a closed list, or a finding.
fn resolve<T>(
    word: &Located<String>,
    key: &'static str,
    from_name: fn(&str) -> Option<T>,
    names: &[&'static str],
    report: &mut Report,
) -> Option<T> {
    let value = from_name(&word.value);
    if value.is_none() {
        let names = || names.iter().copied();
        let hint = did_you_mean(&word.value, names()).unwrap_or_else(|| phrase::is_one_of(names()));
        let message = phrase::not_a_value(&word.value, key);
        report.add(Diagnostic::new(Code::UnknownValue, word.place.clone(), message).hint(hint));
    }
    value
}

fn resolve_base(url: &Located<String>, hsts: bool, report: &mut Report) -> Option<BaseUrl> {
    let mut refuse = |message, hint| {
        report.add(Diagnostic::new(Code::UnknownValue, url.place.clone(), message).hint(hint))
    };
    let base = BaseUrl::parse(&url.value);
    match &base {
        None => refuse(phrase::not_a_base_url(&url.value), phrase::write_whole_base_url()),
        Some(base) if hsts && base.origin.starts_with("http://") => {
            refuse(phrase::hsts_without_encryption(), phrase::encrypt_or_delete_hsts());
        }
        Some(_) => {}
    }
    base
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_nobody_has_are_known() {
        for (text, is_example) in [
            ("https://example.org/", true),
            ("http://www.EXAMPLE.com:8080/a/", true),
            ("https://town.test/", true),
            ("https://my-example.org/", false),
            ("https://dijon.fr/example.org/", false),
        ] {
            assert_eq!(BaseUrl::parse(text).expect(text).is_example(), is_example, "{text}");
        }
    }

    #[test]
    fn base_urls_have_an_origin_and_a_path() {
        let check = |text: &str, origin: &str, path: &str| {
            let base = BaseUrl::parse(text).expect(text);
            assert_eq!((base.origin(), base.path()), (origin, path));
        };
        check("https://example.org", "https://example.org", "/");
        check("https://example.org/archive", "https://example.org", "/archive/");
        check("http://localhost:8000/a/b/", "http://localhost:8000", "/a/b/");
        for bad in [
            "example.org",
            "ftp://example.org/",
            "https:///",
            "https://x/a?b",
            "https://x/../y",
            "javascript:1",
        ] {
            assert_eq!(BaseUrl::parse(bad), None, "{bad}");
        }
    }
}
