//! Today: which day it is, also after midnight.

use std::time::Duration;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::browser::clock;

/// How often the day is looked at.
const LOOK: Duration = Duration::from_secs(30);

/// The day it is, for as long as the current owner lives; a page that stays open overnight sees the next one come.
#[must_use]
pub fn follow() -> Signal<NaiveDate> {
    let today = RwSignal::new(clock::today());
    let look = move || {
        let now = clock::today();
        if today.try_get_untracked().is_some_and(|it| it != now) {
            today.set(now);
        }
    };
    if let Ok(looking) = set_interval_with_handle(look, LOOK) {
        on_cleanup(move || looking.clear());
    }
    today.into()
}
