//! Nextcloud Deck: the JSON of its boards.

use serde_json::Value;

use super::{Format, Role, Target, Tool};
use crate::exchange::intake::{Entries, Listing, at, show, values};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Deck,
    name: "Nextcloud Deck",
    prefix: "deck",
    marks: &[&["deck card", "stack"]],
    roles: &[
        ("deck card", Role::Key),
        ("title", Role::Title),
        ("description", Role::Body),
        ("labels", Role::Tags),
        ("assigned", Role::Owner),
        ("created", Role::Created),
        ("changed", Role::Updated),
        ("start", Role::Start),
        ("due", Role::End),
        ("done", Role::Closed),
        ("stack", Role::Status),
        ("board", Role::Product),
        ("archived", Role::Archived),
    ],
    target: Target::Items,
    ..Format::PLAIN
};

/// Boards, with stacks and cards in lists or by id.
pub(super) fn boards(document: &Value) -> Option<Listing> {
    let mut entries = Entries::default();
    for board in values(document.get("boards")?) {
        for stack in values(board.get("stacks").unwrap_or(&Value::Null)) {
            for card in values(stack.get("cards").unwrap_or(&Value::Null)) {
                entries.begin();
                entries.put("Deck card", &format!("{}/{}", show(at(board, "id")), show(at(card, "id"))));
                entries.put("Title", &show(at(card, "title")));
                entries.put("Description", &show(at(card, "description")));
                entries.each("Labels", values(at(card, "labels")).iter().map(|it| show(at(it, "title"))));
                let assigned = values(at(card, "assignedUsers")).into_iter();
                entries.each("Assigned", assigned.map(|it| show(at(it, "participant.displayname"))));
                entries.put("Created", &show(at(card, "createdAt")));
                entries.put("Changed", &show(at(card, "lastModified")));
                entries.put("Start", &show(at(card, "startdate")));
                entries.put("Due", &show(at(card, "duedate")));
                let done = at(card, "done");
                entries.put("Done", &if done == &Value::Bool(false) { String::new() } else { show(done) });
                entries.put("Stack", &show(at(stack, "title")));
                entries.put("Board", &show(at(board, "title")));
                let archived = at(card, "archived") == &Value::Bool(true);
                entries.put("Archived", if archived { "true" } else { "" });
                entries.put("Attachments", &show(at(card, "attachmentCount")));
                entries.put("Comments", &show(at(card, "commentsCount")));
            }
        }
    }
    entries.finish()
}
