//! Writing the workspace file: the same state, the same bytes.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};
use serde_json::Value;
use uuid::Uuid;

use super::{FORMAT, VERSION, stamps};
use crate::{
    commands::rounds::is_before,
    model::{Id, Kind, Method, Name, Person, RecordRef, Round, sorted},
    replica::{Cell, Held, REMOVED, Replica},
};

/// A part of a workspace that can go out on its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// What was changed at or after this time, in milliseconds since 1970.
    Since(u64),
    /// Every record of these kinds.
    Kinds(Vec<Kind>),
    /// What one person answers: the person, their scores and their answers; of one round, or all.
    Answers {
        /// Who.
        person: Id<Person>,
        /// In which round; `None` for everything they have said, in rounds and outside.
        round: Option<Id<Round>>,
    },
    /// What somebody needs to answer in a round: the round, its items, its method, and who is asked. No answers.
    Round(Id<Round>),
}

impl Part {
    /// The roadmap: the items, and what gives them their place.
    #[must_use]
    pub fn roadmap() -> Self {
        Self::Kinds(vec![
            Kind::Product,
            Kind::Objective,
            Kind::Release,
            Kind::Tag,
            Kind::Item,
            Kind::Team,
            Kind::Dependency,
            Kind::Milestone,
            Kind::Audience,
        ])
    }

    /// The records that the part names one by one.
    fn named(&self, replica: &Replica) -> BTreeSet<RecordRef> {
        let Self::Round(id) = self else { return BTreeSet::new() };
        let row = RecordRef::of(*id);
        let round = replica.record(row).and_then(|held| round_of(row, held)).unwrap_or_default();
        let items = round.items.iter().map(|it| RecordRef::of(*it));
        let people = round.people.iter().map(|it| RecordRef::of(*it));
        let method = round.method.parse().ok().map(RecordRef::of::<Method>);
        let mut named: BTreeSet<RecordRef> = std::iter::once(row).chain(items).chain(people).chain(method).collect();
        let of_method = |record: RecordRef, held: &Held| match record.kind {
            Kind::Workspace => true,
            Kind::Person => round.people.is_empty(),
            Kind::Measure => method.is_some_and(|it| says(held, "method") == Some(it.id)),
            // What was agreed on and is nobody's own answer, such as prices.
            Kind::Answer => says(held, "person").is_none() && says(held, "round") == Some(row.id),
            _ => false,
        };
        named.extend(replica.records().filter(|(record, held)| of_method(*record, held)).map(|(record, _)| record));
        named
    }

    fn has_record(&self, record: RecordRef, held: &Held, named: &BTreeSet<RecordRef>) -> bool {
        match self {
            Self::Since(_) => true,
            Self::Kinds(kinds) => kinds.contains(&record.kind),
            Self::Answers { person, round } => match record.kind {
                Kind::Person => record.id == person.uuid(),
                Kind::Score | Kind::Answer => {
                    let in_round = round.is_none_or(|it| says(held, "round") == Some(it.uuid()));
                    // What was said before a round is no answer in it, and stays at home.
                    let is_before = || held.cell("part").and_then(|it| it.winner.value.as_str()).is_some_and(is_before);
                    in_round && says(held, "person") == Some(person.uuid()) && (round.is_none() || !is_before())
                }
                _ => false,
            },
            Self::Round(_) => named.contains(&record),
        }
    }

    fn has_cell(&self, cell: &Cell) -> bool {
        match self {
            Self::Since(time) => {
                cell.winner.stamp.time >= *time || cell.others.iter().any(|other| other.stamp.time >= *time)
            }
            _ => true,
        }
    }

    fn mark(&self) -> Value {
        match self {
            Self::Since(time) => serde_json::json!({ "since": time }),
            Self::Kinds(kinds) => serde_json::json!({ "kinds": kinds }),
            Self::Answers { person, round: None } => serde_json::json!({ "person": person }),
            Self::Answers { person, round } => serde_json::json!({ "person": person, "round": round }),
            Self::Round(round) => serde_json::json!({ "round": round }),
        }
    }
}

/// The record that a field names.
fn says(held: &Held, field: &str) -> Option<Uuid> {
    held.cell(field).and_then(|cell| cell.winner.value.as_str()?.parse().ok())
}

fn round_of(record: RecordRef, held: &Held) -> Option<Round> {
    let row = (record.kind.ops().row)(record.id, held.values().collect());
    row.downcast_ref().cloned()
}

/// The workspace as a file. The same state gives the same bytes, whoever writes them and when.
#[must_use]
pub fn export(replica: &Replica) -> String {
    write(replica, None)
}

/// A part of the workspace as a file; parts merge in any order.
#[must_use]
pub fn export_part(replica: &Replica, part: &Part) -> String {
    write(replica, Some(part))
}

/// How every file of this version begins.
pub(super) fn head() -> String {
    format!("{{\n  \"format\": \"{FORMAT}\",\n  \"version\": {VERSION},\n")
}

fn write(replica: &Replica, part: Option<&Part>) -> String {
    let mut out = Sections::default();
    let named = part.map(|it| it.named(replica)).unwrap_or_default();
    for (record, held) in replica.records() {
        let whole = part.is_none_or(|part| part.has_record(record, held, &named));
        out.record(record, held, part, whole);
    }
    join(out, part)
}

/// The workspace file being written in turns, so that a page can go on working in between. The same replica must be
/// given at every step.
#[derive(Default)]
pub struct Writing {
    out: Sections,
    last: Option<RecordRef>,
}

impl Writing {
    /// Writes the next records, at most so many; false when all are written.
    pub fn step(&mut self, replica: &Replica, records: usize) -> bool {
        let mut more = false;
        for (record, held) in replica.records_after(self.last).take(records) {
            self.out.record(record, held, None, true);
            self.last = Some(record);
            more = true;
        }
        more
    }

    /// The file, as [`export`] writes it.
    #[must_use]
    pub fn finish(self) -> String {
        join(self.out, None)
    }
}

fn join(mut out: Sections, part: Option<&Part>) -> String {
    let mut text = head().into_bytes();
    if let Some(part) = part {
        text.extend_from_slice(b"  \"part\": ");
        json(&mut text, &Sorted(&part.mark()));
        text.extend_from_slice(b",\n");
    }
    if !out.workspace.is_empty() {
        text.extend_from_slice(b"  \"workspace\": ");
        text.append(&mut out.workspace);
        text.extend_from_slice(b",\n");
    }
    out.records.close();
    out.removed.close();
    let sections = [("records", out.records.text), ("stamps", out.stamps), ("removed", out.removed.text)];
    for (at, (name, section)) in sections.into_iter().enumerate() {
        let comma = if at == 0 { "" } else { ",\n" };
        text.extend_from_slice(format!("{comma}  \"{name}\": {{").as_bytes());
        if !section.is_empty() {
            text.extend_from_slice(&section);
            text.extend_from_slice(b"\n  ");
        }
        text.push(b'}');
    }
    text.extend_from_slice(b"\n}\n");
    // Everything that was written is JSON, which is text.
    String::from_utf8(text).unwrap_or_default()
}

#[derive(Default)]
struct Sections {
    workspace: Vec<u8>,
    records: Lists,
    stamps: Vec<u8>,
    removed: Lists,
}

/// Records by kind, a record a line.
#[derive(Default)]
struct Lists {
    text: Vec<u8>,
    open: Option<Kind>,
}

impl Lists {
    fn next(&mut self, kind: Kind) -> &mut Vec<u8> {
        if self.open == Some(kind) {
            self.text.extend_from_slice(b",\n      ");
        } else {
            self.close();
            let comma = if self.text.is_empty() { "" } else { "," };
            self.text.extend_from_slice(format!("{comma}\n    \"{kind}\": [\n      ").as_bytes());
            self.open = Some(kind);
        }
        &mut self.text
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.text.extend_from_slice(b"\n    ]");
        }
    }
}

impl Sections {
    fn record(&mut self, record: RecordRef, held: &Held, part: Option<&Part>, whole: bool) {
        let cells: Vec<(&Name, &Cell)> = held
            .cells()
            .filter(|(name, cell)| *name != "id" && whole && part.is_none_or(|part| part.has_cell(cell)))
            .collect();
        let removed = held.is_removed();
        // The first workspace record in use is the workspace; a part says at least which one that is.
        let is_workspace = record.kind == Kind::Workspace && self.workspace.is_empty() && !removed && !held.is_blank();
        let has_value = cells.iter().any(|(_, cell)| !cell.winner.value.is_null());
        if is_workspace {
            row(&mut self.workspace, record, &cells);
        } else if has_value {
            // In the part of a workspace, a record may come without the mark that it is in the bin.
            let in_bin = cells.iter().any(|(name, cell)| *name == REMOVED && cell.winner.value == Value::Bool(true));
            let list = if in_bin { &mut self.removed } else { &mut self.records };
            row(list.next(record.kind), record, &cells);
        }
        if !cells.is_empty() {
            if !self.stamps.is_empty() {
                self.stamps.push(b',');
            }
            self.stamps.extend_from_slice(b"\n    \"");
            self.stamps.extend_from_slice(record.kind.name().as_bytes());
            self.stamps.push(b'/');
            id(&mut self.stamps, record.id);
            self.stamps.extend_from_slice(b"\": ");
            json(&mut self.stamps, &Sorted(&stamps::write(&cells)));
        }
    }
}

/// One record: its id, its fields in the order of the struct, and unknown ones by name.
fn row(out: &mut Vec<u8>, record: RecordRef, cells: &[(&Name, &Cell)]) {
    out.extend_from_slice(b"{\"id\":\"");
    id(out, record.id);
    out.push(b'"');
    let known = (record.kind.ops().fields)();
    for name in known {
        if let Ok(at) = cells.binary_search_by(|(field, _)| field.as_ref().cmp(name)) {
            field(out, cells.get(at));
        }
    }
    let unknown = |name: &str| !known.contains(&name);
    for cell in cells.iter().filter(|(name, _)| unknown(name.as_ref())) {
        let is_mark = cell.0 == REMOVED && cell.1.winner.value == Value::Bool(true);
        if !is_mark {
            field(out, Some(cell));
        }
    }
    out.push(b'}');
}

fn field(out: &mut Vec<u8>, cell: Option<&(&Name, &Cell)>) {
    let Some((name, cell)) = cell.filter(|(_, cell)| !cell.winner.value.is_null()) else {
        return;
    };
    out.push(b',');
    json(out, name.as_ref());
    out.push(b':');
    json(out, &Sorted(&cell.winner.value));
}

fn id(out: &mut Vec<u8>, id: Uuid) {
    let mut text = Uuid::encode_buffer();
    out.extend_from_slice(id.hyphenated().encode_lower(&mut text).as_bytes());
}

/// A value with the keys of every object in order, however they were kept.
struct Sorted<'a>(&'a Value);

impl Serialize for Sorted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Array(values) => serializer.collect_seq(values.iter().map(Sorted)),
            Value::Object(fields) => {
                let mut fields: Vec<_> = fields.iter().collect();
                sorted::sort_by(&mut fields, |(a, _), (b, _)| a.cmp(b));
                serializer.collect_map(fields.into_iter().map(|(name, value)| (name, Sorted(value))))
            }
            plain => plain.serialize(serializer),
        }
    }
}

fn json<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) {
    let before = out.len();
    if serde_json::to_writer(&mut *out, value).is_err() {
        // JSON values, numbers and texts always serialise.
        out.truncate(before);
        out.extend_from_slice(b"null");
    }
}
