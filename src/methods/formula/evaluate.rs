//! Reckoning: the steps of a formula on a stack.

use super::{Act, Binary, Formula, Function, Span, Step};
use crate::methods::Inputs;

/// What a formula says of one item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// Criteria it needs that have no value, by their numbers in the list of names.
    Missing(Inputs),
    /// There is no such number.
    Undefined(Undefined, Span),
}

/// Why there is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    /// A division by zero.
    ZeroDivisor,
    /// The square root of a negative number.
    NegativeRoot,
    /// The logarithm of zero or less.
    Logarithm,
    /// A power such as 0^-1 or (-8)^0.5.
    Power,
    /// A number too large to hold.
    TooLarge,
}

impl Value {
    /// The number, where there is one.
    #[must_use]
    pub const fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Missing(_) | Self::Undefined(..) => None,
        }
    }
}

impl Formula {
    /// The value for one item; `values` stand in the order of the names the formula was read with.
    ///
    /// `stack` is room to reckon in, which may be used again for the next item; what it holds does not matter.
    pub fn value(&self, values: &[Option<f64>], stack: &mut Vec<Value>) -> Value {
        stack.clear();
        for Step { act, at } in &self.steps {
            let value = match act {
                Act::Number(number) => Value::Number(*number),
                Act::Name(name) => match values.get(*name).copied().flatten().filter(|it| it.is_finite()) {
                    Some(number) => Value::Number(number),
                    None => Value::Missing(Inputs::NONE.with(*name)),
                },
                Act::Negate => one(pop(stack), &|it| Ok(-it), *at),
                Act::Percent => one(pop(stack), &|it| Ok(it / 100.0), *at),
                Act::Binary(binary) => {
                    let right = pop(stack);
                    let left = pop(stack);
                    both(left, right, &|a, b| calculate(*binary, a, b), *at)
                }
                Act::Call(function, given) => {
                    let rest = stack.len().saturating_sub(*given);
                    let value = call(*function, stack.get(rest..).unwrap_or_default(), *at);
                    stack.truncate(rest);
                    value
                }
            };
            stack.push(value);
        }
        pop(stack)
    }
}

type Calculated = Result<f64, Undefined>;

/// The value on top. A formula that was read never finds the stack empty.
fn pop(stack: &mut Vec<Value>) -> Value {
    stack.pop().unwrap_or(Value::Missing(Inputs::NONE))
}

fn settle(calculated: Calculated, at: Span) -> Value {
    match calculated {
        Ok(number) if number.is_finite() => Value::Number(number),
        Ok(_) => Value::Undefined(Undefined::TooLarge, at),
        Err(why) => Value::Undefined(why, at),
    }
}

fn one(value: Value, calculate: &dyn Fn(f64) -> Calculated, at: Span) -> Value {
    match value {
        Value::Number(number) => settle(calculate(number), at),
        other => other,
    }
}

/// What is missing is said before what is undefined: it may be defined once all is there.
fn both(left: Value, right: Value, calculate: &dyn Fn(f64, f64) -> Calculated, at: Span) -> Value {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => settle(calculate(a, b), at),
        (Value::Missing(a), Value::Missing(b)) => Value::Missing(a.and(b)),
        (missing @ Value::Missing(_), _) | (_, missing @ Value::Missing(_)) => missing,
        (undefined @ Value::Undefined(..), _) | (_, undefined) => undefined,
    }
}

fn calculate(binary: Binary, a: f64, b: f64) -> Calculated {
    let holds = |it: bool| f64::from(u8::from(it));
    Ok(match binary {
        Binary::Add => a + b,
        Binary::Subtract => a - b,
        Binary::Multiply => a * b,
        Binary::Divide if b == 0.0 => return Err(Undefined::ZeroDivisor),
        Binary::Divide => a / b,
        Binary::Power if a == 0.0 && b < 0.0 || a < 0.0 && b.fract() != 0.0 => return Err(Undefined::Power),
        Binary::Power => a.powf(b),
        Binary::Less => holds(a < b),
        Binary::AtMost => holds(a <= b),
        Binary::Greater => holds(a > b),
        Binary::AtLeast => holds(a >= b),
        Binary::Equal => holds(a == b),
        Binary::Unequal => holds(a != b),
    })
}

fn call(function: Function, values: &[Value], at: Span) -> Value {
    let head = values.first().copied().unwrap_or(Value::Missing(Inputs::NONE));
    let fold = |step: &dyn Fn(f64, f64) -> f64| {
        values.iter().skip(1).fold(head, |all, value| both(all, *value, &|a, b| Ok(step(a, b)), at))
    };
    let first = |calculate: &dyn Fn(f64) -> Calculated| one(head, calculate, at);
    match function {
        Function::Min => fold(&|a, b| if b < a { b } else { a }),
        Function::Max => fold(&|a, b| if b > a { b } else { a }),
        Function::Sum => fold(&|a, b| a + b),
        Function::Mean => match fold(&|a, b| a + b) {
            Value::Number(sum) => Value::Number(sum / values.len() as f64),
            other => other,
        },
        Function::Abs => first(&|it| Ok(it.abs())),
        Function::Sqrt => first(&|it| if it < 0.0 { Err(Undefined::NegativeRoot) } else { Ok(it.sqrt()) }),
        Function::Ln => first(&|it| if it <= 0.0 { Err(Undefined::Logarithm) } else { Ok(it.ln()) }),
        Function::If => match values {
            [Value::Number(condition), then, otherwise] => *if *condition == 0.0 { otherwise } else { then },
            [unknown, ..] => *unknown,
            [] => Value::Missing(Inputs::NONE),
        },
        Function::Round => match values {
            [number, digits] => both(*number, *digits, &|number, digits| Ok(round(number, digits)), at),
            _ => first(&|it| Ok(it.round())),
        },
    }
}

/// Rounds to `digits` after the point, at most 15 either way.
fn round(number: f64, digits: f64) -> f64 {
    let scale = 10_f64.powi(digits.clamp(-15.0, 15.0) as i32);
    let rounded = (number * scale).round() / scale;
    if rounded.is_finite() { rounded } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::formula::{FlawKind, parse};

    const NAMES: [&str; 4] = ["reach", "effort", "Business value", "værdi"];

    fn value(text: &str) -> Value {
        let values = [Some(10.0), Some(4.0), None, Some(0.0)];
        parse(text, &NAMES).unwrap().value(&values, &mut Vec::new())
    }

    fn flaw(text: &str) -> (FlawKind, usize) {
        let flaw = parse(text, &NAMES).unwrap_err();
        (flaw.kind, flaw.at.start)
    }

    #[test]
    fn operators_bind_as_in_school() {
        for (text, number) in [
            ("1 + 2 * 3", 7.0),
            ("(1 + 2) * 3", 9.0),
            ("10 - 4 - 3", 3.0),
            ("100 / 10 / 5", 2.0),
            ("2 ^ 3 ^ 2", 512.0),
            ("-2 ^ 2", -4.0),
            ("2 ^ -1", 0.5),
            ("--3", 3.0),
            ("50 % * 4", 2.0),
            ("Reach ÷ EFFORT × 2", 5.0),
            ("1 + 1 = 2", 1.0),
            ("reach <> 10", 0.0),
            ("1,5 + 1.5", 3.0),
        ] {
            assert_eq!(value(text), Value::Number(number), "{text}");
        }
    }

    #[test]
    fn functions_do_what_they_say() {
        for (text, number) in [
            ("min(3; 1; 2)", 1.0),
            ("max(1,5; 2)", 2.0),
            ("mean(1; 2; 6)", 3.0),
            ("sum(1; 2; 3)", 6.0),
            ("if(reach > 5; 1,5; 2)", 1.5),
            ("abs(-3)", 3.0),
            ("sqrt(16)", 4.0),
            ("ln(1)", 0.0),
            ("round(2.5)", 3.0),
            ("round(-2.5)", -3.0),
            ("round(1.2345; 2)", 1.23),
            ("round(1234; -2)", 1200.0),
        ] {
            assert_eq!(value(text), Value::Number(number), "{text}");
        }
    }

    #[test]
    fn missing_is_missing_by_name_and_an_untaken_branch_does_not_matter() {
        let missing = Value::Missing(Inputs::NONE.with(2));
        for text in ["[business VALUE] * 0", "reach / 0 + [Business value]", "max(reach; [Business value])"] {
            assert_eq!(value(text), missing, "{text}");
        }
        assert_eq!(value("if(reach > 5; reach; [Business value])"), Value::Number(10.0));
        assert_eq!(value("if([Business value] > 5; 1; 1)"), missing);
    }

    #[test]
    fn what_has_no_value_says_why_and_where() {
        for (text, why, start) in [
            ("1 + reach / værdi", Undefined::ZeroDivisor, 10),
            ("sqrt(0 - reach)", Undefined::NegativeRoot, 0),
            ("ln(værdi)", Undefined::Logarithm, 0),
            ("værdi ^ -1", Undefined::Power, 7),
            ("1e300 * 1e300", Undefined::TooLarge, 6),
        ] {
            assert!(matches!(value(text), Value::Undefined(found, at) if found == why && at.start == start), "{text}");
        }
    }

    #[test]
    fn flaws_say_what_and_where() {
        use FlawKind::{ComparisonChain, Empty, NotCalled, OperatorExpected, Unclosed, ValueExpected};
        assert_eq!(flaw("  "), (Empty, 2));
        assert_eq!(flaw("reach +"), (ValueExpected, 7));
        assert_eq!(flaw("reach effort"), (OperatorExpected, 6));
        assert_eq!(flaw("1)"), (OperatorExpected, 1));
        assert_eq!(flaw("2 * (reach"), (Unclosed, 4));
        assert_eq!(flaw("max(1;;2)"), (ValueExpected, 6));
        assert_eq!(flaw("1 < 2 < 3"), (ComparisonChain, 6));
        assert_eq!(flaw("max"), (NotCalled(Function::Max), 0));
        assert_eq!(flaw("1 + cost"), (FlawKind::UnknownName("cost".into()), 4));
        assert_eq!(flaw("cost(1)"), (FlawKind::NotAFunction("cost".into()), 0));
        assert_eq!(flaw("reach $"), (FlawKind::Sign('$'), 6));
        assert_eq!(flaw("max(1,5)"), (FlawKind::Arguments { function: Function::Max, given: 1 }, 0));
        assert_eq!(flaw("abs()"), (FlawKind::Arguments { function: Function::Abs, given: 0 }, 0));
    }

    #[test]
    fn depth_and_length_are_bounded() {
        let deep = |count: usize| format!("{}1{}", "(".repeat(count), ")".repeat(count));
        assert!(parse(&deep(super::super::DEPTH_MAX - 1), &[]).is_ok());
        for text in [deep(900), "-".repeat(1_000) + "1", "2^".repeat(900) + "2", "abs(".repeat(400)] {
            assert_eq!(parse(&text, &[]).unwrap_err().kind, FlawKind::TooDeep);
        }
        assert_eq!(parse(&"1".repeat(2_001), &[]).unwrap_err().kind, FlawKind::TooLong);
    }
}
