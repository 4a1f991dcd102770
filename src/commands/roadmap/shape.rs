//! Shapes: what is known of an item's days, and how they move.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

use super::{Year, Zoom};
use crate::model::{Item, Precision};

/// What is known of an item's days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A first and a last day.
    Bar(NaiveDate, NaiveDate),
    /// A first day; the end is open.
    Open(NaiveDate),
    /// A last day alone.
    Milestone(NaiveDate),
}

/// How far something moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// So many days later; earlier when negative.
    Days(i64),
    /// So many months later; earlier when negative.
    Months(i64),
}

/// How many days a month has on average.
const MONTH_DAYS: f64 = 30.44;

impl By {
    /// So many steps: as long as the zoom says for what is meant to the day, and whole months or quarters for the rest.
    #[must_use]
    pub const fn steps(zoom: Zoom, precision: Precision, steps: i64) -> Self {
        match precision {
            Precision::Day => Self::Days(steps * zoom.step()),
            Precision::Month => Self::Months(steps),
            Precision::Quarter => Self::Months(3 * steps),
        }
    }

    /// A movement of the pointer in whole steps; less than half a step is none.
    #[must_use]
    pub fn pixels(zoom: Zoom, precision: Precision, pixels: f64) -> Self {
        let days = match precision {
            Precision::Day => return Self::Days(zoom.days_of(pixels)),
            Precision::Month => MONTH_DAYS,
            Precision::Quarter => 3.0 * MONTH_DAYS,
        };
        Self::steps(zoom, precision, (pixels / zoom.day_width() / days).round() as i64)
    }

    /// Whether it goes nowhere.
    #[must_use]
    pub const fn is_none(self) -> bool {
        matches!(self, Self::Days(0) | Self::Months(0))
    }

    const fn is_back(self) -> bool {
        matches!(self, Self::Days(by) | Self::Months(by) if by < 0)
    }

    /// The day so much later, as far as the calendar of the page goes.
    fn later(self, day: NaiveDate) -> NaiveDate {
        let moved = match self {
            Self::Days(by) => TimeDelta::try_days(by).and_then(|by| day.checked_add_signed(by)),
            Self::Months(by) => u32::try_from(by.unsigned_abs()).ok().map(Months::new).and_then(|months| {
                if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
            }),
        };
        moved.filter(|it| (1..=9_999).contains(&it.year())).unwrap_or(day)
    }
}

impl Shape {
    /// What is known of an item's days; `None` where nothing is.
    #[must_use]
    pub fn of(item: &Item) -> Option<Self> {
        Self::between(item.start, item.end)
    }

    /// What a first and a last day tell; `None` where there is neither.
    #[must_use]
    pub fn between(start: Option<NaiveDate>, end: Option<NaiveDate>) -> Option<Self> {
        match (start, end) {
            (Some(start), Some(end)) => Some(Self::Bar(start, end.max(start))),
            (Some(start), None) => Some(Self::Open(start)),
            (None, Some(end)) => Some(Self::Milestone(end)),
            (None, None) => None,
        }
    }

    /// The first day that is known.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        match self {
            Self::Bar(day, _) | Self::Open(day) | Self::Milestone(day) => day,
        }
    }

    /// The last day that is known.
    #[must_use]
    pub const fn last(self) -> NaiveDate {
        match self {
            Self::Bar(_, day) | Self::Open(day) | Self::Milestone(day) => day,
        }
    }

    /// The first and last day as an item holds them.
    #[must_use]
    pub const fn dates(self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Bar(start, end) => (Some(start), Some(end)),
            Self::Open(start) => (Some(start), None),
            Self::Milestone(end) => (None, Some(end)),
        }
    }

    /// All that it may stand for: from the first day of its first month or quarter to the last day of its last. A last
    /// day alone that is not meant to the day may be any of them.
    #[must_use]
    pub fn widened(self, precision: Precision, year: Year) -> Self {
        if precision == Precision::Day {
            return self;
        }
        let window = |day| year.window(day, precision);
        match self {
            Self::Bar(start, end) => Self::Bar(window(start).0, window(end).1),
            Self::Open(start) => Self::Open(window(start).0),
            Self::Milestone(end) => Self::Bar(window(end).0, window(end).1),
        }
    }

    /// The same days, all moved.
    #[must_use]
    pub fn moved(self, by: By) -> Self {
        match self {
            Self::Bar(start, end) => Self::Bar(by.later(start), by.later(end)),
            Self::Open(start) => Self::Open(by.later(start)),
            Self::Milestone(end) => Self::Milestone(by.later(end)),
        }
    }

    /// The last day moved, never before the first. An open end, and a last day alone, become a bar.
    #[must_use]
    pub fn end_moved(self, by: By) -> Self {
        match self {
            Self::Bar(start, end) => Self::Bar(start, by.later(end).max(start)),
            Self::Open(start) => Self::Bar(start, by.later(start).max(start)),
            Self::Milestone(end) if by.is_back() => Self::Bar(by.later(end), end),
            Self::Milestone(end) => Self::Bar(end, by.later(end)),
        }
    }

    /// The first day moved, never after the last. A last day alone becomes a bar when its start moves out.
    #[must_use]
    pub fn start_moved(self, by: By) -> Self {
        match self {
            Self::Bar(start, end) => Self::Bar(by.later(start).min(end), end),
            Self::Open(start) => Self::Open(by.later(start)),
            Self::Milestone(end) if by.is_back() => Self::Bar(by.later(end), end),
            Self::Milestone(end) => Self::Milestone(end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_end_never_comes_before_its_start() {
        let bar = Shape::Bar(day("2026-11-03"), day("2026-11-10"));
        assert_eq!(bar.end_moved(By::Days(-30)), Shape::Bar(day("2026-11-03"), day("2026-11-03")));
        assert_eq!(bar.start_moved(By::Days(30)), Shape::Bar(day("2026-11-10"), day("2026-11-10")));
        assert_eq!(bar.moved(By::Days(7)), Shape::Bar(day("2026-11-10"), day("2026-11-17")));
        let milestone = Shape::Milestone(day("2026-11-10"));
        assert_eq!(milestone.end_moved(By::Days(7)), Shape::Bar(day("2026-11-10"), day("2026-11-17")));
        assert_eq!(milestone.start_moved(By::Days(-7)), Shape::Bar(day("2026-11-03"), day("2026-11-10")));
    }

    #[test]
    fn what_is_meant_roughly_moves_by_whole_months_and_quarters() {
        let bar = Shape::Bar(day("2026-11-30"), day("2026-12-31"));
        let step = By::steps(Zoom::Months, Precision::Quarter, 1);
        assert_eq!(bar.moved(step), Shape::Bar(day("2027-02-28"), day("2027-03-31")));
        assert_eq!(By::pixels(Zoom::Months, Precision::Month, -160.0), By::Months(-1));
        assert!(By::pixels(Zoom::Months, Precision::Quarter, 200.0).is_none());
        assert_eq!(By::pixels(Zoom::Weeks, Precision::Day, 33.0), By::Days(2));
    }

    #[test]
    fn a_quarter_alone_is_drawn_as_all_of_it() {
        let year = Year::default();
        let quarter = Shape::Milestone(day("2027-02-10")).widened(Precision::Quarter, year);
        assert_eq!(quarter, Shape::Bar(day("2027-01-01"), day("2027-03-31")));
        let months = Shape::Bar(day("2026-11-20"), day("2027-02-10")).widened(Precision::Month, year);
        assert_eq!(months, Shape::Bar(day("2026-11-01"), day("2027-02-28")));
        let exact = Shape::Open(day("2026-11-20"));
        assert_eq!(exact.widened(Precision::Day, year), exact);
    }
}
