//! LibreOffice opens what is written here and finds the same cells. It is asked
//! to save each file again as a workbook of its own, which is then read. These
//! tests need `soffice`: `script/test` runs them, plain `cargo test` says that
//! they are ignored.

use super::workbooks::compare;
use super::{Sample, hostile};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use timbang::i18n::Language;
use timbang::storage::export::{Book, Cell, csv, is_formula, xlsx};
use timbang::storage::tables::{Cell as Read, read_xlsx};

/// Semicolons, double quotes, UTF-8, from line 1, the numbers of Indonesia.
const CSV_AS: &str = "CSV:59,34,76,1,,1057,false,false";

/// LibreOffice writes numbers with 15 digits.
const DIGITS: f64 = 1e-14;

struct Office(PathBuf);

impl Office {
    fn new(name: &str) -> Office {
        let folder =
            std::env::temp_dir().join(format!("timbang-office-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("out")).expect("a folder");
        Office(folder)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a file");
        path
    }

    /// Saves files again as workbooks and returns their bytes.
    fn convert(&self, files: &[PathBuf], filter: Option<&str>) -> Vec<Vec<u8>> {
        let made = |file: &PathBuf| {
            let name = Path::new(file.file_stem().expect("a name")).with_extension("xlsx");
            self.0.join("out").join(name)
        };
        // It falls now and then while it makes its profile; what it has made counts.
        let mut said = String::new();
        for _ in 0..3 {
            if !files.iter().all(|file| made(file).exists()) {
                said = self.run(files, filter);
            }
        }
        let read =
            |file: &PathBuf| fs::read(made(file)).unwrap_or_else(|error| panic!("{error}: {said}"));
        files.iter().map(read).collect()
    }

    /// Runs it over files; what it complains of.
    fn run(&self, files: &[PathBuf], filter: Option<&str>) -> String {
        let profile = format!("-env:UserInstallation=file://{}/profile", self.0.display());
        let mut command = Command::new("soffice");
        command.args([profile.as_str(), "--headless"]);
        command.args(filter.map(|filter| format!("--infilter={filter}")));
        command
            .args(["--convert-to", "xlsx", "--outdir"])
            .arg(self.0.join("out"));
        let run = command.args(files).output();
        let run = run.expect("soffice (LibreOffice Calc) is needed for this test");
        String::from_utf8_lossy(&run.stderr).into_owned()
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn books() -> Vec<(String, Book)> {
    let mut all = vec![("hostile".to_owned(), hostile())];
    for key in ["bone-bolango", "bantul", "mojokerto-revenue"] {
        for language in Language::ALL {
            let name = format!("{key}-{}", language.code());
            all.push((name, Sample::study(key).book(language)));
        }
    }
    all
}

#[test]
#[ignore = "needs LibreOffice"]
fn it_opens_workbooks() {
    let office = Office::new("xlsx");
    let books = books();
    let files: Vec<PathBuf> = books
        .iter()
        .map(|(name, book)| office.write(&format!("{name}.xlsx"), &xlsx(book, "Lembar")))
        .collect();
    for ((name, book), bytes) in books.iter().zip(office.convert(&files, None)) {
        let read = read_xlsx(&bytes).expect("a workbook");
        compare(book, &read, DIGITS, name);
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn it_opens_csv() {
    let office = Office::new("csv");
    let mut tables = Vec::new();
    for (name, book) in books()
        .into_iter()
        .filter(|(name, _)| !name.ends_with("en"))
    {
        for (place, (_, table)) in book.tables().enumerate() {
            tables.push((format!("{name}-{place}.csv"), table.clone()));
        }
    }
    let files: Vec<PathBuf> = tables
        .iter()
        .map(|(name, table)| office.write(name, csv(table).as_bytes()))
        .collect();
    let mut numbers = 0;
    for ((name, table), bytes) in tables.iter().zip(office.convert(&files, Some(CSV_AS))) {
        let read = read_xlsx(&bytes).expect("a workbook");
        let rows = &read.sheets[0].rows;
        let filled = |row: &&Vec<Cell>| row.iter().any(|cell| *cell != Cell::Blank);
        let lines: Vec<&Vec<Cell>> = table.lines().filter(filled).collect();
        let heads = usize::from(!table.heads.is_empty());
        assert_eq!(rows.len(), lines.len() + heads, "{name}");
        for (row, line) in rows.iter().skip(heads).zip(lines) {
            for (place, cell) in line.iter().enumerate() {
                let found = row.cell(place);
                match (cell, found) {
                    (Cell::Number(number), Read::Number(found)) => {
                        let shown =
                            timbang::numbers::round_half_away(number.value, number.decimals);
                        assert!(
                            (found - shown).abs() <= 1e-12 * shown.abs(),
                            "{name}: {found} {number:?}"
                        );
                        numbers += 1;
                    }
                    (Cell::Number(number), found) => panic!("{name}: {number:?} became {found:?}"),
                    // A formula would have been computed.
                    (Cell::Text(text), Read::Text(found)) if is_formula(text) => {
                        assert!(found.starts_with('\''), "{name}: {text:?} {found:?}");
                    }
                    (Cell::Text(text), found) if is_formula(text) => {
                        panic!("{name}: {text:?} became {found:?}")
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(numbers > 500, "{numbers} numbers");
}
