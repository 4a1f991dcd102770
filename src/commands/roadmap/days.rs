//! Days: how close the timeline looks, and where a day stands on it.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};

use super::{Year, year::on};

/// How close the timeline looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zoom {
    /// A column a week; bars move by days.
    Weeks,
    /// A column a month; bars move by weeks.
    #[default]
    Months,
    /// A column a quarter; bars move by weeks.
    Quarters,
    /// A column a year; bars move by four weeks.
    Years,
}

/// The days that are shown, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub first: NaiveDate,
    /// The last.
    pub last: NaiveDate,
}

/// A column of the timeline: a week, a month, a quarter or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its first day.
    pub first: NaiveDate,
    /// How many days it has.
    pub days: i64,
}

impl Zoom {
    /// Every zoom, closest first.
    pub const ALL: [Self; 4] = [Self::Weeks, Self::Months, Self::Quarters, Self::Years];

    /// The word in the address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Quarters => "quarters",
            Self::Years => "years",
        }
    }

    /// The zoom with this word in the address.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// How wide a day is, in CSS pixels.
    #[must_use]
    pub const fn day_width(self) -> f64 {
        match self {
            Self::Weeks => 16.0,
            Self::Months => 5.0,
            Self::Quarters => 2.0,
            Self::Years => 0.75,
        }
    }

    /// By how many days a bar moves at a time.
    #[must_use]
    pub const fn step(self) -> i64 {
        match self {
            Self::Weeks => 1,
            Self::Months | Self::Quarters => 7,
            Self::Years => 28,
        }
    }

    /// The days of a movement, in whole steps; a movement of less than half a step is none.
    #[must_use]
    pub fn days_of(self, pixels: f64) -> i64 {
        let step = self.step();
        (pixels / self.day_width() / step as f64).round() as i64 * step
    }

    /// The first day of the column that `day` stands in. Weeks begin on Monday.
    #[must_use]
    pub fn floor(self, day: NaiveDate, year: Year) -> NaiveDate {
        match self {
            Self::Weeks => day - Days::new(u64::from(day.weekday().num_days_from_monday())),
            Self::Months => day.with_day(1).unwrap_or(day),
            Self::Quarters => year.quarter_of(day),
            Self::Years => year.year_of(day),
        }
    }

    /// The first day of the column after the one that `day` stands in.
    #[must_use]
    pub fn next(self, day: NaiveDate, year: Year) -> NaiveDate {
        let first = self.floor(day, year);
        match self {
            Self::Weeks => first.checked_add_days(Days::new(7)).unwrap_or(NaiveDate::MAX),
            Self::Months => on(first, 1),
            Self::Quarters => on(first, 3),
            Self::Years => on(first, 12),
        }
    }
}

/// How far from today the timeline reaches at most, in days: a date typed wrong must not make it endless.
const REACH_MAX: TimeDelta = TimeDelta::days(366 * 6);

impl Span {
    /// The span that shows today and `days`, with a column to spare on either side.
    #[must_use]
    pub fn around(today: NaiveDate, days: impl Iterator<Item = NaiveDate>, zoom: Zoom, year: Year) -> Self {
        let (from, to) = (today - REACH_MAX, today + REACH_MAX);
        let (first, last) = days
            .map(|day| day.clamp(from, to))
            .fold((today, today), |(first, last), day| (first.min(day), last.max(day)));
        // Room to plan in, also when there is nothing yet.
        let room = match zoom {
            Zoom::Weeks => 8 * 7,
            Zoom::Months => 8 * 30,
            Zoom::Quarters => 6 * 91,
            Zoom::Years => 2 * 366,
        };
        let last = last.max(today + TimeDelta::days(room));
        let first = zoom.floor(zoom.floor(first, year) - TimeDelta::days(1), year);
        let last = zoom.next(zoom.next(last, year), year) - TimeDelta::days(1);
        Self { first, last }
    }

    /// How many days there are.
    #[must_use]
    pub fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// How many days after the first a day is; a day outside stands at the nearest end.
    #[must_use]
    pub fn offset(self, day: NaiveDate) -> i64 {
        (day.clamp(self.first, self.last) - self.first).num_days()
    }

    /// Whether a day is shown.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The columns, from first to last.
    pub fn marks(self, zoom: Zoom, year: Year) -> impl Iterator<Item = Mark> {
        let firsts = std::iter::successors(Some(self.first), move |day| Some(zoom.next(*day, year)));
        firsts.take_while(move |day| *day <= self.last).map(move |first| {
            let next = zoom.next(first, year).min(self.last + TimeDelta::days(1));
            Mark { first, days: (next - first).num_days() }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn columns_begin_where_weeks_months_and_quarters_do() {
        let it = day("2026-11-26"); // a Thursday
        assert_eq!(Zoom::Weeks.floor(it, Year::default()), day("2026-11-23"));
        assert_eq!(Zoom::Months.floor(it, Year::default()), day("2026-11-01"));
        assert_eq!(Zoom::Quarters.floor(it, Year::default()), day("2026-10-01"));
        assert_eq!(Zoom::Quarters.next(it, Year::default()), day("2027-01-01"));
        assert_eq!(Zoom::Quarters.floor(day("2026-05-31"), Year::default()), day("2026-04-01"));
    }

    #[test]
    fn columns_fill_the_span_without_gaps() {
        for (zoom, begins) in Zoom::ALL.into_iter().flat_map(|zoom| [1, 2, 7].map(|begins| (zoom, begins))) {
            let year = Year::beginning_in(begins);
            let span = Span::around(day("2026-11-23"), [day("2026-02-28"), day("2028-02-29")].into_iter(), zoom, year);
            assert_eq!(span.marks(zoom, year).map(|it| it.days).sum::<i64>(), span.days(), "{zoom:?}");
            assert!(span.holds(day("2026-02-28")) && span.holds(day("2028-02-29")));
        }
    }

    #[test]
    fn a_date_typed_wrong_does_not_make_the_timeline_endless() {
        let span = Span::around(
            day("2026-11-23"),
            [day("0202-01-01"), day("9999-12-31")].into_iter(),
            Zoom::Months,
            Year::default(),
        );
        assert!(span.days() < 13 * 366);
        assert_eq!(span.offset(day("0202-01-01")), 0);
    }

    #[test]
    fn a_movement_counts_in_whole_steps() {
        assert_eq!(Zoom::Weeks.days_of(33.0), 2);
        assert_eq!(Zoom::Months.days_of(17.0), 0);
        assert_eq!(Zoom::Months.days_of(-36.0), -7);
    }
}
