//! Numbers, dates and spans of time as the person's language writes them, by the browser's `Intl`.
//!
//! In: plain values and a [`Lang`]. Out: text for the page. Never text for a file.

use std::{cell::RefCell, collections::HashMap};

use chrono::{Datelike as _, NaiveDate};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::Lang;
use crate::model::number::{Decimal, parse_number};

/// A number with at most two decimals, thousands grouped: `1,234.5` or `1.234,5`.
#[must_use]
pub fn number(lang: Lang, value: f64) -> String {
    decimal(lang, value, 2)
}

/// A number with at most `decimals` decimals, thousands grouped.
#[must_use]
pub fn decimal(lang: Lang, value: f64, decimals: u8) -> String {
    formatted(Shape::Number { lang, decimals, grouped: true }, &JsValue::from_f64(value))
}

/// A whole number, thousands grouped.
#[must_use]
pub fn count(lang: Lang, value: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts of what fits in memory are exact")]
    decimal(lang, value as f64, 0)
}

/// A number as it stands in a field while it is edited: all its decimals, no groups.
#[must_use]
pub fn plain_number(lang: Lang, value: f64) -> String {
    formatted(Shape::Number { lang, decimals: 12, grouped: false }, &JsValue::from_f64(value))
}

/// A share from 0 to 1 as a percentage without decimals: `80%` or `80 %`.
#[must_use]
pub fn percent(lang: Lang, share: f64) -> String {
    formatted(Shape::Percent { lang }, &JsValue::from_f64(share))
}

/// A size in bytes as people say it: `12 kB`, `3.4 MB`; thousands, not 1024s.
#[must_use]
pub fn bytes(lang: Lang, size: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown with two digits")]
    let size = size as f64;
    match size {
        s if s < 1e3 => format!("{} B", decimal(lang, s, 0)),
        s if s < 1e6 => format!("{} kB", decimal(lang, s / 1e3, 0)),
        s if s < 1e9 => format!("{} MB", decimal(lang, s / 1e6, 1)),
        s => format!("{} GB", decimal(lang, s / 1e9, 1)),
    }
}

/// A day with its year: `23 Nov 2026`, `23. nov. 2026`.
#[must_use]
pub fn date(lang: Lang, day: NaiveDate) -> String {
    formatted(Shape::Day { lang }, &noon(day))
}

/// A day without its year: `23 Nov`, `23. nov.`.
#[must_use]
pub fn day_of_year(lang: Lang, day: NaiveDate) -> String {
    formatted(Shape::ShortDay { lang }, &noon(day))
}

/// A day with its weekday, as it is read aloud: `Monday, 23 November 2026`.
#[must_use]
pub fn full_date(lang: Lang, day: NaiveDate) -> String {
    formatted(Shape::FullDay { lang }, &noon(day))
}

/// The weekday of a day: `Monday`, or `Mon` where it is not to be `long`.
#[must_use]
pub fn weekday(lang: Lang, day: NaiveDate, long: bool) -> String {
    formatted(Shape::Weekday { lang, long }, &noon(day))
}

/// The month a day is in: `November 2026`.
#[must_use]
pub fn month(lang: Lang, day: NaiveDate) -> String {
    formatted(Shape::Month { lang }, &noon(day))
}

/// The short name of the month a day is in: `Nov`.
#[must_use]
pub fn short_month(lang: Lang, day: NaiveDate) -> String {
    formatted(Shape::ShortMonth { lang }, &noon(day))
}

/// A moment with day and time; `ms` since 1970, shown in the time zone of the browser.
#[must_use]
pub fn moment(lang: Lang, ms: f64) -> String {
    formatted(Shape::Moment { lang }, &Date::new(&JsValue::from_f64(ms)))
}

/// The time of day of a moment: `14:05`; `ms` since 1970, shown in the time zone of the browser.
#[must_use]
pub fn time(lang: Lang, ms: f64) -> String {
    formatted(Shape::Time { lang }, &Date::new(&JsValue::from_f64(ms)))
}

/// How long ago a moment was: `3 days ago`, `yesterday`, `just now`; both in ms since 1970.
///
/// Moments that have not come yet read `in 3 days`. A week counts from seven days, a month from thirty.
#[must_use]
pub fn ago(lang: Lang, then: f64, now: f64) -> String {
    const MINUTE: f64 = 60_000.0;
    const HOUR: f64 = 60.0 * MINUTE;
    const DAY: f64 = 24.0 * HOUR;
    const UNITS: [(f64, &str); 6] = [
        (365.0 * DAY, "year"),
        (30.0 * DAY, "month"),
        (7.0 * DAY, "week"),
        (DAY, "day"),
        (HOUR, "hour"),
        (MINUTE, "minute"),
    ];
    let passed = then - now;
    let unit = UNITS.into_iter().find(|(ms, _)| passed.abs() >= *ms);
    let Some((ms, name)) = unit else {
        return match lang {
            Lang::En => "just now".to_owned(),
            Lang::Da => "lige nu".to_owned(),
        };
    };
    RELATIVE.with_borrow_mut(|cache| {
        let format = cache
            .entry(lang)
            .or_insert_with(|| Intl::RelativeTimeFormat::new(&locales(lang), &options(&[("numeric", "auto".into())])));
        format.format((passed / ms).trunc(), name).into()
    })
}

/// How many days lie between a day and today, as words: `in 3 days`, `tomorrow`, `2 weeks ago`.
#[must_use]
pub fn days_from(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    const DAY_MS: f64 = 86_400_000.0;
    let days = i32::try_from((day - today).num_days()).unwrap_or(i32::MAX);
    if days == 0 {
        return match lang {
            Lang::En => "today".to_owned(),
            Lang::Da => "i dag".to_owned(),
        };
    }
    ago(lang, f64::from(days) * DAY_MS, 0.0)
}

/// Names joined as in a sentence: `a, b and c`.
#[must_use]
pub fn list(lang: Lang, names: &[String]) -> String {
    let and = match lang {
        Lang::En => " and ",
        Lang::Da => " og ",
    };
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

/// The number a person typed; both conventions read right, and `lang` decides what reads both ways.
#[must_use]
pub fn parse(lang: Lang, text: &str) -> Option<f64> {
    let usual = match lang {
        Lang::En => Decimal::Point,
        Lang::Da => Decimal::Comma,
    };
    parse_number(text, usual)
}

/// What a formatter is made for; making one costs far more than using it, so each is kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Shape {
    Number { lang: Lang, decimals: u8, grouped: bool },
    Percent { lang: Lang },
    Day { lang: Lang },
    ShortDay { lang: Lang },
    FullDay { lang: Lang },
    Weekday { lang: Lang, long: bool },
    Month { lang: Lang },
    ShortMonth { lang: Lang },
    Moment { lang: Lang },
    Time { lang: Lang },
}

thread_local! {
    static FORMATS: RefCell<HashMap<Shape, Function>> = RefCell::default();
    static RELATIVE: RefCell<HashMap<Lang, Intl::RelativeTimeFormat>> = RefCell::default();
}

fn formatted(shape: Shape, value: &JsValue) -> String {
    FORMATS.with_borrow_mut(|cache| {
        let format = cache.entry(shape).or_insert_with(|| shape.formatter());
        format.call1(&JsValue::NULL, value).ok().and_then(|text| text.as_string()).unwrap_or_default()
    })
}

impl Shape {
    fn formatter(self) -> Function {
        match self {
            Self::Number { lang, decimals, grouped } => {
                numbers(lang, &[("maximumFractionDigits", decimals.into()), ("useGrouping", grouped.into())])
            }
            Self::Percent { lang } => numbers(lang, &[("style", "percent".into())]),
            Self::Day { lang } => {
                dates(lang, &[("day", "numeric".into()), ("month", "short".into()), ("year", "numeric".into())])
            }
            Self::ShortDay { lang } => dates(lang, &[("day", "numeric".into()), ("month", "short".into())]),
            Self::FullDay { lang } => dates(lang, &[("dateStyle", "full".into())]),
            Self::Weekday { lang, long } => dates(lang, &[("weekday", if long { "long" } else { "short" }.into())]),
            Self::Month { lang } => dates(lang, &[("month", "long".into()), ("year", "numeric".into())]),
            Self::ShortMonth { lang } => dates(lang, &[("month", "short".into())]),
            Self::Moment { lang } => dates(lang, &[("dateStyle", "medium".into()), ("timeStyle", "short".into())]),
            Self::Time { lang } => dates(lang, &[("timeStyle", "short".into())]),
        }
    }
}

fn numbers(lang: Lang, with: &[(&str, JsValue)]) -> Function {
    Intl::NumberFormat::new(&locales(lang), &options(with)).format()
}

fn dates(lang: Lang, with: &[(&str, JsValue)]) -> Function {
    Intl::DateTimeFormat::new(&locales(lang), &options(with)).format()
}

/// English is written the international way: day before month, 24 hours.
fn locales(lang: Lang) -> Array {
    Array::of1(&JsValue::from_str(match lang {
        Lang::En => "en-GB",
        Lang::Da => "da-DK",
    }))
}

fn options(with: &[(&str, JsValue)]) -> Object {
    let made = Object::new();
    for (name, value) in with {
        let _ = Reflect::set(&made, &JsValue::from_str(name), value);
    }
    made
}

/// Noon of a day in the time zone of the browser: no shift of zones can move it to another day.
fn noon(day: NaiveDate) -> Date {
    let month = i32::try_from(day.month0()).unwrap_or_default();
    let date = i32::try_from(day.day()).unwrap_or(1);
    let at = Date::new_with_year_month_day_hr(u32::try_from(day.year()).unwrap_or_default(), month, date, 12);
    // Years below 100 would be read as 19xx.
    at.set_full_year(u32::try_from(day.year()).unwrap_or_default());
    at
}
