//! The focus is never lost: when the element that has it goes away or is
//! disabled, the nearest thing that can take it does.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};
use yew::prelude::*;

/// What takes the focus by itself.
const FOCUSABLE: &str =
    "input:not([disabled]),button:not([disabled]),a[href],select,textarea,summary,[tabindex]";

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Puts the focus on an element and brings it into view.
pub fn put(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        take(&element);
        element.scroll_into_view();
    }
}

/// Puts the focus on the first match; false where there is none.
pub fn put_on(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = &found {
        take(element);
    }
    found.is_some()
}

/// Puts the focus on the first match, unfolding what it stands in.
pub fn unfold(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found else { return };
    if let Ok(Some(fold)) = element.closest("details") {
        // Setting an attribute by a valid name does not fail.
        let _ = fold.set_attribute("open", "");
    }
    take(&element);
    element.scroll_into_view();
}

fn take(element: &Element) {
    // An element that takes no focus leaves it where it was.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

fn is_lost(document: &Document) -> bool {
    document
        .active_element()
        .is_none_or(|active| active.tag_name() == "BODY")
}

/// Watches the focus; after a rendering that took it away, puts it back near.
#[hook]
pub fn use_kept_focus() {
    // The focused element, then all around it, innermost first.
    let trail: Rc<RefCell<Vec<Element>>> = use_mut_ref(Vec::new);
    {
        let trail = trail.clone();
        use_effect_with((), move |()| {
            let listener = document().map(|document| {
                let options = EventListenerOptions {
                    phase: EventListenerPhase::Capture,
                    passive: true,
                };
                EventListener::new_with_options(&document, "focusin", options, move |event| {
                    let target = event
                        .target()
                        .and_then(|one| one.dyn_into::<Element>().ok());
                    let mut around = Vec::new();
                    let mut next = target;
                    while let Some(element) = next {
                        next = element.parent_element();
                        around.push(element);
                    }
                    *trail.borrow_mut() = around;
                })
            });
            move || drop(listener)
        });
    }
    use_effect(move || {
        let Some(document) = document().filter(is_lost) else {
            return;
        };
        let around = trail.borrow().clone();
        let gone = around
            .first()
            .is_some_and(|element| !element.is_connected() || element.has_attribute("disabled"));
        if !gone {
            return;
        }
        for element in around
            .iter()
            .skip(1)
            .filter(|element| element.is_connected())
        {
            if let Ok(Some(inner)) = element.query_selector(FOCUSABLE) {
                take(&inner);
                if !is_lost(&document) {
                    return;
                }
            }
        }
    });
}
