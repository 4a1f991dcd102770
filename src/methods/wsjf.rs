//! WSJF: weighted shortest job first, as SAFe has it.

use super::{Inputs, Outcome};

/// The words of the inputs, in the order of the formula.
pub const INPUTS: [&str; 4] = ["value", "time_criticality", "risk_reduction", "job_size"];

/// The relative scale of every column, the modified Fibonacci numbers; some decks say 21 for 20.
pub const SCALE: [f64; 7] = [1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0];

/// The cost of delay: value for users and business + time criticality + risk reduction or opportunity enablement.
#[must_use]
pub fn cost_of_delay(value: Option<f64>, time_criticality: Option<f64>, risk_reduction: Option<f64>) -> Outcome {
    match (value, time_criticality, risk_reduction) {
        (Some(value), Some(time), Some(risk)) => Outcome::of(value + time + risk),
        _ => Outcome::missing(&[value, time_criticality, risk_reduction]),
    }
}

/// The cost of delay ÷ job size. Higher is sooner.
///
/// All inputs are relative, on [`SCALE`]; see [`columns_without_one`].
///
/// Source: Scaled Agile Framework, WSJF; examples from beginpm.com.
#[must_use]
pub fn wsjf(
    value: Option<f64>,
    time_criticality: Option<f64>,
    risk_reduction: Option<f64>,
    job_size: Option<f64>,
) -> Outcome {
    match (value, time_criticality, risk_reduction, job_size) {
        (Some(value), Some(time), Some(risk), Some(size)) => Outcome::divided(value + time + risk, size, 3),
        _ => Outcome::missing(&[value, time_criticality, risk_reduction, job_size]),
    }
}

/// The columns that have numbers but no 1.
///
/// The scale is relative: a column is estimated at one sitting against its smallest entry, which is the 1.
///
/// Source: SAFe Coaches Handbook (Packt); bad.tools.
#[must_use]
pub fn columns_without_one(columns: &[&[Option<f64>]]) -> Inputs {
    let lacks = |column: &[Option<f64>]| {
        let mut given = column.iter().flatten().peekable();
        given.peek().is_some() && given.all(|it| *it != 1.0)
    };
    let flagged = columns.iter().enumerate().filter(|(_, column)| lacks(column));
    flagged.fold(Inputs::NONE, |set, (at, _)| set.with(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_with_numbers_must_hold_a_one() {
        let columns: [&[_]; 3] = [&[Some(2.0), Some(3.0)], &[Some(1.0), Some(8.0), None], &[None, None]];
        assert_eq!(columns_without_one(&columns), Inputs::NONE.with(0));
    }

    #[test]
    fn without_a_size_there_is_nothing_to_divide_by() {
        assert_eq!(wsjf(Some(8.0), Some(5.0), Some(3.0), Some(0.0)), Outcome::Needs(3));
        assert_eq!(wsjf(Some(8.0), None, Some(3.0), None), Outcome::Missing(Inputs::NONE.with(1).with(3)));
        assert_eq!(cost_of_delay(Some(8.0), Some(5.0), Some(3.0)), Outcome::Score(16.0));
    }
}
