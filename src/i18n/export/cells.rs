//! How figures become cells: with the decimals and signs of the page.

use super::Source;
use crate::i18n::figures::shape;
use crate::i18n::{self, Grid, Language};
use crate::methods::bands::Band;
use crate::methods::{Figure, Outcome, Unit};
use crate::numbers::{Notation, Style};
use crate::storage::export::{Cell, Number, Sign, Table};

/// Weights are shares of 1 and shown in percent with so many decimals.
const SHARE_DECIMALS: usize = 2;

/// A result.
pub(super) fn number(value: f64, unit: Unit) -> Cell {
    let (decimals, style) = shape(unit);
    let sign = match style {
        Style::Plain => Sign::Plain,
        Style::Rupiah => Sign::Rupiah,
        Style::Percent => Sign::Percent,
    };
    Cell::of(value, decimals, sign)
}

/// A result that may be absent.
pub(super) fn perhaps(value: Option<f64>, unit: Unit) -> Cell {
    value.map_or(Cell::Blank, |value| number(value, unit))
}

/// A figure.
pub(super) fn figure(figure: &Figure) -> Cell {
    number(figure.value, figure.unit)
}

/// A share of 1, in percent.
pub(super) fn share(share: Option<f64>) -> Cell {
    share.map_or(Cell::Blank, |share| {
        Cell::of(100.0 * share, SHARE_DECIMALS, Sign::Percent)
    })
}

/// A class.
pub(super) fn band(language: Language, band: Option<&Band>) -> Cell {
    band.map_or(Cell::Blank, |band| Cell::text(i18n::band(language, band)))
}

impl Source<'_> {
    /// A result, or why there is none.
    pub(super) fn outcome(&self, outcome: &Outcome<Figure>) -> Cell {
        match outcome {
            Outcome::Ready(ready) => figure(ready),
            Outcome::Missing(_) => Cell::Text(self.pick("belum lengkap", "incomplete")),
            Outcome::Refused(refusal) => Cell::text(i18n::problem(self.language, &refusal.problem)),
        }
    }

    /// A unit, for a column in which several meet.
    pub(super) fn unit(&self, unit: Unit) -> Cell {
        Cell::text(match unit {
            Unit::Percent => "%".to_owned(),
            Unit::Rupiah => "Rp".to_owned(),
            Unit::Mean => self.pick("rata-rata", "mean"),
            Unit::Count => self.pick("jumlah", "count"),
            Unit::Weight => self.pick("bagian dari 1", "share of 1"),
            Unit::Score | Unit::Plain => self.pick("angka", "number"),
        })
    }
}

/// A table of words as one of numbers: what is written exactly as the page
/// writes a number becomes that number, all else stays text.
pub fn as_table(language: Language, grid: &Grid) -> Table {
    let notation = language.notation();
    let mut heads = vec![grid.corner.clone()];
    heads.extend(grid.heads.iter().cloned());
    let row = |(name, cells): &(String, Vec<String>)| {
        let mut row = vec![Cell::text(name.as_str())];
        row.extend(cells.iter().map(|cell| typed(notation, cell)));
        row
    };
    Table {
        title: grid.title.clone(),
        note: grid.note.clone(),
        heads,
        rows: grid.rows.iter().map(row).collect(),
        foot: grid.foot.as_ref().map(row),
    }
}

/// A written cell: a number where it is written exactly as the page writes one.
pub fn typed(notation: Notation, text: &str) -> Cell {
    let (group, mark) = match notation {
        Notation::Indonesian => ('.', ','),
        Notation::English => (',', '.'),
    };
    let (digits, sign) = match text.strip_suffix("\u{a0}%") {
        Some(digits) => (digits, Sign::Percent),
        None => (text, Sign::Plain),
    };
    let plain: String = digits
        .chars()
        .filter(|letter| *letter != group)
        .map(|letter| match letter {
            '\u{2212}' => '-',
            letter if letter == mark => '.',
            letter => letter,
        })
        .collect();
    let value = plain.parse().ok().filter(|value: &f64| value.is_finite());
    let decimals = plain
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let number = value.map(|value| Number {
        value,
        decimals,
        sign,
    });
    match number.filter(|number| number.written(notation) == text) {
        Some(number) => Cell::Number(number),
        None => Cell::text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_page_writes_as_a_number_is_one() {
        let value = |text| match typed(Notation::Indonesian, text) {
            Cell::Number(number) => Some((number.value, number.decimals)),
            _ => None,
        };
        assert_eq!(value("1.234,50"), Some((1234.5, 2)));
        assert_eq!(value("\u{2212}0,1"), Some((-0.1, 1)));
        assert_eq!(value("83,13\u{a0}%"), Some((83.13, 2)));
        for text in [
            "1/3", "007", "1.23", "-0,1", "< 0,001", "–", "1E3", "inf", "2,", "",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
