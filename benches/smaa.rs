//! What doubt costs: variations drawn and counted, by their number, the number of entrants and that of criteria.
#![allow(missing_docs)] // criterion's macro makes a public function

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use orgwright::company::Example;
use orgwright::decision::doubt::{Draws, Lottery, TABLES, WeightDraw, blurred, confidence, lottery, tally};
use orgwright::decision::{Case, Model, Situation, Weights};
use std::hint::black_box;
use std::time::Duration;

/// Entrants before criteria that all depend on an answer of five levels. The first six are mixed alike on every criterion;
/// those beyond, like charts, are not.
fn invented(entrants: usize, criteria: usize) -> Lottery {
    let mut lottery = Lottery::new(&vec![0.0; entrants]);
    for criterion in 0..criteria {
        let input = lottery.input([0.1, 0.2, 0.4, 0.2, 0.1]);
        let value = |value: usize, entrant: usize| ((31 * value + 17 * entrant + 7 * criterion) % 101) as f64;
        let mix = |entrant: usize| {
            let mut mix = [0.0; TABLES];
            let h = if entrant < 6 { 0.0 } else { (criterion % 4) as f64 / 3.0 };
            mix[entrant % TABLES] = 1.0 - h;
            mix[(entrant + 1) % TABLES] += h;
            mix
        };
        lottery.criterion(1.0 + criterion as f64, input, value, mix);
    }
    lottery
}

fn everything(samples: u32) -> Draws {
    Draws { samples, ..Draws::of(&Model::v1()) }
}

fn growth(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("doubt");
    let sizes = [(6, 11), (12, 11), (24, 11), (48, 11), (6, 22), (6, 44)]
        .map(|(entrants, criteria)| (10_000, entrants, criteria));
    for (samples, entrants, criteria) in [(1_000, 6, 11), (100_000, 6, 11)].into_iter().chain(sizes) {
        let (lottery, running) = (invented(entrants, criteria), (0..entrants).collect::<Vec<_>>());
        group.throughput(Throughput::Elements(u64::from(samples)));
        group.bench_function(BenchmarkId::from_parameter(format!("{samples} × {entrants} × {criteria}")), |b| {
            b.iter(|| tally(black_box(&lottery), &everything(samples), &running));
        });
    }
    group.finish();
}

fn weights(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("weights");
    for criteria in [11, 22, 44] {
        let lottery = invented(6, criteria);
        let draws = Draws { weights: WeightDraw::Any, noise: 0.0, samples: 10_000, seed: 1 };
        group.bench_function(BenchmarkId::new("any", criteria), |b| {
            b.iter(|| tally(black_box(&lottery), &draws, &[0, 1, 2, 3, 4, 5]));
        });
    }
    group.finish();
}

fn company(bench: &mut Criterion) {
    let model = Model::v1();
    let weights = Weights::from_points(&model.points);
    let profile = Example::ALL[0].profile();
    let today = blurred(&Situation::today(&profile, &model), &model);
    let lottery = lottery(&Case::new(&model, &weights, &today, None));
    let (draws, running) = (everything(10_000), [0, 1, 2, 3, 4]);
    let counted = tally(&lottery, &draws, &running);
    bench.bench_function("company, all doubt on", |b| b.iter(|| tally(black_box(&lottery), &draws, &running)));
    bench.bench_function("company, confidence", |b| b.iter(|| confidence(black_box(&lottery), &draws, &counted)));
}

fn short() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
}

criterion_group! { name = benches; config = short(); targets = growth, weights, company }
criterion_main!(benches);
