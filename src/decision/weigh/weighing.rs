//! All that one person has said about the weights, by whichever method; the answers to one method stay when another is
//! tried.

use super::ranking::is_order;
use super::{Comparisons, Consistency, Points, Weights, rank_order_centroid};
use crate::decision::Criterion;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// How weights are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// How much going from one end of each scale to the other matters, the largest such swing counting 100 (von
    /// Winterfeldt and Edwards 1986). The default.
    #[default]
    Swing,
    /// Points for each criterion, given at once.
    Rating,
    /// An order of importance.
    Ranking,
    /// Comparisons of two at a time, as in the analytic hierarchy process (Saaty 1977).
    Pairwise,
}

impl Method {
    /// All of them, the default first.
    pub const ALL: [Self; 4] = [Self::Swing, Self::Rating, Self::Ranking, Self::Pairwise];

    /// How weights are come by, within a sentence.
    #[must_use]
    pub const fn by(self) -> &'static str {
        match self {
            Self::Swing => "by swing",
            Self::Rating => "by direct rating",
            Self::Ranking => "by ranking",
            Self::Pairwise => "in pairs (AHP)",
        }
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Swing => "Swing",
            Self::Rating => "Direct rating",
            Self::Ranking => "Ranking",
            Self::Pairwise => "Pairwise (AHP)",
        }
    }
}

/// What one person has said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, try_from = "Unchecked")]
pub struct Weighing {
    /// Whose answers count.
    pub method: Method,
    /// Points for the swings.
    pub swing: Points,
    /// Points given at once.
    pub rating: Points,
    ranking: Vec<Criterion>,
    /// Comparisons of two at a time.
    pub pairs: Comparisons,
    /// The answers as they were when they were last put to use; these have none of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) used: Option<Rc<Self>>,
    /// How often other answers were put to use after the first ones were.
    #[serde(skip_serializing_if = "is_zero")]
    revised: u16,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes it so
const fn is_zero(count: &u16) -> bool {
    *count == 0
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Unchecked {
    method: Method,
    swing: Points,
    rating: Points,
    ranking: Vec<Criterion>,
    pairs: Comparisons,
    used: Option<Rc<Weighing>>,
    revised: u16,
}

impl TryFrom<Unchecked> for Weighing {
    type Error = String;

    fn try_from(saved: Unchecked) -> Result<Self, String> {
        let Unchecked { method, swing, rating, ranking, pairs, used, revised } = saved;
        if !is_order(&ranking) {
            return Err("an order of importance names a criterion twice".to_owned());
        }
        let again = |used: &Rc<Self>| used.used.is_some() || used.revised > 0;
        if used.as_ref().map_or(revised > 0, again) {
            return Err("answers about the weights that were put to use hold others that were".to_owned());
        }
        Ok(Self { method, swing, rating, ranking, pairs, used, revised })
    }
}

impl Weighing {
    /// The order of importance as far as it has been given, the most important first; none twice.
    #[must_use]
    pub fn ranking(&self) -> &[Criterion] {
        &self.ranking
    }

    /// Gives an order of importance; of a criterion that is named twice the first place counts.
    pub fn rank(&mut self, order: impl IntoIterator<Item = Criterion>) {
        self.ranking.clear();
        for criterion in order {
            if !self.ranking.contains(&criterion) {
                self.ranking.push(criterion);
            }
        }
    }

    /// The weights that the answers by `method` give; `None` while they do not suffice.
    #[must_use]
    pub fn weights_by(&self, method: Method) -> Option<Weights> {
        match method {
            Method::Swing => self.swing.weights(),
            Method::Rating => self.rating.weights(),
            Method::Ranking => (self.ranking.len() == Criterion::COUNT).then(|| {
                let place = |criterion: Criterion| self.ranking.iter().position(|ranked| *ranked == criterion);
                Weights::from_points(&Criterion::ALL.map(|criterion| {
                    place(criterion).map_or(0.0, |place| rank_order_centroid(place, Criterion::COUNT))
                }))
            }),
            Method::Pairwise => self.pairs.compared().ok().map(|compared| compared.weights),
        }
    }

    /// How far the comparisons of two at a time contradict each other; `None` until they give weights.
    #[must_use]
    pub fn consistency(&self) -> Option<Consistency> {
        self.pairs.compared().ok().map(|compared| compared.consistency)
    }

    /// The weights that the answers give by the method that counts.
    #[must_use]
    pub fn weights(&self) -> Option<Weights> {
        self.weights_by(self.method)
    }

    /// The answers whose weights carry a verdict: those that were put to use, whatever has been answered since; these where
    /// none were.
    #[must_use]
    pub fn in_use(&self) -> &Self {
        self.used.as_deref().unwrap_or(self)
    }

    /// Puts the answers to use as they are. Others than were in use before count as revised.
    pub fn put_to_use(&mut self) {
        let answers = Self { used: None, revised: 0, ..self.clone() };
        if self.used.as_deref().is_some_and(|used| *used != answers) {
            self.revised = self.revised.saturating_add(1);
        }
        self.used = Some(Rc::new(answers));
    }

    /// Whether the answers differ from those that were put to use, or none were.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        let answers = Self { used: None, revised: 0, ..self.clone() };
        self.used.as_deref() != Some(&answers)
    }

    /// How often other answers were put to use after the first ones were, and so after their totals could be seen.
    #[must_use]
    pub const fn revised(&self) -> u16 {
        self.revised
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Barron and Barrett 1996 print these for three and four.
    #[test]
    fn centroids_are_as_printed() {
        let printed =
            |of: usize| (0..of).map(|place| format!("{:.4}", rank_order_centroid(place, of))).collect::<Vec<_>>();
        assert_eq!(printed(3), ["0.6111", "0.2778", "0.1111"]);
        assert_eq!(printed(4), ["0.5208", "0.2708", "0.1458", "0.0625"]);
    }

    #[test]
    fn a_method_gives_weights_once_it_is_answered() {
        let mut weighing = Weighing::default();
        for method in Method::ALL {
            assert_eq!(weighing.weights_by(method), None);
        }
        weighing.rank(Criterion::ALL);
        for criterion in Criterion::ALL {
            weighing.swing.set(criterion, Some(50));
        }
        assert_eq!(weighing.weights(), Some(Weights::equal()));
        let ranked = weighing.weights_by(Method::Ranking).unwrap();
        assert!((ranked.get(Criterion::Scale) - rank_order_centroid(0, 11)).abs() < 1e-12);
        assert_eq!(weighing.weights_by(Method::Rating), None);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert!(serde_json::from_str::<Weighing>(r#"{"ranking":["scale","scale"]}"#).is_err());
        assert!(serde_json::from_str::<Weighing>(r#"{"swing":[101,0,0,0,0,0,0,0,0,0,0]}"#).is_err());
        let weighing: Weighing = serde_json::from_str("{}").unwrap();
        assert_eq!(weighing, Weighing::default());
    }
}
