//! The state of the page and its one transition function.

use super::change::Change;
use super::history::History;
use super::view::View;
use crate::evaluation::{Report, evaluate};
use crate::i18n::Language;
use crate::scorecard::{Path, Scorecard};
use crate::storage::{DraftFault, DraftId, FileFault};
use std::rc::Rc;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The key in the settings.
    pub fn key(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of this key.
    pub fn from_key(key: &str) -> Theme {
        match key {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        }
    }

    /// The theme after this one.
    pub fn next(self) -> Theme {
        match self {
            Theme::Auto => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Auto,
        }
    }
}

/// How the draft stands against what is stored.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Stored as it is here, at this time.
    Saved(f64),
    /// Changed since it was stored.
    Unsaved,
    /// The last attempt to store it was refused.
    Refused(DraftFault),
    /// Another tab stored this draft; it is not written from here any more.
    Elsewhere,
}

/// The draft that is open.
#[derive(Clone, Debug)]
pub struct Open {
    /// Its identity in the store.
    pub id: DraftId,
    /// The document.
    pub scorecard: Rc<Scorecard>,
    /// Its evaluation, always of this document.
    pub report: Rc<Report>,
    /// What can be undone and redone.
    pub history: History,
    /// The screen.
    pub view: View,
    /// How it stands against what is stored.
    pub save: SaveState,
    /// Rises with every change of the document.
    pub revision: u64,
}

/// A short message with, at times, something to take back.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// Tells one message from the next.
    pub number: u64,
    /// What it says.
    pub kind: ToastKind,
}

/// What a short message says.
#[derive(Clone, Debug, PartialEq)]
pub enum ToastKind {
    /// A draft was deleted; it can be restored.
    Deleted(DraftId, String),
    /// A file was opened as a new draft.
    Opened(String),
    /// A file could not be opened.
    NotOpened(FileFault),
    /// Something could not be done with a draft.
    Refused(DraftFault),
    /// A block was pasted.
    Pasted(super::paste::Pasted),
    /// Something was copied.
    Copied,
    /// Copying was refused by the browser.
    NotCopied,
    /// A part was removed; undo brings it back.
    Removed,
    /// Something that the second part of the program says.
    Told(String),
    /// The document is only looked at.
    Locked,
    /// What was asked for waits for the second part of the program.
    PartAwaited,
    /// The second part of the program could not be had.
    PartMissing,
}

/// The state of the page.
#[derive(Clone, Debug, Default)]
pub struct AppState {
    /// The language of the page.
    pub language: Language,
    /// The colours of the page.
    pub theme: Theme,
    /// The open draft; none on the list of drafts.
    pub open: Option<Open>,
    /// The message shown.
    pub toast: Option<Toast>,
    /// Rises when the list of drafts may have changed.
    pub listing: u64,
    /// The working that is unfolded, by the key of its figure.
    pub working: Option<String>,
    /// Whether documents are only looked at: they do not change.
    pub locked: bool,
    /// Whether the page around this one keeps the open draft.
    pub hosted: bool,
    toasts: u64,
}

/// Everything that can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// A keystroke in a field.
    Edit {
        /// The field.
        path: Path,
        /// Its new text.
        text: String,
    },
    /// A field was left: the next keystroke is a new step.
    Settle,
    /// A change of structure.
    Change(Change),
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
    /// Opens a draft on a screen.
    Open(DraftId, Rc<Scorecard>, View, SaveState),
    /// Goes to the list of drafts.
    Close,
    /// Shows a screen of the open draft.
    Show(View),
    /// The document of this revision was stored at this time.
    Stored(u64, f64),
    /// The store refused the document.
    StoreRefused(DraftFault),
    /// Another tab stored this draft.
    StoredElsewhere,
    /// Evaluates the open draft again: more can be evaluated than before.
    Evaluate,
    /// Sets the language.
    Language(Language),
    /// Sets the theme.
    Theme(Theme),
    /// Shows a message.
    Say(ToastKind),
    /// Takes the message away.
    Hush,
    /// The list of drafts may have changed.
    Relist,
    /// Unfolds or folds the working of a figure.
    Working(Option<String>),
    /// Lets documents be looked at only, or changed again.
    Lock(bool),
    /// The page around this one has opened a draft and keeps it.
    Host,
}

/// A step through the history, back or forward.
type Move = fn(&mut History, &Rc<Scorecard>) -> Option<(Rc<Scorecard>, View)>;

impl AppState {
    /// The list of drafts, in this language and theme.
    pub fn new(language: Language, theme: Theme) -> AppState {
        AppState {
            language,
            theme,
            ..AppState::default()
        }
    }

    /// The state after an action.
    pub fn apply(mut self, action: Action) -> AppState {
        match action {
            Action::Edit { .. } | Action::Change(_) | Action::Undo | Action::Redo
                if self.locked =>
            {
                self.say(ToastKind::Locked)
            }
            Action::Edit { path, text } => self.edit(&path, &text),
            Action::Settle => {
                if let Some(open) = &mut self.open {
                    open.history.settle();
                }
            }
            Action::Change(change) => self.change(change),
            Action::Undo => self.step(History::undo),
            Action::Redo => self.step(History::redo),
            Action::Open(id, scorecard, view, save) => {
                let view = view.within(&scorecard);
                self.working = None;
                self.open = Some(Open {
                    id,
                    report: Rc::new(evaluate(&scorecard)),
                    scorecard,
                    history: History::default(),
                    view,
                    save,
                    revision: 0,
                });
            }
            Action::Close => {
                self.open = None;
                self.listing += 1;
            }
            Action::Show(view) => {
                if let Some(open) = &mut self.open {
                    open.view = view.within(&open.scorecard);
                    open.history.settle();
                }
                self.working = None;
            }
            Action::Stored(revision, at) => {
                if let Some(open) = &mut self.open
                    && open.revision == revision
                    && open.save != SaveState::Elsewhere
                {
                    open.save = SaveState::Saved(at);
                }
            }
            Action::StoreRefused(fault) => {
                // What another tab stored must not be overwritten by a later success.
                if self
                    .open
                    .as_ref()
                    .is_some_and(|open| open.save != SaveState::Elsewhere)
                {
                    self.mark(SaveState::Refused(fault));
                }
            }
            Action::StoredElsewhere => self.mark(SaveState::Elsewhere),
            Action::Evaluate => {
                if let Some(open) = &mut self.open {
                    open.report = Rc::new(evaluate(&open.scorecard));
                }
            }
            Action::Language(language) => self.language = language,
            Action::Theme(theme) => self.theme = theme,
            Action::Say(kind) => self.say(kind),
            Action::Hush => self.toast = None,
            Action::Relist => self.listing += 1,
            Action::Lock(locked) => self.locked = locked,
            Action::Host => self.hosted = true,
            Action::Working(key) => {
                self.working = if self.working == key { None } else { key };
            }
        }
        self
    }

    fn mark(&mut self, save: SaveState) {
        if let Some(open) = &mut self.open {
            open.save = save;
        }
    }

    fn say(&mut self, kind: ToastKind) {
        self.toasts += 1;
        self.toast = Some(Toast {
            number: self.toasts,
            kind,
        });
    }

    fn edit(&mut self, path: &Path, text: &str) {
        let Some(open) = &mut self.open else { return };
        if open.scorecard.text(path).as_deref() == Some(text) {
            return;
        }
        let mut next = Scorecard::clone(&open.scorecard);
        if next.set_text(path, text) {
            let typing = Some(path);
            open.history.remember(&open.scorecard, open.view, typing);
            open.put(Rc::new(next));
        }
    }

    fn change(&mut self, change: Change) {
        let Some(open) = &mut self.open else { return };
        let removes = matches!(
            change,
            Change::RemovePerspective(_)
                | Change::RemoveIndicator(_)
                | Change::RemovePeriod(_)
                | Change::RemoveAnnex(_)
                | Change::Replace(_)
                | Change::RemoveRow(..)
        );
        let mut next = Scorecard::clone(&open.scorecard);
        let (changed, pasted) = change.apply(&mut next);
        if !changed {
            return;
        }
        open.history.remember(&open.scorecard, open.view, None);
        open.put(Rc::new(next));
        if let Some(pasted) = pasted {
            self.say(ToastKind::Pasted(pasted));
        } else if removes {
            self.say(ToastKind::Removed);
        }
    }

    fn step(&mut self, go: Move) {
        let Some(open) = &mut self.open else { return };
        if let Some((scorecard, view)) = go(&mut open.history, &open.scorecard) {
            open.put(scorecard);
            open.view = view.within(&open.scorecard);
            self.working = None;
            if matches!(
                self.toast.as_ref().map(|toast| &toast.kind),
                Some(ToastKind::Removed)
            ) {
                self.toast = None;
            }
        }
    }
}

impl Open {
    /// Makes this the present document.
    fn put(&mut self, scorecard: Rc<Scorecard>) {
        self.report = Rc::new(evaluate(&scorecard));
        self.scorecard = scorecard;
        self.revision += 1;
        self.view = self.view.within(&self.scorecard);
        // A refusal stays visible until a write succeeds.
        if let SaveState::Saved(_) = self.save {
            self.save = SaveState::Unsaved;
        }
    }
}
