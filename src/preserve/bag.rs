//! Files → a bag (BagIt 1.0, RFC 8493): a folder that says of each of its files what is in it.
//!
//! What is kept is the payload, below `data/`; all else in the folder is about it (tag files). Manifests give the
//! checksums of the former, tag manifests those of the latter.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read};
use std::sync::Mutex;

use camino::{Utf8Path, Utf8PathBuf};

use super::sums::{Summing, Sums};
use crate::interrupt;
use crate::phrases::explain;

/// The folder of the payload.
const PAYLOAD: &str = "data/";
/// The declaration that makes a folder a bag.
const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// How to take one checksum from all.
type Take = fn(&Sums) -> &str;
/// What checksums are made by, as manifests are named after it.
const ALGORITHMS: [(&str, Take); 2] = [("sha256", |sums| &sums.sha256), ("sha512", |sums| &sums.sha512)];

/// A bag that is being filled.
pub(super) struct Bag {
    root: Utf8PathBuf,
    /// By path from its root.
    files: Mutex<BTreeMap<String, Sums>>,
}

impl Bag {
    /// An empty bag in a folder that is not there yet.
    pub(super) fn new(root: &Utf8Path) -> io::Result<Bag> {
        fs::create_dir(root).map_err(|error| explain("create", root, error))?;
        Ok(Bag { root: root.to_owned(), files: Mutex::default() })
    }

    /// Where a file of the bag lies.
    pub(super) fn path_of(&self, path: &str) -> Utf8PathBuf {
        self.root.join(path)
    }

    /// Puts a new file into the bag; any thread may. What is read is called `from` when it fails.
    pub(super) fn put(&self, path: &str, mut bytes: impl Read, from: &Utf8Path) -> io::Result<Sums> {
        let to = self.create_folder_of(path)?;
        let file = File::create_new(&to).map_err(|error| explain("create", &to, error))?;
        let mut summing = Summing::new(file);
        let mut buffer = vec![0; 64 * 1024];
        loop {
            match bytes.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => io::Write::write_all(&mut summing, &buffer[..count])
                    .map_err(|error| explain("write", &to, error))?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(explain("read", from, error)),
            }
        }
        let sums = summing.sums();
        self.note(path, sums.clone());
        Ok(sums)
    }

    /// Puts a text that is made for the bag into it.
    pub(super) fn put_text(&self, path: &str, text: &[u8]) -> io::Result<()> {
        self.put(path, text, Utf8Path::new(path)).map(|_| ())
    }

    /// Takes in a file that somebody has written at its place.
    pub(super) fn take(&self, path: &str) -> io::Result<()> {
        let file = self.path_of(path);
        let sums = File::open(&file).and_then(Sums::read).map_err(|error| explain("read", &file, error))?;
        self.note(path, sums);
        Ok(())
    }

    /// Creates the folders above a file, and says where it will lie.
    pub(super) fn create_folder_of(&self, path: &str) -> io::Result<Utf8PathBuf> {
        interrupt::go_on();
        let file = self.path_of(path);
        let folder = file.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(|error| explain("create", folder, error))?;
        Ok(file)
    }

    fn note(&self, path: &str, sums: Sums) {
        let mut files = self.files.lock().expect("no thread panics while it holds the list");
        let before = files.insert(path.to_owned(), sums);
        assert!(before.is_none(), "a file is put into a bag once");
    }

    /// Completes the bag: what it is, said by `info` as labels with values, and what is in each of its files. Returns the
    /// number of all files and their bytes.
    pub(super) fn close(self, info: &[(&str, String)]) -> io::Result<(usize, u64)> {
        let (payload, _) = self.split();
        let bytes: u64 = payload.values().map(|sums| sums.bytes).sum();
        let oxum = ("Payload-Oxum", format!("{bytes}.{}", payload.len()));
        self.put_text("bagit.txt", DECLARATION.as_bytes())?;
        self.put_text("bag-info.txt", lines(info.iter().chain([&oxum])).as_bytes())?;
        for (name, take) in ALGORITHMS {
            self.put_text(&format!("manifest-{name}.txt"), manifest(&payload, take).as_bytes())?;
        }
        let (_, about) = self.split();
        for (name, take) in ALGORITHMS {
            self.put_text(&format!("tagmanifest-{name}.txt"), manifest(&about, take).as_bytes())?;
        }
        let files = self.files.into_inner().expect("no thread panics while it holds the list");
        Ok((files.len(), files.values().map(|sums| sums.bytes).sum()))
    }

    /// The payload, and what is about it.
    fn split(&self) -> (BTreeMap<String, Sums>, BTreeMap<String, Sums>) {
        let files = self.files.lock().expect("no thread panics while it holds the list");
        files.clone().into_iter().partition(|(path, _)| path.starts_with(PAYLOAD))
    }
}

/// A line for each file: its checksum and its path.
fn manifest(files: &BTreeMap<String, Sums>, take: Take) -> String {
    let mut text = String::new();
    for (path, sums) in files {
        writeln!(text, "{}  {}", take(sums), encode(path)).expect("writing to memory cannot fail");
    }
    text
}

/// A path as manifests have it: the ends of lines and `%` are encoded, and nothing else (RFC 8493, 2.1.3).
fn encode(path: &str) -> String {
    path.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Labels with their values (RFC 8493, 2.2.2), each on one line: a value that has more would be folded.
fn lines<'a>(info: impl Iterator<Item = &'a (&'a str, String)>) -> String {
    info.map(|(label, value)| {
        let value: Vec<&str> = value.split_whitespace().collect();
        format!("{label}: {}\n", value.join(" "))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bag_says_what_is_in_it() {
        let folder = tempfile::tempdir().expect("there is room");
        let root = Utf8Path::from_path(folder.path()).expect("it is UTF-8").join("bag");
        let bag = Bag::new(&root).expect("there is room");
        bag.put_text("data/site/100%.txt", b"abc").expect("there is room");
        bag.put_text("data/été.txt", b"").expect("there is room");
        bag.put_text("README.txt", b"hello\n").expect("there is room");
        let info = [("Source-Organization", "Dijon\nand  Mainz".to_owned())];
        assert_eq!(bag.close(&info).expect("there is room").0, 3 + 2 + 2 + 2);
        let read = |name: &str| fs::read_to_string(root.join(name)).expect("it is there");
        assert_eq!(read("bag-info.txt"), "Source-Organization: Dijon and Mainz\nPayload-Oxum: 3.2\n");
        assert_eq!(
            read("manifest-sha256.txt"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/site/100%25.txt\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/été.txt\n"
        );
        let about = read("tagmanifest-sha512.txt");
        let paths: Vec<&str> = about.lines().filter_map(|line| Some(line.split_once("  ")?.1)).collect();
        assert_eq!(
            paths,
            ["README.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"]
        );
    }

    #[test]
    fn what_is_there_is_never_written_over() {
        let folder = tempfile::tempdir().expect("there is room");
        let root = Utf8Path::from_path(folder.path()).expect("it is UTF-8");
        assert!(Bag::new(root).is_err());
        let bag = Bag::new(&root.join("bag")).expect("there is room");
        fs::write(bag.path_of("a"), "mine").expect("there is room");
        assert!(bag.put_text("a", b"yours").is_err());
        assert_eq!(fs::read(bag.path_of("a")).expect("it is there"), b"mine");
    }

    #[test]
    fn only_ends_of_lines_and_percent_signs_are_encoded() {
        assert_eq!(encode("data/a b%0A\r\n&é.txt"), "data/a b%250A%0D%0A&é.txt");
    }
}
