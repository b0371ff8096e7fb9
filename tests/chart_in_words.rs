//! What is said of a chart: why each position counts, and where the chart stands among the others.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

#[path = "tree/random.rs"]
mod random;

use orgwright::company::{Example, Profile};
use orgwright::decision::{
    Alternative, Bearing, Contest, Criterion, Entrant, Firmness, Model, Situation, Weights, bearing, fit_of_chart,
    read_measured,
};
use orgwright::design::generate;
use orgwright::exchange::{Fixes, Mapping, Overrule, Table, import, unwatched};
use orgwright::org::{Chart, Edit, Field, Grade, Measures, PositionId};
use orgwright::role::TitleRules;
use proptest::prelude::*;
use random::sketch;
use std::collections::BTreeSet;
use std::fmt::Write;

const COMPANY: &[u8] = include_bytes!("fixtures/import/real-software-company-201.csv");

fn titled(chart: &Chart, title: &str) -> PositionId {
    chart.positions().find(|(_, position)| position.title == title).unwrap().0
}

fn bearings(chart: &Chart, id: PositionId) -> Vec<Bearing> {
    let measures = Measures::of(chart);
    bearing(chart, &measures, &read_measured(chart, &measures), id)
}

fn said(chart: &Chart, title: &str) -> String {
    let sentences = bearings(chart, titled(chart, title)).into_iter().map(|bearing| bearing.sentence);
    sentences.collect::<Vec<_>>().join("\n")
}

/// Every position that counts, with why; below, how many count for nothing.
fn told(chart: &Chart) -> String {
    let (mut text, mut idle) = (String::new(), 0);
    for &id in chart.outline().ids() {
        let bearings = bearings(chart, id);
        if bearings.iter().all(|bearing| bearing.criteria.is_empty()) {
            idle += 1;
            continue;
        }
        writeln!(text, "{}", chart.get(id).unwrap().title).unwrap();
        for bearing in bearings {
            let criteria: Vec<_> = bearing.criteria.iter().map(|criterion| criterion.label()).collect();
            writeln!(text, "  {}\n    [{}]", bearing.sentence, criteria.join(", ")).unwrap();
        }
    }
    write!(text, "{idle} count for nothing alone").unwrap();
    text
}

fn saas(sales_people: u32) -> Profile {
    Profile { sales_people: Some(sales_people), ..Example::Saas.profile() }
}

#[test]
fn each_generated_design_says_what_counts() {
    let mut text = String::new();
    for alternative in Alternative::ALL {
        write!(text, "# {}\n{}\n\n", alternative.label(), told(&generate(alternative, &saas(20)))).unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn the_real_company_says_what_counts() {
    let table = Table::read(COMPANY, &Overrule::default(), &mut unwatched).unwrap();
    let chart = import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched).chart;
    insta::assert_snapshot!(told(&chart));
}

#[test]
fn a_position_that_counts_for_nothing_says_so() {
    let mut chart = generate(Alternative::Cso, &saas(20));
    let idle = "No criterion depends on this position alone; it counts in positions and spans.";
    assert_eq!(said(&chart, "Account Executive"), idle);
    let id = titled(&chart, "Account Executive");
    chart.apply(Edit::Set { seat: id, to: Field::Closed(true) }).unwrap();
    assert_eq!(said(&chart, "Account Executive"), "Closed: it counts nowhere.");
    let free = chart.free_id();
    assert_eq!(bearings(&chart, free), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// What a position says that it bears on is what it determined, no more and no less.
    #[test]
    fn bearings_are_what_earned_the_fit(sketch in sketch(16, true)) {
        let chart = sketch.chart();
        let measures = Measures::of(&chart);
        let coordinates = read_measured(&chart, &measures);
        let model = Model::v1();
        let today = Situation::today(&Profile::default(), &model);
        let fit = fit_of_chart(&model, &Weights::equal(), &today, None, &coordinates);
        for &id in chart.outline().ids() {
            let bearings = bearing(&chart, &measures, &coordinates, id);
            prop_assert!(!bearings.is_empty());
            prop_assert!(bearings.iter().all(|bearing| bearing.sentence.ends_with('.') && !bearing.sentence.contains("“”")));
            let mut told: BTreeSet<_> = bearings.into_iter().flat_map(|bearing| bearing.criteria).collect();
            let mut earned: BTreeSet<_> =
                Criterion::ALL.into_iter().filter(|criterion| fit.earned_by[criterion.index()].contains(&id)).collect();
            if coordinates.layered == Some(id) {
                // It decides which column of the tables is read, wherever more than sales is covered.
                let wide = |criterion: &Criterion| coordinates.reach[criterion.index()].h > 0.0;
                earned.extend(Criterion::ALL.into_iter().filter(|criterion| coordinates.c_level && wide(criterion)));
            }
            prop_assert_eq!(std::mem::take(&mut told), earned);
        }
    }

    #[test]
    fn standings_agree_with_each_other(one in sketch(16, true), other in sketch(16, true), third in sketch(16, true), example in 0..3_usize) {
        let profile = Example::ALL[example].profile();
        let model = Model::v1();
        let weights = Weights::from_points(&model.points);
        let (today, later) = (Situation::today(&profile, &model), Situation::in_24_months(&profile, &model));
        let contest = Contest::new(&model, &weights, &today, later.as_ref());
        let enter = |name: &str, chart: &Chart| {
            let measures = Measures::of(chart);
            contest.chart(name.to_owned(), &read_measured(chart, &measures))
        };
        let entrants = [enter("one", &one.chart()), enter("other", &other.chart()), enter("third", &third.chart())];
        let [one, other, _] = &entrants;
        let (ours, theirs) = (contest.standing(one, std::slice::from_ref(other)), contest.standing(other, std::slice::from_ref(one)));
        prop_assert_eq!(ours.firmness, theirs.firmness);
        prop_assert!((ours.margin + theirs.margin).abs() < 1e-9);
        prop_assert!(ours.place.min(theirs.place) == 1);
        let among = contest.standing(one, &entrants[1..]);
        prop_assert!(among.needed[0] <= among.needed[1]);
        prop_assert!(among.sentence.ends_with('.'));
        let best = entrants[1..].iter().map(|entrant| entrant.fit).fold(f64::MIN, f64::max);
        prop_assert!((among.margin - (one.fit - best)).abs() < 1e-9);
        prop_assert!(among.place == 1 || among.margin < 0.0);
        // A chart that is the same in all that counts is level, and no doubt lies between the two.
        let mut twin: Entrant = one.clone();
        "twin".clone_into(&mut twin.name);
        let level = contest.standing(one, &[twin]);
        prop_assert_eq!((level.place, level.firmness), (1, Firmness::TooClose));
        prop_assert_eq!(level.sentence, "Too close to call: level with twin.");
    }
}

/// Each generated design, and each with the head of sales below C-level, among the options.
#[test]
fn standings_are_said_in_a_sentence() {
    let model = Model::v1();
    let weights = Weights::from_points(&model.points);
    let mut text = String::new();
    for example in Example::ALL {
        let profile = example.profile();
        let (today, later) = (Situation::today(&profile, &model), Situation::in_24_months(&profile, &model));
        let contest = Contest::new(&model, &weights, &today, later.as_ref());
        let options = Alternative::ALL.map(|alternative| contest.option(alternative));
        writeln!(text, "# {}", profile.name).unwrap();
        for alternative in Alternative::ALL {
            let mut chart = generate(alternative, &profile);
            for lowered in [false, true] {
                if lowered {
                    let measures = Measures::of(&chart);
                    let Some(owner) = read_measured(&chart, &measures).owner else { continue };
                    chart.apply(Edit::Set { seat: owner, to: Field::Grade(Grade::Director) }).unwrap();
                }
                let measures = Measures::of(&chart);
                let entrant = contest.chart(String::new(), &read_measured(&chart, &measures));
                let standing = contest.standing(&entrant, &options);
                let what = if lowered { "led by a director" } else { "as it is" };
                writeln!(text, "{} design, {what}: {:.1}\n  {}", alternative.label(), standing.fit, standing.sentence)
                    .unwrap();
            }
        }
        let alone = contest.standing(&options[0], &[]);
        writeln!(text, "{}", alone.sentence).unwrap();
    }
    insta::assert_snapshot!(text);
}
