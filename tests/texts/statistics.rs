//! What the texts of statistics are tried on, and what holds for all of them.

use crate::assert_notation;
use crate::common::walk::{assert_readable, raw_codes};
use std::collections::BTreeSet;
use timbang::i18n::statistics::{Inputs, Names, Scale, Section, Style, Topic, plain, report};
use timbang::i18n::{Grid, Language};
use timbang::statistics::description::{Description, describe};
use timbang::statistics::fault::Fault;
use timbang::statistics::regression::{Options, Regression, regress};
use timbang::statistics::reliability::{Reliability, reliability};
use timbang::statistics::verdicts::{Standing, Thresholds};

/// The questionnaire of statistics-cases.json: synthetic answers of 46 respondents,
/// with values from closed forms in 40 to 60 digits.
#[allow(dead_code, reason = "the statistics tests use the rest")]
#[path = "../statistics/checks/data/questionnaire.rs"]
mod data;

/// The names that the study of Boyolali gives its variables.
pub const VARIABLES: [&str; 5] = [
    "Perspektif Keuangan",
    "Perspektif Pelanggan",
    "Perspektif Bisnis Internal",
    "Perspektif Pembelajaran",
    "Kinerja",
];

/// As SPSS prints.
pub const SPSS: Style = Style {
    language: Language::Indonesian,
    spss: true,
};
/// Indonesian prose.
pub const ID: Style = Style {
    language: Language::Indonesian,
    spss: false,
};
/// English prose.
pub const EN: Style = Style {
    language: Language::English,
    spss: false,
};

/// A column without gaps.
pub fn whole(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

/// The items of each variable.
pub fn scales() -> Vec<Vec<Vec<f64>>> {
    let item = |line: &&str| line.bytes().map(|one| f64::from(one - b'0')).collect();
    let mut all = data::ANSWERS.iter().map(item);
    let scale = |count: &usize| all.by_ref().take(*count).collect();
    data::ITEMS.iter().map(scale).collect()
}

/// The names of a variable's items.
pub fn items(variable: usize) -> Vec<String> {
    let name = ["X1", "X2", "X3", "X4", "Y"][variable];
    (1..=data::ITEMS[variable])
        .map(|item| format!("{name}.{item}"))
        .collect()
}

/// What is found of a variable's items.
pub fn scale(variable: usize) -> Reliability {
    let columns: Vec<_> = scales()[variable].iter().map(|item| whole(item)).collect();
    reliability(&columns, 0.05).expect("a scale")
}

/// Sums of items.
pub fn scores() -> Vec<Vec<f64>> {
    let total = |items: &Vec<Vec<f64>>| {
        let row = |row: usize| items.iter().map(|item| item[row]).sum();
        (0..items[0].len()).map(row).collect()
    };
    scales().iter().map(total).collect()
}

/// The regression of Y on X1 to X4.
pub fn regression() -> Regression {
    let columns: Vec<_> = scores().iter().map(|one| whole(one)).collect();
    regress(&columns[4], &columns[..4], Options::default()).expect("a regression")
}

/// The names of the predictors.
pub fn predictors() -> Vec<String> {
    VARIABLES[..4]
        .iter()
        .map(|name| (*name).to_owned())
        .collect()
}

/// Names of a regression.
pub fn names(predictors: &[String]) -> Names<'_> {
    Names {
        response: VARIABLES[4],
        predictors,
    }
}

/// The variables described.
pub fn descriptions() -> Vec<(String, Description)> {
    let all = scores().into_iter().zip(VARIABLES);
    all.map(|(values, name)| (name.to_owned(), describe(&values).expect("numbers")))
        .collect()
}

/// A report of the whole study.
pub fn study(style: Style, by: Thresholds) -> Vec<Section> {
    let found: Vec<Result<Reliability, Fault>> = (0..5).map(|one| Ok(scale(one))).collect();
    let items: Vec<Vec<String>> = (0..5).map(items).collect();
    let each = found.iter().zip(&items).zip(VARIABLES);
    let scales: Vec<Scale> = each
        .map(|((found, items), name)| Scale { name, items, found })
        .collect();
    let predictors = predictors();
    let of = Inputs {
        respondents: &[],
        compared: None,
        items: &[],
        descriptions: &descriptions(),
        scales: &scales,
        names: names(&predictors),
        regression: Some(&Ok(regression())),
        by,
    };
    report(style, &of)
}

/// The row of a table with this name.
#[track_caller]
pub fn row<'a>(grid: &'a Grid, name: &str) -> Vec<&'a str> {
    let found = grid.rows.iter().find(|(own, _)| own == name);
    let (_, cells) = found.unwrap_or_else(|| panic!("no row {name} in {grid:?}"));
    cells.iter().map(String::as_str).collect()
}

/// Every table is a rectangle.
pub fn assert_rectangle(grid: &Grid) {
    for (name, cells) in grid.rows.iter().chain(&grid.foot) {
        assert_eq!(cells.len(), grid.heads.len(), "{}: {name}", grid.title);
    }
    let tabs = |line: &str| line.matches('\t').count();
    let text = grid.tabbed();
    let lines = text.lines().skip(1).take(1 + grid.rows.len());
    lines.for_each(|line| assert_eq!(tabs(line), grid.heads.len(), "{line}"));
}

/// A sentence that can be read, without a gap left open.
pub fn assert_sentence(style: Style, text: &str) {
    let raw = raw_codes();
    assert_readable(text, &raw);
    assert_notation(style.language, text);
    for sign in ["{", "}", "NaN", "inf", "  ", " ."] {
        assert!(!text.contains(sign), "{sign:?} in {text:?}");
    }
}

#[test]
fn a_report_has_the_order_of_a_thesis() {
    let topics: Vec<Topic> = study(ID, Thresholds::default())
        .iter()
        .map(|section| section.topic)
        .collect();
    use Topic::*;
    let order = [
        Description,
        Validity,
        Reliability,
        Rows,
        Normality,
        Multicollinearity,
        Heteroscedasticity,
        Autocorrelation,
        Equation,
        TTests,
        FTest,
        Determination,
        Contributions,
    ];
    assert_eq!(topics, order);
}

#[test]
fn every_table_and_sentence_of_a_report_reads_well() {
    for style in [SPSS, ID, EN, Style { spss: true, ..EN }] {
        for section in study(style, Thresholds::default()) {
            assert!(!section.grids.is_empty() || !section.sentences.is_empty());
            section.grids.iter().for_each(assert_rectangle);
            for text in &section.sentences {
                assert_sentence(style, text);
            }
            for grid in &section.grids {
                let cells = grid.rows.iter().flat_map(|(_, cells)| cells);
                let all = cells.chain(&grid.heads).chain([&grid.note, &grid.title]);
                all.for_each(|text| {
                    assert_notation(style.language, text);
                    assert!(
                        !text.contains(['{', '}']) && !text.contains("NaN"),
                        "{text}"
                    );
                });
            }
        }
        let text = plain(&study(style, Thresholds::default()));
        assert!(text.matches("Durbin-Watson").count() > 2);
    }
}

#[test]
fn no_sentence_is_the_same_in_both_languages() {
    let of = |style| study(style, Thresholds::default());
    for (indonesian, english) in of(ID).iter().zip(&of(EN)) {
        assert_eq!(indonesian.topic, english.topic);
        assert_ne!(indonesian.title, english.title);
        assert_eq!(indonesian.sentences.len(), english.sentences.len());
        let own: BTreeSet<&String> = indonesian.sentences.iter().collect();
        let same = english.sentences.iter().filter(|text| own.contains(text));
        assert_eq!(same.collect::<Vec<_>>(), Vec::<&String>::new());
        for (own, other) in indonesian.grids.iter().zip(&english.grids) {
            assert_ne!(own.tabbed(), other.tabbed());
        }
    }
}

#[test]
fn no_sentence_speaks_of_causes() {
    let words = [
        "menyebabkan",
        "mengakibatkan",
        "causes",
        "because of",
        "berpengaruh",
    ];
    for style in [ID, EN] {
        for section in study(style, Thresholds::default()) {
            for text in &section.sentences {
                let found = words.iter().find(|word| text.contains(**word));
                assert_eq!(found, None, "{text}");
            }
        }
    }
}

#[test]
fn sections_say_how_their_requirement_stands() {
    // statistics-cases.json: Lilliefors p 0.727, Glejser p of X3 0.021, White p
    // 0.276, exact p of d 0.034.
    let standing = |by: Thresholds, topic: Topic| {
        let all = study(ID, by);
        let found = all.into_iter().find(|section| section.topic == topic);
        found.expect("a section").standing
    };
    let by = Thresholds::default();
    assert_eq!(standing(by, Topic::Validity), Some(Standing::Met));
    assert_eq!(standing(by, Topic::Reliability), Some(Standing::Met));
    assert_eq!(standing(by, Topic::Normality), Some(Standing::Met));
    assert_eq!(standing(by, Topic::Multicollinearity), Some(Standing::Met));
    assert_eq!(
        standing(by, Topic::Heteroscedasticity),
        Some(Standing::NotMet)
    );
    let white = Thresholds {
        spread: timbang::statistics::verdicts::SpreadTest::White,
        ..by
    };
    assert_eq!(
        standing(white, Topic::Heteroscedasticity),
        Some(Standing::Met)
    );
    assert_eq!(standing(by, Topic::Autocorrelation), Some(Standing::Open));
    let ordered = Thresholds {
        ordered: true,
        ..by
    };
    assert_eq!(
        standing(ordered, Topic::Autocorrelation),
        Some(Standing::NotMet)
    );
    assert_eq!(standing(by, Topic::FTest), None);
}

#[test]
#[ignore = "prints the report, to be read"]
fn prints_the_report() {
    for style in [SPSS, ID, EN] {
        println!("{}\n\n=====\n", plain(&study(style, Thresholds::default())));
    }
}
