//! A text as a QR code (ISO/IEC 18004), to be photographed from a projector.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// The light margin that readers need, in modules.
const QUIET: i32 = 4;

/// A QR code: a square of modules, the dark ones as one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules along a side, with the quiet zone.
    pub side: i32,
    /// The dark modules, one unit each, run by run.
    pub path: String,
}

/// The code of a text, as coarse as it can be; `None` when no code holds so much.
pub fn code(text: &str) -> Option<Code> {
    // The least correction makes the largest modules, and where another level
    // fits in the same size, it is taken.
    let found = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let size = found.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let end = (x..size).find(|at| !found.get_module(*at, y));
            let end = end.unwrap_or(size);
            if end > x {
                // Writing to a text cannot fail.
                let _ = write!(
                    path,
                    "M{} {}h{}v1h-{}z",
                    x + QUIET,
                    y + QUIET,
                    end - x,
                    end - x
                );
            }
            x = end + 1;
        }
    }
    let side = size + 2 * QUIET;
    Some(Code { side, path })
}
