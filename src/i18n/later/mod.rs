//! The texts of the screens in the second part of the program, apart from the
//! others so that they are downloaded with it (see `ui::later`).

mod en;
mod id;

use super::Language;
use super::texts::{S, With1, With2, texts};

impl Language {
    /// The texts of the screens in the second part.
    pub fn later_texts(self) -> &'static LaterTexts {
        match self {
            Language::Indonesian => &id::LATER,
            Language::English => &en::LATER,
        }
    }
}

texts! {
    /// Every text of the page's second part.
    LaterTexts {
        weights: WeightTexts,
        results: ResultTexts,
        checks: CheckTexts,
        exercise: ExerciseTexts,
    }
    /// Texts of the weights screen.
    WeightTexts {
        intro: S, group: S, method: S, typed: S, typed_hint: S, equal_hint: S, pairs: S, judged: With2, scale_words: [S; 5],
        versus: S, question: With2, same: S, step: With2, answer_same: S, answer: fn(&str, &str, &str) -> String,
        degrees: [S; 9], clear: S, matrix: S, matrix_hint: S, matrix_cell: With2, priorities: S, random_index: S,
        result: S, consistent: With1, inconsistent: With1, no_cr: S, lambda: S, ci: S, ri: S, cr: S,
        compare: S, compare_hint: S, working: S, column_sum: S, normalised: S, row_sum: S, weighted_sum: S, ratio: S,
        waiting: With1, one_member: S, no_members: S, start_equal: S,
    }
    /// Texts of the results.
    ResultTexts {
        out_of: S, no_score_title: S, no_score: S, partial_hint: S, contribution: S, contribution_hint: With1, perspective: S, score: S, band: S,
        weight: S, contribution_word: S, agency: S, balance: S, balance_hint: S, indicators: S,
        indicators_hint: S, target: S, improve: S, improve_hint: S, improve_none: S, points: With1, improve_line: With2,
        workings: S, workings_hint: S, copy_all: S, trend: S, to_check: S, global_weight: S, of_target: S, indicator: S,
        ladder: fn(&str, &str, &str) -> String, missing: S, warnings: S,
    }
    /// Texts of the screen that checks printed figures.
    CheckTexts {
        intro: S, none: S, add: S, add_hint: S, name: S, source: S, remove: With1, input: S, findings: S,
        item: S, printed: S, recomputed: S, agrees_within: S, verdict: S,
        unprinted: With1, open: With1, only_wrong: S, copy: S,
    }
    /// Texts of an exercise.
    ExerciseTexts {
        intro: With1, step: S, yours: S, answer: S, standing: S,
        right: S, wrong: S, open: S, show: S, show_of: With1, show_next: S, reset: S, reset_hint: S, hidden: S,
        differs: fn(&str, &str, &str) -> String, extra: With2, because: With1, check_fields: With1, right_of: With2,
        all_right: S, blank: S, weights: S, agency: S, example_name: With1,
    }
}
