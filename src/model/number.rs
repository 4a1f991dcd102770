//! Reading numbers as people write them, in either convention.
//!
//! In: text a person typed or a file held. Out: a number, or nothing. Never guesses at words or units.

/// Which sign stands before the decimals where a text alone cannot tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// `1,234.5`, as in English.
    Point,
    /// `1.234,5`, as in Danish.
    Comma,
}

impl Decimal {
    const fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// The number a person wrote; `None` if the text is not one.
///
/// `1.234,5` and `1,234.5` both read as 1234.5: the last sign is the decimal sign. `usual` decides
/// only where the text reads both ways, as `1.234` does. Spaces and apostrophes may group thousands.
/// The result is finite.
#[must_use]
pub fn parse_number(text: &str, usual: Decimal) -> Option<f64> {
    let (negative, digits) = split_sign(text.trim());
    let digits: String =
        digits.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')).collect();
    let (whole, decimals) = match decimal_sign(&digits, usual) {
        Some(sign) => digits.rsplit_once(sign)?,
        None => (digits.as_str(), ""),
    };
    let whole = without_groups(whole)?;
    if !decimals.bytes().all(|b| b.is_ascii_digit()) || (whole.is_empty() && decimals.is_empty()) {
        return None;
    }
    let value: f64 = format!("{whole}.{decimals}0").parse().ok()?;
    let value = if negative { -value } else { value };
    value.is_finite().then_some(value)
}

fn split_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// The sign that stands before the decimals in `digits`, if any does.
fn decimal_sign(digits: &str, usual: Decimal) -> Option<char> {
    let last = digits.chars().rev().find(|c| matches!(c, '.' | ','))?;
    let other = if last == '.' { ',' } else { '.' };
    if digits.contains(other) {
        return Some(last);
    }
    let (before, after) = digits.rsplit_once(last)?;
    if before.contains(last) {
        return None; // `1.234.567`: only groups
    }
    let could_group = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    (!could_group || last == usual.sign()).then_some(last)
}

/// `whole` without its signs between thousands; `None` unless all groups after the first hold three digits.
fn without_groups(whole: &str) -> Option<String> {
    if whole.bytes().all(|b| b.is_ascii_digit()) {
        return Some(whole.to_owned());
    }
    let sign = whole.chars().find(|c| matches!(c, '.' | ','))?;
    let mut groups = whole.split(sign);
    let mut out = groups.next().unwrap_or_default().to_owned();
    if out.is_empty() || out.len() > 3 {
        return None;
    }
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        out.push_str(group);
    }
    out.bytes().all(|b| b.is_ascii_digit()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, point: Option<f64>, comma: Option<f64>) {
        assert_eq!(parse_number(text, Decimal::Point), point, "{text} with a point");
        assert_eq!(parse_number(text, Decimal::Comma), comma, "{text} with a comma");
    }

    #[test]
    fn both_conventions_read_alike_where_the_text_tells() {
        for text in ["1,234.5", "1.234,5", "1234.5", "1234,5", "1 234,5", "1'234.5", "1\u{a0}234.50"] {
            check(text, Some(1234.5), Some(1234.5));
        }
        check("1.234.567", Some(1_234_567.0), Some(1_234_567.0));
        check("1.234.567,25", Some(1_234_567.25), Some(1_234_567.25));
        check("0.125", Some(0.125), Some(0.125));
        check("0,125", Some(0.125), Some(0.125));
        check("12", Some(12.0), Some(12.0));
        check(",5", Some(0.5), Some(0.5));
        check("7.", Some(7.0), Some(7.0));
    }

    #[test]
    fn the_usual_convention_decides_what_reads_both_ways() {
        check("1.234", Some(1.234), Some(1234.0));
        check("1,234", Some(1234.0), Some(1.234));
    }

    #[test]
    fn signs_may_be_written() {
        check("-2,5", Some(-2.5), Some(-2.5));
        check("− 3", Some(-3.0), Some(-3.0));
        check("+4", Some(4.0), Some(4.0));
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in ["", " ", "-", ".", "abc", "1e5", "12 kr", "1.2.3", "1,23,456", "1.234.56", "--1", "inf", "1,2.3,4"]
        {
            check(text, None, None);
        }
    }
}
