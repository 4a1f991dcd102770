//! The roadmap: now, next, later, and dates, over the items of the backlog.

use super::{Command, Facts, Label, Refusal, backlog::positions_at, change, known};
use crate::{
    model::{Horizon, Id, Item},
    replica::{Edit, Snapshot},
};

/// The items of one horizon in their order on the roadmap.
#[must_use]
pub fn column(now: &Snapshot, horizon: Horizon) -> Vec<Id<Item>> {
    let items = now.table::<Item>();
    let mut column: Vec<&Item> = items.iter().filter(|it| it.horizon == Some(horizon)).collect();
    column.sort_by(|a, b| a.roadmap_position.cmp(&b.roadmap_position).then(a.id.cmp(&b.id)));
    column.into_iter().map(|it| it.id).collect()
}

/// Puts an item into a horizon, before another item there or at the end; `None` takes it off the board.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The item.
    pub id: Id<Item>,
    /// Where to.
    pub horizon: Option<Horizon>,
    /// The item it goes before; `None` for the end.
    pub before: Option<Id<Item>>,
}

impl Command for Place {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item is gone.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        known(now, self.id)?;
        let Some(horizon) = self.horizon else {
            return change(now, self.id, |item| item.horizon = None);
        };
        let siblings: Vec<_> = column(now, horizon).into_iter().filter(|id| *id != self.id).collect();
        let at = self.before.and_then(|before| siblings.iter().position(|id| *id == before)).unwrap_or(siblings.len());
        let mut edits = Vec::new();
        for (id, position) in positions_at(&siblings, at, self.id, |id| now.get(id).map(|it| &it.roadmap_position)) {
            edits.extend(change(now, id, |item| {
                item.roadmap_position = position;
                if id == self.id {
                    item.horizon = Some(horizon);
                }
            })?);
        }
        Ok(edits)
    }
}
