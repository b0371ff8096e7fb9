//! What must stay small, however large the plan.

use crate::made::{self, Size};
use orgwright::design::Origin;
use orgwright::org::{Chart, Edit, Field};
use orgwright::plan::{Baseline, Change, Plan};
use std::rc::Rc;

const WIDE: Size = Size { positions: 20_000, designs: 80, edits: 5, steps: 500, ballots: 0, rounds: 0 };

/// What `work` gives, and how many bytes it holds in the end on top of what there was.
fn held<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let mut result = None;
    let taken = allocation_counter::measure(|| result = Some(work()));
    (result.unwrap(), u64::try_from(taken.bytes_current).unwrap_or(0))
}

#[test]
fn a_plan_holds_the_charts_asked_for_last_and_no_more() {
    let text = made::plan(&WIDE).to_text();
    let (plan, opened) = held(|| Plan::from_text(&text).unwrap());
    let (copy, chart) = held(|| Chart::clone(&plan.baseline.as_ref().unwrap().chart));
    drop(copy);
    assert!(opened < 20 * chart, "opened, it holds {} charts", opened / chart);
    // A list that grows takes twice what it needs, so a chart that an edit added to may count for two.
    let ((), asked) = held(|| plan.origins().into_iter().for_each(|origin| drop(plan.chart(origin))));
    assert!(asked < 45 * chart, "with all charts asked for, it holds {} more", asked / chart);
    let ((), glimpsed) = held(|| plan.designs.iter().for_each(|design| drop(design.glimpse())));
    assert!(glimpsed < chart, "a glimpse keeps nothing");
    let last = plan.designs.last().unwrap();
    assert!(Rc::ptr_eq(&last.chart(), &last.chart()), "the chart that is looked at stays the same value");
}

#[test]
fn a_chart_that_somebody_has_stays_the_same_value_until_its_design_is_edited() {
    let mut plan = made::plan(&WIDE);
    let first = plan.designs[0].chart();
    plan.designs.iter().for_each(|design| drop(design.chart()));
    assert!(Rc::ptr_eq(&first, &plan.designs[0].chart()));
    let (seat, before) = (first.roots()[0], plan.clone());
    let title = Edit::Set { seat, to: Field::Title("Founder".to_owned()) };
    plan.make("Named.".to_owned(), Change::Edit(plan.designs[0].id, vec![title])).unwrap();
    assert_eq!(plan.designs[0].chart().get(seat).unwrap().title, "Founder");
    assert_ne!(first.get(seat).unwrap().title, "Founder");
    assert_eq!(before.designs[0].chart(), first);
}

#[test]
fn designs_that_come_and_go_leave_no_chart_behind() {
    // Opened, it has drawn no chart yet.
    let mut plan = Plan::from_text(&made::plan(&WIDE).to_text()).unwrap();
    let chart = held(|| Chart::clone(&plan.baseline.as_ref().unwrap().chart)).1;
    let looked_at = |plan: &Plan| drop(plan.designs.last().unwrap().chart());
    let ((), left) = held(|| {
        for _ in 0..12 {
            let copy = plan.copy(Origin::Drawn(plan.designs[0].id), &[]).unwrap().unwrap();
            plan.make("Copied.".to_owned(), copy).unwrap();
            looked_at(&plan);
            plan.undo().unwrap();
            plan.redo().unwrap();
            looked_at(&plan);
            plan.undo().unwrap();
        }
    });
    assert!(left < 3 * chart, "{} charts are left", left / chart);

    let copy = plan.copy(Origin::Baseline, &[]).unwrap().unwrap();
    plan.make("Copied.".to_owned(), copy).unwrap();
    let (id, seat) = (plan.designs.last().unwrap().id, plan.designs[0].began().roots()[0]);
    let title = Edit::Set { seat, to: Field::Title("Founder".to_owned()) };
    let ((), left) = held(|| {
        for _ in 0..12 {
            plan.make("Named.".to_owned(), Change::Edit(id, vec![title.clone()])).unwrap();
            looked_at(&plan);
            plan.undo().unwrap();
            looked_at(&plan);
        }
    });
    assert!(left < chart, "{} charts are left of edits that were taken back", left / chart);
}

/// Each design would have the former chart to itself otherwise: in memory, in the saved text, and in what is hashed for its record.
#[test]
fn a_chart_that_is_replaced_is_held_and_written_once_for_all_designs() {
    let mut plan = made::plan(&WIDE);
    let (before, copy) = (plan.to_text().len(), Chart::clone(&plan.baseline.as_ref().unwrap().chart));
    let (written, chart) = (serde_json::to_string(&copy).unwrap().len(), held(|| Chart::clone(&copy)).1);
    let baseline = Baseline { chart: Rc::new(copy), file: "newer.csv".to_owned(), set_aside: Vec::new() };
    plan.make("Replaced.".to_owned(), Change::Baseline(Some(Rc::new(baseline)))).unwrap();
    let text = plan.to_text();
    assert!(text.len() < before + written + (64 << 10), "{before} bytes became {}", text.len());

    let (back, opened) = held(|| Plan::from_text(&text).unwrap());
    assert_eq!(back, plan);
    assert!(opened < 40 * chart, "opened, it holds {} charts", opened / chart);
    let hashing = allocation_counter::measure(|| assert_eq!(back.hash(), plan.hash())).bytes_max;
    assert!(hashing < u64::try_from(4 * written).unwrap(), "hashing took {hashing} bytes beside a chart of {written}");
}

/// The page has a stack of 1 MB, and what a list of a million steps is made of must not lie on it.
#[test]
fn a_long_past_is_let_go_without_a_deep_stack() {
    let work = || {
        let mut plan = Plan::default();
        let chart = Rc::new(Chart::from_managers(vec![orgwright::org::Position::default()], &[None]).unwrap());
        let baseline = Baseline { chart, file: String::new(), set_aside: Vec::new() };
        plan.make(String::new(), Change::Baseline(Some(Rc::new(baseline)))).unwrap();
        let copy = plan.copy(Origin::Baseline, &[]).unwrap().unwrap();
        plan.make(String::new(), copy).unwrap();
        let (id, seat) = (plan.designs[0].id, plan.designs[0].chart().roots()[0]);
        for at in 0..200_000_u64 {
            let edit = Edit::Set { seat, to: Field::Pay(Some(at)) };
            plan.make(String::new(), Change::Edit(id, vec![edit])).unwrap();
        }
        let opened = Plan::from_text(&plan.to_text()).unwrap();
        while plan.undo().unwrap().is_some() {}
        drop((plan, opened));
    };
    std::thread::Builder::new().stack_size(256 << 10).spawn(work).unwrap().join().unwrap();
}
