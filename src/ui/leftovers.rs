//! What stands below the drafts on the first screen: deleted ones, and records
//! that were set aside.

use super::icons;
use super::kit::{self, Button};
use super::page::Page;
use super::start::button;
use super::{files, shell};
use crate::editing::{Action, ToastKind};
use crate::i18n;
use crate::storage::{DraftId, FileFault, Listed, Listing, drafts};
use yew::prelude::*;

/// Both lists, each only where there is something on it; and the way to have
/// nothing left.
pub fn shelves(page: &Page) -> Html {
    let t = &page.t().start;
    let deleted = drafts::deleted(&*page.store).unwrap_or_default();
    let asides = drafts::asides(&*page.store).unwrap_or_default();
    html! {
        <>
            { shelf("deleted", t.deleted, t.deleted_hint, deleted.iter().map(|draft| deleted_card(page, draft)).collect()) }
            { shelf("asides", t.asides, t.asides_hint, asides.iter().map(|draft| aside_card(page, draft)).collect()) }
            { forget(page) }
        </>
    }
}

/// Deletes all that is stored, behind a fold: nobody is to press it in passing.
fn forget(page: &Page) -> Html {
    let t = &page.later().forget;
    let (own, done) = (page.clone(), t.done);
    let onclick = Callback::from(move |_: MouseEvent| {
        let said = match drafts::forget_everything(&*own.store) {
            Ok(()) => ToastKind::Told(done.to_owned()),
            Err(fault) => ToastKind::Refused(fault.into()),
        };
        own.dispatch(Action::Say(said));
        own.dispatch(Action::Relist);
    });
    let button = Button::small(icons::TRASH, t.button).class("btn-danger");
    let body = html! { <>{ kit::p("", t.hint) }<div class="btns">{ button.id("forget").on(onclick) }</div></> };
    kit::block("div", "section", kit::fold(false, t.title, "", body))
}

/// A list of records that are not drafts any more; nothing when it is empty.
fn shelf(id: &'static str, title: &'static str, hint: &'static str, cards: Vec<Html>) -> Html {
    kit::slot((!cards.is_empty()).then(|| kit::shelf(id, title, hint, cards)))
}

/// What was set aside can be downloaded, and deleted for ever.
fn aside_card(page: &Page, draft: &Listed) -> Html {
    let t = &page.t().start;
    let name = match &draft.state {
        Listing::Ready { name, .. } => shell::draft_name(page, name),
        Listing::Newer { .. } => t.newer.to_owned(),
        Listing::Unreadable { .. } => t.unreadable.to_owned(),
    };
    let raw = files::act(page, &draft.id, |page, id| {
        if let Some(text) = drafts::raw_aside(&*page.store, id) {
            files::download_text(id.as_str(), &text);
        }
        Ok(None)
    });
    let purge = files::act(page, &draft.id, |page, id| {
        drafts::purge_aside(&*page.store, id).map(|()| None)
    });
    let buttons = vec![
        button("btn-small", icons::DOWNLOAD, t.download_raw, &name, raw),
        button("btn-small btn-danger", icons::TRASH, t.purge, &name, purge),
    ];
    kit::card(draft.id.as_str(), name, Vec::new(), buttons)
}

fn deleted_card(page: &Page, draft: &Listed) -> Html {
    let t = &page.t().start;
    let name = match &draft.state {
        Listing::Ready { name, .. } => shell::draft_name(page, name),
        _ => t.unreadable.to_owned(),
    };
    let restore = files::act(page, &draft.id, |page, id| {
        drafts::restore(&*page.store, id).map(|_| None)
    });
    let purge = files::act(page, &draft.id, |page, id| {
        drafts::purge(&*page.store, id).map(|()| None)
    });
    let buttons = vec![
        button("btn-small", icons::UNDO, t.restore, &name, restore),
        button("btn-small btn-danger", icons::TRASH, t.purge, &name, purge),
    ];
    kit::card(draft.id.as_str(), name, Vec::new(), buttons)
}

/// A draft that cannot be opened: why, and what can still be done with it.
pub fn unreadable(page: &Page, draft: &Listed) -> Html {
    let t = &page.t().start;
    let (title, fault) = match &draft.state {
        Listing::Ready { .. } => return Html::default(),
        Listing::Unreadable { fault } => (t.unreadable, fault.clone()),
        Listing::Newer { schema, app } => {
            let (schema, app) = (*schema, app.clone());
            (t.newer, FileFault::Newer { schema, app })
        }
    };
    let raw = files::act(page, &draft.id, |page, id| {
        if let Some(text) = drafts::raw(&*page.store, id) {
            files::download_text(id.as_str(), &text);
        }
        Ok(None)
    });
    let aside = files::act(page, &draft.id, |page, id| {
        drafts::set_aside(&*page.store, id).map(|_| None)
    });
    let why = i18n::file_fault(page.language(), &fault);
    broken(page, &draft.id, title, why, raw, aside)
}

fn broken(
    page: &Page,
    id: &DraftId,
    title: &'static str,
    why: String,
    raw: Callback<MouseEvent>,
    aside: Callback<MouseEvent>,
) -> Html {
    let t = &page.t().start;
    let buttons = vec![
        button(
            "btn-small",
            icons::DOWNLOAD,
            t.download_raw,
            id.as_str(),
            raw,
        ),
        button("btn-small", icons::FOLDER, t.set_aside, id.as_str(), aside),
    ];
    let about = kit::p("card-meta", format!("{why} {}", t.unreadable_hint));
    kit::card(id.as_str(), title.to_owned(), vec![about], buttons)
}
