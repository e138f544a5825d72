//! The page in a frame of another page: carries messages between the host and
//! the state. What they mean and who may send them is decided in
//! [`crate::embedding`].
//!
//! Nothing is dispatched while [`FRAME`] is borrowed: a dispatch may draw the page
//! at once, and drawing comes back to [`drawn`].

mod commands;
mod news;
mod sight;

pub use sight::hides;

use super::page::Page;
use super::rescue;
use super::saving::{KEEPER, Keeper};
use crate::editing::{Action, SaveState};
use crate::embedding::{
    Code, Gate, Guest, Knock, Mode, Pace, Refusal, Revisions, Sender, Turn, capabilities, error,
    post,
};
use crate::i18n::Language;
use crate::storage::{DraftId, browser};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use news::{say_autosave, say_change, say_height};
use serde_json::{Value, json};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, MessagePort, Window};

/// What a frame remembers.
struct Frame {
    guest: Guest,
    gate: Gate,
    /// The page as it was drawn last.
    page: Page,
    /// Where the host listens, once it has connected.
    port: Option<MessagePort>,
    revisions: Revisions,
    /// The draft that the host has loaded, and whether the host stores it.
    hosted: Option<(DraftId, bool)>,
    /// The draft of which the host waits to hear that it is open.
    awaited: Option<(DraftId, Option<Value>)>,
    /// The number that the host has, or has loaded.
    kept: Option<u64>,
    /// The number and the time of the last document sent to be stored.
    sent: Option<(u64, f64)>,
    /// What was said last of the document.
    said: Option<(u64, bool)>,
    /// The number and the language of the last report.
    reported: Option<(u64, Language)>,
    changes: Pace,
    autosaves: Pace,
    resizes: Pace,
    height: f64,
    listeners: Vec<EventListener>,
}

thread_local! {
    static FRAME: RefCell<Option<Frame>> = const { RefCell::new(None) };
}

/// Does something with the frame; nothing where the page is no guest.
fn with<T>(act: impl FnOnce(&mut Frame) -> T) -> Option<T> {
    if rescue::is_dead() {
        return None;
    }
    FRAME.with_borrow_mut(|frame| frame.as_mut().map(act))
}

/// Does something after so many milliseconds, outside of all that happens now.
fn after(millis: f64, act: impl FnOnce() + 'static) {
    Timeout::new(millis.ceil() as u32, act).forget();
}

/// Begins to be a guest, where the address says so.
pub fn begin(page: &Page) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let query = window.location().search().unwrap_or_default();
    let Some(guest) = Guest::read(&query) else {
        return;
    };
    if FRAME.with_borrow(Option::is_some) {
        return;
    }
    let frame = Frame {
        gate: Gate::new(guest.origins.clone()),
        page: page.clone(),
        port: None,
        revisions: Revisions::default(),
        hosted: None,
        awaited: None,
        kept: None,
        sent: None,
        said: None,
        reported: None,
        changes: Pace::per_second(4),
        autosaves: Pace::per_second(1),
        resizes: Pace::per_second(10),
        height: 0.0,
        listeners: vec![
            EventListener::new(&window, "message", |event| knock(event.unchecked_ref())),
            EventListener::new(&window, "pagehide", |_| say_autosave(true)),
        ],
        guest: guest.clone(),
    };
    FRAME.set(Some(frame));
    sight::hide(&guest.hide);
    sight::watch();
    if guest.mode != Mode::Edit {
        KEEPER.set(Keeper::Nobody);
    }
    commands::open_first(page, &guest);
    if let Some(parent) = parent(&window) {
        // The only message that anybody may read.
        send(&parent, &capabilities(&guest), "*");
    }
}

/// The window around this one; none where this is the outermost.
fn parent(window: &Window) -> Option<Window> {
    let parent = window.parent().ok().flatten()?;
    (JsValue::from(&parent) != JsValue::from(window)).then_some(parent)
}

fn send(target: &Window, text: &str, origin: &str) {
    if let Ok(message) = js_sys::JSON::parse(text) {
        // A target that is gone hears nothing.
        let _ = target.post_message(&message, origin);
    }
}

/// The JSON of a message; why it has none.
fn json_of(data: &JsValue) -> Result<String, Code> {
    if !data.is_object() {
        return Err(Code::NotObject);
    }
    let text = js_sys::JSON::stringify(data).map_err(|error| {
        match error.has_type::<js_sys::RangeError>() {
            // The browser gives up on what is nested without end.
            true => Code::TooDeep,
            false => Code::NotObject,
        }
    })?;
    if text.length() as usize > crate::embedding::LARGEST {
        return Err(Code::TooLarge);
    }
    text.as_string().ok_or(Code::NotObject)
}

/// A message to the window.
fn knock(event: &MessageEvent) {
    let source = js_sys::Reflect::get(event, &"source".into()).unwrap_or_default();
    let parent = web_sys::window().and_then(|window| parent(&window));
    let is_parent = parent
        .as_ref()
        .is_some_and(|parent| source == JsValue::from(parent));
    let origin = event.origin();
    let sender = Sender {
        origin: &origin,
        is_parent,
    };
    let ports = event.ports();
    let knock = with(|frame| {
        // What strangers say is not even looked at.
        let text = match frame.gate.lists(sender) {
            true => json_of(&event.data()),
            false => Err(Code::NotObject),
        };
        let text = text.as_deref().map_err(|code| *code);
        frame
            .gate
            .knock(sender, browser::now(), text, ports.length() as usize)
    });
    with(|frame| sight::count(frame.gate.counts()));
    let port = ports.get(0).dyn_into::<MessagePort>().ok();
    match (knock, port) {
        (Some(Knock::Connected), Some(port)) => connect(port),
        (Some(Knock::Refused(refusal)), other) => {
            let text = error(&refusal);
            let told = with(|frame| frame.say(&text));
            if told == Some(false)
                && let Some(parent) = parent
            {
                send(&parent, &text, &origin);
            }
            if let Some(port) = other {
                port.close();
            }
        }
        _ => {}
    }
}

/// From now on all is said on this port.
fn connect(port: MessagePort) {
    let listener = EventListener::new(&port, "message", |event| hear(event.unchecked_ref()));
    port.start();
    with(|frame| {
        frame.listeners.push(listener);
        frame.port = Some(port);
        // A study that the address names is open already.
        let open = frame.page.open().map(|open| open.id.clone());
        frame.awaited = open.map(|id| (id, None));
        frame.look();
        frame.resized();
    });
}

/// A message on the port.
fn hear(event: &MessageEvent) {
    let heard = with(|frame| match frame.gate.turn(browser::now()) {
        Turn::Go => {
            let text = json_of(&event.data());
            Some(frame.gate.hear(text.as_deref().map_err(|code| *code)))
        }
        Turn::Refuse => Some(Err(Refusal::at(Code::TooMany, ""))),
        Turn::Silent => None,
    });
    with(|frame| sight::count(frame.gate.counts()));
    let done = match heard.flatten() {
        Some(Ok(message)) => {
            let id = message.id.clone();
            commands::perform(message).map_err(|refusal| Refusal { id, ..refusal })
        }
        Some(Err(refusal)) => Err(refusal),
        None => Ok(()),
    };
    if let Err(refusal) = done {
        with(|frame| frame.say(&error(&refusal)));
    }
}

/// The page was drawn: what has changed is said, soon.
pub fn drawn(page: &Page) {
    with(|frame| {
        frame.page = page.clone();
        frame.look();
    });
    sight::freeze_soon(page.state.locked);
}

impl Frame {
    /// Says something to the host; false before there is a port.
    fn say(&self, text: &str) -> bool {
        let (Some(port), Ok(message)) = (&self.port, js_sys::JSON::parse(text)) else {
            return false;
        };
        port.post_message(&message).is_ok()
    }

    /// The number of the open document.
    fn number(&mut self) -> Option<u64> {
        let open = self.page.state.open.as_ref()?;
        Some(self.revisions.number(&open.id, open.revision))
    }

    /// Compares the state with what was said of it.
    fn look(&mut self) {
        let Some(number) = self.number() else {
            self.said = None;
            return;
        };
        let Some(open) = self.page.state.open.as_ref() else {
            return;
        };
        let (id, edited) = (open.id.clone(), open.revision > 0);
        if !edited && self.said.is_none_or(|(last, _)| last != number) {
            self.kept = Some(number);
        }
        let host = self.hosted.as_ref().filter(|(hosted, _)| *hosted == id);
        let host = host.map(|(_, autosave)| *autosave);
        self.keep(host, self.kept != Some(number));
        if self.port.is_none() {
            return;
        }
        if let Some((_, reply)) = self.awaited.take_if(|(awaited, _)| *awaited == id) {
            self.say(&post(
                "loaded",
                reply.as_ref(),
                json!({ "revision": number }),
            ));
            self.said = None;
            self.reported = None;
        }
        let state = (number, self.kept != Some(number));
        let told = self.reported.map(|(_, language)| language);
        let other = told.is_some_and(|language| language != self.page.language());
        if (self.said != Some(state) || other)
            && let Some(millis) = self.changes.ask(browser::now())
        {
            after(millis, say_change);
        }
        let stored = self.sent.is_some_and(|(sent, _)| sent == number);
        if host == Some(true)
            && edited
            && !stored
            && let Some(millis) = self.autosaves.ask(browser::now())
        {
            after(millis, || say_autosave(false));
        }
    }

    /// Decides who keeps the draft, and so what the page says of it.
    fn keep(&self, host: Option<bool>, dirty: bool) {
        let keeper = match (self.guest.mode, host) {
            (Mode::View | Mode::Demo, _) => Keeper::Nobody,
            _ if self.page.state.locked => Keeper::Nobody,
            (_, Some(true)) => Keeper::Host,
            (_, Some(false)) if !dirty => Keeper::Host,
            _ => Keeper::Store,
        };
        if KEEPER.replace(keeper) != keeper {
            let page = self.page.clone();
            after(0.0, move || page.dispatch(Action::Relist));
        }
    }

    fn resized(&mut self) {
        if self.port.is_some()
            && let Some(millis) = self.resizes.ask(browser::now())
        {
            after(millis, say_height);
        }
    }
}

/// When the open document was saved; now, where it has changed since.
fn saved_at(page: &Page) -> f64 {
    match page.open().map(|open| &open.save) {
        Some(SaveState::Saved(at)) => *at,
        _ => browser::now(),
    }
}
