//! The exact share of all weights under which one alternative beats another: what the sampler is held against, and an
//! answer without sampling.

use super::preference::{Least, Order};

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

/// The share of the weights that fall in `order`, drawn evenly, under which the weighted sum of `differences` is above 0.
///
/// The weights that fall in an order are those drawn evenly between its corners, at which the k most important criteria share
/// everything equally; at a corner the sum is the mean of their differences.
///
/// # Panics
/// Where the order has another number of criteria.
#[must_use]
pub fn winning_share_in_order(differences: &[f64], order: &Order) -> f64 {
    assert_eq!(differences.len(), order.criteria().len(), "an order names each criterion once");
    let (mut sum, mut count) = (0.0, 0.0);
    let means = order.criteria().iter().map(|&criterion| {
        sum += differences[criterion];
        count += 1.0;
        sum / count
    });
    winning_share(&means.collect::<Vec<f64>>())
}

/// The share of the weights that are at least so large, drawn evenly, under which the weighted sum of `differences` is above
/// 0.
///
/// # Panics
/// Where the bounds have another number of criteria.
#[must_use]
pub fn winning_share_above(differences: &[f64], least: &Least) -> f64 {
    assert_eq!(differences.len(), least.each().len(), "each criterion has its bound");
    let sure: f64 = differences.iter().zip(least.each()).map(|(difference, least)| difference * least).sum();
    let corners: Vec<f64> = differences.iter().map(|difference| sure + least.rest() * difference).collect();
    winning_share(&corners)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
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

    #[test]
    fn preferences_of_two_are_known() {
        // w·3 > (1 − w)·1 for w above ¼: of the weights from ½ on all, of those to ½ half.
        let in_order = |order: [usize; 2]| winning_share_in_order(&[3.0, -1.0], &Order::new(order).unwrap());
        assert!((in_order([0, 1]) - 1.0).abs() < 1e-12);
        assert!((in_order([1, 0]) - 0.5).abs() < 1e-12);
        // Of the weights up to ½, and of the one weight of 0.2.
        let above = |least: [f64; 2]| winning_share_above(&[3.0, -1.0], &Least::new(least).unwrap());
        assert!((above([0.0, 0.5]) - 0.5).abs() < 1e-12);
        assert!(above([0.2, 0.8]).abs() < 1e-12);
        assert!((above([0.3, 0.7]) - 1.0).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn no_bounds_say_nothing(differences in prop::collection::vec(-100.0..100.0f64, 1..12)) {
            let least = Least::new(vec![0.0; differences.len()]).unwrap();
            prop_assert!((winning_share_above(&differences, &least) - winning_share(&differences)).abs() < 1e-9);
        }

        /// Every set of weights falls in one order: over all orders the shares average to that of any weights.
        #[test]
        fn orders_divide_all_weights_among_them(differences in prop::array::uniform3(-100.0..100.0f64)) {
            let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
            let share = |order: [usize; 3]| winning_share_in_order(&differences, &Order::new(order).unwrap());
            let mean = orders.map(share).iter().sum::<f64>() / 6.0;
            prop_assert!((mean - winning_share(&differences)).abs() < 1e-9);
        }

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
