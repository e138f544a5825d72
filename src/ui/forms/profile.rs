//! Agency, periods and perspectives.

use crate::editing::{Action, Change, Open};
use crate::evaluation::perspective_word;
use crate::i18n;
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Direction, MOST_PERIODS, PERSPECTIVES, Path};
use crate::ui::fields;
use crate::ui::icons;
use crate::ui::kit::{self, Button};
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
            { kit::page_head(t.title.to_owned(), t.intro.to_owned(), Html::default()) }
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
    let last = open
        .scorecard
        .periods
        .last()
        .map(|period| period.label.trim());
    let year = last.and_then(|label| label.parse::<u32>().ok());
    year.map_or_else(String::new, |year| year.saturating_add(1).to_string())
}

/// A row of a list of names: the field, and what can be done with the part.
fn row(
    page: &Page,
    path: &Path,
    key: u32,
    name: String,
    value: &str,
    usual: Option<String>,
    tools: Vec<Html>,
) -> Html {
    let id = fields::field_id(path);
    html! {
        <li class="row" {key}>
            <label class="hidden" for={id.clone()}>{ name }</label>
            <input
                class="input w-20" {id} type="text" autocomplete="off" maxlength={fields::LONGEST}
                value={value.to_owned()}
                placeholder={usual}
                oninput={fields::oninput(page, path)}
                onblur={page.on::<FocusEvent>(Action::Settle)}
            />
            { kit::block("span", "row", kit::all(tools)) }
        </li>
    }
}

/// A panel with a list of names, and a button that adds one.
fn names(
    title: &'static str,
    hint: &'static str,
    id: &'static str,
    rows: Vec<Html>,
    add: Option<Html>,
) -> Html {
    let list = html! { <ul class="stack plain" {id}>{ for rows }</ul> };
    kit::panel(None, title, hint, html! { <>{ list }{ kit::slot(add) }</> })
}

fn periods(page: &Page, open: &Open) -> Html {
    let t = &page.t().profile;
    let common = &page.t().common;
    let periods = &open.scorecard.periods;
    let mut rows = Vec::new();
    for (index, period) in periods.iter().enumerate() {
        let mut tools = Vec::new();
        if index > 0 {
            let change = page.change(Change::MovePeriod(period.id, Direction::Up));
            tools.push(kit::icon_button(
                format!("{}: {}", common.move_up, period.label),
                icons::UP,
                change,
            ));
        }
        if periods.len() > 1 {
            let change = page.change(Change::RemovePeriod(period.id));
            tools.push(kit::icon_button(
                (t.remove_period)(&period.label),
                icons::TRASH,
                change,
            ));
        }
        let name = format!("{} {}", t.period, index + 1);
        let path = Path::Period(period.id);
        rows.push(row(
            page,
            &path,
            period.id.0,
            name,
            &period.label,
            None,
            tools,
        ));
    }
    let add = (periods.len() < MOST_PERIODS).then(|| {
        let add = page.change(Change::AddPeriod(next_label(open)));
        Button::small(icons::PLUS, t.add_period)
            .id("add-period")
            .on(add)
    });
    names(t.periods, t.periods_hint, "periods", rows, add)
}

fn perspectives(page: &Page, open: &Open) -> Html {
    let t = &page.t().profile;
    let common = &page.t().common;
    let all = &open.scorecard.perspectives;
    let mut rows = Vec::new();
    for (index, one) in all.iter().enumerate() {
        let word = i18n::user_word(page.language(), &perspective_word(one));
        let mut tools = Vec::new();
        let mut tool = |name: String, shape, change| {
            tools.push(kit::icon_button(name, shape, page.change(change)));
        };
        if index > 0 {
            let change = Change::MovePerspective(one.id, Direction::Up);
            tool(format!("{}: {word}", common.move_up), icons::UP, change);
        }
        if index + 1 < all.len() {
            let change = Change::MovePerspective(one.id, Direction::Down);
            tool(format!("{}: {word}", common.move_down), icons::DOWN, change);
        }
        if all.len() > *PERSPECTIVES.start() {
            let change = Change::RemovePerspective(one.id);
            tool((t.remove_perspective)(&word), icons::TRASH, change);
        }
        let name = format!("{} {}", t.perspective_name, index + 1);
        let usual = Some(page.label("", one.role.key()));
        let path = Path::PerspectiveName(one.id);
        rows.push(row(page, &path, one.id.0, name, &one.name, usual, tools));
    }
    let add = (all.len() < *PERSPECTIVES.end()).then(|| {
        let add = page.change(Change::AddPerspective);
        Button::small(icons::PLUS, t.add_perspective)
            .id("add-perspective")
            .on(add)
    });
    names(
        t.perspectives,
        t.perspectives_hint,
        "perspectives",
        rows,
        add,
    )
}
