//! Delimited text: encodings, separators, quotes, lines.

use super::{read, read_as, refused, rows};
use orgwright::exchange::{Delimiter, Encoding, Form, Overrule, TableError};

#[track_caller]
fn separated_by(file: &str, delimiter: Delimiter) {
    assert_eq!(read(file).how.delimiter, Some(delimiter), "{file}");
}

#[test]
fn the_separator_is_found_in_spite_of_the_cells() {
    // Commas in every cell but in the headings; thousands; decimal commas; lists in quotes.
    separated_by("Name;Title\nLee, Ann;CEO\nEk, Bo;VP\n", Delimiter::Semicolon);
    separated_by("Name, full;Title, current;Manager, direct\nLee, Ann;CEO, founder;\n", Delimiter::Semicolon);
    separated_by("id\tname\tpay\n1\tAnn\t1,000,000\n2\tBo\t2,000,000\n", Delimiter::Tab);
    separated_by("id;fte\n1;0,5\n2;0,8\n", Delimiter::Semicolon);
    separated_by("id,tags\n1,\"a;b;c\"\n2,\"d;e;f\"\n", Delimiter::Comma);
    separated_by("id,note\n1,\"Field,3,3,3\n;;;;\n;;;;\"\n2,b\n", Delimiter::Comma);
    separated_by("name|title\nAnn|CEO\n", Delimiter::Bar);
    separated_by("a;b\nc;d\n", Delimiter::Semicolon);
    separated_by("# note: a;b;c;d\n# label: x;y\nname,title\nAnn,CEO\n", Delimiter::Comma);
}

#[test]
fn a_sep_line_or_a_person_says_it() {
    let table = read("sep=|\nid,x|name\n1,y|Ann\n");
    assert_eq!(
        (table.how.delimiter, &*table.headers),
        (Some(Delimiter::Bar), &["id,x".to_owned(), "name".to_owned()][..])
    );
    assert_eq!(table.rows[0].line(), 3);
    let over = Overrule { delimiter: Some(Delimiter::Comma), ..Overrule::default() };
    assert_eq!(read_as("sep=|\nid,x|name\n1,y|Ann\n", over).unwrap().headers, ["id", "x|name"]);
}

#[test]
fn quotes_keep_separators_line_ends_and_quotes() {
    let table = read("\u{feff}\"id\",\"name\"\r\n1,\"Lee,\r\n\"\"Ann\"\"\"\r\n\r\n2,Bo \"B\" Ek\r\n");
    assert_eq!(rows(&table), ["2 1|Lee,\r\n\"Ann\"", "5 2|Bo \"B\" Ek"]);
}

#[test]
fn cells_pasted_from_a_spreadsheet() {
    let table = read("id\tname\ttitle\tmanager\n1\tAnn\t\"CEO\nand founder\"\t\n2\tBo\tVP\t1");
    assert_eq!((table.how.form, table.how.delimiter), (Form::Delimited, Some(Delimiter::Tab)));
    assert_eq!(rows(&table), ["2 1|Ann|CEO\nand founder", "4 2|Bo|VP|1"]);
}

#[test]
fn an_encoding_is_found_and_can_be_overruled() {
    let file = "id;name\n1;Zoë\n";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| file.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    let western = b"id;name\n1;Zo\xeb\n".to_vec();
    for (bytes, encoding) in [
        (file.as_bytes().to_vec(), Encoding::Utf8),
        (utf16(u16::to_le_bytes), Encoding::Utf16LittleEndian),
        (utf16(u16::to_be_bytes), Encoding::Utf16BigEndian),
        (western, Encoding::Windows1252),
    ] {
        let table = read(&bytes);
        assert_eq!((table.how.encoding, table.rows[0].cell(1)), (Some(encoding), "Zoë"));
    }
    let over = Overrule { encoding: Some(Encoding::Windows1252), ..Overrule::default() };
    assert_eq!(read_as(file, over).unwrap().rows[0].cell(1), "ZoÃ«");
}

#[test]
fn nothing_to_read() {
    for empty in ["", "\u{feff}", " \n\t\n", ",,\n,,\n"] {
        assert_eq!(refused(empty), TableError::Empty, "{empty:?}");
    }
    assert_eq!(refused("a,b\0,c\n"), TableError::Binary);
}
