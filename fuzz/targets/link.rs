//! Links, by what the first byte says: the text behind the `#`, packed bytes, or a plan’s text packed here, since random bytes
//! hardly ever inflate to one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::exchange::Leaving;
use orgwright::plan::Opened;
use orgwright::exchange::link::{Locked, Shared, pack, unpack};

fuzz_target!(|data: &[u8]| {
    let Some((&choice, bytes)) = data.split_first() else { return };
    match choice & 3 {
        0 => text(bytes),
        1 => locked(bytes),
        2 => packed(bytes),
        _ => packed(&stored(bytes)),
    }
});

/// Text that is a link is written the same way again, but for what is passed over around it.
fn text(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let Ok(shared) = Shared::from_fragment(text) {
        let text = text.trim();
        assert_eq!(text.strip_prefix('#').unwrap_or(text), shared.to_fragment());
    }
}

/// Whatever is sealed comes out of its link as it went in, or not at all.
fn locked(bytes: &[u8]) {
    let Some((rounds, rest)) = bytes.split_first_chunk() else { return };
    let Some((salt, rest)) = rest.split_first_chunk() else { return };
    let Some((iv, sealed)) = rest.split_first_chunk() else { return };
    let rounds = u32::from_be_bytes(*rounds);
    let shared = Shared::Locked(Locked { rounds, salt: *salt, iv: *iv, sealed: sealed.to_vec() });
    if let Ok(again) = Shared::from_fragment(&shared.to_fragment()) {
        assert_eq!(again, shared);
    }
}

/// A plan that comes out of packed bytes comes out the same when it is packed again, and can be sent without the people in it.
fn packed(bytes: &[u8]) {
    let Ok(Opened { plan, .. }) = unpack(bytes) else { return };
    if let Ok(bytes) = pack(&plan, Leaving::everything()) {
        let again = unpack(&bytes).expect("what was packed comes out");
        assert_eq!(again.plan.to_text(), plan.without_past().to_text());
    }
    if let Ok(bytes) = pack(&plan, Leaving::roles_only()) {
        unpack(&bytes).expect("what was packed comes out");
    }
}

/// Text as one stored block of a Deflate stream (RFC 1951, section 3.2.4): packed, but not compressed.
fn stored(text: &[u8]) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
    let mut bytes = vec![1];
    bytes.extend(length.to_le_bytes());
    bytes.extend((!length).to_le_bytes());
    bytes.extend(&text[..usize::from(length)]);
    bytes
}
