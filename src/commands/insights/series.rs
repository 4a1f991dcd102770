//! Over time: how much was said in each week or month, and in which tone.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::{gathering::Gathering, tones::tone_key};
use crate::{
    commands::feedback::Scope,
    model::{Feedback, Sentiment, day},
};

/// How long a stretch of time is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// From Monday to Sunday.
    Week,
    /// A month of the calendar.
    #[default]
    Month,
}

impl Pace {
    /// Every pace, in the order of menus.
    pub const ALL: [Self; 2] = [Self::Week, Self::Month];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The first day of the stretch that a day lies in.
    #[must_use]
    pub fn start(self, of: NaiveDate) -> NaiveDate {
        match self {
            Self::Week => day::monday(of),
            Self::Month => of.with_day(1).unwrap_or(of),
        }
    }

    fn next(self, start: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Week => day::days_later(start, 7),
            Self::Month => day::months_later(start, 1),
        }
    }
}

/// One stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Its first day.
    pub start: NaiveDate,
    /// How many notes came in it, by tone: positive, neutral, negative, and not read yet.
    pub tones: [usize; 4],
}

impl Bucket {
    /// How many notes came in it.
    #[must_use]
    pub fn notes(&self) -> usize {
        self.tones.iter().sum()
    }
}

/// What was said over time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// The stretches without gaps, the oldest first; those in the scope in which nothing was said are among them.
    pub buckets: Vec<Bucket>,
    /// How many more notes lie before the first of them.
    pub earlier: usize,
    /// How many have no day.
    pub undated: usize,
}

/// Stretches that are shown at most, the latest.
const BUCKETS_MAX: usize = 60;

/// What came in each stretch of a scope. Every note counts in the stretch in which it came, also one that was merged.
#[must_use]
pub fn series(
    gathering: &Gathering,
    scope: &Scope,
    pace: Pace,
    today: NaiveDate,
    tone: &dyn Fn(&Feedback) -> Option<Sentiment>,
) -> Series {
    let mut found: BTreeMap<NaiveDate, [usize; 4]> = BTreeMap::new();
    let mut undated = 0;
    for said in gathering.within(scope).flat_map(|(_, voices)| voices) {
        let Some(day) = said.note.received else {
            undated += 1;
            continue;
        };
        let at = tone(&said.note).map_or(3, tone_key);
        let counts = found.entry(pace.start(day)).or_default();
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    let first = scope.from.map(|it| pace.start(it)).into_iter().chain(found.keys().next().copied()).min();
    let end = scope.to.map(|it| it.min(today)).map(|it| pace.start(it));
    let last = end.into_iter().chain(found.keys().next_back().copied()).max();
    let (Some(first), Some(last)) = (first, last) else { return Series { undated, ..Series::default() } };
    let mut buckets = Vec::new();
    let mut at = Some(first);
    // A day of the year 1 that somebody mistyped must not make a hundred thousand stretches.
    let mut start = last;
    for _ in 1..BUCKETS_MAX {
        start = match pace {
            Pace::Week => day::days_later(start, -7),
            Pace::Month => day::months_later(start, -1),
        }
        .unwrap_or(start);
    }
    if first < start {
        at = Some(start);
    }
    while let Some(start) = at.filter(|it| *it <= last) {
        buckets.push(Bucket { start, tones: found.get(&start).copied().unwrap_or_default() });
        at = pace.next(start);
    }
    let shown: usize = buckets.iter().map(Bucket::notes).sum();
    let all: usize = found.values().flatten().sum();
    Series { buckets, earlier: all - shown, undated }
}
