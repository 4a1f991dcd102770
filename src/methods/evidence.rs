//! Evidence: how strongly customers ask for something.

use std::collections::BTreeMap;

/// The most a request may weigh: a deal breaker. The least is 1, nice to have.
pub const IMPORTANCE_MAX: u8 = 3;

/// The customer importance score: everybody who asked counts once, by the most important of their requests.
///
/// Each request is who asked and how important it is, 1 to [`IMPORTANCE_MAX`]; what lies outside counts as the nearest
/// end. Name a company in place of a person to count each company once.
///
/// Source: Productboard, customer importance score; Canny, company insight count.
#[must_use]
pub fn customer_importance(requests: &[(u64, u8)]) -> u64 {
    let mut asked: BTreeMap<u64, u8> = BTreeMap::new();
    for (who, importance) in requests {
        let most = asked.entry(*who).or_default();
        *most = (*most).max((*importance).clamp(1, IMPORTANCE_MAX));
    }
    asked.values().map(|it| u64::from(*it)).sum()
}

/// The customer importance score with weights: everybody who asked counts once, by the most important of their requests
/// times the most they weigh.
///
/// Each request is who asked, how important it is, 1 to [`IMPORTANCE_MAX`], and how often they count, 0 or more.
#[must_use]
pub fn weighted_importance(requests: &[(u64, u8, f64)]) -> f64 {
    let mut asked: BTreeMap<u64, (u8, f64)> = BTreeMap::new();
    for (who, importance, weight) in requests {
        let (most, heaviest) = asked.entry(*who).or_default();
        *most = (*most).max((*importance).clamp(1, IMPORTANCE_MAX));
        *heaviest = heaviest.max(*weight);
    }
    asked.values().fold(0.0, |sum, (importance, weight)| sum + f64::from(*importance) * weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_counts_once_by_what_matters_most() {
        assert_eq!(customer_importance(&[(1, 1), (2, 3), (1, 2), (1, 1)]), 5);
        assert_eq!(customer_importance(&[(1, 0), (2, 9)]), 4);
        assert_eq!(customer_importance(&[]), 0);
        assert_eq!(weighted_importance(&[(1, 1, 1.0), (2, 3, 2.5), (1, 2, 1.0), (3, 3, 0.0)]), 9.5);
        assert_eq!(weighted_importance(&[]), 0.0);
    }
}
