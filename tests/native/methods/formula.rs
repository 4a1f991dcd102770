//! Formulas: no text upsets them, and they reckon as anybody would.

use proptest::prelude::*;
use wheelhouse::methods::{
    Inputs,
    formula::{DEPTH_MAX, Function, Value, parse},
};

const NAMES: [&str; 4] = ["a", "b", "Business value", "værdi"];

/// A formula as a tree that can be written and reckoned without the parser.
#[derive(Clone, Debug)]
enum Tree {
    Number(i32),
    Name(usize),
    Sum(Box<Tree>, Box<Tree>),
    Less(Box<Tree>, Box<Tree>),
    Product(Box<Tree>, Box<Tree>),
    Negative(Box<Tree>),
    Most(Box<Tree>, Box<Tree>),
    If(Box<Tree>, Box<Tree>, Box<Tree>),
}

use Tree::{If, Less, Most, Name, Negative, Number, Product, Sum};

impl Tree {
    fn write(&self) -> String {
        match self {
            Number(it) => format!("{it},5"),
            Name(at) => format!("[{}]", NAMES[*at].to_uppercase()),
            Sum(a, b) => format!("({} + {})", a.write(), b.write()),
            Less(a, b) => format!("({} < {})", a.write(), b.write()),
            Product(a, b) => format!("{}*{}", a.inner(), b.inner()),
            Negative(a) => format!("(-{})", a.inner()),
            Most(a, b) => format!("max({};{})", a.write(), b.write()),
            If(a, b, c) => format!("IF( {} ; {} ; {} )", a.write(), b.write(), c.write()),
        }
    }

    fn inner(&self) -> String {
        format!("({})", self.write())
    }

    /// The value, or the names that are missing.
    fn value(&self, values: &[Option<f64>]) -> Result<f64, Inputs> {
        let both = |a: &Tree, b: &Tree, of: fn(f64, f64) -> f64| match (a.value(values), b.value(values)) {
            (Ok(a), Ok(b)) => Ok(of(a, b)),
            (a, b) => Err(a.err().unwrap_or_default().and(b.err().unwrap_or_default())),
        };
        match self {
            Number(it) => Ok(f64::from(*it) + 0.5),
            Name(at) => values[*at].ok_or(Inputs::NONE.with(*at)),
            Sum(a, b) => both(a, b, |a, b| a + b),
            Less(a, b) => both(a, b, |a, b| f64::from(u8::from(a < b))),
            Product(a, b) => both(a, b, |a, b| a * b),
            Negative(a) => a.value(values).map(|it| -it),
            Most(a, b) => both(a, b, f64::max),
            If(a, b, c) => match a.value(values)? {
                0.0 => c.value(values),
                _ => b.value(values),
            },
        }
    }
}

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![(0..20_i32).prop_map(Number), (0..4_usize).prop_map(Name)];
    leaf.prop_recursive(5, 40, 3, |inner| {
        let one = move || inner.clone().prop_map(Box::new);
        prop_oneof![
            (one(), one()).prop_map(|(a, b)| Sum(a, b)),
            (one(), one()).prop_map(|(a, b)| Less(a, b)),
            (one(), one()).prop_map(|(a, b)| Product(a, b)),
            one().prop_map(Negative),
            (one(), one()).prop_map(|(a, b)| Most(a, b)),
            (one(), one(), one()).prop_map(|(a, b, c)| If(a, b, c)),
        ]
    })
}

/// Text made of what formulas are made of, so that more than the first sign is read.
fn almost() -> impl Strategy<Value = String> {
    let words = [
        "a",
        "b",
        "[Business value]",
        "værdi",
        "max(",
        "if(",
        "sqrt(",
        "ln(",
        "round(",
        "(",
        ")",
        ";",
        ",",
        ".",
        "+",
        "-",
        "−",
        "*",
        "/",
        "^",
        "%",
        "<",
        "<=",
        "<>",
        "=",
        "1",
        "0",
        "1,5",
        "2.25",
        "1.000",
        "1e9",
        "9e999",
        " ",
        "[",
        "]",
        "æ",
        "\u{1F600}",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..40).prop_map(|it| it.concat())
}

fn read(text: &str) -> Result<(), TestCaseError> {
    match parse(text, &NAMES) {
        Ok(formula) => {
            for values in [[Some(1.0); 4], [Some(0.0); 4], [None; 4], [Some(-1e300); 4], [Some(f64::NAN); 4]] {
                if let Value::Number(number) = formula.value(&values, &mut Vec::new()) {
                    prop_assert!(number.is_finite());
                }
            }
        }
        Err(flaw) => prop_assert!(text.get(flaw.at.start..flaw.at.end).is_some(), "{:?} in {:?}", flaw, text),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_text_upsets_the_reader(text in any::<String>()) {
        read(&text)?;
    }

    #[test]
    fn no_almost_formula_upsets_the_reader(text in almost()) {
        read(&text)?;
    }

    #[test]
    fn a_formula_reckons_as_its_tree_does(tree in tree(), values in prop::collection::vec(super::cell(), 4)) {
        let formula = parse(&tree.write(), &NAMES).unwrap();
        match (formula.value(&values, &mut Vec::new()), tree.value(&values)) {
            (Value::Number(found), Ok(expected)) => prop_assert!(found == expected, "{found} {expected}"),
            (Value::Missing(found), Err(expected)) => prop_assert_eq!(found, expected),
            other => prop_assert!(false, "{:?}", other),
        }
    }
}

#[test]
fn comma_and_point_never_give_two_formulas() {
    for text in ["1.5 * a", "max(1.5; 2.75)", "if(a > 0.5; 1.25; 2)", "round(a; 1) - 0.125"] {
        let comma = text.replace('.', ",");
        assert_eq!(parse(text, &NAMES), parse(&comma, &NAMES), "{text}");
    }
}

#[test]
fn every_function_has_a_name_of_its_own_and_can_be_called() {
    for function in Function::ALL {
        let (least, _) = function.takes();
        let text = format!("{}({})", function.name(), vec!["1"; least].join(";"));
        assert!(parse(&text, &[]).is_ok(), "{text}");
    }
}

#[test]
fn brackets_to_the_bound_are_read() {
    let deep = |count: usize| format!("{}a{}", "(".repeat(count), ")".repeat(count));
    assert!(parse(&deep(DEPTH_MAX - 1), &NAMES).is_ok() && parse(&deep(DEPTH_MAX), &NAMES).is_err());
}
