//! The device: which name this browser profile writes under.
//!
//! In: what the database and localStorage remember of the name. Out: the same name again, or that it needs a new one.
//!
//! The name lies in both places. Where they disagree, or one has lost it, something was emptied, restored or copied,
//! and the old name may be in use elsewhere: a new one is always safe. But localStorage reaches the disk late, so a
//! crash soon after the first start leaves the database alone with the name. That is told from a loss by a mark in
//! the database, with the time: until a start well after it has found the name in localStorage, the disk may not have
//! it. A reload soon after proves nothing, for then the running browser answers out of its memory.

/// Behind a name in the database, and before the time, until it was found again in localStorage.
const NEW: &str = " new ";
/// How long localStorage may take to reach the disk, in milliseconds; 144 seconds were measured.
const REACHES_DISK_MS: u64 = 10 * 60 * 1000;

/// What the page has found in localStorage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mirror<'a> {
    /// The browser gives the page none.
    Refused,
    /// Nothing of ours: it was never written, has not reached the disk, or was emptied.
    Blank,
    /// Things of ours, and no name among them.
    Nameless,
    /// The name.
    Named(&'a str),
}

/// What to write under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Device {
    /// The name that the database holds. Where there is a `note`, the database is to hold that instead.
    Known {
        /// The name.
        name: String,
        /// What to keep in the database.
        note: Option<String>,
    },
    /// A name that was never used before.
    Fresh,
}

/// Decides from what the database `kept` and what localStorage has; `now` in milliseconds since 1970.
#[must_use]
pub fn device(kept: Option<&str>, mirror: Mirror<'_>, now: u64) -> Device {
    let Some(kept) = kept else { return Device::Fresh };
    let (name, mark) = match kept.split_once(NEW.trim_end()) {
        Some((name, time)) => (name, Some(time.trim().parse::<u64>())),
        None => (kept, None),
    };
    let known = |note: Option<String>| Device::Known { name: name.to_owned(), note };
    match mirror {
        Mirror::Refused => known(None),
        Mirror::Named(mirrored) if mirrored == name => {
            known(match mark {
                Some(Ok(since)) if now.saturating_sub(since) < REACHES_DISK_MS => None,
                Some(Ok(_)) => Some(name.to_owned()),
                // An earlier version of the page wrote no time.
                Some(Err(_)) => Some(note_of_new(name, now)),
                None => None,
            })
        }
        // The name is the first thing written there: without anything of ours, it has not reached the disk. It is
        // written again now.
        Mirror::Blank if mark.is_some() => known(Some(note_of_new(name, now))),
        Mirror::Blank | Mirror::Nameless | Mirror::Named(_) => Device::Fresh,
    }
}

/// How the database is to keep a fresh name; `now` in milliseconds since 1970.
#[must_use]
pub fn note_of_new(name: &str, now: u64) -> String {
    format!("{name}{NEW}{now}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str, note: Option<&str>) -> Device {
        Device::Known { name: name.to_owned(), note: note.map(str::to_owned) }
    }

    const NOW: u64 = 1_700_000_000_000;
    const LATER: u64 = NOW + REACHES_DISK_MS;

    #[test]
    fn a_crash_soon_after_the_first_start_keeps_the_name() {
        let kept = note_of_new("a", NOW);
        let again = note_of_new("a", NOW + 5);
        assert_eq!(device(Some(&kept), Mirror::Blank, NOW + 5), known("a", Some(&again)));
        assert_eq!(device(Some(&again), Mirror::Blank, NOW + 5), known("a", Some(&again)), "and a second one too");
        assert_eq!(device(Some(&kept), Mirror::Named("a"), LATER), known("a", Some("a")), "until it was found there");
    }

    #[test]
    fn a_reload_before_a_crash_keeps_it_too() {
        let kept = note_of_new("a", NOW);
        assert_eq!(device(Some(&kept), Mirror::Named("a"), NOW + 1_000), known("a", None));
        let again = note_of_new("a", LATER);
        assert_eq!(device(Some(&kept), Mirror::Blank, LATER), known("a", Some(&again)));
        // The name was written anew then, and has as long again to reach the disk.
        assert_eq!(device(Some(&again), Mirror::Named("a"), LATER + 1_000), known("a", None));
    }

    #[test]
    fn a_mark_without_a_time_counts_from_now() {
        assert_eq!(device(Some("a new"), Mirror::Named("a"), NOW), known("a", Some(&note_of_new("a", NOW))));
        assert_eq!(device(Some("a new"), Mirror::Blank, NOW), known("a", Some(&note_of_new("a", NOW))));
    }

    #[test]
    fn a_name_that_both_hold_stays() {
        assert_eq!(device(Some("a"), Mirror::Named("a"), NOW), known("a", None));
    }

    #[test]
    fn a_restored_copied_or_emptied_profile_gets_a_new_name() {
        let fresh =
            |kept: Option<&str>, mirror, why: &str| assert_eq!(device(kept, mirror, LATER), Device::Fresh, "{why}");
        let new = note_of_new("a", NOW);
        fresh(Some("a"), Mirror::Blank, "the database alone, after localStorage had it");
        fresh(Some("a"), Mirror::Nameless, "things of ours without the name");
        fresh(Some("a"), Mirror::Named("b"), "two incarnations");
        fresh(Some(&new), Mirror::Named("b"), "two incarnations, one of them new");
        fresh(Some(&new), Mirror::Nameless, "the name would have come first");
        fresh(None, Mirror::Named("a"), "localStorage alone");
        fresh(None, Mirror::Blank, "nothing at all");
    }

    #[test]
    fn without_local_storage_the_database_alone_decides() {
        assert_eq!(device(Some("a"), Mirror::Refused, NOW), known("a", None));
        assert_eq!(device(Some(&note_of_new("a", NOW)), Mirror::Refused, LATER), known("a", None));
        assert_eq!(device(None, Mirror::Refused, NOW), Device::Fresh);
    }
}
