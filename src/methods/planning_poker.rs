//! Planning poker: what a round of cards says.

use super::summary::{Summary, median};

/// The cards most decks have.
pub const DECK: [f64; 11] = [0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0, 40.0, 100.0];

/// What a round of cards says, once it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The numbers in a few; `None` when nobody laid one.
    pub summary: Option<Summary>,
    /// How many laid the card without a number: cannot say.
    pub unsure: usize,
    /// Who has the lowest number; they speak first. Empty when all agree.
    pub lowest: Vec<usize>,
    /// Who has the highest. Empty when all agree.
    pub highest: Vec<usize>,
    /// The median, or the next higher card of the deck.
    pub card: Option<f64>,
}

/// A card on the table, or the lack of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Card {
    /// Not yet laid.
    None,
    /// Laid: cannot say.
    Unsure,
    /// Laid: this much.
    Of(f64),
}

/// Turns the cards over.
///
/// # Errors
/// Who has laid none, while the host has not closed the round: nothing is shown before all have chosen.
pub fn reveal(cards: &[Card], closed: bool, deck: &[f64]) -> Result<Shown, Vec<usize>> {
    let laid_none = cards.iter().enumerate().filter(|(_, card)| **card == Card::None);
    let waiting: Vec<usize> = laid_none.map(|(player, _)| player).collect();
    if !closed && !waiting.is_empty() {
        return Err(waiting);
    }
    let number = |card: &Card| if let Card::Of(number) = card { Some(*number) } else { None };
    let numbers: Vec<f64> = cards.iter().filter_map(number).collect();
    let summary = Summary::of(&numbers);
    let with = |wanted: Option<f64>| -> Vec<usize> {
        let same = cards.iter().enumerate().filter(|(_, card)| wanted.is_some() && number(card) == wanted);
        same.map(|(player, _)| player).collect()
    };
    let apart = summary.filter(|it| it.least < it.most);
    let middle = median(&numbers);
    let next = deck.iter().copied().filter(|card| middle.is_some_and(|it| *card >= it)).reduce(f64::min);
    Ok(Shown {
        summary,
        unsure: cards.iter().filter(|card| **card == Card::Unsure).count(),
        lowest: with(apart.map(|it| it.least)),
        highest: with(apart.map(|it| it.most)),
        card: next.or(middle),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_shown_before_all_have_chosen_or_the_host_closes() {
        let cards = [Card::Of(3.0), Card::None, Card::Unsure];
        assert_eq!(reveal(&cards, false, &DECK), Err(vec![1]));
        let shown = reveal(&cards, true, &DECK).unwrap();
        assert_eq!((shown.unsure, shown.card, shown.lowest), (1, Some(3.0), vec![]));
    }

    #[test]
    fn the_ends_speak_first_and_the_card_is_at_least_the_median() {
        let cards = [5.0, 2.0, 13.0, 8.0, 2.0].map(Card::Of);
        let shown = reveal(&cards, false, &DECK).unwrap();
        assert_eq!((shown.lowest, shown.highest, shown.card), (vec![1, 4], vec![2], Some(5.0)));
        let between = reveal(&[5.0, 8.0].map(Card::Of), false, &DECK).unwrap();
        assert_eq!((between.summary.unwrap().median, between.card), (6.5, Some(8.0)));
    }
}
