//! Tables 4 to 9: the classes of each group of questions, as printed. What the
//! classes are called stays as the paper has it.

use crate::cases::{Both, Row, Wording, check, copy, fill, row, same};
use crate::scorecard::{Entry, Path, Scorecard};

/// A group of questions: its total, its limits and its classes as printed.
pub(super) struct Group {
    pub name: Both,
    pub questions: &'static str,
    pub total: &'static str,
    title: Both,
    limits: [&'static str; 2],
    class: &'static str,
    rows: &'static [Row],
}

const VERY_DISSATISFIED: Both = same("Very Dissatisfied");
const NOT_SATISFIED: Both = same("Not Satisfied");
const NEUTRAL: Both = same("Neutral");
const SATISFIED: Both = same("Satisfied");
const VERY_SATISFIED: Both = same("Very Satisfied");
const VERY_DISAGREE: Both = same("Very Disagree");
const DISAGREE: Both = same("Disagree");
const AGREED: Both = same("Agreed");
const STRONGLY_AGREE: Both = same("Strongly agree");

/// Tables 4 to 6.
pub(super) const EMPLOYEES: [Group; 5] = [
    Group {
        name: ("Pendapatan", "Revenue"),
        questions: "8",
        total: "987",
        title: (
            "Kelas kepuasan: pendapatan",
            "Classes of satisfaction: revenue",
        ),
        limits: ["240", "1200"],
        class: "Satisfied",
        rows: &REVENUE,
    },
    Group {
        name: ("Promosi", "Promotion"),
        questions: "5",
        total: "568",
        title: (
            "Kelas kepuasan: promosi",
            "Classes of satisfaction: promotion",
        ),
        limits: ["150", "750"],
        class: "Satisfied",
        rows: &PROMOTION,
    },
    Group {
        name: ("Pekerjaan", "Employment"),
        questions: "10",
        total: "1064",
        title: (
            "Kelas kepuasan: pekerjaan",
            "Classes of satisfaction: employment",
        ),
        limits: ["300", "1500"],
        class: "Satisfied",
        rows: &EMPLOYMENT,
    },
    Group {
        name: ("Kepala dinas", "Head of department"),
        questions: "6",
        total: "669",
        title: (
            "Kelas kepuasan: kepala dinas",
            "Classes of satisfaction: head of department",
        ),
        limits: ["180", "900"],
        class: "Satisfied",
        rows: &HEAD,
    },
    Group {
        name: ("Rekan kerja", "Colleague"),
        questions: "10",
        total: "1078",
        title: (
            "Kelas kepuasan: rekan kerja",
            "Classes of satisfaction: colleague",
        ),
        limits: ["300", "1500"],
        class: "Satisfied",
        rows: &COLLEAGUE,
    },
];

/// Tables 7 to 9.
pub(super) const SUPERIORS: [Group; 4] = [
    Group {
        name: ("Pengambilan keputusan", "Decision-making"),
        questions: "8",
        total: "240",
        title: (
            "Kelas kinerja: pengambilan keputusan",
            "Classes of performance: decision-making",
        ),
        limits: ["56", "280"],
        class: "Strongly agree",
        rows: &DECISIONS,
    },
    Group {
        name: ("Pengetahuan", "Knowledge acquired"),
        questions: "5",
        total: "155",
        title: (
            "Kelas kinerja: pengetahuan",
            "Classes of performance: knowledge acquired",
        ),
        limits: ["35", "175"],
        class: "Strongly agree",
        rows: &KNOWLEDGE,
    },
    Group {
        name: ("Pemecahan masalah", "Problem solving"),
        questions: "7",
        total: "210",
        title: (
            "Kelas kinerja: pemecahan masalah",
            "Classes of performance: problem solving",
        ),
        limits: ["49", "245"],
        class: "Strongly agree",
        rows: &PROBLEMS,
    },
    Group {
        name: ("Kepribadian pegawai", "Employee personality"),
        questions: "5",
        total: "150",
        title: (
            "Kelas kinerja: kepribadian pegawai",
            "Classes of performance: employee personality",
        ),
        limits: ["35", "175"],
        class: "Strongly agree",
        rows: &PERSONALITY,
    },
];

const REVENUE: [Row; 5] = [
    row(VERY_DISSATISFIED, &["240", "431"]),
    row(NOT_SATISFIED, &["432", "623"]),
    row(NEUTRAL, &["624", "815"]),
    row(SATISFIED, &["816", "1007"]),
    row(VERY_SATISFIED, &["1008", "1200"]),
];

const PROMOTION: [Row; 5] = [
    row(VERY_DISSATISFIED, &["150", "269"]),
    row(NOT_SATISFIED, &["270", "389"]),
    row(NEUTRAL, &["390", "509"]),
    row(SATISFIED, &["510", "629"]),
    row(VERY_SATISFIED, &["630", "750"]),
];

const EMPLOYMENT: [Row; 5] = [
    row(VERY_DISSATISFIED, &["300", "539"]),
    row(NOT_SATISFIED, &["540", "779"]),
    row(NEUTRAL, &["780", "1019"]),
    row(SATISFIED, &["1020", "1259"]),
    row(VERY_SATISFIED, &["1260", "1500"]),
];

const HEAD: [Row; 5] = [
    row(VERY_DISSATISFIED, &["180", "323"]),
    row(NOT_SATISFIED, &["324", "467"]),
    row(NEUTRAL, &["468", "611"]),
    row(SATISFIED, &["612", "755"]),
    row(VERY_SATISFIED, &["756", "900"]),
];

const COLLEAGUE: [Row; 5] = [
    row(VERY_DISSATISFIED, &["300", "539"]),
    row(NOT_SATISFIED, &["540", "779"]),
    row(NEUTRAL, &["780", "1019"]),
    row(SATISFIED, &["1020", "1259"]),
    row(VERY_SATISFIED, &["1260", "1500"]),
];

const DECISIONS: [Row; 5] = [
    row(VERY_DISAGREE, &["56", "99,8"]),
    row(DISAGREE, &["100,8", "144,6"]),
    row(NEUTRAL, &["145,6", "189,4"]),
    row(AGREED, &["190,4", "234,2"]),
    row(STRONGLY_AGREE, &["235,2", "280"]),
];

const KNOWLEDGE: [Row; 5] = [
    row(VERY_DISAGREE, &["35", "62"]),
    row(DISAGREE, &["63", "90"]),
    row(NEUTRAL, &["91", "118"]),
    row(AGREED, &["119", "146"]),
    row(STRONGLY_AGREE, &["147", "175"]),
];

const PROBLEMS: [Row; 5] = [
    row(VERY_DISAGREE, &["49", "87,9"]),
    row(DISAGREE, &["88,9", "127,1"]),
    row(NEUTRAL, &["128,1", "166,3"]),
    row(AGREED, &["167,3", "205,5"]),
    row(STRONGLY_AGREE, &["206,5", "245"]),
];

const PERSONALITY: [Row; 5] = [
    row(VERY_DISAGREE, &["35", "62"]),
    row(DISAGREE, &["63", "90"]),
    row(NEUTRAL, &["91", "118"]),
    row(AGREED, &["119", "146"]),
    row(STRONGLY_AGREE, &["147", "175"]),
];

/// Adds the check of each group's classes.
pub(super) fn add(card: &mut Scorecard, wording: Wording) {
    let source = ("Tabel 4–6", "Tables 4–6");
    add_groups(card, wording, source, "30", &EMPLOYEES);
    let source = ("Tabel 7–9", "Tables 7–9");
    add_groups(card, wording, source, "7", &SUPERIORS);
}

fn add_groups(
    card: &mut Scorecard,
    wording: Wording,
    source: Both,
    respondents: &str,
    groups: &[Group],
) {
    for group in groups {
        let id = check(card, wording, "check-classes", group.title, source);
        let [least, most] = group.limits;
        for (key, text) in [
            ("respondents", respondents),
            ("questions", group.questions),
            ("lowest", "1"),
            ("highest", "5"),
            ("ik-min", least),
            ("ik-max", most),
        ] {
            card.set_entry(&Path::Field(id, key.to_owned()), Entry::new(text));
        }
        copy(card, wording, id, "classes", &["from", "to"], group.rows);
        let cells = [
            ("total".to_owned(), group.total),
            ("class".to_owned(), group.class),
        ];
        fill(card, id, "totals", &[(wording.pick(group.name), 0, &cells)]);
    }
}
