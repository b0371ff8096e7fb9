//! Files become charts: a real company's list, each way in which a list can be wrong, and lists of a company already charted.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod asked;
mod columns;
mod company;
mod faults;
mod fixes;
mod forms;
mod inspected;
mod managers;
mod ours;
mod properties;
mod updates;

use orgwright::exchange::{Fixes, Import, Mapping, Overrule, Table, import, unwatched};
use orgwright::org::{Chart, PositionId};
use orgwright::role::TitleRules;

fn read(bytes: &[u8]) -> (Table, Mapping, Import) {
    let table = Table::read(bytes, &Overrule::default(), &mut unwatched).unwrap();
    let mapping = Mapping::propose(&table);
    let import = import(&table, &mapping, &Fixes::new(), &TitleRules::default(), &mut unwatched);
    (table, mapping, import)
}

fn draw(bytes: &[u8]) -> Import {
    read(bytes).2
}

fn draw_with(bytes: &[u8], fixes: &Fixes) -> Import {
    let (table, mapping, _) = read(bytes);
    import(&table, &mapping, fixes, &TitleRules::default(), &mut unwatched)
}

/// Each position as “name > manager's name”, sorted.
fn lines(chart: &Chart) -> Vec<String> {
    let who = |id: PositionId| {
        let position = chart.get(id).unwrap();
        position.holder.clone().unwrap_or_else(|| position.title.clone())
    };
    let line = |(id, _)| match chart.manager(id) {
        Some(manager) => format!("{} > {}", who(id), who(manager)),
        None => who(id),
    };
    let mut lines: Vec<_> = chart.positions().map(line).collect();
    lines.sort();
    lines
}

/// A fault as its line, its outcome and what is wrong.
fn faults(import: &Import) -> Vec<String> {
    import.faults.iter().map(|fault| format!("{} {:?}: {}", fault.line, fault.outcome, fault.what())).collect()
}

/// The three people of most examples.
const THREE: [&str; 3] = ["Ann", "Bo > Ann", "Cy > Bo"];

#[track_caller]
fn draws(file: impl AsRef<[u8]>, expected: &[&str]) -> Import {
    let import = draw(file.as_ref());
    assert_eq!(lines(&import.chart), expected);
    import
}

#[track_caller]
fn draws_soundly(file: impl AsRef<[u8]>, expected: &[&str]) {
    assert_eq!(draws(file, expected).faults, []);
}
