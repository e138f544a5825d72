//! Revenue agency of Mojokerto: tables 05 to 08 and the text of Fajriah and
//! Hidayat (2019).

mod checks;

use super::{Both, Card, Case, Wording, fill, indicator, profile};
use crate::scorecard::path::{IndicatorField, ProfileField};
use crate::scorecard::{Entry, Id, Path, Scorecard, period_key};

pub(super) const CARD: Card = Card {
    key: "mojokerto-revenue",
    title: (
        "Badan Pendapatan Daerah Mojokerto",
        "Revenue agency of Mojokerto",
    ),
    about: (
        "Value for money lima tahun, kepuasan wajib pajak, waktu layanan, kepuasan dan retensi pegawai.",
        "Five years of value for money, satisfaction of taxpayers, service time, satisfaction and retention of staff.",
    ),
    cite: "Fajriah & Hidayat (2019), Jurnal Ekonomi Akuntansi 4(2), 107–118",
    scored: true,
};

pub(super) static CASE: Case = Case {
    key: CARD.key,
    title: CARD.title,
    about: CARD.about,
    cite: CARD.cite,
    note: (
        "Dari tabel 05–08 dan uraian makalah, dalam jutaan rupiah. Asumsi: (1) hasil survei, waktu layanan, dan retensi tidak bertahun, jadi ditempatkan pada 2017; (2) SCE 94 % dan kepuasan pegawai 75 % hanya tercetak hasilnya; (3) angka 0,59 % yang disebut retensi adalah perputaran (pegawai keluar dibagi seluruh pegawai), retensinya 99,41 %; (4) kepuasan atas sarana, 510 dalam kelas 429–557, tidak ikut dihitung karena jumlah responden dan butirnya tidak dicetak; (5) realisasi pendapatan pada tabel 07 dan 08 berbeda, dan masing-masing dipakai sebagaimana tercetak; (6) perspektif dan indikator berbobot sama. Makalah tidak menghitung skor instansi.",
        "From tables 05–08 and the text, in million rupiah. Assumptions: (1) survey, service time and retention bear no year and stand under 2017; (2) of the cycle efficiency of 94% and the staff's satisfaction of 75% only the results are printed; (3) the 0.59% called retention is turnover (leavers over all staff), and retention 99.41%; (4) satisfaction with the facilities, 510 in the class 429–557, is left out, since respondents and questions are not printed; (5) realised revenue differs between tables 07 and 08, and each is used as printed; (6) perspectives and indicators weigh the same. The paper does not compute an agency score.",
    ),
    scored: CARD.scored,
    build,
};

const YEARS: [&str; 5] = ["2013", "2014", "2015", "2016", "2017"];

/// A ratio of tables 06 to 08: instrument, name, source, criteria, the line,
/// and the columns of denominator and numerator with their amounts by year.
type Ratio = (
    &'static str,
    Both,
    Both,
    &'static str,
    Both,
    [(&'static str, [&'static str; 5]); 2],
);

const COST: [&str; 5] = [
    "15.007,98",
    "17.633,29",
    "21.301,42",
    "27.454,92",
    "28.905,16",
];

const RATIOS: [Ratio; 3] = [
    (
        "economy-ratio",
        ("Rasio ekonomi", "Economy ratio"),
        ("Tabel 06", "Table 06"),
        "mahsun-economy",
        ("Belanja", "Expenditure"),
        [
            (
                "budget",
                [
                    "18.327,75",
                    "22.438,25",
                    "24.887,29",
                    "29.796,67",
                    "30.547,37",
                ],
            ),
            ("realised", COST),
        ],
    ),
    (
        "efficiency-ratio",
        ("Rasio efisiensi", "Efficiency ratio"),
        ("Tabel 07", "Table 07"),
        "hasmiati-efficiency",
        ("Pendapatan", "Revenue"),
        [
            (
                "revenue",
                [
                    "120.684,46",
                    "185.724,71",
                    "229.078,09",
                    "251.510,01",
                    "312.444,82",
                ],
            ),
            ("cost", COST),
        ],
    ),
    (
        "effectiveness-ratio",
        ("Rasio efektivitas", "Effectiveness ratio"),
        ("Tabel 08", "Table 08"),
        "hasmiati-effectiveness",
        ("Pendapatan", "Revenue"),
        [
            (
                "target",
                [
                    "117.156,84",
                    "165.562,28",
                    "246.603,40",
                    "248.756,10",
                    "274.657,46",
                ],
            ),
            (
                "realised",
                [
                    "120.692,89",
                    "185.733,73",
                    "229.087,30",
                    "251.919,43",
                    "313.072,96",
                ],
            ),
        ],
    ),
];

fn build(wording: Wording) -> Scorecard {
    let mut card = Scorecard::new(YEARS[0]);
    for year in &YEARS[1..] {
        card.add_period(year);
    }
    let years: Vec<Id> = card.periods.iter().map(|one| one.id).collect();
    let last = years[years.len() - 1];
    profile(
        &mut card,
        &[
            (
                ProfileField::Agency,
                "Badan Pendapatan Daerah Kabupaten Mojokerto",
            ),
            (ProfileField::Region, "Kabupaten Mojokerto, Jawa Timur"),
        ],
    );
    let add = |card: &mut Scorecard, perspective, instrument, name: Both, source: Both| {
        let (name, source) = (wording.pick(name), wording.pick(source));
        indicator(card, perspective, instrument, name, source)
    };

    for (instrument, name, source, criteria, line, columns) in RATIOS {
        let id = add(&mut card, 0, instrument, name, source);
        let cells: Vec<_> = columns
            .iter()
            .flat_map(|(column, amounts)| {
                let amounts = years.iter().zip(amounts);
                amounts.map(move |(year, amount)| (period_key(column, *year), *amount))
            })
            .collect();
        fill(&mut card, id, "lines", &[(wording.pick(line), 0, &cells)]);
        for (field, text) in [
            (IndicatorField::Over, "mean"),
            (IndicatorField::Criteria, criteria),
        ] {
            card.set_text(&Path::Indicator(id, field), text);
        }
    }

    let name = ("Kepuasan wajib pajak", "Satisfaction of taxpayers");
    let source = ("Perspektif pelanggan", "Customer perspective");
    let customers = add(&mut card, 1, "interval-index", name, source);
    choose(&mut card, customers, "classes", "4");
    for (key, text) in [("lowest", "1"), ("highest", "4")] {
        card.set_entry(&Path::Field(customers, key.to_owned()), Entry::new(text));
    }
    let cells = [
        ("questions", "23"),
        ("respondents", "50"),
        ("total", "3685"),
    ]
    .map(|(key, text)| (key.to_owned(), text));
    let group = wording.pick(("Pelayanan", "Service"));
    fill(&mut card, customers, "groups", &[(group, 0, &cells)]);

    let name = ("Efisiensi siklus layanan", "Service cycle efficiency");
    let source = (
        "Perspektif proses internal bisnis",
        "Internal process perspective",
    );
    let cycle = add(&mut card, 2, "cycle-efficiency", name, source);
    choose(&mut card, cycle, "entry", "ratio");
    enter(&mut card, cycle, "ratio", last, "94%");

    let growth = (
        "Perspektif pembelajaran dan pertumbuhan",
        "Learning and growth perspective",
    );
    let name = ("Kepuasan pegawai (ESI)", "Employee satisfaction (ESI)");
    let staff = add(&mut card, 3, "importance-satisfaction", name, growth);
    choose(&mut card, staff, "entry", "percent");
    card.set_entry(&Path::Field(staff, "percent".to_owned()), Entry::new("75%"));
    let name = ("Retensi pegawai", "Employee retention");
    let retention = add(&mut card, 3, "retention", name, growth);
    choose(&mut card, retention, "entry", "turnover");
    enter(&mut card, retention, "turnover", last, "0,59%");

    checks::add(&mut card, wording);
    card
}

fn choose(card: &mut Scorecard, indicator: Id, choice: &str, option: &str) {
    card.set_text(&Path::Choice(indicator, choice.to_owned()), option);
}

fn enter(card: &mut Scorecard, indicator: Id, field: &str, year: Id, text: &str) {
    let path = Path::Field(indicator, period_key(field, year));
    card.set_entry(&path, Entry::new(text));
}
