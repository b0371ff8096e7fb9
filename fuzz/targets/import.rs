//! From bytes to a chart: every row is drawn or left out with a reason.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::exchange::{Fixes, Mapping, Overrule, Table, import, unwatched};
use orgwright::role::TitleRules;

thread_local! {
    /// Copied once: a copy takes longer than most tables.
    static RULES: TitleRules = TitleRules::default();
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(table) = Table::read(bytes, &Overrule::default(), &mut unwatched) else { return };
    let mapping = Mapping::propose(&table);
    let drawn = RULES.with(|rules| import(&table, &mapping, &Fixes::new(), rules, &mut unwatched));
    assert_eq!(drawn.summary.seats, drawn.chart.len());
    for fault in &drawn.faults {
        assert!(!fault.to_string().is_empty());
    }
});
