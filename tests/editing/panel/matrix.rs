//! A matrix pasted whole, and pairs that contradict each other.

use super::*;
use timbang::editing::panel::{MatrixFault, keep};
use timbang::evaluation::evaluate;
use timbang::methods::{Outcome, Problem};

/// The judgments of the group, by places, as they stand in the document.
fn held(card: &Scorecard, group: Group) -> Vec<(usize, usize, String)> {
    let members = card.members(group);
    let judgments = &card.weighting_of(group).expect("a group").judgments;
    let mut all = Vec::new();
    for (i, first) in members.iter().enumerate() {
        for (j, second) in members.iter().enumerate() {
            if let Some(entry) = judgments.get(&pair(*first, *second)) {
                all.push((i, j, entry.text.clone()));
            }
        }
    }
    assert_eq!(all.len(), judgments.len(), "no other judgments");
    all
}

#[track_caller]
fn pasted(members: usize, text: &str) -> Vec<(usize, usize, String)> {
    let (mut card, group) = compared(members);
    // What was there is replaced, in whichever direction it stood.
    judge(&mut card, group, [1, 0], "7");
    let next = paste_matrix(&card, group, None, text).expect("a matrix");
    one_step(&card, &next);
    held(&next, group)
}

fn judgments(all: &[(usize, usize, &str)]) -> Vec<(usize, usize, String)> {
    let own = all.iter();
    own.map(|(i, j, text)| (*i, *j, (*text).to_owned()))
        .collect()
}

#[test]
fn headings_are_passed_over_and_half_a_matrix_is_enough() {
    let expected = judgments(&[(0, 1, "3"), (0, 2, "5"), (1, 2, "2")]);
    for text in [
        "1\t3\t5\n1/3\t1\t2\n1/5\t1/2\t1",
        "1\t3\t5\r\n0,33\t1\t2\r\n0,2\t0,5\t1\r\n",
        "1\t3\t5\n\t1\t2\n\t\t1",
        "\t3\t5\n\t\t2\n\t\t\n",
        "A\tB\tC\n1\t3\t5\n\t1\t2\n\t\t1",
        "A\t1\t3\t5\nB\t1/3\t1\t2\nC\t1/5\t1/2\t1",
        "\tA\tB\tC\nA\t1\t3\t5\nB\t\t1\t2\nC\t\t\t1",
        "x\tA\tB\tC\nA\t1,00\t3\t5\nB\t\t1\t2\nC\t\t\t1.0\n",
    ] {
        assert_eq!(pasted(3, text), expected, "{text:?}");
    }
    // The lower half stays the lower half, and what is below 1 stands there.
    let below = judgments(&[(1, 0, "3"), (2, 0, "5"), (2, 1, "2")]);
    assert_eq!(pasted(3, "\t\t\n3\t\t\n5\t2\t\n"), below);
    assert_eq!(pasted(3, "1\n3\t1\n5\t2\t1"), below);
    assert_eq!(pasted(3, "1\t0,33\t0,2\n3\t1\t0,5\n5\t2\t1"), below);
    // Gaps stay gaps.
    assert_eq!(pasted(3, "1\t3\t\n\t1\t\n\t\t1"), judgments(&[(0, 1, "3")]));
    assert_eq!(pasted(2, "1\t9\n\t1"), judgments(&[(0, 1, "9")]));
}

#[test]
fn what_contradicts_or_cannot_be_read_is_kept_for_the_user() {
    let text = "1\t3\tbanyak\n3\t1\t2\n1/5\t0,25\t1";
    let expected = judgments(&[
        (0, 1, "3"),
        (0, 2, "banyak"),
        (1, 0, "3"),
        (1, 2, "2"),
        (2, 0, "1/5"),
        (2, 1, "0,25"),
    ]);
    assert_eq!(pasted(3, text), expected);
    let (mut card, group) = compared(3);
    weigh(&mut card, group, "ahp");
    let next = paste_matrix(&card, group, None, text).expect("a matrix");
    let members = next.members(group);
    let report = evaluate(&next);
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
        let at = Path::Judgment(group, members[first], members[second]);
        let conflict = Problem::Coded("ahp-panel.not-reciprocal");
        assert_eq!(report.error(&at), Some(&conflict), "{first} {second}");
    }
    // Keeping one drops the other, and the pair is judged.
    let kept = keep(&next, group, None, members[1], members[0]).expect("a group");
    one_step(&next, &kept);
    let kept = keep(&kept, group, None, members[2], members[0]).expect("a group");
    let kept = keep(&kept, group, None, members[1], members[2]).expect("a group");
    let expected = judgments(&[(1, 0, "3"), (1, 2, "2"), (2, 0, "1/5")]);
    assert_eq!(held(&kept, group), expected);
    let report = evaluate(&kept);
    let found = &report.perspectives[0].weights.values;
    assert!(matches!(found, Outcome::Ready(_)), "{found:?}");
}

#[test]
fn a_block_of_another_size_or_diagonal_is_refused() {
    let (card, group) = compared(3);
    let refused = |text: &str| paste_matrix(&card, group, None, text).expect_err(text);
    let size = |rows, columns| MatrixFault::Size { rows, columns };
    for (text, fault) in [
        ("1\t2\n\t1", size(2, 2)),
        ("1", size(1, 1)),
        ("1\t2\t3\t4\t5\n\t\t\t\t1\n\t\t1", size(3, 5)),
        ("a\tb\tc\na\tb\tc\n1\t2\t3\n\t1\t2\n\t\t1", size(5, 3)),
        ("1\t2\t3\n\t2\t3\n\t\t1", MatrixFault::Diagonal(1)),
        ("x\t2\t3\n\t1\t3\n\t\t1", MatrixFault::Diagonal(0)),
        ("1\t2\t3\n\t1\t3\n\t\t0", MatrixFault::Diagonal(2)),
        (
            "\tA\tB\tC\nA\t1\t2\t3\nB\t\t1\t2\nC\t\t\t9",
            MatrixFault::Diagonal(2),
        ),
    ] {
        assert_eq!(refused(text), fault, "{text:?}");
    }
    assert!(matches!(refused(""), MatrixFault::Size { .. }));
}

#[test]
fn an_experts_matrix_leaves_weight_and_name_alone() {
    let (card, group) = compared(3);
    let all = imported(vec![
        named("Ani", "2", &["7", "7", ""]),
        named("Budi", "", &["1", "1", "1"]),
    ]);
    let card = import(&card, group, &all, false).expect("room");
    let id = rows(&card, group)[0].id;
    let card = leave_out(&card, group, id, true).expect("an expert");
    let text = "1\t3\t5\n1/3\t1\t2\n\t\t1";
    let next = paste_matrix(&card, group, Some(id), text).expect("a matrix");
    one_step(&card, &next);
    let [ani, budi] = rows(&next, group) else {
        panic!("two experts")
    };
    assert_eq!(upper(&next, group, ani), ["3", "5", "2"]);
    assert!(ani.label == "Ani" && left_out(ani));
    assert_eq!(ani.cells.get(panel::WEIGHT), Some(&Entry::new("2")));
    assert_eq!(budi, &rows(&card, group)[1]);
    assert_eq!(next.weighting_of(group), card.weighting_of(group));
    // A contradiction of an expert is decided in the expert's cells.
    let text = "1\t3\t5\n3\t1\t2\n\t\t1";
    let next = paste_matrix(&next, group, Some(id), text).expect("a matrix");
    let members = next.members(group);
    let kept = keep(&next, group, Some(id), members[0], members[1]).expect("an expert");
    one_step(&next, &kept);
    assert_eq!(upper(&kept, group, &rows(&kept, group)[0]), ["3", "5", "2"]);
    assert!(
        !rows(&kept, group)[0]
            .cells
            .contains_key(&pair(members[1], members[0]))
    );
    // An expert who is gone changes nothing.
    let gone = paste_matrix(&card, group, Some(Id(9999)), text).expect("a matrix");
    assert_eq!(gone, card);
    assert_eq!(
        keep(&card, group, Some(Id(9999)), members[0], members[1]),
        None
    );
}
