//! Files in and out.

mod csv;
mod detect;
mod document;
mod errors;
mod frozen;
mod github;
mod intake;
mod preview;
mod round_trip;
mod sample;
mod schema;
mod taking;

use std::path::PathBuf;

use chrono::NaiveDate;
use wheelhouse::{
    commands::Facts,
    exchange::{File, Import, Preview, parse, preview},
    replica::{Replica, Writer},
    session::{Done, Session},
};

/// A file of the repository.
fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// A session of a writer over a replica.
fn session(replica: Replica, writer: &str) -> Session {
    Session::new(replica, Writer::new(writer).unwrap())
}

/// The facts of a moment, counted in minutes.
fn facts(minute: u64) -> Facts {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Facts::new(1_795_000_000_000 + minute * 60_000, today, None, u128::from(minute) << 70)
}

/// What a text would change in a session.
fn look(text: &str, session: &Session) -> Preview {
    preview(&parse(text).unwrap(), session.replica())
}

/// Takes a text in.
fn take_in(text: &str, session: &mut Session, minute: u64) -> Done {
    let preview = look(text, session);
    session.execute(&Import::of(preview), &facts(minute)).unwrap()
}

/// The records of a file this app knows.
fn known(text: &str) -> wheelhouse::exchange::Records {
    match parse(text).unwrap() {
        File::Known(records) => records,
        File::Newer(newer) => panic!("version {}", newer.version),
    }
}
