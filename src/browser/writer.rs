//! Who writes: the device, and the tab.
//!
//! In: what the database and localStorage remember. Out: a writer that no other open tab uses.
//!
//! - A device is one browser profile in one incarnation. Its name lies in two places, and what is found there decides
//!   whether it is used again; see [`journal::device`](crate::journal::device). A new name is always safe; using an
//!   old one again is not, for its times may have been used before.
//! - Each tab takes the first slot that no other tab holds: `3f9a2c1b07`, `3f9a2c1b07.1`, …

use super::{clock, database::Database, local, locks};
use crate::{
    journal::{Device, Mirror, device as decide, note_of_new},
    replica::Writer,
};

/// The name of the device, in `meta` and in localStorage.
const META: &str = "device";
const LOCAL: &str = "wheelhouse.device";
/// How everything of ours in localStorage begins.
const OURS: &str = "wheelhouse.";
/// How many tabs get a slot of their own; further ones draw lots.
const SLOTS: usize = 1000;

/// Takes a writer for this page, for as long as it lives.
pub async fn claim(database: &Database) -> Writer {
    let device = device(database).await;
    for slot in 0..SLOTS {
        let name = if slot == 0 { device.clone() } else { format!("{device}.{slot}") };
        match locks::try_hold(&lock_name(&name)).await {
            Ok(Some(lock)) => {
                lock.for_the_life_of_the_page();
                return writer(&name);
            }
            Ok(None) => {}
            Err(locks::NoLocks) => break,
        }
    }
    // Nobody watches over the slots, so chance keeps the tabs apart.
    writer(&format!("{device}.{}", random(5)))
}

/// A writer for a page without storage.
#[must_use]
pub fn in_memory() -> Writer {
    writer(&random(10))
}

/// Gives up the name of this device: the next start draws a new one, since somebody else writes under it too.
pub fn forsake() {
    local::delete(LOCAL);
}

async fn device(database: &Database) -> String {
    // Two tabs that start at once must not give the device two names.
    let _lock = locks::hold("wheelhouse-device").await;
    let kept = database.meta_get(META).await.ok().flatten();
    let mirrored: Option<String> = local::get(LOCAL);
    let mirror = match &mirrored {
        Some(name) => Mirror::Named(name),
        None if !local::is_available() => Mirror::Refused,
        None if local::names(OURS).is_empty() => Mirror::Blank,
        None => Mirror::Nameless,
    };
    let (name, note) = match decide(kept.as_deref(), mirror, clock::now()) {
        Device::Known { name, note } if Writer::new(&name).is_some() => (name, note),
        Device::Known { .. } | Device::Fresh => {
            let fresh = random(10);
            let note = note_of_new(&fresh, clock::now());
            (fresh, Some(note))
        }
    };
    let is_kept = match note {
        Some(note) => database.meta_set(META, &note).await.is_ok(),
        None => true,
    };
    if is_kept {
        local::set(LOCAL, &name);
    }
    name
}

fn lock_name(writer: &str) -> String {
    match writer.split_once('.') {
        Some((device, slot)) => format!("wheelhouse-writer-{device}-{slot}"),
        None => format!("wheelhouse-writer-{writer}-0"),
    }
}

/// So many random hexadecimal digits, at most 32.
fn random(digits: usize) -> String {
    format!("{:032x}", clock::seed()).chars().take(digits).collect()
}

fn writer(name: &str) -> Writer {
    Writer::new(name).unwrap_or_default()
}
