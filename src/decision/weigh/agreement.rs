//! How far the weights of two methods differ, where one person has answered both.

use super::{Method, Weighing, Weights};
use crate::decision::Criterion;
use crate::figure::percent;

/// Two sets of weights beside each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The share of all weight that lies elsewhere in the second: ½ Σ|w − w′|, 0 to 1.
    pub elsewhere: f64,
    /// The criterion on which they differ most.
    pub most: Criterion,
    /// Its weight in each.
    pub weights: [f64; 2],
}

impl Weights {
    /// How far `other` differs.
    #[must_use]
    pub fn agreement(&self, other: &Self) -> Agreement {
        let gap = |criterion: Criterion| (self.get(criterion) - other.get(criterion)).abs();
        let wider = |most: Criterion, next: Criterion| if gap(next) > gap(most) { next } else { most };
        let most = Criterion::ALL.into_iter().fold(Criterion::Scale, wider);
        let elsewhere = Criterion::ALL.into_iter().map(gap).sum::<f64>() / 2.0;
        Agreement { elsewhere, most, weights: [self.get(most), other.get(most)] }
    }
}

impl Weighing {
    /// How far each other method that is answered differs from the one that counts, a whole sentence each.
    #[must_use]
    pub fn differences(&self) -> Vec<String> {
        let Some(own) = self.weights() else { return Vec::new() };
        let others = Method::ALL.into_iter().filter(|method| *method != self.method);
        let others = others.filter_map(|method| Some((method, self.weights_by(method)?)));
        others.map(|(method, weights)| own.agreement(&weights).said([self.method, method])).collect()
    }
}

impl Agreement {
    /// The difference in a sentence; `methods` are those of the two sets.
    fn said(&self, methods: [Method; 2]) -> String {
        let [one, other] = methods.map(Method::by);
        if self.elsewhere < 0.005 {
            return format!("Weighing {one} and {other} gives the same weights.");
        }
        let [here, there] = self.weights.map(percent);
        format!(
            "Weighing {other} puts {} of the weight elsewhere than weighing {one} does, most of all on “{}”: {there} against {here}.",
            percent(self.elsewhere),
            self.most.label()
        )
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_difference_is_said_once_both_are_answered() {
        let mut weighing = Weighing::default();
        for criterion in Criterion::ALL {
            weighing.swing.set(criterion, Some(50));
        }
        assert!(weighing.differences().is_empty());
        weighing.rating = weighing.swing;
        assert_eq!(weighing.differences(), ["Weighing by swing and by direct rating gives the same weights."]);
        for criterion in Criterion::ALL {
            weighing.rating.set(criterion, Some(if criterion == Criterion::Cost { 90 } else { 1 }));
        }
        let said = "Weighing by direct rating puts 81\u{a0}% of the weight elsewhere than weighing by swing does, most of all on “Cost”: 90\u{a0}% against 9\u{a0}%.";
        assert_eq!(weighing.differences(), [said]);
    }

    proptest! {
        #[test]
        fn what_lies_elsewhere_is_a_share(one in prop::array::uniform11(0.0..1.0), other in prop::array::uniform11(0.0..1.0)) {
            let (one, other) = (Weights::from_points(&one), Weights::from_points(&other));
            let (there, back) = (one.agreement(&other), other.agreement(&one));
            prop_assert!((-1e-12..=1.0 + 1e-12).contains(&there.elsewhere));
            prop_assert!((there.elsewhere - back.elsewhere).abs() < 1e-12);
            prop_assert!((there.weights[0] - there.weights[1]).abs() <= there.elsewhere + 1e-12);
        }
    }
}
