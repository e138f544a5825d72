//! Words of answers as scores.

use timbang::storage::tables::{Distinct, Family, Fit, agree, presets_for};

/// Answers, each with as many rows as it is followed by commas.
fn values(all: &[&str]) -> Vec<Distinct> {
    let one = |(at, text): (usize, &&str)| Distinct {
        text: (*text).to_owned(),
        rows: vec![at + 2],
    };
    all.iter().enumerate().map(one).collect()
}

fn fits(all: &[&str]) -> Vec<Fit> {
    presets_for(&values(all))
}

/// Family, points and scores in the order of the answers.
fn short(fit: &Fit) -> (Family, u8, Vec<u8>) {
    let scores = fit.scores.iter().map(|(_, score)| *score).collect();
    (fit.preset.family, fit.preset.points, scores)
}

fn all(answers: &[&str]) -> Vec<(Family, u8, Vec<u8>)> {
    fits(answers).iter().map(short).collect()
}

#[test]
fn scales_in_use_are_known_and_the_only_ones_that_fit() {
    use Family::{Agreement, Frequency, Importance, Other, Quality, Satisfaction};
    for (answers, family, scores) in [
        (
            &["SS", "S", "N", "TS", "STS"][..],
            Agreement,
            &[5, 4, 3, 2, 1][..],
        ),
        (&["SS", "S", "KS", "TS", "STS"], Agreement, &[5, 4, 3, 2, 1]),
        (&["SS", "S", "RR", "TS", "STS"], Agreement, &[5, 4, 3, 2, 1]),
        (&["ss", "S ", "R", "ts", "Sts"], Agreement, &[5, 4, 3, 2, 1]),
        (
            &[
                "Sangat Setuju",
                "setuju",
                "NETRAL",
                "Tidak  Setuju",
                "Sangat Tidak Setuju",
            ],
            Agreement,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Sangat Setuju",
                "Setuju",
                "Ragu-ragu",
                "Tidak Setuju",
                "Sangat tidak-setuju",
            ],
            Agreement,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Sangat Setuju",
                "Setuju",
                "Kurang Setuju",
                "Tidak Setuju",
                "Sangat Tidak Setuju",
            ],
            Agreement,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Sangat Setuju",
                "Setuju",
                "Cukup Setuju",
                "Tidak Setuju",
                "Sangat Tidak Setuju",
            ],
            Agreement,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Sangat Setuju",
                "Setuju",
                "Cukup Setuju",
                "Kurang Setuju",
                "Tidak Setuju",
            ],
            Agreement,
            &[5, 4, 3, 2, 1],
        ),
        (&["SS", "S", "N", "TS"], Agreement, &[5, 4, 3, 2]),
        (&["SB", "B", "C", "K", "TB"], Quality, &[5, 4, 3, 2, 1]),
        (&["SB", "B", "CB", "KB", "TB"], Quality, &[5, 4, 3, 2, 1]),
        (
            &["Sangat Baik", "Baik", "Cukup", "Kurang", "Buruk"],
            Quality,
            &[5, 4, 3, 2, 1],
        ),
        (
            &["Sangat Baik", "Baik", "Cukup", "Kurang", "Tidak Baik"],
            Quality,
            &[5, 4, 3, 2, 1],
        ),
        (
            &["Sangat Baik", "Baik", "Cukup", "Kurang", "Sangat Kurang"],
            Quality,
            &[5, 4, 3, 2, 1],
        ),
        (
            &["Sangat Baik", "Baik", "Cukup", "Buruk", "Sangat Buruk"],
            Quality,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Sangat Puas",
                "Puas",
                "Cukup Puas",
                "Kurang Puas",
                "Tidak Puas",
            ],
            Satisfaction,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Sangat Penting",
                "Penting",
                "Netral",
                "Tidak Penting",
                "Sangat Tidak Penting",
            ],
            Importance,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Selalu",
                "Sering",
                "Kadang-kadang",
                "Jarang",
                "Tidak Pernah",
            ],
            Frequency,
            &[5, 4, 3, 2, 1],
        ),
        (
            &["Always", "Often", "Sometimes", "Rarely", "Never"],
            Frequency,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Strongly agree",
                "Agree",
                "Neutral",
                "Disagree",
                "Strongly Disagree",
            ],
            Agreement,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Agree",
                "Neither agree nor disagree",
                "Disagree",
                "Strongly disagree",
            ],
            Agreement,
            &[4, 3, 2, 1],
        ),
        (
            &[
                "Very satisfied",
                "Satisfied",
                "Neutral",
                "Dissatisfied",
                "Very dissatisfied",
            ],
            Satisfaction,
            &[5, 4, 3, 2, 1],
        ),
        (
            &["Excellent", "Very good", "Good", "Fair", "Poor"],
            Quality,
            &[5, 4, 3, 2, 1],
        ),
        (
            &["Very good", "Good", "Fair", "Poor", "Very poor"],
            Quality,
            &[5, 4, 3, 2, 1],
        ),
        (
            &[
                "Sangat Mudah",
                "Mudah",
                "Cukup Mudah",
                "Sulit",
                "Sangat Sulit",
            ],
            Other,
            &[5, 4, 3, 2, 1],
        ),
    ] {
        let found = all(answers);
        let points = 5;
        assert_eq!(found, [(family, points, scores.to_vec())], "{answers:?}");
    }
}

#[test]
fn where_scales_differ_all_are_offered() {
    use Family::Agreement;
    // Four points without a middle, or five of which nobody chose one.
    for (answers, first, second) in [
        (["SS", "S", "KS", "TS"], [4, 3, 2, 1], [5, 4, 3, 2]),
        (["SS", "S", "TS", "STS"], [4, 3, 2, 1], [5, 4, 2, 1]),
    ] {
        let wanted = [
            (Agreement, 4, first.to_vec()),
            (Agreement, 5, second.to_vec()),
        ];
        assert_eq!(all(&answers), wanted, "{answers:?}");
        assert!(!agree(&fits(&answers)));
    }
    // The standard satisfaction survey: four points come first.
    let survey = ["Sangat baik", "Baik", "Kurang baik", "Tidak baik"];
    assert_eq!(all(&survey)[0], (Family::Quality, 4, vec![4, 3, 2, 1]));
    let mild = fits(&["Setuju", "Sangat Setuju"]);
    assert!(mild.len() > 1 && !agree(&mild));
    let quality = all(&["SB", "B", "C", "K"]);
    for scores in [[4, 3, 2, 1], [5, 4, 3, 2]] {
        assert!(
            quality.iter().any(|(_, _, own)| own == &scores),
            "{quality:?}"
        );
    }
    let often = all(&["Selalu", "Sering", "Jarang", "Tidak pernah"]);
    let wanted = [
        (Family::Frequency, 4, vec![4, 3, 2, 1]),
        (Family::Frequency, 5, vec![5, 4, 2, 1]),
    ];
    assert_eq!(often, wanted);
}

#[test]
fn longer_scales_fit_when_their_words_are_there() {
    let six = ["SS", "S", "CS", "KS", "TS", "STS"];
    assert_eq!(all(&six)[0], (Family::Agreement, 6, vec![6, 5, 4, 3, 2, 1]));
    let seven = [
        "Strongly agree",
        "Agree",
        "Somewhat agree",
        "Neutral",
        "Somewhat disagree",
        "Disagree",
        "Strongly disagree",
    ];
    assert_eq!(
        all(&seven),
        [(Family::Agreement, 7, vec![7, 6, 5, 4, 3, 2, 1])]
    );
}

#[test]
fn numbers_beside_words_are_their_scores() {
    use Family::{Numbered, Numbers};
    for answers in [
        ["5 - Sangat Setuju", "4 - Setuju", "1 - Sangat Tidak Setuju"],
        ["5. Sangat Setuju", "4. Setuju", "1. Sangat Tidak Setuju"],
        ["(5) Sangat Setuju", "(4) Setuju", "(1) Sangat Tidak Setuju"],
        ["5 Sangat Setuju", "[4] Setuju", "1=Sangat Tidak Setuju"],
        ["Sangat Setuju (5)", "Setuju = 4", "Sangat Tidak Setuju [1]"],
    ] {
        let found = all(&answers);
        assert_eq!(found[0], (Numbered, 5, vec![5, 4, 1]), "{answers:?}");
        // Six of four do not fit; the words say that it is five.
        assert!(found.iter().all(|(_, points, _)| *points != 7), "{found:?}");
    }
    // Numbers that run against their words: somebody has to say which counts.
    let against = fits(&["1 - SS", "2 - S", "3 - N", "4 - TS", "5 - STS"]);
    assert!(!agree(&against));
    assert!(against.iter().any(|fit| fit.score("1 - SS") == Some(1)));
    assert!(against.iter().any(|fit| fit.score("1 - SS") == Some(5)));
    // Numbers alone are their own scores; how far they go matters for reversing.
    let plain = fits(&["1", "4", "3"]);
    assert_eq!(
        plain.iter().map(short).map(|one| one.1).collect::<Vec<_>>(),
        [4, 5, 7]
    );
    assert!(agree(&plain) && plain.iter().all(|fit| fit.preset.family == Numbers));
    assert_eq!(all(&["6", "7"])[0].1, 7);
    assert_eq!(all(&["10", "1"])[0].1, 10);
    for none in [
        &["3,5", "4,0"][..],
        &["0", "1"],
        &["11", "12"],
        &["5%", "4%"],
        &["1 - 5", "6 - 10"],
        &["1 Setuju", "2 Setuju"],
    ] {
        assert_eq!(all(none), [], "{none:?}");
    }
}

#[test]
fn unknown_words_are_listed_with_their_rows() {
    let answers = ["SS", "Setju", "S", "N", "TS", "STS", "tidak tahu"];
    let fit = fits(&answers).remove(0);
    let unknown: Vec<_> = fit
        .unknown
        .iter()
        .map(|one| (&one.text[..], &one.rows[..]))
        .collect();
    assert_eq!(unknown, [("Setju", &[3][..]), ("tidak tahu", &[8])]);
    assert_eq!(fit.score(" SS "), Some(5));
    assert_eq!(fit.score("Setju"), None);
    let numbers = fits(&["1", "2", "5", "lima"]).remove(0);
    assert_eq!(numbers.unknown[0].rows, [5]);
}

#[test]
fn groups_and_free_words_are_no_scales() {
    for none in [
        &["Laki-laki", "Perempuan"][..],
        &["Ya", "Tidak"],
        &["Bekerja", "Tidak bekerja"],
        &["SD", "SMP", "SMA", "S1"],
        &["Baik", "Buruk", "Tidak Baik"],
        &["kata", "lain"],
        &[""],
        &[],
    ] {
        assert_eq!(all(none), [], "{none:?}");
    }
}
