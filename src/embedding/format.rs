//! The formats in which a host may ask for the open document.

/// What a host gets for `export`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// The draft file.
    #[default]
    Draft,
    /// The report as the JavaScript module writes it.
    Result,
    /// Every table as a workbook.
    Workbook,
    /// Every table as CSV, one below the other.
    Csv,
    /// The full report as a page of its own.
    Report,
}

/// The formats by the names that a host uses.
pub const FORMATS: [(&str, Format); 5] = [
    ("json", Format::Draft),
    ("result", Format::Result),
    ("xlsx", Format::Workbook),
    ("csv", Format::Csv),
    ("html", Format::Report),
];
