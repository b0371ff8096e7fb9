//! What one answer costs: the whole decision, every figure and range of it, for each worked example.
#![allow(missing_docs)] // criterion's macro makes a public function

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use orgwright::company::Example;
use orgwright::decision::{Model, Weights, decide};
use std::hint::black_box;
use std::time::Duration;

fn decision(bench: &mut Criterion) {
    let model = Model::v1();
    let weights = Weights::from_points(&model.points);
    let mut group = bench.benchmark_group("decide");
    for example in Example::ALL {
        let profile = example.profile();
        group.bench_function(BenchmarkId::from_parameter(example.label()), |b| {
            b.iter(|| decide(black_box(&profile), &model, &weights));
        });
    }
    group.finish();
}

fn short() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! { name = benches; config = short(); targets = decision }
criterion_main!(benches);
