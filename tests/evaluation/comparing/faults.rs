//! What cannot be read, and pairs that contradict each other.

use super::*;
use timbang::evaluation::Standing;
use timbang::methods::{Outcome, Problem};
use timbang::numbers::Fault;
use timbang::scorecard::agree;

const CONFLICT: Problem = Problem::Coded("ahp-panel.not-reciprocal");

/// Puts a judgment into an expert's cells as a foreign file may.
fn beside_of(card: &mut Scorecard, group: Group, expert: Id, [a, b]: [usize; 2], text: &str) {
    let members = card.members(group);
    let annex = annex(card, group).expect("an annex").id;
    let sheet = &mut card.indicator_mut(annex).expect("an annex").sheet;
    let rows = sheet.tables.get_mut(EXPERTS).expect("experts");
    let row = rows.iter_mut().find(|row| row.id == expert);
    let cells = &mut row.expect("an expert").cells;
    cells.insert(pair(members[a], members[b]), Entry::new(text));
}

#[test]
fn a_faulty_cell_stops_the_result_and_every_one_is_said() {
    let (mut card, group) = compared(3);
    expert(&mut card, group, "", &["2", "4", "2"]);
    let second = expert(&mut card, group, "", &["tiga", "4", "12"]);
    let third = expert(&mut card, group, "", &["2", "1/0", ""]);
    let report = evaluate(&card);
    let found = weights_of(&report, group);
    let at = |expert, pair| pair_cell(&card, group, expert, pair);
    let first = at(second, [0, 1]);
    let refused = Outcome::refused(Problem::JudgmentScale, first.clone());
    assert_eq!(found.values, refused);
    assert!(found.ahp.is_none());
    for (at, problem) in [
        (first, Problem::JudgmentScale),
        (at(second, [1, 2]), Problem::JudgmentScale),
        (at(third, [0, 2]), Problem::Unreadable(Fault::ZeroDivisor)),
    ] {
        assert_eq!(report.error(&at), Some(&problem), "{at}");
    }
    assert_eq!(errors(&report).len(), 3, "each once");
    // What the others say is shown meanwhile.
    let judged = judged(&card, group);
    let standings: Vec<Standing> = judged.experts.iter().map(|one| one.standing).collect();
    use Standing::{Counted, Faulty};
    assert_eq!(standings, [Counted, Faulty, Faulty]);
    assert!(judged.experts[0].weights.is_some());
    assert_eq!(judged.voices, [0]);
}

#[test]
fn what_is_wrong_with_an_expert_who_is_left_out_is_said_and_stops_nothing() {
    let (mut card, group) = compared(3);
    expert(&mut card, group, "", &["2", "4", "2"]);
    let wrong = expert(&mut card, group, "berat", &["2", "x", "2"]);
    for aggregation in AGGREGATIONS {
        choosing(&mut card, group, "aggregation", aggregation);
        card = panel::leave_out(&card, group, wrong, false).expect("an expert");
        assert!(weights_of(&evaluate(&card), group).values.ready().is_none());
        card = panel::leave_out(&card, group, wrong, true).expect("an expert");
        all_near(
            &weights(&card, group),
            &[4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0],
            ROUNDING,
        );
    }
    let report = evaluate(&card);
    let bad = pair_cell(&card, group, wrong, [0, 2]);
    assert_eq!(report.error(&bad), Some(&Problem::JudgmentScale));
    let weight = cell(&card, group, wrong, "weight");
    let words = Problem::Unreadable(Fault::NotANumber);
    assert_eq!(report.error(&weight), Some(&words));
    assert_eq!(errors(&report).len(), 2);
}

#[test]
fn a_weight_that_cannot_be_used_stops_the_result_at_its_cell() {
    let (mut card, group) = compared(2);
    expert(&mut card, group, "", &["3"]);
    let second = expert(&mut card, group, "", &["3"]);
    let at = cell(&card, group, second, "weight");
    let ambiguous = Problem::Ambiguous {
        thousands: 1500.0,
        decimal: 1.5,
    };
    for (text, problem) in [
        ("banyak", Problem::Unreadable(Fault::NotANumber)),
        ("-1", Problem::Below(0.0)),
        ("2.000.000.000", Problem::Above(1e9)),
        ("1.500", ambiguous),
    ] {
        set(&mut card, &at, text);
        for aggregation in AGGREGATIONS {
            choosing(&mut card, group, "aggregation", aggregation);
            let report = evaluate(&card);
            let refused = Outcome::refused(problem.clone(), at.clone());
            assert_eq!(weights_of(&report, group).values, refused, "{text}");
            assert_eq!(errors(&report), [(at.to_string(), problem.clone())]);
        }
    }
    for text in ["", " ", "1", "0,5"] {
        set(&mut card, &at, text);
        near(weights(&card, group)[0], 0.75, ROUNDING);
    }
}

/// 3 and 0,33 are one judgment as far as their digits go; 3 and 0,5 are two.
#[test]
fn rounded_reciprocals_agree() {
    for (one, other, same) in [
        ("3", "0,33", true),
        ("3", "0.333", true),
        ("3", "1/3", true),
        ("3", "0,3", true),
        ("7", "0,14", true),
        ("9", "0,11", true),
        ("9", "1/9", true),
        ("1", "1", true),
        ("2", "½", true),
        ("3", "0,5", false),
        ("3", "0,34", false),
        ("3", "0,25", false),
        ("3", "1/4", false),
        ("3", "3", false),
        ("2", "0,33", false),
        ("9", "0,125", false),
        ("1/3", "1/3", false),
        ("3", "tiga", false),
        ("", "3", false),
    ] {
        let [a, b] = [one, other].map(Entry::new);
        assert_eq!(agree(&a, &b), same, "{one} and {other}");
        assert_eq!(agree(&b, &a), same, "{other} and {one}");
    }
}

/// A foreign file may hold both; of two that agree the larger is exact, so 3
/// against 1 in either direction and in either order of the members.
#[test]
fn a_pair_typed_both_ways_agrees_or_is_refused_at_its_cell() {
    for (upper, lower, share) in [
        ("3", "0,33", 0.75),
        ("0,33", "3", 0.25),
        ("3", "", 0.75),
        ("", "3", 0.25),
        ("1", "1", 0.5),
    ] {
        let (mut card, group) = compared(2);
        beside(&mut card, group, [0, 1], upper);
        beside(&mut card, group, [1, 0], lower);
        near(weights(&card, group)[0], share, ROUNDING);
        card.perspectives[0].indicators.reverse();
        near(weights(&card, group)[1], share, ROUNDING);
        // Opening settles it without changing it.
        card.settle();
        near(weights(&card, group)[1], share, ROUNDING);
        assert_eq!(
            card.perspectives[0]
                .weighting
                .judgments
                .values()
                .filter(|one| !one.is_blank())
                .count(),
            1
        );

        let (mut card, group) = compared(2);
        let expert = expert(&mut card, group, "", &[""]);
        beside_of(&mut card, group, expert, [0, 1], upper);
        beside_of(&mut card, group, expert, [1, 0], lower);
        near(weights(&card, group)[0], share, ROUNDING);
        card.perspectives[0].indicators.reverse();
        near(weights(&card, group)[1], share, ROUNDING);
    }
    for lower in ["0,5", "3", "tiga"] {
        let (mut card, group) = compared(2);
        beside(&mut card, group, [0, 1], "3");
        beside(&mut card, group, [1, 0], lower);
        card.settle();
        let members = card.members(group);
        let at = Path::Judgment(group, members[0], members[1]);
        let report = evaluate(&card);
        let refused = Outcome::refused(CONFLICT, at.clone());
        assert_eq!(weights_of(&report, group).values, refused, "{lower}");
        assert_eq!(report.error(&at), Some(&CONFLICT));

        let (mut card, group) = compared(2);
        let expert = expert(&mut card, group, "", &["3"]);
        beside_of(&mut card, group, expert, [1, 0], lower);
        card.settle();
        let at = pair_cell(&card, group, expert, [0, 1]);
        let report = evaluate(&card);
        let refused = Outcome::refused(CONFLICT, at.clone());
        assert_eq!(weights_of(&report, group).values, refused, "{lower}");
        // Typing in either direction decides.
        let other = pair_cell(&card, group, expert, [1, 0]);
        set(&mut card, &other, "2");
        near(weights(&card, group)[1], 2.0 / 3.0, ROUNDING);
    }
}
