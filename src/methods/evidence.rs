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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_counts_once_by_what_matters_most() {
        assert_eq!(customer_importance(&[(1, 1), (2, 3), (1, 2), (1, 1)]), 5);
        assert_eq!(customer_importance(&[(1, 0), (2, 9)]), 4);
        assert_eq!(customer_importance(&[]), 0);
    }
}
