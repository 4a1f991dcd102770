//! The words of methods: what each is called, asks, reckons and warns of, and where it comes from.

mod about;
mod columns;

pub use self::{
    about::{About, about, calculation},
    columns::{better, choice, choice_words, column, column_inside, column_meaning, column_unit, scale},
};
use super::{Lang, Word, format, word};
use crate::{
    commands::prioritise::{BuiltIn, Plan},
    methods::{calculation::Fixed, moscow::Priority, opportunity::Band, value_effort::Quadrant},
    model::Calculation,
};

/// The calculations that a method of one's own can have, in the order of a menu.
pub const CALCULATIONS: [(Calculation, &str); 5] = [
    (Calculation::WeightedMean, "weighted_mean"),
    (Calculation::ValueAndCost, "value_and_cost"),
    (Calculation::WeightedHighest, "weighted_highest"),
    (Calculation::LeastToMost, "least_to_most"),
    (Calculation::Formula, "formula"),
];

/// What a method is called.
pub fn name(lang: Lang, plan: &Plan) -> String {
    match (&plan.method, plan.built_in) {
        (Some(method), _) => method.name.clone(),
        (None, Some(built_in)) => about(built_in).name.in_lang(lang).to_owned(),
        (None, None) => String::new(),
    }
}

/// How a method reckons, in a line: its formula, with the weights where it has some.
pub fn in_short(lang: Lang, plan: &Plan) -> String {
    let formula = plan.method.as_ref().map(|it| it.formula.clone()).filter(|_| plan.formula.is_some());
    if let Some(formula) = formula {
        return formula;
    }
    if let Some(built_in) = plan.built_in {
        return about(built_in).formula.in_lang(lang).to_owned();
    }
    let name = plan.method.as_ref().and_then(|it| calculation(it.calculation)).map(|it| it.0.in_lang(lang));
    let weights = plan.columns.iter().zip(&plan.criteria);
    let weights =
        weights.map(|(it, criterion)| format!("{} × {}", column(lang, it), format::number(lang, criterion.weight)));
    format!("{}: {}", name.unwrap_or_default(), weights.collect::<Vec<_>>().join(", "))
}

/// A priority, as it stands for itself.
pub const fn priority(it: Priority) -> Word {
    match it {
        Priority::Must => word("Must", "Skal"),
        Priority::Should => word("Should", "Bør"),
        Priority::Could => word("Could", "Kan"),
        Priority::Wont => word("Won't", "Ikke nu"),
    }
}

/// A quarter of the picture of value and effort.
pub const fn quadrant(it: Quadrant) -> Word {
    match it {
        Quadrant::QuickWin => word("quick win", "let gevinst"),
        Quadrant::BigBet => word("big bet", "stor satsning"),
        Quadrant::FillIn => word("fill-in", "fyld"),
        Quadrant::MoneyPit => word("money pit", "pengesluk"),
    }
}

/// How strong an opportunity is.
pub const fn band(it: Band) -> Word {
    match it {
        Band::Strong => word("strong", "stærk"),
        Band::Moderate => word("moderate", "middel"),
        Band::Weak => word("weak", "svag"),
    }
}

/// The button that explains a method.
pub fn how(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("How {name} works"),
        Lang::Da => format!("Sådan virker {name}"),
    }
}

/// A method's sum with the values of its columns, already written; `None` where it is no sum to be read.
pub fn sum(plan: &Plan, value: &dyn Fn(usize) -> String) -> Option<String> {
    let v = value;
    let built_in = plan.built_in?;
    Some(match built_in {
        BuiltIn::Fixed(Fixed::Rice) => format!("{} × {} × {} ÷ {}", v(0), v(1), v(2), v(3)),
        BuiltIn::Fixed(Fixed::IceProduct) => format!("{} × {} × {}", v(0), v(1), v(2)),
        BuiltIn::Fixed(Fixed::IceMean | Fixed::Pie) => format!("({} + {} + {}) ÷ 3", v(0), v(1), v(2)),
        BuiltIn::Fixed(Fixed::Wsjf) => format!("({} + {} + {}) ÷ {}", v(0), v(1), v(2), v(3)),
        BuiltIn::Fixed(Fixed::Cd3) | BuiltIn::ValueEffort => format!("{} ÷ {}", v(0), v(1)),
        BuiltIn::Fixed(Fixed::Opportunity) => format!("{0} + max({0} − {1}, 0)", v(0), v(1)),
        BuiltIn::Moscow => return None,
    })
}
