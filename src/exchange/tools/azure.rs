//! Azure DevOps: the CSV of a query.

use super::{Format, Role, Split, Target, Tool};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Azure,
    name: "Azure DevOps",
    prefix: "azure",
    marks: &[&["work item type", "title", "state"], &["work item type", "title 1"]],
    roles: &[
        ("id", Role::Key),
        ("work item type", Role::Kind),
        ("title", Role::Title),
        ("title 1", Role::Title),
        ("title 2", Role::Title),
        ("title 3", Role::Title),
        ("title 4", Role::Title),
        ("title 5", Role::Title),
        ("description", Role::Body),
        ("acceptance criteria", Role::Answer),
        ("assigned to", Role::Owner),
        ("state", Role::Status),
        ("tags", Role::Tags),
        ("created date", Role::Created),
        ("changed date", Role::Updated),
        ("closed date", Role::Closed),
        ("parent", Role::Parent),
        ("created by", Role::Author),
        ("start date", Role::Start),
        ("target date", Role::End),
        ("story points", Role::Points),
        ("effort", Role::Points),
    ],
    target: Target::Items,
    split: Split::Semicolons,
    ..Format::PLAIN
};
