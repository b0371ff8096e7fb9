//! What reading, measuring and drawing a chart cost, a position at a time: throughput is in positions, so that a cost
//! that grows faster than the chart shows at once.
#![allow(missing_docs)] // criterion's macro makes a public function

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use orgwright::company::Example;
use orgwright::decision::{Model, Situation, Weights, fit_of_chart, read, read_measured};
use orgwright::org::{
    Arrangement, Chart, Choice, Diff, Edit, Field, Function, Grade, Layout, Measures, Point, Position, Spot, Style,
};
use std::hint::black_box;
use std::time::Duration;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// A company of `count` positions: spans of 3 to 11, every branch a function of its own.
fn company(count: usize) -> Chart {
    let spans = [7, 5, 9, 3, 8, 11, 6];
    let mut managers = vec![None];
    let mut positions = vec![Position { title: "CEO".to_owned(), grade: Grade::CLevel, ..Position::default() }];
    let mut manager = 0;
    while managers.len() < count {
        for report in 0..spans[manager % spans.len()] {
            if managers.len() < count {
                let branch: Option<Function> = positions[manager].function;
                let function = branch.or(Some(Function::ALL[report % Function::ALL.len()]));
                let grade = if manager == 0 { Grade::CLevel } else { Grade::Contributor };
                managers.push(Some(manager));
                positions.push(Position {
                    title: format!("Seat {}", managers.len()),
                    function,
                    grade,
                    ..Position::default()
                });
            }
        }
        manager += 1;
    }
    Chart::from_managers(positions, &managers).expect("managers come first")
}

/// A screen of 1,600 by 900 units halfway across and down a drawing.
fn middle_of(layout: &Layout) -> (Point, Point) {
    let from = Point { x: (layout.width() - 1_600) / 2, y: (layout.height() - 900) / 2 };
    (from, Point { x: from.x + 1_600, y: from.y + 900 })
}

fn chart(bench: &mut Criterion) {
    for count in SIZES {
        let chart = company(count);
        let outline = chart.outline();
        let measures = Measures::of(&chart);
        let model = Model::v1();
        let weights = Weights::from_points(&model.points);
        let today = Situation::today(&Example::Saas.profile(), &model);
        let mut group = bench.benchmark_group("chart");
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("outline", count), |b| b.iter(|| black_box(&chart).outline()));
        group.bench_function(BenchmarkId::new("measures", count), |b| b.iter(|| Measures::of(black_box(&chart))));
        group.bench_function(BenchmarkId::new("reading", count), |b| {
            b.iter(|| read_measured(black_box(&chart), black_box(&measures)));
        });
        // From the bare chart: outline, measures, reading and fit.
        group.bench_function(BenchmarkId::new("fit", count), |b| {
            b.iter(|| fit_of_chart(&model, &weights, &today, None, &read(black_box(&chart))));
        });
        for (name, arrangement) in [("layout wide", Arrangement::Wide), ("layout compact", Arrangement::Compact)] {
            let style = Style { arrangement, ..Style::default() };
            let mut layout = Layout::default();
            group.bench_function(BenchmarkId::new(name, count), |b| {
                b.iter(|| layout.compute(black_box(&outline), |_| false, |_| false, style));
            });
        }
        let mut layout = Layout::default();
        let style = Style { arrangement: Arrangement::Compact, ..Style::default() };
        layout.compute(&outline, |_| false, |_| false, style);
        // What a screen shows in the middle of the chart: the same work whatever the size, so the time is for all of it.
        let (from, to) = middle_of(&layout);
        group.bench_function(BenchmarkId::new("layout in view", count), |b| {
            b.iter(|| {
                let mut lines = 0;
                layout.lines_within(from, to, |_| lines += 1);
                (layout.cards_within(from, to).count(), lines)
            });
        });
        let style = Style::default();
        group.bench_function(BenchmarkId::new("layout first", count), |b| {
            b.iter_batched_ref(
                Layout::default,
                |layout| layout.compute(&outline, |_| false, |_| false, style),
                BatchSize::LargeInput,
            );
        });
        group.finish();
    }
}

/// The manager of a row above 0.
type ManagerOf = fn(usize) -> usize;

/// Shapes on which a careless algorithm is quadratic.
fn extremes(bench: &mut Criterion) {
    let count = 50_000;
    let shapes: [(&str, ManagerOf); 3] = [
        ("chain", |row| row - 1),
        ("star", |_| 0),
        // A chain with a leaf beside every link.
        ("caterpillar", |row| (row - 1) / 2 * 2),
    ];
    let mut group = bench.benchmark_group("extremes");
    group.throughput(Throughput::Elements(count as u64));
    for (name, manager) in shapes {
        let managers: Vec<_> = (0..count).map(|row| (row > 0).then(|| manager(row))).collect();
        let chart = Chart::from_managers(vec![Position::default(); count], &managers).expect("managers come first");
        let outline = chart.outline();
        let mut layout = Layout::default();
        group.bench_function(BenchmarkId::new("layout", name), |b| {
            b.iter(|| layout.compute(black_box(&outline), |_| false, |_| false, Style::default()));
        });
        group.bench_function(BenchmarkId::new("measures", name), |b| b.iter(|| Measures::of(black_box(&chart))));
    }
    group.finish();
}

/// What lies between two companies: the same one with a tenth of it changed, and one with another tree altogether.
fn diff(bench: &mut Criterion) {
    for count in SIZES {
        let chart = company(count);
        let ids: Vec<_> = chart.outline().ids().to_vec();
        let mut changed = chart.clone();
        for (at, &seat) in ids.iter().enumerate().skip(1).step_by(10) {
            let manager = Some(ids[at / 3]);
            let edits = [
                Edit::Set { seat, to: Field::Title(format!("Other seat {at}")) },
                Edit::Move { seat, to: Spot { manager, place: 0 } },
            ];
            // A move below oneself is refused, and then the seat stays.
            for edit in edits {
                let _ = changed.apply(edit);
            }
        }
        let managers: Vec<_> = (0..count).map(|row| (row > 0).then(|| (row - 1) / 4)).collect();
        let positions =
            (0..count).map(|row| Position { title: format!("Seat {row}"), ..Position::default() }).collect();
        let other = Chart::from_managers(positions, &managers).expect("managers come first");
        let mut group = bench.benchmark_group("diff");
        group.throughput(Throughput::Elements(count as u64));
        for (name, to) in [("a tenth changed", &changed), ("another tree", &other)] {
            group.bench_function(BenchmarkId::new(name, count), |b| {
                b.iter(|| Diff::of(black_box(&chart), black_box(to)));
            });
            let diff = Diff::of(&chart, to);
            group.bench_function(BenchmarkId::new(format!("{name}, choice"), count), |b| {
                b.iter(|| Choice::of(&diff, true).edits(&diff));
            });
        }
        group.finish();
    }
}

fn short() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
}

criterion_group! { name = benches; config = short(); targets = chart, extremes, diff }
criterion_main!(benches);
