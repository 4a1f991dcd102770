//! Our own tables, as they were written here and perhaps changed in a spreadsheet.

use super::{Format, Role, Split, Tool};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Own,
    name: "Wheelhouse",
    prefix: "wheelhouse",
    marks: &[&["wheelhouse id"]],
    roles: &[
        ("wheelhouse id", Role::Id),
        ("title", Role::Title),
        ("description", Role::Body),
        ("text", Role::Body),
        ("type", Role::Kind),
        ("status", Role::Status),
        ("state", Role::Status),
        ("parent", Role::Parent),
        ("product", Role::Product),
        ("objective", Role::Objective),
        ("release", Role::Release),
        ("owner", Role::Owner),
        ("customer", Role::Customer),
        ("author", Role::Author),
        ("tags", Role::Tags),
        ("votes", Role::Votes),
        ("effort (person months)", Role::Effort),
        ("horizon", Role::Horizon),
        ("start", Role::Start),
        ("end", Role::End),
        ("received", Role::Created),
        ("url", Role::Url),
    ],
    split: Split::Semicolons,
    ..Format::PLAIN
};
