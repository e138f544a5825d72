//! Tables of experts, links and codes in words: what was understood, and what is
//! wrong with them.

use super::{Language, file_fault};
use crate::storage::FileFault;
use crate::storage::exchange::{CodeFault, Imported, LinkFault, SheetFault};

/// The most places of a fault that are named.
const MOST_PLACES: usize = 10;

/// What a table of experts was understood to be, line by line.
pub fn understood(language: Language, found: &Imported) -> Vec<String> {
    let count = found.experts.len();
    let mut lines = vec![language.pick(format!("Pakar: {count}"), format!("Experts: {count}"))];
    let separator = match found.separator {
        '\t' => language.pick("tab", "tab").to_owned(),
        ' ' => "JSON".to_owned(),
        other => format!("“{other}”"),
    };
    lines.push(language.pick(
        format!("Pemisah kolom: {separator}"),
        format!("Columns are parted by: {separator}"),
    ));
    if found.separator != ' ' {
        let header = match (found.header, found.by_order) {
            (true, false) => language.pick(
                "Pasangan dikenali dari judul kolom",
                "Pairs are known from the headings",
            ),
            (true, true) => language.pick(
                "Judul kolom tidak dikenal; pasangan diambil menurut urutan kolom",
                "The headings are not known; pairs are taken in the order of the columns",
            ),
            (false, _) => language.pick(
                "Tanpa judul kolom; pasangan diambil menurut urutan kolom",
                "No headings; pairs are taken in the order of the columns",
            ),
        };
        lines.push(header.to_owned());
    }
    if !found.ignored.is_empty() {
        let ignored = found.ignored.join(", ");
        lines.push(language.pick(
            format!("Kolom yang tidak dipakai: {ignored}"),
            format!("Columns not used: {ignored}"),
        ));
    }
    let blank = found.experts.iter().flat_map(|expert| &expert.judgments);
    let blank = blank.filter(|judgment| judgment.is_none()).count();
    if blank > 0 {
        lines.push(language.pick(
            format!("Penilaian kosong: {blank}"),
            format!("Blank judgments: {blank}"),
        ));
    }
    lines
}

/// What is wrong with a table of experts; one line a place.
pub fn sheet_fault(language: Language, fault: &SheetFault) -> Vec<String> {
    let one = |indonesian: String, english: String| vec![language.pick(indonesian, english)];
    match fault {
        SheetFault::Empty => one(
            "Tidak ada pakar di dalamnya.".into(),
            "There is no expert in it.".into(),
        ),
        SheetFault::TooLarge => one(
            "Terlalu besar: paling banyak 5 MB.".into(),
            "Too large: at most 5 MB.".into(),
        ),
        SheetFault::TooMany { limit } => one(
            format!("Terlalu banyak pakar: paling banyak {limit}."),
            format!("Too many experts: at most {limit}."),
        ),
        SheetFault::NotText => one(
            "Ini bukan berkas teks. Simpan tabelnya sebagai CSV.".into(),
            "This is no text file. Save the table as CSV.".into(),
        ),
        SheetFault::SignsUnknown => one(
            "Ada angka negatif; pilih artinya.".into(),
            "There are negative numbers; choose what they mean.".into(),
        ),
        SheetFault::PairCount {
            row,
            found,
            expected,
        } => one(
            format!("Baris {row}: berisi {found} pasangan, seharusnya {expected}."),
            format!("Line {row}: holds {found} pairs instead of {expected}."),
        ),
        SheetFault::MixedSeparators { row } => one(
            format!(
                "Baris {row}: kolomnya dipisahkan tanda lain daripada baris lain. Pakai satu tanda di semua baris."
            ),
            format!(
                "Line {row}: its columns are parted by another mark than those of other lines. Use one mark throughout."
            ),
        ),
        SheetFault::Column { name } => one(
            format!(
                "Kolom “{name}”: judulnya bukan pasangan unsur, atau pasangan yang sudah ada. Pakai templat untuk melihat susunannya."
            ),
            format!(
                "Column “{name}”: its heading names no pair of elements, or one that is there already. The template shows the layout."
            ),
        ),
        SheetFault::Cells(cells) => {
            let mut lines: Vec<String> = Vec::new();
            for cell in cells.iter().take(MOST_PLACES) {
                let (row, column, text) = (cell.row, cell.column, &cell.text);
                lines.push(language.pick(
                    format!(
                        "Baris {row}, kolom {column}: “{text}” bukan penilaian dari 1/9 sampai 9."
                    ),
                    format!("Line {row}, column {column}: “{text}” is no judgment from 1/9 to 9."),
                ));
            }
            if cells.len() > MOST_PLACES {
                let more = cells.len() - MOST_PLACES;
                lines.push(language.pick(
                    format!("Dan sedikitnya {more} sel lain."),
                    format!("And at least {more} more cells."),
                ));
            }
            lines
        }
        // A file of the program is asked for in other places.
        SheetFault::Json(FileFault::NotOurs) => one(
            "JSON ini tidak memuat daftar pakar.".into(),
            "This JSON holds no list of experts.".into(),
        ),
        SheetFault::Json(fault) => vec![file_fault(language, fault)],
        SheetFault::MatrixSize {
            expert,
            found,
            expected,
        } => one(
            format!("Pakar {expert}: matriksnya berukuran {found}, seharusnya {expected}."),
            format!("Expert {expert}: the matrix has size {found} instead of {expected}."),
        ),
        SheetFault::MatrixCell {
            expert,
            row,
            column,
            text,
        } => one(
            format!(
                "Pakar {expert}, baris {row}, kolom {column}: “{text}” bukan penilaian dari 1/9 sampai 9."
            ),
            format!(
                "Expert {expert}, row {row}, column {column}: “{text}” is no judgment from 1/9 to 9."
            ),
        ),
        SheetFault::NotReciprocal {
            expert,
            row,
            column,
        } => one(
            format!(
                "Pakar {expert}, baris {row}, kolom {column}: bukan kebalikan sel baris {column}, kolom {row}. Perbaiki salah satunya, atau kosongkan."
            ),
            format!(
                "Expert {expert}, row {row}, column {column}: not the reciprocal of row {column}, column {row}. Correct one of them, or leave it empty."
            ),
        ),
    }
}

/// What is wrong with a code.
pub fn code_fault(language: Language, fault: CodeFault) -> &'static str {
    match fault {
        CodeFault::Empty => language.pick("Tidak ada kode.", "There is no code."),
        CodeFault::NotACode => language.pick(
            "Ini bukan kode jawaban. Kode jawaban diawali TB1-.",
            "This is no answer code. Answer codes begin with TB1-.",
        ),
        CodeFault::Damaged => language.pick(
            "Kode rusak: ada huruf yang berubah, hilang, atau berlebih. Minta pakar menyalin dan mengirimnya lagi.",
            "The code is damaged: a letter is changed, missing or too much. Ask the expert to copy and send it again.",
        ),
        CodeFault::Newer => language.pick(
            "Kode dari versi Timbang yang lebih baru. Muat ulang halaman ini, lalu coba lagi.",
            "The code is from a newer version of Timbang. Reload this page and try again.",
        ),
    }
}

/// What is wrong with the link of a questionnaire.
pub fn link_fault(language: Language, fault: LinkFault) -> String {
    match fault {
        LinkFault::Empty | LinkFault::NotALink => language.pick(
            "Tautan ini tidak memuat pertanyaan.".to_owned(),
            "This link holds no questions.".to_owned(),
        ),
        LinkFault::Cut => language.pick(
            "Tautan terpotong. Minta pengirim mengirimkannya lagi secara utuh, atau sebagai berkas.".to_owned(),
            "The link is cut off. Ask the sender to send it again in full, or as a file.".to_owned(),
        ),
        LinkFault::Altered => language.pick(
            "Tautan ini berubah di jalan, jadi pertanyaannya tidak dapat dipercaya. Minta pengirim mengirimkannya lagi.".to_owned(),
            "This link was changed on its way, so its questions cannot be trusted. Ask the sender to send it again.".to_owned(),
        ),
        LinkFault::Newer { version } => language.pick(
            format!("Tautan dari versi Timbang yang lebih baru (bentuk {version}). Muat ulang halaman ini, lalu buka lagi."),
            format!("The link is from a newer version of Timbang (form {version}). Reload this page and open it again."),
        ),
        LinkFault::TooLong => language.pick(
            "Tautan terlalu panjang.".to_owned(),
            "The link is too long.".to_owned(),
        ),
    }
}
