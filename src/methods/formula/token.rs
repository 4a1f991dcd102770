//! Tokens: the words and signs of a formula.

use super::{Binary, Flaw, FlawKind, Span};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'a> {
    Number(f64),
    /// A name, without its square brackets if it had any.
    Name(&'a str),
    Sign(Binary),
    Percent,
    Open,
    Close,
    Semicolon,
}

/// The tokens of a text, each with where it stands.
pub(super) fn tokens(text: &str) -> Result<Vec<(Token<'_>, Span)>, Flaw> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return Ok(found) };
        let start = text.len() - rest.len();
        let (token, length) = match first {
            '0'..='9' => number(rest).map_err(|(kind, length)| flaw(kind, start, length))?,
            '.' if rest.chars().nth(1).is_some_and(|it| it.is_ascii_digit()) => {
                number(rest).map_err(|(kind, length)| flaw(kind, start, length))?
            }
            ',' => return Err(flaw(FlawKind::Comma, start, 1)),
            '[' => {
                let inner = rest.get(1..).unwrap_or_default();
                let Some(end) = inner.find(']') else { return Err(flaw(FlawKind::UnclosedName, start, rest.len())) };
                (Token::Name(inner.get(..end).unwrap_or_default().trim()), end + 2)
            }
            _ if first.is_alphabetic() || first == '_' => {
                let end = rest.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(rest.len());
                (Token::Name(rest.get(..end).unwrap_or_default()), end)
            }
            _ => sign(first, rest).ok_or_else(|| flaw(FlawKind::Sign(first), start, first.len_utf8()))?,
        };
        found.push((token, Span::new(start, start + length)));
        rest = rest.get(length..).unwrap_or_default();
    }
}

fn flaw(kind: FlawKind, start: usize, length: usize) -> Flaw {
    Flaw { at: Span::new(start, start + length), kind }
}

fn sign(first: char, rest: &str) -> Option<(Token<'static>, usize)> {
    let two = match rest.get(..2) {
        Some("<=") => Some(Binary::AtMost),
        Some(">=") => Some(Binary::AtLeast),
        Some("<>" | "!=") => Some(Binary::Unequal),
        Some("==") => Some(Binary::Equal),
        _ => None,
    };
    if let Some(sign) = two {
        return Some((Token::Sign(sign), 2));
    }
    let token = match first {
        '+' => Token::Sign(Binary::Add),
        '-' | '−' | '–' => Token::Sign(Binary::Subtract),
        '*' | '×' | '·' => Token::Sign(Binary::Multiply),
        '/' | '÷' => Token::Sign(Binary::Divide),
        '^' => Token::Sign(Binary::Power),
        '<' => Token::Sign(Binary::Less),
        '>' => Token::Sign(Binary::Greater),
        '=' => Token::Sign(Binary::Equal),
        '≤' => Token::Sign(Binary::AtMost),
        '≥' => Token::Sign(Binary::AtLeast),
        '≠' => Token::Sign(Binary::Unequal),
        '%' => Token::Percent,
        '(' => Token::Open,
        ')' => Token::Close,
        ';' => Token::Semicolon,
        _ => return None,
    };
    Some((token, first.len_utf8()))
}

/// Reads a number at the start of `rest`: digits with at most one mark inside, `.` or `,`, and an exponent.
fn number(rest: &str) -> Result<(Token<'static>, usize), (FlawKind, usize)> {
    let bytes = rest.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mark = |at: usize| matches!(bytes.get(at), Some(b'.' | b','));
    let mut end = 0;
    let mut marks = 0;
    // A mark belongs to the number only with a digit after it: in `max(2, 3)` the comma is no part of the 2.
    while digit(end) || mark(end) && digit(end + 1) {
        marks += usize::from(mark(end));
        end += 1;
    }
    let digits = end;
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        if digit(end + 1 + sign) {
            end += 1 + sign;
            while digit(end) {
                end += 1;
            }
        }
    }
    if marks > 1 {
        return Err((FlawKind::Number, end));
    }
    let text = rest.get(..end).unwrap_or_default();
    if marks == 1 && end == digits && thousands(text) {
        return Err((FlawKind::Thousands, end));
    }
    let parsed = text.replace(',', ".").parse().ok().filter(|it: &f64| it.is_finite());
    parsed.map(|number| (Token::Number(number), end)).ok_or((FlawKind::Number, end))
}

/// Whether the number could be thousands with a mark between: one to three digits, the first not 0, and three more.
fn thousands(text: &str) -> bool {
    let (before, after) = text.split_once(['.', ',']).unwrap_or_default();
    (1..=3).contains(&before.len()) && !before.starts_with('0') && after.len() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Result<f64, FlawKind> {
        match tokens(text).map_err(|it| it.kind)?.as_slice() {
            [(Token::Number(number), span)] if span.end == text.len() => Ok(*number),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn point_and_comma_are_the_same_mark() {
        for text in ["1.5", "1,5", "1,50", "0.15e1", "15E-1"] {
            assert_eq!(one(text), Ok(1.5), "{text}");
        }
        assert_eq!((one(".5"), one("0,125"), one("1,1250")), (Ok(0.5), Ok(0.125), Ok(1.125)));
    }

    #[test]
    fn what_may_be_thousands_is_refused() {
        for text in ["1.250", "1,250", "12.500", "999,999"] {
            assert_eq!(one(text), Err(FlawKind::Thousands), "{text}");
        }
        assert_eq!(one("1.250.000"), Err(FlawKind::Number));
        assert_eq!(one("1e999"), Err(FlawKind::Number));
        assert_eq!(one("1250.125"), Ok(1250.125));
    }

    #[test]
    fn a_comma_outside_a_number_is_pointed_at() {
        for (text, at) in [("max(a,2)", 5), ("max(2, 3)", 5), ("a ,5", 2), (",5", 0)] {
            assert_eq!(tokens(text), Err(Flaw { at: Span::new(at, at + 1), kind: FlawKind::Comma }), "{text}");
        }
    }

    #[test]
    fn names_may_be_danish_or_bracketed() {
        let found = tokens("værdi_2 × [Forretnings værdi ]").unwrap();
        assert_eq!(found[0].0, Token::Name("værdi_2"));
        assert_eq!(found[2], (Token::Name("Forretnings værdi"), Span::new(12, 33)));
        assert_eq!(tokens("[a").unwrap_err().kind, FlawKind::UnclosedName);
    }
}
