//! Fider: the CSV of posts, and the backup of a whole site.

use std::collections::HashMap;

use serde_json::Value;

use super::{Format, Role, Split, Tool};
use crate::exchange::intake::{Archive, Entries, Listing, at, show};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Fider,
    name: "Fider",
    prefix: "fider",
    marks: &[&["number", "title", "created by", "original number"]],
    roles: &[
        ("number", Role::Key),
        ("title", Role::Title),
        ("description", Role::Body),
        ("response", Role::Answer),
        ("created at", Role::Created),
        ("created by", Role::Author),
        ("votes count", Role::Votes),
        ("total votes", Role::Votes),
        ("status", Role::Status),
        ("tags", Role::Tags),
    ],
    split: Split::CommaBlank,
    ..Format::PLAIN
};

/// What the numbers of statuses mean.
const STATUSES: [&str; 7] = ["open", "started", "completed", "declined", "planned", "duplicate", "deleted"];

/// A backup: rows of the database, a file each. Only posts and what belongs to them are read, never accounts.
pub(super) fn backup(archive: &Archive<'_>) -> Option<Listing> {
    let posts = archive.json("posts.json")?;
    let rows = |name: &str| archive.json(name).and_then(|it| it.as_array().cloned()).unwrap_or_default();
    let names: HashMap<String, String> =
        rows("users.json").iter().map(|it| (show(at(it, "id")), show(at(it, "name")))).collect();
    let tags: HashMap<String, String> =
        rows("tags.json").iter().map(|it| (show(at(it, "id")), show(at(it, "name")))).collect();
    let by_post = |name: &str| {
        let mut by_post: HashMap<String, Vec<Value>> = HashMap::new();
        rows(name).into_iter().for_each(|it| by_post.entry(show(at(&it, "post_id"))).or_default().push(it));
        by_post
    };
    let (votes, comments, post_tags) =
        (by_post("post_votes.json"), by_post("comments.json"), by_post("post_tags.json"));
    let mut entries = Entries::default();
    for post in posts.as_array()? {
        let id = show(at(post, "id"));
        let status = at(post, "status").as_u64().and_then(|it| STATUSES.get(usize::try_from(it).ok()?));
        if status == Some(&"deleted") {
            continue;
        }
        entries.begin();
        for name in ["number", "title", "description", "created_at", "response"] {
            entries.put(name, &show(at(post, name)));
        }
        entries.put("created_by", names.get(&show(at(post, "user_id"))).map_or("", |it| it));
        entries.put("votes_count", &votes.get(&id).map_or(0, Vec::len).to_string());
        entries.put("status", status.unwrap_or(&""));
        entries.put("original_number", &show(at(post, "original_id")));
        let of_post = post_tags.get(&id).into_iter().flatten();
        entries.each("tags", of_post.filter_map(|it| tags.get(&show(at(it, "tag_id"))).cloned()));
        entries.each("comments", comments.get(&id).into_iter().flatten().map(|it| show(at(it, "content"))));
    }
    entries.finish()
}
