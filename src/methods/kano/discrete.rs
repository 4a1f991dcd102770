//! Kano by counting: each pair of answers is a category, and the most frequent one is the feature's.

use super::Answer;

/// What a feature is to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Must-be: taken for granted; its lack annoys.
    MustBe,
    /// One-dimensional, or performance: the more the better.
    Performance,
    /// Attractive: delights, and is not missed.
    Attractive,
    /// Indifferent.
    Indifferent,
    /// Reverse: wanted the other way round.
    Reverse,
    /// Questionable: the answers contradict each other.
    Questionable,
}

/// Which table of answers is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Table {
    /// Two times "expect" and two times "live with" are indifferent.
    #[default]
    Usual,
    /// Some authors call them questionable.
    Strict,
}

/// How many people put a feature in each category, in the order of [`Category::ALL`].
///
/// Counts or per cent: only their proportions matter, except to [`Counts::is_clear`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts(pub [f64; 6]);

/// The category of a pair of answers.
///
/// Source: Kano 1984; the table as in SUSE's, kanopole's and stp25stat's code.
#[must_use]
pub const fn category(table: Table, functional: Answer, dysfunctional: Answer) -> Category {
    use Answer::{Dislike, Expect, Like, LiveWith, Neutral};
    match (functional, dysfunctional) {
        (Like, Like) | (Dislike, Dislike) => Category::Questionable,
        (Like, Dislike) => Category::Performance,
        (Like, Expect | Neutral | LiveWith) => Category::Attractive,
        (Expect, Expect) | (LiveWith, LiveWith) if matches!(table, Table::Strict) => Category::Questionable,
        (Expect | Neutral | LiveWith, Expect | Neutral | LiveWith) => Category::Indifferent,
        (Expect | Neutral | LiveWith, Dislike) => Category::MustBe,
        (Expect | Neutral | LiveWith | Dislike, Like) | (Dislike, Expect | Neutral | LiveWith) => Category::Reverse,
    }
}

impl Category {
    /// The categories, in the order that decides between two that are about as frequent: M > O > A > I.
    pub const ALL: [Self; 6] =
        [Self::MustBe, Self::Performance, Self::Attractive, Self::Indifferent, Self::Reverse, Self::Questionable];
}

impl Counts {
    /// Counts pairs of answers, functional and dysfunctional. A pair with a half missing is left out.
    #[must_use]
    pub fn of(table: Table, pairs: &[(Option<Answer>, Option<Answer>)]) -> Self {
        let mut counts = Self::default();
        for (functional, dysfunctional) in pairs.iter().filter_map(|(f, d)| f.zip(*d)) {
            let found = category(table, functional, dysfunctional);
            for (count, category) in counts.0.iter_mut().zip(Category::ALL) {
                *count += f64::from(u8::from(category == found));
            }
        }
        counts
    }

    /// How many pairs there are.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.0.iter().sum()
    }

    /// The feature's category: the most frequent; of two within `close` (a share, 0.05 to 0.06 usual) of each other
    /// the one that matters more, M > O > A > I. `None` while there is no answer.
    #[must_use]
    pub fn category(&self, close: f64) -> Option<Category> {
        let total = self.total();
        let most = self.0.iter().copied().reduce(f64::max).filter(|most| *most > 0.0)?;
        // Categories stand by how much they matter, so the first one close to the most frequent is it. Reverse and
        // questionable answers are no weaker wishes: they win only by being most frequent.
        let wishes = self.0.iter().zip(Category::ALL).take(4);
        let near = |count: f64| most - count <= close * total + total * 1e-9;
        let leading = self.0.iter().zip(Category::ALL).find(|(count, _)| **count == most).map(|(_, it)| it)?;
        if matches!(leading, Category::Reverse | Category::Questionable) {
            return Some(leading);
        }
        wishes.into_iter().find(|(count, _)| near(**count)).map(|(_, category)| category)
    }

    /// How much having it satisfies, 0 to 1: (A + O) ÷ (A + O + M + I). `None` where all are reverse or questionable.
    #[must_use]
    pub fn satisfaction(&self) -> Option<f64> {
        let [m, o, a, i, ..] = self.0;
        share(a + o, m + o + a + i)
    }

    /// How much lacking it dissatisfies, 0 to −1: −(O + M) ÷ (A + O + M + I). `None` where all are reverse or
    /// questionable.
    ///
    /// Source: Berger and others 1993.
    #[must_use]
    pub fn dissatisfaction(&self) -> Option<f64> {
        let [m, o, a, i, ..] = self.0;
        share(o + m, m + o + a + i).map(|it| 0.0 - it)
    }

    /// The share of those to whom it matters: (A + O + M) ÷ all.
    #[must_use]
    pub fn total_strength(&self) -> Option<f64> {
        let [m, o, a, ..] = self.0;
        share(a + o + m, self.total())
    }

    /// The lead of the most frequent over the second of M, O, A, I and R, as a share of all.
    #[must_use]
    pub fn category_strength(&self) -> Option<f64> {
        let (first, second) = self.two();
        share(first - second, self.total())
    }

    /// Whether the lead is more than chance, for counts of people: |a − b| ≥ 1.65 √((a + b)(2n − a − b) ÷ 2n).
    ///
    /// Source: Fong 1996.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        let (first, second) = self.two();
        let (sum, twice) = (first + second, 2.0 * self.total());
        twice > 0.0 && first - second >= 1.65 * (sum * (twice - sum) / twice).sqrt()
    }

    /// The two highest of M, O, A, I and R.
    fn two(&self) -> (f64, f64) {
        let pick = |(first, second): (f64, f64), count: &f64| {
            if *count > first { (*count, first) } else { (first, second.max(*count)) }
        };
        self.0.iter().take(5).fold((0.0, 0.0), pick)
    }
}

fn share(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_the_published_one() {
        let rows: String = (1..=5)
            .flat_map(|f| (1..=5).map(move |d| (f, d)))
            .map(|(f, d)| {
                let found = category(Table::Usual, Answer::numbered(f).unwrap(), Answer::numbered(d).unwrap());
                ["M", "O", "A", "I", "R", "Q"][found as usize]
            })
            .collect();
        assert_eq!(rows, "QAAAORIIIMRIIIMRIIIMRRRRQ");
        assert_eq!(category(Table::Strict, Answer::Expect, Answer::Expect), Category::Questionable);
        assert_eq!(category(Table::Strict, Answer::Neutral, Answer::Neutral), Category::Indifferent);
    }

    #[test]
    fn of_two_about_as_frequent_the_one_that_matters_more_counts() {
        assert_eq!(Counts([38.0, 42.0, 10.0, 10.0, 0.0, 0.0]).category(0.05), Some(Category::MustBe));
        assert_eq!(Counts([36.0, 42.0, 12.0, 10.0, 0.0, 0.0]).category(0.05), Some(Category::Performance));
        assert_eq!(Counts([38.0, 0.0, 0.0, 10.0, 42.0, 0.0]).category(0.05), Some(Category::Reverse));
        assert_eq!(Counts::default().category(0.05), None);
    }

    #[test]
    fn a_pair_with_a_half_missing_counts_for_nothing() {
        let pairs = [(Some(Answer::Like), Some(Answer::Dislike)), (Some(Answer::Like), None), (None, None)];
        let counts = Counts::of(Table::Usual, &pairs);
        assert_eq!((counts.total(), counts.satisfaction()), (1.0, Some(1.0)));
        assert_eq!(Counts([0.0, 0.0, 0.0, 0.0, 3.0, 1.0]).satisfaction(), None);
    }

    #[test]
    fn a_narrow_lead_is_not_clear() {
        assert!(!Counts([52.0, 48.0, 0.0, 0.0, 0.0, 0.0]).is_clear());
        assert!(Counts([70.0, 20.0, 5.0, 5.0, 0.0, 0.0]).is_clear());
        assert!(!Counts::default().is_clear());
    }
}
