//! What reading a file costs, by form and length. Throughput is in rows, so that a cost that grows faster than the file shows.
#![allow(missing_docs)] // criterion's macro makes a public function

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use orgwright::exchange::{Overrule, Table, unwatched};
use rust_xlsxwriter::Workbook;
use std::hint::black_box;
use std::time::Duration;

const HEADINGS: [&str; 8] =
    ["Employee ID", "Full name", "Job title", "Manager ID", "Department", "Work email", "Location", "Start date"];

fn cells(row: usize) -> [String; 8] {
    [
        format!("{:06}", row + 1),
        format!("Person Number {row}"),
        format!("Account Executive {}", row % 50),
        if row == 0 { String::new() } else { format!("{:06}", (row - 1) / 7 + 1) },
        format!("Department {}", row % 20),
        format!("person.{row}@example.org"),
        "Amsterdam".to_owned(),
        "2024-02-29".to_owned(),
    ]
}

fn csv(count: usize) -> Vec<u8> {
    let rows = (0..count).map(|row| cells(row).join(",") + "\n");
    (HEADINGS.join(",") + "\n" + &rows.collect::<String>()).into_bytes()
}

fn json(count: usize) -> Vec<u8> {
    let field = |(heading, cell): (&&str, String)| format!("\"{heading}\": \"{cell}\"");
    let object = |row| format!("{{{}}}", HEADINGS.iter().zip(cells(row)).map(field).collect::<Vec<_>>().join(", "));
    format!("[{}]", (0..count).map(object).collect::<Vec<_>>().join(",\n")).into_bytes()
}

fn xlsx(count: usize) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, HEADINGS).expect("eight cells fit");
    for row in 0..count {
        sheet.write_row(row as u32 + 1, 0, cells(row)).expect("eight cells fit");
    }
    book.save_to_buffer().expect("memory takes it")
}

fn reading(bench: &mut Criterion) {
    for count in [1_000, 10_000, 200_000] {
        let mut group = bench.benchmark_group("intake");
        group.throughput(Throughput::Elements(count as u64));
        for (form, make) in [("csv", csv as fn(usize) -> Vec<u8>), ("json", json), ("xlsx", xlsx)] {
            let bytes = make(count);
            group.bench_function(BenchmarkId::new(form, count), |b| {
                b.iter(|| Table::read(black_box(&bytes), &Overrule::default(), &mut unwatched).expect("it is sound"));
            });
        }
        group.finish();
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(2)).sample_size(10);
    targets = reading
}
criterion_main!(benches);
