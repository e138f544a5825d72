//! Scorecards side by side as a table, and how differences are written.

use timbang::cases::{self, Wording};
use timbang::evaluation::contrast::{at_period, contrast};
use timbang::i18n::Language;
use timbang::i18n::side_by_side::{signed, table, way, ways};
use timbang::numbers::Notation;
use timbang::scorecard::Scorecard;

fn case(key: &str) -> Scorecard {
    let case = cases::find(key).expect("a case");
    (case.build)(Wording::Indonesian)
}

fn written(row: &[timbang::storage::export::Cell]) -> Vec<String> {
    row.iter()
        .map(|cell| cell.written(Notation::Indonesian))
        .collect()
}

#[test]
fn differences_have_their_sign_and_zero_has_none() {
    let all = [5.0, -5.0, 0.0, 0.004, -0.004, 0.005].map(|one| signed(Language::Indonesian, one));
    assert_eq!(all[0], "+5,00");
    assert!(
        all[1].ends_with("5,00") && !all[1].starts_with(['+', '5']),
        "{}",
        all[1]
    );
    assert_eq!(all[2..5], ["0,00", "0,00", "0,00"]);
    assert_eq!([0.004, -0.004, 0.01, -0.01].map(way), [0, 0, 1, -1]);
}

#[test]
fn the_table_says_in_words_what_is_missing() {
    let base = case("bone-bolango");
    let mut less = base.clone();
    less.remove_perspective(less.perspectives[0].id);
    let empty = Scorecard::new("");
    let found = contrast(&[&base, &less, &empty], 0);
    let names = ["A", "B", "C"].map(str::to_owned);
    let made = table(Language::Indonesian, &names, 0, &found);
    assert_eq!(made.heads[1..4], ["A", "B", "B: Selisih dari A"]);
    let rows: Vec<Vec<String>> = made.rows.iter().map(|row| written(row)).collect();
    assert_eq!(rows[0][2], "tidak ada");
    assert!(
        rows[0].iter().any(|cell| cell == "belum lengkap"),
        "{:?}",
        rows[0]
    );
    let last = rows.last().expect("the ranking");
    assert!(last.iter().any(|cell| cell == "tanpa skor"), "{last:?}");
    assert!(made.rows.iter().all(|row| row.len() == made.heads.len()));
    assert!(ways(Language::Indonesian, &found.sides[1]).contains("perspektifnya lain"));
    assert_eq!(ways(Language::Indonesian, &found.sides[0]), "");
    let english = table(Language::English, &names, 0, &found);
    assert_eq!(written(&english.rows[0])[2], "not there");
}

#[test]
fn years_of_one_unit_have_a_column_each() {
    let card = case("mojokerto-revenue");
    let years: Vec<Scorecard> = card
        .periods
        .iter()
        .map(|one| at_period(&card, one.id))
        .collect();
    assert_eq!(years.len(), 5);
    let found = contrast(&years.iter().collect::<Vec<_>>(), 4);
    let names: Vec<String> = card.periods.iter().map(|one| one.label.clone()).collect();
    let made = table(Language::Indonesian, &names, 4, &found);
    // The base has no column of differences.
    assert_eq!(made.heads.len(), 1 + 5 + 4);
    assert_eq!(made.heads.last(), names.last());
}
