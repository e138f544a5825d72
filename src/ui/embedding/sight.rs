//! What a host sees of the page: hidden parts, its height, fields that are only
//! looked at. What hides is in `static/style.css`.

use super::{after, with};
use crate::embedding::Counts;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, ResizeObserver};

/// Fields and choices, which a locked page only shows; not those that choose what
/// is looked at.
const FIELDS: &str = "#main input:not([name=report-kind], #choice *, #spss, #go-to), \
    #main textarea, #main select:not(#compare-base, #answers-columns), #draft-name";
/// Marks those that were locked here.
const FROZEN: &str = "data-frozen";

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

fn mark(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        // Setting an attribute by a valid name does not fail.
        let _ = root.set_attribute(name, value);
    }
}

/// Whether the host hides a part.
pub fn hides(part: &str) -> bool {
    let root = document().and_then(|document| document.document_element());
    let hidden = root.and_then(|root| root.get_attribute("data-hide"));
    hidden.is_some_and(|parts| parts.split(' ').any(|one| one == part))
}

/// Hides these parts, and shows the others.
pub fn hide(parts: &[&str]) {
    mark("data-hide", &parts.join(" "));
}

/// The host has loaded a document: there is no list to go back to.
pub fn hosted() {
    mark("data-hosted", "");
}

/// Leaves where a developer finds it how many messages were not heard.
pub fn count(counts: Counts) {
    mark("data-ignored", &counts.json().to_string());
}

fn app() -> Option<Element> {
    document().and_then(|document| document.get_element_by_id("app"))
}

/// The height of what is on the page, whatever that of the frame.
pub fn height() -> f64 {
    app().map_or(0.0, |app| app.get_bounding_client_rect().height().ceil())
}

/// Notices when the height changes.
pub fn watch() {
    let changed = Closure::<dyn FnMut()>::new(|| {
        with(super::Frame::resized);
    });
    let observer = ResizeObserver::new(changed.as_ref().unchecked_ref());
    if let (Ok(observer), Some(app)) = (observer, app()) {
        observer.observe(&app);
    }
    // It is watched as long as the page lives.
    changed.forget();
}

/// Locks or unlocks the fields that have just been drawn.
pub fn freeze_soon(locked: bool) {
    if with(|_| ()).is_some() {
        after(0.0, move || freeze(locked));
    }
}

fn freeze(locked: bool) {
    let Some(document) = document() else { return };
    let fields = match locked {
        true => FIELDS,
        false => "[data-frozen]",
    };
    mark("data-locked", if locked { "yes" } else { "no" });
    let Ok(found) = document.query_selector_all(fields) else {
        return;
    };
    for index in 0..found.length() {
        let field = found
            .get(index)
            .and_then(|one| one.dyn_into::<Element>().ok());
        let Some(field) = field else { continue };
        let kind = field.get_attribute("type").unwrap_or_default();
        let text = field.tag_name() == "TEXTAREA"
            || field.tag_name() == "INPUT" && matches!(kind.as_str(), "" | "text");
        let how = if text { "readonly" } else { "disabled" };
        // Setting an attribute by a valid name does not fail.
        let _ = match locked {
            true if field.has_attribute(how) => Ok(()),
            true => field
                .set_attribute(how, "")
                .and_then(|()| field.set_attribute(FROZEN, "")),
            false => field
                .remove_attribute(how)
                .and_then(|()| field.remove_attribute(FROZEN)),
        };
    }
}
