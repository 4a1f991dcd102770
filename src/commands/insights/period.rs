//! Periods: stretches of time that a page names, so that a saved view of the last quarter stays one.

use chrono::{Datelike as _, NaiveDate};

use crate::model::day::{days_later, months_later};

/// A stretch of time, by today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// The last 30 days, today among them.
    Month,
    /// The last 90 days.
    #[default]
    Season,
    /// The quarter of the calendar, so far: what has not come yet is not to be compared with what has.
    Quarter,
    /// The quarter before.
    LastQuarter,
    /// The last 365 days.
    Year,
    /// Everything, also what has no day.
    All,
    /// From a day to a day, which the address names.
    Own,
}

impl Period {
    /// Every period, in the order of menus.
    pub const ALL: [Self; 7] =
        [Self::Month, Self::Season, Self::Quarter, Self::LastQuarter, Self::Year, Self::All, Self::Own];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Month => "30d",
            Self::Season => "90d",
            Self::Quarter => "quarter",
            Self::LastQuarter => "last-quarter",
            Self::Year => "365d",
            Self::All => "all",
            Self::Own => "own",
        }
    }

    /// The period with this word.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }

    /// Its first and its last day; none for what has no ends of its own.
    #[must_use]
    pub fn ends(self, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let back = |days: i64| (days_later(today, 1 - days), Some(today));
        let quarter = today.with_day(1).and_then(|it| it.with_month(today.month0() / 3 * 3 + 1));
        match self {
            Self::Month => back(30),
            Self::Season => back(90),
            Self::Year => back(365),
            Self::Quarter => (quarter, Some(today)),
            Self::LastQuarter => (quarter.and_then(|it| months_later(it, -3)), quarter.and_then(|it| it.pred_opt())),
            Self::All | Self::Own => (None, None),
        }
    }
}
