//! Answers to questions: Google Forms and tables like it, where the names of columns are the questions.

use super::{Format, Role, Split, Tool};
use crate::model::SourceKind;

pub(super) static FORMAT: Format = Format {
    tool: Tool::Survey,
    name: "Google Forms",
    prefix: "form",
    marks: &[&["timestamp"], &["tidsstempel"]],
    roles: &[
        ("timestamp", Role::Created),
        ("tidsstempel", Role::Created),
        ("email address", Role::AuthorMail),
        ("mailadresse", Role::AuthorMail),
    ],
    source: SourceKind::Survey,
    split: Split::CommaBlank,
    ..Format::PLAIN
};
