//! Ballots, out and back, by what the first byte says: text as it is, or bytes sealed here, since random text hardly ever has the
//! right checksum.
#![no_main]

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use libfuzzer_sys::fuzz_target;
use orgwright::exchange::ballot::{invitation_text, read_invitation, read_reply, reply_text};

fuzz_target!(|data: &[u8]| {
    let Some((&choice, bytes)) = data.split_first() else { return };
    let text = match choice & 3 {
        0 => String::from_utf8_lossy(bytes).into_owned(),
        1 => sealed('q', bytes),
        _ => sealed('v', bytes),
    };
    if let Ok(invitation) = read_invitation(&text) {
        let again = read_invitation(&invitation_text(&invitation)).expect("what was written is read");
        assert_eq!(again, invitation);
    }
    if let Ok(reply) = read_reply(&text) {
        let again = read_reply(&reply_text(&reply)).expect("what was written is read");
        assert_eq!(again, reply);
    }
});

/// A letter, and bytes with the checksum (CRC-32) of both.
fn sealed(letter: char, bytes: &[u8]) -> String {
    let mut sum = u32::MAX;
    for byte in [letter as u8].iter().chain(bytes) {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    format!("{letter}{}", BASE64_URL_SAFE_NO_PAD.encode([bytes, &(!sum).to_be_bytes()].concat()))
}
