//! Input: what a person types into a cell, read as a value.

use super::Unit;

/// What was typed is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// Reads what was typed as a value in `unit`; nothing typed is `None`. `number` reads a bare number as the person's
/// language writes it.
///
/// A share may be given as 80, 80 % or 0.8, which mean the same; 1 and 100 both mean all of it.
///
/// # Errors
/// [`Unreadable`] if it is not a number. Whether the value is allowed is for the command to say.
pub fn read(unit: Unit, text: &str, number: impl Fn(&str) -> Option<f64>) -> Result<Option<f64>, Unreadable> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (bare, per_cent) = match text.strip_suffix('%') {
        Some(bare) if unit == Unit::Share => (bare.trim_end(), true),
        _ => (text, false),
    };
    let value = number(bare).filter(|it| it.is_finite()).ok_or(Unreadable)?;
    let value = match unit {
        Unit::Share if per_cent || value > 1.0 => value / 100.0,
        Unit::Share | Unit::Count | Unit::Factor | Unit::Months => value,
    };
    Ok(Some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(text: &str) -> Result<Option<f64>, Unreadable> {
        read(Unit::Share, text, |it| it.parse().ok())
    }

    #[test]
    fn a_share_reads_the_same_in_per_cent_and_as_a_fraction() {
        for text in ["80", "80%", "80 %", "0.8", " 0.8 ", "80.0"] {
            assert_eq!(share(text), Ok(Some(0.8)), "{text}");
        }
        assert_eq!(share("100"), share("1"));
        assert_eq!(share("1 %"), Ok(Some(0.01)));
        assert_eq!(share("0"), Ok(Some(0.0)));
    }

    #[test]
    fn nothing_typed_is_nothing_and_not_zero() {
        assert_eq!(share("  "), Ok(None));
        assert_eq!(share("much"), Err(Unreadable));
        assert_eq!(share("inf"), Err(Unreadable));
    }

    #[test]
    fn only_a_share_takes_a_per_cent_sign() {
        assert_eq!(read(Unit::Count, "80 %", |it| it.parse().ok()), Err(Unreadable));
        assert_eq!(read(Unit::Count, "80", |it| it.parse().ok()), Ok(Some(80.0)));
    }
}
