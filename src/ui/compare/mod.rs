//! Drafts and periods side by side: scores, differences, ranking. Other drafts
//! are read and never written.

mod chart;
mod choice;
mod table;

use super::page::Page;
use super::{icons, kit};
use crate::editing::{Open, View};
use crate::evaluation::contrast::{Contrast, MOST, at_period, contrast};
use crate::i18n;
use crate::scorecard::Scorecard;
use crate::storage::{DraftId, drafts};
use choice::{Choice, Pick};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

thread_local! {
    /// What was chosen last, and in which draft: it is there again when one comes
    /// back from the results.
    static CHOSEN: RefCell<Option<(DraftId, Choice)>> = const { RefCell::new(None) };
}

/// The screen.
pub fn screen(page: &Page, open: &Open) -> Html {
    html! { <Compare key={open.id.as_str().to_owned()} page={page.clone()} /> }
}

#[derive(Properties)]
pub struct CompareProps {
    pub page: Page,
}

impl PartialEq for CompareProps {
    /// The open draft may have changed.
    fn eq(&self, _: &CompareProps) -> bool {
        false
    }
}

/// What stands side by side: names with their letters, and what was found.
pub struct Shown {
    /// A letter and a name for each.
    pub names: Vec<String>,
    /// The place of the one from which differences are taken.
    pub base: usize,
    pub found: Contrast,
}

impl Shown {
    /// The letter of a place.
    pub fn letter(place: usize) -> String {
        let letter = u8::try_from(place).map(|place| b'A'.saturating_add(place));
        letter.map_or_else(|_| String::new(), |letter| char::from(letter).to_string())
    }

    /// The letter and the name of a place.
    pub fn name(&self, place: usize) -> String {
        self.names.get(place).cloned().unwrap_or_default()
    }
}

#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let page = &props.page;
    let listed = use_memo((), |()| drafts::list(&*page.store));
    let choice = use_state(|| page.open().map(remembered).unwrap_or_default());
    // A draft is read when it is chosen, not at every stroke.
    let picked = choice.drafts();
    let read = use_memo(picked, |picked| {
        let load = |id: &DraftId| (id.clone(), drafts::load(&*page.store, id));
        picked.iter().map(load).collect::<Vec<_>>()
    });
    let Some(open) = page.open() else {
        return Html::default();
    };
    let change = {
        let (choice, id) = (choice.clone(), open.id.clone());
        Callback::from(move |next: Choice| {
            CHOSEN.set(Some((id.clone(), next.clone())));
            choice.set(next);
        })
    };
    let mut cards: Vec<(Pick, String, Rc<Scorecard>)> = Vec::new();
    let mut faults = Vec::new();
    for pick in choice.in_order(open, &listed) {
        let name = choice::name(page, open, &listed, &pick, choice.only_periods());
        match &pick {
            Pick::Whole => cards.push((pick, name, Rc::new((*open.scorecard).clone()))),
            Pick::Period(id) => {
                let card = Rc::new(at_period(&open.scorecard, *id));
                cards.push((pick, name, card));
            }
            Pick::Draft(id) => match read.iter().find(|(other, _)| other == id) {
                Some((_, Ok(opened))) => {
                    let card = Rc::new(opened.scorecard.clone());
                    cards.push((pick, name, card));
                }
                Some((_, Err(fault))) => {
                    let why = i18n::draft_fault(page.language(), fault);
                    faults.push(format!("{name}: {why}"));
                }
                None => {}
            },
        }
    }
    cards.truncate(MOST);
    let picks: Vec<Pick> = cards.iter().map(|(pick, ..)| pick.clone()).collect();
    let base = choice.base_among(&picks);
    let t = &page.later().compare;
    let lettered = cards.iter().enumerate();
    let names = lettered.map(|(place, (_, name, _))| format!("{}. {name}", Shown::letter(place)));
    let shown = (cards.len() > 1).then(|| {
        let cards: Vec<&Scorecard> = cards.iter().map(|(_, _, card)| &**card).collect();
        Shown {
            names: names.collect(),
            base,
            found: contrast(&cards, base),
        }
    });
    let results = shown.as_ref().map(|shown| {
        kit::all(vec![
            choice::base(page, &choice, &picks, shown, &change),
            table::unlike(page, shown),
            table::section(page, shown),
            html! { <div class="split">{ table::ranking(page, shown) }{ chart::figure(page, shown) }</div> },
        ])
    });
    let none = shown.is_none().then(|| {
        let text = kit::p("", t.two);
        html! { <div class="notice notice-info" role="status" id="choose-two">{ icons::icon(icons::INFO) }<div>{ text }</div></div> }
    });
    let back = html! {
        <a class="btn btn-small" id="to-results" href={View::Results.hash(&open.id)}>{ icons::icon(icons::LEFT) }{ t.back }</a>
    };
    html! {
        <div class="stack" id="compare">
            { kit::page_head(page.t().tasks.compare.to_owned(), t.intro.to_owned(), back) }
            { choice::section(page, open, &listed, &choice, faults, &change) }
            { kit::slot(none) }
            <div class="stack" key="results">{ results.unwrap_or_default() }</div>
        </div>
    }
}

/// What was chosen in this draft before, or what there is to compare in it.
fn remembered(open: &Open) -> Choice {
    let before = CHOSEN.with_borrow(|chosen| {
        let chosen = chosen.as_ref().filter(|(id, _)| *id == open.id);
        chosen.map(|(_, choice)| choice.clone())
    });
    before.unwrap_or_else(|| Choice::first(open))
}
