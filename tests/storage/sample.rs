//! A filled scorecard, and helpers that the tests share.

use timbang::methods::{self, answer, panel};
use timbang::numbers::Mark;
use timbang::scorecard::path::{IndicatorField, ProfileField};
use timbang::scorecard::{
    Entry, Group, Id, Path, PeriodRule, PriorityMethod, Role, Scorecard, Sheet, WeightMethod,
};

/// When the sample was saved: 2025-01-01 00:00 UTC.
pub const SAVED: f64 = 1_735_689_600_000.0;

fn add(scorecard: &mut Scorecard, role: Role, instrument: &str, name: &str) -> Id {
    let sheet = methods::find(instrument)
        .expect("registered")
        .sheet(&mut scorecard.mint);
    let home = scorecard.perspectives.iter().find(|one| one.role == role);
    let home = home.expect("a usual perspective").id;
    let id = scorecard
        .add_indicator(home, instrument, sheet)
        .expect("room");
    put(scorecard, Path::Indicator(id, IndicatorField::Name), name);
    id
}

#[track_caller]
fn put(scorecard: &mut Scorecard, path: Path, text: &str) {
    assert!(scorecard.set_text(&path, text), "{path}");
}

fn rows(scorecard: &Scorecard, indicator: Id, table: &str) -> Vec<Id> {
    let sheet = &scorecard.indicator(indicator).expect("just added").sheet;
    sheet.rows(table).iter().map(|row| row.id).collect()
}

fn judge(scorecard: &mut Scorecard, group: Group, judgments: &[(usize, usize, &str)]) {
    let members = scorecard.members(group);
    for (first, second, text) in judgments {
        put(
            scorecard,
            Path::Judgment(group, members[*first], members[*second]),
            text,
        );
    }
}

/// A complete scorecard with every kind of input. Its figures are those of
/// Nadjamuddin, Lahay & Uloli (2025), tables 1 to 3, beside made-up ones.
pub fn rich() -> Scorecard {
    let mut scorecard = Scorecard::new("2022");
    let doc = &mut scorecard;
    doc.add_period("2023");
    let [first, second] = [doc.periods[0].id, doc.periods[1].id];
    put(doc, Path::Name, "Kartu skor \"2023\" \\ 𝄞 <b>é</b>");
    put(
        doc,
        Path::Profile(ProfileField::Agency),
        "Dinas Penanaman Modal dan PTSP",
    );
    put(
        doc,
        Path::Profile(ProfileField::HeadNumber),
        "19650101 199003 1 001",
    );
    put(
        doc,
        Path::Profile(ProfileField::Note),
        "Baris satu\nbaris dua\tdengan tab",
    );
    put(doc, Path::Bands, "achievement");
    doc.partial = true;

    let budget = add(
        doc,
        Role::Financial,
        "budget-absorption",
        "Serapan anggaran",
    );
    doc.indicator_mut(budget).expect("there").over = PeriodRule::Pooled;
    let line = rows(doc, budget, "lines")[0];
    let part = doc.add_row(budget, "lines", Some(line)).expect("a row");
    doc.indent_row(budget, "lines", part, true);
    for (row, label) in [(line, "Program pelayanan"), (part, "Kegiatan A")] {
        put(doc, Path::RowLabel(budget, "lines".into(), row), label);
        for (column, period, text) in [
            ("budget", first, "Rp3.266.721.230"),
            ("realised", first, "3.118.145.314,-"),
            ("budget", second, "3858495244"),
            ("realised", second, "3.207.456.588"),
        ] {
            let column = format!("{column}@{period}");
            put(doc, Path::Cell(budget, "lines".into(), row, column), text);
        }
    }

    let index = add(doc, Role::Customer, "satisfaction-index", "");
    let quarters = rows(doc, index, "quarters");
    for (row, text) in quarters.iter().zip(["90,10", "86,07", "88,68", "89,76"]) {
        put(
            doc,
            Path::Cell(index, "quarters".into(), *row, "index".into()),
            text,
        );
    }
    put(doc, Path::Choice(index, "combine".into()), "mean");
    let pasted = "U1\tU2\r\n4\t3\r\n2\t4\r\n";
    put(doc, Path::Text(index, "answers".into()), pasted);
    let unknown = Path::Field(index, "of-a-later-version".into());
    put(doc, unknown, "kept");

    let target = add(doc, Role::Process, "target-achievement", "SAKIP");
    put(
        doc,
        Path::Field(target, format!("target@{second}")),
        "A (80,25)",
    );
    put(
        doc,
        Path::Field(target, format!("actual@{second}")),
        "A (84,15)",
    );
    put(doc, Path::Indicator(target, IndicatorField::Cap), "110");
    let direct = add(doc, Role::Process, "direct-value", "Ketepatan waktu");
    let asked = Entry {
        text: "92.125".to_owned(),
        mark: Some(Mark::Decimal),
    };
    assert!(doc.set_entry(&Path::Field(direct, format!("value@{second}")), asked));

    let survey = add(doc, Role::Growth, "likert", "Kepuasan pegawai");
    for (row, mean) in rows(doc, survey, "items").iter().zip(["4,2", "3,9", "4,5"]) {
        put(
            doc,
            Path::Cell(survey, "items".into(), *row, "mean".into()),
            mean,
        );
    }

    doc.weighting.method = WeightMethod::Ahp;
    let typed = [
        (0, 1, "2"),
        (2, 0, "1/3"),
        (3, 0, "½"),
        (1, 2, "2"),
        (1, 3, "0,5"),
        (2, 3, "1/3"),
    ];
    judge(doc, Group::Perspectives, &typed);
    let process = doc.perspectives[2].id;
    doc.perspectives[2].weighting.method = WeightMethod::Ahp;
    doc.perspectives[2].weighting.priorities = PriorityMethod::GeometricMean;
    judge(doc, Group::Indicators(process), &[(1, 0, "3")]);
    let classes = methods::find("class-set").expect("registered");
    let sheet = classes.sheet(&mut doc.mint);
    let set = doc.add_annex("class-set", sheet).expect("room");
    put(
        doc,
        Path::Indicator(set, IndicatorField::Name),
        "Skala dinas",
    );
    let classes = rows(doc, set, "classes");
    for (row, name) in classes.iter().zip(["Belum", "Sudah"]) {
        let table = "classes".to_owned();
        put(doc, Path::RowLabel(set, table, *row), name);
    }
    let limit = Path::Cell(set, "classes".to_owned(), classes[1], "from".to_owned());
    put(doc, limit, "76,5");
    put(doc, Path::Bands, &set.0.to_string());
    add_experts(doc, Group::Indicators(process));
    scorecard
}

/// Experts who judge a group, asked by a questionnaire, and an answer to one.
fn add_experts(doc: &mut Scorecard, group: Group) {
    let members = doc.members(group);
    let [first, second] = members[..] else {
        panic!("two indicators")
    };
    let pair = [format!("{first}/{second}"), format!("{second}/{first}")];
    let mut sheet = Sheet::default();
    for (key, option) in [
        (panel::GROUP, group.to_string()),
        (panel::JUDGES, panel::PANEL.to_owned()),
        (panel::AGGREGATION, "priorities".to_owned()),
        (panel::SCALE, "balanced".to_owned()),
        (panel::GAPS, "logLeastSquares".to_owned()),
        (panel::QUESTION, "3735928559".to_owned()),
        (panel::ASKED, format!("{first},{second}")),
    ] {
        sheet.choices.insert(key.to_owned(), option);
    }
    sheet.fields.insert("cr".to_owned(), Entry::new("0,0226"));
    let annex = doc.add_annex(panel::KEY, sheet).expect("room");
    let cells: [&[(&str, &str)]; 4] = [
        &[(&pair[0], "3"), (panel::WEIGHT, "2,5")],
        // A contradiction and a rounded reciprocal stay as they are.
        &[
            (&pair[0], "3"),
            (&pair[1], "3"),
            (panel::OUT, panel::LEFT_OUT),
        ],
        &[(&pair[0], "3"), (&pair[1], "0,33")],
        &[],
    ];
    for (name, cells) in ["Ani", "\"Budi\"; <b>", "", "Citra"].into_iter().zip(cells) {
        let id = doc.add_row(annex, panel::EXPERTS, None).expect("a row");
        let table = &mut doc.indicator_mut(annex).expect("there").sheet.tables;
        let rows = table.get_mut(panel::EXPERTS).expect("experts");
        let row = rows.iter_mut().find(|row| row.id == id).expect("a row");
        row.label = name.to_owned();
        row.key = format!("r{id}");
        for (key, text) in cells {
            row.cells.insert((*key).to_owned(), Entry::new(*text));
        }
    }
    let mut sheet = Sheet::default();
    for (key, text) in [(answer::QUESTION, "3735928559"), (answer::SHEET, "12")] {
        sheet.choices.insert(key.to_owned(), text.to_owned());
    }
    let about = "Bandingkan\nkedua hal.".to_owned();
    sheet.texts.insert(answer::ABOUT.to_owned(), about);
    doc.add_annex(answer::KEY, sheet).expect("room");
}

/// A generator of numbers that are the same in every run (xorshift64*).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(high).expect("31 bits") % sides
    }

    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.roll(items.len())]
    }
}
