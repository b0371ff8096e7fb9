//! What does not fit, as a file.

use super::fault::Fault;
use std::borrow::Cow;

/// The faults as CSV: line, column, value, code, what is wrong, what was done, what to do.
#[must_use]
pub fn faults_as_csv(faults: &[Fault]) -> Vec<u8> {
    const IN_MEMORY: &str = "rows of one width are written into memory";
    let mut file =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    file.write_record(["Line", "Column", "Value", "Code", "What is wrong", "What was done", "What to do"])
        .expect(IN_MEMORY);
    for fault in faults {
        let line = fault.line.to_string();
        let (what, remedy) = (fault.what(), fault.remedy());
        let cells = [&line, &fault.column, &fault.value, fault.reason.code(), &what, fault.done(), &remedy];
        file.write_record(cells.map(|cell| guarded(cell).into_owned())).expect(IN_MEMORY);
    }
    file.into_inner().unwrap_or_else(|_| unreachable!("{IN_MEMORY}"))
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(text: &str) -> Cow<'_, str> {
    if super::word::is_formula(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}
