//! Printed tables of a linear regression, as SPSS prints them, beside each
//! other: each identity that ties their figures together is tested.
//!
//! - coefficients: `t = B / SE`, p from t, `VIF = 1 / tolerance`,
//!   `Beta = t √((1 - R²) / (df tolerance))`
//! - ANOVA: `SST = SSR + SSE`, `MS = SS / df`, `F = MSR / MSE`, p from F
//! - model: `R² = SSR / SST`, `adjusted = 1 - (1 - R²) dfT / dfE`,
//!   `SEE = √(SSE / dfE)`, `n = dfT + 1`, `k = dfR`, Durbin-Watson in 0..4
//! - text: percentages explained and unexplained sum to 100, and figures
//!   restated there are those of the tables
//!
//! B coefficients, SE their standard errors, SS sums of squares, MS mean
//! squares, R regression, E residual, T total, df degrees of freedom, n
//! respondents, k independent variables. Every printed figure is known within
//! half a unit of its last digit, as input and as result. Where one of several
//! figures must be wrong, a third one tells which: MS of the sums of squares,
//! p of t. What is blank is not checked; what cannot be read is refused at its
//! cell. A text such as 6,454 has decimals here, never groups of thousands.
//!
//! Source: identities Draper & Smith (1998). Example: Susianti, Setyani &
//! Yuniatin, Boyolali, tables 3 to 7.

mod anova;
mod coefficients;
mod restated;
mod summary;

use crate::methods::checking::cells::{self, Typed};
use crate::methods::checking::{Line, Verdict};
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Field, Instrument, Measured, Rows, Table};
use crate::methods::{Expr, Figure, Name, Outcome, Problem, Unit, sources};
use crate::numbers::Kind;
use crate::scorecard::Path;

/// The check as part of the document.
///
/// ```
/// use timbang::evaluation::evaluate;
/// use timbang::methods::{self, checking::Verdict};
/// use timbang::scorecard::{Path, Scorecard};
/// let mut card = Scorecard::new("2017");
/// let check = methods::find("check-regression").unwrap();
/// let sheet = check.sheet(&mut card.mint);
/// let id = card.add_annex(check.key, sheet).unwrap();
/// let mut field = |key: &str, text: &str| {
///     card.set_text(&Path::Field(id, key.to_owned()), text);
/// };
/// // Boyolali, table 4: R ,928 and R Square ,861; the text explains 84,8 %
/// // and leaves 15,4 %.
/// field("r", ",928");
/// field("r2", ",861");
/// field("explained", "84,8%");
/// field("unexplained", "15,4%");
/// let lines = &evaluate(&card).annexes[0].lines;
/// assert_eq!(lines[0].verdict, Verdict::Agrees);
/// let rest = lines.last().unwrap();
/// assert_eq!(rest.verdict, Verdict::Contradicts);
/// assert!((rest.figure().unwrap().value - 15.2).abs() < 1e-9);
/// ```
pub static INSTRUMENT: Instrument = Instrument {
    fields: &[
        Field::words("r"),
        Field::words("r2"),
        Field::words("adjusted"),
        Field::words("see"),
        Field::words("durbin-watson"),
        Field::words("n"),
        Field::words("k"),
        Field::words("explained"),
        Field::words("unexplained"),
    ],
    tables: &[
        Table {
            key: COEFFICIENTS,
            columns: &[
                Field::words("b"),
                Field::words("se"),
                Field::words("beta"),
                Field::words("t"),
                Field::words("sig"),
                Field::words("tolerance"),
                Field::words("vif"),
            ],
            rows: Rows::Free {
                first: 3,
                nested: false,
            },
            shown: None,
        },
        Table {
            key: ANOVA,
            columns: &[
                Field::words("ss"),
                Field::words("df"),
                Field::words("ms"),
                Field::words("f"),
                Field::words("sig"),
            ],
            rows: Rows::Fixed(&SOURCES),
            shown: None,
        },
        Table {
            key: RESTATED,
            columns: &[Field::words("figure"), Field::words("printed")],
            rows: Rows::Free {
                first: 2,
                nested: false,
            },
            shown: None,
        },
    ],
    ..Instrument::annex("check-regression", measure)
};

const COEFFICIENTS: &str = "coefficients";
const ANOVA: &str = "anova";
const RESTATED: &str = "restated";
/// The rows of the ANOVA table.
const SOURCES: [&str; 3] = [
    "check-regression.regression",
    "check-regression.residual",
    "check-regression.total",
];

const B: &str = "check-regression.b";
const SE: &str = "check-regression.se";
const BETA: &str = "check-regression.beta";
const T: &str = "check-regression.t";
const SIG: &str = "check-regression.sig";
const TOLERANCE: &str = "check-regression.tolerance";
const VIF: &str = "check-regression.vif";
const SS: &str = "check-regression.ss";
const DF: &str = "check-regression.df";
const MS: &str = "check-regression.ms";
const F: &str = "check-regression.f";
const R: &str = "check-regression.r";
const R2: &str = "check-regression.r2";
const ADJUSTED: &str = "check-regression.adjusted";
const SEE: &str = "check-regression.see";
const DURBIN_WATSON: &str = "check-regression.durbin-watson";
const N: &str = "check-regression.n";
const K: &str = "check-regression.k";
const EXPLAINED: &str = "check-regression.explained";
const UNEXPLAINED: &str = "check-regression.unexplained";

/// A printed figure with its name.
struct Cell<'a> {
    typed: Typed<'a>,
    code: &'static str,
    item: String,
}

impl Cell<'_> {
    fn is_blank(&self) -> bool {
        self.typed.text.is_empty()
    }

    /// As an input of a formula.
    fn input(&self) -> Outcome<Expr> {
        self.typed.input(self.code, &self.item)
    }

    /// As degrees of freedom, of which there is at least one.
    fn degrees(&self) -> Outcome<Expr> {
        self.input().and_then(|df| match df.value() >= 1.0 {
            true => Outcome::Ready(df),
            false => Outcome::refused(Problem::Below(1.0), self.typed.at.clone()),
        })
    }

    /// Beside what follows from the other figures.
    fn line(&self, working: Outcome<Expr>) -> Line {
        let found = working.and_then(|working| {
            let name = Name::of(self.code, self.item.as_str());
            Figure::new(
                name,
                working,
                Unit::Plain,
                &sources::REGRESSION,
                &self.typed.at,
            )
        });
        self.typed.line(&self.item, self.code, found)
    }

    /// Whether the print fits a working; `None` while either is missing.
    fn fits(&self, working: Outcome<Expr>) -> Option<bool> {
        match self.line(working).verdict {
            Verdict::Agrees => Some(true),
            Verdict::Contradicts => Some(false),
            _ => None,
        }
    }
}

/// A row of the coefficients table.
struct Variable<'a> {
    label: String,
    b: Cell<'a>,
    se: Cell<'a>,
    beta: Cell<'a>,
    t: Cell<'a>,
    sig: Cell<'a>,
    tolerance: Cell<'a>,
    vif: Cell<'a>,
}

/// A row of the ANOVA table.
struct Source<'a> {
    ss: Cell<'a>,
    df: Cell<'a>,
    ms: Cell<'a>,
    f: Cell<'a>,
    sig: Cell<'a>,
}

/// Everything that was printed.
struct Tables<'a> {
    variables: Vec<Variable<'a>>,
    /// Regression, residual and total.
    sources: [Source<'a>; 3],
    r: Cell<'a>,
    r2: Cell<'a>,
    adjusted: Cell<'a>,
    see: Cell<'a>,
    durbin_watson: Cell<'a>,
    n: Cell<'a>,
    k: Cell<'a>,
    explained: Cell<'a>,
    unexplained: Cell<'a>,
}

impl<'a> Tables<'a> {
    fn read(inputs: &Inputs<'a>) -> Tables<'a> {
        let sheet = &inputs.indicator.sheet;
        let column = |table, key, code| -> Vec<Cell<'a>> {
            let rows = sheet.rows(table).iter().enumerate();
            let typed = cells::column(inputs, table, key, Kind::Ratio);
            let cell = |((index, row), typed): ((usize, &crate::scorecard::Row), _)| Cell {
                typed,
                code,
                item: match row.key.is_empty() {
                    true => cells::item(index, row),
                    false => cells::coded(&row.key),
                },
            };
            rows.zip(typed).map(cell).collect()
        };
        let of = |key, code| column(COEFFICIENTS, key, code).into_iter();
        let mut rest = of("se", SE)
            .zip(of("beta", BETA))
            .zip(of("t", T).zip(of("sig", SIG)))
            .zip(of("tolerance", TOLERANCE).zip(of("vif", VIF)));
        let variables = of("b", B).filter_map(|b| {
            let (((se, beta), (t, sig)), (tolerance, vif)) = rest.next()?;
            Some(Variable {
                label: b.item.clone(),
                b,
                se,
                beta,
                t,
                sig,
                tolerance,
                vif,
            })
        });
        let variables = variables.collect();
        let at = |table: &str| inputs.table_path(table);
        let nothing = |code| Cell {
            typed: Typed::new(at(ANOVA), ""),
            code,
            item: String::new(),
        };
        let [mut ss, mut df, mut ms, mut f, mut sig] =
            [("ss", SS), ("df", DF), ("ms", MS), ("f", F), ("sig", SIG)]
                .map(|(key, code)| (column(ANOVA, key, code).into_iter(), code));
        let next = |cells: &mut (std::vec::IntoIter<Cell<'a>>, &'static str)| {
            cells.0.next().unwrap_or_else(|| nothing(cells.1))
        };
        let sources = SOURCES.map(|_| Source {
            ss: next(&mut ss),
            df: next(&mut df),
            ms: next(&mut ms),
            f: next(&mut f),
            sig: next(&mut sig),
        });
        let field = |key, code| Cell {
            typed: cells::field(inputs, key, Kind::Ratio),
            code,
            item: String::new(),
        };
        Tables {
            variables,
            sources,
            r: field("r", R),
            r2: field("r2", R2),
            adjusted: field("adjusted", ADJUSTED),
            see: field("see", SEE),
            durbin_watson: field("durbin-watson", DURBIN_WATSON),
            n: field("n", N),
            k: field("k", K),
            explained: field("explained", EXPLAINED),
            unexplained: field("unexplained", UNEXPLAINED),
        }
    }

    /// Degrees of freedom of the residual: as printed, or `n - k - 1`.
    fn residual_df(&self) -> Outcome<Expr> {
        let printed = &self.sources[1].df;
        if !printed.is_blank() {
            return printed.degrees();
        }
        let (n, k) = (self.n.input(), self.k.input());
        n.and(k).and_then(|(n, k)| {
            let least = k.value() + 2.0;
            let df = Expr::minus(Expr::minus(n, k), Expr::Constant(1.0));
            match df.value() >= 1.0 {
                true => Outcome::Ready(df),
                false => Outcome::refused(Problem::Below(least), self.n.typed.at.clone()),
            }
        })
    }

    /// Degrees of freedom of the total: as printed, or `n - 1`.
    fn total_df(&self) -> Outcome<Expr> {
        let printed = &self.sources[2].df;
        if !printed.is_blank() {
            return printed.degrees();
        }
        let one = Expr::Constant(1.0);
        self.n.input().map(|n| Expr::minus(n, one))
    }
}

/// One over the other; over nothing is refused at the place of the result.
fn over(above: Outcome<Expr>, below: Outcome<Expr>, at: &Path) -> Outcome<Expr> {
    above
        .and(below)
        .and_then(|(above, below)| match below.value() > 0.0 {
            true => Outcome::Ready(Expr::over(above, below)),
            false => Outcome::refused(Problem::ZeroDenominator, at.clone()),
        })
}

fn measure(inputs: &Inputs) -> Measured {
    let tables = Tables::read(inputs);
    let mut lines = Vec::new();
    let squares = anova::check(&tables, &mut lines);
    let explained = summary::check(&tables, &squares, &mut lines);
    coefficients::check(&tables, &explained, &mut lines);
    summary::percentages(&tables, &explained, &mut lines);
    restated::check(inputs, &tables, &mut lines);
    cells::measured(inputs, COEFFICIENTS, lines)
}
