//! The exact share of all weights under which one alternative beats another.

/// The share of uniformly drawn weights under which the weighted sum of `differences` is above 0, 0 to 1.
///
/// Written as normalised exponentials the weights run a race between the positive and the other differences, which a
/// recursion over both solves in O(KJ) for K positive and J other ones (the quantity of Varsi 1973 and Ali 1973). Ties
/// need no care; without a positive difference the share is 0, without differences too.
#[must_use]
pub fn winning_share(differences: &[f64]) -> f64 {
    let positive: Vec<f64> = differences.iter().copied().filter(|&difference| difference > 0.0).collect();
    let other: Vec<f64> = differences.iter().filter(|&&difference| difference <= 0.0).map(|z| -z).collect();
    // `lost[j]` is q(i, j): the chance to lose with positives from i and others from j still running.
    let mut lost = vec![1.0; other.len() + 1];
    for &u in positive.iter().rev() {
        lost[other.len()] = 0.0;
        for (j, &z) in other.iter().enumerate().rev() {
            lost[j] = (z * lost[j] + u * lost[j + 1]) / (u + z);
        }
    }
    1.0 - lost[0]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_cases_are_known() {
        assert!(winning_share(&[]).abs() < 1e-12);
        assert!(winning_share(&[-1.0, 0.0]).abs() < 1e-12);
        assert!((winning_share(&[2.0]) - 1.0).abs() < 1e-12);
        // Two criteria: w·3 > (1 − w)·1 for w above ¼.
        assert!((winning_share(&[3.0, -1.0]) - 0.75).abs() < 1e-12);
        assert!((winning_share(&[1.0, 0.0]) - 1.0).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn order_and_scale_do_not_matter_and_sides_add_up(
            mut differences in prop::collection::vec(-100.0..100.0f64, 1..12), factor in 0.01..100.0f64,
        ) {
            let share = winning_share(&differences);
            let mirrored: Vec<f64> = differences.iter().map(|difference| -factor * difference).collect();
            prop_assert!((share + winning_share(&mirrored) - 1.0).abs() < 1e-9);
            differences.reverse();
            prop_assert!((share - winning_share(&differences)).abs() < 1e-9);
        }
    }
}
