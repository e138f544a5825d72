//! The drawings of a report: few shades that stay apart in grey, letters and
//! numbers written at what they belong to. Where there is nothing to draw there
//! is no drawing.

use super::super::Source;
use super::parts::p;
use crate::chart::{
    Anchor, Baseline, Label, Point, RadarItem, RadarLayout, Size, TrendLayout, coordinate, radar,
    trend, wrap,
};
use crate::evaluation::IndicatorReport;
use crate::i18n::{self, letter};
use crate::methods::Unit;
use crate::methods::bands::BandSet;
use crate::numbers::{self, Style};
use crate::scorecard::Id;
use crate::storage::export::Node;

/// The widest line of a label, in letters, and the size of a letter.
const LINE: usize = 18;
const LETTER: f64 = 6.6;
const LEADING: f64 = 14.0;
/// A bar narrower than so much of the whole has no room for its letter.
const ROOM: f64 = 4.0;

fn shape(tag: &'static str, class: &str, attributes: &[(&'static str, String)]) -> Node {
    let node = Node::new(tag, class, Vec::new());
    let all = attributes.iter();
    all.fold(node, |node, (name, value)| node.with(name, value.as_str()))
}

fn places<const N: usize>(
    names: [&'static str; N],
    values: [f64; N],
) -> Vec<(&'static str, String)> {
    let values = values.map(coordinate);
    names.into_iter().zip(values).collect()
}

pub(super) fn line(class: &str, from: Point, to: Point) -> Node {
    let ends = [from.x, from.y, to.x, to.y];
    shape("line", class, &places(["x1", "y1", "x2", "y2"], ends))
}

fn curve(class: &str, path: &str) -> Node {
    shape("path", class, &[("d", path.to_owned())])
}

pub(super) fn rect(class: &str, [x, y, width, height]: [f64; 4]) -> Node {
    let size = places(["x", "y", "width", "height"], [x, y, width, height]);
    shape("rect", class, &size)
}

fn dot(at: Point) -> Node {
    shape(
        "circle",
        "c-dot",
        &places(["cx", "cy", "r"], [at.x, at.y, 3.2]),
    )
}

fn text(class: &str, at: Point, anchor: Anchor, baseline: Baseline, words: String) -> Node {
    Node::words("text", class, words)
        .with("x", coordinate(at.x))
        .with("y", coordinate(at.y))
        .with("text-anchor", anchor.attribute())
        .with("dominant-baseline", baseline.attribute())
}

fn label(of: &Label, words: String) -> Node {
    text("c-text", of.at, of.anchor, of.baseline, words)
}

pub(super) fn drawing(size: Size, title: &str, mut shapes: Vec<Node>) -> Node {
    shapes.insert(0, Node::words("title", "", title));
    let [width, height] = [size.width, size.height].map(coordinate);
    Node::new("svg", "", shapes)
        .with("viewBox", format!("0 0 {width} {height}"))
        .with("role", "img")
}

/// A figure with its title and a line about it.
pub(super) fn figure(class: &str, title: &str, about: &str, content: Vec<Node>) -> Node {
    let mut caption = vec![Node::words("b", "", title)];
    if !about.is_empty() {
        caption.push(Node::words("span", "", format!(" {about}")));
    }
    let mut all = vec![Node::new("figcaption", "", caption)];
    all.extend(content);
    Node::new("figure", class, all)
}

pub(super) fn score(of: &Source, value: f64) -> String {
    i18n::number(of.language, value, Unit::Score)
}

/// What each perspective contributes, as one bar of a hundred.
pub(super) fn contribution(of: &Source) -> Option<Node> {
    of.report.score.ready()?;
    let mut at = 0.0;
    let mut shapes = vec![rect("c-track", [0.0, 0.0, 600.0, 34.0])];
    let mut keys = Vec::new();
    for (place, one) in of.report.perspectives.iter().enumerate() {
        let Some(points) = one.contribution else {
            continue;
        };
        let width = points.clamp(0.0, 100.0 - at);
        let shade = place % 9 + 1;
        shapes.push(rect(
            &format!("s{shade}"),
            [6.0 * at, 0.0, 6.0 * width, 34.0],
        ));
        if width > ROOM {
            let middle = Point {
                x: 6.0 * (at + width / 2.0),
                y: 17.5,
            };
            let class = format!("c-in s{shade}-in");
            shapes.push(text(
                &class,
                middle,
                Anchor::Middle,
                Baseline::Middle,
                letter(place),
            ));
        }
        at += width;
        keys.push(Node::new(
            "li",
            "",
            vec![
                Node::words("b", "", letter(place)),
                Node::words("span", "", format!(" {} ", of.perspective(one.id))),
                Node::words("b", "num", score(of, points)),
            ],
        ));
    }
    let size = Size {
        width: 600.0,
        height: 34.0,
    };
    let title = of.pick(
        "Sumbangan tiap perspektif",
        "What each perspective contributes",
    );
    let about = of.pick("Poin dari 100.", "Points out of 100.");
    let drawn = drawing(size, &title, shapes);
    let keys = Node::new("ul", "r-keys", keys);
    Some(figure("r-bar-figure", &title, &about, vec![drawn, keys]))
}

/// The classes from the lowest to the highest, with the score among them.
pub(super) fn scale(of: &Source, set: &BandSet, value: f64) -> Option<Node> {
    let high = set.range[1];
    let first = set.limits.first()?;
    if !high.is_finite() || high > 1000.0 || !value.is_finite() {
        return None;
    }
    let last = set.limits.last().copied().unwrap_or(*first);
    let low = (first - (high - last).max(5.0)).max(set.range[0]);
    let at = |value: f64| 600.0 * (value.clamp(low, high) - low) / (high - low);
    let mut edges = vec![low];
    edges.extend(set.limits.iter());
    edges.push(high);
    let present = set.class_of(value);
    let mut shapes = Vec::new();
    for (class, pair) in edges.windows(2).enumerate() {
        let [from, to] = [at(pair[0]), at(pair[1])];
        let look = if class == present {
            "c-here"
        } else {
            "c-class"
        };
        shapes.push(rect(look, [from, 12.0, to - from, 12.0]));
    }
    for limit in set.limits.iter() {
        let below = Point {
            x: at(*limit),
            y: 36.0,
        };
        let words = i18n::input(of.language, *limit, Unit::Plain);
        shapes.push(text(
            "c-text",
            below,
            Anchor::Middle,
            Baseline::Middle,
            words,
        ));
    }
    let x = at(value);
    let marker = format!("M{} 1h12l-6 9z", coordinate(x - 6.0));
    shapes.push(curve("c-mark", &marker));
    let size = Size {
        width: 600.0,
        height: 44.0,
    };
    let title = of.pick("Letak skor di antara kelas", "The score among the classes");
    Some(Node::new(
        "div",
        "r-scale",
        vec![drawing(size, &title, shapes)],
    ))
}

/// The radar of the perspectives, where three or more have a score.
pub(super) fn balance(of: &Source) -> Option<Node> {
    let all = &of.report.perspectives;
    let value = |place: usize| Some(all.get(place)?.score.ready()?.value);
    if (0..all.len()).filter_map(value).count() < 3 {
        return None;
    }
    let labels: Vec<Vec<String>> = all
        .iter()
        .enumerate()
        .map(|(place, one)| {
            let mut lines = wrap(&of.perspective(one.id), LINE);
            lines.push(value(place).map_or_else(
                || of.pick("belum lengkap", "incomplete"),
                |value| score(of, value),
            ));
            lines
        })
        .collect();
    let longest = |lines: &Vec<String>| lines.iter().map(|one| one.chars().count()).max();
    let items: Vec<RadarItem> = labels
        .iter()
        .enumerate()
        .map(|(place, lines)| RadarItem {
            value: value(place),
            target: None,
            label: Size {
                width: LETTER * longest(lines).unwrap_or_default() as f64,
                height: LEADING * lines.len() as f64,
            },
        })
        .collect();
    let layout = RadarLayout {
        size: Size {
            width: 340.0,
            height: 222.0,
        },
        ..RadarLayout::default()
    };
    let chart = radar(&items, &[25.0, 50.0, 75.0, 100.0], &layout)?;
    let mut shapes: Vec<Node> = chart
        .rings
        .iter()
        .map(|ring| curve("c-grid", &ring.path))
        .collect();
    shapes.extend(
        chart
            .axes
            .iter()
            .map(|axis| line("c-grid", chart.centre, axis.end)),
    );
    let class = if chart.values.closed {
        "c-area"
    } else {
        "c-line"
    };
    shapes.push(curve(class, &chart.values.path));
    let marks = chart.values.marks.iter().flatten();
    shapes.extend(marks.map(|mark| dot(mark.at)));
    for (axis, lines) in chart.axes.iter().zip(&labels) {
        let height = LEADING * lines.len() as f64;
        let top = match axis.label.baseline {
            Baseline::Top => axis.label.at.y,
            Baseline::Middle => axis.label.at.y - height / 2.0,
            Baseline::Bottom => axis.label.at.y - height,
        };
        for (row, words) in lines.iter().enumerate() {
            let at = Point {
                x: axis.label.at.x,
                y: top + LEADING * (row as f64 + 0.5),
            };
            let last = row + 1 == lines.len();
            let class = if last { "c-text c-strong" } else { "c-text" };
            shapes.push(text(
                class,
                at,
                axis.label.anchor,
                Baseline::Middle,
                words.clone(),
            ));
        }
    }
    let title = of.pick("Keseimbangan", "Balance");
    let about = of.pick(
        "Skor tiap perspektif, 0–100.",
        "Score of each perspective, 0–100.",
    );
    let drawn = drawing(chart.size, &title, shapes);
    Some(figure("", &title, &about, vec![drawn]))
}

/// The values of an indicator over the periods, where two or more have one.
pub(super) fn development(of: &Source, one: &IndicatorReport) -> Option<Node> {
    let periods = &of.scorecard.periods;
    let figure_of = |id: Id| {
        let found = one.periods.iter().find(|(period, _)| *period == id);
        found.and_then(|(_, figure)| figure.ready())
    };
    let values: Vec<Option<f64>> = periods
        .iter()
        .map(|period| figure_of(period.id).map(|figure| figure.value))
        .collect();
    if values.iter().flatten().count() < 2 {
        return None;
    }
    let layout = TrendLayout {
        from_zero: false,
        tick_width: 48.0,
        gap: 12.0,
        size: Size {
            width: 360.0,
            height: 132.0,
        },
        ..TrendLayout::default()
    };
    let chart = trend(std::slice::from_ref(&values), &layout);
    let needs = |value: f64| {
        (0..4)
            .find(|decimals| numbers::round_half_away(value, *decimals) == value)
            .unwrap_or(4)
    };
    let decimals = chart.ticks.iter().map(|tick| needs(tick.value)).max();
    let mut shapes = Vec::new();
    for tick in &chart.ticks {
        let at = |x| Point { x, y: tick.at };
        shapes.push(line("c-grid", at(chart.plot.x), at(chart.plot.right())));
        let notation = of.language.notation();
        let words = numbers::format(tick.value, decimals.unwrap_or(0), Style::Plain, notation);
        shapes.push(label(&tick.label, words));
    }
    for (place, period) in chart.periods.iter().zip(periods) {
        let below = place.label.as_ref();
        shapes.extend(below.map(|below| label(below, period.label.clone())));
    }
    for series in &chart.series {
        shapes.push(curve("c-line", &series.path));
        shapes.extend(series.marks.iter().flatten().map(|mark| dot(mark.at)));
    }
    let name = of.indicator(one.id);
    let written = periods.iter().filter_map(|period| {
        let value = i18n::figure(of.language, figure_of(period.id)?);
        Some(format!("{}: {value}", period.label.trim()))
    });
    let written: Vec<String> = written.collect();
    let drawn = drawing(chart.size, &name, shapes);
    Some(figure(
        "",
        &name,
        "",
        vec![drawn, p("r-note", written.join(" · "))],
    ))
}
