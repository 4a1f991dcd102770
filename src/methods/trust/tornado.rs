//! Tornado: how far each input alone can move an item's score.

use super::Score;
use crate::methods::order::descending;

/// What one input does to a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// The input's number.
    pub input: usize,
    /// The score with the input at its low end; `None` where there is none, such as effort 0.
    pub low: Option<f64>,
    /// The score with the input at its high end.
    pub high: Option<f64>,
}

/// The swing of each input that has ends, the widest first; equal ones in the order of the inputs. Inputs that leave
/// one end without a score come first of all: nothing bounds them.
///
/// `ends` are the low and the high end of each input; the others stay as they are in `values`.
#[must_use]
pub fn tornado(score: Score<'_>, values: &[Option<f64>], ends: &[Option<(f64, f64)>]) -> Vec<Swing> {
    let with = |input: usize, value: f64| {
        let mut values = values.to_vec();
        if let Some(slot) = values.get_mut(input) {
            *slot = Some(value);
        }
        score(&values)
    };
    let open = ends.iter().enumerate().take(values.len()).filter_map(|(input, ends)| Some((input, (*ends)?)));
    let swings: Vec<Swing> =
        open.map(|(input, (low, high))| Swing { input, low: with(input, low), high: with(input, high) }).collect();
    let widths: Vec<f64> = swings.iter().map(|it| it.width().unwrap_or(f64::INFINITY)).collect();
    descending(&widths).iter().filter_map(|at| swings.get(*at as usize)).copied().collect()
}

impl Swing {
    /// How far apart the two scores are; `None` where one of them is none.
    #[must_use]
    pub fn width(&self) -> Option<f64> {
        Some((self.high? - self.low?).abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::rice;

    #[test]
    fn the_widest_comes_first_and_what_has_no_ends_is_left_out() {
        let score = |v: &[Option<f64>]| rice(v[0], v[1], v[2], v[3]).score();
        let values = [Some(100.0), Some(1.0), Some(0.8), Some(2.0)];
        let swings = tornado(&score, &values, &[Some((90.0, 110.0)), None, Some((0.5, 1.0)), Some((1.0, 4.0))]);
        assert_eq!(swings.iter().map(|it| it.input).collect::<Vec<_>>(), [3, 2, 0]);
        assert_eq!((swings[0].low, swings[0].high, swings[0].width()), (Some(80.0), Some(20.0), Some(60.0)));
        let zero = tornado(&score, &values, &[Some((0.0, 1e6)), None, None, Some((0.0, 2.0))]);
        assert_eq!((zero[0].input, zero[0].low, zero[0].width()), (3, None, None));
    }
}
