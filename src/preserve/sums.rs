//! Bytes → what tells whether they are still the same: SHA-256, SHA-512 (FIPS 180-4) and their number.

use std::io::{self, Read, Write};

use sha2::{Digest as _, Sha256, Sha512};

use crate::publish::hexadecimal;

/// The checksums of some bytes, in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sums {
    pub(super) bytes: u64,
    pub(super) sha256: String,
    pub(super) sha512: String,
}

impl Sums {
    pub(super) fn of(bytes: &[u8]) -> Sums {
        Sums::read(bytes).expect("memory can be read")
    }

    /// # Errors
    /// When reading fails.
    pub(super) fn read(mut bytes: impl Read) -> io::Result<Sums> {
        let mut summing = Summing::new(io::sink());
        io::copy(&mut bytes, &mut summing)?;
        Ok(summing.sums())
    }
}

/// Sums up what it hands on.
pub(super) struct Summing<W> {
    to: W,
    bytes: u64,
    sha256: Sha256,
    sha512: Sha512,
}

impl<W: Write> Summing<W> {
    pub(super) fn new(to: W) -> Summing<W> {
        Summing { to, bytes: 0, sha256: Sha256::new(), sha512: Sha512::new() }
    }

    /// How many bytes there were so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    pub(super) fn sums(self) -> Sums {
        let Summing { to: _, bytes, sha256, sha512 } = self;
        Sums { bytes, sha256: hexadecimal(&sha256.finalize()), sha512: hexadecimal(&sha512.finalize()) }
    }
}

impl<W: Write> Write for Summing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.sha256.update(&bytes[..written]);
        self.sha512.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of FIPS 180-4, of the bytes `abc`.
    #[test]
    fn bytes_are_summed_up() {
        let sums = Sums::of(b"abc");
        assert_eq!(sums.bytes, 3);
        assert_eq!(sums.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(sums.sha512.starts_with("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea2"));
        assert_eq!(sums.sha512.len(), 128);
    }

    /// A disk may take less than it is given.
    #[test]
    fn only_what_was_handed_on_counts() {
        struct One(Vec<u8>);
        impl Write for One {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0.extend(bytes.first());
                Ok(bytes.len().min(1))
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut summing = Summing::new(One(Vec::new()));
        summing.write_all(b"abc").expect("there is room");
        assert_eq!((summing.bytes(), summing.to.0.as_slice()), (3, b"abc".as_slice()));
        assert_eq!(summing.sums(), Sums::of(b"abc"));
    }
}
