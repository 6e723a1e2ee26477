//! The program as a command: its exit codes, and what goes to which stream.

mod common;

use std::fs;
use std::io::{self, BufRead as _, Write as _};
use std::process::{Command, Output, Stdio};

use camino::Utf8Path;

/// What a command came to.
#[derive(Debug)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn of(output: Output) -> Run {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it writes UTF-8");
        Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The program in a folder, with no wish for colours or against them.
fn tablecloth(folder: &Utf8Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tablecloth"));
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    for wish in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(wish);
    }
    command
}

fn run(folder: &Utf8Path, arguments: &[&str]) -> Run {
    Run::of(tablecloth(folder, arguments).output().expect("the program can be started"))
}

/// An archive in a folder of its own.
fn archive() -> common::Temporary {
    let folder = common::Temporary::new();
    common::copy(&common::site("one-of-each"), folder.path());
    folder
}

const STORY: &str = "content/stories/tablecloth/index.en.md";

/// Replaces a text in a file of the archive.
fn change(folder: &Utf8Path, file: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(folder.join(file)).expect("there is such a file");
    assert!(text.contains(from), "{file} says {from:?}");
    common::write(&folder.join(file), text.replace(from, to));
}

#[test]
fn build_says_what_it_did() {
    let folder = archive();
    let run = run(folder.path(), &["build"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let (stages, address) =
        run.out.split_once("Before you publish").expect("nobody has the address of the test");
    assert!(address.contains("`https://example.org/"), "{}", run.out);
    let words: Vec<&str> = stages.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let search = cfg!(feature = "search").then_some("search");
    let expected: Vec<&str> =
        ["read", "assemble", "publish"].into_iter().chain(search).chain(["all"]).collect();
    assert_eq!(words, expected, "{}", run.out);
    assert!(stages.lines().all(|line| line.contains(" s  ")), "{}", run.out);
    assert!(folder.path().join("public/fr/stories/tablecloth/index.html").is_file());
}

/// Of a site that stands nothing is made again, and nothing kept back that there is to be said.
#[test]
fn a_site_that_stands_is_not_assembled() {
    let folder = archive();
    let hour = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    let age = || {
        for name in common::files_below(&folder.path().join("content")).into_keys() {
            let file = fs::File::options().write(true).open(folder.path().join("content").join(name));
            file.and_then(|file| file.set_modified(hour)).expect("the time can be set");
        }
    };
    let build = || {
        age();
        let run = run(folder.path(), &["build"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        (run.out.contains("assemble"), run.err)
    };
    let silence = String::new();
    assert_eq!(build(), (true, silence.clone()));
    let (out, again) = (common::files_below(&folder.path().join("public")), build());
    assert_eq!(again, (false, silence.clone()));
    assert!(common::files_below(&folder.path().join("public")) == out, "the site is as it was");
    let source =
        "title: A list\ntype: web-page\nurl: https://example.com/\naccessed: 2026-11-22\nlanguage: en\n";
    let unused = folder.path().join("content/sources/unused/index.en.md");
    common::write(&unused, format!("---\n{source}---\n"));
    let (is_made, said) = build();
    assert!(is_made && said.contains("warning["), "{said}");
    assert_eq!(build(), (true, said));
    fs::remove_dir_all(unused.parent().expect("it lies in a folder")).expect("it can be removed");
    assert_eq!(build(), (true, silence.clone()));

    // What reading finds is no part of a site, and is said all the same.
    fs::create_dir(folder.path().join("template")).expect("it can be made");
    let (is_made, said) = build();
    assert!(is_made && said.contains("warning[unused-override]"), "{said}");
    fs::remove_dir(folder.path().join("template")).expect("it can be removed");
    assert_eq!(build(), (false, silence));
}

#[test]
fn a_quiet_build_says_nothing() {
    let folder = archive();
    let elsewhere = common::Temporary::new();
    let out = elsewhere.path().join("site");
    let root = folder.path().as_str();
    let run = run(elsewhere.path(), &["build", "--quiet", "--root", root, "--out", out.as_str()]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(0), "", ""));
    assert!(out.join("index.html").is_file());
}

#[test]
fn mistakes_in_the_content_are_1() {
    let folder = archive();
    change(folder.path(), STORY, "[](city:coventry)", "[](city:coventri)");
    let expected = "error[dead-link]: ";
    let place = "\n  content/stories/tablecloth/index.en.md:";

    let build = run(folder.path(), &["build", "--quiet"]);
    assert_eq!((build.code, build.out.as_str()), (Some(1), ""));
    assert!(build.err.starts_with(expected) && build.err.contains(place), "{}", build.err);
    assert!(build.err.ends_with("1 error, 2 warnings; the site stays as it was\n"), "{}", build.err);
    assert!(!folder.path().join("public").exists());

    let check = run(folder.path(), &["check"]);
    assert_eq!((check.code, check.out.as_str()), (Some(1), ""));
    assert!(check.err.starts_with(expected) && check.err.contains(place), "{}", check.err);
    assert!(check.err.ends_with("1 error, 2 warnings\n"), "{}", check.err);
}

#[test]
fn templates_that_fail_are_1() {
    let folder = archive();
    common::write(&folder.path().join("templates/page.html"), "{{ nobody_knows_this }}");
    common::write(
        &folder.path().join("templates/city.html"),
        "<h1>{{ title }}</h1>\n{{ nobody_knows_this }}",
    );
    for command in ["check", "build"] {
        let run = run(folder.path(), &[command]);
        assert_eq!(run.code, Some(1), "{command}: {}", run.err);
        assert!(run.err.contains("error[template-rendering]: "), "{command}: {}", run.err);
        assert!(run.err.contains("\n  templates/city.html:2:"), "{command}: {}", run.err);
    }
    assert!(!folder.path().join("public").exists());
}

#[test]
fn check_is_strict_when_it_is_told_to_be() {
    let folder = archive();
    let strict = run(folder.path(), &["check", "--strict"]);
    assert_eq!((strict.code, strict.err.as_str()), (Some(0), "no findings\n"));

    change(folder.path(), STORY, "title: The", "title: A");
    let lenient = run(folder.path(), &["check"]);
    assert_eq!((lenient.code, lenient.out.as_str()), (Some(0), ""));
    assert!(lenient.err.starts_with("warning[stale-translation]: "), "{}", lenient.err);
    assert!(lenient.err.ends_with("0 errors, 2 warnings\n"), "{}", lenient.err);
    let strict = run(folder.path(), &["check", "--strict"]);
    assert_eq!((strict.code, strict.err), (Some(1), lenient.err));
    assert_eq!(run(folder.path(), &["build"]).code, Some(0), "warnings do not keep a site back");
}

#[test]
fn machines_read_findings_from_stdout() {
    let folder = archive();
    change(folder.path(), STORY, "date: 1947-03-31", "date: 31 March 1947");
    let json = run(folder.path(), &["check", "--format", "json"]);
    assert_eq!((json.code, json.err.as_str()), (Some(1), ""));
    for line in json.out.lines() {
        let finding: serde_json::Value = serde_json::from_str(line).expect("each line is an object");
        assert_eq!((&finding["severity"], &finding["code"]), (&"error".into(), &"bad-date".into()));
        assert_eq!((&finding["file"], &finding["line"]), (&STORY.into(), &6.into()));
        assert_eq!(
            (&finding["variant"], &finding["arguments"]["date"]),
            (&"date_not_edtf".into(), &"31 March 1947".into())
        );
    }
    assert_eq!(json.out.lines().count(), 1);

    let github = run(folder.path(), &["check", "--format", "github"]);
    assert_eq!((github.code, github.err.as_str()), (Some(1), ""));
    let expected = format!("::error file={STORY},line=6,col=7,title=bad-date::");
    assert!(github.out.starts_with(&expected) && github.out.contains("%0Ahint: "), "{}", github.out);
    assert_eq!(github.out.lines().count(), 1);

    let clean = archive();
    for format in ["json", "github"] {
        let run = run(clean.path(), &["check", "--format", format]);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(0), "", ""), "{format}");
    }
}

#[test]
fn drafts_are_built_on_demand() {
    let folder = common::Temporary::new();
    common::copy(&common::site("drafts"), folder.path());
    let draft = folder.path().join("public/en/stories/unfinished/index.html");
    assert_eq!(run(folder.path(), &["build", "--drafts"]).code, Some(0));
    assert!(draft.is_file());
    assert_eq!(run(folder.path(), &["build"]).code, Some(0));
    assert!(!draft.exists() && folder.path().join("public/en/stories/finished/index.html").is_file());
}

#[test]
#[cfg(feature = "precompress")]
fn texts_are_written_compressed_beside_themselves() {
    let folder = archive();
    let beside = |ending: &str| -> Vec<String> {
        let files = common::files_below(&folder.path().join("public"));
        files.into_keys().filter(|path| path.ends_with(ending)).collect()
    };
    assert_eq!(run(folder.path(), &["build", "--precompress"]).code, Some(0));
    for ending in [".gz", ".br"] {
        let beside = beside(ending);
        assert!(beside.contains(&format!("en/index.html{ending}")), "{beside:?}");
        assert!(beside.iter().any(|path| path.starts_with("assets/css/site.")), "{beside:?}");
        assert!(beside.iter().all(|path| !path.contains(".png") && !path.contains(".woff2")), "{beside:?}");
    }
    let first = common::files_below(&folder.path().join("public"));
    assert_eq!(run(folder.path(), &["build", "--precompress"]).code, Some(0));
    assert_eq!(common::files_below(&folder.path().join("public")), first, "the same bytes");
    assert_eq!(run(folder.path(), &["build"]).code, Some(0));
    assert!(beside(".gz").is_empty() && beside(".br").is_empty(), "nothing old stays");
}

#[test]
fn wrong_usage_is_2() {
    let folder = archive();
    let check = |arguments: &[&str], expected: &str| {
        let run = run(folder.path(), arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(expected), "{arguments:?}: {}", run.err);
    };
    check(&[], "Usage: tablecloth [OPTIONS] <COMMAND>");
    check(&["bake"], "unrecognized subcommand 'bake'");
    check(&["build", "--fast"], "unexpected argument '--fast'");
    check(&["check", "--format", "xml"], "possible values: human, json, github");
    check(&["check", "."], "`.` is an archive; name it with `--root .`");
    check(&["build", "--root", "content"], "there is no folder `content` in `content`");
    check(&["check", "--root", "nowhere"], "there is no folder `content` in `nowhere`");
    // The program replaces no folder or file that it did not make.
    common::write(&folder.path().join("mine/notes.txt"), "Notes.");
    check(&["build", "--quiet", "--out", "mine"], "it holds files that tablecloth did not make");
    check(&["build", "--quiet", "--out", "mine/notes.txt"], "it is not a folder");
    assert_eq!(run(folder.path(), &["check", "--strict"]).code, Some(0), "nothing was replaced");
}

/// The site would be read as content, or lie in a folder that is not kept, or replace the archive.
#[test]
fn a_site_is_written_beside_the_folders_of_the_archive() {
    let folder = archive();
    #[cfg(unix)]
    std::os::unix::fs::symlink("content", folder.path().join("link")).expect("links can be made");
    let before = common::files_below(folder.path());
    let inside = [
        "content",
        "content/x",
        "content/stories/x/y",
        "templates",
        "static/site",
        "i18n/en",
        "patterns/x",
        ".cache/tablecloth",
        ".cache/tablecloth/x",
        ".cache/out",
        "new/../content/x",
        "./content/",
        #[cfg(unix)]
        "link/x",
    ];
    for out in inside {
        let run = run(folder.path(), &["build", "--quiet", "--out", out]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{out}: {}", run.err);
        assert!(
            run.err.contains(&format!("not written to `{out}`, which lies in `./")),
            "{out}: {}",
            run.err
        );
    }
    for out in [".", "..", "new/..", ".cache"] {
        let run = run(folder.path(), &["build", "--quiet", "--out", out]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{out}: {}", run.err);
        assert!(run.err.contains(&format!("not written to `{out}`, in which `./")), "{out}: {}", run.err);
    }
    assert!(common::files_below(folder.path()).keys().eq(before.keys()), "nothing was written");
    for out in ["public", "contents", "sites/content", "static-site", ".cache2", "public/../site"] {
        let run = run(folder.path(), &["build", "--quiet", "--out", out]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{out}");
    }
}

#[test]
fn a_folder_without_a_name_is_no_folder() {
    let folder = archive();
    let run = run(folder.path(), &["build", "--out", ""]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
}

/// A link that leads nowhere, or round in a circle, is a finding with its place, and hides no other.
#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_are_findings() {
    use std::os::unix::fs::symlink;
    let folder = archive();
    let root = folder.path();
    for folder in ["templates", "static"] {
        fs::create_dir(root.join(folder)).expect("it is not there");
    }
    symlink("nowhere.html", root.join("templates/dead.html")).expect("links can be made");
    symlink(".", root.join("static/round")).expect("links can be made");
    let run = run(root, &["check"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    for place in ["\n  templates/dead.html\n", "\n  static/round\n"] {
        assert!(run.err.contains(place), "{}", run.err);
    }
    assert_eq!(run.err.matches("error[link-leaves-archive]").count(), 2, "{}", run.err);
}

/// Commands that are about no archive.
const WITHOUT_ARCHIVE: [&str; 3] = ["schema", "completions", "init"];

/// The arguments that a command cannot do without.
fn needed(command: &str) -> &'static [&'static str] {
    match command {
        "eject" => &["--list"],
        "explain" => &["/en/"],
        "new" => &["story", "first-visit"],
        "preserve" => &["bag"],
        _ => &[],
    }
}

/// The names of the commands that the help lists.
fn commands() -> Vec<String> {
    let help = run(common::project(), &["--help"]).out;
    let commands = help.split("\nCommands:\n").nth(1).and_then(|rest| rest.split("\n\n").next());
    let lines = commands.expect("help lists the commands").lines();
    let names: Vec<String> =
        lines.filter_map(|line| Some(line.split_whitespace().next()?.to_owned())).collect();
    assert!(["build", "check"].iter().all(|known| names.iter().any(|name| name == known)), "{names:?}");
    names
}

#[test]
fn every_command_says_where_no_archive_is() {
    let folder = archive();
    let elsewhere = common::Temporary::new();
    let names = commands();
    for name in names.iter().map(String::as_str).filter(|name| !WITHOUT_ARCHIVE.contains(name)) {
        let needed = needed(name);
        for arguments in [&[name, "--root", "nowhere"], &["--root", "nowhere", name]] {
            let arguments = [&arguments[..], needed].concat();
            let run = run(folder.path(), &arguments);
            assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}: {}", run.err);
            let expected = "there is no folder `content` in `nowhere`; name the folder of an archive";
            assert!(run.err.starts_with(expected), "{arguments:?}: {}", run.err);
        }
        let run = run(elsewhere.path(), &[&[name], needed].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{name}: {}", run.err);
        assert!(run.err.starts_with("neither this folder nor one above it is an archive"), "{}", run.err);
        assert!(run.err.contains("`--root`") && run.err.contains("`tablecloth init my-town`"), "{}", run.err);
    }
}

#[test]
fn commands_work_from_any_folder_of_the_archive() {
    let folder = archive();
    change(folder.path(), STORY, "title: The", "title: A");
    let at_root = run(folder.path(), &["check"]);
    assert_eq!(at_root.code, Some(0), "{}", at_root.err);
    assert!(at_root.err.contains("\n  content/stories/tablecloth/index.fr.md:"), "{}", at_root.err);
    // The second has a folder `content` itself, which is no archive.
    fs::create_dir_all(folder.path().join("notes/content")).expect("the folder can be made");
    for below in ["content/stories/tablecloth", "notes", "content/cities"] {
        let run = run(&folder.path().join(below), &["check"]);
        assert_eq!((run.code, run.out, &run.err), (Some(0), String::new(), &at_root.err), "{below}");
    }

    let deep = folder.path().join("content/stories");
    let build = run(&deep, &["build"]);
    assert_eq!(build.code, Some(0), "{}", build.err);
    assert!(build.out.contains("../../public, 2 warnings"), "{}", build.out);
    assert!(folder.path().join("public/index.html").is_file());
    // What is named is relative to the current folder.
    let build = run(&deep, &["build", "--quiet", "--out", "../../other"]);
    assert_eq!(build.code, Some(0), "{}", build.err);
    assert!(build.err.contains("\n  content/stories/tablecloth/index.fr.md:"), "{}", build.err);
    assert!(folder.path().join("other/index.html").is_file());
    let build = run(&deep, &["build", "--quiet", "--out", "site"]);
    assert_eq!(build.code, Some(2), "{}", build.err);
    assert!(build.err.contains("not written to `site`, which lies in `../../content`"), "{}", build.err);
    for arguments in [["check", "--root", "../.."], ["--root", "../..", "check"]] {
        let run = run(&deep, &arguments);
        assert_eq!((run.code, run.out, &run.err), (Some(0), String::new(), &at_root.err));
    }
}

#[test]
fn the_nearest_archive_is_taken_and_a_named_one_before_it() {
    let outer = archive();
    change(outer.path(), STORY, "title: The", "title: A");
    let inner = outer.path().join("notes/inner");
    common::copy(&common::site("one-of-each"), &inner);
    let clean = (Some(0), "no findings\n");
    let nearest = run(&inner.join("content/stories"), &["check"]);
    assert_eq!((nearest.code, nearest.err.as_str()), clean);
    let named = run(&inner, &["check", "--root", "../.."]);
    assert!(named.err.ends_with("0 errors, 2 warnings\n"), "{}", named.err);
    let named = run(outer.path(), &["check", "--root", "notes/inner"]);
    assert_eq!((named.code, named.err.as_str()), clean);
}

/// A folder `content` without settings is an archive with a mistake, unless it lies in an archive.
#[test]
fn content_without_settings_is_a_finding() {
    let folder = archive();
    fs::remove_file(folder.path().join("content/site.yaml")).expect("it can be deleted");
    let root = folder.path().as_str();
    let elsewhere = common::Temporary::new();
    for (from, arguments) in [(folder.path(), &["check"][..]), (elsewhere.path(), &["check", "--root", root])]
    {
        let run = run(from, arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{}", run.err);
        assert!(run.err.contains("error[missing-settings]: "), "{}", run.err);
        assert!(run.err.contains("\n  content/site.yaml\n"), "{}", run.err);
    }
    // From below, nothing tells that it is one.
    assert_eq!(run(&folder.path().join("content/stories"), &["check"]).code, Some(2));
}

#[test]
fn who_has_no_archive_is_told_how_to_begin() {
    let elsewhere = common::Temporary::new();
    let alone = run(elsewhere.path(), &[]);
    assert_eq!((alone.code, alone.out.as_str()), (Some(2), ""));
    assert!(alone.err.contains("`tablecloth init my-town` begins one"), "{}", alone.err);
    assert_eq!(alone.err.lines().count(), 1, "{}", alone.err);
    // In an archive, and anywhere when it is asked for, the help is what is wanted.
    let folder = archive();
    let help = run(elsewhere.path(), &["--help"]);
    assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
    let within = run(&folder.path().join("content/stories"), &[]);
    assert_eq!((within.code, within.out.as_str(), within.err), (Some(2), "", help.out));
}

#[test]
fn the_help_of_every_command_ends_with_examples() {
    let elsewhere = common::Temporary::new();
    for name in commands() {
        for flag in ["-h", "--help"] {
            let help = run(elsewhere.path(), &[&name, flag]);
            assert_eq!((help.code, help.err.as_str()), (Some(0), ""), "{name}");
            let examples = help.out.split("\n\nExamples:\n").nth(1).unwrap_or_else(|| panic!("{}", help.out));
            let begin = format!("  tablecloth {name}");
            assert!(examples.lines().all(|line| line.starts_with(&begin)), "{}", help.out);
        }
    }
}

/// Runs a program of the machine with this input; `None` where there is no such program.
fn foreign(program: &str, arguments: &[&str], input: &str) -> Option<Run> {
    // Windows may have others of the same names.
    if cfg!(windows) {
        return None;
    }
    let mut command = Command::new(program);
    command.args(arguments).env("LC_ALL", "C.UTF-8").stdin(Stdio::piped());
    let started = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut process = match started {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        started => started.expect("the program can be started"),
    };
    let mut stdin = process.stdin.take().expect("it is a pipe");
    stdin.write_all(input.as_bytes()).expect("the program reads");
    drop(stdin);
    Some(Run::of(process.wait_with_output().expect("the program ends")))
}

#[test]
fn shells_complete_commands_and_options() {
    let elsewhere = common::Temporary::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = run(elsewhere.path(), &["completions", shell]);
        assert_eq!((script.code, script.err.as_str()), (Some(0), ""), "{shell}");
        assert!(!script.out.contains('\u{1b}'), "{shell}: {}", script.out);
        for name in commands() {
            assert!(script.out.contains(&name), "{shell} does not know {name}: {}", script.out);
        }
        let sign = if shell == "fish" { "-l strict" } else { "--strict" };
        assert!(script.out.contains(sign), "{shell}: {}", script.out);
        // Where the shell is there, it says what it thinks of the script.
        if matches!(shell, "bash" | "zsh" | "fish")
            && let Some(read) = foreign(shell, &["-n"], &script.out)
        {
            assert_eq!((read.code, read.err.as_str()), (Some(0), ""), "{shell}");
        }
        if shell == "bash" {
            let press_tab = "\nCOMP_WORDS=(tablecloth check --st) COMP_CWORD=2\n_tablecloth tablecloth --st check\necho \"${COMPREPLY[@]}\"\n";
            if let Some(pressed) = foreign(shell, &["--norc"], &(script.out + press_tab)) {
                assert_eq!((pressed.out.as_str(), pressed.err.as_str()), ("--strict\n", ""));
            }
        }
    }
    let unknown = run(elsewhere.path(), &["completions", "cmd"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(2), ""), "{}", unknown.err);
}

#[test]
fn every_command_has_a_manual_page() {
    let elsewhere = common::Temporary::new();
    let written = run(elsewhere.path(), &["man", "made/pages"]);
    assert_eq!((written.code, written.out.as_str(), written.err.as_str()), (Some(0), "", ""));
    let pages = common::files_below(&elsewhere.path().join("made/pages"));
    let names = commands();
    let mut expected: Vec<String> = names.iter().map(|name| format!("tablecloth-{name}.1")).collect();
    expected.push("tablecloth.1".to_owned());
    expected.sort();
    assert!(pages.keys().eq(&expected), "{:?}", pages.keys());

    for (file, page) in &pages {
        let page = std::str::from_utf8(page).expect("it is UTF-8").replace("\\-", "-");
        let name = file.trim_end_matches(".1");
        assert!(page.contains(&format!(".SH NAME\n{name} - ")), "{page}");
        assert!(page.contains("\"tablecloth 0."), "{page}");
        assert!(page.contains(".SH EXAMPLES\n.nf\ntablecloth "), "{page}");
        let command = name.strip_prefix("tablecloth-");
        let help = run(elsewhere.path(), &Vec::from_iter(command.into_iter().chain(["--help"]))).out;
        let words = help
            .lines()
            .filter_map(|line| line.trim_start().split([' ', ',']).find(|word| word.starts_with("--")));
        let options: Vec<&str> = words.collect();
        assert!(options.contains(&"--root"), "{help}");
        for option in options {
            assert!(page.contains(option), "{file} does not have {option}: {page}");
        }
        let path = elsewhere.path().join("made/pages").join(file);
        let arguments = ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", path.as_str()];
        if let Some(read) = foreign("man", &arguments, "") {
            assert_eq!((read.code, read.err.as_str()), (Some(0), ""), "{file}");
        }
    }
    // A file is no folder.
    common::write(&elsewhere.path().join("notes.txt"), "Notes.");
    let failed = run(elsewhere.path(), &["man", "notes.txt"]);
    assert_eq!((failed.code, failed.out.as_str()), (Some(3), ""), "{}", failed.err);
    assert!(failed.err.starts_with("cannot create notes.txt: "), "{}", failed.err);
}

/// One mistake is told once, with how much it touches.
#[test]
fn a_mistake_that_touches_much_is_told_once() {
    let folder = archive();
    let root = folder.path();
    for number in 0..200 {
        common::write(&root.join(format!("content/site/en/{number}/index.html")), "Text.");
        common::write(&root.join(format!("content/stories/tablecloth/old/{number}.md")), "Text.");
    }
    let found = run(root, &["check"]).err;
    assert_eq!(found.matches("warning[stray-file]").count(), 2, "{found}");
    assert!(
        found.contains("\n  content/site\n  it holds 200 files, such as content/site/en/0/index.html\n"),
        "{found}"
    );
    assert!(found.contains("\n  content/stories/tablecloth/old\n  it holds 200 files, such as"), "{found}");
    fs::remove_dir_all(root.join("content/site")).expect("it can be deleted");
    fs::remove_dir_all(root.join("content/stories/tablecloth/old")).expect("it can be deleted");

    common::write(&root.join("templates/city.html"), "<h1>{{ title }}</h1>\n{{ nobody_knows_this }}");
    let expected = "\n  templates/city.html:2:4\n  in 15 files of the site, such as en/book/index.html\n";
    for command in ["check", "build"] {
        let found = run(root, &[command]).err;
        assert_eq!(found.matches("error[template-rendering]").count(), 1, "{command}: {found}");
        assert!(found.contains(expected), "{command}: {found}");
    }
    // What a message does not get is a mistake too.
    let city = fs::read_to_string(root.join("templates/city.html")).expect("it is there");
    let part = "<h1>{{ title }}</h1>\n{{ t(id='citation', title=title, site=site_title, address=addres) }}";
    common::write(&root.join("templates/city.html"), part);
    let found = run(root, &["check"]).err;
    assert!(found.contains("the argument `address` of `citation` is not defined"), "{found}");
    common::write(&root.join("templates/city.html"), city);
    let json = run(root, &["check", "--format", "json"]).out;
    let extent = r#""extent":{"unit":"pages","count":15,"first":"en/book/index.html"}"#;
    assert!(json.contains(extent), "{json}");
}

#[test]
fn schemas_are_printed_and_written() {
    let folder = archive();
    let json = |arguments: &[&str]| -> serde_json::Value {
        let run = run(folder.path(), arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
        serde_json::from_str(&run.out).expect("it is JSON")
    };
    assert_eq!(json(&["schema", "story"])["$id"], "story.schema.json");
    assert_eq!(json(&["schema", "site", "--lang", "fr"])["title"], "Réglages des archives");
    let all = json(&["schema"]);
    assert_eq!(all["$defs"]["story"], json(&["schema", "story"]));
    assert_eq!(all["$defs"].as_object().map(serde_json::Map::len), Some(10));

    let written = run(folder.path(), &["schema", "--write", ".schemas"]);
    assert_eq!((written.code, written.err.as_str()), (Some(0), ""));
    assert!(written.out.starts_with("10 schemas in `.schemas`\n"), "{}", written.out);
    assert!(
        written.out.contains("`# yaml-language-server: $schema=../.schemas/site.schema.json`"),
        "{}",
        written.out
    );
    assert_eq!(run(folder.path(), &["check", "--strict"]).code, Some(0), "schemas are no content");
    // No archive is needed, and then there are no settings to speak of.
    let elsewhere = common::Temporary::new();
    let written = run(elsewhere.path(), &["schema", "--write", "schemas", "--lang", "ru"]);
    assert_eq!((written.code, written.out.as_str()), (Some(0), "10 schemas in `schemas`\n"));

    let own = folder.path().join(".schemas/page.schema.json");
    common::write(&own, "{}");
    let refused = run(folder.path(), &["schema", "--write", ".schemas"]);
    assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""));
    assert!(refused.err.starts_with("`.schemas/page.schema.json` is not replaced: "), "{}", refused.err);
    assert_eq!(fs::read_to_string(&own).expect("it is there"), "{}");
    for wrong in [&["schema", "house"][..], &["schema", "story", "--write", "x"], &["schema", "--lang", "de"]]
    {
        assert_eq!(run(folder.path(), wrong).code, Some(2), "{wrong:?}");
    }
}

#[test]
fn a_machine_that_fails_is_3() {
    let folder = archive();
    // A folder below a file cannot be created, not even by root.
    common::write(&folder.path().join("notes.txt"), "Notes.");
    let below = "notes.txt/public";
    let run = run(folder.path(), &["build", "--quiet", "--out", below]);
    assert_eq!((run.code, run.out.as_str()), (Some(3), ""));
    assert!(run.err.starts_with("cannot ") && run.err.contains("notes.txt"), "{}", run.err);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
}

/// Without the escapes of colours.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').expect("it is the escape of a colour").1)
}

#[test]
fn findings_and_help_have_colours_where_they_are_wanted() {
    let folder = archive();
    change(folder.path(), STORY, "[](city:coventry)", "[](city:coventri)");
    let colours = |arguments: &[&str], wishes: &[(&str, &str)]| {
        let wished = tablecloth(folder.path(), arguments).envs(wishes.iter().copied()).output();
        Run::of(wished.expect("the program can be started"))
    };
    let forced = [("CLICOLOR_FORCE", "1")];
    let refused = [("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")];
    for command in [&["check"][..], &["build", "--quiet"], &["--help"], &["check", "-h"], &[], &["bake"]] {
        let piped = run(folder.path(), command);
        assert!(![&piped.out, &piped.err].iter().any(|text| text.contains('\u{1b}')), "{piped:?}");
        let wished = colours(command, &forced);
        assert!((wished.out.clone() + &wished.err).contains("\u{1b}["), "{command:?}");
        assert_eq!(without_colours(&wished.out), piped.out, "{command:?}");
        assert_eq!(without_colours(&wished.err), piped.err, "{command:?}");
        let refused = colours(command, &refused);
        assert_eq!((refused.code, refused.out, refused.err), (piped.code, piped.out, piped.err));
    }
    let told = colours(&["check"], &forced).err;
    for part in
        ["\u{1b}[31merror[dead-link]\u{1b}[0m: ", "\u{1b}[36mcontent/stories/", "\u{1b}[32mhint\u{1b}[0m: "]
    {
        assert!(told.contains(part), "{told}");
    }
    // Programs read these, wherever they come from.
    for format in ["json", "github"] {
        let arguments = ["check", "--format", format];
        assert_eq!(colours(&arguments, &forced).out, run(folder.path(), &arguments).out, "{format}");
    }
}

/// `script` runs a command as on a terminal, and prints what that would show.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_has_colours() {
    let folder = archive();
    change(folder.path(), STORY, "[](city:coventry)", "[](city:coventri)");
    let program = env!("CARGO_BIN_EXE_tablecloth");
    let shown = |wish: &str, arguments: &str| {
        let root = folder.path();
        let plain = "env -u NO_COLOR -u CLICOLOR -u CLICOLOR_FORCE -u CI TERM=xterm";
        let line = format!("{plain} {wish} '{program}' --root '{root}' {arguments}");
        Some(foreign("script", &["-qec", &line, "/dev/null"], "")?.out)
    };
    let Some(check) = shown("", "check") else { return };
    assert!(check.contains("\u{1b}[31merror[dead-link]\u{1b}[0m: "), "{check}");
    assert!(shown("", "--help").is_some_and(|help| help.contains("\u{1b}[")));
    for (wish, arguments) in [
        ("NO_COLOR=1", "check"),
        ("NO_COLOR=1", "--help"),
        ("TERM=dumb", "check"),
        ("", "check --format json"),
        ("", "check --format github"),
        ("", "completions fish"),
    ] {
        let told = shown(wish, arguments).expect("`script` is there");
        assert!(!told.is_empty() && !told.contains('\u{1b}'), "{wish} {arguments}: {told}");
    }
}

/// What a pipe becomes whose other end is closed before anything is written.
fn nobody_reads() -> Stdio {
    let (reader, writer) = io::pipe().expect("there are pipes");
    drop(reader);
    writer.into()
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let folder = archive();
    change(folder.path(), STORY, "date: 1947-03-31", "date: 31 March 1947");
    let commands: [(&[&str], i32); 10] = [
        (&["check", "--format", "json"], 1),
        (&["check", "--format", "github"], 1),
        (&["check"], 1),
        (&["--help"], 0),
        (&["check", "--help"], 0),
        (&["--version"], 0),
        (&["eject", "--list"], 0),
        (&["schema", "story"], 0),
        (&["completions", "bash"], 0),
        (&["bake"], 2),
    ];
    for (arguments, code) in commands {
        let unread = tablecloth(folder.path(), arguments).stdout(nobody_reads()).output();
        let unread = Run::of(unread.expect("the program can be started"));
        let read = run(folder.path(), arguments);
        assert_eq!((unread.code, &unread.err), (Some(code), &read.err), "{arguments:?}");
        let unread = tablecloth(folder.path(), arguments).stderr(nobody_reads()).output();
        let unread = Run::of(unread.expect("the program can be started"));
        assert_eq!((unread.code, unread.out), (Some(code), read.out), "{arguments:?}");
    }
    let unread = tablecloth(archive().path(), &["build"]).stdout(nobody_reads()).output();
    let unread = Run::of(unread.expect("the program can be started"));
    assert_eq!((unread.code, unread.err.as_str()), (Some(0), ""));
}

/// A result that is cut short is no result: what there is no room for is said, with the code of a machine that failed.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let folder = archive();
    for arguments in
        [&["eject", "--list"][..], &["schema", "story"], &["check", "--format", "json"], &["explain", "/en/"]]
    {
        change(folder.path(), STORY, "title: The", "title: A");
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let run = Run::of(tablecloth(folder.path(), arguments).stdout(full).output().expect("it starts"));
        assert_eq!(run.code, Some(3), "{arguments:?}: {}", run.err);
        assert!(run.err.contains("could not be written"), "{arguments:?}: {}", run.err);
        change(folder.path(), STORY, "title: A", "title: The");
    }
    // Findings of which some are lost are no list of them.
    change(folder.path(), STORY, "date: 1947-03-31", "date: 31 March 1947");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    let mut check = tablecloth(folder.path(), &["check", "--format", "json"]);
    let run = Run::of(check.stdout(full).output().expect("it starts"));
    assert!(run.code == Some(3) && run.err.contains("could not be written"), "{}", run.err);
}

/// `head` reads a line and goes, whatever was to come.
#[test]
fn who_reads_one_finding_gets_one() {
    let folder = archive();
    // More than a pipe holds.
    for number in 0..300 {
        let path = format!("content/stories/story-{number}/index.en.md");
        common::write(
            &folder.path().join(path),
            "---\ntitle: A story\ntytle: Twice\ndate: yesterday\n---\nText.",
        );
    }
    let arguments = ["check", "--format", "json"];
    assert!(run(folder.path(), &arguments).out.len() > 200_000);
    let mut command = tablecloth(folder.path(), &arguments);
    let mut check = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut line = String::new();
    io::BufReader::new(check.stdout.take().expect("it is a pipe")).read_line(&mut line).expect("it writes");
    assert!(line.starts_with("{\"severity\":") && line.ends_with("}\n"), "{line}");
    let ended = Run::of(check.wait_with_output().expect("it ends"));
    assert_eq!((ended.code, ended.err.as_str()), (Some(1), ""));
}

/// A built-in file is copied once, is listed as what it is, and differs when it is changed.
#[test]
fn built_in_files_are_ejected() {
    let folder = archive();
    let root = folder.path();
    let path = "templates/story.html";
    let copied = run(root, &["eject", path]);
    assert_eq!(
        (copied.code, copied.out.as_str()),
        (Some(0), "templates/story.html is the archive’s own now\n")
    );
    let again = run(root, &["eject", path]);
    assert_eq!((again.code, again.out.as_str()), (Some(2), ""));
    assert!(again.err.contains("eject --diff templates/story.html"), "{}", again.err);
    let difference = run(root, &["eject", "--diff", path]);
    assert_eq!((difference.code, difference.out.as_str()), (Some(0), ""));

    let text = fs::read_to_string(root.join(path)).expect("it was copied");
    common::write(&root.join(path), text.replace("{% block facts %}", "{% block facts %}\n<p>More.</p>"));
    let difference = run(root, &["eject", "--diff", path]);
    assert!(difference.out.starts_with("--- <built-in>/templates/story.html\n+++ templates/story.html\n"));
    assert!(difference.out.contains("\n+<p>More.</p>\n"), "{}", difference.out);
    let list = run(root, &["eject", "--list"]);
    let line =
        |path: &str| list.out.lines().find(|line| line.starts_with(path)).unwrap_or_default().to_owned();
    assert!(line("templates/story.html ").ends_with("  yours, from the present one"), "{}", list.out);
    assert!(line("templates/city.html ").ends_with("  built in"), "{}", list.out);
    assert_eq!(run(root, &["check", "--strict"]).code, Some(0));

    for (arguments, told) in [
        (&["eject", "templates/storry.html"][..], "did you mean `templates/story.html`"),
        (&["eject", "--diff", "templates/city.html"], "eject templates/city.html"),
        (&["eject"], "--list"),
        (&["eject", path, "--list"], "cannot be used with"),
    ] {
        let run = run(root, arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains(told), "{arguments:?}: {}", run.err);
    }
}

/// An archive is begun in an empty folder, is good, and takes what `eject` and `schema` give.
#[test]
fn an_archive_is_begun() {
    let folder = common::Temporary::new();
    let begun =
        run(folder.path(), &["init", "dijon", "--locales", "fr,de", "--city", "Dijon", "--title", "D & M"]);
    assert_eq!(begun.code, Some(0), "{}", begun.err);
    assert!(begun.out.contains("cd dijon && tablecloth serve"), "{}", begun.out);
    let root = folder.path().join("dijon");
    let check = run(&root, &["check", "--strict"]);
    assert_eq!((check.code, check.err.as_str()), (Some(0), "no findings\n"));
    assert_eq!(run(&root, &["build", "--quiet"]).code, Some(0));
    let page = fs::read_to_string(root.join("public/de/cities/dijon/index.html")).expect("it is written");
    assert!(page.contains("D &amp; M") && page.contains("Dijon"), "{page}");

    assert!(begun.out.contains("“D & M”, in fr, de") && begun.out.contains("`dijon`"), "{}", begun.out);
    let built = run(&root, &["build"]);
    assert!(built.out.contains("the site’s own address for `https://example.org/`"), "{}", built.out);
    change(&root, "content/site.yaml", "https://example.org/", "https://archives.dijon.fr/");
    assert!(!run(&root, &["build"]).out.contains("own address"));

    let again = run(folder.path(), &["init", "dijon", "--locales", "fr"]);
    assert_eq!((again.code, again.out.as_str()), (Some(2), ""));
    assert!(again.err.contains("not empty"), "{}", again.err);
    let unknown = run(folder.path(), &["init", "x", "--locales", "fr,tlh"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("`tlh`") && unknown.err.contains("zh-Hans"), "{}", unknown.err);
    let rooted = run(folder.path(), &["--root", "dijon", "init", "x"]);
    assert_eq!(rooted.code, Some(2));
    assert!(rooted.err.contains("`init` takes no `--root`"), "{}", rooted.err);
    let inside = run(&root, &["init", "x"]);
    assert!(inside.code == Some(2) && inside.err.contains("lies in an archive"), "{}", inside.err);
    assert!(!folder.path().join("x").exists() && !root.join("x").exists());
    // What nobody chose is said.
    let bare = run(folder.path(), &["init", "x y", "--locales", "en, fr"]);
    assert_eq!((bare.code, bare.err.as_str()), (Some(0), ""));
    assert!(bare.out.contains("`--city`") && bare.out.contains("cd \"x y\" && "), "{}", bare.out);
}

/// What is asked for is explained on stdout, and what there is not is complained of.
#[test]
fn pages_and_files_are_explained() {
    let folder = archive();
    let root = folder.path();
    let page = run(root, &["explain", "/fr/stories/tablecloth/"]);
    assert_eq!((page.code, page.err.as_str()), (Some(0), ""));
    assert!(page.out.starts_with("the page of story:tablecloth\n"), "{}", page.out);
    // Paths lead from where they are typed.
    let text = run(&root.join("content/stories"), &["explain", "tablecloth/index.fr.md", "--format", "json"]);
    assert_eq!((text.code, text.err.as_str()), (Some(0), ""));
    let object: serde_json::Value = serde_json::from_str(&text.out).expect("it is one object");
    assert_eq!((&object["what"], &object["locale"]), (&"text".into(), &"fr".into()));

    let unknown = run(root, &["explain", "story:tableclot"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(2), ""));
    assert!(unknown.err.ends_with("did you mean `story:tablecloth`?\n"), "{}", unknown.err);
    let unknown = run(root, &["explain", "story:tableclot", "--format", "json"]);
    assert_eq!((unknown.code, unknown.err.as_str()), (Some(2), ""));
    assert!(unknown.out.contains("\"reason\":\"unknown-id\""), "{}", unknown.out);

    change(root, STORY, "[](city:coventry)", "[](city:coventri)");
    let held = run(root, &["explain", STORY]);
    assert_eq!((held.code, held.err.as_str()), (Some(1), ""));
    assert!(held.out.contains("\nerror[dead-link]: "), "{}", held.out);
}

#[test]
fn new_works_are_made() {
    let folder = archive();
    let root = folder.path();
    let made = run(
        &root.join("content/stories"),
        &["new", "story", "visit", "--title", "Визит", "--locale", "ru,fr"],
    );
    assert_eq!((made.code, made.err.as_str()), (Some(0), ""));
    let lines: Vec<&str> = made.out.lines().collect();
    let (first, second) =
        ("../../content/stories/visit/index.ru.md", "../../content/stories/visit/index.fr.md");
    assert_eq!((lines[0], lines[1], lines.len()), (first, second, 3));
    assert!(lines[2].contains("`tablecloth serve`"), "{}", made.out);
    assert_eq!(run(root, &["check", "--strict"]).code, Some(0));
    let again = run(root, &["new", "story", "visit"]);
    assert_eq!((again.code, again.out.as_str()), (Some(2), ""));
    assert!(again.err.starts_with("`content/stories/visit` is there already"), "{}", again.err);
    assert!(again.err.contains("`--locale` and one of en\n"), "{}", again.err);

    let before = common::files_below(root);
    for (arguments, told) in [
        (&["stories", "x"][..], "did you mean `story`?"),
        (&["story", "con"], "tablecloth new story story-con\n"),
        (
            &["story", "Скатерть Ковентри"],
            "tablecloth new story skatert-koventri --title \"Скатерть Ковентри\"\n",
        ),
        (
            &["city", "L'Été $5", "--locale", "fr", "--root", "."],
            r"tablecloth new city l-ete-5 --root . --locale fr --title 'L'\''Été $5'",
        ),
        (&["story", "Visit", "--title", "-"], "tablecloth new story visit --title=-\n"),
        (&["story", "x", "--locale", "de"], "it has en, fr, ru"),
        (&["story"], "<ID>"),
    ] {
        let run = run(root, &[&["new"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains(told), "{arguments:?}: {}", run.err);
    }
    assert_eq!(common::files_below(root), before);
    common::write(&root.join("content/site.yaml"), "title: [\n");
    let broken = run(root, &["new", "story", "x"]);
    assert_eq!((broken.code, broken.out.as_str()), (Some(1), ""), "{}", broken.err);
}

/// What is printed is what a shell takes.
#[cfg(unix)]
#[test]
fn a_suggested_command_can_be_pasted() {
    let folder = archive();
    let root = folder.path();
    for title in
        ["Скатерть Ковентри", "L'été \"$HOME\" `ls` \\ !", "مدن متوأمة", "考文垂的桌布", "-- five % ; & * ?"]
    {
        let refused = run(root, &["new", "topic", "--", title]);
        assert_eq!(refused.code, Some(2), "{}", refused.err);
        let command =
            refused.err.lines().find_map(|line| line.split_once(": tablecloth ")).expect("it is told").1;
        let script = format!("{} {command}", env!("CARGO_BIN_EXE_tablecloth"));
        let script = format!("cd '{root}' && {script}\n");
        let Some(pasted) = foreign("sh", &[], &script) else { return };
        assert_eq!((pasted.code, pasted.err.as_str()), (Some(0), ""), "{script}");
        let path = root.join(pasted.out.lines().next().expect("the path comes first"));
        let text = fs::read_to_string(path).expect("it was made");
        let quoted = title.replace('\\', "\\\\").replace('"', "\\\"");
        assert!(text.contains(&format!("\ntitle: \"{quoted}\"\n")), "{text}");
    }
    assert_eq!(run(root, &["check"]).code, Some(0));
}

/// A file that cannot grow is what a full disk is.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_nothing_half_made() {
    let folder = archive();
    let root = folder.path();
    let before = common::files_below(root);
    let program = env!("CARGO_BIN_EXE_tablecloth");
    let script = format!(
        "cd '{root}' && trap '' XFSZ && ulimit -f 0 && exec {program} new topic gifts --locale all\n"
    );
    let Some(full) = foreign("sh", &["-c", &script], "") else { return };
    assert_eq!((full.code, full.out.as_str()), (Some(3), ""), "{}", full.err);
    assert!(full.err.starts_with("cannot write ./content/topics/gifts/index.en.md: "), "{}", full.err);
    assert_eq!(common::files_below(root), before);
    assert!(!root.join("content/topics").exists());
}
