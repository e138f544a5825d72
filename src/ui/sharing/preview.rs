//! What a link holds, to be looked at: nothing of it is stored until it is asked
//! for, and the reader's own drafts stay as they are.

use crate::editing::{Action, View};
use crate::evaluation::{Report, evaluate, indicator_word, perspective_word};
use crate::i18n;
use crate::methods::bands::Band;
use crate::methods::{Figure, Outcome};
use crate::scorecard::Scorecard;
use crate::storage::exchange::{SharedFault, from_link};
use crate::storage::{DraftId, Opened};
use crate::ui::app::set_address;
use crate::ui::kit::{self, Button, Head, Line, Table};
use crate::ui::page::Page;
use crate::ui::{figures, files, icons, rescue, shell, start};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// A link that was opened.
struct Received {
    read: Result<(Opened, Report), SharedFault>,
    /// The draft that was open before.
    back: Option<(DraftId, View)>,
}

thread_local! {
    /// Not in the state of the page: it is no draft, and goes with the page.
    static RECEIVED: RefCell<Option<Rc<Received>>> = const { RefCell::new(None) };
}

/// Reads the link that an address is, takes it out of the address and the
/// history, and shows it.
pub fn open(page: &Page, address: &str) {
    let read = from_link(address).map(|opened| {
        let report = evaluate(&opened.scorecard);
        (opened, report)
    });
    let back = page.open().map(|open| (open.id.clone(), open.view));
    RECEIVED.set(Some(Rc::new(Received { read, back })));
    rescue::call("timbangAddress", Some(View::LINK));
    page.dispatch(Action::Close);
}

/// The screen.
pub fn screen(page: &Page) -> Html {
    let t = &page.later().sharing;
    let received = RECEIVED.with_borrow(Clone::clone);
    let Some(received) = received else {
        let close = Button::small(icons::FOLDER, t.to_drafts).class("btn-primary");
        let close = close.id("close-link").on(leave(page, None));
        return kit::page_head(t.gone.to_owned(), t.gone_hint.to_owned(), close);
    };
    let close = Button {
        icon: None,
        ..Button::small("", page.t().common.close)
    };
    let close = |class| {
        close
            .class(class)
            .id("close-link")
            .on(leave(page, received.back.clone()))
    };
    match &received.read {
        Ok((opened, report)) => preview(page, opened, report, close("")),
        Err(fault) => {
            let (title, text) = i18n::shared_fault(page.language(), fault);
            let text = kit::p("", text);
            html! {
                <>
                    { kit::page_head(title, String::new(), Html::default()) }
                    <div class="notice notice-bad" role="alert" id="link-fault">
                        { icons::icon(icons::BAD) }<div>{ text }</div><div class="btns">{ close("btn-primary") }</div>
                    </div>
                </>
            }
        }
    }
}

/// Goes back to the draft that was open before, or to the list.
fn leave(page: &Page, back: Option<(DraftId, View)>) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |_| {
        RECEIVED.set(None);
        match &back {
            Some((id, view)) => {
                files::open_stored(&page, id, Some(*view));
            }
            None => set_address("#/"),
        }
    })
}

fn keep(page: &Page, scorecard: &Scorecard) -> Callback<MouseEvent> {
    let (page, scorecard) = (page.clone(), scorecard.clone());
    Callback::from(move |_| {
        RECEIVED.set(None);
        files::open_as_new(&page, scorecard.clone(), None, View::Results);
    })
}

fn preview(page: &Page, opened: &Opened, report: &Report, close: Html) -> Html {
    let t = &page.later().sharing;
    let card = &opened.scorecard;
    let profile = &card.profile;
    let periods: Vec<&str> = card.periods.iter().map(|one| one.label.trim()).collect();
    let periods = periods.join(", ");
    let about = [&profile.agency, &profile.unit, &profile.region, &periods];
    let about: Vec<&str> = about
        .into_iter()
        .map(|one| one.trim())
        .filter(|one| !one.is_empty())
        .collect();
    let keep = Button::small(icons::CHECK, t.keep)
        .class("btn-primary")
        .id("keep-link")
        .on(keep(page, card));
    let saved = opened.saved.filter(|saved| *saved > 0.0);
    let saved = saved.map(|saved| (t.saved)(&start::when(page, saved)));
    let note = profile.note.trim();
    let note = (!note.is_empty()).then(|| {
        let text = kit::p("note", note.to_owned());
        kit::fold(false, t.note, "", text)
    });
    let hint = kit::notice(
        "notice-info",
        None,
        icons::INFO,
        t.preview,
        t.preview_hint,
        Html::default(),
        Html::default(),
    );
    html! {
        <>
            { kit::page_head(shell::draft_name(page, &card.name), about.join(" · "), html! { <>{ keep }{ close }</> }) }
            { hint }
            { hero(page, report) }
            { scores(page, card, report) }
            { kit::slot(note) }
            { kit::slot(saved.map(|saved| kit::p("muted small", saved))) }
        </>
    }
}

/// The score and its class.
fn hero(page: &Page, report: &Report) -> Html {
    let t = page.t();
    let score = report.score.ready();
    let score = score.map_or_else(
        || "–".to_owned(),
        |score| i18n::figure(page.language(), score),
    );
    let band = match &report.band {
        Some(band) => figures::band(page, band),
        None => kit::span("tag", page.later().sharing.incomplete),
    };
    html! {
        <section class="hero" aria-label={t.tasks.score} id="link-score">
            <div>
                <p class="hero-label">
                    { t.tasks.score }
                    if report.partial { <span class="tag">{ t.shared.partial_label }</span> }
                </p>
                <p class="hero-figure"><span class="hero-score">{ score }</span><span class="hero-of">{ page.later().results.out_of }</span></p>
            </div>
            <div class="hero-text"><p>{ band }</p></div>
        </section>
    }
}

/// Weight, score and class of every perspective and indicator.
fn scores(page: &Page, card: &Scorecard, report: &Report) -> Html {
    let t = &page.later().results;
    let language = page.language();
    let dash = || kit::span("muted", "–");
    let line = |name: String,
                level: u8,
                weight: &Outcome<f64>,
                score: &Outcome<Figure>,
                band: &Option<Band>| {
        let weight = weight
            .ready()
            .map(|weight| kit::text(i18n::percent_of_one(language, *weight)));
        let score = score
            .ready()
            .map(|score| kit::text(i18n::figure(language, score)));
        let band = band.as_ref().map(|band| figures::band(page, band));
        Line {
            name: kit::text(i18n::user_word(language, &name)),
            level,
            cells: vec![
                weight.unwrap_or_else(dash),
                score.unwrap_or_else(dash),
                band.unwrap_or_default(),
            ],
        }
    };
    let mut lines = Vec::new();
    for (perspective, found) in card.perspectives.iter().zip(&report.perspectives) {
        lines.push(line(
            perspective_word(perspective),
            0,
            &found.weight,
            &found.score,
            &found.band,
        ));
        for (indicator, found) in perspective.indicators.iter().zip(&found.indicators) {
            lines.push(line(
                indicator_word(indicator),
                1,
                &found.weight,
                &found.score,
                &found.band,
            ));
        }
    }
    let table = Table {
        id: Some("link-scores"),
        caption: page.later().sharing.part.into(),
        remark: "".into(),
        hidden: true,
        corner: page.later().sharing.part.into(),
        heads: vec![
            Head::number(t.weight),
            Head::number(t.score),
            Head::words(t.band),
        ],
        lines,
        foot: None,
    };
    html! { <section class="panel">{ table.draw() }</section> }
}
