//! What other tools write, from bytes to records.

mod data;
mod formats;
mod properties;
mod steps;
mod tables;
mod update;

use wheelhouse::{
    exchange::{
        Import, Preview,
        intake::{Look, Plan, Reading, Report, Table, Told, Unreadable},
        table::Order,
        tools::Target,
    },
    model::{Feedback, Item, number::Decimal},
    replica::Replica,
    session::Session,
};

use super::{facts, session};

/// Reads a file in one piece.
fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    read_in(bytes, bytes.len().max(1), Told::default())
}

/// Reads a file in pieces.
fn read_in(bytes: &[u8], piece: usize, told: Told) -> Result<Table, Unreadable> {
    let mut reading = Reading::new(told);
    for piece in bytes.chunks(piece) {
        reading.feed(piece)?;
    }
    reading.finish()
}

/// A table of our own making under tests/data/tables.
fn file(name: &str) -> Table {
    read(&bytes(name)).unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(super::path("tests/data/tables").join(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

fn plan(table: &Table) -> Plan {
    Plan::propose(table, Order::DayFirst, Decimal::Comma)
}

/// Looks at a table in steps of `rows`.
fn look_in(table: &Table, plan: &Plan, now: &Replica, rows: usize) -> (Preview, Report) {
    let mut look = Look::new(table, plan, now);
    while look.step(table, plan, now, rows) {}
    look.finish(table, plan)
}

fn look(table: &Table, plan: &Plan, session: &Session) -> (Preview, Report) {
    look_in(table, plan, session.replica(), 7)
}

/// Takes a table in as its plan says.
fn take_in(table: &Table, plan: &Plan, session: &mut Session, minute: u64) -> Report {
    let (preview, report) = look(table, plan, session);
    if !preview.is_empty() {
        session.execute(&Import::of(preview), &facts(minute)).unwrap();
    }
    report
}

/// A new session with a table in it.
fn taken(table: &Table) -> (Session, Report) {
    let mut session = session(Replica::default(), "a");
    let report = take_in(table, &plan(table), &mut session, 1);
    (session, report)
}

/// The item with this title.
fn item(session: &Session, title: &str) -> Item {
    let found = session.snapshot().table::<Item>().iter().find(|it| it.title == title).cloned();
    found.unwrap_or_else(|| panic!("no item {title}"))
}

/// The note with this title.
fn note(session: &Session, title: &str) -> Feedback {
    let found = session.snapshot().table::<Feedback>().iter().find(|it| it.title == title).cloned();
    found.unwrap_or_else(|| panic!("no note {title}"))
}

fn as_target(table: &Table, target: Target) -> Plan {
    Plan { target, ..plan(table) }
}
