//! The outline: every item below its parent, in order.
//!
//! In: the items, whole or those that have moved. Out: who stands where. A change of anything but a parent or a
//! position leaves it untouched, and a move touches the two parents it concerns.

use std::{
    iter,
    sync::{Arc, OnceLock},
};

use uuid::Uuid;

use super::{Snapshot, Table, snapshot::Rows};
use crate::model::{Id, Item, RowAny};

/// The items as a tree. Copying it costs next to nothing.
///
/// Where an item's parent is gone, the item stands at the top. Where parents form a ring, because two people moved
/// items at once, the ring is opened at its smallest id, which then stands at the top and is marked.
#[derive(Clone)]
pub struct Outline(Arc<Tree>);

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

struct Tree {
    /// A [`Node`] for each item, and one under [`TOP`] for what stands at the top.
    nodes: Rows,
    /// Items that stand at the top although they name a parent, sorted. Nearly always none.
    aside: Vec<Uuid>,
    /// The lines from top to bottom, once somebody has asked for them.
    rows: OnceLock<Vec<OutlineRow>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Node {
    /// The parent that the item names.
    named: Uuid,
    /// The parent it is shown under.
    parent: Uuid,
    /// What is shown under it, in order.
    children: Vec<Uuid>,
}

/// No item: what stands at the top stands under it.
const TOP: Uuid = Uuid::nil();

/// So many items that have moved at once are put in place one by one; more are quicker sorted anew.
const MOVED_MAX: usize = 64;

impl Outline {
    /// The outline of a snapshot.
    #[must_use]
    pub fn of(snapshot: &Snapshot) -> Self {
        snapshot.outline().clone()
    }

    /// The outline of a table of items, from scratch.
    #[must_use]
    pub fn of_items(items: &Table<Item>) -> Self {
        let items: Vec<&Item> = items.iter().filter(|it| it.id != Id::NIL).collect();
        let at = |id: Id<Item>| items.binary_search_by_key(&id, |it| it.id).ok();
        let mut parents: Vec<Option<usize>> = items.iter().map(|it| it.parent.and_then(at)).collect();
        for opener in ring_openers(&parents) {
            if let Some(parent) = parents.get_mut(opener) {
                *parent = None;
            }
        }
        let mut order: Vec<(Option<usize>, &Item)> = parents.iter().copied().zip(items.iter().copied()).collect();
        #[expect(
            clippy::disallowed_methods,
            reason = "in the way of opening a workspace, where every millisecond counts"
        )]
        order.sort_unstable_by(|(a, a_item), (b, b_item)| {
            a.cmp(b).then_with(|| a_item.position.cmp(&b_item.position)).then_with(|| a_item.id.cmp(&b_item.id))
        });
        let id_at = |at: Option<usize>| at.and_then(|at| items.get(at)).map_or(TOP, |it| it.id.uuid());
        let (mut nodes, mut aside) = (Vec::with_capacity(items.len() + 1), Vec::new());
        nodes.push(Node::default());
        for (item, parent) in items.iter().zip(&parents) {
            let node = Node { named: named(item), parent: id_at(*parent), children: Vec::new() };
            if node.is_aside() {
                aside.push(item.id.uuid());
            }
            nodes.push(node);
        }
        for siblings in order.chunk_by(|(a, _), (b, _)| a == b) {
            let parent = siblings.first().and_then(|(parent, _)| *parent).map_or(0, |at| at + 1);
            if let Some(node) = nodes.get_mut(parent) {
                node.children = siblings.iter().map(|(_, item)| item.id.uuid()).collect();
            }
        }
        let ids = iter::once(TOP).chain(items.iter().map(|it| it.id.uuid()));
        let nodes = ids.zip(nodes).map(|(id, node)| -> (Uuid, RowAny) { (id, Arc::new(node)) }).collect();
        Self(Arc::new(Tree { nodes, aside, rows: OnceLock::new() }))
    }

    /// The outline after `moved` items have come, gone, or got another parent or position. Equals building it anew.
    pub(super) fn after(&self, moved: &[Id<Item>], before: &Table<Item>, now: &Table<Item>) -> Self {
        if moved.is_empty() {
            return self.clone();
        }
        if moved.len() > MOVED_MAX {
            return Self::of_items(now);
        }
        let Tree { nodes, aside, .. } = &*self.0;
        let mut tree = Tree { nodes: nodes.clone(), aside: aside.clone(), rows: OnceLock::new() };
        for id in moved {
            tree.take(id.uuid(), before);
        }
        // What is left stands where it stood, so one table knows its places as well as the other.
        for item in moved.iter().filter(|id| **id != Id::NIL).filter_map(|id| now.get(*id)) {
            tree.add(item, now);
        }
        Self(Arc::new(tree))
    }

    /// The lines from top to bottom.
    #[must_use]
    pub fn rows(&self) -> &[OutlineRow] {
        self.0.rows.get_or_init(|| self.0.lines())
    }

    /// The line of an item.
    #[must_use]
    pub fn row(&self, id: Id<Item>) -> Option<OutlineRow> {
        let node = self.0.node(id.uuid()).filter(|_| id != Id::NIL)?;
        Some(self.0.line(id.uuid(), node, self.0.above(node.parent).count()))
    }

    /// The items directly under `parent`, in order.
    pub fn children(&self, parent: Option<Id<Item>>) -> impl Iterator<Item = Id<Item>> + '_ {
        let node = self.0.node(parent.unwrap_or_default().uuid());
        node.into_iter().flat_map(|node| &node.children).copied().map(Id::from_uuid)
    }

    /// Every item under `id`, at any depth, from top to bottom.
    pub fn below(&self, id: Id<Item>) -> impl Iterator<Item = Id<Item>> + '_ {
        self.0.walk(id.uuid()).map(|(id, ..)| Id::from_uuid(id))
    }

    /// Whether `id` is `above` itself or stands somewhere under it.
    #[must_use]
    pub fn is_within(&self, id: Id<Item>, above: Id<Item>) -> bool {
        self.0.above(id.uuid()).any(|it| it == above.uuid())
    }

    /// The item at which the ring is opened that `id` is part of; `None` where parents form no ring.
    #[must_use]
    pub fn ring_of(&self, id: Id<Item>) -> Option<Id<Item>> {
        self.0.ring_of(id.uuid()).map(Id::from_uuid)
    }
}

impl Default for Outline {
    fn default() -> Self {
        Self::of_items(&Table::default())
    }
}

impl PartialEq for Outline {
    fn eq(&self, other: &Self) -> bool {
        let nodes = |it: &'_ Self| -> Vec<Uuid> { it.0.nodes.keys().copied().collect() };
        Arc::ptr_eq(&self.0, &other.0)
            || self.0.aside == other.0.aside
                && nodes(self) == nodes(other)
                && self.0.nodes.keys().all(|id| self.0.node(*id) == other.0.node(*id))
    }
}

impl std::fmt::Debug for Outline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.rows()).finish()
    }
}

impl Node {
    fn is_aside(&self) -> bool {
        self.named != TOP && self.parent == TOP
    }
}

impl Tree {
    fn node(&self, id: Uuid) -> Option<&Node> {
        self.nodes.get(&id)?.downcast_ref()
    }

    fn line(&self, id: Uuid, node: &Node, depth: usize) -> OutlineRow {
        OutlineRow {
            id: Id::from_uuid(id),
            parent: (node.parent != TOP).then_some(Id::from_uuid(node.parent)),
            depth,
            children: node.children.len(),
            opens_ring: node.is_aside() && self.nodes.contains_key(&node.named),
        }
    }

    fn lines(&self) -> Vec<OutlineRow> {
        let mut lines = Vec::with_capacity(self.nodes.len());
        lines.extend(self.walk(TOP).map(|(id, node, depth)| self.line(id, node, depth)));
        lines
    }

    /// What stands under `id`, from top to bottom, and how deep under it, from 0.
    fn walk(&self, id: Uuid) -> impl Iterator<Item = (Uuid, &Node, usize)> {
        let under = |node: &Node, depth| node.children.iter().rev().map(move |id| (*id, depth)).collect::<Vec<_>>();
        let mut todo = self.node(id).map_or_else(Vec::new, |node| under(node, 0));
        iter::from_fn(move || {
            let (id, depth) = todo.pop()?;
            let node = self.node(id)?;
            todo.extend(node.children.iter().rev().map(|id| (*id, depth + 1)));
            Some((id, node, depth))
        })
    }

    /// `id` and what it stands under, upwards.
    fn above(&self, id: Uuid) -> impl Iterator<Item = Uuid> {
        iter::successors(Some(id), |id| self.node(*id).map(|node| node.parent)).take_while(|id| *id != TOP)
    }

    fn ring_of(&self, id: Uuid) -> Option<Uuid> {
        let opener = self.above(id).last()?;
        let named = self.node(opener).filter(|it| it.is_aside())?.named;
        self.above(named).any(|it| it == id).then_some(opener)
    }

    fn change(&mut self, id: Uuid, change: &mut dyn FnMut(&mut Node)) {
        if let Some(mut node) = self.node(id).cloned() {
            change(&mut node);
            self.nodes.insert(id, Arc::new(node));
        }
    }

    /// Takes an item out. What stood under it stands at the top; a ring that it was part of is none any more.
    fn take(&mut self, id: Uuid, items: &Table<Item>) {
        let Some(node) = self.node(id).cloned() else {
            return;
        };
        if let Some(opener) = self.ring_of(id).filter(|opener| *opener != id)
            && let Some(named) = self.node(opener).map(|it| it.named).filter(|named| *named != id)
        {
            self.put(opener, named, items);
        }
        for child in self.node(id).map_or_else(Vec::new, |node| node.children.clone()) {
            self.put(child, TOP, items);
        }
        self.change(node.parent, &mut |parent| parent.children.retain(|it| *it != id));
        self.aside.retain(|it| *it != id);
        self.nodes.remove(&id);
    }

    /// Puts an item in, under the parent it names. What waited for it comes under it; a ring is opened.
    fn add(&mut self, item: &Item, items: &Table<Item>) {
        let (id, named) = (item.id.uuid(), named(item));
        self.nodes.insert(id, Arc::new(Node { named, ..Node::default() }));
        let waited: Vec<_> =
            self.aside.iter().copied().filter(|it| self.node(*it).is_some_and(|it| it.named == id)).collect();
        let above: Vec<_> = if self.nodes.contains_key(&named) { self.above(named).collect() } else { Vec::new() };
        let is_ring = above.last().is_some_and(|top| *top == id || waited.contains(top));
        let opener = if is_ring { above.iter().copied().chain([id]).min() } else { None };
        for child in waited {
            if Some(child) != opener {
                self.put(child, id, items);
            }
        }
        let under = |id| if Some(id) == opener { TOP } else { above.first().copied().unwrap_or(TOP) };
        self.put(id, under(id), items);
        if let Some(opener) = opener {
            self.put(opener, TOP, items);
        }
    }

    /// Shows an item under a parent, among its siblings there.
    fn put(&mut self, id: Uuid, under: Uuid, items: &Table<Item>) {
        let Some(old) = self.node(id).map(|node| node.parent) else {
            return;
        };
        self.change(old, &mut |parent| parent.children.retain(|it| *it != id));
        let place = |id: Uuid| (items.get(Id::from_uuid(id)).map(|it| &it.position), id);
        self.change(under, &mut |parent| {
            let at = parent.children.partition_point(|it| place(*it) < place(id));
            parent.children.insert(at, id);
        });
        self.change(id, &mut |node| node.parent = under);
        self.aside.retain(|it| *it != id);
        if self.node(id).is_some_and(Node::is_aside) {
            let at = self.aside.partition_point(|it| *it < id);
            self.aside.insert(at, id);
        }
    }
}

fn named(item: &Item) -> Uuid {
    item.parent.map_or(TOP, Id::uuid)
}

/// The smallest of each ring of parents; items are counted in the order of their ids.
fn ring_openers(parents: &[Option<usize>]) -> Vec<usize> {
    let parent = |at: usize| parents.get(at).copied().flatten();
    let mut passed: Vec<Option<usize>> = vec![None; parents.len()]; // by the walk that began here
    let mut openers = Vec::new();
    for start in 0..parents.len() {
        let mut at = start;
        while let Some(by) = passed.get_mut(at) {
            if let Some(by) = by {
                if *by == start {
                    let ring = iter::successors(parent(at), |it| parent(*it).filter(|_| *it != at));
                    openers.extend(ring.min());
                }
                break;
            }
            *by = Some(start);
            match parent(at) {
                Some(next) => at = next,
                None => break,
            }
        }
    }
    openers
}
