//! Charts beside the options: one case answers for both.

use crate::properties::{profile, weights};
use orgwright::company::{Outlook, Profile};
use orgwright::decision::doubt::{Doubt, share_of_weights};
use orgwright::decision::{
    Alternative, Brief, Case, Contender, Coordinates, Criterion, Fit, Model, Situation, Weights, fit_of_chart,
    information, nearest_tie, read, reverse, tornado,
};
use orgwright::design::generate;
use orgwright::plan::{Between, Plan};
use proptest::prelude::*;

fn designs(profile: &Profile) -> Vec<Coordinates> {
    Alternative::ALL.map(|alternative| read(&generate(alternative, profile))).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// A chart has the fit in a case that it has by itself, today and with an outlook, and moves no option.
    #[test]
    fn a_chart_has_the_same_fit_among_others(profile in profile(), weights in weights(), grows in any::<bool>()) {
        let outlook = Outlook { revenue: grows.then_some(300_000_000), sales_people: grows.then_some(90), ..Outlook::default() };
        let profile = Profile { outlook, ..profile };
        let model = Model::v1();
        let (today, later) = (Situation::today(&profile, &model), Situation::in_24_months(&profile, &model));
        let charts = designs(&profile);
        let case = Case::with_charts(&model, &weights, &today, later.as_ref(), &charts);
        let alone = Case::new(&model, &weights, &today, later.as_ref());
        for (chart, contender) in charts.iter().zip(case.charts()) {
            let own = fit_of_chart(&model, &weights, &today, later.as_ref(), chart).fit.total();
            prop_assert!((Fit::of(&case, contender).total() - own).abs() < 1e-9);
        }
        for contender in Contender::OPTIONS {
            prop_assert_eq!(Fit::of(&case, contender), Fit::of(&alone, contender));
        }
    }
}

/// All that is asked about options is asked about designs.
#[test]
fn designs_get_every_answer() {
    let plan = Plan::about(orgwright::company::Example::Saas.profile());
    let decision = plan.brief().decide();
    let lineup = plan.lineup(Between::Designs, &decision);
    let case = lineup.case();
    let ranked = lineup.ranked();
    assert_eq!(ranked.len(), 5, "no chart was brought in, and five are generated");
    assert!(ranked.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    let (first, last) = (ranked[0].0, ranked[4].0);
    assert!(!tornado(&case, first, last).is_empty());
    assert!(nearest_tie(&case, first, &lineup.running).is_some());
    let found = information(&case, &lineup.running);
    assert_eq!(found.chosen, first);
    let _ = reverse(&case, last, &lineup.running);
    let doubt = lineup.doubt();
    let sum: f64 = doubt.contenders.iter().map(|&contender| doubt.acceptability.first(contender)).sum();
    assert!((sum - 1.0).abs() < 1e-9);
    assert!(doubt.acceptability.beats(first, last) > 0.5);
}

#[test]
fn equal_designs_are_level_and_nothing_is_said_of_weights() {
    let model = Model::v1();
    let weights = Weights::from_points(&model.points);
    let profile = crate::example::base();
    let today = Situation::today(&profile, &model);
    let chart = read(&generate(Alternative::Cso, &profile));
    let charts = [chart.clone(), chart];
    let case = Case::with_charts(&model, &weights, &today, None, &charts);
    let [one, other] = [Contender::Chart(0), Contender::Chart(1)];
    assert_eq!(nearest_tie(&case, one, &[other]), None);
    assert!(tornado(&case, one, other).is_empty());
}

/// Under any weights the figure is the one that was printed; the more of the weight lies where one is better, the better it
/// stands, and at all of it nothing else counts.
#[test]
fn under_any_weights_one_criterion_may_count_for_more() {
    let brief = Brief::stated(crate::example::base());
    let today = Situation::today(&brief.profile, &brief.model);
    let case = Case::new(&brief.model, &brief.weights, &today, None);
    let [cso, cro] = [Alternative::Cso, Alternative::Cro].map(Contender::Standing);
    let under =
        |least: Option<f64>| share_of_weights(&case, cro, cso, least.map(|least| (Criterion::Alignment, least)));
    assert_eq!(format!("{:.3}", under(None)), "0.137");
    assert!((under(Some(0.0)) - under(None)).abs() < 1e-12);
    let shares: Vec<f64> = (0..=10).map(|tenth| under(Some(f64::from(tenth) / 10.0))).collect();
    assert!(shares.windows(2).all(|pair| pair[0] <= pair[1] + 1e-12), "{shares:?}");
    assert!((shares[10] - 1.0).abs() < 1e-12, "a CRO aligns better");
    assert!(share_of_weights(&case, cso, cro, Some((Criterion::Alignment, 1.0))).abs() < 1e-12);
}

/// What changing over costs counts under any weights too.
#[test]
fn the_path_pays_for_changing_over_under_any_weights() {
    let outlook = Outlook { revenue: Some(100_000_000), ..Outlook::default() };
    let brief = Brief::stated(Profile { outlook, ..crate::example::base() });
    let [cso, path] = [Contender::Standing(Alternative::Cso), Contender::CsoThenCro];
    let share = Doubt::of(&brief, &[], vec![cso, path]).any_weights.unwrap();
    // The same by weights drawn one by one.
    let mut points = [0.0; Criterion::COUNT];
    let (today, later) =
        (Situation::today(&brief.profile, &brief.model), Situation::in_24_months(&brief.profile, &brief.model));
    let mut state = 1_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let draws = 4_000;
    let mut ahead = 0.0;
    for _ in 0..draws {
        points.fill_with(|| -(1.0 - next()).ln());
        let weights = Weights::from_points(&points);
        let case = Case::new(&brief.model, &weights, &today, later.as_ref());
        ahead += f64::from(u8::from(Fit::of(&case, cso).total() > Fit::of(&case, path).total()));
    }
    let drawn = ahead / f64::from(draws);
    let error = (share * (1.0 - share) / f64::from(draws)).sqrt();
    assert!((drawn - share).abs() < 4.5 * error + 1e-3, "{drawn} {share}");
}
