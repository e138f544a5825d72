//! Numbers that look random and are the same everywhere.

/// Knuth's linear congruential generator (TAOCP 2, 3.3.4, MMIX).
pub struct Random(pub u64);

impl Random {
    /// A whole number below `below`.
    pub fn below(&mut self, below: u64) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % below) as f64
    }

    /// About normal: the sum of twelve, less six.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.below(1 << 20)).sum::<f64>() / f64::from(1 << 20) - 6.0
    }

    /// Answers of 1 to 5 that share a cause, a column for each predictor, and a
    /// response that depends on them.
    pub fn survey(&mut self, rows: usize, predictors: usize) -> (Vec<f64>, Vec<Vec<f64>>) {
        let mut columns = vec![Vec::new(); predictors];
        let mut response = Vec::new();
        for _ in 0..rows {
            let cause = self.normal();
            let mut sum = 0.0;
            for (place, column) in columns.iter_mut().enumerate() {
                let answer = (3.0 + 0.6 * cause + 0.8 * self.normal()).round();
                column.push(answer.clamp(1.0, 5.0));
                sum += 0.3 * answer / (1.0 + place as f64);
            }
            response.push(sum + self.normal());
        }
        (response, columns)
    }
}
