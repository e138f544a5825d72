//! The open draft as a link, and the link as a code for the projector.

use crate::chart;
use crate::evaluation::sharing::{LeftOut, Shared, share};
use crate::i18n;
use crate::methods::Unit;
use crate::scorecard::Scorecard;
use crate::storage::exchange::{LONGEST_LINK, to_link};
use crate::storage::{self, LONGEST_TEXT, browser};
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use crate::ui::{figures, icons, rescue};
use std::rc::Rc;
use yew::prelude::*;

/// The element that holds the dialogue.
const DIALOG: &str = "share-dialog";

/// The button on the results that opens the dialogue.
pub fn button(page: &Page) -> Html {
    html! { <Share page={page.clone()} /> }
}

#[derive(Properties)]
struct Props {
    page: Page,
}

impl PartialEq for Props {
    /// The document or the language may have changed.
    fn eq(&self, _: &Props) -> bool {
        false
    }
}

/// A link that was made of a document, or is too long to be handed out.
struct Made {
    shared: Shared,
    link: String,
    length: usize,
}

/// What of a scorecard goes into a link, with the checks of printed figures where
/// there is room for them.
fn make(page: &Page, scorecard: &Scorecard) -> Option<Made> {
    let whole = share(scorecard)?;
    let slim = whole.without_checks();
    let base = base();
    let mut made = None;
    for mut shared in [Some(whole), slim].into_iter().flatten() {
        let remark = i18n::left_out_remark(page.language(), &shared.scorecard, &shared.left_out);
        shared.remark(&remark, LONGEST_TEXT);
        let payload = to_link(&shared.scorecard, browser::now());
        // What no link can hold at all still goes into a file.
        let link = payload.map_or_else(|_| String::new(), |payload| format!("{base}#d={payload}"));
        let length = match link.chars().count() {
            0 => usize::MAX,
            length => length,
        };
        made = Some(Made {
            shared,
            link,
            length,
        });
        if length <= LONGEST_LINK {
            break;
        }
    }
    made
}

/// The address of the page, without what a frame around it asked for.
fn base() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    address
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[component]
fn Share(props: &Props) -> Html {
    let page = &props.page;
    let t = &page.later().sharing;
    let made = use_state(|| None::<Option<Rc<Made>>>);
    let large = use_state(|| false);
    let open = {
        let (page, made, large) = (page.clone(), made.clone(), large.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(open) = page.open() {
                large.set(false);
                made.set(Some(make(&page, &open.scorecard).map(Rc::new)));
            }
        })
    };
    use_effect_with(made.is_some(), |shown| {
        if *shown {
            rescue::call("timbangDialog", Some(DIALOG));
        }
    });
    let onclose = {
        let made = made.clone();
        Callback::from(move |_: Event| made.set(None))
    };
    let close = Callback::from(|_: MouseEvent| {
        rescue::call("timbangDialog", Some(DIALOG));
    });
    let enlarge = {
        let large = large.clone();
        Callback::from(move |_: MouseEvent| large.set(!*large))
    };
    let body = (*made).as_ref().map(|made| match made {
        Some(made) => body(page, made, *large, enlarge),
        None => kit::p("", t.not_possible),
    });
    let class = if *large {
        "dialog dialog-wide"
    } else {
        "dialog"
    };
    html! {
        <>
            { Button::small(icons::SHARE, t.share).id("share").on(open) }
            <dialog {class} id={DIALOG} aria-labelledby="share-title" {onclose}>
                <div class="dialog-head">
                    <h2 id="share-title">{ t.title }</h2>
                    { kit::icon_button(page.t().common.close.to_owned(), icons::CLOSE, close) }
                </div>
                <div class="dialog-body stack">{ kit::slot(body) }</div>
            </dialog>
        </>
    }
}

fn body(page: &Page, made: &Rc<Made>, large: bool, enlarge: Callback<MouseEvent>) -> Html {
    let t = &page.later().sharing;
    let count = |count: usize| i18n::number(page.language(), count as f64, Unit::Count);
    let (length, most) = (count(made.length), count(LONGEST_LINK));
    if made.length > LONGEST_LINK {
        let hint = match made.link.is_empty() {
            true => t.far_too_long.to_owned(),
            false => (t.too_long_hint)(&length, &most),
        };
        let refused = kit::notice(
            "notice-warn",
            Some("status"),
            icons::WARN,
            t.too_long,
            &hint,
            Html::default(),
            file(page, made, "btn-primary"),
        );
        return html! { <div class="stack" id="share-refused">{ refused }{ contents(page, made) }</div> };
    }
    let local = made.link.starts_with("file:");
    let local = local.then(|| {
        kit::notice(
            "notice-warn",
            None,
            icons::WARN,
            "",
            t.from_file,
            Html::default(),
            file(page, made, ""),
        )
    });
    let code = chart::code(&made.link).map(|code| {
        let word = if large { t.reduce } else { t.enlarge };
        let button = Button {
            icon: None,
            ..Button::small("", word)
        };
        html! {
            <section class="stack qr-part">
                { qr(&code, t.code, large) }
                <div class="row">
                    { kit::span("muted small", t.code_hint) }
                    { button.id("enlarge-code").on(enlarge) }
                </div>
            </section>
        }
    });
    let text = html! {
        <>
            { kit::p("", t.intro) }
            { kit::slot(local) }
            <div class="field">
                <label class="label" for="share-link">{ t.link }</label>
                <p class="hint" id="share-length">{ (t.length)(&length, &most) }</p>
                <textarea class="area" id="share-link" rows="3" readonly=true value={made.link.clone()} />
            </div>
            <div class="btns">
                { Button::small(icons::COPY, t.copy).class("btn-primary btn-small").id("copy-share").on(figures::copy(page, made.link.clone())) }
                { file(page, made, "btn-small") }
            </div>
        </>
    };
    html! {
        <>
            { kit::slot((!large).then_some(text)) }
            { kit::slot(code) }
            { kit::slot((!large).then(|| contents(page, made))) }
        </>
    }
}

/// The code, dark on light in every theme: readers expect it so.
fn qr(code: &chart::Code, name: &'static str, large: bool) -> Html {
    let side = code.side.to_string();
    // A module is a whole number of pixels, or some would be wider than others
    // and readers give up.
    let room = if large {
        rescue::call("timbangRoom", None).as_f64()
    } else {
        None
    };
    let fits = (room.unwrap_or(320.0) / f64::from(code.side)).floor();
    let pixels = (fits.clamp(2.0, 40.0) * f64::from(code.side)).to_string();
    html! {
        <svg class="qr" id="share-code" width={pixels.clone()} height={pixels} viewBox={format!("0 0 {side} {side}")} role="img" aria-label={name} shape-rendering="crispEdges">
            <rect width={side.clone()} height={side} fill="#fff" />
            <path d={code.path.clone()} fill="#000" />
        </svg>
    }
}

/// What the link carries and what it does not.
fn contents(page: &Page, made: &Made) -> Html {
    let t = &page.later().sharing;
    let shared = &made.shared;
    let lines = shared.left_out.iter().map(|one| {
        let text = i18n::left_out(page.language(), &shared.scorecard, one);
        html! { <li>{ text }</li> }
    });
    let lines: Vec<Html> = lines.collect();
    let harmless = shared
        .left_out
        .iter()
        .all(|one| matches!(one, LeftOut::HeadNumber | LeftOut::Checks(_)));
    let score = match (shared.same_score, harmless) {
        (false, _) => Some(t.other_score),
        (true, true) => None,
        (true, false) => Some(t.same_score),
    };
    let list = if lines.is_empty() {
        kit::p("muted", t.nothing_left_out)
    } else {
        html! {
            <>
                <h3>{ t.left_out }</h3>
                <ul id="left-out">{ for lines }</ul>
                { kit::slot(score.map(|score| kit::p("strong", score))) }
            </>
        }
    };
    html! { <div class="stack small">{ kit::p("", t.included) }{ list }</div> }
}

/// The same document as a file.
fn file(page: &Page, made: &Rc<Made>, class: &'static str) -> Html {
    let made = made.clone();
    let save = Callback::from(move |_: MouseEvent| {
        let card = &made.shared.scorecard;
        let text = storage::write(card, browser::now());
        browser::download(
            &storage::safe_file_name(&card.name),
            "application/json",
            &text,
        );
    });
    Button::small(icons::DOWNLOAD, page.later().sharing.save_file)
        .class(class)
        .id("share-file")
        .on(save)
}
