//! The arithmetic code whose digits are UTF-16 code units: those that an HTML page
//! can hold as they are, which are all but NUL, the two ends of line, "<", the
//! surrogates, the byte order mark and the two that are no characters.

const RADIX: u64 = 63481;
const BOTTOM: u64 = RADIX * RADIX;
const TOP: u64 = BOTTOM * RADIX;

/// Most code units that a text may have.
pub const UNITS: usize = 1 << 20;

fn unit(digit: u64) -> u16 {
    let mut unit = digit as u32 + 1;
    for taken in [10, 13, 60] {
        unit += u32::from(unit >= taken);
    }
    if unit >= 0xd800 {
        unit += 0x800;
    }
    (unit + u32::from(unit >= 0xfeff)) as u16
}

fn digit(unit: u16) -> u64 {
    let above = |taken: u16| u64::from(unit > taken);
    let less = 1 + above(10) + above(13) + above(60) + 0x800 * above(0xdfff) + above(0xfeff);
    u64::from(unit).saturating_sub(less)
}

pub struct Coder {
    pub text: [u16; UNITS],
    pub length: usize,
    low: u64,
    range: u64,
}

impl Coder {
    pub const fn new() -> Coder {
        Coder {
            text: [0; UNITS],
            length: 0,
            low: 0,
            range: 0,
        }
    }

    /// Before the first question of a text that is written.
    pub fn begin(&mut self) {
        self.length = 0;
        self.low = 0;
        self.range = TOP;
    }

    /// Before the first question of a text that is read.
    pub fn open(&mut self) {
        self.begin();
        for _ in 0..3 {
            self.take();
        }
    }

    fn take(&mut self) {
        self.low = self.low * RADIX + digit(self.text[self.length & (UNITS - 1)]);
        self.length += 1;
    }

    /// What the text says, where a 1 has `chance` in 65536. When reading, `low`
    /// is where in the range the text is.
    pub fn read(&mut self, chance: u32) -> u32 {
        let bound = (self.range * u64::from(chance)) >> 16;
        let answer = self.low < bound;
        if answer {
            self.range = bound;
        } else {
            self.low -= bound;
            self.range -= bound;
        }
        while self.range < BOTTOM {
            self.range *= RADIX;
            self.take();
        }
        u32::from(answer)
    }

    fn put(&mut self) {
        self.text[self.length & (UNITS - 1)] = unit(self.low / BOTTOM);
        self.length += 1;
        self.low = self.low % BOTTOM * RADIX;
    }

    /// Writes an answer.
    pub fn write(&mut self, chance: u32, answer: u32) {
        let bound = (self.range * u64::from(chance)) >> 16;
        if answer == 1 {
            self.range = bound;
        } else {
            self.low += bound;
            self.range -= bound;
        }
        if self.low >= TOP {
            self.low -= TOP;
            let mut last = self.length;
            loop {
                last -= 1;
                let more = digit(self.text[last & (UNITS - 1)]) + 1;
                self.text[last & (UNITS - 1)] = unit(more % RADIX);
                if more < RADIX {
                    break;
                }
            }
        }
        while self.range < BOTTOM {
            self.put();
            self.range *= RADIX;
        }
    }

    /// After the last answer.
    pub fn close(&mut self) {
        for _ in 0..3 {
            self.put();
        }
    }
}
