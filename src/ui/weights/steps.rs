//! Every step of a comparison, each as a table that can be copied.

use super::Member;
use super::experts::written;
use crate::editing::Open;
use crate::evaluation::Weights;
use crate::i18n::{self, Grid};
use crate::methods::Unit;
use crate::methods::panel::{Aggregation, annex, experts, settings};
use crate::scorecard::Group;
use crate::storage::export::Node;
use crate::ui::export;
use crate::ui::figures;
use crate::ui::icons;
use crate::ui::kit::{self, Button, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// The page.
pub fn screen(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    weights: &Weights,
) -> Html {
    let t = &page.later().weights;
    let Some(found) = &weights.ahp else {
        let annex = annex(&open.scorecard, group);
        let settings = settings(annex);
        let averaged = settings.panel && settings.aggregation != Aggregation::Judgments;
        let values = weights.values.ready().filter(|_| averaged);
        let reports = weights.judged.as_ref().zip(values);
        return match reports {
            Some((judged, values)) => {
                let mut table = written(page, members, experts(annex), Some(&judged.experts));
                let number = |value: &f64| i18n::number(page.language(), *value, Unit::Weight);
                let mut foot = vec![String::new(); 3];
                foot.extend(values.iter().map(number));
                let how = match settings.aggregation {
                    Aggregation::PrioritiesGeometric => "prioritiesGeometric",
                    _ => "priorities",
                };
                table.foot = Some((page.label("ahp-panel.aggregation", how), foot));
                table.note = t.steps_averaged.to_owned();
                html! { <div class="stack" id="steps">{ grid(page, table) }</div> }
            }
            None => kit::p("notice notice-info", t.steps_wait),
        };
    };
    let names: Vec<String> = members.iter().map(|(_, name)| name.clone()).collect();
    let grids = i18n::steps(page.language(), &names, found);
    let all: Vec<String> = grids.iter().map(Grid::tabbed).collect();
    let every = Node::new("div", "", grids.iter().map(Grid::clip).collect());
    let copy_all = Button::small(icons::COPY, page.later().results.copy_all)
        .id("copy-steps")
        .on(figures::copy_table(page, all.join("\n\n"), every));
    html! {
        <div class="stack" id="steps">
            <div class="row row-end">{ kit::p("muted", t.steps_hint) }{ copy_all }</div>
            { for grids.into_iter().map(|one| grid(page, one)) }
        </div>
    }
}

/// A table of words with a button that copies it.
pub fn grid(page: &Page, grid: Grid) -> Html {
    grid_under(page, "", grid)
}

/// The same under a heading, which it does not repeat.
pub fn grid_under(page: &Page, heading: &str, grid: Grid) -> Html {
    let copy = Button::small(icons::COPY, page.t().common.copy)
        .name(format!("{}: {}", page.t().common.copy, grid.title))
        .on(figures::copy_table(page, grid.tabbed(), grid.clip()));
    let table = i18n::export::as_table(page.language(), &grid);
    let csv = export::download(page, "", &grid.title, &table);
    let cells = |cells: Vec<String>| cells.into_iter().map(kit::text).collect();
    let Grid {
        title,
        note,
        corner,
        heads,
        spelt,
        rows,
        foot,
    } = grid;
    let heads = heads.into_iter().enumerate().map(|(index, name)| Head {
        title: spelt.get(index).map(|name| name.clone().into()),
        ..Head::number(name)
    });
    let table = Table {
        id: None,
        caption: title.clone().into(),
        remark: "".into(),
        hidden: true,
        corner: corner.into(),
        heads: heads.collect(),
        lines: rows
            .into_iter()
            .map(|(name, row)| Line::new(kit::text(name), cells(row)))
            .collect(),
        foot: foot.map(|(name, row)| Line::new(kit::text(name), cells(row))),
    };
    let head = kit::slot((title != heading).then(|| kit::h2(title)));
    html! {
        <section class="panel">
            <div class="panel-head"><div>{ head }<p class="muted small">{ note }</p></div><div class="btns">{ copy }{ csv }</div></div>
            { table.draw() }
        </section>
    }
}
