//! Tables of text in any encoding, with any separator and any row said to be the headings: the first byte says which.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::exchange::{Delimiter, Encoding, Form, HeadingsAt, Overrule, Table, unwatched};

fuzz_target!(|data: &[u8]| {
    let Some((&choice, bytes)) = data.split_first() else { return };
    let choice = usize::from(choice);
    let headings = [None, Some(HeadingsAt::Nowhere), Some(HeadingsAt::Line(1)), Some(HeadingsAt::Line(3))];
    let overrule = Overrule {
        form: Some(Form::Delimited),
        delimiter: Delimiter::ALL.get(choice & 7).copied(),
        encoding: Encoding::ALL.get(choice >> 3 & 7).copied(),
        headings: headings[choice >> 6 & 3],
        sheet: None,
    };
    if let Ok(table) = Table::read(bytes, &overrule, &mut unwatched) {
        assert!(table.rows.iter().all(|row| row.width() > 0 && row.line() > 0));
        assert!(table.rows.is_sorted_by_key(|row| row.line()));
    }
});
