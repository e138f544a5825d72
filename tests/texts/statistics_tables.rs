//! Tables of statistics: the figures of the questionnaire of statistics-cases.json,
//! rounded by hand from its closed forms, as SPSS and as prose write them.

use crate::statistics::{
    EN, ID, SPSS, assert_rectangle, descriptions, items, names, predictors, regression, row, scale,
    scores, whole,
};
use timbang::i18n::statistics::{Style, tables};
use timbang::statistics::assumptions::kolmogorov::Kolmogorov;
use timbang::statistics::compare::{one_way, two_groups};
use timbang::statistics::description::describe;
use timbang::statistics::fault::Fault;
use timbang::statistics::regression::{Options, regress};
use timbang::statistics::verdicts::Thresholds;

#[test]
fn numbers_as_spss_and_as_prose_write_them() {
    // Boyolali's tables: ,079 (Sig.), -,108 (B), 13,710 (t), ,000 (Sig.).
    for (value, spss, prose) in [
        (0.079, ",079", "0,079"),
        (-0.108, "-,108", "−0,108"),
        (13.71, "13,710", "13,710"),
        (1.0, "1,000", "1,000"),
        (-1.0, "-1,000", "−1,000"),
        (0.9996, "1,000", "1,000"),
        (-0.9996, "-1,000", "−1,000"),
        (0.0, ",000", "0,000"),
        (-0.0, ",000", "0,000"),
        (1234.5678, "1234,568", "1.234,568"),
        (-1_234_567.0, "-1234567,000", "−1.234.567,000"),
        // No number other than 0 is printed as 0.
        (0.000_012_345, "1,234E-5", "0,0000123"),
        (-0.000_000_123_4, "-1,234E-7", "−1,234E−7"),
        (0.004_712, ",005", "0,00471"),
        (0.001_234, ",001", "0,00123"),
        (0.01, ",010", "0,010"),
        (2.5e15, "2,500E15", "2,500E15"),
        (f64::NAN, "–", "–"),
        (f64::INFINITY, "–", "–"),
    ] {
        assert_eq!(SPSS.number(value), spss, "{value}");
        assert_eq!(ID.number(value), prose, "{value}");
    }
    assert_eq!(EN.number(-1234.5678), "−1,234.568");
    let english = Style { spss: true, ..EN };
    assert_eq!(english.number(-1234.5678), "-1234.568");
    assert_eq!(english.number(-0.108), "-.108");
}

#[test]
fn a_p_is_never_nothing_in_prose() {
    for (p, spss, prose) in [
        (0.0, ",000", "< 0,001"),
        (0.000_499, ",000", "< 0,001"),
        (0.000_501, ",001", "< 0,001"),
        (0.001, ",001", "0,001"),
        (0.0005, ",001", "< 0,001"),
        (0.0794, ",079", "0,079"),
        (1.0, "1,000", "1,000"),
    ] {
        assert_eq!(SPSS.p(p), spss, "{p}");
        assert_eq!(ID.p(p), prose, "{p}");
    }
}

#[test]
fn description_of_scores() {
    // statistics-cases.json, questionnaire.expected.scores: X1 mean 18.71739, sd
    // 3.69181, 7 to 25; Y 18.89130, 4.01236.
    let grid = tables::descriptions(SPSS, &descriptions(), Some(46));
    assert_eq!(grid.title, "Descriptive Statistics");
    assert_eq!(
        grid.heads,
        ["N", "Minimum", "Maximum", "Mean", "Std. Deviation"]
    );
    assert_eq!(
        row(&grid, "Perspektif Keuangan"),
        ["46", "7", "25", "18,717", "3,692"]
    );
    assert_eq!(row(&grid, "Kinerja"), ["46", "9", "25", "18,891", "4,012"]);
    let (name, cells) = grid.foot.clone().expect("a foot");
    assert_eq!(
        (name.as_str(), cells[0].as_str()),
        ("Valid N (listwise)", "46")
    );
    assert_rectangle(&grid);
    let one = [("A".to_owned(), describe(&[3.5]).expect("a number"))];
    let grid = tables::descriptions(ID, &one, None);
    assert_eq!(row(&grid, "A"), ["1", "3,500", "3,500", "3,500", "–"]);
}

#[test]
fn validity_and_reliability() {
    // questionnaire.expected.instrument.X1: X1.1 r 0.8539429, corrected 0.7539302,
    // alpha if deleted 0.7931755, mean 15.0652, variance 8.5512; alpha 0.8498742,
    // standardised 0.8493857; r tabel 0.2907065.
    let (found, items) = (scale(0), items(0));
    let by = Thresholds::default();
    let grid = tables::validity(SPSS, "X1", &items, &found, &by);
    assert_eq!(grid.heads[..3], ["r hitung", "r tabel", "Sig."]);
    assert_eq!(
        row(&grid, "X1.1"),
        [",854", ",291", ",000", ",754", "Valid"]
    );
    let grid = tables::item_total(SPSS, &items, &found);
    assert_eq!(grid.heads[3], "Cronbach's Alpha if Item Deleted");
    assert_eq!(row(&grid, "X1.1"), ["15,065", "8,551", ",754", ",793"]);
    let grid = tables::reliability(ID, &[("X1", &found)], &by);
    assert_eq!(row(&grid, "X1"), ["0,850", "0,849", "5", "Reliabel"]);
    let strict = Thresholds {
        cronbach: 0.90,
        ..by
    };
    let grid = tables::reliability(EN, &[("X1", &found)], &strict);
    assert_eq!(row(&grid, "X1")[3], "Not reliable");
}

#[test]
fn rows_left_out() {
    let grid = tables::cases(SPSS, 43, &[2, 6, 11]);
    assert_eq!(row(&grid, "Valid"), ["43", "93,5"]);
    assert_eq!(row(&grid, "Excluded"), ["3", "6,5"]);
    assert_eq!(row(&grid, "Total"), ["46", "100,0"]);
    // Rows are counted from 1, as a spreadsheet counts them.
    assert!(grid.note.ends_with("baris 3, 7 dan 12."), "{}", grid.note);
    let many: Vec<usize> = (0..2000).collect();
    let note = tables::cases(EN, 0, &many).note;
    assert!(note.ends_with("30 and 1,970 more."), "{note}");
    assert_eq!(tables::cases(ID, 46, &[]).note, "");
    assert_eq!(row(&tables::cases(ID, 0, &[]), "Jumlah"), ["0", "0,0"]);
}

#[test]
fn the_regression() {
    // questionnaire.expected.regression: R 0.6617456, R² 0.4379073, adjusted
    // 0.3830690, SEE 3.1515066, d 1.4654233.
    let (found, of) = (regression(), predictors());
    let of = names(&of);
    let grid = tables::model_summary(SPSS, &of, &found);
    assert_eq!(grid.heads[3], "Std. Error of the Estimate");
    assert_eq!(row(&grid, "1"), [",662", ",438", ",383", "3,152", "1,465"]);
    // anova: 317.24478 (4), 407.21174 (41), 724.45652 (45); 79.31119, 9.93199;
    // F 7.9854254, p 7.4e-5.
    let grid = tables::anova(SPSS, &of, &found);
    assert_eq!(
        row(&grid, "Regression"),
        ["317,245", "4", "79,311", "7,985", ",000"]
    );
    assert_eq!(row(&grid, "Residual"), ["407,212", "41", "9,932", "", ""]);
    assert_eq!(row(&grid, "Total"), ["724,457", "45", "", "", ""]);
    // coefficients: the constant 5.8270932, 3.4388876, t 1.6944704, p 0.0977601,
    // -1.1178813 to 12.7720676; X3 -0.4997826, 0.2089905, Beta -0.3830914, t
    // -2.3914129, p 0.0214552, -0.9218475 to -0.0777177, r -0.0115878, -0.3498714,
    // -0.2800055, tolerance 0.5342303, VIF 1.8718521.
    let grid = tables::coefficients(SPSS, &of, &found, 0.95);
    let first = row(&grid, "(Constant)");
    let wanted = ["5,827", "3,439", "", "1,694", ",098", "-1,118", "12,772"];
    assert_eq!(first[..7], wanted);
    assert_eq!(
        row(&grid, "Perspektif Bisnis Internal"),
        [
            "-,500", ",209", "-,383", "-2,391", ",021", "-,922", "-,078", "-,012", "-,350",
            "-,280", ",534", "1,872"
        ]
    );
    assert_eq!(row(&grid, "Perspektif Pembelajaran")[4], ",000");
    let grid = tables::coefficients(ID, &of, &found, 0.95);
    assert_eq!(row(&grid, "Perspektif Pembelajaran")[4], "< 0,001");
    assert_eq!(row(&grid, "(Konstanta)")[0], "5,827");
    assert!(grid.heads.contains(&"95\u{a0}% Batas bawah".to_owned()));
    // SE -0.4061515, 4.7535560, 0.4439179, 38.9994047; SR -0.93, 10.86, 1.01, 89.06.
    let grid = tables::contributions(SPSS, &of, &found);
    assert_eq!(
        row(&grid, "Perspektif Keuangan"),
        ["-,043", ",094", "-,41", "-,93"]
    );
    assert_eq!(
        row(&grid, "Perspektif Pembelajaran")[2..],
        ["39,00", "89,06"]
    );
    let (_, foot) = grid.foot.clone().expect("a foot");
    assert_eq!(foot[2..], ["43,79", "100,00"]);
}

#[test]
fn the_assumptions() {
    let (found, of) = (regression(), predictors());
    let of = names(&of);
    let by = Thresholds::default();
    let all = found.assumptions.as_ref().expect("tests");
    let ks = all.kolmogorov.as_ref().expect("a test");
    // ks_lilliefors: D = D+ = 0.0759795, D- 0.0724083, sd 3.0081805, p 0.7268217,
    // which SPSS prints as ,200; W 0.9850110, p 0.8107880; JB 0.5360142, p
    // 0.7649023.
    let grid = tables::kolmogorov(SPSS, &found, ks);
    assert_eq!(row(&grid, "N"), ["46"]);
    assert_eq!(row(&grid, "Normal Parameters: Mean"), [",0000000"]);
    assert_eq!(
        row(&grid, "Normal Parameters: Std. Deviation"),
        ["3,0081805"]
    );
    assert_eq!(row(&grid, "Most Extreme Differences: Positive"), [",076"]);
    assert_eq!(row(&grid, "Most Extreme Differences: Negative"), ["-,072"]);
    assert_eq!(row(&grid, "Asymp. Sig. (2-tailed)"), [",200"]);
    assert!(grid.note.contains("lower bound"));
    let grid = tables::kolmogorov(ID, &found, ks);
    assert_eq!(row(&grid, "Sig. (Lilliefors)"), ["0,727"]);
    let grid = tables::normality(ID, &of, 46, all, &by);
    let own = row(&grid, "Shapiro-Wilk");
    assert_eq!(own, ["0,985", "46", "0,811", "Normal"]);
    assert_eq!(row(&grid, "Jarque-Bera"), ["0,536", "2", "0,765", "Normal"]);
    // glejser: X3 0.2877721, 0.1199526, 2.3990488, 0.0210682; the constant
    // 0.3511963, 1.9737903, 0.1779299, 0.8596543.
    let glejser = all.glejser.as_ref().expect("a test");
    let grid = tables::glejser(SPSS, &of, glejser);
    assert_eq!(
        row(&grid, "Perspektif Bisnis Internal"),
        [",288", ",120", "2,399", ",021"]
    );
    assert_eq!(row(&grid, "(Constant)"), [",351", "1,974", ",178", ",860"]);
    // koenker 9.9266414, p 0.0416817; original 12.4741661, 0.0141525; white
    // 16.6304722 (14), 0.2764052.
    let grid = tables::spread(EN, &of, all, &by);
    assert_eq!(
        row(&grid, "Breusch-Pagan (original)"),
        ["12.474", "4", "0.014", "Heteroscedastic"]
    );
    assert_eq!(
        row(&grid, "White"),
        ["16.630", "14", "0.276", "Homoscedastic"]
    );
    // dL 1.3447675, dU 1.7201260, 4 - dU 2.2798740, 4 - dL 2.6552325; exact p
    // 0.0344329.
    let watson = all.durbin_watson.as_ref().expect("a test");
    let grid = tables::durbin_watson(ID, watson, &by);
    assert_eq!(
        row(&grid, "1"),
        [
            "1,465",
            "1,345",
            "1,720",
            "2,280",
            "2,655",
            "Tidak dapat disimpulkan",
            "0,034",
            "0,966"
        ]
    );
}

#[test]
fn what_old_spss_printed_is_labelled() {
    // spss_published_outputs.legacy: n = 97, Z = 1.336, printed .056; Lilliefors
    // 0.00015.
    let found = Kolmogorov {
        d: 1.336 / 97_f64.sqrt(),
        above: 0.1,
        below: 1.336 / 97_f64.sqrt(),
        p: 0.000_147,
        z: 1.336,
        p_uncorrected: 0.056_322,
    };
    let grid = tables::kolmogorov_uncorrected(SPSS, &found);
    assert_eq!(row(&grid, "Kolmogorov-Smirnov Z"), ["1,336"]);
    assert_eq!(row(&grid, "Asymp. Sig. (2-tailed)"), [",056"]);
    assert!(grid.note.contains("jangan dipakai menyimpulkan"));
}

#[test]
fn what_has_no_result_says_why() {
    // n = 6, two predictors: White needs 7 rows; y = x1 + noise typed here.
    let x = [
        [1.0, 2.0, 3.0, 4.0, 5.0, 7.0],
        [2.0, 1.0, 4.0, 3.0, 6.0, 5.0],
    ];
    let y = whole(&[1.0, 3.0, 2.0, 5.0, 4.0, 8.0]);
    let found = regress(&y, &x.map(|one| whole(&one)), Options::default());
    let found = found.expect("a regression");
    let all = found.assumptions.as_ref().expect("tests");
    assert_eq!(all.white, Err(Fault::TooFew { rows: 6, needed: 7 }));
    let none: [String; 0] = [];
    let grid = tables::spread(ID, &names(&none), all, &Thresholds::default());
    assert_eq!(row(&grid, "White"), ["–", "–", "–", "–"]);
    assert!(
        grid.note
            .starts_with("White: Baris yang lengkap terlalu sedikit")
    );
    // Without names the variables are called by their letters.
    let grid = tables::coefficients(ID, &names(&none), &found, 0.9);
    assert_eq!(grid.rows[1].0, "X1");
    assert!(grid.heads.iter().any(|head| head.starts_with("90")));
}

#[test]
fn groups_compared() {
    // By hand: 1 2 3 and 4 6 8: means 2 and 6, q = 2 and 8, s² = 10/4, t = -4 /
    // √(2.5 * 2/3) = -3.098; Welch v = 1/3 and 4/3, the same t, df = (5/3)² / (1/18
    // + 16/18) = 2.941. ANOVA: 24 between, 10 within, F = 9.6, η² = 24/34.
    let found = two_groups(&[1.0, 2.0, 3.0], &[4.0, 6.0, 8.0], 0.95).expect("a test");
    let grid = tables::two_groups(SPSS, &found, 0.95);
    let own = row(&grid, "Equal variances assumed");
    assert_eq!([own[0], own[1], own[3]], ["-3,098", "4", "-4,000"]);
    assert_eq!(row(&grid, "Equal variances not assumed")[1], "2,941");
    let found = one_way(&[&[1.0, 2.0, 3.0], &[4.0, 6.0, 8.0]]).expect("a test");
    let grid = tables::one_way(SPSS, &found);
    let own = row(&grid, "Between Groups");
    assert_eq!(own[..4], ["24,000", "1", "24,000", "9,600"]);
    assert_eq!(row(&grid, "Within Groups")[..3], ["10,000", "4", "2,500"]);
    assert_eq!(grid.note, "η² = ,706");
    assert_rectangle(&grid);
    let group = ("A".to_owned(), describe(&[1.0, 2.0, 3.0]).expect("numbers"));
    let grid = tables::groups(SPSS, &[group]);
    // se = 1 / √3 = 0.577.
    assert_eq!(row(&grid, "A"), ["3", "2,000", "1,000", ",577"]);
    assert_eq!(scores().len(), 5);
}
