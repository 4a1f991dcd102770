//! The clock, and chance: the facts that commands are given.
//!
//! In: nothing. Out: now, today, and random bits. Nothing else in the program asks the browser for these.

use chrono::NaiveDate;
use js_sys::{Date, Math};

/// Milliseconds since 1970, by this browser's clock, which may be wrong.
#[must_use]
pub fn now() -> u64 {
    Date::now() as u64
}

/// The date where the person is.
#[must_use]
pub fn today() -> NaiveDate {
    let now = Date::new_0();
    i32::try_from(now.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()))
        .unwrap_or_default()
}

/// 128 random bits, to draw ids from.
#[must_use]
pub fn seed() -> u128 {
    let mut bytes = [0; 16];
    let drawn = web_sys::window()
        .and_then(|it| it.crypto().ok())
        .is_some_and(|it| it.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !drawn {
        // Every browser that can run this page has it; chance of a lesser kind is still better than none.
        bytes.iter_mut().for_each(|byte| *byte = (Math::random() * 256.0) as u8);
    }
    u128::from_le_bytes(bytes)
}
