//! Two statements about one thing.

use super::{check, verdicts};
use timbang::methods::checking::{Reason, Verdict};

#[test]
fn statements_of_the_papers() {
    let row = |first, second| [("first", first), ("second", second)];
    let found = check(
        "check-statements",
        &[
            // Ekowati & Sierita (2021), methods and results.
            ("Sampel PNS", 0, &row("38", "37")),
            // Nadjamuddin et al. (2025): section 3.3 and table 3; tables 2 and 3.
            ("Target predikat RB", 0, &row("AA", "A (30,25)")),
            ("IKM 2023", 0, &row("88,65%", "88,61%")),
            // Boyolali: t of growth in the table and in the text; the constant.
            ("t PP", 0, &row("13,713", "13,710")),
            ("Konstanta", 0, &row("4,225", "4,255")),
            ("Pegawai", 0, &row("60 orang", "60 Orang")),
            ("Kosong", 0, &row("60", "")),
            ("", 0, &row("", "")),
        ],
    );
    assert_eq!(
        verdicts(&found),
        [
            ("Sampel PNS", Verdict::Contradicts, None),
            ("Target predikat RB", Verdict::Contradicts, None),
            ("IKM 2023", Verdict::Contradicts, None),
            ("t PP", Verdict::Contradicts, None),
            (
                "Konstanta",
                Verdict::Contradicts,
                Some(Reason::DigitWrong(4.255))
            ),
            ("Pegawai", Verdict::Agrees, None),
            ("Kosong", Verdict::Open, None),
        ]
    );
}

#[test]
fn the_remark_of_the_author_stands_first() {
    let cells = [
        ("first", "4,225"),
        ("second", "4,255"),
        ("note", "Salah salin"),
    ];
    let found = check("check-statements", &[("Konstanta", 0, &cells)]);
    assert_eq!(
        found[0].reason,
        Some(Reason::Said("Salah salin".to_owned()))
    );
}
