//! What the random documents of the properties reach: a property that holds for
//! documents without a check, a set of classes or an exercise says nothing of
//! those.

mod common;

use common::documents::document;
use common::random::Random;
use std::collections::BTreeSet;
use timbang::cases::{Wording, exercise};
use timbang::evaluation::evaluate;
use timbang::methods::checking::{Line, Verdict};
use timbang::methods::{self, Outcome};

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
