//! Productboard: the CSV of a board, and notes as its API lists them.

use serde_json::Value;

use super::{Format, Role, Target, Tool};
use crate::exchange::intake::{Entries, Listing, at, list, show};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Productboard,
    name: "Productboard",
    prefix: "productboard",
    marks: &[&["entity uuid", "entity name"]],
    roles: &[
        ("entity uuid", Role::Key),
        ("entity name", Role::Title),
        ("description", Role::Body),
        ("pb url", Role::Url),
        ("status name", Role::Status),
        ("now/next/later", Role::Horizon),
    ],
    target: Target::Items,
    ..Format::PLAIN
};

pub(super) static NOTES: Format = Format {
    tool: Tool::ProductboardNotes,
    name: "Productboard",
    prefix: "productboard-note",
    marks: &[&["title", "content", "display url"]],
    roles: &[
        ("id", Role::Key),
        ("title", Role::Title),
        ("content", Role::Body),
        ("display url", Role::Url),
        ("user", Role::Author),
        ("user email", Role::AuthorMail),
        ("company", Role::Customer),
        ("tags", Role::Tags),
        ("created", Role::Created),
        ("updated", Role::Updated),
        ("state", Role::Status),
    ],
    ..Format::PLAIN
};

/// Columns, and the way to them in a note.
const FIELDS: [(&str, &str); 11] = [
    ("Id", "id"),
    ("Title", "title"),
    ("Content", "content"),
    ("Display URL", "displayUrl"),
    ("Display URL", "display_url"),
    ("User", "user.name"),
    ("User email", "user.email"),
    ("Company", "company.name"),
    ("Tags", "tags"),
    ("Created", "createdAt"),
    ("Updated", "updatedAt"),
];

/// A page of notes, or a list of them.
pub(super) fn notes(document: &Value) -> Option<Listing> {
    let notes = document.as_array().map_or_else(|| list(document, "data"), Vec::as_slice);
    let is_note = |it: &&Value| {
        it.get("content").is_some() && (it.get("displayUrl").is_some() || it.get("display_url").is_some())
    };
    let mut entries = Entries::default();
    for note in notes.iter().filter(is_note) {
        entries.begin();
        for (name, path) in FIELDS {
            entries.put(name, &show(at(note, path)));
        }
        if at(note, "company.name").is_null() {
            entries.put("Company", &show(at(note, "company.domain")));
        }
        if at(note, "id").is_null() {
            entries.put("Id", &show(at(note, "source.record_id")));
        }
    }
    entries.finish()
}
