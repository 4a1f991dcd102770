//! Templates: methods to begin with, written out in both languages with what their scales mean.

use super::{Lang, Word, word};
use crate::model::{Better, Calculation, Measure, Method, Step};

/// A method to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// A weighted mean of value, fit and risk.
    Weighted,
    /// Value against cost, as airfocus has it.
    ValueAndCost,
    /// Against the highest, as Jira Product Discovery has it.
    Highest,
    /// From least to most, as Clarity has it.
    LeastToMost,
    /// A formula.
    Formula,
}

/// One criterion of a template: name, meaning, weight, direction, ends, steps.
struct Row {
    name: Word,
    meaning: Word,
    weight: f64,
    better: Better,
    ends: (f64, Option<f64>),
    steps: &'static [(f64, Word)],
}

const LITTLE_TO_MUCH: &[(f64, Word)] = &[
    (1.0, word("hardly any", "næsten ingen")),
    (2.0, word("some", "nogen")),
    (3.0, word("clear", "tydelig")),
    (4.0, word("large", "stor")),
    (5.0, word("the largest we know", "den største, vi kender")),
];

const fn good(name: Word, meaning: Word, weight: f64) -> Row {
    Row { name, meaning, weight, better: Better::Higher, ends: (1.0, Some(5.0)), steps: LITTLE_TO_MUCH }
}

const fn bad(name: Word, meaning: Word, weight: f64) -> Row {
    Row { name, meaning, weight, better: Better::Lower, ends: (1.0, Some(5.0)), steps: LITTLE_TO_MUCH }
}

const WORTH: Row = good(
    word("Customer value", "Kundeværdi"),
    word("How much it helps those who get it.", "Hvor meget det hjælper dem, der får det."),
    3.0,
);
const FIT: Row = good(
    word("Strategic fit", "Strategisk match"),
    word("How far it moves what we have decided to reach.", "Hvor langt det flytter det, vi har besluttet at nå."),
    2.0,
);
const RISK: Row =
    bad(word("Risk", "Risiko"), word("What can go wrong, and how badly.", "Hvad der kan gå galt, og hvor slemt."), 1.0);
const EFFORT: Row = bad(
    word("Effort", "Indsats"),
    word("How much work it is, against the other items.", "Hvor meget arbejde det er i forhold til de andre opgaver."),
    2.0,
);
const INCOME: Row = Row {
    name: word("Income", "Indtægt"),
    meaning: word("What it brings in a year, in money.", "Hvad det giver om året, i penge."),
    weight: 1.0,
    better: Better::Higher,
    ends: (0.0, None),
    steps: &[],
};
const COST: Row = Row {
    name: word("Cost", "Omkostning"),
    meaning: word("What it costs to build, in money.", "Hvad det koster at bygge, i penge."),
    weight: 1.0,
    better: Better::Lower,
    ends: (0.0, None),
    steps: &[],
};

impl Template {
    /// Every template, in the order of the menu.
    pub const ALL: [Self; 5] = [Self::Weighted, Self::ValueAndCost, Self::Highest, Self::LeastToMost, Self::Formula];

    /// What it is called in the menu.
    pub const fn word(self) -> Word {
        match self {
            Self::Weighted => word("Weighted mean", "Vægtet gennemsnit"),
            Self::ValueAndCost => word("Value against cost (airfocus)", "Værdi mod omkostning (airfocus)"),
            Self::Highest => word("Against the highest (Jira)", "Mod den højeste (Jira)"),
            Self::LeastToMost => word("From least to most (Clarity)", "Fra mindst til mest (Clarity)"),
            Self::Formula => word("A formula of your own", "En formel, I selv skriver"),
        }
    }

    const fn name(self) -> Word {
        match self {
            Self::Weighted => word("Weighted score", "Vægtet score"),
            Self::ValueAndCost => word("Value against cost", "Værdi mod omkostning"),
            Self::Highest => word("Against the highest", "Mod den højeste"),
            Self::LeastToMost => word("From least to most", "Fra mindst til mest"),
            Self::Formula => word("Our formula", "Vores formel"),
        }
    }

    const fn rows(self) -> &'static [Row] {
        match self {
            Self::Weighted => &[WORTH, FIT, RISK],
            Self::ValueAndCost | Self::LeastToMost => &[WORTH, FIT, EFFORT, RISK],
            Self::Highest => &[INCOME, WORTH, COST],
            Self::Formula => &[WORTH, FIT, EFFORT],
        }
    }

    /// The method and its criteria in a language, ready to be written down.
    #[must_use]
    pub fn written(self, lang: Lang) -> (Method, Vec<Measure>) {
        let text = |it: Word| it.in_lang(lang).to_owned();
        let measure = |row: &Row| Measure {
            name: text(row.name),
            description: text(row.meaning),
            weight: Some(row.weight),
            better: row.better,
            least: Some(row.ends.0),
            most: row.ends.1,
            steps: row.steps.iter().map(|(value, it)| Step { value: *value, meaning: text(*it) }).collect(),
            ..Measure::default()
        };
        let calculation = match self {
            Self::Weighted => Calculation::WeightedMean,
            Self::ValueAndCost => Calculation::ValueAndCost,
            Self::Highest => Calculation::WeightedHighest,
            Self::LeastToMost => Calculation::LeastToMost,
            Self::Formula => Calculation::Formula,
        };
        let formula = word(
            "([Customer value] × 2 + [Strategic fit]) ÷ max(Effort; 1)",
            "(Kundeværdi × 2 + [Strategisk match]) ÷ max(Indsats; 1)",
        );
        let formula = if self == Self::Formula { text(formula) } else { String::new() };
        let method = Method { name: text(self.name()), calculation, formula, ..Method::default() };
        (method, self.rows().iter().map(measure).collect())
    }
}
