//! English: the report.

use super::*;

pub(super) const REPORT: ReportTexts = ReportTexts {
    hint: "Shown as it prints on A4. Print from here, or save it as PDF in the print dialogue.",
    kind: "Kind of report",
    file: "Save as an HTML file",
    as_file: "Report as an HTML file",
    signature: "Signature",
    writing: "Signature and chapters",
    begin: "Fill in place, date and office",
    begin_hint: "Once is enough; they are kept in this draft. What is not filled in is shown as a marked gap.",
    lines: ["Place", "Date", "Office of who signs"],
    paragraphs: [
        "Background",
        "Purpose",
        "Conduct: who, when, where, how",
        "Who answered",
        "Analysis",
        "Follow-up plan",
    ],
};
