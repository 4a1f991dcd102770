//! The year as the workspace counts it, and what a day means that is not meant exactly.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

use crate::{
    model::{Precision, Workspace},
    replica::Snapshot,
};

/// A year that begins in any month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// Its first month, from 0 for January to 11.
    begins: u32,
}

impl Default for Year {
    /// The year of the calendar.
    fn default() -> Self {
        Self { begins: 0 }
    }
}

impl Year {
    /// The year that begins in this month, from 1 for January; the year of the calendar for anything else.
    #[must_use]
    pub fn beginning_in(month: u8) -> Self {
        let begins = u32::from(month);
        Self { begins: if (1..=12).contains(&begins) { begins - 1 } else { 0 } }
    }

    /// The year of the workspace.
    #[must_use]
    pub fn of(now: &Snapshot) -> Self {
        now.table::<Workspace>().iter().next().map(|it| Self::beginning_in(it.year_begins)).unwrap_or_default()
    }

    /// How many months after the beginning of its year a day is, from 0.
    fn month_of(self, day: NaiveDate) -> u32 {
        (day.month0() + 12 - self.begins) % 12
    }

    /// The quarter of a day, from 1 to 4.
    #[must_use]
    pub fn quarter(self, day: NaiveDate) -> u32 {
        self.month_of(day) / 3 + 1
    }

    /// The first day of its quarter.
    #[must_use]
    pub fn quarter_of(self, day: NaiveDate) -> NaiveDate {
        back(day, self.month_of(day) % 3)
    }

    /// The first day of its year.
    #[must_use]
    pub fn year_of(self, day: NaiveDate) -> NaiveDate {
        back(day, self.month_of(day))
    }

    /// What the year of a day is called: `2026`, or `2026/27` where it does not begin in January.
    #[must_use]
    pub fn name(self, day: NaiveDate) -> String {
        let first = self.year_of(day).year();
        if self.begins == 0 { first.to_string() } else { format!("{first}/{:02}", (first + 1).rem_euclid(100)) }
    }

    /// The first and the last day that a day may stand for.
    #[must_use]
    pub fn window(self, day: NaiveDate, precision: Precision) -> (NaiveDate, NaiveDate) {
        let (first, months) = match precision {
            Precision::Day => return (day, day),
            Precision::Month => (back(day, 0), 1),
            Precision::Quarter => (self.quarter_of(day), 3),
        };
        (first, on(first, months) - TimeDelta::days(1))
    }
}

/// The first day of the month so many months before.
fn back(day: NaiveDate, months: u32) -> NaiveDate {
    day.with_day(1).and_then(|it| it.checked_sub_months(Months::new(months))).unwrap_or(day)
}

/// The day so many months later; the last one of a shorter month.
pub(super) fn on(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn quarters_begin_with_the_year_of_the_workspace() {
        let it = day("2026-11-26");
        for (begins, quarter, first, year, name) in [
            (0, 4, "2026-10-01", "2026-01-01", "2026"),
            (1, 4, "2026-10-01", "2026-01-01", "2026"),
            (4, 3, "2026-10-01", "2026-04-01", "2026/27"),
            (7, 2, "2026-10-01", "2026-07-01", "2026/27"),
            (12, 4, "2026-09-01", "2025-12-01", "2025/26"),
            (2, 4, "2026-11-01", "2026-02-01", "2026/27"),
            (99, 4, "2026-10-01", "2026-01-01", "2026"),
        ] {
            let year_of = Year::beginning_in(begins);
            let said = (year_of.quarter(it), year_of.quarter_of(it), year_of.year_of(it), year_of.name(it));
            assert_eq!(said, (quarter, day(first), day(year), name.to_owned()), "begins in {begins}");
        }
        assert_eq!(Year::beginning_in(7).name(day("1999-08-01")), "1999/00");
    }

    #[test]
    fn a_day_meant_roughly_stands_for_all_of_its_month_or_quarter() {
        let year = Year::beginning_in(2);
        let it = day("2028-02-29");
        assert_eq!(year.window(it, Precision::Day), (it, it));
        assert_eq!(year.window(it, Precision::Month), (day("2028-02-01"), it));
        assert_eq!(year.window(it, Precision::Quarter), (day("2028-02-01"), day("2028-04-30")));
    }
}
