//! Looking at what a table would change: row by row, so that a page can go on working in between.

use std::collections::HashMap;

use uuid::Uuid;

use super::{
    Names, Plan, Report, Scores, Table, Trouble, Why, items, notes,
    said::Said,
    update::{self, Change},
};
use crate::{
    exchange::{
        FileError, Preview, Refused, Shown,
        tools::{Role, Target, Tool},
    },
    model::{Feedback, Id, Item, ItemKind, Kind, Position, Record, RecordRef, Source, fields_of},
    replica::{Edit, Replica},
};

/// A look at what a table would change, in steps.
///
/// The same table, mapping and workspace must be given at every step.
#[derive(Debug)]
pub struct Look {
    /// The next row: first of all keys, then of all records.
    at: usize,
    keyed: bool,
    ids: Vec<Known>,
    /// What keys begin with: the tool, and for tables of no tool also which table.
    prefix: String,
    /// How many rows without a key say the same.
    alike: HashMap<Uuid, usize>,
    /// For each record the row that counts, and how many rows it has.
    rows: HashMap<Uuid, (usize, usize)>,
    /// The items of the table by key, other key and title, in lower case.
    items: HashMap<String, Uuid>,
    epics: HashMap<String, Uuid>,
    /// The items above the row at hand, where titles stand further right the deeper they are.
    above: Vec<Uuid>,
    positions: Vec<Position>,
    /// The columns that have a role of use.
    used: Vec<(Role, usize)>,
    names: Names,
    left: Vec<usize>,
    preview: Preview,
    report: Report,
}

/// How a row is known: its record, and what the tool calls it.
#[derive(Debug)]
struct Known {
    id: Uuid,
    key: String,
}

impl Look {
    /// Begins to look.
    #[must_use]
    pub fn new(table: &Table, plan: &Plan, now: &Replica) -> Self {
        let mut positions = Vec::new();
        if plan.target == Target::Items {
            let taken = now.records().filter(|(record, _)| record.kind == Kind::Item);
            let taken = taken.filter_map(|(_, held)| {
                serde_json::from_value::<Position>(held.cell("position")?.winner.value.clone()).ok()
            });
            // An item at the default place writes no position.
            let last = taken.chain(std::iter::once(Position::default())).max();
            Position::spread(last.as_ref(), None, table.len(), &mut positions);
        }
        let score = plan.columns.iter().position(|it| it.role == Role::Score);
        let dates = plan.columns.iter().zip(&table.columns).filter(|(mapped, column)| {
            let is_date = matches!(mapped.role, Role::Created | Role::Updated | Role::Closed | Role::Start | Role::End);
            is_date && notes::applies(mapped.role, plan.target) && column.dates.read > 0
        });
        let report = Report {
            rows: table.len(),
            missing: table.missing.clone(),
            wider: table.wider,
            dates: dates.map(|(mapped, column)| (column.name.clone(), mapped.order, mapped.order_shown)).collect(),
            unknown_statuses: plan.statuses.iter().filter(|it| !it.known).cloned().collect(),
            scores: score
                .and_then(|at| table.columns.get(at))
                .map(|column| Scores { column: column.name.clone(), ..Scores::default() }),
            ..Report::default()
        };
        let mut prefix = format!("{}:", plan.tool.format().prefix);
        if matches!(plan.tool, Tool::Table | Tool::Survey) {
            prefix.push_str(table.signature().get(..8).unwrap_or_default());
            prefix.push('/');
        }
        let used = plan.columns.iter().enumerate().map(|(at, mapped)| (mapped.role, at));
        let used = used.filter(|(role, _)| *role != Role::Ignore);
        Self {
            at: 0,
            keyed: false,
            ids: Vec::new(),
            prefix,
            alike: HashMap::new(),
            rows: HashMap::new(),
            items: HashMap::new(),
            epics: HashMap::new(),
            above: Vec::new(),
            positions,
            used: used.collect(),
            names: Names::of(now),
            left: vec![0; table.columns.len()],
            preview: Preview::default(),
            report,
        }
    }

    /// Looks at the next `rows` rows; false when all have been looked at. Every row is looked at twice.
    pub fn step(&mut self, table: &Table, plan: &Plan, now: &Replica, rows: usize) -> bool {
        for _ in 0..rows {
            let Some(row) = table.row(self.at) else {
                if self.keyed {
                    return false;
                }
                (self.keyed, self.at) = (true, 0);
                continue;
            };
            let used = std::mem::take(&mut self.used);
            let said = Said { row, table, plan, used: &used };
            if self.keyed {
                self.record(&said, now)
            } else {
                self.key(&said)
            }
            self.used = used;
            self.at += 1;
        }
        true
    }

    /// How much has been done, from 0 to 1.
    #[must_use]
    pub fn progress(&self, table: &Table) -> f64 {
        let done = self.at + if self.keyed { table.len() } else { 0 };
        done as f64 / (table.len() * 2).max(1) as f64
    }

    /// What the table would change, and what stays out.
    #[must_use]
    pub fn finish(mut self, table: &Table, plan: &Plan) -> (Preview, Report) {
        // Last, because moving the edits of a hundred thousand rows would take a while; their order says nothing.
        self.preview.edits.append(&mut self.names.edits);
        let made = std::mem::take(&mut self.names.made).into_iter();
        self.preview.added.extend(made.map(|(record, name)| Shown { record, name, fields: Vec::new() }));
        for (column, count) in table.columns.iter().zip(&self.left) {
            self.report.leave_out(&column.name, *count);
        }
        for passed in &table.passed_over {
            self.report.pass_over(Why::Bot, passed.count);
        }
        if self.report.scores.is_some() && plan.target == Target::Items {
            self.report.scores = None;
        }
        self.preview.unchanged = self.report.unchanged;
        (self.preview, self.report)
    }

    /// Finds out which record a row is of.
    fn key(&mut self, said: &Said<'_>) {
        let (own, key) = (said.first(Role::Id), said.first(Role::Key));
        let mut known = if !own.is_empty() {
            Known { id: Id::<()>::from_text(own).uuid(), key: String::new() }
        } else if key.is_empty() {
            self.by_content(said)
        } else {
            // Cut where no tool writes that much, so that it fits a record.
            Known { id: Uuid::nil(), key: format!("{}{}", self.prefix, key.chars().take(900).collect::<String>()) }
        };
        if known.id.is_nil() {
            let name = if said.plan.target == Target::Items { &format!("item/{}", known.key) } else { &known.key };
            known.id = Id::<()>::named(name).uuid();
        }
        let place = self.rows.entry(known.id).or_default();
        *place = (self.at, place.1 + 1);
        if said.plan.target == Target::Items {
            for role in [Role::Id, Role::Key, Role::OtherKey] {
                for (_, cell) in said.all(role) {
                    self.items.insert(cell.to_lowercase(), known.id);
                }
            }
            let title = said.first(Role::Title).to_lowercase();
            self.epics.entry(title).or_insert(known.id);
        }
        self.ids.push(known);
    }

    /// A row that nobody has given a key is known by all it says; the second that says the same is the second.
    fn by_content(&mut self, said: &Said<'_>) -> Known {
        let all = said.row.cells().collect::<Vec<_>>().join("\u{1f}");
        let hash = Id::<()>::named(&format!("{}{all}", self.prefix)).uuid();
        let times = self.alike.entry(hash).or_default();
        *times += 1;
        let hash = hash.simple();
        let mut key = format!("{}{hash}", self.prefix);
        if *times > 1 {
            key.push_str(&format!("~{times}"));
        }
        let name = if said.plan.target == Target::Items { &format!("item/{key}") } else { &key };
        let id = Id::<()>::named(name).uuid();
        Known { id, key: if said.plan.tool == Tool::Own { String::new() } else { key } }
    }

    /// Makes the record of a row, and the edits that bring it in.
    fn record(&mut self, said: &Said<'_>, now: &Replica) {
        let Some(Known { id, key }) = self.ids.get(self.at) else {
            return;
        };
        let (id, key) = (*id, key.clone());
        let (last, times) = self.rows.get(&id).copied().unwrap_or_default();
        self.count_left_out(said);
        if let Some(scores) = &mut self.report.scores {
            let score = said.all(Role::Score).next();
            scores.count(score.and_then(|(_, cell)| crate::model::number::parse_number(cell, said.plan.decimal)));
        }
        if last != self.at {
            let why = if said.plan.has(Role::Voter) { Why::Vote } else { Why::Repeated };
            return self.report.pass_over(why, 1);
        }
        let source = self.source(said, key);
        let outcome = match said.plan.target {
            Target::Feedback => self.note(said, id, if said.plan.has(Role::Voter) { times } else { 0 }, source, now),
            Target::Items => self.item(said, id, source, now),
        };
        if let Err(why) = outcome {
            self.report.pass_over(why, 1);
        }
    }

    fn source(&mut self, said: &Said<'_>, key: String) -> Source {
        let url = said.address(&mut self.report).to_owned();
        let updated = said.moment(Role::Updated, &mut self.report).and_then(|(moment, order)| moment.utc(order));
        Source { kind: said.plan.source, key, url, updated, ..Source::default() }
    }

    fn note(&mut self, said: &Said<'_>, id: Uuid, voters: usize, source: Source, now: &Replica) -> Result<(), Why> {
        let mut note = notes::note(said, voters, &mut self.names, now, &mut self.report)?;
        note.id = Id::from_uuid(id);
        note.source = source;
        self.check(said, &note)?;
        let record = RecordRef::of(note.id);
        let covered = covered(&notes::COVERED, said.plan);
        let change = update::change(record, fields_of::<Feedback>(&note), &covered, said.plan.tool == Tool::Own, now)?;
        self.take(record, note.title, change);
        Ok(())
    }

    fn item(&mut self, said: &Said<'_>, id: Uuid, source: Source, now: &Replica) -> Result<(), Why> {
        let parent = self.parent(said, id, now);
        let mut item = items::item(said, parent, &mut self.names, now, &mut self.report)?;
        item.id = Id::from_uuid(id);
        item.source = source;
        item.position = self.positions.get(self.at).cloned().unwrap_or_default();
        self.check(said, &item)?;
        let record = RecordRef::of(item.id);
        let covered = covered(&items::COVERED, said.plan);
        let change = update::change(record, fields_of::<Item>(&item), &covered, said.plan.tool == Tool::Own, now)?;
        self.take(record, item.title, change);
        Ok(())
    }

    fn check<T: Record>(&mut self, said: &Said<'_>, record: &T) -> Result<(), Why> {
        let Err(flaw) = record.check() else {
            return Ok(());
        };
        let path = format!("[{}]", said.row.line);
        self.preview.refused.push(Refused { place: path.clone(), why: FileError::Flawed { path, flaw } });
        Err(Why::Flawed)
    }

    fn take(&mut self, record: RecordRef, name: String, change: Change) {
        self.report.kept += change.kept;
        let shown = Shown { record, name, fields: change.fields };
        if change.edits.is_empty() {
            self.report.unchanged += 1;
        } else if change.is_new {
            self.report.added += 1;
            self.preview.added.push(shown);
        } else {
            self.report.changed += 1;
            self.preview.changed.push(shown);
        }
        self.preview.edits.extend(change.edits);
    }

    /// The item that a row is part of: one of the table, or one that is here already.
    fn parent(&mut self, said: &Said<'_>, id: Uuid, now: &Replica) -> Option<Id<Item>> {
        let by_depth = self.by_depth(said, id);
        let prefix = &self.prefix;
        let is_here = |id: &Uuid| {
            let record = RecordRef { kind: Kind::Item, id: *id };
            now.record(record).is_some_and(|held| !held.is_blank())
        };
        let mut unknown = None;
        for (at, cell) in said.all(Role::Parent) {
            let lower = cell.to_lowercase();
            let found = self.items.get(&lower).or_else(|| self.epics.get(&lower)).copied();
            let before = || Some(Id::<()>::named(&format!("item/{prefix}{cell}")).uuid()).filter(is_here);
            match found.or_else(before).filter(|it| *it != id) {
                Some(parent) => return Some(Id::from_uuid(parent)),
                // The key stands behind the id, and says more.
                None => unknown = Some((at, cell)),
            }
        }
        if let Some((at, cell)) = unknown {
            self.report.problem(said.row.line, said.name(at), cell, Trouble::UnknownParent);
        }
        if by_depth.is_some() {
            return by_depth;
        }
        let (_, name) = said.all(Role::Epic).next()?;
        let lower = name.to_lowercase();
        if let Some(parent) = self.epics.get(&lower).filter(|it| **it != id) {
            return Some(Id::from_uuid(*parent));
        }
        let key = format!("{prefix}epic/{lower}");
        let epic: Id<Item> = Id::named(&format!("item/{key}"));
        self.epics.insert(lower, epic.uuid());
        if !is_here(&epic.uuid()) {
            let title: String = name.chars().take(crate::model::text::TITLE_CHARS_MAX).collect();
            let position = self.positions.get(self.at).cloned().unwrap_or_default();
            let source = Source { key, ..Source::default() };
            let item = Item { id: epic, title, kind: ItemKind::Feature, position, source, ..Item::default() };
            self.names.made.push((RecordRef::of(epic), item.title.clone()));
            self.names.edits.extend(Edit::create(&item));
        }
        Some(epic)
    }

    /// The item above, in a table whose titles stand in columns by depth: Azure's `Title 1`, `Title 2`.
    fn by_depth(&mut self, said: &Said<'_>, id: Uuid) -> Option<Id<Item>> {
        let (title, _) = said.all(Role::Title).next()?;
        let depth = said.used.iter().filter(|(role, at)| *role == Role::Title && *at < title).count();
        self.above.truncate(depth);
        let parent = self.above.last().filter(|it| **it != id).copied();
        self.above.push(id);
        parent.filter(|_| said.plan.tool == Tool::Azure).map(Id::from_uuid)
    }

    /// Counts what of a row has no place here: columns that nobody has a use for, and all but the first of what can
    /// only be one.
    fn count_left_out(&mut self, said: &Said<'_>) {
        let plan = said.plan;
        let mut one: Vec<Role> = Vec::new();
        for (at, mapped) in plan.columns.iter().enumerate() {
            let cell = said.row.cell(at);
            if cell.is_empty() || matches!(cell, "0" | "false" | "False" | "FALSE") {
                continue;
            }
            let role = mapped.role;
            let values = || cell.split(crate::exchange::table::BETWEEN).count();
            let has_place = notes::applies(role, plan.target) && role != Role::Voter
                || (role == Role::Points && plan.target == Target::Items && plan.points_a_month.is_some());
            let left = if !has_place {
                values()
            } else if matches!(role, Role::Owner | Role::Release | Role::Product) {
                let values = said.values(role).iter().filter(|(it, _)| *it == at).count();
                if one.contains(&role) { values } else { values.saturating_sub(1) }
            } else {
                let again = one.contains(&role) && !role.takes_several() && said.first(role) != cell;
                usize::from(again)
            };
            one.push(role);
            if let Some(count) = self.left.get_mut(at) {
                *count += left;
            }
        }
    }
}

/// The fields that the mapping says something about.
fn covered(all: &[(&'static str, &[Role])], plan: &Plan) -> Vec<&'static str> {
    all.iter().filter(|(_, roles)| roles.iter().any(|role| plan.has(*role))).map(|(field, _)| *field).collect()
}
