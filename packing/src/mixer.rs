//! Weighs opinions: a network of one neuron per situation, which learns from every
//! answer. Floats are only added and multiplied, in an order that is written here:
//! IEEE 754 and WebAssembly fix the results to the last bit.

/// Opinions that are summed side by side.
const LANES: usize = 8;

/// Beyond these logits nothing is surer.
pub const SUREST: f32 = 11.99;

pub fn dot<const N: usize>(weights: &[f32; N], inputs: &[f32; N]) -> f32 {
    let mut lanes = [0f32; LANES];
    for (w, x) in weights.chunks_exact(LANES).zip(inputs.chunks_exact(LANES)) {
        for lane in 0..LANES {
            lanes[lane] += w[lane] * x[lane];
        }
    }
    let [a, b, c, d, e, f, g, h] = lanes;
    (((a + e) + (b + f)) + ((c + g) + (d + h))).clamp(-SUREST, SUREST)
}

pub fn learn<const N: usize>(weights: &mut [f32; N], inputs: &[f32; N], error: f32) {
    for (w, x) in weights
        .chunks_exact_mut(LANES)
        .zip(inputs.chunks_exact(LANES))
    {
        for lane in 0..LANES {
            w[lane] += error * x[lane];
        }
    }
}

fn exponential(x: f64) -> f64 {
    let small = x / 1024.0;
    let mut sum = 1.0;
    for n in (1..=12).rev() {
        sum = 1.0 + sum * small / f64::from(n);
    }
    for _ in 0..10 {
        sum *= sum;
    }
    sum
}

/// The chance, in 65536, that belongs to a logit; and back.
pub struct Curves {
    squashed: [u16; 6145],
    stretched: [f32; 4096],
    /// A logit in 32 steps.
    steps: [u8; 4096],
}

impl Curves {
    pub const fn new() -> Curves {
        Curves {
            squashed: [0; 6145],
            stretched: [0.0; 4096],
            steps: [0; 4096],
        }
    }

    #[cold]
    pub fn draw(&mut self) {
        for (i, chance) in self.squashed.iter_mut().enumerate() {
            *chance = chance_of(12.0 - i as f64 / 256.0).clamp(1.0, 65535.0) as u16;
        }
        for (i, logit) in self.stretched.iter_mut().enumerate() {
            let wanted = (i as f64 + 0.5) * 16.0;
            let (mut low, mut high) = (-12.0, 12.0);
            for _ in 0..40 {
                let middle = (low + high) / 2.0;
                if chance_of(-middle) < wanted {
                    low = middle
                } else {
                    high = middle
                }
            }
            *logit = low as f32;
            self.steps[i] = ((low + 8.4) * 31.0 / 16.8).clamp(0.0, 31.0) as u8;
        }
    }

    pub fn squash(&self, logit: f32) -> u32 {
        let place = ((logit + 12.0) * 256.0 + 0.5) as usize;
        u32::from(self.squashed[place.min(6144)])
    }

    /// Of a chance in 65536.
    pub fn stretch(&self, chance: u16) -> f32 {
        self.stretched[usize::from(chance >> 4)]
    }

    pub fn step(&self, chance: u16) -> usize {
        usize::from(self.steps[usize::from(chance >> 4)])
    }

    /// The chance in the middle of a step.
    pub fn chance_at(step: usize) -> u16 {
        chance_of((8.4 - (step as f64 + 0.5) * 16.8 / 31.0).clamp(-12.0, 12.0)).clamp(16.0, 65520.0)
            as u16
    }
}

/// In 65536, of minus a logit.
pub fn chance_of(minus: f64) -> f64 {
    65536.0 / (1.0 + exponential(minus))
}
