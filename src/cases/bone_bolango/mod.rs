//! Public service mall of Bone Bolango: tables 1 to 6 of Nadjamuddin, Lahay and
//! Uloli (2025), JUTIN 8(1), doi 10.31004/jutin.v8i1.39841.

mod checks;
mod consistency;

use super::{Card, Case, Wording, fill, indicator, profile};
use crate::scorecard::path::{IndicatorField, ProfileField, WeightingField};
use crate::scorecard::{Entry, Group, Path, Scorecard, period_key};

pub(super) const CARD: Card = Card {
    key: "bone-bolango",
    title: (
        "Mall Pelayanan Publik Bone Bolango",
        "Public service mall of Bone Bolango",
    ),
    about: (
        "Empat perspektif berbobot AHP: anggaran, kepuasan masyarakat, IKU, kepuasan pegawai.",
        "Four perspectives weighed by AHP: budget, public satisfaction, targets, staff satisfaction.",
    ),
    cite: "Nadjamuddin, Lahay & Uloli (2025), JUTIN 8(1), doi 10.31004/jutin.v8i1.39841",
    scored: true,
};

pub(super) static CASE: Case = Case {
    key: CARD.key,
    title: CARD.title,
    about: CARD.about,
    cite: CARD.cite,
    note: (
        "Dari tabel 1–6 makalah. Asumsi: (1) makalah hanya mencetak rata-rata butir tertinggi dan terendah tiap variabel kepuasan pegawai, jadi rata-rata variabel diambil dari kedua butir itu; (2) kolom capaian tabel 3 dibaca sebagai realisasi, dan indikator investasi memakai baris gabungan PMA dan PMDN; (3) indikator dalam satu perspektif berbobot sama. Makalah mencetak 79 % untuk proses bisnis internal; angka itu tidak dapat diturunkan dari tabel 3. Skor instansi tidak dihitung dalam makalah.",
        "From the paper's tables 1–6. Assumptions: (1) of the staff survey the paper prints only the highest and the lowest item mean of each variable, so a variable's mean is taken from those two items; (2) the achievement column of table 3 is read as the actual value, and the investment indicator uses the combined row of foreign and domestic investment; (3) indicators of a perspective weigh the same. The paper prints 79% for internal processes, which cannot be derived from table 3. The paper does not compute an agency score.",
    ),
    scored: CARD.scored,
    build,
};

/// Table 4: how many times the first perspective outweighs the second.
const JUDGMENTS: [(usize, usize, &str); 6] = [
    (0, 1, "1/3"),
    (0, 2, "1/2"),
    (0, 3, "3"),
    (1, 2, "3"),
    (1, 3, "9"),
    (2, 3, "3"),
];

/// Table 3: indicator, targets of 2022 and 2023, actuals of 2022 and 2023.
const TARGETS: [(&str, [&str; 4]); 4] = [
    (
        "Nilai investasi PMA dan PMDN (%)",
        ["30", "40", "93", "191,90"],
    ),
    (
        "Indeks kepuasan masyarakat atas pelayanan DPMPTSP",
        ["85,25", "85,45", "86,58", "88,61"],
    ),
    (
        "Nilai SAKIP",
        ["A (80,25)", "A (80,30)", "A (84,15)", "A (84,15)"],
    ),
    (
        "Predikat reformasi birokrasi",
        ["A (30,25)", "A (30,30)", "AA (34,64)", "AA (34,64)"],
    ),
];

/// Section 3.4: variable, highest and lowest item mean.
const SURVEY: [(&str, [(&str, &str); 2]); 3] = [
    (
        "Koordinasi dan hubungan kerja",
        [
            ("Lingkungan kerja nyaman", "4,38"),
            ("Dilibatkan dalam pengambilan keputusan", "3,83"),
        ],
    ),
    (
        "Penghargaan dan motivasi",
        [
            ("Penegakan kode etik", "4,18"),
            ("Gaji sesuai kinerja", "4,07"),
        ],
    ),
    (
        "Dukungan terhadap karyawan",
        [
            ("Motivasi dari pimpinan", "4,13"),
            ("Ruang kerja nyaman dan memadai", "3,97"),
        ],
    ),
];

fn build(wording: Wording) -> Scorecard {
    let mut card = Scorecard::new("2022");
    let first = card.periods[0].id;
    let second = card.add_period("2023").unwrap_or_default();
    profile(
        &mut card,
        &[
            (ProfileField::Agency, "Mall Pelayanan Publik Bone Bolango"),
            (ProfileField::Unit, "DPMPTSP Kabupaten Bone Bolango"),
            (ProfileField::Region, "Kabupaten Bone Bolango, Gorontalo"),
        ],
    );

    let budget = indicator(
        &mut card,
        0,
        "budget-absorption",
        "Serapan anggaran",
        "Tabel 1",
    );
    let key = |column: &str, period| period_key(column, period);
    fill(
        &mut card,
        budget,
        "lines",
        &[(
            "Anggaran DPMPTSP",
            0,
            &[
                (key("budget", first), "3.858.495.244"),
                (key("realised", first), "3.207.456.588"),
                (key("budget", second), "3.266.721.230"),
                (key("realised", second), "3.118.145.314"),
            ],
        )],
    );
    mean(&mut card, budget);

    let satisfaction = indicator(
        &mut card,
        1,
        "satisfaction-index",
        "Indeks kepuasan masyarakat 2023",
        "Tabel 2",
    );
    let quarter = |index: &'static str, respondents: &'static str| {
        [
            ("index".to_owned(), index),
            ("respondents".to_owned(), respondents),
        ]
    };
    fill(
        &mut card,
        satisfaction,
        "quarters",
        &[
            ("Triwulan I", 0, &quarter("90,10", "320")),
            ("Triwulan II", 0, &quarter("86,07", "238")),
            ("Triwulan III", 0, &quarter("88,68", "202")),
            ("Triwulan IV", 0, &quarter("89,76", "222")),
        ],
    );

    for (name, texts) in TARGETS {
        let target = indicator(&mut card, 2, "target-achievement", name, "Tabel 3");
        let fields = [
            ("target", first),
            ("target", second),
            ("actual", first),
            ("actual", second),
        ];
        for ((field, period), text) in fields.into_iter().zip(texts) {
            let path = Path::Field(target, period_key(field, period));
            card.set_entry(&path, Entry::new(text));
        }
        mean(&mut card, target);
    }

    let survey = indicator(
        &mut card,
        3,
        "likert",
        "Kepuasan kerja pegawai",
        "Bagian 3.4, 60 responden",
    );
    let rows: Vec<_> = SURVEY
        .iter()
        .flat_map(|(variable, items)| {
            let items = items.iter().map(|(item, mean)| (*item, 1, Some(*mean)));
            std::iter::once((*variable, 0, None)).chain(items)
        })
        .map(|(name, level, mean)| {
            let cells: Vec<_> = mean
                .map(|mean| ("mean".to_owned(), mean))
                .into_iter()
                .collect();
            (name, level, cells)
        })
        .collect();
    let rows: Vec<_> = rows
        .iter()
        .map(|(name, level, cells)| (*name, *level, cells.as_slice()))
        .collect();
    fill(&mut card, survey, "items", &rows);

    let members = card.members(Group::Perspectives);
    let method = Path::Weighting(Group::Perspectives, WeightingField::Method);
    card.set_text(&method, "ahp");
    for (a, b, judgment) in JUDGMENTS {
        let path = Path::Judgment(Group::Perspectives, members[a], members[b]);
        card.set_entry(&path, Entry::new(judgment));
    }
    checks::add(&mut card, wording);
    card
}

/// The paper averages its years.
fn mean(card: &mut Scorecard, indicator: crate::scorecard::Id) {
    card.set_text(&Path::Indicator(indicator, IndicatorField::Over), "mean");
}
