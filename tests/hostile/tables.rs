//! Text that is a table by name.

use crate::names::NAMES;
use orgwright::exchange::{Fixes, Mapping, Overrule, Table, TableError, import, unwatched};
use orgwright::role::TitleRules;

fn read(bytes: impl AsRef<[u8]>) -> Result<Table, TableError> {
    Table::read(bytes.as_ref(), &Overrule::default(), &mut unwatched)
}

/// Reads, draws and says all faults.
fn drawn(bytes: impl AsRef<[u8]>) -> usize {
    let Ok(table) = read(bytes) else { return 0 };
    let drawn = import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched);
    assert!(drawn.faults.iter().all(|fault| !fault.to_string().is_empty()));
    drawn.chart.len()
}

#[test]
fn a_line_of_a_hundred_megabytes() {
    let line = vec![b'x'; 100 << 20];
    let mut refused = String::new();
    let taken = allocation_counter::measure(|| refused = read(&line).unwrap_err().to_string());
    assert!(taken.bytes_max < 1 << 20, "{}", taken.bytes_max);
    assert!(refused.ends_with('.'), "{refused}");
}

#[test]
fn json_that_no_program_writes() {
    let person = |more: &str| {
        format!(r#"[{{"id":1,"name":"Ann","title":"CEO"{more}}},{{"id":2,"name":"Bo","title":"VP","manager":1}}]"#)
    };
    for (more, count) in [
        (r#","x":1e999"#, 2),
        (r#","x":-0"#, 2),
        (r#","x":18446744073709551616"#, 2),
        (r#","x":0.1e-999999999999"#, 2),
        (r#","id":7,"name":"Eve""#, 2),
        (r#","__proto__":{"admin":true},"constructor":"x""#, 2),
        (r#","x":"\u0000\u202e""#, 2),
        (r#","x":"\ud800""#, 0),
        (r#","x":"\udc00\ud800""#, 0),
        (r#","x":NaN"#, 0),
        (r#","x":+1"#, 0),
        (r#","x":01"#, 0),
    ] {
        assert_eq!(drawn(person(more)), count, "{more}");
    }
    let huge = format!("[{{\"id\":{}}}]", "9".repeat(1 << 20));
    assert!(drawn(huge) <= 1);
}

#[test]
fn marks_of_other_encodings() {
    let text = "id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,1\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, count) in [
        ([b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat(), 2),
        ([b"\xef\xbb\xbf\xef\xbb\xbf".as_slice(), text.as_bytes()].concat(), 2),
        ([b"\xff\xfe".as_slice(), &wide].concat(), 2),
        // A letter cut in two, and a mark before what it is no mark of.
        ([b"\xff\xfe".as_slice(), &wide[..wide.len() - 1]].concat(), 2),
        ([b"\xff\xfe".as_slice(), text.as_bytes()].concat(), 0),
        ([b"\0\0\xfe\xff".as_slice(), text.as_bytes()].concat(), 0),
        // UTF-7, which nobody reads any more: it stays the text that it is.
        (text.replace("Ann", "+ADw-script+AD4-").into_bytes(), 2),
    ] {
        assert_eq!(drawn(&bytes), count, "{:?}", &bytes[..8]);
    }
}

/// Names come in as they are, whatever they look like: as ids, as managers, and as headings.
#[test]
fn names_are_names() {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut file = "id,name,title,manager\n0,Top,CEO,\n".to_owned();
    // A file with a zero byte is no text, and that is said.
    let names: Vec<_> = NAMES.into_iter().filter(|name| !name.contains('\0')).collect();
    for (at, name) in names.iter().enumerate() {
        let under = if at == 0 { "0".to_owned() } else { quoted(&format!("x{}", names[at - 1])) };
        file.push_str(&format!(
            "{},{},{},{under}\n",
            quoted(&format!("x{name}")),
            quoted(&format!("x{name}")),
            quoted(name)
        ));
    }
    let table = read(&file).unwrap();
    let drawn = import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched);
    assert_eq!(drawn.chart.len(), names.len() + 1, "{:?}", drawn.faults);
    assert_eq!(drawn.chart.roots().len(), 1, "{:?}", drawn.faults);
    for name in names {
        let headed = read(format!("{},id,name,manager\n1,2,Ann,\n", quoted(name))).unwrap();
        assert_eq!(headed.headers, [name.trim(), "id", "name", "manager"]);
    }
}

/// A manager of oneself, and a million rows that all are.
#[test]
fn everybody_reports_to_themselves() {
    let rows: String = (0..Table::MAX_ROWS).map(|at| format!("{at},{at}\n")).collect();
    assert_eq!(drawn(format!("id,manager\n{rows}")), Table::MAX_ROWS);
    let rows: String = (0..1_000_000).map(|at| format!("{at},{at}\n")).collect();
    assert!(matches!(read(format!("id,manager\n{rows}")), Err(TableError::TooManyRows { .. })));
}
