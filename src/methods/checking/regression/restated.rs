//! Figures that the text or another table states again.
//!
//! A row names the variable as the coefficients table does, and the column; a
//! row without a name means the model's own figures. Where the two differ, a
//! copy from another row is named, or else which of the two fits `t = B / SE`.

use super::{B, BETA, Cell, RESTATED, SE, SIG, T, TOLERANCE, Tables, VIF, Variable, over, summary};
use crate::methods::checking::cells::{self, Typed, coded};
use crate::methods::checking::{Line, Reason, Verdict, plain};
use crate::methods::inputs::Inputs;
use crate::methods::{Expr, Outcome};

/// The columns, by the names that a text gives them.
const NAMES: [(&str, &str); 10] = [
    ("b", B),
    ("se", SE),
    ("stderror", SE),
    ("beta", BETA),
    ("t", T),
    ("thitung", T),
    ("sig", SIG),
    ("p", SIG),
    ("tolerance", TOLERANCE),
    ("vif", VIF),
];
/// What texts call the first row.
const CONSTANT: [&str; 3] = ["konstanta", "constant", "(constant)"];
/// The shortest figure that is copied rather than equal by chance.
const FEWEST_DIGITS: usize = 3;

/// Adds a line for each restated figure.
pub(super) fn check(inputs: &Inputs, tables: &Tables, lines: &mut Vec<Line>) {
    for (index, row) in inputs.indicator.sheet.rows(RESTATED).iter().enumerate() {
        let (name, text) = (cells::text(row, "figure"), cells::text(row, "printed"));
        if text.is_empty() {
            continue;
        }
        let at = inputs.cell_path(RESTATED, row.id, "printed", None);
        let label = row.label.trim();
        let letters = name.chars().filter(|letter| letter.is_alphanumeric());
        let name: String = letters.flat_map(char::to_lowercase).collect();
        let code = |names: &[(&str, &'static str)]| {
            let found = names.iter().find(|(own, _)| *own == name);
            found.map(|(_, code)| *code)
        };
        let others = match (label.is_empty(), code(&NAMES), code(&summary::NAMES)) {
            (false, Some(code), _) => Some((code, column(tables, code))),
            (true, _, Some(code)) => Some((code, model(tables))),
            _ => None,
        };
        let typed = Typed::new(at, text);
        lines.push(match others {
            Some((code, cells)) => line(tables, label, code, &cells, &typed),
            None => unknown(&cells::item(index, row), &typed),
        });
    }
}

/// The cells of a column of the coefficients table.
fn column<'t, 'a>(tables: &'t Tables<'a>, code: &str) -> Vec<&'t Cell<'a>> {
    let cell = |row: &'t Variable<'a>| {
        let all = [&row.b, &row.se, &row.beta, &row.t, &row.sig, &row.tolerance];
        let found = all.into_iter().find(|cell| cell.code == code);
        found.unwrap_or(&row.vif)
    };
    tables.variables.iter().map(cell).collect()
}

/// The model's own figures.
fn model<'t, 'a>(tables: &'t Tables<'a>) -> Vec<&'t Cell<'a>> {
    let (all, f) = (tables, &tables.sources[0].f);
    vec![
        &all.r,
        &all.r2,
        &all.adjusted,
        &all.see,
        &all.durbin_watson,
        f,
    ]
}

fn unknown(label: &str, typed: &Typed) -> Line {
    let mut line = Line::word(label, typed.at.clone(), typed.text, String::new(), false);
    line.reason = Some(Reason::Said(coded("check-regression.no-row")));
    line
}

fn line(tables: &Tables, label: &str, code: &'static str, cells: &[&Cell], typed: &Typed) -> Line {
    let name = plain(label);
    let named = |index: &usize| match label {
        "" => cells[*index].code == code,
        _ => {
            let first = *index == 0 && CONSTANT.contains(&name.as_str());
            first || same(&tables.variables[*index].label, &name)
        }
    };
    let Some(index) = (0..cells.len()).find(named) else {
        return unknown(label, typed);
    };
    let (own, text) = (cells[index], typed.text);
    let mut line = match label {
        "" => Line::same(&coded(code), typed.at.clone(), text, own.typed.text),
        _ => Line::same(label, typed.at.clone(), text, own.typed.text).of(code),
    };
    if line.verdict != Verdict::Contradicts {
        return line;
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let value = |typed: &Typed| Some(typed.number()?.value.abs());
    let copy = |cell: &&&Cell| value(&cell.typed) == value(typed) && value(typed).is_some();
    let from = cells.iter().filter(|_| digits >= FEWEST_DIGITS).find(copy);
    if let Some(from) = from {
        let item = match label {
            "" => coded(from.code),
            _ => from.item.clone(),
        };
        line.reason = Some(Reason::Copied(item));
        return line;
    }
    let row = tables.variables.get(index).filter(|_| !label.is_empty());
    let fitting = row.and_then(|row| fitting(row, own, typed));
    line.because(fitting)
}

/// Whether a text says this name, without a copy of each of thousands.
fn same(text: &str, name: &str) -> bool {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters.flat_map(char::to_lowercase).eq(name.chars())
}

/// Which of two prints of one figure fits `t = B / SE`, where only one does.
fn fitting(row: &Variable, own: &Cell, other: &Typed) -> Option<Reason> {
    let restated = Cell {
        typed: other.clone(),
        code: own.code,
        item: own.item.clone(),
    };
    let fits = |cell: &Cell| {
        let ratio =
            |b: &Cell, se: &Cell| -> Outcome<Expr> { over(b.input(), se.input(), &row.t.typed.at) };
        match own.code {
            B => row.t.fits(ratio(cell, &row.se)),
            SE => row.t.fits(ratio(&row.b, cell)),
            T => cell.fits(ratio(&row.b, &row.se)),
            _ => None,
        }
    };
    let right = match (fits(own)?, fits(&restated)?) {
        (true, false) => own.typed.number(),
        (false, true) => other.number(),
        _ => None,
    };
    right.map(|one| Reason::Needed(one.value))
}
