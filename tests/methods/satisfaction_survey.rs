//! Weights of the elements, blank answers, sample size and margins of error of
//! a satisfaction survey.

use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::instrument::{Exhibit, Showing};
use timbang::methods::working::CODE;
use timbang::methods::{Note, Outcome, Problem};
use timbang::scorecard::{Id, Path, Scorecard};

/// Nine elements, or more, with these cells.
pub fn survey(entry: &str, cells: &[&[(&str, &str)]]) -> (Scorecard, Id, Vec<Id>) {
    let mut card = card(&["2023"]);
    let id = add(&mut card, 1, "satisfaction-index");
    choose(&mut card, id, "entry", entry);
    let name = |index: usize| if index < 9 { "" } else { "Keamanan" };
    let lines: Vec<Line> = cells
        .iter()
        .enumerate()
        .map(|(index, cells)| (name(index), 0, *cells))
        .collect();
    let rows = table(&mut card, id, "elements", &lines);
    (card, id, rows)
}

pub fn pasted(text: &str) -> (Scorecard, Id) {
    let (mut card, id, _) = survey("answers", &[]);
    set(&mut card, &Path::Text(id, "answers".to_owned()), text);
    (card, id)
}

pub fn cell(id: Id, row: Id, column: &str) -> Path {
    Path::Cell(id, "elements".to_owned(), row, column.to_owned())
}

pub fn shown(card: &Scorecard, id: Id, code: &str) -> Option<Exhibit> {
    let report = measured(card, id);
    report.exhibits.into_iter().find(|one| one.code == code)
}

pub fn numbers(line: &Showing) -> Vec<Option<f64>> {
    let figures = line.figures.iter();
    figures
        .map(|figure| figure.as_ref().map(|figure| figure.value))
        .collect()
}

/// The figure in a line of the sample's exhibit, and its verdict.
fn sample(card: &Scorecard, id: Id, code: &str) -> Option<(f64, Option<&'static str>)> {
    let exhibit = shown(card, id, "sample")?;
    let label = format!("{CODE}{code}");
    let line = exhibit.lines.iter().find(|line| line.label == label)?;
    Some((numbers(line)[0]?, line.class))
}

fn letter(card: &Scorecard, id: Id) -> Option<&'static str> {
    measured(card, id).band.and_then(|band| band.letter())
}

fn notes(card: &Scorecard) -> Vec<Note> {
    remarks(&evaluate(card))
        .into_iter()
        .map(|one| one.1)
        .collect()
}

/// By hand: nine means of 3.54 are 88.50, an A; 3.54 * 9 * 0.11 * 25 = 87.615
/// is a B, 3.54 * 9 * 0.111 * 25 = 88.4115 is an A still.
#[test]
fn rounded_weights_warn_where_they_change_the_grade() {
    let nrr: &[(&str, &str)] = &[("nrr", "3,54")];
    let (mut card, id, _) = survey("means", &[nrr; 9]);
    near(value(&card, id), 88.5, ROUNDING * 100.0);
    assert_eq!((letter(&card, id), notes(&card)), (Some("A"), vec![]));
    choose(&mut card, id, "weight", "0.11");
    printed(value(&card, id), "87.615");
    assert_eq!(letter(&card, id), Some("B"));
    let at = Path::Choice(id, "weight".to_owned());
    let [(place, note)] = &remarks(&evaluate(&card))[..] else {
        panic!("one remark")
    };
    assert_eq!(*place, at.to_string());
    let Note::WeightChangesClass {
        value: chosen,
        exact,
        bands,
    } = note
    else {
        panic!("{note:?}")
    };
    printed(*chosen, "87.615");
    printed(*exact, "88.500");
    assert_eq!(
        bands.each_ref().map(|band| band.letter()),
        [Some("B"), Some("A")]
    );
    choose(&mut card, id, "weight", "0.111");
    printed(value(&card, id), "88.4115");
    assert_eq!(letter(&card, id), Some("A"));
    assert!(matches!(
        notes(&card)[..],
        [Note::WeightChangesIndex { .. }]
    ));
    // The grade is judged by the set in force: both are A by the old rule.
    choose(&mut card, id, "weight", "0.11");
    put(
        &mut card,
        id,
        timbang::scorecard::path::IndicatorField::Criteria,
        "skm2004",
    );
    assert!(matches!(
        notes(&card)[..],
        [Note::WeightChangesIndex { .. }]
    ));
    // Quarters are indexes already; the choice left behind says nothing.
    choose(&mut card, id, "entry", "quarters");
    table(&mut card, id, "quarters", &[("I", 0, &[("index", "82")])]);
    near(value(&card, id), 82.0, ROUNDING);
    assert_eq!(notes(&card), []);
}

/// Bantul (2021), table 3: the total of 85.472 used 0.11, which implies that the
/// means sum to 31.080727; the exact weight gives 86.335354 (paper-checks.json).
/// The first weighted mean, 0.375, used 0.111.
#[test]
fn bantul_table_3_used_two_weights() {
    let ninth: &[(&str, &str)] = &[("nrr", "3,4534141111")];
    let (mut card, id, _) = survey("means", &[ninth; 9]);
    near(value(&card, id), 86.335_354, 2e-6);
    choose(&mut card, id, "weight", "0.11");
    printed(value(&card, id), "85.472");
    assert_eq!(letter(&card, id), Some("B"));
    assert!(matches!(
        notes(&card)[..],
        [Note::WeightChangesIndex { .. }]
    ));
    let sum: &[(&str, &str)] = &[("sum", "1.187")];
    let (mut card, id, _) = survey("sums", &[sum; 9]);
    field(&mut card, id, "filled", "351");
    choose(&mut card, id, "weight", "0.111");
    printed(value(&card, id) / 25.0 / 9.0, "0.375");
    choose(&mut card, id, "weight", "0.11");
    printed(value(&card, id) / 25.0 / 9.0, "0.372");
}

#[test]
fn a_rounded_weight_is_refused_for_other_than_nine_elements() {
    let nrr: &[(&str, &str)] = &[("nrr", "4")];
    let (mut card, id, _) = survey("means", &[nrr; 10]);
    near(value(&card, id), 100.0, ROUNDING);
    choose(&mut card, id, "weight", "0.111");
    let at = Path::Choice(id, "weight".to_owned());
    let refused = Outcome::refused(Problem::WeightForNine(10), at);
    assert_eq!(measured(&card, id).value, refused);
}

/// By hand: 4 * 0.2 + 3 * 0.1 * 8 = 3.2, times 25; equal weights give 77.78.
#[test]
fn own_weights_sum_to_one() {
    let first: &[(&str, &str)] = &[("nrr", "4"), ("weight", "0,2")];
    let other: &[(&str, &str)] = &[("nrr", "3"), ("weight", "0,1")];
    let mut cells = [other; 9];
    cells[0] = first;
    let (mut card, id, rows) = survey("means", &cells);
    printed(value(&card, id), "77.7778");
    choose(&mut card, id, "weight", "own");
    printed(value(&card, id), "80.0000");
    assert!(matches!(
        notes(&card)[..],
        [Note::WeightChangesIndex { .. }]
    ));
    set(&mut card, &cell(id, rows[0], "weight"), "0,25");
    let at = Path::Table(id, "elements".to_owned());
    let Outcome::Refused(refusal) = measured(&card, id).value else {
        panic!("a sum of 1.05")
    };
    let Problem::WeightSum(sum) = refusal.problem else {
        panic!("{refusal:?}")
    };
    near(sum, 1.05, ROUNDING);
    assert_eq!(refusal.at, at);
    set(&mut card, &cell(id, rows[0], "weight"), "");
    let waits = Outcome::missing(cell(id, rows[0], "weight"));
    assert_eq!(measured(&card, id).value, waits);
    set(&mut card, &cell(id, rows[0], "weight"), "1,2");
    let at = cell(id, rows[0], "weight");
    assert_eq!(evaluate(&card).error(&at), Some(&Problem::Above(1.0)));
    // Nine of 0.111 miss 1 by their rounding and weigh the same; nine of 0.11 do not.
    for (weight, ready) in [("0,111", true), ("0,11", false)] {
        for row in &rows {
            set(&mut card, &cell(id, *row, "weight"), weight);
        }
        let report = measured(&card, id);
        assert_eq!(report.value.ready().is_some(), ready, "{weight}");
        if ready {
            printed(value(&card, id), "77.7778");
        }
    }
}

/// By hand: answers 4 and 3 everywhere, the second respondent leaves the last
/// element blank. Valid answers: (8 * 3.5 + 4) / 9; all: (8 * 3.5 + 2) / 9.
#[test]
fn blanks_count_as_chosen() {
    let text = "4;4;4;4;4;4;4;4;4\n3;3;3;3;3;3;3;3;\n";
    let (mut card, id) = pasted(text);
    near(value(&card, id), 32.0 / 9.0 * 25.0, ROUNDING * 100.0);
    assert_eq!(notes(&card), [Note::BlankAnswers(1)]);
    choose(&mut card, id, "blanks", "all");
    near(value(&card, id), 30.0 / 9.0 * 25.0, ROUNDING * 100.0);
    assert_eq!(notes(&card), [Note::BlankAnswersCounted(1)]);
    // No answer at all is no answer of 0.
    let at = Path::Text(id, "answers".to_owned());
    set(&mut card, &at, "4;4;4;4;4;4;4;4;\n");
    assert_eq!(evaluate(&card).error(&at), Some(&Problem::NoAnswers));
}

/// Krejcie & Morgan (1970), table 1; PermenPANRB 14/2017 prints the same.
#[test]
fn krejcie_and_morgan_table_1() {
    let mut card = card(&["2023"]);
    let id = add(&mut card, 1, "satisfaction-index");
    assert_eq!(shown(&card, id, "sample").map(|_| ()), None);
    for (population, needed) in [
        ("10", 10.0),
        ("15", 14.0),
        ("50", 44.0),
        ("100", 80.0),
        ("500", 217.0),
        ("1000", 278.0),
        ("4000", 351.0),
        ("10000", 370.0),
        ("1000000", 384.0),
    ] {
        field(&mut card, id, "population", population);
        let found = sample(&card, id, "sample-needed");
        assert_eq!(found, Some((needed, None)), "{population}");
    }
    field(&mut card, id, "population", "1");
    assert_eq!(sample(&card, id, "sample-needed"), Some((1.0, None)));
    field(&mut card, id, "population", "0");
    assert!(shown(&card, id, "sample").is_none());
    let at = Path::Field(id, "population".to_owned());
    assert_eq!(evaluate(&card).error(&at), Some(&Problem::Below(1.0)));
}

/// By hand: 98 / sqrt(100) = 9.8 %; of 1,000 people times sqrt(900 / 999).
#[test]
fn margins_shrink_with_the_population() {
    let sum: &[(&str, &str)] = &[("sum", "300")];
    let (mut card, id, _) = survey("sums", &[sum; 9]);
    field(&mut card, id, "filled", "100");
    let margin = |card: &Scorecard| sample(card, id, "margin-of-share").map(|one| one.0);
    near(margin(&card).expect("a margin"), 9.8, ROUNDING * 10.0);
    assert_eq!(sample(&card, id, "sample-needed"), None);
    field(&mut card, id, "population", "1000");
    let due = 9.8 * (900.0 / 999.0_f64).sqrt();
    near(margin(&card).expect("a margin"), due, ROUNDING * 10.0);
    let verdict = |card: &Scorecard| sample(card, id, "sample-needed").map(|one| one.1);
    assert_eq!(verdict(&card), Some(Some("sample-short")));
    assert_eq!(sample(&card, id, "respondents"), Some((100.0, None)));
    // Who asks everybody errs in nothing.
    for (population, error, verdict_of) in [
        ("100", Some(0.0), "sample-enough"),
        (
            "135",
            Some(9.8 * (35.0 / 134.0_f64).sqrt()),
            "sample-enough",
        ),
        ("99", None, "sample-enough"),
    ] {
        field(&mut card, id, "population", population);
        assert_eq!(verdict(&card), Some(Some(verdict_of)), "{population}");
        match (margin(&card), error) {
            (Some(found), Some(error)) => near(found, error, 1e-6),
            (found, error) => assert_eq!(found, error, "{population}"),
        }
    }
    let note = Note::MoreThanPopulation {
        respondents: 100.0,
        population: 99.0,
    };
    assert_eq!(notes(&card), [note]);
    near(value(&card, id), 75.0, ROUNDING * 100.0);
    let (mut card, id) = pasted("4 4 4 4 4 4 4 4 4");
    field(&mut card, id, "population", "1");
    assert_eq!(
        sample(&card, id, "margin-of-share").map(|one| one.0),
        Some(0.0)
    );
}

#[test]
fn respondents_of_quarters_sum_when_all_are_known() {
    let mut card = card(&["2023"]);
    let id = add(&mut card, 1, "satisfaction-index");
    choose(&mut card, id, "entry", "quarters");
    // Nadjamuddin et al. (2025), section 3.2.
    let cells = [
        [("index", "90,10"), ("respondents", "320")],
        [("index", "86,07"), ("respondents", "238")],
        [("index", "88,68"), ("respondents", "202")],
        [("index", "89,76"), ("respondents", "222")],
    ];
    let lines: Vec<Line> = cells.iter().map(|cells| ("", 0, &cells[..])).collect();
    let rows = table(&mut card, id, "quarters", &lines);
    assert_eq!(sample(&card, id, "respondents"), Some((982.0, None)));
    let at = Path::Cell(id, "quarters".to_owned(), rows[2], "respondents".to_owned());
    set(&mut card, &at, "");
    assert!(shown(&card, id, "sample").is_none());
    printed(value(&card, id), "88.6525");
}

/// By hand: respondents' own indexes 100, 75 and 50 have the standard deviation
/// 25; 1.96 * 25 / sqrt(3), and of nine people times sqrt(6 / 8).
#[test]
fn the_margin_of_the_index_follows_from_the_respondents() {
    let (mut card, id) = pasted("4 4 4 4 4 4 4 4 4\n3 3 3 3 3 3 3 3 3\n2 2 2 2 2 2 2 2 2");
    let margin = |card: &Scorecard| sample(card, id, "margin-of-index").map(|one| one.0);
    near(
        margin(&card).expect("a margin"),
        49.0 / 3_f64.sqrt(),
        ROUNDING * 100.0,
    );
    field(&mut card, id, "population", "9");
    near(margin(&card).expect("a margin"), 24.5, ROUNDING * 100.0);
    set(
        &mut card,
        &Path::Text(id, "answers".to_owned()),
        "4 4 4 4 4 4 4 4 4",
    );
    assert_eq!(margin(&card), None, "one respondent has no deviation");
}
