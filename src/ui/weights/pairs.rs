//! One question per pair, nine steps each way: all in a list, or one after the
//! other.

use super::Member;
use super::judge::Judge;
use crate::editing::{Change, panel};
use crate::i18n;
use crate::methods::Unit;
use crate::methods::ahp;
use crate::methods::inputs::Cell;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The step that a judgment takes: positive when the first is ahead, negative
/// when the second is, 1 when both are equal; none between the steps.
fn step(value: f64) -> Option<i32> {
    let (size, sign) = if value >= 1.0 {
        (value, 1)
    } else {
        (1.0 / value, -1)
    };
    let whole = size.round();
    ((size - whole).abs() < 1e-9 && whole <= 9.0)
        .then(|| if whole == 1.0 { 1 } else { sign * whole as i32 })
}

/// Puts the focus on a question. Where one stands alone, all are shown first.
pub fn go_to(question: String) {
    let find = |selector: &str| {
        let document = web_sys::window().and_then(|window| window.document());
        document.and_then(|document| document.query_selector(selector).ok().flatten())
    };
    if find(&question).is_some() {
        focus::put_on(&question);
        return;
    }
    // Not from within a click: its handler cannot be entered twice.
    let show_all = move || {
        if let Some(all) = find(&format!("#{ALL}")) {
            all.unchecked_ref::<HtmlInputElement>().click();
        }
        Timeout::new(0, move || focus::put_on(&question)).forget();
    };
    Timeout::new(0, show_all).forget();
}

/// The choice that shows all questions.
const ALL: &str = "pairs-all";

#[derive(Properties)]
pub struct Props {
    pub page: Page,
    pub judge: Judge,
    pub members: Vec<Member>,
    /// Begins with one question at a time.
    pub single: bool,
    /// Offers to fill what is open with 1.
    pub fill: bool,
}

impl PartialEq for Props {
    /// A handle of the page always shows its present state, so an old one tells
    /// nothing: every drawing counts as new.
    fn eq(&self, _: &Props) -> bool {
        false
    }
}

/// The questions in an order that tires little.
#[component]
pub fn Questions(props: &Props) -> Html {
    let Props {
        page,
        judge,
        members,
        ..
    } = props;
    let t = &page.later().weights;
    let single = use_state(|| props.single);
    let place = use_state(|| 0_usize);
    let order = use_memo(members.len(), |n| ahp::order(*n));
    let asked = |[a, b]: [usize; 2]| Some([members.get(a)?, members.get(b)?]);
    let pairs: Vec<[&Member; 2]> = order.iter().filter_map(|pair| asked(*pair)).collect();
    let open = |[a, b]: &[&Member; 2]| !matches!(judge.cell(a.0, b.0), Cell::Value(_));
    let done = pairs.iter().filter(|pair| !open(pair)).count();
    let [one, three, five, seven, nine] = t.scale_words;
    let words = [
        ("1", one),
        ("3", three),
        ("5", five),
        ("7", seven),
        ("9", nine),
    ];
    let equal = (props.fill && done < pairs.len()).then(|| {
        let button = Button {
            icon: None,
            ..Button::small("", t.start_equal)
        };
        button.on(page.change(Change::JudgeEqual(judge.group)))
    });
    let modes = [(true, t.one_by_one), (false, t.as_list)].map(|(mode, word)| {
        let single = single.clone();
        let choose = Callback::from(move |_: Event| single.set(mode));
        (mode, word, choose)
    });
    let current = (*place).min(pairs.len().saturating_sub(1));
    let go = |to: usize| {
        let place = place.clone();
        Callback::from(move |_: MouseEvent| place.set(to))
    };
    let body = if *single {
        let pair = pairs.get(current);
        let last = pairs.len().saturating_sub(1);
        let next_open = (1..pairs.len())
            .map(|ahead| (current + ahead) % pairs.len())
            .find(|at| open(&pairs[*at]));
        let on_enter = {
            let (place, next) = (place.clone(), (current + 1).min(last));
            Callback::from(move |event: KeyboardEvent| {
                let input = event.target_dyn_into::<HtmlInputElement>().is_some();
                if event.key() == "Enter" && input {
                    event.prevent_default();
                    place.set(next);
                }
            })
        };
        let jump = next_open.filter(|at| *at != current + 1).map(|at| {
            let jump = Button {
                icon: None,
                ..Button::small("", t.next_open)
            };
            jump.id("pair-open").on(go(at))
        });
        let next = Button {
            icon: None,
            ..Button::small("", page.t().common.next)
        };
        let nav = html! {
            <>
                <div class="row row-end nowrap">
                    { Button::small(icons::LEFT, page.t().common.previous).id("pair-previous").on(go(current.saturating_sub(1))) }
                    <span class="muted num">{ format!("{} / {}", current + 1, pairs.len()) }</span>
                    { next.class("btn-small btn-primary").id("pair-next").on(go((current + 1).min(last))) }
                </div>
                { kit::slot(jump) }
            </>
        };
        html! {
            <div class="stack pair-single" key="single" onkeydown={on_enter}>
                <div class="pairs" key={current}>
                    { pair.map(|pair| question(page, judge, pair)).unwrap_or_default() }
                </div>
                { nav }
            </div>
        }
    } else {
        html! {
            <div class="pairs" key="list" id="pairs">
                { for pairs.iter().map(|pair| question(page, judge, pair)) }
            </div>
        }
    };
    html! {
        <section class="panel">
            <div class="panel-head">
                <div>
                    <h2>{ t.pairs }</h2>
                    <p class="muted small" id="judged" role="status">{ (t.judged)(&done.to_string(), &pairs.len().to_string()) }</p>
                </div>
                <div class="btns">
                    { kit::slot(equal) }
                    <div class="seg" role="radiogroup" aria-label={t.manner}>
                        { for modes.into_iter().map(|(mode, word, choose)| html! {
                            <label class="seg-item" key={word}>
                                <input type="radio" name="pairs-manner" id={(!mode).then_some(ALL)} checked={*single == mode} onchange={choose} />
                                <span>{ word }</span>
                            </label>
                        }) }
                    </div>
                </div>
            </div>
            <progress max={pairs.len().to_string()} value={done.to_string()} aria-label={t.pairs}></progress>
            <p class="scale-words">
                { for words.iter().map(|(number, word)| html! { <span key={*number}><b>{ *number }</b>{ " " }{ *word }</span> }) }
            </p>
            { body }
        </section>
    }
}

fn question(page: &Page, judge: &Judge, [first, second]: &[&Member; 2]) -> Html {
    let t = &page.later().weights;
    let cell = judge.cell(first.0, second.0);
    let value = match &cell {
        Cell::Value(value) => Some(*value),
        _ => None,
    };
    let chosen = value.and_then(step);
    let [low, high] = if first.0 < second.0 {
        [first.0, second.0]
    } else {
        [second.0, first.0]
    };
    let name = format!("pair-{low}-{high}");
    let set = |text: String| judge.set::<Event>(page, first.0, second.0, text);
    // A step of size 2 to 9 towards one side.
    let radio = |size: i32, ahead: &Member, sign: i32| {
        let text = if sign > 0 {
            size.to_string()
        } else {
            format!("1/{size}")
        };
        let degree = t.degrees.get((size - 1) as usize).copied().unwrap_or("");
        let label = format!("{} {degree} ({size})", ahead.1);
        html! {
            <label key={sign * size} class={if size % 2 == 0 { "pair-step is-even" } else { "pair-step" }} title={label.clone()}>
                <input
                    type="radio" name={name.clone()} value={text.clone()} aria-label={label}
                    checked={chosen == Some(sign * size)} onchange={set(text)}
                />
                <span>{ size }</span>
            </label>
        }
    };
    let name_of = |member: &Member, sign: f64| {
        let ahead = value.is_some_and(|value| sign * value.ln() > 1e-12);
        kit::span(
            if ahead {
                "pair-name is-ahead"
            } else {
                "pair-name"
            },
            member.1.clone(),
        )
    };
    let side = |member: &Member, steps: Vec<Html>| {
        html! {
            <div class="pair-side">
                <span class="pair-owner" aria-hidden="true"><b>{ member.1.clone() }</b>{ " " }{ t.degrees[4] }</span>
                { for steps }
            </div>
        }
    };
    let clear = (cell != Cell::Blank).then(|| {
        let name = format!("{}: {}", t.clear, (t.question)(&first.1, &second.1));
        let clear = Button::small(icons::CLOSE, t.clear).class("btn-quiet btn-small");
        clear
            .name(name)
            .on(judge.set(page, first.0, second.0, String::new()))
    });
    html! {
        <fieldset class="pair" key={name.clone()} id={name.clone()}>
            <legend class="hidden">{ (t.question)(&first.1, &second.1) }</legend>
            <div class="pair-names" aria-hidden="true">
                { name_of(first, 1.0) }
                { kit::span("pair-versus", t.versus) }
                { name_of(second, -1.0) }
            </div>
            <div class="pair-scale">
                { side(first, (2..=9).rev().map(|size| radio(size, first, 1)).collect()) }
                <div class="pair-mid">
                    <label class="pair-step" title={t.same}>
                        <input type="radio" name={name.clone()} value="1" aria-label={t.same} checked={chosen == Some(1)} onchange={set("1".to_owned())} />
                        <span>{ "1" }<span class="pair-word">{ i18n::within(t.same) }</span></span>
                    </label>
                </div>
                { side(second, (2..=9).map(|size| radio(size, second, -1)).collect()) }
            </div>
            <div class="pair-answer">
                <p>{ answer(page, first, second, value) }</p>
                { kit::slot(clear) }
            </div>
            { kit::slot(conflict(page, judge, first, second)) }
        </fieldset>
    }
}

/// Two judgments of one pair that contradict each other, with either repair.
pub fn conflict(page: &Page, judge: &Judge, first: &Member, second: &Member) -> Option<Html> {
    let t = &page.later().weights;
    let texts = judge.conflict(first.0, second.0)?;
    let expert = judge.expert.map(|(_, row)| row);
    let keep = |text: &str, ahead: &Member, behind: &Member| {
        let open = page.open()?;
        let next = panel::keep(&open.scorecard, judge.group, expert, ahead.0, behind.0)?;
        let word = (t.keep)(&format!("{} / {}", ahead.1, behind.1), text);
        let button = Button {
            icon: None,
            ..Button::small("", word)
        };
        Some(button.on(page.change(Change::Put(Box::new(next)))))
    };
    let buttons = [
        keep(&texts[0], first, second),
        keep(&texts[1], second, first),
    ];
    Some(html! {
        <div class="ask" role="group" aria-label={t.conflict}>
            { kit::span("", (t.conflict_of)(&first.1, &second.1)) }
            { for buttons.into_iter().flatten() }
        </div>
    })
}

/// The judgment as a sentence.
fn answer(page: &Page, first: &Member, second: &Member, value: Option<f64>) -> String {
    let t = &page.later().weights;
    let Some(value) = value else {
        return String::new();
    };
    if (value - 1.0).abs() < 1e-12 {
        return t.answer_same.to_owned();
    }
    let (ahead, behind, size) = if value > 1.0 {
        (&first.1, &second.1, value)
    } else {
        (&second.1, &first.1, 1.0 / value)
    };
    let nearest = (size.round() as usize).clamp(2, t.degrees.len());
    let degree = t.degrees[nearest - 1];
    let number = i18n::input(page.language(), size, Unit::Plain);
    format!("{} ({number})", (t.answer)(ahead, behind, degree))
}
