//! Numbers of the model that were changed: what can be, what cannot, and that the model with them still decides.

use orgwright::company::{Example, Profile};
use orgwright::decision::{Alternative, Brief, Changed, Criterion, Model, Number, Numbers, Weights};
use proptest::prelude::*;
use serde_json::json;

/// Every number of the model.
fn all() -> Vec<Number> {
    let model = Model::v1();
    let mut all: Vec<Number> = Criterion::ALL.map(Number::Points).to_vec();
    let each = |anchors: usize| {
        (0..u8::try_from(anchors).unwrap()).flat_map(|at| Alternative::ALL.map(|alternative| (at, alternative)))
    };
    for (criterion, table) in Criterion::ALL.into_iter().zip(&model.tables) {
        all.extend(each(table.anchors().len()).map(|(at, alternative)| Number::Value(criterion, at, alternative)));
    }
    all.extend(each(model.cost.anchors().len()).map(|(at, alternative)| Number::Cost(at, alternative)));
    all.extend([
        Number::BestCost,
        Number::WorstCost,
        Number::WeightNow,
        Number::SwitchingCost,
        Number::WeightFactor,
        Number::TableNoise,
        Number::LevelShift,
        Number::Samples,
        Number::Seed,
        Number::Clear,
        Number::Leaning,
        Number::Unsettling,
    ]);
    all
}

#[test]
fn what_is_stated_is_no_change_and_comes_back_to_the_bit() {
    assert_eq!(all().len(), 11 + 5 * (6 + 7 * 5 + 4 + 6) + 20 + 12);
    let none = Numbers::default();
    assert_eq!(none.model(), Model::v1());
    for number in all() {
        let stated = Numbers::stated(number).unwrap();
        assert!(number.range().contains(&stated), "{number:?}");
        assert!(none.with(number, Some(stated)).unwrap().is_empty(), "{number:?}");
        // Put there and back: the model has the very bits that it states.
        let other = if stated == *number.range().end() { stated - 1 } else { stated + 1 };
        let changed = none.with(number, Some(other)).unwrap();
        assert_eq!((number.of(&changed.model()), changed.get(number)), (Some(other), Some(other)), "{number:?}");
        assert_ne!(changed.model(), Model::v1(), "{number:?}");
        assert!(changed.with(number, None).unwrap().is_empty(), "{number:?}");
        let beside = if number == Number::Seed { Number::Samples } else { Number::Seed };
        let model = changed.with(number, Some(stated)).unwrap().with(beside, Some(777)).unwrap().model();
        assert_eq!(number.of(&model), Some(stated));
    }
    let seeded = none.with(Number::Seed, Some(Numbers::stated(Number::Seed).unwrap() + 1)).unwrap();
    assert_ne!(seeded.model(), Model::v1());
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence() {
    let none = Numbers::default();
    let value = Number::Value(Criterion::Scale, 2, Alternative::Cso);
    let refused = |number, value| none.with(number, Some(value)).unwrap_err().to_string();
    let said = [
        refused(value, 100_001),
        refused(Number::Value(Criterion::Cost, 0, Alternative::Cso), 1),
        refused(Number::Value(Criterion::Scale, 6, Alternative::Cso), 1),
        refused(Number::Cost(4, Alternative::Cso), 1),
        refused(Number::Cost(0, Alternative::Cso), 0),
        refused(Number::BestCost, 300_000),
        refused(Number::WorstCost, 1_000),
        refused(Number::LevelShift, 50_001),
        refused(Number::WeightFactor, 999),
        refused(Number::Samples, 99),
        refused(Number::Samples, 200_001),
        refused(Number::Leaning, 90_001),
        refused(Number::Clear, 74_999),
        refused(Number::Clear, 100_000),
        refused(Number::Points(Criterion::Cost), 100_500),
    ];
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn what_a_file_holds_is_refused_where_it_cannot_be() {
    let read = |list: serde_json::Value| serde_json::from_value::<Numbers>(list).map_err(|refused| refused.to_string());
    let is = |number: serde_json::Value, is: i64| json!({ "number": number, "is": is });
    let points = json!({ "points": "scale" });
    assert_eq!(read(json!([is(points.clone(), 100_000)])), Ok(Numbers::default()));
    let twice = read(json!([is(points.clone(), 100_000), is(points.clone(), 90_000)])).unwrap_err();
    assert!(twice.contains("changed twice"), "{twice}");
    // Each alone would be refused, as the other end is where it is stated; together they are a scale.
    let ends = read(json!([is(json!("best_cost"), 400_000), is(json!("worst_cost"), 500_000)])).unwrap();
    assert_eq!(ends.model().cost.ends(), (4.0, 5.0));
    let hostile = [
        json!({}),
        json!([is(points.clone(), -1)]),
        json!([is(points.clone(), 1 << 40)]),
        json!([is(json!({ "points": "luck" }), 1)]),
        json!([is(json!({ "value": ["scale", 300, "cso"] }), 1)]),
        json!([is(json!({ "value": ["cost", 0, "cso"] }), 1)]),
        json!([is(json!("best_cost"), 400_000)]),
        json!([is(json!("clear"), 60_000)]),
        json!([{ "number": points, "is": 1, "was": 2 }]),
        json!([{ "number": "seed", "is": 1.5 }]),
    ];
    for list in hostile {
        assert!(read(list.clone()).is_err(), "{list}");
    }
}

#[test]
fn changed_numbers_are_listed_in_one_order() {
    let numbers = [Number::Seed, Number::Points(Criterion::Cost), Number::Value(Criterion::Scale, 0, Alternative::Cro)];
    let one = numbers.iter().fold(Numbers::default(), |all, number| all.with(*number, Some(50_000)).unwrap());
    let other = numbers.iter().rev().fold(Numbers::default(), |all, number| all.with(*number, Some(50_000)).unwrap());
    assert_eq!(one, other);
    let listed: Vec<Number> = one.changed().map(|Changed { number, .. }| number).collect();
    assert_eq!(listed, [numbers[1], numbers[2], numbers[0]]);
    assert_eq!(one.in_words(), "3 numbers of the model were changed.");
}

#[test]
fn without_points_all_weights_are_equal() {
    let none = Criterion::ALL.map(Number::Points);
    let numbers = none.into_iter().fold(Numbers::default(), |all, number| all.with(number, Some(0)).unwrap());
    assert_eq!(Weights::from_points(&numbers.model().points), Weights::equal());
}

fn numbers() -> impl Strategy<Value = Numbers> {
    let all = all();
    let change = (0..all.len(), any::<u32>(), any::<bool>());
    proptest::collection::vec(change, 0..60).prop_map(move |changes| {
        changes.into_iter().fold(Numbers::default(), |numbers, (at, drawn, extreme)| {
            let (low, high) = (*all[at].range().start(), *all[at].range().end());
            let value = match all[at] {
                Number::Samples => 100 + drawn % 200,
                _ if extreme => *[low, high].get(usize::from(drawn % 2 == 0)).unwrap(),
                _ => low + drawn % (high - low).max(1),
            };
            numbers.with(all[at], Some(value)).unwrap_or(numbers)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Whatever the numbers are: they come back as they were saved, and what they decide is made of numbers.
    #[test]
    fn any_numbers_decide(numbers in numbers(), which in 0..4_usize) {
        let saved = serde_json::to_string(&numbers).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Numbers>(&saved).unwrap(), &numbers);
        let profile = Example::ALL.get(which).map_or_else(Profile::default, |example| example.profile());
        let model = numbers.with(Number::Samples, Some(100)).unwrap().model();
        let weights = Weights::from_points(&model.points);
        let decision = Brief { profile, model, weights }.decide();
        for ranked in decision.ranked.iter().chain(&decision.removed) {
            prop_assert!(ranked.fit.total().is_finite() && ranked.first.is_finite(), "{:?}", ranked.contender);
        }
        for verdict in [&decision.scope, &decision.level, &decision.exact] {
            prop_assert!((0.0..=1.0).contains(&verdict.support) && verdict.margin.is_finite());
        }
    }
}
