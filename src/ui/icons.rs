//! Icons, drawn on a 16 x 16 grid and stroked by the stylesheet.

use crate::evaluation::Status;
use yew::prelude::*;

macro_rules! icons {
    ($($name:ident = $path:literal,)+) => {
        $(pub const $name: &str = $path;)+
    };
}

icons! {
    UNDO = "M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 8H7",
    REDO = "M10 3l3.5 3.5L10 10M13.5 6.5h-7a4 4 0 0 0 0 8H9",
    PLUS = "M8 3v10M3 8h10",
    CHECK = "M3 8.5l3.2 3.2L13 4.8",
    CLOSE = "M4 4l8 8M12 4l-8 8",
    TRASH = "M2.5 4.5h11M6 4V2.5h4V4M4 4.5l.7 9h6.6l.7-9M6.8 7v4M9.2 7v4",
    UP = "M8 13V3.5M4 7l4-4 4 4",
    DOWN = "M8 3v9.5M4 9l4 4 4-4",
    INDENT = "M2.5 3.5h11M7.5 8h6M7.5 12.5h6M2.5 6.5 5 8.75 2.5 11",
    OUTDENT = "M2.5 3.5h11M7.5 8h6M7.5 12.5h6M5 6.5 2.5 8.75 5 11",
    PART = "M3.5 2.5v7h6M7 6.5l3 3-3 3",
    COPY = "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
    DOWNLOAD = "M8 2.5v8M4.5 7.5 8 11l3.5-3.5M2.5 13.5h11",
    UPLOAD = "M8 11V3M4.5 6 8 2.5 11.5 6M2.5 13.5h11",
    SHARE = "M6 8.8l4.2 2.4M10.2 4.8 6 7.2M6 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM14 3.8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM14 12.2a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
    PRINT = "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
    FILE = "M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3",
    FOLDER = "M1.5 13V3h4.5l1.5 2h7v8z",
    THEME = "M8 2.5a5.5 5.5 0 1 0 0 11z M8 2.5a5.5 5.5 0 0 1 0 11",
    INFO = "M8 7.5v4M8 4.7v.01M14.3 8A6.3 6.3 0 1 1 1.7 8a6.3 6.3 0 0 1 12.6 0z",
    WARN = "M8 6.2v3.4M8 11.8v.01M8 2 1.5 13.5h13z",
    BAD = "M8 4.5v4M8 11v.01M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z",
    GOOD = "M5 8.3l2.2 2.2L11.2 6M14.3 8A6.3 6.3 0 1 1 1.7 8a6.3 6.3 0 0 1 12.6 0z",
    FULL = "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
    LEFT = "M10 3.5 5.5 8l4.5 4.5",
    RIGHT = "M6 3.5 10.5 8 6 12.5",
}

/// An icon.
pub fn icon(path: &'static str) -> Html {
    html! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg> }
}

/// The product's mark.
pub fn mark() -> Html {
    html! {
        <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="7" fill="#0b665a" />
            <path
                d="M16 6.5V25M11 25.5h10M7.5 10h17M7.5 10 4 18m3.5-8 3.5 8m13.5-8L21 18m3.5-8 3.5 8"
                fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"
            />
            <path d="M3.4 18h8.2a4.1 4.1 0 0 1-8.2 0zm17 0h8.2a4.1 4.1 0 0 1-8.2 0z" fill="#fff" />
            <circle cx="16" cy="6.6" r="1.9" fill="#fff" />
        </svg>
    }
}

const DISC: &str = "M1 9a8 8 0 1 0 16 0a8 8 0 1 0-16 0";
const RING: &str = "M1.9 9a7.1 7.1 0 1 0 14.2 0a7.1 7.1 0 1 0-14.2 0";

/// The shape of a task's status; the words stand beside it.
pub fn status(status: Status, wrong: bool) -> Html {
    let shapes = match (wrong, status) {
        (true, _) => [
            ("status-full", "M9 1.5 17.2 16H.8z"),
            ("status-cut", "M9 6.6v4.2M9 13v.01"),
        ],
        (_, Status::Complete) => [
            ("status-full", DISC),
            ("status-cut", "M5.4 9.3l2.4 2.4 4.8-5"),
        ],
        (_, Status::Incomplete) => [
            ("status-line", RING),
            ("status-full", "M9 4.6a4.4 4.4 0 0 0 0 8.8z"),
        ],
        (_, Status::NotStarted) => [("status-line status-open", RING), ("", "")],
    };
    let shapes: Vec<Html> = shapes
        .iter()
        .map(|(class, d)| html! { <path class={*class} d={*d} /> })
        .collect();
    html! { <svg class="status-icon" viewBox="0 0 18 18" aria-hidden="true">{ for shapes }</svg> }
}

/// The class that colours a status.
pub fn status_class(status: Status, wrong: bool) -> &'static str {
    match (wrong, status) {
        (true, _) => "is-bad",
        (_, Status::Complete) => "is-done",
        (_, Status::Incomplete) => "is-part",
        (_, Status::NotStarted) => "is-none",
    }
}
