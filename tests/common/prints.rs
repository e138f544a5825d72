//! Prints that belong together: random words alone would never be a table of
//! judgments, a class that its value has, or a set of classes that is whole.

use super::documents::typed;
use super::random::Random;
use timbang::cases::CASES;
use timbang::methods::exercise;
use timbang::scorecard::{Entry, Indicator, Row, Scorecard};

type Cells = &'static [(&'static str, &'static str)];

/// Rows that agree and rows that do not, from the papers or by hand.
const AMOUNTS: [Cells; 5] = [
    &[("whole", "100"), ("part", "0"), ("printed", "5%")],
    &[
        ("whole", "2.887.555.498"),
        ("part", "2.594.054"),
        ("printed", "89,86%"),
    ],
    &[
        ("whole", "12.235.088.237"),
        ("part", "12.094.105.979"),
        ("printed", "98,85%"),
    ],
    &[
        ("whole", "15.122.643.735"),
        ("part", "14.688.904.033"),
        ("printed", "97,13%"),
    ],
    &[("whole", "1,2"), ("part", "1,0"), ("printed", "83")],
];
const GRADES: [Cells; 4] = [
    &[("value", "88,68"), ("class", "B (Baik)")],
    &[("value", "90,10%"), ("class", "A")],
    &[("value", "88,3"), ("class", "Sangat Baik")],
    &[("value", "112"), ("class", "Baik")],
];
const CALCULATIONS: [Cells; 4] = [
    &[("printed", "91,32%"), ("calculation", "rata(83,13; 95,45)")],
    &[("printed", "90%"), ("calculation", "45 / 50")],
    &[("printed", "3,38"), ("calculation", "1.187 / 351")],
    &[("printed", "1e-400"), ("calculation", "akar(0,861)")],
];
const STATEMENTS: [Cells; 3] = [
    &[("first", "38"), ("second", "37")],
    &[("first", "<,001"), ("second", ",000")],
    &[("first", "Baik"), ("second", "baik")],
];
const COEFFICIENTS: [Cells; 3] = [
    &[
        ("b", ",830"),
        ("se", ",061"),
        ("t", "13,710"),
        ("sig", "<,001"),
    ],
    &[
        ("b", "-,419"),
        ("se", ",124"),
        ("t", "-3,327"),
        ("sig", ",002"),
    ],
    &[
        ("t", "1,690"),
        ("sig", ",099"),
        ("tolerance", ",803"),
        ("vif", "1,245"),
    ],
];
/// A table of five classes, read downwards or upwards.
const CLASSES: [Cells; 5] = [
    &[("from", "56"), ("to", "99,8")],
    &[("from", "100,8"), ("to", "144,6")],
    &[("from", "145,6"), ("to", "189,4")],
    &[("from", "190,4"), ("to", "234,2")],
    &[("from", "235,2"), ("to", "280")],
];
const TOTALS: [Cells; 2] = [
    &[("total", "100"), ("class", "2")],
    &[("total", "1e-400"), ("class", "1")],
];
/// Judgments of an upper half; what lies below follows from them.
const JUDGMENTS: [&str; 10] = [
    "1", "1/3", "3", "9", "1,82", "0,33", "3,00", "0,50", "2", "1/9",
];
/// Lower limits that rise; the first is of the lowest class.
const LIMITS: [&str; 5] = ["", "25", "50,5", "75", "90,125"];

/// Fills the annexes with such prints, most of them as they are, and lets what
/// is judged be judged by a set of the document's own.
pub fn fit(random: &mut Random, card: &mut Scorecard) {
    let mut own = Vec::new();
    let mut annexes = std::mem::take(&mut card.annexes);
    for annex in &mut annexes {
        if random.chance(30) {
            continue;
        }
        match annex.instrument.as_str() {
            "check-amounts" => {
                fill(random, annex, "lines", &AMOUNTS);
                total(random, annex);
            }
            "check-grades" => fill(random, annex, "lines", &GRADES),
            "check-calculations" => fill(random, annex, "lines", &CALCULATIONS),
            "check-statements" => fill(random, annex, "lines", &STATEMENTS),
            "check-regression" => {
                fill(random, annex, "coefficients", &COEFFICIENTS);
                for (key, text) in [("n", "46"), ("k", "4"), ("r2", ",861"), ("r", ",928")] {
                    annex.sheet.fields.insert(key.to_owned(), Entry::new(text));
                }
            }
            "check-classes" => {
                fill(random, annex, "totals", &TOTALS);
                fill_in_order(random, annex, "classes", &CLASSES);
                annex.sheet.fields = Default::default();
                annex
                    .sheet
                    .choices
                    .insert("classes".to_owned(), "5".to_owned());
            }
            "check-ahp" => judge(random, annex),
            "class-set" => {
                let rows = annex.sheet.tables.at("classes");
                rows.truncate(LIMITS.len());
                for (row, limit) in rows.iter_mut().zip(LIMITS) {
                    row.cells.insert("from".to_owned(), Entry::new(limit));
                }
                own.push(annex.id.to_string());
            }
            kind if kind == timbang::methods::exercise::INSTRUMENT.key => {
                let case = CASES[random.below(CASES.len())].key.to_owned();
                annex.sheet.choices.insert(exercise::CASE.to_owned(), case);
            }
            _ => {}
        }
    }
    card.annexes = annexes;
    let Some(set) = own.first() else {
        return;
    };
    if random.chance(50) {
        card.bands.clone_from(set);
    }
    let perspectives = card.perspectives.iter_mut();
    for indicator in perspectives.flat_map(|one| &mut one.indicators) {
        if random.chance(40) {
            indicator.criteria.clone_from(set);
        }
    }
}

fn put(random: &mut Random, row: &mut Row, cells: Cells) {
    for (key, text) in cells {
        let text = match random.chance(6) {
            true => typed(random),
            false => (*text).to_owned(),
        };
        row.cells.insert((*key).to_owned(), Entry::new(text));
    }
    // A remark stands in place of the reason that the check sees.
    row.cells.remove("note");
}

fn fill(random: &mut Random, annex: &mut Indicator, table: &str, all: &[Cells]) {
    for row in annex.sheet.tables.at(table) {
        let cells = all[random.below(all.len())];
        put(random, row, cells);
    }
}

/// Lets the first row be the total of the others, readable or not.
fn total(random: &mut Random, annex: &mut Indicator) {
    if random.chance(40) {
        return;
    }
    let rows = annex.sheet.tables.at("lines");
    for row in &mut *rows {
        row.level = 1;
    }
    if let Some(first) = rows.first_mut().filter(|_| random.chance(50)) {
        let text = random.pick(&["abc", "15.122.643.735", "1e308", ""]);
        first.cells.insert("part".to_owned(), Entry::new(text));
    }
}

fn fill_in_order(random: &mut Random, annex: &mut Indicator, table: &str, all: &[Cells]) {
    let mut all = all.to_vec();
    if random.chance(30) {
        all.reverse();
    }
    for (row, cells) in annex.sheet.tables.at(table).iter_mut().zip(all) {
        put(random, row, cells);
    }
}

fn judge(random: &mut Random, annex: &mut Indicator) {
    annex
        .sheet
        .choices
        .insert("size".to_owned(), "3".to_owned());
    for (index, row) in annex.sheet.tables.at("matrix").iter_mut().enumerate() {
        row.cells = Default::default();
        for column in index + 1..3 {
            let text = match random.chance(4) {
                true => typed(random),
                false => random.pick(&JUDGMENTS).to_owned(),
            };
            row.cells
                .insert(format!("c{}", column + 1), Entry::new(text));
        }
    }
    for (key, text) in [("lambda-max", "3,009"), ("ci", "0,005"), ("cr", "0,008")] {
        annex.sheet.fields.insert(key.to_owned(), Entry::new(text));
    }
}
