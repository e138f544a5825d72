//! Every step of a comparison, as the papers print them: the matrix with its
//! column sums, the weights by the method in force, A w and lambda row by row,
//! CI and CR with the numbers put in.

use super::{Grid, judgment, letter, method, random_index};
use crate::evaluation::Comparison;
use crate::i18n::{Language, number};
use crate::methods::Unit;
use crate::methods::ahp::Method;

/// The steps, in their order. `names` are those of the members.
pub fn steps(language: Language, names: &[String], found: &Comparison) -> Vec<Grid> {
    let writer = Writer { language, names };
    let mut all = vec![writer.matrix(found)];
    all.push(match found.priorities.method {
        Method::RowGeometricMean => writer.geometric(found),
        _ => writer.normalised(found),
    });
    if found.priorities.method == Method::Eigenvector {
        all.push(writer.eigenvector(found));
    }
    all.push(writer.lambda(found));
    all.push(writer.consistency(found));
    all
}

struct Writer<'a> {
    language: Language,
    names: &'a [String],
}

impl Writer<'_> {
    fn pick(&self, indonesian: &str, english: &str) -> String {
        self.language.pick(indonesian, english).to_owned()
    }

    fn number(&self, value: f64) -> String {
        number(self.language, value, Unit::Weight)
    }

    fn numbers(&self, values: &[f64]) -> Vec<String> {
        values.iter().map(|value| self.number(*value)).collect()
    }

    fn letters(&self) -> Vec<String> {
        (0..self.names.len()).map(letter).collect()
    }

    /// The rows of a table, each with its letter and name.
    fn rows(&self, cells: impl Fn(usize) -> Vec<String>) -> Vec<(String, Vec<String>)> {
        let row =
            |(index, name): (usize, &String)| (format!("{} {name}", letter(index)), cells(index));
        self.names.iter().enumerate().map(row).collect()
    }

    fn matrix(&self, found: &Comparison) -> Grid {
        let rows: Vec<&[f64]> = found.judgments.rows().collect();
        let cell = |value: &f64| judgment(self.language, *value);
        let of = |index: usize| rows.get(index).map(|row| row.iter().map(cell).collect());
        Grid {
            title: self.pick("1. Matriks perbandingan A", "1. Comparison matrix A"),
            note: self.pick(
                "a_ij: berapa kali baris i lebih penting daripada kolom j; a_ji = 1 / a_ij.",
                "a_ij: how many times row i outweighs column j; a_ji = 1 / a_ij.",
            ),
            heads: self.letters(),
            spelt: self.names.to_vec(),
            rows: self.rows(|index| of(index).unwrap_or_default()),
            foot: Some((
                self.pick("Jumlah kolom", "Column sum"),
                self.numbers(&found.judgments.column_sums()),
            )),
            ..Grid::default()
        }
    }

    fn normalised(&self, found: &Comparison) -> Grid {
        let mut heads = self.letters();
        heads.push(self.pick("Jumlah baris", "Row sum"));
        let mean = found.priorities.method == Method::ColumnMean;
        if mean {
            heads.push(self.pick("Bobot w (rata-rata baris)", "Weight w (row mean)"));
        }
        let rows = found.judgments.normalised();
        Grid {
            title: self.pick("2. Matriks ternormalisasi", "2. Normalised matrix"),
            note: self.pick(
                "Tiap sel dibagi jumlah kolomnya.",
                "Each cell over the sum of its column.",
            ),
            heads,
            spelt: self.names.to_vec(),
            rows: self.rows(|index| {
                let mut values = rows.get(index).cloned().unwrap_or_default();
                values.push(values.iter().sum());
                values.extend(found.priorities.weights.get(index).filter(|_| mean));
                self.numbers(&values)
            }),
            ..Grid::default()
        }
    }

    fn geometric(&self, found: &Comparison) -> Grid {
        let n = self.names.len().max(1) as f64;
        let logs: Vec<f64> = found
            .judgments
            .rows()
            .map(|row| row.iter().map(|value| value.ln()).sum::<f64>())
            .collect();
        Grid {
            title: self.pick(
                "2. Rata-rata geometrik baris",
                "2. Geometric mean of each row",
            ),
            note: self.pick(
                "g_i = akar pangkat n dari hasil kali baris; w_i = g_i / jumlah g.",
                "g_i = n-th root of the row's product; w_i = g_i / sum of g.",
            ),
            heads: vec![
                self.pick("Hasil kali baris", "Row product"),
                self.pick("Rata-rata geometrik g", "Geometric mean g"),
                self.pick("Bobot w", "Weight w"),
            ],
            rows: self.rows(|index| {
                let log = logs.get(index).copied().unwrap_or_default();
                let mut values = vec![log.exp(), (log / n).exp()];
                values.extend(found.priorities.weights.get(index));
                self.numbers(&values)
            }),
            ..Grid::default()
        }
    }

    fn eigenvector(&self, found: &Comparison) -> Grid {
        Grid {
            title: self.pick("3. Vektor eigen utama", "3. Principal eigenvector"),
            note: self.pick(
                "A w = λ w, jumlah w = 1; dihitung dengan memangkatkan A sampai w tidak berubah lagi.",
                "A w = λ w, the w sum to 1; found by raising A to powers until w no longer changes.",
            ),
            heads: vec![self.pick("Bobot w", "Weight w")],
            rows: self.rows(|index| {
                let weight = found.priorities.weights.get(index).copied();
                self.numbers(&[weight.unwrap_or_default()])
            }),
            ..Grid::default()
        }
    }

    fn lambda(&self, found: &Comparison) -> Grid {
        let of = &found.priorities;
        let columns = [&of.weights, &of.weighted_sums, &of.consistency_vector];
        let step = if of.method == Method::Eigenvector {
            4
        } else {
            3
        };
        Grid {
            title: format!(
                "{step}. {}",
                self.pick("Nilai λ tiap baris", "λ of each row")
            ),
            note: self.pick(
                "(A w)_i = jumlah a_ij × w_j; λ adalah rata-rata (A w)_i / w_i.",
                "(A w)_i = sum of a_ij × w_j; λ is the mean of (A w)_i / w_i.",
            ),
            heads: vec![
                self.pick("Bobot w", "Weight w"),
                "A·w".to_owned(),
                "A·w / w".to_owned(),
            ],
            rows: self.rows(|index| {
                let values = columns
                    .iter()
                    .filter_map(|column| column.get(index).copied());
                self.numbers(&values.collect::<Vec<f64>>())
            }),
            foot: Some((
                "λ".to_owned(),
                vec![String::new(), String::new(), self.number(of.lambda_max)],
            )),
            ..Grid::default()
        }
    }

    fn consistency(&self, found: &Comparison) -> Grid {
        let of = &found.consistency;
        let n = self.names.len();
        let lambda = self.number(of.lambda_max);
        let mut rows = vec![(
            "CI".to_owned(),
            vec![
                "(λ − n) / (n − 1)".to_owned(),
                format!("({lambda} − {n}) / ({n} − 1)"),
                self.number(of.ci),
            ],
        )];
        if let Some((index, source)) = of.random_index.zip(of.source) {
            let source = random_index(self.language, source);
            rows.push((
                "RI".to_owned(),
                vec![source, format!("n = {n}"), self.number(index)],
            ));
            let put_in = format!("{} / {}", self.number(of.ci), self.number(index));
            let ratio = of.cr.map_or_else(String::new, |cr| self.number(cr));
            rows.push(("CR".to_owned(), vec!["CI / RI".to_owned(), put_in, ratio]));
        }
        rows.push((
            "GCI".to_owned(),
            vec![
                "2 Σ ln²(a_ij g_j / g_i) / ((n − 1)(n − 2))".to_owned(),
                String::new(),
                self.number(of.gci),
            ],
        ));
        let step = if found.priorities.method == Method::Eigenvector {
            5
        } else {
            4
        };
        Grid {
            title: format!("{step}. {}", self.pick("Konsistensi", "Consistency")),
            note: method(self.language, found.priorities.method),
            heads: vec![
                self.pick("Rumus", "Formula"),
                self.pick("Dengan angka", "With numbers"),
                self.pick("Hasil", "Result"),
            ],
            rows,
            ..Grid::default()
        }
    }
}
