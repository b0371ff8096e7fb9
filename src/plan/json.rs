//! A plan or a part of it as JSON: a text, or a fingerprint of what the text would be, for which there need not be room where many
//! designs rest on one large chart.

use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::{Result, Write};

/// Where JSON is written to. One type for both, so that the page has the code that writes a plan once.
enum Sink<'a> {
    Text(&'a mut Vec<u8>),
    Hash(&'a mut Sha256),
}

impl Sink<'_> {
    fn put(mut self, part: &impl Serialize) {
        serde_json::to_writer(&mut self, part).expect("a plan has string keys and finite numbers alone");
    }
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        match self {
            Self::Text(text) => text.extend_from_slice(bytes),
            Self::Hash(hash) => hash.update(bytes),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// As text.
pub(super) fn text(part: &impl Serialize) -> String {
    let mut text = Vec::new();
    Sink::Text(&mut text).put(part);
    String::from_utf8(text).expect("JSON is UTF-8")
}

/// The SHA-256 of texts one behind the other.
pub(super) struct Fingerprint(Sha256);

impl Fingerprint {
    /// Of the text of `part`.
    pub(super) fn of(part: &impl Serialize) -> Self {
        Self(Sha256::new()).with(part)
    }

    /// With the text of another part behind it.
    pub(super) fn with(mut self, part: &impl Serialize) -> Self {
        Sink::Hash(&mut self.0).put(part);
        self
    }

    /// All 64 digits, hexadecimal.
    pub(super) fn whole(self) -> String {
        self.0.finalize().iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    /// The first 16 digits: enough to tell which part was changed.
    pub(super) fn short(self) -> String {
        let mut digits = self.whole();
        digits.truncate(16);
        digits
    }
}
