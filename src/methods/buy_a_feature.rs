//! Buy a feature: players pool toy money; what is paid in full is bought, the rest of the money goes back.
//!
//! Money is whole: prices, purses and bids are integers.

/// Money that a player puts on a feature. Several bids of one player on one feature add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bid {
    /// The player's number.
    pub player: usize,
    /// The feature's number.
    pub feature: usize,
    /// How much.
    pub amount: u32,
}

/// How the game ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sale {
    /// What was put on each feature.
    pub raised: Vec<u64>,
    /// Which features were bought: paid in full.
    pub bought: Vec<bool>,
    /// What each player has left: what was never bid, and what goes back from features not bought.
    pub left: Vec<u64>,
    /// What was put on bought features beyond their price.
    pub surplus: u64,
}

/// A bid that cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The player bid more than the purse holds.
    Overspent {
        /// The player's number.
        player: usize,
        /// How much too much.
        by: u64,
    },
    /// There is no such player or feature.
    Unknown,
}

/// What is wrong with the set-up of a game; it can still be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Fewer than 14 features or more than 30.
    Features,
    /// No feature is dearer than every purse, so nobody has to talk to anybody.
    NothingDear,
    /// All the money together is less than 40 % of all the prices, or more than 60 %.
    Pool,
}

/// Settles the bids.
///
/// # Errors
/// The lowest-numbered player who overspent, or a bid by nobody or on nothing.
pub fn sell(prices: &[u32], purses: &[u32], bids: &[Bid]) -> Result<Sale, Refused> {
    let mut raised = vec![0_u64; prices.len()];
    let mut spent = vec![0_u64; purses.len()];
    for bid in bids {
        let (Some(raised), Some(spent)) = (raised.get_mut(bid.feature), spent.get_mut(bid.player)) else {
            return Err(Refused::Unknown);
        };
        *raised += u64::from(bid.amount);
        *spent += u64::from(bid.amount);
    }
    for (player, (spent, purse)) in spent.iter().zip(purses).enumerate() {
        if let by @ 1.. = spent.saturating_sub(u64::from(*purse)) {
            return Err(Refused::Overspent { player, by });
        }
    }
    let bought: Vec<bool> = raised.iter().zip(prices).map(|(raised, price)| *raised >= u64::from(*price)).collect();
    let mut left: Vec<u64> = purses.iter().zip(&spent).map(|(purse, spent)| u64::from(*purse) - spent).collect();
    for bid in bids.iter().filter(|bid| bought.get(bid.feature) == Some(&false)) {
        if let Some(left) = left.get_mut(bid.player) {
            *left += u64::from(bid.amount);
        }
    }
    let paid = raised.iter().zip(prices).filter(|(raised, price)| **raised >= u64::from(**price));
    let surplus = paid.map(|(raised, price)| raised - u64::from(*price)).sum();
    Ok(Sale { raised, bought, left, surplus })
}

/// The least and the most that all purses together should hold: 40 to 60 % of all the prices.
///
/// Source: actineo.xyz, buy a feature. Other texts say a third to a half.
#[must_use]
pub fn pool(prices: &[u32]) -> (f64, f64) {
    let whole: f64 = prices.iter().map(|it| f64::from(*it)).sum();
    (whole * 2.0 / 5.0, whole * 3.0 / 5.0)
}

/// What is wrong with the set-up.
#[must_use]
pub fn advice(prices: &[u32], purses: &[u32]) -> Vec<Advice> {
    let total = |all: &[u32]| -> u64 { all.iter().map(|it| u64::from(*it)).sum() };
    let (money, whole) = (5 * total(purses), total(prices));
    let wrong = [
        (Advice::Features, !(14..=30).contains(&prices.len())),
        (Advice::NothingDear, prices.iter().max() <= purses.iter().max()),
        (Advice::Pool, money < 2 * whole || money > 3 * whole),
    ];
    wrong.into_iter().filter(|(_, is_so)| *is_so).map(|(advice, _)| advice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bid(player: usize, feature: usize, amount: u32) -> Bid {
        Bid { player, feature, amount }
    }

    #[test]
    fn only_what_is_paid_in_full_is_bought_and_the_rest_goes_back() {
        let sale = sell(&[50, 30], &[30, 30], &[bid(0, 0, 30), bid(1, 0, 25), bid(1, 1, 5)]).unwrap();
        assert_eq!((sale.raised, sale.bought), (vec![55, 5], vec![true, false]));
        assert_eq!((sale.left, sale.surplus), (vec![0, 5], 5));
    }

    #[test]
    fn nobody_spends_more_than_the_purse_holds() {
        assert_eq!(sell(&[50], &[30], &[bid(0, 0, 20), bid(0, 0, 13)]), Err(Refused::Overspent { player: 0, by: 3 }));
        assert_eq!(sell(&[50], &[30], &[bid(1, 0, 1)]), Err(Refused::Unknown));
    }

    #[test]
    fn a_game_without_need_to_talk_is_pointed_out() {
        assert_eq!(advice(&[20; 14], &[30; 4]), [Advice::NothingDear]);
        assert_eq!(advice(&[100, 50, 30, 20], &[25; 4]), [Advice::Features]);
        assert_eq!(advice(&[100; 14], &[1]), [Advice::Pool]);
    }
}
