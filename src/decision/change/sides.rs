//! Who stands against whom in a question.

use crate::decision::Contender;

/// A question with two sides: contenders that stand together against others.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    /// Those ahead. At least one.
    pub ahead: Vec<Contender>,
    /// Those behind. At least one.
    pub behind: Vec<Contender>,
}

/// Differences of fit below this are rounding.
pub(in crate::decision) const ROUNDING: f64 = 1e-9;

impl Sides {
    /// One contender against another.
    #[must_use]
    pub fn pair(ahead: Contender, behind: Contender) -> Self {
        Self { ahead: vec![ahead], behind: vec![behind] }
    }

    /// The best contender behind where it beats every one ahead.
    pub(in crate::decision) fn overtaken(&self, totals: &[f64]) -> Option<Contender> {
        let (ahead, behind) = (best(&self.ahead, totals), best(&self.behind, totals));
        (totals[behind.index()] > totals[ahead.index()] + ROUNDING).then_some(behind)
    }

    pub(super) fn pairs(&self) -> impl Iterator<Item = (Contender, Contender)> + '_ {
        self.ahead.iter().flat_map(|&ahead| self.behind.iter().map(move |&behind| (ahead, behind)))
    }
}

/// The best of `contenders`, the first of equals.
pub(in crate::decision) fn best(contenders: &[Contender], totals: &[f64]) -> Contender {
    let first = *contenders.first().expect("a side has at least one contender");
    contenders[1..].iter().fold(
        first,
        |best, &next| {
            if totals[next.index()] > totals[best.index()] { next } else { best }
        },
    )
}
