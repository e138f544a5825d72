//! The report of a community satisfaction survey by the chapters of PermenPANRB
//! 14/2017. What the draft knows is filled in; the rest is a marked gap to write
//! in, and what was written once stays with the document.

use super::super::{Source, exhibit};
use super::bars::{Bar, bars};
use super::full::working;
use super::parts::{
    class, colophon, facts, gap, head, incomplete, or_gap, p, paragraphs, part, signature, table,
};
use crate::evaluation::IndicatorReport;
use crate::i18n;
use crate::methods::bands::Band;
use crate::methods::paper::{ANALYSIS, ANSWERERS, BACKGROUND, CONDUCT, PLAN, PURPOSE, written};
use crate::methods::{Figure, Unit};
use crate::sorting::sorted;
use crate::storage::export::{Cell, Node, Table};

/// The elements whose improvement is planned first.
const WEAKEST: usize = 3;

/// The satisfaction indexes of a scorecard, in its order, each with its name where
/// there are several.
pub(super) fn indexes<'a>(of: &'a Source) -> Vec<(&'a IndicatorReport, Option<String>)> {
    let all = of.scorecard.indicators();
    let all = all.filter(|one| one.instrument == "satisfaction-index");
    let found: Vec<_> = all.filter_map(|one| of.report.indicator(one.id)).collect();
    let several = found.len() > 1;
    let named = |one: &'a IndicatorReport| (one, several.then(|| of.indicator(one.id)));
    found.into_iter().map(named).collect()
}

/// What is written of each index; of several, each begins a page.
pub(super) fn each(parts: Vec<Vec<Node>>) -> Vec<Node> {
    match parts.len() {
        0 | 1 => parts.into_iter().flatten().collect(),
        _ => {
            let part = |content| Node::new("div", "r-each", content);
            parts.into_iter().map(part).collect()
        }
    }
}

/// The period of a survey: the last of the scorecard's.
pub(super) fn period(of: &Source) -> String {
    let mut all = of.scorecard.periods.iter().map(|one| one.label.trim());
    let last = all.rfind(|label| !label.is_empty());
    last.unwrap_or_default().to_owned()
}

/// A figure anywhere in what else the instrument shows.
pub(super) fn shown<'a>(one: &'a IndicatorReport, code: &str) -> Option<&'a Figure> {
    let lines = one.exhibits.iter().flat_map(|exhibit| &exhibit.lines);
    let mut figures = lines.flat_map(|line| line.figures.iter().flatten());
    figures.find(|figure| figure.name.code == code)
}

/// The means of the elements, in their order.
fn elements(one: &IndicatorReport) -> Vec<&Figure> {
    let all = one
        .details
        .iter()
        .filter_map(|detail| detail.figure.ready());
    all.filter(|figure| figure.name.code == "nrr").collect()
}

/// Says that a draft has no such index.
pub(super) fn none(of: &Source) -> Node {
    incomplete(of.pick(
        "Draf ini belum memuat indikator Indeks Kepuasan Masyarakat (IKM). Tambahkan di perspektif pelanggan.",
        "This draft has no indicator of the community satisfaction index (IKM) yet. Add one to the customer perspective.",
    ))
}

pub(super) fn write(of: &Source) -> Vec<Node> {
    let title = of.pick(
        "Laporan Survei Kepuasan Masyarakat",
        "Community satisfaction survey report",
    );
    let found = indexes(of);
    if found.is_empty() {
        return vec![head(of, &title), none(of)];
    }
    let reports = found
        .into_iter()
        .map(|(one, name)| report(of, &title, one, name));
    each(reports.collect())
}

fn report(of: &Source, title: &str, one: &IndicatorReport, name: Option<String>) -> Vec<Node> {
    let mut all = vec![head(of, title)];
    all.extend(name.map(|name| p("r-unit", name)));
    let chapter = |title: String, content| part("h2", title, content);
    all.push(chapter(
        of.pick("I. Pendahuluan", "I. Introduction"),
        introduction(of),
    ));
    all.push(chapter(
        of.pick("II. Metode", "II. Method"),
        method(of, one),
    ));
    all.push(chapter(
        of.pick("III. Hasil", "III. Results"),
        results(of, one),
    ));
    all.push(chapter(
        of.pick("IV. Analisis", "IV. Analysis"),
        analysis(of, one),
    ));
    all.push(chapter(
        of.pick("V. Rencana tindak lanjut", "V. Follow-up plan"),
        plan(of, one),
    ));
    all.push(signature(of));
    all.push(colophon(of));
    all
}

fn introduction(of: &Source) -> Vec<Node> {
    let why = paragraphs(
        of,
        BACKGROUND,
        &of.pick(
            "tulis latar belakang: layanan yang disurvei dan mengapa",
            "write the background: the service surveyed and why",
        ),
    );
    let what_for = paragraphs(
        of,
        PURPOSE,
        &of.pick(
            "tulis tujuan dan sasaran survei",
            "write the purpose of the survey",
        ),
    );
    let basis = of.pick(
        "Survei berpedoman pada Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik.",
        "The survey follows Regulation of the Minister of Administrative Reform (PANRB) 14/2017 on community satisfaction surveys of public service units.",
    );
    vec![
        part("h3", of.pick("A. Latar belakang", "A. Background"), why),
        part("h3", of.pick("B. Dasar", "B. Basis"), vec![p("", basis)]),
        part("h3", of.pick("C. Tujuan", "C. Purpose"), what_for),
    ]
}

fn method(of: &Source, one: &IndicatorReport) -> Vec<Node> {
    let conduct = paragraphs(
        of,
        CONDUCT,
        &of.pick(
            "tulis pelaksana, waktu, lokasi, dan cara pengumpulan jawaban",
            "write who held the survey, when, where, and how answers were gathered",
        ),
    );
    let respondents = shown(one, "respondents").map(|one| i18n::figure(of.language, one));
    let source = of
        .scorecard
        .indicator(one.id)
        .map(|one| one.source.trim().to_owned());
    let rows = vec![
        (
            of.pick("Periode", "Period"),
            or_gap(
                &period(of),
                &of.pick("periode survei", "period of the survey"),
            ),
        ),
        (
            of.pick("Responden", "Respondents"),
            or_gap(
                &respondents.unwrap_or_default(),
                &of.pick("jumlah responden", "number of respondents"),
            ),
        ),
        (
            of.pick("Sumber data", "Source of the data"),
            or_gap(
                &source.unwrap_or_default(),
                &of.pick("sumber data", "source of the data"),
            ),
        ),
    ];
    let mut processing = Vec::new();
    if let Some(value) = one.value.ready() {
        processing.push(working(of, "", value));
        let source = i18n::source(of.language, value.source);
        processing.push(p(
            "r-note",
            format!("{}: {source}", of.pick("Sumber", "Source")),
        ));
    }
    let name = of.indicator(one.id);
    let sample = one.exhibits.iter().filter(|one| one.code == "sample");
    let sample = sample.filter_map(|one| table(of, &exhibit(of.language, &name, one)));
    let mut who = vec![facts(rows)];
    who.extend(sample);
    let mut all = vec![
        part("h3", of.pick("A. Pelaksanaan", "A. Conduct"), conduct),
        part(
            "h3",
            of.pick("B. Responden dan sampel", "B. Respondents and sample"),
            who,
        ),
    ];
    if !processing.is_empty() {
        all.push(part(
            "h3",
            of.pick("C. Pengolahan data", "C. Processing"),
            processing,
        ));
    }
    all
}

/// An element's mean out of a hundred.
fn converted(nrr: &Figure) -> f64 {
    100.0 * nrr.value / nrr.maximum.unwrap_or(4.0)
}

fn results(of: &Source, one: &IndicatorReport) -> Vec<Node> {
    let who = paragraphs(
        of,
        ANSWERERS,
        &of.pick(
            "tulis karakteristik responden: jenis kelamin, umur, pendidikan, pekerjaan",
            "write who answered: sex, age, schooling, work",
        ),
    );
    let mut all = vec![part("h3", of.pick("A. Responden", "A. Respondents"), who)];
    let found = elements(one);
    let mut by_element = Vec::new();
    if found.is_empty() {
        let parts = one.details.iter().filter_map(|detail| {
            let figure = detail.figure.ready()?;
            Some(vec![
                Cell::text(i18n::user_word(of.language, &figure.name.label)),
                super::super::cells::figure(figure),
                super::super::cells::band(of.language, detail.band.as_ref()),
            ])
        });
        let parts = Table {
            title: of.pick(
                "IKM tiap bagian periode",
                "Index of each part of the period",
            ),
            heads: of.heads([("Bagian", "Part"), ("IKM", "IKM"), ("Mutu", "Grade")]),
            rows: parts.collect(),
            ..Table::default()
        };
        by_element.extend(table(of, &parts));
        by_element.push(Node::new(
            "div",
            "r-write",
            vec![gap(&of.pick(
                "lampirkan nilai kesembilan unsur: draf ini hanya memuat IKM jadi",
                "add the values of the nine elements: this draft holds ready indexes only",
            ))],
        ));
    } else {
        let classes = one.classes.as_ref();
        let rows = found.iter().map(|nrr| {
            let value = converted(nrr);
            let band = classes.map(|set| Band::of(set, value));
            vec![
                Cell::text(i18n::user_word(of.language, &nrr.name.label)),
                super::super::cells::figure(nrr),
                super::super::cells::number(value, Unit::Score),
                super::super::cells::band(of.language, band.as_ref()),
            ]
        });
        let rows = Table {
            title: of.pick("Nilai rata-rata tiap unsur", "Mean of each element"),
            heads: of.heads([
                ("Unsur", "Element"),
                ("NRR", "Mean (NRR)"),
                ("Konversi", "Out of 100"),
                ("Mutu", "Grade"),
            ]),
            rows: rows.collect(),
            ..Table::default()
        };
        by_element.extend(table(of, &rows));
        let all: Vec<Bar> = found
            .iter()
            .map(|nrr| Bar {
                name: i18n::user_word(of.language, &nrr.name.label),
                value: nrr.value,
                written: i18n::figure(of.language, nrr),
                goal: None,
            })
            .collect();
        let title = of.pick("Nilai unsur", "Elements");
        let about = of.pick("Skala 1 sampai 4.", "Scale from 1 to 4.");
        by_element.extend(bars(&title, &about, [1.0, 4.0], &all));
    }
    all.push(part(
        "h3",
        of.pick("B. Hasil per unsur", "B. Results by element"),
        by_element,
    ));
    let mut whole = Vec::new();
    match one.value.ready() {
        None => whole.push(incomplete(
            of.pick("IKM belum lengkap.", "The index is incomplete."),
        )),
        Some(value) => {
            let mut line = vec![
                Node::words("b", "", format!("IKM {}", i18n::figure(of.language, value))),
                Node::Text(" ".to_owned()),
            ];
            line.extend(class(of, one.band.as_ref()));
            whole.push(Node::new("p", "r-score-line", line));
        }
    }
    all.push(part(
        "h3",
        of.pick("C. Indeks Kepuasan Masyarakat", "C. The index"),
        whole,
    ));
    all
}

fn analysis(of: &Source, one: &IndicatorReport) -> Vec<Node> {
    let name = of.indicator(one.id);
    let shown = one
        .exhibits
        .iter()
        .filter(|one| one.code != "sample" && !one.lines.is_empty());
    let mut all: Vec<Node> = shown
        .filter_map(|one| table(of, &exhibit(of.language, &name, one)))
        .collect();
    all.extend(paragraphs(of, ANALYSIS, &of.pick(
        "tulis analisis: unsur yang kuat dan lemah, sebabnya, perbandingan dengan survei sebelumnya",
        "write the analysis: strong and weak elements, why, and how it compares with earlier surveys",
    )));
    all
}

fn plan(of: &Source, one: &IndicatorReport) -> Vec<Node> {
    if !written(of.scorecard, PLAN).is_empty() {
        return paragraphs(of, PLAN, "");
    }
    let weakest = sorted(elements(one), |a, b| a.value.total_cmp(&b.value));
    let mut names: Vec<String> = weakest
        .iter()
        .take(WEAKEST)
        .map(|nrr| {
            let name = i18n::user_word(of.language, &nrr.name.label);
            format!("{name} ({})", i18n::figure(of.language, nrr))
        })
        .collect();
    names.resize(WEAKEST, String::new());
    let heads = [
        of.pick("Prioritas unsur", "Element"),
        of.pick("Program atau kegiatan", "Measure"),
        of.pick("Waktu", "When"),
        of.pick("Penanggung jawab", "Responsible"),
    ];
    let wanted = [
        of.pick("unsur", "element"),
        of.pick("program atau kegiatan", "measure"),
        of.pick("waktu", "when"),
        of.pick("penanggung jawab", "responsible"),
    ];
    let heads = heads.map(|head| Node::words("th", "", head).with("scope", "col"));
    let row = |name: &String| {
        let cells = wanted.iter().enumerate().map(|(column, what)| {
            let text = if column == 0 { name.as_str() } else { "" };
            Node::new("td", "", vec![or_gap(text, what)])
        });
        Node::new("tr", "", cells.collect())
    };
    let head = Node::new("thead", "", vec![Node::new("tr", "", heads.into())]);
    let body = Node::new("tbody", "", names.iter().map(row).collect());
    vec![Node::new(
        "table",
        "r-data r-short r-plan",
        vec![head, body],
    )]
}
