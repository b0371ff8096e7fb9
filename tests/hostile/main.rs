//! Whatever comes from outside may be made to do harm. Each thing that can come, and where it is tried:
//!
//! | what comes | what is tried | where |
//! |---|---|---|
//! | workbook | bombs, lying sizes, too many texts, cut short | `tests/source/limits.rs`, `tests/source/foreign.rs` |
//! | | entities, deep and endless XML, a package in a package, very many parts, a million scattered cells | [`workbooks`] |
//! | | a cell far out, formulas, dates | `tests/source/workbook.rs` |
//! | JSON | a million levels, keys without end, rows without end | `tests/source/limits.rs` |
//! | | numbers that are none, the same key twice, half letters, zero bytes | [`tables`] |
//! | delimited text | columns, rows, cells and quotes without end | `tests/source/limits.rs` |
//! | | a line of 100 MB, marks of other encodings, UTF-7 | [`tables`] |
//! | | any bytes in any form | `tests/source/round.rs`, `tests/import/properties.rs` |
//! | who reports to whom | circles, to oneself, to nobody, 50,000 deep and wide | `tests/import/faults.rs`, `tests/import/forms.rs` |
//! | formulas | coming in and going out, in CSV and in workbooks | [`leaving`], `src/exchange/formula.rs`, `tests/import/faults.rs`, `tests/export/round.rs` |
//! | plan | damaged by hand, of every part | `tests/export/schema.rs`, `tests/plan/saved.rs` |
//! | | versions, depth, numbers, the same field twice, half letters, names of JavaScript’s own | [`plans`] |
//! | | positions with huge numbers, very many edits and steps, large charts named by many designs, 10 MB of text, views from nowhere | [`plans`] |
//! | link | bombs, forgeries, cut, changed, with a passphrase, of no known form | `tests/export/link.rs` |
//! | ballot | damaged, too long, another’s, with a right checksum over what is wrong | `tests/export/ballot.rs` |
//! | | names that are HTML | `tests/journey/hostile.rs` |
//! | posting | any text | `tests/roles_scope/postings.rs`, `fuzz/` |
//! | names and texts | in each form of file, read back | [`leaving`], `tests/export/round.rs`, `tests/export/told.rs`, `tests/export_pictures/`, `tests/role_sheet/out.rs`, `tests/report/` |
//! | | in the names of files | [`leaving`] |
//! | | on every screen, in dialogs, on paper, and in files opened in a browser | `tests/journey/hostile.rs` |
//!
//! The answer is always words, nothing is half done, and memory stays within bounds that are measured where it is cheap.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod leaving;
mod names;
mod plans;
mod tables;
mod workbooks;
