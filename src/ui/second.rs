//! The doors to the second part of the program (see [`super::later`]): whatever
//! is reached through these functions alone is in the second part, with the
//! texts and tables that nothing else uses. `script/split.mjs` reads their names
//! here; they must stay functions of their own.

use super::figures::Figures;
use super::later::Here;
use super::page::Page;
use super::{
    accuracy, answer, checks, compare, embedding, exercise, exhibits, export, figures, files,
    leftovers, report, sharing, stage, survey, weights,
};
use crate::cases;
use crate::editing::{Action, Open, View};
use crate::evaluation;
use crate::i18n::instruments;
use crate::methods::instrument::Exhibit;
use crate::methods::{self, Figure};
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Indicator, Path};
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

/// The present screen of the open draft, where it is one of the second part.
#[inline(never)]
pub fn screen(_: Here, page: &Page, open: &Open) -> Html {
    match open.view {
        View::Weights(group, tab) => weights::screen(page, open, group, tab),
        View::Survey(id, results) => survey::screen(page, open, id, results),
        View::Answer => answer::screen(page, open),
        View::Results => html! { <stage::Screen page={page.clone()} /> },
        View::Compare => compare::screen(page, open),
        View::Report => report::screen(page, open),
        View::Checks => checks::screen(page, open),
        View::Exercise => exercise::screen(page, open),
        // These are there from the start.
        View::Profile | View::Perspective(_) => Html::default(),
    }
}

/// Opens what an address holds: questions as a new draft, a scorecard to look at.
#[inline(never)]
pub fn linked(_: Here, page: &Page, address: &str) {
    match address.strip_prefix("#q=") {
        Some(fragment) => answer::open(page, fragment),
        None => sharing::open(page, address),
    }
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

/// A button that copies the table of a form.
#[inline(never)]
pub fn copy_table(_: Here, page: &Page, title: &str) -> Html {
    export::copy_button(page, title)
}

/// The working of a figure in a form.
#[inline(never)]
pub fn working(_: Here, page: &Page, figure: &Figure) -> Html {
    figures::working(page, figure, true)
}

/// Opens a published study as a new draft, or as an exercise.
#[inline(never)]
pub fn example(_: Here, page: &Page, key: &str, exercise: bool) {
    let Some(case) = cases::find(key) else {
        return;
    };
    let language = page.language();
    let title = language.pick(case.title.0, case.title.1);
    let (mut scorecard, name, note) = if exercise {
        let begun = cases::exercise::begin(case, page.wording());
        let name = (page.later().exercise.example_name)(title);
        (begun, name, case.cite.to_owned())
    } else {
        let note = format!("{}\n{}", case.cite, language.pick(case.note.0, case.note.1));
        ((case.build)(page.wording()), title.to_owned(), note)
    };
    scorecard.set_text(&Path::Name, &name);
    scorecard.set_text(&Path::Profile(ProfileField::Note), &note);
    let view = match exercise {
        true => View::Exercise,
        false => View::of(case, &scorecard),
    };
    files::open_as_new(page, scorecard, None, view);
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

/// A page that belongs to no draft.
#[inline(never)]
pub fn beside(_: Here, page: &Page, which: &str) -> Html {
    match which {
        "accuracy" => accuracy::screen(page),
        _ => sharing::screen(page),
    }
}

/// What it is called.
#[inline(never)]
pub fn beside_title(_: Here, page: &Page, which: &str) -> &'static str {
    match which {
        "accuracy" => page.later().accuracy.title,
        _ => page.later().sharing.preview,
    }
}

/// Links to those pages.
#[inline(never)]
pub fn links(_: Here, page: &Page) -> Html {
    html! { <>{ " · " }<a href={View::ACCURACY}>{ page.later().accuracy.title }</a></> }
}
