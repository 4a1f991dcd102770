//! Anything a person might do, drawn at random and played at a desk.

use proptest::{
    prelude::*,
    test_runner::{FileFailurePersistence, RngAlgorithm},
};
use wheelhouse::{
    commands::{
        Command, Refusal,
        backlog::{self, Slot},
        feedback::{self, LinkTo, Target, Unlink},
        prioritise::SetScore,
        records::{Remove, Restore, Save, Settle},
        roadmap,
    },
    model::{Criterion, Feedback, Horizon, Id, Importance, Item, Link, Record, RecordRef, Status},
    replica::Snapshot,
    session::Done,
};

use super::desk::{Desk, id, item, note};

/// One thing done, and three numbers that choose what it is done to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Act(Verb, [u8; 3]);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    AddItem,
    Move,
    Rename,
    Status,
    Effort,
    Describe,
    SaveOld,
    Settle,
    Tag,
    AddNote,
    Customer,
    Link,
    LinkNew,
    Unlink,
    Score,
    Place,
    Remove,
    Restore,
    Undo,
    Redo,
}

impl Verb {
    const FORWARD: [Self; 18] = [
        Self::AddItem,
        Self::Move,
        Self::Rename,
        Self::Status,
        Self::Effort,
        Self::Describe,
        Self::SaveOld,
        Self::Settle,
        Self::Tag,
        Self::AddNote,
        Self::Customer,
        Self::Link,
        Self::LinkNew,
        Self::Unlink,
        Self::Score,
        Self::Place,
        Self::Remove,
        Self::Restore,
    ];
}

/// The settings of a property test of ours with this many cases.
///
/// Seeds that failed are kept in tests/proptest-regressions/, beside the folder of this binary's main.rs, and are
/// tried first from then on; commit them.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::SourceParallel("proptest-regressions"))),
        rng_algorithm: RngAlgorithm::ChaCha,
        ..ProptestConfig::default()
    }
}

/// Something other than undo and redo; one in three adds something, so that there is something to work on.
pub(crate) fn any_step() -> impl Strategy<Value = Act> {
    let verb = prop_oneof![
        1 => Just(Verb::AddItem),
        4 => prop::sample::select(Verb::FORWARD.to_vec()),
        1 => prop::sample::select(vec![Verb::Move, Verb::Describe]),
    ];
    (verb, any::<[u8; 3]>()).prop_map(|(verb, with)| Act(verb, with))
}

/// Anything at all.
pub(crate) fn any_act() -> impl Strategy<Value = Act> {
    let back = prop::sample::select(vec![Verb::Undo, Verb::Undo, Verb::Redo]);
    prop_oneof![3 => any_step(), 1 => (back, any::<[u8; 3]>()).prop_map(|(verb, with)| Act(verb, with))]
}

impl Act {
    /// Does it at `desk`, where there is something to do it to.
    pub(crate) fn play(self, desk: &mut Desk) -> Result<Done, Refusal> {
        let Act(verb, [a, b, c]) = self;
        let now = desk.now();
        let picked = |number| pick::<Item>(&now, number);
        let one = |number| vec![picked(number)];
        let set = |set| backlog::Change { ids: if c % 3 == 0 { vec![picked(a), picked(c)] } else { one(a) }, set };
        let about_notes = |set| feedback::Change { ids: vec![pick(&now, a)], set };
        let text = ["", "one", "two", "three"][usize::from(b % 4)].to_owned();
        let fresh = format!("{}{}", desk.session.writer().as_str(), desk.clock);
        let link =
            |item| LinkTo { feedback: pick(&now, b), item, quote: text.clone(), importance: Importance::Important };
        let command: Box<dyn Command> = match verb {
            Verb::Undo => return desk.try_undo(),
            Verb::Redo => return desk.try_redo(),
            Verb::AddItem => Box::new(backlog::Add { item: item(&fresh), slot: slot(b, picked(a)) }),
            Verb::Move => Box::new(backlog::Move { id: picked(a), slot: slot(b, picked(c)) }),
            Verb::Rename => Box::new(set(backlog::Set::Title(format!("title {b}")))),
            Verb::Status => Box::new(set(backlog::Set::Status(Status::ALL[usize::from(b % 5)]))),
            Verb::Effort => Box::new(set(backlog::Set::Effort((b % 4 > 0).then(|| f64::from(b % 4) - 1.0)))),
            Verb::Tag => Box::new(set(backlog::Set::TagNamed(format!("tag {}", b % 3)))),
            Verb::Describe => {
                let shown = now.get(picked(a)).cloned().unwrap_or_default();
                Box::new(Save { saved: Item { description: text, ..shown.clone() }, shown })
            }
            Verb::SaveOld => {
                let current = now.get(picked(a)).cloned().unwrap_or_default();
                let shown = Item { description: "before that".into(), ..current };
                Box::new(Save { saved: Item { description: text, ..shown.clone() }, shown })
            }
            Verb::Settle => Box::new(Settle { record: RecordRef::of(picked(a)), field: "description", text }),
            Verb::AddNote => Box::new(feedback::Add { note: note(&fresh) }),
            Verb::Customer => Box::new(about_notes(feedback::Set::CustomerNamed(format!("customer {}", b % 2)))),
            Verb::Link => Box::new(link(Target::Item(picked(a)))),
            Verb::LinkNew => Box::new(link(Target::New(format!("wish {c}")))),
            Verb::Unlink => Box::new(Unlink(pick::<Link>(&now, a))),
            Verb::Score => Box::new(SetScore {
                person: id(["ann", "bo"][usize::from(b % 2)]),
                person_name: "somebody".into(),
                item: picked(a),
                criterion: Criterion::REACH,
                value: (c > 60).then(|| c.into()),
            }),
            Verb::Place => {
                let horizon = Horizon::ALL.get(usize::from(b % 4)).copied();
                Box::new(roadmap::Place { id: picked(a), horizon, before: (c > 60).then(|| picked(c)) })
            }
            Verb::Remove => {
                let record =
                    if b % 2 == 0 { RecordRef::of(picked(a)) } else { RecordRef::of(pick::<Feedback>(&now, a)) };
                Box::new(Remove(vec![record]))
            }
            Verb::Restore => {
                let bin: Vec<_> = now.bin_all().map(|(record, _)| record).collect();
                Box::new(Restore(bin.get(usize::from(a) % bin.len().max(1)).copied().into_iter().collect()))
            }
        };
        desk.try_ask(&*command)
    }
}

fn slot(number: u8, target: Id<Item>) -> Slot {
    let slots = [Slot::Up, Slot::Down, Slot::First, Slot::Last, Slot::Indent, Slot::Outdent];
    let aimed = [Slot::Before(target), Slot::After(target), Slot::Into(target)];
    *slots.iter().chain(&aimed).cycle().nth(number.into()).unwrap()
}

/// One of the records there are; the nil id if there is none.
fn pick<T: Record>(now: &Snapshot, number: u8) -> Id<T> {
    let table = now.table::<T>();
    table.iter().nth(usize::from(number) % table.len().max(1)).map_or(Id::NIL, Record::id)
}
