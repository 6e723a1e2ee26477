//! Files of a site that have names of their own: for citation programs, hosts, harvesters and machines.

/// A file for citation programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CitationFile {
    /// BibTeX.
    Bibtex,
    /// RIS.
    Ris,
    /// CSL JSON.
    Csl,
}

impl CitationFile {
    /// Every format, in the order in which pages offer them.
    pub const ALL: [CitationFile; 3] = [CitationFile::Bibtex, CitationFile::Ris, CitationFile::Csl];

    /// Its name, which is the same in every language.
    pub fn format(self) -> &'static str {
        match self {
            CitationFile::Bibtex => "BibTeX",
            CitationFile::Ris => "RIS",
            CitationFile::Csl => "CSL JSON",
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            CitationFile::Bibtex => "citation.bib",
            CitationFile::Ris => "citation.ris",
            CitationFile::Csl => "citation.json",
        }
    }
}

/// A file that a host reads; readers have no use for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HostFile {
    /// Old addresses, for Netlify, Cloudflare Pages and GitLab Pages.
    Redirects,
    /// Headers, for Netlify and Cloudflare Pages.
    Headers,
    /// Tells GitHub Pages to serve the site as it is.
    NoJekyll,
    /// The domain of the site, for GitHub Pages.
    Cname,
    /// Everything for Apache's httpd.
    Htaccess,
    /// Everything for nginx.
    Nginx,
    /// Everything for Caddy.
    Caddyfile,
    /// The website of a bucket of S3.
    S3Website,
}

impl HostFile {
    /// Its path in the site.
    pub fn path(self) -> &'static str {
        match self {
            HostFile::Redirects => "_redirects",
            HostFile::Headers => "_headers",
            HostFile::NoJekyll => ".nojekyll",
            HostFile::Cname => "CNAME",
            HostFile::Htaccess => ".htaccess",
            HostFile::Nginx => ".hosts/nginx.conf",
            HostFile::Caddyfile => ".hosts/Caddyfile",
            HostFile::S3Website => ".hosts/s3-website.json",
        }
    }
}

/// A file by which programs of libraries gather what there is, and learn what has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HarvestFile {
    /// Where they ask a host first (ResourceSync).
    Description,
    /// Which lists there are.
    Capabilities,
    /// All that there is.
    Resources,
    /// What has changed, and when.
    Changes,
    /// Every text as a record (OAI-PMH).
    Records,
}

impl HarvestFile {
    /// Its path in the site.
    pub fn path(self) -> &'static str {
        match self {
            HarvestFile::Description => ".well-known/resourcesync",
            HarvestFile::Capabilities => "data/resourcesync/capabilitylist.xml",
            HarvestFile::Resources => "data/resourcesync/resourcelist.xml",
            HarvestFile::Changes => "data/resourcesync/changelist.xml",
            HarvestFile::Records => "data/oai/records.xml",
        }
    }
}

macro_rules! data_files {
    ($($(#[$doc:meta])* $file:ident: $name:literal;)*) => {
        /// The files for machines.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum DataFile { $($(#[$doc])* $file,)* }

        impl DataFile {
            /// Every file, in the order in which the page describes them.
            pub const ALL: &[DataFile] = &[$(DataFile::$file),*];

            /// Its name.
            pub fn name(self) -> &'static str {
                match self { $(DataFile::$file => $name,)* }
            }
        }
    };
}
data_files! {
    /// Everything, as JSON.
    Archive: "archive.json";
    /// The cities, as GeoJSON (RFC 7946).
    Cities: "cities.geojson";
    /// The twinnings, as CSV (RFC 4180): one pair a line.
    Twinnings: "twinnings.csv";
    /// The events, as CSV.
    Events: "events.csv";
    /// The sources, for citation programs (CSL JSON).
    Csl: "sources.json";
    /// The sources, in BibTeX.
    Bibtex: "sources.bib";
    /// The graph, as Turtle.
    Turtle: "archive.ttl";
    /// What the graph keeps to (SHACL), as Turtle.
    Shapes: "shapes.ttl";
    /// What all these files are (Frictionless Data Package).
    Package: "datapackage.json";
    /// What the columns of the tables hold (CSV on the Web).
    Csvw: "csv-metadata.json";
}
