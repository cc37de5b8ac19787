//! `Budget`: how many retries a client has left, so that many clients of a service in trouble do not add to it.

use std::sync::Mutex;

/// Retries that are paid for, and earned by successes. While all goes well there are a hundred of them; when most requests
/// fail, only as many are sent again as others succeed.
#[derive(Debug)]
pub struct Budget(Mutex<u32>);

const FULL: u32 = 500;
const RETRY: u32 = 5;
/// A service that does not answer at all is in deeper trouble than one that does.
const RETRY_OF_SILENCE: u32 = 10;

/// What a retry has cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price(u32);

/// Why an attempt is made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The service answered with an error.
    Answer,
    /// There was no answer.
    Silence,
}

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(FULL))
    }
}

impl Budget {
    /// Pays for a retry; `None` where there is not enough left.
    pub fn spend(&self, reason: Reason) -> Option<Price> {
        let price = match reason {
            Reason::Answer => RETRY,
            Reason::Silence => RETRY_OF_SILENCE,
        };
        let mut left = self.left();
        *left = left.checked_sub(price)?;
        Some(Price(price))
    }

    /// A request has succeeded: the price of its last retry comes back, or a little where it needed none.
    pub fn earn(&self, price: Option<Price>) {
        let mut left = self.left();
        *left = left.saturating_add(price.map_or(1, |price| price.0)).min(FULL);
    }

    fn left(&self) -> std::sync::MutexGuard<'_, u32> {
        // A number cannot be left half changed.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_is_not_amplified() {
        for (reason, retries) in [(Reason::Answer, 100), (Reason::Silence, 50)] {
            let budget = Budget::default();
            let granted = (0..1000).filter(|_| budget.spend(reason).is_some()).count();
            assert_eq!(granted, retries, "{reason:?}");
        }
    }

    #[test]
    fn successes_earn_retries() {
        let budget = Budget::default();
        while budget.spend(Reason::Answer).is_some() {}
        for _ in 0..4 {
            budget.earn(None);
            assert_eq!(budget.spend(Reason::Answer), None);
        }
        budget.earn(None);
        let price = budget.spend(Reason::Answer);
        assert!(price.is_some());
        // A retry that succeeds has cost nothing.
        budget.earn(price);
        assert!(budget.spend(Reason::Answer).is_some());
    }

    #[test]
    fn what_is_earned_has_a_bound() {
        let budget = Budget::default();
        (0..1000).for_each(|_| budget.earn(None));
        assert_eq!(
            (0..1000).filter(|_| budget.spend(Reason::Answer).is_some()).count(),
            100
        );
    }
}
