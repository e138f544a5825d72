//! The doors to the second part of the program (see [`super::later`]): whatever
//! is reached through these functions alone is in the second part, with the
//! texts and tables that nothing else uses. `script/split.mjs` reads their names
//! here; they must stay functions of their own.

use super::figures::Figures;
use super::later::Here;
use super::page::Page;
use super::{
    accuracy, answer, checks, embedding, exercise, exhibits, figures, files, leftovers, results,
    survey, weights,
};
use crate::cases;
use crate::editing::{Action, Open, Tab, View};
use crate::evaluation;
use crate::i18n::instruments;
use crate::methods::instrument::Exhibit;
use crate::methods::{self, Figure};
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Group, Id, Indicator, Path};
use crate::storage::Listed;
use yew::prelude::*;

/// Makes known what has come with the second part, and evaluates the open draft
/// with it.
#[inline(never)]
pub fn arrive(_: Here, page: &Page) {
    methods::later::come();
    evaluation::later::come();
    instruments::have_come();
    page.dispatch(Action::Evaluate);
    embedding::begin(page);
}

/// Tells the page around this one what has become of the state.
#[inline(never)]
pub fn drawn(_: Here, page: &Page) {
    embedding::drawn(page);
}

/// What stands below the drafts: deleted ones, and what was set aside.
#[inline(never)]
pub fn leftovers(_: Here, page: &Page) -> Html {
    leftovers::shelves(page)
}

/// A draft that cannot be opened.
#[inline(never)]
pub fn broken(_: Here, page: &Page, draft: &Listed) -> Html {
    leftovers::unreadable(page, draft)
}

/// The results.
#[inline(never)]
pub fn results(_: Here, page: &Page, open: &Open) -> Html {
    results::screen(page, open)
}

/// The weights.
#[inline(never)]
pub fn weights(_: Here, page: &Page, open: &Open, group: Group, tab: Tab) -> Html {
    weights::screen(page, open, group, tab)
}

/// A questionnaire.
#[inline(never)]
pub fn survey(_: Here, page: &Page, open: &Open, id: Option<Id>, results: bool) -> Html {
    survey::screen(page, open, id, results)
}

/// The questions that an expert answers.
#[inline(never)]
pub fn answer(_: Here, page: &Page, open: &Open) -> Html {
    answer::screen(page, open)
}

/// Opens the questions that an address holds as a new draft.
#[inline(never)]
pub fn question(_: Here, page: &Page, fragment: &str) {
    answer::open(page, fragment);
}

/// The checks of printed figures.
#[inline(never)]
pub fn checks(_: Here, page: &Page, open: &Open) -> Html {
    checks::screen(page, open)
}

/// An exercise.
#[inline(never)]
pub fn exercise(_: Here, page: &Page, open: &Open) -> Html {
    exercise::screen(page, open)
}

/// Where an indicator takes its answers from, if not from its own form.
#[inline(never)]
pub fn fed(_: Here, page: &Page, indicator: &Indicator) -> Html {
    survey::fed(page, indicator)
}

/// Further results beside a value.
#[inline(never)]
pub fn exhibits(
    _: Here,
    page: &Page,
    names: [&str; 2],
    all: &[Exhibit],
    figs: &mut Figures,
) -> Html {
    let [scope, whose] = names;
    exhibits::section(page, scope, whose, all, figs)
}

/// The working of a figure in a form.
#[inline(never)]
pub fn working(_: Here, page: &Page, figure: &Figure) -> Html {
    figures::working(page, figure, true)
}

/// Opens a published study as a new draft.
#[inline(never)]
pub fn example(_: Here, page: &Page, key: &str) {
    let Some(case) = cases::find(key) else {
        return;
    };
    let language = page.language();
    let mut scorecard = (case.build)(page.wording());
    scorecard.set_text(&Path::Name, language.pick(case.title.0, case.title.1));
    let note = format!("{}\n{}", case.cite, language.pick(case.note.0, case.note.1));
    scorecard.set_text(&Path::Profile(ProfileField::Note), &note);
    let view = View::of(case, &scorecard);
    files::open_as_new(page, scorecard, None, view);
}

/// Opens a published study as an exercise.
#[inline(never)]
pub fn begin_exercise(_: Here, page: &Page, key: &str) {
    let Some(case) = cases::find(key) else {
        return;
    };
    let mut scorecard = cases::exercise::begin(case, page.wording());
    let study = page.language().pick(case.title.0, case.title.1);
    let name = (page.later().exercise.example_name)(study);
    scorecard.set_text(&Path::Name, &name);
    scorecard.set_text(&Path::Profile(ProfileField::Note), case.cite);
    files::open_as_new(page, scorecard, None, View::Exercise);
}

/// Begins the exercise again.
#[inline(never)]
pub fn restart(_: Here, page: &Page) {
    exercise::restart(page);
}

/// Opens a file as a new draft.
#[inline(never)]
pub fn open_file(_: Here, page: &Page, file: web_sys::File) {
    files::open_file(page, file);
}

/// How exact the program is.
#[inline(never)]
pub fn accuracy(_: Here, page: &Page) -> Html {
    accuracy::screen(page)
}
