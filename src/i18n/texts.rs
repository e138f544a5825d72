//! The texts of the screens, one field each. A text with a number or a name in
//! it is a function. Those of the screens in the second part are in `later`.

/// A text around one word.
pub type With1 = fn(&str) -> String;
/// A text around two words.
pub type With2 = fn(&str, &str) -> String;
/// A text around three words.
pub type With3 = fn(&str, &str, &str) -> String;

macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $kind:ty,)+ })+) => {
        $($(#[$meta])*
        #[allow(missing_docs, reason = "the field's name and its text say it")]
        #[derive(Debug)]
        pub struct $name { $(pub $field: $kind,)+ })+
    };
}

pub(super) use texts;

pub(super) type S = &'static str;

texts! {
    /// Every text of the page's first part.
    Texts {
        common: Common,
        start: Start,
        tasks: Tasks,
        profile: ProfileTexts,
        perspective: PerspectiveTexts,
        table: TableTexts,
        shared: SharedTexts,
        save: SaveTexts,
        messages: Messages,
    }
    /// Texts of the frame around every screen.
    Common {
        skip: S, tagline: S, undo: S, redo: S, language: S,
        theme_auto: S, theme_light: S, theme_dark: S, file: S, all_drafts: S,
        open_file: S, download: S, print: S, close: S, copy: S, copied: S,
        remove: S, move_up: S, move_down: S, add: S, previous: S, next: S,
        show_working: With1, formula: S, with_numbers: S, result: S, source: S,
        figure: S, value: S, error: S, draft_name: S,
        optional: S, actions: S,
    }
    /// Texts of the list of drafts.
    Start {
        title: S, intro: S, new_draft: S, drafts: S, no_drafts: S, examples: S,
        examples_intro: S, open_example: S, go_on: S, duplicate: S, rename: S, delete: S,
        untitled: S, changed: With1, indicators: With1, unreadable: S, unreadable_hint: S,
        newer: S, set_aside: S, download_raw: S, deleted: S, deleted_hint: S, restore: S,
        purge: S, deleted_toast: With1, copy_of: With1, deleted_part: S, drop_here: S,
        privacy: S, version: With1, asides: S, asides_hint: S,
    }
    /// Texts of the task list.
    Tasks {
        title: S, score: S, perspectives: S, assessment: S, weights: S,
        results: S, compare: S, report: S, checks: S, exercise: S, complete: S, incomplete: S, not_started: S, ready: S, missing: With1,
        errors: With1, done_of: With2, to_next: With2, top_band: S, no_score: S,
        inconsistent: S, survey: S,
    }
    /// Texts of the profile.
    ProfileTexts {
        title: S, intro: S, name: S, name_hint: S, agency: S, signature: S, periods: S, periods_hint: S,
        period: S, add_period: S, remove_period: With1, perspectives: S, perspectives_hint: S,
        perspective_name: S, add_perspective: S, remove_perspective: With1, note_hint: S,
    }
    /// Texts of a perspective's form.
    PerspectiveTexts {
        summary: With2, no_indicator: S, add_indicator: S, choose_instrument: S,
        other_instruments: S, indicator_name: S, criteria: S, over: S, rule: S, own_rule: With1,
        cap: S, cap_hint: S, target: S, target_hint: S, source: S, source_hint: S, settings: S,
        remove_indicator: With1, read_as: With1, read_grade: With2, ambiguous: S, as_thousands: With1,
        as_decimal: With1, score: S, value: S, unknown: S, missing_hint: S, details: S,
        weigh: S, own_classes: S, remove_classes: S, class_set_name: S,
    }
    /// Texts of editable tables.
    TableTexts {
        row: S, row_name: S, add_row: S, add_part: With1, remove_row: With1, indent: With1,
        outdent: With1, move_up: With1, pasted: With2, best: S, worst: S,
        paste_left_out: With1,
    }
    /// Texts of later screens that the first part shows too.
    SharedTexts {
        weight: S, of_perspectives: S, of_indicators: S, bands: S, partial_wanted: S, partial_label: S,
        judged_by: With1, notes: S, contradicts: With1, agrees: With1, not_started: S, state: S, begin: S,
        begin_name: With1,
    }
    /// Texts of the save state.
    SaveTexts {
        saved_at: With1, saving: S, not_saved: S, memory: S, memory_hint: S,
        full: S, download_now: S, elsewhere: S, elsewhere_reload: S, elsewhere_copy: S,
    }
    /// Messages.
    Messages {
        errors_title: With1, opened: With1, not_opened: S,
        copy_failed: S, locked: S, kept_draft: S, safe_mode: S, safe_mode_hint: S,
        later_wait: S, later_failed: S, later_again: S,
    }
}
