//! Samples of every version of the file that was ever written. They are never edited.

use std::collections::BTreeSet;

use wheelhouse::{
    exchange::{MIGRATIONS, VERSION, Writing, export, load, parse, reopen, restore},
    model::Kind,
    replica::{Replica, Snapshot},
};

use super::{path, text};

#[test]
fn every_version_has_its_sample_and_every_older_one_its_migration() {
    for version in 1..=VERSION {
        assert!(path(&format!("tests/data/workspace-v{version}.json")).exists(), "version {version}");
    }
    assert_eq!(MIGRATIONS.len() as u64, VERSION - 1);
}

/// Samples of this version: the first, and one for each time that kinds or fields came later.
const OF_THIS_VERSION: [&str; 10] = [
    "tests/data/workspace-v1.json",
    "tests/data/workspace-v1-methods.json",
    "tests/data/workspace-v1-source.json",
    "tests/data/workspace-v1-rounds.json",
    "tests/data/workspace-v1-triage.json",
    "tests/data/workspace-v1-forms.json",
    "tests/data/workspace-v1-told.json",
    "tests/data/workspace-v1-workflow.json",
    "tests/data/workspace-v1-fields.json",
    "tests/data/workspace-v1-roadmap.json",
];

#[test]
fn the_samples_of_this_version_read_and_write_to_the_same_bytes() {
    for name in OF_THIS_VERSION {
        let text = text(name);
        let replica = load(&parse(&text).unwrap());
        assert_eq!(export(&replica), text);
        assert_eq!(export(&restore(&text).unwrap()), text);
        assert_eq!(export(&reopen(text.clone()).unwrap()), text);
    }
}

#[test]
fn the_samples_hold_every_field_of_every_kind() {
    let replicas = OF_THIS_VERSION.map(|name| restore(&text(name)).unwrap());
    for kind in Kind::ALL {
        let all = replicas.iter().flat_map(Replica::records);
        let of_kind = all.filter(|(record, held)| record.kind == *kind && !held.is_removed());
        let held: BTreeSet<&str> = of_kind.flat_map(|(_, held)| held.values()).map(|(name, _)| name).collect();
        let missing: Vec<_> =
            (kind.ops().fields)().iter().filter(|name| **name != "id" && !held.contains(*name)).collect();
        assert!(missing.is_empty(), "{kind} without {missing:?}");
    }
}

#[test]
fn the_sample_has_other_versions_cleared_fields_and_a_bin() {
    let replica: Replica = restore(&text("tests/data/workspace-v1.json")).unwrap();
    let snapshot = Snapshot::build(&replica);
    assert_eq!(snapshot.bin_all().map(|(_, name)| name).collect::<Vec<_>>(), ["A mascot"]);
    let others = snapshot.records().filter_map(|record| snapshot.others(record)).count();
    assert_eq!(others, 1);
    let cleared = replica.records().flat_map(|(_, held)| held.cells()).filter(|(_, cell)| cell.winner.value.is_null());
    assert_eq!(cleared.count(), 4);
    assert_eq!(replica.records().filter(|(_, held)| held.is_blank()).count(), 1);
}

#[test] // X2
fn a_file_written_in_turns_is_the_same_file() {
    for name in OF_THIS_VERSION {
        let replica = restore(&text(name)).unwrap();
        for records in [1, 3, 1_000] {
            let mut writing = Writing::default();
            while writing.step(&replica, records) {}
            assert_eq!(writing.finish(), export(&replica));
        }
    }
}
