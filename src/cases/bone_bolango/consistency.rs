//! What the paper prints of its AHP, as checks: tables 4 to 6 and the
//! consistency test.

use crate::cases::{
    Both, CALCULATIONS, Row, STATEMENTS, Table, Wording, check, copy, row, same, tables,
};
use crate::scorecard::{Entry, Path, Scorecard};

/// The checks that have one table.
const TABLES: [Table; 2] = [
    (
        "check-calculations",
        (
            "Baris akar dan rumus konsistensi",
            "Row of roots and formulas of consistency",
        ),
        (
            "Tabel 4 dan uji konsistensi",
            "Table 4 and consistency test",
        ),
        &CALCULATIONS,
        &FORMULAS,
    ),
    (
        "check-statements",
        ("Lambda dalam teks dan tabel", "Lambdas in text and table"),
        (
            "Uji konsistensi A dan tabel 6",
            "Consistency test A and table 6",
        ),
        &STATEMENTS,
        &LAMBDAS,
    ),
];

const FORMULAS: [Row; 6] = [
    row(
        ("Akar jumlah kolom A", "Root of the sum of column A"),
        &["2,51661", "akar(1 + 3 + 2 + 1/3)"],
    )
    .note(ROOTS),
    row(
        ("Akar jumlah kolom B", "Root of the sum of column B"),
        &["1,33333", "akar(1/3 + 1 + 1/3 + 1/9)"],
    )
    .note(ROOTS),
    row(
        ("Akar jumlah kolom C", "Root of the sum of column C"),
        &["2,19848", "akar(1/2 + 3 + 1 + 1/3)"],
    )
    .note(ROOTS),
    row(
        ("Akar jumlah kolom D", "Root of the sum of column D"),
        &["4", "akar(3 + 9 + 3 + 1)"],
    )
    .note(ROOTS),
    row(
        ("CI menurut rumus tercetak", "CI by the printed formula"),
        &["0,0203", "(4,030 + 4,074 + 4,066 + 4,074 - 4) / 3"],
    )
    .note((
        "Dalam rumus ini jumlah lambda belum dibagi 4.",
        "This formula leaves out the division of the lambdas by 4.",
    )),
    row(
        ("CR menurut rumus tercetak", "CR by the printed formula"),
        &["0,02256", "4,061 / 0,9"],
    )
    .note((
        "Yang ditulis sebagai CI adalah lambda maks.",
        "What is written as CI is lambda max.",
    )),
];

const ROOTS: Both = (
    "Langkah ini tidak dipakai dalam AHP.",
    "AHP does not use this step.",
);

const LAMBDAS: [Row; 5] = [
    row(same("Lambda A"), &["4,030", "4,03"]),
    row(same("Lambda B"), &["4,074", "4,07"]),
    row(same("Lambda C"), &["4,066", "4,07"]),
    row(same("Lambda D"), &["4,074", "4,07"]),
    row(
        ("CI (uji konsistensi B; D)", "CI (consistency test B; D)"),
        &["0,0203", "4,061"],
    )
    .note((
        "Pada bagian D lambda maks ditulis sebagai CI.",
        "In part D lambda max is written as CI.",
    )),
];

/// Tables 4 to 6 and the consistency test.
pub(super) fn add(card: &mut Scorecard, wording: Wording) {
    tables(card, wording, &TABLES);
    let title = ("Bobot dan konsistensi AHP", "AHP weights and consistency");
    let source = (
        "Tabel 4–6 dan uji konsistensi",
        "Tables 4–6 and consistency test",
    );
    let id = check(card, wording, "check-ahp", title, source);
    for (table, columns, rows) in AHP {
        copy(card, wording, id, table, columns, rows);
    }
    for (key, text) in [
        ("lambda-max", "4,061"),
        ("ci", "0,0203"),
        ("ri", "0,90"),
        ("cr", "0,02256"),
    ] {
        card.set_entry(&Path::Field(id, key.to_owned()), Entry::new(text));
    }
}

const AHP: [(&str, &[&str], &[Row]); 4] = [
    (
        "matrix",
        &["c1", "c2", "c3", "c4"],
        &[
            row(same("A"), &["1", "1/3", "1/2", "3"]),
            row(same("B"), &["3", "1", "3", "9"]),
            row(same("C"), &["2", "1/3", "1", "3"]),
            row(same("D"), &["1/3", "1/9", "1/3", "1"]),
        ],
    ),
    (
        "sums",
        &["c1", "c2", "c3", "c4"],
        &[row(same(""), &["6,33333", "1,77778", "4,83333", "16"])],
    ),
    (
        "normalised",
        &["c1", "c2", "c3", "c4", "row-sum", "weight"],
        &[
            row(
                same("A"),
                &["0,16", "0,19", "0,10", "0,19", "0,64", "0,159"],
            ),
            row(
                same("B"),
                &["0,47", "0,56", "0,62", "0,56", "2,22", "0,555"],
            ),
            row(
                same("C"),
                &["0,32", "0,19", "0,21", "0,19", "0,90", "0,224"],
            ),
            row(
                same("D"),
                &["0,05", "0,06", "0,07", "0,06", "0,25", "0,062"],
            ),
        ],
    ),
    (
        "weighted",
        &["c1", "c2", "c3", "c4", "sum", "lambda"],
        &[
            row(
                same("A"),
                &["0,16", "0,18", "0,11", "0,18", "0,64", "4,030"],
            ),
            row(
                same("B"),
                &["0,48", "0,55", "0,67", "0,55", "2,26", "4,074"],
            ),
            row(
                same("C"),
                &["0,32", "0,18", "0,22", "0,18", "0,91", "4,066"],
            ),
            row(
                same("D"),
                &["0,05", "0,06", "0,07", "0,06", "0,25", "4,074"],
            ),
        ],
    ),
];
