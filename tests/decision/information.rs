//! What answers are worth: exact relations between the worth of one and of all.

use crate::example::base;
use crate::properties::{profile, weights};
use orgwright::company::{Need, Profile};
use orgwright::decision::{Alternative, Belief, Case, Input, Model, Situation, Weights, information};
use proptest::prelude::*;

#[test]
fn what_is_known_is_worth_nothing() {
    let model = Model::v1();
    let weights = Weights::from_points(&model.points);
    let today = Situation::today(&base(), &model);
    let case = Case::new(&model, &weights, &today, None);
    let known = information(&case, case.options());
    assert!(known.answers.is_empty() && known.exact && known.rest_is_idle() && !known.only_together());
    assert!(known.all.abs() < 1e-12);
}

#[test]
fn one_option_leaves_nothing_to_find_out() {
    let model = Model::v1();
    let weights = Weights::equal();
    let today = Situation::today(&Profile::default(), &model);
    let case = Case::new(&model, &weights, &today, None);
    let lone = information(&case, &case.options()[..1]);
    assert!(lone.rest_is_idle() && lone.all.abs() < 1e-12, "{lone:?}");
    assert_eq!(lone.answers.len(), Input::COUNT);
}

#[test]
fn a_blank_form_is_drawn_and_a_lone_blank_is_exact() {
    let model = Model::v1();
    let weights = Weights::from_points(&model.points);
    let today = Situation::today(&Profile::default(), &model);
    let case = Case::new(&model, &weights, &today, None);
    let blank = information(&case, case.options());
    assert!(!blank.exact && blank.all > blank.answers[0].points, "{blank:?}");
    assert_eq!(blank, information(&case, case.options()), "the same every time");

    let mut profile = base();
    profile.needs.set(Need::Alignment, None);
    let today = Situation::today(&profile, &model);
    let case = Case::new(&model, &weights, &today, None);
    let lone = information(&case, case.options());
    assert!(lone.exact);
    assert_eq!(lone.answers.len(), 1);
    assert!((lone.all - lone.answers[0].points).abs() < 1e-12);
    // At 4 the CRO comes first (see boundaries.rs), at the other four levels the CSO or its wider form does.
    let flips: Vec<(f64, String)> =
        lone.answers[0].flips.iter().map(|flip| (flip.value, format!("{:.2}", flip.probability))).collect();
    assert_eq!(flips.last().unwrap(), &(4.0, "0.20".to_owned()));
    assert!(lone.answers[0].points > 0.0);
}

/// One stream is simple whatever its links, four are not: what is known today can be open later.
#[test]
fn what_is_open_only_later_is_worth_finding_out_too() {
    let mut profile = base();
    profile.streams = vec![orgwright::company::Stream::default()];
    profile.needs.set(Need::Interdependence, None);
    profile.outlook.streams = Some(4);
    let model = Model::v1();
    let mut points = [0.0; 11];
    points[Input::Complexity.criteria()[0].index()] = 1.0;
    let weights = Weights::from_points(&points);
    let (today, later) = (Situation::today(&profile, &model), Situation::in_24_months(&profile, &model));
    assert!(today.belief(Input::Complexity).is_known());
    let case = Case::new(&model, &weights, &today, later.as_ref());
    let found = information(&case, case.options());
    assert_eq!(found.answers.len(), 1, "{found:?}");
    assert!((found.all - found.answers[0].points).abs() < 1e-12);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// What all answers are worth is what one is worth and, on average, what the rest is worth once it is known.
    #[test]
    fn the_worth_of_all_is_that_of_one_and_then_the_rest(
        profile in profile(), weights in weights(), keep in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let model = Model::v1();
        let mut today = Situation::today(&profile, &model);
        let open: Vec<Input> = keep.iter().map(|index| Input::ALL[index.index(Input::COUNT)]).collect();
        for input in Input::ALL {
            let belief = if open.contains(&input) { model.ignorance(input) } else { Belief::certain(today.belief(input).atoms()[0].0) };
            today.set(input, belief);
        }
        let case = Case::new(&model, &weights, &today, None);
        let now = information(&case, case.options());
        prop_assert!(now.exact);
        for answer in &now.answers {
            prop_assert!(answer.points >= -1e-12 && answer.points <= now.all + 1e-9);
            prop_assert!((0.0..=1.0 + 1e-9).contains(&answer.probability()));
            prop_assert!(answer.points <= 1e-9 || !answer.flips.is_empty(), "what is worth something changes something");
            let mut rest = 0.0;
            for &(value, probability) in today.belief(answer.input).atoms() {
                let mut known = today.clone();
                known.set(answer.input, Belief::certain(value));
                let case = Case::new(&model, &weights, &known, None);
                rest += probability * information(&case, case.options()).all;
            }
            prop_assert!((now.all - answer.points - rest).abs() < 1e-9, "{} {} {rest}", now.all, answer.points);
        }
        prop_assert!(!now.rest_is_idle() || now.all < 1e-9);
    }

    #[test]
    fn any_company_gets_figures(profile in profile(), weights in weights()) {
        let mut model = Model::v1();
        model.robustness.samples = 200;
        let today = Situation::today(&profile, &model);
        let later = Situation::in_24_months(&profile, &model);
        let case = Case::new(&model, &weights, &today, later.as_ref());
        let found = information(&case, case.options());
        prop_assert!(found.all.is_finite() && found.all >= 0.0);
        prop_assert!(found.answers.iter().all(|answer| answer.points <= found.all + 1e-9));
        prop_assert!(Alternative::ALL.len() <= case.options().len());
    }
}
