//! Chance that is the same for a seed on every platform.

use fastrand::Rng;

/// Deals numbers. Never by `usize`, whose width is the platform's.
pub struct Dice(Rng);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Rng::with_seed(seed))
    }

    /// From 0 up to, but not including, `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        self.0.u32(0..end)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        self.0.u32(low..=high)
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u32) as usize]
    }
}
