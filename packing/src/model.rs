//! What the bytes are guessed by: packing and unpacking run this very code, so
//! they guess alike.
//!
//! Context mixing after Mahoney's paq and lpaq. A byte is asked for in questions
//! (`tree.rs`). For each, counters that know what followed in the same context
//! before say how likely a 1 is (`contexts.rs`); their opinions are weighed by
//! networks that learn from every answer (`mixer.rs`).

use crate::contexts::{WAYS, Words, contexts};
use crate::mixer::{Curves, dot, learn};
use crate::place::{CODE, OPERAND, Place, hash};
use crate::tree::{KINDS, Tree};

/// The logarithm of how many groups of 16 counters there are.
const GROUPS: u32 = 22;
const COUNTERS: usize = 16 << GROUPS;

/// Outcomes for each way, number of answers and step of chance, as a power of 2.
const OUTCOMES: usize = (WAYS * 512).next_power_of_two();

/// Most bytes that all files may have.
pub const ROOM: usize = 1 << 22;

/// How many texts that stood here before are followed, and from how many bytes on.
const COPIES: usize = 2;
const ALIKE: [usize; COPIES] = [5, 12];
const REMEMBERED: u32 = 18;

/// Two opinions of each way, one of each copy, one that is always the same.
const INPUTS: usize = (2 * WAYS + COPIES + 1).next_multiple_of(8);
const BIAS: f32 = 0.4;

/// The networks, by what they choose their weights, and the one that weighs them.
const NETWORKS: usize = 3;
const ROWS: usize = 8192;
const RATE: f32 = 0.009;
const LAST_RATE: f32 = 0.002;

/// What the result is corrected by: its own past, in so many steps.
const STEPS: usize = 33;
const CORRECTED: usize = KINDS * 256 + 16384;

pub struct Model {
    pub bytes: [u8; ROOM],
    pub size: usize,
    pub place: Place,
    words: Words,
    recent: u128,
    trees: [Tree; KINDS],
    curves: Curves,
    /// A counter: 12 bits of chance, 4 of how often it was asked, the whole turned
    /// by `HALF` so that an empty one is 0. Behind a tag 15 of them make a group.
    counters: [u16; COUNTERS],
    /// By way, number of answers and chance of a counter: what came of it.
    outcomes: [u16; OUTCOMES],
    weights: [[[f32; INPUTS]; ROWS]; NETWORKS],
    last: [[f32; 8]; KINDS * 8],
    corrections: [[u16; STEPS]; CORRECTED],
    earlier: [[u32; 1 << REMEMBERED]; COPIES],
    copied: [usize; COPIES],
    length: [usize; COPIES],
    trust: [u16; COPIES * 256],
    touched: u16,
}

const HALF: u16 = 0x8000;

/// How far a counter goes towards an answer, in parts of 32768, by its count.
const PACE: [i32; 16] = [
    25206, 14246, 9929, 7620, 6182, 5201, 4489, 3947, 3523, 3742, 3411, 3134, 2898, 2695, 2519,
    2365,
];

/// A chance in 65536 after an answer.
fn nearer(chance: u16, answer: u32, slowness: u32) -> u16 {
    let goal = if answer == 1 { 65535 } else { 0 };
    let was = i32::from(chance);
    (was + ((goal - was) >> slowness)) as u16
}

impl Model {
    pub const fn new() -> Model {
        Model {
            bytes: [0; ROOM],
            size: 0,
            place: Place::new(),
            words: Words::new(),
            recent: 0,
            trees: [const { Tree::new() }; KINDS],
            curves: Curves::new(),
            counters: [0; COUNTERS],
            outcomes: [0; OUTCOMES],
            weights: [[[0.0; INPUTS]; ROWS]; NETWORKS],
            last: [[0.0; 8]; KINDS * 8],
            corrections: [[0; STEPS]; CORRECTED],
            earlier: [[0; 1 << REMEMBERED]; COPIES],
            copied: [0; COPIES],
            length: [0; COPIES],
            trust: [0; COPIES * 256],
            touched: 0,
        }
    }

    /// Once, before everything.
    pub fn begin(&mut self) {
        self.place = Place::new();
        self.curves.draw();
        for (i, one) in self.outcomes.iter_mut().enumerate() {
            *one = Curves::chance_at(i & 31);
        }
        for row in self.weights.as_flattened_mut() {
            row.fill(0.18);
        }
        self.last.fill([1.0 / NETWORKS as f32; 8]);
        for row in &mut self.corrections {
            for (i, one) in row.iter_mut().enumerate() {
                *one = self.curves.squash(i as f32 / 2.0 - 8.0) as u16;
            }
        }
        self.trust.fill(HALF);
        for tree in &mut self.trees {
            tree.grow(&[8; 256]);
        }
    }

    /// The codes of all kinds of place, from the lengths that came as the last bytes.
    pub fn plant(&mut self) {
        let from = self.size.saturating_sub(KINDS * 256);
        for (kind, tree) in self.trees.iter_mut().enumerate() {
            let mut lengths = [0; 256];
            for (i, length) in lengths.iter_mut().enumerate() {
                *length = self.bytes[(from + kind * 256 + i) & (ROOM - 1)];
            }
            tree.grow(&lengths);
        }
    }

    /// The code of a byte at this place, with a 1 before it.
    pub fn code(&self, byte: u8) -> u32 {
        self.trees[self.place.kind()].code(byte)
    }

    /// The groups of counters of all ways, from a node of the code on.
    fn find(&mut self, contexts: &[u32; WAYS], seen: u32, groups: &mut [u32; WAYS]) {
        let mut tags = [0u16; WAYS];
        let mut touched = 0;
        for way in 0..WAYS {
            let h = contexts[way]
                .wrapping_add(seen)
                .wrapping_mul(0x2c1b_3c6d)
                .wrapping_add(seen);
            let h = (h ^ (h >> 16)).wrapping_mul(0x7feb_352d);
            let h = h ^ (h >> 15);
            tags[way] = h as u16 | 1;
            // What comes later in a byte stands in the same page of memory.
            let page = if seen == 1 {
                h >> (32 - GROUPS) << 4 & !0x7ff
            } else {
                groups[way] & !0x7ff
            };
            groups[way] = page | h >> 3 & 0x7f0;
            // The memory is asked for all of them before the first is waited for.
            touched |= self.counters[groups[way] as usize & (COUNTERS - 1)];
        }
        self.touched = touched;
        for way in 0..WAYS {
            let here = groups[way] as usize & (COUNTERS - 16);
            let near = here ^ 16;
            if self.counters[here] == tags[way] {
                continue;
            }
            groups[way] = near as u32;
            if self.counters[near] == tags[way] {
                continue;
            }
            // The first counter of a group tells how often the group was used.
            let taken = if self.counters[here + 1] & 15 <= self.counters[near + 1] & 15 {
                here
            } else {
                near
            };
            groups[way] = taken as u32;
            self.counters[taken] = tags[way];
            self.counters[taken + 1..taken + 16].fill(0);
        }
    }

    /// The next byte. `answer` is given the chance of a 1, in 65536, and the code so
    /// far with a 1 before it; it says 0 or 1.
    pub fn byte(&mut self, mut answer: impl FnMut(u32, u32) -> u32) -> u8 {
        let place = &self.place;
        let (code, operand) = (place.state == CODE, place.state == OPERAND);
        let kind = place.kind();
        let form = usize::from(code || operand);
        let row = match place.state {
            OPERAND => 256 + usize::from(place.op),
            CODE => usize::from(place.ops[0]),
            _ => 512 + usize::from(place.section),
        };
        let third = match place.state {
            CODE => usize::from(place.ops[1]) * 8 + place.height.min(7),
            OPERAND => 2048 + usize::from(place.ops[1]) * 8,
            _ => 4096 + (self.recent & 255) as usize * 8,
        };
        let behind = if code || operand {
            hash(
                u32::from(place.ops[0]) | u32::from(place.ops[1]) << 8,
                kind as u32 | place.digit << 5,
            )
        } else {
            self.recent as u32 & 0xffff
        };
        let ways = contexts(place, &self.words, self.recent as u64);

        let mut expected = [0u32; COPIES];
        let mut much = [0usize; COPIES];
        for copy in 0..COPIES {
            if self.length[copy] > 0 {
                expected[copy] = self.trees[kind].code(self.bytes[self.copied[copy] & (ROOM - 1)]);
                let length = self.length[copy];
                much[copy] = if length > 32 {
                    32 + (length.min(63) - 32) / 4
                } else {
                    length
                };
            }
        }

        let mut groups = [0u32; WAYS];
        let mut inputs = [0f32; INPUTS];
        let mut outcomes = [0u16; WAYS];
        inputs[2 * WAYS + COPIES] = BIAS;
        let mut seen = 1u32;
        let mut depth = 0usize;
        let mut node = 0usize;
        let value = loop {
            let within = depth & 3;
            if within == 0 {
                self.find(&ways, seen, &mut groups);
            }
            let spot = (1usize << within) | seen as usize & ((1 << within) - 1);
            for way in 0..WAYS {
                let counter = self.counters[(groups[way] as usize | spot) & (COUNTERS - 1)] ^ HALF;
                let count = usize::from(counter & 15);
                let outcome = way * 512 + count * 32 + self.curves.step(counter);
                outcomes[way] = outcome as u16;
                inputs[2 * way] = self.curves.stretch(counter);
                inputs[2 * way + 1] = self.curves.stretch(self.outcomes[outcome & (OUTCOMES - 1)]);
            }
            let mut agreed = 0;
            let mut trusted = [None; COPIES];
            for copy in 0..COPIES {
                inputs[2 * WAYS + copy] = 0.0;
                let rest = (32 - expected[copy].leading_zeros() as usize).wrapping_sub(depth + 2);
                if rest < 32 && expected[copy] >> (rest + 1) == seen {
                    let which =
                        ((copy * 64 + much[copy]) * 2 + (expected[copy] >> rest & 1) as usize) * 2
                            + form;
                    trusted[copy] = Some(which);
                    inputs[2 * WAYS + copy] = self.curves.stretch(self.trust[which]);
                    agreed = much[copy].max(agreed);
                }
            }
            let bit = depth.min(7);
            let rows = [
                kind * 256 + node,
                if agreed > 0 {
                    1024 + agreed * 8 + bit
                } else {
                    row
                },
                if code { third } else { third + bit },
            ];
            let mut opinions = [0f32; 8];
            opinions[NETWORKS] = 0.3;
            for network in 0..NETWORKS {
                opinions[network] =
                    dot(&self.weights[network][rows[network] & (ROWS - 1)], &inputs);
            }
            let last = kind * 8 + bit;
            let sum = dot(&self.last[last], &opinions);
            let chance = self.curves.squash(sum);

            // What came of such results before, between two steps.
            let at = (sum.clamp(-7.999, 7.999) + 8.0) * 2.0;
            let step = at as usize;
            let part = at - step as f32;
            let corrections = [
                kind * 256 + node,
                KINDS * 256 + (hash(behind, seen) & 0x3fff) as usize,
            ];
            let mut corrected = chance as f32 * 0.34;
            for from in corrections {
                let (low, high) = (
                    self.corrections[from][step],
                    self.corrections[from][step + 1],
                );
                corrected += (f32::from(low) * (1.0 - part) + f32::from(high) * part) * 0.33;
            }
            let y = answer((corrected as u32).clamp(1, 65535), seen);

            for from in corrections {
                let nearest = &mut self.corrections[from][step + usize::from(part > 0.5)];
                *nearest = nearer(*nearest, y, 6);
            }
            let wanted = y as f32;
            learn(
                &mut self.last[last],
                &opinions,
                (wanted - chance as f32 / 65536.0) * LAST_RATE,
            );
            for network in 0..NETWORKS {
                let error = wanted - self.curves.squash(opinions[network]) as f32 / 65536.0;
                learn(
                    &mut self.weights[network][rows[network] & (ROWS - 1)],
                    &inputs,
                    error * RATE,
                );
            }
            let goal = if y == 1 { 65535 } else { 0 };
            for way in 0..WAYS {
                let counter = &mut self.counters[(groups[way] as usize | spot) & (COUNTERS - 1)];
                let was = i32::from(*counter ^ HALF);
                let count = was & 15;
                let chance = was | 15;
                let chance = chance + (((goal - chance) * PACE[count as usize]) >> 15);
                *counter = (chance & 0xfff0 | (count + 1).min(15)) as u16 ^ HALF;
                let outcome = &mut self.outcomes[usize::from(outcomes[way]) & (OUTCOMES - 1)];
                *outcome = nearer(*outcome, y, 6);
            }
            for which in trusted.into_iter().flatten() {
                self.trust[which] = nearer(self.trust[which], y, 6);
            }

            seen = seen << 1 | y;
            depth += 1;
            node = self.trees[kind].next(node, y);
            if node > 255 {
                break node as u8;
            }
        };
        self.follow(value);
        value
    }

    fn follow(&mut self, value: u8) {
        for copy in 0..COPIES {
            if self.length[copy] > 0 && self.bytes[self.copied[copy] & (ROOM - 1)] == value {
                self.length[copy] += 1;
                self.copied[copy] += 1;
            } else {
                self.length[copy] = 0;
            }
        }
        self.bytes[self.size & (ROOM - 1)] = value;
        self.size += 1;
        self.recent = self.recent << 8 | u128::from(value);
        for copy in 0..COPIES {
            self.remember(copy);
        }
        self.words.follow(value);
        self.place.follow(value);
    }

    /// The longest text that stood here before.
    fn remember(&mut self, copy: usize) {
        let back = |from: usize, n: usize| self.bytes[from.wrapping_sub(n + 1) & (ROOM - 1)];
        if self.size < ALIKE[copy] {
            return;
        }
        let alike = self.recent << (128 - 8 * ALIKE[copy]);
        let h = hash(
            hash((alike >> 32) as u32, (alike >> 64) as u32),
            (alike >> 96) as u32,
        );
        let slot = (h >> (32 - REMEMBERED)) as usize;
        let from = self.earlier[copy][slot] as usize;
        if self.length[copy] == 0 && from > 0 {
            let mut same = 0;
            while same < 60 && same < from && back(from, same) == back(self.size, same) {
                same += 1;
            }
            if same >= ALIKE[copy] {
                self.length[copy] = same;
                self.copied[copy] = from;
            }
        }
        self.earlier[copy][slot] = self.size as u32;
    }
}
