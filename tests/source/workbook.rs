//! Excel workbooks.

use super::{chart, read, read_as, refused, rows};
use orgwright::exchange::{Form, Overrule, Row, TableError};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

fn fill(sheet: &mut Worksheet, from: u32, lines: &str) {
    for (row, line) in (from..).zip(lines.lines()) {
        for (column, cell) in (0..).zip(line.split('|')) {
            if !cell.is_empty() {
                sheet.write(row, column, cell).unwrap();
            }
        }
    }
}

const THREE: &str = "id|name|title|manager\n1|Ann|CEO\n2|Bo|VP Sales|1\n3|Cy|Account Executive|2";

fn workbook(make: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    make(&mut book);
    book.save_to_buffer().unwrap()
}

#[test]
fn the_sheet_with_headings_we_know_is_proposed() {
    let file = workbook(|book| {
        fill(book.add_worksheet().set_name("Read me").unwrap(), 0, "How to use this file");
        fill(book.add_worksheet().set_name("Old").unwrap().set_hidden(true), 0, THREE);
        fill(book.add_worksheet().set_name("People").unwrap(), 2, THREE);
    });
    let table = read(&file);
    assert_eq!((table.how.form, table.how.sheet), (Form::Workbook, 2));
    assert_eq!(table.how.sheets, ["Read me", "Old", "People"]);
    assert_eq!(table.how.heading_lines, [3]);
    assert_eq!(rows(&table), ["4 1|Ann|CEO", "5 2|Bo|VP Sales|1", "6 3|Cy|Account Executive|2"]);
    assert_eq!(chart(&table), ["Ann, CEO", "Bo, VP Sales > Ann, CEO", "Cy, Account Executive > Bo, VP Sales"]);
    let other = read_as(&file, Overrule { sheet: Some(1), ..Overrule::default() }).unwrap();
    assert_eq!((other.how.sheet, other.rows[0].line()), (1, 2));
}

#[test]
fn rows_of_a_sheet_do_not_end_early() {
    let file = workbook(|book| fill(book.add_worksheet(), 0, THREE));
    assert_eq!(super::draw(&read(&file)).faults, []);
}

#[test]
fn values_are_text_as_people_read_them() {
    let file = workbook(|book| {
        let sheet = book.add_worksheet();
        fill(sheet, 0, "id|name|title|manager|start date|active|pay");
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let date = ExcelDateTime::from_ymd(2024, 2, 29).unwrap();
        sheet.write(1, 0, 1001).unwrap();
        sheet.write_with_format(1, 4, date.clone(), &day).unwrap();
        sheet.write(1, 5, true).unwrap();
        sheet.write(1, 6, 0.5).unwrap();
        sheet.write_formula(2, 0, Formula::new("=A2+1").set_result("1002")).unwrap();
        sheet.write_formula(2, 1, Formula::new("=CONCAT(\"B\",\"o\")").set_result("Bo")).unwrap();
        sheet.write_formula(2, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        let time = date.and_hms(13, 30, 0).unwrap();
        let clock = Format::new().set_num_format("yyyy-mm-dd hh:mm");
        sheet.write_with_format(2, 4, time, &clock).unwrap();
        sheet.write(2, 5, false).unwrap();
        sheet.write(2, 6, 12_345_678_901_234_i64).unwrap();
    });
    let cells = |row: &Row| (0..7).map(|at| row.cell(at).to_owned()).collect::<Vec<_>>();
    let table = read(&file);
    assert_eq!(cells(&table.rows[0]), ["1001", "", "", "", "2024-02-29", "yes", "0.5"]);
    assert_eq!(cells(&table.rows[1]), ["1002", "Bo", "", "", "2024-02-29 13:30:00", "no", "12345678901234"]);
}

#[test]
fn merged_titles_stand_above_headings_and_groups_go_into_them() {
    let file = workbook(|book| {
        let sheet = book.add_worksheet();
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 5, "Headcount report", &plain).unwrap();
        sheet.merge_range(1, 0, 1, 2, "Worker", &plain).unwrap();
        sheet.merge_range(1, 3, 1, 4, "Manager", &plain).unwrap();
        fill(sheet, 2, "Employee ID|Name|Job Title|Employee ID|Name\n1|Ann|CEO\n2|Bo|VP|1|Ann");
    });
    let table = read(&file);
    assert_eq!(table.headers, ["Employee ID", "Name", "Job Title", "Manager Employee ID", "Manager Name"]);
    assert_eq!(table.how.heading_lines, [2, 3]);
    assert_eq!(chart(&table), ["Ann, CEO", "Bo, VP > Ann, CEO"]);
}

#[test]
fn a_cell_far_out_takes_no_memory() {
    let file = workbook(|book| {
        let sheet = book.add_worksheet();
        fill(sheet, 0, THREE);
        sheet.write(1_048_575, 16_383, "x").unwrap();
    });
    let table = read(&file);
    assert_eq!((table.rows.len(), table.rows[3].line(), table.rows[3].width()), (4, 1_048_576, 16_384));
}

#[test]
fn an_empty_workbook_is_empty() {
    assert_eq!(refused(workbook(|book| drop(book.add_worksheet().set_name("None")))), TableError::Empty);
}
