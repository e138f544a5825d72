//! Verdicts and reasons of the checks of printed figures.

use crate::assert_notation;
use crate::common::walk::{assert_readable, raw_codes};
use std::collections::BTreeSet;
use timbang::i18n::{self, Language};
use timbang::methods::checking::{Reason, Verdict};
use timbang::methods::working::CODE;

fn reasons() -> Vec<Reason> {
    vec![
        Reason::Said("Catatan 1,5".to_owned()),
        Reason::Rounding,
        Reason::Sign,
        Reason::DigitsDropped(2_594_798_054.0),
        Reason::DigitsSwapped(4.255),
        Reason::DigitWrong(4.255),
        Reason::Factor(1000.0),
        Reason::Factor(0.1),
        Reason::Cut(79.5),
        Reason::SumForMean(2),
        Reason::MeanForSum(9),
        Reason::Complement,
        Reason::Inverted,
        Reason::AboveLimit(100.0),
        Reason::BelowLimit(0.0),
        Reason::Copied(format!("{CODE}score")),
        Reason::Needed(2_594_798_054.0),
        Reason::NeededBetween([2_594_612_992.5, 2_594_901_748.25]),
        Reason::InPart("Belanja".to_owned(), 2_594_798_054.0),
        Reason::Gap([100.0, 100.0]),
        Reason::Gap([100.0, 103.0]),
        Reason::Overlap,
        Reason::Divisor([1.0, 3.0]),
        Reason::Divisor([4.0, 3.0]),
        Reason::NeighbourClass,
        Reason::Polarity,
    ]
}

#[test]
fn every_reason_and_verdict_reads_well() {
    let raw = raw_codes();
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for reason in reasons() {
            let text = i18n::reason(language, &reason);
            assert_readable(&text, &raw);
            assert!(!text.contains(['{', '}']), "{text}");
            if !matches!(reason, Reason::Said(_)) {
                assert_notation(language, &text);
                assert!(text.ends_with('.'), "{text}");
            }
            assert!(seen.insert(text), "{reason:?} says what another says");
        }
        for verdict in [
            Verdict::Agrees,
            Verdict::Contradicts,
            Verdict::Unprinted,
            Verdict::Open,
        ] {
            assert!(seen.insert(i18n::verdict(language, verdict).to_owned()));
        }
    }
    let factor = i18n::reason(Language::Indonesian, &Reason::Factor(0.1));
    assert!(factor.contains("10 kali"), "{factor}");
    let dropped = Reason::DigitsDropped(2_594_798_054.0);
    let text = i18n::reason(Language::English, &dropped);
    assert!(text.contains("2,594,798,054"), "{text}");
}
