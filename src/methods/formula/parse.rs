//! Reading: tokens become steps, by descent.

use super::{
    Act, Binary, DEPTH_MAX, Flaw, FlawKind, Formula, Function, LENGTH_MAX, Span, Step,
    token::{Token, tokens},
};
use crate::methods::Inputs;

/// Reads a formula that may use `names`.
///
/// From loosest to tightest: comparisons (1 where they hold, 0 where not), `+ -`, `* /`, a sign before a value, `^`
/// (from the right, so 2^3^2 is 2^9, and -2^2 is −4), `%` after a value.
///
/// # Errors
/// The first [`Flaw`], with where it is.
pub fn parse(text: &str, names: &[&str]) -> Result<Formula, Flaw> {
    let end = Span::new(text.len(), text.len());
    if text.len() > LENGTH_MAX {
        return Err(Flaw { at: end, kind: FlawKind::TooLong });
    }
    if names.len() > Inputs::MAX {
        return Err(Flaw { at: end, kind: FlawKind::TooManyNames });
    }
    let tokens = tokens(text)?;
    if tokens.is_empty() {
        return Err(Flaw { at: end, kind: FlawKind::Empty });
    }
    let mut reader = Reader { tokens: tokens.as_slice(), names, end, depth: 0, steps: Vec::new() };
    reader.comparison()?;
    match reader.tokens.first() {
        None => Ok(Formula { steps: reader.steps }),
        Some((_, at)) => Err(Flaw { at: *at, kind: FlawKind::OperatorExpected }),
    }
}

struct Reader<'a> {
    tokens: &'a [(Token<'a>, Span)],
    names: &'a [&'a str],
    end: Span,
    depth: usize,
    steps: Vec<Step>,
}

type Read = Result<(), Flaw>;

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(&'a Token<'a>, Span)> {
        let ((token, at), rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some((token, *at))
    }

    /// Takes the next token if it is an operator that `wanted` names.
    fn operator(&mut self, wanted: fn(Binary) -> bool) -> Option<(Binary, Span)> {
        match self.tokens.first() {
            Some((Token::Sign(sign), at)) if wanted(*sign) => {
                self.next();
                Some((*sign, *at))
            }
            _ => None,
        }
    }

    fn push(&mut self, act: Act, at: Span) {
        self.steps.push(Step { act, at });
    }

    fn comparison(&mut self) -> Read {
        self.deeper()?;
        self.sum()?;
        if let Some((sign, at)) = self.operator(compares) {
            self.sum()?;
            self.push(Act::Binary(sign), at);
            if let Some((_, at)) = self.operator(compares) {
                return Err(Flaw { at, kind: FlawKind::ComparisonChain });
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn sum(&mut self) -> Read {
        self.product()?;
        while let Some((sign, at)) = self.operator(|it| matches!(it, Binary::Add | Binary::Subtract)) {
            self.product()?;
            self.push(Act::Binary(sign), at);
        }
        Ok(())
    }

    fn product(&mut self) -> Read {
        self.signed()?;
        while let Some((sign, at)) = self.operator(|it| matches!(it, Binary::Multiply | Binary::Divide)) {
            self.signed()?;
            self.push(Act::Binary(sign), at);
        }
        Ok(())
    }

    fn signed(&mut self) -> Read {
        self.deeper()?;
        match self.operator(|it| matches!(it, Binary::Add | Binary::Subtract)) {
            Some((Binary::Subtract, at)) => {
                self.signed()?;
                self.push(Act::Negate, at);
            }
            Some(_) => self.signed()?,
            None => self.power()?,
        }
        self.depth -= 1;
        Ok(())
    }

    fn power(&mut self) -> Read {
        self.value()?;
        while matches!(self.tokens.first(), Some((Token::Percent, _))) {
            if let Some((_, at)) = self.next() {
                self.push(Act::Percent, at);
            }
        }
        if let Some((sign, at)) = self.operator(|it| it == Binary::Power) {
            self.signed()?; // from the right, and 2^-1 is fine
            self.push(Act::Binary(sign), at);
        }
        Ok(())
    }

    fn value(&mut self) -> Read {
        let Some((token, at)) = self.next() else {
            return Err(Flaw { at: self.end, kind: FlawKind::ValueExpected });
        };
        match token {
            Token::Number(number) => self.push(Act::Number(*number), at),
            Token::Name(name) => return self.name(name, at),
            Token::Open => {
                self.comparison()?;
                return self.close(at);
            }
            Token::Sign(_) | Token::Percent | Token::Close | Token::Semicolon => {
                return Err(Flaw { at, kind: FlawKind::ValueExpected });
            }
        }
        Ok(())
    }

    fn name(&mut self, name: &str, at: Span) -> Read {
        let called = matches!(self.tokens.first(), Some((Token::Open, _)));
        let function = Function::ALL.into_iter().find(|it| alike(it.name(), name));
        let criterion = self.names.iter().position(|it| alike(it.trim(), name));
        match (function, criterion) {
            (Some(function), _) if called => self.call(function, at),
            (None, _) if called => Err(Flaw { at, kind: FlawKind::NotAFunction(name.to_owned()) }),
            (_, Some(criterion)) => {
                self.push(Act::Name(criterion), at);
                Ok(())
            }
            (Some(function), None) => Err(Flaw { at, kind: FlawKind::NotCalled(function) }),
            (None, None) => Err(Flaw { at, kind: FlawKind::UnknownName(name.to_owned()) }),
        }
    }

    fn call(&mut self, function: Function, at: Span) -> Read {
        let open = self.next().map_or(at, |(_, at)| at);
        let mut given = 0;
        if !matches!(self.tokens.first(), Some((Token::Close, _))) {
            loop {
                self.comparison()?;
                given += 1;
                if !matches!(self.tokens.first(), Some((Token::Semicolon, _))) {
                    break;
                }
                self.next();
            }
        }
        self.close(open)?;
        let (least, most) = function.takes();
        if !(least..=most).contains(&given) {
            return Err(Flaw { at, kind: FlawKind::Arguments { function, given } });
        }
        self.push(Act::Call(function, given), at);
        Ok(())
    }

    /// Takes the bracket that closes the one at `open`.
    fn close(&mut self, open: Span) -> Read {
        match self.tokens.first() {
            Some((Token::Close, _)) => {
                self.next();
                Ok(())
            }
            Some((_, at)) => Err(Flaw { at: *at, kind: FlawKind::OperatorExpected }),
            None => Err(Flaw { at: open, kind: FlawKind::Unclosed }),
        }
    }

    fn deeper(&mut self) -> Read {
        self.depth += 1;
        let at = self.tokens.first().map_or(self.end, |(_, at)| *at);
        // Each bracket is two deep: a comparison, and the sign that may stand before its first value.
        if self.depth > 2 * DEPTH_MAX { Err(Flaw { at, kind: FlawKind::TooDeep }) } else { Ok(()) }
    }
}

const fn compares(sign: Binary) -> bool {
    use Binary::{AtLeast, AtMost, Equal, Greater, Less, Unequal};
    matches!(sign, Less | AtMost | Greater | AtLeast | Equal | Unequal)
}

/// Whether two names are the same whatever their case.
fn alike(a: &str, b: &str) -> bool {
    a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}
