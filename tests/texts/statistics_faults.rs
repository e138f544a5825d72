//! Every fault and warning of the statistics in words.

use crate::statistics::{EN, ID, SPSS, assert_sentence, names, whole};
use timbang::i18n::statistics::{Inputs, Names, Style, Topic, fault, report, warning};
use timbang::statistics::fault::{Dependency, Fault};
use timbang::statistics::regression::{Options, Warning, regress};
use timbang::statistics::reliability::reliability;
use timbang::statistics::verdicts::{Standing, Thresholds};

fn three() -> Vec<String> {
    ["Keuangan", "Pelanggan", "Proses"]
        .map(str::to_owned)
        .into()
}

fn faults() -> Vec<Fault> {
    vec![
        Fault::Empty,
        Fault::Lengths { column: None },
        Fault::Lengths { column: Some(1) },
        Fault::OutOfRange { column: None },
        Fault::OutOfRange { column: Some(2) },
        Fault::TooFew { rows: 5, needed: 6 },
        Fault::TooMany {
            rows: 6000,
            most: 5000,
        },
        Fault::Constant { column: None },
        Fault::Constant { column: Some(0) },
        Fault::NoVariance,
        Fault::Collinear(vec![Dependency {
            column: 2,
            others: vec![(0, 1.0), (1, -0.5)],
            constant: 3.0,
        }]),
        Fault::Collinear(vec![Dependency {
            column: 1,
            others: Vec::new(),
            constant: 0.0,
        }]),
        Fault::TooLarge { terms: 495 },
        Fault::Impossible,
    ]
}

#[test]
fn every_fault_reads_well_in_both_languages() {
    let own = three();
    for found in faults() {
        // A fault without its case here does not compile.
        match found {
            Fault::Empty
            | Fault::Lengths { .. }
            | Fault::OutOfRange { .. }
            | Fault::TooFew { .. }
            | Fault::TooMany { .. }
            | Fault::Constant { .. }
            | Fault::NoVariance
            | Fault::Collinear(_)
            | Fault::TooLarge { .. }
            | Fault::Impossible => {}
        }
        let texts = [ID, EN].map(|style| fault(style, &names(&own), &found));
        assert_ne!(texts[0], texts[1]);
        assert_sentence(ID, &texts[0]);
        assert_sentence(EN, &texts[1]);
        assert!(texts[0].ends_with('.') && texts[1].ends_with('.'));
    }
}

#[test]
fn faults_name_the_variable_and_what_it_needs() {
    let own = three();
    let say = |style: Style, found: Fault| fault(style, &names(&own), &found);
    let text = say(ID, Fault::Constant { column: Some(1) });
    assert!(text.starts_with("Nilai Pelanggan sama"), "{text}");
    let text = say(EN, Fault::Constant { column: None });
    assert!(text.starts_with("Kinerja has the same value"), "{text}");
    let found = Fault::TooFew { rows: 5, needed: 6 };
    let text = say(ID, found);
    assert!(text.contains("ada 5, diperlukan sedikitnya 6"), "{text}");
    let text = say(EN, faults()[10].clone());
    assert!(
        text.contains("Proses = Keuangan − 0.5 Pelanggan + 3."),
        "{text}"
    );
    assert!(
        text.contains("one of Keuangan, Pelanggan and Proses."),
        "{text}"
    );
}

#[test]
fn an_exact_dependency_is_spelt_out() {
    // statistics-cases.json, degenerate: perfect_collinearity_sum is its
    // baseline_n12 with X3 = X1 + X2.
    let x1 = [12., 15., 14., 10., 18., 20., 16., 11., 13., 17., 19., 15.];
    let x2 = [9., 11., 8., 7., 12., 15., 13., 8., 10., 12., 14., 9.];
    let y = [22., 27., 25., 19., 31., 36., 30., 20., 25., 30., 34., 26.];
    let mut sum = x1;
    sum.iter_mut()
        .zip(x2)
        .for_each(|(sum, other)| *sum += other);
    let columns = [x1, x2, sum].map(|one| whole(&one));
    let found = regress(&whole(&y), &columns, Options::default());
    let own = three();
    let text = fault(ID, &names(&own), &found.clone().expect_err("dependent"));
    assert!(text.contains("Proses = Keuangan + Pelanggan."), "{text}");
    // The report says so in the place of the regression.
    let of = Inputs {
        respondents: &[],
        compared: None,
        items: &[],
        descriptions: &[],
        scales: &[],
        names: names(&own),
        regression: Some(&found),
        by: Thresholds::default(),
    };
    let sections = report(SPSS, &of);
    assert_eq!(sections.len(), 1);
    assert_eq!(sections[0].sentences, [text]);
}

#[test]
fn names_that_look_like_gaps_stay() {
    let own = ["{0}".to_owned(), "  ".to_owned()];
    let of = Names {
        response: "{1} {",
        predictors: &own,
    };
    let text = fault(ID, &of, &Fault::Constant { column: Some(0) });
    assert!(text.starts_with("Nilai {0} sama"), "{text}");
    let text = fault(ID, &of, &Fault::Constant { column: None });
    assert!(text.starts_with("Nilai {1} { sama"), "{text}");
    let text = fault(ID, &of, &Fault::Constant { column: Some(1) });
    assert!(text.starts_with("Nilai X2 sama"), "{text}");
    let text = fault(ID, &of, &Fault::Constant { column: Some(9) });
    assert!(text.starts_with("Nilai X10 sama"), "{text}");
}

#[test]
fn every_warning_reads_well_in_both_languages() {
    let own = three();
    for found in [
        Warning::LowTolerance(1),
        Warning::FewDegrees(4),
        Warning::PerfectFit,
    ] {
        match found {
            Warning::LowTolerance(_) | Warning::FewDegrees(_) | Warning::PerfectFit => {}
        }
        let texts = [ID, EN].map(|style| warning(style, &names(&own), found));
        assert_ne!(texts[0], texts[1]);
        assert_sentence(ID, &texts[0]);
        assert_sentence(EN, &texts[1]);
    }
    let text = warning(ID, &names(&own), Warning::LowTolerance(1));
    assert!(
        text.starts_with("Tolerance Pelanggan (X2) di bawah 0,0001"),
        "{text}"
    );
}

#[test]
fn a_perfect_fit_is_reported_without_tests() {
    // statistics-cases.json, degenerate: perfect_fit, y = 2 + 3 x.
    let x: Vec<f64> = (1..=12).map(f64::from).collect();
    let y: Vec<f64> = x.iter().map(|x| 2.0 + 3.0 * x).collect();
    let found = regress(&whole(&y), &[whole(&x)], Options::default());
    let own = three();
    let of = Inputs {
        respondents: &[],
        compared: None,
        items: &[],
        descriptions: &[],
        scales: &[],
        names: names(&own[..1]),
        regression: Some(&found),
        by: Thresholds::default(),
    };
    for style in [ID, EN, SPSS] {
        let sections = report(style, &of);
        let find = |topic: Topic| sections.iter().find(|one| one.topic == topic);
        let normality = find(Topic::Normality).expect("a section");
        assert_eq!(normality.standing, Some(Standing::Open));
        assert_eq!(normality.sentences.len(), 1);
        assert!(find(Topic::TTests).is_none());
        let equation = find(Topic::Equation).expect("a section");
        let wanted = style
            .language
            .pick("Y = 2,000 + 3,000 X1 (", "Y = 2.000 + 3.000 X1 (");
        assert!(equation.sentences[0].starts_with(wanted));
        for section in &sections {
            assert!(!section.plain().contains("NaN"), "{}", section.plain());
            assert!(!section.plain().contains("inf"), "{}", section.plain());
            section
                .sentences
                .iter()
                .for_each(|text| assert_sentence(style, text));
        }
    }
}

#[test]
fn a_scale_without_a_result_says_why() {
    // statistics-cases.json, degenerate: single_respondent, all_identical_answers.
    let one = reliability(&[whole(&[4.0]), whole(&[5.0])], 0.05);
    let same = reliability(&[whole(&[4.0; 5]), whole(&[4.0; 5])], 0.05);
    let items = three();
    let scales = [&one, &same].map(|found| timbang::i18n::statistics::Scale {
        name: "Kepuasan",
        items: &items,
        found,
    });
    let of = Inputs {
        respondents: &[],
        compared: None,
        items: &[],
        descriptions: &[],
        scales: &scales,
        names: Names::default(),
        regression: None,
        by: Thresholds::default(),
    };
    let sections = report(ID, &of);
    assert_eq!(sections.len(), 2);
    for section in sections {
        assert_eq!(section.standing, Some(Standing::Open));
        let [few, flat] = section.sentences.as_slice() else {
            panic!("{section:?}");
        };
        assert!(few.contains("ada 1, diperlukan sedikitnya 3"), "{few}");
        assert!(flat.contains("varians nol"), "{flat}");
    }
}
