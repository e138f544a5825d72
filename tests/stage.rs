//! A presentation: the steps of a scorecard, and what each keeps hidden.

mod common;

use timbang::cases::{CASES, Case, Wording};
use timbang::evaluation::evaluate;
use timbang::i18n::Language;
use timbang::i18n::stage::{Block, Part, Step, steps};
use timbang::scorecard::{Group, Path, Scorecard, period_key};

fn study(key: &str) -> Scorecard {
    let case: &Case = CASES.iter().find(|one| one.key == key).expect("a study");
    (case.build)(Wording::Indonesian)
}

fn present(language: Language, scorecard: &Scorecard) -> Vec<Step> {
    steps(language, scorecard, &evaluate(scorecard))
}

/// Everything that blocks say, a line each, with plain spaces.
fn said(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Text(text) | Block::Aside(text) | Block::Verdict(_, text) => {
                lines.push(text.clone());
            }
            Block::Grid(grid) => lines.push(grid.tabbed()),
            Block::Working(one) => {
                lines.push(format!(
                    "{} = {} = {} = {}",
                    one.name, one.formula, one.numbers, one.value
                ));
                lines.extend(one.band.as_ref().map(|band| band.code().to_owned()));
            }
            Block::Lacking(title, places) => {
                lines.push(title.clone());
                lines.extend(places.iter().cloned());
            }
        }
    }
    lines.join("\n").replace('\u{a0}', " ")
}

/// The step of a part.
fn of(steps: &[Step], part: Part) -> &Step {
    steps.iter().find(|one| one.part == part).expect("a step")
}

#[test]
fn bone_bolango_has_a_step_for_every_part_in_the_order_of_the_work() {
    let card = study("bone-bolango");
    let found = present(Language::Indonesian, &card);
    let mut wanted = vec![Part::Title];
    for home in &card.perspectives {
        wanted.extend(home.indicators.iter().map(|one| Part::Indicator(one.id)));
        wanted.push(Part::Perspective(home.id));
    }
    wanted.push(Part::Weights(Group::Perspectives));
    wanted.extend([Part::Agency, Part::Improvements]);
    let parts: Vec<Part> = found.iter().map(|one| one.part).collect();
    assert_eq!(parts, wanted);
    // Seven indicators, four perspectives, and four steps around them.
    assert_eq!(found.len(), 15);
    let english = present(Language::English, &card);
    let parts: Vec<Part> = english.iter().map(|one| one.part).collect();
    assert_eq!(parts, wanted);
}

/// 90.88 follows from the paper's tables (tests/bone_bolango.rs).
#[test]
fn what_is_hidden_is_in_the_answer_alone() {
    let found = present(Language::Indonesian, &study("bone-bolango"));
    let agency = of(&found, Part::Agency);
    assert!(said(&agency.answer).contains("= 90,88"), "{agency:#?}");
    for step in &found {
        let before = format!("{}\n{}\n{}", step.title, step.question, said(&step.asked));
        assert!(!before.contains("90,88"), "{before}");
        if step.part != Part::Title {
            assert!(
                !step.question.is_empty() && !step.answer.is_empty(),
                "{step:#?}"
            );
        }
        // The value that a step asks for stands in none of the inputs.
        for block in &step.answer {
            if let Block::Working(one) = block
                && one.main
                && !matches!(step.part, Part::Perspective(_))
            {
                assert!(!before.contains(&one.value), "{} in {before}", one.value);
            }
        }
    }
}

/// Tables 1 and 4 of the paper.
#[test]
fn inputs_stand_as_they_were_entered_and_answers_with_the_numbers_put_in() {
    let card = study("bone-bolango");
    let found = present(Language::Indonesian, &card);
    let budget = of(
        &found,
        Part::Indicator(card.perspectives[0].indicators[0].id),
    );
    assert_eq!(budget.place, "Keuangan");
    let asked = said(&budget.asked);
    assert!(
        asked.contains("2022\t3.858.495.244\t3.207.456.588"),
        "{asked}"
    );
    assert!(
        !asked.contains("83,13") && !asked.contains("89,29"),
        "{asked}"
    );
    let answer = said(&budget.answer);
    assert!(
        answer.contains("= realisasi / anggaran × 100 %"),
        "{answer}"
    );
    assert!(
        answer.contains("Rp3.207.456.588 / Rp3.858.495.244 × 100 % = 83,13 %"),
        "{answer}"
    );
    assert!(answer.contains("= 89,29"), "{answer}");

    let weights = of(&found, Part::Weights(Group::Perspectives));
    let asked = said(&weights.asked);
    assert!(asked.contains("A Keuangan\t1\t1/3\t1/2\t3"), "{asked}");
    assert!(!asked.contains("0,15") && !asked.contains("CR"), "{asked}");
    let answer = said(&weights.answer);
    assert!(answer.contains("A\t0,1578"), "{answer}");
    assert!(
        answer.contains("CR = CI / RI = 0,0202 / 0,9000 = 0,0225"),
        "{answer}"
    );
}

/// The means of table 3.4 by hand: (4.38 + 3.83) / 2 = 4.105.
#[test]
fn the_parts_of_a_value_are_computed_before_it() {
    let card = study("bone-bolango");
    let found = present(Language::Indonesian, &card);
    let survey = of(
        &found,
        Part::Indicator(card.perspectives[3].indicators[0].id),
    );
    let answer = said(&survey.answer);
    let part = answer
        .find("(4,38 + 3,83) / 2 = 4,105")
        .expect("the variable");
    let whole = answer
        .find("(4,105 + 4,125 + 4,05) / 3")
        .expect("the value");
    assert!(part < whole, "{answer}");
}

#[test]
fn without_input_each_step_says_what_is_missing() {
    for language in Language::ALL {
        let found = present(language, &Scorecard::new("2025"));
        let lacking = language.pick("Masih kosong", "Still empty");
        let agency = of(&found, Part::Agency);
        assert!(said(&agency.asked).contains(lacking), "{agency:#?}");
        assert!(agency.answer.is_empty() && agency.question.is_empty());
        assert!(!found.iter().any(|one| one.part == Part::Improvements));
    }
}

#[test]
fn one_empty_cell_is_named_where_it_is_missing_and_nowhere_is_a_zero_in_its_place() {
    let mut card = study("bone-bolango");
    let budget = card.perspectives[0].indicators[0].id;
    let row = card.perspectives[0].indicators[0].sheet.rows("lines")[0].id;
    let key = period_key("realised", card.periods[1].id);
    card.set_text(&Path::Cell(budget, "lines".to_owned(), row, key), "");
    let found = present(Language::Indonesian, &card);
    let step = of(&found, Part::Indicator(budget));
    let asked = said(&step.asked);
    assert!(
        asked.contains("Anggaran DPMPTSP, Realisasi 2023"),
        "{asked}"
    );
    assert!(step.answer.is_empty(), "{step:#?}");
    let agency = of(&found, Part::Agency);
    assert!(
        said(&agency.asked).contains("Realisasi 2023"),
        "{agency:#?}"
    );
    assert!(agency.answer.is_empty());
    // What does not depend on it is still there.
    assert!(
        !of(&found, Part::Weights(Group::Perspectives))
            .answer
            .is_empty()
    );
}

/// Files with gaps, errors and extremes, and all studies, in both languages.
#[test]
fn every_scorecard_can_be_presented_and_no_step_says_nan() {
    let files = common::cases::all().into_iter();
    let mut cards: Vec<Scorecard> = files.map(|one| one.opened.scorecard).collect();
    cards.extend(CASES.iter().map(|one| (one.build)(Wording::English)));
    for card in &cards {
        for language in Language::ALL {
            for step in present(language, card) {
                let all = format!(
                    "{}\n{}\n{}",
                    step.title,
                    said(&step.asked),
                    said(&step.answer)
                );
                for bad in ["NaN", "inf", "∞"] {
                    let found = all.split(|one: char| !one.is_alphanumeric() && one != '∞');
                    assert!(!found.into_iter().any(|word| word == bad), "{bad} in {all}");
                }
                assert!(!step.title.is_empty(), "{step:#?}");
                assert_eq!(
                    step.answer.is_empty(),
                    step.question.is_empty(),
                    "{step:#?}"
                );
            }
        }
    }
}

/// A long table is cut, and says so.
#[test]
fn of_a_long_table_so_much_is_shown_as_a_projector_can() {
    let mut card = study("bone-bolango");
    let budget = card.perspectives[0].indicators[0].id;
    let period = card.periods[1].id;
    for number in 1..=30 {
        let row = card
            .add_row(budget, "lines", Default::default())
            .expect("a row");
        card.set_text(
            &Path::RowLabel(budget, "lines".to_owned(), row),
            &format!("Pos {number}"),
        );
        let cell = Path::Cell(
            budget,
            "lines".to_owned(),
            row,
            period_key("budget", period),
        );
        card.set_text(&cell, "1.000.000");
    }
    let found = present(Language::Indonesian, &card);
    let step = of(&found, Part::Indicator(budget));
    let grid = step.asked.iter().find_map(|block| match block {
        Block::Grid(grid) => Some(grid),
        _ => None,
    });
    let grid = grid.expect("a table");
    assert!(grid.rows.len() <= 9, "{} rows", grid.rows.len());
    let left = (31 - grid.rows.len()).to_string();
    assert!(
        grid.note.contains("2023") && grid.note.contains(&left),
        "{}",
        grid.note
    );
    assert_eq!(grid.heads.len(), 2, "{:?}", grid.heads);
}
