//! What the host hears unasked, each at its own pace.

use super::{after, sight, with};
use crate::api::report::Writer;
use crate::editing::Open;
use crate::embedding::{Code, Refusal, autosave, error, post};
use crate::storage::{self, browser};
use crate::ui::page::Page;
use serde_json::{Value, json};

/// The report of the open document, as `evaluate` of the JavaScript module gives it.
pub fn result(page: &Page, open: &Open) -> Value {
    Writer::new(&open.scorecard, Some(page.language())).report(&open.report)
}

/// Says how the document stands, and its results where they may have changed.
pub fn say_change() {
    with(|frame| {
        if let Err(millis) = frame.changes.take(browser::now()) {
            after(millis, say_change);
            return;
        }
        let Some(number) = frame.number() else {
            return;
        };
        let dirty = frame.kept != Some(number);
        frame.said = Some((number, dirty));
        frame.say(&post(
            "change",
            None,
            json!({ "revision": number, "dirty": dirty }),
        ));
        let report = Some((number, frame.page.language()));
        if frame.reported != report
            && let Some(open) = frame.page.open()
        {
            let members = json!({ "revision": number, "report": result(&frame.page, open) });
            frame.say(&post("result", None, members));
            frame.reported = report;
        }
    });
}

/// Sends the document to be stored; when the page goes away, without waiting.
pub fn say_autosave(last: bool) {
    with(|frame| {
        if !last && let Err(millis) = frame.autosaves.take(browser::now()) {
            after(millis, || say_autosave(false));
            return;
        }
        let Some(number) = frame.number() else {
            return;
        };
        let Some(open) = frame.page.open() else {
            return;
        };
        let host = frame.hosted.as_ref();
        let ours = host.is_some_and(|(id, autosave)| *autosave && *id == open.id);
        let sent = frame.sent.is_some_and(|(sent, _)| sent == number);
        if !ours || sent || open.revision == 0 {
            return;
        }
        let now = browser::now();
        match storage::try_write(&open.scorecard, now) {
            Ok(file) => {
                frame.say(&autosave(number, &file));
                frame.sent = Some((number, now));
            }
            Err(_) => {
                frame.say(&error(&Refusal::at(Code::TooLarge, "scorecard")));
            }
        }
    });
}

/// Says how high the page is.
pub fn say_height() {
    with(|frame| {
        if let Err(millis) = frame.resizes.take(browser::now()) {
            after(millis, say_height);
            return;
        }
        let height = sight::height();
        if height > 0.0 && height != frame.height {
            frame.height = height;
            frame.say(&post("resize", None, json!({ "height": height as u64 })));
        }
    });
}
