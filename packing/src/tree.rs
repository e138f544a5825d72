//! In which questions a byte is asked for: a code that has few of them for the
//! bytes that are frequent at such a place. Fewer questions are both faster and
//! guessed better.

/// Which kinds of place have a code of their own (`Place::kind`).
pub const KINDS: usize = 16;

/// Longer codes than this occur nowhere.
const LONGEST: u32 = 24;

/// The code of one kind of place: a canonical one, known by its lengths.
pub struct Tree {
    /// By node and answer: the next node, or 256 and the byte.
    child: [[u16; 2]; 256],
    /// By byte: its code, with a 1 before it.
    code: [u32; 256],
}

impl Tree {
    pub const fn new() -> Tree {
        Tree {
            child: [[0; 2]; 256],
            code: [0; 256],
        }
    }

    /// Builds the code from the length of each byte's code; 0: the byte never occurs.
    #[cold]
    #[inline(never)]
    pub fn grow(&mut self, lengths: &[u8; 256]) {
        *self = Tree::new();
        let mut code = 0u32;
        let mut nodes = 0u16;
        for length in 1..=LONGEST {
            for (byte, its) in lengths.iter().enumerate() {
                if u32::from(*its) != length {
                    continue;
                }
                self.code[byte] = 1 << length | code;
                let mut node = 0;
                for rest in (0..length).rev() {
                    let place = &mut self.child[node & 255][(code >> rest & 1) as usize];
                    if rest == 0 {
                        *place = 256 | byte as u16;
                    } else if *place == 0 {
                        nodes += 1;
                        *place = nodes;
                    }
                    node = usize::from(*place);
                }
                code += 1;
            }
            code <<= 1;
        }
    }

    /// What follows on an answer at a node: a node, or 256 and the byte.
    pub fn next(&self, node: usize, answer: u32) -> usize {
        usize::from(self.child[node & 255][(answer & 1) as usize])
    }

    /// The code of a byte with a 1 before it; 0 when it has none.
    pub fn code(&self, byte: u8) -> u32 {
        self.code[usize::from(byte)]
    }
}
