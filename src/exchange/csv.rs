//! Items and feedback as CSV, for spreadsheets: no cell can run as a formula, and what was changed there comes back.

use super::table::{Csv, Writer};
use crate::{
    commands::backlog::{Cell, Column, Evidence, Reader},
    model::{
        Contact, Customer, Deal, Feedback, FeedbackState, Field, Horizon, Id, Item, ItemKind, Kind, Link, Objective,
        Person, Product, RecordRef, Relation, Release, Sentiment, Status, Tag, Team, sorted,
    },
    replica::{Outline, Snapshot},
};

/// The columns of items. Taking the table in again finds them by these names.
const ITEM_COLUMNS: [&str; 18] = [
    "Wheelhouse id",
    "Title",
    "Description",
    "Type",
    "Status",
    "Parent",
    "Product",
    "Objective",
    "Release",
    "Owner",
    "Tags",
    "Effort (person-months)",
    "Horizon",
    "Start",
    "End",
    "URL",
    "Team",
    "Stage",
];

/// The columns of feedback.
const NOTE_COLUMNS: [&str; 19] = [
    "Wheelhouse id",
    "Title",
    "Text",
    "State",
    "Customer",
    "Author",
    "Tags",
    "Votes",
    "Received",
    "URL",
    "Segment",
    "Contact",
    "Assigned to",
    "Snoozed until",
    "Tone",
    "Competitors",
    "Deal",
    "Linked to",
    "Merged into",
];

/// Every item, in the order of the backlog, with the fields of the team's own last. The parent stands by its id.
#[must_use]
pub fn items(now: &Snapshot, kind: Csv) -> String {
    let mut out = Writer::new(kind);
    ITEM_COLUMNS.iter().for_each(|column| out.text(column));
    let table = now.table::<Field>();
    let mut own: Vec<&Field> = table.iter().collect();
    sorted::sort_by(&mut own, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
    own.iter().for_each(|field| out.text(&field.name));
    out.end();
    let evidence = Evidence::count(&now.table(), &now.table());
    let columns: Vec<Column> = own.iter().map(|it| Column::Own(it.id)).collect();
    let reader = Reader::new(now, &evidence, &columns, &[]);
    let outline = Outline::of(now);
    for item in outline.rows().iter().filter_map(|row| now.get::<Item>(row.id)) {
        out.text(&item.id.to_string());
        out.text(&item.title);
        out.text(&item.description);
        out.text(kind_word(item.kind));
        out.text(status_word(item.status));
        out.text(&item.parent.map(|it| it.to_string()).unwrap_or_default());
        name(&mut out, now, item.product.map(RecordRef::of::<Product>));
        name(&mut out, now, item.objective.map(RecordRef::of::<Objective>));
        name(&mut out, now, item.release.map(RecordRef::of::<Release>));
        name(&mut out, now, item.owner.map(RecordRef::of::<Person>));
        out.text(&tags(now, item.tags.iter()));
        out.number(item.effort);
        out.text(item.horizon.map_or("", horizon_word));
        out.text(&item.start.map(|it| it.to_string()).unwrap_or_default());
        out.text(&item.end.map(|it| it.to_string()).unwrap_or_default());
        out.text(&item.source.url);
        name(&mut out, now, item.team.map(RecordRef::of::<Team>));
        let stage = item.stage.and_then(|it| now.get(it)).filter(|it| it.status == item.status);
        out.text(stage.map_or("", |it| it.name.as_str()));
        for column in &columns {
            match reader.cell(item, *column) {
                Cell::Number(number) => out.number(Some(number)),
                Cell::Text(text, _) | Cell::Choice(_, text) | Cell::Link(text) => out.text(&text),
                Cell::Day(day) => out.text(&day.to_string()),
                Cell::Names(names) => {
                    out.text(&names.iter().map(|it| it.replace(';', ",")).collect::<Vec<_>>().join("; "))
                }
                Cell::None | Cell::Step(..) | Cell::Kind(_) | Cell::Horizon(_) => out.text(""),
            }
        }
        out.end();
    }
    out.finish()
}

/// Every note, by id.
#[must_use]
pub fn feedback(now: &Snapshot, kind: Csv) -> String {
    let mut out = Writer::new(kind);
    header(&mut out, &NOTE_COLUMNS);
    for note in now.table::<Feedback>().iter() {
        out.text(&note.id.to_string());
        out.text(&note.title);
        out.text(&note.body);
        out.text(state_word(note.state));
        name(&mut out, now, note.customer.map(RecordRef::of::<Customer>));
        out.text(&note.author);
        out.text(&tags(now, note.tags.iter()));
        out.number(Some(f64::from(note.votes)));
        out.text(&note.received.map(|it| it.to_string()).unwrap_or_default());
        out.text(&note.source.url);
        out.text(note.customer.and_then(|it| now.get(it)).map_or("", |it| it.segment.as_str()));
        name(&mut out, now, note.contact.map(RecordRef::of::<Contact>));
        name(&mut out, now, note.owner.map(RecordRef::of::<Person>));
        out.text(&note.snoozed_until.map(|it| it.to_string()).unwrap_or_default());
        out.text(note.sentiment.map_or("", tone_word));
        out.text(&names(now, note.competitors.iter().map(|it| RecordRef::of(*it))));
        out.text(note.deal.map_or("", deal_word));
        let links = now.related::<Link>(Relation::LinkOfFeedback, note.id.uuid());
        out.text(&names(now, links.map(|it| RecordRef::of(it.item))));
        out.text(&note.merged_into.map(|it| it.to_string()).unwrap_or_default());
        out.end();
    }
    out.finish()
}

/// The names of records that are there, with semicolons between; a semicolon in a name is a comma.
fn names(now: &Snapshot, records: impl Iterator<Item = RecordRef>) -> String {
    let name = |it: RecordRef| now.name(it).filter(|_| now.contains(it)).map(|it| it.replace(';', ","));
    records.filter_map(name).collect::<Vec<_>>().join("; ")
}

const fn tone_word(tone: Sentiment) -> &'static str {
    match tone {
        Sentiment::Positive => "Positive",
        Sentiment::Neutral => "Neutral",
        Sentiment::Negative => "Negative",
    }
}

const fn deal_word(deal: Deal) -> &'static str {
    match deal {
        Deal::Won => "Won",
        Deal::Lost => "Lost",
    }
}

fn header(out: &mut Writer, columns: &[&str]) {
    columns.iter().for_each(|column| out.text(column));
    out.end();
}

fn name(out: &mut Writer, now: &Snapshot, record: Option<RecordRef>) {
    out.text(&record.and_then(|record| now.name(record)).unwrap_or_default());
}

/// The names of tags, with semicolons between.
fn tags<'a>(now: &Snapshot, tags: impl Iterator<Item = &'a Id<Tag>>) -> String {
    let record = |id: &Id<Tag>| RecordRef { kind: Kind::Tag, id: id.uuid() };
    tags.filter_map(|id| now.name(record(id))).collect::<Vec<_>>().join("; ")
}

const fn kind_word(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Idea => "Idea",
        ItemKind::Feature => "Feature",
        ItemKind::Bug => "Bug",
        ItemKind::Task => "Task",
    }
}

const fn status_word(status: Status) -> &'static str {
    match status {
        Status::Idea => "Idea",
        Status::Planned => "Planned",
        Status::Doing => "Doing",
        Status::Done => "Done",
        Status::Dropped => "Dropped",
    }
}

const fn horizon_word(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Now => "Now",
        Horizon::Next => "Next",
        Horizon::Later => "Later",
    }
}

const fn state_word(state: FeedbackState) -> &'static str {
    match state {
        FeedbackState::New => "New",
        FeedbackState::Processed => "Processed",
        FeedbackState::Archived => "Archived",
    }
}
