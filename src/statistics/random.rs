//! Random numbers for simulations: the same seed gives the same numbers.
//!
//! | number | how |
//! |---|---|
//! | 64 bits | SplitMix64: state += golden gamma, then mixed by two multiplications |
//! | uniform | `(k + 1/2) / 2^52` with k the upper 52 bits, so 0 and 1 never come up |
//! | normal | the polar method: a point of the unit disc gives two independent deviates |
//!
//! Source: Steele, Lea and Flood, OOPSLA 2014 (SplitMix64; constants and reference outputs from
//! Vigna's `splitmix64.c`); Marsaglia and Bray, SIAM Review 6(3), 1964, 260-264.
//! Range: uniform in (0, 1); no normal deviate lies beyond 12 (x and y are at least 2^-52).
//! Period 2^64: a simulation takes some 10^7 numbers.
//!
//! All numbers are the same on every machine: whole numbers, exact divisions, and the logarithm of
//! `elementary`.
//!
//! Not for secrets.

use super::elementary::ln;

/// A seeded generator; any seed will do.
#[derive(Debug, Clone, PartialEq)]
pub struct Random {
    state: u64,
    /// The second deviate of the last point.
    spare: Option<f64>,
}

impl Random {
    /// The generator that starts from this seed.
    ///
    /// ```
    /// use timbang::statistics::random::Random;
    /// // The first output for this seed that Vigna's splitmix64.c gives.
    /// assert_eq!(Random::new(1234567).bits(), 6457827717110365317);
    /// ```
    pub fn new(seed: u64) -> Random {
        Random {
            state: seed,
            spare: None,
        }
    }

    /// The next 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number evenly spread over (0, 1).
    pub fn uniform(&mut self) -> f64 {
        const SHARE: f64 = 1.0 / (1_u64 << 52) as f64;
        ((self.bits() >> 12) as f64 + 0.5) * SHARE
    }

    /// A standard normal deviate: mean 0, standard deviation 1.
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let x = 2.0 * self.uniform() - 1.0;
            let y = 2.0 * self.uniform() - 1.0;
            let square = x * x + y * y;
            // x and y are odd multiples of 2^-52, so the square is above 0 and its logarithm finite.
            if square < 1.0 {
                let factor = (-2.0 * ln(square) / square).sqrt();
                self.spare = Some(y * factor);
                return x * factor;
            }
        }
    }
}
