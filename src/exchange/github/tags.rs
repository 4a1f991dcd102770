//! Labels as tags: by name, whatever the case.

use std::collections::{BTreeSet, HashMap};

use crate::{
    model::{Id, Kind, RecordRef, Tag},
    replica::{Edit, Replica},
};

/// Characters in the name of a tag.
const NAME_CHARS_MAX: usize = 80;

/// The tags there are, and those that labels have made.
pub(super) struct Tags<'a> {
    now: &'a Replica,
    by_name: HashMap<String, Id<Tag>>,
    made: usize,
}

impl<'a> Tags<'a> {
    pub(super) fn of(now: &'a Replica) -> Self {
        let tags = now.records().filter(|(record, held)| record.kind == Kind::Tag && !held.is_removed());
        let named = tags.filter_map(|(record, held)| {
            let name = held.cell("name")?.winner.value.as_str()?;
            Some((name.trim().to_lowercase(), Id::from_uuid(record.id)))
        });
        Self { now, by_name: named.collect(), made: 0 }
    }

    /// How many tags were made.
    pub(super) const fn made(&self) -> usize {
        self.made
    }

    /// The tags with these names; the edits that make new ones are added.
    pub(super) fn named(&mut self, names: &[String], edits: &mut Vec<Edit>) -> BTreeSet<Id<Tag>> {
        let named = names.iter().filter_map(|name| {
            let name: String = name.trim().chars().take(NAME_CHARS_MAX).collect();
            let lower = name.to_lowercase();
            if lower.is_empty() {
                return None;
            }
            if let Some(id) = self.by_name.get(&lower) {
                return Some(*id);
            }
            // The same label makes the same tag, on every device.
            let id = Id::named(&format!("tag/{lower}"));
            let hue = (id.uuid().as_u128() % u128::from(Tag::HUES)) as u8;
            let record = RecordRef::of(id);
            edits.extend(Edit::create(&Tag { id, name, hue, parent: None }));
            if self.now.record(record).is_some_and(|held| held.is_removed()) {
                edits.push(Edit::removal(record, false));
            }
            self.made += 1;
            self.by_name.insert(lower, id);
            Some(id)
        });
        named.collect()
    }
}
