//! How values and answers are distributed.

use super::{
    Rows, Words, area, axes, cut, decimals, figure, legend, over, roomy, tick_texts, upright_ticks,
    widest,
};
use crate::chart::{self, Bins, IntervalLayout, Normal, Point, Tick};
use crate::i18n::{self, Language};
use crate::ui::drawing::{curve, line, note};
use yew::prelude::*;

/// The width of a share such as "100 %".
const SHARE: f64 = 36.0;
/// Colours from the lowest answer to the highest: dark to light and, in the
/// other colour, light to dark.
const ANSWERS: [&str; 8] = [
    "s5 c-seg", "s6 c-seg", "s7 c-seg", "s8 c-seg", "s4 c-seg", "s3 c-seg", "s2 c-seg", "s1 c-seg",
];

/// A histogram, with the normal curve of this mean and deviation.
///
/// Columns of the table, a row a bin: how many values, how many the normal
/// distribution expects.
pub fn histogram(
    language: Language,
    words: &Words,
    values: &[f64],
    bins: Bins,
    normal: Option<Normal>,
) -> Html {
    let make = |layout: &chart::PlaneLayout| chart::histogram(values, bins, normal, layout);
    let chart = roomy(language, make, |chart| &chart.plane);
    let mut shapes = axes(language, words, &chart.plane);
    let drawn = chart.bars.iter().filter(|bar| bar.count > 0);
    shapes.extend(drawn.map(|bar| area("c-part", &bar.place)));
    let plot = chart.plane.plot;
    let ground = |x| Point {
        x,
        y: plot.bottom(),
    };
    shapes.push(line("c-axis", ground(plot.x), ground(plot.right())));
    shapes.push(curve("c-line-2", &chart.curve, false));
    let fine = decimals(chart.bars.iter().flat_map(|bar| [bar.from, bar.to]));
    let number = |value: f64| i18n::decimal(language, value, fine);
    let rows = chart.bars.iter().map(|bar| {
        let name = format!("{} – {}", number(bar.from), number(bar.to));
        let expected = bar.expected.map(|one| i18n::decimal(language, one, 1));
        (name, vec![Some(whole(language, bar.count)), expected])
    });
    let rows = rows.collect();
    figure(language, words, chart.plane.size, shapes, None, rows)
}

/// How many gave each answer, from the lowest; names stand beside the bars.
///
/// Columns of the table, a row an answer: how many gave it, and their share.
pub fn likert(language: Language, words: &Words, answers: &[(&str, usize)]) -> Html {
    let counts: Vec<usize> = answers.iter().map(|(_, count)| *count).collect();
    let all: f64 = counts.iter().map(|count| *count as f64).sum();
    let share = |count: usize| {
        let share = || i18n::percent_of_one(language, count as f64 / all);
        (all > 0.0).then(share)
    };
    let value = |count: usize| match share(count) {
        Some(share) => format!("{} ({share})", whole(language, count)),
        None => whole(language, count),
    };
    let names: Vec<&str> = answers.iter().map(|(name, _)| *name).collect();
    let values: Vec<String> = counts.iter().map(|count| value(*count)).collect();
    let most = counts.iter().copied().max().unwrap_or_default();
    let layout = IntervalLayout {
        name_width: widest(&names),
        value_width: widest(&values),
        // Ticks go a little beyond the largest count.
        tick_width: widest(&[whole(language, most.saturating_mul(2))]),
        ..IntervalLayout::default()
    };
    let chart = chart::counts(&counts, &layout);
    let texts = tick_texts(language, &chart.ticks);
    let mut shapes = upright_ticks(&chart.plot, &chart.ticks, texts);
    for ((row, name), value) in chart.rows.iter().zip(&names).zip(&values) {
        shapes.push(over("c-note c-halo", &row.name, cut(name, row.room)));
        shapes.push(area("c-fill", &row.bar));
        shapes.extend(row.value.map(|label| note(&label, value.clone())));
    }
    let rows = answers.iter().map(|(name, count)| {
        let cells = vec![Some(whole(language, *count)), share(*count)];
        ((*name).to_owned(), cells)
    });
    figure(language, words, chart.size, shapes, None, rows.collect())
}

/// The shares of the answers to several questions, a bar of 100 % each; the
/// colours are explained below.
///
/// Columns of the table, a row a question: how many gave each answer.
pub fn likert_shares(
    language: Language,
    words: &Words,
    answers: &[&str],
    questions: &[(&str, Vec<usize>)],
) -> Html {
    let names: Vec<&str> = questions.iter().map(|(name, _)| *name).collect();
    let counts: Vec<&[usize]> = questions.iter().map(|(_, counts)| &counts[..]).collect();
    let layout = IntervalLayout {
        name_width: widest(&names),
        tick_width: 40.0,
        ..IntervalLayout::default()
    };
    let chart = chart::stacked(&counts, SHARE, &layout);
    let percent = |value: f64| format!("{} %", i18n::decimal(language, value, 0));
    let texts = chart.ticks.iter().map(|tick: &Tick| percent(tick.value));
    let mut shapes = upright_ticks(&chart.plot, &chart.ticks, texts.collect());
    for (row, name) in chart.rows.iter().zip(&names) {
        shapes.push(over("c-note c-halo", &row.name, cut(name, row.room)));
        for (index, part) in row.segments.iter().enumerate() {
            shapes.push(area(colour(index, row.segments.len()), &part.place));
        }
        for part in &row.segments {
            let text = || percent(100.0 * part.share);
            shapes.extend(
                part.label
                    .map(|label| over("c-text c-halo", &label, text())),
            );
        }
    }
    let keys = answers.iter().enumerate();
    let keys = keys.map(|(index, name)| (colour(index, answers.len()), *name));
    let rows: Rows = questions
        .iter()
        .map(|(name, counts)| {
            let cells = counts.iter().map(|count| Some(whole(language, *count)));
            ((*name).to_owned(), cells.collect())
        })
        .collect();
    let legend = legend(keys);
    figure(language, words, chart.size, shapes, Some(legend), rows)
}

/// The colour of an answer: the first and the last of the list at the ends, the
/// lightest in the middle.
fn colour(index: usize, answers: usize) -> &'static str {
    let last = answers.saturating_sub(1).max(1);
    // To the nearest, the lower one of two.
    let place = (2 * (ANSWERS.len() - 1) * index + last - 1) / (2 * last);
    ANSWERS[place.min(ANSWERS.len() - 1)]
}

fn whole(language: Language, count: usize) -> String {
    i18n::decimal(language, count as f64, 0)
}
