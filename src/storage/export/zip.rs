//! A zip file: parts packed one after the other, then their list (APPNOTE 6.3).
//! Every time is the first day that the format knows, so that equal parts make
//! equal files.

use crate::storage::sum::crc32;
use miniz_oxide::deflate::compress_to_vec;

/// How hard the parts are packed, of 10.
const LEVEL: u8 = 6;
/// 1 January 1980.
const DATE: u16 = 0x0021;
/// The version of the format that reading needs.
const VERSION: u16 = 20;
/// The names are UTF-8.
const FLAGS: u16 = 0x0800;
const DEFLATED: u16 = 8;

/// The parts as one file, in their order.
pub(super) fn zip(parts: &[(String, String)]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut list = Vec::new();
    for (name, text) in parts {
        let bytes = text.as_bytes();
        let packed = compress_to_vec(bytes, LEVEL);
        let mut head = Vec::new();
        for field in [VERSION, FLAGS, DEFLATED, 0, DATE] {
            head.extend(field.to_le_bytes());
        }
        for field in [crc32(bytes), packed.len() as u32, bytes.len() as u32] {
            head.extend(field.to_le_bytes());
        }
        head.extend((name.len() as u16).to_le_bytes());
        head.extend(0_u16.to_le_bytes());
        let offset = file.len() as u32;
        file.extend(b"PK\x03\x04");
        file.extend(&head);
        file.extend(name.as_bytes());
        file.extend(packed);
        list.extend(b"PK\x01\x02");
        list.extend(VERSION.to_le_bytes());
        list.extend(&head);
        // No remark, the first disk, no attributes.
        list.extend([0; 10]);
        list.extend(offset.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let count = (parts.len() as u16).to_le_bytes();
    let (size, offset) = (list.len() as u32, file.len() as u32);
    file.extend(list);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count, count].concat());
    file.extend(size.to_le_bytes());
    file.extend(offset.to_le_bytes());
    file.extend([0, 0]);
    file
}
