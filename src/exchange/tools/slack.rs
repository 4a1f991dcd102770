//! Slack: the archive of channels, a message a note; what was said below it belongs to it.

use std::collections::HashMap;

use serde_json::Value;

use super::{Format, Role, Split, Tool};
use crate::{
    exchange::intake::{Archive, Entries, Listing, Missing, at, show, slack_text},
    model::{SourceKind, sorted::sort_by},
};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Slack,
    name: "Slack",
    prefix: "slack",
    marks: &[&["slack message", "channel"]],
    roles: &[
        ("slack message", Role::Key),
        ("text", Role::Body),
        ("reply", Role::Answer),
        ("user", Role::Author),
        ("sent", Role::Created),
        ("reactions", Role::Votes),
    ],
    source: SourceKind::Email,
    split: Split::Whole,
    ..Format::PLAIN
};

/// An archive: `users.json`, and a folder of days for each channel.
pub(super) fn export(archive: &Archive<'_>) -> Option<Listing> {
    let users = archive.json("users.json")?;
    archive.json("channels.json")?;
    let names: HashMap<String, String> = users
        .as_array()?
        .iter()
        .map(|it| {
            let name =
                [at(it, "profile.display_name"), at(it, "real_name"), at(it, "profile.real_name"), at(it, "name")];
            (show(at(it, "id")), name.into_iter().map(show).find(|it| !it.is_empty()).unwrap_or_default())
        })
        .collect();
    let mut days: Vec<&str> = archive.names().filter(|name| name.contains('/') && name.ends_with(".json")).collect();
    sort_by(&mut days, Ord::cmp);
    let (mut entries, mut not_said) = (Entries::default(), 0);
    // Messages by channel and thread: a reply may come days later.
    let mut threads: Vec<(String, Vec<Value>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for day in days {
        let channel = day.rsplit('/').nth(1).unwrap_or_default();
        for message in archive.json(day).as_ref().and_then(Value::as_array).into_iter().flatten() {
            let subtype = show(at(message, "subtype"));
            let said =
                at(message, "type") == "message" && matches!(subtype.as_str(), "" | "thread_broadcast" | "file_share");
            if !said || message.get("bot_id").is_some() || show(at(message, "text")).is_empty() {
                not_said += 1;
                continue;
            }
            let thread = [at(message, "thread_ts"), at(message, "ts")].map(show);
            let thread = thread.iter().find(|it| !it.is_empty()).map_or("", |it| it);
            let key = format!("{channel}/{thread}");
            let at = *places.entry(key.clone()).or_insert(threads.len());
            match threads.get_mut(at) {
                Some((_, messages)) => messages.push(message.clone()),
                None => threads.push((key, vec![message.clone()])),
            }
        }
    }
    for (key, messages) in &threads {
        let Some((first, replies)) = messages.split_first() else {
            continue;
        };
        let user = |message: &Value| names.get(&show(at(message, "user"))).cloned().unwrap_or_default();
        entries.begin();
        entries.put("Slack message", key);
        entries.put("Channel", key.split('/').next().unwrap_or_default());
        entries.put("Text", &slack_text(&show(at(first, "text")), &names));
        entries.put("User", &user(first));
        let sent = show(at(first, "ts"));
        entries.put("Sent", sent.split('.').next().unwrap_or_default());
        let reactions = at(first, "reactions").as_array().into_iter().flatten();
        let count: u64 = reactions.filter_map(|it| at(it, "count").as_u64()).sum();
        entries.put("Reactions", &if count > 0 { count.to_string() } else { String::new() });
        entries.each("Files", at(first, "files").as_array().into_iter().flatten().map(|it| show(at(it, "name"))));
        let replies = replies.iter().map(|it| format!("{}: {}", user(it), slack_text(&show(at(it, "text")), &names)));
        entries.each("Reply", replies);
    }
    let mut listing = entries.finish()?;
    if not_said > 0 {
        listing.passed_over.push(Missing { what: "bot".to_owned(), count: not_said });
    }
    Some(listing)
}
