//! Behind what a byte stands, in as many ways as pay: each way is a number, and
//! what followed on the same number before is a guess for this byte.

use crate::place::{CODE, OPERAND, Place, hash};

/// How many ways.
pub const WAYS: usize = 18;

/// What of a text the ways look at, beside the last bytes.
#[derive(Clone, Copy)]
pub struct Words {
    word: u32,
    before: u32,
    gap: u32,
    line: u32,
}

impl Words {
    pub const fn new() -> Words {
        Words {
            word: 0,
            before: 0,
            gap: 0,
            line: 0,
        }
    }

    pub fn follow(&mut self, byte: u8) {
        self.line = hash(self.line, u32::from(byte));
        if byte.is_ascii_alphanumeric() || byte >= 128 || byte == b'_' {
            self.word = hash(self.word, u32::from(byte));
            self.gap = 0;
            return;
        }
        if self.word != 0 {
            self.before = self.word;
        }
        self.word = 0;
        self.gap = u32::from(byte);
        if matches!(byte, b'\n' | 0 | b';' | b'.') {
            self.line = 0;
        }
    }
}

/// The ways behind `recent`, the last eight bytes, the last one lowest.
pub fn contexts(place: &Place, words: &Words, recent: u64) -> [u32; WAYS] {
    let (list, salt) = if matches!(place.state, CODE | OPERAND) {
        of_code(place, recent as u32)
    } else {
        of_text(place, words, recent)
    };
    let mut all = [0; WAYS];
    for (way, (one, from)) in all.iter_mut().zip(list).enumerate() {
        *one = hash(hash(from, salt), way as u32);
    }
    all
}

fn of_code(place: &Place, four: u32) -> ([u32; WAYS], u32) {
    let operand = place.state == OPERAND;
    let key = if operand {
        u32::from(place.op) | place.which << 8 | place.digit.min(7) << 9
    } else {
        1
    };
    let mut ops = [0; 11];
    for i in 0..10 {
        ops[i + 1] = hash(ops[i], u32::from(place.ops[i]));
    }
    let last = place.last[usize::from(place.op) * 2 + (place.which as usize & 1)];
    let [local, before] = place.named;
    let here = hash(place.function, local);
    let list = [
        key,
        hash(four & 0xff, 1),
        hash(four & 0xffff, 2),
        hash(four & 0xff_ffff, 3),
        hash(ops[10], 5),
        hash(hash(place.function, place.top(0)), ops[1]),
        hash(here, hash(before, ops[1])),
        hash(place.function, ops[2]),
        ops[2],
        ops[3],
        ops[4],
        ops[6],
        hash(last[0], ops[2]),
        hash(hash(last[0], last[1]), u32::from(place.ops[0])),
        hash(place.called, ops[2]),
        hash(hash(place.top(0), place.top(1)), 7),
        hash(
            hash(place.height as u32, place.block()),
            u32::from(place.ops[0]),
        ),
        hash(hash(place.after(), place.top(0)), ops[1]),
    ];
    (list, hash(key, place.current))
}

fn of_text(place: &Place, words: &Words, recent: u64) -> ([u32; WAYS], u32) {
    let bytes = |mask: u64| {
        let kept = recent & mask;
        hash(kept as u32, (kept >> 32) as u32)
    };
    let column = place.at & 3;
    let list = [
        0,
        bytes(0xff),
        bytes(0xffff),
        bytes(0xff_ffff),
        bytes(0xffff_ffff),
        bytes(0xff_ffff_ffff),
        bytes(0xffff_ffff_ffff),
        words.word,
        hash(words.word, words.before),
        hash(bytes(0xff00_0000_ff00_0000), column),
        hash(bytes(0xffff_0000), column),
        hash(bytes(0xff_e0e0), 1),
        hash(bytes(0xff_ff00), 2),
        hash(bytes(0xff_00ff), 3),
        hash(bytes(0xf0f0_f0f0), 5),
        hash(bytes(0xffff_ff00), 4),
        hash(words.word, (recent as u32 & 255) | words.gap << 8),
        hash(words.line, recent as u32 & 255),
    ];
    (
        list,
        u32::from(place.section) << 8 | u32::from(place.state) | 0x10000,
    )
}
