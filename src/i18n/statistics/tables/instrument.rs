//! Description, validity and reliability as tables.

use super::{Grid, NOTHING, Rows, Style, grid};
use crate::i18n::statistics::sentences::words;
use crate::statistics::description::Description;
use crate::statistics::reliability::{Association, Item, Reliability};
use crate::statistics::verdicts::{Thresholds, validity as judge};

/// So many rows are named one by one.
const MOST_NAMED: usize = 30;

/// SPSS's Descriptive Statistics; `valid` is the number of rows without a gap.
pub fn descriptions(style: Style, all: &[(String, Description)], valid: Option<usize>) -> Grid {
    // All ends with decimals, or none.
    let whole =
        |(_, found): &(String, Description)| found.min.fract() == 0.0 && found.max.fract() == 0.0;
    let whole = all.iter().all(whole);
    let end = |value: f64| match whole {
        true => style.plain(value),
        false => style.number(value),
    };
    let row = |(name, found): &(String, Description)| {
        let cells = vec![
            style.count(found.n),
            end(found.min),
            end(found.max),
            style.number(found.mean),
            style.maybe(found.sd),
        ];
        (name.clone(), cells)
    };
    let mut table = grid(
        style.head("Statistik Deskriptif", "Descriptive Statistics"),
        style.heads(&[
            ("N", "N"),
            ("Minimum", "Minimum"),
            ("Maksimum", "Maximum"),
            ("Rata-rata", "Mean"),
            ("Simpangan Baku", "Std. Deviation"),
        ]),
        all.iter().map(row).collect(),
    );
    table.foot = valid.map(|valid| {
        let name = style.head("N yang lengkap", "Valid N (listwise)");
        let mut cells = vec![style.count(valid)];
        cells.resize(5, String::new());
        (name, cells)
    });
    table
}

/// SPSS's Case Processing Summary: how many rows were used, and which were not,
/// counted from 0.
pub fn cases(style: Style, n: usize, excluded: &[usize]) -> Grid {
    let total = n + excluded.len();
    let row = |(name, count): (String, usize)| {
        let part = 100.0 * count as f64 / total.max(1) as f64;
        (name, vec![style.count(count), style.fixed(part, 1)])
    };
    let names = style.heads(&[
        ("Dipakai", "Valid"),
        ("Dikeluarkan", "Excluded"),
        ("Jumlah", "Total"),
    ]);
    let counts = [n, excluded.len(), total];
    let rows: Rows = names.into_iter().zip(counts).map(row).collect();
    let mut whole = grid(
        style.head("Ringkasan Data", "Case Processing Summary"),
        vec!["N".to_owned(), "%".to_owned()],
        rows,
    );
    if !excluded.is_empty() {
        whole.note = excluded_rows(style, excluded);
    }
    whole
}

/// Which rows were left out, counted from 1.
fn excluded_rows(style: Style, excluded: &[usize]) -> String {
    let number = |row: &usize| style.count(row + 1);
    let mut rows: Vec<String> = excluded.iter().take(MOST_NAMED).map(number).collect();
    if let Some(more) = excluded
        .len()
        .checked_sub(MOST_NAMED)
        .filter(|more| *more > 0)
    {
        let more = style.count(more);
        rows.push(style.say("{0} baris lagi", "{0} more", &[&more]));
    }
    style.say(
        "Dikeluarkan karena ada isian kosong: baris {0}.",
        "Left out because a value is missing: row {0}.",
        &[&style.list(&rows)],
    )
}

/// Validity as Indonesian reports print it: r hitung beside r tabel.
pub fn validity(
    style: Style,
    scale: &str,
    items: &[String],
    found: &Reliability,
    by: &Thresholds,
) -> Grid {
    let r = |one: Option<Association>| style.maybe(one.map(|one| one.r));
    let table = style.number(found.critical_r);
    let cells = |item: &Item| {
        let verdict = words::validity(style, judge(item, found.critical_r, by));
        vec![
            r(item.total),
            table.clone(),
            style.maybe_p(item.total.map(|one| one.p)),
            r(item.corrected),
            verdict,
        ]
    };
    Grid {
        corner: style.pick("Butir", "Item"),
        note: style.say(
            "r hitung: korelasi Pearson butir dengan jumlah {0}; terkoreksi: dengan jumlah tanpa butir itu. r tabel: n = {1}, α = {2}, dua sisi.",
            "r: Pearson correlation of an item with the total of {0}; corrected: with the total of the others. Critical r: n = {1}, α = {2}, two-sided.",
            &[scale, &style.count(found.n), &style.limit(by.alpha)],
        ),
        ..grid(
            style.say("Uji Validitas {0}", "Validity of {0}", &[scale]),
            vec![
                style.pick("r hitung", "r"),
                style.pick("r tabel", "Critical r"),
                "Sig.".to_owned(),
                style.pick("r terkoreksi", "Corrected r"),
                style.pick("Keterangan", "Verdict"),
            ],
            rows(items, found, cells),
        )
    }
}

/// The items with their names; one without is counted.
fn rows(items: &[String], found: &Reliability, cells: impl Fn(&Item) -> Vec<String>) -> Rows {
    let row = |(place, item): (usize, &Item)| {
        let name = items.get(place).filter(|name| !name.trim().is_empty());
        let name = name.cloned().unwrap_or_else(|| (place + 1).to_string());
        (name, cells(item))
    };
    found.items.iter().enumerate().map(row).collect()
}

/// SPSS's Item-Total Statistics.
pub fn item_total(style: Style, items: &[String], found: &Reliability) -> Grid {
    let cells = |item: &Item| {
        vec![
            style.number(item.mean_if_deleted),
            style.number(item.variance_if_deleted),
            style.maybe(item.corrected.map(|one| one.r)),
            style.maybe(item.alpha_if_deleted),
        ]
    };
    grid(
        style.head("Statistik Butir-Total", "Item-Total Statistics"),
        style.heads(&[
            ("Rata-rata skala tanpa butir", "Scale Mean if Item Deleted"),
            (
                "Varians skala tanpa butir",
                "Scale Variance if Item Deleted",
            ),
            (
                "Korelasi butir-total terkoreksi",
                "Corrected Item-Total Correlation",
            ),
            (
                "Cronbach's Alpha tanpa butir",
                "Cronbach's Alpha if Item Deleted",
            ),
        ]),
        rows(items, found, cells),
    )
}

/// SPSS's Reliability Statistics, a scale a row.
pub fn reliability(style: Style, scales: &[(&str, &Reliability)], by: &Thresholds) -> Grid {
    let row = |(name, found): &(&str, &Reliability)| {
        let items = found.items.iter().filter(|item| item.sd > 0.0).count();
        let verdict = found.alpha.map(|alpha| {
            let above = alpha > by.cronbach;
            words::reliable(style, above)
        });
        let cells = vec![
            style.maybe(found.alpha),
            style.maybe(found.standardised_alpha),
            style.count(items),
            verdict.unwrap_or_else(|| NOTHING.to_owned()),
        ];
        ((*name).to_owned(), cells)
    };
    let mut heads = style.heads(&[
        ("Cronbach's Alpha", "Cronbach's Alpha"),
        (
            "Alpha butir terstandar",
            "Cronbach's Alpha Based on Standardized Items",
        ),
        ("Jumlah butir", "N of Items"),
    ]);
    heads.push(style.pick("Keterangan", "Verdict"));
    Grid {
        note: style.say(
            "Reliabel jika Cronbach's alpha lebih besar daripada {0}.",
            "Reliable where Cronbach's alpha is greater than {0}.",
            &[&style.limit(by.cronbach)],
        ),
        ..grid(
            style.head("Statistik Reliabilitas", "Reliability Statistics"),
            heads,
            scales.iter().map(row).collect(),
        )
    }
}
