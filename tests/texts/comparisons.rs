//! Comparisons in words: tables to copy, every step as papers print it, places.

use crate::assert_notation;
use crate::common::walk::{assert_readable, raw_codes};
use crate::common::{add, card, near, set};
use timbang::cases;
use timbang::editing::panel::{add_expert, choose};
use timbang::evaluation::{Comparison, evaluate};
use timbang::i18n::{self, Grid, Language};
use timbang::methods::panel::{EXPERTS, annex};
use timbang::scorecard::path::{IndicatorField, WeightingField};
use timbang::scorecard::{Group, Path, Scorecard, pair};

fn row(name: &str, cells: &[&str]) -> (String, Vec<String>) {
    let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
    (name.to_owned(), cells)
}

#[test]
fn a_copied_table_has_a_cell_for_every_tab() {
    let mut grid = Grid {
        title: "Matriks".into(),
        note: "Catatan.".into(),
        corner: "Unsur".into(),
        heads: vec!["A".into(), "B\tC".into()],
        spelt: vec!["Mutu".into(), "Biaya".into()],
        rows: vec![
            row("A Mutu", &["1", "3"]),
            row("B\nBiaya", &["1/3", "1\r\n"]),
        ],
        foot: Some(row("Jumlah", &["1,3333", "4"])),
    };
    let lines = [
        "Matriks",
        "Unsur\tA\tB C",
        "A Mutu\t1\t3",
        "B Biaya\t1/3\t1  ",
        "Jumlah\t1,3333\t4",
        "Catatan.",
    ];
    assert_eq!(grid.tabbed(), lines.join("\n"));
    // Nothing stands for what is not there.
    (grid.foot, grid.note) = (None, String::new());
    assert_eq!(grid.tabbed(), lines[..4].join("\n"));
    assert_eq!(Grid::default().tabbed(), "\n");
}

fn comparison(method: &str) -> Comparison {
    let case = cases::find("bone-bolango").expect("the case");
    let mut card = (case.build)(cases::Wording::Indonesian);
    let at = Path::Weighting(Group::Perspectives, WeightingField::Priorities);
    set(&mut card, &at, method);
    evaluate(&card).weights.ahp.expect("a comparison")
}

const NAMES: [&str; 4] = ["Keuangan", "Pelanggan", "Proses", "Pertumbuhan"];

fn steps(language: Language, method: &str) -> Vec<Grid> {
    let names = NAMES.map(str::to_owned);
    i18n::steps(language, &names, &comparison(method))
}

fn cells(grid: &Grid, row: usize) -> Vec<&str> {
    grid.rows[row].1.iter().map(String::as_str).collect()
}

fn column(grid: &Grid, column: usize) -> Vec<&str> {
    let rows = grid.rows.iter();
    rows.map(|(_, cells)| cells[column].as_str()).collect()
}

fn foot(grid: &Grid) -> Vec<&str> {
    let foot = grid.foot.as_ref().expect("a closing row");
    foot.1.iter().map(String::as_str).collect()
}

/// A text as a number, rounded to so many decimals.
fn rounded(text: &str, decimals: usize) -> String {
    let value: f64 = text.replace(',', ".").parse().expect("a number");
    format!(
        "{:.decimals$}",
        timbang::numbers::round_half_away(value, decimals)
    )
}

/// Nadjamuddin, Lahay & Uloli (2025), tables 4 to 6: column sums 6.33 1.78 4.83
/// 16; first normalised row .16 .19 .10 .19; weights .159 .555 .224 .062; lambda
/// 4.0609, CI .0203, RI .90, CR .0226.
#[test]
fn the_steps_by_column_mean_are_those_of_the_paper() {
    let all = steps(Language::Indonesian, "columnMean");
    let [matrix, normalised, lambda, consistency] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!(matrix.heads, ["A", "B", "C", "D"]);
    assert_eq!(matrix.spelt, NAMES);
    assert_eq!(matrix.rows[1].0, "B Pelanggan");
    assert_eq!(cells(matrix, 0), ["1", "1/3", "1/2", "3"]);
    assert_eq!(cells(matrix, 1), ["3", "1", "3", "9"]);
    assert_eq!(cells(matrix, 3), ["1/3", "1/9", "1/3", "1"]);
    assert_eq!(foot(matrix), ["6,3333", "1,7778", "4,8333", "16,0000"]);

    let first: Vec<String> = cells(normalised, 0)[..4]
        .iter()
        .map(|text| rounded(text, 2))
        .collect();
    assert_eq!(first, ["0.16", "0.19", "0.10", "0.19"]);
    let weights: Vec<String> = column(normalised, 5)
        .iter()
        .map(|text| rounded(text, 3))
        .collect();
    assert_eq!(weights, ["0.159", "0.555", "0.224", "0.062"]);
    assert_eq!(normalised.heads.len(), 6);
    // A row's sum is four times its mean.
    for (sum, weight) in column(normalised, 4).into_iter().zip(column(normalised, 5)) {
        let number = |text: &str| text.replace(',', ".").parse::<f64>().expect("a number");
        near(number(sum), 4.0 * number(weight), 3e-4);
    }
    assert_eq!(foot(lambda), ["", "", "4,0609"]);
    assert_eq!(column(lambda, 0), column(normalised, 5));
    let lines: Vec<&str> = consistency
        .rows
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(lines, ["CI", "RI", "CR", "GCI"]);
    assert_eq!(
        cells(consistency, 0)[1..],
        ["(4,0609 − 4) / (4 − 1)", "0,0203"]
    );
    assert_eq!(cells(consistency, 1)[1..], ["n = 4", "0,9000"]);
    assert_eq!(cells(consistency, 2)[1..], ["0,0203 / 0,9000", "0,0226"]);
}

/// Weights and ratio of the eigenvector recomputed to ten digits in
/// tests/bone_bolango.rs: .1578 .5562 .2242 .0618, CR .02246.
#[test]
fn the_steps_by_eigenvector() {
    let all = steps(Language::English, "eigenvector");
    let [matrix, normalised, eigenvector, lambda, consistency] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!(foot(matrix), ["6.3333", "1.7778", "4.8333", "16.0000"]);
    assert_eq!(
        cells(normalised, 0),
        ["0.1579", "0.1875", "0.1034", "0.1875", "0.6363"]
    );
    assert_eq!(normalised.heads.len(), 5, "row means are no weights here");
    let weights = ["0.1578", "0.5562", "0.2242", "0.0618"];
    assert_eq!(column(eigenvector, 0), weights);
    assert_eq!(column(lambda, 0), weights);
    // A w / w is lambda in every row.
    let [.., last] = foot(lambda)[..] else {
        panic!("{lambda:?}")
    };
    assert_eq!(column(lambda, 2), [last; 4]);
    assert_eq!(cells(consistency, 2)[2], "0.0225");
}

/// By hand: the rows' products .5, 81, 2 and 1/81; their fourth roots .8409, 3,
/// 1.1892 and .3333, of the sum 5.3634.
#[test]
fn the_steps_by_geometric_mean() {
    let all = steps(Language::Indonesian, "geometricMean");
    let [_, geometric, lambda, consistency] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!(
        column(geometric, 0),
        ["0,5000", "81,0000", "2,0000", "0,0123"]
    );
    assert_eq!(
        column(geometric, 1),
        ["0,8409", "3,0000", "1,1892", "0,3333"]
    );
    let weights = ["0,1568", "0,5593", "0,2217", "0,0621"];
    assert_eq!(column(geometric, 2), weights);
    assert_eq!(column(lambda, 0), weights);
    assert!(consistency.rows.iter().any(|(name, _)| name == "CR"));
}

#[test]
fn steps_are_numbered_and_read_well_in_both_languages() {
    let raw = raw_codes();
    for method in ["eigenvector", "geometricMean", "columnMean"] {
        let [id, en] = Language::ALL.map(|language| steps(language, method));
        assert_eq!(id.len(), en.len());
        for (index, (one, other)) in id.iter().zip(&en).enumerate() {
            assert!(
                one.title.starts_with(&format!("{}. ", index + 1)),
                "{}",
                one.title
            );
            assert_ne!(one.title, other.title);
            assert_ne!(one.tabbed(), other.tabbed());
            for (language, grid) in Language::ALL.into_iter().zip([one, other]) {
                let rows = grid.rows.iter().chain(&grid.foot);
                for (name, cells) in rows {
                    assert_eq!(cells.len(), grid.heads.len(), "{}: {name}", grid.title);
                    cells
                        .iter()
                        .for_each(|cell| assert_notation(language, cell));
                }
                assert_readable(&grid.tabbed(), &raw);
            }
        }
    }
}

/// Two members have no random index, and the first twenty-six have one letter.
#[test]
fn small_and_large_groups_have_their_steps() {
    let mut card = card(&["2023"]);
    for _ in 0..2 {
        add(&mut card, 0, "direct-value");
    }
    let group = Group::Indicators(card.perspectives[0].id);
    crate::common::weigh(&mut card, group, "ahp");
    crate::common::judge(&mut card, group, [0, 1], "4");
    let found = evaluate(&card).perspectives[0]
        .weights
        .ahp
        .clone()
        .expect("two");
    let names = ["Mutu", "Biaya"].map(str::to_owned);
    let all = i18n::steps(Language::Indonesian, &names, &found);
    let last = all.last().expect("steps");
    let lines: Vec<&str> = last.rows.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(lines, ["CI", "GCI"]);
    assert_eq!(cells(&all[0], 1), ["1/4", "1"]);
    let letters = [0, 25, 26, 39].map(i18n::letter);
    assert_eq!(letters, ["A", "Z", "A1", "N1"]);
}

#[test]
fn judgments_are_written_as_people_do() {
    use Language::{English, Indonesian};
    for (value, id, en) in [
        (3.0, "3", "3"),
        (1.0, "1", "1"),
        (1.0 / 9.0, "1/9", "1/9"),
        (0.5, "1/2", "1/2"),
        (2.5, "2,5", "2.5"),
        (0.333, "0,333", "0.333"),
        (0.4, "0,4", "0.4"),
    ] {
        assert_eq!(i18n::judgment(Indonesian, value), id);
        assert_eq!(i18n::judgment(English, value), en);
    }
}

/// A judgment of an expert is named by its group, the expert and the two names.
#[test]
fn a_cell_of_an_expert_is_named_by_its_pair() {
    let mut card = card(&["2023"]);
    for name in ["Mutu", "Biaya"] {
        let id = add(&mut card, 1, "direct-value");
        set(&mut card, &Path::Indicator(id, IndicatorField::Name), name);
    }
    let inner = Group::Indicators(card.perspectives[1].id);
    let place = |language: Language, group: Group, column: Option<&str>| {
        let (mut card, expert) = add_expert(&card, group).expect("room");
        let members = card.members(group);
        let annex = annex(&card, group).expect("an annex").id;
        let label = Path::RowLabel(annex, EXPERTS.to_owned(), expert);
        set(&mut card, &label, "Ani");
        let of_pair = pair(members[0], members[1]);
        let column = column.unwrap_or(&of_pair).to_owned();
        let at = Path::Cell(annex, EXPERTS.to_owned(), expert, column);
        i18n::place(language, &card, &at)
    };
    use Language::{English, Indonesian};
    let id = place(Indonesian, inner, None);
    assert!(id.ends_with(" › Ani, Mutu – Biaya"), "{id}");
    let en = place(English, Group::Perspectives, None);
    assert!(en.contains(" › Ani, ") && en.contains(" – "), "{en}");
    assert!(!en.contains('/'), "{en}");
    // The group stands first, as for judgments of one's own.
    let members = card.members(inner);
    let own = i18n::place(
        Indonesian,
        &card,
        &Path::Judgment(inner, members[0], members[1]),
    );
    let (weights, _) = own.split_once(':').expect("a group");
    assert!(id.starts_with(weights), "{id} {own}");
    let weight = place(Indonesian, inner, Some("weight"));
    assert_eq!(weight, format!("{weights} › Ani, Bobot pakar"));
    // Another annex has no pairs.
    let scale: Scorecard = choose(&card, inner, "scale", "power").expect("room");
    let table = Path::Table(annex(&scale, inner).expect("one").id, EXPERTS.to_owned());
    assert_eq!(
        i18n::place(Indonesian, &scale, &table),
        format!("{weights} › Pakar")
    );
}
