//! Single answers: corrected, taken out, and words given a score.

use crate::methods::questionnaire::{DATA, SCALE, WORD_SCORE_KEY, WORDS};
use crate::scorecard::{Block, Entry, Id, Row, Scorecard};
use crate::storage::{LONGEST_BLOCK, LONGEST_TEXT, MOST_ROWS};
use std::ops::Range;

/// Why an answer is not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// There is no such questionnaire, respondent or column.
    NotThere,
    /// A document holds no text of this length in one place.
    TooLong {
        /// The most letters of an answer.
        limit: usize,
    },
    /// The answers would be larger than a document holds.
    TooLarge {
        /// The most bytes of all answers.
        limit: usize,
    },
    /// A document holds no more words with scores.
    TooManyWords {
        /// The most of them.
        limit: usize,
    },
}

/// Where the line of each respondent stands in a block, its mark of ending
/// aside; the heading has none.
pub fn lines(block: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let every = block.split_inclusive('\n').map(|line| {
        let place = start..start + line.trim_end_matches(['\n', '\r']).len();
        start += line.len();
        place
    });
    every.skip(1).collect()
}

/// Corrects one answer: respondent and column, counted from 0. Marks that part
/// cells become spaces. Only the place of the answer is touched, so that five
/// thousand respondents are as quick as five.
pub fn correct(
    scorecard: &Scorecard,
    questionnaire: Id,
    [respondent, column]: [usize; 2],
    text: &str,
) -> Result<Scorecard, AnswerFault> {
    if text.chars().count() > LONGEST_TEXT {
        return Err(AnswerFault::TooLong {
            limit: LONGEST_TEXT,
        });
    }
    let held = answers(scorecard, questionnaire)?;
    let all = lines(held);
    let line = all.get(respondent).ok_or(AnswerFault::NotThere)?;
    let heads = held.lines().next().unwrap_or_default();
    if column >= heads.split('\t').count() {
        return Err(AnswerFault::NotThere);
    }
    let clean: String = text.trim().replace(['\t', '\n', '\r'], " ");
    let mut cells: Vec<&str> = held[line.clone()].split('\t').collect();
    if cells.len() <= column {
        cells.resize(column + 1, "");
    }
    cells[column] = &clean;
    let line_then = cells.join("\t");
    let next = [&held[..line.start], &line_then, &held[line.end..]].concat();
    put(scorecard, questionnaire, &next)
}

/// Takes a respondent out, counted from 0.
pub fn take_out(
    scorecard: &Scorecard,
    questionnaire: Id,
    respondent: usize,
) -> Result<Scorecard, AnswerFault> {
    let held = answers(scorecard, questionnaire)?;
    let all = lines(held);
    let line = all.get(respondent).ok_or(AnswerFault::NotThere)?;
    let after = all
        .get(respondent + 1)
        .map_or(held.len(), |next| next.start);
    let next = [&held[..line.start], &held[after..]].concat();
    put(scorecard, questionnaire, &next)
}

/// Adds a word to those that have a score, the score to be typed. A word that is
/// there already is not added again.
pub fn add_word(
    scorecard: &Scorecard,
    questionnaire: Id,
    scale: &str,
    word: &str,
) -> Result<Scorecard, AnswerFault> {
    let mut next = scorecard.clone();
    let mut row = Row::blank(&mut next.mint);
    word.trim().clone_into(&mut row.label);
    if !scale.is_empty() {
        row.cells.insert(SCALE.to_owned(), Entry::new(scale));
    }
    row.cells
        .insert(WORD_SCORE_KEY.to_owned(), Entry::default());
    let annex = next
        .indicator_mut(questionnaire)
        .ok_or(AnswerFault::NotThere)?;
    let mut words = annex.sheet.rows(WORDS).to_vec();
    if words.len() >= MOST_ROWS {
        return Err(AnswerFault::TooManyWords { limit: MOST_ROWS });
    }
    let same = |one: &Row| {
        let own = one.cells.get(SCALE).map_or("", |entry| entry.text.trim());
        one.label == row.label && own == scale
    };
    if !words.iter().any(same) {
        words.push(row);
    }
    annex.sheet.tables.insert(WORDS.to_owned(), words);
    Ok(next)
}

fn answers(scorecard: &Scorecard, questionnaire: Id) -> Result<&str, AnswerFault> {
    let annex = scorecard.indicator(questionnaire);
    let held = annex.and_then(|annex| annex.sheet.texts.get(DATA));
    held.map(|block| &**block).ok_or(AnswerFault::NotThere)
}

fn put(scorecard: &Scorecard, questionnaire: Id, block: &str) -> Result<Scorecard, AnswerFault> {
    if block.len() > LONGEST_BLOCK {
        return Err(AnswerFault::TooLarge {
            limit: LONGEST_BLOCK,
        });
    }
    let mut next = scorecard.clone();
    let annex = next.indicator_mut(questionnaire);
    let texts = &mut annex.ok_or(AnswerFault::NotThere)?.sheet.texts;
    texts.insert(DATA.to_owned(), Block::new(block));
    Ok(next)
}
