//! A workbook that LibreOffice wrote: exact cells, and what they mean.

use crate::word;
use timbang::storage::tables::{
    Cell, ColumnKind, Identity, Row, Visibility, describe, distinct, find_header, group_items,
    presets_for, read_xlsx,
};

const BYTES: &[u8] = include_bytes!("questionnaire.xlsx");

fn date(text: &str) -> Cell {
    Cell::Date(text.to_owned())
}

#[test]
fn every_cell_is_exact() {
    let book = read_xlsx(BYTES).expect("a workbook");
    assert!(!book.from_1904);
    let [sheet, notes] = &book.sheets[..] else {
        panic!("two sheets");
    };
    assert_eq!(
        (&sheet.name[..], sheet.visibility),
        ("Form Responses 1", Visibility::Shown)
    );
    assert_eq!((&notes.name[..], notes.rows.len()), ("Catatan", 1));
    assert_eq!(sheet.hidden_columns, [3]);
    let row = |number: usize, hidden: bool, cells: &[Cell]| Row {
        number,
        hidden,
        cells: cells.to_vec(),
    };
    let heads = [
        "Stempel waktu",
        "Nama Lengkap",
        "Tanggal lahir",
        "NIP",
        "X1.1 Prosedur pelayanan mudah & jelas",
        "X1.2 Biaya wajar",
        "Rata-rata",
        "Kehadiran",
        "Biaya",
        "Hasil bagi",
        "Jam",
        "Bersedia",
    ];
    let wanted = [
        row(1, false, &heads.map(word)),
        row(
            2,
            false,
            &[
                date("2024-05-01T13:45:10"),
                word("Siti \"Ani\" Rahayu, S.E."),
                date("1985-03-15"),
                word("198503152010011001"),
                word("Sangat Setuju"),
                Cell::Number(4.0),
                Cell::Number(3.382),
                Cell::Percent(7.0),
                Cell::Number(3_858_495_244.0),
                // 4 / 3.382 to the 15 digits that were written.
                Cell::Number(1.18273211117682),
                date("08:30:00"),
                Cell::Bool(true),
            ],
        ),
        row(
            3,
            true,
            &[
                date("2024-05-01T23:59:59"),
                word("Budi\nSantoso"),
                date("2000-02-29"),
                Cell::Blank,
                word("Netral"),
                Cell::Blank,
                Cell::Number(0.1),
                Cell::Percent(89.75),
                Cell::Number(0.0),
                word("#DIV/0!"),
            ],
        ),
        row(
            5,
            false,
            &[
                date("2024-12-31T00:00:00"),
                word("Citra"),
                Cell::Blank,
                word("199001012015022003"),
                word("Sangat Setuju"),
                Cell::Number(5.0),
                Cell::Number(-2.5),
                Cell::Percent(100.0),
                word("5 buah"),
            ],
        ),
    ];
    assert_eq!(sheet.rows, wanted);
    // As an entry field would take it: 3,3820 is not mistaken for 3382.
    assert_eq!(sheet.rows[1].cell(6).text(), "3,3820");
}

/// QUALITY I11: an export in XLSX.
#[test]
fn i11_its_columns_are_understood() {
    let book = read_xlsx(BYTES).expect("a workbook");
    let rows = &book.sheets[0].rows;
    assert_eq!(find_header(rows), Some(0));
    let columns = describe(rows, Some(0));
    let kinds: Vec<_> = columns.iter().map(|column| &column.kind).collect();
    assert_eq!(*kinds[0], ColumnKind::Identity(Identity::Time));
    assert_eq!(*kinds[1], ColumnKind::Identity(Identity::Name));
    assert_eq!(*kinds[2], ColumnKind::Date);
    assert_eq!(*kinds[3], ColumnKind::Identity(Identity::ServiceNumber));
    assert_eq!(*kinds[4], ColumnKind::Category);
    for number in [5, 6, 7, 9] {
        assert!(matches!(kinds[number], ColumnKind::Number(_)), "{number}");
    }
    assert!(matches!(kinds[8], ColumnKind::Mixed { words: 1, .. }));
    assert_eq!(columns[9].errors, [3]);
    assert!(columns[..4].iter().all(|column| !column.kind.is_on()));
    let headings: Vec<String> = columns.iter().map(|one| one.heading.clone()).collect();
    assert_eq!(group_items(&headings), [("X1".to_owned(), vec![4, 5])]);
    let answers = distinct(&rows[1..], &[4]);
    assert_eq!(answers[0].rows, [2, 5]);
    assert_eq!(presets_for(&answers)[0].score("Netral"), Some(3));
}
