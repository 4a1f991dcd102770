//! Gabor–Granger: who would buy at each price, and what that would bring.

/// The shares that never rise with the price: each is at most the one before. A share that rises is somebody who said
/// no to less and yes to more.
#[must_use]
pub fn falling(shares: &[f64]) -> Vec<f64> {
    let next = |most: &mut f64, share: &f64| {
        *most = most.min(*share);
        Some(*most)
    };
    shares.iter().scan(f64::INFINITY, next).collect()
}

/// What a price brings for each person asked.
#[must_use]
pub fn revenue_index(price: f64, share: f64) -> f64 {
    price * share
}

/// What there is to earn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Market {
    /// How many people there are.
    pub people: f64,
    /// What one piece costs.
    pub unit_cost: f64,
    /// What it costs whether or not anybody buys.
    pub fixed_cost: f64,
}

impl Market {
    /// (Price − cost of a piece) × share × people − fixed cost.
    #[must_use]
    pub fn profit(&self, price: f64, share: f64) -> f64 {
        (price - self.unit_cost) * share * self.people - self.fixed_cost
    }
}

/// A share that falls with the price along an S: `most` ÷ (1 + e^−(`start` − `slope` × price)).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Demand {
    /// The share at no price at all, nearly.
    pub most: f64,
    /// Where it begins to fall.
    pub start: f64,
    /// How fast.
    pub slope: f64,
}

impl Demand {
    /// The share at a price.
    #[must_use]
    pub fn share(&self, price: f64) -> f64 {
        self.most / (1.0 + (self.slope * price - self.start).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_that_rises_is_held_down() {
        assert_eq!(falling(&[0.5, 0.6, 0.3, 0.4]), [0.5, 0.5, 0.3, 0.3]);
        assert_eq!(falling(&[]), [0.0; 0]);
    }
}
