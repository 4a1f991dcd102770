//! Days as people type them, and the weeks of a calendar.
//!
//! In: a text and today. Out: a day, or what is wrong. Numbers stand day first, as in both languages of the page; which
//! way round an American would mean them is not guessed at.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFlaw {
    /// It cannot be read as a day.
    Unreadable,
    /// It can, but no calendar has that day, such as 31 February.
    NoSuchDay,
}

/// Years before this one are halves of a year being typed.
const YEAR_MIN: i32 = 1900;
/// The last year that a file can hold.
const YEAR_MAX: i32 = 9999;

/// The months in English and Danish; a beginning of three letters is enough.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "januar"],
    ["february", "februar"],
    ["march", "marts"],
    ["april", "april"],
    ["may", "maj"],
    ["june", "juni"],
    ["july", "juli"],
    ["august", "august"],
    ["september", "september"],
    ["october", "oktober"],
    ["november", "november"],
    ["december", "december"],
];
const MONTH_LETTERS_MIN: usize = 3;

/// Words for days near today, with how many days they lie from it.
const NEAR: [(&str, i64); 8] = [
    ("today", 0),
    ("i dag", 0),
    ("idag", 0),
    ("tomorrow", 1),
    ("i morgen", 1),
    ("imorgen", 1),
    ("yesterday", -1),
    ("i går", -1),
];

/// What a span such as `+2w` counts.
#[derive(Clone, Copy)]
enum Unit {
    Days(i64),
    Months(i32),
}

const UNITS: [(&[&str], Unit); 4] = [
    (&["", "d", "day", "days", "dag", "dage"], Unit::Days(1)),
    (&["w", "week", "weeks", "u", "uge", "uger"], Unit::Days(7)),
    (&["m", "month", "months", "md", "mdr", "måned", "måneder"], Unit::Months(1)),
    (&["y", "year", "years", "å", "år"], Unit::Months(12)),
];

/// The day a person typed, in English or Danish: `2026-12-03`, `3/12/2026`, `3.12.26`, `3 Dec 2026`, `Dec 3`, `3/12`,
/// `today`, `i morgen`, `+2w`, `-10`.
///
/// Without a year the nearest such day is meant; years of two digits are of this century.
///
/// # Errors
/// [`DayFlaw`], where the text is no day or the calendar has no such one.
pub fn parse_day(text: &str, today: NaiveDate) -> Result<NaiveDate, DayFlaw> {
    let text = text.trim().to_lowercase();
    if let Some((_, days)) = NEAR.iter().find(|(word, _)| *word == text) {
        return days_later(today, *days).ok_or(DayFlaw::NoSuchDay);
    }
    if let Some((sign, span)) = signed(&text) {
        return later(today, sign, span);
    }
    let pieces: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let (day, month, year) = match pieces.as_slice() {
        [year, month, day] if year.len() == 4 && month_of(month).is_some() => (*day, *month, Some(*year)),
        [month, day, rest @ ..] if word_month(month).is_some() && rest.len() < 2 => {
            (*day, *month, rest.first().copied())
        }
        [day, month, rest @ ..] if rest.len() < 2 => (*day, *month, rest.first().copied()),
        _ => return Err(DayFlaw::Unreadable),
    };
    let day: u32 = short_number(day).ok_or(DayFlaw::Unreadable)?;
    let month = month_of(month).ok_or(DayFlaw::Unreadable)?;
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year_of(year)?, month, day).ok_or(DayFlaw::NoSuchDay),
        None => nearest(day, month, today).ok_or(DayFlaw::NoSuchDay),
    }
}

/// The same day so many months later, or the last one of a shorter month; `None` past the years a file can hold.
#[must_use]
pub fn months_later(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let by = Months::new(months.unsigned_abs());
    kept(if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) }?)
}

/// The day so many days later; `None` past the years a file can hold.
#[must_use]
pub fn days_later(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let by = Days::new(days.unsigned_abs());
    kept(if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) }?)
}

/// The Monday of the week a day is in.
#[must_use]
pub fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).checked_first_day().unwrap_or(day)
}

/// The weeks that hold a day of the month `day` is in, each by its Monday.
#[must_use]
pub fn weeks_of_month(day: NaiveDate) -> Vec<NaiveDate> {
    let first = day.with_day(1).unwrap_or(day);
    let mut weeks = vec![monday(first)];
    while let Some(next) = weeks.last().and_then(|it| it.checked_add_days(Days::new(7))) {
        if next.month() != first.month() {
            break;
        }
        weeks.push(next);
    }
    weeks
}

fn kept(day: NaiveDate) -> Option<NaiveDate> {
    (YEAR_MIN..=YEAR_MAX).contains(&day.year()).then_some(day)
}

fn signed(text: &str) -> Option<(i32, &str)> {
    let rest = text.strip_prefix('+').map(|rest| (1, rest));
    rest.or_else(|| text.strip_prefix(['-', '−']).map(|rest| (-1, rest)))
}

fn later(today: NaiveDate, sign: i32, span: &str) -> Result<NaiveDate, DayFlaw> {
    let digits = span.trim_start();
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (number, unit) = digits.split_at_checked(end).ok_or(DayFlaw::Unreadable)?;
    let number: i32 = short_number(number).ok_or(DayFlaw::Unreadable)?;
    let unit = UNITS.iter().find(|(words, _)| words.contains(&unit.trim())).ok_or(DayFlaw::Unreadable)?;
    match unit.1 {
        Unit::Days(days) => days_later(today, i64::from(sign * number) * days),
        Unit::Months(months) => months_later(today, sign * number * months),
    }
    .ok_or(DayFlaw::NoSuchDay)
}

/// A number of at most four digits.
fn short_number<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok().filter(|_| text.len() <= 4)
}

fn word_month(text: &str) -> Option<u32> {
    let fits = |name: &&str| name.starts_with(text) && text.len() >= MONTH_LETTERS_MIN;
    let at = MONTHS.iter().position(|names| names.iter().any(fits))?;
    u32::try_from(at + 1).ok()
}

fn month_of(text: &str) -> Option<u32> {
    word_month(text).or_else(|| short_number(text))
}

fn year_of(text: &str) -> Result<i32, DayFlaw> {
    let year: i32 = short_number(text).ok_or(DayFlaw::Unreadable)?;
    match text.len() {
        2 => Ok(2000 + year),
        4 if year >= YEAR_MIN => Ok(year),
        _ => Err(DayFlaw::Unreadable),
    }
}

fn nearest(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    let years = [today.year(), today.year() + 1, today.year() - 1];
    let days = years.into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    days.min_by_key(|it| (*it - today).num_days().abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn read(text: &str) -> Result<String, DayFlaw> {
        parse_day(text, day("2026-11-23")).map(|it| it.to_string())
    }

    #[test]
    fn a_day_reads_as_either_language_writes_it() {
        for text in [
            "2026-12-03",
            "3/12/2026",
            "03.12.2026",
            "3-12-26",
            " 3. december 2026 ",
            "3 Dec 2026",
            "3. dec. 2026",
            "Dec 3, 2026",
            "3/12",
            "3 dec",
        ] {
            assert_eq!(read(text).as_deref(), Ok("2026-12-03"), "{text}");
        }
        assert_eq!(read("1. maj 2027").as_deref(), Ok("2027-05-01"));
        assert_eq!(read("15 okt 2026").as_deref(), Ok("2026-10-15"));
        assert_eq!(read("15 Sept 2026").as_deref(), Ok("2026-09-15"));
    }

    #[test]
    fn without_a_year_the_nearest_day_is_meant() {
        assert_eq!(read("5/1").as_deref(), Ok("2027-01-05"));
        assert_eq!(read("1/9").as_deref(), Ok("2026-09-01"));
    }

    #[test]
    fn spans_count_from_today_in_both_languages() {
        for (text, expected) in [
            ("today", "2026-11-23"),
            ("I dag", "2026-11-23"),
            ("i morgen", "2026-11-24"),
            ("yesterday", "2026-11-22"),
            ("+2w", "2026-12-07"),
            ("+2u", "2026-12-07"),
            ("+ 2 uger", "2026-12-07"),
            ("+3", "2026-11-26"),
            ("-10d", "2026-11-13"),
            ("+3m", "2027-02-23"),
            ("+1å", "2027-11-23"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_told_from_what_no_calendar_has() {
        for text in ["soon", "3", "3/12/202", "3/12/2026/1", "+2x", "12 of 3", "3/december/x", "+", "1/1/0900", "ja 3"]
        {
            assert_eq!(read(text), Err(DayFlaw::Unreadable), "{text}");
        }
        for text in ["31/2/2026", "12/31/2026", "2026-13-01", "30 feb", "+9999y"] {
            assert_eq!(read(text), Err(DayFlaw::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn a_month_is_shown_by_whole_weeks_from_monday() {
        let november = weeks_of_month(day("2026-11-23"));
        assert_eq!(november.first(), Some(&day("2026-10-26")));
        assert_eq!(november.last(), Some(&day("2026-11-30")));
        // Four weeks exactly: February 2027 begins on a Monday.
        assert_eq!(weeks_of_month(day("2027-02-10")).len(), 4);
    }

    #[test]
    fn a_month_later_is_the_last_day_of_a_shorter_one() {
        assert_eq!(months_later(day("2027-01-31"), 1), Some(day("2027-02-28")));
        assert_eq!(months_later(day("2027-03-31"), -13), Some(day("2026-02-28")));
        assert_eq!(months_later(day("9999-12-31"), 1), None);
    }
}
