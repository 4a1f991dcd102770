//! Cells: one field of one record, and who wins it.
//!
//! A cell keeps its winning version. Where versions say what they were based on (long texts), it also keeps every
//! version that nobody who wrote later had seen. Merging is the union of versions without those that are hidden;
//! a version hides all that is no later than its base, so hiding carries over from one version to the next and
//! the outcome does not depend on order.

use serde_json::Value;

use super::Stamp;

/// One value of a field, at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// When it was written, and where.
    pub stamp: Stamp,
    /// What was written; null for "cleared".
    pub value: Value,
    /// The version its writer had seen. `None`: it stands above all that is older, as every field does but long texts.
    pub base: Option<Stamp>,
}

/// A field and its versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The version that is shown.
    pub winner: Version,
    /// Versions that lost without having been seen, latest first. Empty but for long texts changed at once.
    pub others: Vec<Version>,
}

impl Version {
    /// Whether `self` was written in knowledge of `older`.
    fn hides(&self, older: &Self) -> bool {
        self.stamp > older.stamp && self.base.is_none_or(|base| base >= older.stamp)
    }

    /// The order of versions; equal stamps with different values can only come from damaged or forged files.
    fn beats(&self, other: &Self) -> bool {
        (self.stamp, self.value.to_string(), self.base) > (other.stamp, other.value.to_string(), other.base)
    }
}

impl Cell {
    /// A cell with one version.
    #[must_use]
    pub const fn new(version: Version) -> Self {
        Self { winner: version, others: Vec::new() }
    }

    /// Takes in a version. Says whether anything that is shown has changed.
    pub fn merge(&mut self, version: Version) -> bool {
        if version.stamp == self.winner.stamp {
            // Nearly always the same version once more.
            if version == self.winner || !version.beats(&self.winner) {
                return false;
            }
            self.winner = version;
            let winner = self.winner.clone();
            self.others.retain(|it| !winner.hides(it));
            return true;
        }
        if version.stamp > self.winner.stamp {
            let loser = std::mem::replace(&mut self.winner, version);
            if self.others.is_empty() && self.winner.hides(&loser) {
                return true;
            }
            self.others.insert(0, loser);
            let winner = self.winner.clone();
            self.others.retain(|it| !winner.hides(it));
            return true;
        }
        if self.winner.hides(&version) || self.others.iter().any(|it| it.hides(&version)) {
            return false;
        }
        match self.others.iter().position(|it| it.stamp <= version.stamp) {
            Some(at) if self.others.get(at).is_some_and(|it| it.stamp == version.stamp) => {
                if self.others.get(at).is_some_and(|it| !version.beats(it)) {
                    return false;
                }
                if let Some(slot) = self.others.get_mut(at) {
                    *slot = version.clone();
                }
            }
            Some(at) => self.others.insert(at, version.clone()),
            None => self.others.push(version.clone()),
        }
        self.others.retain(|it| !version.hides(it));
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::Writer, *};

    fn version(time: u64, base: Option<u64>) -> Version {
        let stamp = |time| Stamp { time, writer: Writer::new("a").unwrap() };
        Version { stamp: stamp(time), value: Value::from(time), base: base.map(stamp) }
    }

    fn merged(versions: &[Version]) -> Cell {
        let (first, rest) = versions.split_first().unwrap();
        let mut cell = Cell::new(first.clone());
        for version in rest {
            cell.merge(version.clone());
        }
        cell
    }

    #[test] // R7
    fn a_version_nobody_had_seen_is_kept() {
        let cell = merged(&[version(1, None), version(2, Some(1)), version(3, Some(1))]);
        assert_eq!(cell.winner, version(3, Some(1)));
        assert_eq!(cell.others, [version(2, Some(1))]);
    }

    #[test] // R7
    fn writing_on_top_settles_it() {
        let cell = merged(&[version(1, None), version(2, Some(1)), version(3, Some(1)), version(4, Some(3))]);
        assert_eq!(cell.others, []);
    }

    proptest! {
        #[test] // R1, R2
        fn versions_merge_in_any_order(
            times in prop::collection::btree_map(1..30_u64, prop::option::of(0..30_u64), 1..8),
            seed in any::<u64>(),
        ) {
            let versions: Vec<_> =
                times.into_iter().map(|(time, base)| version(time, base.map(|base| base.min(time - 1)))).collect();
            let mut shuffled = versions.clone();
            for at in 0..shuffled.len() {
                let to = (seed as usize).wrapping_mul(at + 7) % shuffled.len();
                shuffled.swap(at, to);
            }
            shuffled.extend(versions.iter().take(3).cloned());
            prop_assert_eq!(merged(&versions), merged(&shuffled));
        }
    }
}
