//! Random pairs of charts: charts that were worked on, and charts that have nothing in common but who is on them.

use crate::change::{Seed, id, seed};
use crate::moments::{assert_counted, assert_safe, assert_told, transition};
use crate::random::{Sketch, sketch};
use orgwright::design::transition::{Dial, Terms, Transition};
use orgwright::org::{Chart, Position};
use proptest::prelude::*;

/// A chart after some commands; those that are refused change nothing.
fn worked_on(chart: &Chart, seeds: &[Seed]) -> Chart {
    let mut chart = chart.clone();
    for seed in seeds {
        if let Ok(worked) = seed.command(&chart).work_out(&chart, id(0)) {
            chart = worked.chart;
        }
    }
    chart
}

fn terms(span: u32, together: u32) -> Terms {
    Terms::default().with(Dial::Span, Some(span)).unwrap().with(Dial::Together, Some(together)).unwrap()
}

fn limits() -> impl Strategy<Value = Terms> {
    (prop_oneof![1..4_u32, 4..13_u32], prop_oneof![Just(1_u32), 2..30_u32])
        .prop_map(|(span, together)| terms(span, together))
}

/// Two charts of the same positions that hang anyhow, or of some of the same.
fn strangers(most: usize) -> impl Strategy<Value = (Sketch, Sketch)> {
    (sketch(most, true), sketch(most, true))
}

/// A chart with pay for most.
fn paid(mut chart: Chart) -> Chart {
    for id in chart.outline().ids().to_vec() {
        let number = u64::from(id.number());
        chart.update(id, |position| position.pay = (number % 6 > 0).then_some(50_000 + 1000 * number)).unwrap();
    }
    chart
}

/// The same with other pay, other titles and other people here and there: none, newcomers, or who is in the next seat.
fn shuffled(mut chart: Chart, salt: u32) -> Chart {
    for id in chart.outline().ids().to_vec() {
        let number = id.number();
        let others = |position: &mut Position| {
            match number.wrapping_mul(5).wrapping_add(salt) % 7 {
                0 => position.pay = None,
                1 => position.pay = Some(90_000 + u64::from(number)),
                _ => {}
            }
            match number.wrapping_mul(3).wrapping_add(salt) % 11 {
                0 => position.holder = None,
                1 => position.holder = Some(format!("Person {}", number + 100_000)),
                2 => position.holder = Some(format!("Person {}", number + 1)),
                3 => position.title = format!("Chair {number}"),
                _ => {}
            }
        };
        chart.update(id, others).unwrap();
    }
    chart
}

fn assert_right(from: &Chart, to: &Chart, terms: &Terms) -> Transition {
    let found = transition(from, to, terms);
    assert_safe(from, to, terms, &found);
    assert_counted(from, to, terms, &found);
    assert_told(from, to, &found);
    found
}

fn assert_safe_between(from: &Chart, to: &Chart, terms: &Terms) {
    for (from, to) in [(from, to), (to, from)] {
        let found = assert_right(from, to, terms);
        assert_eq!(found.is_empty(), from == to);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_moment_between_a_chart_and_what_was_made_of_it_is_safe(
        sketch in sketch(40, true), seeds in prop::collection::vec(seed(), 0..25), terms in limits(),
    ) {
        let from = paid(sketch.chart());
        assert_safe_between(&from, &worked_on(&from, &seeds), &terms);
    }

    #[test]
    fn every_moment_between_strangers_is_safe((one, other) in strangers(30), terms in limits(), salt in 0..77_u32) {
        assert_safe_between(&paid(one.chart()), &shuffled(paid(other.chart()), salt), &terms);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn large_charts_that_were_worked_on_are_safe(
        sketch in sketch(2000, false), seeds in prop::collection::vec(seed(), 100..300), terms in limits(),
    ) {
        let from = paid(sketch.chart());
        let to = worked_on(&from, &seeds);
        let found = transition(&from, &to, &terms);
        assert_safe(&from, &to, &terms, &found);
        assert_counted(&from, &to, &terms, &found);
    }

    #[test]
    fn large_strangers_are_safe((one, other) in strangers(2000)) {
        let (from, to, terms) = (one.chart(), other.chart(), Terms::default());
        assert_safe(&from, &to, &terms, &transition(&from, &to, &terms));
    }
}
