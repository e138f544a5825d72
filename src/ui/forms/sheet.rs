//! The form of an instrument, drawn from its description.

use super::table;
use crate::evaluation::IndicatorReport;
use crate::i18n;
use crate::methods::inputs::{Inputs, full_key};
use crate::methods::instrument::{Choice, Field, Rank, Text};
use crate::methods::{Detail, Unit};
use crate::scorecard::{Id, Path};
use crate::ui::fields;
use crate::ui::figures::Figures;
use crate::ui::page::Page;
use yew::prelude::*;

/// Everything that the instrument asks, under the choices made.
pub fn form(page: &Page, inputs: &Inputs, report: &IndicatorReport, figs: &mut Figures) -> Html {
    let instrument = inputs.instrument;
    let choices = instrument.choices.iter().filter(|one| inputs.shows(&one.shown));
    let fields = instrument.fields.iter().filter(|one| inputs.shows(&one.shown));
    let tables = instrument.tables.iter().filter(|one| inputs.shows(&one.shown));
    let texts = instrument.texts.iter().filter(|one| inputs.shows(&one.shown));
    let tables: Vec<Html> =
        tables.map(|one| table::grid(page, inputs, one, report, figs)).collect();
    let fields: Vec<Html> = fields.flat_map(|one| field(page, inputs, one)).collect();
    let details = details(page, inputs, report, figs);
    html! {
        <>
            <div class="stack">{ for choices.map(|one| choice(page, inputs, one)) }</div>
            <div class="fields">{ for fields }</div>
            <div class="stack">{ for tables }</div>
            <div class="stack">{ for texts.map(|one| text(page, inputs, one)) }</div>
            { fields::slot(details) }
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

/// A field, or one for each period.
fn field(page: &Page, inputs: &Inputs, field: &'static Field) -> Vec<Html> {
    let key = inputs.instrument.key;
    let hint = i18n::word(page.language(), &format!("{key}.{}.hint", field.key));
    let one = |period: Option<(Id, &str)>| {
        let full = full_key(field.key, period.map(|(id, _)| id));
        let path = Path::Field(inputs.indicator.id, full);
        let name = page.label(key, field.key);
        let name = period.map_or(name.clone(), |(_, label)| format!("{name} {label}"));
        fields::number(page, &path, field, &name, hint)
    };
    if field.by_period {
        let periods = inputs.periods.iter();
        periods.map(|period| one(Some((period.id, &period.label)))).collect()
    } else {
        vec![one(None)]
    }
}

fn text(page: &Page, inputs: &Inputs, text: &Text) -> Html {
    let key = inputs.instrument.key;
    let label = page.label(key, text.key);
    let hint = i18n::word(page.language(), &format!("{key}.{}.hint", text.key));
    let path = Path::Text(inputs.indicator.id, text.key.to_owned());
    fields::area(page, &path, &label, hint, "8")
}

/// Figures on the way that stand in no table: values per period, and figures
/// of rows where the entry shows none.
fn details(
    page: &Page,
    inputs: &Inputs,
    report: &IndicatorReport,
    figs: &mut Figures,
) -> Option<Html> {
    let id = inputs.indicator.id;
    let mut lines = Vec::new();
    if report.periods.len() > 1 || !inputs.instrument.fields.is_empty() {
        for (period, figure) in &report.periods {
            if let Some(figure) = figure.ready() {
                let name = i18n::name(page.language(), &figure.name);
                let button = figs.button(format!("indicator.{id}.period.{period}"), figure);
                lines.push((0, name, button, None));
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
            lines.push((detail.level, name, button, detail.rank));
        }
    }
    if lines.is_empty() {
        return None;
    }
    let t = page.t();
    Some(html! {
        <details class="fold" open=true>
            <summary>{ t.perspective.details }</summary>
            <div class="fold-body">
                <table class="table">
                    <caption class="hidden">{ t.perspective.details }</caption>
                    <thead><tr><th scope="col">{ t.common.figure }</th><th scope="col" class="num">{ t.common.value }</th><th scope="col"><span class="hidden">{ t.results.notes }</span></th></tr></thead>
                    <tbody>
                        { for lines.into_iter().enumerate().map(|(index, (level, name, button, rank))| html! {
                            <tr key={index} class={format!("lv-{level}")}>
                                <th scope="row">{ name }</th>
                                <td class="num">{ button }</td>
                                <td>{ rank.map_or("", |rank| match rank { Rank::Best => t.table.best, Rank::Worst => t.table.worst }) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </details>
    })
}
