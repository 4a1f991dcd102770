//! Recovery: from what lies in storage to what can be trusted.
//!
//! In: the stored snapshots, newest first, and the stored entries.
//! Out: the newest whole snapshot, the whole entries after it in order of arrival, and a report of the rest.
//!
//! Nothing here panics, whatever is found; nothing is mended by guessing.

use std::collections::BTreeMap;

use super::{CheckedSnapshot, Lag, Marks, StoredEntry, StoredSnapshot, lags, raise};
use crate::model::sorted;

/// What can be trusted, and what cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Where to start; `None` for a workspace that has never been compacted, or whose every snapshot is broken.
    pub snapshot: Option<StoredSnapshot>,
    /// What to replay on it, in order of arrival.
    pub entries: Vec<StoredEntry>,
    /// What was found and not trusted.
    pub quarantined: Vec<Quarantined>,
    /// What seems to be missing altogether; `None` when nothing does.
    pub gap: Option<Gap>,
}

impl Recovered {
    /// How far each writer got in what can be trusted.
    #[must_use]
    pub fn marks(&self) -> Marks {
        let mut marks = self.snapshot.as_ref().map(|it| it.marks.clone()).unwrap_or_default();
        for entry in &self.entries {
            raise(&mut marks, &entry.writer, entry.time);
        }
        marks
    }

    /// Whether everything that was found could be trusted, and nothing seems to be missing.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.quarantined.is_empty() && self.gap.is_none()
    }
}

/// Something found in storage that must not be used, kept so that it can be shown and exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quarantined {
    /// A journal entry.
    Entry(StoredEntry, Reason),
    /// A snapshot; an older one is used in its place.
    Snapshot(StoredSnapshot),
}

/// Why an entry is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It does not match its checksum.
    Checksum,
    /// An earlier entry has the same writer and time, and says something else.
    Clash,
}

/// What seems to be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// There were snapshots, and all are broken: what came before the entries is unknown.
    pub base_lost: bool,
    /// Writers whose entries end earlier than a broken snapshot says they went.
    pub short: Vec<Lag>,
}

/// Picks the newest whole snapshot and the whole entries that arrived after it.
///
/// Entries may come in any order; an entry stored twice is used once.
#[must_use]
pub fn recover(snapshots_newest_first: Vec<CheckedSnapshot>, entries: Vec<StoredEntry>) -> Recovered {
    let mut recovered = Recovered::default();
    let mut claimed = Marks::new();
    for found in snapshots_newest_first {
        let is_intact = found.is_intact();
        let CheckedSnapshot { snapshot, .. } = found;
        if is_intact {
            recovered.snapshot = Some(snapshot);
            break;
        }
        for (writer, time) in &snapshot.marks {
            raise(&mut claimed, writer, *time);
        }
        recovered.quarantined.push(Quarantined::Snapshot(snapshot));
    }
    let base_lost = recovered.snapshot.is_none() && !recovered.quarantined.is_empty();
    let upto = recovered.snapshot.as_ref().map_or(0, |it| it.upto);

    let mut entries = entries;
    entries.retain(|entry| entry.key > upto);
    sorted::sort_by_key(&mut entries, |entry| entry.key);
    let mut seen = BTreeMap::<(String, u64), u32>::new();
    for entry in entries {
        if !entry.is_intact() {
            recovered.quarantined.push(Quarantined::Entry(entry, Reason::Checksum));
            continue;
        }
        match seen.insert((entry.writer.clone(), entry.time), entry.sum) {
            None => recovered.entries.push(entry),
            Some(first) if first == entry.sum => {}
            Some(first) => {
                seen.insert((entry.writer.clone(), entry.time), first);
                recovered.quarantined.push(Quarantined::Entry(entry, Reason::Clash));
            }
        }
    }

    let short = lags(&claimed, &recovered.marks());
    recovered.gap = (base_lost || !short.is_empty()).then_some(Gap { base_lost, short });
    recovered
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{recover as recover_checked, *};
    use crate::journal::NewEntry;

    fn recover(snapshots: Vec<StoredSnapshot>, entries: Vec<StoredEntry>) -> Recovered {
        recover_checked(snapshots.into_iter().map(Into::into).collect(), entries)
    }

    fn entry(key: u64, writer: &str, time: u64) -> StoredEntry {
        let NewEntry { writer, time, text, sum } = NewEntry::new(writer, time, format!("{writer} at {time}"));
        StoredEntry { key, writer, time, text, sum }
    }

    fn snapshot(generation: u64, upto: u64, marks: &[(&str, u64)]) -> StoredSnapshot {
        let marks = marks.iter().map(|(writer, time)| ((*writer).to_owned(), *time)).collect();
        StoredSnapshot::new(generation, upto, marks, format!("state up to {upto}"))
    }

    fn keys(recovered: &Recovered) -> Vec<u64> {
        recovered.entries.iter().map(|it| it.key).collect()
    }

    #[test]
    fn an_empty_store_is_whole_and_empty() {
        let recovered = recover(vec![], vec![]);
        assert_eq!(recovered, Recovered::default());
        assert!(recovered.is_whole());
    }

    #[test]
    fn replay_starts_after_the_newest_snapshot_in_order_of_arrival() {
        let recovered = recover(
            vec![snapshot(2, 5, &[("a", 50)]), snapshot(1, 3, &[("a", 30)])],
            vec![entry(7, "a", 70), entry(4, "a", 40), entry(6, "b", 60), entry(5, "a", 50)],
        );
        assert_eq!(recovered.snapshot, Some(snapshot(2, 5, &[("a", 50)])));
        assert_eq!(keys(&recovered), [6, 7]);
        assert_eq!(recovered.marks(), Marks::from([("a".into(), 70), ("b".into(), 60)]));
        assert!(recovered.is_whole());
    }

    #[test] // J2
    fn a_bad_entry_is_reported_and_does_not_hide_the_next() {
        let mut bad = entry(2, "a", 20);
        bad.text.push('!');
        let recovered = recover(vec![], vec![entry(1, "a", 10), bad.clone(), entry(3, "a", 30)]);
        assert_eq!(keys(&recovered), [1, 3]);
        assert_eq!(recovered.quarantined, [Quarantined::Entry(bad, Reason::Checksum)]);
    }

    #[test] // J3
    fn a_broken_snapshot_falls_back_to_the_one_before() {
        let mut broken = snapshot(2, 5, &[("a", 50)]);
        broken.text.clear();
        let older = snapshot(1, 3, &[("a", 30)]);
        let entries = vec![entry(3, "a", 30), entry(4, "a", 40), entry(5, "a", 50)];
        let recovered = recover(vec![broken.clone(), older.clone()], entries);
        assert_eq!(recovered.snapshot, Some(older));
        assert_eq!(keys(&recovered), [4, 5]);
        assert_eq!(recovered.quarantined, [Quarantined::Snapshot(broken)]);
        assert_eq!(recovered.gap, None);
    }

    #[test]
    fn what_a_broken_snapshot_held_and_nothing_else_does_is_a_gap() {
        let mut broken = snapshot(2, 5, &[("a", 50)]);
        broken.text.clear();
        let recovered = recover(vec![broken.clone(), snapshot(1, 3, &[("a", 30)])], vec![entry(4, "a", 40)]);
        let lag = Lag { writer: "a".into(), known: 50, found: 40 };
        assert_eq!(recovered.gap, Some(Gap { base_lost: false, short: vec![lag] }));
        assert!(recover(vec![broken], vec![]).gap.is_some_and(|gap| gap.base_lost));
    }

    #[test]
    fn an_entry_stored_twice_is_used_once_and_a_clash_is_reported() {
        let twin = StoredEntry { key: 2, ..entry(1, "a", 10) };
        let NewEntry { writer, time, text, sum } = NewEntry::new("a", 10, "something else");
        let other = StoredEntry { key: 3, writer, time, text, sum };
        let recovered = recover(vec![], vec![entry(1, "a", 10), twin, other.clone()]);
        assert_eq!(keys(&recovered), [1]);
        assert_eq!(recovered.quarantined, [Quarantined::Entry(other, Reason::Clash)]);
    }

    #[test]
    fn what_could_not_be_read_is_never_whole() {
        assert!(!StoredEntry::unreadable(1).is_intact());
        assert!(!StoredSnapshot::unreadable(1).is_intact());
    }

    /// Flips bits of one byte of a text, if it is still a text afterwards.
    fn flip(text: &mut String, at: usize, bits: u8) {
        let mut bytes = text.clone().into_bytes();
        let length = bytes.len().max(1);
        if let Some(byte) = bytes.get_mut(at % length) {
            *byte ^= bits;
        }
        *text = String::from_utf8(bytes).unwrap_or_default();
    }

    proptest! {
        #[test] // J1, J2
        fn one_flipped_byte_never_invents_text(
            times in proptest::collection::vec((0..3_u8, 1..1000_u64, ".{0,20}"), 1..20),
            victim in any::<prop::sample::Index>(),
            part in 0..4_u8,
            at in 0..64_usize,
            bits in 1..=255_u8,
        ) {
            let written: Vec<StoredEntry> = times.iter().enumerate().map(|(n, (writer, time, text))| {
                let NewEntry { writer, time, text, sum } = NewEntry::new(writer.to_string(), *time, text.clone());
                StoredEntry { key: n as u64 + 1, writer, time, text, sum }
            }).collect();
            let mut found = written.clone();
            let changed = victim.get(&written).key;
            for entry in found.iter_mut().filter(|it| it.key == changed) {
                match part {
                    0 => flip(&mut entry.text, at, bits),
                    1 => flip(&mut entry.writer, at, bits),
                    2 => entry.time ^= u64::from(bits) << ((at % 8) * 8),
                    _ => entry.sum ^= u32::from(bits) << ((at % 4) * 8),
                }
            }
            let intact = found == written;
            let recovered = recover(vec![], found);
            for entry in &recovered.entries {
                prop_assert!(written.contains(entry));
                prop_assert!(intact || entry.key != changed);
            }
        }

        #[test] // J1, J3
        fn one_flipped_byte_never_invents_a_state(
            text in ".{1,40}", part in 0..5_u8, at in 0..64_usize, bits in 1..=255_u8,
        ) {
            let good = StoredSnapshot::new(2, 9, Marks::from([("a".into(), 7)]), text);
            let older = snapshot(1, 3, &[]);
            let mut found = good.clone();
            match part {
                0 => flip(&mut found.text, at, bits),
                1 => found.upto ^= u64::from(bits) << ((at % 8) * 8),
                2 => found.generation ^= u64::from(bits) << ((at % 8) * 8),
                3 => found.marks.values_mut().for_each(|it| *it ^= u64::from(bits) << ((at % 8) * 8)),
                _ => found.sum ^= u32::from(bits) << ((at % 4) * 8),
            }
            let expected = if found == good { good } else { older.clone() };
            prop_assert_eq!(recover(vec![found, older], vec![]).snapshot, Some(expected));
        }
    }
}
