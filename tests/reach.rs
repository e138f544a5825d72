//! What the random documents of the properties reach: a property that holds for
//! documents without a check, a set of classes or an exercise says nothing of
//! those.

mod common;

use common::documents::document;
use common::random::Random;
use std::collections::BTreeSet;
use timbang::cases::{Wording, exercise};
use timbang::evaluation::{FindingKind, Standing, evaluate, stakes};
use timbang::methods::ahp::Scale;
use timbang::methods::checking::{Line, Verdict};
use timbang::methods::{self, Note, Outcome, Problem, answer, panel};
use timbang::scorecard::Group;

#[test]
fn random_documents_reach_every_check_class_set_and_exercise() {
    let mut verdicts = BTreeSet::new();
    let mut aspects = BTreeSet::new();
    let mut reasons = BTreeSet::new();
    let (mut own, mut total, mut exercises) = (0, 0, 0);
    let mut scored = BTreeSet::new();
    for seed in 1..=100 {
        let card = document(&mut Random::new(seed), seed % 2 == 0);
        let report = evaluate(&card);
        for (annex, found) in card.annexes.iter().zip(&report.annexes) {
            for line in &found.lines {
                let Line {
                    verdict, reason, ..
                } = line;
                verdicts.insert((annex.instrument.clone(), format!("{verdict:?}")));
                aspects.insert(line.aspect);
                aspects.insert(line.figure().map_or("", |figure| figure.name.code));
                reasons.extend(
                    reason
                        .iter()
                        .map(std::mem::discriminant)
                        .map(|one| format!("{one:?}")),
                );
            }
        }
        let indicators = report.perspectives.iter().flat_map(|one| &one.indicators);
        for one in indicators {
            own += usize::from(
                one.band
                    .as_ref()
                    .is_some_and(|band| band.set.key.parse::<u32>().is_ok()),
            );
            if let (Outcome::Ready(_), Some(indicator)) = (&one.score, card.indicator(one.id)) {
                scored.insert(indicator.instrument.clone());
            }
        }
        total += usize::from(report.band.is_some_and(|band| !band.set.words.is_empty()));
        exercises += usize::from(exercise::of(&card).is_some());
        for wording in [Wording::Indonesian, Wording::English] {
            exercise::steps(&card, &evaluate(&card), wording);
        }
    }
    for check in methods::later::checks() {
        for verdict in [Verdict::Agrees, Verdict::Contradicts, Verdict::Open] {
            let key = (check.key.to_owned(), format!("{verdict:?}"));
            assert!(verdicts.contains(&key), "{key:?}");
        }
    }
    assert!(aspects.contains("check-ahp.cr"), "{aspects:?}");
    assert!(reasons.len() >= 10, "{reasons:?}");
    assert!(
        own > 20 && total > 1 && exercises > 5,
        "{own} {total} {exercises}"
    );
    for instrument in methods::INSTRUMENTS {
        assert!(scored.contains(instrument.key), "{}", instrument.key);
    }
}

/// Comparisons beyond one complete matrix, with what is wrong in them.
#[test]
fn random_documents_reach_every_way_to_compare() {
    let mut seen = BTreeSet::new();
    let mut scales = Vec::new();
    let (mut ready, mut at_stake) = (0, 0);
    for seed in 1..=100 {
        let wild = seed % 2 == 0;
        let card = document(&mut Random::new(seed), wild);
        let report = evaluate(&card);
        let mut groups = vec![(Group::Perspectives, &report.weights)];
        let inner = report.perspectives.iter();
        groups.extend(inner.map(|one| (Group::Indicators(one.id), &one.weights)));
        for (group, weights) in groups {
            at_stake += usize::from(stakes(&card, &report, group).is_some());
            let Some(judged) = &weights.judged else {
                continue;
            };
            let found = panel::settings(panel::annex(&card, group));
            let settings = format!("{:?} {:?}", found.aggregation, found.gaps);
            if weights.values.ready().is_some() && found.panel {
                ready += 1;
                seen.insert(settings);
                scales.push(found.scale);
            } else if weights.values.ready().is_some() && weights.ahp.is_none() {
                seen.insert(format!("alone {:?}", found.gaps));
            }
            let standings = judged.experts.iter().map(|one| one.standing);
            seen.extend(standings.map(|one| format!("{one:?}")));
            let unreadable = |(_, problem): &(_, Problem)| !matches!(problem, Problem::Coded(_));
            if found.panel && weights.faults.iter().any(unreadable) {
                seen.insert("fault".to_owned());
            }
        }
        for finding in &report.findings {
            match &finding.kind {
                FindingKind::Error(Problem::Coded(code)) => seen.insert((*code).to_owned()),
                FindingKind::Remark(Note::Coded(code, _)) => seen.insert((*code).to_owned()),
                _ => false,
            };
        }
        if answer::annex(&card).is_some() {
            seen.insert(format!("answer {wild}"));
        }
    }
    for aggregation in ["Judgments", "Priorities", "PrioritiesGeometric"] {
        for gaps in ["None", "Some(LogLeastSquares)", "Some(Harker)"] {
            let key = format!("{aggregation} {gaps}");
            assert!(seen.contains(&key), "{key}: {seen:?}");
        }
    }
    use Standing::{Counted, Disconnected, Faulty, Incomplete, LeftOut};
    for standing in [Counted, LeftOut, Incomplete, Disconnected, Faulty] {
        assert!(seen.contains(&format!("{standing:?}")), "{standing:?}");
    }
    for key in [
        "ahp-panel.not-reciprocal",
        "ahp-panel.disconnected",
        "ahp-panel.incomplete",
        "ahp-panel.sparse",
        "ahp-panel.left-out",
        "alone Some(LogLeastSquares)",
        "alone Some(Harker)",
        "fault",
        "answer true",
        "answer false",
    ] {
        assert!(seen.contains(key), "{key}: {seen:?}");
    }
    for scale in Scale::ALL {
        assert!(scales.contains(&scale), "{scale:?}");
    }
    assert!(ready > 30 && at_stake > 50, "{ready} {at_stake}");
}
