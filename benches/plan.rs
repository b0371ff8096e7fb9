//! What an edit costs from the command to the new plan, what undoing it costs, and what saving and opening the plan cost.
//! Throughput is in positions, so that a cost that grows faster than the chart shows at once.
#![allow(missing_docs)] // criterion's macro makes a public function

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use orgwright::company::Example;
use orgwright::design::Origin;
use orgwright::org::{Chart, Command, Grade, Position, Target, Team};
use orgwright::plan::{Baseline, Change, Plan};
use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

/// A plan with a baseline of `count` positions, each leading seven others, and one design copied from it.
fn plan(count: usize) -> Plan {
    let position = |at: usize| Position {
        title: format!("Account Executive {at}"),
        holder: Some(format!("Person {at}")),
        department: "Sales".to_owned(),
        grade: Grade::Contributor,
        ..Position::default()
    };
    let managers: Vec<_> = (0..count).map(|at| at.checked_sub(1).map(|before| before / 7)).collect();
    let chart = Chart::from_managers((0..count).map(position).collect(), &managers).expect("managers come first");
    let mut plan = Plan::about(Example::Enterprise.profile());
    let baseline = Baseline { chart: Rc::new(chart), file: "company.csv".to_owned(), set_aside: Vec::new() };
    plan.make("Brought in.".to_owned(), Change::Baseline(Some(Rc::new(baseline)))).expect("a baseline fits any plan");
    let copy = plan.copy(Origin::Baseline, &[]).and_then(Result::ok).expect("there is a baseline");
    plan.make("Copied.".to_owned(), copy).expect("a copy fits the plan it was made from");
    plan
}

/// The plan after the last position has moved under the fourth, worked out as the page does.
fn moved(plan: &Plan) -> Plan {
    let design = &plan.designs[0];
    let ids = design.chart().outline();
    let (seat, manager) = (ids.id(ids.len() - 1), ids.id(3));
    let command = Command::Move { seats: vec![seat], target: Target::Under(Some(manager)), team: Team::Along };
    let worked = command.work_out(&design.chart(), plan.free_id()).expect("a leaf may move anywhere");
    let mut next = plan.clone();
    next.make(worked.what, Change::Edit(design.id, worked.edits)).expect("it was worked out on this chart");
    next
}

fn edits(bench: &mut Criterion) {
    for count in [1_000, 10_000, 100_000] {
        let plan = plan(count);
        let after = moved(&plan);
        let text = after.to_text();
        let mut group = bench.benchmark_group("plan");
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("edit", count), |b| b.iter(|| moved(black_box(&plan))));
        let undo = |mut plan: Plan| plan.undo().expect("what was done can be undone");
        group.bench_function(BenchmarkId::new("undo", count), |b| {
            b.iter_batched(|| after.clone(), undo, BatchSize::LargeInput);
        });
        group.bench_function(BenchmarkId::new("save", count), |b| b.iter(|| black_box(&after).to_text()));
        group.bench_function(BenchmarkId::new("open", count), |b| b.iter(|| Plan::from_text(black_box(&text))));
        group.finish();
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1)).sample_size(20);
    targets = edits
}
criterion_main!(benches);
