//! A scorecard in a link: its file without white space, deflated.
//!
//! Deflate begins with the words of a usual scorecard already in its window, as
//! if they had been sent before, so that a link spends its letters on what the
//! user typed. They are part of the version: `shared-1.txt` may never change,
//! for links that people have are read with it.
//!
//! Whose answers a link may carry is not decided here: `evaluation::sharing` takes
//! the respondents out of a document first.

use super::envelope::{Envelope, LinkFault};
use crate::scorecard::Scorecard;
use crate::storage::file::{self, Opened};
use crate::storage::{FileFault, limits};
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, compress, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

/// How scorecards travel.
const ENVELOPE: Envelope = Envelope {
    mark: "d=",
    version: 1,
    check: 0x5a,
};

/// The most characters of a whole link that is handed out: more are cut by
/// messengers, and make a code that no projector shows sharply.
pub const LONGEST_LINK: usize = 1_900;

/// The most bytes that a link may unpack to.
pub const MOST_INFLATED: usize = 2 * 1024 * 1024;

/// What deflate has in its window before the first byte.
static WORDS: &[u8] = include_bytes!("shared-1.txt");

/// The strongest compression; negative bits: without zlib's head and foot.
const LEVEL: i32 = 9;
const WINDOW_BITS: i32 = -15;

/// Why a link holds no scorecard that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharedFault {
    /// The link itself is no whole link.
    Link(LinkFault),
    /// It would unpack to more than [`MOST_INFLATED`] bytes.
    TooLarge,
    /// It is whole, but what it holds cannot be opened.
    File(FileFault),
}

/// The payload of a link to this scorecard: letters, digits, `-` and `_` only.
/// What does not fit in any link is a fault.
///
/// ```
/// use timbang::scorecard::Scorecard;
/// use timbang::storage::exchange::{from_link, to_link};
/// let scorecard = Scorecard::new("2024");
/// let payload = to_link(&scorecard, 1_735_689_600_000.0).unwrap();
/// assert_eq!(from_link(&payload).unwrap().scorecard, scorecard);
/// ```
pub fn to_link(scorecard: &Scorecard, saved: f64) -> Result<String, SharedFault> {
    limits::check(scorecard).map_err(SharedFault::File)?;
    let text = file::write_compact(scorecard, saved);
    if text.len() > MOST_INFLATED {
        return Err(SharedFault::TooLarge);
    }
    let packed = deflate(text.as_bytes());
    // The head of the envelope counts no further.
    if packed.len() > usize::from(u16::MAX) / 2 {
        return Err(SharedFault::Link(LinkFault::TooLong));
    }
    Ok(ENVELOPE.close(&packed))
}

/// Reads the payload of a link, or a whole link or fragment with `d=`.
pub fn from_link(text: &str) -> Result<Opened, SharedFault> {
    let packed = ENVELOPE.open(text).map_err(SharedFault::Link)?;
    let bytes = inflate(&packed)?;
    // The sum was right, so this is no damage on the way but none of ours.
    let altered = SharedFault::Link(LinkFault::Altered);
    let text = std::str::from_utf8(&bytes).map_err(|_| altered)?;
    file::read_text(text).map_err(SharedFault::File)
}

/// The bytes deflated, behind the words that both sides know.
fn deflate(bytes: &[u8]) -> Vec<u8> {
    let flags = create_comp_flags_from_zip_params(LEVEL, WINDOW_BITS, 0);
    let mut compressor = CompressorOxide::new(flags);
    // Up to here the other side has it already; a flush ends at a whole byte.
    feed(&mut compressor, WORDS, TDEFLFlush::Sync);
    feed(&mut compressor, bytes, TDEFLFlush::Finish)
}

fn feed(compressor: &mut CompressorOxide, bytes: &[u8], flush: TDEFLFlush) -> Vec<u8> {
    let mut made = Vec::new();
    let mut piece = [0; 4096];
    let mut rest = bytes;
    loop {
        let (_, taken, given) = compress(compressor, rest, &mut piece, flush);
        rest = rest.get(taken..).unwrap_or_default();
        made.extend(piece.iter().take(given));
        // Where room is left in the piece, nothing more was waiting.
        if given < piece.len() {
            return made;
        }
    }
}

/// The reverse of `deflate`, up to the limit.
fn inflate(packed: &[u8]) -> Result<Vec<u8>, SharedFault> {
    let most = WORDS.len() + MOST_INFLATED;
    let mut inflater = DecompressorOxide::new();
    let mut made = WORDS.to_vec();
    let (mut taken, mut at) = (0, made.len());
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    loop {
        made.resize((made.len() * 2).clamp(32 * 1024, most), 0);
        let rest = packed.get(taken..).unwrap_or_default();
        let (status, read, written) = decompress(&mut inflater, rest, &mut made, at, flags);
        (taken, at) = (taken + read, at + written);
        match status {
            TINFLStatus::Done => {
                made.truncate(at);
                return Ok(made.split_off(WORDS.len()));
            }
            TINFLStatus::HasMoreOutput if made.len() < most => {}
            TINFLStatus::HasMoreOutput => return Err(SharedFault::TooLarge),
            _ => return Err(SharedFault::Link(LinkFault::Altered)),
        }
    }
}
