//! Revenue streams: what the company sells, and how much of its revenue each brings.

use serde::{Deserialize, Serialize};

/// A part of the whole, 0 to 1, kept in millionths: what was typed comes back to the digit, and the saved plan holds whole
/// numbers alone (writing and reading fractions would add some 10 KB to the page).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Share(u32);

/// Millionths of the whole.
const WHOLE: u32 = 1_000_000;

/// A number that is no share: below 0, above 1, or not a number.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("a share lies between 0 and 100 %, not at {:.0} %", .0 * 100.0)]
pub struct ShareError(pub f64);

impl Share {
    /// `part`, to the nearest millionth, where it lies in 0 to 1.
    ///
    /// # Errors
    /// [`ShareError`] where it does not.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to WHOLE
    pub fn new(part: f64) -> Result<Self, ShareError> {
        if (0.0..=1.0).contains(&part) {
            Ok(Self((part * f64::from(WHOLE)).round() as u32))
        } else {
            Err(ShareError(part))
        }
    }

    /// The part, 0 to 1.
    #[must_use]
    pub fn get(self) -> f64 {
        f64::from(self.0) / f64::from(WHOLE)
    }
}

impl TryFrom<u32> for Share {
    type Error = ShareError;

    fn try_from(millionths: u32) -> Result<Self, ShareError> {
        if millionths <= WHOLE {
            Ok(Self(millionths))
        } else {
            Err(ShareError(f64::from(millionths) / f64::from(WHOLE)))
        }
    }
}

impl From<Share> for u32 {
    fn from(share: Share) -> Self {
        share.0
    }
}

/// What kind of revenue a stream is. The first three are the guides' own examples (comparison guide, "Factors
/// Influencing the Decision": product, services, partnerships).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum StreamKind {
    #[default]
    Product,
    Subscription,
    Services,
    Partnerships,
    Usage,
    Other,
}

impl StreamKind {
    /// All of them, as a menu lists them.
    pub const ALL: [Self; 6] =
        [Self::Product, Self::Subscription, Self::Services, Self::Partnerships, Self::Usage, Self::Other];

    /// Name for a menu.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Product => "Product",
            Self::Subscription => "Subscription",
            Self::Services => "Services",
            Self::Partnerships => "Partnerships",
            Self::Usage => "Usage",
            Self::Other => "Other",
        }
    }
}

/// One revenue stream.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stream {
    /// What the company calls it.
    pub name: String,
    /// What kind of revenue it is.
    pub kind: StreamKind,
    /// Its part of annual revenue; `None` is "not sure".
    pub share: Option<Share>,
}
