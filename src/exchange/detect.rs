//! Telling what a file is, before reading it in earnest.

use serde_json::Value;

use super::{FORMAT, github};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// A workspace file of ours, of whatever version.
    Workspace,
    /// Issues from GitHub.
    Github,
    /// Nothing that can be read here.
    NotKnown(Guess),
}

/// What a file that cannot be read looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// Nothing is in it.
    Empty,
    /// JSON of another tool.
    Json,
    /// A web page.
    Html,
    /// A table as text.
    Csv,
    /// A file that is not text, or an archive.
    Binary,
    /// Some other text.
    Text,
}

/// How far into a file its first words are looked for, in characters.
const HEAD_CHARS: usize = 2_000;

/// A first line longer than this, with commas in it, is the header of a table.
const LINE_BYTES: usize = 500;

/// Says what a file is. A damaged file is still what it was, so that reading it can name the damage.
#[must_use]
pub fn recognise(text: &str) -> Recognised {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
    let head: String = text.chars().take(HEAD_CHARS).collect();
    if !text.starts_with(['{', '[']) {
        return Recognised::NotKnown(guess(&head));
    }
    // The first words will do for a damaged file; another order of keys needs a closer look.
    if text.starts_with('{') && head.contains("\"format\"") && head.contains(&format!("\"{FORMAT}\"")) {
        return Recognised::Workspace;
    }
    // Pages of issues may follow one another; the first will do.
    let first = serde_json::Deserializer::from_str(text).into_iter::<Value>().next();
    match first {
        Some(Ok(file)) if file.get("format").is_some_and(|it| *it == FORMAT) => Recognised::Workspace,
        Some(Ok(file)) => {
            let is_github = github::issues_in(file).iter().any(github::is_issue);
            if is_github { Recognised::Github } else { Recognised::NotKnown(Guess::Json) }
        }
        Some(Err(_)) if head.contains("github.com/") => Recognised::Github,
        _ => Recognised::NotKnown(Guess::Json),
    }
}

fn guess(head: &str) -> Guess {
    let first = head.lines().next().unwrap_or_default();
    let lower = first.to_lowercase();
    if head.trim().is_empty() {
        Guess::Empty
    } else if head.contains('\0') || head.starts_with("PK\u{3}\u{4}") {
        Guess::Binary
    } else if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        Guess::Html
    } else if first.contains([',', ';', '\t']) && (head.lines().count() > 1 || first.len() > LINE_BYTES) {
        Guess::Csv
    } else {
        Guess::Text
    }
}
