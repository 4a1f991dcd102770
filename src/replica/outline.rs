//! The outline: every item below its parent, in order.

use std::collections::HashMap;

use super::{Snapshot, Table};
use crate::model::{Id, Item};

/// The items as a tree, read from top to bottom.
///
/// Where an item's parent is gone, the item stands at the top. Where parents form a ring, because two people moved
/// items at once, the ring is opened at its smallest id, which then stands at the top and is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    rows: Vec<OutlineRow>,
    places: HashMap<Id<Item>, usize>,
}

/// One line of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlineRow {
    /// The item.
    pub id: Id<Item>,
    /// The item it is shown under.
    pub parent: Option<Id<Item>>,
    /// How many items stand above it, 0 at the top.
    pub depth: usize,
    /// How many items stand directly under it.
    pub children: usize,
    /// Whether its parent was set aside to open a ring.
    pub opens_ring: bool,
}

impl Outline {
    /// The outline of a snapshot.
    #[must_use]
    pub fn of(snapshot: &Snapshot) -> Self {
        Self::of_items(&snapshot.table())
    }

    /// The outline of a table of items.
    #[must_use]
    pub fn of_items(items: &Table<Item>) -> Self {
        let openers = ring_openers(items);
        let mut children: HashMap<Option<Id<Item>>, Vec<&Item>> = HashMap::new();
        for item in items.iter() {
            let parent = item.parent.filter(|it| items.get(*it).is_some() && !openers.contains(&item.id));
            children.entry(parent).or_default().push(item);
        }
        for siblings in children.values_mut() {
            siblings.sort_by(|a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
        }
        let mut rows = Vec::with_capacity(items.len());
        let mut todo: Vec<(&Item, Option<Id<Item>>, usize)> = Vec::new();
        let push = |todo: &mut Vec<_>, parent, depth| {
            if let Some(siblings) = children.get(&parent) {
                todo.extend(siblings.iter().rev().map(|item| (*item, parent, depth)));
            }
        };
        push(&mut todo, None, 0);
        while let Some((item, parent, depth)) = todo.pop() {
            rows.push(OutlineRow {
                id: item.id,
                parent,
                depth,
                children: children.get(&Some(item.id)).map_or(0, Vec::len),
                opens_ring: openers.contains(&item.id),
            });
            push(&mut todo, Some(item.id), depth + 1);
        }
        let places = rows.iter().enumerate().map(|(at, row)| (row.id, at)).collect();
        Self { rows, places }
    }

    /// The lines from top to bottom.
    #[must_use]
    pub fn rows(&self) -> &[OutlineRow] {
        &self.rows
    }

    /// The line of an item.
    #[must_use]
    pub fn row(&self, id: Id<Item>) -> Option<&OutlineRow> {
        self.rows.get(*self.places.get(&id)?)
    }

    /// The items directly under `parent`, in order.
    pub fn children(&self, parent: Option<Id<Item>>) -> impl Iterator<Item = Id<Item>> + '_ {
        self.rows.iter().filter(move |row| row.parent == parent).map(|row| row.id)
    }

    /// Every item under `id`, at any depth, from top to bottom.
    pub fn below(&self, id: Id<Item>) -> impl Iterator<Item = Id<Item>> + '_ {
        let at = self.places.get(&id).copied();
        let depth = self.row(id).map_or(0, |row| row.depth);
        let rest = at.and_then(|at| self.rows.get(at + 1..)).unwrap_or_default();
        rest.iter().take_while(move |row| row.depth > depth).map(|row| row.id)
    }

    /// Whether `id` is `above` itself or stands somewhere under it.
    #[must_use]
    pub fn is_within(&self, id: Id<Item>, above: Id<Item>) -> bool {
        let mut at = Some(id);
        while let Some(id) = at {
            if id == above {
                return true;
            }
            at = self.row(id).and_then(|row| row.parent);
        }
        false
    }
}

/// The smallest id of each ring of parents.
fn ring_openers(items: &Table<Item>) -> Vec<Id<Item>> {
    let mut settled: HashMap<Id<Item>, Id<Item>> = HashMap::new(); // item → the start of the walk that passed it
    let mut openers = Vec::new();
    for start in items.iter() {
        let mut at = start;
        while settled.insert(at.id, start.id).is_none() {
            match at.parent.and_then(|parent| items.get(parent)) {
                Some(parent) if !settled.contains_key(&parent.id) => at = parent,
                Some(parent) => {
                    if settled.get(&parent.id) == Some(&start.id) {
                        openers.push(smallest_in_ring(items, parent));
                    }
                    break;
                }
                None => break,
            }
        }
    }
    openers
}

fn smallest_in_ring(items: &Table<Item>, start: &Item) -> Id<Item> {
    let (mut smallest, mut at) = (start.id, start);
    while let Some(parent) = at.parent.and_then(|parent| items.get(parent)) {
        smallest = smallest.min(parent.id);
        if parent.id == start.id {
            break;
        }
        at = parent;
    }
    smallest
}
