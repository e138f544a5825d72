//! The hierarchy: the agency's score, the perspectives with their weights, the
//! indicators with their local and global weights.

use crate::chart::{self, Rect, TreeLayout};
use crate::chart::{Anchor, Baseline, Label, Point};
use crate::editing::Open;
use crate::evaluation::{indicator_word, perspective_word};
use crate::i18n;
use crate::methods::Outcome;
use crate::ui::drawing::{curve, drawing, note};
use crate::ui::export;
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// A box of the drawing with its two lines.
struct Part {
    name: String,
    weight: Option<f64>,
    global: Option<f64>,
}

/// The page.
pub fn screen(page: &Page, open: &Open) -> Html {
    let t = &page.later().hierarchy;
    let word = |text: String| i18n::user_word(page.language(), &text);
    let percent = |share: Option<f64>| {
        share.map_or_else(
            || "–".to_owned(),
            |share| i18n::percent_of_one(page.language(), share),
        )
    };
    let ready = |outcome: &Outcome<f64>| outcome.ready().copied();
    let mut branches: Vec<(Part, Vec<Part>)> = Vec::new();
    let mut lines = Vec::new();
    let mut whole = Some(0.0);
    for (perspective, report) in open
        .scorecard
        .perspectives
        .iter()
        .zip(&open.report.perspectives)
    {
        let outer = ready(&report.weight);
        let own = Part {
            name: word(perspective_word(perspective)),
            weight: outer,
            global: outer,
        };
        let row = |part: &Part, level: u8| Line {
            name: kit::text(part.name.clone()),
            level,
            cells: vec![
                kit::text(percent(part.weight)),
                kit::text(percent(part.global)),
            ],
        };
        lines.push(row(&own, 0));
        let mut leaves = Vec::new();
        for (indicator, report) in perspective.indicators.iter().zip(&report.indicators) {
            let inner = ready(&report.weight);
            let global = inner.zip(outer).map(|(inner, outer)| inner * outer);
            let leaf = Part {
                name: word(indicator_word(indicator)),
                weight: inner,
                global,
            };
            whole = whole.zip(global).map(|(whole, global)| whole + global);
            lines.push(row(&leaf, 1));
            leaves.push(leaf);
        }
        branches.push((own, leaves));
    }
    let table = Table {
        id: Some("global"),
        caption: t.title.into(),
        remark: "".into(),
        hidden: true,
        corner: t.part.into(),
        heads: vec![Head::number(t.local), Head::number(t.global)],
        lines,
        foot: Some(Line::new(
            kit::text(t.sum),
            vec![kit::text(""), kit::text(percent(whole))],
        )),
    };
    let picture = picture(page, open, &branches, &percent);
    let body = html! { <>{ picture }{ export::copies(page, t.title, table.draw()) }</> };
    kit::panel(Some("hierarchy"), t.title, t.hint, body)
}

fn picture(
    page: &Page,
    open: &Open,
    branches: &[(Part, Vec<Part>)],
    percent: &dyn Fn(Option<f64>) -> String,
) -> Html {
    let counts: Vec<usize> = branches.iter().map(|(_, leaves)| leaves.len()).collect();
    let layout = TreeLayout {
        width: 860.0,
        columns: [150.0, 230.0, 380.0],
        heights: [44.0, 44.0, 30.0],
        ..TreeLayout::default()
    };
    let tree = chart::tree(&counts, &layout);
    let mut shapes = Vec::new();
    let mut boxed = |place: &Rect, link: &str, name: &str, weight: String, two: bool| {
        if !link.is_empty() {
            shapes.push(curve("c-link", link, false));
        }
        let at = [
            ("x", place.x),
            ("y", place.y),
            ("width", place.width),
            ("height", place.height),
        ];
        let at = at.map(|(key, value)| (key, value.to_string()));
        shapes.push(kit::shape("rect", "c-box", &at, Html::default()));
        let weighed = 7.5 * weight.chars().count() as f64;
        let room = if two {
            place.width - 16.0
        } else {
            place.width - 28.0 - weighed
        };
        let label = |x: f64, y: f64, anchor: Anchor| Label {
            at: Point { x, y },
            anchor,
            baseline: Baseline::Middle,
        };
        let middle = place.y + place.height / 2.0;
        let (first, second) = if two {
            (middle - 9.0, middle + 10.0)
        } else {
            (middle, middle)
        };
        shapes.push(note(
            &label(place.x + 8.0, first, Anchor::Start),
            cut(name, room),
        ));
        let weight_at = if two {
            label(place.x + 8.0, second, Anchor::Start)
        } else {
            label(place.right() - 8.0, second, Anchor::End)
        };
        shapes.push(note(&weight_at, weight));
    };
    let score = open.report.score.ready();
    let score = score.map_or_else(
        || "–".to_owned(),
        |figure| i18n::figure(page.language(), figure),
    );
    boxed(&tree.root, "", page.later().results.agency, score, true);
    for (branch, (own, leaves)) in tree.branches.iter().zip(branches) {
        boxed(
            &branch.own.place,
            &branch.own.link,
            &own.name,
            percent(own.weight),
            true,
        );
        for (leaf, part) in branch.leaves.iter().zip(leaves) {
            let weights = format!("{} · {}", percent(part.weight), percent(part.global));
            boxed(&leaf.place, &leaf.link, &part.name, weights, false);
        }
    }
    let title = page.later().hierarchy.title;
    let tools = export::tools(page.language(), title, false);
    html! { <figure class="chart chart-wide" tabindex="0" aria-label={title}>{ drawing(tree.size, title, shapes) }{ tools }</figure> }
}

/// A name that fits into so many pixels, at about 7 a letter.
fn cut(name: &str, room: f64) -> String {
    let most = (room / 7.0).max(1.0) as usize;
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}
