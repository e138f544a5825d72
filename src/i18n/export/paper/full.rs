//! Everything: profile, score, perspectives, weights, questionnaires, printed
//! figures, assumptions and sources, what is missing.

use super::super::{
    Source, Study, checks, contribution, indicators, questionnaires, sources, weights,
};
use super::parts::{
    class, colophon, columns, facts, grid, head, or_gap, p, part, periods, signature, table,
};
use super::{bars, charts, summary};
use crate::evaluation::{PerspectiveReport, Weights};
use crate::i18n::{self, Language, steps};
use crate::methods::Figure;
use crate::methods::checking::{Line, Verdict};
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Group, Path, WeightMethod};
use crate::storage::export::{Cell, Node, Sheet, Table};

/// So many gaps are listed.
const MOST: usize = 60;

pub(super) fn write(of: &Source, studies: &[Study]) -> Vec<Node> {
    let title = of.pick("Laporan kartu skor berimbang", "Balanced scorecard report");
    let mut all = vec![head(of, &title)];
    let mut number = 0;
    let mut chapter = |title: String, content: Vec<Node>| {
        if !content.is_empty() {
            number += 1;
            all.push(part("h2", format!("{number}. {title}"), content));
        }
    };
    chapter(of.pick("Profil", "Profile"), profile(of));
    chapter(of.pick("Skor instansi", "Agency's score"), score(of));
    for one in &of.report.perspectives {
        chapter(of.perspective(one.id), perspective(of, one));
    }
    let list = |sheet: Sheet| -> Vec<Node> {
        sheet
            .tables
            .iter()
            .filter_map(|one| table(of, one))
            .collect()
    };
    chapter(of.pick("Bobot", "Weights"), weighing(of));
    chapter(
        of.pick("Hasil kuesioner", "Results of questionnaires"),
        questionnaires(of, studies),
    );
    chapter(
        of.pick("Pemeriksaan angka tercetak", "Checks of printed figures"),
        printed(of),
    );
    chapter(
        of.pick("Asumsi dan sumber", "Assumptions and sources"),
        list(gathered(sources::sheet(of))),
    );
    chapter(
        of.pick("Yang belum lengkap", "What is missing"),
        vec![summary::gaps(of, MOST).unwrap_or_else(|| {
            p(
                "",
                of.pick("Semua isian lengkap.", "Every field is filled in."),
            )
        })],
    );
    all.push(signature(of));
    all.push(colophon(of));
    all
}

/// The sheet with each choice, source and remark once, beside all that it is said
/// of.
fn gathered(mut sheet: Sheet) -> Sheet {
    for table in &mut sheet.tables {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for row in std::mem::take(&mut table.rows) {
            let same = |old: &&mut Vec<Cell>| row.len() == 2 && old.get(1) == row.get(1);
            let old = rows.iter_mut().find(same).and_then(|old| old.first_mut());
            match (old, row.first()) {
                (Some(Cell::Text(places)), Some(Cell::Text(place))) => {
                    places.push_str("; ");
                    places.push_str(place);
                }
                _ => rows.push(row),
            }
        }
        table.rows = rows;
    }
    sheet
}

fn profile(of: &Source) -> Vec<Node> {
    let row = |field: ProfileField| {
        let name = i18n::label(of.language, "profile", field.key());
        let text = of.scorecard.text(&Path::Profile(field)).unwrap_or_default();
        let value = or_gap(&text, &of.pick("belum diisi", "not filled in"));
        (name, value)
    };
    let fields = [
        ProfileField::Agency,
        ProfileField::Unit,
        ProfileField::Region,
        ProfileField::Head,
        ProfileField::HeadNumber,
        ProfileField::Analyst,
    ];
    let mut rows: Vec<(String, Node)> = fields.map(row).into();
    let label = of.pick("Periode", "Period");
    rows.push((
        label,
        or_gap(&periods(of), &of.pick("belum diisi", "not filled in")),
    ));
    vec![facts(rows)]
}

fn score(of: &Source) -> Vec<Node> {
    let mut all = vec![summary::score(of)];
    if let Some(score) = of.report.score.ready() {
        all.push(working(of, "", score));
    }
    all.extend(charts::contribution(of));
    let untitled = |one: Table| Table {
        title: String::new(),
        ..one
    };
    all.extend(table(
        of,
        &untitled(contribution(of.language, of.scorecard, of.report)),
    ));
    let everything = of
        .report
        .perspectives
        .iter()
        .flat_map(|one| &one.indicators);
    let pair: Vec<Node> = charts::balance(of)
        .into_iter()
        .chain(bars::against_target(of, everything))
        .collect();
    if !pair.is_empty() {
        all.push(Node::new("div", "r-pair", pair));
    }
    all.extend(table(of, &super::super::summary::improvements(of)));
    all
}

/// A figure with its formula and the numbers put in; `whose` says of what it is.
pub(super) fn working(of: &Source, whose: &str, figure: &Figure) -> Node {
    let text = format!(
        "{} = {} = {} = {}",
        i18n::name(of.language, &figure.name),
        i18n::formula(of.language, &figure.working),
        i18n::substituted(of.language, &figure.working),
        i18n::figure(of.language, figure),
    );
    let mut line = Vec::new();
    if !whose.is_empty() {
        line.push(Node::words("b", "", format!("{whose}: ")));
    }
    line.push(Node::Text(text));
    Node::new("p", "r-formula", line)
}

/// What was printed and does not follow from its inputs; how much was checked.
fn printed(of: &Source) -> Vec<Node> {
    let all = of.report.annexes.iter().flat_map(|annex| &annex.lines);
    let compared = |line: &&Line| matches!(line.verdict, Verdict::Agrees | Verdict::Contradicts);
    let count = all.filter(compared).count();
    if count == 0 {
        return Vec::new();
    }
    let mut wrong = 0;
    let mut tables = Vec::new();
    for (annex, found) in of.report.annexes.iter().zip(checks::sheet(of).tables) {
        let lines = annex.lines.iter().zip(found.rows);
        let lines = lines.filter(|(line, _)| line.verdict == Verdict::Contradicts);
        let rows: Vec<Vec<Cell>> = lines.map(|(_, row)| row).collect();
        wrong += rows.len();
        // That they do not agree is said above already.
        tables.extend(table(of, &columns(&Table { rows, ..found }, &[0, 1, 2, 4])));
    }
    let said = match of.language {
        Language::Indonesian => {
            format!("{count} angka tercetak diperiksa; {wrong} tidak sesuai dengan hitungan ulang.")
        }
        Language::English => format!(
            "{count} printed figures checked; {wrong} do not agree with their recomputation."
        ),
    };
    let mut content = vec![p("", said)];
    content.extend(tables);
    content
}

fn perspective(of: &Source, one: &PerspectiveReport) -> Vec<Node> {
    let mut line = vec![Node::words(
        "b",
        "",
        format!("{}: ", of.pick("Skor", "Score")),
    )];
    line.push(match one.score.ready() {
        Some(score) => Node::words("b", "num", i18n::figure(of.language, score)),
        None => Node::words(
            "span",
            "r-incomplete-word",
            of.pick("belum lengkap", "incomplete"),
        ),
    });
    line.push(Node::Text(" ".to_owned()));
    line.extend(class(of, one.band.as_ref()));
    let mut all = vec![Node::new("p", "r-score-line", line)];
    if one.indicators.is_empty() {
        all.push(p("", of.pick("Belum ada indikator.", "No indicators yet.")));
        return all;
    }
    let found = indicators(of.language, of.scorecard, of.report, one.id);
    let found = found.map(|found| Table {
        title: String::new(),
        ..columns(&found, &[0, 2, 4, 6, 7, 8, 9, 10])
    });
    all.extend(found.and_then(|found| table(of, &found)));
    let trends: Vec<Node> = one
        .indicators
        .iter()
        .filter_map(|indicator| charts::development(of, indicator))
        .collect();
    for pair in trends.chunks(2) {
        all.push(Node::new("div", "r-pair", pair.to_vec()));
    }
    for indicator in &one.indicators {
        let details = indicator.details.iter();
        let rows: Vec<Vec<Cell>> = details
            .map(|detail| {
                let name = detail
                    .figure
                    .ready()
                    .map(|figure| i18n::name(of.language, &figure.name));
                vec![
                    Cell::text(name.unwrap_or_else(|| of.pick("belum lengkap", "incomplete"))),
                    of.outcome(&detail.figure),
                    super::super::cells::band(of.language, detail.band.as_ref()),
                ]
            })
            .collect();
        let judged = rows.iter().any(|row| row.get(2) != Some(&Cell::Blank));
        let own = Table {
            title: format!(
                "{}: {}",
                of.indicator(indicator.id),
                of.pick("angka antara", "figures on the way")
            ),
            heads: of.heads([("Angka", "Figure"), ("Nilai", "Value"), ("Kelas", "Class")]),
            rows,
            ..Table::default()
        };
        let own = if judged { own } else { columns(&own, &[0, 1]) };
        let mut tables: Vec<Node> = table(of, &own).into_iter().collect();
        let name = of.indicator(indicator.id);
        let shown = indicator
            .exhibits
            .iter()
            .filter(|one| !one.lines.is_empty());
        tables.extend(
            shown.filter_map(|one| table(of, &super::super::exhibit(of.language, &name, one))),
        );
        if let Some(value) = indicator.value.ready() {
            all.push(working(of, &name, value));
        }
        all.extend(tables);
    }
    all
}

/// The weights of every group; for comparisons every step.
fn weighing(of: &Source) -> Vec<Node> {
    let inner = of.report.perspectives.iter();
    let inner = inner.map(|one| (Group::Indicators(one.id), &one.weights));
    let groups = std::iter::once((Group::Perspectives, &of.report.weights)).chain(inner);
    let mut all = Vec::new();
    for (group, found) in groups {
        let members = i18n::members(of.language, of.scorecard, group);
        if members.len() < 2 {
            continue;
        }
        let name = weights::name(of, group);
        let names: Vec<String> = members.into_iter().map(|(_, name)| name).collect();
        all.push(part("h3", name, group_of(of, found, &names)));
    }
    all
}

fn group_of(of: &Source, found: &Weights, names: &[String]) -> Vec<Node> {
    if let Some(comparison) = &found.ahp {
        let grids = steps(of.language, names, comparison);
        return grids.iter().filter_map(|one| grid(of, one)).collect();
    }
    let method = i18n::label(of.language, "method", found.method.key());
    let Some(values) = found.values.ready() else {
        let words = of.pick("Bobot belum lengkap.", "The weights are incomplete.");
        return vec![p("r-incomplete", format!("{method}. {words}"))];
    };
    let shares = names
        .iter()
        .zip(values)
        .map(|(name, value)| format!("{name} {}", i18n::percent_of_one(of.language, *value)));
    let shares: Vec<String> = shares.collect();
    let wait = match found.method {
        WeightMethod::Ahp => of.pick(
            "Belum semua pasangan dinilai. ",
            "Not every pair is judged. ",
        ),
        _ => String::new(),
    };
    vec![p("", format!("{method}. {wait}{}.", shares.join("; ")))]
}

fn questionnaires(of: &Source, studies: &[Study]) -> Vec<Node> {
    let sheets = questionnaires::sheets(of, studies);
    let sheet = |sheet: &Sheet| {
        let tables = sheet
            .tables
            .iter()
            .filter_map(|one| match one.heads.is_empty() {
                // Sentences, each a row of its own.
                true => {
                    let said = one.rows.iter().flatten();
                    let said: Vec<Node> = said
                        .map(|cell| p("", cell.written(of.language.notation())))
                        .collect();
                    (!said.is_empty()).then(|| Node::new("div", "", said))
                }
                false => table(of, one),
            });
        part("h3", sheet.name.as_str(), tables.collect())
    };
    sheets.iter().map(sheet).collect()
}
