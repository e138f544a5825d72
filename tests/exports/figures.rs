//! Cells are the report's figures, written as the page writes them.

use super::common::{ROUNDING, near};
use super::{Sample, row, samples, table, under};
use timbang::i18n::export::indicators;
use timbang::i18n::{self, Language};
use timbang::storage::export::{Cell, Sign};

/// What the paper prints with two decimals (Nadjamuddin, Lahay & Uloli 2025,
/// JUTIN 8(1), table 1): 83.13 % and 95.45 % of the budget.
#[test]
fn bone_bolango() {
    let sample = Sample::study("bone-bolango");
    let book = sample.book(Language::Indonesian);
    let report = &sample.report;
    let parts = table(&book, "Ringkasan", "Sumbangan");
    let score = report.score.ready().expect("a score").value;
    assert_eq!(under(parts, "Skor instansi", "Skor").value, score);
    assert_eq!(under(parts, "Skor instansi", "Sumbangan").value, score);
    assert_eq!(parts.rows.len(), 4);
    let mut sum = 0.0;
    for (row, one) in parts.rows.iter().zip(&report.perspectives) {
        let number = |place: usize| row[place].number().expect("a number");
        assert_eq!(number(1).value, one.score.ready().expect("a score").value);
        let weight = one.weight.ready().expect("a weight");
        assert_eq!(number(3).value, 100.0 * weight);
        assert_eq!(number(3).sign, Sign::Percent);
        assert_eq!(Some(number(4).value), one.contribution);
        sum += number(4).value;
    }
    near(sum, score, ROUNDING * score);
    let financial = &report.perspectives[0];
    let own = indicators(Language::Indonesian, &sample.card, report, financial.id);
    let own = own.expect("a table");
    let shown: Vec<String> = own
        .rows
        .iter()
        .map(|row| row[2].written(Language::Indonesian.notation()))
        .collect();
    assert!(
        shown.iter().all(|text| text.ends_with('%')) && !shown.is_empty(),
        "{shown:?}"
    );
    // METHODS 1: the mean of the two years.
    assert_eq!(shown[0], "89,29\u{a0}%");
    let periods = table(&book, "Perkembangan", "");
    let first: Vec<String> = periods.rows[0][3..]
        .iter()
        .map(|cell| cell.written(Language::Indonesian.notation()))
        .collect();
    assert_eq!(first, ["83,13\u{a0}%", "95,45\u{a0}%"]);
}

/// The matrix of the study's table 5 and what follows from it, with every digit.
#[test]
fn the_comparison_of_bone_bolango() {
    let sample = Sample::study("bone-bolango");
    let book = sample.book(Language::Indonesian);
    let found = sample.report.weights.ahp.as_ref().expect("a comparison");
    let name = "Bobot AHP";
    let matrix = table(&book, name, "Antarperspektif: matriks perbandingan");
    for (row, judgments) in matrix.rows.iter().zip(found.judgments.rows()) {
        let cells: Vec<f64> = row[1..]
            .iter()
            .map(|cell| cell.number().expect("a judgment").value)
            .collect();
        assert_eq!(cells, judgments);
    }
    let consistency = table(&book, name, "Antarperspektif: konsistensi");
    let value = |measure: &str| under(consistency, measure, "Nilai").value;
    assert_eq!(value("λ maks"), found.consistency.lambda_max);
    assert_eq!(Some(value("CR")), found.consistency.cr);
    let weights = table(&book, name, "Antarperspektif: bobot");
    let total = row(weights, "Jumlah")[1].number().expect("a sum").value;
    near(total, 100.0, 1e-10);
}

/// Ekowati & Sierita (2021): service cycle 200 %, and 85.472 of the survey.
#[test]
fn bantul() {
    let sample = Sample::study("bantul");
    let book = sample.book(Language::English);
    let english = Language::English.notation();
    let mut values = Vec::new();
    for one in &sample.report.perspectives {
        let own = indicators(Language::English, &sample.card, &sample.report, one.id);
        for row in own.expect("a table").rows {
            values.push(row[2].written(english));
        }
    }
    assert_eq!(
        values,
        ["97.13\u{a0}%", "85.47", "200.00\u{a0}%", "4,366", "755"]
    );
    let parts = table(&book, "Summary", "What each perspective");
    let by_hand = (100.0 + 85.472 + 100.0 + (4366.0 / 58.5 + 755.0 / 8.75) / 2.0) / 4.0;
    near(under(parts, "Agency's score", "Score").value, by_hand, 1e-9);
    // The checks of printed figures stand in it too.
    assert!(book.sheets.iter().any(|sheet| sheet.name == "Checks"));
}

/// Whatever the input, each figure in the list of workings is written as the
/// page writes it, numbers are finite, and rows are no wider than their heads.
#[test]
fn every_sample() {
    for sample in samples() {
        for language in Language::ALL {
            let book = sample.book(language);
            for (sheet, table) in book.tables() {
                let at = format!("{} {} {}", sample.name, sheet.name, table.title);
                for row in table.lines() {
                    let wide = table.heads.is_empty() || row.len() <= table.heads.len();
                    assert!(wide, "{at}: {row:?}");
                    for cell in row {
                        match cell {
                            Cell::Number(number) => assert!(number.value.is_finite(), "{at}"),
                            Cell::Text(text) => {
                                assert!(
                                    !text.contains("NaN") && !text.contains('\u{1f}'),
                                    "{at}: {text}"
                                );
                            }
                            Cell::Blank => {}
                        }
                    }
                }
            }
            let mut wanted = Vec::new();
            let report = &sample.report;
            wanted.extend(report.score.ready());
            for perspective in &report.perspectives {
                wanted.extend(perspective.score.ready());
                for one in &perspective.indicators {
                    wanted.extend(i18n::export::figures_of(one));
                }
            }
            let name = language.pick("Langkah hitung", "Workings");
            let shown = book.sheets.iter().find(|sheet| sheet.name == name);
            let shown = shown.map_or(&[][..], |sheet| &sheet.tables[0].rows);
            assert_eq!(shown.len(), wanted.len(), "{}", sample.name);
            for (row, figure) in shown.iter().zip(wanted) {
                let cell = row[3].written(language.notation());
                assert_eq!(cell, i18n::figure(language, figure), "{}", sample.name);
            }
        }
    }
}

/// The parts of a perspective sum to its score, also of a partial one.
#[test]
fn contributions_sum_to_the_score() {
    let mut seen = 0;
    for sample in samples() {
        for perspective in &sample.report.perspectives {
            if let Some(score) = perspective.score.ready() {
                let sum: f64 = perspective.contributions().iter().flatten().sum();
                near(sum, score.value, ROUNDING * score.value.abs().max(1.0));
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen} perspectives");
}

/// What is missing is said, never a number and never nothing.
#[test]
fn what_is_missing_is_said() {
    let all = samples();
    let half = all
        .iter()
        .find(|one| one.name.ends_with("half-filled.json"));
    let book = half.expect("the case").book(Language::Indonesian);
    let parts = table(&book, "Ringkasan", "Sumbangan");
    assert_eq!(row(parts, "Skor instansi")[1], Cell::text("belum lengkap"));
    assert!(!table(&book, "Ringkasan", "Belum lengkap").rows.is_empty());
}
