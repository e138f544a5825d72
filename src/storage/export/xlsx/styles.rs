//! Looks of cells, and the formats of numbers that the sheets use.

use super::super::markup::escape;
use super::super::{Number, Sign};
use super::{HEAD, MAIN};

/// Looks of cells, by their place in the list of styles; those of numbers come
/// after.
pub(super) const WORDS: usize = 0;
pub(super) const TITLE: usize = 1;
pub(super) const CAPTION: usize = 2;
pub(super) const NOTE: usize = 3;
pub(super) const HEADING: usize = 4;
/// The heading of a column of numbers.
pub(super) const NUMBER_HEADING: usize = 5;
pub(super) const FOOT: usize = 6;
/// Words that begin like a formula: Excel keeps them words when they are edited.
pub(super) const QUOTED: usize = 7;
pub(super) const QUOTED_FOOT: usize = 8;
const FIRST_NUMBER: usize = 9;

/// Number formats below this are Excel's own.
const FIRST_FORMAT: usize = 164;

const WRAPPED: &str = r#"vertical="top" wrapText="1""#;
const RIGHT: &str = r#"horizontal="right" vertical="top" indent="1""#;
const HEAD_LEFT: &str = r#"vertical="center" wrapText="1""#;
const HEAD_RIGHT: &str = r#"horizontal="right" vertical="center" wrapText="1" indent="1""#;
const ONE_LINE: &str = r#"vertical="center""#;

/// Fonts, by their place.
const PLAIN: usize = 0;
const LARGE: usize = 1;
const BOLD: usize = 2;
const SMALL: usize = 3;

const FILLS: &str = r#"<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE1ECE9"/><bgColor indexed="64"/></patternFill></fill></fills>"#;

/// The number formats in the order in which they came.
#[derive(Default)]
pub(super) struct Styles(Vec<(usize, Sign)>);

impl Styles {
    /// The look of a number, in a closing row or not.
    pub(super) fn number(&mut self, number: &Number, foot: bool) -> usize {
        let wanted = (number.decimals, number.sign);
        let found = self.0.iter().position(|known| *known == wanted);
        let place = found.unwrap_or_else(|| {
            self.0.push(wanted);
            self.0.len() - 1
        });
        FIRST_NUMBER + 2 * place + usize::from(foot)
    }

    pub(super) fn write(&self) -> String {
        let count = self.0.len();
        let formats: String = self.0.iter().enumerate().map(format).collect();
        let formats = match count {
            0 => String::new(),
            count => format!(r#"<numFmts count="{count}">{formats}</numFmts>"#),
        };
        // Fills: none and two that every workbook has. Borders: none, below, above.
        let mut looks = vec![
            look(PLAIN, 0, 0, 0, WRAPPED, ""),
            look(LARGE, 0, 0, 0, ONE_LINE, ""),
            look(BOLD, 0, 0, 0, ONE_LINE, ""),
            look(SMALL, 0, 0, 0, ONE_LINE, ""),
            look(BOLD, 2, 1, 0, HEAD_LEFT, ""),
            look(BOLD, 2, 1, 0, HEAD_RIGHT, ""),
            look(BOLD, 0, 2, 0, WRAPPED, ""),
            look(PLAIN, 0, 0, 0, WRAPPED, r#" quotePrefix="1""#),
            look(BOLD, 0, 2, 0, WRAPPED, r#" quotePrefix="1""#),
        ];
        for place in 0..count {
            looks.push(look(PLAIN, 0, 0, FIRST_FORMAT + place, RIGHT, ""));
            looks.push(look(BOLD, 0, 2, FIRST_FORMAT + place, RIGHT, ""));
        }
        let (count, looks) = (looks.len(), looks.concat());
        let (fonts, borders) = (fonts(), borders());
        format!(
            r#"{HEAD}<styleSheet xmlns="{MAIN}">{formats}{fonts}{FILLS}{borders}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{count}">{looks}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
        )
    }
}

fn format((place, (decimals, sign)): (usize, &(usize, Sign))) -> String {
    let digits = match decimals {
        0 => "#,##0".to_owned(),
        decimals => format!("#,##0.{}", "0".repeat(*decimals)),
    };
    let code = match sign {
        Sign::Plain => digits,
        Sign::Rupiah => format!("\"Rp\"{digits}"),
        Sign::Percent => format!("{digits}%"),
    };
    let (id, code) = (FIRST_FORMAT + place, escape(&code));
    format!(r#"<numFmt numFmtId="{id}" formatCode="{code}"/>"#)
}

fn look(font: usize, fill: usize, border: usize, format: usize, align: &str, more: &str) -> String {
    format!(
        r#"<xf numFmtId="{format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{more} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment {align}/></xf>"#
    )
}

fn fonts() -> String {
    let one = |size: usize, more: &str| {
        format!(r#"<font>{more}<sz val="{size}"/><name val="Calibri"/><family val="2"/></font>"#)
    };
    let all = [
        one(11, ""),
        one(14, "<b/>"),
        one(11, "<b/>"),
        one(10, "<i/>"),
    ]
    .concat();
    format!(r#"<fonts count="4">{all}</fonts>"#)
}

fn borders() -> String {
    let one = |inner: &str| format!("<border><left/><right/>{inner}<diagonal/></border>");
    let thin = r#"style="thin"><color rgb="FF5F6B7A"/>"#;
    let all = [
        one("<top/><bottom/>"),
        one(&format!("<top/><bottom {thin}</bottom>")),
        one(&format!("<top {thin}</top><bottom/>")),
    ];
    format!(r#"<borders count="3">{}</borders>"#, all.concat())
}
