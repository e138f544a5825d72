//! The parts of a zip file (APPNOTE.TXT 6.3): stored or deflated, found through
//! the directory at its end.
//!
//! A part is unpacked only when it is asked for, up to the size that the
//! directory gives for it and never beyond what is left of the limit on all.

use super::super::{Limit, MOST_INFLATED};
use super::XlsxFault;
use crate::storage::sum::crc32;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// The most parts of a file; workbooks have some dozens.
const MOST_PARTS: usize = 10_000;
/// The size of the end record without its comment, and of the longest comment.
const END: usize = 22;
const LONGEST_COMMENT: usize = 0xffff;

/// A zip file that was opened.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry<'a>>,
    /// Bytes that may still be unpacked.
    left: usize,
}

struct Entry<'a> {
    name: &'a [u8],
    encrypted: bool,
    method: u16,
    check: u32,
    packed: usize,
    size: usize,
    offset: usize,
}

impl<'a> Archive<'a> {
    /// Reads the directory of a file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Archive<'a>, XlsxFault> {
        let end = find_end(bytes).ok_or(XlsxFault::Cut)?;
        let field = |at: usize| short(bytes, end + at).unwrap_or_default();
        let count = usize::from(field(10));
        let start = long(bytes, end + 16).ok_or(XlsxFault::Cut)?;
        if field(10) == u16::MAX || start == u32::MAX {
            return Err(XlsxFault::Zip64);
        }
        if count > MOST_PARTS {
            return Err(XlsxFault::TooLarge(Limit::Parts(MOST_PARTS)));
        }
        let mut at = start as usize;
        let mut entries = Vec::new();
        for _ in 0..count {
            let (entry, next) = entry(bytes, at)?;
            entries.push(entry);
            at = next;
        }
        Ok(Archive {
            bytes,
            entries,
            left: MOST_INFLATED,
        })
    }

    /// The bytes of a part; `None` when there is none of that name.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, XlsxFault> {
        let Some(entry) = self.entries.iter().find(|entry| is_named(entry.name, name)) else {
            return Ok(None);
        };
        if entry.encrypted {
            return Err(XlsxFault::Encrypted);
        }
        if entry.size > self.left {
            return Err(XlsxFault::TooLarge(Limit::Inflated(MOST_INFLATED)));
        }
        let packed = packed(self.bytes, entry).ok_or(XlsxFault::Cut)?;
        let damaged = || XlsxFault::damaged(name);
        let part = match entry.method {
            0 if packed.len() > self.left => {
                return Err(XlsxFault::TooLarge(Limit::Inflated(MOST_INFLATED)));
            }
            0 => packed.to_vec(),
            // What is more than the directory says is not unpacked: no file
            // that is sound says too little.
            8 => decompress_to_vec_with_limit(packed, entry.size).map_err(|error| {
                match error.status {
                    TINFLStatus::FailedCannotMakeProgress => XlsxFault::Cut,
                    _ => damaged(),
                }
            })?,
            method => return Err(XlsxFault::Method(method)),
        };
        if part.len() != entry.size || crc32(&part) != entry.check {
            return Err(damaged());
        }
        self.left -= part.len();
        Ok(Some(part))
    }
}

/// Names of parts are the same in capitals and small letters; some programs
/// write them with the wrong slash.
fn is_named(entry: &[u8], name: &str) -> bool {
    let slash = |byte: &u8| match byte {
        b'\\' => b'/',
        other => other.to_ascii_lowercase(),
    };
    let name = name.bytes().map(|byte| byte.to_ascii_lowercase());
    entry.iter().map(slash).eq(name)
}

/// The place of the end record, whose comment reaches to the end of the file.
fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END)?;
    let first = last.saturating_sub(LONGEST_COMMENT);
    (first..=last).rev().find(|at| {
        let comment = short(bytes, at + 20).map(usize::from);
        signed(bytes, *at, *b"PK\x05\x06")
            && comment.is_some_and(|size| at + END + size == bytes.len())
    })
}

/// The entry at a place of the directory, and the place of the next.
fn entry(bytes: &[u8], at: usize) -> Result<(Entry<'_>, usize), XlsxFault> {
    let field = |offset: usize| short(bytes, at.saturating_add(offset)).ok_or(XlsxFault::Cut);
    let wide = |offset: usize| long(bytes, at.saturating_add(offset)).ok_or(XlsxFault::Cut);
    if !signed(bytes, at, *b"PK\x01\x02") {
        return Err(XlsxFault::Cut);
    }
    let (packed, size, offset) = (wide(20)?, wide(24)?, wide(42)?);
    if [packed, size, offset].contains(&u32::MAX) {
        return Err(XlsxFault::Zip64);
    }
    let name_end = at + 46 + usize::from(field(28)?);
    let entry = Entry {
        name: bytes.get(at + 46..name_end).ok_or(XlsxFault::Cut)?,
        encrypted: field(8)? & 1 != 0,
        method: field(10)?,
        check: wide(16)?,
        packed: packed as usize,
        size: size as usize,
        offset: offset as usize,
    };
    let behind = usize::from(field(30)?) + usize::from(field(32)?);
    Ok((entry, name_end + behind))
}

/// The bytes of an entry as they are packed.
fn packed<'a>(bytes: &'a [u8], entry: &Entry) -> Option<&'a [u8]> {
    let at = entry.offset;
    if !signed(bytes, at, *b"PK\x03\x04") {
        return None;
    }
    let name = usize::from(short(bytes, at.checked_add(26)?)?);
    let extra = usize::from(short(bytes, at.checked_add(28)?)?);
    let start = at.checked_add(30 + name + extra)?;
    bytes.get(start..start.checked_add(entry.packed)?)
}

fn signed(bytes: &[u8], at: usize, signature: [u8; 4]) -> bool {
    bytes
        .get(at..)
        .is_some_and(|rest| rest.starts_with(&signature))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}
