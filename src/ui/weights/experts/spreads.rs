//! Who disagrees on which pair.

use super::table::name;
use crate::chart::percent;
use crate::editing::Open;
use crate::evaluation::Judged;
use crate::i18n;
use crate::methods::ahp::PairSpread;
use crate::methods::panel;
use crate::scorecard::Group;
use crate::sorting::sorted;
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use crate::ui::weights::Member;
use yew::prelude::*;

/// ln 9: the end of the scale on either side.
const END: f64 = 2.197_224_577_336_219_6;

/// The section: the pairs on which the experts differ most come first.
pub fn section(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    judged: &Judged,
) -> Html {
    let t = &page.later().experts;
    let rows = panel::experts(panel::annex(&open.scorecard, group));
    let written = |value: f64| {
        let whole = |value: f64| (value - value.round()).abs() < 1e-9;
        if whole(value) || whole(1.0 / value) {
            return i18n::judgment(page.language(), value);
        }
        let decimal = |value: f64| i18n::decimal(page.language(), value, 2);
        if value >= 1.0 {
            decimal(value)
        } else {
            format!("1/{}", decimal(1.0 / value))
        }
    };
    let all: Vec<&PairSpread> = judged.spreads.iter().collect();
    let order = sorted(all, |a, b| b.spread.total_cmp(&a.spread));
    let lines = order.iter().map(|pair| {
        let (a, b) = (&members[pair.row].1, &members[pair.column].1);
        let farthest = pair.farthest.and_then(|voice| judged.voices.get(voice));
        let farthest = farthest.and_then(|index| Some(name(page, *index, rows.get(*index)?)));
        let cells = vec![
            kit::text(written(pair.mean)),
            bar(pair),
            kit::text(format!("{} – {}", written(pair.low), written(pair.high))),
            kit::text(format!(
                "{} · {} · {}",
                pair.first_ahead, pair.equal, pair.second_ahead
            )),
            kit::text(i18n::decimal(page.language(), pair.spread.exp(), 2)),
            kit::text(farthest.unwrap_or_default()),
        ];
        Line::new(kit::text(format!("{a} / {b}")), cells)
    });
    let table = Table {
        id: Some("spreads"),
        caption: t.spreads.into(),
        remark: "".into(),
        hidden: true,
        corner: t.pair.into(),
        heads: vec![
            Head::number(t.mean),
            Head::words(t.range_drawn),
            Head::number(t.range),
            Head {
                title: Some(t.votes_hint.into()),
                ..Head::number(t.votes)
            },
            Head {
                title: Some(t.spread_hint.into()),
                ..Head::number(t.spread)
            },
            Head::words(t.farthest),
        ],
        lines: lines.collect(),
        foot: None,
    };
    kit::panel(
        Some("disagreement"),
        t.spreads,
        t.spreads_hint,
        table.draw(),
    )
}

/// The range of the judgments on the scale from 9 for the second to 9 for the
/// first, with their mean.
fn bar(pair: &PairSpread) -> Html {
    // The first stands on the left.
    let place = |value: f64| 50.0 - 50.0 * (value.ln() / END).clamp(-1.0, 1.0);
    let (from, to, mean) = (place(pair.high), place(pair.low), place(pair.mean));
    let rect = |class, x: f64, width: f64| {
        let at = [
            ("x", percent(x)),
            ("width", percent(width)),
            ("height", "100%".to_owned()),
        ];
        kit::shape("rect", class, &at, Html::default())
    };
    html! {
        <svg class="bar spread" aria-hidden="true">
            { rect("c-track", 0.0, 100.0) }
            { rect("c-range", from, (to - from).max(1.0)) }
            { rect("c-middle", 49.75, 0.5) }
            { rect("c-mean", (mean - 1.0).max(0.0), 2.0) }
        </svg>
    }
}
