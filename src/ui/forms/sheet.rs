//! The form of an instrument, drawn from its description.

use super::table;
use crate::evaluation::{IndicatorReport, indicator_word};
use crate::i18n;
use crate::methods::inputs::{Inputs, full_key};
use crate::methods::instrument::{Choice, Field, Rank, Text};
use crate::methods::{Detail, Figure, Outcome, Unit};
use crate::scorecard::{Id, Path};
use crate::ui::fields;
use crate::ui::figures::{self, Figures};
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use crate::ui::{later, second};
use yew::prelude::*;

/// The figures that a form shows beside its fields.
#[derive(Default)]
pub struct Shown<'a> {
    /// The value per period.
    pub periods: &'a [(Id, Outcome<Figure>)],
    /// Figures of rows.
    pub details: &'a [Detail],
}

impl<'a> Shown<'a> {
    /// Those of an indicator.
    pub fn of(report: &'a IndicatorReport) -> Shown<'a> {
        Shown {
            periods: &report.periods,
            details: &report.details,
        }
    }
}

/// Everything that the instrument asks, under the choices made.
pub fn form(page: &Page, inputs: &Inputs, report: &Shown, figs: &mut Figures) -> Html {
    let instrument = inputs.instrument;
    let choices = instrument
        .choices
        .iter()
        .filter(|one| inputs.shows(&one.shown));
    let fields = instrument
        .fields
        .iter()
        .filter(|one| inputs.shows(&one.shown));
    let tables = instrument
        .tables
        .iter()
        .filter(|one| inputs.shows(&one.shown));
    let texts = instrument
        .texts
        .iter()
        .filter(|one| inputs.shows(&one.shown));
    let tables: Vec<Html> = tables
        .map(|one| table::grid(page, inputs, one, report, figs))
        .collect();
    let fields = fields.filter(|one| !one.by_period);
    let fields: Vec<Html> = fields.map(|one| field(page, inputs, one)).collect();
    let periods = periods(page, inputs, report, figs);
    let details = details(page, inputs, report, figs);
    html! {
        <>
            <div class="stack">{ for choices.map(|one| choice(page, inputs, one)) }</div>
            <div class="fields">{ for fields }</div>
            { periods }
            <div class="stack">{ for tables }</div>
            <div class="stack">{ for texts.map(|one| text(page, inputs, one)) }</div>
            { kit::slot(details) }
        </>
    }
}

fn choice(page: &Page, inputs: &Inputs, choice: &Choice) -> Html {
    let key = inputs.instrument.key;
    let scope = format!("{key}.{}", choice.key);
    let options: Vec<_> = choice
        .options
        .iter()
        .map(|option| ((*option).to_owned(), page.label(&scope, option)))
        .collect();
    let path = Path::Choice(inputs.indicator.id, choice.key.to_owned());
    let label = page.label(key, choice.key);
    fields::segments(page, &path, &label, &options, inputs.choice(choice.key))
}

fn field(page: &Page, inputs: &Inputs, field: &'static Field) -> Html {
    let key = inputs.instrument.key;
    let hint = i18n::word(page.language(), &format!("{key}.{}.hint", field.key));
    let path = Path::Field(inputs.indicator.id, field.key.to_owned());
    fields::number(page, &path, field, &page.label(key, field.key), hint)
}

/// The numbers asked per period: a row for each period, with its figure.
fn periods(page: &Page, inputs: &Inputs, report: &Shown, figs: &mut Figures) -> Html {
    let key = inputs.instrument.key;
    let id = inputs.indicator.id;
    let asked = inputs.instrument.fields.iter();
    let asked: Vec<&'static Field> = asked
        .filter(|one| one.by_period && inputs.shows(&one.shown))
        .collect();
    if asked.is_empty() {
        return html! {};
    }
    let t = page.t();
    let figure = |period: Id| {
        let found = report.periods.iter().find(|(one, _)| *one == period);
        found.and_then(|(_, figure)| figure.ready())
    };
    let rows: Vec<Html> = inputs
        .periods
        .iter()
        .map(|period| {
            let shown = figure(period.id)
                .map(|figure| figs.button(format!("indicator.{id}.period.{}", period.id), figure));
            html! {
                <tr key={period.id.0}>
                    <th key="name" scope="row">{ period.label.clone() }</th>
                    { for asked.iter().map(|field| {
                        let path = Path::Field(id, full_key(field.key, Some(period.id)));
                        let name = format!("{} {}", page.label(key, field.key), period.label);
                        let cell = fields::cell(page, &path, field, &name, Callback::noop());
                        html! { <td key={field.key} class="num">{ cell }</td> }
                    }) }
                    <td key="figure" class="num">{ shown.unwrap_or_default() }</td>
                </tr>
            }
        })
        .collect();
    let hints = asked
        .iter()
        .filter_map(|field| i18n::word(page.language(), &format!("{key}.{}.hint", field.key)));
    let hints: Vec<&str> = hints.collect();
    let word = i18n::user_word(page.language(), &indicator_word(inputs.indicator));
    let caption = page.label("", key);
    let region = format!("{caption}: {word}");
    let mut heads = vec![kit::th(false, kit::text(t.profile.period))];
    heads.extend(
        asked
            .iter()
            .map(|field| kit::th(true, kit::text(page.label(key, field.key)))),
    );
    heads.push(kit::th(true, kit::text(t.common.result)));
    let table = html! {
        <table class="table sheet">
            { kit::caption(false, caption.into(), hints.join(" ").into()) }
            <thead><tr>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    copies(
        page,
        &region,
        kit::tablebox(region.clone().into(), None, table),
    )
}

/// A table with a button that copies it, once that is there.
fn copies(page: &Page, title: &str, table: Html) -> Html {
    let button = later::here().map(|here| second::copy_table(here, page, title));
    html! { <div class="copies">{ table }{ kit::slot(button) }</div> }
}

fn text(page: &Page, inputs: &Inputs, text: &Text) -> Html {
    let key = inputs.instrument.key;
    let label = page.label(key, text.key);
    let hint = i18n::word(page.language(), &format!("{key}.{}.hint", text.key));
    let path = Path::Text(inputs.indicator.id, text.key.to_owned());
    fields::area(page, &path, &label, hint, "8")
}

/// Figures on the way that stand in no table: totals per period, and figures of
/// rows where the entry shows none.
fn details(page: &Page, inputs: &Inputs, report: &Shown, figs: &mut Figures) -> Option<Html> {
    let id = inputs.indicator.id;
    let mut lines = Vec::new();
    // One line of a table shows its period's figure already.
    if report
        .details
        .iter()
        .filter(|detail| detail.period.is_some())
        .count()
        > report.periods.len()
    {
        for (period, figure) in report.periods {
            if let Some(figure) = figure.ready() {
                let name = i18n::name(page.language(), &figure.name);
                let button = figs.button(format!("indicator.{id}.period.{period}"), figure);
                lines.push((0, name, button, Html::default()));
            }
        }
    }
    let free = |detail: &&Detail| detail.period.is_none();
    for (index, detail) in report.details.iter().filter(free).enumerate() {
        if let Some(figure) = detail.figure.ready()
            && figure.unit != Unit::Count
        {
            let name = i18n::name(page.language(), &figure.name);
            let button = figs.button(format!("indicator.{id}.detail.{index}"), figure);
            let rank = detail.rank.map_or("", |rank| match rank {
                Rank::Best => page.t().table.best,
                Rank::Worst => page.t().table.worst,
            });
            let band = detail.band.as_ref().map(|band| figures::band(page, band));
            let remark = html! { <>{ band.unwrap_or_default() }{ " " }{ rank }</> };
            lines.push((detail.level, name, button, remark));
        }
    }
    if lines.is_empty() {
        return None;
    }
    let t = page.t();
    let word = i18n::user_word(page.language(), &indicator_word(inputs.indicator));
    let line = |(level, name, button, remark): (u8, String, Html, Html)| Line {
        level,
        ..Line::new(kit::text(name), vec![button, remark])
    };
    let title = format!("{}: {word}", t.perspective.details);
    let table = Table {
        id: None,
        caption: title.clone().into(),
        remark: "".into(),
        hidden: true,
        corner: t.common.figure.into(),
        heads: vec![Head::number(t.common.value), Head::words(t.shared.notes)],
        lines: lines.into_iter().map(line).collect(),
        foot: None,
    };
    let drawn = copies(page, &title, table.draw());
    Some(kit::fold(true, t.perspective.details, "", drawn))
}
