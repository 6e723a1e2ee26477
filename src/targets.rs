//! `publish` in `content/site.yaml` → [`Target`]s: where the site may be brought, by what tool.
//!
//! Values of a target become arguments of other programs. None of them passes through a shell, none may begin with a
//! hyphen, by which it would be an option, and none may have a password in it: those belong to the tools.

use camino::Utf8PathBuf;

use crate::diagnostic::{Code, Diagnostic, Located, Report};
use crate::id::Slug;
use crate::keys::mapping;
use crate::phrases::table as phrase;

mapping! {
    /// One target, as it is typed.
    TargetKeys {
        /// A folder of this machine, as a server shows it; a relative path is one from the archive's root.
        folder: optional text = "../www";
        /// The address of a Git repository; the site becomes a commit of the branch.
        git: optional text = "git@host:town/site.git";
        /// The branch of that repository; without it, `pages`.
        branch: optional text = "pages";
        /// Host and folder, as rsync takes them.
        rsync: optional text = "user@host:/var/www/archive";
        /// Remote and folder, as rclone takes them: S3, SFTP, WebDAV, FTP and many more.
        rclone: optional text = "remote:bucket/archive";
    }
}

/// A place that the site may be published to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What editors call it.
    pub name: Slug,
    /// Where it is, and who brings the site there.
    pub transport: Transport,
}

/// Where a target is, and who brings the site there.
///
/// Invariant: nothing in it begins with a hyphen, as a host neither, or has a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transport {
    /// A folder of this machine; a relative path is one from the archive's root, and `~` the user's home folder.
    Folder(Utf8PathBuf),
    /// A branch of a Git repository.
    Git {
        /// The address of the repository.
        url: String,
        /// The name of the branch.
        branch: String,
    },
    /// A place as rsync takes it.
    Rsync(String),
    /// A place as rclone takes it.
    Rclone(String),
}

/// The branch where none is named.
const BRANCH: &str = "pages";

/// The targets that are listed; what is wrong with one has a finding, and the target is left out.
pub(crate) fn resolve(listed: Vec<(Located<Slug>, TargetKeys)>, report: &mut Report) -> Vec<Target> {
    let resolved = listed.into_iter().map(|(name, keys)| match transport_of(&name, keys) {
        Ok(transport) => Some(Target { name: name.value, transport }),
        Err(finding) => {
            report.add(*finding);
            None
        }
    });
    resolved.flatten().collect()
}

fn transport_of(name: &Located<Slug>, keys: TargetKeys) -> Result<Transport, Box<Diagnostic>> {
    let TargetKeys { folder, git, branch, rsync, rclone } = keys;
    let kinds = [("folder", &folder), ("git", &git), ("rsync", &rsync), ("rclone", &rclone)];
    let mut written = kinds.into_iter().filter_map(|(key, value)| Some((key, value.as_ref()?)));
    let Some((key, place)) = written.next() else {
        let message = phrase::target_without_kind(&name.value);
        let finding = Diagnostic::new(Code::MissingField, name.place.clone(), message);
        return Err(finding.hint(phrase::write_one_kind()).into());
    };
    if let Some((second, at)) = written.next() {
        let message = phrase::target_with_two_kinds(&name.value, key, second);
        let finding = Diagnostic::new(Code::UnknownValue, at.place.clone(), message);
        return Err(finding.hint(phrase::write_one_kind()).into());
    }
    check_place(name, key, place)?;
    if let (Some(branch), None) = (&branch, &git) {
        let message = phrase::branch_without_git(&name.value);
        let finding = Diagnostic::new(Code::UnknownValue, branch.place.clone(), message);
        return Err(finding.hint(phrase::write_git_or_delete_branch()).into());
    }
    let place = place.value.clone();
    Ok(match key {
        "folder" => Transport::Folder(place.into()),
        "git" => Transport::Git { url: place, branch: branch_of(branch)? },
        "rsync" => Transport::Rsync(place),
        _ => Transport::Rclone(place),
    })
}

/// What a tool would misunderstand, or everybody could read.
fn check_place(name: &Located<Slug>, key: &'static str, at: &Located<String>) -> Result<(), Box<Diagnostic>> {
    let place = at.value.as_str();
    let refuse =
        |code: Code, message, hint| Err(Diagnostic::new(code, at.place.clone(), message).hint(hint).into());
    // This is asked first, as the other findings show the value.
    if has_password(place) || key == "rclone" && has_secret_option(place) {
        let message = phrase::target_with_password(&name.value, key);
        return refuse(Code::ExposedPassword, message, phrase::keep_password_elsewhere(key));
    }
    let is_option =
        place.trim_start().starts_with('-') || host_of(place).starts_with('-') || place.contains(" --");
    if place.trim().is_empty() || is_option {
        let message = phrase::target_like_option(key, place);
        return refuse(Code::UnknownValue, message, phrase::write_other_target(key));
    }
    let is_of_other = place.starts_with('~') && place != "~" && !place.starts_with("~/");
    if matches!(key, "folder" | "git") && is_of_other {
        let message = phrase::target_of_other_home(key, place);
        return refuse(Code::UnknownValue, message, phrase::write_other_target(key));
    }
    if matches!(key, "rsync" | "rclone") && is_on_this_machine(place) {
        let message = phrase::target_not_a_place(key, place);
        return refuse(Code::UnknownValue, message, phrase::write_other_target(key));
    }
    Ok(())
}

/// Whether rsync or rclone would take a place for a folder of this machine, which they do not write as safely as we do: what
/// stands before the first colon is no host and no remote.
fn is_on_this_machine(place: &str) -> bool {
    match place.split_once(':') {
        None => true,
        // In a connection string of rclone, the backend comes first: `:local:/www`, `:local,encoding=…:/www`.
        Some(("", rest)) => rest.split([':', ',']).next() == Some("local"),
        Some((before, rest)) => {
            let name = before.split(',').next().unwrap_or_default();
            let is_drive = name.len() == 1 && rest.starts_with('\\');
            name.contains(['/', '\\']) || is_drive
        }
    }
}

/// The branch, if it is a name that Git takes as one (`git check-ref-format`) and no option.
fn branch_of(written: Option<Located<String>>) -> Result<String, Box<Diagnostic>> {
    let Some(Located { value: branch, place }) = written else { return Ok(BRANCH.to_owned()) };
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.ends_with(".lock");
    let is_other = branch == "HEAD" || branch.starts_with("refs/");
    let is_good = branch.split('/').all(is_part)
        && !is_other
        && !branch.starts_with('-')
        && !branch.ends_with('.')
        && !branch.contains("..")
        && !branch.contains("@{")
        && branch != "@"
        && !branch.chars().any(|c| c.is_whitespace() || c.is_control() || "~^:?*[\\".contains(c));
    if is_good {
        return Ok(branch);
    }
    let finding = Diagnostic::new(Code::UnknownValue, place, phrase::target_not_a_branch(branch));
    Err(finding.hint(phrase::write_other_target("branch")).into())
}

/// The part of an address before its host that says who one is, `user:password` at most, and what comes after it.
fn user_of(place: &str) -> Option<(&str, &str)> {
    match place.split_once("://") {
        Some((_, rest)) => rest.split(['/', '?', '#']).next().unwrap_or_default().rsplit_once('@'),
        None => place.split('/').next().unwrap_or_default().split_once('@'),
    }
}

/// The host, with what follows it.
fn host_of(place: &str) -> &str {
    match (user_of(place), place.split_once("://")) {
        (Some((_, host)), _) | (None, Some((_, host))) => host,
        (None, None) => place,
    }
}

/// Whether an address has a password before its host, or what hosts of repositories give out in place of one.
fn has_password(place: &str) -> bool {
    // In a connection string of rclone, addresses follow one another.
    let in_addresses = place.match_indices("://").any(|(at, _)| {
        // A value between quotes ends with them, another one in a list with its comma.
        let (before, rest) = (&place[..at], &place[at + 3..]);
        let end = match before.rfind(['"', '\'', ',']) {
            Some(quote) if !before[quote..].starts_with(',') => rest.find(&before[quote..quote + 1]),
            Some(_) => rest.find(','),
            None => None,
        };
        let user = rest[..end.unwrap_or(rest.len())].rsplit_once('@');
        user.is_some_and(|(user, _)| names_password(user) || is_token(user))
    });
    let is_short = !place.contains("://");
    // `user:password@host:folder`; in `host:folder@2` nothing comes after the host's colon.
    let short =
        || place.rsplit_once('@').is_some_and(|(user, rest)| user.contains(':') && rest.contains(':'));
    in_addresses || is_short && short()
}

/// Whether what stands before an `@` has a password: a colon that begins no port.
fn names_password(user: &str) -> bool {
    user.split_once(':').is_some_and(|(_, rest)| {
        let port = rest.split_once('/').map(|(port, _)| port);
        port.is_none_or(|port| port.is_empty() || !port.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// Whether a name is none, but a token that hosts of repositories take for name and password.
fn is_token(user: &str) -> bool {
    let known = ["ghp_", "gho_", "ghs_", "github_pat_", "glpat-"];
    known.iter().any(|start| user.starts_with(start)) || user.len() >= 30
}

/// Whether a connection string of rclone (`:sftp,host=…,pass=…:folder`) has an option that is secret.
fn has_secret_option(place: &str) -> bool {
    let names = place.split(',').skip(1).filter_map(|part| part.split_once('=')).map(|(name, _)| name);
    let is_secret = |name: &str| {
        let is_flag = name == "env_auth";
        let is_of_secrets =
            ["pass", "secret", "token", "key", "header", "auth"].iter().any(|part| name.contains(part));
        is_of_secrets && !is_flag && !["_file", "_command", "_helper"].iter().any(|end| name.ends_with(end))
    };
    names.map(str::to_ascii_lowercase).any(|name| is_secret(&name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    fn at<T>(value: T) -> Located<T> {
        Located { value, place: Place::file("content/site.yaml") }
    }

    /// What comes of one key with a value, or the code of the finding.
    fn try_one(key: &str, value: &str) -> Result<Transport, Code> {
        let only = |own: &str| (own == key).then(|| at(value.to_owned()));
        let (git, branch) = match key {
            "branch" => (Some(at("host:site.git".to_owned())), only("branch")),
            _ => (only("git"), None),
        };
        let keys =
            TargetKeys { folder: only("folder"), git, branch, rsync: only("rsync"), rclone: only("rclone") };
        let name = at(Slug::new("town").expect("it is an id"));
        transport_of(&name, keys).map_err(|finding| {
            let said = format!("{} {:?}", finding.message, finding.hint);
            assert!(!said.contains("hunter2"), "{said}");
            finding.code
        })
    }

    #[test]
    fn places_are_taken_as_they_are_written() {
        let git = |url: &str, branch: &str| Transport::Git { url: url.to_owned(), branch: branch.to_owned() };
        for (key, value, expected) in [
            ("folder", "../www", Transport::Folder("../www".into())),
            ("git", "git@host:town/site.git", git("git@host:town/site.git", "pages")),
            ("git", "https://clerk@host/site.git", git("https://clerk@host/site.git", "pages")),
            ("git", "../site.git", git("../site.git", "pages")),
            ("branch", "town/pages", git("host:site.git", "town/pages")),
            ("rsync", "user@host:/var/www", Transport::Rsync("user@host:/var/www".to_owned())),
            ("rsync", "host::module/a@2", Transport::Rsync("host::module/a@2".to_owned())),
            ("git", "https://host:8443/town@2.git", git("https://host:8443/town@2.git", "pages")),
            (
                "rclone",
                ":s3,env_auth=true,endpoint='http://host:9000',force_path_style=true:a@b:c",
                Transport::Rclone(
                    ":s3,env_auth=true,endpoint='http://host:9000',force_path_style=true:a@b:c".to_owned(),
                ),
            ),
            ("rclone", "remote:bucket/a@b", Transport::Rclone("remote:bucket/a@b".to_owned())),
            (
                "rclone",
                ":sftp,host=h,key_file=~/.ssh/id:www",
                Transport::Rclone(":sftp,host=h,key_file=~/.ssh/id:www".to_owned()),
            ),
        ] {
            assert_eq!(try_one(key, value), Ok(expected), "{key}: {value}");
        }
    }

    #[test]
    fn passwords_are_refused_and_not_told() {
        for (key, value) in [
            ("git", "https://clerk:hunter2@host/site.git"),
            ("git", "https://ghp_hunter2@github.com/town/site.git"),
            ("rsync", "rsync://clerk:hunter2@host/www"),
            ("rsync", "clerk:hunter2@host:/www"),
            ("rclone", ":webdav,url=https://clerk:hunter2@host/:www"),
            ("rclone", ":webdav,url=https://host/,pass=hunter2:www"),
            ("rclone", "remote,secret_access_key=hunter2:bucket"),
            ("rclone", ":webdav,url=\"http://clerk:hunter2,x@host:8732\",vendor=other:s"),
            ("rclone", ":webdav,headers=\"Authorization,hunter2\":s"),
            ("git", "https://clerk:hunter2,2@host/site.git"),
            ("git", "https://clerk:hun/ter2@host/site.git"),
            ("rsync", "clerk:hun/ter2@host:/www"),
        ] {
            assert_eq!(try_one(key, value), Err(Code::ExposedPassword), "{key}: {value}");
        }
    }

    #[test]
    fn a_folder_of_this_machine_is_one_of_our_own() {
        for (key, value) in [
            ("rsync", "../www"),
            ("rsync", "/srv/a:b"),
            ("rsync", "./a:b/www"),
            (r"rsync", r"C:\www"),
            ("rclone", "www"),
            ("rclone", "/srv/www:8080"),
            ("rclone", ":local:content"),
            ("rclone", ":local,encoding=None:/srv/www"),
            ("folder", "~clerk/www"),
            ("git", "~clerk/site.git"),
        ] {
            assert_eq!(try_one(key, value), Err(Code::UnknownValue), "{key}: {value}");
        }
        for (key, value) in [
            ("rsync", "host:/srv/a:b"),
            ("rsync", "[::1]:/srv/www"),
            ("rsync", "rsync://host/a:b"),
            ("rsync", "host:~clerk/www"),
            ("rclone", "remote,key_file=/home/a:www"),
            ("rclone", ":localhost:www"),
            ("rclone", "s:/www"),
            ("folder", "~/www"),
            ("folder", "~"),
            ("folder", "www~"),
            ("git", "~/site.git"),
        ] {
            assert!(try_one(key, value).is_ok(), "{key}: {value}");
        }
    }

    #[test]
    fn nothing_becomes_an_option() {
        for (key, value) in [
            ("folder", "-rf"),
            ("git", "--upload-pack=x"),
            ("git", "ssh://-oProxyCommand=x/a"),
            ("branch", "-d"),
            ("branch", "a..b"),
            ("branch", "a b"),
            ("branch", "refs/"),
            ("branch", "refs/heads/pages"),
            ("branch", "HEAD"),
            ("rclone", ":webdav:www --verbose"),
            ("rsync", "-e.x:/a"),
            ("rsync", "user@-oProxyCommand=x:/a"),
            ("rclone", "--config:x"),
        ] {
            assert_eq!(try_one(key, value), Err(Code::UnknownValue), "{key}: {value}");
        }
    }
}
