//! What every kind of record shares: forms, single changes, the workspace itself, and refusals that stand for all.

use wheelhouse::{
    commands::{
        Command, Refusal,
        records::{Add, Save, Update},
        workspace::{Found, Rename},
    },
    model::{Customer, Flaw, Item, Objective, Person, Status, Workspace},
    replica::Replica,
    session::{Done, Session},
};

use super::desk::{Desk, fields, id, item, the, writer};

#[test]
fn saving_writes_only_the_fields_that_changed() {
    // C3
    let mut desk = Desk::with_backlog("a");
    let done = desk.save("a", |it| {
        it.status = Status::Doing;
        it.effort = Some(3.0);
    });
    assert_eq!(fields(&done), ["effort", "status"]);
    assert_eq!(desk.save("a", |_| ()).entry, None);
}

#[test]
fn saving_a_form_that_has_grown_old_keeps_what_others_changed() {
    let mut desk = Desk::with_backlog("a");
    let shown = desk.get(id::<Item>("a"));
    desk.set("a", wheelhouse::commands::backlog::Set::Effort(Some(3.0)));
    let saved = Item { title: "A".into(), ..shown.clone() };
    desk.ask(Save { shown, saved });
    let a = desk.get(id::<Item>("a"));
    assert_eq!((a.title.as_str(), a.effort), ("A", Some(3.0)));
}

#[test]
fn clearing_a_field_brings_back_its_default() {
    let mut desk = Desk::with_backlog("a");
    desk.save("a", |it| it.status = Status::Doing);
    let done = desk.save("a", |it| it.status = Status::default());
    assert!(done.entry.unwrap().batch.edits[0].value.is_null());
    assert_eq!(desk.get(id::<Item>("a")).status, Status::default());
}

#[test]
fn a_form_over_what_is_gone_or_not_valid_is_refused() {
    let mut desk = Desk::with_backlog("a");
    let shown = desk.get(id::<Item>("a"));
    let why = desk.refused(Save { shown: shown.clone(), saved: Item { title: String::new(), ..shown } });
    assert_eq!(why, Refusal::Flawed { record: the::<Item>("a"), flaw: Flaw::Empty { field: "title" } });
    let why = desk.refused(Save { shown: item("gone"), saved: Item { title: "x".into(), ..item("gone") } });
    assert_eq!(why, Refusal::Unknown(the::<Item>("gone")));
}

#[test]
fn any_record_can_be_added_and_changed_by_a_function() {
    let mut desk = Desk::of("ann");
    desk.ask(Add(Objective { id: id("o"), title: "Grow".into(), ..Objective::default() }));
    let due = super::desk::today();
    let done = desk.ask(Update { id: id("o"), change: |it: &mut Objective| it.due = Some(due) });
    assert_eq!(fields(&done), ["due"]);
    let why = desk.refused(Update { id: id("gone"), change: |it: &mut Objective| it.due = None });
    assert_eq!(why, Refusal::Unknown(the::<Objective>("gone")));
    let why = desk.refused(Add(Customer { id: id("c"), ..Customer::default() }));
    assert_eq!(why, Refusal::Flawed { record: the::<Customer>("c"), flaw: Flaw::Empty { field: "name" } });
}

#[test]
fn a_workspace_is_founded_in_one_step_and_renamed() {
    let mut desk = Desk::of("ann");
    let workspace =
        Workspace { id: id("w"), name: "Ours".into(), reach_period: "quarter".into(), ..Workspace::default() };
    let founder = Person { id: id("ann"), name: "Ann".into() };
    desk.ask(Found { workspace, founder: Some(founder) });
    desk.ask(Rename { id: id("w"), name: " Theirs ".into() });
    let w = desk.get(id::<Workspace>("w"));
    assert_eq!((w.name.as_str(), w.reach_period.as_str()), ("Theirs", "quarter"));
    assert!(matches!(desk.refused(Rename { id: id("w"), name: " ".into() }), Refusal::Flawed { .. }));
    desk.undo();
    desk.undo();
    assert!(desk.now().is_empty());
}

#[test]
fn deciding_twice_gives_the_same_edits_and_changes_nothing() {
    // C1
    let mut desk = Desk::with_backlog("a b");
    let command = wheelhouse::commands::backlog::Change {
        ids: vec![id("a"), id("b")],
        set: wheelhouse::commands::backlog::Set::TagNamed("new".into()),
    };
    let decide = |desk: &mut Desk| {
        desk.clock = 1;
        let facts = desk.facts();
        command.decide(&desk.now(), &facts).unwrap()
    };
    assert_eq!(decide(&mut desk), decide(&mut desk));
}

#[test]
fn a_newer_workspace_is_for_reading_only() {
    let mut desk = Desk::of("ann");
    desk.session = Session::new(Replica::default(), writer("ann")).read_only();
    assert!(desk.session.is_read_only());
    assert_eq!(desk.refused(Add(item("a"))), Refusal::ReadOnly);
    assert_eq!(desk.try_undo(), Err(Refusal::ReadOnly));
    assert_eq!(desk.try_redo(), Err(Refusal::ReadOnly));
    assert!(!desk.session.can_undo() && !desk.session.can_redo());
}

#[test]
fn there_is_nothing_to_take_back_at_first() {
    let mut desk = Desk::of("ann");
    assert_eq!(desk.try_undo(), Err(Refusal::NothingToUndo));
    assert_eq!(desk.try_redo(), Err(Refusal::NothingToUndo));
}

#[test]
fn one_command_is_one_entry_that_reads_back_as_it_was_written() {
    // S1
    let mut desk = Desk::with_backlog("a");
    let Done { entry: Some(entry), touched, kept: 0 } = desk.describe("a", "text") else { panic!() };
    assert_eq!(touched, [the::<Item>("a")]);
    let text = serde_json::to_string(&entry).unwrap();
    assert_eq!(serde_json::from_str::<wheelhouse::session::Entry>(&text).unwrap(), entry);
}
