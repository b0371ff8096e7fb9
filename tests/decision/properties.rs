//! What must hold for every company.

use orgwright::company::{Leadership, Level, Need, Needs, Outlook, Profile, SalesLeader, Share, Stage, Stream};
use orgwright::decision::{
    Alternative, Call, Case, Contender, Contribution, Criterion, Draws, Fit, Input, Model, Sides, Situation, Table,
    WeightDraw, Weights, critical_answers, critical_weight, critical_weights, decide, sample, winning_share,
};
use proptest::prelude::*;

const VP: Contender = Contender::Standing(Alternative::VpSales);
const CSO: Contender = Contender::Standing(Alternative::Cso);
const CRO: Contender = Contender::Standing(Alternative::Cro);
const CRO_OVER_CSO: Contender = Contender::Standing(Alternative::CroOverCso);

fn level() -> impl Strategy<Value = Option<Level>> {
    prop::option::weighted(0.8, (0u8..5).prop_map(|level| Level::new(level).unwrap()))
}

fn needs() -> impl Strategy<Value = Needs> {
    prop::array::uniform6(level()).prop_map(|levels| {
        let mut needs = Needs::default();
        Need::ALL.into_iter().zip(levels).for_each(|(need, level)| needs.set(need, level));
        needs
    })
}

fn share() -> impl Strategy<Value = Option<Share>> {
    prop::option::weighted(0.8, (0.0..=1.0).prop_map(|part| Share::new(part).unwrap()))
}

fn streams() -> impl Strategy<Value = Vec<Stream>> {
    prop::collection::vec(share().prop_map(|share| Stream { share, ..Stream::default() }), 0..7)
}

/// Half a million to a thousand million: from the first anchor of the scale on.
fn revenue() -> impl Strategy<Value = u64> {
    (5.699..9.0f64).prop_map(|digits| 10f64.powf(digits) as u64)
}

fn leader() -> impl Strategy<Value = Option<SalesLeader>> {
    prop::option::weighted(0.8, prop::sample::select(&SalesLeader::ALL[..]))
}

fn leadership() -> impl Strategy<Value = Leadership> {
    (leader(), any::<[Option<bool>; 4]>()).prop_map(|(sales, answers)| {
        let [repeatable, leader_stays, would_integrate, peer_chief] = answers;
        Leadership { sales, repeatable, leader_stays, would_integrate, peer_chief }
    })
}

pub(crate) fn outlook() -> impl Strategy<Value = Outlook> {
    let maybe = prop::option::weighted(0.5, revenue());
    (maybe, prop::option::of(1u32..500), share(), prop::option::of(0u32..9), leader(), needs()).prop_map(
        |(revenue, sales_people, recurring, streams, sales, needs)| Outlook {
            revenue,
            sales_people,
            recurring,
            streams,
            sales,
            needs,
        },
    )
}

pub(crate) fn profile() -> impl Strategy<Value = Profile> {
    let size = (
        prop::option::of(1u32..3000),
        prop::option::weighted(0.8, 1u32..500),
        prop::option::weighted(0.8, revenue()),
        prop::option::of(prop::sample::select(&Stage::ALL[..])),
    );
    (size, share(), streams(), needs(), leadership()).prop_map(
        |((people, sales_people, revenue, stage), recurring, streams, needs, leadership)| Profile {
            people,
            sales_people,
            revenue,
            stage,
            recurring,
            streams,
            needs,
            leadership,
            ..Profile::default()
        },
    )
}

pub(crate) fn weights() -> impl Strategy<Value = Weights> {
    prop::array::uniform11(0.0..100.0f64).prop_map(|points| Weights::from_points(&points))
}

fn v1() -> (Model, Weights) {
    let model = Model::v1();
    let weights = Weights::from_points(&model.points);
    (model, weights)
}

/// The lead of `a` over `b` where `input` is `x` and all else as in `situation`.
fn lead(situation: &Situation, weights: &Weights, input: Input, x: f64, a: Contender, b: Contender) -> f64 {
    let (model, mut situation) = (Model::v1(), situation.clone());
    situation.set(input, orgwright::decision::Belief::certain(x));
    let case = Case::new(&model, weights, &situation, None);
    Fit::of(&case, a).minus(&Fit::of(&case, b)).total()
}

fn complexity(streams: Vec<Stream>, interdependence: u8) -> f64 {
    let mut profile = Profile { streams, ..Profile::default() };
    profile.needs.interdependence = Level::new(interdependence);
    Situation::today(&profile, &Model::v1()).belief(Input::Complexity).known().unwrap()
}

/// A part in whole millionths, as shares are kept: then parts of a stream add up to the stream.
fn kept(part: f64) -> f64 {
    (part * 1e6).round() / 1e6
}

/// Two numbers on the axis of `input`, the lower first; revenue from the first anchor of its scale on.
fn rising(input: Input, a: f64, b: f64) -> (f64, f64) {
    let model = Model::v1();
    let (anchors, axis) = (model.table(input).anchors(), model.axis(input));
    let (first, last) = (axis.place(anchors[0].at), axis.place(anchors[anchors.len() - 1].at));
    let at = |part: f64| axis.number(first + part * 1.1 * (last - first));
    (at(a.min(b)), at(a.max(b)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// P1, first half.
    #[test]
    fn splitting_a_stream_never_simplifies(
        shares in prop::collection::vec(0.0..1.0f64, 1..6), at in 0usize..6, part in 0.0..1.0f64, links in 0u8..5,
    ) {
        let sum: f64 = shares.iter().sum();
        let stream = |part: f64| Stream { share: Share::new(part).ok(), ..Stream::default() };
        let parts: Vec<f64> = shares.iter().map(|share| kept(share / sum.max(1e-9) * 0.999)).collect();
        let at = at % parts.len();
        let mut split: Vec<f64> = parts.clone();
        split[at] = kept(split[at] * part);
        split.push(parts[at] - split[at]);
        let before = complexity(parts.into_iter().map(stream).collect(), links);
        let after = complexity(split.into_iter().map(stream).collect(), links);
        prop_assert!(after >= before - 1e-9, "{before} became {after}");
    }

    /// P1, second half: existing streams at a tenth of revenue or more, or no shares at all.
    #[test]
    fn adding_a_stream_never_simplifies(
        shares in prop::collection::vec(0.1..1.0f64, 1..5), new in 0.0..0.9f64, links in 0u8..5, count in 1usize..8,
    ) {
        let unknown = |count| complexity(vec![Stream::default(); count], links);
        prop_assert!(unknown(count + 1) >= unknown(count));

        let sum: f64 = shares.iter().sum();
        let stream = |part: f64| Stream { share: Share::new(part).ok(), ..Stream::default() };
        let before: Vec<f64> = shares.iter().map(|share| kept(share / sum * 0.999)).collect();
        let after: Vec<f64> = before.iter().map(|part| kept(part * (1.0 - new))).chain([kept(new * 0.999)]).collect();
        prop_assume!(before.iter().chain(&after[..before.len()]).all(|&part| part >= 0.1));
        let after = complexity(after.into_iter().map(stream).collect(), links);
        prop_assert!(after >= complexity(before.into_iter().map(stream).collect(), links) - 1e-9);
    }

    /// P2 and P3.
    #[test]
    fn needs_of_revenue_lead_to_a_cro_and_needs_of_sales_to_a_cso(
        profile in profile(), weights in weights(), a in 0.0..1.0f64, b in 0.0..1.0f64,
    ) {
        let situation = Situation::today(&profile, &Model::v1());
        let to_cro = [
            Input::Revenue, Input::Recurring, Input::Complexity, Input::Alignment, Input::Lifecycle, Input::Leadership,
        ];
        for input in Input::ALL {
            let (low, high) = rising(input, a, b);
            let gain = lead(&situation, &weights, input, high, CRO, CSO)
                - lead(&situation, &weights, input, low, CRO, CSO);
            if to_cro.contains(&input) {
                prop_assert!(gain >= -1e-9, "{input:?} from {low} to {high}: {gain}");
            } else {
                prop_assert!(gain <= 1e-9, "{input:?} from {low} to {high}: {gain}");
            }
        }
    }

    /// P4.
    #[test]
    fn more_revenue_never_makes_a_role_dearer(a in 0.0..1e9f64, b in 0.0..1e9f64) {
        let (cost, musd) = (Model::v1().cost, |revenue: f64| revenue / 1e6);
        let (poor, rich) = (cost.values(musd(a.min(b))), cost.values(musd(a.max(b))));
        prop_assert!(poor.iter().zip(rich).all(|(poor, rich)| rich >= poor - 1e-9));
    }

    /// P5, with the model's own weights.
    #[test]
    fn size_and_strength_never_speak_for_a_vp(profile in profile(), a in 0.0..1.0f64, b in 0.0..1.0f64) {
        let (model, weights) = v1();
        let situation = Situation::today(&profile, &model);
        for input in [Input::Revenue, Input::SalesSize, Input::Leadership, Input::Complexity] {
            let (low, high) = rising(input, a, b);
            let gain =
                lead(&situation, &weights, input, high, VP, CSO) - lead(&situation, &weights, input, low, VP, CSO);
            prop_assert!(gain <= 1e-9, "{input:?} from {low} to {high}: {gain}");
        }
    }

    /// P6.
    #[test]
    fn many_sellers_never_speak_against_a_cso_below(
        profile in profile(), weights in weights(), a in 0.0..1.0f64, b in 0.0..1.0f64,
    ) {
        let situation = Situation::today(&profile, &Model::v1());
        let (low, high) = rising(Input::SalesSize, a, b);
        let lead = |x| lead(&situation, &weights, Input::SalesSize, x, CRO_OVER_CSO, CRO);
        prop_assert!(lead(high) >= lead(low) - 1e-9);
    }

    /// P8: an unchanged company, said outright to stay unchanged or not mentioned, never gets the path first.
    #[test]
    fn a_hedge_must_be_earned(profile in profile(), weights in weights()) {
        let model = Model::v1();
        let today = Situation::today(&profile, &model);
        let case = Case::new(&model, &weights, &today, Some(&today));
        let path = Fit::of(&case, Contender::CsoThenCro).total();
        let best = Alternative::ALL.map(|alternative| Fit::of(&case, Contender::Standing(alternative)).total());
        prop_assert!(best.iter().any(|&total| total > path));
        prop_assert!(!Case::new(&model, &weights, &today, None).options().contains(&Contender::CsoThenCro));
    }

    /// P9: totals stay on the scale, and contributions are the whole of every difference.
    #[test]
    fn fits_lie_on_the_scale_and_add_up(profile in profile(), outlook in outlook(), weights in weights()) {
        let model = Model::v1();
        let profile = Profile { outlook, ..profile };
        let (today, later) = (Situation::today(&profile, &model), Situation::in_24_months(&profile, &model));
        let case = Case::new(&model, &weights, &today, later.as_ref());
        let fits: Vec<Fit> = case.options().iter().map(|&contender| Fit::of(&case, contender)).collect();
        for a in &fits {
            prop_assert!((-1e-9..=100.0 + 1e-9).contains(&(a.total() + a.switching_cost)));
            let sum: f64 = a.contributions.iter().map(Contribution::points).sum();
            prop_assert!((sum - a.switching_cost - a.total()).abs() < 1e-9);
            for b in &fits {
                prop_assert!((a.minus(b).total() - (a.total() - b.total())).abs() < 1e-9);
            }
        }
    }

    /// P9: scaling all points, and what a criterion of weight 0 says, change nothing.
    #[test]
    fn points_are_relative(profile in profile(), points in prop::array::uniform11(0.0..100.0f64), by in 0.01..100.0f64) {
        let mut model = Model::v1();
        let today = Situation::today(&profile, &model);
        let mut points = points;
        points[Criterion::Leadership.index()] = 0.0;
        let totals = |model: &Model, weights: &Weights| {
            let case = Case::new(model, weights, &today, None);
            Alternative::ALL.map(|alternative| Fit::of(&case, Contender::Standing(alternative)).total())
        };
        let before = totals(&model, &Weights::from_points(&points));
        model.tables[Criterion::Leadership.index()] = model.tables[Criterion::Recurring.index()].clone();
        let after = totals(&model, &Weights::from_points(&points.map(|points| points * by)));
        prop_assert!(before.iter().zip(after).all(|(before, after)| (before - after).abs() < 1e-9));
    }

    /// P9: neither the order of criteria nor that of alternatives matters, and two criteria that say the same are one
    /// criterion with the weight of both.
    #[test]
    fn order_and_splitting_do_not_matter(profile in profile(), points in prop::array::uniform11(0.1..100.0f64), part in 0.0..1.0f64) {
        let model = Model::v1();
        let (one, other) = (Criterion::Alignment.index(), Criterion::Specialism.index());
        let totals = |model: &Model, points: &[f64; 11], profile: &Profile| {
            let (weights, today) = (Weights::from_points(points), Situation::today(profile, model));
            let case = Case::new(model, &weights, &today, None);
            Alternative::ALL.map(|alternative| Fit::of(&case, Contender::Standing(alternative)).total())
        };
        let close = |a: [f64; 5], b: [f64; 5]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-9);
        let before = totals(&model, &points, &profile);

        let (mut swapped, mut swapped_points, mut swapped_profile) = (model.clone(), points, profile.clone());
        swapped.tables.swap(one, other);
        swapped_points.swap(one, other);
        std::mem::swap(&mut swapped_profile.needs.alignment, &mut swapped_profile.needs.specialism);
        prop_assert!(close(before, totals(&swapped, &swapped_points, &swapped_profile)));

        let mut turned = model.clone();
        turned.tables = turned.tables.map(|table| {
            let turn = |mut anchor: orgwright::decision::Anchor| { anchor.of.reverse(); anchor };
            Table::new(table.axis(), table.anchors().iter().copied().map(turn).collect()).unwrap()
        });
        let mut no_cost = points;
        no_cost[Criterion::Cost.index()] = 0.0;
        let mut expected = totals(&model, &no_cost, &profile);
        expected.reverse();
        prop_assert!(close(expected, totals(&turned, &no_cost, &profile)));

        let (mut twin, mut shared, mut twin_profile) = (model.clone(), points, profile.clone());
        twin.tables[other] = twin.tables[one].clone();
        twin_profile.needs.specialism = twin_profile.needs.alignment;
        let whole = totals(&twin, &points, &twin_profile);
        let both = shared[one] + shared[other];
        (shared[one], shared[other]) = (part * both, (1.0 - part) * both);
        prop_assert!(close(whole, totals(&twin, &shared, &twin_profile)));
    }

    /// At its critical weight a pair is level, and on the two sides of it different ones lead.
    #[test]
    fn critical_weights_level(profile in profile(), outlook in outlook(), weights in weights()) {
        let model = Model::v1();
        let profile = Profile { outlook, ..profile };
        let (today, later) = (Situation::today(&profile, &model), Situation::in_24_months(&profile, &model));
        let case = Case::new(&model, &weights, &today, later.as_ref());
        let (a, b) = (Fit::of(&case, CSO), Fit::of(&case, Contender::CsoThenCro));
        for criterion in Criterion::ALL {
            let margin = |weight: f64| {
                let weights = weights.with(criterion, weight);
                let case = Case::new(&model, &weights, &today, later.as_ref());
                Fit::of(&case, CSO).minus(&Fit::of(&case, Contender::CsoThenCro)).total()
            };
            match critical_weight(&weights, &a, &b, criterion) {
                Some(at) => {
                    prop_assert!(margin(at).abs() < 1e-6);
                    prop_assert!(margin(0.0) * margin(1.0) <= 1e-9);
                }
                None => prop_assert!(margin(0.0) * margin(1.0) >= -1e-9),
            }
        }
    }

    /// Inside a critical range the one ahead is overtaken, just outside it is not.
    #[test]
    fn critical_answers_are_where_it_flips(profile in profile(), weights in weights()) {
        let model = Model::v1();
        let today = Situation::today(&profile, &model);
        for input in Input::ALL {
            for (a, b) in [(CSO, CRO), (CRO, VP)] {
                let case = Case::new(&model, &weights, &today, None);
                let axis = model.axis(input);
                let anchors = model.table(input).anchors();
                let (first, last) = (axis.place(anchors[0].at), axis.place(anchors[anchors.len() - 1].at));
                let ranges = critical_answers(&case, input, &Sides::pair(a, b));
                for step in 0..=20 {
                    let place = first + f64::from(step) / 20.0 * (last - first);
                    let x = axis.number(place);
                    let behind = -lead(&today, &weights, input, x, a, b);
                    let inside = ranges.iter().any(|range| {
                        range.above.is_none_or(|from| x >= from) && range.below.is_none_or(|to| x <= to)
                    });
                    prop_assert!(behind.abs() < 1e-6 || inside == (behind > 0.0), "{input:?} at {x}: {behind}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Whatever is answered, the decision is whole, repeatable and no firmer than its figures.
    #[test]
    fn every_company_gets_a_sound_decision(profile in profile(), outlook in outlook(), weights in weights()) {
        let mut model = Model::v1();
        model.robustness.samples = 500;
        let profile = Profile { outlook, ..profile };
        let decision = decide(&profile, &model, &weights);
        prop_assert_eq!(&decision, &decide(&profile, &model, &weights));
        let first: f64 = decision.ranked.iter().map(|ranked| ranked.first).sum();
        prop_assert!((first - 1.0).abs() < 1e-9);
        prop_assert!(decision.ranked.windows(2).all(|pair| pair[0].fit.total() >= pair[1].fit.total() - 1e-9));
        prop_assert_eq!(decision.exact.ahead, decision.ranked[0].contender);
        prop_assert_eq!(decision.exact.behind, decision.ranked[1].contender);
        for verdict in [&decision.scope, &decision.level, &decision.exact] {
            prop_assert!(verdict.margin >= -1e-9 && (0.0..=1.0).contains(&verdict.support));
            let settled = verdict.open.iter().all(|open| open.probability() < 0.10);
            prop_assert!(verdict.call != Call::Clear || verdict.support >= 0.90 && settled);
            prop_assert!(verdict.call != Call::Leaning || verdict.support >= 0.75);
        }
    }
}

#[test]
fn a_blank_form_gets_no_confident_verdict() {
    let (model, weights) = v1();
    let decision = decide(&Profile::default(), &model, &weights);
    assert!(decision.missing.iter().eq(&Input::ALL));
    for verdict in [&decision.scope, &decision.level, &decision.exact] {
        assert_eq!(verdict.call, Call::TooClose);
    }
}

/// A new stream that becomes nine tenths of revenue makes the business simpler: kept on purpose.
#[test]
fn a_dominant_new_stream_simplifies() {
    let stream = |part: f64| Stream { share: Share::new(part).ok(), ..Stream::default() };
    let before = complexity(vec![stream(0.5), stream(0.5)], 2);
    assert!(complexity(vec![stream(0.05), stream(0.05), stream(0.9)], 2) >= before);
    assert!(complexity(vec![stream(0.02), stream(0.02), stream(0.96)], 2) < before);
}

/// The nearest over several rivals, and the edge where one criterion has all the weight.
#[test]
fn critical_weights_have_edges() {
    let model = Model::v1();
    let today = Situation::today(&crate::example::base(), &model);
    let mut points = [0.0; Criterion::COUNT];
    points[Criterion::Scaling.index()] = 1.0;
    let weights = Weights::from_points(&points);
    let case = Case::new(&model, &weights, &today, None);
    let (cso, cro) = (Fit::of(&case, CSO), Fit::of(&case, CRO));
    // On the ten others, shared equally, a CSO leads as well.
    let others: f64 = Criterion::ALL
        .iter()
        .filter(|&&criterion| criterion != Criterion::Scaling)
        .map(|&criterion| case.value(CSO, criterion) - case.value(CRO, criterion))
        .sum();
    assert!(others > 0.0);
    assert_eq!(critical_weight(&weights, &cso, &cro, Criterion::Scaling), None);
    assert_eq!(critical_weight(&weights, &cso, &cso, Criterion::Scaling), None);

    let (model, weights) = v1();
    let case = Case::new(&model, &weights, &today, None);
    let rivals = case.options().iter().copied().filter(|&contender| contender != CSO).collect();
    let all = critical_weights(&case, &Sides { ahead: vec![CSO], behind: rivals });
    for (nearest, against_cro) in all.iter().zip(critical_weights(&case, &Sides::pair(CSO, CRO))) {
        if let Some(against_cro) = against_cro {
            let nearest = nearest.unwrap();
            assert!((nearest.at - nearest.now).abs() <= (against_cro.at - against_cro.now).abs());
        }
    }
}

/// With any weights and nothing else in doubt the sampler agrees with the exact share, to three standard errors.
#[test]
fn the_sampler_agrees_with_the_exact_share() {
    let (model, weights) = v1();
    for leader in SalesLeader::ALL {
        let profile = crate::example::with(|profile| profile.leadership.sales = Some(leader));
        let today = Situation::today(&profile, &model);
        let case = Case::new(&model, &weights, &today, None);
        let draws = Draws { weights: WeightDraw::Any, noise: 0.0, samples: 10_000, seed: 7 };
        let shares = sample(&case, &draws, case.options());
        for (a, b) in [(CRO, CSO), (VP, CSO), (CRO_OVER_CSO, CRO)] {
            let differences = Criterion::ALL.map(|criterion| case.value(a, criterion) - case.value(b, criterion));
            let exact = winning_share(&differences);
            let error = (exact * (1.0 - exact) / 10_000.0).sqrt();
            let drawn = shares.beats(a, b);
            assert!((drawn - exact).abs() <= 3.0 * error, "{leader:?}: drawn {drawn}, exactly {exact}");
        }
    }
}

/// The very counts: this build, every other build, and wasm32 must agree on them.
#[test]
fn the_sampler_counts_alike_everywhere() {
    let (model, weights) = v1();
    let decision = decide(&crate::example::base(), &model, &weights);
    let counts = |share: f64| (share * f64::from(decision.samples)).round() as u32;
    let first: Vec<u32> = decision.ranked.iter().map(|ranked| counts(ranked.first)).collect();
    assert_eq!((counts(decision.scope.support), first), (7591, vec![5091, 2947, 1421, 508, 33]));
}
