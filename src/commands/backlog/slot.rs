//! Slots: where an item can go in the backlog, and the position that puts it there.

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

impl Command for Move {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item, or the one it aims at, is gone; [`Refusal::UnderItself`];
    /// [`Refusal::NoPlace`] if there is nowhere to go.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        known(now, self.id)?;
        let outline = Outline::of(now);
        let place = Place::find(now, &outline, Some(self.id), self.slot)?;
        if place.parent.is_some_and(|parent| outline.is_within(parent, self.id)) {
            return Err(Refusal::UnderItself(RecordRef::of(self.id)));
        }
        if outline.row(self.id).map(|row| row.parent) == Some(place.parent)
            && outline.children(place.parent).position(|id| id == self.id) == Some(place.at)
        {
            return Ok(Vec::new()); // it is there already
        }
        let mut edits = Vec::new();
        for (id, position) in place.positions(now, self.id) {
            edits.extend(change(now, id, |item| {
                item.position = position;
                if id == self.id {
                    item.parent = place.parent;
                }
            })?);
        }
        Ok(edits)
    }
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

/// A place among siblings: a parent, the siblings there without the moved item, and where among them.
pub(super) struct Place {
    pub(super) parent: Option<Id<Item>>,
    siblings: Vec<Id<Item>>,
    at: usize,
}

impl Place {
    pub(super) fn find(
        now: &Snapshot,
        outline: &Outline,
        moved: Option<Id<Item>>,
        slot: Slot,
    ) -> Result<Self, Refusal> {
        let own = moved.and_then(|id| outline.row(id));
        let parent = own.and_then(|row| row.parent);
        let under =
            |parent: Option<Id<Item>>| -> Vec<_> { outline.children(parent).filter(|id| Some(*id) != moved).collect() };
        let own_at = |parent| outline.children(parent).position(|id| Some(id) == moved);
        match slot {
            Slot::Up | Slot::Down | Slot::Indent => {
                let (siblings, at) = (under(parent), own_at(parent).ok_or(Refusal::NoPlace)?);
                match slot {
                    Slot::Down if at == siblings.len() => Err(Refusal::NoPlace),
                    Slot::Down => Ok(Self { parent, siblings, at: at + 1 }),
                    _ => {
                        let above = at.checked_sub(1).ok_or(Refusal::NoPlace)?;
                        if slot == Slot::Up {
                            return Ok(Self { parent, siblings, at: above });
                        }
                        let above = siblings.get(above).copied();
                        let siblings = under(above);
                        Ok(Self { parent: above, at: siblings.len(), siblings })
                    }
                }
            }
            Slot::First => Ok(Self { parent, siblings: under(parent), at: 0 }),
            Slot::Last => {
                let siblings = under(parent);
                Ok(Self { parent, at: siblings.len(), siblings })
            }
            Slot::Outdent => Self::find(now, outline, moved, Slot::After(parent.ok_or(Refusal::NoPlace)?)),
            Slot::Into(target) => {
                known(now, target)?;
                let siblings = under(Some(target));
                Ok(Self { parent: Some(target), at: siblings.len(), siblings })
            }
            Slot::Before(target) | Slot::After(target) => {
                let row = outline.row(target).ok_or(Refusal::Unknown(RecordRef::of(target)))?;
                let siblings = under(row.parent);
                let at = siblings.iter().position(|id| *id == target).ok_or(Refusal::NoPlace)?;
                let at = if slot == Slot::Before(target) { at } else { at + 1 };
                Ok(Self { parent: row.parent, siblings, at })
            }
        }
    }

    /// The position for the moved item; and, where neighbours share one position, new ones for those after it.
    pub(super) fn positions(&self, now: &Snapshot, moved: Id<Item>) -> Vec<(Id<Item>, Position)> {
        let position = |id: Id<Item>| now.get(id).map(|it| &it.position);
        positions_at(&self.siblings, self.at, moved, position)
    }
}

/// The position for `moved` before `siblings[at]`; and, where neighbours share one position and leave no room,
/// new ones for as many of those after it as it takes.
pub(in super::super) fn positions_at<'a>(
    siblings: &[Id<Item>],
    at: usize,
    moved: Id<Item>,
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
    let mut above = above.cloned();
    let mut positions = Vec::new();
    for id in std::iter::once(&moved).chain(crowded) {
        let next = Position::between(above.as_ref(), below).unwrap_or_else(|| Position::after(above.as_ref()));
        positions.push((*id, next.clone()));
        above = Some(next);
    }
    positions
}
