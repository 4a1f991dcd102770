//! Linear: the CSV of issues.

use super::{Format, Role, Target, Tool};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Linear,
    name: "Linear",
    prefix: "linear",
    marks: &[&["id", "team", "title", "status", "cycle number"]],
    roles: &[
        ("id", Role::Key),
        ("uuid", Role::OtherKey),
        ("title", Role::Title),
        ("description", Role::Body),
        ("status", Role::Status),
        ("estimate", Role::Points),
        ("project", Role::Product),
        ("project milestone", Role::Release),
        ("creator", Role::Author),
        ("assignee", Role::Owner),
        ("labels", Role::Tags),
        ("created", Role::Created),
        ("updated", Role::Updated),
        ("started", Role::Start),
        ("completed", Role::Closed),
        ("archived", Role::Archived),
        ("due date", Role::End),
        ("parent issue", Role::Parent),
        ("initiatives", Role::Objective),
    ],
    target: Target::Items,
    ..Format::PLAIN
};
