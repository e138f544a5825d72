//! Statistics against reference values.

mod checks;
mod distributions;
mod random;
mod sets;

/// A native test for each check, by the same names.
macro_rules! native {
    ($($module:ident: $($name:ident),+;)+) => {
        $(mod $module {
            $(#[test]
            fn $name() {
                super::checks::$module::$name();
            })+
        })+

        /// A check that no test runs would go unnoticed.
        #[test]
        fn every_check_is_a_test() {
            let count = [$($(stringify!($name)),+),+].len();
            assert_eq!(checks::ALL.len(), count);
        }
    };
}

native! {
    arithmetic: digits;
    nist: linear_sets, filip, univariate_sets, as_the_page;
    questionnaire: instrument, description, regression, assumptions, gaps;
    degenerate: regressions, dependencies, tests, instruments, impossible;
    tables: critical_values, durbin_watson;
    assumptions: kolmogorov_p, shapiro_wilk_p, durbin_watson_p, breusch_godfrey_lm, white_terms;
    compare: groups;
    properties: all;
    bits: same_everywhere;
}
