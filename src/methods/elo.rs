//! Elo: ratings that move with each game.
//!
//! They depend on the order of the games, so they are never what is kept: two devices that merged the same games in
//! another order would disagree. [`super::bradley_terry`] is what comparisons are ranked by.

/// How many points a player rated `mine` may expect against `other`, from 0 to 1.
#[must_use]
pub fn expected(mine: f64, other: f64) -> f64 {
    1.0 / (1.0 + 10_f64.powf((other - mine) / 400.0))
}

/// The rating after some games, rated as one event: each against the rating at its start.
///
/// `games` are the opponent's rating and the points won: 1, 0.5 or 0. `factor` is how far one game can move a rating.
///
/// Source: Elo 1978.
#[must_use]
pub fn rating(mine: f64, factor: f64, games: &[(f64, f64)]) -> f64 {
    let won = games.iter().map(|(_, points)| points).sum();
    let due = games.iter().map(|(other, _)| expected(mine, *other)).sum();
    moved(mine, factor, won, due)
}

/// The rating after winning `won` points where `due` were expected.
#[must_use]
pub fn moved(mine: f64, factor: f64, won: f64, due: f64) -> f64 {
    mine + factor * (won - due)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_wins_the_other_loses() {
        let (a, b) = (rating(2400.0, 32.0, &[(2000.0, 1.0)]), rating(2000.0, 32.0, &[(2400.0, 0.0)]));
        assert!((a + b - 4400.0).abs() < 1e-9);
        assert_eq!(expected(1500.0, 1500.0), 0.5);
    }
}
