//! English: a presentation.

use super::StageTexts;

pub(super) const STAGE: StageTexts = StageTexts {
    present: "Present",
    show: "Show the working",
    hide: "Hide the working",
    shown: "The working is shown.",
    step_of: |step, all| format!("Step {step} of {all}"),
    keys: "Keys",
    leave: "Back to the results",
    fullscreen: "Full screen",
    key_list: [
        [
            "→, space, Page Down",
            "Forward; what is hidden is shown first",
        ],
        ["←, Page Up", "Back"],
        ["R, Enter", "Show or hide the working"],
        ["Home, End", "First step, last step"],
        ["F", "Full screen"],
        ["Esc", "Back to the results"],
        ["?", "This list of keys"],
    ],
    hint: "→ goes on, R shows the working, F fills the screen, ? lists all keys.",
    card: "Balanced scorecard",
    entered: "Entered",
    lines: |count| format!("{count} lines"),
    more: |count| format!("… and {count} more."),
    only_period: |period| format!("Only {period} is shown."),
    lacking: "Not to be computed yet. Still empty:",
    wrong: "Not to be computed yet. To be corrected:",
    gain: "To gain",
    perspective_score: "Perspective score",
    ask_indicator: "What are its value and its score?",
    ask_perspective: "What is this perspective's score?",
    ask_weights: "What does each weigh?",
    ask_consistent: "What does each weigh, and are the judgments consistent?",
    ask_agency: "What is the agency's score, and what class is it?",
    ask_improve: "Which indicator is to be improved first?",
};
