//! The weights of every group; for comparisons the matrix and each step from it
//! to the consistency ratio; the experts behind them.

use super::Source;
use super::cells::{number, perhaps, share};
use crate::evaluation::{Comparison, ExpertReport, Judged, Standing, Weights};
use crate::i18n::{self, letter};
use crate::methods::Unit;
use crate::methods::panel;
use crate::scorecard::{Group, Id, WeightMethod};
use crate::storage::export::{Cell, Sheet, Table};

pub(super) fn sheet(of: &Source) -> Sheet {
    let inner = of.report.perspectives.iter();
    let inner = inner.map(|one| (Group::Indicators(one.id), &one.weights));
    let groups = std::iter::once((Group::Perspectives, &of.report.weights)).chain(inner);
    let mut tables = Vec::new();
    for (group, weights) in groups {
        let members = i18n::members(of.language, of.scorecard, group);
        if members.len() < 2 {
            continue;
        }
        let writer = Writer {
            of,
            group: name(of, group),
            names: members.into_iter().map(|(_, name)| name).collect(),
        };
        tables.push(writer.weights(group, weights));
        if let Some(found) = &weights.ahp {
            tables.extend(writer.comparison(found));
        }
        let judged = weights.judged.as_ref();
        if let Some(judged) = judged.filter(|judged| !judged.experts.is_empty()) {
            tables.push(writer.experts(group, judged));
        }
    }
    Sheet {
        name: of.pick("Bobot AHP", "AHP weights"),
        tables,
    }
}

/// What is weighed.
pub(super) fn name(of: &Source, group: Group) -> String {
    match group {
        Group::Perspectives => of.pick("Antarperspektif", "Between perspectives"),
        Group::Indicators(id) => of.perspective(id),
    }
}

struct Writer<'a> {
    of: &'a Source<'a>,
    group: String,
    names: Vec<String>,
}

impl Writer<'_> {
    fn titled(&self, indonesian: &str, english: &str) -> String {
        format!("{}: {}", self.group, self.of.pick(indonesian, english))
    }

    /// The rows of the members, each with its letter.
    fn rows(&self, cells: impl Fn(usize) -> Vec<Cell>) -> Vec<Vec<Cell>> {
        let row = |(place, name): (usize, &String)| {
            let mut row = vec![Cell::text(format!("{} {name}", letter(place)))];
            row.extend(cells(place));
            row
        };
        self.names.iter().enumerate().map(row).collect()
    }

    /// The first heading, then one for each member: its letter.
    fn letters(&self) -> Vec<String> {
        let letters = (0..self.names.len()).map(letter);
        std::iter::once(self.of.pick("Unsur", "Element"))
            .chain(letters)
            .collect()
    }

    fn weights(&self, group: Group, weights: &Weights) -> Table {
        let values = weights.values.ready();
        let total = values.map(|values| values.iter().sum());
        let method = match weights.method {
            WeightMethod::Ahp => {
                let weighting = self.of.scorecard.weighting_of(group);
                let key = weighting.map_or("", |one| one.priorities.key());
                format!("AHP, {}", i18n::label(self.of.language, "priorities", key))
            }
            method => i18n::label(self.of.language, "method", method.key()),
        };
        Table {
            title: self.titled("bobot", "weights"),
            note: format!("{}: {method}", self.of.pick("Cara", "Method")),
            heads: self.of.heads([("Unsur", "Element"), ("Bobot", "Weight")]),
            rows: self
                .rows(|place| vec![share(values.and_then(|values| values.get(place)).copied())]),
            foot: Some(vec![
                Cell::text(self.of.pick("Jumlah", "Sum")),
                share(total),
            ]),
        }
    }

    fn comparison(&self, found: &Comparison) -> Vec<Table> {
        let rows: Vec<&[f64]> = found.judgments.rows().collect();
        let weigh = |value: &f64| number(*value, Unit::Weight);
        let matrix = Table {
            title: self.titled("matriks perbandingan", "comparison matrix"),
            note: self.of.pick(
                "Berapa kali baris lebih penting daripada kolom; pecahan ditulis desimal.",
                "How many times the row outweighs the column; fractions as decimals.",
            ),
            heads: self.letters(),
            rows: self.rows(|place| {
                let row = rows.get(place).copied().unwrap_or_default();
                row.iter().map(weigh).collect()
            }),
            foot: Some(
                std::iter::once(Cell::text(self.of.pick("Jumlah kolom", "Column sum")))
                    .chain(found.judgments.column_sums().iter().map(weigh))
                    .collect(),
            ),
        };
        let normalised = found.judgments.normalised();
        let normalised = Table {
            title: self.titled("matriks ternormalisasi", "normalised matrix"),
            note: self.of.pick(
                "Tiap sel dibagi jumlah kolomnya.",
                "Each cell over the sum of its column.",
            ),
            heads: self.letters(),
            rows: self.rows(|place| {
                let row = normalised.get(place).map_or(&[][..], Vec::as_slice);
                row.iter().map(weigh).collect()
            }),
            foot: None,
        };
        vec![
            matrix,
            normalised,
            self.lambda(found),
            self.consistency(found),
        ]
    }

    fn lambda(&self, found: &Comparison) -> Table {
        let priorities = &found.priorities;
        let columns = [
            &priorities.weights,
            &priorities.weighted_sums,
            &priorities.consistency_vector,
        ];
        let heads = [
            self.of.pick("Unsur", "Element"),
            self.of.pick("Bobot w", "Weight w"),
            "A·w".to_owned(),
            "A·w / w".to_owned(),
        ];
        Table {
            title: self.titled("nilai λ tiap baris", "λ of each row"),
            note: i18n::method(self.of.language, priorities.method),
            heads: heads.into(),
            rows: self.rows(|place| {
                let value = |column: &&Vec<f64>| perhaps(column.get(place).copied(), Unit::Weight);
                columns.iter().map(value).collect()
            }),
            foot: None,
        }
    }

    fn consistency(&self, found: &Comparison) -> Table {
        let of = &found.consistency;
        let table = of
            .source
            .map(|table| i18n::random_index(self.of.language, table));
        let rows = [
            ("λ maks", Some(of.lambda_max), None),
            ("CI", Some(of.ci), Some("(λ − n) / (n − 1)".to_owned())),
            ("RI", of.random_index, table),
            ("CR", of.cr, Some("CI / RI".to_owned())),
            ("GCI", Some(of.gci), None),
        ];
        let rows = rows.into_iter().filter_map(|(name, value, how)| {
            Some(vec![
                Cell::text(name),
                number(value?, Unit::Weight),
                how.map_or(Cell::Blank, Cell::text),
            ])
        });
        Table {
            title: self.titled("konsistensi", "consistency"),
            heads: self
                .of
                .heads([("Ukuran", "Measure"), ("Nilai", "Value"), ("Dari", "From")]),
            rows: rows.collect(),
            ..Table::default()
        }
    }

    fn experts(&self, group: Group, judged: &Judged) -> Table {
        let rows = panel::experts(panel::annex(self.of.scorecard, group));
        let called = |place: usize, id: Id| {
            let found = rows.iter().find(|row| row.id == id);
            let label = found.map_or("", |row| row.label.trim());
            match label {
                "" => format!("{} {}", self.of.pick("Pakar", "Expert"), place + 1),
                label => label.to_owned(),
            }
        };
        let mut heads = self.of.heads([
            ("Pakar", "Expert"),
            ("Dihitung", "Counts"),
            ("Bobot pakar", "Expert's weight"),
            ("CR", "CR"),
        ]);
        heads.extend(self.names.iter().cloned());
        let line = |(place, one): (usize, &ExpertReport)| {
            let counts = one.standing == Standing::Counted;
            let mut row = vec![
                Cell::text(called(place, one.id)),
                Cell::text(match counts {
                    true => self.of.pick("ya", "yes"),
                    false => self.of.pick("tidak", "no"),
                }),
                number(one.weight, Unit::Plain),
                perhaps(one.cr, Unit::Weight),
            ];
            let weights = one.weights.as_ref();
            row.extend((0..self.names.len()).map(|member| {
                let own = weights.and_then(|own| own.get(member)).copied();
                perhaps(own, Unit::Weight)
            }));
            row
        };
        Table {
            title: self.titled("pakar", "experts"),
            heads,
            rows: judged.experts.iter().enumerate().map(line).collect(),
            ..Table::default()
        }
    }
}
