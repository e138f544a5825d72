//! A presentation: the results step by step in large type, each answer hidden
//! until it is shown. It takes the whole window; the step stands in the address.

mod blocks;

use super::app::address;
use super::icons::{self, icon};
use super::kit::Button;
use super::page::Page;
use super::{focus, results};
use crate::editing::{Open, View};
use crate::i18n::stage::{Part, steps};
use blocks::{body, body_class, key_list};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// What marks the outermost element while a presentation takes the window; the
/// stylesheet hides the frame then.
const MARK: &str = "data-stage";

#[derive(Properties)]
pub struct ScreenProps {
    pub page: Page,
}

impl PartialEq for ScreenProps {
    /// What is drawn follows from the whole page.
    fn eq(&self, _: &ScreenProps) -> bool {
        false
    }
}

/// The step that the address names, counted from 0; none where it names the
/// results themselves.
fn place(open: &Open) -> Option<usize> {
    let address = address();
    let below = address.strip_prefix(&View::Results.hash(&open.id))?;
    let step = below.strip_prefix("/present")?.trim_start_matches('/');
    Some(step.parse().unwrap_or(1).max(1) - 1)
}

/// The address of a step, or of the results.
fn hash(open: &Open, step: Option<usize>) -> String {
    let results = View::Results.hash(&open.id);
    match step {
        Some(step) => format!("{results}/present/{}", step + 1),
        None => results,
    }
}

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

/// The results, or their presentation where the address asks for it.
#[component]
pub fn Screen(props: &ScreenProps) -> Html {
    let page = &props.page;
    let step = use_state(|| page.open().and_then(place));
    let was = use_mut_ref(|| false);
    {
        let (page, step) = (page.clone(), step.clone());
        use_effect(move || {
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "hashchange", move |_| {
                    let named = page.open().and_then(place);
                    if named != *step {
                        step.set(named);
                    }
                })
            });
            move || drop(listener)
        });
    }
    use_effect_with(step.is_some(), move |on| {
        let root = root();
        if let Some(root) = root.as_ref().filter(|_| *on) {
            // Setting an attribute by a valid name does not fail.
            let _ = root.set_attribute(MARK, "");
            focus::put_on("#stage h1");
        } else if *was.borrow() {
            focus::put("present");
        }
        *was.borrow_mut() = *on;
        move || {
            let _ = root.map(|root| root.remove_attribute(MARK));
        }
    });
    let go = {
        let (page, step) = (page.clone(), step.clone());
        Callback::from(move |to: Option<usize>| {
            if let (Some(open), Some(window)) = (page.open(), web_sys::window()) {
                // A step is no page of its own: going back leaves the presentation.
                // Where the address cannot be set, steps still follow each other.
                let location = window.location();
                let _ = match (*step, to) {
                    (None, Some(_)) => location.set_hash(&hash(open, to)),
                    _ => location.replace(&hash(open, to)),
                };
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
            step.set(to);
        })
    };
    let Some(open) = page.open() else {
        return Html::default();
    };
    match *step {
        Some(at) => {
            html! { <div class="slot" key="stage"><Stage page={page.clone()} {at} {go} /></div> }
        }
        None => {
            let present = go.reform(|_: MouseEvent| Some(0));
            let button = Button::small(icons::RIGHT, page.later().stage.present).id("present");
            html! { <div class="slot" key="results">{ results::whole(page, open, button.on(present)) }</div> }
        }
    }
}

#[derive(Properties)]
struct StageProps {
    page: Page,
    at: usize,
    go: Callback<Option<usize>>,
}

impl PartialEq for StageProps {
    /// As for [`ScreenProps`].
    fn eq(&self, _: &StageProps) -> bool {
        false
    }
}

/// What a key or a button asks for.
#[derive(Clone, Copy)]
enum Wish {
    Next,
    Back,
    First,
    Last,
    Turn,
    Fill,
    Keys,
    Leave,
}

/// What a key asks for.
fn wish(key: &str) -> Option<Wish> {
    Some(match key {
        "ArrowRight" | " " | "PageDown" => Wish::Next,
        "ArrowLeft" | "PageUp" => Wish::Back,
        "Home" => Wish::First,
        "End" => Wish::Last,
        "r" | "R" | "Enter" => Wish::Turn,
        "f" | "F" => Wish::Fill,
        "?" => Wish::Keys,
        "Escape" => Wish::Leave,
        _ => return None,
    })
}

/// Whether a key belongs to what has the focus: a button, a choice of the
/// language, a table that can be moved sideways.
fn is_taken(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|one| one.dyn_into::<Element>().ok());
    let Some(target) = target else { return false };
    let within = |what: &str| target.closest(what).ok().flatten();
    let (key, arrow) = (event.key(), event.key().starts_with("Arrow"));
    let pressed = matches!(key.as_str(), "Enter" | " ") && within("button,a,summary").is_some();
    let chosen = within("input,select,textarea").is_some() && key != "Escape";
    let wide = |one: Element| one.scroll_width() > one.client_width();
    pressed || chosen || (arrow && within(".tablebox").is_some_and(wide))
}

#[component]
fn Stage(props: &StageProps) -> Html {
    let StageProps { page, at, go } = props;
    let shown = use_state(Vec::<usize>::new);
    let keys = use_state(|| false);
    let all = page
        .open()
        .map(|open| steps(page.language(), &open.scorecard, &open.report));
    let all = all.unwrap_or_default();
    let last = all.len().saturating_sub(1);
    let at = (*at).min(last);
    let hides = all.get(at).is_some_and(|step| !step.answer.is_empty());
    let is_shown = shown.contains(&at);
    let act = {
        let (go, shown, keys) = (go.clone(), shown.clone(), keys.clone());
        Callback::from(move |wish: Wish| {
            let turn = || {
                let mut next: Vec<usize> = shown.iter().copied().filter(|one| *one != at).collect();
                if next.len() == shown.len() {
                    next.push(at);
                }
                shown.set(next);
            };
            let to = |place: usize| {
                keys.set(false);
                if place != at {
                    go.emit(Some(place));
                }
            };
            match wish {
                Wish::Next if hides && !is_shown && !*keys => turn(),
                Wish::Next => to((at + 1).min(last)),
                Wish::Back => to(at.saturating_sub(1)),
                Wish::First => to(0),
                Wish::Last => to(last),
                Wish::Turn if hides && !*keys => turn(),
                Wish::Turn => keys.set(false),
                Wish::Fill => fill(),
                Wish::Keys => keys.set(!*keys),
                Wish::Leave if *keys => keys.set(false),
                Wish::Leave => go.emit(None),
            }
        })
    };
    {
        let act = act.clone();
        use_effect(move || {
            let options = EventListenerOptions::enable_prevent_default();
            let listener = web_sys::window().map(|window| {
                EventListener::new_with_options(&window, "keydown", options, move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                        return;
                    };
                    let command = event.ctrl_key() || event.meta_key() || event.alt_key();
                    if let Some(wish) = wish(&event.key()).filter(|_| !command && !is_taken(event))
                    {
                        event.prevent_default();
                        act.emit(wish);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let Some(step) = all.get(at) else {
        return Html::default();
    };
    let t = &page.later().stage;
    let count = (t.step_of)(&(at + 1).to_string(), &all.len().to_string());
    let said = match (*keys, is_shown && hides) {
        (true, _) => t.keys.to_owned(),
        (false, true) => format!("{count}: {}. {}", step.title, t.shown),
        (false, false) => format!("{count}: {}. {}", step.title, step.question),
    };
    let class = match step.part {
        Part::Title if !*keys => "stage is-title",
        _ => "stage",
    };
    let body = if *keys {
        html! { <div class="stage-body" key="keys">{ key_list(page) }</div> }
    } else {
        html! { <div class={body_class(step)} key={at}>{ body(page, step, is_shown) }</div> }
    };
    html! {
        <div class={class} id="stage" data-step={(at + 1).to_string()}>
            <div class="stage-top">
                <p class="stage-place">{ if *keys { "" } else { step.place.as_str() } }</p>
                <h1 tabindex="-1">{ if *keys { t.keys.to_owned() } else { step.title.clone() } }</h1>
            </div>
            { body }
            { foot(page, at, all.len(), (hides, is_shown), *keys, &act) }
            <p class="hidden" role="status">{ said }</p>
        </div>
    }
}

/// Fills the screen, or no longer. A browser that refuses has said so itself.
fn fill() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document.map(JsValue::from) else {
        return;
    };
    let of = |one: &JsValue, name: &str| Reflect::get(one, &name.into()).unwrap_or_default();
    let (on, name) = match of(&document, "fullscreenElement").is_truthy() {
        true => (document, "exitFullscreen"),
        false => (of(&document, "documentElement"), "requestFullscreen"),
    };
    let done = of(&on, name).dyn_into::<Function>().ok();
    let done = done.and_then(|function| function.call0(&on).ok());
    if let Some(promise) = done.and_then(|done| done.dyn_into::<Promise>().ok()) {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// How far it is, and the buttons.
fn foot(
    page: &Page,
    at: usize,
    all: usize,
    (hides, shown): (bool, bool),
    keys: bool,
    act: &Callback<Wish>,
) -> Html {
    let t = &page.later().stage;
    let on = |wish: Wish| act.reform(move |_: MouseEvent| wish);
    let count = (t.step_of)(&(at + 1).to_string(), &all.to_string());
    let tool = |id: &'static str, name: &'static str, shape: &'static str, wish: Wish| {
        html! { <button type="button" class="btn" {id} aria-label={name} title={name} onclick={on(wish)}>{ icon(shape) }</button> }
    };
    let turn = if shown && hides { t.hide } else { t.show };
    let common = &page.t().common;
    html! {
        <div class="stage-foot">
            <progress max={all.to_string()} value={(at + 1).to_string()} aria-label={count.clone()} />
            <div class="stage-bar">
                { tool("stage-back", common.previous, icons::LEFT, Wish::Back) }
                <p class="stage-count num" id="stage-count"><span class="hidden">{ count }</span><span aria-hidden="true">{ format!("{} / {all}", at + 1) }</span></p>
                { tool("stage-next", common.next, icons::RIGHT, Wish::Next) }
                <button
                    type="button" class="btn btn-primary" id="stage-show"
                    aria-expanded={(shown && hides).to_string()} aria-disabled={(!hides || keys).then_some("true")}
                    onclick={on(Wish::Turn)}
                >{ turn }</button>
                <div class="stage-tools">
                    <button type="button" class="btn" id="stage-help" aria-label={t.keys} title={t.keys} aria-expanded={keys.to_string()} onclick={on(Wish::Keys)}>{ "?" }</button>
                    { tool("stage-fill", t.fullscreen, icons::FULL, Wish::Fill) }
                    { tool("stage-leave", t.leave, icons::CLOSE, Wish::Leave) }
                </div>
            </div>
        </div>
    }
}
