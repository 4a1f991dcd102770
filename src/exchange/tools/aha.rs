//! Aha!: lists whose columns carry the name of their record, and reports of its API.

use serde_json::Value;

use super::{Format, Role, Target, Tool};
use crate::exchange::intake::{Entries, Listing, at, list, show};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Aha,
    name: "Aha!",
    prefix: "aha",
    marks: &[
        &["feature reference #"],
        &["idea reference #"],
        &["epic reference #"],
        &["master feature reference #"],
        &["initiative reference #"],
        &["requirement reference #"],
        &["feature name", "feature status"],
        &["idea name", "idea status"],
    ],
    // As they are without the name of the record.
    roles: &[
        ("reference #", Role::Key),
        ("name", Role::Title),
        ("description", Role::Body),
        ("acceptance criteria", Role::Answer),
        ("type", Role::Kind),
        ("status", Role::Status),
        ("assigned to", Role::Owner),
        ("created by", Role::Author),
        ("created at", Role::Created),
        ("created date", Role::Created),
        ("updated at", Role::Updated),
        ("votes", Role::Votes),
        ("tags", Role::Tags),
        ("categories", Role::Tags),
        ("start date", Role::Start),
        ("end date", Role::End),
        ("due date", Role::End),
        ("url", Role::Url),
        ("epic name", Role::Epic),
        ("master feature name", Role::Epic),
        ("initiative name", Role::Objective),
        ("release name", Role::Release),
        ("workspace name", Role::Product),
        ("product name", Role::Product),
    ],
    target: Target::Items,
    ..Format::PLAIN
};

/// The record that a list is of, such as `feature`; `None` if its columns do not say.
pub(in crate::exchange) fn record(names: &[String]) -> Option<&str> {
    let before = |end: &str| names.iter().find_map(|name| name.strip_suffix(end));
    before(" reference #").or_else(|| before(" status"))
}

/// A report: columns with titles, and rows of values.
pub(super) fn report(document: &Value) -> Option<Listing> {
    let columns = document.get("columns")?.as_array()?;
    let titles: Vec<String> = columns.iter().map(|it| show(at(it, "title"))).collect();
    let mut entries = Entries::default();
    for row in list(document, "rows") {
        entries.begin();
        for (title, cell) in titles.iter().zip(row.as_array()?) {
            entries.put(title, &show(cell.get("plain_value").unwrap_or(cell)));
        }
    }
    entries.finish()
}
