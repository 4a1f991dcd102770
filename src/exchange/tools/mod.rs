//! The tools that people come from, one file each: how their files are recognised, and what their columns are to us.
//!
//! In: the header of a table, or a JSON document. Out: the tool, and tables with one shape. A tool is data, not code,
//! wherever that will do; JSON becomes the same table that the tool's CSV would be.

mod aha;
mod asana;
mod azure;
mod canny;
mod clickup;
mod deck;
mod fider;
mod jira;
mod linear;
mod own;
mod pivotal;
mod plain;
mod productboard;
mod role;
mod shortcut;
mod slack;
mod survey;
mod trello;
mod uservoice;
pub(super) mod words;

use serde_json::Value;

pub(super) use aha::record as aha_record;
pub use role::Role;
pub(super) use role::{known, plain_name};
pub(super) use trello::without_colour;

use super::intake::{Archive, Listing};
use crate::model::{SourceKind, Status};

/// A tool whose files are known, or any table at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tool {
    /// Our own tables.
    Own,
    /// Jira, and Jira Product Discovery.
    Jira,
    /// Linear.
    Linear,
    /// Trello.
    Trello,
    /// Comments on Trello cards, as its API lists them.
    TrelloComments,
    /// Asana.
    Asana,
    /// Aha!
    Aha,
    /// Fider.
    Fider,
    /// UserVoice.
    UserVoice,
    /// Azure DevOps.
    Azure,
    /// Shortcut.
    Shortcut,
    /// ClickUp.
    ClickUp,
    /// Pivotal Tracker.
    Pivotal,
    /// Canny.
    Canny,
    /// Productboard: its board.
    Productboard,
    /// Productboard: its notes.
    ProductboardNotes,
    /// Slack.
    Slack,
    /// Nextcloud Deck.
    Deck,
    /// GitHub, taken in as items; as feedback it has a reader of its own.
    Github,
    /// Answers to questions, such as those of Google Forms.
    Survey,
    /// Any other table.
    #[default]
    Table,
}

/// What records a table is taken in as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Notes of what somebody said.
    #[default]
    Feedback,
    /// Items of the backlog.
    Items,
}

/// How several tags stand in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Split {
    /// With commas between them, or as a JSON list.
    Commas,
    /// With a comma and a blank between them: a tag may hold a comma of its own.
    CommaBlank,
    /// With semicolons.
    Semicolons,
    /// One tag a cell.
    Whole,
}

/// What is known of a tool.
pub(super) struct Format {
    pub(super) tool: Tool,
    /// Its name, as it writes it.
    pub(super) name: &'static str,
    /// What its keys begin with here.
    pub(super) prefix: &'static str,
    /// Columns that only its tables have; any of these sets will do.
    pub(super) marks: &'static [&'static [&'static str]],
    /// What its columns are, the surest first. Columns it does not name may still be known by their usual names.
    pub(super) roles: &'static [(&'static str, Role)],
    pub(super) target: Target,
    pub(super) source: SourceKind,
    /// Its own meanings of words for statuses.
    pub(super) statuses: &'static [(&'static str, Status)],
    pub(super) split: Split,
}

impl Format {
    /// Any table.
    const PLAIN: Self = Self {
        tool: Tool::Table,
        name: "",
        prefix: "table",
        marks: &[],
        roles: &[],
        target: Target::Feedback,
        source: SourceKind::Note,
        statuses: &[],
        split: Split::Commas,
    };
}

/// Every tool, the most particular first.
static FORMATS: [&Format; 21] = [
    &own::FORMAT,
    &jira::FORMAT,
    &linear::FORMAT,
    &trello::FORMAT,
    &trello::COMMENTS,
    &asana::FORMAT,
    &aha::FORMAT,
    &uservoice::FORMAT,
    &fider::FORMAT,
    &azure::FORMAT,
    &clickup::FORMAT,
    &pivotal::FORMAT,
    &shortcut::FORMAT,
    &canny::FORMAT,
    &productboard::FORMAT,
    &productboard::NOTES,
    &slack::FORMAT,
    &deck::FORMAT,
    &plain::GITHUB,
    &survey::FORMAT,
    &plain::FORMAT,
];

/// What reads a tool's JSON: `None` if it is not that tool's.
type Shape = fn(&Value) -> Option<Listing>;

/// The readers of JSON, the most particular first; the last takes any list of records.
static SHAPES: [(Tool, Shape); 9] = [
    (Tool::Trello, trello::board),
    (Tool::TrelloComments, trello::comments),
    (Tool::Jira, jira::issues),
    (Tool::Aha, aha::report),
    (Tool::Canny, canny::posts),
    (Tool::Deck, deck::boards),
    (Tool::ProductboardNotes, productboard::notes),
    (Tool::Github, plain::github),
    (Tool::Table, plain::list),
];

/// What reads a tool's archive: `None` if it is not that tool's.
type Unpack = fn(&Archive<'_>) -> Option<Listing>;

/// The readers of archives.
static ARCHIVES: [(Tool, Unpack); 2] = [(Tool::Fider, fider::backup), (Tool::Slack, slack::export)];

impl Tool {
    /// Every tool, in the order of menus.
    pub fn all() -> impl Iterator<Item = Self> {
        FORMATS.iter().map(|format| format.tool)
    }

    /// Its name, as it writes it; empty for tables of no tool.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.format().name
    }

    pub(super) fn format(self) -> &'static Format {
        FORMATS.iter().copied().find(|format| format.tool == self).unwrap_or(&plain::FORMAT)
    }

    /// The tool that a table with these columns comes from.
    pub(super) fn of_header(names: &[String]) -> Self {
        let all = |set: &&&[&str]| set.iter().all(|mark| names.iter().any(|name| name == mark));
        let format = FORMATS.iter().find(|format| format.marks.iter().any(|set| all(&set)));
        format.map_or(Self::Table, |format| format.tool)
    }

    /// The table in a JSON document, and the tool it comes from; `None` if there are no records in it.
    pub(super) fn of_json(document: &Value) -> Option<(Self, Listing)> {
        SHAPES.iter().find_map(|(tool, shape)| Some((*tool, shape(document)?)))
    }

    /// The table in an archive, and the tool it comes from.
    pub(super) fn of_archive(archive: &Archive<'_>) -> Option<(Self, Listing)> {
        ARCHIVES.iter().find_map(|(tool, shape)| Some((*tool, shape(archive)?)))
    }
}
