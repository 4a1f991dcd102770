//! Where the quarters of value and effort part: at the medians, or where somebody drew the line in the picture.
//!
//! A line is in the address with the method and the input that it was drawn for, so that it never cuts another one.

use leptos::prelude::*;

use crate::commands::prioritise::{BuiltIn, Plan, Table, picture::usual_line};

/// The line across the effort, in the address.
pub(super) const ACROSS: &str = "effort-line";
/// The line across the value, in the address.
pub(super) const UP: &str = "value-line";

/// A line as it stands in the address.
pub(super) fn written(plan: &Plan, column: usize, line: f64) -> String {
    format!("{}.{column}.at.{line}", plan.name())
}

/// The line that the address draws for an input of a method.
pub(super) fn drawn(plan: &Plan, column: usize, written: &str) -> Option<f64> {
    let line = written.strip_prefix(&format!("{}.{column}.at.", plan.name()))?;
    line.parse().ok().filter(|it: &f64| it.is_finite())
}

/// Where high value and high effort begin, for the method that names quarters in its table.
pub(super) fn of(plan: &Plan, table: &Table, [up, across]: [Memo<Option<String>>; 2]) -> Option<(f64, f64)> {
    if plan.built_in != Some(BuiltIn::ValueEffort) {
        return None;
    }
    let columns = table.columns(plan.columns.len());
    let line = |at: usize, it: Option<String>| {
        let own = it.and_then(|it| drawn(plan, at, &it));
        own.or_else(|| usual_line(columns.get(at)?))
    };
    Some((line(0, up.get())?, line(1, across.get())?))
}
