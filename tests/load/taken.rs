//! What the large plan takes, for people to read: `cargo test --test load -- --ignored --nocapture`.

use crate::made::{self, LARGE, MIDDLE, Size};
use orgwright::design::Origin;
use orgwright::org::{Edit, Field};
use orgwright::plan::{Change, LONGEST, Plan};
use std::hint::black_box;
use std::time::Instant;

/// What `work` gives; prints how long it took and how much it held at most and in the end, on top of what there was.
fn told<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let (mut result, began) = (None, Instant::now());
    let taken = allocation_counter::measure(|| result = Some(work()));
    let (most, kept) = (taken.bytes_max >> 10, taken.bytes_current >> 10);
    println!("{what:40} {:>8} ms {most:>10} KB at most {kept:>10} KB kept", began.elapsed().as_millis());
    result.unwrap()
}

fn report(name: &str, size: &Size) {
    println!("{name}: {size:?}");
    let plan = told("made", || made::plan(size));
    let text = told("written", || plan.to_text());
    println!("{:40} {:>8} KB of {}", "its text", text.len() >> 10, LONGEST >> 10);
    drop(told("a copy of the plan", || plan.clone()));
    drop(plan);
    let mut plan = told("opened", || Plan::from_text(&text).unwrap());
    let last = plan.designs.last().unwrap().id;
    let seat = plan.baseline.as_ref().unwrap().chart.roots()[0];
    let set = |title: &str| Change::Edit(last, vec![Edit::Set { seat, to: Field::Title(title.to_owned()) }]);
    told("the first edit", || plan.make("Named.".to_owned(), set("One")).unwrap());
    let before = plan.clone();
    told("an edit", || plan.make("Named.".to_owned(), set("Two")).unwrap());
    drop(before);
    told("undone", || plan.undo().unwrap());
    told("written", || black_box(plan.to_text()).len());
    told("every chart asked for", || {
        plan.origins().iter().filter_map(|origin| plan.chart(*origin)).map(|chart| chart.len()).sum::<usize>()
    });
    told("the first free number", || plan.free_id());
    let decision = told("decided", || plan.brief().decide());
    told("designs held against each other", || {
        black_box(plan.lineup(orgwright::plan::Between::Designs, &decision)).ranked().len()
    });
    told("written as a file", || black_box(plan.to_file()).len());
    told("hash", || plan.hash());
    told("one chart", || plan.chart(Origin::Drawn(last)).map(|chart| chart.len()));
    told("all undone", || while plan.undo().unwrap().is_some() {});
    told("all redone", || while plan.redo().unwrap().is_some() {});
    told("let go", || drop(plan));
}

#[test]
#[ignore = "prints figures for people: --ignored --nocapture"]
fn what_plans_take() {
    report("middle", &MIDDLE);
    report("large", &LARGE);
}
