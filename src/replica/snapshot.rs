//! Snapshots: the records as typed rows, immutable and cheap to copy.

use std::{array, marker::PhantomData, sync::Arc};

use imbl::{OrdMap, OrdSet};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Held, Outline, REMOVED, Replica, Stamp,
    kept::{KeptRow, read},
};
use crate::model::{Id, Item, Kind, Name, Record, RecordRef, Relation, RowAny};

/// Anything by id, of a type that its reader knows: one map serves all, and is in the page once.
pub(super) type Rows = OrdMap<Uuid, RowAny>;
/// Rows by kind, in the order of [`Kind::ALL`].
type ByKind = [Rows; Kind::ALL.len()];
type Key = (Relation, Uuid, Uuid);

/// Versions of long texts that lost without having been seen: field, stamp and value, latest first.
pub type Others = Arc<Vec<(Name, Stamp, Value)>>;

/// Everything a page can show, at one moment. Copying it costs next to nothing.
#[derive(Clone)]
pub struct Snapshot {
    live: ByKind,
    bin: ByKind,
    /// For the rows of the bin, the [`Stamp`] of their removal.
    removed: ByKind,
    relations: OrdSet<Key>,
    others: OrdMap<RecordRef, Others>,
    outline: Outline,
}

/// The records of one kind, sorted by id. Two tables are equal when nothing was touched between them.
pub struct Table<T> {
    rows: Rows,
    of: PhantomData<fn() -> T>,
}

impl Default for Snapshot {
    fn default() -> Self {
        let [live, bin, removed] = array::from_fn(|_| array::from_fn(|_| Rows::default()));
        Self {
            live,
            bin,
            removed,
            relations: OrdSet::default(),
            others: OrdMap::default(),
            outline: Outline::default(),
        }
    }
}

impl Snapshot {
    /// Builds the snapshot of a whole replica.
    #[must_use]
    pub fn build(replica: &Replica) -> Self {
        let mut snapshot = Self::default();
        for (record, held) in replica.records() {
            snapshot.put(record, held);
        }
        snapshot.outline = Outline::of_items(&snapshot.table());
        snapshot
    }

    /// The snapshot after `touched` have changed in `replica`. Equals building it anew.
    #[must_use]
    pub fn refresh(&self, replica: &Replica, touched: &[RecordRef]) -> Self {
        let mut next = self.clone();
        next.take_in(replica, touched);
        next.settle(self, touched);
        next
    }

    /// Takes in the rows that `touched` have in `replica`. The outline waits for [`Snapshot::settle`].
    pub(crate) fn take_in(&mut self, replica: &Replica, touched: &[RecordRef]) {
        for record in touched {
            self.take(*record);
            if let Some(held) = replica.record(*record) {
                self.put(*record, held);
            }
        }
    }

    /// Brings the outline up to date after `touched` have changed since `before`.
    pub(crate) fn settle(&mut self, before: &Self, touched: &[RecordRef]) {
        let place = |snapshot: &Self, id| snapshot.get::<Item>(id).map(|it| (it.parent, it.position.clone()));
        let items = touched.iter().filter(|it| it.kind == Kind::Item).map(|it| Id::from_uuid(it.id));
        let moved: Vec<_> = items.filter(|id| place(before, *id) != place(self, *id)).collect();
        self.outline = before.outline.after(&moved, &before.table(), &self.table());
    }

    /// The records of one kind.
    #[must_use]
    pub fn table<T: Record>(&self) -> Table<T> {
        Table { rows: self.rows(T::KIND).clone(), of: PhantomData }
    }

    /// The records of one kind that are in the bin.
    #[must_use]
    pub fn bin<T: Record>(&self) -> Table<T> {
        let rows = self.bin.get(T::KIND.index()).cloned().unwrap_or_default();
        Table { rows, of: PhantomData }
    }

    /// When a record went to the bin, and by whom; `None` if it is not there. Records that went together have one
    /// stamp.
    #[must_use]
    pub fn removed(&self, record: RecordRef) -> Option<Stamp> {
        self.removed.get(record.kind.index())?.get(&record.id)?.downcast_ref().copied()
    }

    /// Every item below its parent, in order.
    #[must_use]
    pub const fn outline(&self) -> &Outline {
        &self.outline
    }

    /// Every record outside the bin.
    pub fn records(&self) -> impl Iterator<Item = RecordRef> + '_ {
        Kind::ALL
            .iter()
            .zip(&self.live)
            .flat_map(|(kind, rows)| rows.keys().map(|id| RecordRef { kind: *kind, id: *id }))
    }

    /// Every record in the bin: which, and what people call it.
    pub fn bin_all(&self) -> impl Iterator<Item = (RecordRef, String)> + '_ {
        Kind::ALL.iter().zip(&self.bin).flat_map(|(kind, rows)| {
            rows.iter().map(|(id, row)| (RecordRef { kind: *kind, id: *id }, (kind.ops().name)(read(row))))
        })
    }

    /// One record.
    #[must_use]
    pub fn get<T: Record>(&self, id: Id<T>) -> Option<&T> {
        read(self.rows(T::KIND).get(&id.uuid())?).downcast_ref()
    }

    /// One record, to keep.
    #[must_use]
    pub fn row<T: Record>(&self, id: Id<T>) -> Option<Arc<T>> {
        Arc::clone(read(self.rows(T::KIND).get(&id.uuid())?)).downcast().ok()
    }

    /// Whether the record is there and not in the bin.
    #[must_use]
    pub fn contains(&self, record: RecordRef) -> bool {
        self.rows(record.kind).contains_key(&record.id)
    }

    /// What people call a record, in the bin or not.
    #[must_use]
    pub fn name(&self, record: RecordRef) -> Option<String> {
        let row = self.rows(record.kind).get(&record.id);
        let row = row.or_else(|| self.bin.get(record.kind.index())?.get(&record.id))?;
        Some((record.kind.ops().name)(read(row)))
    }

    /// How many records there are outside the bin.
    #[must_use]
    pub fn len(&self) -> usize {
        self.live.iter().map(Rows::len).sum()
    }

    /// Whether there is no record outside the bin.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The records that stand in `relation` to `owner`, by id.
    pub fn related<T: Record>(&self, relation: Relation, owner: Uuid) -> impl Iterator<Item = &T> + '_ {
        let from = (relation, owner, Uuid::nil());
        self.relations
            .range(from..)
            .take_while(move |key| key.0 == relation && key.1 == owner)
            .filter_map(|key| self.get(Id::<T>::from_uuid(key.2)))
    }

    /// Versions of the record's long texts that lost without having been seen.
    #[must_use]
    pub fn others(&self, record: RecordRef) -> Option<Others> {
        self.others.get(&record).cloned()
    }

    fn rows(&self, kind: Kind) -> &Rows {
        // The arrays are as long as the list of kinds.
        #[expect(clippy::indexing_slicing, reason = "one table for each kind")]
        &self.live[kind.index()]
    }

    fn put(&mut self, record: RecordRef, held: &Held) {
        if held.is_blank() {
            return;
        }
        if let Some(kept) = held.as_kept().filter(|it| !it.is_related()) {
            if let Some(rows) = self.live.get_mut(record.kind.index()) {
                rows.insert(record.id, Arc::new(KeptRow::new(kept.clone())));
            }
            return;
        }
        let ops = record.kind.ops();
        let row = (ops.row)(record.id, held.values().collect());
        let at = record.kind.index();
        if held.is_removed() {
            if let Some(rows) = self.bin.get_mut(at) {
                rows.insert(record.id, row);
            }
            let since = held.cell(REMOVED).map(|cell| cell.winner.stamp).unwrap_or_default();
            if let Some(stamps) = self.removed.get_mut(at) {
                stamps.insert(record.id, Arc::new(since));
            }
            return;
        }
        for (relation, owner) in (ops.relations)(&row) {
            self.relations.insert((relation, owner, record.id));
        }
        if let Some(rows) = self.live.get_mut(at) {
            rows.insert(record.id, row);
        }
        let others: Vec<_> = ops
            .texts
            .iter()
            .filter_map(|text| held.cell(text).map(|cell| (*text, cell)))
            .flat_map(|(text, cell)| {
                let differs = |value: &Value| *value != cell.winner.value;
                cell.others
                    .iter()
                    .filter(move |it| differs(&it.value))
                    .map(move |it| (Name::Borrowed(text), it.stamp, it.value.clone()))
            })
            .collect();
        if !others.is_empty() {
            self.others.insert(record, Arc::new(others));
        }
    }

    fn take(&mut self, record: RecordRef) {
        let at = record.kind.index();
        if let (Some(rows), Some(stamps)) = (self.bin.get_mut(at), self.removed.get_mut(at)) {
            rows.remove(&record.id);
            stamps.remove(&record.id);
        }
        self.others.remove(&record);
        let Some(row) = self.live.get_mut(at).and_then(|rows| rows.remove(&record.id)) else {
            return;
        };
        for (relation, owner) in (record.kind.ops().relations)(read(&row)) {
            self.relations.remove(&(relation, owner, record.id));
        }
    }
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = |tables: &[Rows]| {
            let all = Kind::ALL.iter().zip(tables).flat_map(|(kind, rows)| {
                rows.iter().map(|(id, row)| format!("{kind}/{id} {}", (kind.ops().name)(read(row)))).collect::<Vec<_>>()
            });
            all.collect::<Vec<_>>()
        };
        f.debug_struct("Snapshot")
            .field("live", &names(&self.live))
            .field("bin", &names(&self.bin))
            .field("relations", &self.relations)
            .finish_non_exhaustive()
    }
}

impl<T: Record> Table<T> {
    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        read(self.rows.get(&id.uuid())?).downcast_ref()
    }

    /// The record with this id, to keep.
    #[must_use]
    pub fn row(&self, id: Id<T>) -> Option<Arc<T>> {
        Arc::clone(read(self.rows.get(&id.uuid())?)).downcast().ok()
    }

    /// Every record, by id.
    pub fn iter(&self) -> impl Iterator<Item = &T> + '_ {
        self.rows.values().filter_map(|row| read(row).downcast_ref())
    }

    /// Every record, by id, to keep.
    pub fn rows(&self) -> impl Iterator<Item = Arc<T>> + '_ {
        self.rows.values().filter_map(|row| Arc::clone(read(row)).downcast().ok())
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self { rows: self.rows.clone(), of: PhantomData }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Rows::default(), of: PhantomData }
    }
}

impl<T> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows.ptr_eq(&other.rows)
    }
}

impl<T: Record> std::fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Deep equality: the same rows, bin, relations, outline and other versions. When something went to the bin is not
/// shown anywhere.
impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        let same_rows = |a: &[Rows], b: &[Rows]| {
            Kind::ALL.iter().zip(a).zip(b).all(|((kind, a), b)| {
                let values = kind.ops().values;
                a.len() == b.len()
                    && a.iter().zip(b).all(|((a_id, a), (b_id, b))| a_id == b_id && values(read(a)) == values(read(b)))
            })
        };
        same_rows(&self.live, &other.live)
            && same_rows(&self.bin, &other.bin)
            && self.outline == other.outline
            && self.relations == other.relations
            && self.others == other.others
    }
}
