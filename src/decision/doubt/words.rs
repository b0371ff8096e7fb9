//! Doubt in words: whole sentences, all made here.

use super::Doubt;
use crate::decision::order::by_number;
use crate::decision::wording::{capital, listed, points, share, small, thousands};
use crate::decision::{Bands, Contender, Criterion, Weights, Words};
use crate::figure;

/// Shares below this print as nothing.
const NOTHING: f64 = 0.005;

/// By how much a central weight must exceed the stated one to be told: less may be luck.
const MORE: f64 = 0.005;

/// Most criteria that a sentence names.
const NAMED: usize = 3;

impl Doubt {
    /// Who leads and how firmly, where the contenders stand with the best fit first and `margin` points lie between the first
    /// two; one sentence.
    #[must_use]
    pub fn leads(&self, margin: f64, bands: Bands, words: &Words<'_>) -> String {
        let [first, second, ..] = self.contenders[..] else { return "There is nothing to compare.".to_owned() };
        let (one, other) = (words.noun(first), words.noun(second));
        let lead = points(margin);
        match self.acceptability.beats(first, second) {
            part if part >= bands.clear => {
                format!("Clearly {one}: {lead} points ahead of {other}, in {} of the variations.", share(part))
            }
            part if part >= bands.leaning => {
                format!("Leaning towards {one}: {lead} points ahead of {other}, in {} of the variations.", share(part))
            }
            part => format!(
                "Too close to call between {one} and {other}: {lead} points, and ahead in only {} of the variations.",
                share(part)
            ),
        }
    }

    /// Who comes first how often, the most frequent first.
    #[must_use]
    pub fn firsts(&self, words: &Words<'_>) -> String {
        let mut firsts: Vec<(Contender, f64)> =
            self.contenders.iter().map(|&contender| (contender, self.acceptability.first(contender))).collect();
        by_number(&mut firsts, |first| -first.1);
        let mut firsts = firsts.into_iter().filter(|first| first.1 >= NOTHING);
        let Some((leader, most)) = firsts.next() else { return "Nobody stands for choice.".to_owned() };
        let others: String =
            firsts.map(|(other, part)| format!("; {} in {}", words.noun(other), share(part))).collect();
        format!(
            "{} is first in {} of the cases consistent with your answers{others}.",
            capital(words.noun(leader)),
            share(most)
        )
    }

    /// For whom the contender of a place in [`Doubt::contenders`] comes first, and how surely.
    #[must_use]
    pub fn for_whom(&self, place: usize, words: &Words<'_>) -> String {
        let name = capital(words.noun(self.contenders[place]));
        let central = self.acceptability.central_weights(self.contenders[place]);
        let (Some(central), Some(confidence)) = (central, self.confidence[place]) else {
            return format!("{name} never came first, whatever was varied.");
        };
        if confidence < NOTHING {
            return format!(
                "{name} came first a few times at most, and hardly ever even by the weights that favour it."
            );
        }
        let confidence = share(confidence);
        let more = self.more_than_stated(&central);
        if more.is_empty() {
            return if place == 0 {
                format!(
                    "{name} comes first by weights about as stated; by those, with answers and tables still in doubt, it is \
                     first in {confidence}."
                )
            } else {
                format!(
                    "{name} comes first where answers or tables turn out in its favour rather than by other weights: by about the stated ones in {confidence}."
                )
            };
        }
        format!(
            "{name} comes first for people who care more about {}; even for those people, the answers and tables so far give \
             it {confidence}.",
            listed(&more)
        )
    }

    /// The criteria that count more than stated, and print so, those that exceed it most first.
    fn more_than_stated(&self, central: &Weights) -> Vec<String> {
        let percent = |weights: &Weights, criterion: Criterion| (100.0 * weights.get(criterion)).round();
        let more = |criterion: Criterion| central.get(criterion) - self.stated.get(criterion);
        let counts_more = |criterion: &Criterion| {
            more(*criterion) >= MORE && percent(central, *criterion) > percent(&self.stated, *criterion)
        };
        let mut criteria: Vec<Criterion> = Criterion::ALL.into_iter().filter(counts_more).collect();
        by_number(&mut criteria, |&criterion| -more(criterion));
        criteria.truncate(NAMED);
        let text = |criterion: Criterion| {
            let (then, now) = (central.get(criterion), self.stated.get(criterion));
            format!("{} ({} rather than {})", small(criterion.label()), figure::percent(then), figure::percent(now))
        };
        criteria.into_iter().map(text).collect()
    }

    /// The exact share of all weights, of which nothing is drawn.
    #[must_use]
    pub fn under_any_weights(&self, words: &Words<'_>) -> Option<String> {
        let (part, [first, second, ..]) = (self.any_weights?, &self.contenders[..]) else { return None };
        Some(words.under_any_weights(*first, *second, part, None))
    }

    /// What the shares rest on, and what they are not.
    #[must_use]
    pub fn basis(&self) -> String {
        format!(
            "{} variations from seed {}, alike on every machine; good to about one per cent. A share says how far the order \
             rests on weights, tables and answers that could be a little different. It is not a probability that the choice \
             succeeds.",
            thousands(self.acceptability.samples()),
            self.seed
        )
    }
}
