//! Every figure of the papers that was recomputed by hand, one row each, beside
//! the line of the worked example that answers it.
//!
//! A row fails when no line answers it, or with another verdict or number; a
//! contradiction that no row lists fails too.

mod bantul;
mod bone_bolango;
mod boyolali;
mod mojokerto_revenue;

use timbang::cases::{self, CASES, Wording};
use timbang::editing::View;
use timbang::evaluation::{Report, evaluate};
use timbang::methods::bands::Band;
use timbang::methods::checking::{Line, Verdict};
use timbang::methods::working::CODE;
use timbang::methods::{Figure, Outcome};

/// The print follows from its inputs.
const OK: Verdict = Verdict::Agrees;
/// The print cannot follow from its inputs.
const MISMATCH: Verdict = Verdict::Contradicts;
/// Nothing was printed; the recomputed figure is for information.
const INFO: Verdict = Verdict::Unprinted;

/// Recomputed figures are given to six decimals.
const SIX_DECIMALS: f64 = 5.1e-7;

/// Where the paper has it, what it is, the print, the recomputed figure where
/// it is a number, the verdict, and what answers it.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    Option<f64>,
    Verdict,
    Place,
);

/// What answers a row.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    /// A line: the check's name, the item, and the aspect's code. A line that
    /// is known by its code alone has no item.
    Line(&'static str, &'static str, &'static str),
    /// A weight of a perspective in the scorecard.
    Weight(usize),
    /// The consistency ratio of the scorecard's weights.
    Ratio,
}

/// A contradiction beside the rows: its line, the print, and why it is one.
type More = (Place, &'static str, &'static str);

/// A study's report with its lines in one list.
struct Study {
    report: Report,
    lines: Vec<(String, Line)>,
}

impl Study {
    fn of(key: &str, wording: Wording) -> Study {
        let card = (cases::find(key).expect("a case").build)(wording);
        let report = evaluate(&card);
        let mut lines = Vec::new();
        for (annex, found) in card.annexes.iter().zip(&report.annexes) {
            assert_eq!(annex.id, found.id);
            let all = found.lines.iter().cloned();
            lines.extend(all.map(|line| (annex.name.clone(), line)));
        }
        Study { report, lines }
    }

    /// The only line at a place; where a figure is restated several times, the
    /// one with this print, and rather the recomputed than the restated one.
    fn line(&self, place: Place, printed: &str) -> Result<usize, String> {
        let Place::Line(name, item, aspect) = place else {
            return Err("no line".to_owned());
        };
        let (item, aspect) = match item {
            "" => (format!("{CODE}{aspect}"), ""),
            item => (item.to_owned(), aspect),
        };
        let fits = |(check, line): &(String, Line)| {
            (check.as_str(), &line.item, line.aspect) == (name, &item, aspect)
        };
        let all = 0..self.lines.len();
        let mut found: Vec<usize> = all.filter(|index| fits(&self.lines[*index])).collect();
        if found.len() > 1 {
            found.retain(|index| prints(&self.lines[*index].1, printed) == Some(true));
        }
        if found.len() > 1 {
            found.retain(|index| self.lines[*index].1.figure().is_some());
        }
        match found[..] {
            [only] => Ok(only),
            _ => Err(format!("{} lines", found.len())),
        }
    }
}

/// Whether a line has this print; `None` where that cannot be told.
fn prints(line: &Line, printed: &str) -> Option<bool> {
    match (printed.parse::<f64>(), &line.read) {
        (Ok(printed), Some(read)) => Some(printed == read.value),
        _ => (!line.printed.is_empty() && printed == line.printed).then_some(true),
    }
}

/// What differs from a row, or the line that answers it, if a line does.
fn answer(row: &Row, study: &Study) -> Result<Option<usize>, String> {
    let (_, _, printed, recomputed, verdict, place) = *row;
    let near = |value: f64| match recomputed {
        Some(right) if (value - right).abs() > SIX_DECIMALS.max(1e-12 * right.abs()) => {
            Err(format!("computed {value}"))
        }
        _ => Ok(()),
    };
    let weights = &study.report.weights;
    let index = match place {
        Place::Line(..) => study.line(place, printed)?,
        Place::Weight(index) => {
            let all = weights.values.ready().ok_or("no weights")?;
            return near(all[index]).map(|()| None);
        }
        Place::Ratio => {
            let ratio = weights.ahp.as_ref().and_then(|ahp| ahp.consistency.cr);
            return near(ratio.ok_or("no ratio")?).map(|()| None);
        }
    };
    let line = &study.lines[index].1;
    if prints(line, printed) == Some(false) {
        return Err(format!("typed {}", line.printed));
    }
    if line.verdict != verdict {
        return Err(format!("{:?}: {:?}", line.verdict, line.found));
    }
    match (recomputed, line.figure()) {
        (Some(_), None) => return Err("no figure".to_owned()),
        (_, Some(figure)) => near(figure.value)?,
        _ => {}
    }
    Ok(Some(index))
}

/// Compares a study with the rows of its paper.
fn compare(key: &str, rows: &[Row], more: &[More]) {
    let study = Study::of(key, Wording::Indonesian);
    let mut faults = Vec::new();
    let mut listed = Vec::new();
    for row in rows {
        match answer(row, &study) {
            Ok(index) => listed.extend(index),
            Err(fault) => faults.push(format!("{}: {}: {fault}", row.0, row.1)),
        }
    }
    for (place, printed, reason) in more {
        match study.line(*place, printed) {
            Ok(index) if study.lines[index].1.verdict == MISMATCH => listed.push(index),
            other => faults.push(format!("{place:?}: {other:?}: {reason}")),
        }
    }
    for (index, (check, line)) in study.lines.iter().enumerate() {
        let odd = match line.verdict {
            MISMATCH => !listed.contains(&index),
            verdict => verdict == Verdict::Open,
        };
        if odd {
            faults.push(format!("not listed: {check}: {line:?}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    // The language of names and remarks changes no verdict.
    let verdicts = |study: &Study| -> Vec<Verdict> {
        let all = study.lines.iter();
        all.map(|(_, line)| line.verdict).collect()
    };
    let english = Study::of(key, Wording::English);
    assert_eq!(verdicts(&english), verdicts(&study));
}

/// The figures of a study's scorecard, in the order of its indicators.
struct Scores {
    values: Vec<f64>,
    classes: Vec<String>,
    perspectives: Vec<f64>,
    score: f64,
}

fn scores(key: &str) -> Scores {
    let report = Study::of(key, Wording::Indonesian).report;
    let value = |outcome: &Outcome<Figure>| outcome.ready().expect("a figure").value;
    let perspectives = report.perspectives.iter();
    let all = perspectives.clone().flat_map(|one| &one.indicators);
    let class = |one: &Option<Band>| one.as_ref().expect("a class").code().to_owned();
    Scores {
        values: all.clone().map(|one| value(&one.value)).collect(),
        classes: all.map(|one| class(&one.band)).collect(),
        perspectives: perspectives.map(|one| value(&one.score)).collect(),
        score: value(&report.score),
    }
}

#[track_caller]
fn near(found: &[f64], wanted: &[f64]) {
    assert_eq!(found.len(), wanted.len());
    for (found, wanted) in found.iter().zip(wanted) {
        assert!((found - wanted).abs() <= SIX_DECIMALS, "{found} {wanted}");
    }
}

/// A study opens on what it has to show, and says truly whether it has a score.
#[test]
fn studies_open_on_results_or_checks_or_the_profile() {
    for case in CASES {
        let card = (case.build)(Wording::Indonesian);
        let score = evaluate(&card).score;
        assert_eq!(score.ready().is_some(), case.scored, "{}", case.key);
        let wanted = match case.key {
            "boyolali" => View::Checks,
            "mojokerto-library" => View::Profile,
            _ => View::Results,
        };
        assert_eq!(View::of(case, &card), wanted, "{}", case.key);
    }
}

/// Of the library study only the abstract is public: its scorecard is a design
/// with five questionnaires and nothing typed into them.
#[test]
fn the_library_study_invents_no_result() {
    let card = (cases::find("mojokerto-library").expect("a case").build)(Wording::Indonesian);
    assert!(card.indicators().all(|one| one.sheet.is_blank()));
    let counts = card.perspectives.iter().map(|one| one.indicators.len());
    assert_eq!(counts.collect::<Vec<_>>(), [1, 1, 1, 2]);
    assert!(card.annexes.is_empty());
}
