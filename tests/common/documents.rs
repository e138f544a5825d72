//! Random documents.

use super::panels::panels;
use super::prints::fit;
use super::random::Random;
use super::tame::{fit_totals, fitting};
use timbang::editing::new_indicator;
use timbang::methods::instrument::{Number, Rows};
use timbang::methods::{self, bands, scoring};
use timbang::numbers::{Kind, Mark};
use timbang::scorecard::{
    Entry, Group, Id, Indicator, PeriodRule, Perspective, PriorityMethod, RandomIndexChoice, Role,
    Row, Scorecard, WeightMethod, Weighting, period_key,
};

const SANE: [&str; 16] = [
    "87,5",
    "3,25",
    "4",
    "2",
    "100",
    "90,10",
    "3.858.495.244",
    "1.187",
    "3,382",
    "0,25",
    "1/3",
    "9",
    "A (80,25)",
    "250",
    "75 %",
    "Rp1.200.000",
];
const EXTREME: [&str; 14] = [
    "1e308",
    "-1e308",
    "1,7E+308",
    "5e-324",
    "1E-300",
    "0",
    "-0",
    "-5",
    "1e16",
    "0,0000001",
    "999999999999999",
    "(12)",
    "-0,1%",
    "1e154",
];
const JUNK: [&str; 16] = [
    "abc",
    " ",
    "NaN",
    "inf",
    "-inf",
    "1e999",
    "1/0",
    "((",
    "%",
    "-",
    ",-",
    "<img onerror=x>",
    "1;2;3",
    "\u{661}\u{662}",
    "A (B)",
    "1.2.3.4",
];
const LABELS: [&str; 8] = [
    "",
    "  ",
    "Belanja pegawai",
    "2023",
    "</script>",
    "Pos \"A\"; 50 %",
    "@score",
    "Übung 統計",
];

/// A text as somebody might type it into a number field.
pub fn typed(random: &mut Random) -> String {
    let kind = random.below(100);
    match kind {
        0..55 => random.pick(&SANE).to_owned(),
        55..70 => random.pick(&EXTREME).to_owned(),
        70..82 => random.pick(&JUNK).to_owned(),
        82..97 => format!("{},{:02}", random.below(120), random.below(100)),
        _ => String::new(),
    }
}

/// What stands in a column of words.
fn words(random: &mut Random) -> Entry {
    const WORDS: [&str; 12] = [
        "89,86%",
        "1.187",
        "-,106",
        "B (Baik)",
        "Tinggi",
        "Puas",
        "rata(83,13; 95,45)",
        "-0,419 / 0,124",
        "15 / 7,5 x 100%",
        "akar(0,861) + 1 / 0",
        "2^^",
        "38 orang",
    ];
    let text = match random.chance(20) {
        true => typed(random),
        false => random.pick(&WORDS).to_owned(),
    };
    Entry::new(text)
}

fn entry(random: &mut Random, number: Number, wild: bool) -> Entry {
    let text = match wild {
        true => typed(random),
        false => fitting(random, number),
    };
    let mark = match random.below(8) {
        0 => Some(Mark::Thousands),
        1 => Some(Mark::Decimal),
        _ => None,
    };
    Entry { text, mark }
}

const SCORE: Number = Number::between(Kind::Percent, 1.0, 99.0);

fn label(random: &mut Random) -> String {
    random.pick(&LABELS).to_owned()
}

fn fill(random: &mut Random, card: &mut Scorecard, id: Id, wild: bool) {
    let periods: Vec<Id> = card.periods.iter().map(|one| one.id).collect();
    let mut mint = card.mint;
    let Some(indicator) = card.indicator_mut(id) else {
        return;
    };
    let Some(instrument) = methods::find(&indicator.instrument) else {
        return;
    };
    let filled = if wild { 85 } else { 99 };
    let keys = |key: &str, by_period: bool| match by_period {
        true => periods
            .iter()
            .map(|period| period_key(key, *period))
            .collect(),
        false => vec![key.to_owned()],
    };
    for choice in instrument.choices {
        // Sums, answers, weights and counts must fit each other; a tame document leaves them out.
        let fits = |option: &&str| {
            wild || !matches!(
                *option,
                "sums" | "totals" | "answers" | "counts" | "0.11" | "0.111" | "own"
            )
        };
        let options = choice.options.iter().copied().filter(fits);
        let options: Vec<&str> = options.chain(["", "junk"]).collect();
        let option = random.pick(&options).to_owned();
        indicator
            .sheet
            .choices
            .insert(choice.key.to_owned(), option);
    }
    for field in instrument.fields {
        for key in keys(field.key, field.by_period) {
            if random.chance(filled) {
                indicator
                    .sheet
                    .fields
                    .insert(key, entry(random, field.number, wild));
            }
        }
    }
    for table in instrument.tables {
        let rows = indicator.sheet.tables.at(table.key);
        for _ in 0..random.below(6) {
            rows.push(Row::blank(&mut mint));
        }
        if random.chance(10) && !rows.is_empty() {
            rows.remove(random.below(rows.len()));
        }
        for row in rows {
            row.label = label(random);
            row.level = if matches!(table.rows, Rows::Free { nested: true, .. }) || wild {
                random.below(5) as u8
            } else {
                0
            };
            for column in table.columns {
                for key in keys(column.key, column.by_period) {
                    if random.chance(filled) {
                        let typed = match column.words {
                            true => words(random),
                            false => entry(random, column.number, wild),
                        };
                        row.cells.insert(key, typed);
                    }
                }
            }
        }
    }
    if !wild {
        fit_totals(indicator);
    }
    for text in instrument.texts {
        let names = indicator.sheet.choices.get("units");
        let named = names.is_some_and(|option| option == "first-column");
        let rows = instrument.tables.iter();
        let rows = rows
            .map(|table| indicator.sheet.rows(table.key).len())
            .max();
        let columns = match random.chance(60) {
            true => rows.unwrap_or(1),
            false => 1 + random.below(12),
        };
        let block = answers(random, columns, named, wild);
        indicator.sheet.texts.insert(text.key.to_owned(), block);
    }
    settle_scoring(random, indicator, wild);
    card.mint = mint;
}

fn answers(random: &mut Random, columns: usize, named: bool, wild: bool) -> String {
    let mark = random.pick(&["\t", ";", ",", " "]).to_owned();
    let mut block = String::from(random.pick(&["", "U1;U2;U3\n", "\n\n"]));
    for _ in 0..random.below(12) {
        let cells: Vec<String> = (0..columns)
            .map(|_| {
                if wild && random.chance(2) {
                    typed(random)
                } else {
                    (1 + random.below(4)).to_string()
                }
            })
            .collect();
        if named {
            block += random.pick(&["Loket 1", "", "2", "</script>", "@units"]);
            block += &mark;
        }
        block += &cells.join(&mark);
        block += random.pick(&["\n", "\r\n"]);
    }
    block
}

fn settle_scoring(random: &mut Random, indicator: &mut Indicator, wild: bool) {
    indicator.name = label(random);
    indicator.source = label(random);
    indicator.over = PeriodRule::ALL[random.below(PeriodRule::ALL.len())];
    if random.chance(30) {
        indicator.target = entry(random, SCORE, wild);
    }
    if random.chance(70) {
        indicator.weight = entry(random, SCORE, wild);
    }
    if random.chance(50) {
        let rule = &scoring::RULES[random.below(scoring::RULES.len())];
        indicator.scoring.rule = rule.key.to_owned();
        for number in rule.numbers {
            indicator
                .scoring
                .numbers
                .insert(number.key.to_owned(), entry(random, number.number, wild));
        }
    } else if random.chance(10) {
        indicator.scoring.rule = "junk".to_owned();
    }
    indicator.scoring.cap = random.pick(&["", "100", "110", "120", "7"]).to_owned();
    let sets: Vec<&str> = bands::BANDS
        .iter()
        .map(|set| &*set.key)
        .chain(["", "junk"])
        .collect();
    indicator.criteria = random.pick(&sets).to_owned();
}

fn weighting(random: &mut Random, members: &[Id], wild: bool) -> Weighting {
    let mut weighting = Weighting {
        method: WeightMethod::ALL[random.below(3)],
        priorities: PriorityMethod::ALL[random.below(3)],
        random_index: RandomIndexChoice::ALL[random.below(5)],
        ..Weighting::default()
    };
    const SCALE: [&str; 9] = ["1", "2", "3", "5", "9", "1/3", "1/9", "0,5", "⅓"];
    for (index, first) in members.iter().enumerate() {
        for second in &members[index + 1..] {
            let (a, b) = if random.chance(50) {
                (first, second)
            } else {
                (second, first)
            };
            let text = match wild && random.chance(5) {
                true => typed(random),
                false => random.pick(&SCALE).to_owned(),
            };
            if !wild || random.chance(97) {
                weighting
                    .judgments
                    .insert(format!("{a}/{b}"), Entry::new(text));
            }
            // A foreign file may judge both ways, differently.
            if wild && random.chance(5) {
                weighting
                    .judgments
                    .insert(format!("{b}/{a}"), Entry::new("7"));
            }
        }
    }
    if wild {
        for stale in ["77/78", "1/1", "x", "/", "0/999999"] {
            weighting
                .judgments
                .insert(stale.to_owned(), Entry::new("3"));
        }
    }
    weighting
}

/// A random document, settled as every opened file is. A wild one holds junk,
/// extremes and contradictions; a tame one mostly evaluates.
pub fn document(random: &mut Random, wild: bool) -> Scorecard {
    let mut card = Scorecard::new(&label(random));
    for _ in 0..random.below(4) {
        card.add_period(&label(random));
    }
    card.name = label(random);
    card.bands = random
        .pick(&["", "achievement", "skm2017", "likert5", "junk"])
        .to_owned();
    card.partial = random.chance(40);
    card.perspectives.clear();
    for _ in 0..2 + random.below(8) {
        let role = Role::ALL[random.below(Role::ALL.len())];
        let mut mint = card.mint;
        let mut perspective = Perspective::blank(role, &mut mint);
        card.mint = mint;
        perspective.name = label(random);
        perspective.weight = entry(random, SCORE, wild);
        let id = perspective.id;
        card.perspectives.push(perspective);
        let most = if random.chance(3) { 40 } else { 4 };
        let count = if wild {
            random.below(most + 1)
        } else {
            1 + random.below(most)
        };
        for _ in 0..count {
            let instrument = methods::INSTRUMENTS[random.below(methods::INSTRUMENTS.len())].key;
            if let Some(indicator) = new_indicator(&mut card, id, instrument) {
                fill(random, &mut card, indicator, wild);
                if wild && random.chance(2) {
                    card.indicator_mut(indicator)
                        .expect("just added")
                        .instrument = "junk".into();
                }
            }
        }
    }
    for annex in methods::ANNEXES.iter().chain(methods::later::checks()) {
        if random.chance(20) {
            let sheet = annex.sheet(&mut card.mint);
            let id = card.add_annex(annex.key, sheet).expect("room");
            fill(random, &mut card, id, wild);
        }
    }
    fit(random, &mut card);
    for index in 0..card.perspectives.len() {
        let members = card.members(Group::Indicators(card.perspectives[index].id));
        card.perspectives[index].weighting = weighting(random, &members, wild);
    }
    card.weighting = weighting(random, &card.members(Group::Perspectives), wild);
    panels(&mut card, wild);
    if wild && random.chance(20) {
        repeat_identities(random, &mut card);
    }
    card.settle();
    card
}

fn repeat_identities(random: &mut Random, card: &mut Scorecard) {
    let first = card.perspectives[0].id;
    card.perspectives.last_mut().expect("two at least").id = first;
    card.periods[0].id = Id([0, u32::MAX, first.0][random.below(3)]);
    card.mint.0 = [0, u32::MAX][random.below(2)];
    for perspective in &mut card.perspectives {
        for indicator in perspective.indicators.iter_mut().take(2) {
            indicator.id = Id(5);
        }
    }
}
