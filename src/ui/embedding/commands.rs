//! What the host's commands do.

use super::super::page::Page;
use super::news::{result, say_autosave};
use super::{Frame, saved_at, sight, with};
use crate::cases;
use crate::editing::{Action, SaveState, View};
use crate::embedding::{
    Code, Command, Format, Guest, Load, Message, Mode, Refusal, Screen, Source, post,
};
use crate::i18n::export::paper::Kind;
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Path, Scorecard};
use crate::storage::{self, DraftId, browser};
use crate::ui::export::{self, Product};
use crate::ui::shell;
use serde_json::{Value, json};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

const JSON: &str = "application/json";

/// What the address asks for before anybody commands.
pub fn open_first(page: &Page, guest: &Guest) {
    page.dispatch(Action::Lock(guest.mode == Mode::View));
    let case = guest.case.as_deref();
    let case = case.and_then(|key| cases::find(key).map(|case| case.key));
    match (case, page.open()) {
        (Some(key), _) => {
            let scorecard = study(page, key);
            open(page, scorecard, None, guest.view);
        }
        (None, Some(found)) => {
            let view = guest.view.and_then(|screen| screen.of(&found.scorecard));
            if let Some(view) = view {
                page.dispatch(Action::Show(view));
            }
        }
        (None, None) => {}
    }
}

/// A published study as a document, named as where it is opened by hand.
fn study(page: &Page, key: &str) -> Scorecard {
    let Some(case) = cases::find(key) else {
        return Scorecard::new(&shell::this_year());
    };
    let language = page.language();
    let mut scorecard = (case.build)(page.wording());
    scorecard.set_text(&Path::Name, language.pick(case.title.0, case.title.1));
    let note = format!("{}\n{}", case.cite, language.pick(case.note.0, case.note.1));
    scorecard.set_text(&Path::Profile(ProfileField::Note), &note);
    scorecard
}

/// Opens a document that the store does not know.
fn open(page: &Page, scorecard: Scorecard, saved: Option<f64>, view: Option<Screen>) -> DraftId {
    let now = browser::now();
    let before: Vec<DraftId> = page
        .open()
        .map(|open| open.id.clone())
        .into_iter()
        .collect();
    let id = DraftId::new(now, &before);
    let view = view.and_then(|screen| screen.of(&scorecard));
    let saved = SaveState::Saved(saved.unwrap_or(now));
    page.dispatch(Action::Open(
        id.clone(),
        Rc::new(scorecard),
        view.unwrap_or(View::Profile),
        saved,
    ));
    id
}

/// Does what the host wants, or says why not; then nothing has changed.
pub fn perform(message: Message) -> Result<(), Refusal> {
    let Some(page) = with(|frame| frame.page.clone()) else {
        return Ok(());
    };
    let id = message.id;
    match message.command {
        Command::Ping => {
            with(|frame| {
                let number = frame.number();
                let ignored = frame.gate.counts().json();
                let members = json!({ "revision": number, "ignored": ignored });
                frame.say(&post("pong", id.as_ref(), members));
            });
        }
        Command::Configure(language, theme, hide) => {
            if let Some(parts) = hide {
                sight::hide(&parts);
            }
            if let Some(language) = language {
                page.dispatch(Action::Language(language));
            }
            if let Some(theme) = theme {
                page.dispatch(Action::Theme(theme));
            }
        }
        Command::Load(wanted) => load(&page, wanted, id),
        Command::Export(format) => export(&page, format, id)?,
        Command::Goto(screen) => {
            let open = page
                .open()
                .ok_or_else(|| Refusal::at(Code::NothingOpen, ""))?;
            let view = screen.of(&open.scorecard);
            let view = view.ok_or_else(|| Refusal::at(Code::NotThere, "view"))?;
            page.dispatch(Action::Show(view));
        }
        Command::Saved(number) => saved(&page, number)?,
        // The door has refused it.
        Command::Connect => {}
    }
    Ok(())
}

fn load(page: &Page, wanted: Load, reply: Option<Value>) {
    // The draft before goes where its keeper is.
    page.saver.flush();
    say_autosave(true);
    let (scorecard, at) = match wanted.source {
        Source::Scorecard(scorecard, saved) => (*scorecard, saved),
        Source::Case(key) => (study(page, key), None),
        Source::Empty => (Scorecard::new(&shell::this_year()), None),
    };
    let view = with(|frame| {
        // Until it is open nobody must take it for the one before.
        frame.hosted = None;
        frame.awaited = None;
        frame.guest.view
    });
    let mode = with(|frame| frame.guest.mode).unwrap_or_default();
    page.dispatch(Action::Lock(wanted.read_only || mode == Mode::View));
    let id = open(page, scorecard, at, view.flatten());
    let autosave = wanted.autosave && !wanted.read_only && mode == Mode::Edit;
    page.dispatch(Action::Host);
    sight::hosted();
    with(|frame| {
        frame.hosted = Some((id.clone(), autosave));
        frame.awaited = Some((id, reply));
        // Drawing may have come first.
        frame.look();
    });
}

fn export(page: &Page, format: Format, id: Option<Value>) -> Result<(), Refusal> {
    let open = page.open().cloned();
    let open = open.ok_or_else(|| Refusal::at(Code::NothingOpen, ""))?;
    let product = match format {
        Format::Draft => {
            let name = storage::safe_file_name(&open.scorecard.name);
            let text = storage::write(&open.scorecard, saved_at(page));
            exported(&name, JSON, text.as_bytes(), id.as_ref());
            return Ok(());
        }
        Format::Result => {
            let stem = storage::safe_file_name(&open.scorecard.name);
            let stem = stem.trim_end_matches(".json").trim_end_matches(".timbang");
            let text = result(page, &open).to_string();
            exported(
                &format!("{stem}.result.json"),
                JSON,
                text.as_bytes(),
                id.as_ref(),
            );
            return Ok(());
        }
        Format::Workbook => Product::Workbook,
        Format::Csv => Product::Csv,
        Format::Report => Product::Report(Kind::Full),
    };
    let page = page.clone();
    spawn_local(async move {
        let made = export::make(&page, open, product).await;
        exported(&made.name, made.mime, &made.bytes, id.as_ref());
    });
    Ok(())
}

fn exported(name: &str, mime: &str, bytes: &[u8], id: Option<&Value>) {
    let message = post("exported", id, json!({ "name": name, "mime": mime }));
    with(|frame| frame.say_with_bytes(&message, bytes));
}

/// The host has stored the document of this number.
fn saved(page: &Page, number: u64) -> Result<(), Refusal> {
    let found = with(|frame| {
        let now = frame.number()?;
        let revision = frame.revisions.revision(number)?;
        let sent = frame.sent.filter(|(sent, _)| *sent == number);
        let at = sent.map_or_else(browser::now, |(_, at)| at);
        if number <= now {
            frame.kept = frame.kept.max(Some(number));
        }
        Some((number > now, revision, at))
    });
    match found.flatten() {
        Some((true, ..)) => Err(Refusal::at(Code::NotThere, "revision")),
        Some((false, revision, at)) => {
            page.dispatch(Action::Stored(revision, at));
            Ok(())
        }
        // A document that is not open any more.
        None => Ok(()),
    }
}

impl Frame {
    fn say_with_bytes(&self, text: &str, bytes: &[u8]) {
        let (Some(port), Ok(message)) = (&self.port, js_sys::JSON::parse(text)) else {
            return;
        };
        let bytes = js_sys::Uint8Array::from(bytes);
        // An object just made takes any member.
        let _ = js_sys::Reflect::set(&message, &"bytes".into(), &bytes);
        let _ = port.post_message(&message);
    }
}
