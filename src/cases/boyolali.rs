//! Cooperative and labour agency of Boyolali: tables 3 to 7 of Susianti,
//! Setyani and Yuniatin, who regress the agency's performance on the four
//! perspectives. No indicator was measured, so there is no score.

use super::{
    Both, CALCULATIONS, Card, Case, LINES, Row, STATEMENTS, Wording, check, copy, profile, row,
    same,
};
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Entry, Path, Scorecard};

pub(super) const CARD: Card = Card {
    key: "boyolali",
    title: (
        "Dinas Koperasi dan Tenaga Kerja Boyolali",
        "Cooperative and labour agency of Boyolali",
    ),
    about: (
        "Tabel regresi SPSS diperiksa satu terhadap yang lain, tanpa kartu skor.",
        "SPSS regression tables checked against each other, without a scorecard.",
    ),
    cite: "Susianti, Setyani & Yuniatin, STIE Adi Unggul Bhirawa Surakarta (2017)",
    scored: false,
};

pub(super) static CASE: Case = Case {
    key: CARD.key,
    title: CARD.title,
    about: CARD.about,
    cite: CARD.cite,
    note: (
        "Studi ini tidak mengukur indikator, jadi tidak ada skor. Yang dicetak hanya regresi kinerja terhadap persepsi atas keempat perspektif (46 pegawai), dan tabel 3–7 itulah yang diperiksa di sini. Asumsi: bila tabel 3 dan tabel 5 berbeda, tabel 3 yang diisikan, sebab hanya tabel 3 yang cocok dengan nilai t-nya.",
        "This study measures no indicators, so there is no score. It prints only a regression of performance on the perception of the four perspectives (46 staff), and those tables 3–7 are checked here. Assumption: where tables 3 and 5 differ, table 3 is entered, since only it fits its t.",
    ),
    scored: CARD.scored,
    build,
};

fn build(wording: Wording) -> Scorecard {
    let mut card = Scorecard::new("2017");
    profile(
        &mut card,
        &[
            (
                ProfileField::Agency,
                "Dinas Koperasi dan Tenaga Kerja Kabupaten Boyolali",
            ),
            (ProfileField::Region, "Kabupaten Boyolali, Jawa Tengah"),
        ],
    );
    let title = ("Tabel regresi", "Regression tables");
    let source = ("Tabel 3–7 dan uraiannya", "Tables 3–7 and their text");
    let id = check(&mut card, wording, "check-regression", title, source);
    for (key, text) in MODEL {
        card.set_entry(&Path::Field(id, key.to_owned()), Entry::new(text));
    }
    for (table, columns, rows) in REGRESSION {
        copy(&mut card, wording, id, table, columns, rows);
    }
    let title = ("Hitungan langsung", "Direct calculations");
    let source = ("Tabel 4–7", "Tables 4–7");
    let id = check(&mut card, wording, "check-calculations", title, source);
    copy(&mut card, wording, id, LINES, &CALCULATIONS, &DIRECT);
    let title = ("Pernyataan yang berbeda", "Statements that differ");
    let source = ("Judul, abstrak, dan uraian", "Title, abstract and text");
    let id = check(&mut card, wording, "check-statements", title, source);
    copy(&mut card, wording, id, LINES, &STATEMENTS, &DIFFERING);
    card
}

/// Tables 4 and 7, the respondents, and the percentages of the abstract.
const MODEL: [(&str, &str); 9] = [
    ("r", ",928"),
    ("r2", ",861"),
    ("adjusted", ",848"),
    ("see", "1,196"),
    ("durbin-watson", "1,718"),
    ("n", "46"),
    ("k", "4"),
    ("explained", "84,8%"),
    ("unexplained", "15,4%"),
];

const CONSTANT: Both = ("Konstanta", "Constant");
const FINANCIAL: Both = ("Perspektif keuangan", "Financial perspective");
const CUSTOMER: Both = ("Perspektif pelanggan", "Customer perspective");
const PROCESS: Both = (
    "Perspektif proses bisnis internal",
    "Internal process perspective",
);
const GROWTH: Both = (
    "Perspektif pembelajaran dan pertumbuhan",
    "Learning and growth perspective",
);

/// Table 3, table 6, and what table 5 and the text say of the same figures.
const REGRESSION: [(&str, &[&str], &[Row]); 3] = [
    (
        "coefficients",
        &["b", "se", "beta", "t", "sig", "tolerance", "vif"],
        &[
            row(CONSTANT, &["4,255", "2,365", "", "1,799", ",079"]),
            row(
                FINANCIAL,
                &["-,108", ",210", "-,076", "-,515", ",609", ",155", "6,454"],
            ),
            row(
                CUSTOMER,
                &[",393", ",118", ",366", "3,327", ",002", ",279", "3,584"],
            ),
            row(
                PROCESS,
                &["-,419", ",124", "-,432", "-3,380", ",002", ",207", "4,830"],
            ),
            row(
                GROWTH,
                &[",830", ",061", ",952", "13,710", ",000", ",701", "1,426"],
            ),
        ],
    ),
    (
        "anova",
        &["ss", "df", "ms", "f", "sig"],
        &[
            row(same(""), &["364,368", "4", "91,077", "63,647", ",000"]),
            row(same(""), &["58,670", "41", "1,431"]),
            row(same(""), &["422,978", "45"]),
        ],
    ),
    (
        "restated",
        &["figure", "printed"],
        &[
            row(FINANCIAL, &["B", "-,106"]),
            row(CONSTANT, &["B", "4,225"]),
            row(FINANCIAL, &["B", "-0,108"]),
            row(CUSTOMER, &["B", "0,399"]),
            row(PROCESS, &["B", "-0,419"]),
            row(GROWTH, &["B", "0,830"]),
            row(FINANCIAL, &["t", "-0,515"]),
            row(CUSTOMER, &["t", "3,327"]),
            row(PROCESS, &["t", "-3,327"]),
            row(GROWTH, &["t", "13,713"]),
            row(same(""), &["R Square", "0,848"]),
            row(same(""), &["F", "63,647"]),
            row(same(""), &["Durbin-Watson", "1,718"]),
        ],
    ),
];

/// Figures as their own neighbours give them, whatever the other tables say.
const DIRECT: [Row; 5] = [
    row(
        ("Total kuadrat (tabel 6)", "Total sum of squares (table 6)"),
        &["422,978", "364,368 + 58,670"],
    )
    .note((
        "Dengan 364,308 jumlahnya cocok.",
        "With 364.308 the sum is right.",
    )),
    row(
        (
            "Mean Square regresi (tabel 6)",
            "Regression mean square (table 6)",
        ),
        &["91,077", "364,368 / 4"],
    )
    .note((
        "364,308 / 4 adalah 91,077 yang tercetak.",
        "364.308 / 4 is the printed 91.077.",
    )),
    row(
        (
            "R Square dari R (tabel 4 dan 7)",
            "R Square from R (tables 4 and 7)",
        ),
        &[",861", ",928 ^ 2"],
    ),
    row(
        (
            "t perspektif keuangan (tabel 5)",
            "t of the financial perspective (table 5)",
        ),
        &["-,515", "-,106 / ,210"],
    )
    .note((
        "B pada tabel 3, -,108, memberi t yang tercetak.",
        "B of table 3, -.108, gives the printed t.",
    )),
    row(
        (
            "Pengaruh dan sisanya (abstrak, pembahasan 6)",
            "Explained and unexplained (abstract, discussion 6)",
        ),
        &["", "84,8 + 15,4"],
    )
    .note((
        "Jumlahnya harus 100: sisa dari 84,8 adalah 15,2.",
        "They should make 100: 84.8 leaves 15.2.",
    )),
];

const DIFFERING: [Row; 4] = [
    row(
        (
            "Variabel terikat (judul; tabel SPSS)",
            "Dependent variable (title; SPSS tables)",
        ),
        &["Kinerja Dinas", "Kinerja Pegawai"],
    ),
    row(
        (
            "Batas Durbin-Watson (teks; definisinya)",
            "Range of Durbin-Watson (text; its definition)",
        ),
        &["-2 sampai +2", "0 sampai 4"],
    )
    .note((
        "Nilainya tidak pernah negatif; bandingkan dengan dL dan dU.",
        "It is never negative; compare with dL and dU.",
    )),
    row(
        (
            "Taraf signifikansi (uraian 1–3; uraian 4)",
            "Significance level (items 1–3; item 4)",
        ),
        &["0,05", "0,005"],
    ),
    row(
        (
            "Pengaruh menurut teks (abstrak; tabel 7)",
            "Explained share (abstract; below table 7)",
        ),
        &["84,8%", "84,6%"],
    )
    .note((
        "Hanya 84,6 yang cocok dengan sisa 15,4; Adjusted R Square adalah 0,848.",
        "Only 84.6 fits the 15.4 left over; Adjusted R Square is 0.848.",
    )),
];
