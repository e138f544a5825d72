//! The table of experts, and one expert's judgments to read and correct.

use super::written::written;
use crate::editing::{Action, Change, Open, panel as change};
use crate::evaluation::{ExpertReport, Standing, compared, priority_method, random_index};
use crate::i18n;
use crate::methods::Unit;
use crate::methods::ahp::CR_LIMIT;
use crate::methods::panel::{self, EXPERTS};
use crate::scorecard::{Group, Id, Path, Row, Scorecard, Weighting};
use crate::ui::fields;
use crate::ui::figures;
use crate::ui::icons::{self, icon};
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use crate::ui::weights::{Judge, Matrix, Member, Mend, Questions, steps, weights_of};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// In which order experts are shown.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    Entered,
    Ratio,
    Distance,
}

/// How many experts stand on one page of the table.
const PER_PAGE: usize = 50;

#[derive(Properties)]
pub struct ExpertsProps {
    pub page: Page,
    pub group: Group,
    pub members: Vec<Member>,
}

impl PartialEq for ExpertsProps {
    /// See [`crate::ui::weights::pairs`].
    fn eq(&self, _: &ExpertsProps) -> bool {
        false
    }
}

/// The table of experts, and the one that is looked at.
#[component]
pub fn Experts(props: &ExpertsProps) -> Html {
    let ExpertsProps {
        page,
        group,
        members,
    } = props;
    let t = &page.later().experts;
    let chosen = use_state(|| None::<Id>);
    let sheet = use_state(|| 0_usize);
    let order = use_state(|| Order::Entered);
    let Some(open) = page.open() else {
        return Html::default();
    };
    let annex = panel::annex(&open.scorecard, *group);
    let rows = panel::experts(annex);
    let weights = weights_of(open, *group);
    let judged = weights.and_then(|weights| weights.judged.as_ref());
    let pages = rows.len().div_ceil(PER_PAGE).max(1);
    let here = (*sheet).min(pages - 1);
    // An expert whose judgments cannot be read is shown without being asked for.
    let faulty = judged.and_then(|judged| {
        let mut all = judged.experts.iter();
        all.find(|one| one.standing == Standing::Faulty)
            .map(|one| one.id)
    });
    let chosen_row = (*chosen)
        .filter(|id| rows.iter().any(|row| row.id == *id))
        .or(faulty);
    let add = |make: fn(&Scorecard, Group) -> Option<(Scorecard, Id)>| {
        let (page, chosen, sheet, group) = (page.clone(), chosen.clone(), sheet.clone(), *group);
        Callback::from(move |_: MouseEvent| {
            let Some(open) = page.open() else { return };
            if let Some((next, id)) = make(&open.scorecard, group) {
                let count = panel::experts(panel::annex(&next, group)).len();
                chosen.set(Some(id));
                sheet.set(count.saturating_sub(1) / PER_PAGE);
                page.dispatch(Action::Change(Change::Put(Box::new(next))));
            }
        })
    };
    let own = open.scorecard.weighting_of(*group);
    let own = own.is_some_and(|own| !own.judgments.is_empty()) && rows.is_empty();
    let from_own = own.then(|| {
        Button {
            icon: None,
            ..Button::small("", t.add_own)
        }
        .id("add-own")
        .on(add(change::add_own))
    });
    let copy = (!rows.is_empty()).then(|| {
        let text = written(
            page,
            members,
            rows,
            judged.map(|judged| judged.experts.as_slice()),
        );
        Button::small(icons::COPY, page.t().common.copy)
            .name(format!("{}: {}", page.t().common.copy, t.list))
            .id("copy-experts")
            .on(figures::copy_table(page, text.tabbed(), text.clip()))
    });
    let add_one = Button::small(icons::PLUS, t.add)
        .id("add-expert")
        .on(add(change::add_expert));
    let table = (!rows.is_empty()).then(|| {
        let shown = rows.iter().enumerate().skip(here * PER_PAGE).take(PER_PAGE);
        let lines: Vec<Html> = shown
            .map(|(index, row)| {
                let report = judged.and_then(|judged| judged.experts.get(index));
                let report = report.filter(|report| report.id == row.id);
                line(
                    page,
                    *group,
                    members,
                    (index, row),
                    report,
                    &chosen,
                    chosen_row,
                )
            })
            .collect();
        html! {
            <table class="table sheet" id="experts">
                { kit::caption(true, t.title.into(), "".into()) }
                <thead><tr>
                    <th scope="col">{ t.counts }</th>
                    <th scope="col">{ t.name }</th>
                    <td></td>
                    { kit::th(true, kit::text(t.weight)) }
                    { kit::th(true, kit::text(t.judged)) }
                    { kit::th(true, kit::text("CR")) }
                    { kit::th(true, html! { <abbr title={t.apart_hint}>{ t.apart }</abbr> }) }
                    { for members.iter().enumerate().map(|(place, member)| {
                        kit::th(true, html! { <abbr title={member.1.clone()}>{ i18n::letter(place) }</abbr> })
                    }) }
                </tr></thead>
                <tbody>{ for lines }</tbody>
            </table>
        }
    });
    let turn = |to: usize, text: &'static str, shape: &'static str, dead: bool| {
        let sheet = sheet.clone();
        let go = Callback::from(move |_: MouseEvent| sheet.set(to));
        kit::tool(
            "btn-small",
            None,
            text.to_owned(),
            text.to_owned(),
            shape,
            dead,
            go,
        )
    };
    let sort = (rows.len() > 2).then(|| {
        let options = [
            (Order::Entered, t.as_entered),
            (Order::Ratio, t.by_ratio),
            (Order::Distance, t.by_distance),
        ];
        let onchange = {
            let order = order.clone();
            Callback::from(move |event: Event| {
                let select: HtmlSelectElement = event.target_unchecked_into();
                let place = select.selected_index().try_into().unwrap_or(0);
                order.set(options.get(place).map_or(Order::Entered, |one: &(Order, &str)| one.0));
            })
        };
        html! {
            <select class="select w-20" id="experts-order" aria-label={t.order} {onchange}>
                { for options.iter().map(|(one, word)| html! { <option selected={*one == *order}>{ *word }</option> }) }
            </select>
        }
    });
    let pager = (pages > 1).then(|| html! {
        <div class="row" id="experts-pages">
            { turn(here.saturating_sub(1), page.t().common.previous, icons::LEFT, here == 0) }
            <span>{ format!("{}–{} / {}", here * PER_PAGE + 1, ((here + 1) * PER_PAGE).min(rows.len()), rows.len()) }</span>
            { turn((here + 1).min(pages - 1), page.t().common.next, icons::RIGHT, here + 1 >= pages) }
        </div>
    });
    let one = chosen_row.and_then(|id| Some((id, Judge::expert(open, *group, id)?)));
    let one = one.map(|(id, judge)| {
        let close = {
            let chosen = chosen.clone();
            Callback::from(move |_: MouseEvent| chosen.set(None))
        };
        editor(page, open, *group, members, judge, id, close)
    });
    html! {
        <>
            <section class="panel">
                <div class="panel-head">
                    <div><h2>{ t.list }</h2><p class="muted small">{ t.list_hint }</p></div>
                    <div class="btns">{ kit::slot(copy) }{ kit::slot(from_own) }{ add_one }</div>
                </div>
                { kit::slot(sort) }
                { kit::slot(table.map(|table| kit::tablebox(t.title.into(), None, table))) }
                { kit::slot(pager) }
                { kit::slot(rows.is_empty().then(|| kit::p("muted", t.none))) }
            </section>
            { kit::slot(one) }
        </>
    }
}

/// One expert's row.
fn line(
    page: &Page,
    group: Group,
    members: &[Member],
    (index, row): (usize, &Row),
    report: Option<&ExpertReport>,
    chosen: &UseStateHandle<Option<Id>>,
    open_now: Option<Id>,
) -> Html {
    let t = &page.later().experts;
    let name = name(page, index, row);
    let annex = page
        .open()
        .and_then(|open| panel::annex(&open.scorecard, group))
        .map(|annex| annex.id)
        .unwrap_or_default();
    let label = Path::RowLabel(annex, EXPERTS.to_owned(), row.id);
    let weight = Path::Cell(annex, EXPERTS.to_owned(), row.id, panel::WEIGHT.to_owned());
    let out = panel::left_out(row);
    let toggle = {
        let (page, id) = (page.clone(), row.id);
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let out = !input.checked();
            let next = page
                .open()
                .and_then(|open| change::leave_out(&open.scorecard, group, id, out));
            if let Some(next) = next {
                page.dispatch(Action::Change(Change::Put(Box::new(next))));
            }
        })
    };
    let look = {
        let (chosen, id) = (chosen.clone(), row.id);
        let next = (open_now != Some(id)).then_some(id);
        Callback::from(move |_: MouseEvent| chosen.set(next))
    };
    let look_name = format!("{}: {name}", t.look);
    let look = Button {
        icon: None,
        ..Button::small("", t.look)
    }
    .name(look_name)
    .on(look);
    let remove = kit::icon_button(
        format!("{}: {name}", page.t().common.remove),
        icons::TRASH,
        page.change(Change::RemoveRow(annex, EXPERTS, row.id)),
    );
    let pairs = members.len() * members.len().saturating_sub(1) / 2;
    let number = |value: f64| i18n::number(page.language(), value, Unit::Mean);
    let cr = report.and_then(|report| report.cr).map(|cr| {
        let strained = cr > CR_LIMIT;
        let mark = strained.then(|| icon(icons::WARN));
        html! { <span class={if strained { "nowrap cr-bad" } else { "nowrap" }}>{ for mark }{ number(cr) }</span> }
    });
    let judged = report.map_or(0, |report| report.judged);
    let why = report.and_then(|report| match report.standing {
        Standing::Incomplete => Some(t.standing_incomplete),
        Standing::Disconnected => Some(t.standing_disconnected),
        Standing::Faulty => Some(t.standing_faulty),
        Standing::Counted | Standing::LeftOut => None,
    });
    let own = |place: usize| {
        let weights = report.and_then(|report| report.weights.as_ref());
        let value = weights.and_then(|weights| weights.get(place));
        value.map_or_else(
            || "–".to_owned(),
            |value| i18n::percent_of_one(page.language(), *value),
        )
    };
    let apart = report.and_then(|report| report.apart);
    html! {
        <tr key={row.id.0} class={if out { "is-out" } else { "" }}>
            <td key="counts"><input class="check" type="checkbox" checked={!out} onchange={toggle} aria-label={format!("{}: {name}", t.counts)} /></td>
            <th key="name" scope="row">
                <input
                    class="cell cell-name" id={fields::field_id(&label)} type="text" autocomplete="off" maxlength={fields::LONGEST}
                    aria-label={t.name} value={row.label.clone()} placeholder={name.clone()}
                    oninput={fields::oninput(page, &label)} onblur={page.on::<FocusEvent>(Action::Settle)}
                />
                { kit::slot(why.map(|why| kit::p("small warns", why))) }
            </th>
            <td key="tools" class="cell-tools"><div class="row">{ look }{ remove }</div></td>
            <td key="weight" class="num">{ fields::cell(page, &weight, &panel::EXPERT_WEIGHT, &format!("{}: {name}", t.weight), Callback::noop()) }</td>
            <td key="judged" class="num">{ format!("{judged}/{pairs}") }</td>
            <td key="cr" class="num">{ cr.unwrap_or_else(|| kit::text("–")) }</td>
            <td key="apart" class="num">{ apart.map_or_else(|| "–".to_owned(), |apart| i18n::percent_of_one(page.language(), apart)) }</td>
            { for members.iter().enumerate().map(|(place, member)| html! { <td key={member.0.0} class="num">{ own(place) }</td> }) }
        </tr>
    }
}

/// What an expert is called.
pub fn name(page: &Page, index: usize, row: &Row) -> String {
    if row.label.trim().is_empty() {
        (page.later().experts.nameless)(&(index + 1).to_string())
    } else {
        row.label.clone()
    }
}

/// The judgments of one expert.
fn editor(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    judge: Judge,
    id: Id,
    close: Callback<MouseEvent>,
) -> Html {
    let t = &page.later().experts;
    let rows = panel::experts(panel::annex(&open.scorecard, group));
    let whose = rows.iter().enumerate().find(|(_, row)| row.id == id);
    let name = whose.map_or_else(String::new, |(index, row)| name(page, index, row));
    let weighting = open.scorecard.weighting_of(group);
    let mend = weighting.map(|weighting| {
        html! {
            <Mend
                page={page.clone()} judge={judge.clone()} members={members.to_vec()}
                method={priority_method(weighting)} table={random_index(weighting, members.len())}
            />
        }
    });
    html! {
        <section class="stack" id="expert" key={id.0}>
            <div class="row row-end">
                <h2>{ (t.judgments_of)(&name) }</h2>
                { Button::small(icons::CLOSE, page.t().common.close).on(close) }
            </div>
            <div class="split split-wide">
                <Questions page={page.clone()} judge={judge.clone()} members={members.to_vec()} single=false fill=false />
                <div class="stack">
                    <Matrix page={page.clone()} judge={judge.clone()} members={members.to_vec()} />
                    { mend.unwrap_or_default() }
                </div>
            </div>
            { kit::slot(steps_of(page, members, weighting, &judge)) }
        </section>
    }
}

/// The steps of one expert's comparison, folded.
fn steps_of(
    page: &Page,
    members: &[Member],
    weighting: Option<&Weighting>,
    judge: &Judge,
) -> Option<Html> {
    let judgments = judge.partial(members)?.complete()?;
    let found = compared(weighting?, judgments);
    let names: Vec<String> = members.iter().map(|(_, name)| name.clone()).collect();
    let grids = i18n::steps(page.language(), &names, &found);
    let grids = grids
        .into_iter()
        .map(|one| steps::grid(page, one))
        .collect();
    let title = page.later().weights.tab_steps;
    Some(kit::fold(false, title, "", kit::all(grids)))
}
