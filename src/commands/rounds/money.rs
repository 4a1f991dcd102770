//! Money: what people would buy together, each item with its price.

use super::{Answered, Answers, Ranking, Setting, Sheet, Unfit, dots, sheet::part};
use crate::methods::{
    buy_a_feature::{Advice, Bid, Sale, advice, pool, sell},
    kendall_w::Concordance,
};

/// How the game ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sold {
    /// What each item costs; `None` where neither a price nor an effort is known. It cannot be bought then.
    pub prices: Vec<Option<u32>>,
    /// What was put on each item.
    pub raised: Vec<u64>,
    /// Which items were paid in full.
    pub bought: Vec<bool>,
    /// How many people put money on each item.
    pub people: Vec<usize>,
    /// What each person has left, in the order of the answers: what was never bid, and what goes back.
    pub left: Vec<u64>,
    /// What was put on bought items beyond their price.
    pub surplus: u64,
    /// People who spent more than they had, as when two devices were merged; theirs is not counted until it is mended.
    pub overspent: Vec<usize>,
    /// How many people have put down money that counts.
    pub players: usize,
    /// How far people agree.
    pub agreement: Option<Concordance>,
    /// The order: by the share of the price that was raised.
    pub ranking: Ranking,
}

/// How much one person has put down, of how much.
#[must_use]
pub fn progress(setting: &Setting, sheet: &Sheet) -> Answered {
    dots::progress(setting, sheet)
}

/// What is unusual about the set-up for so many players, and what all of them together should have at least and at most.
#[must_use]
pub fn set_up(setting: &Setting, players: usize) -> (Vec<Advice>, (f64, f64)) {
    let prices = known(setting);
    let purses = vec![purse(setting); players];
    (advice(&prices, &purses), pool(&prices))
}

/// Settles the bids.
#[must_use]
pub fn settle(setting: &Setting, answers: &Answers) -> Sold {
    let items = setting.items.len();
    let rows: Vec<Vec<Option<u32>>> = answers.sheets.iter().map(|it| it.whole(items, part::WHOLE)).collect();
    let purse = purse(setting);
    let spent = |row: &[Option<u32>]| row.iter().flatten().map(|it| u64::from(*it)).sum::<u64>();
    let is_over = |row: &[Option<u32>]| spent(row) > u64::from(purse);
    let (mut bids, mut people) = (Vec::new(), vec![0; items]);
    for (player, row) in rows.iter().enumerate().filter(|(_, row)| !is_over(row)) {
        for ((feature, amount), bidders) in row.iter().enumerate().zip(&mut people) {
            if let Some(amount) = amount.filter(|it| *it > 0) {
                bids.push(Bid { player, feature, amount });
                *bidders += 1;
            }
        }
    }
    // What has no price cannot be bought: nothing that is bid reaches it.
    let asked: Vec<u32> = setting.prices.iter().map(|it| it.unwrap_or(u32::MAX)).collect();
    let nothing = Sale { raised: vec![0; items], bought: vec![false; items], left: Vec::new(), surplus: 0 };
    let sale = sell(&asked, &vec![purse; rows.len()], &bids).unwrap_or(nothing);
    let players = rows.iter().filter(|row| !is_over(row) && spent(row) > 0).count();
    let share = |(raised, price): (&u64, &Option<u32>)| {
        price.filter(|_| players > 0).map(|price| *raised as f64 / f64::from(price))
    };
    let scores: Vec<_> = sale.raised.iter().zip(&setting.prices).map(share).collect();
    let bought = sale.bought.iter().zip(&setting.prices).map(|(bought, price)| *bought && price.is_some());
    Sold {
        prices: setting.prices.clone(),
        bought: bought.collect(),
        people,
        left: sale.left,
        surplus: sale.surplus,
        overspent: rows.iter().enumerate().filter(|(_, row)| is_over(row)).map(|(at, _)| at).collect(),
        players,
        agreement: Answers::agreement(&dots::filled(answers, items)),
        ranking: Ranking::of(&setting.items, &scores),
        raised: sale.raised,
    }
}

fn known(setting: &Setting) -> Vec<u32> {
    setting.prices.iter().copied().flatten().collect()
}

fn purse(setting: &Setting) -> u32 {
    super::sheet::whole(setting.budget.unwrap_or_default().floor()).unwrap_or(u32::MAX)
}

pub(super) fn within(setting: &Setting, before: &Sheet, after: &Sheet) -> Result<(), Unfit> {
    let items = setting.items.len();
    let (was, is) = (before.row(items, part::WHOLE), after.row(items, part::WHOLE));
    let prices = setting.prices.iter().zip(&setting.items);
    for ((was, is), (price, item)) in was.iter().zip(&is).zip(prices) {
        let Some(given) = is.filter(|it| *it > was.unwrap_or_default()) else { continue };
        let most = price.map(f64::from).ok_or(Unfit::NoPrice(*item))?;
        if given > most {
            return Err(Unfit::OverItem { given, most });
        }
    }
    dots::within_budget(setting, before, after)?;
    let chosen = |row: &[Option<f64>]| row.iter().flatten().filter(|it| **it > 0.0).count();
    match setting.limit {
        Some(most) if chosen(&is) > most.max(chosen(&was)) => Err(Unfit::OverLimit { chosen: chosen(&is), most }),
        _ => Ok(()),
    }
}
