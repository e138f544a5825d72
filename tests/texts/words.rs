//! A word for every code.

use crate::common::walk::{figures, names};
use crate::documents;
use std::collections::BTreeSet;
use timbang::evaluation::evaluate;
use timbang::i18n::{self, Language, WORDS, instruments};
use timbang::methods::bands::BANDS;
use timbang::methods::instrument::Rows;
use timbang::methods::scoring::{CAPS, RULES};
use timbang::methods::working::CODE;
use timbang::methods::{ANNEXES, CHECKS, FURTHER, INSTRUMENTS};
use timbang::scorecard::path::ProfileField;
use timbang::scorecard::{PeriodRule, PriorityMethod, RandomIndexChoice, Role, WeightMethod};

/// Words that are the same in both languages: names, abbreviations, scales.
const SAME: [&str; 30] = [
    "ahp-panel.scale.linear",
    "cycle-efficiency.ratio",
    "target-achievement.target",
    "target",
    "satisfaction-index.nrr",
    "likert.scale.4",
    "likert.scale.5",
    "likert.scale.7",
    "method.ahp",
    "randomIndex.saaty1980",
    "randomIndex.alonsoLamata2006",
    // Headings of SPSS stay as they are.
    "check-regression.b",
    "check-regression.se",
    "check-regression.beta",
    "check-regression.t",
    "check-regression.sig",
    "check-regression.tolerance",
    "check-regression.vif",
    "check-regression.regression",
    "check-regression.residual",
    "check-regression.total",
    "check-regression.ss",
    "check-regression.df",
    "check-regression.ms",
    "check-regression.f",
    "check-regression.r",
    "check-regression.r2",
    "check-regression.adjusted",
    "check-regression.see",
    "check-regression.durbin-watson",
];

/// A word is asked for as the forms ask: within its scope, or else alone.
#[derive(Default)]
struct Missing(Vec<String>);

impl Missing {
    fn label(&mut self, scope: &str, code: &str) {
        for language in Language::ALL {
            let scoped = i18n::word(language, &format!("{scope}.{code}"));
            if scoped.or_else(|| i18n::word(language, code)).is_none() {
                self.0.push(format!("{} {scope}.{code}", language.code()));
            }
        }
    }

    fn word(&mut self, code: &str) {
        for language in Language::ALL {
            if i18n::word(language, code).is_none() {
                self.0.push(format!("{} {code}", language.code()));
            }
        }
    }

    fn none(self) {
        assert!(self.0.is_empty(), "no word for:\n{}", self.0.join("\n"));
    }
}

#[test]
fn every_instrument_has_its_words() {
    let mut missing = Missing::default();
    for instrument in INSTRUMENTS
        .iter()
        .chain(&ANNEXES)
        .chain(&CHECKS)
        .chain(&FURTHER)
    {
        let key = instrument.key;
        missing.word(key);
        missing.word(&format!("{key}.about"));
        for choice in instrument.choices {
            missing.label(key, choice.key);
            for option in choice.options {
                missing.label(&format!("{key}.{}", choice.key), option);
            }
        }
        for field in instrument.fields {
            missing.label(key, field.key);
        }
        for text in instrument.texts {
            missing.label(key, text.key);
            missing.word(&format!("{key}.{}.hint", text.key));
        }
        for table in instrument.tables {
            missing.label(key, table.key);
            missing.word(&format!("{key}.{}.row", table.key));
            for column in table.columns {
                missing.label(key, column.key);
            }
            if let Rows::Named(rows) | Rows::Fixed(rows) = table.rows {
                rows.iter().for_each(|row| missing.word(row));
            }
        }
    }
    missing.none();
}

#[test]
fn every_rule_class_and_choice_has_its_words() {
    let mut missing = Missing::default();
    for rule in &RULES {
        missing.word(&format!("rule.{}", rule.key));
        rule.numbers
            .iter()
            .for_each(|number| missing.word(number.key));
    }
    for set in BANDS {
        missing.word(&set.key);
        set.classes.iter().for_each(|class| missing.word(class));
    }
    Role::ALL.iter().for_each(|one| missing.word(one.key()));
    let scoped = |scope: &str, keys: Vec<&str>| -> Vec<String> {
        keys.iter().map(|key| format!("{scope}.{key}")).collect()
    };
    let all = [
        scoped(
            "over",
            PeriodRule::ALL.iter().map(|one| one.key()).collect(),
        ),
        scoped(
            "method",
            WeightMethod::ALL.iter().map(|one| one.key()).collect(),
        ),
        scoped(
            "priorities",
            PriorityMethod::ALL.iter().map(|one| one.key()).collect(),
        ),
        scoped(
            "randomIndex",
            RandomIndexChoice::ALL.iter().map(|one| one.key()).collect(),
        ),
        scoped(
            "profile",
            ProfileField::ALL.iter().map(|one| one.key()).collect(),
        ),
    ];
    all.iter().flatten().for_each(|code| missing.word(code));
    // Caps are numbers and need no word.
    assert!(CAPS.iter().all(|cap| cap.parse::<u32>().is_ok()));
    missing.none();
}

#[test]
fn every_figure_and_term_has_its_word() {
    let mut missing = Missing::default();
    let mut codes = BTreeSet::new();
    for card in documents(Language::Indonesian) {
        let report = evaluate(&card);
        for figure in figures(&report) {
            codes.insert(figure.name.code);
            codes.extend(names(&figure.working).iter().map(|name| name.code));
        }
        let indicators = report.perspectives.iter().flat_map(|one| &one.indicators);
        for exhibit in indicators.flat_map(|one| &one.exhibits) {
            codes.insert(exhibit.code);
            codes.extend(exhibit.heads);
            codes.extend(exhibit.lines.iter().filter_map(|line| line.class));
        }
    }
    assert!(codes.len() > 20, "only {codes:?}");
    codes.iter().for_each(|code| missing.word(code));
    missing.none();
}

#[test]
fn every_exhibit_has_its_words() {
    let mut missing = Missing::default();
    let mut codes = BTreeSet::new();
    for card in documents(Language::Indonesian) {
        let report = evaluate(&card);
        let indicators = report.perspectives.iter().flat_map(|one| &one.indicators);
        for exhibit in indicators.flat_map(|one| &one.exhibits) {
            codes.insert(exhibit.code);
            missing.word(exhibit.code);
            exhibit.heads.iter().for_each(|head| missing.word(head));
            for line in &exhibit.lines {
                line.class.iter().for_each(|class| missing.word(class));
                if let Some(code) = line.label.strip_prefix(CODE) {
                    missing.word(code);
                }
            }
        }
    }
    let wanted = ["sample", "strongest-weakest", "quadrant", "units"];
    let seen = wanted.iter().all(|code| codes.contains(code));
    assert!(seen, "only {codes:?}");
    missing.none();
}

#[test]
fn no_code_has_two_words_and_none_is_empty_or_untranslated() {
    let tables = std::iter::once(WORDS).chain(
        instruments::TABLES
            .iter()
            .chain(instruments::later())
            .copied(),
    );
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (code, indonesian, english) in tables.flatten() {
        if !seen.insert(*code) {
            faults.push(format!("{code} stands twice"));
        }
        if indonesian.trim().is_empty() || english.trim().is_empty() {
            faults.push(format!("{code} has an empty word"));
        }
        if (indonesian == english) != SAME.contains(code) {
            faults.push(format!("{code}: {indonesian:?} and {english:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
