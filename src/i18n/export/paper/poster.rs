//! The published result of a community satisfaction survey on one page: the
//! grade large enough to read across a room.

use super::super::Source;
use super::parts::{facts, gap, or_gap, p, paragraphs, signature};
use super::survey::{each, indexes, none, period, shown};
use crate::evaluation::IndicatorReport;
use crate::i18n;
use crate::methods::paper::{ANSWERERS, written};
use crate::methods::questionnaire;
use crate::methods::questionnaire::feed;
use crate::methods::questionnaire::groups::{Grouping, groupings};
use crate::storage::export::Node;

/// So many characteristics, each with so many groups, fit.
const MOST: usize = 5;

pub(super) fn write(of: &Source) -> Vec<Node> {
    let found = indexes(of);
    if found.is_empty() {
        return vec![top(of, None), none(of)];
    }
    let sheets = found.into_iter().map(|(one, name)| sheet(of, one, name));
    each(sheets.collect())
}

/// The agency, and which of several indexes it is.
fn top(of: &Source, name: Option<String>) -> Node {
    let profile = &of.scorecard.profile;
    let agency = i18n::label(of.language, "profile", "agency");
    let mut head = vec![
        p(
            "r-kicker",
            of.pick(
                "Indeks Kepuasan Masyarakat (IKM)",
                "Community satisfaction index (IKM)",
            ),
        ),
        Node::new("h1", "", vec![or_gap(&profile.agency, &agency)]),
    ];
    let under = [profile.unit.trim(), profile.region.trim()];
    let under: Vec<&str> = under.into_iter().filter(|text| !text.is_empty()).collect();
    if !under.is_empty() {
        head.push(p("r-unit", under.join(" · ")));
    }
    head.extend(name.map(|name| p("r-unit", name)));
    let period = or_gap(
        &period(of),
        &of.pick("periode survei", "period of the survey"),
    );
    let word = Node::Text(of.pick("Periode ", "Period "));
    head.push(Node::new("p", "r-period", vec![word, period]));
    Node::new("header", "r-poster-head", head)
}

fn sheet(of: &Source, one: &IndicatorReport, name: Option<String>) -> Vec<Node> {
    let mut all = vec![top(of, name), grade(of, one), respondents(of, one)];
    all.push(p("r-thanks", of.pick(
        "Terima kasih atas penilaian yang Anda berikan. Masukan Anda sangat bermanfaat untuk kemajuan unit kami.",
        "Thank you for your assessment. Your answers help us serve you better.",
    )));
    all.push(signature(of));
    all
}

fn grade(of: &Source, one: &IndicatorReport) -> Node {
    let Some(value) = one.value.ready() else {
        return p(
            "r-incomplete",
            of.pick("IKM belum lengkap.", "The index is incomplete."),
        );
    };
    let number = i18n::figure(of.language, value);
    let mut sides = vec![Node::new(
        "div",
        "r-poster-value",
        vec![
            p("r-label", of.pick("Nilai IKM", "Value of the index")),
            p("r-huge", number),
            p("r-label", of.pick("dari 100", "out of 100")),
        ],
    )];
    if let Some(band) = &one.band {
        let word = i18n::word(of.language, band.code()).unwrap_or(band.code());
        let mut side = vec![p(
            "r-label",
            of.pick("Mutu pelayanan", "Quality of service"),
        )];
        side.extend(band.letter().map(|letter| p("r-huge", letter)));
        side.push(p("r-label r-word", word));
        sides.push(Node::new("div", "r-poster-grade", side));
    }
    Node::new("div", "r-poster-result", sides)
}

fn respondents(of: &Source, one: &IndicatorReport) -> Node {
    let count = shown(one, "respondents").map(|one| i18n::figure(of.language, one));
    let number = or_gap(&count.unwrap_or_default(), &of.pick("jumlah", "number"));
    let people = of.pick(" orang", " people");
    let with_people = |node: Node| Node::new("span", "", vec![node, Node::Text(people.clone())]);
    let mut rows = vec![(
        of.pick("Jumlah responden", "Respondents"),
        with_people(number),
    )];
    let from = of.scorecard.indicator(one.id).and_then(feed::source);
    let annex = from.and_then(|id| questionnaire::find(&of.scorecard.annexes, id));
    let known: Vec<Grouping> = annex.map(groupings).unwrap_or_default();
    let known = known.into_iter().filter(|one| one.names.len() <= MOST);
    let known: Vec<Grouping> = known.take(MOST).collect();
    for one in &known {
        let parts = one.names.iter().zip(one.counts());
        let parts: Vec<String> = parts
            .map(|(name, count)| format!("{name} {count}"))
            .collect();
        rows.push((one.heading.clone(), Node::Text(parts.join(" · "))));
    }
    let own = !written(of.scorecard, ANSWERERS).is_empty();
    if known.is_empty() && !own {
        let unknown = [
            (of.pick("Laki-laki", "Men"), of.pick("jumlah", "number")),
            (of.pick("Perempuan", "Women"), of.pick("jumlah", "number")),
        ];
        for (name, what) in unknown {
            rows.push((name, with_people(gap(&what))));
        }
        let schooling = of.pick(
            "SD … · SMP … · SMA … · D1–D3 … · S1 … · S2 ke atas …",
            "primary … · secondary … · diploma … · degree …",
        );
        rows.push((of.pick("Pendidikan", "Schooling"), gap(&schooling)));
    }
    let mut content = vec![
        Node::words("h2", "", of.pick("Responden", "Respondents")),
        facts(rows),
    ];
    if own {
        content.extend(paragraphs(of, ANSWERERS, ""));
    }
    Node::new("section", "r-poster-people", content)
}
