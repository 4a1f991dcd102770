//! Themes: tags as a tree, which can be moved and merged.
//!
//! In: tags, each of which knows the theme it belongs to. Out: the tree, and edits.
//!
//! - T1 Where two people put two themes under each other at once, both stand at the top until one is moved.

use std::collections::BTreeSet;

use super::{Command, Facts, Label, Refusal, change, known};
use crate::{
    model::{Feedback, Id, Item, RecordRef, Tag, sorted},
    replica::{Edit, Snapshot, Table},
};

/// The themes above a tag, nearest first; none where they form a ring.
#[must_use]
pub fn above(tags: &Table<Tag>, id: Id<Tag>) -> Vec<Id<Tag>> {
    let mut way = Vec::new();
    let mut at = id;
    while let Some(parent) = tags.get(at).and_then(|it| it.parent).filter(|it| tags.get(*it).is_some()) {
        if parent == id || way.contains(&parent) {
            return Vec::new();
        }
        way.push(parent);
        at = parent;
    }
    way
}

/// The tags below a tag, at any depth; none where they form a ring.
#[must_use]
pub fn below(tags: &Table<Tag>, id: Id<Tag>) -> BTreeSet<Id<Tag>> {
    tags.iter().filter(|it| it.id != id && above(tags, it.id).contains(&id)).map(|it| it.id).collect()
}

/// Every tag below its theme, by name, with how deep it stands.
#[must_use]
pub fn tree(tags: &Table<Tag>) -> Vec<(Id<Tag>, usize)> {
    // The names from the top down to the tag: what stands together sorts together.
    let path = |tag: &Tag| {
        let mut names: Vec<_> = above(tags, tag.id).into_iter().filter_map(|it| tags.get(it)).collect();
        names.reverse();
        names.push(tag);
        names.into_iter().map(|it| (it.name.to_lowercase(), it.id)).collect::<Vec<_>>()
    };
    let mut rows: Vec<(Vec<_>, Id<Tag>)> = tags.iter().map(|it| (path(it), it.id)).collect();
    sorted::sort_by(&mut rows, |a, b| a.0.cmp(&b.0));
    rows.into_iter().map(|(path, id)| (id, path.len() - 1)).collect()
}

/// Puts a theme under another, or at the top.
#[derive(Clone, Copy, Debug)]
pub struct MoveTheme {
    /// The theme.
    pub id: Id<Tag>,
    /// Where it shall stand; `None` for the top.
    pub parent: Option<Id<Tag>>,
}

impl Command for MoveTheme {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// [`Refusal::Unknown`] if a theme is gone, [`Refusal::UnderItself`] if it would stand under itself.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        if let Some(parent) = self.parent {
            known(now, parent)?;
            if parent == self.id || above(&now.table(), parent).contains(&self.id) {
                return Err(Refusal::UnderItself(RecordRef::of(self.id)));
            }
        }
        change(now, self.id, |it| it.parent = self.parent)
    }
}

/// Merges a theme into another: what was tagged with it has the other, what stood under it stands under the other.
#[derive(Clone, Copy, Debug)]
pub struct MergeTheme {
    /// The theme that goes.
    pub id: Id<Tag>,
    /// The one that stays.
    pub into: Id<Tag>,
}

impl Command for MergeTheme {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if a theme is gone, [`Refusal::NoPlace`] if both are the same.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let (going, into) = (known(now, self.id)?, known(now, self.into)?);
        if going.id == into.id {
            return Err(Refusal::NoPlace);
        }
        let mut edits = Vec::new();
        let swap = |tags: &mut BTreeSet<Id<Tag>>| {
            tags.remove(&going.id);
            tags.insert(into.id);
        };
        for note in now.table::<Feedback>().iter().filter(|it| it.tags.contains(&going.id)) {
            edits.extend(change(now, note.id, |it| swap(&mut it.tags))?);
        }
        for item in now.table::<Item>().iter().filter(|it| it.tags.contains(&going.id)) {
            edits.extend(change(now, item.id, |it| swap(&mut it.tags))?);
        }
        for tag in now.table::<Tag>().iter().filter(|it| it.parent == Some(going.id)) {
            let parent = if tag.id == into.id { going.parent } else { Some(into.id) };
            edits.extend(change(now, tag.id, |it| it.parent = parent)?);
        }
        // Where the one that stays stands further down, what is between would stand under itself.
        let between = above(&now.table(), into.id);
        if let Some(at) = between.iter().position(|it| *it == going.id).filter(|at| *at > 0) {
            debug_assert!(at < between.len(), "it was found there");
            edits.extend(change(now, into.id, |it| it.parent = going.parent)?);
        }
        edits.push(Edit::removal(RecordRef::of(going.id), true));
        Ok(edits)
    }
}
