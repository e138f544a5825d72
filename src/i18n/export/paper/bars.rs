//! Bars, one a line, with their names and values.

use super::super::Source;
use super::charts::{drawing, figure, line, rect, score};
use crate::chart::{Point, Size};
use crate::evaluation::IndicatorReport;
use crate::storage::export::Node;

/// A bar to draw: its name, its value, and the value to reach.
pub(super) struct Bar {
    pub name: String,
    pub value: f64,
    pub written: String,
    pub goal: Option<f64>,
}

/// Bars from `low` to `high`, one a line.
pub(super) fn bars(title: &str, about: &str, [low, high]: [f64; 2], all: &[Bar]) -> Option<Node> {
    if all.is_empty() || high <= low {
        return None;
    }
    let at = |value: f64| 200.0 * (value.clamp(low, high) - low) / (high - low);
    let row = |bar: &Bar| {
        let mut shapes = vec![
            rect("c-track", [0.0, 2.0, 200.0, 8.0]),
            rect("c-fill", [0.0, 2.0, at(bar.value), 8.0]),
        ];
        if let Some(goal) = bar.goal {
            let x = at(goal).min(199.0);
            shapes.push(line("c-goal", Point { x, y: 0.0 }, Point { x, y: 12.0 }));
        }
        let size = Size {
            width: 200.0,
            height: 12.0,
        };
        let cells = vec![
            Node::words("th", "", bar.name.as_str()).with("scope", "row"),
            Node::new("td", "r-drawn", vec![drawing(size, &bar.name, shapes)]),
            Node::words("td", "num", bar.written.as_str()),
        ];
        Node::new("tr", "", cells)
    };
    let body = Node::new("tbody", "", all.iter().map(row).collect());
    let table = Node::new("table", "r-bars", vec![body]);
    Some(figure("r-bar-figure", title, about, vec![table]))
}

/// The scores of indicators against their targets.
pub(super) fn against_target<'a>(
    of: &Source,
    all: impl IntoIterator<Item = &'a IndicatorReport>,
) -> Option<Node> {
    let bar = |one: &IndicatorReport| {
        let value = one.score.ready()?.value;
        Some(Bar {
            name: of.indicator(one.id),
            value,
            written: score(of, value),
            goal: Some(one.target),
        })
    };
    let all: Vec<Bar> = all.into_iter().filter_map(bar).collect();
    let top = all.iter().map(|bar| bar.value.max(bar.goal.unwrap_or(0.0)));
    let top = top.fold(100.0, f64::max);
    let title = of.pick("Skor terhadap target", "Score against target");
    let about = of.pick(
        "Garis tegak menandai target.",
        "The upright line marks the target.",
    );
    bars(&title, &about, [0.0, top], &all)
}
