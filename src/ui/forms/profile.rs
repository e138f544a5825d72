//! Agency, periods and perspectives.

use crate::editing::{Change, Open};
use crate::evaluation::perspective_word;
use crate::i18n;
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Direction, MOST_PERIODS, PERSPECTIVES, Path};
use crate::ui::fields;
use crate::ui::icons::{self, icon};
use crate::ui::page::Page;
use yew::prelude::*;

/// The screen.
pub fn screen(page: &Page, open: &Open) -> Html {
    let t = &page.t().profile;
    let field = |field: ProfileField| {
        let label = page.label("profile", field.key());
        fields::text(page, &Path::Profile(field), &label, None)
    };
    html! {
        <>
            <div class="page-head"><div><h1 tabindex="-1">{ t.title }</h1><p>{ t.intro }</p></div></div>
            <section class="panel">
                <h2>{ t.agency }</h2>
                <div class="fields">
                    { fields::text(page, &Path::Name, t.name, Some(t.name_hint)) }
                    { field(ProfileField::Agency) }
                    { field(ProfileField::Unit) }
                    { field(ProfileField::Region) }
                </div>
            </section>
            { periods(page, open) }
            { perspectives(page, open) }
            <section class="panel">
                <h2>{ t.signature }</h2>
                <div class="fields">
                    { field(ProfileField::Head) }
                    { field(ProfileField::HeadNumber) }
                    { field(ProfileField::Analyst) }
                    { fields::area(page, &Path::Profile(ProfileField::Note), &page.label("profile", "note"), Some(t.note_hint), "4") }
                </div>
            </section>
        </>
    }
}

/// The label of the period after the last, where it is a year.
fn next_label(open: &Open) -> String {
    let last = open.scorecard.periods.last().map(|period| period.label.trim());
    let year = last.and_then(|label| label.parse::<u32>().ok());
    year.map_or_else(String::new, |year| year.saturating_add(1).to_string())
}

fn periods(page: &Page, open: &Open) -> Html {
    let t = &page.t().profile;
    let common = &page.t().common;
    let periods = &open.scorecard.periods;
    let row = |index: usize| {
        let period = &periods[index];
        let path = Path::Period(period.id);
        let id = fields::field_id(&path);
        let name = format!("{} {}", t.period, index + 1);
        html! {
            <li class="row" key={period.id.0}>
                <label class="hidden" for={id.clone()}>{ name }</label>
                <input
                    class="input w-12" id={id} type="text" autocomplete="off"
                    value={period.label.clone()}
                    oninput={fields::oninput(page, &path)}
                    onblur={page.on::<FocusEvent>(crate::editing::Action::Settle)}
                />
                <span class="row">
                    if index > 0 {
                        { fields::icon_button(format!("{}: {}", common.move_up, period.label), icons::UP, page.change(Change::MovePeriod(period.id, Direction::Up))) }
                    }
                    if periods.len() > 1 {
                        { fields::icon_button((t.remove_period)(&period.label), icons::TRASH, page.change(Change::RemovePeriod(period.id))) }
                    }
                </span>
            </li>
        }
    };
    html! {
        <section class="panel">
            <h2>{ t.periods }</h2>
            <p class="hint">{ t.periods_hint }</p>
            <ul class="stack plain" id="periods">{ for (0..periods.len()).map(row) }</ul>
            <div class="slot">
                if periods.len() < MOST_PERIODS {
                    <button type="button" class="btn btn-small" id="add-period" onclick={page.change::<MouseEvent>(Change::AddPeriod(next_label(open)))}>
                        { icon(icons::PLUS) }{ t.add_period }
                    </button>
                }
            </div>
        </section>
    }
}

fn perspectives(page: &Page, open: &Open) -> Html {
    let t = &page.t().profile;
    let common = &page.t().common;
    let all = &open.scorecard.perspectives;
    let row = |index: usize| {
        let one = &all[index];
        let path = Path::PerspectiveName(one.id);
        let id = fields::field_id(&path);
        let word = i18n::user_word(page.language(), &perspective_word(one));
        html! {
            <li class="row" key={one.id.0}>
                <label class="hidden" for={id.clone()}>{ format!("{} {}", t.perspective_name, index + 1) }</label>
                <input
                    class="input w-20" id={id} type="text" autocomplete="off"
                    value={one.name.clone()}
                    placeholder={page.label("", one.role.key())}
                    oninput={fields::oninput(page, &path)}
                    onblur={page.on::<FocusEvent>(crate::editing::Action::Settle)}
                />
                <span class="row">
                    if index > 0 {
                        { fields::icon_button(format!("{}: {word}", common.move_up), icons::UP, page.change(Change::MovePerspective(one.id, Direction::Up))) }
                    }
                    if index + 1 < all.len() {
                        { fields::icon_button(format!("{}: {word}", common.move_down), icons::DOWN, page.change(Change::MovePerspective(one.id, Direction::Down))) }
                    }
                    if all.len() > *PERSPECTIVES.start() {
                        { fields::icon_button((t.remove_perspective)(&word), icons::TRASH, page.change(Change::RemovePerspective(one.id))) }
                    }
                </span>
            </li>
        }
    };
    html! {
        <section class="panel">
            <h2>{ t.perspectives }</h2>
            <p class="hint">{ t.perspectives_hint }</p>
            <ul class="stack plain" id="perspectives">{ for (0..all.len()).map(row) }</ul>
            <div class="slot">
                if all.len() < *PERSPECTIVES.end() {
                    <button type="button" class="btn btn-small" id="add-perspective" onclick={page.change::<MouseEvent>(Change::AddPerspective)}>
                        { icon(icons::PLUS) }{ t.add_perspective }
                    </button>
                }
            </div>
        </section>
    }
}
