//! `publish` with real tools: a folder, a repository of Git, a daemon of rsync, WebDAV and S3 by rclone, all on this machine;
//! each from the first publication to the last deletion, and cut off at many moments.
//!
//! A tool that is missing is told loudly, and its tests are passed over; on Linux, where `scripts/test` installs all, they
//! fail then if the variable `CI` is set.

#![allow(clippy::print_stderr, reason = "a missing tool is told, and what a failing one has said")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use tablecloth::id::Slug;
use tablecloth::phrases::Phrase;
use tablecloth::publish::Failure;
use tablecloth::targets::{Target, Transport};
use tablecloth::upload::plan::{Extent, Plan};
use tablecloth::upload::{Asked, Listener, Upload};

/// Whether a tool is there.
fn has(tool: &str) -> bool {
    let asked = Command::new(tool).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if asked.is_ok() {
        return true;
    }
    assert!(
        std::env::var_os("CI").is_none() || cfg!(not(target_os = "linux")),
        "{tool} is not installed, without which this test tests nothing"
    );
    eprintln!("\n!!! {tool} is not installed: what it brings is NOT TESTED !!!\n");
    false
}

// The site: small, in as many states as one likes.

/// An archive with its built site.
struct Desk {
    _guard: common::Temporary,
    root: Utf8PathBuf,
    folders: tablecloth::input::Folders,
}

impl Desk {
    fn new() -> Desk {
        let guard = common::Temporary::new();
        let root = guard.path().canonicalize_utf8().expect("it is there");
        fs::create_dir_all(root.join("archive/content")).expect("there is room");
        let folders = tablecloth::input::Folders::below(&root.join("archive"));
        Desk { _guard: guard, root, folders }
    }

    fn out(&self) -> Utf8PathBuf {
        self.root.join("archive/public")
    }

    fn put(&self, path: &str, text: &str) {
        common::write(&self.out().join(path), text);
    }

    /// Builds a state of the site. A page names what it loads, line by line; in each state that is another file.
    fn build(&self, state: usize) {
        let _ = fs::remove_dir_all(self.out());
        self.put("style.css", &"x".repeat(100 + state));
        for page in 0..3 {
            let asset = format!("media/{page}.{}.webp", if page == 0 { 0 } else { state });
            self.put(&asset, &format!("{asset} {}", "picture".repeat(300)));
            self.put(&format!("en/{page} é/index.html"), &format!("style.css\n{asset}\n"));
        }
        self.put("en/feed.xml", &format!("state {state}"));
        self.put("same.txt", "");
    }

    /// Publishes what is built; the plan, and whether there was anything to do.
    fn publish(&self, target: &Target, waits: &[Duration]) -> Result<(Plan, bool), Failure> {
        self.publish_as(target, waits, Asked::default())
    }

    fn publish_as(&self, target: &Target, waits: &[Duration], asked: Asked) -> Result<(Plan, bool), Failure> {
        let out = self.out();
        let told = Told::default();
        let mut upload =
            Upload::open(target, &self.folders, "https://archive.dijon.fr/", &out, waits, &told)?;
        let done = upload.compare(asked).and_then(|comparison| {
            let is_changed = upload.run(&comparison)?;
            Ok((comparison.plan, is_changed))
        });
        if done.is_err() && !waits.is_empty() {
            eprintln!("{}", told.0.lock().expect("nobody panics with it").join("\n"));
        }
        done
    }

    #[track_caller]
    fn must_publish(&self, target: &Target) -> (Plan, bool) {
        // A server may keep a file locked until it notices that the connection was cut.
        let waits = [200, 1_000, 2_000, 4_000, 8_000].map(Duration::from_millis);
        self.publish(target, &waits).unwrap_or_else(|failure| panic!("{failure:?}"))
    }

    /// What the target should have, without the manifest.
    fn expected(&self) -> BTreeMap<String, Vec<u8>> {
        common::files_below(&self.out())
    }
}

/// What was told.
#[derive(Default)]
struct Told(Mutex<Vec<String>>);

impl Listener for Told {
    fn tell(&self, phrase: &Phrase) {
        self.0.lock().expect("nobody panics with it").push(phrase.to_string());
    }

    fn quote(&self, line: &str) {
        self.0.lock().expect("nobody panics with it").push(line.to_owned());
    }

    fn progress(&self, _: usize, _: usize) {}
}

fn target(transport: Transport) -> Target {
    Target { name: Slug::new("town").expect("it is an id"), transport }
}

fn paths(plan: &Plan) -> Vec<&str> {
    plan.put.iter().map(|put| put.path.as_str()).collect()
}

const MANIFEST: &str = ".tablecloth-manifest.json";

/// Publishes from the first time to the last deletion; `see` tells what the target has, and `lay` puts a file there.
fn live(target: &Target, see: impl Fn() -> BTreeMap<String, Vec<u8>>, lay: impl Fn(&str)) {
    let desk = Desk::new();
    lay("others/notes.html");
    let check = |expected: BTreeMap<String, Vec<u8>>, when: &str| {
        let mut found = see();
        assert!(found.remove("others/notes.html").is_some(), "{when}: what is not ours stays");
        assert!(found.remove(MANIFEST).is_some(), "{when}: {:?}", found.keys());
        assert!(found == expected, "{when}: {:?}, not {:?}", found.keys(), expected.keys());
    };
    desk.build(1);
    if matches!(target.transport, Transport::Git { .. }) {
        // A branch could be something else, such as the source of a program.
        let before = see();
        let refused = desk.publish(target, &[]).map(|(plan, _)| plan);
        assert!(
            matches!(&refused, Err(Failure::Refused(reason)) if reason.to_string().contains("others/notes.html")),
            "{refused:?}"
        );
        assert!(see() == before, "nothing has changed");
    }
    let asked = Asked { take_over: true, ..Asked::default() };
    let (plan, is_changed) =
        desk.publish_as(target, &[], asked).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!((plan.put.len(), plan.deleted(), is_changed), (9, 0, true));
    check(desk.expected(), "first");

    let (plan, is_changed) = desk.must_publish(target);
    assert!(plan.is_empty() && !is_changed && plan.unchanged == 9, "nothing has changed");

    desk.put("en/1 é/index.html", "style.css\nmedia/1.1.webp\nmore\n");
    let (plan, _) = desk.must_publish(target);
    assert_eq!((paths(&plan), plan.deleted()), (vec!["en/1 é/index.html"], 0));
    check(desk.expected(), "one page has changed");

    desk.build(2);
    let (plan, _) = desk.must_publish(target);
    assert_eq!(plan.delete, ["media/1.1.webp", "media/2.1.webp"]);
    check(desk.expected(), "another state");

    fs::remove_dir_all(desk.out().join("en/2 é")).expect("it can be deleted");
    fs::remove_file(desk.out().join("media/2.2.webp")).expect("it can be deleted");
    let (plan, _) = desk.must_publish(target);
    assert_eq!((paths(&plan), plan.deleted()), (vec![], 2));
    check(desk.expected(), "a page is gone");

    // Whatever somebody has done to files of ours is undone where that is asked for.
    lay("style.css");
    let all = Asked { extent: Extent::All, ..Asked::default() };
    let changed = desk.publish_as(target, &[Duration::from_millis(200)], all);
    assert!(changed.is_ok_and(|(_, is_changed)| is_changed), "{target:?}");
    check(desk.expected(), "all of it again");

    // What is in the way and not ours keeps all of it back.
    let before = see();
    desk.put("others/notes.html", "ours");
    desk.put("style.css", "new");
    let refused = desk.publish(target, &[]).map(|(plan, _)| plan);
    assert!(
        matches!(&refused, Err(Failure::Refused(reason)) if reason.to_string().contains("others/notes.html")),
        "{refused:?}"
    );
    assert!(see() == before, "nothing has changed");
}

#[test]
fn a_folder_lives() {
    let place = common::Temporary::new();
    let www = place.path().join("www");
    let target = target(Transport::Folder(www.clone()));
    live(&target, || common::files_below(&www), |path| common::write(&www.join(path), "not ours"));
    assert!(!www.join("en/2 é").exists(), "empty folders go");
}

#[test]
fn a_branch_lives() {
    if !has("git") {
        return;
    }
    let place = common::Temporary::new();
    let bare = place.path().join("site.git");
    git(place.path(), &["init", "--quiet", "--bare", bare.as_str()]);
    let target = target(Transport::Git { url: bare.to_string(), branch: "pages".to_owned() });
    let see = || {
        let clone = common::Temporary::new();
        git(clone.path(), &["clone", "--quiet", "--branch", "pages", bare.as_str(), "site"]);
        let mut files = common::files_below(&clone.path().join("site"));
        files.retain(|path, _| !path.starts_with(".git/"));
        files
    };
    let lay = |path: &str| {
        let clone = common::Temporary::new();
        git(clone.path(), &["clone", "--quiet", bare.as_str(), "site"]);
        let site = clone.path().join("site");
        let is_there = !git(&bare, &["branch", "--list", "pages"]).is_empty();
        let begin = if is_there { "-q" } else { "-b" };
        git(&site, &["checkout", "--quiet", begin, "pages"]);
        common::write(&site.join(path), "not ours");
        git(&site, &["add", "."]);
        git(
            &site,
            &["-c", "user.name=A", "-c", "user.email=a@localhost", "commit", "--quiet", "-m", "Notes"],
        );
        git(&site, &["push", "--quiet", "origin", "pages"]);
    };
    live(&target, see, lay);
    let log = git(&bare, &["log", "--format=%s", "pages"]);
    assert_eq!(log.lines().count(), 7, "each publication is one commit: {log}");
    // What somebody has changed on the branch is brought back.
    let desk = Desk::new();
    desk.build(2);
    lay("style.css");
    let (plan, _) = desk.must_publish(&target);
    assert!(
        plan.altered.contains(&"style.css".to_owned()) && paths(&plan).contains(&"style.css"),
        "{plan:?}"
    );
}

/// A target in a repository that is new, and how one sees what its branch holds.
fn bare(place: &Utf8Path, form: &str) -> (Target, impl Fn() -> BTreeMap<String, Vec<u8>>) {
    let bare = place.join("site.git");
    git(place, &["init", "--quiet", "--bare", &format!("--object-format={form}"), bare.as_str()]);
    let target = target(Transport::Git { url: bare.to_string(), branch: "pages".to_owned() });
    let see = move || {
        let clone = common::Temporary::new();
        git(clone.path(), &["clone", "--quiet", "--branch", "pages", bare.as_str(), "site"]);
        let mut files = common::files_below(&clone.path().join("site"));
        files.retain(|path, _| !path.starts_with(".git/") && path != MANIFEST);
        files
    };
    (target, see)
}

/// What git keeps on this machine may be damaged by a machine that was switched off, or lost in part.
#[test]
fn a_damaged_repository_is_made_anew() {
    if !has("git") {
        return;
    }
    let (place, desk) = (common::Temporary::new(), Desk::new());
    let (target, see) = bare(place.path(), "sha1");
    desk.build(1);
    desk.must_publish(&target);
    let cache = desk.root.join("archive/.cache");
    let own = || {
        let mut found =
            cache.read_dir_utf8().expect("it is there").map(|entry| entry.expect("it is").into_path());
        found.find(|path| path.as_str().ends_with(".git")).expect("git keeps something")
    };
    let every_object = |change: &dyn Fn(&Utf8Path)| {
        let objects = own().join("objects");
        for path in common::files_below(&objects).into_keys() {
            #[cfg(unix)]
            Command::new("chmod")
                .args(["u+w", objects.join(&path).as_str()])
                .status()
                .expect("it can be run");
            change(&objects.join(path));
        }
    };
    let write = |path: &Utf8Path, text: &str| fs::write(path, text).expect("it can be written");
    let damages: [(&str, &dyn Fn()); 7] = [
        ("no HEAD", &|| fs::remove_file(own().join("HEAD")).expect("it is there")),
        ("config", &|| write(&own().join("config"), "[core")),
        ("empty objects", &|| every_object(&|path| write(path, ""))),
        ("other objects", &|| every_object(&|path| write(path, "garbage"))),
        ("objects gone", &|| every_object(&|path| fs::remove_file(path).expect("it is there"))),
        ("no repository", &|| {
            fs::remove_dir_all(own().join("objects")).expect("it is there");
        }),
        ("a file", &|| {
            let own = own();
            fs::remove_dir_all(&own).expect("it is there");
            write(&own, "");
        }),
    ];
    for (state, (name, damage)) in damages.into_iter().enumerate() {
        damage();
        desk.build(state + 2);
        desk.publish(&target, &[]).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        assert!(see() == desk.expected(), "{name}");
    }
}

#[test]
fn a_repository_has_names_of_either_length() {
    if !has("git") {
        return;
    }
    let (place, desk) = (common::Temporary::new(), Desk::new());
    let (target, see) = bare(place.path(), "sha256");
    for state in [1, 2] {
        desk.build(state);
        desk.must_publish(&target);
        assert!(see() == desk.expected(), "{state}");
        // What was kept of it is of use, or not there.
        fs::remove_dir_all(desk.root.join("archive/.cache")).expect("it is there");
    }
    // Another one comes to the same address.
    desk.must_publish(&target);
    fs::remove_dir_all(place.path().join("site.git")).expect("it is there");
    let (target, see) = bare(place.path(), "sha1");
    for state in [3, 4] {
        desk.build(state);
        desk.must_publish(&target);
        assert!(see() == desk.expected(), "{state}");
    }
}

#[track_caller]
fn git(folder: &Utf8Path, arguments: &[&str]) -> String {
    let output = Command::new("git").current_dir(folder).args(arguments).output().expect("it can be run");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

// Servers on this machine.

/// A program that serves a folder, until this is dropped.
struct Server {
    child: Child,
    port: u16,
    /// The folder that it serves.
    folder: Utf8PathBuf,
    _guard: common::Temporary,
}

impl Server {
    /// Begins to serve, once somebody can connect. The port is free when it is chosen; should somebody else take it in
    /// between, another one is tried.
    fn start(command: impl Fn(&Utf8Path, u16) -> Command) -> Server {
        for _ in 0..5 {
            let guard = common::Temporary::new();
            let folder = guard.path().canonicalize_utf8().expect("it is there").join("www");
            fs::create_dir(&folder).expect("there is room");
            let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
            let port = free.expect("there is a port").port();
            let mut command = command(&folder, port);
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            let mut server =
                Server { child: command.spawn().expect("it can be run"), port, folder, _guard: guard };
            for _ in 0..200 {
                if server.child.try_wait().expect("it can be asked").is_some() {
                    break;
                }
                if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                    return server;
                }
                thread::sleep(Duration::from_millis(25));
            }
        }
        panic!("the server does not start");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn rsync_daemon() -> Server {
    Server::start(|folder, port| {
        let config = folder.with_file_name("rsyncd.conf");
        let log = folder.with_file_name("log");
        // Whoever may change their user would change it.
        let user = if is_root() { "uid = root\ngid = root\n" } else { "" };
        let text =
            format!("use chroot = no\nlog file = {log}\n{user}[www]\npath = {folder}\nread only = no\n");
        common::write(&config, text);
        let mut command = Command::new("rsync");
        command.args(["--daemon", "--no-detach", "--address=127.0.0.1", &format!("--port={port}")]);
        command.arg(format!("--config={config}"));
        command
    })
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

fn webdav() -> Server {
    Server::start(|folder, port| {
        let mut command = Command::new("rclone");
        command.args(["serve", "webdav", "--dir-cache-time", "0s", "--addr", &format!("127.0.0.1:{port}")]);
        command.arg(folder.as_str());
        command
    })
}

fn over_rsync(port: u16, folder: &str) -> Target {
    target(Transport::Rsync(format!("rsync://127.0.0.1:{port}/www/{folder}")))
}

fn over_webdav(port: u16, folder: &str) -> Target {
    target(Transport::Rclone(format!(":webdav,url='http://127.0.0.1:{port}/':{folder}")))
}

#[test]
fn a_daemon_of_rsync_lives() {
    if !has("rsync") {
        return;
    }
    let server = rsync_daemon();
    let www = server.folder.join("site");
    let lay = |path: &str| common::write(&www.join(path), "not ours");
    live(&over_rsync(server.port, "site"), || common::files_below(&www), lay);
}

#[test]
fn a_remote_of_rclone_lives() {
    if !has("rclone") {
        return;
    }
    let server = webdav();
    let www = server.folder.join("site");
    let lay = |path: &str| common::write(&www.join(path), "not ours");
    live(&over_webdav(server.port, "site"), || common::files_below(&www), lay);
}

#[test]
fn a_folder_that_rclone_knows_lives() {
    if !has("rclone") {
        return;
    }
    let place = common::Temporary::new();
    let www = place.path().join("www");
    let target = target(Transport::Rclone(format!(":local:{www}")));
    live(&target, || common::files_below(&www), |path| common::write(&www.join(path), "not ours"));
}

// Connections that are cut.

/// Passes on so many bytes, in both directions together; then every connection is cut, and no other one is taken. Or nothing
/// is passed on any more, and nobody is told.
struct Proxy {
    port: u16,
    passed: Arc<AtomicU64>,
}

impl Proxy {
    fn new(to: u16, most: u64) -> Proxy {
        Proxy::start(to, most, false)
    }

    fn silent(to: u16, most: u64) -> Proxy {
        Proxy::start(to, most, true)
    }

    fn start(to: u16, most: u64, is_silent: bool) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").expect("there is a port");
        let port = listener.local_addr().expect("it has one").port();
        let passed = Arc::new(AtomicU64::new(0));
        let line = Arc::new(Line {
            passed: passed.clone(),
            most,
            port,
            is_silent,
            is_cut: AtomicBool::new(false),
            ends: Mutex::default(),
        });
        thread::spawn(move || {
            for near in listener.incoming() {
                if line.is_cut.load(Ordering::SeqCst) {
                    return;
                }
                let (Ok(near), Ok(far)) = (near, TcpStream::connect(("127.0.0.1", to))) else { return };
                line.join(&near, &far);
                for (from, to) in [(&near, &far), (&far, &near)] {
                    let (from, to) =
                        (from.try_clone().expect("it can be"), to.try_clone().expect("it can be"));
                    let line = line.clone();
                    thread::spawn(move || line.pass(from, to));
                }
            }
        });
        Proxy { port, passed }
    }
}

/// What the connections of a proxy have in common.
struct Line {
    passed: Arc<AtomicU64>,
    most: u64,
    port: u16,
    is_silent: bool,
    is_cut: AtomicBool,
    ends: Mutex<Vec<TcpStream>>,
}

impl Line {
    fn join(&self, near: &TcpStream, far: &TcpStream) {
        let ends = [near, far].map(|end| end.try_clone().expect("it can be"));
        self.ends.lock().expect("nobody panics with it").extend(ends);
        if self.is_cut.load(Ordering::SeqCst) {
            self.cut();
        }
    }

    fn cut(&self) {
        self.is_cut.store(true, Ordering::SeqCst);
        // Wakes the one that waits for connections, who then refuses them.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        for end in self.ends.lock().expect("nobody panics with it").drain(..) {
            let _ = end.shutdown(Shutdown::Both);
        }
    }

    fn pass(&self, mut from: TcpStream, mut to: TcpStream) {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            if self.is_silent && self.passed.load(Ordering::SeqCst) > self.most {
                continue;
            }
            let before = self.passed.fetch_add(count as u64, Ordering::SeqCst);
            let left = usize::try_from(self.most.saturating_sub(before)).unwrap_or(usize::MAX);
            let is_last = left < count;
            if to.write_all(&bytes[..if is_last { left } else { count }]).is_err() {
                break;
            }
            if is_last && !self.is_silent {
                return self.cut();
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    }
}

/// Every page finds what it loads; a page that was cut short names less.
#[track_caller]
fn check_pages(files: &BTreeMap<String, Vec<u8>>, when: &str) {
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(text);
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        for asset in whole.lines() {
            assert!(files.contains_key(asset), "{when}: {path} finds no {asset}");
        }
    }
}

const CUTS: u64 = 50;

/// What a server has in its folders, one for each site.
trait Folders {
    fn port(&self) -> u16;
    fn target(&self, port: u16, folder: &str) -> Target;
    /// Makes a folder like another one.
    fn copy(&self, from: &str, to: &str);
    fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>>;
}

/// A server of a folder of this machine, and how one speaks with it.
struct OfDisk(Server, fn(u16, &str) -> Target);

impl Folders for OfDisk {
    fn port(&self) -> u16 {
        self.0.port
    }

    fn target(&self, port: u16, folder: &str) -> Target {
        (self.1)(port, folder)
    }

    fn copy(&self, from: &str, to: &str) {
        for (path, bytes) in self.files(from) {
            common::write(&self.0.folder.join(to).join(path), bytes);
        }
    }

    fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        common::files_below(&self.0.folder.join(folder))
    }
}

/// A server that keeps what it is given in memory.
struct OfBucket(Server);

impl OfBucket {
    fn new() -> OfBucket {
        let server = Server::start(|_, port| {
            let mut command = Command::new("moto_server");
            command.args(["-H", "127.0.0.1", "-p", &port.to_string()]);
            command
        });
        // Where rclone does not look for the bucket, it does not make it either.
        rclone(&["mkdir", &bucket(server.port, "").replace("no_check_bucket=true,", "")]);
        OfBucket(server)
    }
}

impl Folders for OfBucket {
    fn port(&self) -> u16 {
        self.0.port
    }

    fn target(&self, port: u16, folder: &str) -> Target {
        target(Transport::Rclone(bucket(port, folder)))
    }

    fn copy(&self, from: &str, to: &str) {
        rclone(&["copy", &bucket(self.0.port, from), &bucket(self.0.port, to)]);
    }

    fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let here = common::Temporary::new();
        rclone(&["copy", &bucket(self.0.port, folder), here.path().as_str()]);
        common::files_below(here.path())
    }
}

/// A folder of a bucket; it takes any name and password, as whoever tests with it needs one.
fn bucket(port: u16, folder: &str) -> String {
    let endpoint = format!("http://127.0.0.1:{port}");
    format!(
        ":s3,provider=Other,no_check_bucket=true,access_key_id=town,secret_access_key=town,region=us-east-1,endpoint='{endpoint}':site/{folder}"
    )
}

#[track_caller]
fn rclone(arguments: &[&str]) {
    let output = Command::new("rclone").args(arguments).output().expect("it can be run");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Publishes one state over another, through a connection that is cut after a number of bytes: many times, each time after
/// another number. Every page has what it loads then, and the next run makes of it what a whole one would have.
fn cut(server: &(dyn Folders + Sync)) {
    let (old, new) = (Desk::new(), Desk::new());
    old.build(1);
    new.build(2);
    old.must_publish(&server.target(server.port(), "old"));
    server.copy("old", "new");
    let whole = Proxy::new(server.port(), u64::MAX);
    new.must_publish(&server.target(whole.port, "new"));
    let expected = server.files("new");
    let most = whole.passed.load(Ordering::SeqCst);
    let failed = AtomicU64::new(0);
    let run = |number: u64| {
        let folder = format!("cut-{number}");
        server.copy("old", &folder);
        // A part of equal length for each, and in it a place by chance, which is the same in every run.
        let chance = (number + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
        let bytes = most * number / CUTS + chance % (most / CUTS);
        let when = format!("cut after {bytes} of {most} bytes");
        let begun = Instant::now();
        let ended = new.publish(&server.target(Proxy::new(server.port(), bytes).port, &folder), &[]);
        assert!(begun.elapsed() < NOTICED, "{when}: noticed after {:?}", begun.elapsed());
        failed.fetch_add(u64::from(ended.is_err()), Ordering::SeqCst);
        // Who is at the other end notices a little later.
        thread::sleep(Duration::from_millis(50));
        check_pages(&server.files(&folder), &when);
        new.must_publish(&server.target(server.port(), &folder));
        let found = server.files(&folder);
        assert!(found == expected, "{when}: {:?}, not {:?}", found.keys(), expected.keys());
        if number.is_multiple_of(10) {
            assert!(
                !new.must_publish(&server.target(server.port(), &folder)).1,
                "{when}: nothing is left to do"
            );
        }
    };
    // Most of the time is spent waiting.
    let many = rayon::ThreadPoolBuilder::new().num_threads(8).build().expect("there are threads");
    many.install(|| (0..CUTS).into_par_iter().for_each(run));
    let failed = failed.into_inner();
    assert!(failed > CUTS * 8 / 10, "{failed} of {CUTS} runs were cut off");
}

/// How long a cut may go unnoticed, on a machine that does much else.
const NOTICED: Duration = Duration::from_secs(50);

#[test]
fn rsync_may_be_cut_off() {
    if has("rsync") {
        cut(&OfDisk(rsync_daemon(), over_rsync));
    }
}

#[test]
fn rclone_may_be_cut_off_over_webdav() {
    if has("rclone") {
        cut(&OfDisk(webdav(), over_webdav));
    }
}

#[test]
fn rclone_may_be_cut_off_over_s3() {
    // With it, rclone 1.60 reaches no bucket, and a test cannot take it from itself.
    if std::env::var_os("AWS_CA_BUNDLE").is_some() {
        let mut command = Command::new(std::env::current_exe().expect("it runs"));
        command.args(["--exact", "rclone_may_be_cut_off_over_s3", "--nocapture"]);
        assert!(command.env_remove("AWS_CA_BUNDLE").status().expect("it can be run").success());
    } else if has("rclone") && has("moto_server") {
        cut(&OfBucket::new());
    }
}

/// Nobody says that the connection is gone: what is sent arrives nowhere.
#[test]
fn rclone_notices_a_silence() {
    if !has("rclone") {
        return;
    }
    let desk = Desk::new();
    desk.build(1);
    // More than is brought at once.
    (0..40).for_each(|number| desk.put(&format!("media/more-{number}.webp"), &"picture".repeat(300)));
    let server = webdav();
    let proxy = Proxy::silent(server.port, 20_000);
    let begun = Instant::now();
    assert!(desk.publish(&over_webdav(proxy.port, "site"), &[]).is_err());
    assert!(begun.elapsed() < NOTICED, "noticed after {:?}", begun.elapsed());
}

// The command.

/// What a command came to.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(folder: &Utf8Path, arguments: &[&str]) -> Run {
    run_with(folder, arguments, &[])
}

fn run_with(folder: &Utf8Path, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tablecloth"));
    command.args(arguments).current_dir(folder).stdin(Stdio::null()).envs(variables.iter().copied());
    let Output { status, stdout, stderr } = command.output().expect("it can be run");
    let text = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
    Run { code: status.code(), out: text(stdout), err: text(stderr) }
}

/// An archive that may be published, with these targets, in the folder `archive`.
fn archive(targets: &str) -> (common::Temporary, Utf8PathBuf) {
    let guard = common::Temporary::new();
    let root = guard.path().join("archive");
    common::copy(&common::site("one-of-each"), &root);
    let file = root.join("content/site.yaml");
    let text = fs::read_to_string(&file).expect("it is there");
    let text = text.replace("https://example.org/", "https://archive.dijon.fr/");
    common::write(&file, format!("{text}publish: {targets}\n"));
    (guard, root)
}

#[track_caller]
fn expect(run: &Run, code: i32, said: &str) {
    assert!(
        run.code == Some(code) && run.err.contains(said),
        "{:?}, not {code}, {said:?}: {}",
        run.code,
        run.err
    );
}

#[test]
fn a_site_is_published_and_what_changes_follows() {
    let (guard, root) = archive("{disk: {folder: ../www}}");
    let www = guard.path().join("www");
    common::write(&www.join("notes.txt"), "not ours");
    let plan = run(&root, &["publish", "--dry-run"]);
    expect(&plan, 0, "");
    assert!(
        plan.out.contains("What would change at `disk`:") && plan.out.contains("\nPages: "),
        "{}",
        plan.out
    );
    assert_eq!(common::files_below(&www).len(), 1, "nothing has changed there");

    expect(&run(&root.join("content"), &["publish"]), 0, "");
    let mut found = common::files_below(&www);
    found.retain(|path, _| path != MANIFEST && path != "notes.txt");
    let mut built = common::files_below(&root.join("public"));
    // By it, a build would know the folder as one that it may replace.
    assert!(built.remove(".tablecloth").is_some());
    assert!(found == built, "{:?}", found.keys());

    let again = run(&root, &["publish", "disk"]);
    assert!(again.code == Some(0) && again.out.contains("nothing to do"), "{}", again.out);

    let story = root.join("content/stories/tablecloth/index.en.md");
    let text = fs::read_to_string(&story).expect("it is there");
    common::write(&story, text.replace("title: The", "title: A"));
    let before = modified(&www);
    expect(&run(&root, &["publish"]), 0, "");
    let after = modified(&www);
    let touched: Vec<&String> =
        after.iter().filter(|(path, at)| before.get(*path) != Some(at)).map(|(path, _)| path).collect();
    assert!(touched.iter().any(|path| *path == "en/stories/tablecloth/index.html"), "{touched:?}");
    assert!(touched.len() < after.len() / 2, "only what it touches: {touched:?}");
    assert!(touched.iter().all(|path| !path.ends_with(".woff2") && !path.ends_with(".css")), "{touched:?}");
}

fn modified(folder: &Utf8Path) -> BTreeMap<String, std::time::SystemTime> {
    let time = |path: &String| fs::metadata(folder.join(path)).and_then(|about| about.modified());
    let files = common::files_below(folder).into_keys();
    files.map(|path| (path.clone(), time(&path).expect("it has a time"))).collect()
}

#[test]
fn an_archive_that_is_not_ready_is_not_published() {
    let (guard, root) = archive("{disk: {folder: ../www}, office: {folder: ../office}}");
    expect(&run(&root, &["publish"]), 2, "name the one that you mean: disk, office");
    expect(&run(&root, &["publish", "dsk"]), 2, "did you mean `disk`?");
    expect(&run(&root, &["publish", "elsewhere"]), 2, "`content/site.yaml` has: disk, office");
    expect(&run(&root, &["publish", "disk", "--drafts"]), 2, "unexpected argument '--drafts'");
    let settings = root.join("content/site.yaml");
    let text = fs::read_to_string(&settings).expect("it is there");
    common::write(&settings, text.replace("archive.dijon.fr", "example.org"));
    expect(&run(&root, &["publish", "disk"]), 1, "`https://example.org/`, which nobody has");
    common::write(&settings, text.split("publish:").next().expect("there is a first part"));
    expect(&run(&root, &["publish"]), 2, "does not say where it is published");
    common::write(&settings, text.replace("home_city: volgograd", "home_city: nowhere"));
    expect(&run(&root, &["publish", "disk"]), 1, "error[unknown-id]");
    common::write(&settings, text.replace("../www", "public/www"));
    expect(&run(&root, &["publish", "disk"]), 2, "which belongs to the archive");
    assert!(!guard.path().join("www").exists() && !guard.path().join("office").exists());
}

/// Two archives on one target would delete each other's pages by turns.
#[test]
fn a_target_has_one_site() {
    let (guard, root) = archive("{disk: {folder: ../www}}");
    expect(&run(&root, &["publish"]), 0, "");
    let settings = root.join("content/site.yaml");
    let text = fs::read_to_string(&settings).expect("it is there");
    let www = guard.path().join("www");
    let before = common::files_below(&www);
    common::write(&settings, text.replace("archive.dijon.fr", "archive.mainz.de"));
    let refused = run(&root, &["publish"]);
    expect(
        &refused,
        2,
        "lies the site of `https://archive.dijon.fr/`, and this one is `https://archive.mainz.de/`",
    );
    assert!(common::files_below(&www) == before, "nothing has changed");
    expect(&run(&root, &["publish", "--take-over"]), 0, "");
    expect(&run(&root, &["publish"]), 0, "");
    // Encryption makes no other site of it.
    common::write(&settings, text.replace("https://archive.dijon.fr", "http://archive.mainz.de"));
    expect(&run(&root, &["publish"]), 0, "");
    // What an early version of the program has written says nothing of it.
    let manifest = www.join(MANIFEST);
    let told = fs::read_to_string(&manifest).expect("it is there");
    common::write(&manifest, told.replace(r#""site":"http://archive.mainz.de/","#, ""));
    common::write(&settings, text);
    expect(&run(&root, &["publish"]), 0, "");
    assert!(fs::read_to_string(&manifest).expect("it is there").contains("https://archive.dijon.fr/"));
}

#[test]
fn an_address_that_was_public_is_not_lost() {
    let (guard, root) = archive("{disk: {folder: ../www}}");
    expect(&run(&root, &["publish"]), 0, "");
    let page = guard.path().join("www/en/stories/tablecloth/index.html");
    let stories = root.join("content/stories");
    fs::rename(stories.join("tablecloth"), stories.join("the-tablecloth")).expect("it can be renamed");
    let lost = run(&root, &["publish"]);
    expect(&lost, 1, "error[lost-address]: ");
    let alias = "aliases: [stories/tablecloth/]";
    assert!(
        lost.err.contains(alias) && lost.err.contains("`content/stories/the-tablecloth/index.en.md`"),
        "{}",
        lost.err
    );
    assert!(lost.err.contains("would be lost; the target stays as it is"), "{}", lost.err);
    expect(&run(&root, &["publish", "--dry-run"]), 1, "error[lost-address]: ");

    // The alias is pasted as it was offered.
    let named =
        lost.err.split('`').find(|part| part.starts_with("content/stories/")).expect("it names the file");
    let file = root.join(named);
    let text = fs::read_to_string(&file).expect("it is there");
    common::write(&file, text.replacen("---\n", &format!("---\n{alias}\n"), 1));
    let kept = run(&root, &["publish"]);
    expect(&kept, 0, "");
    let redirect = fs::read_to_string(&page).expect("the old address is there");
    assert!(redirect.contains("the-tablecloth"), "{redirect}");

    // Who means it, may.
    common::write(&file, text);
    expect(&run(&root, &["publish"]), 1, "error[lost-address]: ");
    expect(
        &run(&root, &["publish", "--no-check-old", "--max-delete", "0"]),
        2,
        "publish with `--max-delete ",
    );
    assert!(page.is_file());
    expect(&run(&root, &["publish", "--no-check-old"]), 0, "");
    assert!(!page.exists());
}

/// A server runs as somebody else; what is published is for everybody, unless somebody at the target says otherwise.
#[test]
#[cfg(unix)]
fn a_server_can_read_what_is_published() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Utf8Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    let publish = |root: &Utf8Path, target: &str| {
        let mut command = Command::new("sh");
        command.args([
            "-c",
            "umask 077 && exec \"$0\" publish \"$1\"",
            env!("CARGO_BIN_EXE_tablecloth"),
            target,
        ]);
        let output = command.current_dir(root).output().expect("it can be run");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let server = has("rsync").then(rsync_daemon);
    let port = server.as_ref().map_or(1, |server| server.port);
    let (guard, root) = archive(&format!(
        "{{disk: {{folder: ../new/www}}, server: {{rsync: 'rsync://127.0.0.1:{port}/www/'}}}}"
    ));
    publish(&root, "disk");
    let www = guard.path().join("new/www");
    for (path, expected) in [("..", 0o755), ("", 0o755), ("en", 0o755), ("en/index.html", 0o644)] {
        assert_eq!(mode(&www.join(path)), expected, "{path}");
    }
    assert_eq!(mode(&root.join("public/en/index.html")), 0o600, "the mask was on");
    // Somebody lets a group in only.
    fs::set_permissions(www.join("en/index.html"), fs::Permissions::from_mode(0o640)).expect("it is ours");
    common::write(&www.join("en/index.html"), "changed");
    publish(&root, "disk");
    assert_eq!(mode(&www.join("en/index.html")), 0o640);
    if let Some(server) = server {
        publish(&root, "server");
        assert_eq!(mode(&server.folder.join("en/index.html")), 0o644);
        assert_eq!(mode(&server.folder.join("en")), 0o755);
    }
}

/// As in a shell; what rsync and rclone do with a `~` at the other end is theirs.
#[test]
#[cfg(unix)]
fn a_home_folder_is_that_of_the_user() {
    let (guard, root) = archive("{disk: {folder: ~/www}, branch: {git: ~/site.git}}");
    let home = guard.path().join("home");
    fs::create_dir(&home).expect("there is room");
    expect(&run_with(&root, &["publish", "disk"], &[("HOME", home.as_str())]), 0, "");
    assert!(home.join("www/en/index.html").is_file() && !root.join("~").exists());
    if has("git") {
        git(&home, &["init", "--quiet", "--bare", "site.git"]);
        expect(&run_with(&root, &["publish", "branch"], &[("HOME", home.as_str())]), 0, "");
    }
}

#[test]
fn a_missing_tool_is_named() {
    let (_guard, root) =
        archive("{branch: {git: ../site.git}, server: {rsync: 'host:/www'}, bucket: {rclone: 'remote:www'}}");
    let empty = common::Temporary::new();
    for (target, tool) in [("branch", "git"), ("server", "rsync"), ("bucket", "rclone")] {
        let run = run_with(&root, &["publish", target], &[("PATH", empty.path().as_str())]);
        expect(&run, 3, &format!("{tool} is not installed"));
        assert!(!root.join("public").exists(), "that is told before the site is built");
    }
}

/// What is printed can be pasted: it does the same, whatever stands in the names.
#[test]
#[cfg(unix)]
fn commands_are_printed_as_a_shell_takes_them() {
    if !has("rsync") {
        return;
    }
    let server = rsync_daemon();
    let (_guard, root) = archive(&format!(
        "{{server: {{rsync: \"rsync://127.0.0.1:{}/www/it's $(touch escaped)\"}}}}",
        server.port
    ));
    let www = server.folder.join("it's $(touch escaped)");
    let paste = |run: &Run| {
        for line in run.out.lines().filter_map(|line| line.strip_prefix("It would run: ")) {
            let mut shell = Command::new("sh");
            let code = shell.args(["-c", line]).current_dir(&root).status().expect("it can be run").code();
            // To rsync a file that is to go has vanished, which it mentions (24).
            assert!(matches!(code, Some(0 | 24)), "{code:?}: {line}");
        }
    };
    paste(&run(&root, &["publish", "--dry-run"]));
    let mut built = common::files_below(&root.join("public"));
    built.remove(".tablecloth");
    assert!(common::files_below(&www) == built && !root.join("escaped").exists());
    fs::remove_dir_all(&www).expect("it is there");
    expect(&run(&root, &["publish"]), 0, "");
    fs::remove_dir_all(root.join("content/stories/tablecloth")).expect("it is there");
    let plan = run(&root, &["publish", "--dry-run", "--no-check-old", "--max-delete", "1000"]);
    expect(&plan, 0, "");
    let named = plan.out.lines().skip_while(|line| !line.starts_with("Deleted in the end"));
    let deleted: Vec<&str> = named.filter_map(|line| line.strip_prefix("  ")).collect();
    assert!(deleted.len() > SHOWN && deleted.iter().all(|path| www.join(path).is_file()), "{}", plan.out);
    paste(&plan);
    assert!(deleted.iter().all(|path| !www.join(path).exists()), "{}", plan.out);
}

/// How many changes of a kind a plan names.
#[cfg(unix)]
const SHOWN: usize = 5;

/// A tool that does what a script says, instead of the real one.
#[cfg(unix)]
fn instead_of(tool: &str, script: &str) -> (common::Temporary, String) {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = common::Temporary::new();
    let file = folder.path().join(tool);
    common::write(&file, format!("#!/bin/sh\n{script}\n"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("it can be changed");
    let path = format!("{}:{}", folder.path(), std::env::var("PATH").expect("there is one"));
    (folder, path)
}

#[test]
#[cfg(unix)]
fn what_may_work_later_is_tried_again_and_passwords_are_masked() {
    let (guard, root) = archive("{server: {rsync: 'host:/www $(touch escaped)'}}");
    let log = guard.path().join("log");
    let script = |code: u8| {
        format!(
            "case \"$*\" in --version) exit 0;; esac\nprintf '%s\\n' \"$@\" >> {log}\n\
             echo 'cannot reach rsync://clerk:hunter2@host/www' >&2\nexit {code}"
        )
    };
    let tries =
        || fs::read_to_string(&log).unwrap_or_default().matches("host:/www $(touch escaped)/\n").count();
    // A broken connection.
    let (_tool, path) = instead_of("rsync", &script(12));
    let cut = run_with(&root, &["publish"], &[("PATH", &path)]);
    expect(&cut, 3, "rsync has failed with the code 12");
    assert!(
        cut.err.contains("is tried again in 1 second\n") && cut.err.contains("in 4 seconds\n"),
        "{}",
        cut.err
    );
    assert!(cut.err.contains("rsync://***@host/www") && !cut.err.contains("hunter2"), "{}", cut.err);
    assert_eq!(tries(), 3);
    // Wrong usage.
    let (_tool, path) = instead_of("rsync", &script(1));
    expect(&run_with(&root, &["publish"], &[("PATH", &path)]), 3, "rsync has failed with the code 1");
    assert_eq!(tries(), 4, "what will never work is tried once");
    assert!(!root.join("escaped").exists(), "no shell has seen it");
}

/// Whatever repository the archive lies in, and whatever a hook says of it, it is left alone.
#[test]
fn no_other_repository_is_touched() {
    if !has("git") {
        return;
    }
    let (guard, root) = archive("{branch: {git: ../site.git}}");
    git(guard.path(), &["init", "--quiet", "--bare", "site.git"]);
    git(&root, &["init", "--quiet"]);
    git(&root, &["config", "user.name", "Clerk of Dijon"]);
    git(&root, &["config", "user.email", "clerk@localhost"]);
    common::write(&root.join(".gitignore"), "public\n.cache\n");
    git(&root, &["add", "."]);
    git(&root, &["commit", "--quiet", "-m", "Archive"]);
    common::write(&root.join("staged.txt"), "staged");
    git(&root, &["add", "staged.txt"]);
    let state = || (git(&root, &["status", "--porcelain", "--branch"]), git(&root, &["for-each-ref"]));
    let (before, index) = (state(), fs::read(root.join(".git/index")).expect("it is there"));
    let (folder, file) = (root.join(".git"), root.join(".git/index"));
    let objects = folder.join("objects");
    let of_a_hook = [
        ("GIT_DIR", folder.as_str()),
        ("GIT_INDEX_FILE", file.as_str()),
        ("GIT_WORK_TREE", root.as_str()),
        ("GIT_OBJECT_DIRECTORY", objects.as_str()),
        ("GIT_ALTERNATE_OBJECT_DIRECTORIES", objects.as_str()),
        ("GIT_QUARANTINE_PATH", objects.as_str()),
        ("GIT_CONFIG", file.as_str()),
        ("GIT_DEFAULT_HASH", "sha256"),
        ("GIT_NAMESPACE", "elsewhere"),
        ("GIT_SHALLOW_FILE", file.as_str()),
        ("GIT_TEMPLATE_DIR", root.as_str()),
    ];
    expect(&run_with(&root, &["publish"], &of_a_hook), 0, "");
    assert!(fs::read(root.join(".git/index")).expect("it is there") == index);
    assert_eq!(state(), before);
    let bare = guard.path().join("site.git");
    assert!(git(&bare, &["ls-tree", "-r", "--name-only", "pages"]).contains("en/index.html"));
    assert_eq!(git(&bare, &["log", "--format=%an <%ae>", "pages"]), "Clerk of Dijon <clerk@localhost>\n");
}
