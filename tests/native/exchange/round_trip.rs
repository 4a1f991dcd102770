//! Out and in again: nothing is lost, whatever the order.

use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};
use uuid::Uuid;
use wheelhouse::{
    exchange::{Part, export, export_part, load, parse, preview, reopen, restore},
    model::{Id, Kind, RecordRef},
    replica::{Batch, Edit, Held, Replica, Snapshot, Stamp, Writer},
};

/// Values that fit a field, and null. Keys stand in order, as they do in the page: natively, another crate asks
/// serde_json to keep them as they came.
fn field_and_value(kind: Kind) -> impl Strategy<Value = (&'static str, Value)> {
    let names = (kind.ops().fields)().iter().copied().filter(|name| *name != "id");
    let names: Vec<_> = names.chain(["removed", "from_a_newer_app"]).collect();
    (select(names), any::<u8>(), "[a-zæ\"\\\\\n💡]{0,6}", any::<f64>()).prop_map(move |(name, roll, text, number)| {
        let value = match name {
            _ if roll % 5 == 0 => Value::Null,
            "removed" => json!(true),
            "kind" => json!((["idea", "bug", "task"])[usize::from(roll % 3)]),
            "status" => json!((["planned", "doing", "done"])[usize::from(roll % 3)]),
            "state" => json!((["new", "archived"])[usize::from(roll % 2)]),
            "importance" => json!("important"),
            "horizon" | "until" => json!("now"),
            "precision" => json!((["month", "quarter"])[usize::from(roll % 2)]),
            "lanes" => json!("product"),
            "shows" => json!(["dates", "description"]),
            "year_begins" => json!(roll % 12 + 1),
            "allocation" => json!(0.1 + f64::from(roll % 3) / 10.0),
            "health" => json!("fair"),
            "sentiment" => json!("negative"),
            "deal" => json!("won"),
            "sharing" => json!((["shown", "own"])[usize::from(roll % 2)]),
            "position" | "roadmap_position" => json!("8180"),
            "sort" => json!(if kind == Kind::Field { "choice" } else { "relates" }),
            "choices" => json!([{ "key": roll, "name": text }]),
            "number" => json!(number.abs() % 1000.0),
            "choice" => json!(roll),
            "wip_limit" => json!(roll),
            "way" => json!("dots"),
            "consensus" => json!("median"),
            "revealed" => json!(true),
            "items" | "people" => json!([uuid(roll % 3), uuid(4)]),
            "budget" | "limit" => json!(number.abs() % 100.0),
            "tags" | "competitors" | "unlike" | "hidden_from" | "without" => json!([uuid(roll % 3), uuid(4)]),
            "calculation" => json!((["rice", "formula", "wsjf"])[usize::from(roll % 3)]),
            "better" => json!("lower"),
            "inputs" => json!([text, "b"]),
            "rows" if kind == Kind::Baseline => {
                json!([{ "because": "late", "end": "2026-11-20", "item": uuid(roll % 3), "precision": "quarter", "title": text }])
            }
            "rows" => json!([{ "item": uuid(roll % 3), "title": text, "place": 1, "score": number, "values": [number, null] }]),
            "steps" => json!([{ "value": 0.5, "meaning": text }, { "value": 3.0, "meaning": "" }]),
            "weight" | "least" | "most" => json!(number.abs() % 100.0),
            "value_share" => json!(0.25),
            "score" => json!(f64::from(roll % 11)),
            "heading" | "intro" => json!({ "en": text, "da": "på dansk" }),
            "languages" => json!(["da"]),
            "questions" => json!([{ "key": 1, "kind": "choice", "text": { "da": "hvad" }, "choices": [{ "en": text }], "required": true }]),
            "requests" => json!([{ "item": uuid(roll % 3), "title": { "en": "more" }, "text": { "da": text } }]),
            "hue" => json!(roll % 8),
            "votes" => json!(roll),
            "effort" | "revenue" | "factor" | "capacity" => json!(number.abs() % 1000.0),
            "value" => json!(0.1 + f64::from(roll % 3) / 10.0),
            "start" | "end" | "latest" | "due" | "date" | "day" | "agreed" | "received" | "snoozed_until" => json!(format!("2026-11-{:02}", roll % 28 + 1)),
            "source" => json!({ "key": text, "kind": "github", "updated": "2026-11-02T03:04:05Z" }),
            "from_a_newer_app" => json!({ "a": { "*": roll }, "b": [number, text] }),
            "parent" | "product" | "objective" | "release" | "owner" | "customer" | "person" | "item" | "feedback"
            | "method" | "round" | "other" | "merged_into" | "split_from" | "persona" | "contact" | "by" | "from" | "to"
            | "team" | "stage" | "field" => {
                json!(uuid(roll % 4))
            }
            _ => json!(text),
        };
        (name, value)
    })
}

fn uuid(n: u8) -> Uuid {
    Uuid::from_u128(u128::from(n) << 96 | 7)
}

fn stamp() -> impl Strategy<Value = Stamp> {
    let writer = select(vec!["k3f9a2c1", "b", "c.tab2"]);
    (0..40_u64, writer).prop_map(|(time, writer)| Stamp { time, writer: Writer::new(writer).unwrap() })
}

fn edit() -> impl Strategy<Value = Edit> {
    let record = (select(Kind::ALL), 0..3_u8).prop_map(|(kind, id)| RecordRef { kind, id: uuid(id) });
    record.prop_flat_map(|record| {
        (field_and_value(record.kind), prop::option::of(stamp()), any::<bool>()).prop_map(
            move |((field, value), base, zero)| {
                let is_text = record.kind.ops().texts.contains(&field);
                let base = base.map(|base| if zero { Stamp::ZERO } else { base }).filter(|_| is_text);
                Edit { base, ..Edit::set(record, field, value) }
            },
        )
    })
}

/// What some people did, with removals, cleared fields, and texts changed at once.
fn any_replica() -> impl Strategy<Value = Replica> {
    prop::collection::btree_map(stamp(), prop::collection::vec(edit(), 1..6), 0..40).prop_map(|batches| {
        let mut replica = Replica::default();
        for (stamp, edits) in batches {
            replica.apply(&Batch { stamp, edits });
        }
        replica
    })
}

fn records(replica: &Replica) -> Vec<(RecordRef, Held)> {
    replica.records().map(|(record, held)| (record, held.clone())).collect()
}

/// Takes a file in by the edits of its preview.
fn merge(text: &str, into: &mut Replica) {
    let edits = preview(&parse(text).unwrap(), into).edits;
    let stamp = Stamp { time: 0, writer: Writer::new("importer").unwrap() };
    assert!(edits.iter().all(|edit| edit.at.is_some()));
    into.apply(&Batch { stamp, edits });
}

/// Settings of a workspace are left out when there are others, so merging is tested without them.
fn without_workspaces(replica: &Replica) -> Replica {
    let held = replica.records().filter(|(record, _)| record.kind != Kind::Workspace);
    held.map(|(record, held)| (record, held.clone())).collect()
}

proptest! {
    // Each case reads and writes several files.
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_opened_unread_is_the_same_and_takes_edits_the_same(
        replica in any_replica(),
        later in prop::collection::vec((stamp(), prop::collection::vec(edit(), 1..6)), 0..4),
    ) {
        let text = export(&replica);
        let (mut opened, mut restored) = (reopen(text.clone()).unwrap(), restore(&text).unwrap());
        prop_assert_eq!(opened.latest(), restored.latest());
        prop_assert_eq!(Snapshot::build(&opened), Snapshot::build(&restored));
        for (stamp, edits) in later {
            let (batch, before) = (Batch { stamp, edits }, Snapshot::build(&opened));
            let (mine, theirs) = (opened.apply(&batch), restored.apply(&batch));
            prop_assert_eq!(&mine, &theirs);
            prop_assert_eq!(before.refresh(&opened, &mine.touched), Snapshot::build(&restored));
        }
        prop_assert_eq!(records(&opened), records(&restored));
        prop_assert_eq!(export(&opened), export(&restored));
    }


    #[test] // X1
    fn loading_what_was_exported_gives_it_back(replica in any_replica()) {
        let text = export(&replica);
        let file = parse(&text).unwrap();
        prop_assert_eq!(records(&load(&file)), records(&replica));
        prop_assert_eq!(records(&restore(&text).unwrap()), records(&replica));
    }

    #[test] // X2
    fn exporting_what_was_loaded_gives_the_same_bytes(replica in any_replica()) {
        let text = export(&replica);
        prop_assert_eq!(&export(&replica.clone()), &text);
        prop_assert_eq!(&export(&load(&parse(&text).unwrap())), &text);
    }

    #[test] // X1, X3
    fn importing_into_nothing_gives_it_back_and_once_more_changes_nothing(replica in any_replica()) {
        let text = export(&replica);
        let mut other = Replica::default();
        merge(&text, &mut other);
        prop_assert_eq!(records(&other), records(&replica));
        prop_assert!(preview(&parse(&text).unwrap(), &other).is_empty());
    }

    #[test] // X3
    fn files_of_two_people_merge_in_any_order(a in any_replica(), b in any_replica()) {
        let (a, b) = (without_workspaces(&a), without_workspaces(&b));
        let (mut ab, mut ba) = (a.clone(), b.clone());
        merge(&export(&b), &mut ab);
        merge(&export(&a), &mut ba);
        prop_assert_eq!(records(&ab), records(&ba));
        prop_assert_eq!(export(&ab), export(&ba));
    }

    #[test] // X3
    fn parts_merge_in_any_order(replica in any_replica(), since in 0..40_u64, seed in any::<u64>()) {
        let replica = without_workspaces(&replica);
        let mut texts: Vec<_> = (0..3).map(|n| Part::Answers { person: Id::from_uuid(uuid(n)), round: None }).collect();
        texts.extend((0..3).map(|n| Part::Round(Id::from_uuid(uuid(n)))));
        texts.extend([Part::Since(since), Part::roadmap(), Part::Kinds(vec![Kind::Feedback, Kind::Link])]);
        let mut texts: Vec<_> = texts.iter().map(|part| export_part(&replica, part)).collect();
        let mut one = Replica::default();
        texts.iter().for_each(|text| merge(text, &mut one));
        for at in 0..texts.len() {
            let to = (seed as usize).wrapping_mul(at + 7) % texts.len();
            texts.swap(at, to);
        }
        let mut other = Replica::default();
        texts.iter().for_each(|text| merge(text, &mut other));
        prop_assert_eq!(records(&one), records(&other));
        // Everything in the parts was in the whole.
        let mut whole = replica.clone();
        texts.iter().for_each(|text| merge(text, &mut whole));
        prop_assert_eq!(records(&whole), records(&replica));
    }

    #[test] // X3
    fn all_that_was_changed_since_the_start_is_everything(replica in any_replica()) {
        let mut other = Replica::default();
        merge(&export_part(&replica, &Part::Since(0)), &mut other);
        prop_assert_eq!(records(&other), records(&replica));
    }

    #[test] // X5
    fn any_text_is_read_or_refused(text in "\\PC*") {
        let _ = parse(&text);
        let _ = wheelhouse::exchange::recognise(&text);
    }

    #[test] // X5
    fn a_damaged_file_is_read_or_refused(
        replica in any_replica(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, "[\"{}\\[\\]:,0-9a-z*.é]{0,3}"), 1..4),
    ) {
        let mut text: Vec<char> = export(&replica).chars().collect();
        for (at, gone, new) in cuts {
            let at = at.index(text.len());
            let end = (at + gone).min(text.len());
            text.splice(at..end, new.chars());
        }
        let text: String = text.into_iter().collect();
        let _ = restore(&text);
        if let Ok(file) = parse(&text) {
            let _ = wheelhouse::replica::Snapshot::build(&load(&file));
            let _ = preview(&file, &replica);
        }
    }

    #[test] // X5
    fn a_file_with_odd_values_is_read_or_refused(
        replica in any_replica(),
        odd in prop::collection::vec((any::<prop::sample::Index>(), select(ODD)), 1..4),
    ) {
        let mut file: Value = serde_json::from_str(&export(&replica)).unwrap();
        for (at, odd) in odd {
            let mut count = 0;
            leaves(&mut file, &mut |_| count += 1);
            let (at, mut seen) = (at.index(count), 0);
            leaves(&mut file, &mut |leaf| {
                if seen == at {
                    *leaf = serde_json::from_str(odd).unwrap();
                }
                seen += 1;
            });
        }
        if let Ok(file) = parse(&file.to_string()) {
            let loaded = load(&file);
            let _ = wheelhouse::replica::Snapshot::build(&loaded);
            let _ = preview(&file, &replica);
            prop_assert_eq!(records(&load(&parse(&export(&loaded)).unwrap())), records(&loaded));
        }
    }
}

/// Values that somebody may try.
const ODD: &[&str] = &[
    "null",
    "true",
    "7",
    "-1e300",
    "[]",
    "{}",
    "\"\"",
    "\"aé\"",
    "\"0\"",
    "\"0.\"",
    "\"99999999999999999.a\"",
    "\"80\"",
    "[[[]]]",
    "{\"at\":\"1.a\",\"others\":[{\"at\":\"2.a\"}]}",
    "\"2026-13-40\"",
    "\"item/\"",
    "{\"*\":\"5.a\"}",
];

/// Visits every value that holds no others.
fn leaves(value: &mut Value, visit: &mut impl FnMut(&mut Value)) {
    match value {
        Value::Array(values) if !values.is_empty() => values.iter_mut().for_each(|it| leaves(it, visit)),
        Value::Object(fields) if !fields.is_empty() => fields.values_mut().for_each(|it| leaves(it, visit)),
        leaf => visit(leaf),
    }
}
