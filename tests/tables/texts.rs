//! CSV texts.

use crate::random::Random;
use crate::rows;
use timbang::storage::tables::{Encoding, Grid, TextFault, read_text_table};

fn read(bytes: &[u8]) -> Grid {
    read_text_table(bytes, None).expect("a table")
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let units = format!("\u{feff}{text}");
    units.encode_utf16().flat_map(unit).collect()
}

/// A cell as programs write it.
fn quoted(cell: &str, separator: char) -> String {
    match cell.contains([separator, '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

fn written(rows: &[Vec<String>], separator: char, end: &str) -> String {
    let row = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell, separator)).collect();
        cells.join(&separator.to_string()) + end
    };
    rows.iter().map(row).collect()
}

fn owned(rows: &[&[&str]]) -> Vec<Vec<String>> {
    let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
    rows.iter().map(row).collect()
}

/// QUALITY I5: every separator with either decimal mark, quoted line ends,
/// the line ends of three systems and five encodings.
#[test]
fn i5_every_form_of_csv_is_found_and_read_exactly() {
    for mark in [",", "."] {
        let table = owned(&[
            &["Nama", "Catatan", "Rata-rata", "X1.1"],
            &["Ani \"S.E.\"", "baris satu\nbaris dua", "3,5", "4"],
            &["Budi; Citra", "a, b", "4,0", "5"],
            &["Déwi – €", "", "12,75", ""],
            &["Eko\ttab", "x", "1,5", "3"],
        ]);
        let table: Vec<Vec<String>> = table
            .into_iter()
            .map(|mut row| {
                row[2] = row[2].replace(',', mark);
                row
            })
            .collect();
        for separator in [';', ',', '\t'] {
            for end in ["\r\n", "\n", "\r"] {
                let text = written(&table, separator, end);
                let sep = format!("sep={separator}{end}{text}");
                let windows = |text: &str| -> Vec<u8> {
                    text.chars()
                        .map(|one| match one {
                            '–' => 0x96,
                            '€' => 0x80,
                            one => u8::try_from(u32::from(one)).expect("Latin"),
                        })
                        .collect()
                };
                let marked = [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat();
                for (bytes, encoding, named) in [
                    (text.clone().into_bytes(), Encoding::Utf8, false),
                    (sep.into_bytes(), Encoding::Utf8, true),
                    (marked, Encoding::Utf8Marked, false),
                    (utf16(&text, u16::to_le_bytes), Encoding::Utf16Little, false),
                    (utf16(&text, u16::to_be_bytes), Encoding::Utf16Big, false),
                    (windows(&text), Encoding::Windows1252, false),
                ] {
                    let grid = read(&bytes);
                    assert_eq!(grid.rows, table, "{separator:?} {end:?} {encoding:?}");
                    let form = (grid.separator, grid.encoding, grid.named);
                    assert_eq!(form, (Some(separator), encoding, named), "{end:?}");
                    assert_eq!((grid.width, &grid.ragged[..]), (4, &[][..]));
                    assert!(!grid.open_quote);
                }
            }
        }
    }
}

#[test]
fn decimal_commas_are_no_separators() {
    for (text, separator, second) in [
        ("3,5;4,0", Some(';'), vec!["3,5", "4,0"]),
        ("a;b\n3,5;4,0\n2,5;1,0", Some(';'), vec!["3,5", "4,0"]),
        (
            "Laporan, 2024\n\na;b\n3,5;4,0\n2,5;1,0",
            Some(';'),
            vec!["3,5", "4,0"],
        ),
        ("a\tb\n3,5\t4,0", Some('\t'), vec!["3,5", "4,0"]),
        ("a\tb; c\n1;2\t3;4", Some('\t'), vec!["1;2", "3;4"]),
        // A column of decimals is one column.
        ("Skor\n3,5\n4,0\n", None, vec!["4,0"]),
        ("3,5\n4,0\n", None, vec!["4,0"]),
        ("no,skor\n1,5\n2,4", Some(','), vec!["1", "5"]),
        ("a,b\n\"3,5\",\"4,0\"", Some(','), vec!["3,5", "4,0"]),
        // What a wrong separator makes of quotes gives it away.
        (
            "\"a;b\",\"c;d\"\n\"e;f\",\"g;h\"",
            Some(','),
            vec!["e;f", "g;h"],
        ),
        (
            "\"a,b\";\"c,d\"\n\"e,f\";\"g,h\"",
            Some(';'),
            vec!["e,f", "g,h"],
        ),
        // Semicolons in every answer but not in the heading.
        (
            "nama,pilihan\nAni,a;b\nBudi,c;d",
            Some(','),
            vec!["Ani", "a;b"],
        ),
        ("satu\ndua", None, vec!["dua"]),
    ] {
        let grid = read(text.as_bytes());
        assert_eq!(grid.separator, separator, "{text}");
        assert!(
            grid.rows.iter().any(|row| *row == second),
            "{text}: {grid:?}"
        );
    }
    let said = read_text_table(b"3,5\n4,0", Some(',')).expect("a table");
    assert_eq!(said.rows, owned(&[&["3", "5"], &["4", "0"]]));
    let over = read_text_table(b"sep=;\na;b,c", Some(',')).expect("a table");
    assert_eq!(over.rows, owned(&[&["a;b", "c"]]));
}

/// QUALITY I9: 61 rows of 13 from Excel, CRLF, a line end at the close, empty
/// last cells.
#[test]
fn i9_a_survey_of_61_by_13_comes_in_exactly() {
    let cell = |row: usize, column: usize| match (row + column) % 6 {
        0 => String::new(),
        answer => answer.to_string(),
    };
    let row = |row: usize| (0..13).map(|column| cell(row, column)).collect();
    let table: Vec<Vec<String>> = (0..61).map(row).collect();
    for separator in ['\t', ';', ','] {
        let text = written(&table, separator, "\r\n");
        let grid = read(text.as_bytes());
        assert_eq!(grid.rows, table);
        assert_eq!((grid.width, grid.ragged.len()), (13, 0));
        let blank = format!("{}\r\n\r\n", separator.to_string().repeat(12));
        assert_eq!(read((text + &blank).as_bytes()).rows, table);
    }
}

/// QUALITY I10: tab, line end and quotes within cells.
#[test]
fn i10_quoted_cells_are_exact() {
    let one = |text: &str| {
        read_text_table(text.as_bytes(), Some(';'))
            .expect("a table")
            .rows
    };
    for (text, wanted) in [
        ("\"a;b\";c", owned(&[&["a;b", "c"]])),
        ("\"a\tb\";\"c\nd\"", owned(&[&["a\tb", "c\nd"]])),
        ("\"a\r\nb\"\r\nc", owned(&[&["a\r\nb"], &["c"]])),
        ("\"\"\"a\"\"\";\"\"", owned(&[&["\"a\"", ""]])),
        ("x; \"a;b\" ;c", owned(&[&["x", "a;b", "c"]])),
        ("5\" pipa;2", owned(&[&["5\" pipa", "2"]])),
        ("a;\n;b", owned(&[&["a", ""], &["", "b"]])),
        ("a\n\nb\n\n\n", owned(&[&["a"], &[""], &["b"]])),
        (" a ;\u{a0}b", owned(&[&[" a ", "\u{a0}b"]])),
    ] {
        assert_eq!(one(text), wanted, "{text:?}");
    }
    // A quote that is never closed swallows nothing, and that is said.
    let grid = read(b"\"lain;1\nb;2");
    assert_eq!(grid.rows, owned(&[&["\"lain", "1"], &["b", "2"]]));
    assert!(grid.open_quote);
}

#[test]
fn ragged_rows_are_kept_and_named() {
    let grid = read(b"a;b;c\n1;2;3\n4;5\n\n6;7;8;9\n1;1;1\n");
    assert_eq!(grid.ragged, [3, 5]);
    assert_eq!(grid.rows[2], ["4", "5"]);
    assert_eq!((grid.width, grid.rows.len()), (4, 6));
    let rows = grid.into_rows();
    let numbers: Vec<usize> = rows.iter().map(|row| row.number).collect();
    assert_eq!(
        numbers,
        [1, 2, 3, 5, 6],
        "numbers are those of the spreadsheet"
    );
}

/// QUALITY I1: nothing, white space, web pages and what is no text.
#[test]
fn i1_what_is_no_table_is_named() {
    let spaces = vec![b' '; 3_000_000];
    for (bytes, fault) in [
        (&b""[..], TextFault::Empty),
        (b"\xef\xbb\xbf", TextFault::Empty),
        (b" \r\n\t\n", TextFault::Empty),
        (b"sep=;\r\n", TextFault::Empty),
        (b"\x1a", TextFault::Empty),
        (&spaces, TextFault::Empty),
        (b"  <!DOCTYPE html><table><tr><td>1", TextFault::Markup),
        (b"<HTML>", TextFault::Markup),
        (b"<?xml version='1.0'?>", TextFault::Markup),
        (b"a;b\0", TextFault::NotText),
        (b"\x89PNG\r\n\x1a\n\0\0", TextFault::NotText),
        (b"a\0b\0", TextFault::NotText),
        (b"\x01\x02\x03", TextFault::NotText),
    ] {
        assert_eq!(
            read_text_table(bytes, None),
            Err(fault),
            "{:?}",
            bytes.get(..9)
        );
    }
    assert_eq!(read(b"<3;a\n1;2").separator, Some(';'));
    // Cut within a letter, Unicode stays Unicode.
    let cut = read("é;ë".as_bytes().split_last().expect("bytes").1);
    assert_eq!((cut.encoding, &cut.rows[0][0][..]), (Encoding::Utf8, "é"));
    assert_eq!(read(b"a;caf\xe9").rows[0][1], "café");
}

#[test]
fn random_grids_come_back_through_every_separator() {
    let mut random = Random::new(4);
    let letters = [
        "a", "b", "7", ",", ";", "\t", "\"", "\n", "\r\n", "\r", " ", "é", "3,5", "=",
    ];
    for _ in 0..3000 {
        let width = 1 + random.below(4);
        let mut table: Vec<Vec<String>> = (0..1 + random.below(5))
            .map(|_| {
                let length = if random.chance(10) { width + 1 } else { width };
                (0..length)
                    .map(|_| {
                        (0..random.below(5))
                            .map(|_| random.pick(&letters))
                            .collect()
                    })
                    .collect()
            })
            .collect();
        table.push(vec!["akhir".to_owned()]);
        for separator in [';', ',', '\t'] {
            for end in ["\n", "\r\n", "\r"] {
                let text = written(&table, separator, end);
                let grid = read_text_table(text.as_bytes(), Some(separator));
                assert_eq!(grid.expect("a table").rows, table, "{text:?}");
            }
        }
    }
}

#[test]
fn separators_of_random_questionnaires_are_found() {
    let mut random = Random::new(5);
    for _ in 0..500 {
        let width = 2 + random.below(8);
        let mut table = vec![(0..width).map(|at| format!("X1.{at} a, b")).collect()];
        for _ in 0..1 + random.below(20) {
            let cell = |_| match random.below(4) {
                0 => format!("{},{}", random.below(9), random.below(99)),
                1 => random.below(5).to_string(),
                2 => String::new(),
                _ => random
                    .pick(&["Setuju", "Tidak, setuju", "a; b", "kata \"x\""])
                    .to_owned(),
            };
            table.push((0..width).map(cell).collect::<Vec<String>>());
        }
        table.push(vec!["1".to_owned(); width]);
        for separator in [';', ',', '\t'] {
            let grid = read(written(&table, separator, "\r\n").as_bytes());
            assert_eq!(grid.separator, Some(separator), "{table:?}");
            assert_eq!(grid.rows, table);
        }
    }
}

#[test]
fn rows_of_a_text_are_cells() {
    let rows = rows("a;b\n;;\n 1 ;\n");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1].number, 3);
    assert_eq!(rows[1].cell(0).text(), " 1 ");
    assert_eq!(rows[1].cell(9).text(), "");
}
