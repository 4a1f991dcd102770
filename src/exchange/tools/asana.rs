//! Asana: the CSV of a project, and the table it feeds to spreadsheets.

use super::{Format, Role, Target, Tool};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Asana,
    name: "Asana",
    prefix: "asana",
    marks: &[&["task id", "section/column"]],
    roles: &[
        ("task id", Role::Key),
        ("name", Role::Title),
        ("notes", Role::Body),
        ("section/column", Role::Status),
        ("created at", Role::Created),
        ("last modified", Role::Updated),
        ("completed at", Role::Closed),
        ("assignee", Role::Owner),
        ("assignee email", Role::Owner),
        ("start date", Role::Start),
        ("due date", Role::End),
        ("tags", Role::Tags),
        ("projects", Role::Product),
        ("parent task", Role::Parent),
    ],
    target: Target::Items,
    ..Format::PLAIN
};
