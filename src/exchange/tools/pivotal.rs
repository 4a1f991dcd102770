//! Pivotal Tracker: the CSV of stories. The tool is gone, its exports are not.

use super::{Format, Role, Target, Tool};
use crate::model::Status;

pub(super) static FORMAT: Format = Format {
    tool: Tool::Pivotal,
    name: "Pivotal Tracker",
    prefix: "pivotal",
    marks: &[&["id", "title", "current state", "requested by"]],
    roles: &[
        ("id", Role::Key),
        ("title", Role::Title),
        ("description", Role::Body),
        ("task", Role::Answer),
        ("type", Role::Kind),
        ("labels", Role::Tags),
        ("estimate", Role::Points),
        ("current state", Role::Status),
        ("created at", Role::Created),
        ("accepted at", Role::Closed),
        ("deadline", Role::End),
        ("requested by", Role::Author),
        ("url", Role::Url),
        ("owned by", Role::Owner),
    ],
    target: Target::Items,
    statuses: &[
        ("unstarted", Status::Planned),
        ("finished", Status::Doing),
        ("delivered", Status::Doing),
        // Sent back to whoever works on it.
        ("rejected", Status::Doing),
    ],
    ..Format::PLAIN
};
