//! JSON of any shape.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::exchange::{Form, Overrule, Table, unwatched};

fuzz_target!(|bytes: &[u8]| {
    let overrule = Overrule { form: Some(Form::Json), ..Overrule::default() };
    if let Ok(table) = Table::read(bytes, &overrule, &mut unwatched) {
        assert!(table.rows.iter().all(|row| row.width() <= table.headers.len()));
        assert!(table.rows.is_sorted_by_key(|row| row.line()));
    }
});
