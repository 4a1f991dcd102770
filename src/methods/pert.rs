//! PERT: an estimate from three.

use super::Inputs;

/// The words of the inputs, in the order of the formula; all in one unit, such as days.
pub const INPUTS: [&str; 3] = ["optimistic", "likely", "pessimistic"];

/// An estimate and how sure it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pert {
    /// (Optimistic + 4 × likely + pessimistic) ÷ 6.
    pub mean: f64,
    /// (Pessimistic − optimistic) ÷ 6.
    pub deviation: f64,
}

/// Why there is no estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Numbers that nobody has given yet.
    Missing(Inputs),
    /// They do not rise from optimistic to pessimistic.
    Backwards,
}

/// The estimate from three.
///
/// # Errors
/// [`Unclear`] if one is missing or they do not rise.
///
/// Source: Malcolm and others 1959, PERT.
pub fn pert(optimistic: Option<f64>, likely: Option<f64>, pessimistic: Option<f64>) -> Result<Pert, Unclear> {
    let (Some(best), Some(mode), Some(worst)) = (optimistic, likely, pessimistic) else {
        return Err(Unclear::Missing(Inputs::missing(&[optimistic, likely, pessimistic])));
    };
    if best <= mode && mode <= worst {
        Ok(Pert { mean: (best + 4.0 * mode + worst) / 6.0, deviation: (worst - best) / 6.0 })
    } else {
        Err(Unclear::Backwards)
    }
}

/// Several pieces of work one after the other: means add up, and so do the squares of the deviations, for pieces that
/// do not depend on each other.
#[must_use]
pub fn in_all(pieces: &[Pert]) -> Pert {
    let squares: f64 = pieces.iter().map(|it| it.deviation * it.deviation).sum();
    Pert { mean: pieces.iter().map(|it| it.mean).sum(), deviation: squares.sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_numbers_must_rise() {
        assert_eq!(pert(Some(3.0), Some(2.0), Some(4.0)), Err(Unclear::Backwards));
        assert_eq!(pert(Some(3.0), None, Some(4.0)), Err(Unclear::Missing(Inputs::NONE.with(1))));
        assert_eq!(pert(Some(3.0), Some(3.0), Some(3.0)), Ok(Pert { mean: 3.0, deviation: 0.0 }));
    }

    #[test]
    fn deviations_add_up_by_their_squares() {
        let piece = |deviation| Pert { mean: 5.0, deviation };
        assert_eq!(in_all(&[piece(3.0), piece(4.0)]), Pert { mean: 10.0, deviation: 5.0 });
    }
}
