//! Score rules: how an indicator's value becomes a score.
//!
//! | rule | score |
//! |---|---|
//! | capped | the value, at least 0, at most the cap |
//! | percent of maximum | 100 * value / highest possible value |
//! | higher is better | 100 * value / target, at least 0, at most the cap |
//! | lower is better | 100 * (2 - value / target), at least 0, at most the cap |
//! | lower is better, inverse | 100 * target / value, at most the cap |
//! | stabilise | 100 within the tolerance, then one point less per percent of the target, at least 0 |
//! | range | 100 * (value - lowest) / (highest - lowest), 0 to the cap |
//! | baseline | 100 * (value - base) / (target - base), 0 to the cap |
//! | ratio, good up to 100 | 100 up to 100 %, then 200 - value, at least 0 |
//! | complement | 100 - value, 0 to 100 |

use super::inputs::read;
use super::instrument::{Field, Number};
use super::outcome::{Outcome, Problem};
use super::sources;
use super::working::{Expr, Figure, Name, Unit};
use crate::numbers::Kind;
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Entry, Indicator, Path};

/// A score rule and the numbers it asks for.
#[derive(Debug)]
pub struct Rule {
    /// Key in files and language tables.
    pub key: &'static str,
    /// The numbers it needs.
    pub numbers: &'static [Field],
    /// Whether the cap applies.
    pub capped: bool,
}

const fn number(key: &'static str) -> Field {
    Field::new(key, Number::any(Kind::Ratio))
}

const fn rule(key: &'static str, numbers: &'static [Field], capped: bool) -> Rule {
    Rule {
        key,
        numbers,
        capped,
    }
}

/// Every rule, in the order in which it is offered.
pub static RULES: [Rule; 10] = [
    rule("capped", &[], true),
    rule("percent-of-maximum", &[], false),
    rule("higher", &[number("target")], true),
    rule("lower", &[number("target")], true),
    rule("lower-inverse", &[number("target")], true),
    rule("stabilise", &[number("target"), number("tolerance")], false),
    rule("range", &[number("lowest"), number("highest")], true),
    rule("baseline", &[number("base"), number("target")], true),
    rule("ratio-good-to-100", &[], false),
    rule("complement", &[], false),
];

/// The caps on offer.
pub static CAPS: [&str; 3] = ["100", "110", "120"];

/// The rule of this key.
pub fn find(key: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.key == key)
}

/// The rule in force: the user's, or the instrument's own.
pub fn rule_of(indicator: &Indicator, default: &str) -> &'static Rule {
    let chosen = find(&indicator.scoring.rule).or_else(|| find(default));
    chosen.unwrap_or(&RULES[0])
}

/// The highest score that counts.
pub fn cap_of(indicator: &Indicator) -> f64 {
    match indicator.scoring.cap.as_str() {
        "110" => 110.0,
        "120" => 120.0,
        _ => 100.0,
    }
}

/// The score of a value.
pub fn score(indicator: &Indicator, value: &Figure, default: &str) -> Outcome<Figure> {
    let rule = rule_of(indicator, default);
    let cap = cap_of(indicator);
    let at = Path::Indicator(indicator.id, IndicatorField::Rule);
    let path = |key: &str| Path::RuleNumber(indicator.id, key.to_owned());
    let blank = Entry::default();
    let numbers = rule.numbers.iter().map(|field| {
        let entry = indicator.scoring.numbers.get(field.key).unwrap_or(&blank);
        let value = read(entry, field, None).required(path(field.key));
        value.map(|value| Expr::term(Name::new(field.key), value, Unit::Plain))
    });
    let hundred = || Expr::Constant(100.0);
    let working = Outcome::all(numbers).and_then(|numbers| {
        let highest = value.maximum;
        let value = value.term();
        let ready = Outcome::Ready;
        match (rule.key, numbers.as_slice()) {
            ("percent-of-maximum", _) => ready(match highest {
                Some(highest) => {
                    let highest = Expr::term(Name::new("maximum"), highest, Unit::Plain);
                    Expr::percent(value, highest).between(0.0, 100.0)
                }
                None => value.between(0.0, 100.0),
            }),
            ("higher", [target]) => positive(target, path("target"))
                .map(|target| Expr::percent(value, target).between(0.0, cap)),
            ("lower", [target]) => positive(target, path("target")).map(|target| {
                let rest = Expr::minus(Expr::Constant(2.0), Expr::over(value, target));
                Expr::Times(vec![hundred(), rest]).between(0.0, cap)
            }),
            ("lower-inverse", [target]) => {
                if value.value() <= 0.0 {
                    return Outcome::refused(Problem::ZeroDenominator, at.clone());
                }
                positive(target, path("target"))
                    .map(|target| Expr::percent(target, value).between(0.0, cap))
            }
            ("stabilise", [target, tolerance]) => {
                let (goal, slack) = (target.value(), tolerance.value());
                if slack < 0.0 {
                    return Outcome::refused(Problem::Below(0.0), path("tolerance"));
                }
                positive(target, path("target")).map(|target| {
                    let pair = if value.value() < goal {
                        [target.clone(), value.clone()]
                    } else {
                        [value.clone(), target.clone()]
                    };
                    if (value.value() - goal).abs() <= slack {
                        return hundred();
                    }
                    let beyond = Expr::minus(Expr::Minus(Box::new(pair)), tolerance.clone());
                    Expr::minus(hundred(), Expr::percent(beyond, target)).between(0.0, 100.0)
                })
            }
            ("range", [low, high]) | ("baseline", [low, high]) => {
                if high.value() == low.value() {
                    return Outcome::refused(Problem::EmptyRange, path(rule.numbers[1].key));
                }
                // A baseline may lie above its target; a lowest value above the highest is a slip.
                if rule.key == "range" && high.value() < low.value() {
                    return Outcome::refused(Problem::Below(low.value()), path("highest"));
                }
                let share = Expr::percent(
                    Expr::minus(value, low.clone()),
                    Expr::minus(high.clone(), low.clone()),
                );
                ready(share.between(0.0, cap))
            }
            ("ratio-good-to-100", _) => {
                ready(Expr::minus(Expr::Constant(200.0), value).between(0.0, 100.0))
            }
            ("complement", _) => ready(Expr::minus(hundred(), value).between(0.0, 100.0)),
            _ => ready(value.between(0.0, cap)),
        }
    });
    working
        .and_then(|working| {
            let name = Name::new("score");
            Figure::new(name, working, Unit::Score, &sources::SCORE_RULE, &at)
        })
        .map(|score| score.out_of(if rule.capped { cap } else { 100.0 }))
}

fn positive(target: &Expr, at: Path) -> Outcome<Expr> {
    if target.value() > 0.0 {
        Outcome::Ready(target.clone())
    } else {
        Outcome::refused(Problem::TargetNotPositive, at)
    }
}
