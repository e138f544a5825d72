//! What is left of a document that is handed on: no answers, no experts, and the
//! same results wherever the instrument has a form for what follows from them.

use super::questionnaire::{Said, sheet};
use crate::common::documents::document;
use crate::common::random::Random;
use crate::common::*;
use timbang::cases::{Wording, find};
use timbang::editing::survey::take_from;
use timbang::evaluation::evaluate;
use timbang::evaluation::sharing::{LeftOut, Shared, share};
use timbang::methods::questionnaire::{KEY, ROLE, VARIABLE};
use timbang::methods::{answer, panel};
use timbang::scorecard::path::ProfileField;
use timbang::scorecard::{Group, Id, Path, Scorecard, WeightMethod};
use timbang::storage::exchange::{LONGEST_FRAGMENT, from_link, to_link};
use timbang::storage::{read_text, write};

fn case(name: &str) -> Scorecard {
    let text = std::fs::read_to_string(format!("tests/cases/{name}.json")).expect("a case");
    read_text(&text).expect("a scorecard").scorecard
}

fn shared(card: &Scorecard) -> Shared {
    let shared = share(card).expect("no expert's answer");
    // It can be written, read and evaluated like any other.
    let again = read_text(&write(&shared.scorecard, 0.0)).expect("a scorecard");
    assert_eq!(again.scorecard, shared.scorecard);
    assert!(!again.repaired, "identities are in order");
    shared
}

fn same_values(card: &Scorecard, shared: &Shared) {
    let (before, after) = (evaluate(card), evaluate(&shared.scorecard));
    for one in card.indicators() {
        let value = |report: &timbang::evaluation::Report| {
            let found = report.indicator(one.id).expect("an indicator");
            found.value.ready().expect("a value").value
        };
        near(value(&after), value(&before), 1e-12 * value(&before).abs());
    }
    assert!(shared.same_score);
}

#[test]
fn answers_become_sums_or_means_with_the_same_value() {
    // Blank answers in both: only the means say the same.
    let card = case("raw-answers");
    let found = shared(&card);
    let answers = [4, 20].map(|id| LeftOut::Answers {
        indicator: Id(id),
        same: true,
    });
    assert_eq!(found.left_out, answers);
    same_values(&card, &found);
    let text = write(&found.scorecard, 0.0);
    assert!(
        !text.contains("answers") && !text.contains("Persyaratan\\t"),
        "{text}"
    );
    let nrr = |key: &str| {
        let rows = found
            .scorecard
            .indicator(Id(4))
            .expect("it")
            .sheet
            .rows("elements");
        let row = rows.iter().find(|row| row.key == key).expect("a row");
        row.cells.get("nrr").expect("a mean").text.clone()
    };
    // (4 + 3 + 4 + 2) / 4, and (4 + 3 + 2) / 3 without the blank one.
    assert_eq!(
        (nrr("requirements"), nrr("complaints")),
        ("3,25".into(), "3".into())
    );
}

#[test]
fn whole_answers_become_sums_and_keep_the_number_of_respondents() {
    let mut card = case("raw-answers");
    let texts = &mut card.indicator_mut(Id(4)).expect("it").sheet.texts;
    let whole = "4 4 3 4 4 3 4 4 4\n3 3 3 4 3 3 3 2 3\n";
    texts.insert("answers".to_owned(), timbang::scorecard::Block::new(whole));
    let found = shared(&card);
    same_values(&card, &found);
    let sheet = &found.scorecard.indicator(Id(4)).expect("it").sheet;
    assert_eq!(sheet.fields.get("filled").expect("a number").text, "2");
    assert_eq!(
        sheet.rows("elements")[0]
            .cells
            .get("sum")
            .expect("a sum")
            .text,
        "7"
    );
}

#[test]
fn units_and_the_way_blanks_count_go_with_the_answers() {
    let card = case("satisfaction-survey");
    let found = shared(&card);
    same_values(&card, &found);
    assert!(!write(&found.scorecard, 0.0).contains("Loket A"));
}

/// The means of blank answers that count as nothing may lie below the scale:
/// the indicator then stands without its answers, and the result says so.
#[test]
fn what_no_form_can_hold_is_said_to_be_lost() {
    let mut card = case("satisfaction-survey");
    let texts = &mut card.indicator_mut(Id(4)).expect("it").sheet.texts;
    let blank = "A\t1\t\t1\t1\t1\t1\t1\t1\t1\nB\t1\t1\t1\t1\t1\t1\t1\t1\t1\n";
    texts.insert("answers".to_owned(), timbang::scorecard::Block::new(blank));
    assert!(
        evaluate(&card)
            .indicator(Id(4))
            .is_some_and(|one| one.value.ready().is_some())
    );
    let found = shared(&card);
    let lost = LeftOut::Answers {
        indicator: Id(4),
        same: false,
    };
    assert_eq!(found.left_out, [lost]);
    assert!(!found.same_score);
}

const X: &[(&str, &str)] = &[(ROLE, "item"), (VARIABLE, "X")];
const COLUMNS: [Said; 4] = [
    ("X1", X),
    ("X2", X),
    ("X3", X),
    ("Nama", &[(ROLE, "category")]),
];
const LINES: [&str; 3] = ["4|3|4|Siti Aminah", "2|3|4|Budi", "4|4|1|Tono"];

#[test]
fn a_questionnaire_goes_and_what_it_gave_stays() {
    for instrument in ["likert", "interval-index", "importance-satisfaction"] {
        let mut card = card(&["2024"]);
        let annex = card.add_annex(KEY, sheet(&COLUMNS, &LINES)).expect("room");
        let id = add(&mut card, 3, instrument);
        let mut card = take_from(&card, id, Some(annex)).expect("an indicator");
        if instrument == "importance-satisfaction" {
            let choices = &mut card.indicator_mut(id).expect("it").sheet.choices;
            for key in ["from-variable", "from-second"] {
                choices.insert(key.to_owned(), "X".to_owned());
            }
        }
        let found = shared(&card);
        let expected = LeftOut::Answers {
            indicator: id,
            same: true,
        };
        assert_eq!(found.left_out[0], expected, "{instrument}");
        assert!(matches!(found.left_out[1], LeftOut::Questionnaire(_)));
        let value = |card: &Scorecard| {
            let report = evaluate(card);
            report
                .indicator(id)
                .and_then(|one| one.value.ready().map(|one| one.value))
        };
        let before = value(&card).expect("a value");
        near(
            value(&found.scorecard).expect("a value"),
            before,
            1e-12 * before,
        );
        let text = write(&found.scorecard, 0.0);
        assert!(
            !text.contains("Siti") && !text.contains("\"from\""),
            "{text}"
        );
    }
}

#[test]
fn a_panel_leaves_its_weights_and_nothing_of_its_experts() {
    let card = case("expert-panel");
    let before = evaluate(&card);
    let found = shared(&card);
    assert!(found.same_score);
    let experts = found
        .left_out
        .iter()
        .filter(|one| matches!(one, LeftOut::Experts { same: true, count, .. } if *count > 0));
    assert!(experts.count() > 0, "{:?}", found.left_out);
    let after = evaluate(&found.scorecard);
    let group = Group::Perspectives;
    if panel::annex(&card, group).is_some() {
        let weights = |report: &timbang::evaluation::Report| report.weights.values.ready().cloned();
        let pairs = weights(&before)
            .expect("weights")
            .into_iter()
            .zip(weights(&after).expect("weights"));
        for (before, after) in pairs {
            near(after, before, 1e-12);
        }
    }
    assert!(
        found
            .scorecard
            .annexes
            .iter()
            .all(|one| panel::experts(Some(one)).is_empty())
    );
    for expert in card
        .annexes
        .iter()
        .flat_map(|one| panel::experts(Some(one)))
    {
        let name = expert.label.trim();
        assert!(name.is_empty() || !write(&found.scorecard, 0.0).contains(&format!("\"{name}\"")));
    }
    let groups = found.left_out.iter().filter_map(|one| match one {
        LeftOut::Experts { group, .. } => found.scorecard.weighting_of(*group),
        _ => None,
    });
    assert!(
        groups
            .into_iter()
            .all(|one| one.method != WeightMethod::Ahp)
    );
}

#[test]
fn numbers_of_employees_stay_at_home_and_nothing_else_changes() {
    let mut card = (find("bantul").expect("a study").build)(Wording::Indonesian);
    assert_eq!(shared(&card).scorecard, card);
    assert_eq!(shared(&card).left_out, []);
    set(
        &mut card,
        &Path::Profile(ProfileField::HeadNumber),
        "196501011990031001",
    );
    let found = shared(&card);
    assert_eq!(found.left_out, [LeftOut::HeadNumber]);
    assert!(!write(&found.scorecard, 0.0).contains("196501011990031001"));

    let slim = found.without_checks().expect("it has checks");
    let gone = card
        .annexes
        .iter()
        .filter(|one| one.instrument.starts_with("check-"))
        .count();
    assert_eq!(slim.left_out.last(), Some(&LeftOut::Checks(gone)));
    assert!(slim.same_score && slim.without_checks().is_none());
}

#[test]
fn the_answers_of_an_expert_are_not_shared() {
    let mut card = card(&["2024"]);
    card.add_annex(answer::KEY, timbang::scorecard::Sheet::default());
    assert!(share(&card).is_none());
}

#[test]
fn a_remark_goes_behind_the_note_where_there_is_room() {
    let mut found = shared(&case("raw-answers"));
    found.remark("Tanpa jawaban.", 2_000);
    assert_eq!(found.scorecard.profile.note, "Tanpa jawaban.");
    found.remark("Kedua.", 2_000);
    assert_eq!(found.scorecard.profile.note, "Tanpa jawaban.\nKedua.");
    found.remark("Ketiga.", 25);
    assert_eq!(found.scorecard.profile.note, "Tanpa jawaban.\nKedua.");
}

/// Whatever stands in a document, what is shared of it opens again, holds no
/// answers, and says truly whether its score is the same.
#[test]
fn random_documents_are_shared_without_respondents() {
    let (mut same, mut lost) = (0, 0);
    for seed in 1..=120 {
        let card = document(&mut Random::new(seed), seed % 2 == 0);
        let Some(found) = share(&card) else {
            assert!(answer::annex(&card).is_some());
            continue;
        };
        let after = &found.scorecard;
        assert!(after.annexes.iter().all(|one| one.instrument != KEY));
        assert!(
            after
                .annexes
                .iter()
                .all(|one| panel::experts(Some(one)).is_empty())
        );
        let mut texts = after.indicators().flat_map(|one| one.sheet.texts.values());
        assert!(texts.all(|text| text.trim().is_empty()));
        let link = to_link(after, 0.0).expect("it fits");
        let opened = from_link(&link);
        if link.len() <= LONGEST_FRAGMENT {
            assert_eq!(opened.expect("a sound link").scorecard, *after);
        }
        for one in &found.left_out {
            match one {
                LeftOut::Answers { same: true, .. } | LeftOut::Experts { same: true, .. } => {
                    same += 1
                }
                LeftOut::Answers { .. } | LeftOut::Experts { .. } => lost += 1,
                _ => {}
            }
        }
    }
    assert!(same > 20 && lost > 0, "{same} {lost}");
}
