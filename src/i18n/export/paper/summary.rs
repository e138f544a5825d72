//! The results on one page: score and class, what makes it up, what to improve.

use super::super::{Source, contribution};
use super::charts;
use super::parts::{class, colophon, columns, head, incomplete, p, part, signature, table};
use crate::evaluation::FindingKind;
use crate::i18n;
use crate::methods::Unit;
use crate::storage::export::Node;

/// So many improvements, and gaps, stand on one page.
const FIRST: usize = 4;

pub(super) fn write(of: &Source) -> Vec<Node> {
    let title = of.pick(
        "Ringkasan kartu skor berimbang",
        "Balanced scorecard summary",
    );
    let mut all = vec![head(of, &title), score(of)];
    all.extend(charts::contribution(of));
    let parts = contribution(of.language, of.scorecard, of.report);
    let parts = columns(&parts, &[0, 1, 2, 3, 4]);
    all.extend(table(
        of,
        &crate::storage::export::Table {
            title: String::new(),
            ..parts
        },
    ));
    let mut pair: Vec<Node> = charts::balance(of).into_iter().collect();
    pair.extend(improve(of));
    if !pair.is_empty() {
        all.push(Node::new("div", "r-pair", pair));
    }
    all.extend(gaps(of, FIRST));
    all.push(signature(of));
    all.push(colophon(of));
    all
}

/// The score with its class, or that there is none yet.
pub(super) fn score(of: &Source) -> Node {
    let Some(score) = of.report.score.ready() else {
        let text = of.pick(
            "Skor instansi belum lengkap: masih ada isian yang kosong atau perlu diperiksa.",
            "The agency's score is incomplete: fields are still empty or to be checked.",
        );
        return incomplete(text);
    };
    let value = vec![
        Node::words("b", "r-value", i18n::figure(of.language, score)),
        Node::words("span", "", of.pick("dari 100", "out of 100")),
    ];
    let mut words = vec![p("r-label", of.pick("Skor instansi", "Agency's score"))];
    words.extend(class(of, of.report.band.as_ref()).map(|class| Node::new("p", "", vec![class])));
    let source = i18n::source(of.language, of.report.bands.source);
    let judged = of.pick("Kelas menurut", "Classes after");
    words.push(p("r-note", format!("{judged} {source}")));
    if of.report.partial {
        words.push(incomplete(of.pick(
            "Sementara: hanya dari yang sudah terisi; yang lain belum lengkap.",
            "Partial: only of what is filled in; the rest is incomplete.",
        )));
    }
    words.extend(charts::scale(of, &of.report.bands, score.value));
    Node::new(
        "div",
        "r-hero",
        vec![Node::new("p", "r-big", value), Node::new("div", "", words)],
    )
}

/// What to improve first.
fn improve(of: &Source) -> Option<Node> {
    let first = of.report.improvements.iter().take(FIRST);
    let number = |value: f64| i18n::number(of.language, value, Unit::Score);
    let item = |one: &crate::evaluation::Improvement| {
        let points = of.pick("poin", "points");
        let gain = format!(" +{} {points}", number(one.gain));
        let to = of.pick("dari target", "of target");
        let why = format!(
            "{}: {} {to} {}",
            of.perspective(one.perspective),
            number(one.score),
            number(one.target)
        );
        Node::new(
            "li",
            "",
            vec![
                Node::words("b", "", of.indicator(one.indicator)),
                Node::words("span", "num", gain),
                p("r-note", why),
            ],
        )
    };
    let items: Vec<Node> = first.map(item).collect();
    if items.is_empty() {
        return None;
    }
    let title = of.pick("Yang perlu diperbaiki lebih dulu", "What to improve first");
    Some(part("h2", title, vec![Node::new("ol", "r-first", items)]))
}

/// What is empty or wrong, the first few of it.
pub(super) fn gaps(of: &Source, most: usize) -> Option<Node> {
    let found = of.report.findings.iter().filter_map(|finding| {
        let place = i18n::place(of.language, of.scorecard, &finding.at);
        match &finding.kind {
            FindingKind::Missing => Some(place),
            FindingKind::Error(problem) => {
                Some(format!("{place}: {}", i18n::problem(of.language, problem)))
            }
            FindingKind::Remark(_) => None,
        }
    });
    let found: Vec<String> = found.collect();
    if found.is_empty() {
        return None;
    }
    let shown = found
        .iter()
        .take(most)
        .map(|text| Node::words("li", "", text.as_str()));
    let mut items: Vec<Node> = shown.collect();
    if let Some(rest @ 1..) = found.len().checked_sub(most) {
        let more = of.pick("isian lain", "more fields");
        items.push(Node::words("li", "", format!("… {rest} {more}")));
    }
    let title = format!(
        "{} ({})",
        of.pick("Belum lengkap", "Incomplete"),
        found.len()
    );
    let list = Node::new("ul", "r-gaps", items);
    Some(Node::new(
        "div",
        "r-incomplete",
        vec![Node::words("h2", "", title), list],
    ))
}
