//! Canny: posts as its API lists them, and tables with the same words.

use serde_json::Value;

use super::{Format, Role, Tool};
use crate::{
    exchange::intake::{Entries, Listing, at, list, show},
    model::Status,
};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Canny,
    name: "Canny",
    prefix: "canny",
    marks: &[&["title", "details", "board"], &["post title", "board"]],
    roles: &[
        ("id", Role::Key),
        ("title", Role::Title),
        ("post title", Role::Title),
        ("details", Role::Body),
        ("description", Role::Body),
        ("status", Role::Status),
        ("votes", Role::Votes),
        ("score", Role::Votes),
        ("category", Role::Tags),
        ("tags", Role::Tags),
        ("author", Role::Author),
        ("author email", Role::AuthorMail),
        ("created", Role::Created),
        ("url", Role::Url),
        ("monthly spend", Role::Ignore),
        ("mrr", Role::Ignore),
    ],
    statuses: &[("closed", Status::Dropped)],
    ..Format::PLAIN
};

/// Columns, and the way to them in a post.
const FIELDS: [(&str, &str); 13] = [
    ("Id", "id"),
    ("Title", "title"),
    ("Details", "details"),
    ("Status", "status"),
    ("Score", "score"),
    ("Board", "board.name"),
    ("Category", "category.name"),
    ("Tags", "tags"),
    ("Author", "author.name"),
    ("Author email", "author.email"),
    ("Created", "created"),
    ("ETA", "eta"),
    ("URL", "url"),
];

/// A page of posts, or a list of them.
pub(super) fn posts(document: &Value) -> Option<Listing> {
    let posts = document.as_array().map_or_else(|| list(document, "posts"), Vec::as_slice);
    let is_post = |it: &&Value| it.get("details").is_some() && at(it, "board.name").is_string();
    let mut entries = Entries::default();
    for post in posts.iter().filter(is_post) {
        entries.begin();
        for (name, path) in FIELDS {
            entries.put(name, &show(at(post, path)));
        }
        entries.put("Images", &show(at(post, "imageURLs")));
        entries.put("Comments", &show(at(post, "commentCount")));
    }
    entries.finish()
}
