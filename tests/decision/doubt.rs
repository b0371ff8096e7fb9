//! Doubt: what is drawn against what is known exactly, and what must hold however the draws fall.

use orgwright::decision::doubt::{
    Bounds, Draws, Least, Lottery, Order, TABLES, Tally, WeightDraw, confidence, tally, winning_share_above,
    winning_share_in_order,
};
use orgwright::decision::{rank_order_centroid, winning_share};
use proptest::prelude::*;

const SAMPLES: u32 = 10_000;

/// How far what was drawn may lie from what is exact: 4.5 standard errors, and a count or two for the rarest.
fn error(share: f64) -> f64 {
    let samples = f64::from(SAMPLES);
    4.5 * (share * (1.0 - share) / samples).sqrt() + 2.0 / samples
}

/// Of the table of its own.
fn own(entrant: usize) -> [f64; TABLES] {
    let mut mix = [0.0; TABLES];
    mix[entrant % TABLES] = 1.0;
    mix
}

/// Values (for each criterion those of the entrants) that are certain.
fn certain(values: &[Vec<f64>]) -> Lottery {
    let mut lottery = Lottery::new(&vec![0.0; values[0].len()]);
    for (criterion, values) in values.iter().enumerate() {
        let input = lottery.input([1.0]);
        lottery.criterion(1.0 + criterion as f64, input, |_, entrant| values[entrant], own);
    }
    lottery
}

fn all(lottery: &Lottery) -> Vec<usize> {
    (0..lottery.entrants()).collect()
}

fn only_weights(weights: WeightDraw) -> Draws {
    Draws { weights, noise: 0.0, samples: SAMPLES, seed: 20 }
}

/// A sequence that looks drawn, 0 to 100, alike in every run.
fn figures() -> impl FnMut() -> f64 {
    let mut at: u32 = 12_345;
    move || {
        at = at.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(at >> 8) / f64::from(1 << 24) * 100.0
    }
}

#[test]
fn what_is_drawn_agrees_with_what_is_exact() {
    let mut figure = figures();
    for case in 0..12 {
        let (entrants, criteria) = (2 + case % 4, 2 + case);
        let values: Vec<Vec<f64>> = (0..criteria).map(|_| (0..entrants).map(|_| figure()).collect()).collect();
        let lottery = certain(&values);
        let order = Order::new((0..criteria).map(|place| (5 * place + case) % criteria).collect::<Vec<_>>());
        let order = order.unwrap_or_else(|_| Order::new((0..criteria).rev().collect::<Vec<_>>()).unwrap());
        let bounds: Vec<f64> = (0..criteria).map(|_| figure() / 150.0 / criteria as f64).collect();
        let least = Least::new(bounds).unwrap();
        let drawn = |weights| tally(&lottery, &only_weights(weights), &all(&lottery));
        let [any, ordered, above] =
            [WeightDraw::Any, WeightDraw::Ordered(order.clone()), WeightDraw::AtLeast(least.clone())].map(drawn);
        for a in 0..entrants {
            for b in (0..entrants).filter(|&b| b != a) {
                let differences: Vec<f64> = values.iter().map(|values| values[a] - values[b]).collect();
                for (drawn, exact) in [
                    (any.beats(a, b), winning_share(&differences)),
                    (ordered.beats(a, b), winning_share_in_order(&differences, &order)),
                    (above.beats(a, b), winning_share_above(&differences, &least)),
                ] {
                    assert!((drawn - exact).abs() <= error(exact), "case {case}: {drawn}, exactly {exact}");
                }
            }
        }
    }
}

/// One who stands alone is always first: the central weights are the mean of all that were drawn.
fn mean_of_weights(criteria: usize, weights: WeightDraw) -> Vec<f64> {
    let lottery = certain(&vec![vec![50.0]; criteria]);
    tally(&lottery, &only_weights(weights), &[0]).central_weights(0).unwrap()
}

#[test]
fn means_of_drawn_weights_are_known() {
    let order = Order::new([3, 1, 4, 0, 2]).unwrap();
    let ordered = mean_of_weights(5, WeightDraw::Ordered(order.clone()));
    for (place, &criterion) in order.criteria().iter().enumerate() {
        let centroid = rank_order_centroid(place, 5);
        assert!((ordered[criterion] - centroid).abs() < 0.006, "{place}: {} {centroid}", ordered[criterion]);
    }
    let least = [0.3, 0.0, 0.1, 0.2];
    let above = mean_of_weights(4, WeightDraw::AtLeast(Least::new(least).unwrap()));
    for (weight, least) in above.iter().zip(least) {
        assert!((weight - (least + 0.1)).abs() < 0.004, "{weight} above {least}");
    }
    let bounds = Bounds::new(&[(0.1, 0.2), (0.1, 0.2), (0.6, 0.8)]).unwrap();
    let within = mean_of_weights(3, WeightDraw::Within(bounds));
    assert!((within[0] - 0.15).abs() < 0.002 && (within[2] - 0.7).abs() < 0.003, "{within:?}");
    // Nothing varies: the points as stated, 1 to 4.
    for (weight, stated) in mean_of_weights(4, WeightDraw::Around(1.0)).iter().zip([0.1, 0.2, 0.3, 0.4]) {
        assert!((weight - stated).abs() < 1e-9);
    }
}

/// A random lottery in the open, so that it can be changed.
#[derive(Clone, Debug)]
struct Open {
    beside: Vec<f64>,
    /// For each criterion its points, its input, and its values by value of the input and entrant.
    criteria: Vec<(f64, usize, [Vec<f64>; 3])>,
    /// By criterion and entrant.
    mixes: Vec<Vec<[f64; TABLES]>>,
}

impl Open {
    fn closed(&self) -> Lottery {
        let mut lottery = Lottery::new(&self.beside);
        for probabilities in [[0.25, 0.5, 0.25], [0.1, 0.1, 0.8]] {
            lottery.input(probabilities);
        }
        for ((points, input, values), mixes) in self.criteria.iter().zip(&self.mixes) {
            lottery.criterion(*points, *input, |value, entrant| values[value][entrant], |entrant| mixes[entrant]);
        }
        lottery
    }

    /// Moves entrants a little apart, so that none are level.
    fn part_ties(&mut self) {
        for (at, beside) in self.beside.iter_mut().enumerate() {
            *beside += 1e-3 * at as f64;
        }
    }

    /// The same entrants, or some of them, in another order.
    fn chosen(&self, entrants: &[usize]) -> Self {
        let of = |row: &Vec<f64>| entrants.iter().map(|&entrant| row[entrant]).collect::<Vec<_>>();
        let criterion =
            |(points, input, values): &(f64, usize, [Vec<f64>; 3])| (*points, *input, values.each_ref().map(of));
        Self {
            beside: of(&self.beside),
            criteria: self.criteria.iter().map(criterion).collect(),
            mixes: self.mixes.iter().map(|row| entrants.iter().map(|&entrant| row[entrant]).collect()).collect(),
        }
    }
}

fn open() -> impl Strategy<Value = Open> {
    (1..11_usize, 1..6_usize).prop_flat_map(|(entrants, criteria)| {
        // Few values, so that ties come about.
        let row = || prop::collection::vec((0..6_u8).prop_map(|fifths| 20.0 * f64::from(fifths)), entrants);
        let criterion = (0.0..5.0f64, 0..2_usize, [row(), row(), row()]);
        let mix = prop::array::uniform5(-0.5..1.0f64);
        (
            prop::collection::vec(prop_oneof![Just(0.0), Just(-5.0)], entrants),
            prop::collection::vec(criterion, criteria),
            prop::collection::vec(prop::collection::vec(mix, entrants), criteria),
        )
            .prop_map(|(beside, criteria, mixes)| Open { beside, criteria, mixes })
    })
}

fn draws() -> impl Strategy<Value = Draws> {
    let weights = prop_oneof![Just(WeightDraw::Any), (1.0..3.0f64).prop_map(WeightDraw::Around)];
    let noise = prop_oneof![Just(0.0), 0.0..20.0f64];
    (weights, noise, 0..1_300_u32, any::<u32>()).prop_map(|(weights, noise, samples, seed)| Draws {
        weights,
        noise,
        samples,
        seed,
    })
}

fn firsts(tally: &Tally) -> f64 {
    (0..tally.entrants()).map(|entrant| tally.place(entrant, 0)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn shares_add_up(open in open(), draws in draws(), left_out in any::<prop::sample::Index>()) {
        let lottery = open.closed();
        let mut running = all(&lottery);
        if running.len() > 1 {
            running.remove(left_out.index(running.len()));
        }
        let tally = tally(&lottery, &draws, &running);
        prop_assert_eq!(tally.places(), running.len());
        for &one in &running {
            let row: f64 = (0..tally.places()).map(|place| tally.place(one, place)).sum();
            let column: f64 = running.iter().map(|&other| tally.place(other, one.min(running.len() - 1))).sum();
            prop_assert!((row - 1.0).abs() < 1e-9 && (column - 1.0).abs() < 1e-9);
            if let Some(weights) = tally.central_weights(one) {
                prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9);
                prop_assert!(weights.iter().all(|&weight| weight >= 0.0));
            } else {
                prop_assert!(tally.place(one, 0) <= 0.0);
            }
        }
        for a in 0..tally.entrants() {
            for b in 0..tally.entrants() {
                prop_assert!((tally.beats(a, b) + tally.beats(b, a) - 1.0).abs() < 1e-9);
            }
        }
        for (entrant, confidence) in confidence(&lottery, &draws, &tally).into_iter().enumerate() {
            prop_assert_eq!(confidence.is_some(), tally.place(entrant, 0) > 0.0);
            prop_assert!(confidence.is_none_or(|confidence| (0.0..=1.0 + 1e-9).contains(&confidence)));
        }
    }

    #[test]
    fn the_order_of_entrants_does_not_matter(open in open(), draws in draws(), by in 0..10_usize) {
        let entrants = open.beside.len();
        let turned: Vec<usize> = (0..entrants).map(|entrant| (entrant + by) % entrants).collect();
        let (one, other) = (open.closed(), open.chosen(&turned).closed());
        let (counted, recounted) = (tally(&one, &draws, &all(&one)), tally(&other, &draws, &all(&other)));
        for (new, &old) in turned.iter().enumerate() {
            for place in 0..entrants {
                prop_assert!((counted.place(old, place) - recounted.place(new, place)).abs() < 1e-9);
            }
            for (new_rival, &rival) in turned.iter().enumerate() {
                prop_assert!((counted.beats(old, rival) - recounted.beats(new, new_rival)).abs() < 1e-12);
            }
        }
    }

    /// Whoever stands twice shares its first places equally, and takes none from others.
    #[test]
    fn whoever_stands_twice_splits_its_share(open in open(), draws in draws(), who in any::<prop::sample::Index>()) {
        let mut open = open;
        open.part_ties();
        let entrants = open.beside.len();
        let who = who.index(entrants);
        let doubled: Vec<usize> = (0..entrants).chain([who]).collect();
        let (one, other) = (open.closed(), open.chosen(&doubled).closed());
        let (counted, recounted) = (tally(&one, &draws, &all(&one)), tally(&other, &draws, &all(&other)));
        prop_assert!((recounted.beats(who, entrants) - 0.5).abs() < 1e-12);
        for place in 0..=entrants {
            prop_assert!((recounted.place(who, place) - recounted.place(entrants, place)).abs() < 1e-9);
        }
        let both = recounted.place(who, 0) + recounted.place(entrants, 0);
        prop_assert!((both - counted.place(who, 0)).abs() < 1e-9);
        for other in (0..entrants).filter(|&other| other != who) {
            prop_assert!((recounted.place(other, 0) - counted.place(other, 0)).abs() < 1e-9);
            prop_assert!((recounted.beats(other, who) - counted.beats(other, who)).abs() < 1e-12);
        }
    }

    /// Doubt that reaches two entrants alike does not turn them around.
    #[test]
    fn who_is_worse_on_everything_is_never_first(open in open(), draws in draws(), behind in 0.1..5.0f64) {
        let mut open = open.chosen(&(0..open.beside.len()).chain([0]).collect::<Vec<_>>());
        let last = open.beside.len() - 1;
        for (_, _, values) in &mut open.criteria {
            for row in values {
                row[last] -= behind;
            }
        }
        let lottery = open.closed();
        let tally = tally(&lottery, &draws, &all(&lottery));
        prop_assert!(tally.place(last, 0) <= 0.0 && tally.beats(0, last) >= 1.0);
        prop_assert_eq!(tally.central_weights(last), None);
    }

    /// The weights by which one is first form a convex set, so that it is first at their mean too.
    #[test]
    fn where_only_weights_are_doubted_confidence_is_full(
        values in prop::collection::vec(prop::collection::vec(0.0..100.0f64, 4), 1..6), seed in any::<u32>(),
    ) {
        let lottery = certain(&values);
        let draws = Draws { weights: WeightDraw::Any, noise: 0.0, samples: 500, seed };
        let tally = tally(&lottery, &draws, &all(&lottery));
        for confidence in confidence(&lottery, &draws, &tally).into_iter().flatten() {
            prop_assert!((confidence - 1.0).abs() < 1e-9, "{confidence}");
        }
    }

    /// Both runs see the same variations: with settled weights the second gives what the first did.
    #[test]
    fn where_weights_are_settled_confidence_is_the_first_place(open in open(), draws in draws()) {
        let mut open = open;
        // Rounding of the mean weights may part what is level.
        open.part_ties();
        let draws = Draws { weights: WeightDraw::Around(1.0), ..draws };
        let lottery = open.closed();
        let tally = tally(&lottery, &draws, &all(&lottery));
        for (entrant, confidence) in confidence(&lottery, &draws, &tally).into_iter().enumerate() {
            prop_assert!((confidence.unwrap_or(0.0) - tally.place(entrant, 0)).abs() < 1e-9);
        }
    }
}

/// How unsettled the first place is, in bits: 0 where one entrant always has it.
fn entropy(tally: &Tally) -> f64 {
    let shares = (0..tally.entrants()).map(|entrant| tally.place(entrant, 0)).filter(|&share| share > 0.0);
    -shares.map(|share| share * share.log2()).sum::<f64>()
}

#[test]
fn more_doubt_unsettles_the_first_place() {
    let lottery = certain(&[vec![60.0, 50.0, 45.0], vec![40.0, 42.0, 55.0]]);
    let of =
        |weights, noise| entropy(&tally(&lottery, &Draws { weights, noise, samples: SAMPLES, seed: 1 }, &[0, 1, 2]));
    let entropies =
        [of(WeightDraw::Around(1.0), 0.0), of(WeightDraw::Around(2.0), 0.0), of(WeightDraw::Around(2.0), 15.0)];
    assert!(entropies[0].abs() < 1e-12, "{entropies:?}");
    assert!(entropies.is_sorted() && entropies[2] > entropies[1] + 0.1, "{entropies:?}");
    assert!(entropies[2] <= 3.0_f64.log2());
}

#[test]
fn nothing_to_go_by_is_a_tie() {
    let lottery = certain(&[vec![30.0; 5], vec![70.0; 5]]);
    let counted = tally(&lottery, &only_weights(WeightDraw::Around(2.0)), &all(&lottery));
    for entrant in 0..5 {
        for place in 0..5 {
            assert!((counted.place(entrant, place) - 0.2).abs() < 1e-9);
        }
    }
    assert!((entropy(&counted) - 5.0_f64.log2()).abs() < 1e-9);
}

#[test]
fn the_smallest_lotteries_have_an_answer() {
    let draws = Draws { weights: WeightDraw::Around(2.0), noise: 15.0, samples: 0, seed: 0 };
    let lone = certain(&[vec![0.0]]);
    let counted = tally(&lone, &draws, &[0]);
    assert_eq!((counted.samples(), counted.place(0, 0), counted.place(0, 1)), (1, 1.0, 0.0));
    assert_eq!(confidence(&lone, &draws, &counted), [Some(1.0)]);
    let nobody_runs = tally(&lone, &draws, &[]);
    assert_eq!((nobody_runs.places(), nobody_runs.place(0, 0), nobody_runs.beats(0, 0)), (0, 0.0, 0.5));
    assert_eq!(confidence(&lone, &draws, &nobody_runs), [None]);
    // Without criteria only what stands beside them counts.
    let bare = Lottery::new(&[0.0, -5.0]);
    for weights in [WeightDraw::Around(2.0), WeightDraw::Any] {
        let counted = tally(&bare, &Draws { weights, ..draws.clone() }, &[0, 1]);
        assert_eq!((counted.place(0, 0), counted.beats(0, 1)), (1.0, 1.0));
    }
    assert_eq!(tally(&Lottery::new(&[]), &draws, &[]).entrants(), 0);
}

#[test]
fn points_of_nothing_are_equal_weights() {
    let mut lottery = Lottery::new(&[0.0]);
    let input = lottery.input([1.0]);
    for points in [0.0, -1.0, f64::NAN] {
        lottery.criterion(points, input, |_, _| 50.0, own);
    }
    let central = tally(&lottery, &only_weights(WeightDraw::Around(1.0)), &[0]).central_weights(0).unwrap();
    assert!(central.iter().all(|weight| (weight - 1.0 / 3.0).abs() < 1e-9), "{central:?}");
}

/// What cannot be meant is held to what can.
#[test]
fn absurd_doubt_gives_shares_all_the_same() {
    let lottery = certain(&[vec![60.0, 50.0], vec![40.0, 55.0]]);
    for by in [f64::NAN, -3.0, 0.0, f64::INFINITY] {
        for noise in [f64::NAN, -15.0, f64::INFINITY] {
            let draws = Draws { weights: WeightDraw::Around(by), noise, samples: 100, seed: 3 };
            let counted = tally(&lottery, &draws, &[0, 1]);
            assert!((firsts(&counted) - 1.0).abs() < 1e-9, "{by} {noise}");
        }
    }
}

/// This build, every other build, and wasm32 (`tests/web.rs`) must agree.
#[test]
fn what_is_drawn_is_the_same_to_the_last_bit() {
    assert_eq!(crate::digest::digest(), crate::digest::DIGEST, "{:#018x}", crate::digest::digest());
}

/// What people read about the base company, and about one that expects to change.
#[test]
fn doubt_in_words() {
    use orgwright::company::Outlook;
    use orgwright::decision::doubt::Doubt;
    use orgwright::decision::{Brief, Words};
    let growing = crate::example::with(|profile| {
        profile.outlook = Outlook { revenue: Some(100_000_000), ..Outlook::default() };
    });
    let mut text = Vec::new();
    for profile in [crate::example::base(), growing] {
        let brief = Brief::stated(profile);
        let decision = brief.decide();
        let words = Words::new(&brief.profile, &decision);
        let doubt = Doubt::of(&brief, &[], decision.ranked.iter().map(|ranked| ranked.contender).collect());
        text.push(doubt.firsts(&words));
        text.extend((0..doubt.contenders.len()).map(|place| doubt.for_whom(place, &words)));
        text.extend(doubt.under_any_weights(&words));
        text.push(doubt.basis());
    }
    insta::assert_snapshot!(text.join("\n"));
}
