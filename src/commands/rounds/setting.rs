//! Settings: what a round asks as it stands, with what it leaves unsaid filled in.

use std::collections::HashSet;

use super::{
    Answered, Sheet, ballots, dots, estimates, kano, money, pairs, points, ratios,
    sheet::{agreed, part, whole},
};
use crate::{
    methods::{dot_voting::dots_each, hundred_points::POINTS},
    model::{Id, Item, Round, Way},
    replica::Snapshot,
};

/// What an item costs for each month of its effort, while no price has been agreed.
pub const PRICE_PER_MONTH: f64 = 10.0;

/// The word in [`Round::method`] that asks for three estimates in place of a card.
pub const THREE_POINT: &str = "pert";

/// How many players the money is meant for while nobody in particular is asked.
const PLAYERS: usize = 5;

/// The most items of which every pair is asked for; of more, each is held against a few.
const ALL_PAIRS_MAX: usize = 10;

/// How many others each item is held against on either side, where there are too many for all pairs.
const NEIGHBOURS: usize = 3;

/// What a round asks, as it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setting {
    /// How people answer.
    pub way: Way,
    /// The items that are still there, in the order in which they are asked.
    pub items: Vec<Id<Item>>,
    /// What each item costs; only where money is given, and only where a price or an effort is known.
    pub prices: Vec<Option<u32>>,
    /// What one person has to give away; `None` where the way has no budget.
    pub budget: Option<f64>,
    /// Dots: the most on one item. Else how many items may be chosen or ranked.
    pub limit: Option<usize>,
    /// Whether three estimates are asked for in place of a card.
    pub three_point: bool,
}

impl Setting {
    /// What a round asks.
    #[must_use]
    pub fn of(now: &Snapshot, round: &Round) -> Self {
        let mut seen = HashSet::new();
        let there = |id: &&Id<Item>| now.get(**id).is_some() && seen.insert(**id);
        let items: Vec<Id<Item>> = round.items.iter().filter(there).copied().collect();
        let prices = if round.way == Way::Money { prices(now, round, &items) } else { Vec::new() };
        let budget = match round.way {
            Way::Dots => Some(round.budget.unwrap_or_else(|| f64::from(dots_each(items.len() as u32)))),
            Way::Points => Some(round.budget.unwrap_or_else(|| f64::from(POINTS))),
            Way::Money => Some(round.budget.unwrap_or_else(|| purse(&prices, round.people.len()))),
            _ => None,
        };
        let limit = round.limit.filter(|it| *it >= 1.0).map(|it| it as usize);
        let three_point = round.way == Way::Estimates && round.method == THREE_POINT;
        Self { way: round.way, items, prices, budget, limit, three_point }
    }

    /// The number of an item; `None` if it is not asked for, or gone.
    #[must_use]
    pub fn number(&self, item: Id<Item>) -> Option<usize> {
        self.items.iter().position(|it| *it == item)
    }

    /// How far a sheet has got.
    #[must_use]
    pub fn answered(&self, sheet: &Sheet) -> Answered {
        match self.way {
            Way::Scores => Answered::default(),
            Way::Dots => dots::progress(self, sheet),
            Way::Points => points::progress(self, sheet),
            Way::Money => money::progress(self, sheet),
            Way::Ballots => ballots::progress(self, sheet),
            Way::Pairs => pairs::progress(self, sheet),
            Way::Ratios => ratios::progress(self, sheet),
            Way::Kano => kano::progress(self, sheet),
            Way::Estimates => estimates::progress(self, sheet),
        }
    }

    /// The pairs to be compared, by the items' numbers, in the order in which they are asked.
    ///
    /// All of them for up to ten items; of more, each item is held against its neighbours, a ring that links them all.
    /// The order is laid out so that one item is not asked for again and again, nor always on the same side.
    #[must_use]
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let count = self.items.len();
        let steps = if count <= ALL_PAIRS_MAX { count / 2 } else { NEIGHBOURS };
        let mut pairs = Vec::new();
        for step in 1..=steps {
            // In an even ring the opposite one is met from both sides; once is enough.
            let starts = if 2 * step == count { count / 2 } else { count };
            for at in (0..starts).step_by(2).chain((1..starts).step_by(2)) {
                let pair = (at, (at + step) % count);
                pairs.push(if (at / 2 + step) % 2 == 0 { (pair.1, pair.0) } else { pair });
            }
        }
        pairs
    }
}

/// What each item costs: the price agreed on, else its effort.
fn prices(now: &Snapshot, round: &Round, items: &[Id<Item>]) -> Vec<Option<u32>> {
    let agreed = agreed(now, round.id, items, part::PRICE);
    let by_effort = |id: Id<Item>| {
        let effort = now.get(id)?.effort.filter(|it| *it > 0.0)?;
        whole((effort * PRICE_PER_MONTH).ceil())
    };
    let price = |(id, agreed): (&Id<Item>, Option<f64>)| agreed.and_then(whole).or_else(|| by_effort(*id));
    items.iter().zip(agreed).map(price).map(|it| it.filter(|price| *price > 0)).collect()
}

/// Half of all the prices, shared out.
fn purse(prices: &[Option<u32>], players: usize) -> f64 {
    let whole = prices.iter().flatten().fold(0.0, |sum, it| sum + f64::from(*it));
    let players = if players == 0 { PLAYERS } else { players };
    (whole / 2.0 / players as f64).ceil()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(count: usize) -> Vec<(usize, usize)> {
        let items = (0..count).map(|it| Id::named(&it.to_string())).collect();
        Setting { items, ..Setting::default() }.pairs()
    }

    #[test]
    fn of_few_items_every_pair_is_asked_for_once() {
        for count in 0..=ALL_PAIRS_MAX {
            let asked = pairs(count);
            let once: HashSet<_> = asked.iter().map(|(a, b)| (a.min(b), a.max(b))).collect();
            assert!(once.iter().all(|(a, b)| a < b), "{count}");
            assert_eq!((once.len(), asked.len()), (count * count.saturating_sub(1) / 2, once.len()), "{count}");
        }
    }

    #[test]
    fn of_many_items_each_is_held_against_six_others() {
        let asked = pairs(30);
        assert_eq!(asked.len(), 90);
        assert!((0..30).all(|item| asked.iter().filter(|(a, b)| *a == item || *b == item).count() == 6));
    }
}
