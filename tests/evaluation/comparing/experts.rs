//! Experts whose judgments can be read: weights, those who do not count.

use super::*;
use timbang::evaluation::Standing;
use timbang::methods::{Note, Outcome, Problem};
use timbang::scorecard::path::WeightingField;

/// The pairs of three members that weigh 4 : 2 : 1.
const STEPS: [&str; 3] = ["2", "4", "2"];

fn standings(card: &Scorecard, group: Group) -> Vec<Standing> {
    let experts = judged(card, group).experts;
    experts.iter().map(|one| one.standing).collect()
}

fn notes(card: &Scorecard, group: Group) -> Vec<Note> {
    let at = Path::Weighting(group, WeightingField::Method).to_string();
    let all = remarks(&evaluate(card)).into_iter();
    let here = all.filter(|(path, _)| *path == at);
    here.map(|(_, note)| note).collect()
}

/// 1 3 5; 1/3 1 2; 1/5 1/2 1: recomputed in tests/common/group_cases.rs.
#[test]
fn one_expert_gives_that_experts_weights_in_every_aggregation() {
    let own = [0.648_329_013_8, 0.229_650_794_1, 0.122_020_192_1];
    let (mut card, group) = compared(3);
    let judgments = ["3", "5", "2"];
    for (index, text) in judgments.iter().enumerate() {
        judge(&mut card, group, [[0, 1], [0, 2], [1, 2]][index], text);
    }
    all_near(&weights(&card, group), &own, 1e-10);
    let alone = evaluate(&card);
    expert(&mut card, group, "", &judgments);
    for aggregation in AGGREGATIONS {
        choosing(&mut card, group, "aggregation", aggregation);
        for method in ["eigenvector", "geometricMean", "columnMean"] {
            let at = Path::Weighting(group, WeightingField::Priorities);
            set(&mut card, &at, method);
            // As the analyst's own judgments would give them.
            let mut single = card.clone();
            choosing(&mut single, group, "judges", "one");
            let expected = weights(&single, group);
            all_near(&weights(&card, group), &expected, ROUNDING);
        }
    }
    // What experts say together is one matrix with a CR of its own.
    choosing(&mut card, group, "aggregation", "judgments");
    let at = Path::Weighting(group, WeightingField::Priorities);
    set(&mut card, &at, "eigenvector");
    let together = evaluate(&card);
    let cr = |report: &Report| {
        let found = weights_of(report, group).ahp.as_ref();
        found.expect("a matrix").consistency.cr.expect("a ratio")
    };
    near(cr(&together), cr(&alone), ROUNDING);
    let judged = judged(&card, group);
    let one = &judged.experts[0];
    assert_eq!(
        (one.standing, one.weight, one.judged),
        (Standing::Counted, 1.0, 3)
    );
    near(one.cr.expect("a ratio"), cr(&alone), ROUNDING);
    near(one.apart.expect("a distance"), 0.0, ROUNDING);
    all_near(one.weights.as_ref().expect("weights"), &own, 1e-10);
    // Priorities that were averaged are no matrix.
    choosing(&mut card, group, "aggregation", "priorities");
    assert!(weights_of(&evaluate(&card), group).ahp.is_none());
}

/// By hand: 4 of weight 3 beside 1 of weight 1. The geometric mean is 4^(3/4);
/// the shares .8 and .5 have the mean (3 × .8 + .5) / 4 = .725; their geometric
/// mean is in proportion to .8^(3/4) .5^(1/4) and .2^(3/4) .5^(1/4).
#[test]
fn experts_count_by_their_weights() {
    let (mut card, group) = compared(2);
    expert(&mut card, group, "3", &["4"]);
    let second = expert(&mut card, group, "", &["1"]);
    let odds = 4_f64.powf(0.75);
    let by_judgments = odds / (1.0 + odds);
    let expected = [by_judgments, 0.725, by_judgments];
    for (aggregation, share) in AGGREGATIONS.into_iter().zip(expected) {
        choosing(&mut card, group, "aggregation", aggregation);
        let found = weights(&card, group);
        all_near(&found, &[share, 1.0 - share], ROUNDING);
    }
    // 30 and 10 are the same weights; 0 does not count.
    let first = judged(&card, group).experts[0].id;
    choosing(&mut card, group, "aggregation", "priorities");
    for (texts, share) in [
        (["30", "10"], 0.725),
        (["0,75", "0,25"], 0.725),
        (["1.500", "2,5"], (1500.0 * 0.8 + 2.5 * 0.5) / 1502.5),
        (["1", "0"], 0.8),
        (["0", "1"], 0.5),
    ] {
        for (expert, text) in [first, second].into_iter().zip(texts) {
            let at = cell(&card, group, expert, "weight");
            set(&mut card, &at, text);
        }
        assert_eq!(errors(&evaluate(&card)), [], "{texts:?}");
        near(weights(&card, group)[0], share, ROUNDING);
    }
}

/// Three members: 4 : 2 : 1 of one expert and 1 : 1 : 1 of another; by hand
/// .5714 .2857 .1429 and their means with thirds.
#[test]
fn an_expert_who_is_left_out_does_not_count() {
    let (mut card, group) = compared(3);
    expert(&mut card, group, "", &STEPS);
    let second = expert(&mut card, group, "", &["1", "1", "1"]);
    choosing(&mut card, group, "aggregation", "priorities");
    let alone = [4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0];
    let both = alone.map(|share| (share + 1.0 / 3.0) / 2.0);
    all_near(&weights(&card, group), &both, ROUNDING);
    card = panel::leave_out(&card, group, second, true).expect("an expert");
    all_near(&weights(&card, group), &alone, ROUNDING);
    use Standing::{Counted, LeftOut};
    assert_eq!(standings(&card, group), [Counted, LeftOut]);
    assert_eq!(
        notes(&card, group),
        [],
        "the user knows who was left out by hand"
    );
    let found = judged(&card, group);
    assert_eq!(found.voices, [0]);
    // Those who do not count are still shown beside the group.
    let out = &found.experts[1];
    all_near(
        out.weights.as_ref().expect("weights"),
        &[1.0 / 3.0; 3],
        ROUNDING,
    );
    assert!(out.apart.is_some_and(|apart| apart > 0.1));
    card = panel::leave_out(&card, group, second, false).expect("an expert");
    all_near(&weights(&card, group), &both, ROUNDING);
}

/// By hand. The first expert says 4 : 2 : 1; the second 8 and 2 and nothing of
/// the first beside the third, which is 16 : 2 : 1. Together: 4 = √(2 × 8), 4 of
/// one voice, 2; rows' geometric means ∛16, ∛½, ∛⅛.
#[test]
fn an_expert_with_missing_pairs_counts_where_gaps_are_filled() {
    let (mut card, group) = compared(3);
    expert(&mut card, group, "", &STEPS);
    let second = expert(&mut card, group, "", &["8", "", "2"]);
    let alone = [4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0];
    use Standing::{Counted, Incomplete};
    for aggregation in AGGREGATIONS {
        choosing(&mut card, group, "aggregation", aggregation);
        all_near(&weights(&card, group), &alone, ROUNDING);
        let said = vec![Note::Coded("ahp-panel.left-out", vec![1.0])];
        assert_eq!(notes(&card, group), said);
    }
    assert_eq!(standings(&card, group), [Counted, Incomplete]);
    let other = [16.0 / 19.0, 2.0 / 19.0, 1.0 / 19.0];
    let own = judged(&card, group).experts[1].clone();
    assert_eq!((own.judged, own.cr), (2, None));
    all_near(&own.weights.expect("a preview"), &other, ROUNDING);

    let means = [16_f64, 0.5, 0.125].map(f64::cbrt);
    let sum: f64 = means.iter().sum();
    let products = [0, 1, 2].map(|place| (alone[place] * other[place]).sqrt());
    let all: f64 = products.iter().sum();
    for gaps in ["logLeastSquares", "harker"] {
        choosing(&mut card, group, "gaps", gaps);
        for (aggregation, expected) in [
            ("judgments", means.map(|mean| mean / sum)),
            (
                "priorities",
                [0, 1, 2].map(|place| (alone[place] + other[place]) / 2.0),
            ),
            ("prioritiesGeometric", products.map(|part| part / all)),
        ] {
            choosing(&mut card, group, "aggregation", aggregation);
            all_near(&weights(&card, group), &expected, 1e-11);
            assert_eq!(notes(&card, group), [], "the group's matrix has no gap");
        }
        assert_eq!(standings(&card, group), [Counted, Counted]);
    }
    // The second alone: a tree, in which nothing can be checked.
    let first = judged(&card, group).experts[0].id;
    card = panel::leave_out(&card, group, first, true).expect("an expert");
    choosing(&mut card, group, "aggregation", "judgments");
    all_near(&weights(&card, group), &other, ROUNDING);
    let sparse = vec![Note::Coded("ahp-panel.sparse", vec![2.0, 3.0])];
    assert_eq!(notes(&card, group), sparse);
    // With one judgment nothing joins the third member.
    let at = pair_cell(&card, group, second, [1, 2]);
    set(&mut card, &at, "");
    let table = Path::Table(
        timbang::methods::panel::annex(&card, group)
            .expect("an annex")
            .id,
        "experts".into(),
    );
    let report = evaluate(&card);
    assert_eq!(
        weights_of(&report, group).values,
        Outcome::missing(table.clone())
    );
    assert_eq!(
        standings(&card, group),
        [Standing::LeftOut, Standing::Disconnected]
    );
    assert!(missing(&report).contains(&table.to_string()));
}

#[test]
fn without_experts_the_group_waits_and_without_weight_it_is_refused() {
    let (mut card, group) = compared(3);
    choosing(&mut card, group, "judges", "panel");
    let annex = timbang::methods::panel::annex(&card, group)
        .expect("an annex")
        .id;
    let table = Path::Table(annex, "experts".into());
    for aggregation in AGGREGATIONS {
        choosing(&mut card, group, "aggregation", aggregation);
        let report = evaluate(&card);
        let found = weights_of(&report, group);
        assert_eq!(found.values, Outcome::missing(table.clone()));
        assert!(
            found
                .judged
                .as_ref()
                .is_some_and(|one| one.experts.is_empty())
        );
    }
    // Of two who count nothing, nothing follows.
    expert(&mut card, group, "0", &STEPS);
    expert(&mut card, group, "0,0", &STEPS);
    let method = Path::Weighting(group, WeightingField::Method);
    for aggregation in AGGREGATIONS {
        choosing(&mut card, group, "aggregation", aggregation);
        let refused = Outcome::refused(Problem::NoWeight, method.clone());
        let report = evaluate(&card);
        assert_eq!(weights_of(&report, group).values, refused);
        assert_eq!(report.error(&method), Some(&Problem::NoWeight));
    }
    // The analyst's own judgments stand beside them, and count again when one
    // judges.
    choosing(&mut card, group, "judges", "one");
    for (pair, text) in [([0, 1], "2"), ([0, 2], "4"), ([1, 2], "2")] {
        judge(&mut card, group, pair, text);
    }
    all_near(
        &weights(&card, group),
        &[4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0],
        ROUNDING,
    );
    assert!(judged(&card, group).experts.is_empty());
}

/// The perspectives are a group as well; an annex belongs to one group only.
#[test]
fn each_group_has_its_own_experts() {
    let mut card = card(&["2023"]);
    let all = Group::Perspectives;
    fill_up(&mut card, &["80", "90", "70", "60"]);
    add(&mut card, 1, "direct-value");
    let inner = Group::Indicators(card.perspectives[1].id);
    expert(&mut card, all, "", &["1", "1", "1", "1", "1", "1"]);
    expert(&mut card, inner, "", &["3"]);
    expert(&mut card, inner, "", &["3"]);
    all_near(&weights(&card, all), &[0.25; 4], ROUNDING);
    all_near(&weights(&card, inner), &[0.75, 0.25], ROUNDING);
    assert_eq!(judged(&card, all).experts.len(), 1);
    assert_eq!(judged(&card, inner).experts.len(), 2);
    assert_eq!(card.annexes.len(), 2);
}
