//! Why a file or a draft cannot be opened.

/// Why a file cannot be opened. Places read like
/// `scorecard.perspectives[1].role`; lines and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Nothing, or nothing but white space.
    Empty,
    /// More bytes than any scorecard needs; the content was not looked at.
    TooLarge {
        /// The size found.
        bytes: usize,
        /// The largest size accepted.
        limit: usize,
    },
    /// Neither UTF-8 nor marked UTF-16.
    NotText,
    /// Text that is not JSON.
    NotJson {
        /// The line where it stops being JSON.
        line: usize,
        /// The character within that line.
        column: usize,
    },
    /// JSON that ends in the middle.
    Cut {
        /// The last line.
        line: usize,
        /// The last character of that line.
        column: usize,
    },
    /// JSON of some other program.
    NotOurs,
    /// A file of a newer version of this program.
    Newer {
        /// The schema of the file.
        schema: u32,
        /// The version of the program that wrote it, as it called itself.
        app: String,
    },
    /// A value of the wrong type, or a part without which there is no document.
    Damaged {
        /// Where.
        place: String,
    },
    /// Nested more deeply than any scorecard.
    TooDeep,
    /// More parts, or a longer text, than the program handles.
    TooMany {
        /// Where.
        place: String,
    },
}
