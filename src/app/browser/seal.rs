//! Locking with a passphrase, by the browser’s own cryptography: the key is PBKDF2 with HMAC-SHA-256, the seal AES-256-GCM.

use crate::exchange::Lock;
use crate::exchange::link::ROUNDS;
use crate::exchange::passphrase;
use gloo::utils::window;
use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

/// Why nothing was locked or unlocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// The browser has no cryptography here.
    Missing,
    /// The passphrase is another, as nothing else can be wrong with what came whole.
    Wrong,
}

impl SealError {
    /// A sentence for the reader.
    pub const fn said(self) -> &'static str {
        match self {
            Self::Missing => {
                "The browser locks and unlocks on safe pages alone: those whose address begins with https, or on this machine."
            }
            Self::Wrong => {
                "That is not the passphrase. Capitals and spaces count; try again, or ask whoever sent the link."
            }
        }
    }
}

fn tools() -> Result<(Crypto, SubtleCrypto), SealError> {
    let crypto = window().crypto().map_err(|_| SealError::Missing)?;
    let subtle = crypto.subtle();
    if subtle.is_undefined() { Err(SealError::Missing) } else { Ok((crypto, subtle)) }
}

/// Whether anything can be locked here.
pub fn can_lock() -> bool {
    tools().is_ok()
}

/// A strong passphrase.
pub fn made_up() -> String {
    let mut bytes = [0; 20];
    if let Ok((crypto, _)) = tools() {
        // Fails for more than 65,536 bytes alone.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    passphrase::from_random(bytes)
}

/// Seals `bytes` with a fresh salt and vector.
pub async fn lock(bytes: &ArrayBuffer, passphrase: &str) -> Result<(Lock, ArrayBuffer), SealError> {
    let (crypto, subtle) = tools()?;
    let mut lock = Lock { rounds: ROUNDS, salt: [0; 16], iv: [0; 12] };
    for random in [&mut lock.salt[..], &mut lock.iv[..]] {
        crypto.get_random_values_with_u8_array(random).map_err(|_| SealError::Missing)?;
    }
    let key = key(&subtle, passphrase, &lock).await?;
    let sealed = subtle.encrypt_with_object_and_buffer_source(&with(&lock), &key, bytes);
    let sealed = JsFuture::from(sealed.map_err(|_| SealError::Missing)?).await.map_err(|_| SealError::Missing)?;
    Ok((lock, sealed.unchecked_into()))
}

/// Opens what was sealed.
pub async fn unlock(lock: &Lock, sealed: &ArrayBuffer, passphrase: &str) -> Result<ArrayBuffer, SealError> {
    let (_, subtle) = tools()?;
    let key = key(&subtle, passphrase, lock).await?;
    let opened = subtle.decrypt_with_object_and_buffer_source(&with(lock), &key, sealed);
    let opened = JsFuture::from(opened.map_err(|_| SealError::Missing)?).await.map_err(|_| SealError::Wrong)?;
    Ok(opened.unchecked_into())
}

/// The key that a passphrase gives.
async fn key(subtle: &SubtleCrypto, passphrase: &str, lock: &Lock) -> Result<CryptoKey, SealError> {
    let uses = |uses: &str| JsValue::from(Array::of1(&uses.into()));
    let passphrase = Uint8Array::from(passphrase.as_bytes());
    let given = subtle.import_key_with_str("raw", &passphrase, "PBKDF2", false, &uses("deriveKey"));
    let given = JsFuture::from(given.map_err(|_| SealError::Missing)?).await.map_err(|_| SealError::Missing)?;
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(&lock.salt[..]).into()),
        ("iterations", lock.rounds.into()),
    ]);
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let both = Array::of2(&"encrypt".into(), &"decrypt".into());
    let derived = subtle.derive_key_with_object_and_object(&derivation, given.unchecked_ref(), &kind, false, &both);
    let derived = JsFuture::from(derived.map_err(|_| SealError::Missing)?).await.map_err(|_| SealError::Missing)?;
    Ok(derived.unchecked_into())
}

/// How it is sealed.
fn with(lock: &Lock) -> Object {
    object(&[("name", "AES-GCM".into()), ("iv", Uint8Array::from(&lock.iv[..]).into())])
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}
