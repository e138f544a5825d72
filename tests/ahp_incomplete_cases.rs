//! Weights from judgments of some of the pairs: published cases, figures by hand, and a reference
//! of 60 digits.

use timbang::methods::ahp::{
    Method, Partial, completed, harker, log_least_squares, next_pair, priorities,
};

/// Ten decimals were recomputed.
const RECOMPUTED: f64 = 1e-9;

/// Two ways to compute the same figure differ by rounding only.
const ROUNDING: f64 = 1e-12;

#[track_caller]
fn assert_close(values: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(values.len(), expected.len());
    for (value, expected) in values.iter().zip(expected) {
        let gap = (value - expected).abs();
        assert!(gap <= tolerance, "{value} against {expected}");
    }
}

fn numbers(text: &str) -> Vec<f64> {
    let words = text.split_whitespace();
    words.map(|word| word.parse().unwrap()).collect()
}

/// Bozoki, Fulop and Ronyai, Math. Comput. Modelling 52, 2010, 318-333, as in the tests of AHPy:
/// the completion of the least lambda is .7303 (.730297106886979), its weights .3738 .3920 .0985
/// .1357. Ten decimals are recomputed; both methods here complete the matrix by other rules.
#[test]
fn bozoki_2010_one_pair_of_four_elements_missing() {
    let upper = [[1.0, 5.0, 2.0], [0.0, 3.0, 4.0], [0.0; 3]];
    let partial =
        Partial::from_upper(4, |i, j| (i < 2).then(|| upper[i][j - 1])).expect("judgments");
    assert_eq!((partial.judged(), partial.pairs()), (5, 6));

    let p = harker(&partial).unwrap();
    let weights = numbers("0.3735785232 0.3921229428 0.0981765287 0.1361220053");
    assert_close(&p.weights, &weights, RECOMPUTED);
    let cr = (p.lambda_max - 4.0) / 3.0 / 0.90;
    assert_close(
        &[p.lambda_max, cr],
        &[4.092_387_610_6, 0.034_217_633_5],
        RECOMPUTED,
    );

    let e = log_least_squares(&partial).unwrap();
    let weights = numbers("0.3741829542 0.3916330284 0.0988407485 0.1353432689");
    assert_close(&e.weights, &weights, RECOMPUTED);
    assert_eq!(e.redundancy, 2);

    assert_eq!(next_pair(&partial), Some((2, 3)));
    let full = Partial::from_upper(4, |i, j| partial.get(i, j).or(Some(0.730_296_743_3)));
    let full = full.unwrap().complete().unwrap();
    let p = priorities(&full, Method::Eigenvector);
    let weights = numbers("0.3737868843 0.3919925483 0.0984842177 0.1357363496");
    assert_close(&p.weights, &weights, RECOMPUTED);
    let cr = (p.lambda_max - 4.0) / 3.0 / 0.90;
    assert_close(
        &[p.lambda_max, cr],
        &[4.092_367_293_9, 0.034_210_108_9],
        RECOMPUTED,
    );
}

/// wjladams/pyanp, tests/test_priority.py, test_harker_fix: Harker's matrix (1 2 6; 1/2 2 0; 1/6 0
/// 2). Two judgments of three elements contradict nothing, so .6 .3 .1 and lambda 3 by hand.
#[test]
fn pyanp_harker_one_pair_of_three_elements_missing() {
    let judgment = |i, j| (i == 0).then(|| [2.0, 6.0][j - 1]);
    let partial = Partial::from_upper(3, judgment).unwrap();
    let p = harker(&partial).unwrap();
    assert_close(&p.weights, &[0.6, 0.3, 0.1], 1e-15);
    assert_close(&p.weighted_sums, &[1.8, 0.9, 0.3], 1e-15);
    assert_close(&[p.lambda_max], &[3.0], 1e-15);
    let e = log_least_squares(&partial).unwrap();
    assert_close(&e.weights, &[0.6, 0.3, 0.1], 1e-15);
    assert_eq!(
        (e.redundancy, e.deviation, e.intervals, partial.sparse()),
        (0, None, None, true)
    );
    let full = completed(&partial, &e.weights);
    assert_close(&[full.get(1, 2).unwrap()], &[3.0], 1e-14);
}

/// Python's decimal numbers of 60 digits: squaring Harker's matrix, and elimination for L y = b.
#[test]
fn fifteen_contradictory_elements_agree_with_a_reference_of_60_digits() {
    let judgment = |i: usize, j: usize| {
        let size = ((7 * i + 3 * j * j) % 9 + 1) as f64;
        let value = if (i + j) % 2 == 1 { size } else { 1.0 / size };
        ((i * j + i + j) % 3 != 1).then_some(value)
    };
    let partial = Partial::from_upper(15, judgment).unwrap();
    assert_eq!(partial.judged(), 80);
    let p = harker(&partial).unwrap();
    let weights = numbers(
        "0.029819417405393443908 0.036656775784829007897 0.105884711136806437188 \
        0.056322376566769558720 0.089773488590903644039 0.064777643135454028693 \
        0.044597917464473225856 0.080805053952092834192 0.082538999737574498563 \
        0.045417129780007377517 0.081743045537535902807 0.079620246966916703961 \
        0.046847278570776533243 0.075261246448493397928 0.079934668921973405482",
    );
    assert_close(&p.weights, &weights, 1e-15);
    assert_close(&[p.lambda_max], &[34.097_995_556_045_08], 1e-13);
    let e = log_least_squares(&partial).unwrap();
    let weights = numbers(
        "0.048236392212279001740 0.080161147843246341307 0.067500327284282249410 \
        0.053207357551253169127 0.102112563599040627417 0.062937634334619093158 \
        0.046319695087741730689 0.075277259512833588830 0.061825280303217352112 \
        0.048884819107468056159 0.095274390688305382734 0.070368289876080487311 \
        0.043217803674788430250 0.085914590984839840165 0.058762447940004649583",
    );
    assert_close(&e.weights, &weights, 1e-15);
    assert_close(&[e.deviation.unwrap()], &[1.694_390_328_296_062_8], 1e-14);
}

/// By hand: a = 2, 8, 2 leaves residuals of ln 2 / 3 with one degree of freedom, so s = ln 2 /
/// sqrt 3; L^+ of a complete graph is (I - J / n) / n; t(5 %, 1) = tan(0.45 pi).
#[test]
fn deviation_and_intervals_of_three_elements_by_hand() {
    let partial = Partial::from_upper(3, |i, j| Some([2.0, 8.0, 2.0][i + j - 1])).unwrap();
    let e = log_least_squares(&partial).unwrap();
    let deviation = 2f64.ln() / 3f64.sqrt();
    assert_eq!(e.redundancy, 1);
    assert_close(&[e.deviation.unwrap()], &[deviation], 1e-15);
    let odds = 2f64.powf(4.0 / 3.0);
    let [a, b, c] = [odds, 1.0, 1.0 / odds];
    let t = (0.45 * std::f64::consts::PI).tan();
    for ((own, [x, y]), interval) in [(a, [b, c]), (b, [a, c]), (c, [a, b])]
        .into_iter()
        .zip(e.intervals.unwrap())
    {
        let squares = 1.0 + (x * x + y * y) / (x + y).powi(2);
        let half = t * deviation * (squares / 3.0).sqrt();
        let end = |half: f64| {
            let odds = own / (x + y) * half.exp();
            odds / (1.0 + odds)
        };
        assert_close(&interval, &[end(-half), end(half)], ROUNDING);
    }
}

/// By hand: 100 equal elements on a path, and a third judgment of the first three that leaves the
/// residuals r on each of theirs. To second order their rows of the scaled matrix exceed n by r^2,
/// and v_2 - v_99 = 3 r^2 / n (1 + 2 + ... + (n - 3)). The power method starts with so small a step
/// that it seems to have arrived.
#[test]
fn harker_does_not_stop_early_on_a_long_path() {
    let r = 0.9e-6f64;
    let judgment = |i, j| match (i, j) {
        (0, 2) => Some((3.0 * r).exp()),
        _ => (j == i + 1).then_some(1.0),
    };
    let partial = Partial::from_upper(100, judgment).unwrap();
    let w = harker(&partial).unwrap().weights;
    let expected = 3.0 * r * r / 100.0 * (97.0 * 98.0 / 2.0);
    assert!(expected > 1e-10);
    assert_close(&[w[2] / w[99] - 1.0], &[expected], ROUNDING);
}
