//! Verdicts as sentences: of the questionnaire of statistics-cases.json and of
//! results set on a boundary.

use crate::statistics::{
    EN, ID, SPSS, assert_sentence, items, names, predictors, regression, scale, whole,
};
use timbang::i18n::statistics::{Style, sentences};
use timbang::statistics::compare::{one_way, two_groups};
use timbang::statistics::regression::{Options, Regression, regress};
use timbang::statistics::verdicts::{NormalityTest, Thresholds, ValidityRule};

const USUAL: fn() -> Thresholds = Thresholds::default;

/// A sentence holds all of these.
#[track_caller]
fn holds(style: Style, text: &str, parts: &[&str]) {
    assert_sentence(style, text);
    for part in parts {
        assert!(text.contains(part), "{part:?} not in {text:?}");
    }
}

#[test]
fn items_and_scales() {
    // Names without a point, which the check of decimal marks would take for one.
    let names: Vec<String> = items(0).iter().map(|name| name.replace('.', "-")).collect();
    let mut found = scale(0);
    let item = |style, found: &timbang::statistics::reliability::Reliability, by: &Thresholds| {
        sentences::item(style, "Butir A", &found.items[0], found.critical_r, by)
    };
    let text = item(ID, &found, &USUAL());
    let parts = ["r hitung 0,854 lebih besar daripada r tabel 0,291", "valid"];
    holds(ID, &text, &parts);
    let by_p = Thresholds {
        validity: ValidityRule::P,
        ..USUAL()
    };
    let text = item(EN, &found, &by_p);
    holds(EN, &text, &["r 0.854, Sig. < 0.001, less than α 0.05"]);
    let text = sentences::validity(ID, "X1", &names, &found, &USUAL());
    holds(ID, &text, &["semua 5 butir valid", "n = 46", "0,291"]);
    let text = sentences::reliability(ID, "X1", &names, &found, &USUAL());
    holds(
        ID,
        &text,
        &["0,850 (5 butir) lebih besar daripada 0,60", "reliabel"],
    );
    // A reversed item, an item too weak and one that never varies.
    if let Some(total) = &mut found.items[0].total {
        total.r = -0.4;
    }
    if let Some(total) = &mut found.items[1].total {
        total.r = 0.29;
    }
    found.items[2].total = None;
    let text = item(ID, &found, &USUAL());
    holds(ID, &text, &["−0,400 tidak lebih besar", "balik skornya"]);
    let weak = sentences::item(ID, "Butir B", &found.items[1], found.critical_r, &USUAL());
    holds(ID, &weak, &["0,290 tidak lebih besar", "tidak valid"]);
    let flat = sentences::item(EN, "Butir C", &found.items[2], found.critical_r, &USUAL());
    holds(EN, &flat, &["every respondent gave the same answer"]);
    let text = sentences::validity(EN, "X1", &names, &found, &USUAL());
    holds(EN, &text, &["2 of 5 items", "X1-1, X1-2 and X1-3"]);
    // A scale that is not reliable, with and without an item to leave out.
    found.alpha = Some(0.6);
    let text = sentences::reliability(ID, "X1", &names, &found, &USUAL());
    holds(
        ID,
        &text,
        &[
            "0,600 (5 butir) tidak lebih besar daripada 0,60",
            "Tanpa butir X1-2",
        ],
    );
    found.alpha = Some(-0.5);
    let text = sentences::reliability(EN, "X1", &names, &found, &USUAL());
    holds(EN, &text, &["−0.500", "reverse the scores"]);
    found
        .items
        .iter_mut()
        .for_each(|one| one.alpha_if_deleted = None);
    found.alpha = Some(0.5);
    let text = sentences::reliability(EN, "X1", &names, &found, &USUAL());
    holds(EN, &text, &["is not greater than 0.60", "Reword items"]);
    found.alpha = None;
    let text = sentences::reliability(ID, "X1", &names, &found, &USUAL());
    holds(ID, &text, &["tidak dapat dihitung", "dua butir"]);
}

#[test]
fn a_number_shows_on_which_side_of_its_threshold_it_lies() {
    let (mut found, own) = (regression(), predictors());
    let by = USUAL();
    // Rounded to three decimals both would be 0,050.
    for (p, written, verdict) in [
        (0.0496, "Sig. 0,0496, lebih kecil daripada", "signifikan"),
        (
            0.050_04,
            "Sig. 0,05004, tidak lebih kecil daripada",
            "tidak signifikan",
        ),
        (
            0.05,
            "Sig. 0,050, tidak lebih kecil daripada",
            "tidak signifikan",
        ),
    ] {
        if let Some(test) = &mut found.slopes[0].estimate.test {
            test.p = p;
        }
        let text = sentences::t_test(ID, &names(&own), &found, 0, &by).expect("a test");
        holds(ID, &text, &[written, verdict]);
    }
    // The d of a published bound: 1,3447 is below dL 1,34477, both 1,345.
    let mut all = found.assumptions.clone().expect("tests");
    if let Ok(watson) = &mut all.durbin_watson {
        watson.d = 1.3447;
    }
    let text = &sentences::autocorrelation(ID, &names(&own), &found, &all, &by)[0];
    holds(
        ID,
        text,
        &["d = 1,3447, dL = 1,345", "d < dL, autokorelasi positif"],
    );
}

#[test]
fn normality_names_the_test_that_decides() {
    let (found, own) = (regression(), predictors());
    let own = names(&own);
    let mut all = found.assumptions.clone().expect("tests");
    let say = |style, all: &_, by: &Thresholds| sentences::normality(style, &own, all, by);
    let text = &say(ID, &all, &USUAL())[0];
    let parts = ["Kolmogorov-Smirnov (Lilliefors): D = 0,076, Sig. 0,727, tidak lebih kecil"];
    holds(ID, text, &parts);
    // Beside SPSS's table the sentence shows the bound that stands there.
    let text = &say(SPSS, &all, &USUAL())[0];
    holds(SPSS, text, &["Sig. ≥ 0,200"]);
    let by = Thresholds {
        normality: NormalityTest::ShapiroWilk,
        ..USUAL()
    };
    let text = &say(EN, &all, &by)[0];
    holds(
        EN,
        text,
        &["Shapiro-Wilk: W = 0.985, Sig. 0.811, not less than"],
    );
    // A test that fails, and others that do not.
    if let Ok(shapiro) = &mut all.shapiro_wilk {
        shapiro.p = 0.002;
    }
    let texts = say(ID, &all, &by);
    assert_eq!(texts.len(), 2);
    holds(
        ID,
        &texts[0],
        &["menyimpang dari distribusi normal", "bootstrap"],
    );
    let parts = [
        "Kolmogorov-Smirnov (Lilliefors) dan Jarque-Bera",
        "Shapiro-Wilk",
    ];
    holds(ID, &texts[1], &parts);
    all.shapiro_wilk = Err(timbang::statistics::fault::Fault::TooMany {
        rows: 6000,
        most: 5000,
    });
    let texts = say(EN, &all, &by);
    assert_eq!(texts.len(), 1);
    holds(EN, &texts[0], &["cannot be computed", "6,000 rows"]);
}

#[test]
fn multicollinearity_of_each_predictor() {
    let (mut found, own) = (regression(), predictors());
    found.slopes[1].tolerance = 0.0998;
    found.slopes[1].vif = 1.0 / 0.0998;
    let texts = sentences::collinearity(ID, &names(&own), &found, &USUAL());
    assert_eq!(texts.len(), 4);
    holds(
        ID,
        &texts[0],
        &["(X1): tolerance 0,647 lebih besar daripada 0,10 dan VIF 1,546 lebih kecil daripada 10"],
    );
    let parts = [
        "0,0998 tidak lebih besar",
        "10,020 tidak lebih kecil",
        "gabungkan",
    ];
    // 0,0998 to three decimals is 0,100, the limit itself.
    holds(ID, &texts[1], &parts);
    found.slopes.truncate(1);
    let texts = sentences::collinearity(EN, &names(&own), &found, &USUAL());
    assert_eq!(texts.len(), 1);
    holds(EN, &texts[0], &["one predictor only"]);
}

#[test]
fn every_test_of_the_spread_is_said_and_one_decides() {
    let (found, own) = (regression(), predictors());
    let all = found.assumptions.as_ref().expect("tests");
    let texts = sentences::spread(ID, &names(&own), all, &USUAL());
    // Four of Glejser, three others, the conclusion, and the one that disagrees.
    assert_eq!(texts.len(), 9);
    let parts = [
        "(X3)",
        "t 2,399, Sig. 0,021, lebih kecil daripada α 0,05",
        "ada gejala",
    ];
    holds(ID, &texts[2], &parts);
    holds(ID, &texts[6], &["White", "16,630 (df 14), Sig. 0,276"]);
    holds(ID, &texts[7], &["Menurut uji Glejser", "HC3"]);
    holds(ID, &texts[8], &["Simpulan White berbeda"]);
    let mut all = all.clone();
    all.white = Err(timbang::statistics::fault::Fault::TooLarge { terms: 495 });
    all.glejser = Err(timbang::statistics::fault::Fault::NoVariance);
    let texts = sentences::spread(EN, &names(&own), &all, &USUAL());
    assert_eq!(texts.len(), 5);
    holds(
        EN,
        &texts[3],
        &["The White test cannot be computed", "495 terms"],
    );
    holds(EN, &texts[4], &["gives no conclusion"]);
}

#[test]
fn autocorrelation_of_respondents_means_nothing() {
    let (found, own) = (regression(), predictors());
    let own = names(&own);
    let mut all = found.assumptions.clone().expect("tests");
    let texts = sentences::autocorrelation(ID, &own, &found, &all, &USUAL());
    let parts = [
        "d = 1,465, dL = 1,345, dU = 1,720 (n = 46, k = 4, α = 0,05)",
        "dL ≤ d ≤ dU",
    ];
    holds(ID, &texts[0], &parts);
    holds(ID, &texts[1], &["0,034", "autokorelasi positif"]);
    holds(ID, &texts[2], &["tidak bermakna"]);
    let ordered = Thresholds {
        ordered: true,
        ..USUAL()
    };
    let texts = sentences::autocorrelation(EN, &own, &found, &all, &ordered);
    holds(EN, &texts[2], &["Newey-West"]);
    for (d, p, order, last) in [
        (2.0, 0.5, "dU < d < 4 − dU", "is met"),
        (2.5, 0.96, "4 − dU ≤ d ≤ 4 − dL", "Newey-West"),
        (3.0, 0.999, "d > 4 − dL", "Newey-West"),
        (1.0, 0.0001, "d < dL", "Newey-West"),
    ] {
        if let Ok(watson) = &mut all.durbin_watson {
            watson.d = d;
            [watson.p_positive, watson.p_negative] = [p, 1.0 - p];
        }
        let texts = sentences::autocorrelation(EN, &own, &found, &all, &ordered);
        holds(EN, &texts[0], &[order]);
        holds(EN, &texts[2], &[last]);
    }
    if let Ok(watson) = &mut all.durbin_watson {
        watson.bounds = None;
    }
    let texts = sentences::autocorrelation(ID, &own, &found, &all, &ordered);
    holds(ID, &texts[0], &["hanya ada untuk regresi dengan konstanta"]);
}

#[test]
fn the_model() {
    let (mut found, own) = (regression(), predictors());
    let own = names(&own);
    let text = sentences::equation(ID, &own, &found);
    let wanted = "Y = 5,827 − 0,047 X1 + 0,266 X2 − 0,500 X3 + 0,696 X4 (Y = Kinerja; ";
    assert!(text.starts_with(wanted), "{text}");
    let text = sentences::coefficient(ID, &own, &found, 2).expect("a predictor");
    holds(
        ID,
        &text,
        &[
            "sebesar −0,500: secara statistik",
            "lebih rendah 0,500",
            "tetap",
        ],
    );
    let text = sentences::coefficient(EN, &own, &found, 3).expect("a predictor");
    holds(EN, &text, &["0.696 units higher", "statistically"]);
    assert_eq!(sentences::coefficient(EN, &own, &found, 4), None);
    // t tabel 2.0195410, F tabel 2.5999690 (questionnaire.expected).
    let texts = sentences::t_tests(ID, &own, &found, &USUAL());
    assert_eq!(texts.len(), 5);
    let parts = [
        "|t hitung| 2,391 lebih besar daripada t tabel 2,020 (df 41",
        "negatif dan",
    ];
    holds(ID, &texts[2], &parts);
    holds(
        ID,
        &texts[0],
        &["0,297 tidak lebih besar", "negatif tetapi tidak signifikan"],
    );
    let text = sentences::f_test(ID, &own, &found, &USUAL()).expect("a test");
    let parts = [
        "F hitung 7,985 lebih besar daripada F tabel 2,600 (df 4 dan 41",
        "< 0,001",
    ];
    holds(ID, &text, &parts);
    let text = sentences::determination(ID, &own, &found);
    holds(
        ID,
        &text,
        &["R Square 0,438", "0,383", "43,8\u{a0}%", "56,2\u{a0}%"],
    );
    let text = sentences::dominant(ID, &own, &found, &USUAL()).expect("several");
    holds(
        ID,
        &text,
        &["Perspektif Pembelajaran (X4)", "Beta 0,674", "statistik"],
    );
    let texts = sentences::contributions(ID, &own, &found);
    holds(
        ID,
        &texts[0],
        &["−0,41\u{a0}%", "39,00\u{a0}%", "43,79\u{a0}%"],
    );
    holds(ID, &texts[1], &["Perspektif Keuangan negatif"]);
    found.overall.f = Some([0.5, 0.74]);
    let text = sentences::f_test(EN, &own, &found, &USUAL()).expect("a test");
    holds(
        EN,
        &text,
        &["0.500 is not greater than", "no better than the mean"],
    );
    if let Some(test) = &mut found.slopes[3].estimate.test {
        test.p = 0.4;
    }
    let text = sentences::dominant(EN, &own, &found, &USUAL()).expect("several");
    holds(EN, &text, &["is not significant"]);
}

/// NIST, NoInt1: y = 130..140 on x = 60..70 without an intercept, certified B
/// 2.07438016528926.
fn without_constant() -> Regression {
    let y: Vec<f64> = (130..=140).map(f64::from).collect();
    let x: Vec<f64> = (60..=70).map(f64::from).collect();
    let options = Options {
        intercept: false,
        ..Options::default()
    };
    regress(&whole(&y), &[whole(&x)], options).expect("a regression")
}

#[test]
fn a_model_without_a_constant_and_with_one_predictor() {
    let found = without_constant();
    let own: [String; 0] = [];
    let of = timbang::i18n::statistics::Names {
        response: "",
        predictors: &own,
    };
    assert_eq!(sentences::equation(ID, &of, &found), "Y = 2,074 X1");
    assert_eq!(sentences::constant(ID, &of, &found), None);
    assert_eq!(sentences::dominant(ID, &of, &found, &USUAL()), None);
    let text = sentences::determination(ID, &of, &found);
    holds(ID, &text, &["Tanpa konstanta"]);
    let text = sentences::coefficient(ID, &of, &found, 0).expect("a predictor");
    assert!(!text.contains("variabel bebas lain"), "{text}");
    let text = sentences::t_test(EN, &of, &found, 0, &USUAL()).expect("a test");
    assert!(text.ends_with("significantly related to Y."), "{text}");
}

#[test]
fn groups_compared() {
    // By hand, see statistics_tables: t -3.098, Welch df 2.941 (p about 0.055),
    // pooled df 4 (p about 0.036): the two come to different conclusions.
    let found = two_groups(&[1.0, 2.0, 3.0], &[4.0, 6.0, 8.0], 0.95).expect("a test");
    for (style, parts) in [
        (
            ID,
            [
                "t −3,098 (df 2,941)",
                "tidak terbukti berbeda",
                "simpulan lain",
            ],
        ),
        (
            EN,
            ["t −3.098 (df 2.941)", "no difference", "other conclusion"],
        ),
    ] {
        let text = sentences::two_groups(style, "Skor", ["Pria", "Wanita"], &found, &USUAL());
        holds(style, &text, &parts);
    }
    let groups: [&[f64]; 3] = [&[1.0, 2.0, 3.0], &[4.0, 6.0, 8.0], &[9.0, 9.5, 10.0]];
    let found = one_way(&groups).expect("a test");
    let text = sentences::one_way(ID, "Skor", &found, &USUAL());
    holds(ID, &text, &["df 2 dan 6", "berbeda", "perbandingan ganda"]);
    let text = sentences::one_way(EN, "Skor", &found, &USUAL());
    holds(EN, &text, &["df 2 and 6", "the means differ"]);
}
