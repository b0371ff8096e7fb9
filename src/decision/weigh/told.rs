//! What a person has said about the weights, in words.

use super::{Comparisons, Consistency, Judgement, Method, Points, RANDOM_INDEX_NAME, Reconsidered, Weighing};
use crate::decision::Criterion;
use crate::figure::{counted, fixed};

impl Weighing {
    /// What was changed since `was`, a whole sentence.
    #[must_use]
    pub fn told(&self, was: &Self) -> String {
        if self.used != was.used {
            return "The answers about the weights were put to use.".to_owned();
        }
        if self.method != was.method {
            return format!("The weights are asked for by another method: {}.", self.method.label());
        }
        match self.method {
            Method::Swing => points(&self.swing, &was.swing, "The swing of"),
            Method::Rating => points(&self.rating, &was.rating, "The criterion"),
            Method::Ranking => match (was.ranking().len() < self.ranking().len(), self.ranking().last()) {
                (true, Some(placed)) => {
                    format!("“{}” comes at place {} of the order of importance.", placed.label(), self.ranking().len())
                }
                _ => "The order of importance of the criteria was changed.".to_owned(),
            },
            Method::Pairwise => self.compared(was),
        }
    }

    /// How much of the method that counts is answered, a whole sentence.
    #[must_use]
    pub fn progress(&self) -> String {
        let of = |given: usize| format!("{given} of {} answered.", Criterion::COUNT);
        match self.method {
            Method::Swing => of(self.swing.given()),
            Method::Rating => of(self.rating.given()),
            Method::Ranking => format!("{} of {} placed.", self.ranking().len(), Criterion::COUNT),
            Method::Pairwise => match (self.pairs.compared(), self.pairs.count()) {
                (Err(groups), count) => format!("{count} compared; {} more give weights.", groups.len() - 1),
                (Ok(_), count) => format!("{count} of {} compared; these weights are complete.", Comparisons::MOST),
            },
        }
    }

    /// What speaks against leaning on these answers, a whole sentence; `None` where nothing does.
    #[must_use]
    pub fn caution(&self) -> Option<String> {
        match self.method {
            Method::Ranking => None,
            Method::Swing | Method::Rating => {
                let points = if self.method == Method::Swing { &self.swing } else { &self.rating };
                let idle = Criterion::ALL.into_iter().all(|criterion| points.get(criterion) == Some(0));
                idle.then(|| "All points are 0, so every criterion weighs alike.".to_owned())
            }
            Method::Pairwise => {
                self.consistency().filter(|consistency| !consistency.is_enough()).and_then(|consistency| {
                    let ratio = consistency.ratio?;
                    let ratio = fixed(ratio, 2);
                    Some(format!("The comparisons contradict each other: their consistency ratio is {ratio}."))
                })
            }
        }
    }

    fn compared(&self, was: &Self) -> String {
        let mut changed = super::judgement::pairs()
            .filter(|(one, other)| self.pairs.get(*one, *other) != was.pairs.get(*one, *other));
        match (changed.next(), changed.next()) {
            (Some((one, other)), None) => match self.pairs.get(one, other) {
                Some(judgement) => judgement.said(one, other),
                None => format!("“{}” and “{}” are not compared any more.", one.label(), other.label()),
            },
            _ => "The comparisons of the criteria were changed.".to_owned(),
        }
    }
}

impl Judgement {
    /// The judgement on two criteria, a whole sentence.
    #[must_use]
    pub fn said(self, one: Criterion, other: Criterion) -> String {
        let (first, second, judgement) = if self.get() < 0 { (other, one, self.inverse()) } else { (one, other, self) };
        let (first, second) = (first.label(), second.label());
        match judgement.get() {
            1 => format!("“{first}” and “{second}” matter equally."),
            times => format!("“{first}” matters {} than “{second}”: {times} times as much.", judgement.step()),
        }
    }
}

impl Consistency {
    /// How well the comparisons fit together, in whole sentences, with the table that the ratio rests on.
    #[must_use]
    pub fn told(&self) -> String {
        let Some(ratio) = self.ratio else {
            return "No answer checks another yet, so nothing can be said about how well they fit together.".to_owned();
        };
        let judged = if self.is_enough() { "consistent enough" } else { "too much contradiction" };
        format!(
            "Consistency ratio {}: {judged}, the usual limit being {} (Saaty 1994). It is measured by the {RANDOM_INDEX_NAME}. A low ratio does not make answers right, it only says that they fit together.",
            fixed(ratio, 2),
            fixed(self.threshold(), 2)
        )
    }
}

impl Reconsidered {
    /// The comparison and what the others imply, in whole sentences.
    #[must_use]
    pub fn told(&self) -> String {
        let said = self.said.said(self.one, self.other);
        match self.implied {
            None => {
                format!("This answer agrees least with the weights: {said} No other says anything about these two.")
            }
            Some(implied) => format!(
                "This answer agrees least with the others: {said} They imply: {}",
                implied.said(self.one, self.other)
            ),
        }
    }

    /// Whether the others imply another step of the scale than was said.
    #[must_use]
    pub fn would_change(&self) -> bool {
        self.implied.is_some_and(|implied| implied != self.said)
    }
}

fn points(now: &Points, was: &Points, of: &str) -> String {
    let changed: Vec<_> = Criterion::ALL.into_iter().filter(|one| now.get(*one) != was.get(*one)).collect();
    let largest = changed.iter().find(|one| now.get(**one) == Some(Points::MOST));
    match (changed.as_slice(), largest) {
        ([one], _) => match now.get(*one) {
            Some(points) => format!("{of} “{}” has {}.", one.label(), counted(points.into(), "point", "points")),
            None => format!("{of} “{}” has no points any more.", one.label()),
        },
        (_, Some(largest)) => format!("The swing that matters most is that of “{}”.", largest.label()),
        _ => "The points of the criteria were changed.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_is_a_sentence_of_its_own() {
        let was = Weighing::default();
        let after = |change: &dyn Fn(&mut Weighing)| {
            let mut now = was.clone();
            change(&mut now);
            now.told(&was)
        };
        assert_eq!(after(&|now| now.method = Method::Ranking), "The weights are asked for by another method: Ranking.");
        let swing = after(&|now| now.swing.set(Criterion::Cost, Some(40)));
        assert_eq!(swing, "The swing of “Cost” has 40 points.");
        assert_eq!(after(&Weighing::put_to_use), "The answers about the weights were put to use.");
        let mut before = was.clone();
        before.method = Method::Pairwise;
        let mut now = before.clone();
        now.pairs.set(Criterion::Scale, Criterion::Cost, Judgement::new(-3));
        assert_eq!(now.told(&before), "“Cost” matters moderately more than “Company size”: 3 times as much.");
        assert_eq!(before.told(&now), "“Company size” and “Cost” are not compared any more.");
    }
}
