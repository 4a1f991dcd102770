//! Slots: where an item can go in the backlog, and the position that puts it there.

use std::collections::BTreeSet;

use super::super::{Command, Facts, Label, Refusal, change, known};
use crate::{
    model::{Id, Item, Position, RecordRef},
    replica::{Edit, Outline, Snapshot},
};

/// Where an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// One up among its siblings.
    Up,
    /// One down among its siblings.
    Down,
    /// First among its siblings.
    First,
    /// Last among its siblings.
    Last,
    /// Under the sibling above it, as its last child.
    Indent,
    /// Out of its parent, right after it.
    Outdent,
    /// Right before another item, as its sibling.
    Before(Id<Item>),
    /// Right after another item, as its sibling.
    After(Id<Item>),
    /// Under another item, as its last child.
    Into(Id<Item>),
}

/// Moves an item, with everything under it, to another slot.
///
/// Changes one or two fields of one record, so people who move different items never conflict.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    /// The item.
    pub id: Id<Item>,
    /// Where to.
    pub slot: Slot,
}

/// Moves several items, each with everything under it, to one slot, where they keep their order.
///
/// What stands under another of them moves along with that one. Up, down and the like move the items of each parent
/// on their own; aimed at an item, they all come to stand there together.
#[derive(Clone, Debug)]
pub struct MoveAll {
    /// The items, in any order.
    pub ids: Vec<Id<Item>>,
    /// Where to.
    pub slot: Slot,
}

impl Command for Move {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item, or the one it aims at, is gone; [`Refusal::UnderItself`];
    /// [`Refusal::NoPlace`] if there is nowhere to go.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        move_all(now, &[self.id], self.slot)
    }
}

impl Command for MoveAll {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// As for [`Move`]; [`Refusal::NoPlace`] only if none of them has anywhere to go.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        move_all(now, &self.ids, self.slot)
    }
}

fn move_all(now: &Snapshot, ids: &[Id<Item>], slot: Slot) -> Result<Vec<Edit>, Refusal> {
    let outline = now.outline();
    for id in ids {
        known(now, *id)?;
    }
    let moved = topmost(outline, ids);
    let is_aimed = matches!(slot, Slot::Before(_) | Slot::After(_) | Slot::Into(_));
    let mut blocks: Vec<(_, Vec<_>)> = Vec::new();
    for id in &moved {
        let parent = outline.row(*id).and_then(|row| row.parent);
        match blocks.iter_mut().find(|(it, _)| is_aimed || *it == parent) {
            Some((_, block)) => block.push(*id),
            None => blocks.push((parent, vec![*id])),
        }
    }
    let mut edits: Option<Vec<Edit>> = None; // until one of them has a place
    for (_, block) in &blocks {
        match Place::find(now, outline, block, &moved, slot) {
            Ok(place) => edits.get_or_insert_default().extend(place.take_in(now, block)?),
            Err(Refusal::NoPlace) => {}
            Err(why) => return Err(why),
        }
    }
    edits.ok_or(Refusal::NoPlace)
}

/// The items that stand under no other of them, from top to bottom.
fn topmost(outline: &Outline, ids: &[Id<Item>]) -> Vec<Id<Item>> {
    if let [one] = ids {
        return vec![*one];
    }
    let all: BTreeSet<_> = ids.iter().copied().collect();
    let mut under = None;
    let mut tops = Vec::with_capacity(all.len());
    for row in outline.rows() {
        under = under.filter(|depth| row.depth > *depth);
        if under.is_none() && all.contains(&row.id) {
            under = Some(row.depth);
            tops.push(row.id);
        }
    }
    tops
}

/// Takes an item out of a ring of parents: it stands at the top from now on, which is where it is shown.
///
/// Rings come about when two people move items under each other at once.
#[derive(Clone, Copy, Debug)]
pub struct LeaveRing(pub Id<Item>);

impl Command for LeaveRing {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item is gone.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        change(now, self.0, |item| item.parent = None)
    }
}

/// A place among siblings: a parent, the siblings there without the moved items, and where among them.
pub(super) struct Place {
    pub(super) parent: Option<Id<Item>>,
    siblings: Vec<Id<Item>>,
    at: usize,
}

impl Place {
    /// The place for a block of siblings. `moved` are all that move, and make no neighbours.
    pub(super) fn find(
        now: &Snapshot,
        outline: &Outline,
        block: &[Id<Item>],
        moved: &[Id<Item>],
        slot: Slot,
    ) -> Result<Self, Refusal> {
        let parent = block.first().and_then(|id| outline.row(*id)).and_then(|row| row.parent);
        let under = |parent: Option<Id<Item>>| -> Vec<_> {
            outline.children(parent).filter(|id| !moved.contains(id)).collect()
        };
        let last_under = |parent| {
            let siblings = under(parent);
            Self { parent, at: siblings.len(), siblings }
        };
        // How many of those that stay stand above an item of the block.
        let above = |id: Option<&Id<Item>>| {
            let stays = |it: &Id<Item>| !moved.contains(it);
            id.map(|id| outline.children(parent).take_while(|it| it != id).filter(stays).count())
        };
        let place = match slot {
            Slot::Up | Slot::Indent => {
                let (siblings, at) = (under(parent), above(block.first()).ok_or(Refusal::NoPlace)?);
                let at = at.checked_sub(1).ok_or(Refusal::NoPlace)?;
                match slot {
                    Slot::Indent => last_under(siblings.get(at).copied()),
                    _ => Self { parent, siblings, at },
                }
            }
            Slot::Down => {
                let (siblings, at) = (under(parent), above(block.last()).ok_or(Refusal::NoPlace)?);
                if at == siblings.len() {
                    return Err(Refusal::NoPlace);
                }
                Self { parent, siblings, at: at + 1 }
            }
            Slot::First => Self { parent, siblings: under(parent), at: 0 },
            Slot::Last => last_under(parent),
            Slot::Outdent => {
                let after = Slot::After(parent.ok_or(Refusal::NoPlace)?);
                return Self::find(now, outline, block, moved, after);
            }
            Slot::Into(target) => {
                known(now, target)?;
                last_under(Some(target))
            }
            Slot::Before(target) | Slot::After(target) => {
                let row = outline.row(target).ok_or(Refusal::Unknown(RecordRef::of(target)))?;
                let siblings = under(row.parent);
                // Not found: beside itself, which is no place.
                let at = siblings.iter().position(|id| *id == target).ok_or(Refusal::NoPlace)?;
                Self { parent: row.parent, siblings, at: if slot == Slot::Before(target) { at } else { at + 1 } }
            }
        };
        match moved.iter().find(|id| place.parent.is_some_and(|parent| outline.is_within(parent, **id))) {
            Some(id) => Err(Refusal::UnderItself(RecordRef::of(*id))),
            None => Ok(place),
        }
    }

    /// The edits that put a block here; none where it stands here already.
    fn take_in(&self, now: &Snapshot, block: &[Id<Item>]) -> Result<Vec<Edit>, Refusal> {
        let outline = now.outline();
        let (above, below) = self.siblings.split_at_checked(self.at).ok_or(Refusal::NoPlace)?;
        let order = above.iter().chain(block).chain(below).copied();
        let is_here = |id: &Id<Item>| outline.row(*id).is_some_and(|row| row.parent == self.parent);
        if block.iter().all(is_here) && outline.children(self.parent).eq(order) {
            return Ok(Vec::new());
        }
        let mut edits = Vec::new();
        for (id, position) in self.positions(now, block) {
            edits.extend(change(now, id, |item| {
                item.position = position;
                if block.contains(&id) {
                    item.parent = self.parent;
                }
            })?);
        }
        // An item that leaves a ring leaves the others as they are shown: where the ring was opened is the top.
        let openers: BTreeSet<_> = block.iter().filter_map(|id| outline.ring_of(*id)).collect();
        for opener in openers.into_iter().filter(|it| !block.contains(it)) {
            edits.extend(change(now, opener, |item| item.parent = None)?);
        }
        Ok(edits)
    }

    /// The positions for a block; and, where neighbours share one position, new ones for those after it.
    pub(super) fn positions(&self, now: &Snapshot, block: &[Id<Item>]) -> Vec<(Id<Item>, Position)> {
        let position = |id: Id<Item>| now.get(id).map(|it| &it.position);
        positions_at(&self.siblings, self.at, block, position)
    }
}

/// Positions for a `block` before `siblings[at]`; and, where neighbours share one position and leave no room, new
/// ones for as many of those after it as it takes.
pub(in super::super) fn positions_at<'a>(
    siblings: &[Id<Item>],
    at: usize,
    block: &[Id<Item>],
    position: impl Fn(Id<Item>) -> Option<&'a Position>,
) -> Vec<(Id<Item>, Position)> {
    let above = at.checked_sub(1).and_then(|at| siblings.get(at)).and_then(|id| position(*id));
    let after = siblings.get(at..).unwrap_or_default();
    // The first sibling after it that leaves room; those before that must make way.
    let room = after.iter().position(|id| match (above, position(*id)) {
        (Some(above), Some(below)) => above < below,
        _ => true,
    });
    let below = room.and_then(|room| after.get(room)).and_then(|id| position(*id));
    let crowded = after.get(..room.unwrap_or(after.len())).unwrap_or_default();
    let mut positions = Vec::with_capacity(block.len() + crowded.len());
    Position::spread(above, below, block.len() + crowded.len(), &mut positions);
    block.iter().chain(crowded).copied().zip(positions).collect()
}
