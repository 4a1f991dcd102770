//! MoSCoW: must, should, could and won't, and whether the musts leave room for anything to go wrong.

use super::order::sorted;

/// How much an item is needed in this delivery.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Without it there is no delivery.
    Must,
    /// Important, but the delivery would still work.
    Should,
    /// Wanted; the contingency.
    #[default]
    Could,
    /// Agreed to be left out this time; counts nowhere.
    Wont,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The estimated effort.
    Effort,
    /// The number of items, for an item has no effort: to be said beside the result.
    Count,
}

/// The effort of each priority, and the verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Moscow {
    /// What was counted.
    pub basis: Basis,
    /// What the musts, shoulds and coulds add up to.
    pub sums: [f64; 3],
    /// Whether the musts are more than the rule allows.
    pub at_risk: bool,
    /// Items other than won't that have no effort, by their numbers.
    pub without_effort: Vec<usize>,
}

/// The most that musts may be of the whole, in per cent: DSDM's rule. Older texts (Cohn) say 70.
pub const MUST_PERCENT: f64 = 60.0;

/// Adds up items, each a priority and an effort, and holds the musts against `must_percent` of the whole.
///
/// As soon as one item lacks an effort all are counted instead: effort unknown is not effort zero.
///
/// Source: DSDM handbook, chapter 10.
#[must_use]
pub fn moscow(items: &[(Priority, Option<f64>)], must_percent: f64) -> Moscow {
    let planned = items.iter().enumerate().filter(|(_, (priority, _))| *priority != Priority::Wont);
    let without = planned.filter(|(_, (_, effort))| !effort.is_some_and(|it| it >= 0.0));
    let without_effort: Vec<usize> = without.map(|(at, _)| at).collect();
    let basis = if without_effort.is_empty() { Basis::Effort } else { Basis::Count };
    let sum = |wanted: Priority| -> f64 {
        let of = items.iter().filter(|(priority, _)| *priority == wanted);
        let each = of.map(|(_, effort)| if basis == Basis::Effort { effort.unwrap_or_default() } else { 1.0 });
        // In ascending order, so that the sum is the same however the items stood.
        sorted(&each.collect::<Vec<_>>()).iter().sum()
    };
    let sums = [Priority::Must, Priority::Should, Priority::Could].map(sum);
    let [must, should, could] = sums;
    // Multiplied out, for a share would be rounded just where the line is.
    let at_risk = 100.0 * must > must_percent * (must + should + could);
    Moscow { basis, sums, at_risk, without_effort }
}

impl Moscow {
    /// The share of must, should and could, from 0 to 1; `None` when there is nothing to share.
    #[must_use]
    pub fn shares(&self) -> Option<[f64; 3]> {
        let whole: f64 = self.sums.iter().sum();
        (whole > 0.0).then(|| self.sums.map(|sum| sum / whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(efforts: [f64; 4]) -> Vec<(Priority, Option<f64>)> {
        let priorities = [Priority::Must, Priority::Should, Priority::Could, Priority::Wont];
        priorities.into_iter().zip(efforts.map(Some)).collect()
    }

    #[test]
    fn sixty_of_a_hundred_is_allowed_and_no_more() {
        assert!(!moscow(&items([60.0, 20.0, 20.0, 500.0]), MUST_PERCENT).at_risk);
        assert!(moscow(&items([65.0, 20.0, 15.0, 0.0]), MUST_PERCENT).at_risk);
        assert!(!moscow(&items([65.0, 20.0, 15.0, 0.0]), 70.0).at_risk);
        assert!(!moscow(&items([0.6, 0.2, 0.2, 0.0]), MUST_PERCENT).at_risk);
    }

    #[test]
    fn without_an_effort_items_are_counted() {
        let mut items = items([10.0, 1.0, 1.0, 1.0]);
        items.push((Priority::Should, None));
        let counted = moscow(&items, MUST_PERCENT);
        assert_eq!((counted.basis, counted.sums), (Basis::Count, [1.0, 2.0, 1.0]));
        assert_eq!((counted.without_effort, counted.at_risk), (vec![4], false));
        assert_eq!(moscow(&[(Priority::Wont, None)], MUST_PERCENT).shares(), None);
    }
}
