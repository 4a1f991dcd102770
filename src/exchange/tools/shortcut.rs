//! Shortcut: the CSV of stories.

use super::{Format, Role, Target, Tool};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Shortcut,
    name: "Shortcut",
    prefix: "shortcut",
    marks: &[&["id", "name", "type", "requester", "owners"]],
    roles: &[
        ("id", Role::Key),
        ("name", Role::Title),
        ("description", Role::Body),
        ("type", Role::Kind),
        ("requester", Role::Author),
        ("owners", Role::Owner),
        ("created at", Role::Created),
        ("updated at", Role::Updated),
        ("started at", Role::Start),
        ("completed at", Role::Closed),
        ("due date", Role::End),
        ("estimate", Role::Points),
        ("labels", Role::Tags),
        ("state", Role::Status),
        ("epic", Role::Epic),
        ("project", Role::Product),
        ("is archived", Role::Archived),
    ],
    target: Target::Items,
    ..Format::PLAIN
};
