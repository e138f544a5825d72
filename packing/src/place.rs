//! Where in a file the next byte stands: in WebAssembly, within which instruction,
//! behind which others, and in what state of the stack.

/// A file that is not WebAssembly.
const OTHER: u8 = 0;
const HEAD: u8 = 1;
const SECTION: u8 = 2;
const SIZE: u8 = 3;
const BODY: u8 = 4;
const COUNT: u8 = 5;
const FUNCTION: u8 = 6;
const LOCALS: u8 = 7;
const LOCAL: u8 = 8;
/// An instruction begins.
pub const CODE: u8 = 9;
/// A byte of an operand.
pub const OPERAND: u8 = 10;

const CODE_SECTION: u8 = 10;
const DATA_SECTION: u8 = 11;

const CALL: u8 = 0x10;
const LOCAL_GET: u8 = 0x20;
const LOCAL_TEE: u8 = 0x22;

pub fn hash(a: u32, b: u32) -> u32 {
    let h = a.wrapping_mul(0x2c1b_3c6d) ^ b.wrapping_add(0x1e37_79b9).wrapping_mul(0x297a_2d39);
    let h = (h ^ (h >> 15)).wrapping_mul(0x85eb_ca6b);
    h ^ (h >> 13)
}

/// How many operands an instruction has that are numbers in LEB128.
fn operands(op: u8) -> u32 {
    match op {
        0x28..=0x3e | 0x11 => 2,
        0x02..=0x04 | 0x0c..=0x0e | 0x10 | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 | 0xd2 | 0xfc => 1,
        _ => 0,
    }
}

#[derive(Clone, Copy)]
pub struct Place {
    pub state: u8,
    pub section: u8,
    /// Bytes of the file before this one.
    pub at: u32,
    section_end: u32,
    function_end: u32,
    /// Which function of the file.
    pub function: u32,
    number: u32,
    shift: u32,
    locals: u32,
    /// The instruction whose operand this is, which of its operands, and which
    /// byte of that.
    pub op: u8,
    pub which: u32,
    pub digit: u32,
    left: u32,
    wide: u32,
    /// What has been read of the operands.
    pub current: u32,
    /// Instructions without their operands, the last one first.
    pub ops: [u8; 16],
    /// The last three with their operands.
    pub whole: [u32; 3],
    /// By instruction and operand: its last two values.
    pub last: [[u32; 2]; 512],
    /// Which locals were named last.
    pub named: [u32; 2],
    /// By local: the instruction that last followed on it in this function; and
    /// which local this one follows on. The first place stands for none.
    after: [u32; 257],
    follows: usize,
    /// The last function called.
    pub called: u32,
    depth: usize,
    blocks: [u32; 64],
    bottoms: [u8; 64],
    /// The stack: the instruction that has put each value there.
    stack: [u32; 64],
    pub height: usize,
}

impl Place {
    pub const fn new() -> Place {
        Place {
            state: OTHER,
            section: 0,
            at: 0,
            section_end: 0,
            function_end: 0,
            function: 0,
            number: 0,
            shift: 0,
            locals: 0,
            op: 0,
            which: 0,
            digit: 0,
            left: 0,
            wide: 0,
            current: 0,
            ops: [0; 16],
            whole: [0; 3],
            last: [[0; 2]; 512],
            named: [0; 2],
            after: [0; 257],
            follows: 0,
            called: 0,
            depth: 0,
            blocks: [0; 64],
            bottoms: [0; 64],
            stack: [0; 64],
            height: 0,
        }
    }

    /// Before a file. What instructions had as operands stays known.
    pub fn start(&mut self, web_assembly: bool) {
        *self = Place {
            last: self.last,
            state: if web_assembly { HEAD } else { OTHER },
            ..Place::new()
        };
    }

    /// The kind of place, by which `tree.rs` has its codes.
    pub fn kind(&self) -> usize {
        match (self.state, self.op) {
            (CODE, _) => match self.ops[0] {
                LOCAL_GET => 0,
                0x21 | 0x24 | 0x36..=0x3e => 1,
                0x41 | 0x42 => 2,
                0x28..=0x35 => 3,
                _ => 4,
            },
            (OPERAND, 0x20..=0x22) => 5 + usize::from(self.digit > 0),
            (OPERAND, 0x41 | 0x42) => 7 + usize::from(self.digit > 0),
            (OPERAND, CALL) => 9 + usize::from(self.digit > 0),
            (OPERAND, 0x28..=0x3e) => 11 + usize::from(self.which > 0),
            (OPERAND, _) => 13,
            _ if self.state == OTHER || self.section == DATA_SECTION => 14,
            _ => 15,
        }
    }

    /// The instruction that has put the nth value from the top on the stack.
    pub fn top(&self, n: usize) -> u32 {
        if self.height > n {
            self.stack[(self.height - n) & 63]
        } else {
            0
        }
    }

    /// The instruction that has opened the innermost block.
    pub fn block(&self) -> u32 {
        self.blocks[self.depth & 63]
    }

    /// What last followed on the local that was named last.
    pub fn after(&self) -> u32 {
        self.after[1 + (self.named[0] & 255) as usize]
    }

    fn push(&mut self, maker: u32) {
        self.height = (self.height + 1).min(63);
        self.stack[self.height & 63] = maker;
    }

    fn pop(&mut self, values: usize) {
        self.height = self.height.saturating_sub(values);
    }

    fn leb(&mut self, byte: u8) -> bool {
        self.number |= u32::from(byte & 127) << self.shift;
        self.shift = (self.shift + 7).min(28);
        byte < 128
    }

    fn expect(&mut self, state: u8) {
        self.state = state;
        self.number = 0;
        self.shift = 0;
    }

    fn instruction(&mut self, op: u8) {
        self.ops.copy_within(0..15, 1);
        self.ops[0] = op;
        self.op = op;
        self.which = 0;
        self.digit = 0;
        self.current = 0;
        self.whole = [u32::from(op) + 1, self.whole[0], self.whole[1]];
        self.left = operands(op);
        self.wide = match op {
            0x43 => 4,
            0x44 => 8,
            _ => 0,
        };
        if self.left > 0 || self.wide > 0 {
            self.expect(OPERAND);
        } else {
            self.complete();
        }
    }

    fn operand(&mut self, byte: u8) {
        self.digit += 1;
        self.current = self
            .current
            .wrapping_mul(257)
            .wrapping_add(u32::from(byte) + 1);
        self.whole[0] = hash(self.whole[0], u32::from(byte));
        if self.wide > 0 {
            self.wide -= 1;
            if self.wide == 0 {
                self.complete();
            }
            return;
        }
        if !self.leb(byte) {
            return;
        }
        let number = self.number;
        let last = &mut self.last[usize::from(self.op) * 2 + (self.which as usize & 1)];
        *last = [number, last[0]];
        match self.op {
            LOCAL_GET..=LOCAL_TEE => self.named = [number, self.named[0]],
            CALL => self.called = number,
            _ => {}
        }
        self.left -= 1;
        if self.which == 0 {
            self.left = match (self.op, number) {
                (0x0e, _) => number.wrapping_add(1),
                (0xfc, 8 | 10 | 12 | 14) => 2,
                (0xfc, 9..) => 1,
                _ => self.left,
            };
        }
        self.which = 1;
        self.digit = 0;
        self.current = number.wrapping_add(1).wrapping_mul(0x3d4d_51cb);
        if self.left > 0 {
            self.expect(OPERAND);
        } else {
            self.complete();
        }
    }

    /// What an instruction does to blocks and stack, as far as its first byte says.
    fn complete(&mut self) {
        self.state = CODE;
        let me = self.whole[0];
        if let Some(after) = self.after.get_mut(self.follows) {
            *after = me;
        }
        self.follows = 0;
        let made = hash(u32::from(self.op), hash(self.top(0), self.top(1)));
        let bottom = usize::from(self.bottoms[self.depth & 63]);
        match self.op {
            0x02..=0x04 => {
                self.pop(usize::from(self.op == 4));
                self.depth = (self.depth + 1).min(63);
                self.blocks[self.depth & 63] = me;
                self.bottoms[self.depth & 63] = self.height as u8;
            }
            0x00 | 0x05 | 0x0c | 0x0e | 0x0f => self.height = bottom,
            0x0b => {
                self.height = bottom.min(self.height);
                self.depth = self.depth.saturating_sub(1);
            }
            0x0d | 0x1a | 0x24 => self.pop(1),
            0x1b => {
                self.pop(3);
                self.push(made);
            }
            LOCAL_GET..=LOCAL_TEE => {
                self.follows = 1 + (self.named[0] & 255) as usize;
                self.pop(usize::from(self.op != LOCAL_GET));
                if self.op != 0x21 {
                    self.push(me);
                }
            }
            0x23 | 0x3f | 0x41..=0x44 | 0xd2 => self.push(me),
            0x28..=0x35
            | 0x45
            | 0x50
            | 0x67..=0x69
            | 0x79..=0x7b
            | 0x8b..=0x91
            | 0x99..=0x9f
            | 0xa7..=0xc4 => {
                self.pop(1);
                self.push(made);
            }
            0x36..=0x3e => self.pop(2),
            0x46..=0xa6 => {
                self.pop(2);
                self.push(made);
            }
            _ => {}
        }
    }

    /// Goes over a byte.
    pub fn follow(&mut self, byte: u8) {
        self.at += 1;
        let state = self.state;
        match state {
            HEAD if self.at == 8 => self.state = SECTION,
            SECTION => {
                self.section = byte;
                self.expect(SIZE);
            }
            SIZE if self.leb(byte) => {
                self.section_end = self.at.wrapping_add(self.number);
                self.state = if self.section == CODE_SECTION {
                    COUNT
                } else {
                    BODY
                };
            }
            BODY if self.at >= self.section_end => self.state = SECTION,
            COUNT if byte < 128 => self.expect(FUNCTION),
            FUNCTION if self.leb(byte) => {
                self.function_end = self.at.wrapping_add(self.number);
                self.enter();
            }
            LOCALS => {
                self.locals = 2 * u32::from(byte);
                self.state = if byte > 0 { LOCAL } else { CODE };
            }
            LOCAL if byte < 128 => {
                self.locals -= 1;
                if self.locals == 0 {
                    self.state = CODE;
                }
            }
            CODE => self.instruction(byte),
            OPERAND => self.operand(byte),
            _ => {}
        }
        if self.state == CODE && self.at >= self.function_end {
            if self.at >= self.section_end {
                self.state = SECTION;
            } else {
                self.expect(FUNCTION);
            }
        }
    }

    fn enter(&mut self) {
        self.state = LOCALS;
        self.function += 1;
        self.ops = [0; 16];
        self.whole = [0; 3];
        self.named = [0; 2];
        self.after = [0; 257];
        self.follows = 0;
        self.called = 0;
        self.depth = 0;
        self.height = 0;
    }
}
