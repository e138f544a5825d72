//! Single answers of a questionnaire: corrected, taken out, words scored.

use crate::survey::{FORM, annex, one_step, plan, taken};
use timbang::editing::survey::{AnswerFault, add_word, correct, lines, take_out};
use timbang::methods::questionnaire::data::read;
use timbang::methods::questionnaire::{DATA, SCALE, WORD_SCORE_KEY, WORDS};
use timbang::scorecard::{Entry, Id, Scorecard};
use timbang::storage::{LONGEST_BLOCK, LONGEST_TEXT};

#[test]
fn one_answer_is_corrected() {
    let (before, id) = taken(&plan(FORM));
    let after = correct(&before, id, [3, 2], "Sangat\tSetuju").expect("a respondent");
    one_step(&before, &after);
    let scores = |card: &Scorecard| read(annex(card, id)).variables[0].scores.clone();
    assert_eq!(scores(&before)[3], None);
    // By hand: (3 + 5) / 2; the others stay.
    assert_eq!(scores(&after), [Some(4.5), Some(3.5), Some(3.0), Some(4.0)]);
    let back = correct(&after, id, [3, 2], "").expect("a respondent");
    assert_eq!(back, before);
    let nowhere = Err(AnswerFault::NotThere);
    assert_eq!(correct(&before, id, [4, 0], "5"), nowhere);
    assert_eq!(correct(&before, id, [0, 99], "5"), nowhere);
    assert_eq!(correct(&before, Id(99_999), [0, 0], "5"), nowhere);
}

#[test]
fn an_answer_that_no_document_holds_is_refused() {
    let (before, id) = taken(&plan(FORM));
    let long = "a".repeat(LONGEST_TEXT + 1);
    let limit = LONGEST_TEXT;
    let refused = Err(AnswerFault::TooLong { limit });
    assert_eq!(correct(&before, id, [0, 0], &long), refused);
    let many: String = (0..900)
        .map(|_| format!("{},1\n", "b".repeat(1100)))
        .collect();
    let (full, id) = taken(&plan(&format!("Kelas,X1\n{many}")));
    let limit = LONGEST_BLOCK;
    let mut card = full;
    let refused = (0..200).find_map(|place| {
        match correct(&card, id, [place, 1], &"c".repeat(LONGEST_TEXT)) {
            Ok(next) => {
                card = next;
                None
            }
            Err(fault) => Some(fault),
        }
    });
    assert_eq!(refused, Some(AnswerFault::TooLarge { limit }));
    assert_eq!(timbang::storage::check(&card), Ok(()));
}

#[test]
fn a_short_line_grows_and_the_others_stay() {
    let (mut card, id) = taken(&plan("X1,X2,X3\n1,2,3\n4\n5,4,3\n"));
    card = correct(&card, id, [1, 2], "5").expect("a respondent");
    let held = &annex(&card, id).sheet.texts.get(DATA).expect("answers");
    let whole: &str = held;
    assert_eq!(whole, "X1\tX2\tX3\n1\t2\t3\n4\t\t5\n5\t4\t3\n");
    assert_eq!(lines(held).len(), 3);
    assert_eq!(&held[lines(held)[1].clone()], "4\t\t5");
}

#[test]
fn a_respondent_is_taken_out() {
    let (before, id) = taken(&plan(FORM));
    let after = take_out(&before, id, 1).expect("a respondent");
    one_step(&before, &after);
    let names = |card: &Scorecard| read(annex(card, id)).variables[0].scores.clone();
    let [a, _, c, d] = names(&before)[..] else {
        panic!("four")
    };
    assert_eq!(names(&after), [a, c, d]);
    let last = take_out(&after, id, 2).expect("a respondent");
    assert_eq!(names(&last), [a, c]);
    assert_eq!(take_out(&before, id, 4), Err(AnswerFault::NotThere));
}

#[test]
fn a_word_gets_a_score_of_its_own() {
    let (before, id) = taken(&plan(FORM));
    let before = correct(&before, id, [0, 1], "Mantap").expect("a respondent");
    assert_eq!(read(annex(&before, id)).columns[1].unknown_count, 1);
    let mut after = add_word(&before, id, "", "Mantap").expect("a questionnaire");
    one_step(&before, &after);
    assert_eq!(
        add_word(&after, id, "", "Mantap").map(|next| { annex(&next, id).sheet.rows(WORDS).len() }),
        Ok(annex(&after, id).sheet.rows(WORDS).len())
    );
    // Without a score it is not understood yet.
    assert_eq!(read(annex(&after, id)).columns[1].unknown_count, 1);
    let words = after
        .indicator_mut(id)
        .expect("there")
        .sheet
        .tables
        .get_mut(WORDS);
    let row = words.expect("words").last_mut().expect("the word");
    assert!(!row.cells.contains_key(SCALE));
    row.cells.insert(WORD_SCORE_KEY.to_owned(), Entry::new("5"));
    let data = read(annex(&after, id));
    assert_eq!(
        (data.columns[1].unknown_count, data.columns[1].scores[0]),
        (0, Some(5.0))
    );
}
