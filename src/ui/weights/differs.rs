//! Why does it differ? Every method and table of random indexes side by side,
//! and which of them print what somebody else has printed.

use super::{Member, settings};
use crate::editing::Open;
use crate::i18n;
use crate::methods::Unit;
use crate::methods::ahp::{
    Judgments, Method, Printed, RandomIndex, Reproduction, Way, reproduces, side_by_side,
};
use crate::methods::panel::annex;
use crate::numbers::{self, Reading};
use crate::scorecard::{Entry, Group};
use crate::ui::export;
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The range of numbers that are printed so; a percentage is a share.
fn span(entry: &Entry) -> Option<[f64; 2]> {
    let text = entry.text.trim();
    let Reading::Value(value) = numbers::read_as(text, numbers::Mark::Decimal) else {
        return None;
    };
    let decimals = numbers::decimals(text).clamp(0, 15);
    let unit = (0..decimals).fold(1.0, |unit, _| unit / 10.0);
    let share = if text.ends_with('%') { 0.01 } else { 1.0 };
    Some([value - unit / 2.0, value + unit / 2.0].map(|end| end * share))
}

/// The section.
pub fn section(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    judgments: &Judgments,
) -> Html {
    let t = &page.later().consistency;
    let given = side_by_side(judgments);
    let fields = annex(&open.scorecard, group).map(|annex| &annex.sheet.fields);
    let entry = |key: &str| {
        fields
            .and_then(|fields| fields.get(key))
            .cloned()
            .unwrap_or_default()
    };
    let keys: Vec<String> = members
        .iter()
        .map(|member| format!("printed-{}", member.0))
        .collect();
    let printed = Printed {
        weights: keys.iter().map(|key| span(&entry(key))).collect(),
        lambda: span(&entry("printed-lambda")),
        cr: span(&entry("printed-cr")),
    };
    let found = reproduces(judgments, &printed);
    let number = |value: f64| i18n::number(page.language(), value, Unit::Weight);
    let cell = |value: f64, same: bool| {
        let class = if same { "is-same" } else { "" };
        let mark = if same {
            format!("✓ {}", number(value))
        } else {
            number(value)
        };
        html! { <span {class}>{ mark }</span> }
    };
    let input = |key: String, name: &str| {
        let value = entry(&key).text;
        let bad = !value.trim().is_empty() && span(&entry(&key)).is_none();
        let oninput = {
            let (page, key) = (page.clone(), key.clone());
            Callback::from(move |event: InputEvent| {
                let input: HtmlInputElement = event.target_unchecked_into();
                settings::print(&page, group, &key, &input.value());
            })
        };
        html! {
            <>
                <input
                    class="cell num cell-short" type="text" inputmode="decimal" autocomplete="off" id={key}
                    aria-label={(t.printed_of)(name)} aria-invalid={bad.then_some("true")} {value} {oninput}
                />
                { kit::slot(bad.then(|| kit::error(None, String::new(), t.printed_bad.to_owned()))) }
            </>
        }
    };
    let mut lines = Vec::new();
    for (index, member) in members.iter().enumerate() {
        let same = found.weights.get(index);
        let mut cells: Vec<Html> = given
            .iter()
            .map(|one| {
                let weight = one
                    .priorities
                    .weights
                    .get(index)
                    .copied()
                    .unwrap_or_default();
                cell(weight, same.is_some_and(|same| same.contains(&one.method)))
            })
            .collect();
        cells.push(input(keys[index].clone(), &member.1));
        lines.push(Line::new(kit::text(member.1.clone()), cells));
    }
    let mut cells: Vec<Html> = given
        .iter()
        .map(|one| {
            cell(
                one.priorities.lambda_max,
                found.lambda.contains(&one.method),
            )
        })
        .collect();
    cells.push(input(
        "printed-lambda".to_owned(),
        page.later().weights.lambda,
    ));
    lines.push(Line::new(kit::text(page.later().weights.lambda), cells));
    for table in RandomIndex::ALL {
        let n = judgments.n();
        let Some(index) = table.value(n) else {
            continue;
        };
        let cr_of = |one: &crate::methods::ahp::Given| {
            let cr = one.cr.iter().find(|(other, _)| *other == table);
            let same = found
                .cr
                .iter()
                .any(|(method, by)| *method == one.method && by.is_none_or(|by| by == table));
            cr.and_then(|(_, cr)| *cr)
                .map_or_else(|| kit::text("–"), |cr| cell(cr, same))
        };
        let mut cells: Vec<Html> = given.iter().map(cr_of).collect();
        cells.push(if table == RandomIndex::ALL[0] {
            input("printed-cr".to_owned(), "CR")
        } else {
            kit::text("")
        });
        let name = format!(
            "CR, {} (RI {})",
            i18n::random_index(page.language(), table),
            number(index)
        );
        lines.push(Line::new(kit::text(name), cells));
    }
    let mut gci: Vec<Html> = given.iter().map(|one| kit::text(number(one.gci))).collect();
    gci.push(kit::text(""));
    lines.push(Line::new(kit::text("GCI"), gci));
    let mut heads: Vec<Head> = Method::ALL
        .iter()
        .map(|method| Head::number(i18n::method(page.language(), *method)))
        .collect();
    heads.push(Head::number(t.printed));
    let table = Table {
        id: Some("methods"),
        caption: t.differs.into(),
        remark: "".into(),
        hidden: true,
        corner: "".into(),
        heads,
        lines,
        foot: None,
    };
    let asked = printed.lambda.is_some()
        || printed.cr.is_some()
        || printed.weights.iter().any(Option::is_some);
    let verdict = asked.then(|| {
        html! { <p class="notice notice-info" role="status" id="reproduced">{ said(page, &found) }</p> }
    });
    let body =
        html! { <>{ export::copies(page, t.differs, table.draw()) }{ kit::slot(verdict) }</> };
    kit::panel(Some("differs"), t.differs, t.differs_hint, body)
}

/// Which ways print the same, as a sentence.
fn said(page: &Page, found: &Reproduction) -> String {
    let t = &page.later().consistency;
    let way = |(method, table): &Way| {
        let name = i18n::method(page.language(), *method);
        match table {
            Some(table) => format!(
                "{name} + RI {}",
                i18n::random_index(page.language(), *table)
            ),
            None => name,
        }
    };
    let ways: Vec<String> = found.all.iter().map(way).collect();
    if ways.is_empty() {
        t.reproduced_by_none.to_owned()
    } else {
        (t.reproduced_by)(&ways.join("; "))
    }
}
