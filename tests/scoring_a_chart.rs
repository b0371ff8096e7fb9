//! What must hold where a chart meets the decision, on random charts and profiles. The numbers are those of the
//! properties under “How a chart is scored” in `ARCHITECTURE.md`.
#![allow(clippy::unwrap_used)]

#[path = "tree/random.rs"]
mod random;

use orgwright::company::{Level, Need, Profile, SalesLeader, Share};
use orgwright::decision::{
    Alternative, Contribution, Coordinates, Criterion, Fit, Model, Situation, Weights, fit_of_chart, read,
};
use orgwright::design::generate;
use orgwright::org::{
    Chart, ChartError, Edit, Function, Grade, Measures, Outline, Position, PositionId, SalesOwner, Spot,
};
use proptest::prelude::*;
use random::{Sketch, sketch};

fn level() -> impl Strategy<Value = Option<Level>> {
    prop::option::of(prop::sample::select(&Level::ALL[..]))
}

fn profile() -> impl Strategy<Value = Profile> {
    let sizes = (prop::option::of(1..400_u32), prop::option::of(100_000..800_000_000_u64));
    let recurring = prop::option::of(0.0..=1.0_f64);
    let leader = prop::option::of(prop::sample::select(&SalesLeader::ALL[..]));
    (sizes, recurring, leader, prop::collection::vec(level(), 6)).prop_map(|(sizes, recurring, leader, levels)| {
        let mut profile = Profile { sales_people: sizes.0, revenue: sizes.1, ..Profile::default() };
        profile.recurring = recurring.and_then(|part| Share::new(part).ok());
        profile.leadership.sales = leader;
        for (need, level) in Need::ALL.into_iter().zip(levels) {
            profile.needs.set(need, level);
        }
        profile
    })
}

fn points() -> impl Strategy<Value = Weights> {
    prop::array::uniform11(1.0..100.0_f64).prop_map(|points| Weights::from_points(&points))
}

fn fit(chart: &Chart, profile: &Profile, weights: &Weights) -> Fit {
    let model = Model::v1();
    fit_of_chart(&model, weights, &Situation::today(profile, &model), None, &read(chart)).fit
}

/// Reaches without the positions that determined them.
fn reaches(coordinates: &Coordinates) -> [f64; Criterion::COUNT] {
    std::array::from_fn(|at| coordinates.reach[at].h)
}

/// Makes a position and its team the last report of a manager.
fn hang(chart: &mut Chart, seat: PositionId, manager: PositionId) -> Result<Edit, ChartError> {
    chart.apply(Edit::Move { seat, to: Spot { manager: Some(manager), place: u32::MAX } })
}

/// Rows of the chart's outline by id.
fn row_of(outline: &Outline, id: PositionId) -> usize {
    outline.ids().iter().position(|&other| other == id).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn property_1_a_pure_design_has_its_options_values((profile, weights) in (profile(), points())) {
        let model = Model::v1();
        let situation = Situation::today(&profile, &model);
        for alternative in [Alternative::VpSales, Alternative::Cso, Alternative::Cro, Alternative::CroOverCso] {
            let fit = fit(&generate(alternative, &profile), &profile, &weights);
            for part in fit.contributions.iter().filter(|part| part.criterion != Criterion::Cost) {
                let belief = situation.belief(part.criterion.input());
                let table = belief.mean(|x| model.values(part.criterion, x)[alternative.index()]);
                prop_assert_eq!(part.value.to_bits(), table.to_bits(), "{:?}, {:?}", alternative, part.criterion);
            }
        }
    }

    #[test]
    fn property_2_moving_a_team_under_the_owner_integrates_and_out_does_not(
        sketch in sketch(20, true), function in prop::sample::select(&Function::CORE[1..]), inside in any::<prop::sample::Index>(),
    ) {
        let mut chart = sketch.chart();
        let measures = Measures::of(&chart);
        let (SalesOwner::Below(owner), Some(head)) = (measures.sales_owner(), measures.head(function)) else {
            return Ok(());
        };
        let (outline, tree) = (measures.outline(), measures.tree());
        let before = reaches(&read(&chart));
        let ceo = tree.ceo().unwrap();
        let team = outline.subtree(owner);
        if head == ceo {
            // Spread out: every part of it below the CEO that is not with the owner comes, the highest first.
            let parts: Vec<_> = (0..outline.len()).filter(|&row| {
                let carries = |row: usize| chart.get(outline.id(row)).unwrap().function == Some(function);
                row != ceo && carries(row) && !tree.holds(owner, row) && !tree.chain(row).skip(1).any(|above| above != ceo && carries(above))
            }).collect();
            for row in parts {
                hang(&mut chart, outline.id(row), outline.id(owner)).unwrap();
            }
        } else if !tree.holds(owner, head) {
            let under = team.start + inside.index(team.len());
            hang(&mut chart, outline.id(head), outline.id(under)).unwrap();
        } else if head != owner {
            // The other way round: out of the owner's team, to the CEO.
            hang(&mut chart, outline.id(head), outline.id(ceo)).unwrap();
            for (after, before) in reaches(&read(&chart)).into_iter().zip(before) {
                prop_assert!(after <= before, "moved out: {before} to {after}");
            }
            return Ok(());
        }
        if Measures::of(&chart).tree().ceo().map(|row| chart.outline().id(row)) != Some(outline.id(ceo)) {
            return Ok(()); // the owner's own top has become the largest
        }
        for (after, before) in reaches(&read(&chart)).into_iter().zip(before) {
            prop_assert!(after >= before, "moved in: {before} to {after}");
        }
    }

    #[test]
    fn property_3_names_order_and_idle_seats_change_no_reach(
        sketch in sketch(20, false), at in any::<prop::sample::Index>(), title in "[A-Za-z ]{0,12}", grade in prop::sample::select(&Grade::ALL[..]),
    ) {
        let mut chart = sketch.chart();
        let before = read(&chart);
        let ids: Vec<_> = chart.outline().ids().to_vec();
        let id = ids[at.index(ids.len())];
        chart.update(id, |position| {
            position.title = title;
            position.holder = None;
        }).unwrap();
        chart.add(Position { grade, ..Position::default() }, Some(id)).unwrap();
        prop_assert_eq!(read(&chart).reach, before.reach.clone());

        // Last sibling first: each moves to the end in turn.
        if let Some(manager) = chart.manager(id) {
            let mut siblings = chart.reports(manager);
            siblings.reverse();
            for sibling in siblings {
                hang(&mut chart, sibling, manager).unwrap();
            }
        }
        let after = read(&chart);
        prop_assert_eq!(reaches(&after), reaches(&before));
        prop_assert_eq!((after.owner, after.c_level, after.layered), (before.owner, before.c_level, before.layered));
    }

    #[test]
    fn property_4_what_holds_no_revenue_function_changes_no_fit(
        sketch in sketch(20, false), profile in profile(), weights in points(), at in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(), grade in prop::sample::select(&Grade::ALL[..]), pay in prop::option::of(0..900_000_u64),
    ) {
        let chart = sketch.chart();
        let outline = chart.outline();
        let revenue = |row: usize| chart.get(outline.id(row)).unwrap().function.is_some_and(Function::is_revenue);
        let idle: Vec<usize> = (0..outline.len()).filter(|&row| !outline.subtree(row).any(revenue)).collect();
        if idle.is_empty() {
            return Ok(());
        }
        let moved = outline.id(idle[at.index(idle.len())]);
        let mut changed = chart.clone();
        changed.update(moved, |position| (position.grade, position.pay) = (grade, pay)).unwrap();
        let target = outline.id(to.index(outline.len()));
        // Where the target reports to what moves, the move is refused and the new grade alone is tested.
        let _ = hang(&mut changed, moved, target);
        changed.add(Position { function: Some(Function::Engineering), grade, pay, ..Position::default() }, Some(moved)).unwrap();
        prop_assert_eq!(fit(&changed, &profile, &weights), fit(&chart, &profile, &weights));
    }

    #[test]
    fn property_5_parts_sum_to_the_fit_and_name_who_earned_them(
        (one, other) in (sketch(20, true), sketch(20, true)), profile in profile(), weights in points(),
    ) {
        let (chart, rival) = (one.chart(), other.chart());
        let (ours, theirs) = (fit(&chart, &profile, &weights), fit(&rival, &profile, &weights));
        let sum: f64 = ours.contributions.iter().map(Contribution::points).sum();
        prop_assert!((sum - ours.total()).abs() < 1e-9 && (0.0..=100.0 + 1e-9).contains(&sum));
        let margin = ours.minus(&theirs);
        prop_assert!((margin.total() - (ours.total() - theirs.total())).abs() < 1e-9);

        let (coordinates, measures) = (read(&chart), Measures::of(&chart));
        for criterion in Criterion::ALL.into_iter().filter(|&criterion| criterion != Criterion::Cost) {
            let reach = &coordinates.reach[criterion.index()];
            prop_assert!((0.0..=1.0).contains(&reach.h));
            prop_assert_eq!(reach.earned_by.is_empty(), measures.head(Function::Sales).is_none());
            let rows: Vec<_> = reach.earned_by.iter().map(|&id| row_of(measures.outline(), id)).collect();
            prop_assert!(rows.is_sorted_by(|one, other| one < other), "each once, in row order");
        }
        prop_assert_eq!(coordinates.owner.is_none(), !matches!(measures.sales_owner(), SalesOwner::Below(_)));
        if coordinates.owner.is_none() {
            prop_assert_eq!(reaches(&coordinates), [0.0; Criterion::COUNT]);
            prop_assert!(!coordinates.c_level && coordinates.layered.is_none());
        }
    }

    #[test]
    fn what_earned_a_reach_is_enough_to_earn_it(sketch in sketch(20, false), outside in any::<prop::sample::Index>()) {
        // Taking the function off a position that no reach names, where others carry it on, can only matter by moving a
        // head; where the heads stay, every reach stays.
        let chart = sketch.chart();
        let (before, measures) = (read(&chart), Measures::of(&chart));
        let row = outside.index(measures.outline().len());
        let mut changed = chart.clone();
        changed.update(measures.outline().id(row), |position| position.function = None).unwrap();
        let after = Measures::of(&changed);
        let unmoved = Function::CORE.into_iter().all(|function| {
            after.head(function) == measures.head(function)
                && after.is_founder_led(function) == measures.is_founder_led(function)
        });
        if unmoved {
            prop_assert_eq!(read(&changed).reach, before.reach);
        }
    }
}

fn chart(rows: &[(&str, Option<Function>, Grade, Option<usize>)]) -> Chart {
    let position = |row: &(&str, Option<Function>, Grade, Option<usize>)| Position {
        title: row.0.to_owned(),
        function: row.1,
        grade: row.2,
        ..Position::default()
    };
    let sketch =
        Sketch { positions: rows.iter().map(position).collect(), managers: rows.iter().map(|row| row.3).collect() };
    sketch.chart()
}

/// Scale, recurring, alignment, lifecycle and separation: one of each kind of reach.
fn kinds(coordinates: &Coordinates) -> [f64; 5] {
    [Criterion::Scale, Criterion::Recurring, Criterion::Alignment, Criterion::Lifecycle, Criterion::Separation]
        .map(|criterion| coordinates.reach[criterion.index()].h)
}

#[test]
fn reaches_of_charts_drawn_by_hand() {
    use Function::{CustomerSuccess, Marketing, Revenue, Sales};
    let ceo = ("CEO", None, Grade::CLevel, None);
    let success = chart(&[
        ceo,
        ("CSO", Some(Sales), Grade::CLevel, Some(0)),
        ("VP CS", Some(CustomerSuccess), Grade::Vp, Some(1)),
        ("CMO", Some(Marketing), Grade::CLevel, Some(0)),
    ]);
    assert_eq!(kinds(&read(&success)), [0.5, 0.6, 1.0 / 3.0, 0.7, 0.0]);
    let without_success = chart(&[
        ceo,
        ("CRO", Some(Revenue), Grade::CLevel, Some(0)),
        ("CSO", Some(Sales), Grade::CLevel, Some(1)),
        ("CMO", Some(Marketing), Grade::CLevel, Some(1)),
    ]);
    let read_once = read(&without_success);
    assert_eq!(kinds(&read_once), [1.0; 5]);
    assert_eq!(read_once.layered.map(PositionId::number), Some(2));
    assert_eq!(read_once.executives.len(), 3);
    let founder = chart(&[
        ("CEO", Some(Sales), Grade::CLevel, None),
        ("AE", Some(Sales), Grade::Contributor, Some(0)),
        ("VP Marketing", Some(Marketing), Grade::Vp, Some(0)),
    ]);
    let read_once = read(&founder);
    assert_eq!(kinds(&read_once), [0.0; 5]);
    assert_eq!(read_once.reach[0].earned_by[0].number(), 0);
    // The CEO's own seat is no cost of the choice.
    assert_eq!(read_once.executives.iter().map(|executive| executive.id.number()).collect::<Vec<_>>(), [2]);
    assert_eq!(kinds(&read(&Chart::new())), [0.0; 5]);
}
