//! The number reader and writer: a corpus of real texts, exhaustive and random
//! properties, and round trips.

#[path = "common/corpus.rs"]
mod corpus;

use corpus::CORPUS;
use timbang::numbers::{
    Fault, Graded, Kind, Kind::*, Mark, Notation, Reading, Style, column_mark, format,
    format_shortest, plain_text, read, read_as, read_graded, read_judgment, round_half_away,
};

const KINDS: [Kind; 5] = [Rupiah, Count, Percent, Mean, Ratio];

fn expected(text: &str) -> Reading {
    let plain = |text: &str| text.parse::<f64>().expect("a number, a fault or Blank");
    let number = |text: &str| match text.split_once('/') {
        Some((above, below)) => plain(above) / plain(below),
        None => plain(text),
    };
    match text {
        "Blank" => Reading::Blank,
        "NotANumber" => Reading::Unreadable(Fault::NotANumber),
        "TwoNumbers" => Reading::Unreadable(Fault::TwoNumbers),
        "MisplacedMark" => Reading::Unreadable(Fault::MisplacedMark),
        "TooLarge" => Reading::Unreadable(Fault::TooLarge),
        "TooLong" => Reading::Unreadable(Fault::TooLong),
        "ZeroDivisor" => Reading::Unreadable(Fault::ZeroDivisor),
        _ => match text.split_once(" or ") {
            Some((thousands, decimal)) => Reading::Ambiguous {
                thousands: number(thousands),
                decimal: number(decimal),
            },
            None => Reading::Value(number(text)),
        },
    }
}

fn read_named(text: &str, name: &str) -> Reading {
    match KINDS.into_iter().find(|kind| format!("{kind:?}") == name) {
        Some(kind) => read(text, kind),
        None => read_judgment(text),
    }
}

#[test]
fn corpus_is_right_or_asked() {
    let mut texts = std::collections::BTreeSet::new();
    let mut wrong = Vec::new();
    for line in CORPUS.lines().filter(|line| !line.is_empty()) {
        let [source, name, cases] = line.splitn(3, " | ").collect::<Vec<_>>()[..] else {
            panic!("three fields: {line}");
        };
        for case in cases.split("; ") {
            let (text, wanted) = case.rsplit_once(" => ").expect("text => expected");
            let got = read_named(text, name);
            if got != expected(wanted) {
                wrong.push(format!(
                    "{source}: {text:?} as {name}: {got:?}, not {wanted}"
                ));
            }
            texts.insert(text);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(texts.len() >= 200, "only {} texts", texts.len());
}

#[test]
fn blank_and_long_texts() {
    for blank in ["", " ", "\u{a0}\t\n", "\u{feff}", &" ".repeat(100_000)] {
        assert_eq!(read(blank, Ratio), Reading::Blank);
        assert_eq!(read_judgment(blank), Reading::Blank);
        assert_eq!(
            read_graded(blank, Ratio),
            Graded {
                grade: None,
                reading: Reading::Blank
            }
        );
    }
    let padded = format!("{}7{}", " ".repeat(500), "\u{200b}".repeat(500));
    assert_eq!(read(&padded, Ratio), Reading::Value(7.0));
    for long in ["1".repeat(65), "0".repeat(100_000), "1 ".repeat(70)] {
        assert_eq!(read(&long, Ratio), Reading::Unreadable(Fault::TooLong));
        assert_eq!(read_judgment(&long), Reading::Unreadable(Fault::TooLong));
        assert_eq!(
            read_graded(&long, Ratio).reading,
            Reading::Unreadable(Fault::TooLong)
        );
    }
    assert_eq!(
        read("12\t34", Ratio),
        Reading::Unreadable(Fault::TwoNumbers)
    );
    assert_eq!(read(" 5 \r\n", Ratio), Reading::Value(5.0));
    assert!(
        read("(0,0)", Ratio)
            .value()
            .is_some_and(f64::is_sign_positive)
    );
}

#[test]
fn answer_settles_only_what_is_ambiguous() {
    for (text, thousands, decimal) in [
        ("1.187", 1187.0, 1.187),
        ("3,382", 3382.0, 3.382),
        ("(1.187)", -1187.0, -1.187),
        ("12,5", 12.5, 12.5),
        ("1.234.567", 1_234_567.0, 1_234_567.0),
        ("0,123", 0.123, 0.123),
    ] {
        assert_eq!(
            read_as(text, Mark::Thousands),
            Reading::Value(thousands),
            "{text}"
        );
        assert_eq!(
            read_as(text, Mark::Decimal),
            Reading::Value(decimal),
            "{text}"
        );
    }
}

/// Marsaglia's xorshift, so that a failure repeats.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    /// Any finite value: half of them any bits, half of them ordinary amounts.
    fn value(&mut self) -> f64 {
        let bits = f64::from_bits(self.next());
        if self.below(2) == 0 && bits.is_finite() {
            return bits;
        }
        let scale = 10_f64.powi(i32::try_from(self.below(7)).unwrap_or(0));
        let whole = self.next() >> (16 + self.below(48));
        let sign = if self.below(2) == 0 { 1.0 } else { -1.0 };
        sign * whole as f64 / scale
    }
}

fn is_sound(reading: &Reading) -> bool {
    match reading {
        Reading::Value(value) => value.is_finite(),
        Reading::Ambiguous { thousands, decimal } => thousands.is_finite() && decimal.is_finite(),
        Reading::Blank | Reading::Unreadable(_) => true,
    }
}

#[test]
fn random_text_never_panics_and_never_yields_a_non_finite_number() {
    let alphabet: Vec<char> =
        "0011223456789....,,,,  --+()%%/:'eERrpIDRabA½⅓\u{a0}\u{202f}\u{2212}\
        １，．％（\u{feff}\u{202e}\t\n\"=#é漢😀"
            .chars()
            .collect();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for _ in 0..40_000 {
        let length = random.below(16);
        let text: String = (0..length)
            .map(|_| alphabet[random.below(alphabet.len())])
            .collect();
        for kind in KINDS {
            assert!(is_sound(&read(&text, kind)), "{text:?}");
            assert!(is_sound(&read_graded(&text, kind).reading), "{text:?}");
        }
        assert!(is_sound(&read_judgment(&text)), "{text:?}");
        for mark in [Mark::Thousands, Mark::Decimal] {
            let settled = read_as(&text, mark);
            assert!(is_sound(&settled) && !matches!(settled, Reading::Ambiguous { .. }));
        }
        let _ = column_mark([text.as_str(), "1.187"].into_iter());
    }
}

#[test]
fn short_texts_follow_the_rules_without_exception() {
    let symbols = [b'0', b'1', b'.', b',', b' '];
    let opposite = [(".", "\u{1}"), (",", "."), ("\u{1}", ",")];
    for number in 0..5_u32.pow(7) {
        let digits = (0..7).map(|place| number / 5_u32.pow(place) % 5);
        let text: String = digits
            .map(|digit| char::from(symbols[digit as usize]))
            .collect();
        let text = text.trim();
        let reading = read(text, Ratio);

        let parts: Vec<&str> = text.split(['.', ',']).collect();
        let digits_only = !text.contains(' ');
        let may_be_asked = digits_only
            && parts.len() == 2
            && parts[0].starts_with('1')
            && parts[0].len() <= 3
            && parts[1].len() == 3;
        assert_eq!(
            matches!(reading, Reading::Ambiguous { .. }),
            may_be_asked,
            "{text:?}"
        );

        let swapped = opposite
            .iter()
            .fold(text.to_string(), |t, (a, b)| t.replace(a, b));
        assert_eq!(
            read(&swapped, Ratio),
            reading,
            "{text:?} against {swapped:?}"
        );

        if let Reading::Value(value) = reading {
            assert_eq!(
                read(&format!("({text} %)"), Ratio),
                Reading::Value(-value + 0.0)
            );
            let joined = text
                .replace([' ', '.', ','], "")
                .parse::<f64>()
                .expect("digits");
            let shifts = (0..8).map(|places| joined / 10_f64.powi(places));
            assert!(
                shifts.into_iter().any(|shifted| shifted == value),
                "{text:?}"
            );
        }
    }
}

#[test]
fn plain_text_comes_back_under_every_kind() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for _ in 0..20_000 {
        let value = random.value();
        let text = plain_text(value);
        for kind in KINDS {
            assert_eq!(read(&text, kind), Reading::Value(value), "{text}");
        }
        assert_eq!(read_judgment(&text), Reading::Value(value), "{text}");
        assert_eq!(
            read_graded(&text, Mean).reading,
            Reading::Value(value),
            "{text}"
        );
    }
}

#[test]
fn printed_numbers_come_back() {
    let mut random = Random(0x5851_f42d_4c95_7f2d);
    for _ in 0..20_000 {
        let decimals = random.below(7);
        let value = round_half_away(random.value() % 1e12, decimals.min(3));
        for (notation, evidence) in [(Notation::Indonesian, "0,5"), (Notation::English, "0.5")] {
            let column = column_mark([evidence, ""].into_iter()).expect("decides");
            for style in [Style::Plain, Style::Rupiah, Style::Percent] {
                let text = format(value, decimals.max(3), style, notation);
                assert_eq!(column.read(&text, Ratio), Reading::Value(value), "{text}");
            }
            let whole = value.trunc();
            for (style, kind) in [(Style::Rupiah, Rupiah), (Style::Plain, Count)] {
                let text = format(whole, 0, style, notation);
                assert_eq!(read(&text, kind), Reading::Value(whole), "{text}");
            }
            let text = format_shortest(value, notation);
            assert_eq!(column.read(&text, Mean), Reading::Value(value), "{text}");
        }
    }
}
