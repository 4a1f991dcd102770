//! Trello: the JSON of a board, the CSV of Premium, and lists of comments from its API.

use std::collections::HashMap;

use chrono::DateTime;
use serde_json::Value;

use super::{Format, Role, Split, Target, Tool};
use crate::exchange::intake::{Entries, Listing, Missing, at, list, show};

pub(super) static FORMAT: Format = Format {
    tool: Tool::Trello,
    name: "Trello",
    prefix: "trello",
    marks: &[&["card id", "card name"]],
    roles: &[
        ("card id", Role::Key),
        ("card name", Role::Title),
        ("card description", Role::Body),
        ("card url", Role::Url),
        ("checklist", Role::Answer),
        ("labels", Role::Tags),
        ("members", Role::Owner),
        ("created", Role::Created),
        ("last activity", Role::Updated),
        ("start date", Role::Start),
        ("due date", Role::End),
        ("done", Role::Closed),
        ("list name", Role::Status),
        ("board name", Role::Product),
        ("archived", Role::Archived),
        ("votes", Role::Votes),
    ],
    target: Target::Items,
    split: Split::CommaBlank,
    ..Format::PLAIN
};

pub(super) static COMMENTS: Format = Format {
    tool: Tool::TrelloComments,
    name: "Trello",
    prefix: "trello-comment",
    marks: &[&["comment id", "comment text"]],
    roles: &[
        ("comment id", Role::Key),
        ("card name", Role::Title),
        ("comment text", Role::Body),
        ("author", Role::Author),
        ("written", Role::Created),
        ("card url", Role::Url),
    ],
    ..Format::PLAIN
};

/// A board: its lists, cards and checklists, and as many comments as the export holds.
pub(super) fn board(board: &Value) -> Option<Listing> {
    if !board.get("cards")?.is_array() || !board.get("lists")?.is_array() {
        return None;
    }
    let names = |kind: &str, field: &str| -> HashMap<String, String> {
        list(board, kind).iter().map(|it| (show(at(it, "id")), show(at(it, field)))).collect()
    };
    let (lists, members) = (names("lists", "name"), names("members", "fullName"));
    let put_away = |kind: &str| -> Vec<String> {
        list(board, kind)
            .iter()
            .filter(|it| at(it, "closed") == &Value::Bool(true))
            .map(|it| show(at(it, "id")))
            .collect()
    };
    let archived_lists = put_away("lists");
    let (mut entries, mut promised, mut present) = (Entries::default(), 0, 0);
    let mut comments: HashMap<String, Vec<String>> = HashMap::new();
    for action in list(board, "actions").iter().filter(|it| at(it, "type") == "commentCard") {
        comments.entry(show(at(action, "data.card.id"))).or_default().push(show(at(action, "data.text")));
    }
    for card in list(board, "cards") {
        let id = show(at(card, "id"));
        let named = |path: &str, names: &HashMap<String, String>| -> Vec<String> {
            list(card, path).iter().filter_map(|it| names.get(&show(it)).cloned()).collect()
        };
        entries.begin();
        entries.put("Card ID", &id);
        entries.put("Card Name", &show(at(card, "name")));
        entries.put("Card Description", &show(at(card, "desc")));
        entries.put("Card URL", &show(at(card, "shortUrl")));
        let labels = list(card, "labels").iter().map(|it| {
            let name = show(at(it, "name"));
            if name.is_empty() { show(at(it, "color")) } else { name }
        });
        entries.each("Labels", labels);
        entries.each("Members", named("idMembers", &members).into_iter());
        entries.put("Created", &created(&id));
        entries.put("Last activity", &show(at(card, "dateLastActivity")));
        entries.put("Start date", &show(at(card, "start")));
        entries.put("Due date", &show(at(card, "due")));
        let is_done = at(card, "dueComplete") == &Value::Bool(true);
        entries.put("Done", &if is_done { show(at(card, "due")) } else { String::new() });
        let list_id = show(at(card, "idList"));
        entries.put("List Name", lists.get(&list_id).map_or("", |it| it));
        entries.put("Board Name", &show(at(board, "name")));
        let archived = at(card, "closed") == &Value::Bool(true) || archived_lists.contains(&list_id);
        entries.put("Archived", if archived { "true" } else { "" });
        entries.put("Votes", &show(at(card, "badges.votes")));
        let checklists = list(board, "checklists").iter().filter(|it| at(it, "idCard") == id.as_str());
        let items = checklists.flat_map(|it| list(it, "checkItems")).map(|it| {
            let sign = if at(it, "state") == "complete" { "x" } else { " " };
            format!("[{sign}] {}", show(at(it, "name")))
        });
        entries.each("Checklist", items);
        entries.each("Attachments", list(card, "attachments").iter().map(|it| show(at(it, "url"))));
        entries.each("Custom fields", list(card, "customFieldItems").iter().map(show));
        let here = comments.remove(&id).unwrap_or_default();
        promised += at(card, "badges.comments").as_u64().unwrap_or(0);
        present += here.len() as u64;
        entries.each("Comments", here.into_iter());
    }
    let mut listing = entries.finish()?;
    if promised > present {
        let count = usize::try_from(promised - present).unwrap_or(usize::MAX);
        listing.missing.push(Missing { what: "Comments".to_owned(), count });
    }
    Some(listing)
}

/// Comments as the API lists them.
pub(super) fn comments(actions: &Value) -> Option<Listing> {
    let actions = actions.as_array()?;
    let is_comment = |it: &&Value| at(it, "type") == "commentCard" && at(it, "data.card.id").is_string();
    let mut entries = Entries::default();
    for action in actions.iter().filter(is_comment) {
        entries.begin();
        entries.put("Comment ID", &show(at(action, "id")));
        entries.put("Card name", &show(at(action, "data.card.name")));
        entries.put("Comment text", &show(at(action, "data.text")));
        entries.put("Author", &show(at(action, "memberCreator.fullName")));
        entries.put("Written", &show(at(action, "date")));
        entries.put("Card URL", &format!("https://trello.com/c/{}", show(at(action, "data.card.shortLink"))));
    }
    entries.finish()
}

/// When a card was made: the first eight digits of its id are seconds since 1970.
fn created(id: &str) -> String {
    let seconds = id.get(..8).and_then(|digits| i64::from_str_radix(digits, 16).ok());
    let at = seconds.filter(|_| id.len() == 24).and_then(|it| DateTime::from_timestamp(it, 0));
    at.map(|it| it.date_naive().to_string()).unwrap_or_default()
}

/// The name of a label without the colour that the CSV writes after it.
pub(in crate::exchange) fn without_colour(label: &str) -> &str {
    const COLOURS: [&str; 11] =
        ["green", "yellow", "orange", "red", "purple", "blue", "sky", "lime", "pink", "black", "none"];
    let colour = |rest: &str| COLOURS.contains(&rest.split('_').next().unwrap_or_default());
    match label.strip_suffix(')').and_then(|it| it.rsplit_once(" (")) {
        Some((name, rest)) if colour(rest) && !name.is_empty() => name,
        _ => label,
    }
}
