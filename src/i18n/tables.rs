//! What is wrong with a table of answers, in words.

use super::Language;
use crate::storage::tables::{Limit, TextFault, XlsxFault};

/// A limit that a table does not keep.
fn limit(language: Language, limit: &Limit) -> String {
    let mega = |bytes: &usize| bytes / 1_000_000;
    match limit {
        Limit::File(bytes) => language.pick(
            format!("Berkas terlalu besar: paling besar {} MB.", mega(bytes)),
            format!("The file is too large: at most {} MB.", mega(bytes)),
        ),
        Limit::Text(bytes) => language.pick(
            format!("Teks terlalu panjang: paling banyak {} MB.", mega(bytes)),
            format!("The text is too long: at most {} MB.", mega(bytes)),
        ),
        Limit::Cells(cells) => language.pick(
            format!("Terlalu banyak sel: paling banyak {cells}."),
            format!("Too many cells: at most {cells}."),
        ),
        Limit::Inflated(bytes) => language.pick(
            format!(
                "Isi berkas melebihi {} MB setelah dibuka, jadi tidak dibaca.",
                mega(bytes)
            ),
            format!(
                "The file holds more than {} MB once unpacked and is not read.",
                mega(bytes)
            ),
        ),
        Limit::Parts(parts) => language.pick(
            format!("Berkas memuat lebih dari {parts} bagian, jadi tidak dibaca."),
            format!("The file holds more than {parts} parts and is not read."),
        ),
    }
}

/// Why a text is no table.
pub fn text_fault(language: Language, fault: &TextFault) -> String {
    let pick = |indonesian: &str, english: &str| language.pick(indonesian, english).to_owned();
    match fault {
        TextFault::Empty => pick("Berkas ini kosong.", "This file is empty."),
        TextFault::NotText => pick(
            "Ini bukan berkas teks atau lembar kerja. Simpan sebagai CSV atau XLSX.",
            "This is neither text nor a workbook. Save it as CSV or XLSX.",
        ),
        TextFault::Markup => pick(
            "Ini halaman web, bukan tabel. Unduh jawabannya sebagai CSV atau XLSX.",
            "This is a web page, no table. Download the answers as CSV or XLSX.",
        ),
        TextFault::TooLarge(one) => limit(language, one),
    }
}

/// Why a workbook cannot be read.
pub fn workbook_fault(language: Language, fault: &XlsxFault) -> String {
    let pick = |indonesian: &str, english: &str| language.pick(indonesian, english).to_owned();
    let save_as = |kind: &str| {
        language.pick(
            format!("Berkas {kind} tidak dibaca. Simpan sebagai .xlsx, lalu buka lagi."),
            format!("Files of kind {kind} are not read. Save it as .xlsx and open it again."),
        )
    };
    match fault {
        XlsxFault::Empty => pick("Berkas ini kosong.", "This file is empty."),
        XlsxFault::TooLarge(one) => limit(language, one),
        XlsxFault::OldWorkbook => save_as(".xls"),
        XlsxFault::OpenDocument => save_as(".ods"),
        XlsxFault::Macros => save_as(".xlsm"),
        XlsxFault::Binary => save_as(".xlsb"),
        XlsxFault::Encrypted => pick(
            "Lembar kerja ini dilindungi kata sandi. Simpan salinan tanpa kata sandi.",
            "This workbook is protected with a password. Save a copy without one.",
        ),
        XlsxFault::Cut => pick(
            "Berkas ini terpotong. Unduh atau salin lagi.",
            "This file is cut off. Download or copy it again.",
        ),
        XlsxFault::NotZip | XlsxFault::NotWorkbook | XlsxFault::NoSheet => pick(
            "Tidak ada lembar kerja berisi tabel di dalam berkas ini.",
            "There is no sheet with a table in this file.",
        ),
        XlsxFault::Zip64 | XlsxFault::Method(_) => pick(
            "Cara pemampatan berkas ini tidak dikenal. Simpan lagi dari program lembar kerja.",
            "This file is packed in an unknown way. Save it again from a spreadsheet program.",
        ),
        XlsxFault::DocumentType { part } => language.pick(
            format!("Bagian {part} memuat pernyataan jenis dokumen (DTD), jadi tidak dibaca."),
            format!("The part {part} holds a document type (DTD) and is not read."),
        ),
        XlsxFault::Damaged { part } => language.pick(
            format!("Berkas rusak pada bagian {part}."),
            format!("The file is damaged in its part {part}."),
        ),
    }
}
