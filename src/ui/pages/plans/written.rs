//! A showing in words: as a document, as a table, and as entries of a calendar.

use chrono::NaiveDate;

use super::drawn::{self, lane_name};
use crate::{
    commands::roadmap::{Entry, Showing},
    exchange::{
        calendar,
        document::{self, Block, Document, Table},
    },
    methods::picture::{Ink, spans},
    model::{Audience, Shown},
    ui::{
        outside::paint,
        words::{Lang, Word, format, item as item_words, showings as words},
    },
};

/// How wide the picture of a document is drawn, in px.
const WIDTH: f64 = 912.0;

/// The showing as a document; with its picture where it goes into a file.
pub(super) fn document(
    showing: &Showing,
    audience: &Audience,
    lang: Lang,
    today: NaiveDate,
    is_file: bool,
) -> Document {
    let mut blocks = Vec::new();
    if is_file && drawn::dated(showing).next().is_some() {
        let drawing = spans(WIDTH, &drawn::spans(showing, lang, today));
        let colours = paint::on_paper(&Ink::ALL.map(Ink::token));
        blocks.push(Block::Picture(Box::new(document::Pictured {
            drawing,
            title: words::TIMELINE.in_lang(lang).to_owned(),
            summary: summary(showing, lang),
            colours: Ink::ALL.into_iter().zip(colours).collect(),
        })));
    }
    for lane in &showing.lanes {
        if showing.has_lanes {
            blocks.push(Block::Heading(lane_name(lang, lane.name.as_deref())));
        }
        blocks.push(Block::Entries(lane.entries.iter().map(|it| entry(showing, it, lang)).collect()));
    }
    if showing.lanes.is_empty() {
        blocks.push(Block::Text(words::EMPTY.in_lang(lang).to_owned()));
    }
    if !showing.markers.is_empty() {
        blocks.push(Block::Heading(words::DAYS.in_lang(lang).to_owned()));
        let line = |it: &_| words::marker(lang, it, audience.precision, showing.year);
        blocks.push(Block::List(showing.markers.iter().map(line).collect()));
    }
    Document {
        lang: lang.tag(),
        title: showing.title.clone(),
        lead: String::new(),
        blocks,
        foot: words::made(lang, today),
    }
}

/// What the picture shows.
pub(super) fn summary(showing: &Showing, lang: Lang) -> String {
    words::summary(lang, drawn::dated(showing).count(), showing.markers.len())
}

/// When an entry comes, and what else there is to know of it, in one line.
pub(super) fn facts(showing: &Showing, entry: &Entry, lang: Lang) -> String {
    let word = |it: Word| it.in_lang(lang).to_owned();
    let all = [
        entry.horizon.map(|it| word(item_words::horizon(it))),
        entry.days.as_ref().map(|it| words::days(lang, it, showing.year)),
        entry.status.map(|it| word(item_words::status(it))),
        entry.product.clone(),
        entry.team.clone(),
        entry.objective.clone(),
        entry.release.clone(),
        entry.owner.clone(),
        (!entry.tags.is_empty()).then(|| format::list(lang, &entry.tags)),
        entry.effort.map(|it| words::effort(lang, it)),
    ];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn entry(showing: &Showing, entry: &Entry, lang: Lang) -> document::Entry {
    let name = |it: &Entry| {
        let facts = facts(showing, it, lang);
        if facts.is_empty() { it.title.clone() } else { format!("{} ({facts})", it.title) }
    };
    let within: Vec<String> = entry.parts.iter().flat_map(drawn::with_parts).map(name).collect();
    let within = (!within.is_empty()).then(|| words::parts(lang, &format::list(lang, &within)));
    let text = Some(entry.description.trim().to_owned()).filter(|it| !it.is_empty());
    document::Entry {
        title: entry.title.clone(),
        facts: facts(showing, entry, lang),
        text: text.into_iter().chain(within).collect::<Vec<_>>().join("\n"),
        quotes: Vec::new(),
    }
}

/// A column of the table: what it is called, and what it holds of an entry.
type Column<'a> = (Word, Box<dyn Fn(&Entry) -> String + 'a>);

/// The showing as a table; only the columns that the audience gets to see.
pub(super) fn table(showing: &Showing, audience: &Audience, lang: Lang) -> Table {
    let word = |it: Word| it.in_lang(lang).to_owned();
    let shows = |what| audience.shows.contains(&what);
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    let mut columns: Vec<Column<'_>> = vec![
        (words::ITEM, Box::new(|it| it.title.clone())),
        (words::HORIZON, Box::new(move |it| it.horizon.map(|it| word(item_words::horizon(it))).unwrap_or_default())),
    ];
    let mut column = |what, name, hold: Box<dyn Fn(&Entry) -> String>| {
        if shows(what) {
            columns.push((name, hold));
        }
    };
    let year = showing.year;
    column(
        Shown::Dates,
        words::WHEN,
        Box::new(move |it| it.days.map(|it| words::days(lang, &it, year)).unwrap_or_default()),
    );
    column(
        Shown::Dates,
        words::STARTS,
        Box::new(|it| it.days.and_then(|it| it.shape.dates().0).map(|it| it.to_string()).unwrap_or_default()),
    );
    column(
        Shown::Dates,
        words::ENDS,
        Box::new(|it| it.days.and_then(|it| it.shape.dates().1).map(|it| it.to_string()).unwrap_or_default()),
    );
    column(
        Shown::Status,
        item_words::STATUS,
        Box::new(move |it| it.status.map(|it| word(item_words::status(it))).unwrap_or_default()),
    );
    column(Shown::Product, words::shown(Shown::Product), Box::new(move |it| text(&it.product)));
    column(Shown::Team, words::shown(Shown::Team), Box::new(move |it| text(&it.team)));
    column(Shown::Objective, words::shown(Shown::Objective), Box::new(move |it| text(&it.objective)));
    column(Shown::Release, words::shown(Shown::Release), Box::new(move |it| text(&it.release)));
    column(Shown::Owner, words::shown(Shown::Owner), Box::new(move |it| text(&it.owner)));
    column(Shown::Tags, words::shown(Shown::Tags), Box::new(|it| it.tags.join("; ")));
    column(
        Shown::Effort,
        words::EFFORT_COLUMN,
        Box::new(move |it| it.effort.map(|it| format::plain_number(lang, it)).unwrap_or_default()),
    );
    column(Shown::Description, words::shown(Shown::Description), Box::new(|it| it.description.clone()));
    let mut head: Vec<String> = columns.iter().map(|(name, _)| word(*name)).collect();
    if showing.has_lanes {
        head.insert(0, word(words::LANE));
    }
    if shows(Shown::Parts) {
        head.push(word(words::WITHIN));
    }
    let mut rows = Vec::new();
    for lane in &showing.lanes {
        let mut write = |entry: &Entry, within: &str| {
            let lane = showing.has_lanes.then(|| lane_name(lang, lane.name.as_deref()));
            let cells = columns.iter().map(|(_, hold)| hold(entry));
            let within = shows(Shown::Parts).then(|| within.to_owned());
            rows.push(lane.into_iter().chain(cells).chain(within).collect());
        };
        for entry in &lane.entries {
            below(entry, "", &mut write);
        }
    }
    Table { head, rows }
}

/// An entry and all that lies within it, each with the title of what it lies within.
fn below(entry: &Entry, within: &str, write: &mut dyn FnMut(&Entry, &str)) {
    write(entry, within);
    entry.parts.iter().for_each(|it| below(it, &entry.title, write));
}

/// The days that matter as a calendar.
pub(super) fn calendar(showing: &Showing, lang: Lang, moment: u64) -> String {
    let entry = |it: &crate::commands::roadmap::ShownMarker| calendar::Entry {
        id: it.id,
        name: it.name.clone(),
        first: it.first,
        last: it.last,
        text: words::happens(it.kind).in_lang(lang).to_owned(),
    };
    let entries: Vec<_> = showing.markers.iter().map(entry).collect();
    calendar::calendar(&showing.title, &entries, moment)
}
