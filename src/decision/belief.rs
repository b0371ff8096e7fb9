//! What is believed about one input: certain where it was answered, spread over values where it was not.

use super::order::by_number;

/// A discrete distribution: values in rising order, probabilities above 0 that sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Belief(Vec<(f64, f64)>);

impl Belief {
    /// An answer: `value` with probability 1.
    #[must_use]
    pub fn certain(value: f64) -> Self {
        Self(vec![(value, 1.0)])
    }

    /// Every one of `values` alike.
    ///
    /// # Panics
    /// Where `values` is empty.
    #[must_use]
    pub fn uniform(values: impl IntoIterator<Item = f64>) -> Self {
        Self::weighted(values.into_iter().map(|value| (value, 1.0)))
    }

    /// Values with weights, which are scaled to sum to 1; equal values are merged, weights of 0 dropped.
    ///
    /// # Panics
    /// Where no weight is above 0.
    #[must_use]
    pub fn weighted(atoms: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let mut atoms: Vec<_> = atoms.into_iter().filter(|atom| atom.1 > 0.0).collect();
        assert!(!atoms.is_empty(), "a belief holds at least one value");
        let sum: f64 = atoms.iter().map(|atom| atom.1).sum();
        by_number(&mut atoms, |atom| atom.0);
        atoms.dedup_by(|next, kept| {
            let same = next.0.total_cmp(&kept.0).is_eq();
            if same {
                kept.1 += next.1;
            }
            same
        });
        if let [only] = atoms.as_slice() {
            return Self::certain(only.0);
        }
        Self(atoms.into_iter().map(|(value, weight)| (value, weight / sum)).collect())
    }

    /// Values with their probabilities, lowest value first.
    #[must_use]
    pub fn atoms(&self) -> &[(f64, f64)] {
        &self.0
    }

    /// The value where there is only one.
    #[must_use]
    pub fn known(&self) -> Option<f64> {
        match self.0.as_slice() {
            [(value, _)] => Some(*value),
            _ => None,
        }
    }

    /// Whether there is only one value.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.0.len() == 1
    }

    /// Mean of `of` over the values.
    #[must_use]
    pub fn mean(&self, of: impl Fn(f64) -> f64) -> f64 {
        self.0.iter().map(|&(value, probability)| probability * of(value)).sum()
    }

    /// Mean of the rows that `of` gives. A certain value gives its row exactly.
    #[must_use]
    pub fn mean_row<const N: usize>(&self, of: impl Fn(f64) -> [f64; N]) -> [f64; N] {
        self.0.iter().fold([0.0; N], |mut sum, &(value, probability)| {
            for (sum, part) in sum.iter_mut().zip(of(value)) {
                *sum += probability * part;
            }
            sum
        })
    }

    /// A known level blurred to its neighbours: `shift` of the probability goes one down and as much one up, and stays
    /// where the scale from 0 to `top` ends. A spread belief is blurred already and comes back as it is.
    #[must_use]
    pub fn blurred(&self, shift: f64, top: f64) -> Self {
        let Some(level) = self.known() else { return self.clone() };
        let (down, up) = ((level - 1.0).max(0.0), (level + 1.0).min(top));
        Self::weighted([(down, shift), (level, 1.0 - 2.0 * shift), (up, shift)])
    }

    /// Both beliefs drawn with one draw: `(value of self, value of other, probability)`, low with low and high with
    /// high. Equal beliefs therefore always give equal values.
    #[must_use]
    pub fn paired(&self, other: &Self) -> Vec<(f64, f64, f64)> {
        if self == other {
            return self.0.iter().map(|&(value, probability)| (value, value, probability)).collect();
        }
        let (mut pairs, mut left, mut right) = (Vec::new(), self.0.iter().copied(), other.0.iter().copied());
        let (mut a, mut b) = (left.next(), right.next());
        while let (Some((x, p)), Some((y, q))) = (a, b) {
            let step = p.min(q);
            pairs.push((x, y, step));
            // What is left below this is rounding, not probability.
            a = if p - step > 1e-12 { Some((x, p - step)) } else { left.next() };
            b = if q - step > 1e-12 { Some((y, q - step)) } else { right.next() };
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blurring_stays_on_the_scale() {
        assert_eq!(Belief::certain(2.0).blurred(0.25, 4.0).atoms(), [(1.0, 0.25), (2.0, 0.5), (3.0, 0.25)]);
        assert_eq!(Belief::certain(0.0).blurred(0.25, 4.0).atoms(), [(0.0, 0.75), (1.0, 0.25)]);
        assert_eq!(Belief::certain(4.0).blurred(0.25, 4.0).atoms(), [(3.0, 0.25), (4.0, 0.75)]);
        assert_eq!(Belief::certain(4.0).blurred(0.0, 4.0), Belief::certain(4.0));
    }

    #[test]
    fn pairs_keep_both_margins() {
        let (a, b) = (Belief::uniform([1.0, 2.0, 3.0]), Belief::weighted([(5.0, 1.0), (6.0, 3.0)]));
        let pairs = a.paired(&b);
        assert!((pairs.iter().map(|pair| pair.2).sum::<f64>() - 1.0).abs() < 1e-12);
        assert!((pairs.iter().map(|pair| pair.0 * pair.2).sum::<f64>() - a.mean(|x| x)).abs() < 1e-12);
        assert!((pairs.iter().map(|pair| pair.1 * pair.2).sum::<f64>() - b.mean(|x| x)).abs() < 1e-12);
        assert!(a.paired(&a).iter().all(|pair| pair.0.total_cmp(&pair.1).is_eq()));
    }
}
