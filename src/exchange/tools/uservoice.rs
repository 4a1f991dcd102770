//! UserVoice: the full export of suggestions, one row for each idea and voter.

use super::{Format, Role, Tool};
use crate::model::Status;

pub(super) static FORMAT: Format = Format {
    tool: Tool::UserVoice,
    name: "UserVoice",
    prefix: "uservoice",
    marks: &[&["idea id", "idea title"]],
    roles: &[
        ("idea id", Role::Key),
        ("idea title", Role::Title),
        ("idea description", Role::Body),
        ("public status update message", Role::Answer),
        ("public status name", Role::Status),
        ("moderation state", Role::Moderation),
        ("labels", Role::Tags),
        ("category name", Role::Tags),
        ("voters count", Role::Votes),
        ("user name", Role::Voter),
        ("created timestamp", Role::Created),
        ("public status updated timestamp", Role::Updated),
        ("idea creator name", Role::Author),
        ("idea creator email address", Role::AuthorMail),
    ],
    statuses: &[("active", Status::Idea), ("closed", Status::Dropped)],
    ..Format::PLAIN
};
