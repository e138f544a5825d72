//! English: what goes to other programs.

use super::*;

pub(super) const EXPORT: ExportTexts = ExportTexts {
    title: "Export",
    hint: "The same figures as on the screen, as numbers and not as texts.",
    workbook: "Excel workbook (.xlsx)",
    workbook_hint: "A sheet for the summary and one for each perspective, then AHP weights, questionnaires, workings, assumptions and sources.",
    all_csv: "All tables, one CSV",
    csv_hint: "CSV: semicolons between cells, decimal comma, UTF-8.",
    each: "Each table",
    each_hint: "Tables of questionnaires are copied and downloaded on their page of results.",
    csv: "CSV",
    csv_of: |a| format!("Download CSV: {a}"),
    file: |a| format!("{a} - results"),
    sheet: "Sheet",
    done: |a| format!("Downloaded: {a}"),
    failed: "This browser cannot save files.",
    working: "Computing …",
    svg: "SVG",
    png: "PNG",
    picture_of: |a, b| format!("Download {a} picture: {b}"),
    table: "Copy table",
    copy_table: "Copy as table",
    copied: "Copied",
    saved: "Downloaded",
    no_copy: "The browser does not allow copying.",
    no_picture: "This picture cannot be made in this browser.",
};
