//! Figures that open their working, and the panel that shows it.

use super::export;
use super::icons;
use super::kit::{self, Button};
use super::page::Page;
use super::{later, second};
use crate::editing::{Action, ToastKind};
use crate::i18n;
use crate::methods::Figure;
use crate::methods::bands::Band;
use crate::storage::export::Node;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The figures of one block; the working of the chosen one stands below it.
pub struct Figures<'a> {
    page: &'a Page,
    open: Option<(String, Figure)>,
}

impl<'a> Figures<'a> {
    pub fn new(page: &'a Page) -> Figures<'a> {
        Figures { page, open: None }
    }

    /// A figure as a button that opens its working.
    pub fn button(&mut self, key: String, figure: &Figure) -> Html {
        let text = i18n::figure(self.page.language(), figure);
        self.button_with(key, figure, text)
    }

    /// The same with a text of its own.
    pub fn button_with(&mut self, key: String, figure: &Figure, text: String) -> Html {
        let page = self.page;
        let expanded = page.state.working.as_ref() == Some(&key);
        if expanded {
            self.open = Some((key.clone(), figure.clone()));
        }
        let name = format!("{} {text}", i18n::name(page.language(), &figure.name));
        html! {
            <button
                type="button"
                class="fig"
                data-figure={key.clone()}
                aria-label={(page.t().common.show_working)(&name)}
                aria-expanded={expanded.to_string()}
                onclick={page.on::<MouseEvent>(Action::Working(Some(key)))}
            >
                { text }
            </button>
        }
    }

    /// The working of the figure that was opened, or nothing.
    pub fn panel(self) -> Html {
        let Figures { page, open } = self;
        let draw = |figure: Figure| later::block(page, |here| second::working(here, page, &figure));
        kit::slot(open.map(|(_, figure)| draw(figure)))
    }
}

/// A figure's working: formula, numbers put in, source.
pub fn working(page: &Page, figure: &Figure, closable: bool) -> Html {
    let t = &page.t().common;
    let language = page.language();
    let line = i18n::line(language, figure);
    let close = closable.then(|| {
        kit::icon_button(
            t.close.to_owned(),
            icons::CLOSE,
            page.on(Action::Working(None)),
        )
    });
    let name = i18n::name(language, &figure.name);
    html! {
        <div class="working" role="group" aria-label={name.clone()}>
            <div class="working-head">
                { kit::block(if closable { "h2" } else { "h3" }, "", kit::text(name)) }
                <div class="btns">{ Button::small(icons::COPY, t.copy).on(copy(page, line)) }{ close.unwrap_or_default() }</div>
            </div>
            <p class="formula">{ kit::span("hidden", format!("{}: ", t.formula)) }{ i18n::formula(language, &figure.working) }</p>
            <p class="formula">
                { kit::span("hidden", format!("{}: ", t.with_numbers)) }
                { format!("= {} = ", i18n::substituted(language, &figure.working)) }
                <b>{ i18n::figure(language, figure) }</b>
            </p>
            { kit::p("source", format!("{}: {}", t.source, i18n::source(language, figure.source))) }
        </div>
    }
}

/// A handler that copies a text and says so.
pub fn copy(page: &Page, text: String) -> Callback<MouseEvent> {
    handed(page, text, None)
}

/// A handler that copies a table, as text and as a table, and says so.
pub fn copy_table(page: &Page, text: String, table: Node) -> Callback<MouseEvent> {
    handed(page, text, Some(table))
}

fn handed(page: &Page, text: String, table: Option<Node>) -> Callback<MouseEvent> {
    let page = page.clone();
    let held = Rc::new((text, table));
    Callback::from(move |_| {
        let (page, held) = (page.clone(), held.clone());
        spawn_local(async move {
            let done = match &*held {
                (text, Some(table)) => export::copied_with(text, table).await,
                (text, None) => export::copied(text).await,
            };
            let said = if done {
                ToastKind::Copied
            } else {
                ToastKind::NotCopied
            };
            page.dispatch(Action::Say(said));
        });
    })
}

/// A class as a mark whose look does not depend on colour.
pub fn band(page: &Page, band: &Band) -> Html {
    let word = i18n::band(page.language(), band);
    html! { <span class={format!("band band-{}", band.tone())}>{ word }</span> }
}
