//! Social service of Bantul: tables 2 to 9 of Ekowati and Sierita.

mod checks;
mod classes;

use super::{Card, Case, Wording, fill, indicator, profile};
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Entry, Id, Path, Scorecard, period_key};

pub(super) const CARD: Card = Card {
    key: "bantul",
    title: (
        "Dinas Sosial P3A Kabupaten Bantul",
        "Social service of Bantul",
    ),
    about: (
        "Belanja, kepuasan masyarakat, waktu layanan, kepuasan pegawai dan penilaian atasan, 2020.",
        "Spending, public satisfaction, service time, staff satisfaction and superiors' appraisal, 2020.",
    ),
    cite: "Ekowati & Sierita, Balance Scorecard Performance Assessment Measurements (2021)",
    scored: true,
};

pub(super) static CASE: Case = Case {
    key: CARD.key,
    title: CARD.title,
    about: CARD.about,
    cite: CARD.cite,
    note: (
        "Dari tabel 2–9 makalah. Asumsi: (1) realisasi belanja tidak langsung tercetak Rp2.594.054,00; di kartu skor diisikan Rp2.594.798.054,00, satu-satunya jumlah yang cocok dengan 89,86 % dan dengan totalnya; (2) rata-rata unsur IKM hanya terbaca untuk unsur pertama dan kesembilan, jadi yang diisikan indeksnya, 85,472, sebagaimana tercetak walau terlalu rendah 0,86; (3) efisiensi siklus 200 % dibaca sebagai waktu standar (15 menit) dibagi waktu nyata (7,5 menit), skornya berhenti di 100; (4) perspektif dan indikator berbobot sama. Makalah tidak menghitung skor instansi.",
        "From the paper's tables 2–9. Assumptions: (1) indirect spending is printed Rp2,594,054.00; the scorecard holds Rp2,594,798,054.00, the only amount that fits its 89.86% and the total; (2) of the satisfaction survey only the means of the first and the ninth element are legible, so the index is entered, 85.472 as printed although it is 0.86 too low; (3) the cycle efficiency of 200% is read as standard time (15 minutes) over actual time (7.5 minutes), and its score stops at 100; (4) perspectives and indicators weigh the same. The paper does not compute an agency score.",
    ),
    scored: CARD.scored,
    build,
};

/// Table 2 with the realised indirect spending that fits: line, level, budget
/// and realisation.
const BUDGET: [(super::Both, u8, [&str; 2]); 6] = [
    (
        checks::INDIRECT,
        0,
        ["Rp2.887.555.498,00", "Rp2.594.798.054,00"],
    ),
    (
        checks::STAFF,
        1,
        ["Rp2.887.555.498,00", "Rp2.594.798.054,00"],
    ),
    (
        checks::DIRECT,
        0,
        ["Rp12.235.088.237,00", "Rp12.094.105.979,00"],
    ),
    (
        checks::STAFF,
        1,
        ["Rp1.882.230.000,00", "Rp1.879.445.000,00"],
    ),
    (
        checks::GOODS,
        1,
        ["Rp9.046.745.337,00", "Rp8.909.425.579,00"],
    ),
    (
        checks::CAPITAL,
        1,
        ["Rp1.306.112.900,00", "Rp1.305.235.400,00"],
    ),
];

fn build(wording: Wording) -> Scorecard {
    let mut card = Scorecard::new("2020");
    let year = card.periods[0].id;
    let key = |column: &str| period_key(column, year);
    profile(
        &mut card,
        &[
            (
                ProfileField::Agency,
                "Dinas Sosial, Pemberdayaan Perempuan, dan Perlindungan Anak",
            ),
            (
                ProfileField::Region,
                "Kabupaten Bantul, Daerah Istimewa Yogyakarta",
            ),
        ],
    );
    let source = |indonesian, english| wording.pick((indonesian, english));

    let name = wording.pick(("Rasio ekonomi", "Economy ratio"));
    let from = source("Tabel 2", "Table 2");
    let economy = indicator(&mut card, 0, "economy-ratio", name, from);
    let cells = BUDGET
        .map(|(_, _, [budget, realised])| [(key("budget"), budget), (key("realised"), realised)]);
    let lines: Vec<_> = BUDGET
        .iter()
        .zip(&cells)
        .map(|((name, level, _), cells)| (wording.pick(*name), *level, cells.as_slice()))
        .collect();
    fill(&mut card, economy, "lines", &lines);

    let name = wording.pick((
        "Indeks kepuasan masyarakat 2020",
        "Community satisfaction index 2020",
    ));
    let from = source("Tabel 3", "Table 3");
    let survey = indicator(&mut card, 1, "satisfaction-index", name, from);
    let index = [
        ("index".to_owned(), "85,472"),
        ("respondents".to_owned(), "351"),
    ];
    fill(&mut card, survey, "quarters", &[("2020", 0, &index)]);

    let name = wording.pick(("Efisiensi siklus layanan", "Service cycle efficiency"));
    let from = source("Perspektif proses internal", "Internal process perspective");
    let cycle = indicator(&mut card, 2, "cycle-efficiency", name, from);
    choose(&mut card, cycle, "reading", "standard-actual");
    let times = [(key("standard"), "15"), (key("actual"), "7,5")];
    let service = "Jamkesda/Jamkesos, BPJS";
    fill(&mut card, cycle, "services", &[(service, 0, &times)]);

    let name = wording.pick(("Kepuasan pegawai", "Employee satisfaction"));
    let from = source("Tabel 4–6, 30 pegawai", "Tables 4–6, 30 employees");
    let employees = indicator(&mut card, 3, "interval-index", name, from);
    interval(&mut card, wording, employees, "30", &classes::EMPLOYEES);

    let name = wording.pick((
        "Kinerja bawahan menurut atasan",
        "Subordinates' performance by their superiors",
    ));
    let from = source("Tabel 7–9, 7 atasan", "Tables 7–9, 7 superiors");
    let superiors = indicator(&mut card, 3, "interval-index", name, from);
    choose(&mut card, superiors, "wording", "agreement");
    interval(&mut card, wording, superiors, "7", &classes::SUPERIORS);

    checks::add(&mut card, wording);
    card
}

fn choose(card: &mut Scorecard, indicator: Id, choice: &str, option: &str) {
    card.set_text(&Path::Choice(indicator, choice.to_owned()), option);
}

/// Groups of questions answered from 1 to 5.
fn interval(
    card: &mut Scorecard,
    wording: Wording,
    indicator: Id,
    respondents: &'static str,
    groups: &[classes::Group],
) {
    for (key, text) in [("lowest", "1"), ("highest", "5")] {
        card.set_entry(&Path::Field(indicator, key.to_owned()), Entry::new(text));
    }
    let cells = |group: &classes::Group| {
        [
            ("questions", group.questions),
            ("respondents", respondents),
            ("total", group.total),
        ]
        .map(|(key, text)| (key.to_owned(), text))
    };
    let cells: Vec<_> = groups.iter().map(cells).collect();
    let rows: Vec<_> = groups
        .iter()
        .zip(&cells)
        .map(|(group, cells)| (wording.pick(group.name), 0, cells.as_slice()))
        .collect();
    fill(card, indicator, "groups", &rows);
}
