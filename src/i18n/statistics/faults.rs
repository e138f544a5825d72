//! Why a statistic cannot be computed, and what to do then.

use super::style::{Names, Style};
use crate::i18n::figures;
use crate::methods::Unit;
use crate::statistics::fault::{Dependency, Fault};
use crate::statistics::regression::{LOW_TOLERANCE, Warning};

/// A constant as small as this, beside answers and sums of them, is a rounding.
const NO_CONSTANT: f64 = 1e-9;

/// `5,827 − 0,047 X1 + 0,266 X2`: numbers with what they multiply, an empty text
/// for the constant. A number written `1` is left out before a name.
pub(super) fn linear(
    style: Style,
    terms: &[(f64, String)],
    write: impl Fn(f64) -> String,
) -> String {
    let minus = if style.spss { "-" } else { "\u{2212}" };
    let mut text = String::new();
    for (factor, name) in terms {
        match (*factor < 0.0, text.is_empty()) {
            (true, true) => text.push_str(minus),
            (true, false) => text.push_str(&[" ", minus, " "].concat()),
            (false, true) => {}
            (false, false) => text.push_str(" + "),
        }
        let number = write(factor.abs());
        let number = if number == "1" && !name.is_empty() {
            ""
        } else {
            &number
        };
        text.push_str(number);
        if !number.is_empty() && !name.is_empty() {
            text.push(' ');
        }
        text.push_str(name);
    }
    text
}

/// `X3 = X1 + 2 X2`.
fn dependency(style: Style, names: &Names, found: &Dependency) -> String {
    let constant = (found.constant, String::new());
    let constant = Some(constant).filter(|(value, _)| value.abs() > NO_CONSTANT);
    let others = found.others.iter();
    let others = others.map(|(column, factor)| (*factor, names.predictor(*column)));
    let terms: Vec<(f64, String)> = others.chain(constant).collect();
    let write = |value| figures::input(style.language, value, Unit::Plain);
    let sum = match terms.is_empty() {
        true => "0".to_owned(),
        false => linear(style, &terms, write),
    };
    format!("{} = {sum}", names.predictor(found.column))
}

/// What keeps from a result and what to do about it. The names are those of the
/// columns that were computed with: variables, or the items of a scale.
pub fn fault(style: Style, names: &Names, fault: &Fault) -> String {
    let style = style.prose();
    let count = |number: usize| style.count(number);
    match fault {
        Fault::Empty => style.pick(
            "Tidak ada yang dapat dihitung. Pilih sedikitnya satu variabel bebas, satu butir, atau dua kelompok.",
            "There is nothing to compute with. Choose at least one predictor, one item, or two groups.",
        ),
        Fault::Lengths { column } => style.say(
            "Jumlah baris {0} tidak sama dengan variabel lainnya. Samakan jumlah barisnya.",
            "{0} does not have as many rows as the others. Give all the same number of rows.",
            &[&names.column(*column)],
        ),
        Fault::OutOfRange { column } => style.say(
            "{0} berisi nilai yang terlalu besar, terlalu kecil, atau bukan bilangan. Periksa nilainya atau ganti satuannya.",
            "{0} holds a value that is too large, too small, or no number. Check its values or change its unit.",
            &[&names.column(*column)],
        ),
        Fault::TooFew { rows, needed } => style.say(
            "Baris yang lengkap terlalu sedikit: ada {0}, diperlukan sedikitnya {1}. Tambah atau lengkapi baris; dalam regresi, lebih sedikit variabel juga menolong.",
            "Too few complete rows: there are {0}, and at least {1} are needed. Add or complete rows; in a regression, fewer variables help too.",
            &[&count(*rows), &count(*needed)],
        ),
        Fault::TooMany { rows, most } => style.say(
            "Barisnya {0}, sedangkan uji ini dibuat untuk paling banyak {1}. Pakai uji lain.",
            "There are {0} rows, and this test was made for {1} at most. Use another test.",
            &[&count(*rows), &count(*most)],
        ),
        Fault::Constant { column } => style.say(
            "Nilai {0} sama di semua baris, sehingga hubungannya dengan variabel lain tidak dapat dihitung. Keluarkan variabel ini atau periksa datanya.",
            "{0} has the same value in every row, so nothing can be related to it. Leave it out or check the data.",
            &[&names.column(*column)],
        ),
        Fault::NoVariance => style.pick(
            "Semua nilai atau semua jumlahnya sama (varians nol), sehingga korelasi, alpha, dan ujinya tidak dapat dihitung. Periksa datanya.",
            "All values or all their totals are the same (no variance), so no correlation, alpha or test can be computed. Check the data.",
        ),
        Fault::Collinear(found) => {
            let written = |one: &Dependency| dependency(style, names, one);
            let sums: Vec<String> = found.iter().map(written).collect();
            let all = found.iter().flat_map(|one| {
                let others = one.others.iter().map(|(column, _)| *column);
                others.chain([one.column])
            });
            let mut all: Vec<usize> = all.collect();
            all.sort_unstable();
            all.dedup();
            let all: Vec<String> = all.iter().map(|one| names.predictor(*one)).collect();
            style.say(
                "Ada variabel yang persis tersusun dari variabel lain: {0}. Koefisiennya tidak tunggal. Keluarkan salah satu dari {1}.",
                "A variable is made up exactly by others: {0}. Their coefficients are not unique. Leave out one of {1}.",
                &[&sums.join("; "), &style.list(&all)],
            )
        }
        Fault::TooLarge { terms } => style.say(
            "Uji ini memerlukan {0} suku, terlalu banyak untuk dihitung. Pakai uji lain atau kurangi variabel.",
            "This test would have {0} terms, too many to compute. Use another test or fewer variables.",
            &[&count(*terms)],
        ),
        Fault::Impossible => style.pick(
            "Taraf harus di antara 0 dan 1, misalnya 0,05. Ubah tarafnya.",
            "A level must lie between 0 and 1, such as 0.05. Change it.",
        ),
    }
}

/// What deserves a word beside a regression.
pub fn warning(style: Style, names: &Names, warning: Warning) -> String {
    let style = style.prose();
    match warning {
        Warning::LowTolerance(place) => style.say(
            "Tolerance {0} di bawah {1}: variabel ini hampir seluruhnya tersusun dari variabel bebas lain, dan SPSS akan mengeluarkannya. Koefisiennya sangat tidak stabil; keluarkan atau gabungkan.",
            "The tolerance of {0} is below {1}: the other predictors make it up almost wholly, and SPSS would leave it out. Its coefficient is very unstable; leave it out or merge it.",
            &[&names.lettered(place), &style.plain(LOW_TOLERANCE)],
        ),
        Warning::FewDegrees(df) => style.say(
            "Derajat bebas residual hanya {0}: hasil uji mudah berubah oleh satu responden. Tambah responden atau kurangi variabel.",
            "Only {0} residual degrees of freedom are left: a single respondent can change the tests. Add respondents or use fewer variables.",
            &[&style.count(df)],
        ),
        Warning::PerfectFit => style.pick(
            "Kecocokan sempurna: semua residual nol, sehingga tidak ada yang dapat diuji. Periksa apakah variabel terikat dihitung dari variabel bebasnya.",
            "A perfect fit: every residual is 0, and nothing can be tested. Check whether the response was computed from the predictors.",
        ),
    }
}
