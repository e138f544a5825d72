//! A printed table of classes beside the classes that its method gives.
//!
//! - `IKmin = R * PP * EXmin`, `IKmax = R * PP * EXmax`
//! - `width = (IKmax - IKmin) / k`, edge i = `IKmin + i * width`, i = 0..k
//!
//! R respondents, PP questions, EX the lowest and highest score of an answer, k
//! the number of classes. Without R, PP and EX the printed IKmin and IKmax
//! count, or else the ends of the table. Classes share their edges and a total
//! on an edge belongs to the class above it. Totals are whole, or have as many
//! decimals as the printed ones: an edge printed with no more decimals than
//! that may be the first total of its class, or the last total of the class
//! before. Between two printed classes no possible total may lie. A
//! table may begin with its highest class. A text such as
//! 1.259 is a total of four digits here.
//!
//! Source: Sugiyono (2002), as Mojokerto and Bantul cite it. Example: Bantul,
//! table 9, decision making: 56 to 280 in five classes of 44.8, printed 56-99,8
//! and 100,8-144,6, so that a total of 100 falls in neither.

mod edges;

use edges::{Step, from_line, to_line};

use crate::methods::checking::cells::{self, Typed};
use crate::methods::checking::{Found, Line, Reason, Verdict, meet, plain};
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Choice, Field, Instrument, Measured, Number, Rows, Table};
use crate::methods::{Expr, Figure, Name, Outcome, Problem, Unit, sources};
use crate::numbers::Kind;
use crate::scorecard::Path;

/// The check as part of the document.
///
/// ```
/// use timbang::evaluation::evaluate;
/// use timbang::methods::{self, checking::{Reason, Verdict}};
/// use timbang::scorecard::{Path, Scorecard};
/// let mut card = Scorecard::new("2020");
/// let check = methods::find("check-classes").unwrap();
/// let sheet = check.sheet(&mut card.mint);
/// let rows: Vec<_> = sheet.rows("classes").iter().map(|row| row.id).collect();
/// let id = card.add_annex(check.key, sheet).unwrap();
/// for (key, text) in [("ik-min", "56"), ("ik-max", "280")] {
///     card.set_text(&Path::Field(id, key.to_owned()), text);
/// }
/// // Ekowati & Sierita (2021), table 9: 56-99,8 and then 100,8-144,6.
/// for (row, key, text) in [(0, "to", "99,8"), (1, "from", "100,8")] {
///     let cell = Path::Cell(id, "classes".to_owned(), rows[row], key.to_owned());
///     card.set_text(&cell, text);
/// }
/// let report = evaluate(&card);
/// let gap = Some(Reason::Gap([100.0, 100.0]));
/// let line = report.annexes[0].lines.iter().find(|line| line.reason == gap);
/// assert_eq!(line.unwrap().verdict, Verdict::Contradicts);
/// ```
pub static INSTRUMENT: Instrument = Instrument {
    choices: &[Choice {
        key: CLASSES,
        options: &["5", "4", "3", "2", "6", "7"],
        shown: None,
    }],
    fields: &[
        Field::new(RESPONDENTS, Number::count(1.0)).optional(),
        Field::new(QUESTIONS, Number::count(1.0)).optional(),
        Field::new(LOWEST, Number::any(Kind::Ratio)).optional(),
        Field::new(HIGHEST, Number::any(Kind::Ratio)).optional(),
        Field::words("ik-min"),
        Field::words("ik-max"),
        Field::words("width"),
        Field::words("divisor"),
    ],
    tables: &[
        Table {
            key: CLASSES,
            columns: &[Field::words("from"), Field::words("to")],
            rows: Rows::Free {
                first: 5,
                nested: false,
            },
            shown: None,
        },
        Table {
            key: TOTALS,
            columns: &[Field::words("total"), Field::words("class")],
            rows: Rows::Free {
                first: 1,
                nested: false,
            },
            shown: None,
        },
    ],
    ..Instrument::annex("check-classes", measure)
};

const CLASSES: &str = "classes";
const TOTALS: &str = "totals";
const RESPONDENTS: &str = "respondents";
const QUESTIONS: &str = "questions";
const LOWEST: &str = "lowest";
const HIGHEST: &str = "highest";
const IK_MIN: &str = "check-classes.ik-min";
const IK_MAX: &str = "check-classes.ik-max";
const WIDTH: &str = "check-classes.width";
const EDGE: &str = "check-classes.edge";
const FROM: &str = "check-classes.from";
const TO: &str = "check-classes.to";
const COUNT: &str = "check-classes.count";
const DIVISOR: &str = "check-classes.divisor";
/// A divisor mistaken for the number of classes is a small count.
const MOST_DIVISORS: usize = 12;
/// Room for binary rounding when totals are counted.
const RESIDUE: f64 = 1e-9;

/// A printed class.
struct Class<'a> {
    label: String,
    from: Typed<'a>,
    to: Typed<'a>,
}

fn measure(inputs: &Inputs) -> Measured {
    let table = inputs.table_path(CLASSES);
    let count: usize = inputs.choice(CLASSES).parse().unwrap_or(2);
    let classes = classes(inputs);
    let mut lines = Vec::new();
    let mut end = |key: &str, code, score, place: Option<&Typed>| {
        let typed = cells::field(inputs, key, Kind::Count);
        let found = product(inputs, code, score);
        let known = match &found {
            Outcome::Ready(figure) => Outcome::Ready(figure.term()),
            Outcome::Refused(refusal) => Outcome::Refused(refusal.clone()),
            Outcome::Missing(_) if !typed.text.is_empty() => typed.input(code, ""),
            Outcome::Missing(_) => match place {
                Some(edge) => edge.input(code, ""),
                None => Outcome::missing(table.clone()),
            },
        };
        // A print that nothing else can be compared with is an input.
        if found.ready().is_some() {
            lines.push(typed.line("", code, found));
        }
        known
    };
    let low = end(
        "ik-min",
        IK_MIN,
        LOWEST,
        classes.first().map(|one| &one.from),
    );
    let high = end("ik-max", IK_MAX, HIGHEST, classes.last().map(|one| &one.to));
    let ends = low
        .and(high)
        .and_then(|(low, high)| match low.value() < high.value() {
            true => Outcome::Ready([low, high]),
            false => Outcome::refused(Problem::EmptyRange, table.clone()),
        });
    let ends = match ends {
        Outcome::Ready(ends) => ends,
        Outcome::Missing(_) => return cells::measured(inputs, CLASSES, lines),
        Outcome::Refused(refusal) => {
            let refused = Outcome::Refused(refusal);
            lines.push(Typed::new(table, "").line("", WIDTH, refused));
            return cells::measured(inputs, CLASSES, lines);
        }
    };
    divisors(inputs, &ends, count, classes.len(), &mut lines);
    let edge = |place: usize| {
        let [low, high] = ends.clone();
        let working = match place {
            0 => low,
            _ if place == count => high,
            _ => {
                let width = width(&ends, count);
                Expr::Sum(vec![
                    low,
                    Expr::Times(vec![Expr::Constant(place as f64), width]),
                ])
            }
        };
        figure(EDGE, working, &table)
    };
    let totals = cells::column(inputs, TOTALS, "total", Kind::Count);
    let decimals = totals.iter().filter_map(|one| Some(one.number()?.decimals));
    let decimals = decimals.max().unwrap_or(0).max(0);
    let step = Step::of(decimals);
    for (index, class) in classes.iter().enumerate().take(count) {
        if !class.from.text.is_empty() {
            lines.push(from_line(class, edge(index), &step));
        }
        if !class.to.text.is_empty() {
            let last = index + 1 == count;
            let next = classes.get(index + 1).filter(|_| !last);
            lines.push(to_line(class, next, edge(index + 1), &step, last));
        }
    }
    let edges: Vec<f64> = (0..=count)
        .filter_map(|place| Some(edge(place).ready()?.value))
        .collect();
    judge(inputs, &classes, &totals, &edges, &mut lines);
    cells::measured(inputs, CLASSES, lines)
}

fn figure(code: &'static str, working: Expr, at: &Path) -> Outcome<Figure> {
    Figure::new(
        Name::new(code),
        working,
        Unit::Plain,
        &sources::INTERVAL,
        at,
    )
}

/// The printed classes, lowest first.
fn classes<'a>(inputs: &Inputs<'a>) -> Vec<Class<'a>> {
    let rows = inputs.indicator.sheet.rows(CLASSES);
    let from = cells::column(inputs, CLASSES, "from", Kind::Count);
    let to = cells::column(inputs, CLASSES, "to", Kind::Count);
    let all = rows.iter().zip(from.into_iter().zip(to));
    let used = all.filter(|(row, _)| !row.is_blank()).enumerate();
    let class = |(index, (row, (from, to)))| Class {
        label: cells::item(index, row),
        from,
        to,
    };
    let mut all: Vec<Class> = used.map(class).collect();
    // Many papers print the best class first.
    let ends = all.first().zip(all.last());
    let ends = ends.and_then(|(first, last)| first.from.number().zip(last.from.number()));
    if ends.is_some_and(|(first, last)| first.value > last.value) {
        all.reverse();
    }
    all
}

/// `R * PP * EX`.
fn product(inputs: &Inputs, code: &'static str, score: &'static str) -> Outcome<Figure> {
    let term = |key: &'static str, name| {
        let number = inputs.number(key, None);
        number.map(|value| Expr::term(Name::new(name), value, Unit::Plain))
    };
    let name = match score {
        LOWEST => "check-classes.lowest",
        _ => "check-classes.highest",
    };
    let factors = [
        term(RESPONDENTS, "check-classes.respondents"),
        term(QUESTIONS, "check-classes.questions"),
        term(score, name),
    ];
    let at = Path::Field(inputs.indicator.id, score.to_owned());
    Outcome::all(factors).and_then(|factors| figure(code, Expr::Times(factors), &at))
}

fn width([low, high]: &[Expr; 2], count: usize) -> Expr {
    let range = Expr::minus(high.clone(), low.clone());
    let count = Expr::term(Name::new(COUNT), count as f64, Unit::Count);
    Expr::over(range, count)
}

/// The printed width and what the paper says it divides by.
fn divisors(
    inputs: &Inputs,
    ends: &[Expr; 2],
    count: usize,
    printed: usize,
    lines: &mut Vec<Line>,
) {
    let table = inputs.table_path(CLASSES);
    let typed = cells::field(inputs, "width", Kind::Count);
    let mut line = typed.line("", WIDTH, figure(WIDTH, width(ends, count), &typed.at));
    let other = typed.number().and_then(|width_read| {
        let mut others = (1..=MOST_DIVISORS).filter(|one| *one != count);
        others.find(|one| meet(width_read.span(), width(ends, *one).span()))
    });
    if let (Verdict::Contradicts, Some(other)) = (line.verdict, other) {
        line.reason = Some(Reason::Divisor([other as f64, count as f64]));
    }
    lines.push(line);
    let right = |at: &Path| {
        let count = Expr::term(Name::new(COUNT), count as f64, Unit::Count);
        figure(COUNT, count, at)
    };
    let typed = cells::field(inputs, "divisor", Kind::Count);
    if !typed.text.is_empty() {
        lines.push(typed.line("", DIVISOR, right(&typed.at)));
    }
    if printed > 0 {
        let text = printed.to_string();
        let rows = Typed::new(table, &text);
        lines.push(rows.line("", COUNT, right(&rows.at)));
    }
}

/// The class of each total, beside the printed one.
fn judge(
    inputs: &Inputs,
    classes: &[Class],
    totals: &[Typed],
    edges: &[f64],
    lines: &mut Vec<Line>,
) {
    let rows = inputs.indicator.sheet.rows(TOTALS);
    let [low, .., high] = edges else {
        return;
    };
    for (index, (row, typed)) in rows.iter().zip(totals).enumerate() {
        let at = inputs.cell_path(TOTALS, row.id, "class", None);
        let (item, print) = (cells::item(index, row), cells::text(row, "class"));
        let Some(total) = typed.number() else {
            if !typed.text.is_empty() {
                let unread = typed.input("total", "").and_then(|_| Outcome::missing(at));
                lines.push(typed.line(&item, "check-classes.total", unread));
            }
            continue;
        };
        let inner = &edges[1..edges.len() - 1];
        let reached = |edge: &&f64| total.value >= **edge - RESIDUE * edge.abs();
        let place = inner.iter().filter(reached).count();
        let label = |place: usize| classes.get(place).map_or("", |class| class.label.as_str());
        let right = label(place).to_owned();
        let same = |place: usize| plain(print) == plain(label(place));
        let agrees = same(place);
        let mut line = Line::word(&item, at, print, right, agrees).of("check-classes.class");
        if classes.is_empty() {
            // Limits were not printed: the class is told by its number.
            line.found = Found::Words(format!("{} / {}", place + 1, inner.len() + 1));
            line.verdict = Verdict::Open;
            line.reason = None;
            lines.push(line);
            continue;
        }
        let neighbour = same(place + 1) || (place > 0 && same(place - 1));
        line = line.because(neighbour.then_some(Reason::NeighbourClass));
        let whole = classes.iter().map(|class| {
            let ends = class.from.number().zip(class.to.number())?;
            Some(ends.0.value <= total.value && total.value <= ends.1.value)
        });
        let whole: Option<Vec<bool>> = whole.collect();
        if total.value < *low || total.value > *high {
            line.verdict = Verdict::Contradicts;
            line.reason = Some(match total.value < *low {
                true => Reason::BelowLimit(*low),
                false => Reason::AboveLimit(*high),
            });
        } else if whole.is_some_and(|whole| !whole.contains(&true)) {
            line.reason = Some(Reason::Gap([total.value; 2]));
        }
        lines.push(line);
    }
}
