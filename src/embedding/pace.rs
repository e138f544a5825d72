//! How often something may happen, with the clock as an argument.

use super::gate::Turn;
use std::collections::VecDeque;

/// Spaces what this page says: the first at once, then not more often than the
/// gap allows, and the last of a burst always.
#[derive(Clone, Debug)]
pub struct Pace {
    gap: f64,
    last: Option<f64>,
    waiting: bool,
}

impl Pace {
    /// At most so many a second.
    pub fn per_second(most: u32) -> Pace {
        Pace {
            gap: 1000.0 / f64::from(most.max(1)),
            last: None,
            waiting: false,
        }
    }

    /// Something is to be said. In how many milliseconds; none when a turn is
    /// waited for already.
    ///
    /// ```
    /// use timbang::embedding::Pace;
    /// let mut pace = Pace::per_second(4);
    /// assert_eq!(pace.ask(0.0), Some(0.0));
    /// assert_eq!(pace.ask(5.0), None);
    /// assert_eq!(pace.take(10.0), Ok(()));
    /// assert_eq!(pace.ask(110.0), Some(150.0));
    /// ```
    pub fn ask(&mut self, now: f64) -> Option<f64> {
        if self.waiting {
            return None;
        }
        self.waiting = true;
        Some(self.left(now))
    }

    /// The turn has come: now, or in so many milliseconds where a timer was early.
    pub fn take(&mut self, now: f64) -> Result<(), f64> {
        let left = self.left(now);
        if left > 0.0 {
            return Err(left);
        }
        self.last = Some(now);
        self.waiting = false;
        Ok(())
    }

    fn left(&self, now: f64) -> f64 {
        // A clock that was set back must not make anybody wait longer.
        let since = self.last.map(|last| (now - last).max(0.0));
        since.map_or(0.0, |since| (self.gap - since).max(0.0))
    }
}

/// Counts what others say: so many within any second, and no more.
#[derive(Clone, Debug)]
pub struct Rate {
    most: usize,
    times: VecDeque<f64>,
    told: Option<f64>,
}

impl Rate {
    /// At most so many a second.
    pub fn per_second(most: usize) -> Rate {
        Rate {
            most,
            times: VecDeque::new(),
            told: None,
        }
    }

    /// Whether one more may come. A refusal is said once a second, so that a flood
    /// does not make another.
    pub fn ask(&mut self, now: f64) -> Turn {
        // Times ahead of the clock are from before it was set back.
        let recent = |time: f64| (0.0..1000.0).contains(&(now - time));
        self.times.retain(|time| recent(*time));
        if self.times.len() < self.most {
            self.times.push_back(now);
            return Turn::Go;
        }
        if self.told.is_some_and(recent) {
            return Turn::Silent;
        }
        self.told = Some(now);
        Turn::Refuse
    }
}
