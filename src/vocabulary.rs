//! The closed lists of words that front matter chooses from.

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $family:literal { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// The words of all values, in the same order.
            pub const NAMES: &[&str] = &[$($text,)*];

            /// The word in front matter and in the ids of messages.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            /// The message that readers get.
            pub fn message(self) -> String {
                format!(concat!($family, "{}"), self.name().replace('.', "-"))
            }

            /// The value with this name.
            pub fn from_name(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    };
}

vocabulary! {
    /// What can happen in the life of a twinning.
    StageKind, "stage-" {
        /// First contacts, letters, a friendship society.
        Contact = "contact",
        /// The cities called themselves twins.
        Declared = "declared",
        /// An agreement was signed.
        Signed = "signed",
        /// An agreement was renewed or widened.
        Renewed = "renewed",
        /// One side laid it to rest for a time.
        Suspended = "suspended",
        /// It was taken up again.
        Resumed = "resumed",
        /// It was ended.
        Ended = "ended",
        /// It stands in a list or a text, and no more is known.
        Listed = "listed",
    }
}

vocabulary! {
    /// What kind of evidence a source is.
    SourceType, "source-type-" {
        /// A page on the web.
        WebPage = "web-page",
        /// An article in a newspaper or of a news agency.
        NewsArticle = "news-article",
        /// What an office told the press.
        PressRelease = "press-release",
        /// An article in a magazine.
        MagazineArticle = "magazine-article",
        /// A blog.
        Blog = "blog",
        /// A book.
        Book = "book",
        /// An encyclopedia.
        Encyclopedia = "encyclopedia",
        /// A dictionary or another work of reference.
        ReferenceWork = "reference-work",
        /// A data set.
        Dataset = "dataset",
        /// A letter meant for the public.
        OpenLetter = "open-letter",
        /// A museum's record of an object.
        ObjectRecord = "object-record",
        /// Several texts in one.
        Compilation = "compilation",
        /// A letter.
        Letter = "letter",
        /// A photograph.
        Photograph = "photograph",
        /// A charter or an agreement.
        Charter = "charter",
    }
}

vocabulary! {
    /// How much of a text feeds carry.
    FeedText, "feed-" {
        /// All of it.
        Full = "full",
        /// Its summary, or its first sentences.
        Summary = "summary",
    }
}

vocabulary! {
    /// Where sites are published that read files of their own.
    Host, "host-" {
        /// Netlify.
        Netlify = "netlify",
        /// Cloudflare Pages.
        Cloudflare = "cloudflare",
        /// GitHub Pages.
        GithubPages = "github-pages",
        /// GitLab Pages.
        GitlabPages = "gitlab-pages",
        /// A server with nginx.
        Nginx = "nginx",
        /// A server with Apache's httpd.
        Apache = "apache",
        /// A server with Caddy.
        Caddy = "caddy",
        /// A bucket of S3, or of what understands its language.
        S3 = "s3",
    }
}

vocabulary! {
    /// The licences of Creative Commons (as SPDX names them) and the twelve statements of rightsstatements.org.
    Rights, "rights-" {
        /// Creative Commons Zero 1.0: given to the public.
        Cc0 = "CC0-1.0",
        /// Creative Commons Public Domain Mark 1.0: free of copyright everywhere.
        CcPdm = "CC-PDM-1.0",
        /// Creative Commons Attribution 2.0.
        CcBy2 = "CC-BY-2.0",
        /// Creative Commons Attribution-ShareAlike 2.0.
        CcBySa2 = "CC-BY-SA-2.0",
        /// Creative Commons Attribution 3.0.
        CcBy3 = "CC-BY-3.0",
        /// Creative Commons Attribution-ShareAlike 3.0.
        CcBySa3 = "CC-BY-SA-3.0",
        /// Creative Commons Attribution 4.0.
        CcBy4 = "CC-BY-4.0",
        /// Creative Commons Attribution-ShareAlike 4.0.
        CcBySa4 = "CC-BY-SA-4.0",
        /// Creative Commons Attribution-NoDerivatives 4.0.
        CcByNd4 = "CC-BY-ND-4.0",
        /// Creative Commons Attribution-NonCommercial 4.0.
        CcByNc4 = "CC-BY-NC-4.0",
        /// Creative Commons Attribution-NonCommercial-ShareAlike 4.0.
        CcByNcSa4 = "CC-BY-NC-SA-4.0",
        /// Creative Commons Attribution-NonCommercial-NoDerivatives 4.0.
        CcByNcNd4 = "CC-BY-NC-ND-4.0",
        /// In copyright.
        InCopyright = "InC",
        /// In copyright, an orphan work of the European Union.
        OrphanWork = "InC-OW-EU",
        /// In copyright, educational use permitted.
        InCopyrightEducational = "InC-EDU",
        /// In copyright, non-commercial use permitted.
        InCopyrightNonCommercial = "InC-NC",
        /// In copyright, the holder of the rights cannot be found.
        HolderUnknown = "InC-RUU",
        /// No copyright, contractual restrictions.
        NoCopyrightContractual = "NoC-CR",
        /// No copyright, non-commercial use only.
        NoCopyrightNonCommercial = "NoC-NC",
        /// No copyright, other known legal restrictions.
        NoCopyrightOther = "NoC-OKLR",
        /// No copyright in the United States.
        NoCopyrightUs = "NoC-US",
        /// Copyright not evaluated.
        NotEvaluated = "CNE",
        /// Copyright undetermined.
        Undetermined = "UND",
        /// No known copyright.
        NoKnownCopyright = "NKC",
    }
}

impl Rights {
    /// The address that stands for these rights.
    pub fn url(self) -> &'static str {
        match self {
            Rights::Cc0 => "https://creativecommons.org/publicdomain/zero/1.0/",
            Rights::CcPdm => "https://creativecommons.org/publicdomain/mark/1.0/",
            Rights::CcBy2 => "https://creativecommons.org/licenses/by/2.0/",
            Rights::CcBySa2 => "https://creativecommons.org/licenses/by-sa/2.0/",
            Rights::CcBy3 => "https://creativecommons.org/licenses/by/3.0/",
            Rights::CcBySa3 => "https://creativecommons.org/licenses/by-sa/3.0/",
            Rights::CcBy4 => "https://creativecommons.org/licenses/by/4.0/",
            Rights::CcBySa4 => "https://creativecommons.org/licenses/by-sa/4.0/",
            Rights::CcByNd4 => "https://creativecommons.org/licenses/by-nd/4.0/",
            Rights::CcByNc4 => "https://creativecommons.org/licenses/by-nc/4.0/",
            Rights::CcByNcSa4 => "https://creativecommons.org/licenses/by-nc-sa/4.0/",
            Rights::CcByNcNd4 => "https://creativecommons.org/licenses/by-nc-nd/4.0/",
            Rights::InCopyright => "https://rightsstatements.org/vocab/InC/1.0/",
            Rights::OrphanWork => "https://rightsstatements.org/vocab/InC-OW-EU/1.0/",
            Rights::InCopyrightEducational => "https://rightsstatements.org/vocab/InC-EDU/1.0/",
            Rights::InCopyrightNonCommercial => "https://rightsstatements.org/vocab/InC-NC/1.0/",
            Rights::HolderUnknown => "https://rightsstatements.org/vocab/InC-RUU/1.0/",
            Rights::NoCopyrightContractual => "https://rightsstatements.org/vocab/NoC-CR/1.0/",
            Rights::NoCopyrightNonCommercial => "https://rightsstatements.org/vocab/NoC-NC/1.0/",
            Rights::NoCopyrightOther => "https://rightsstatements.org/vocab/NoC-OKLR/1.0/",
            Rights::NoCopyrightUs => "https://rightsstatements.org/vocab/NoC-US/1.0/",
            Rights::NotEvaluated => "https://rightsstatements.org/vocab/CNE/1.0/",
            Rights::Undetermined => "https://rightsstatements.org/vocab/UND/1.0/",
            Rights::NoKnownCopyright => "https://rightsstatements.org/vocab/NKC/1.0/",
        }
    }

    /// The message that says what may be done; versions of the same licence have it in common.
    pub fn meaning(self) -> String {
        let name = self.name();
        let family = match name.rsplit_once('-') {
            Some((family, version)) if version.contains('.') => family,
            _ => name,
        };
        format!("rights-meaning-{family}")
    }
}
impl Rights {
    /// What may have been meant by a text that is no name of one: the only one, or the versions of one licence. Nothing with
    /// other terms, or of another version, than what stands there.
    pub fn meant(text: &str) -> Vec<Rights> {
        let folded = text.trim().trim_end_matches('/').to_lowercase();
        const RESERVED: [&str; 6] = [
            "in copyright",
            "copyright",
            "all rights reserved",
            "tous droits réservés",
            "все права защищены",
            "©",
        ];
        if RESERVED.contains(&folded.as_str()) {
            return vec![Rights::InCopyright];
        }
        if let Some((_, rest)) = folded.split_once("rightsstatements.org/") {
            let code = rest.split('/').nth(1).unwrap_or_default();
            return Rights::of_name(code).into_iter().collect();
        }
        let folded = match folded.split_once("creativecommons.org/") {
            Some((_, path)) => {
                let path = path.replace("publicdomain/zero", "cc0").replace("publicdomain/mark", "cc-pdm");
                path.replace("licenses/", "cc-")
            }
            None => folded.replace("creative commons", "cc").replace("public domain mark", "cc-pdm"),
        };
        let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '_' | '/');
        let mut words: Vec<&str> = folded.split(is_between).filter(|word| !word.is_empty()).collect();
        let version =
            words.last().copied().filter(|word| word.starts_with(|c: char| c.is_ascii_digit() && c != '0'));
        if version.is_some() {
            words.pop();
        }
        let stem = words.join("-").replace("cc-0", "cc0").replace("cc-zero", "cc0");
        let is_meant = |rights: &&Rights| {
            let (own, own_version) = rights.name().rsplit_once('-').unwrap_or((rights.name(), ""));
            let is_of_version =
                version.is_none_or(|version| own_version == version || own_version == format!("{version}.0"));
            own.eq_ignore_ascii_case(&stem) && is_of_version
        };
        let of_licences =
            Rights::ALL.iter().filter(|rights| rights.name().starts_with("CC")).filter(is_meant);
        let found: Vec<Rights> = of_licences.copied().collect();
        if found.is_empty() { Rights::of_name(&folded).into_iter().collect() } else { found }
    }

    /// The value with this name, in any letters.
    fn of_name(name: &str) -> Option<Rights> {
        Rights::ALL.iter().copied().find(|rights| rights.name().eq_ignore_ascii_case(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_rights_are_offered_than_those_that_stand_there() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = Rights::meant(text).into_iter().map(Rights::name).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("CC-BY", &["CC-BY-2.0", "CC-BY-3.0", "CC-BY-4.0"]);
        check("CC BY SA", &["CC-BY-SA-2.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0"]);
        check("CC-BY-NC", &["CC-BY-NC-4.0"]);
        check("cc by-nc-nd", &["CC-BY-NC-ND-4.0"]);
        check("CC BY 4.0", &["CC-BY-4.0"]);
        check("CC-BY-4", &["CC-BY-4.0"]);
        check("cc-by-sa-4.0", &["CC-BY-SA-4.0"]);
        check("Creative Commons BY-SA 3.0", &["CC-BY-SA-3.0"]);
        check("https://creativecommons.org/licenses/by/4.0/", &["CC-BY-4.0"]);
        check("http://creativecommons.org/licenses/by-nc-sa/4.0", &["CC-BY-NC-SA-4.0"]);
        check("https://creativecommons.org/publicdomain/zero/1.0/", &["CC0-1.0"]);
        check("https://creativecommons.org/publicdomain/mark/1.0/", &["CC-PDM-1.0"]);
        check("http://rightsstatements.org/vocab/InC/1.0/", &["InC"]);
        check("https://rightsstatements.org/page/NoC-US/1.0/?language=fr", &["NoC-US"]);
        check("CC0", &["CC0-1.0"]);
        check("CC-0", &["CC0-1.0"]);
        check("Public Domain Mark", &["CC-PDM-1.0"]);
        check("tous droits réservés", &["InC"]);
        check("©", &["InC"]);
        check("und", &["UND"]);
        for none in
            ["CC-BY-2.5", "CC-BY-SA-1.0", "CC-BY-NC-2.0", "CC-BY-NC-ND-3.0", "MIT", "domaine public", ""]
        {
            check(none, &[]);
        }
    }
}
