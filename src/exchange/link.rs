//! The plan in a link: what stands behind the `#` of an address, which a browser never sends to a server.
//!
//! [`pack`] makes few bytes of a plan, [`Shared`] makes text of them. The bytes are the saved form of the plan without what can
//! be undone and without how it is looked at, compressed as a raw Deflate stream (RFC 1951). A company of 201 people and its
//! answers take 38,251 bytes, 4,670 packed, 6,233 characters of a link; Brotli at its best would save a fifth of that, for a
//! compressor many times as large.
//!
//! The text is one letter and base64url without padding (RFC 4648, section 5) of these bytes:
//!
//! | letter | bytes |
//! |---|---|
//! | `a` | the packed plan; 4 bytes checksum |
//! | `b` | 4 bytes rounds; 16 bytes salt; 12 bytes initialisation vector; the sealed plan; 4 bytes checksum |
//!
//! Numbers are big-endian. The checksum is the CRC-32 of the letter and all bytes before it: a link that was cut short is told
//! from one that was not, and with it from a wrong passphrase. The sealed plan is AES-256-GCM of the packed plan with a tag of
//! 16 bytes at its end and no further data; the key is PBKDF2 with HMAC-SHA-256 of the passphrase in UTF-8, with this salt and
//! so many rounds. The page does that with the browser’s own cryptography. Another letter is another form, of a newer page.
//!
//! A link comes from anybody. Its length, the length of what it expands to, how deep that is nested and how much memory its
//! charts would take are all held to a bound before a plan is read from it.

pub(super) mod armour;
mod holds;
mod pack;
mod text;

pub use holds::{Holds, holds};
pub use pack::{LONGEST_PACKED, LONGEST_PLAN, pack, unpack};
pub use text::{LONGEST_LINK, Locked, ROUNDS, Shared};

use crate::plan::FormatError;

/// Why a link cannot be made or opened. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// Nothing stands behind the `#`.
    #[error("This link holds no plan. Ask for the link again, and copy all of it.")]
    Empty,
    /// Made by another version of the page, or no link of ours.
    #[error(
        "This link is of a form (“{0}”) that this page does not know. Reload the page to get the newest one, and open the link again."
    )]
    Unknown(char),
    /// A part is missing, or a letter is another.
    #[error(
        "This link is not whole: a part is missing or was changed on its way. Ask for the link again, and copy all of it."
    )]
    Cut,
    /// Longer than [`LONGEST_LINK`].
    #[error("This link has {0} characters; the page opens links of up to {LONGEST_LINK}. Ask for the plan as a file.")]
    TooLong(usize),
    /// The plan is too large for a link.
    #[error(
        "The plan takes {0} bytes, and a link holds up to {LONGEST_PACKED}. Leave notes out, or send the plan as a file."
    )]
    TooLarge(usize),
    /// So many rounds that the page would hang, or so few that the passphrase would be no protection.
    #[error(
        "This link asks for {0} rounds of protection, where a link of this page has 600,000. It was not made by this page; do not open it."
    )]
    Rounds(u32),
    /// It is no packed plan. Behind a passphrase: the wrong one was not the reason, for then nothing comes out.
    #[error("What this link holds cannot be unpacked: {0}. Ask for the link again.")]
    Packed(String),
    /// It expands to more than [`LONGEST_PLAN`] bytes.
    #[error(
        "What this link holds expands to more than a plan of {LONGEST_PLAN} bytes. It was not made by this page; do not open it."
    )]
    Expands,
    /// Its charts would take more memory than a plan needs, or it is nested deeper than a plan is, or it has a past.
    #[error(
        "What this link holds is not what the page puts into a link: {0}. It was not made by this page; do not open it."
    )]
    Hostile(&'static str),
    /// The plan itself cannot be read.
    #[error(transparent)]
    Plan(#[from] FormatError),
}
