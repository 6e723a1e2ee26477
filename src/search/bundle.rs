//! The files of one index, by name, and all of them packed into one for the cache.

use std::collections::BTreeMap;

/// Files by their names below the index's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    files: BTreeMap<String, Vec<u8>>,
}

impl FromIterator<(String, Vec<u8>)> for Bundle {
    fn from_iter<I: IntoIterator<Item = (String, Vec<u8>)>>(files: I) -> Bundle {
        Bundle { files: files.into_iter().collect() }
    }
}

impl Bundle {
    /// All files, sorted by name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The file with this name.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }

    /// All files as bytes: a line of JSON with names and lengths, then the contents.
    pub(super) fn pack(&self) -> Vec<u8> {
        let lengths: Vec<(&str, usize)> = self.files().map(|(name, bytes)| (name, bytes.len())).collect();
        let mut packed = serde_json::to_vec(&lengths).expect("names and numbers are JSON");
        packed.push(b'\n');
        self.files().for_each(|(_, bytes)| packed.extend_from_slice(bytes));
        packed
    }

    /// Undoes [`pack`](Self::pack); `None` when these are not such bytes.
    pub(super) fn unpack(packed: &[u8]) -> Option<Bundle> {
        let end = packed.iter().position(|byte| *byte == b'\n')?;
        let lengths: Vec<(String, usize)> = serde_json::from_slice(&packed[..end]).ok()?;
        let mut rest = &packed[end + 1..];
        let mut files = BTreeMap::new();
        for (name, length) in lengths {
            // Names become paths of the site, and the cache is a folder that anybody may write to.
            let is_plain = name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
            let (bytes, after) = rest.split_at_checked(length).filter(|_| is_plain)?;
            rest = after;
            files.insert(name, bytes.to_vec());
        }
        rest.is_empty().then_some(Bundle { files })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        let files = [("a/b.js", "first\nline"), ("empty", ""), ("c", "\u{0}")];
        let bundle: Bundle =
            files.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect();
        let packed = bundle.pack();
        assert_eq!(Bundle::unpack(&packed), Some(bundle));
        for end in 0..packed.len() {
            assert_eq!(Bundle::unpack(&packed[..end]), None, "cut at {end}");
        }
        assert_eq!(Bundle::unpack(&[packed, vec![b'x']].concat()), None);
        for name in ["../x", "/x", "a//b", ".x", ""] {
            let bad = format!("[[\"{name}\",1]]\nx");
            assert_eq!(Bundle::unpack(bad.as_bytes()), None, "{name}");
        }
    }
}
