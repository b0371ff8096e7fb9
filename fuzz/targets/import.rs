//! From bytes to a chart: every row is drawn or left out with a reason.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::exchange::{Fixes, Mapping, Overrule, Table, import, unwatched};
use orgwright::role::TitleRules;

fuzz_target!(|bytes: &[u8]| {
    let Ok(table) = Table::read(bytes, &Overrule::default(), &mut unwatched) else { return };
    let mapping = Mapping::propose(&table);
    let drawn = import(&table, &mapping, &Fixes::new(), &TitleRules::default(), &mut unwatched);
    assert_eq!(drawn.summary.seats, drawn.chart.len());
    for fault in &drawn.faults {
        assert!(!fault.to_string().is_empty());
    }
});
