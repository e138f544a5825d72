//! English: the texts of links to a scorecard.

use super::*;

pub(super) const SHARING: SharingTexts = SharingTexts {
    share: "Share",
    title: "Share as a link",
    intro: "The whole scorecard is in the link itself; no server keeps it. Whoever has the link can read what it holds.",
    link: "Link",
    length: |found, most| format!("{found} of at most {most} characters"),
    copy: "Copy the link",
    code: "QR code of this link",
    code_hint: "For a projector: participants photograph it with their phones.",
    enlarge: "Enlarge for a projector",
    reduce: "Make it smaller",
    left_out: "Not included",
    nothing_left_out: "Nothing is left out: this scorecard holds no answers of respondents.",
    same_score: "The recipient gets the same score as you.",
    other_score: "The recipient's score differs from yours, because nothing can stand in place of what is left out.",
    included: "Included: profile, periods, perspectives, indicators with their numbers, weights, and the note.",
    too_long: "This scorecard is too large for a link",
    too_long_hint: |found, most| {
        format!(
            "The link would have {found} characters, and messengers cut off what is longer than {most}. Send the file instead; it holds the same."
        )
    },
    save_file: "Save as a file",
    from_file: "This page was opened from a file on your computer, so the link works on this computer only. For others, send the file.",
    not_possible: "This scorecard cannot be shared as a link.",
    preview: "Preview of a link",
    preview_hint: "This is what a link holds. Nothing has been stored, and your drafts are unchanged.",
    keep: "Save as a copy",
    saved: |when| format!("Link made {when}"),
    gone: "No link is open",
    gone_hint: "What a link holds is kept neither in the address nor in the browser. Open the link again to see it.",
    to_drafts: "To the list of drafts",
    incomplete: "Incomplete",
    note: "Note of its author",
    part: "Perspectives and indicators",
    far_too_long: "The scorecard is too large for any link. Save it as a file and send that.",
};
