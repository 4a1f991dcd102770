//! Revenue: what existing customers bring, what a new one costs, and what one is worth.

/// What became of the revenue of a period's first customers, in one currency. New customers are none of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Change {
    /// At the start.
    pub start: f64,
    /// More from the same customers.
    pub expansion: f64,
    /// Less from the same customers.
    pub contraction: f64,
    /// From customers who left.
    pub churn: f64,
}

impl Change {
    /// Net revenue retention: with what was added. `None` where nothing was there at the start.
    #[must_use]
    pub fn net(self) -> Option<f64> {
        self.kept(self.expansion)
    }

    /// Gross revenue retention: without it, never above 1.
    #[must_use]
    pub fn gross(self) -> Option<f64> {
        self.kept(0.0).map(|it| it.min(1.0))
    }

    fn kept(self, expansion: f64) -> Option<f64> {
        (self.start > 0.0).then(|| (self.start + expansion - self.contraction - self.churn) / self.start)
    }
}

/// What it cost to win one customer. `None` where none was won.
#[must_use]
pub fn acquisition_cost(spent: f64, won: f64) -> Option<f64> {
    (won > 0.0).then(|| spent / won)
}

/// What one customer is worth: revenue per period × margin ÷ the share that leaves in a period. `None` where nobody
/// leaves: then it is only known up to a horizon.
#[must_use]
pub fn lifetime_value(revenue: f64, margin: f64, churn: f64) -> Option<f64> {
    (churn > 0.0).then(|| revenue * margin / churn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_divide_by_gives_nothing() {
        assert_eq!((Change::default().net(), Change::default().gross()), (None, None));
        assert_eq!((acquisition_cost(5.0, 0.0), lifetime_value(5.0, 0.8, 0.0)), (None, None));
    }

    #[test]
    fn what_was_added_is_no_part_of_the_gross() {
        let change = Change { start: 100.0, expansion: 50.0, contraction: 5.0, churn: 10.0 };
        assert_eq!((change.net(), change.gross()), (Some(1.35), Some(0.85)));
    }
}
