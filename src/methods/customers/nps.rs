//! NPS: how many more would recommend than would not, and how sure that is.

use super::interval::Interval;

/// How many people answered what, on a scale from 0 to 10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// 9 and 10.
    pub promoters: u64,
    /// 7 and 8.
    pub passives: u64,
    /// 0 to 6.
    pub detractors: u64,
}

impl Answers {
    /// Counts answers from 0 to 10; anything else is none.
    #[must_use]
    pub fn of(answers: &[u8]) -> Self {
        let count = |range: std::ops::RangeInclusive<u8>| answers.iter().filter(|it| range.contains(it)).count() as u64;
        Self { promoters: count(9..=10), passives: count(7..=8), detractors: count(0..=6) }
    }

    /// How many there are.
    #[must_use]
    pub const fn total(self) -> u64 {
        self.promoters + self.passives + self.detractors
    }

    /// The per cent of promoters less those of detractors, −100 to 100. `None` of nobody.
    #[must_use]
    pub fn score(self) -> Option<f64> {
        let (promoters, detractors) = (self.promoters as f64, self.detractors as f64);
        (self.total() > 0).then(|| 100.0 * (promoters - detractors) / self.total() as f64)
    }

    /// The plain interval, `z` standard errors to each side. Of people who all say the same it has no width, which is
    /// wrong: see [`Answers::adjusted`].
    #[must_use]
    pub fn wald(self, z: f64) -> Option<Interval> {
        (self.total() > 0).then(|| around(self.promoters as f64, self.detractors as f64, self.total() as f64, z))
    }

    /// The interval with three answers added, ¾ of them promoters and ¾ detractors; its middle is pulled towards 0. It
    /// may reach beyond ±100: show it [`Interval::within`] them.
    ///
    /// Source: measuringu.com, confidence intervals for the NPS; best of those tried by Rocks 2016.
    #[must_use]
    pub fn adjusted(self, z: f64) -> Option<Interval> {
        let (promoters, detractors) = (self.promoters as f64 + 0.75, self.detractors as f64 + 0.75);
        (self.total() > 0).then(|| around(promoters, detractors, self.total() as f64 + 3.0, z))
    }
}

fn around(promoters: f64, detractors: f64, total: f64, z: f64) -> Interval {
    let (p, d) = (promoters / total, detractors / total);
    let variance = p + d - (p - d) * (p - d);
    Interval::around(100.0 * (p - d), 100.0 * z * (variance / total).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_by_the_published_bounds() {
        let found = Answers::of(&[0, 6, 7, 8, 9, 10, 11]);
        assert_eq!(found, Answers { promoters: 2, passives: 2, detractors: 2 });
        assert_eq!((found.score(), Answers::default().score()), (Some(0.0), None));
        assert_eq!((Answers::default().wald(2.0), Answers::default().adjusted(2.0)), (None, None));
    }
}
