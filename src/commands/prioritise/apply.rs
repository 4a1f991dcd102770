//! Applying: the order of the table becomes the order of the backlog.

use std::collections::{BTreeMap, HashSet};

use crate::{
    commands::{Command, Facts, Label, Refusal, backlog::positions_at, change, known},
    model::{Id, Item},
    replica::{Edit, Snapshot},
};

/// Puts items into this order in the backlog, in one step.
///
/// An item stays under its parent. Among the children of each parent, these items come first in the order given; the
/// others keep their order after them.
#[derive(Clone, Debug)]
pub struct ApplyOrder(pub Vec<Id<Item>>);

impl Command for ApplyOrder {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// [`Refusal::Unknown`] if an item is gone.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let outline = now.outline();
        let moved: HashSet<Id<Item>> = self.0.iter().copied().collect();
        let mut blocks: BTreeMap<Option<Id<Item>>, Vec<Id<Item>>> = BTreeMap::new();
        for id in &self.0 {
            known(now, *id)?;
            blocks.entry(outline.row(*id).and_then(|row| row.parent)).or_default().push(*id);
        }
        let mut edits = Vec::new();
        for (parent, block) in &blocks {
            let others: Vec<_> = outline.children(*parent).filter(|id| !moved.contains(id)).collect();
            if outline.children(*parent).eq(block.iter().chain(&others).copied()) {
                continue; // stands so already
            }
            let position = |id: Id<Item>| now.get(id).map(|it| &it.position);
            for (id, position) in positions_at(&others, 0, block, position) {
                edits.extend(change(now, id, |item| item.position = position)?);
            }
        }
        Ok(edits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{
        backlog::{Move, Slot},
        testing::Desk,
    };

    fn apply(desk: &mut Desk, titles: &[&str]) {
        let order = ApplyOrder(titles.iter().map(|it| desk.item(it)).collect());
        desk.done(&order);
    }

    fn order(desk: &Desk) -> String {
        let now = desk.now();
        let titles = now.outline().rows().iter().filter_map(|row| now.get(row.id)).map(|it| it.title.clone());
        titles.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ranked_items_come_first_and_the_others_keep_their_order() {
        let mut desk = Desk::with_items(["a", "b", "c", "d", "e"]);
        apply(&mut desk, &["d", "b", "e"]);
        assert_eq!(order(&desk), "d b e a c");
        desk.undo();
        assert_eq!(order(&desk), "a b c d e");
    }

    #[test]
    fn an_item_stays_under_its_parent() {
        let mut desk = Desk::with_items(["a", "b", "c", "d"]);
        for title in ["b", "c"] {
            let (id, under) = (desk.item(title), desk.item("a"));
            desk.done(&Move { id, slot: Slot::Into(under) });
        }
        apply(&mut desk, &["c", "d", "b", "a"]);
        assert_eq!(order(&desk), "d a c b");
    }

    #[test]
    fn an_order_that_stands_already_changes_nothing() {
        let mut desk = Desk::with_items(["a", "b", "c"]);
        let before = desk.now();
        apply(&mut desk, &["a", "b"]);
        assert_eq!(
            desk.now().table::<Item>().iter().map(|it| &it.position).collect::<Vec<_>>(),
            before.table::<Item>().iter().map(|it| &it.position).collect::<Vec<_>>()
        );
    }
}
