//! Exercises: emptied studies, compared step by step with the studies themselves.

mod common;

use common::changes::{change, paths};
use common::documents::typed as anything;
use common::random::Random;
use std::collections::BTreeSet;
use timbang::cases::exercise::{self, Part, Standing, Step};
use timbang::cases::{CASES, Case, Wording};
use timbang::editing::{Action, AppState, Change, SaveState, View};
use timbang::evaluation::evaluate;
use timbang::i18n::Language;
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Entry, Group, Id, Path, Scorecard};
use timbang::storage::DraftId;

fn steps(scorecard: &Scorecard) -> Vec<Step> {
    exercise::steps(scorecard, &evaluate(scorecard), Wording::Indonesian)
}

/// Every number field and pasted block that holds something in the study.
fn typed(study: &Scorecard) -> Vec<Path> {
    let mut paths = Vec::new();
    for indicator in study.indicators() {
        let (id, sheet) = (indicator.id, &indicator.sheet);
        paths.extend(sheet.fields.keys().map(|key| Path::Field(id, key.clone())));
        paths.extend(sheet.texts.keys().map(|key| Path::Text(id, key.clone())));
        for (table, rows) in &sheet.tables {
            for row in rows {
                let cell = |key: &String| Path::Cell(id, table.clone(), row.id, key.clone());
                paths.extend(row.cells.keys().map(cell));
            }
        }
    }
    let members = study.members(Group::Perspectives);
    for (index, first) in members.iter().enumerate() {
        let pair = |second: &Id| Path::Judgment(Group::Perspectives, *first, *second);
        paths.extend(members[index + 1..].iter().map(pair));
    }
    paths
}

/// The exercise filled in as the study is.
fn solved(case: &Case) -> Scorecard {
    let study = (case.build)(Wording::Indonesian);
    let mut card = exercise::begin(case, Wording::English);
    for path in typed(&study) {
        let text = study.text(&path).unwrap_or_default();
        match path {
            Path::Text(..) => card.set_text(&path, &text),
            _ => card.set_entry(&path, study.entry(&path).unwrap_or_default()),
        };
    }
    card
}

/// Nothing that the paper prints stands in a field; the rows keep their names.
#[track_caller]
fn is_empty(card: &Scorecard, case: &Case) {
    let study = (case.build)(Wording::Indonesian);
    for path in typed(&study) {
        assert_eq!(card.text(&path).as_deref(), Some(""), "{} {path}", case.key);
    }
}

#[test]
fn an_exercise_begins_empty_and_gives_nothing_away() {
    for case in CASES {
        let card = exercise::begin(case, Wording::English);
        let (_, found) = exercise::of(&card).expect("an exercise");
        assert_eq!(found.key, case.key);
        is_empty(&card, case);
        assert!(card.weighting.judgments.is_empty());
        let kinds = card
            .annexes
            .iter()
            .filter(|one| one.instrument.starts_with("check"));
        assert_eq!(kinds.count(), 0, "the checks hold the printed answers");
        for step in steps(&card) {
            assert!(!step.shown && step.fields.is_empty(), "{}", step.key);
            assert_ne!(step.standing, Standing::Wrong, "{} {}", case.key, step.key);
        }
    }
}

#[test]
fn a_filled_exercise_is_right_at_every_step() {
    for case in CASES {
        let all = steps(&solved(case));
        let study = (case.build)(Wording::Indonesian);
        let perspectives = study
            .perspectives
            .iter()
            .filter(|one| !one.indicators.is_empty());
        if evaluate(&study).score.ready().is_some() {
            assert!(all.len() >= study.indicators().count() + perspectives.count() + 2);
        }
        for step in all {
            assert_eq!(step.standing, Standing::Right, "{} {}", case.key, step.key);
        }
    }
}

#[test]
fn one_wrong_digit_is_found_where_it_was_typed() {
    let case = timbang::cases::find("bone-bolango").expect("a case");
    let mut card = solved(case);
    let budget = card.perspectives[0].indicators[0].clone();
    let row = &budget.sheet.rows("lines")[0];
    // Table 1 prints 3.858.495.244 for 2022; two digits are swapped here.
    let path = typed(&card)
        .into_iter()
        .find(|path| card.text(path).as_deref() == Some("3.858.495.244"))
        .expect("the budget of 2022");
    assert!(matches!(&path, Path::Cell(_, _, id, _) if *id == row.id));
    card.set_entry(&path, Entry::new("3.885.495.244"));
    let all = steps(&card);
    let step = |part| all.iter().find(|one| one.part == part).expect("a step");
    let indicator = step(Part::Indicator(budget.id));
    assert_eq!(indicator.standing, Standing::Wrong);
    assert_eq!(indicator.fields.len(), 1);
    assert_eq!(indicator.fields[0].at, path);
    assert_eq!(indicator.fields[0].yours, "3.885.495.244");
    assert_eq!(indicator.fields[0].answer, "3.858.495.244");
    let home = card.perspectives[0].id;
    assert_eq!(
        step(Part::Perspective(home)).parts,
        [Part::Indicator(budget.id)]
    );
    assert_eq!(step(Part::Agency).parts, [Part::Perspective(home)]);
    assert_eq!(
        step(Part::Weights(Group::Perspectives)).standing,
        Standing::Right
    );
}

#[test]
fn another_way_of_writing_a_number_is_no_difference() {
    let case = timbang::cases::find("bone-bolango").expect("a case");
    let mut card = solved(case);
    for path in typed(&card.clone()) {
        if card.text(&path).as_deref() == Some("3.858.495.244") {
            card.set_entry(&path, Entry::new("Rp3858495244,00"));
        }
    }
    assert!(
        steps(&card)
            .iter()
            .all(|one| one.standing == Standing::Right)
    );
}

#[test]
fn a_changed_setting_is_named() {
    let case = timbang::cases::find("bone-bolango").expect("a case");
    let mut card = solved(case);
    let id = card.perspectives[0].indicators[0].id;
    let over = Path::Indicator(id, IndicatorField::Over);
    card.set_text(&over, "latest");
    let all = steps(&card);
    let step = all
        .iter()
        .find(|one| one.part == Part::Indicator(id))
        .expect("a step");
    assert_eq!(step.fields[0].at, over);
}

#[test]
fn a_wrong_judgment_is_named_at_the_weights() {
    let case = timbang::cases::find("bone-bolango").expect("a case");
    let mut card = solved(case);
    let members = card.members(Group::Perspectives);
    let path = Path::Judgment(Group::Perspectives, members[0], members[1]);
    card.set_entry(&path, Entry::new("3"));
    let all = steps(&card);
    let weights = all.iter().find(|one| one.key == "weights").expect("a step");
    assert_eq!(weights.standing, Standing::Wrong);
    assert_eq!(weights.fields[0].at, path);
    assert_eq!(weights.fields[0].answer, "1/3");
}

#[test]
fn answers_are_shown_one_by_one_and_reset_by_one_change() {
    let case = timbang::cases::find("bone-bolango").expect("a case");
    let mut card = solved(case);
    card.name = "Latihan Siti".to_owned();
    let annex = exercise::of(&card).expect("an exercise").0.id;
    let state = AppState::new(Language::Indonesian, Default::default()).apply(Action::Open(
        DraftId::parse("k3x9").expect("an identity"),
        card.into(),
        View::Exercise,
        SaveState::Saved(0.0),
    ));
    let path = Path::Choice(annex, "weights".to_owned());
    let text = "shown".to_owned();
    let state = state.apply(Action::Edit { path, text });
    let open = state.open.as_ref().expect("open");
    let shown: Vec<String> = steps(&open.scorecard)
        .into_iter()
        .filter(|one| one.shown)
        .map(|one| one.key)
        .collect();
    assert_eq!(shown, ["weights"]);
    let begun = exercise::again(&open.scorecard, Wording::Indonesian).expect("an exercise");
    let state = state.apply(Action::Change(Change::Replace(Box::new(begun))));
    let open = state.open.as_ref().expect("open");
    assert_eq!(open.scorecard.name, "Latihan Siti");
    assert_eq!(open.view, View::Exercise);
    is_empty(&open.scorecard, case);
    assert!(steps(&open.scorecard).iter().all(|one| !one.shown));
    let state = state.apply(Action::Undo);
    let open = state.open.as_ref().expect("open");
    let right = |one: &Step| one.standing == Standing::Right;
    assert!(
        steps(&open.scorecard).iter().all(right),
        "undo brings it back"
    );
}

#[test]
fn other_documents_have_no_steps_and_no_reset() {
    let card = (CASES[0].build)(Wording::English);
    assert!(steps(&card).is_empty());
    assert!(exercise::again(&card, Wording::Indonesian).is_none());
}

/// Whatever is typed, added, moved or removed in it, an exercise has its steps,
/// each once and alike in both languages, and begins again as it began.
#[test]
fn no_change_breaks_an_exercise() {
    for (seed, case) in (1..=12).zip(CASES.iter().cycle()) {
        let mut random = Random::new(seed);
        let begun = exercise::begin(case, Wording::Indonesian);
        let mut card = if seed % 2 == 0 {
            solved(case)
        } else {
            begun.clone()
        };
        for _ in 0..40 {
            let all = paths(&card);
            match random.below(2) {
                0 => {
                    let path = &all[random.below(all.len())];
                    card.set_text(path, &anything(&mut random));
                }
                _ => {
                    let change = change(&mut random, &card);
                    change.apply(&mut card);
                }
            }
            card.settle();
            let report = evaluate(&card);
            let [one, other] = [Wording::Indonesian, Wording::English]
                .map(|wording| exercise::steps(&card, &report, wording));
            let keys: BTreeSet<&String> = one.iter().map(|step| &step.key).collect();
            assert_eq!(keys.len(), one.len(), "seed {seed}");
            let standings = |steps: &[Step]| -> Vec<_> {
                steps
                    .iter()
                    .map(|step| (step.standing, step.fields.clone()))
                    .collect()
            };
            assert_eq!(standings(&one), standings(&other), "seed {seed}");
        }
        if let Some(again) = exercise::again(&card, Wording::Indonesian) {
            let steps = |card: &Scorecard| {
                steps(card)
                    .iter()
                    .map(|one| one.standing)
                    .collect::<Vec<_>>()
            };
            assert_eq!(steps(&again), steps(&begun), "seed {seed}");
            assert_eq!(again.name, card.name);
        }
    }
}
