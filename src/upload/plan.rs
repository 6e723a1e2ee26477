//! Known target × new site → [`Plan`]: what goes, in which order.
//!
//! Whatever pages load goes first, then pages, then what lists them. Deleted is last, in the opposite order, and only what
//! this program has brought. So each page at the target finds all that it loads at every moment.

use std::collections::{BTreeMap, BTreeSet};

use super::manifest::{Entries, Entry, Known};

/// What a file is to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Pages load it: pictures, styles, scripts, fonts.
    Asset,
    /// A page.
    Page,
    /// It lists pages, or is for other programs: feeds, sitemap, data.
    List,
}

impl Group {
    /// All, in the order in which they go.
    pub const ALL: [Group; 3] = [Group::Asset, Group::Page, Group::List];

    /// The group of a file, by its path.
    pub fn of(path: &str) -> Group {
        // A compressed form goes with what it is a form of.
        let path = [".gz", ".br"].iter().find_map(|ending| path.strip_suffix(ending)).unwrap_or(path);
        let name = path.rsplit('/').next().unwrap_or(path);
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending {
            // Redirects of old addresses may have these endings too.
            "html" | "htm" | "php" => Group::Page,
            "xml" | "json" | "ics" => Group::List,
            _ if matches!(name, "robots.txt" | "_redirects" | ".htaccess") => Group::List,
            _ => Group::Asset,
        }
    }

    /// The argument by which a message chooses how to name it.
    pub fn word(self) -> &'static str {
        match self {
            Group::Asset => "assets",
            Group::Page => "pages",
            Group::List => "lists",
        }
    }
}

/// What stands at a path of the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// Nothing.
    Absent,
    /// A file that is equal to that of the new site.
    Equal,
    /// Another file, or something else that is no folder; its hash, where that is known.
    Other(Option<String>),
    /// A folder.
    Folder,
}

/// How much goes to the target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// What differs from what is known of the target.
    #[default]
    Changes,
    /// All that was not seen to be there as it should be, whatever is known.
    All,
}

/// What a look at the target has shown, by path; where it says nothing, the manifest is trusted.
pub(super) type Sights = BTreeMap<String, Sight>;

/// A file that goes to the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// Its path.
    pub path: String,
    /// Its bytes.
    pub size: u64,
    /// Whether the target has none at this path.
    pub is_new: bool,
}

/// What makes the target equal to the new site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Own files in the place of which there is a folder in the new site, or the other way round: deleted first.
    pub room: Vec<String>,
    /// What goes, group after group.
    pub put: Vec<Put>,
    /// What is deleted in the end, pages first.
    pub delete: Vec<String>,
    /// Own files that somebody has changed at the target, and that are replaced.
    pub altered: Vec<String>,
    /// Own files that the new site does not have, and that stay, as somebody has changed them at the target.
    pub left: Vec<String>,
    /// How many files stay as they are.
    pub unchanged: usize,
}

impl Plan {
    /// The plan by which the target becomes the site.
    ///
    /// # Errors
    /// Files that this program did not bring, and that are in the way.
    pub(super) fn new(
        site: &Entries,
        known: &Known,
        sights: &Sights,
        extent: Extent,
    ) -> Result<Plan, Vec<String>> {
        let mut plan = Plan::default();
        let mut in_the_way = Vec::new();
        for (path, entry) in site {
            let sight = sights.get(path);
            let own = known.files.get(path);
            if let Some(foreign) = obstacle(path, known, sights) {
                in_the_way.push(foreign.to_owned());
                continue;
            }
            if own.is_some_and(|own| is_altered(own.as_ref(), entry, sight)) {
                plan.altered.push(path.clone());
            }
            let is_there = match (sight, own) {
                (Some(Sight::Absent | Sight::Folder), _) | (None, None) => None,
                (Some(Sight::Equal), _) => Some(true),
                (Some(Sight::Other(_)), _) => Some(false),
                (None, Some(own)) => Some(extent == Extent::Changes && own.as_ref() == Some(entry)),
            };
            match is_there {
                Some(true) => plan.unchanged += 1,
                is_there => {
                    let is_new = is_there.is_none();
                    plan.put.push(Put { path: path.clone(), size: entry.size, is_new });
                }
            }
        }
        in_the_way.dedup();
        if !in_the_way.is_empty() {
            return Err(in_the_way);
        }
        plan.put.sort_by_cached_key(|put| (Group::of(&put.path), put.path.clone()));
        plan.remove_rest(site, known, sights);
        Ok(plan)
    }

    /// Deletes what the new site does not have.
    fn remove_rest(&mut self, site: &Entries, known: &Known, sights: &Sights) {
        let capitals: BTreeSet<String> = site.keys().map(|path| path.to_lowercase()).collect();
        for (path, own) in known.files.iter().filter(|(path, _)| !site.contains_key(*path)) {
            let sight = sights.get(path);
            if matches!(sight, Some(Sight::Absent | Sight::Folder)) {
                continue;
            }
            if let (Some(own), Some(Sight::Other(Some(hash)))) = (own, sight)
                && own.hash != *hash
            {
                self.left.push(path.clone());
                continue;
            }
            let is_folder = has_below(site, path);
            let has_own_place = folders_of(path).any(|folder| site.contains_key(folder));
            // Where capitals do not count, it is the place of another file.
            let is_same_place = capitals.contains(&path.to_lowercase());
            if is_folder || has_own_place || is_same_place {
                self.room.push(path.clone())
            } else {
                self.delete.push(path.clone())
            }
        }
        self.delete.sort_by_cached_key(|path| (Group::of(path) == Group::Asset, path.clone()));
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.deleted() == 0
    }

    /// How many files are deleted.
    pub fn deleted(&self) -> usize {
        self.delete.len() + self.room.len()
    }

    /// The bytes that go.
    pub fn bytes(&self) -> u64 {
        self.put.iter().map(|put| put.size).sum()
    }
}

/// What is not ours and stands where this file, or a folder of it, should be.
fn obstacle<'p>(path: &'p str, known: &Known, sights: &Sights) -> Option<&'p str> {
    let is_foreign = |path: &str| !known.files.contains_key(path);
    match sights.get(path) {
        Some(Sight::Other(_)) if is_foreign(path) => return Some(path),
        // A folder with files of ours will be gone, unless others have files in it too; then the disk says so.
        Some(Sight::Folder) if !has_below(&known.files, path) => return Some(path),
        _ => {}
    }
    folders_of(path).find(|folder| {
        let is_file = matches!(sights.get(*folder), Some(Sight::Other(_) | Sight::Equal));
        is_file && is_foreign(folder)
    })
}

/// Whether somebody has changed a file of ours since it was brought.
fn is_altered(own: Option<&Entry>, new: &Entry, sight: Option<&Sight>) -> bool {
    match (own, sight) {
        (Some(own), Some(Sight::Other(Some(hash)))) => own.hash != *hash,
        (Some(own), Some(Sight::Other(None))) => own == new,
        _ => false,
    }
}

/// Whether a path is a folder of one of these.
fn has_below<T>(files: &BTreeMap<String, T>, path: &str) -> bool {
    let folder = format!("{path}/");
    files.range(folder.clone()..).next().is_some_and(|(first, _)| first.starts_with(&folder))
}

/// The folders that a path lies in.
pub(super) fn folders_of(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

#[cfg(test)]
mod tests {
    use super::super::manifest::tests::{entries, entry};
    use super::*;

    #[test]
    fn what_somebody_has_changed_is_not_deleted() {
        let known = known(&[("a.html", "1"), ("b.html", "1")]);
        let other = Sight::Other(Some("of somebody".to_owned()));
        let plan = Plan::new(&entries(&[]), &known, &sights(&[("b.html", other)]), Extent::Changes)
            .expect("nothing is in the way");
        assert_eq!((plan.delete, plan.left), (vec!["a.html".to_owned()], vec!["b.html".to_owned()]));
    }

    /// Where capitals do not count, deleting the old name at the end would delete the new file.
    #[test]
    fn a_name_with_other_capitals_makes_room_first() {
        let known = known(&[("Plan.pdf", "1"), ("x.pdf", "1")]);
        let plan = Plan::new(&entries(&[("plan.pdf", "1")]), &known, &Sights::new(), Extent::Changes)
            .expect("nothing is in the way");
        assert_eq!((plan.room, plan.delete), (vec!["Plan.pdf".to_owned()], vec!["x.pdf".to_owned()]));
    }

    #[test]
    fn a_file_goes_with_those_of_its_group() {
        for (path, group) in [
            ("en/index.html", Group::Page),
            ("en/index.html.gz", Group::Page),
            ("assets/css/site.0123abcd.css", Group::Asset),
            ("assets/css/site.0123abcd.css.br", Group::Asset),
            ("sitemap.xml", Group::List),
            ("data/archive.json.br", Group::List),
            ("_redirects", Group::List),
            (".hosts/Caddyfile", Group::Asset),
        ] {
            assert_eq!(Group::of(path), group, "{path}");
        }
    }

    /// A target that has these files for sure.
    fn known(files: &[(&str, &str)]) -> Known {
        let files = entries(files).into_iter().map(|(path, entry)| (path, Some(entry))).collect();
        Known { files, ..Known::default() }
    }

    fn sights(list: &[(&str, Sight)]) -> Sights {
        list.iter().map(|(path, sight)| ((*path).to_owned(), sight.clone())).collect()
    }

    fn paths(plan: &Plan) -> Vec<&str> {
        plan.put.iter().map(|put| put.path.as_str()).collect()
    }

    #[track_caller]
    fn plan(site: &[(&str, &str)], known: &Known, list: &[(&str, Sight)]) -> Plan {
        Plan::new(&entries(site), known, &sights(list), Extent::Changes).expect("nothing is in the way")
    }

    #[test]
    fn files_go_in_the_order_in_which_they_need_each_other() {
        let site = [
            ("a.html", ""),
            ("en/feed.xml", ""),
            ("b/style.css", ""),
            ("a/index.html", ""),
            ("sitemap.xml", ""),
            ("robots.txt", ""),
            ("picture.webp", ""),
            ("old.php", ""),
        ];
        let plan = plan(&site, &Known::default(), &[]);
        let expected = [
            "b/style.css",
            "picture.webp",
            "a.html",
            "a/index.html",
            "old.php",
            "en/feed.xml",
            "robots.txt",
            "sitemap.xml",
        ];
        assert_eq!(paths(&plan), expected);
        assert!(plan.put.iter().all(|put| put.is_new));
    }

    #[test]
    fn what_has_not_changed_does_not_go() {
        let files = [("a.html", "a"), ("b.css", "b")];
        let same = plan(&files, &known(&files), &[]);
        assert!(same.is_empty() && same.unchanged == 2);
        let changed = plan(&[("a.html", "other"), ("b.css", "b")], &known(&files), &[]);
        assert_eq!((paths(&changed), changed.put[0].is_new, changed.unchanged), (vec!["a.html"], false, 1));
    }

    /// What was seen to be there need not go even then.
    #[test]
    fn all_goes_where_nobody_has_looked() {
        let files = [("a.html", "a"), ("b.css", "b"), ("c.css", "c")];
        let seen = sights(&[("c.css", Sight::Equal)]);
        let plan =
            Plan::new(&entries(&files), &known(&files), &seen, Extent::All).expect("nothing is in the way");
        assert_eq!((paths(&plan), plan.unchanged), (vec!["b.css", "a.html"], 1));
        assert!(plan.altered.is_empty() && plan.put.iter().all(|put| !put.is_new));
    }

    #[test]
    fn only_own_files_are_deleted_and_pages_first() {
        let own = known(&[("a.css", ""), ("z.html", ""), ("feed.xml", ""), ("kept.html", "")]);
        let plan = plan(&[("kept.html", "")], &own, &[("foreign.html", Sight::Other(None))]);
        assert_eq!(plan.delete, ["feed.xml", "z.html", "a.css"]);
        assert!(plan.put.is_empty() && plan.room.is_empty());
    }

    #[test]
    fn what_may_be_there_goes_again() {
        let mut own = known(&[]);
        own.files.insert("a.html".to_owned(), None);
        own.files.insert("old.html".to_owned(), None);
        let plan = plan(&[("a.html", "a")], &own, &[]);
        assert_eq!(paths(&plan), ["a.html"]);
        assert_eq!(plan.delete, ["old.html"]);
    }

    #[test]
    fn what_was_seen_counts_more_than_what_was_noted() {
        let own = known(&[("a.html", "a"), ("b.html", "b"), ("gone.html", "")]);
        let site = [("a.html", "a"), ("b.html", "b"), ("c.html", "c")];
        let seen = [
            ("a.html", Sight::Absent),
            ("b.html", Sight::Other(Some("another".to_owned()))),
            ("c.html", Sight::Equal),
            ("gone.html", Sight::Absent),
        ];
        let plan = plan(&site, &own, &seen);
        assert_eq!(paths(&plan), ["a.html", "b.html"]);
        assert_eq!((plan.altered, plan.unchanged, plan.delete.len()), (vec!["b.html".to_owned()], 1, 0));
    }

    #[test]
    fn what_others_have_put_there_is_in_the_way() {
        let check = |site: &str, own: &[(&str, &str)], path: &str, sight: Sight, expected: Option<&str>| {
            let planned =
                Plan::new(&entries(&[(site, "x")]), &known(own), &sights(&[(path, sight)]), Extent::Changes);
            let expected = expected.map(|path| vec![path.to_owned()]);
            assert_eq!(planned.err(), expected, "{site} {path}");
        };
        check("a.html", &[], "a.html", Sight::Other(None), Some("a.html"));
        check("a.html", &[], "a.html", Sight::Equal, None);
        check("a.html", &[("a.html", "y")], "a.html", Sight::Other(None), None);
        check("en/a.html", &[], "en", Sight::Other(None), Some("en"));
        check("en/a.html", &[("en", "y")], "en", Sight::Other(None), None);
        check("a.html", &[], "a.html", Sight::Folder, Some("a.html"));
        check("a.html", &[("a.html/b.html", "y")], "a.html", Sight::Folder, None);
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_needs_room() {
        let folder = plan(&[("old.html/index.html", "")], &known(&[("old.html", "")]), &[]);
        assert_eq!((folder.room, folder.delete.len()), (vec!["old.html".to_owned()], 0));
        let file = plan(&[("old.html", "")], &known(&[("old.html/index.html", "")]), &[]);
        assert_eq!((file.room, file.delete.len()), (vec!["old.html/index.html".to_owned()], 0));
        assert_eq!(entry("").size, 0);
    }
}
