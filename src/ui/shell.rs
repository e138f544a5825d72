//! The frame around every screen: header, task list, messages.

use super::icons::{self, icon};
use super::kit::{self, Button};
use super::page::Page;
use super::{fields, files, focus, forms, later, second, start, tasks};
use crate::editing::{Action, Open, SaveState, Theme, ToastKind, View};
use crate::i18n::{self, Language};
use crate::scorecard::Path;
use crate::storage::{browser, drafts};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The title of the page: what is shown, then the draft and the product.
pub fn title(page: &Page) -> String {
    let Some(open) = page.open() else {
        if let Some((here, beside)) = later::here().zip(start::beside()) {
            return format!("{} – Timbang", second::beside_title(here, page, beside));
        }
        return format!("Timbang: {}", page.t().common.tagline);
    };
    let wrong = open.report.findings.iter().any(tasks::is_error);
    let mark = if wrong {
        format!("{}: ", page.t().common.error)
    } else {
        String::new()
    };
    format!(
        "{mark}{} – {} – Timbang",
        tasks::view_name(page, open, open.view),
        draft_name(page, &open.scorecard.name)
    )
}

/// The draft's name, or what an unnamed one is called.
pub fn draft_name(page: &Page, name: &str) -> String {
    if name.trim().is_empty() {
        page.t().start.untitled.to_owned()
    } else {
        name.to_owned()
    }
}

/// The open draft: header, task list and the present screen.
pub fn draft(page: &Page, open: &Open, close: Callback<()>) -> Html {
    let screen = match open.view {
        View::Profile => forms::profile(page, open),
        View::Perspective(id) => forms::perspective(page, open, id),
        view => {
            let title = tasks::view_name(page, open, view);
            later::screen(page, title, |here| second::screen(here, page, open))
        }
    };
    let key = open.view.hash(&open.id);
    // An expert sees the questions and nothing else.
    let frame = open.view != View::Answer;
    html! {
        <div class="app" key="draft">
            <a class="skip" href="#main" onclick={skip()}>{ page.t().common.skip }</a>
            { header(page, Some(open), close) }
            <div class={if frame { "frame" } else { "frame frame-one" }}>
                { kit::slot(frame.then(|| tasks::side(page, open))) }
                <main class="main" id="main" tabindex="-1">
                    { banners(page, open) }
                    <div class="stack" key={key.clone()}>
                        <Arrival view={key} />
                        { screen }
                        { kit::slot(frame.then(|| tasks::pager(page, open))) }
                    </div>
                </main>
            </div>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct ArrivalProps {
    pub view: AttrValue,
}

thread_local! {
    /// Whether a screen was shown since the page was loaded.
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
}

/// Takes the focus to the heading when another screen is shown; not for the
/// first one, where the browser begins at the top by itself.
#[component]
pub fn Arrival(props: &ArrivalProps) -> Html {
    use_effect_with(props.view.clone(), |_| {
        if ARRIVED.replace(true) {
            focus::put_on("#main h1");
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    });
    html! { <span hidden=true /> }
}

/// Follows the skip link without touching the address.
pub fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::put("main");
    })
}

/// The bar at the top.
pub fn header(page: &Page, open: Option<&Open>, close: Callback<()>) -> Html {
    let t = &page.t().common;
    let drafted = open.is_some();
    let go_home = Callback::from(move |event: MouseEvent| {
        // Without a draft there is nothing to lose: the link is followed.
        if drafted {
            event.prevent_default();
            close.emit(());
        }
    });
    html! {
        <header class="top">
            <a class="top-mark" href="#/" aria-label={format!("Timbang: {}", t.all_drafts)} onclick={go_home.clone()}>
                { icons::mark() }
                <span class="top-mark-text">{ "Timbang" }</span>
            </a>
            if let Some(open) = open {
                <input
                    class="top-name"
                    id="draft-name"
                    aria-label={t.draft_name}
                    placeholder={page.t().start.untitled}
                    autocomplete="off"
                    value={open.scorecard.name.clone()}
                    oninput={fields::oninput(page, &Path::Name)}
                    onblur={page.on::<FocusEvent>(Action::Settle)}
                />
                { save_state(page, open) }
            }
            <div class="top-tools">
                if let Some(open) = open {
                    { kit::tool("", Some("undo"), t.undo.to_owned(), format!("{} (Ctrl+Z)", t.undo), icons::UNDO, !open.history.can_undo(), page.on(Action::Undo)) }
                    { kit::tool("", Some("redo"), t.redo.to_owned(), format!("{} (Ctrl+Y)", t.redo), icons::REDO, !open.history.can_redo(), page.on(Action::Redo)) }
                    { file_menu(page, open, go_home) }
                }
                { language(page) }
                { theme(page) }
            </div>
        </header>
    }
}

fn save_state(page: &Page, open: &Open) -> Html {
    let t = &page.t().save;
    let (class, shape, text) = match &open.save {
        SaveState::Saved(_) if page.memory => ("is-bad", icons::WARN, t.not_saved.to_owned()),
        SaveState::Saved(at) => ("", icons::CHECK, (t.saved_at)(&clock(page.language(), *at))),
        SaveState::Unsaved => ("", icons::FILE, t.saving.to_owned()),
        SaveState::Refused(_) | SaveState::Elsewhere => {
            ("is-bad", icons::WARN, t.not_saved.to_owned())
        }
    };
    html! {
        <p class={classes!("top-state", class)} role="status" id="save-state">
            { icon(shape) }
            <span>{ text }</span>
        </p>
    }
}

/// The local time of day.
fn clock(language: Language, millis: f64) -> String {
    let date = js_sys::Date::new(&millis.into());
    i18n::clock(language, date.get_hours(), date.get_minutes())
}

/// Folds the menu in which something was chosen.
fn fold_menu(event: MouseEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(menu) = target.and_then(|target| target.closest("details").ok().flatten()) {
        let _ = menu.remove_attribute("open");
    }
}

fn file_menu(page: &Page, open: &Open, go_home: Callback<MouseEvent>) -> Html {
    let t = &page.t().common;
    let download = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| files::download_open(&page))
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // A browser without printing has nothing to tell the user.
            let _ = window.print();
        }
    });
    html! {
        <details class="menu">
            <summary class="btn btn-quiet">{ icon(icons::FILE) }<span>{ t.file }</span></summary>
            <ul class="menu-list" onclick={fold_menu}>
                <li><a class="menu-item" href="#/" onclick={go_home}>{ icon(icons::FOLDER) }{ t.all_drafts }</a></li>
                <li>{ files::chooser(page, "menu-item") }</li>
                <li><button type="button" class="menu-item" id="download" onclick={download}>{ icon(icons::DOWNLOAD) }{ t.download }</button></li>
                <li><a class="menu-item" id="to-report" href={View::Report.hash(&open.id)}>{ icon(icons::FILE) }{ page.t().tasks.report }</a></li>
                <li><button type="button" class="menu-item" id="print" onclick={print}>{ icon(icons::PRINT) }{ t.print }</button></li>
            </ul>
        </details>
    }
}

fn language(page: &Page) -> Html {
    let option = |language: Language, short: &'static str, name: &'static str| {
        html! {
            <label class="seg-item">
                <input
                    type="radio" name="language" value={language.code()}
                    checked={page.language() == language}
                    onchange={page.on::<Event>(Action::Language(language))}
                />
                <span><abbr class="plain" title={name}>{ short }</abbr></span>
            </label>
        }
    };
    html! {
        <fieldset class="seg">
            <legend class="hidden">{ page.t().common.language }</legend>
            { option(Language::Indonesian, "ID", "Bahasa Indonesia") }
            { option(Language::English, "EN", "English") }
        </fieldset>
    }
}

fn theme(page: &Page) -> Html {
    let t = &page.t().common;
    let name = match page.state.theme {
        Theme::Auto => t.theme_auto,
        Theme::Light => t.theme_light,
        Theme::Dark => t.theme_dark,
    };
    let next = page.on::<MouseEvent>(Action::Theme(page.state.theme.next()));
    kit::tool(
        "",
        Some("theme"),
        name.to_owned(),
        name.to_owned(),
        icons::THEME,
        false,
        next,
    )
}

/// What stands above every screen while the draft is not stored.
fn banners(page: &Page, open: &Open) -> Html {
    let t = &page.t().save;
    let download = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| files::download_open(&page))
    };
    let button = |text: &'static str, onclick: Callback<MouseEvent>| {
        Button {
            icon: None,
            ..Button::small("", text)
        }
        .on(onclick)
    };
    let notice = |title: &str, text: String, actions: Html| {
        let role = Some("alert");
        kit::notice(
            "notice-bad",
            role,
            icons::BAD,
            title,
            &text,
            Html::default(),
            actions,
        )
    };
    let content = match &open.save {
        SaveState::Refused(fault) => {
            let why = i18n::draft_fault(page.language(), fault);
            Some(notice(
                t.not_saved,
                format!("{why} {}", t.full),
                button(t.download_now, download),
            ))
        }
        SaveState::Elsewhere => {
            let reload = {
                let (page, id, view) = (page.clone(), open.id.clone(), open.view);
                Callback::from(move |_: MouseEvent| {
                    files::open_stored(&page, &id, Some(view));
                })
            };
            let keep = {
                let (page, scorecard, view) = (page.clone(), open.scorecard.clone(), open.view);
                Callback::from(move |_: MouseEvent| {
                    let mut copy = (*scorecard).clone();
                    copy.name = (page.t().start.copy_of)(&draft_name(&page, &copy.name));
                    files::open_as_new(&page, copy, None, view);
                })
            };
            let actions = html! { <>{ button(t.elsewhere_reload, reload) }{ button(t.elsewhere_copy, keep) }</> };
            Some(notice(t.not_saved, t.elsewhere.to_owned(), actions))
        }
        _ if page.memory => Some(notice(
            t.memory,
            t.memory_hint.to_owned(),
            button(t.download_now, download),
        )),
        _ => None,
    };
    kit::slot(content)
}

/// The short message at the foot of the page.
pub fn toasts(page: &Page) -> Html {
    let content = page.state.toast.as_ref().map(|toast| {
        let t = page.t();
        let (text, action) = match &toast.kind {
            ToastKind::Deleted(id, name) => {
                let restore = {
                    let (page, id) = (page.clone(), id.clone());
                    Callback::from(move |_: MouseEvent| {
                        match drafts::restore(&*page.store, &id) {
                            Ok(_) => page.dispatch(Action::Hush),
                            Err(fault) => page.dispatch(Action::Say(ToastKind::Refused(fault))),
                        }
                        page.dispatch(Action::Relist);
                    })
                };
                ((t.start.deleted_toast)(name), Some(restore))
            }
            ToastKind::Removed => {
                (t.start.deleted_part.to_owned(), Some(page.on::<MouseEvent>(Action::Undo)))
            }
            ToastKind::Opened(name) => {
                // A draft that a host keeps was replaced.
                let undo = page.state.hosted.then(|| page.on::<MouseEvent>(Action::Undo));
                ((t.messages.opened)(name), undo)
            }
            ToastKind::NotOpened(fault) => {
                let why = i18n::file_fault(page.language(), fault);
                (format!("{} {why} {}", t.messages.not_opened, t.messages.kept_draft), None)
            }
            ToastKind::Refused(fault) => (i18n::draft_fault(page.language(), fault), None),
            ToastKind::Pasted(pasted) => {
                let mut text = (t.table.pasted)(&pasted.rows.to_string(), &pasted.columns.to_string());
                if pasted.left_out > 0 {
                    text = format!("{text} {}", (t.table.paste_left_out)(&pasted.left_out.to_string()));
                }
                (text, Some(page.on::<MouseEvent>(Action::Undo)))
            }
            ToastKind::Told(text) => (text.clone(), None),
            ToastKind::Copied => (t.common.copied.to_owned(), None),
            ToastKind::PartAwaited => (t.messages.later_wait.to_owned(), None),
            ToastKind::PartMissing => (t.messages.later_failed.to_owned(), None),
            ToastKind::Locked => (t.messages.locked.to_owned(), None),
            ToastKind::NotCopied => (t.messages.copy_failed.to_owned(), None),
        };
        html! {
            <div class="toast" key={toast.number}>
                <span>{ text }</span>
                { action.map(|undo| Button::small(icons::UNDO, t.common.undo).id("toast-undo").on(undo)).unwrap_or_default() }
                { kit::icon_button(t.common.close.to_owned(), icons::CLOSE, page.on(Action::Hush)) }
            </div>
        }
    });
    html! { <div class="toasts" role="status">if let Some(content) = content { { content } }</div> }
}

/// The label of the year in which the page is used: the first period of a new
/// draft.
pub fn this_year() -> String {
    js_sys::Date::new(&browser::now().into())
        .get_full_year()
        .to_string()
}
