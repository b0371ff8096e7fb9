//! Any bytes give an answer, and any table comes back as it was written.

use super::{read_as, refused};
use orgwright::exchange::{Delimiter, Encoding, Form, HeadingsAt, Overrule, unwatched};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};

/// Pieces that forms are made of, between any bytes.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r",
        "  ",
        "- ",
        "* ",
        "1.2 ",
        "├── ",
        "\\",
        "id",
        "name",
        "title",
        "manager",
        "children",
        "data",
        "value",
        "null",
        "true",
        "1",
        ".",
        "#",
        "sep=",
        "Example: ",
        "(",
        ")",
        "\u{feff}",
        "é",
        "VP Sales",
        "\"name\":",
        "{\"id\":",
        "[{",
        "\"children\":[{",
    ];
    let piece = (0..pieces.len()).prop_map(move |at| pieces[at].as_bytes().to_vec());
    vec(prop_oneof![8 => piece, 1 => vec(any::<u8>(), 1..4)], 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_give_an_answer(bytes in bytes(), form in 0..5_usize, encoding in 0..5_usize, delimiter in 0..5_usize, line in 0..5_u64) {
        let headings = [Some(HeadingsAt::Nowhere), None, Some(HeadingsAt::Line(line))][line as usize % 3];
        let overrule = Overrule {
            form: Form::ALL.get(form).copied(),
            encoding: Encoding::ALL.get(encoding).copied(),
            delimiter: Delimiter::ALL.get(delimiter).copied(),
            headings,
            sheet: Some(form),
        };
        let archive = [b"PK\x03\x04", &bytes[..]].concat();
        refused(archive);
        match read_as(&bytes, overrule) {
            Ok(table) => assert!(table.rows.iter().all(|row| row.line() > 0 && row.width() > 0)),
            Err(error) => assert!(error.to_string().ends_with(['.'])),
        }
    }

    #[test]
    fn a_table_comes_back_as_it_was_written(
        table in (2..6_usize).prop_flat_map(|width| vec(vec("[a-zé€ \"\n;,|]{0,6}", width), 1..8)),
        encoding in proptest::sample::select(&Encoding::ALL[..]),
        delimiter in proptest::sample::select(&Delimiter::ALL[..]),
        ends in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let by = delimiter.character().to_string();
        let lines = table.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(&by));
        let headings = vec!["heading".to_owned(); table[0].len()].join(&by);
        let text: String = std::iter::once(headings).chain(lines).map(|line| line + ends).collect();
        let bytes = match encoding {
            Encoding::Utf8 => text.into_bytes(),
            Encoding::Utf16LittleEndian => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16BigEndian => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Windows1252 => text.chars().map(|letter| if letter == '€' { 0x80 } else { letter as u8 }).collect(),
        };
        let overrule = Overrule {
            form: Some(Form::Delimited),
            encoding: Some(encoding),
            delimiter: Some(delimiter),
            headings: Some(HeadingsAt::Line(1)),
            sheet: None,
        };
        let read = orgwright::exchange::Table::read(&bytes, &overrule, &mut unwatched).unwrap();
        let wrote: Vec<Vec<_>> = table.iter().map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect()).collect();
        let wrote: Vec<_> = wrote.into_iter().filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty())).collect();
        let cells = |row: &orgwright::exchange::Row| (0..table[0].len()).map(|at| row.cell(at).to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(read.rows.iter().map(cells).collect::<Vec<_>>(), wrote);
    }
}
