//! The texts of the screens in the second part of the program, apart from the
//! others so that they are downloaded with it (see `ui::later`).

mod accuracy_en;
mod accuracy_id;
mod compare_en;
mod compare_id;
mod comparison_en;
mod comparison_id;
mod en;
mod experts_en;
mod experts_id;
mod exports_en;
mod exports_id;
mod id;
mod report_en;
mod report_id;
mod sharing_en;
mod sharing_id;
mod stage_en;
mod stage_id;
mod survey_en;
mod survey_id;

use super::Language;
use super::texts::{S, With1, With2, With3, texts};

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
        survey: SurveyTexts,
        consistency: ConsistencyTexts,
        gaps: GapTexts,
        experts: ExpertTexts,
        gather: GatherTexts,
        sensitivity: SensitivityTexts,
        hierarchy: HierarchyTexts,
        answer: AnswerTexts,
        results: ResultTexts,
        checks: CheckTexts,
        exercise: ExerciseTexts,
        accuracy: AccuracyTexts,
        export: ExportTexts,
        sharing: SharingTexts,
        stage: StageTexts,
        compare: CompareTexts,
        report: ReportTexts,
        forget: ForgetTexts,
    }
    /// Texts about deleting all that is stored.
    ForgetTexts {
        title: S, hint: S, button: S, done: S,
    }
    /// Texts of the weights screen.
    WeightTexts {
        intro: S, group: S, method: S, typed: S, typed_hint: S, equal_hint: S, pairs: S, judged: With2, scale_words: [S; 5],
        versus: S, question: With2, same: S, answer_same: S, answer: With3,
        degrees: [S; 9], clear: S, matrix: S, matrix_hint: S, matrix_cell: With2, priorities: S, random_index: S,
        result: S, consistent: With1, inconsistent: With1, no_cr: S, lambda: S, ci: S, ri: S, cr: S,
        pages: S, tab_judgments: S, tab_experts: S, tab_consistency: S, tab_sensitivity: S, tab_steps: S, tab_hierarchy: S, manner: S, one_by_one: S, as_list: S, next_open: S, conflict: S, conflict_of: With2, keep: With2, matrix_size: With3, matrix_diagonal: With1, provisional: S, waiting_experts: S, gci: S, mend: S, steps_wait: S, steps_averaged: S, steps_hint: S,
        waiting: With1, one_member: S, no_members: S, start_equal: S,
        more_important: S, weights: S, waiting_typed: With1, to_matrix: S, keys: S, cr_live: With1, so_far: With1,
    }
    /// Texts of how consistent judgments are.
    ConsistencyTexts {
        waits: S, of_experts: S, mend: S, mend_hint: S, cr_now: With1, nothing_to_mend: S, try_it: S, tried: With3, take_back: S, circles: S, circles_hint: S, circle: With3, weak_circle: With3, more: With1, heat: S, heat_hint: S, differs: S, differs_hint: S, printed: S, printed_of: With1, printed_bad: S, reproduced_by: With1, reproduced_by_none: S,
        turns: S, cr_then: With1, now_is: With1, still_lower: S, cr_good: With1, weak_circles: S,
    }
    /// Texts of what is known while pairs are missing.
    GapTexts {
        title: S, judged: With2, disconnected: S, range: S, deviation: With2, no_redundancy: S, sparse: S, lambda: With1, next: With2, go: S, use_them: S,
    }
    /// Texts of several experts.
    ExpertTexts {
        title: S, to_experts: S, counted: With2, strained: With2, leave_strained: With1, take_all: With1, consensus: With2, consensus_words: [S; 5], consensus_source: S, list: S, list_hint: S, none: S, add: S, add_own: S, counts: S, name: S, weight: S, judged: S, apart: S, apart_hint: S, look: S, nameless: With1, judgments_of: With1, standing_incomplete: S, standing_disconnected: S, standing_faulty: S, spreads: S, spreads_hint: S, pair: S, mean: S, range_drawn: S, range: S, votes: S, votes_hint: S, spread: S, spread_hint: S, farthest: S,
        as_entered: S, by_ratio: S, by_distance: S, order: S,
    }
    /// Texts of where experts’ judgments come from.
    GatherTexts {
        title: S, import: S, import_hint: S, choose_file: S, get_template: S, template_name: S, template_weight: S, template_example: S, template_file: S, paste: S, signs: S, signs_of: With3, signs_hint: S, replace: S, add_found: With1, ask: S, ask_hint: S, usual_title: With1, question_title: S, about: S, about_hint: S, make_link: S, link: S, length: With1, copy_link: S, question_file: S, codes: S, codes_hint: S, take: S, take_files: S, no_code: S, code_number: With1, not_asked: S, no_answer_file: S, unnamed: S, added: With1, changed: With1, known: With1, other_question: With1, other_size: With1, full: With1,
    }
    /// Texts of what changes when weights do.
    SensitivityTexts {
        waits: S, title: S, hint: S, hint_perspective: S, total_at: With1, total_now: S, margin: S, margin_hint: S, points: With1, changes: S, no_change: S, class_changes: With3, weakest_changes: With3, picture: With1, uncertainty: S, uncertainty_hint: S, spread: S, spread_option: With2, seed: S, bad_seed: S, run: S, running: With2, cancel: S, intervals: S, median: S, first_place: S, reversal: With1, total_range: With3, class_change: With1, drawn: With1,
    }
    /// Texts of the hierarchy.
    HierarchyTexts {
        title: S, hint: S, part: S, local: S, global: S, sum: S,
    }
    /// Texts of the questions that an expert answers.
    AnswerTexts {
        intro: S, name: S, name_hint: S, consistent: With1, inconsistent: With1, send: S, send_hint: S, unfinished: With1, nothing_yet: S, code: S, copy_code: S, save_file: S, only_file: S, next_expert: S, begin_anew: S,
        to_code: S,
    }
    /// Texts of questionnaires.
    SurveyTexts {
        intro: S, add: S, pages: S, data: S, results: S, name: S, remove: S, size: With3, columns: S, columns_hint: S, heading: S, role: S, variable: S, reversed: S, answers: S, mean: S, unread: S, unread_at: With2, more: With1, import: S, import_hint: S, choose_file: S, paste: S, sheet: S, too_large: With1, file_unread: S, understood: S, rows: With2, hidden: With1, sample: S, nameless: With1, scale: S, unknown_word: With2, take_in: S, nothing_chosen: S, asks: With1, too_many_bytes: With2, full: S, model: S, response: S, predictors: S, thresholds: S, spss: S, copy_report: S, computing: S, fed: With1, takers: S, takers_hint: S, no_takers: S, own_fields: S, all_variables: S, importance_of: With1, satisfaction_of: With1, chart_answers: With1, chart_answers_hint: S, chart_residuals: S, chart_pp: S, chart_pp_hint: S, chart_cloud: S, chart_cloud_hint: S, chart_slopes: S, chart_slopes_hint: S, chart_dw: S, standardised: S, predicted: S, frequency: S, expected: S, observed: S, respondent: With1, lower: S, upper: S, coefficient: S, dw_kinds: [S; 4], value: S,
        answers_title: S, answers_hint: S, number: S, go_to: S, next_gap: With1, columns_shown: With1, take_out: With1, answer_gone: S, answer_long: With1, answers_full: With1, words_full: With1, answer_scores: With1, answer_text: S, answer_blank: S, answer_unread: S, words: S, words_hint: S, word: S, score: S, score_word: With1, no_score: S, too_many_columns: With1, chart_qq: S, chart_qq_hint: S, chart_scores: With1, groups_by: S, no_groups: S,
    }
    /// Texts of the results.
    ResultTexts {
        out_of: S, no_score_title: S, no_score: S, partial_hint: S, contribution: S, contribution_hint: With1, perspective: S, score: S, band: S,
        weight: S, contribution_word: S, agency: S, balance: S, balance_hint: S, indicators: S,
        indicators_hint: S, target: S, improve: S, improve_hint: S, improve_none: S, points: With1, improve_line: With2,
        workings: S, workings_hint: S, copy_all: S, trend: S, global_weight: S, indicator: S,
        missing: S, warnings: S, table_of_figures: S,
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
        right: S, wrong: S, open: S, show: S, show_of: With1, show_next: S, reset: S, reset_hint: S,
        differs: With3, extra: With2, because: With1, check_fields: With1, right_of: With2,
        all_right: S, blank: S, weights: S, agency: S, example_name: With1,
    }
    /// Texts of what goes to other programs.
    ExportTexts {
        title: S, hint: S, workbook: S, workbook_hint: S, all_csv: S, csv_hint: S, each: S, each_hint: S, csv: S, csv_of: With1, file: With1, sheet: S, done: With1, failed: S, working: S,
        svg: S, png: S, picture_of: With2, table: S, copy_table: S, copied: S, saved: S, no_copy: S, no_picture: S,
    }
    /// Texts of the report.
    ReportTexts {
        hint: S, kind: S, file: S, as_file: S, signature: S, writing: S, begin: S, begin_hint: S, lines: [S; 3], paragraphs: [S; 6],
    }
    /// Texts of the page that shows how exact the program is.
    AccuracyTexts {
        title: S, intro: S, run: S, again: S, running: With2, all_reached: With2, not_reached: With2, caption: S, set: S,
        rows: S, predictors: S, here: S, plain: [S; 2], rounded: With1, how: S, how_here: S, how_plain: S,
        how_others: With1, how_dropped: S, each: S, each_hint: S, figure: S, ceiling: With1, regression: [S; 7], list: [S; 3], source: S,
    }
    /// Texts of links to a scorecard: made, and opened.
    SharingTexts {
        far_too_long: S,
        share: S, title: S, intro: S, link: S, length: With2, copy: S, code: S, code_hint: S, enlarge: S, reduce: S,
        left_out: S, nothing_left_out: S, same_score: S, other_score: S, included: S, too_long: S, too_long_hint: With2, save_file: S,
        from_file: S, not_possible: S,
        preview: S, preview_hint: S, keep: S, saved: With1, gone: S, gone_hint: S, to_drafts: S, incomplete: S, note: S, part: S,
    }
    /// Texts of a presentation.
    StageTexts {
        present: S, show: S, hide: S, shown: S, step_of: With2, keys: S, leave: S, fullscreen: S, key_list: [[S; 2]; 7],
        hint: S, card: S, entered: S, lines: With1, more: With1, only_period: With1, lacking: S, wrong: S, gain: S, perspective_score: S,
        ask_indicator: S, ask_perspective: S, ask_weights: S, ask_consistent: S, ask_agency: S, ask_improve: S,
    }
    /// Texts of scorecards side by side.
    CompareTexts {
        intro: S, what: S, what_hint: With1, this: S, whole: S, periods: S, period: With1, others: S, no_others: S,
        left_out: S, base: S, is_base: S, two: S, full: With1, back: S, no_store: S,
        unlike: With1, ways: [S; 6], table: S, absent: S, incomplete: S, more: S, less: S, same: S,
        class: S, place: S, place_hint: S, no_place: S, difference: With1, weight: With1, chart: S, chart_hint: S,
    }
}
