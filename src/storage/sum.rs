//! The sum that tells damage.

/// CRC-32 (IEEE 802.3, reflected; ISO 3309 in zip files): it notices every change
/// within 32 neighbouring bits. By half bytes: a table for whole ones would be a
/// kilobyte of the page.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut table = [0u32; 16];
    for (index, slot) in (0u32..).zip(&mut table) {
        *slot = (0..4).fold(index, |value, _| match value & 1 {
            1 => value >> 1 ^ 0xedb8_8320,
            _ => value >> 1,
        });
    }
    let step = |value: u32, half: u32| value >> 4 ^ table[((value ^ half) & 15) as usize];
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        let byte = u32::from(*byte);
        step(step(sum, byte), byte >> 4)
    });
    !sum
}

#[cfg(test)]
mod tests {
    /// The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC
    /// algorithms (Cook).
    #[test]
    fn it_is_the_sum_of_zip() {
        assert_eq!(super::crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(super::crc32(b""), 0);
    }
}
