//! Calendars: days as a file that every calendar reads (iCalendar, RFC 5545).
//!
//! - Every entry is over whole days, so that no time zone comes in.
//! - Texts are escaped, and lines are folded between letters, never within one.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

/// An entry of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the calendar knows it again by when it is taken in once more.
    pub id: Uuid,
    /// What happens.
    pub name: String,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day.
    pub last: NaiveDate,
    /// What there is to say besides; may be empty.
    pub text: String,
}

/// How many bytes a line has at most, without its end.
const LINE: usize = 75;

/// The entries as a file; `moment` is when it was written, in milliseconds since 1970.
#[must_use]
pub fn calendar(name: &str, entries: &[Entry], moment: u64) -> String {
    let stamp = i64::try_from(moment).ok().and_then(DateTime::<Utc>::from_timestamp_millis).unwrap_or_default();
    let stamp = stamp.format("%Y%m%dT%H%M%SZ").to_string();
    let mut out = String::new();
    let mut line = |text: &str| fold(&mut out, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Wheelhouse//Roadmap//EN");
    line("CALSCALE:GREGORIAN");
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for entry in entries {
        // The end is the first day after it.
        let after = entry.last.checked_add_signed(TimeDelta::days(1)).unwrap_or(entry.last);
        line("BEGIN:VEVENT");
        line(&format!("UID:{}@wheelhouse", entry.id));
        line(&format!("DTSTAMP:{stamp}"));
        line(&format!("DTSTART;VALUE=DATE:{}", entry.first.format("%Y%m%d")));
        line(&format!("DTEND;VALUE=DATE:{}", after.format("%Y%m%d")));
        line(&format!("SUMMARY:{}", escaped(&entry.name)));
        if !entry.text.trim().is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&entry.text)));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

/// The text as a value: its lines and the signs that part values are written out, other control signs are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.trim().replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(' '),
            _ if sign.is_control() => {}
            _ => out.push(sign),
        }
    }
    out
}

/// Writes a line, folded where it is too long: what follows begins with a space.
fn fold(out: &mut String, line: &str) {
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= letter.len_utf8();
        out.push(letter);
    }
    out.push_str("\r\n");
}
