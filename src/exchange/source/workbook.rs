//! Excel workbooks: the sheet with the headings we know best, row by row.
//!
//! A workbook is a zip archive of XML, and both can be made to grow without bound: what the archive really unpacks to is
//! counted before anything of it is read, and the cells are taken one by one.

use super::foreign::Foreign;
use super::headings::Look;
use super::table::{Row, Rows, Table};
use super::{Form, How, Overrule, TableError};
use crate::exchange::progress::{Watch, unwatched};
use calamine::{Cell, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

/// Reads the sheet of `bytes` that is said, or else the one with the most headings we know.
pub fn read(bytes: &[u8], overrule: &Overrule, watch: Watch) -> Result<Table, TableError> {
    check(bytes)?;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let listed = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (sheets, visible): (Vec<_>, Vec<_>) =
        listed.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).unzip();
    let sheet = match overrule.sheet.filter(|&sheet| sheet < sheets.len()) {
        Some(sheet) => sheet,
        None => propose(&mut book, &sheets, &visible)?,
    };
    let name = sheets.get(sheet).ok_or(TableError::Empty)?;
    let rows = rows(&mut book, name, usize::MAX, watch)?;
    let how = How { sheets, sheet, ..How::of(Form::Workbook) };
    Table::new(how, rows, Vec::new(), overrule.headings)
}

/// The sheet whose first rows hold the most headings we know; of equals, one that is not hidden, then the first.
fn propose<RS: Read + io::Seek>(book: &mut Xlsx<RS>, sheets: &[String], visible: &[bool]) -> Result<usize, TableError> {
    const LOOK: usize = 30;
    const SHEETS: usize = 100;
    let mut best = None;
    for (at, (name, &visible)) in sheets.iter().zip(visible).enumerate().take(SHEETS) {
        let rows = rows(book, name, LOOK, &mut unwatched)?;
        let known = rows.iter().map(|row| Look::at(row).known).max();
        let score = (known > Some(1), visible, known);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at).ok_or(TableError::Empty)
}

/// The first rows of a sheet that are not blank.
fn rows<RS: Read + io::Seek>(
    book: &mut Xlsx<RS>,
    sheet: &str,
    most: usize,
    watch: Watch,
) -> Result<Vec<Row>, TableError> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| refusal(&error))?;
    let total = reader.dimensions().end.0 as usize;
    let mut rows = Rows::new(false, watch);
    let mut cells: Vec<String> = Vec::new();
    let mut line = 0;
    // Thousands of cells can share one long text.
    let mut bytes = 0;
    loop {
        let cell = reader.next_cell().map_err(|error| refusal(&error))?;
        let at = cell.as_ref().map(Cell::get_position);
        if at.is_none_or(|(row, _)| u64::from(row) + 1 != line) {
            cells.drain(..).for_each(|cell| rows.cell(&cell));
            rows.end(line, line as usize, total)?;
        }
        let (Some(cell), Some((row, column))) = (cell, at) else { break };
        if u64::from(row) + 1 < line {
            return Err(TableError::Damaged);
        }
        line = u64::from(row) + 1;
        let column = column as usize;
        if column >= Table::MAX_COLUMNS {
            return Err(TableError::TooManyColumns { line });
        }
        let value = text(cell.get_value());
        bytes += value.len();
        if bytes > Table::MAX_UNPACKED {
            return Err(TableError::TooLargeUnpacked);
        }
        if !value.is_empty() {
            cells.resize(cells.len().max(column + 1), String::new());
            cells[column] = value;
        }
        if rows.len() >= most {
            break;
        }
    }
    Ok(rows.into_rows())
}

/// A cell as text: ids without decimals, dates as a calendar reads them, nothing where the formula failed.
fn text(cell: &DataRef) -> String {
    match cell {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::DateTime(date) => date_text(*date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
    }
}

fn date_text(date: ExcelDateTime) -> String {
    let days = date.as_f64();
    // Beyond the year 9999 and before 1900 a number is no date, and neither is a length of time.
    if date.is_duration() || !(0.0..2_958_466.0).contains(&days) {
        return days.to_string();
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    match (hour, minute, second) {
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
    }
}

/// Refuses archives that are no workbook, and those that unpack to more than a page has room for.
fn check(bytes: &[u8]) -> Result<(), TableError> {
    // What no deflated byte can exceed.
    const RATIO: u64 = 1032;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
    let names: Vec<_> = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
    if let Some(foreign) = Foreign::of_archive(&names) {
        return Err(TableError::Foreign(foreign));
    }
    let limit = Table::MAX_UNPACKED as u64;
    if archive.decompressed_size().is_some_and(|size| size > u128::from(limit)) {
        return Err(TableError::TooLargeUnpacked);
    }
    // What an archive says of itself need not be true.
    let mut left = limit;
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(|_| TableError::Damaged)?;
        let most = entry.compressed_size().saturating_mul(RATIO);
        let size = match most <= left / 16 {
            true => most,
            false => io::copy(&mut entry.by_ref().take(left + 1), &mut io::sink()).map_err(|_| TableError::Damaged)?,
        };
        left = left.checked_sub(size).ok_or(TableError::TooLargeUnpacked)?;
    }
    for name in names.iter().filter(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml")) {
        let texts = archive.by_name(name).map_err(|_| TableError::Damaged)?;
        if overstates(texts).map_err(|_| TableError::Damaged)? {
            return Err(TableError::Damaged);
        }
    }
    Ok(())
}

/// Whether a part with the texts of a workbook says that it holds more of them than it can: room is made for as many as it
/// says, before the first is read. Wherever it says so counts, since what comes before its first tag may look like one.
fn overstates(texts: impl Read) -> io::Result<bool> {
    const SAYS: &[u8] = b"uniqueCount";
    const SHORTEST: u64 = "<si/>".len() as u64;
    let (mut said, mut size) = (0, 0);
    for tag in BufReader::new(texts).split(b'>') {
        let mut tag = tag?;
        size += tag.len() as u64 + 1;
        tag.retain(|&byte| byte != 0); // of UTF-16
        for (at, _) in tag.windows(SAYS.len()).enumerate().filter(|(_, word)| *word == SAYS) {
            let digits = tag[at..]
                .iter()
                .skip_while(|byte| !byte.is_ascii_digit())
                .map_while(|&byte| (byte as char).to_digit(10));
            said = said.max(digits.fold(0_u64, |sum, digit| sum.saturating_mul(10).saturating_add(digit.into())));
        }
    }
    Ok(said > size / SHORTEST)
}

fn refusal(error: &XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::Foreign(Foreign::Locked),
        _ => TableError::Damaged,
    }
}
