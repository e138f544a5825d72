//! One question per pair, nine steps each way: all in a list, or one after the
//! other.

use super::judge::Judge;
use super::{Member, question, so_far};
use crate::editing::Change;
use crate::methods::ahp;
use crate::methods::inputs::Cell;
use crate::scorecard::Id;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use std::cell::RefCell;
use std::collections::HashMap;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Up to this width one question is shown at a time, unless somebody chooses
/// otherwise.
const NARROW: f64 = 720.0;

/// Where somebody is among the questions, and how they are asked.
#[derive(Clone, Copy)]
struct Stand {
    single: bool,
    place: usize,
}

thread_local! {
    /// Kept while the page is open, for each draft, group and expert.
    static STANDS: RefCell<HashMap<String, Stand>> = RefCell::default();
}

fn key(page: &Page, judge: &Judge) -> String {
    let draft = page.open().map_or("", |open| open.id.as_str());
    format!("{draft} {} {:?}", judge.group, judge.expert)
}

/// Goes to the question of a pair: brings it up, and the focus to it.
pub fn go_to(page: &Page, judge: &Judge, members: &[Member], pair: [Id; 2]) {
    let asks = |[a, b]: &[usize; 2]| {
        let both = [members.get(*a), members.get(*b)].map(|one| one.map(|one| one.0));
        pair.iter().all(|id| both.contains(&Some(*id)))
    };
    let place = ahp::order(members.len()).iter().position(asks);
    STANDS.with_borrow_mut(|stands| {
        if let Some((stand, place)) = stands.get_mut(&key(page, judge)).zip(place) {
            stand.place = place;
        }
    });
    // Drawn again, the question is there.
    page.dispatch(crate::editing::Action::Settle);
    let name = question::name(pair[0], pair[1]);
    gloo::timers::callback::Timeout::new(60, move || focus_on(&name)).forget();
}

/// Puts the focus on the chosen step of a question, or on its middle.
fn focus_on(name: &str) {
    let chosen = format!("#{name} input:checked");
    if !focus::put_on(&chosen) {
        focus::put_on(&format!("#{name} .pair-mid input"));
    }
}

#[derive(Properties)]
pub struct Props {
    pub page: Page,
    pub judge: Judge,
    pub members: Vec<Member>,
    /// Begins with one question at a time.
    pub single: bool,
    /// Offers to fill what is open with 1.
    pub fill: bool,
    /// What comes after the last question: its words, and where it stands.
    #[prop_or_default]
    pub after: Option<(AttrValue, &'static str)>,
}

impl PartialEq for Props {
    /// A handle of the page always shows its present state, so an old one tells
    /// nothing: every drawing counts as new.
    fn eq(&self, _: &Props) -> bool {
        false
    }
}

fn is_narrow() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width < NARROW)
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
    let redraw = use_force_update();
    let order = use_memo(members.len(), |n| ahp::order(*n));
    let asked = |[a, b]: [usize; 2]| Some([members.get(a)?, members.get(b)?]);
    let pairs: Vec<[&Member; 2]> = order.iter().filter_map(|pair| asked(*pair)).collect();
    let open = |[a, b]: &[&Member; 2]| !matches!(judge.cell(a.0, b.0), Cell::Value(_));
    let done = pairs.iter().filter(|pair| !open(pair)).count();
    let last = pairs.len().saturating_sub(1);
    let key = key(page, judge);
    let stand = STANDS.with_borrow_mut(|stands| {
        let begin = || Stand {
            single: props.single || is_narrow(),
            place: pairs.iter().position(open).unwrap_or_default(),
        };
        *stands.entry(key.clone()).or_insert_with(begin)
    });
    let current = stand.place.min(last);
    let set = {
        let redraw = redraw.clone();
        move |stand: Stand| {
            STANDS.with_borrow_mut(|stands| stands.insert(key.clone(), stand));
            redraw.force_update();
        }
    };
    // After a step to another question the focus goes with it.
    let moved = use_mut_ref(|| false);
    let focused = pairs.get(current).map(|[a, b]| question::name(a.0, b.0));
    {
        let moved = moved.clone();
        use_effect_with(current, move |_: &usize| {
            if let Some(name) = &focused
                && moved.replace(false)
            {
                focus_on(name);
            }
        });
    }
    let go = |place: usize| {
        let (set, moved) = (set.clone(), moved.clone());
        move || {
            *moved.borrow_mut() = true;
            set(Stand { place, ..stand });
        }
    };
    let click = |place: usize| {
        let go = go(place);
        Callback::from(move |_: MouseEvent| go())
    };
    let [one, three, five, seven, nine] = t.scale_words;
    let words = [
        ("1", one),
        ("3", three),
        ("5", five),
        ("7", seven),
        ("9", nine),
    ];
    let modes = [(true, t.one_by_one), (false, t.as_list)].map(|(single, word)| {
        let set = set.clone();
        let choose = Callback::from(move |_: Event| set(Stand { single, ..stand }));
        (single, word, choose)
    });
    let to_matrix = {
        let go = Callback::from(|_: MouseEvent| focus::unfold("#matrix input"));
        Button::small(icons::DOWN, t.to_matrix)
            .class("btn-small btn-quiet")
            .id("to-matrix")
            .on(go)
    };
    let body = if stand.single {
        let pair = pairs.get(current);
        let onkeydown = {
            let (page, judge, next) = (page.clone(), judge.clone(), go((current + 1).min(last)));
            let pair = pair.map(|[a, b]| [a.0, b.0]);
            Callback::from(move |event: KeyboardEvent| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                    return;
                };
                if event.ctrl_key() || event.alt_key() || event.meta_key() {
                    return;
                }
                match (event.key().parse::<u32>(), pair) {
                    // A digit is the size of the step, on the side of the focus.
                    (Ok(size @ 1..=9), Some([a, b])) => {
                        let second = input.value().starts_with("1/");
                        let text = match (size, second) {
                            (2.., true) => format!("1/{size}"),
                            _ => size.to_string(),
                        };
                        judge.set::<()>(&page, a, b, text).emit(());
                        focus_on(&question::name(a, b));
                    }
                    _ if event.key() == "Enter" => next(),
                    _ => return,
                }
                event.prevent_default();
            })
        };
        let next_open = (1..pairs.len())
            .map(|ahead| (current + ahead) % pairs.len())
            .find(|at| open(&pairs[*at]));
        let jump = next_open.filter(|at| *at != current + 1).map(|at| {
            let jump = Button {
                icon: None,
                ..Button::small("", t.next_open)
            };
            jump.id("pair-open").on(click(at))
        });
        let next = match &props.after {
            Some((words, there)) if current == last => {
                let there = *there;
                let go = Callback::from(move |_: MouseEvent| {
                    focus::put_on(there);
                });
                let after = Button {
                    icon: None,
                    ..Button::small("", words.clone())
                };
                after.class("btn-small btn-primary").id("pair-next").on(go)
            }
            _ => kit::tool(
                "btn-small btn-next",
                Some("pair-next"),
                page.t().common.next.to_owned(),
                page.t().common.next.to_owned(),
                icons::RIGHT,
                current == last,
                click((current + 1).min(last)),
            ),
        };
        let previous = kit::tool(
            "btn-small btn-next",
            Some("pair-previous"),
            page.t().common.previous.to_owned(),
            page.t().common.previous.to_owned(),
            icons::LEFT,
            current == 0,
            click(current.saturating_sub(1)),
        );
        html! {
            <div class="stack pair-single" key="single" {onkeydown}>
                { pair.map(|pair| question::question(page, judge, pair)).unwrap_or_default() }
                <div class="pair-nav">
                    { previous }
                    <span class="num">{ format!("{} / {}", current + 1, pairs.len()) }</span>
                    { kit::slot(jump) }
                    { next }
                </div>
                { kit::p("muted small keys", t.keys) }
            </div>
        }
    } else {
        html! {
            <div class="pairs" key="list" id="pairs">
                { for pairs.iter().map(|pair| question::question(page, judge, pair)) }
            </div>
        }
    };
    let equal = (props.fill && done < pairs.len()).then(|| {
        let button = Button {
            icon: None,
            ..Button::small("", t.start_equal)
        };
        let fill = page.change(Change::JudgeEqual(judge.group));
        html! { <div class="btns">{ button.class("btn-small btn-quiet").on(fill) }</div> }
    });
    html! {
        <section class="panel">
            <div class="panel-head">
                <div>
                    <h2>{ t.pairs }</h2>
                    <p class="muted small" id="judged" role="status">{ (t.judged)(&done.to_string(), &pairs.len().to_string()) }</p>
                </div>
                <div class="btns">
                    { to_matrix }
                    <div class="seg" role="radiogroup" aria-label={t.manner}>
                        { for modes.into_iter().map(|(mode, word, choose)| html! {
                            <label class="seg-item" key={word}>
                                <input type="radio" name="pairs-manner" id={if mode { "pairs-single" } else { "pairs-all" }} checked={stand.single == mode} onchange={choose} />
                                <span>{ word }</span>
                            </label>
                        }) }
                    </div>
                </div>
            </div>
            <progress max={pairs.len().to_string()} value={done.to_string()} aria-label={t.pairs}></progress>
            { kit::slot(so_far::line(page, judge, members)) }
            <p class="scale-words">
                { for words.iter().map(|(number, word)| html! { <span key={*number}><b>{ *number }</b>{ " " }{ *word }</span> }) }
            </p>
            { body }
            { kit::slot(equal) }
        </section>
    }
}
