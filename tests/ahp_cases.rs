//! Published AHP cases: each figure as printed, to its printed digits, and recomputed to 1e-9.
//!
//! The recomputed figures carry ten decimals and stand in the order of [`METHODS`]. The source
//! names who printed the figures where that is not the study itself.

use timbang::methods::ahp::Method::{self, ColumnMean, Eigenvector, RowGeometricMean};
use timbang::methods::ahp::{Judgments, RandomIndex, consistency, priorities};

const METHODS: [Method; 3] = [Eigenvector, RowGeometricMean, ColumnMean];

/// RI by Alonso and Lamata 2006, n = 3 to 10.
const ALONSO_LAMATA: &str = "0.5247 0.8816 1.1086 1.2479 1.3417 1.4057 1.4499 1.4854";

struct Case {
    source: &'static str,
    judgments: &'static str,
    /// Method, weights as printed, and how far they are known to lie off: AHP-OS stops early.
    printed: &'static [(Method, &'static str, f64)],
    /// Method, RI the printer divided by, CR as printed.
    printed_cr: Option<(Method, f64, &'static str)>,
    /// By each method, or once where all three agree.
    weights: &'static str,
    lambda: &'static str,
    /// CR by Saaty's RI.
    cr: &'static str,
    /// CI, CR by Alonso and Lamata's line, GCI; by the eigenvector.
    ci_line_gci: &'static str,
}

fn number(text: &str) -> f64 {
    let mut parts = text.split('/').map(|part| part.parse::<f64>().unwrap());
    let value = parts.next().unwrap();
    parts.fold(value, |value, divisor| value / divisor)
}

fn numbers(text: &str) -> Vec<f64> {
    text.split_whitespace().map(number).collect()
}

fn matrix(text: &str) -> Judgments {
    let rows: Vec<Vec<f64>> = text.split(';').map(numbers).collect();
    Judgments::new(&rows).unwrap()
}

#[track_caller]
fn assert_near(value: f64, expected: f64, tolerance: f64, what: &str) {
    let gap = (value - expected).abs();
    assert!(gap <= tolerance, "{what}: {value} against {expected}");
}

/// Compares with figures as printed: half a unit of the last digit, and `slack`.
#[track_caller]
fn assert_printed(values: &[f64], printed: &str, slack: f64, what: &str) {
    assert_eq!(values.len(), printed.split_whitespace().count(), "{what}");
    for (value, text) in values.iter().zip(printed.split_whitespace()) {
        let digits = text
            .split_once('.')
            .map_or(12, |(_, decimals)| decimals.len());
        let half_unit = 0.5 * 10f64.powi(-(digits.min(12) as i32));
        assert_near(*value, number(text), half_unit + slack, what);
    }
}

#[test]
fn cases_hold_to_the_printed_and_recomputed_digits() {
    for case in &CASES {
        let judgments = matrix(case.judgments);
        let n = judgments.n();
        let weights: Vec<&str> = case.weights.split(';').collect();
        for (k, method) in METHODS.into_iter().enumerate() {
            let what = &format!("{}, {method:?}", case.source);
            let p = priorities(&judgments, method);
            let saaty = consistency(&judgments, &p, None);
            let alonso = consistency(&judgments, &p, Some(RandomIndex::AlonsoLamata2006));
            let expected = numbers(weights[k % weights.len()]);
            assert_eq!(p.weights.len(), expected.len(), "{what}");
            for (weight, expected) in p.weights.iter().zip(expected) {
                assert_near(*weight, expected, 1e-9, what);
            }
            assert_near(p.lambda_max, numbers(case.lambda)[k], 1e-9, what);
            assert_near(saaty.cr.unwrap(), numbers(case.cr)[k], 1e-9, what);
            assert_eq!(saaty.consistent, Some(numbers(case.cr)[k] <= 0.1), "{what}");
            if n > 2 {
                let cr = saaty.ci / numbers(ALONSO_LAMATA)[n - 3];
                assert_near(alonso.cr.unwrap(), cr, 1e-15, what);
            }
            if method == Eigenvector {
                let line = (p.lambda_max - n as f64) / (2.7699 * n as f64 - 4.3513 - n as f64);
                let [ci, line_cr, gci] = numbers(case.ci_line_gci)[..] else {
                    panic!("{what}");
                };
                assert_near(saaty.ci, ci, 1e-9, what);
                assert_near(saaty.gci, gci, 1e-9, what);
                assert_near(line, line_cr, 1e-9, what);
            }
            for (_, weights, slack) in case.printed.iter().filter(|p| p.0 == method) {
                assert_printed(&p.weights, weights, *slack, what);
            }
            if let Some((_, ri, cr)) = case.printed_cr.filter(|p| p.0 == method) {
                assert_printed(&[saaty.ci / ri], cr, 0.0, what);
            }
        }
    }
}

#[test]
fn bone_bolango_tables_4_to_6_come_out_as_printed() {
    let judgments = matrix(CASES[0].judgments);
    let p = priorities(&judgments, ColumnMean);
    let c = consistency(&judgments, &p, Some(RandomIndex::Saaty1980));
    let normalised = judgments.normalised().concat();
    let table_5 = "0.16 0.19 0.10 0.19 0.47 0.56 0.62 0.56 0.32 0.19 0.21 0.19 0.05 0.06 0.07 0.06";
    assert_printed(
        &judgments.column_sums(),
        "6.33333 1.77778 4.83333 16.0",
        0.0,
        "table 4",
    );
    assert_printed(&normalised, table_5, 0.0, "table 5");
    assert_printed(&p.weights, "0.159 0.555 0.224 0.062", 0.0, "weights");
    assert_printed(
        &p.weighted_sums,
        "0.64 2.26 0.91 0.25",
        0.0,
        "table 6, sums",
    );
    assert_printed(
        &p.consistency_vector,
        "4.030 4.074 4.066 4.074",
        0.0,
        "table 6, lambda",
    );
    let printed = [p.lambda_max, c.ci, c.random_index.unwrap(), c.cr.unwrap()];
    assert_printed(&printed, "4.061 0.0203 0.90 0.02256", 0.0, "consistency");
}

const fn all(weights: &'static str) -> [(Method, &'static str, f64); 3] {
    [
        (Eigenvector, weights, 0.0),
        (RowGeometricMean, weights, 0.0),
        (ColumnMean, weights, 0.0),
    ]
}

const CASES: [Case; 17] = [
    Case {
        source: "Nadjamuddin et al., JUTIN 8(1), 2025, tables 4-6",
        judgments: "1 1/3 1/2 3; 3 1 3 9; 2 1/3 1 3; 1/3 1/9 1/3 1",
        printed: &[(ColumnMean, "0.159 0.555 0.224 0.062", 0.0)],
        printed_cr: Some((ColumnMean, 0.90, "0.02256")),
        weights: "0.1577795494 0.5561755511 0.224247616 0.0617972835; 0.1567831293 0.5593428386 \
        0.2217248278 0.0621492043; 0.1590857532 0.5548434664 0.2244215064 0.061649274",
        lambda: "4.0606470276 4.0604336161 4.0609086139",
        cr: "0.0224618621 0.0223828208 0.0225587459",
        ci_line_gci: "0.0202156759 0.0222288706 0.0800755023",
    },
    Case {
        source: "Saaty 2008, IJSSCI 1(1), drinks; weights by AHP-OS, CR by AHPy",
        judgments: "1 9 5 2 1 1 1/2; 1/9 1 1/3 1/9 1/9 1/9 1/9; 1/5 3 1 1/3 1/4 1/3 1/9; 1/2 9 3 1 \
        1/2 1 1/3; 1 9 4 2 1 2 1/2; 1 9 3 1 1/2 1 1/3; 2 9 9 3 2 3 1",
        printed: &[(
            Eigenvector,
            "0.17745695 0.01914863 0.04183306 0.11642521 0.18957337 0.12878625 \
            0.32677653",
            1.7e-5,
        )],
        printed_cr: Some((Eigenvector, 1.35, "0.022")),
        weights: "0.1774567474 0.019149476 0.0418311817 0.1164170317 0.1895723753 0.1287805485 \
        0.3267926393; 0.1787233846 0.0184606162 0.0422343873 0.1164983978 0.1911355092 \
        0.1286246593 0.3243230457; 0.1775595999 0.0195422921 0.042139495 0.1172984081 0.1888377954 \
        0.1295901317 0.3250322779",
        lambda: "7.1766290393 7.1752892007 7.178015758",
        cr: "0.0223016464 0.0221324748 0.0224767371",
        ci_line_gci: "0.0294381732 0.0219742522 0.0803634405",
    },
    Case {
        source: "Wikipedia, AHP leader example; AHPy",
        judgments: "1 4 3 7; 1/4 1 1/3 3; 1/3 3 1 5; 1/7 1/3 1/5 1",
        printed: &[(Eigenvector, "0.548 0.127 0.270 0.056", 0.0)],
        printed_cr: Some((Eigenvector, 0.89, "0.044")),
        weights: "0.547569239 0.1265552844 0.2699499225 0.0559255542; 0.5462402977 0.127584794 \
        0.2698089897 0.0563659187; 0.5396437627 0.1314642495 0.2715479209 0.0573440669",
        lambda: "4.1184180243 4.1183345063 4.1193861707",
        cr: "0.0438585275 0.0438275949 0.0442171002",
        ci_line_gci: "0.0394726748 0.0434035936 0.1562063055",
    },
    Case {
        source: "Saaty 1990, EJOR 48, house; weights by AHP-OS, row means by pyDecision",
        judgments: "1 5 3 7 6 6 1/3 1/4; 1/5 1 1/3 5 3 3 1/5 1/7; 1/3 3 1 6 3 4 6 1/5; 1/7 1/5 1/6 \
        1 1/3 1/4 1/7 1/8; 1/6 1/3 1/3 3 1 1/2 1/5 1/6; 1/6 1/3 1/4 4 2 1 1/5 1/6; 3 5 1/6 7 5 5 1 \
        1/2; 4 7 5 8 6 6 2 1",
        printed: &[
            (
                Eigenvector,
                "0.17301496 0.05397584 0.18810657 0.01750819 0.03104399 0.03632262 \
            0.16683835 0.33318948",
                4.8e-6,
            ),
            (
                RowGeometricMean,
                "0.175 0.063 0.149 0.019 0.036 0.042 0.167 0.350",
                0.0,
            ),
        ],
        printed_cr: Some((Eigenvector, 1.4048466, "0.17")),
        weights: "0.1730174746 0.053975723 0.1881102989 0.0175079113 0.0310437364 0.0363222022 \
        0.1668336736 0.33318898; 0.1748050897 0.0626465134 0.1487063357 0.0193449087 0.0355702801 \
        0.0423004302 0.167016263 0.3496101794; 0.1743749238 0.0660844908 0.1701521519 0.0188992972 \
        0.0352504764 0.0444570166 0.1784887931 0.3122928502",
        lambda: "9.6688873171 9.5932033297 9.6181865821",
        cr: "0.1690868609 0.1614187771 0.1639500083",
        ci_line_gci: "0.2384124739 0.1701574565 0.5291574484",
    },
    Case {
        source: "Saaty 2003, EJOR 145, house with one judgment repaired; ahpsurvey",
        judgments: "1 5 3 7 6 6 1/3 1/4; 1/5 1 1/3 5 3 3 1/5 1/7; 1/3 3 1 6 3 4 0.4586718126261917 \
        1/5; 1/7 1/5 1/6 1 1/3 1/4 1/7 1/8; 1/6 1/3 1/3 3 1 1/2 1/5 1/6; 1/6 1/3 1/4 4 2 1 1/5 \
        1/6; 3 5 2.180208097537879 7 5 5 1 1/2; 4 7 5 8 6 6 2 1",
        printed: &[],
        printed_cr: Some((Eigenvector, 1.4048466, "0.0825")),
        weights: "0.174376952 0.0620057483 0.1020813018 0.0193031683 0.0338273681 0.041231552 \
        0.2225584808 0.3446154286; 0.1709695676 0.061271942 0.1054661426 0.0189204483 0.0347898074 \
        0.0413722865 0.2252706704 0.3419391352; 0.1734209177 0.0684488051 0.1063598886 \
        0.0207311151 0.0376147906 0.0469881898 0.2138374797 0.3325988133",
        lambda: "8.8111719919 8.807688382 8.8413561692",
        cr: "0.0821856121 0.0818326628 0.0852437861",
        ci_line_gci: "0.1158817131 0.0827059811 0.298073331",
    },
    Case {
        source: "gluc/ahp, tests/testthat/test-Calculate.R",
        judgments: "1 6 3; 1/6 1 1/2; 1/3 2 1",
        printed: &all("2/3 1/9 2/9"),
        printed_cr: None,
        weights: "2/3 1/9 2/9",
        lambda: "3 3 3",
        cr: "0 0 0",
        ci_line_gci: "0 0 0",
    },
    Case {
        source: "wjladams/pyanp, test_pri_llsm",
        judgments: "1 1/2 1/3 1/4 1/5; 2 1 2 3 4; 3 1/2 1 2 5; 4 1/3 1/2 1 3; 5 1/4 1/5 1/3 1",
        printed: &[(
            RowGeometricMean,
            "0.0636715 0.3597739 0.2851016 0.1905405 0.1009125",
            0.0,
        )],
        printed_cr: None,
        weights: "0.0702329122 0.3542111108 0.276591126 0.1834849913 0.1154798598; 0.0636715045 \
        0.3597738625 0.2851015727 0.1905405263 0.100912534; 0.0791971761 0.3550048763 0.2648135237 \
        0.1797674657 0.1212169582",
        lambda: "5.8164002687 5.7966913476 5.875291171",
        cr: "0.1822322028 0.1778328901 0.1953774935",
        ci_line_gci: "0.2041000672 0.1814948799 0.61790099",
    },
    Case {
        source: "wjladams/pyanp, test_incon_std, a preference cycle; CR to the digits that hold",
        judgments: "1 2 1/6; 1/2 1 3; 6 1/3 1",
        printed: &[],
        printed_cr: Some((Eigenvector, 0.52, "1.543058347")),
        weights: "0.2238095683 0.3695014561 0.4066889755; 0.2238095683 0.3695014561 0.4066889755; \
        0.2577777778 0.3622222222 0.38",
        lambda: "4.604780681 4.604780681 4.6490053991",
        cr: "1.3834316216 1.3834316216 1.4215563786",
        ci_line_gci: "0.8023903405 1.6744372715 4.2805359941",
    },
    Case {
        source: "Goepel 2018, eq. 41: one dominant element, 75 %",
        judgments: "1 9 9 9; 1/9 1 1 1; 1/9 1 1 1; 1/9 1 1 1",
        printed: &all("3/4 1/12 1/12 1/12"),
        printed_cr: None,
        weights: "3/4 1/12 1/12 1/12",
        lambda: "4 4 4",
        cr: "0 0 0",
        ci_line_gci: "0 0 0",
    },
    Case {
        source: "Goepel 2018, section 9",
        judgments: "1 3; 1/3 1",
        printed: &all("3/4 1/4"),
        printed_cr: None,
        weights: "3/4 1/4",
        lambda: "2 2 2",
        cr: "0 0 0",
        ci_line_gci: "0 0 0",
    },
    Case {
        source: "a_ij = i / j, exactly consistent",
        judgments: "1 1/2 1/3 1/4 1/5 1/6 1/7 1/8 1/9 1/10; 2 1 2/3 1/2 2/5 1/3 2/7 1/4 2/9 1/5; 3 \
        3/2 1 3/4 3/5 1/2 3/7 3/8 1/3 3/10; 4 2 4/3 1 4/5 2/3 4/7 1/2 4/9 2/5; 5 5/2 5/3 5/4 1 5/6 \
        5/7 5/8 5/9 1/2; 6 3 2 3/2 6/5 1 6/7 3/4 2/3 3/5; 7 7/2 7/3 7/4 7/5 7/6 1 7/8 7/9 7/10; 8 \
        4 8/3 2 8/5 4/3 8/7 1 8/9 4/5; 9 9/2 3 9/4 9/5 3/2 9/7 9/8 1 9/10; 10 5 10/3 5/2 2 5/3 \
        10/7 5/4 10/9 1",
        printed: &all("1/55 2/55 3/55 4/55 5/55 6/55 7/55 8/55 9/55 10/55"),
        printed_cr: None,
        weights: "1/55 2/55 3/55 4/55 5/55 6/55 7/55 8/55 9/55 10/55",
        lambda: "10 10 10",
        cr: "0 0 0",
        ci_line_gci: "0 0 0",
    },
    Case {
        source: "synthetic, nine elements of the satisfaction survey; five tools agree",
        judgments: "1 2 1 1 1 3 6 5 7; 1/2 1 2 1 4 2 3 9 4; 1 1/2 1 1 1 2 1 2 7; 1 1 1 1 1 2 2 3 \
        4; 1 1/4 1 1 1 2 1 2 2; 1/3 1/2 1/2 1/2 1/2 1 2 1 1; 1/6 1/3 1 1/2 1 1/2 1 1 1; 1/5 1/9 \
        1/2 1/3 1/2 1 1 1 2; 1/7 1/4 1/7 1/4 1/2 1 1 1/2 1",
        printed: &[],
        printed_cr: None,
        weights: "0.2122389261 0.2078274061 0.1275561946 0.1375926074 0.1024515004 0.0648512774 \
        0.0599769441 0.0490607767 0.0384443672; 0.2093573524 0.2007621815 0.1269843385 \
        0.1456153583 0.1022940512 0.0665343313 0.0588887484 0.0508453302 0.0387183082; \
        0.2088054498 0.2055720013 0.1286355917 0.1371951201 0.1048056064 0.0652053754 0.0607334379 \
        0.0500092365 0.0390381809",
        lambda: "9.7264155492 9.7206962467 9.7268370731",
        cr: "0.0626220301 0.0621289868 0.0626583684",
        ci_line_gci: "0.0908019436 0.0627421055 0.2242874832",
    },
    Case {
        source: "PhilipGriffith/AHPy issue 8: AHPy against npm ahp",
        judgments: "1 9 1/9; 1/9 1 1/9; 9 9 1",
        printed: &[
            (Eigenvector, "0.1799 0.0416 0.7785", 0.0),
            (
                ColumnMean,
                "0.22116480011216855 0.05150989361515677 0.7273253062726747",
                0.0,
            ),
        ],
        printed_cr: None,
        weights: "0.1799250712 0.0415843589 0.7784905699; 0.1799250712 0.0415843589 0.7784905699; \
        0.2211648001 0.0515098936 0.7273253063",
        lambda: "3.5608336798 3.5608336798 3.6272011556",
        cr: "0.4834773102 0.4834773102 0.5406906514",
        ci_line_gci: "0.2804168399 0.5851770449 1.6092652811",
    },
    Case {
        source: "ahpsurvey vignette, city200 rows 1-3, geometric mean of the judgments",
        judgments: "1 0.3968502629920499 2.519842099789746 0.7937005259840998 4.160167646103807; \
        2.519842099789746 1 4.8202845283504585 2.8844991406148166 6.839903786706786; \
        0.3968502629920499 0.20745663334156086 1 1/4 3; 1.2599210498948732 0.3466806371753174 4 1 \
        6.952053289772898; 0.2403749283845681 0.14620088691064337 1/3 0.14384239566619703 1",
        printed: &[],
        printed_cr: None,
        weights: "0.1825197391 0.447290091 0.0845891874 0.2440132759 0.0415877066; 0.1878192378 \
        0.4424863271 0.0847441301 0.2437113605 0.0412389443; 0.1837317376 0.4405272232 \
        0.0874075041 0.2454730754 0.0428604597",
        lambda: "5.1493806998 5.1483979909 5.15086125",
        cr: "0.0333439062 0.0331245515 0.0336743862",
        ci_line_gci: "0.037345175 0.0332089947 0.1219814494",
    },
    Case {
        source: "gluc/ahp, vacation.ahp, geometric mean weighted 0.4 0.4 0.2",
        judgments: "1 0.6443940149772542 1; 1.5518455739153598 1 1.4193336415251103; 1 \
        0.7045559766521665 1",
        printed: &[],
        printed_cr: None,
        weights: "0.2827611346 0.4259384856 0.2913003797; 0.2827611346 0.4259384856 0.2913003797; \
        0.2827770698 0.4259084342 0.291314496",
        lambda: "3.000885275 3.000885275 3.0008852851",
        cr: "0.0007631681 0.0007631681 0.0007631768",
        ci_line_gci: "0.0004426375 0.0009237009 0.002655629",
    },
    Case {
        source: "Goepel 2018, section 9: three extreme experts, geometric mean",
        judgments: "1 1 1; 1 1 1; 1 1 1",
        printed: &all("1/3 1/3 1/3"),
        printed_cr: None,
        weights: "1/3 1/3 1/3",
        lambda: "3 3 3",
        cr: "0 0 0",
        ci_line_gci: "0 0 0",
    },
    Case {
        source: "three identical experts",
        judgments: "1 3 5; 1/3 1 2; 1/5 1/2 1",
        printed: &[],
        printed_cr: None,
        weights: "0.6483290138 0.2296507941 0.1220201921; 0.6483290138 0.2296507941 0.1220201921; \
        0.6479468599 0.2298711755 0.1221819646",
        lambda: "3.0036945981 3.0036945981 3.0036966678",
        cr: "0.0031849983 0.0031849983 0.0031867826",
        ci_line_gci: "0.001847299 0.0038549646 0.0110803834",
    },
];
