//! Whatever is brought in becomes the same table.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod foreign;
mod headings;
mod json;
mod limits;
mod outline;
mod round;
mod text;
mod workbook;

use orgwright::exchange::{Fixes, Import, Mapping, Overrule, Table, TableError, import, unwatched};
use orgwright::org::PositionId;
use orgwright::role::TitleRules;

fn read_as(bytes: impl AsRef<[u8]>, overrule: Overrule) -> Result<Table, TableError> {
    Table::read(bytes.as_ref(), &overrule, &mut unwatched)
}

#[track_caller]
fn read(bytes: impl AsRef<[u8]>) -> Table {
    read_as(bytes, Overrule::default()).unwrap()
}

#[track_caller]
fn refused(bytes: impl AsRef<[u8]>) -> TableError {
    read_as(bytes, Overrule::default()).unwrap_err()
}

/// The cells of each row, between bars, after its line.
fn rows(table: &Table) -> Vec<String> {
    let cells = |row: &orgwright::exchange::Row| (0..row.width()).map(|at| row.cell(at).to_owned()).collect::<Vec<_>>();
    table.rows.iter().map(|row| format!("{} {}", row.line(), cells(row).join("|"))).collect()
}

fn draw(table: &Table) -> Import {
    import(table, &Mapping::propose(table), &Fixes::new(), &TitleRules::default(), &mut unwatched)
}

/// Each position as “name, title > manager’s name”, in the order of the file.
fn chart(table: &Table) -> Vec<String> {
    let drawn = draw(table).chart;
    let who = |id: PositionId| {
        let position = drawn.get(id).unwrap();
        let title = (!position.title.is_empty()).then(|| position.title.clone());
        position.holder.clone().into_iter().chain(title).collect::<Vec<_>>().join(", ")
    };
    let mut ids: Vec<_> = drawn.positions().map(|(id, _)| id).collect();
    ids.sort_unstable();
    let line = |id| match drawn.manager(id) {
        Some(manager) => format!("{} > {}", who(id), who(manager)),
        None => who(id),
    };
    ids.into_iter().map(line).collect()
}
