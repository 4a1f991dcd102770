//! Dates as other tools write them: ISO, words for months in English and Danish, days and months in either order.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// Which comes first where a date is written in numbers with the year last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// `31/12/2026`, as in Danish.
    #[default]
    DayFirst,
    /// `12/31/2026`, as in American English.
    MonthFirst,
}

/// A day and a time as somebody wrote them, before anybody has said which number is the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    day: Day,
    time: NaiveTime,
    /// Minutes east of Greenwich, where it was said.
    offset: Option<i32>,
    /// Whether it was said with `AM` or `PM`.
    pub(super) twelve_hours: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Day {
    Sure(NaiveDate),
    /// Two numbers and a year; both orders may make a day, or one.
    Either {
        first: u32,
        second: u32,
        year: i32,
        dotted: bool,
    },
}

/// A piece of a date.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'a> {
    Number { value: u64, digits: usize },
    Word(&'a str),
    Sign(char),
}

/// Pieces in a date; JavaScript's longest has fewer.
const TOKENS_MAX: usize = 24;
/// Bytes in a date.
const BYTES_MAX: usize = 80;

/// The months in English and Danish, each with its number.
const MONTHS: [(&str, u32); 20] = [
    ("january", 1),
    ("januar", 1),
    ("february", 2),
    ("februar", 2),
    ("march", 3),
    ("marts", 3),
    ("april", 4),
    ("may", 5),
    ("maj", 5),
    ("june", 6),
    ("juni", 6),
    ("july", 7),
    ("juli", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("oktober", 10),
    ("november", 11),
    ("december", 12),
    ("sept", 9),
];

impl Moment {
    /// Reads a date with or without a time; of a span, where it begins.
    ///
    /// Milliseconds and seconds since 1970 are read where they fall between 2001 and 2100.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.split('→').next().unwrap_or_default().trim();
        if text.is_empty() || text.len() > BYTES_MAX {
            return None;
        }
        let tokens = tokens(text)?;
        if let [Token::Number { value, digits }] = tokens.as_slice() {
            return epoch(*value, *digits);
        }
        let (day, rest) = day(&tokens)?;
        let (time, twelve_hours, offset) = time(rest)?;
        Some(Self { day, time, offset, twelve_hours })
    }

    /// The day that was written.
    #[must_use]
    pub fn date(&self, order: Order) -> Option<NaiveDate> {
        match self.day {
            Day::Sure(date) => Some(date),
            Day::Either { first, second, year, .. } => {
                let (day, month) = if order == Order::DayFirst { (first, second) } else { (second, first) };
                NaiveDate::from_ymd_opt(year, month, day)
            }
        }
    }

    /// The moment, taken for Greenwich time where no other was said.
    #[must_use]
    pub fn utc(&self, order: Order) -> Option<DateTime<Utc>> {
        let written = NaiveDateTime::new(self.date(order)?, self.time).and_utc();
        let east = chrono::TimeDelta::try_minutes(i64::from(self.offset.unwrap_or(0)))?;
        written.checked_sub_signed(east)
    }

    /// The two numbers that may be day and month, and whether points stand between them.
    pub(super) const fn either(&self) -> Option<(u32, u32, bool)> {
        match self.day {
            Day::Sure(_) => None,
            Day::Either { first, second, dotted, .. } => Some((first, second, dotted)),
        }
    }
}

fn epoch(value: u64, digits: usize) -> Option<Moment> {
    let at = match digits {
        8 => {
            let part = |value: u64| u32::try_from(value).ok();
            let year = i32::try_from(value / 10_000).ok().filter(|it| (1900..=2100).contains(it))?;
            let date = NaiveDate::from_ymd_opt(year, part(value / 100 % 100)?, part(value % 100)?)?;
            return Some(Moment { day: Day::Sure(date), time: NaiveTime::MIN, offset: None, twelve_hours: false });
        }
        10 => DateTime::from_timestamp(i64::try_from(value).ok()?, 0)?,
        13 => DateTime::from_timestamp_millis(i64::try_from(value).ok()?)?,
        _ => return None,
    };
    (978_307_200..4_102_444_800).contains(&at.timestamp()).then_some(Moment {
        day: Day::Sure(at.date_naive()),
        time: at.time(),
        offset: Some(0),
        twelve_hours: false,
    })
}

fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let while_all = |is: fn(char) -> bool| rest.find(|char| !is(char)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let length = while_all(|char| char.is_ascii_digit());
            let value = rest.get(..length)?.parse().ok()?;
            tokens.push(Token::Number { value, digits: length });
            length
        } else if first.is_alphabetic() {
            let length = while_all(char::is_alphabetic);
            tokens.push(Token::Word(rest.get(..length)?));
            length
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Sign(first));
            }
            first.len_utf8()
        };
        rest = rest.get(length..)?;
        if tokens.len() > TOKENS_MAX {
            return None;
        }
    }
    Some(tokens)
}

/// The month that a word names, in full or cut after three letters or more.
fn month(word: &str) -> Option<u32> {
    let lower = word.to_lowercase();
    let named = MONTHS.iter().find(|(name, _)| name.starts_with(&lower));
    named.filter(|_| lower.len() >= 3).map(|(_, month)| *month)
}

/// A year of two or four digits.
fn year(value: u64, digits: usize) -> Option<i32> {
    let value = i32::try_from(value).ok()?;
    match digits {
        2 => Some(if value < 70 { 2000 + value } else { 1900 + value }),
        4 if (1900..=2200).contains(&value) => Some(value),
        _ => None,
    }
}

/// The day, and what comes after it.
fn day<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<(Day, &'t [Token<'a>])> {
    use Token::{Number, Sign, Word};
    let small = |value: &u64| u32::try_from(*value).ok().filter(|it| (1..=31).contains(it));
    let sure = |year: i32, month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day).map(Day::Sure);
    match tokens {
        // 2026-12-31 and 2026/12/31
        [
            Number { value: y, digits: 4 },
            Sign(a),
            Number { value: m, .. },
            Sign(b),
            Number { value: d, .. },
            rest @ ..,
        ] if a == b && "-/.".contains(*a) => Some((sure(year(*y, 4)?, small(m)?, small(d)?)?, rest)),
        // 31/12/2026, 12/31/26 and 31.12.2026
        [
            Number { value: first, digits: 1..=2 },
            Sign(a),
            Number { value: second, digits: 1..=2 },
            Sign(b),
            Number { value: y, digits },
            rest @ ..,
        ] if a == b && "-/.".contains(*a) => {
            let (first, second, year) = (small(first)?, small(second)?, year(*y, *digits)?);
            (first <= 12 || second <= 12).then_some((Day::Either { first, second, year, dotted: *a == '.' }, rest))
        }
        // Fri Oct 02 2026, Friday, October 2, 2026
        [Word(word), rest @ ..] if month(word).is_none() && word.chars().count() >= 2 => {
            let rest = match rest {
                [Sign(',' | '.'), rest @ ..] => rest,
                rest => rest,
            };
            // Only a day of the week may stand before a date.
            is_week_day(word).then(|| day(rest))?
        }
        // Oct 02 2026, March 5, 2026
        [Word(word), rest @ ..] => {
            let rest = if let [Sign('.'), rest @ ..] = rest { rest } else { rest };
            let [Number { value: d, digits: 1..=2 }, rest @ ..] = rest else {
                return None;
            };
            let rest = if let [Word("st" | "nd" | "rd" | "th"), rest @ ..] = rest { rest } else { rest };
            let rest = if let [Sign(','), rest @ ..] = rest { rest } else { rest };
            let [Number { value: y, digits: 4 }, rest @ ..] = rest else {
                return None;
            };
            Some((sure(year(*y, 4)?, month(word)?, small(d)?)?, rest))
        }
        // 12/Mar/24, 5. marts 2026, 2 Oct 2026
        [Number { value: d, digits: 1..=2 }, rest @ ..] => {
            let sign = |rest: &'t [Token<'a>]| match rest {
                [Sign('/' | '-' | '.' | ' '), rest @ ..] => rest,
                rest => rest,
            };
            let [Word(word), rest @ ..] = sign(rest) else {
                return None;
            };
            let [Number { value: y, digits }, rest @ ..] = sign(rest) else {
                return None;
            };
            Some((sure(year(*y, *digits)?, month(word)?, small(d)?)?, rest))
        }
        _ => None,
    }
}

fn is_week_day(word: &str) -> bool {
    let lower = word.to_lowercase();
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "man", "tir", "ons", "tor", "fre", "lør", "søn"]
        .iter()
        .any(|it| lower.starts_with(it))
}

/// The time of day, whether it was counted to twelve, and how far east of Greenwich.
fn time(tokens: &[Token<'_>]) -> Option<(NaiveTime, bool, Option<i32>)> {
    use Token::{Number, Sign, Word};
    let mut tokens = match tokens {
        [] => return Some((NaiveTime::MIN, false, None)),
        [Word("T" | "t" | "kl" | "at"), Sign('.'), rest @ ..]
        | [Word("T" | "t" | "kl" | "at") | Sign(','), rest @ ..] => rest,
        rest => rest,
    };
    let mut parts = [0_u64; 3];
    let mut nanos = 0;
    for (at, part) in parts.iter_mut().enumerate() {
        if at > 0 {
            match tokens {
                [Sign(':' | '.'), rest @ ..] => tokens = rest,
                _ => break,
            }
        }
        let [Number { value, digits: 1..=2 }, rest @ ..] = tokens else {
            return None;
        };
        (*part, tokens) = (*value, rest);
    }
    if let [Sign('.' | ','), Number { value, digits }, rest @ ..] = tokens {
        let scale = 10_u64.checked_pow(u32::try_from(9_usize.checked_sub(*digits)?).ok()?)?;
        (nanos, tokens) = (value.checked_mul(scale)?, rest);
    }
    let [mut hour, minute, second] = parts;
    let mut twelve_hours = false;
    if let [Word(word), rest @ ..] = tokens {
        let half = ["am", "pm"].iter().position(|it| word.eq_ignore_ascii_case(it));
        if let Some(half) = half {
            hour = (hour <= 12).then_some(hour % 12 + if half == 1 { 12 } else { 0 })?;
            (twelve_hours, tokens) = (true, rest);
        }
    }
    let part = |value: u64| u32::try_from(value).ok();
    let time = NaiveTime::from_hms_nano_opt(part(hour)?, part(minute)?, part(second)?, part(nanos)?)?;
    Some((time, twelve_hours, offset(tokens)?))
}

/// What is said of the zone: `Z`, `GMT+3`, `+0100`, `+01:00`; the name of a zone in brackets says nothing new.
fn offset(tokens: &[Token<'_>]) -> Option<Option<i32>> {
    use Token::{Number, Sign, Word};
    let (said, rest) = match tokens {
        [Word("Z" | "z" | "GMT" | "UTC"), rest @ ..] => (Some(0), rest),
        rest => (None, rest),
    };
    let (minutes, rest) = match rest {
        [Sign(sign @ ('+' | '-' | '−')), Number { value, digits }, rest @ ..] => {
            let (minutes, rest) = match (digits, rest) {
                (1..=2, [Sign(':'), Number { value: minutes, digits: 2 }, rest @ ..]) => (value * 60 + minutes, rest),
                (1..=2, rest) => (value * 60, rest),
                (4, rest) => (value / 100 * 60 + value % 100, rest),
                _ => return None,
            };
            let minutes = i32::try_from(minutes).ok().filter(|it| *it <= 14 * 60)?;
            (Some(if *sign == '+' { minutes } else { -minutes }), rest)
        }
        rest => (said, rest),
    };
    match rest {
        [] | [Sign('('), ..] => Some(minutes),
        // Names of zones such as CET are not known here.
        [Word(_)] => Some(minutes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let moment = Moment::read(text)?;
        let show = |order| moment.utc(order).map(|it| it.format("%Y-%m-%d %H:%M:%S").to_string());
        match (show(Order::DayFirst), show(Order::MonthFirst)) {
            (day, month) if day == month => day,
            (day, month) => Some(format!("{} or {}", day.unwrap_or_default(), month.unwrap_or_default())),
        }
    }

    #[test]
    fn every_way_of_writing_that_has_been_seen_is_read() {
        for (text, expected) in [
            ("27/Sep/26 9:00 AM", "2026-09-27 09:00:00"),
            ("11/May/24 03:26 PM", "2024-05-11 15:26:00"),
            ("12/maj/24 12:05 AM", "2024-05-12 00:05:00"),
            ("3/okt/26 14.30", "2026-10-03 14:30:00"),
            ("6/21/2025 16:14", " or 2025-06-21 16:14:00"),
            ("2026-01-05T10:00:00.000Z", "2026-01-05 10:00:00"),
            ("2026-01-01T10:00:00.000+0000", "2026-01-01 10:00:00"),
            ("2026-01-01T10:00:00+01:00", "2026-01-01 09:00:00"),
            ("Fri Oct 02 2026 17:00:00 GMT+0000 (GMT+00:00)", "2026-10-02 17:00:00"),
            ("2026-09-14", "2026-09-14 00:00:00"),
            ("1789052400000", "2026-09-10 15:00:00"),
            ("1543622400", "2018-12-01 00:00:00"),
            ("20261231", "2026-12-31 00:00:00"),
            ("12/01/2026 9:15:00 AM", "2026-01-12 09:15:00 or 2026-12-01 09:15:00"),
            ("2025-07-21 03:37:03", "2025-07-21 03:37:03"),
            ("2026/09/27 3:00:00 PM GMT+3", "2026-09-27 12:00:00"),
            ("2020/02/25 6:57:24 PM GMT", "2020-02-25 18:57:24"),
            ("1/1/2026 10:00:00", "2026-01-01 10:00:00"),
            ("Nov 19, 2015", "2015-11-19 00:00:00"),
            ("March 5, 2026 → March 9, 2026", "2026-03-05 00:00:00"),
            ("5. marts 2026", "2026-03-05 00:00:00"),
            ("31.12.2026 kl. 8:05", "2026-12-31 08:05:00 or "),
            ("9/8/18 15:29", "2018-08-09 15:29:00 or 2018-09-08 15:29:00"),
            ("2017-03-04T05:06:07.123456Z", "2017-03-04 05:06:07"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        for text in [
            "",
            "12:44",
            "26:07:13:08:31:49",
            "12",
            "1234567",
            "31/31/2026",
            "2026-13-01",
            "2026-02-30",
            "soon",
            "2026 Q2",
            "5 marketing 2026",
            "1/2/3",
            "v1.2.3",
            "10.0.0.1",
            "1.2.2026.4.5.6.7",
            "25/12/2026 25:00",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
