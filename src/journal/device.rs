//! The device: which name this browser profile writes under.
//!
//! In: what the database and localStorage remember of the name. Out: the same name again, or that it needs a new one.
//!
//! The name lies in both places. Where they disagree, or one has lost it, something was emptied, restored or copied,
//! and the old name may be in use elsewhere: a new one is always safe. But localStorage reaches the disk late, so a
//! crash soon after the first start leaves the database alone with the name. That is told from a loss by a mark in
//! the database: until a later start has found the name in localStorage, nobody has seen it there.

/// Behind a name in the database, until it was found again in localStorage.
const NEW: &str = " new";

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

/// Decides from what the database `kept` and what localStorage has.
#[must_use]
pub fn device(kept: Option<&str>, mirror: Mirror<'_>) -> Device {
    let Some(kept) = kept else { return Device::Fresh };
    let (name, is_new) = kept.strip_suffix(NEW).map_or((kept, false), |name| (name, true));
    let known = |note: Option<&str>| Device::Known { name: name.to_owned(), note: note.map(str::to_owned) };
    match mirror {
        Mirror::Refused => known(None),
        Mirror::Named(mirrored) if mirrored == name => known(is_new.then_some(name)),
        // The name is the first thing written there: without anything of ours, it has not reached the disk.
        Mirror::Blank if is_new => known(None),
        Mirror::Blank | Mirror::Nameless | Mirror::Named(_) => Device::Fresh,
    }
}

/// How the database is to keep a fresh name.
#[must_use]
pub fn note_of_new(name: &str) -> String {
    format!("{name}{NEW}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str, note: Option<&str>) -> Device {
        Device::Known { name: name.to_owned(), note: note.map(str::to_owned) }
    }

    #[test]
    fn a_crash_soon_after_the_first_start_keeps_the_name() {
        let kept = note_of_new("a");
        assert_eq!(device(Some(&kept), Mirror::Blank), known("a", None));
        assert_eq!(device(Some(&kept), Mirror::Blank), known("a", None), "and a second one too");
        assert_eq!(device(Some(&kept), Mirror::Named("a")), known("a", Some("a")), "until it was found there");
    }

    #[test]
    fn a_name_that_both_hold_stays() {
        assert_eq!(device(Some("a"), Mirror::Named("a")), known("a", None));
    }

    #[test]
    fn a_restored_copied_or_emptied_profile_gets_a_new_name() {
        assert_eq!(device(Some("a"), Mirror::Blank), Device::Fresh, "the database alone, after localStorage had it");
        assert_eq!(device(Some("a"), Mirror::Nameless), Device::Fresh);
        assert_eq!(device(Some("a"), Mirror::Named("b")), Device::Fresh, "two incarnations");
        assert_eq!(device(Some(&note_of_new("a")), Mirror::Named("b")), Device::Fresh);
        assert_eq!(device(Some(&note_of_new("a")), Mirror::Nameless), Device::Fresh, "the name would have come first");
        assert_eq!(device(None, Mirror::Named("a")), Device::Fresh, "localStorage alone");
        assert_eq!(device(None, Mirror::Blank), Device::Fresh);
    }

    #[test]
    fn without_local_storage_the_database_alone_decides() {
        assert_eq!(device(Some("a"), Mirror::Refused), known("a", None));
        assert_eq!(device(Some(&note_of_new("a")), Mirror::Refused), known("a", None));
        assert_eq!(device(None, Mirror::Refused), Device::Fresh);
    }
}
