//! `content/site.yaml` → [`Settings`].

use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::id::Slug;
use crate::input::Input;
use crate::locale::{Locale, Locales};
use crate::yaml::{self, Fields};

/// What is said once for the whole site.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the site, by locale.
    pub title: Vec<String>,
    /// What the site is, in one sentence, by locale.
    pub tagline: Vec<String>,
    /// Where the site will stand.
    pub base: BaseUrl,
    /// The city whose twins the archive is about, if it is about one.
    pub home_city: Option<Located<Slug>>,
    /// The licence of the archive's own texts, as an SPDX identifier.
    pub licence: String,
    /// The site's languages, in order.
    pub locales: Locales,
}

impl Settings {
    /// The site's title in a locale.
    pub fn title(&self, locale: Locale) -> &str {
        &self.title[locale.index()]
    }

    /// The site's tagline in a locale.
    pub fn tagline(&self, locale: Locale) -> &str {
        &self.tagline[locale.index()]
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
    /// Parses `https://example.org/archive/` (RFC 3986; no query, no fragment).
    pub fn parse(text: &str) -> Option<BaseUrl> {
        let scheme = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme))?;
        let rest = &text[scheme.len()..];
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host_is_good = !host.is_empty()
            && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
        let path_is_good = path.split('/').all(|part| part != "." && part != "..")
            && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-._~%".contains(&byte));
        (host_is_good && path_is_good).then(|| BaseUrl {
            origin: format!("{scheme}{host}"),
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

    /// The path below which the site stands, such as `/` or `/archive/`.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// Reads the settings; `None`, with findings, when there is no site without them.
pub fn parse(input: &Input, report: &mut Report) -> Option<Settings> {
    let Some(file) = &input.settings else {
        report.add(
            Diagnostic::new(
                Code::MissingSettings,
                Place::file("content/site.yaml"),
                "the settings of the site are missing",
            )
            .hint("write `content/site.yaml` with `title`, `base_url` and `locales`"),
        );
        return None;
    };
    let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
    let node = yaml::parse(&file.path, text, report)?;
    let mut fields = Fields::of(node, "`site.yaml`", report)?;

    let locales = read_locales(&mut fields, &file.path)?;
    let title = read_words(&mut fields, "title", &locales, &file.path);
    let tagline = read_words(&mut fields, "tagline", &locales, &file.path);
    let base = read_base(&mut fields, &file.path);
    let home_city = fields.slug("home_city");
    let licence = fields.text("licence");
    fields.finish("`site.yaml`");

    Some(Settings {
        title: title?,
        tagline: tagline?,
        base: base?,
        home_city,
        licence: licence.map_or_else(|| "CC-BY-4.0".to_owned(), |text| text.value),
        locales,
    })
}

fn missing(fields: &mut Fields<'_>, file: &Arc<str>, key: &str, hint: &str) {
    fields.report().add(
        Diagnostic::new(Code::MissingField, Place::file(file.clone()), format!("`{key}` is missing"))
            .hint(hint),
    );
}

fn read_locales(fields: &mut Fields<'_>, file: &Arc<str>) -> Option<Locales> {
    let mut locales = Locales::default();
    let mut all_good = true;
    fields.each("locales", |entry| {
        let tag = entry.text("tag");
        let name = entry.text("name");
        let formats = entry.text("formats");
        let Some(tag) = tag else {
            let place = entry.place().clone();
            entry.report().add(
                Diagnostic::new(Code::MissingField, place, "a locale needs a `tag`")
                    .hint("write `tag: en`, for example"),
            );
            all_good = false;
            return None::<()>;
        };
        let written = formats.as_ref().unwrap_or(&tag);
        let is_safe = tag.value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let parsed = written.value.parse::<icu_locale::Locale>().ok().filter(|_| is_safe);
        let Some(parsed) = parsed else {
            entry.report().add(
                Diagnostic::new(
                    Code::UnknownValue,
                    written.place.clone(),
                    format!("`{}` is not a language tag", written.value),
                )
                .hint("tags are those of BCP 47: `en`, `fr`, `pt-BR`, `zh-Hant`"),
            );
            all_good = false;
            return None;
        };
        let name = name.map_or_else(|| tag.value.clone(), |name| name.value);
        if locales.add(&tag.value, &name, parsed).is_none() {
            entry.report().add(
                Diagnostic::new(
                    Code::DuplicateKey,
                    tag.place,
                    format!("the locale `{}` stands here a second time", tag.value),
                )
                .hint("keep one of the two"),
            );
            all_good = false;
        }
        None
    });
    if locales.is_empty() && all_good {
        missing(fields, file, "locales", "list at least one language, such as `- {tag: en, name: English}`");
        all_good = false;
    }
    all_good.then_some(locales)
}

fn read_words(
    fields: &mut Fields<'_>,
    key: &'static str,
    locales: &Locales,
    file: &Arc<str>,
) -> Option<Vec<String>> {
    let mut by_locale: Vec<Option<String>> = vec![None; locales.len()];
    for (tag, text) in fields.words(key) {
        match locales.find(&tag.value) {
            Some(locale) => by_locale[locale.index()] = Some(text.value),
            None => fields.report().add(
                Diagnostic::new(
                    Code::UnknownLocale,
                    tag.place,
                    format!("the site has no locale `{}`", tag.value),
                )
                .maybe_hint(crate::diagnostic::did_you_mean(&tag.value, locales.tags()))
                .maybe_hint(None),
            ),
        }
    }
    for locale in locales.iter() {
        if by_locale[locale.index()].is_none() {
            let tag = locales.tag(locale);
            missing(fields, file, &format!("{key}.{tag}"), &format!("write `{tag}: …` below `{key}:`"));
        }
    }
    by_locale.into_iter().collect()
}

fn read_base(fields: &mut Fields<'_>, file: &Arc<str>) -> Option<BaseUrl> {
    let Some(text) = fields.text("base_url") else {
        missing(fields, file, "base_url", "write `base_url: https://example.org/`, the address of the site");
        return None;
    };
    let base = BaseUrl::parse(&text.value);
    if base.is_none() {
        fields.report().add(
            Diagnostic::new(
                Code::UnknownValue,
                text.place,
                format!("`{}` is not an address that a site can have", text.value),
            )
            .hint("write scheme, host and path: `https://example.org/archive/`"),
        );
    }
    base
}

#[cfg(test)]
mod tests {
    use super::*;

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
