//! What other programs reach on the same sets, measured by
//! `script/accuracy/measure.py` on the day and with the versions named here.
//!
//! Each got the same `f64` columns and kept its defaults:
//!
//! | program | used |
//! |---|---|
//! | R | `lm`, `summary`, `anova`; `mean`, `sd`, `acf` (Debian 12, reference BLAS and LAPACK 3.11.0) |
//! | statsmodels | `OLS(y, X).fit()`, `DescrStatsW`, `acf` (Python 3.11.7, numpy 2.4.6, scipy 1.17.1) |
//! | GNU PSPP | `REGRESSION`, `DESCRIPTIVES`; its commands and tables are those of SPSS (Debian 12) |
//! | LibreOffice Calc | `LINEST`, `AVERAGE`, `STDEV` (Debian 12) |

use super::{Digits, SETS, Set};

/// Year, month from 0 and day of the measurement.
pub const MEASURED: [u32; 3] = [2026, 10, 27];

/// What a program does not give, or what is exactly 0.
const NONE: u8 = 255;

/// A program.
#[derive(Debug)]
pub struct Program {
    /// Its name and version.
    pub name: &'static str,
    /// Tenths of a digit, cut off: a line for each set without the rounded one,
    /// its figures in the order of [`Set::figures`].
    tenths: [&'static [u8]; SETS.len() - 1],
}

impl Program {
    /// The digits that it reaches on a set. It reads `f64`, so that it makes no
    /// difference whether powers are rounded.
    pub fn digits(&self, set: &Set) -> Digits {
        let sets = SETS.iter().filter(|one| !one.is_rounded());
        let found = sets
            .zip(self.tenths)
            .find(|(one, _)| one.name() == set.name());
        let tenths = found.map_or(&[][..], |(_, tenths)| tenths);
        let digits = |tenths: &u8| (*tenths != NONE).then(|| f64::from(*tenths) / 10.0);
        tenths.iter().map(digits).collect()
    }
}

/// The programs.
#[rustfmt::skip]
pub static PROGRAMS: [Program; 4] = [
    Program {
        name: "R 4.2.2",
        tenths: [
            &[124, 141, 141, 150, 150, 138, 138], // Norris
            &[126, 131, 131, 150, 150, 128, 128], // Pontius
            &[150, 144, 144, 150, 150, 141, 141], // NoInt1
            &[150, 150, 150, 150, 150, 150, 150], // NoInt2
            &[0, 0, 9, 30, 30, 5, 9], // Filip
            &[129, 140, 143, 150, 150, 140, 140], // Longley
            &[98, NONE, NONE, 150, 150, NONE, NONE], // Wampler1
            &[135, NONE, NONE, 150, 150, NONE, NONE], // Wampler2
            &[93, 136, 150, 150, 150, 150, 150], // Wampler3
            &[74, 136, 150, 150, 150, 150, 150], // Wampler4
            &[54, 136, 150, 150, 143, 150, 150], // Wampler5
            &[150, 150, 130], // PiDigits
            &[150, 150, 150], // Lottery
            &[150, 150, 150], // Lew
            &[150, 131, 137], // Mavro
            &[150, 138, 134], // Michelso
            &[150, 150, 150], // NumAcc1
            &[150, 150, 143], // NumAcc2
            &[150, 94, 143], // NumAcc3
            &[150, 82, 145], // NumAcc4
        ],
    },
    Program {
        name: "statsmodels 0.15.0",
        tenths: [
            &[130, 138, 138, 150, 150, 135, 135], // Norris
            &[63, 92, 117, 150, 150, 114, 114], // Pontius
            &[150, 150, 150, 150, 150, 150, 150], // NoInt1
            &[150, 150, 150, 150, 150, 150, 150], // NoInt2
            &[0, 0, 8, 29, 29, 4, 7], // Filip
            &[108, 124, 133, 150, 150, 130, 130], // Longley
            &[92, NONE, NONE, 150, 150, NONE, NONE], // Wampler1
            &[104, NONE, NONE, 150, 150, NONE, NONE], // Wampler2
            &[91, 104, 150, 150, 150, 150, 150], // Wampler3
            &[77, 104, 150, 150, 150, 150, 150], // Wampler4
            &[57, 104, 150, 137, 137, 150, 137], // Wampler5
            &[150, 150, 150], // PiDigits
            &[150, 150, 150], // Lottery
            &[150, 150, 150], // Lew
            &[150, 131, 141], // Mavro
            &[150, 138, 134], // Michelso
            &[150, 150, 150], // NumAcc1
            &[150, 150, 150], // NumAcc2
            &[150, 94, 119], // NumAcc3
            &[150, 82, 107], // NumAcc4
        ],
    },
    Program {
        name: "PSPP 1.6.2",
        tenths: [
            &[122, 116, 116, 150, 150, 113, 113], // Norris
            &[114, 81, 81, 148, 150, 78, 78], // Pontius
            &[150, 135, 135, 150, 150, 132, 132], // NoInt1
            &[150, 149, 149, 150, 150, 146, 145], // NoInt2
            &[0, 0, 7, 29, 29, 4, 5], // Filip
            &[84, 101, 109, 129, 129, 106, 106], // Longley
            &[68, NONE, NONE, 150, 150, NONE, NONE], // Wampler1
            &[98, NONE, NONE, 150, 150, NONE, NONE], // Wampler2
            &[68, 107, 106, 150, 150, 103, 103], // Wampler3
            &[68, 108, 147, 150, 150, 143, 143], // Wampler4
            &[68, 108, 150, 137, 137, 150, 137], // Wampler5
            &[150, 150, NONE], // PiDigits
            &[150, 150, NONE], // Lottery
            &[150, 150, NONE], // Lew
            &[150, 131, NONE], // Mavro
            &[150, 138, NONE], // Michelso
            &[150, 150, NONE], // NumAcc1
            &[140, 145, NONE], // NumAcc2
            &[150, 94, NONE], // NumAcc3
            &[139, 82, NONE], // NumAcc4
        ],
    },
    Program {
        name: "LibreOffice 7.4.7",
        tenths: [
            &[133, 137, 138, 150, 150, 135, 135], // Norris
            &[131, 109, 137, 150, 150, 135, 135], // Pontius
            &[147, 150, 150, 150, 148, 146, 150], // NoInt1
            &[150, 149, 150, 150, 150, 145, 149], // NoInt2
            &[73, 76, 82, 104, 103, 79, 79], // Filip
            &[141, 147, 145, 150, 150, 147, 146], // Longley
            &[91, NONE, NONE, 150, 147, NONE, NONE], // Wampler1
            &[128, NONE, NONE, 150, 150, NONE, NONE], // Wampler2
            &[96, 121, 148, 150, 147, 143, 143], // Wampler3
            &[80, 121, 148, 150, 147, 150, 150], // Wampler4
            &[60, 121, 148, 150, 147, 150, 150], // Wampler5
            &[150, 150, NONE], // PiDigits
            &[150, 150, NONE], // Lottery
            &[150, 150, NONE], // Lew
            &[150, 131, NONE], // Mavro
            &[150, 138, NONE], // Michelso
            &[150, 150, NONE], // NumAcc1
            &[150, 142, NONE], // NumAcc2
            &[150, 94, NONE], // NumAcc3
            &[150, 82, NONE], // NumAcc4
        ],
    },
];
