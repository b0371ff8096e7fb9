//! Evolutions of a chart: what comes out leads what its title says, on random charts and on the generated ones.

use crate::change::assert_sound;
use crate::random::sketch;
use orgwright::company::Example;
use orgwright::decision::{
    Alternative, Case, Contender, Criterion, Fit, Model, Situation, Weights, fit_of_chart, read,
};
use orgwright::design::evolution::{Evolution, Unfit};
use orgwright::design::generate;
use orgwright::evidence::Source;
use orgwright::org::{Chart, Function, Grade, Measures, Position, PositionId, Scope, Worked};
use proptest::prelude::*;

fn design(alternative: Alternative) -> Chart {
    generate(alternative, &Example::Saas.profile())
}

fn evolve(chart: &Chart, evolution: Evolution) -> Result<Worked, Unfit> {
    let worked = evolution.work_out(chart, chart.free_id())?;
    let mut replayed = chart.clone();
    replayed.apply_all(worked.edits.clone()).unwrap();
    assert_eq!(replayed, worked.chart, "the edits make the chart that is promised");
    assert_sound(&worked.chart);
    assert!(worked.what.ends_with('.') && !worked.edits.is_empty(), "{}", worked.what);
    Ok(worked)
}

fn titled(chart: &Chart, title: &str) -> PositionId {
    let mut found = chart.positions().filter(|(_, seat)| seat.title == title).map(|(id, _)| id);
    let id = found.next().unwrap_or_else(|| panic!("there is a {title}"));
    assert!(found.next().is_none(), "there is one {title}");
    id
}

fn scope(chart: &Chart, title: &str) -> Scope {
    let (measures, id) = (Measures::of(chart), titled(chart, title));
    let row = measures.outline().ids().iter().position(|one| *one == id).unwrap();
    Scope::of(&measures, row)
}

#[test]
fn a_cso_becomes_a_cro() {
    let worked = evolve(&design(Alternative::Cso), Evolution::CsoToCro).unwrap();
    assert_eq!(
        worked.what,
        "“Chief Sales Officer” becomes the Chief Revenue Officer. “VP Marketing” and “VP Customer Success” now report to it."
    );
    assert_eq!(scope(&worked.chart, "Chief Revenue Officer"), Scope::Cro);
    assert_eq!(evolve(&design(Alternative::VpSales), Evolution::CsoToCro).unwrap_err(), Unfit::NoCso);
    let there = evolve(&design(Alternative::Cro), Evolution::CsoToCro).unwrap_err();
    assert_eq!(there.to_string(), "“Chief Revenue Officer” leads that on this chart already.");
}

#[test]
fn what_the_guide_leaves_open_is_marked_as_judgement() {
    for step in Evolution::STEPS.into_iter().chain(Alternative::ALL.map(Evolution::Apply)) {
        let sources = step.evidence().sources;
        assert!(sources.contains(&Source::Judgement), "who moves in “{}” is ours", step.label());
        assert!(sources.iter().any(|source| matches!(source, Source::Guide(..))), "{}", step.label());
    }
    let statement = Evolution::CsoPost.evidence().statement;
    assert!(statement.starts_with("A CRO may create a CSO post to focus on certain sales channels or markets. Here "));
}

#[test]
fn a_cro_creates_a_cso_post() {
    let worked = evolve(&design(Alternative::Cro), Evolution::CsoPost).unwrap();
    assert_eq!(
        worked.what,
        "A Chief Sales Officer was placed under “Chief Revenue Officer”. “VP Sales” now reports to it."
    );
    assert_eq!(scope(&worked.chart, "Chief Sales Officer"), Scope::SalesHeadBelowTop);
    assert_eq!(scope(&worked.chart, "Chief Revenue Officer"), Scope::Cro);
    assert_eq!(evolve(&design(Alternative::Cso), Evolution::CsoPost).unwrap_err(), Unfit::NoCro);
    let there = evolve(&design(Alternative::CroOverCso), Evolution::CsoPost).unwrap_err();
    assert_eq!(there, Unfit::There("Chief Sales Officer".to_owned()));
}

#[test]
fn the_posts_that_the_guide_foresees_are_placed_where_their_heads_report() {
    let chart = design(Alternative::Cso);
    let worked = evolve(&chart, Evolution::CustomerOfficer).unwrap();
    assert_eq!(
        worked.what,
        "A Chief Customer Officer was placed under “Chief Executive Officer”. “VP Customer Success” now reports to it."
    );
    let officer = worked.chart.get(titled(&worked.chart, "Chief Customer Officer")).unwrap();
    assert_eq!(
        (officer.grade, officer.function, &officer.holder),
        (Grade::CLevel, Some(Function::CustomerSuccess), &None)
    );
    let twice = evolve(&worked.chart, Evolution::CustomerOfficer).unwrap_err();
    assert_eq!(twice, Unfit::There("Chief Customer Officer".to_owned()));
    // Under a CRO the new post stays there, so that the CRO keeps the scope.
    let worked = evolve(&design(Alternative::Cro), Evolution::GrowthOfficer).unwrap();
    assert_eq!(
        worked.what,
        "A Chief Growth Officer was placed under “Chief Revenue Officer”. “VP Marketing” now reports to it."
    );
    assert_eq!(scope(&worked.chart, "Chief Revenue Officer"), Scope::Cro);
}

#[test]
fn what_does_not_fit_is_said() {
    assert_eq!(Evolution::CsoPost.work_out(&Chart::new(), Chart::new().free_id()).unwrap_err(), Unfit::Empty);
    let seat = |function| Position { function, ..Position::default() };
    let positions = vec![seat(Some(Function::Executive)), seat(Some(Function::Sales))];
    let chart = Chart::from_managers(positions, &[None, Some(0)]).unwrap();
    let refused = |evolution| evolve(&chart, evolution).unwrap_err();
    assert_eq!(refused(Evolution::GrowthOfficer), Unfit::Absent("marketing"));
    assert_eq!(refused(Evolution::CustomerOfficer), Unfit::Absent("customer success"));
    assert_eq!(refused(Evolution::Apply(Alternative::Cro)), Unfit::Absent("marketing"));
    assert!(evolve(&chart, Evolution::Apply(Alternative::Cso)).is_ok());
}

#[test]
fn what_is_there_already_is_not_drawn_again() {
    let cso = Evolution::Apply(Alternative::Cso);
    assert_eq!(evolve(&design(Alternative::Cso), cso).unwrap_err(), Unfit::There("Chief Sales Officer".to_owned()));
    let cro = Evolution::Apply(Alternative::Cro);
    assert_eq!(evolve(&design(Alternative::Cro), cro).unwrap_err(), Unfit::There("Chief Revenue Officer".to_owned()));
    // A CRO over a CSO, where the CRO is there, is the post that the CRO creates.
    let both = evolve(&design(Alternative::Cro), Evolution::Apply(Alternative::CroOverCso)).unwrap();
    assert_eq!(both.what, evolve(&design(Alternative::Cro), Evolution::CsoPost).unwrap().what);
}

#[test]
fn a_founder_who_sells_hands_it_over() {
    let seat =
        |title: &str, function| Position { title: title.to_owned(), function: Some(function), ..Position::default() };
    let positions = vec![
        seat("CEO", Function::Sales),
        seat("Seller", Function::Sales),
        seat("Marketer", Function::Marketing),
        seat("Success", Function::CustomerSuccess),
    ];
    let chart = Chart::from_managers(positions, &[None, Some(0), Some(0), Some(0)]).unwrap();
    let worked = evolve(&chart, Evolution::Apply(Alternative::Cro)).unwrap();
    assert_eq!(
        worked.what,
        "“CEO” hands sales over. A Chief Revenue Officer was placed under “CEO”. “Seller”, “Marketer” and “Success” now \
         report to it."
    );
}

#[test]
fn a_long_chain_is_no_trouble() {
    let seats = 50_000;
    let position =
        |at: usize| Position { function: Some(Function::CORE[at % 3]).filter(|_| at > 0), ..Position::default() };
    let managers: Vec<_> = (0..seats).map(|at: usize| at.checked_sub(1)).collect();
    let chart = Chart::from_managers((0..seats).map(position).collect(), &managers).unwrap();
    assert!(Evolution::Apply(Alternative::Cro).work_out(&chart, chart.free_id()).is_ok());
}

/// The fit of the option for a company of everyday numbers, and that of the chart, cost apart.
fn fits(chart: &Chart, alternative: Alternative) -> Vec<(f64, f64)> {
    let (model, profile) = (Model::v1(), Example::Saas.profile());
    let weights = Weights::from_points(&model.points);
    let today = Situation::today(&profile, &model);
    let case = Case::new(&model, &weights, &today, None);
    let option = Fit::of(&case, Contender::Standing(alternative));
    let drawn = fit_of_chart(&model, &weights, &today, None, &read(chart)).fit;
    let criteria = Criterion::ALL.into_iter().filter(|criterion| *criterion != Criterion::Cost);
    criteria.map(|one| (option.contributions[one.index()].value, drawn.contributions[one.index()].value)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Coverage 1 and silos at most half where the heads sat right under the CEO (decision model, 4.3), whatever the chart.
    #[test]
    fn a_cro_on_any_chart_leads_all_of_revenue(sketch in sketch(24, true)) {
        let chart = sketch.chart();
        let before = Measures::of(&chart);
        let below = |function| before.total(function) > u32::from(before.is_founder_led(function));
        let ready = below(Function::Sales) && (below(Function::Marketing) || below(Function::CustomerSuccess));
        match evolve(&chart, Evolution::Apply(Alternative::Cro)) {
            Ok(worked) => {
                prop_assert!(ready);
                let after = Measures::of(&worked.chart);
                prop_assert!((after.coverage() - 1.0).abs() < 1e-9);
                prop_assert_eq!(scope(&worked.chart, "Chief Revenue Officer"), Scope::Cro);
                let flat = before.present().iter().all(|function| before.head(function).is_some_and(|head| before.tree().level(head) == 1));
                if flat {
                    prop_assert!(after.silo_index().is_some_and(|index| index <= 0.5 + 1e-9), "{:?}", after.silo_index());
                }
                let kept = chart.positions().filter(|(id, _)| worked.chart.get(*id).is_some()).count();
                prop_assert_eq!(kept, chart.len(), "nobody is lost");
            }
            Err(Unfit::There(_)) => prop_assert!(before.accountable().is_some()),
            Err(refused) => prop_assert!(!ready, "{refused}"),
        }
    }

    /// An option put on a chart with all three functions, whose heads are separate, gives a chart that the decision reads as
    /// that option.
    #[test]
    fn an_option_on_a_chart_reads_as_that_option(
        teams in prop::array::uniform3(0..5_usize), from in prop::sample::select(&Alternative::ALL[..]),
        to in prop::sample::select(&Alternative::ALL[..]), others in 0..4_usize,
    ) {
        // Three heads right under the CEO or, for a chart that has a CRO, under the CRO, each with a team, and other people.
        let has_cro = matches!(from, Alternative::Cro | Alternative::CroOverCso);
        let seat = |title: &str, function, grade| Position { title: title.to_owned(), function: Some(function), grade, ..Position::default() };
        let mut positions = vec![seat("CEO", Function::Executive, Grade::CLevel)];
        let mut managers = vec![None];
        let top = if has_cro {
            positions.push(seat("Head of Revenue", Function::Revenue, Grade::Vp));
            managers.push(Some(0));
            1
        } else {
            0
        };
        for (function, team) in Function::CORE.into_iter().zip(teams) {
            let head = positions.len();
            positions.push(seat("Head", function, Grade::Vp));
            managers.push(Some(top));
            for _ in 0..team {
                positions.push(seat("Member", function, Grade::Contributor));
                managers.push(Some(head));
            }
        }
        for _ in 0..others {
            positions.push(seat("Other", Function::Finance, Grade::Director));
            managers.push(Some(0));
        }
        let chart = Chart::from_managers(positions, &managers).unwrap();
        let worked = evolve(&chart, Evolution::Apply(to));
        let wide = matches!(to, Alternative::Cro | Alternative::CroOverCso);
        let worked = worked.unwrap();
        let coordinates = read(&worked.chart);
        prop_assert_eq!(coordinates.c_level, to != Alternative::VpSales);
        prop_assert_eq!(coordinates.layered.is_some(), to == Alternative::CroOverCso);
        // A head of revenue who stays goes on leading marketing and customer success together.
        if to != Alternative::CsoPlus && (!has_cro || wide) {
            for (option, drawn) in fits(&worked.chart, to) {
                prop_assert!((option - drawn).abs() < 1e-9, "{to:?} {option} {drawn}");
            }
        }
    }

    /// Whatever the chart, what is worked out is sound, and what is refused is said in a sentence.
    #[test]
    fn every_step_is_worked_out_or_refused_in_words(sketch in sketch(16, true)) {
        let chart = sketch.chart();
        let steps = Evolution::STEPS.into_iter().chain(Alternative::ALL.map(Evolution::Apply));
        for step in steps {
            if let Err(refused) = evolve(&chart, step) {
                let refused = refused.to_string();
                prop_assert!(refused.ends_with('.'), "{refused}");
            }
        }
    }
}
