//! The words that tools have for how far something has come, and for what sort of thing it is.

use crate::model::{Horizon, ItemKind, Status};

/// Words for statuses, in English and Danish, in lower case.
const STATUSES: [(Status, &[&str]); 5] = [
    (
        Status::Idea,
        &[
            "open",
            "new",
            "to do",
            "todo",
            "backlog",
            "triage",
            "inbox",
            "idea",
            "ideas",
            "icebox",
            "under review",
            "under consideration",
            "candidate",
            "new idea",
            "needs review",
            "unscheduled",
            "unstarted",
            "draft",
            "considering",
            "proposed",
            "exploring",
            "ny",
            "nyt",
            "åben",
            "åbent",
            "idé",
            "ideer",
            "indbakke",
            "at gøre",
        ],
    ),
    (
        Status::Planned,
        &[
            "planned",
            "scheduled",
            "ready",
            "selected for development",
            "next",
            "up next",
            "approved",
            "committed",
            "ready for development",
            "ready for dev",
            "on the roadmap",
            "planlagt",
            "klar",
            "godkendt",
            "næste",
        ],
    ),
    (
        Status::Doing,
        &[
            "in progress",
            "doing",
            "started",
            "active",
            "in development",
            "development",
            "in review",
            "review",
            "testing",
            "in testing",
            "wip",
            "qa",
            "in qa",
            "building",
            "now",
            "blocked",
            "delivered",
            "on track",
            "at risk",
            "igangværende",
            "i gang",
            "påbegyndt",
            "under udvikling",
            "til test",
        ],
    ),
    (
        Status::Done,
        &[
            "done",
            "complete",
            "completed",
            "closed",
            "resolved",
            "shipped",
            "released",
            "finished",
            "accepted",
            "live",
            "launched",
            "fixed",
            "færdig",
            "færdigt",
            "afsluttet",
            "lukket",
            "løst",
            "udgivet",
        ],
    ),
    (
        Status::Dropped,
        &[
            "canceled",
            "cancelled",
            "declined",
            "rejected",
            "won't do",
            "wont do",
            "won't fix",
            "wontfix",
            "duplicate",
            "abandoned",
            "dropped",
            "removed",
            "not planned",
            "will not implement",
            "not doing",
            "annulleret",
            "afvist",
            "droppet",
            "fravalgt",
            "dublet",
        ],
    ),
];

/// Words for sorts of things.
const KINDS: [(ItemKind, &[&str]); 4] = [
    (ItemKind::Bug, &["bug", "defect", "issue", "incident", "problem", "fejl"]),
    (
        ItemKind::Feature,
        &[
            "feature",
            "story",
            "user story",
            "epic",
            "new feature",
            "improvement",
            "enhancement",
            "initiative",
            "new",
            "product backlog item",
            "requirement",
            "funktion",
            "forbedring",
        ],
    ),
    (ItemKind::Task, &["task", "chore", "sub-task", "subtask", "spike", "release", "to-do", "opgave"]),
    (ItemKind::Idea, &["idea", "opportunity", "suggestion", "request", "feature request", "idé", "forslag"]),
];

/// What a word for a status means, if that is known. The tool's own meanings come first.
pub(in crate::exchange) fn status(word: &str, own: &[(&str, Status)]) -> Option<Status> {
    let word = word.trim().to_lowercase().replace('_', " ");
    let own = own.iter().find(|(it, _)| *it == word).map(|(_, status)| *status);
    own.or_else(|| STATUSES.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(status, _)| *status))
}

/// What Jira's three categories of statuses mean, by name or key.
pub(in crate::exchange) fn category(word: &str) -> Option<Status> {
    match word.trim().to_lowercase().as_str() {
        "to do" | "new" => Some(Status::Idea),
        "in progress" | "indeterminate" => Some(Status::Doing),
        "done" => Some(Status::Done),
        _ => None,
    }
}

/// What sort of thing a word means, if that is known.
pub(in crate::exchange) fn kind(word: &str) -> Option<ItemKind> {
    let word = word.trim().to_lowercase();
    KINDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(kind, _)| *kind)
}

/// When something is meant to come.
pub(in crate::exchange) fn horizon(word: &str) -> Option<Horizon> {
    match word.trim().to_lowercase().as_str() {
        "now" | "nu" => Some(Horizon::Now),
        "next" | "næste" => Some(Horizon::Next),
        "later" | "senere" => Some(Horizon::Later),
        _ => None,
    }
}

/// Whether a cell says yes.
pub(in crate::exchange) fn is_yes(cell: &str) -> bool {
    let yes = ["true", "yes", "y", "1", "x", "ja", "sand", "archived", "arkiveret"];
    yes.iter().any(|it| cell.trim().eq_ignore_ascii_case(it))
}
