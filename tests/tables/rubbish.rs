//! No bytes make the readers panic, and damage is never read as something else.

use crate::archive::{Book, Pack};
use crate::random::Random;
use timbang::storage::tables::{
    Row, agree, describe, distinct, find_header, group_items, identity_of, presets_for,
    read_text_table, read_xlsx,
};

/// Everything that can be asked of rows.
fn understand(rows: &[Row]) {
    let header = find_header(rows);
    let columns = describe(rows, header);
    let headings: Vec<String> = columns.iter().map(|one| one.heading.clone()).collect();
    group_items(&headings);
    for (at, column) in columns.iter().enumerate().take(20) {
        identity_of(&column.heading);
        agree(&presets_for(&column.values));
        agree(&presets_for(&distinct(rows, &[at, at + 1])));
    }
}

fn book() -> Book {
    Book::new(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Skor &amp; nilai</t></is></c></row><row r="2" hidden="1"><c r="A2" s="1"><v>45413.57</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="e"><v>#N/A</v></c></row><row r="3"><c r="A3" s="2"><v>0.5</v></c><c r="D3" t="b"><v>1</v></c></row>"#,
    )
    .strings("<si><t>Nama</t></si><si><r><t>X1</t></r><r><t>.1</t></r></si>")
    .formats(&["General", "dd/mm/yyyy hh:mm", "0.0%"])
}

#[test]
fn any_bytes_are_read_or_refused() {
    let mut random = Random::new(1);
    let pieces: [&[u8]; 24] = [
        b"\"",
        b";",
        b",",
        b"\t",
        b"\n",
        b"\r",
        b"\r\n",
        b"a",
        b"3,5",
        b"1.187",
        b"SS",
        b"Setuju",
        b"tidak ",
        b"sangat ",
        b"\xe9",
        "é".as_bytes(),
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"sep=;\n",
        b"X1.1",
        b"Nama",
        b"(5) ",
        b" - ",
        b"2024-05-01",
    ];
    for _ in 0..20_000 {
        let mut bytes = Vec::new();
        for _ in 0..random.below(30) {
            if random.chance(3) {
                bytes.push(random.below(256) as u8);
            } else {
                bytes.extend(random.pick(&pieces));
            }
        }
        let said = [None, Some(';'), Some('x')][random.below(3)];
        if let Ok(grid) = read_text_table(&bytes, said) {
            understand(&grid.into_rows());
        }
        assert!(read_xlsx(&bytes).is_err());
        assert!(read_xlsx(&[b"PK\x03\x04", &bytes[..]].concat()).is_err());
    }
}

#[test]
fn changed_workbooks_are_the_same_or_refused() {
    let mut random = Random::new(2);
    for pack in [Pack::Stored, Pack::Deflated] {
        let whole = book().pack(pack);
        let wanted = read_xlsx(&whole).expect("a workbook");
        for length in 0..whole.len() {
            assert!(read_xlsx(&whole[..length]).is_err(), "{length}");
        }
        for _ in 0..5000 {
            let mut bytes = whole.clone();
            for _ in 0..1 + random.below(3) {
                let place = random.below(bytes.len());
                match random.below(3) {
                    0 => bytes[place] = random.below(256) as u8,
                    1 => bytes[place] ^= 1 << random.below(8),
                    _ => {
                        bytes.remove(place);
                    }
                }
            }
            // A name that changed hides its part; a checksum has no such gap
            // for what stands in the parts.
            if let Ok(read) = read_xlsx(&bytes) {
                let rows = |book: &timbang::storage::tables::Workbook| book.sheets[0].rows.len();
                assert_eq!(rows(&read), rows(&wanted));
            }
        }
    }
}

#[test]
fn changed_parts_are_read_or_refused() {
    let mut random = Random::new(3);
    let whole = book();
    let pieces = [
        "<",
        ">",
        "/",
        "\"",
        "=",
        "&",
        ";",
        "<c>",
        "</c>",
        "<v>",
        "1",
        "-",
        "A",
        " ",
        "é",
        "<row ",
        "r=\"9\"",
        "9999999999999999999",
        "%",
        "[h]",
        "yy",
        "t=\"s\"",
        "<!--",
        "-->",
        "<![CDATA[",
        "_x0041_",
        "1e999",
    ];
    for _ in 0..20_000 {
        let mut book = whole.clone();
        let part = random.below(book.0.len());
        let mut letters: Vec<char> = book.0[part].1.chars().collect();
        for _ in 0..1 + random.below(3) {
            let place = random.below(letters.len());
            let end = (place + random.below(9)).min(letters.len());
            let piece: Vec<char> = random.pick(&pieces).chars().collect();
            letters.splice(place..end, piece);
        }
        book.0[part].1 = letters.into_iter().collect();
        if let Ok(read) = read_xlsx(&book.pack(Pack::Stored)) {
            for sheet in &read.sheets {
                understand(&sheet.rows);
            }
        }
    }
}
