//! The cases of the native tests as calls of the module's functions, with what is
//! known of each answer from elsewhere.

use crate::checks::data::nist;
use crate::checks::data::questionnaire as study;
use crate::checks::nist::LINEAR;
use crate::checks::questionnaire::{scales, scores};
use crate::common::group_cases::{CASES as GROUPS, numbers};
use crate::corpus::CORPUS;
use crate::judgment_cases::CASES;
use crate::shared::Case;
use serde_json::{Value, json};

/// Ten decimals were recomputed.
const RECOMPUTED: f64 = 1e-9;
/// What the statistics promise, relative.
const CLOSED: f64 = 1e-12;
const P: f64 = 1e-11;

fn rows(text: &str) -> Vec<Vec<f64>> {
    text.split(';').map(numbers).collect()
}

const METHODS: [&str; 3] = ["eigenvector", "geometricMean", "columnMean"];

fn ahp(all: &mut Vec<Case>) {
    for one in &CASES {
        let weights: Vec<&str> = one.weights.split(';').collect();
        for (k, method) in METHODS.iter().enumerate() {
            let input = json!({ "judgments": rows(one.judgments), "method": method });
            let mut case = Case::new(one.source, "ahp", input);
            case.all_near("weights", &numbers(weights[k % weights.len()]), RECOMPUTED);
            case.near("lambdaMax", numbers(one.lambda)[k], RECOMPUTED);
            case.near("cr", numbers(one.cr)[k], RECOMPUTED);
            if k == 0 {
                let figures = numbers(one.ci_line_gci);
                case.near("ci", figures[0], RECOMPUTED);
                case.near("gci", figures[2], RECOMPUTED);
            }
            all.push(case);
        }
    }
    // One pair of four elements missing, as in tests/ahp_incomplete_cases.rs. The
    // lower half stands in part: a half alone is enough.
    let gaps = json!([
        [1, 1, 5, 2],
        [1, 1, 3, 4],
        [0.2, null, 1, null],
        [null, 0.25, null, null],
    ]);
    for (method, weights) in [
        (
            "harker",
            "0.3735785232 0.3921229428 0.0981765287 0.1361220053",
        ),
        (
            "logLeastSquares",
            "0.3741829542 0.3916330284 0.0988407485 0.1353432689",
        ),
    ] {
        let input = json!({ "judgments": gaps, "method": method });
        let mut case = Case::new("Bozoki et al. 2010", "ahp", input);
        case.all_near("weights", &numbers(weights), RECOMPUTED);
        if method == "harker" {
            case.near("lambdaMax", 4.0923876106, RECOMPUTED);
        }
        all.push(case);
    }
}

fn groups(all: &mut Vec<Case>) {
    for one in &GROUPS {
        let experts: Vec<Value> = one
            .experts
            .iter()
            .map(|(weight, text)| json!({ "weight": weight, "judgments": rows(text) }))
            .collect();
        for (method, weights) in METHODS.iter().zip(one.weights) {
            let input = json!({ "experts": experts, "method": method });
            let mut case = Case::new(one.source, "ahpGroup", input);
            case.all_near("weights", &numbers(weights), RECOMPUTED);
            if *method == "eigenvector" {
                let figures = numbers(one.consistency);
                case.near("lambdaMax", figures[0], RECOMPUTED);
                case.near("cr", figures[2], RECOMPUTED);
                for (k, own) in one.eigenvectors.iter().enumerate() {
                    case.all_near(&format!("experts.{k}.weights"), &numbers(own), RECOMPUTED);
                    case.near(&format!("experts.{k}.cr"), numbers(one.cr)[k], RECOMPUTED);
                }
            }
            all.push(case);
        }
        let aggregates = ["priorities", "prioritiesGeometric"];
        for (aggregate, weights) in aggregates.iter().zip(one.priorities) {
            let input = json!({ "experts": experts, "aggregate": aggregate });
            let mut case = Case::new(one.source, "ahpGroup", input);
            case.all_near("weights", &numbers(weights), RECOMPUTED);
            all.push(case);
        }
        // S* was recomputed with every expert counting once.
        let once: Vec<Value> = one
            .experts
            .iter()
            .map(|one| json!({ "judgments": rows(one.1) }))
            .collect();
        let mut case = Case::new(one.source, "ahpGroup", json!({ "experts": once }));
        case.near("consensus", numbers(one.consensus)[6], RECOMPUTED);
        all.push(case);
    }
}

fn reliability(all: &mut Vec<Case>) {
    let mut items = study::ITEM_FIGURES.iter();
    for (scale, figures) in scales().iter().zip(study::SCALES) {
        let rows: Vec<Vec<f64>> = (0..scale[0].len())
            .map(|row| scale.iter().map(|item| item[row]).collect())
            .collect();
        let input = json!({ "items": rows });
        let mut case = Case::new("questionnaire of 46 respondents", "reliability", input);
        case.close("alpha", figures[0], CLOSED);
        case.close("total.mean", figures[3], CLOSED);
        case.close("total.sd", figures[4].sqrt(), CLOSED);
        for place in 0..scale.len() {
            let own = items.next().expect("an item");
            let at = |key: &str| format!("items.{place}.{key}");
            case.close(&at("mean"), own[0], CLOSED);
            case.close(&at("sd"), own[1], CLOSED);
            case.close(&at("itemTotal"), own[2], CLOSED);
            case.close(&at("p"), own[3], P);
            case.close(&at("correctedItemTotal"), own[4], CLOSED);
            case.close(&at("alphaIfDeleted"), own[6], CLOSED);
            case.close(&at("rTable"), 0.290_706_453_897_972_7, CLOSED);
        }
        all.push(case);
    }
}

fn regression(all: &mut Vec<Case>) {
    let columns = scores();
    let input = json!({ "y": columns[4], "x": columns[..4], "names": ["X1", "X2", "X3", "X4"] });
    let mut case = Case::new("questionnaire of 46 respondents", "regression", input);
    for (place, [b, se, t, p, low, high]) in study::COEFFICIENTS.into_iter().enumerate() {
        let at = |key: &str| format!("coefficients.{place}.{key}");
        for (key, value) in [("b", b), ("se", se), ("t", t), ("low", low), ("high", high)] {
            case.close(&at(key), value, CLOSED);
        }
        case.close(&at("p"), p, P);
    }
    for (place, figures) in study::PREDICTORS.iter().enumerate() {
        for (key, value) in ["beta", "tolerance", "vif"].iter().zip(figures) {
            case.close(&format!("coefficients.{}.{key}", place + 1), *value, CLOSED);
        }
    }
    // The figures of tests/statistics/checks/questionnaire.rs.
    for (at, value) in [
        ("anova.ssRegression", 317.2447785074821),
        ("anova.ssResidual", 407.2117432316483),
        ("anova.ssTotal", 724.4565217391304),
        ("f", 7.985425356095099),
        ("r", 0.6617456242077576),
        ("r2", 0.43790727115811484),
        ("adjustedR2", 0.38306895614915043),
        ("see", 3.15150658215357),
        ("assumptions.kolmogorovSmirnov.d", 0.07597951309433802),
        ("assumptions.jarqueBera.statistic", 0.5360142431033907),
        (
            "assumptions.breuschPaganKoenker.statistic",
            9.926641396338443,
        ),
        ("assumptions.breuschPagan.statistic", 12.474166141412441),
        ("assumptions.white.statistic", 16.63047215382534),
        ("assumptions.durbinWatson.d", 1.4654233066997557),
    ] {
        case.close(at, value, CLOSED);
    }
    for (at, value) in [
        ("fP", 7.4142566419632e-5),
        ("assumptions.kolmogorovSmirnov.p", 0.7268217298922762),
        ("assumptions.jarqueBera.p", 0.7649023337919554),
        ("assumptions.breuschPaganKoenker.p", 0.04168169530216855),
        ("assumptions.breuschPagan.p", 0.014152488052126743),
        ("assumptions.white.p", 0.2764051934741488),
    ] {
        case.close(at, value, P);
    }
    case.near("assumptions.durbinWatson.lower", 1.3447674675, 1e-8);
    case.near("assumptions.durbinWatson.upper", 1.7201259732, 1e-8);
    case.near(
        "assumptions.durbinWatson.pPositive",
        0.03443290505760421,
        1e-8,
    );
    all.push(case);

    for further in LINEAR {
        let set = further.set;
        let input = json!({ "y": (set.y)(), "x": set.rounded(), "intercept": set.intercept });
        let mut case = Case::new(&format!("NIST, {}", set.name), "regression", input);
        for (place, (b, se)) in set.beta.iter().zip(set.se).enumerate() {
            case.close(&format!("coefficients.{place}.b"), *b, CLOSED);
            case.close(&format!("coefficients.{place}.se"), *se, CLOSED);
        }
        case.close("r2", set.r_squared, CLOSED);
        case.close("see", set.residual_sd, CLOSED);
        for (at, value) in [("f", set.f), ("fP", further.f_p)] {
            if let Some(value) = value {
                case.close(at, value, P);
            }
        }
        all.push(case);
    }
    // Powers rounded to `f64` are a problem of their own, with its own answer.
    let set = nist::FILIP.set;
    let input = json!({ "y": (set.y)(), "x": set.rounded() });
    let mut case = Case::new("NIST, Filip", "regression", input);
    for (place, b) in nist::ROUNDED_BETA.iter().enumerate() {
        case.close(&format!("coefficients.{place}.b"), *b, CLOSED);
    }
    all.push(case);
}

/// Some of the values of tests/statistics/distributions.rs.
fn distributions(all: &mut Vec<Case>) {
    type Row = (
        &'static str,
        &'static [f64],
        &'static str,
        &'static str,
        f64,
        f64,
    );
    const ROWS: [Row; 14] = [
        (
            "t",
            &[41.0],
            "x",
            "upper",
            3.38,
            0.5 * 0.001_601_366_651_027_419_2,
        ),
        (
            "t",
            &[41.0],
            "x",
            "lower",
            -13.71,
            0.5 * 6.613_126_275_438_405e-17,
        ),
        (
            "t",
            &[10_000.0],
            "x",
            "upper",
            38.5,
            0.5 * 1.626_288_006_728_487_7e-302,
        ),
        (
            "t",
            &[2.5],
            "x",
            "upper",
            3.5,
            0.5 * 0.052_345_546_960_320_34,
        ),
        (
            "f",
            &[4.0, 41.0],
            "x",
            "upper",
            63.646787,
            4.828_871_843_111_041e-17,
        ),
        ("f", &[3.0, 7.0], "x", "upper", 0.5, 0.694_036_387_568_813_7),
        (
            "f",
            &[3.0, 7.0],
            "x",
            "lower",
            0.5,
            0.305_963_612_431_186_25,
        ),
        ("f", &[10.0, 10.0], "x", "lower", 1e-60, 1.26e-298),
        (
            "normal",
            &[],
            "x",
            "upper",
            1.959963984540054,
            0.025_000_000_000_000_011,
        ),
        (
            "normal",
            &[],
            "x",
            "upper",
            37.0,
            5.725_571_222_524_577e-300,
        ),
        ("normal", &[], "p", "lower", 0.975, 1.959_963_984_540_054),
        (
            "chiSquared",
            &[1.0],
            "x",
            "upper",
            1.4,
            0.236_723_570_637_857_38,
        ),
        (
            "chiSquared",
            &[10_000.0],
            "x",
            "upper",
            10_500.0,
            0.000_247_947_367_989_360_85,
        ),
        (
            "chiSquared",
            &[5.0],
            "x",
            "lower",
            0.3,
            0.002356913739471145,
        ),
    ];
    for (name, df, given, tail, value, expected) in ROWS {
        let input = json!({ "name": name, "df": df, given: value, "tail": tail });
        let mut case = Case::new("mpmath 1.3", "distribution", input);
        case.close("value", expected, CLOSED);
        all.push(case);
    }
}

/// The corpus of the reader: what it should say is a reference here.
fn numbers_as_typed(all: &mut Vec<Case>) {
    for line in CORPUS.lines().filter(|line| !line.is_empty()) {
        let parts: Vec<&str> = line.splitn(3, " | ").collect();
        let [source, kind, texts] = parts[..] else {
            panic!("three fields: {line}");
        };
        for one in texts.split("; ").filter(|_| kind != "Judgment") {
            let (text, wanted) = one.rsplit_once(" => ").expect("text => expected");
            let mut case = Case::new(source, "parseNumber", text.into());
            case.options = json!({ "kind": kind.to_lowercase() });
            match wanted.split_once(" or ") {
                Some((thousands, decimal)) => {
                    for (place, value) in [thousands, decimal].iter().enumerate() {
                        let value = value.parse().expect("a number");
                        case.near(&format!("error.readings.{place}"), value, 0.0);
                    }
                }
                None => {
                    if let Ok(value) = wanted.parse() {
                        case.near("value", value, 0.0);
                    }
                }
            }
            all.push(case);
        }
    }
}

/// Every case.
pub fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    for add in [
        ahp,
        groups,
        reliability,
        regression,
        distributions,
        numbers_as_typed,
    ] {
        add(&mut all);
    }
    all
}
