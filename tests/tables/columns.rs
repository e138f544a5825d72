//! What columns hold.

use crate::{rows, word};
use timbang::numbers::{Mark, Notation, Reading};
use timbang::storage::tables::{
    Cell, Column, ColumnKind, Identity, Marks, Row, answer_all, describe, distinct, find_header,
    identity_of, reading,
};

/// The columns of a text below its first row.
fn columns(text: &str) -> Vec<Column> {
    describe(&rows(text), Some(0))
}

/// The kind of a single column with these cells.
fn kind(cells: &[&str]) -> ColumnKind {
    columns(&format!("Skor\n{}", cells.join("\n")))
        .remove(0)
        .kind
}

/// QUALITY I11: an export of Google Forms in CSV.
#[test]
fn i11_persons_are_off_and_answers_are_on() {
    let text = "\"Stempel waktu\",\"Alamat Email\",\"Nama Lengkap\",\"NIP\",\"No. HP/WA\",\"Jenis Kelamin\",\"X1.1 Prosedur mudah, jelas\",\"X1.2 Waktu pelayanan\",\"Masa kerja (tahun)\",\"Saran\"\n\
        \"2024/05/01 1:45:10 PM GMT+7\",\"ani@example.go.id\",\"Ani, S.E.\",\"198503152010011001\",\"0812-3456-7890\",\"Perempuan\",\"Sangat Setuju\",\"4\",\"12,5\",\"Baik sekali\"\n\
        \"2024/05/01 1:46:10 PM GMT+7\",\"budi@example.go.id\",\"Budi\",\"199001012015021002\",\"0813-3456-7890\",\"Laki-laki\",\"Setuju\",\"5\",\"3,25\",\"Perbaiki antrean\"\n\
        \"2024/05/01 1:47:10 PM GMT+7\",\"citra@example.go.id\",\"Citra\",\"\",\"0815-3456-7890\",\"Perempuan\",\"Setuju\",\"3\",\"7\",\"\"\n\
        \"2024/05/01 1:48:10 PM GMT+7\",\"dewi@example.go.id\",\"Dewi\",\"199201012015021002\",\"0815-3456-7891\",\"Perempuan\",\"Setuju\",\"3\",\"7\",\"-\"\n";
    let rows = rows(text);
    assert_eq!(find_header(&rows), Some(0));
    let columns = describe(&rows, Some(0));
    let persons = [
        Identity::Time,
        Identity::Email,
        Identity::Name,
        Identity::ServiceNumber,
        Identity::Phone,
    ];
    for (column, identity) in columns.iter().zip(persons) {
        assert_eq!(
            column.kind,
            ColumnKind::Identity(identity),
            "{}",
            column.heading
        );
        assert!(!column.kind.is_on());
    }
    assert_eq!(columns[5].kind, ColumnKind::Category);
    assert_eq!(columns[5].values[0].text, "Perempuan");
    assert_eq!(columns[5].values[0].rows, [2, 4, 5]);
    assert_eq!(columns[6].kind, ColumnKind::Category);
    assert_eq!(columns[6].heading, "X1.1 Prosedur mudah, jelas");
    assert_eq!(columns[7].kind, ColumnKind::Number(Marks::Plain));
    let ColumnKind::Number(marks) = &columns[8].kind else {
        panic!("{:?}", columns[8]);
    };
    assert_eq!(
        marks.known().expect("commas").notation(),
        Notation::Indonesian
    );
    assert_eq!(columns[9].kind, ColumnKind::Words);
    assert_eq!((columns[9].filled, columns[9].missing), (2, 2));
    let on: Vec<bool> = columns.iter().map(|column| column.kind.is_on()).collect();
    assert_eq!(on[5..], [true, true, true, true, false]);
}

/// QUALITY I6: a column of nothing but `d.ddd` is asked for once, and the answer
/// holds for all of it.
#[test]
fn i6_an_ambiguous_column_is_one_question() {
    for (cells, first, thousands, decimal) in [
        (["1.187", "2.044", "3.999"], "1.187", 1187.0, 1.187),
        (["3,382", "3,419", "1,000"], "3,382", 3382.0, 3.382),
        (["12", "1.187", "2.500"], "1.187", 1187.0, 1.187),
    ] {
        let ColumnKind::Number(marks) = kind(&cells) else {
            panic!("{cells:?}");
        };
        let question = Marks::Ask {
            text: first.to_owned(),
            thousands,
            decimal,
        };
        assert_eq!(marks, question);
        assert_eq!(marks.known(), None, "nothing is chosen");
        for (mark, wanted) in [(Mark::Thousands, thousands), (Mark::Decimal, decimal)] {
            let known = answer_all(&marks, mark).known().expect("an answer");
            let read = reading(&word(first), Some(&known));
            assert_eq!(read, Reading::Value(wanted));
            for cell in cells {
                assert!(reading(&word(cell), Some(&known)).value().is_some());
            }
        }
    }
}

#[test]
fn marks_are_found_where_anything_tells() {
    let marks = |cells: &[&str]| match kind(cells) {
        ColumnKind::Number(marks) => marks,
        other => panic!("{other:?}"),
    };
    let notation = |cells: &[&str]| marks(cells).known().map(|marks| marks.notation());
    assert_eq!(notation(&["3,382", "85,4"]), Some(Notation::Indonesian));
    assert_eq!(notation(&["3.382", "85.4"]), Some(Notation::English));
    assert_eq!(marks(&["1", "2", "3"]), Marks::Plain);
    // Each reads by itself, though they contradict each other.
    assert_eq!(marks(&["84,8%", "84.6%"]), Marks::Plain);
    // They contradict each other, and a third is not decided by either.
    assert!(matches!(
        marks(&["84,8", "84.6", "1.187"]),
        Marks::Ask { .. }
    ));
    assert_eq!(answer_all(&Marks::Plain, Mark::Decimal), Marks::Plain);
}

#[test]
fn kinds_are_told_apart() {
    assert_eq!(kind(&["-", "n/a", "NA"]), ColumnKind::Blank);
    assert_eq!(
        kind(&["4", "#DIV/0!", "-", "5"]),
        ColumnKind::Number(Marks::Plain)
    );
    let mixed = ColumnKind::Mixed {
        words: 1,
        marks: Marks::Plain,
    };
    assert_eq!(kind(&["4", "lima", "3", "2"]), mixed);
    assert_eq!(kind(&["SS", "S", "N"]), ColumnKind::Category);
    assert_eq!(
        kind(&["5 - Sangat Setuju", "4 - Setuju"]),
        ColumnKind::Category
    );
    assert_eq!(kind(&["SD", "SMP", "SD", "SMP"]), ColumnKind::Category);
    assert_eq!(kind(&["satu", "dua", "tiga"]), ColumnKind::Words);
    for days in [
        ["01/05/2024", "31/12/2024"],
        ["2024-05-01", "2024-05-02 13:45:10"],
        ["5/1/2024 1:45:10 PM", "5/1/2024 1:45:10"],
        ["2024/05/01 13.44.07 WIB", "2024/05/01 1:44:07 AM GMT+7"],
    ] {
        assert_eq!(kind(&days), ColumnKind::Date, "{days:?}");
    }
    assert_ne!(kind(&["2023", "2024"]), ColumnKind::Date);
    assert_ne!(kind(&["1.234.567", "2.345.678"]), ColumnKind::Date);
    // By what they hold, whatever the heading.
    for (cells, identity) in [
        (["ani@example.org", "budi@example.org"], Identity::Email),
        (
            ["198503152010011001", "19900101 201502 1 002"],
            Identity::ServiceNumber,
        ),
        (
            ["3201011503850001", "'3201011503850002"],
            Identity::CitizenNumber,
        ),
        (["081234567890", "+62 812-3456-7890"], Identity::Phone),
    ] {
        assert_eq!(kind(&cells), ColumnKind::Identity(identity), "{cells:?}");
    }
    assert_eq!(
        kind(&["3858495244", "1234567890123456"]),
        ColumnKind::Number(Marks::Plain)
    );
}

#[test]
fn errors_and_values_are_listed_with_their_rows() {
    let error = timbang::storage::tables::CellError::Value;
    let row = |number: usize, cell: Cell| Row {
        number,
        hidden: false,
        cells: vec![cell],
    };
    let rows = [
        row(3, word("Skor")),
        row(4, Cell::Number(3.5)),
        row(6, Cell::Error(error)),
        row(7, word("#N/A")),
        row(8, Cell::Percent(40.0)),
        row(9, word(" 3,5 ")),
    ];
    let column = describe(&rows, Some(0)).remove(0);
    assert_eq!((column.filled, column.missing), (3, 2));
    assert_eq!(column.errors, [6, 7]);
    assert_eq!(column.distinct, 2);
    assert_eq!(column.values[0].rows, [4, 9]);
    assert_eq!(column.values[1].text, "40%");
    assert_eq!(distinct(&rows, &[0, 1, 9]).len(), 3, "with the heading");
    assert_eq!(describe(&[], None), []);
    assert_eq!(describe(&rows, Some(99))[0].filled, 0);
}

#[test]
fn headings_of_persons_are_known_and_questions_are_not() {
    for (heading, identity) in [
        ("Timestamp", Identity::Time),
        ("Stempel waktu", Identity::Time),
        ("Cap waktu", Identity::Time),
        ("WAKTU", Identity::Time),
        ("Completion time", Identity::Time),
        ("Nama", Identity::Name),
        ("Nama Lengkap dan Gelar", Identity::Name),
        ("Nama (boleh dikosongkan)", Identity::Name),
        ("Full Name", Identity::Name),
        ("NIP", Identity::ServiceNumber),
        ("NIP/NRP", Identity::ServiceNumber),
        ("No. NIK", Identity::CitizenNumber),
        ("E-mail", Identity::Email),
        ("Email Address", Identity::Email),
        ("Alamat surel", Identity::Email),
        ("Username", Identity::Name),
        ("Nomor Telepon", Identity::Phone),
        ("No HP", Identity::Phone),
        ("No. WA aktif", Identity::Phone),
        ("Alamat rumah", Identity::Address),
        ("No.", Identity::Code),
        ("Kode Responden", Identity::Code),
        ("ID", Identity::Code),
    ] {
        assert_eq!(identity_of(heading), Some(identity), "{heading}");
    }
    for heading in [
        "",
        "Waktu pelayanan",
        "Nama instansi",
        "Alamat kantor mudah ditemukan",
        "Umur",
        "X1.1 Nama baik",
        "Nomor antrean tersedia",
        "Lengkap",
    ] {
        assert_eq!(identity_of(heading), None, "{heading}");
    }
}
