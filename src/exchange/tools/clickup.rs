//! ClickUp: the CSV of tasks.

use super::{Format, Role, Target, Tool};

pub(super) static FORMAT: Format = Format {
    tool: Tool::ClickUp,
    name: "ClickUp",
    prefix: "clickup",
    marks: &[&["task id", "task name"]],
    roles: &[
        ("task id", Role::Key),
        ("task name", Role::Title),
        ("task content", Role::Body),
        ("status", Role::Status),
        ("date created", Role::Created),
        ("date updated", Role::Updated),
        ("date closed", Role::Closed),
        ("due date", Role::End),
        ("start date", Role::Start),
        ("assignees", Role::Owner),
        ("tags", Role::Tags),
        ("space name", Role::Product),
        ("parent id", Role::Parent),
    ],
    target: Target::Items,
    ..Format::PLAIN
};
