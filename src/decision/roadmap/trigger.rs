//! Triggers: the numbers nearest to today’s at which the advice becomes another, one quantity at a time.

use super::ground::Advice;
use super::quantity::Quantity;
use super::{Roadmap, Tried};
use crate::decision::Question;

/// A number at which the advice changes, all else as today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trigger {
    /// What passes it.
    pub quantity: Quantity,
    /// The number.
    pub at: f64,
    /// Whether it is passed by growing; else by shrinking.
    pub rising: bool,
    /// What is advised from there on.
    pub then: Advice,
    /// How far it is from today, as a part of the scale.
    pub distance: f64,
}

impl Roadmap {
    /// For each quantity that is known today the nearest trigger above and the nearest below; those of growth first.
    ///
    /// One stream more goes before more streams of similar size, where it does it.
    #[must_use]
    pub fn triggers(&self, question: Question) -> Vec<Trigger> {
        let (mut rising, mut falling) = (Vec::new(), Vec::new());
        // One stream more before several.
        let order =
            [Quantity::Revenue, Quantity::SalesPeople, Quantity::FurtherStream, Quantity::Streams, Quantity::Recurring];
        for quantity in order {
            let known = self.now().of(if quantity == Quantity::FurtherStream { Quantity::Streams } else { quantity });
            let Some((curve, known)) = self.curve(quantity, &Tried::default()).zip(known) else { continue };
            let number = if quantity == Quantity::FurtherStream { 0.0 } else { known };
            let now = self.place(quantity, number);
            let (first, last) = curve.ends();
            let trigger = |place: f64, rising: bool, then: Advice| Trigger {
                quantity,
                at: self.number(quantity, place),
                rising,
                then,
                distance: (place - now.clamp(first, last)).abs() / (last - first),
            };
            let crossings = curve.crossings(question);
            let above = crossings.iter().find(|crossing| crossing.place > now);
            let below = crossings.iter().rev().find(|crossing| crossing.place <= now);
            // Whoever shrinks until there is no question any more has other worries.
            let below = below.filter(|crossing| matches!(crossing.below, Advice::Ahead(_)));
            let told_already = quantity == Quantity::Streams
                && rising.iter().any(|other: &Trigger| other.quantity == Quantity::FurtherStream);
            rising
                .extend(above.filter(|_| !told_already).map(|crossing| trigger(crossing.place, true, crossing.above)));
            falling.extend(below.map(|crossing| trigger(crossing.place, false, crossing.below)));
        }
        rising.append(&mut falling);
        rising
    }
}
