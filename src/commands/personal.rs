//! A person's data: where it is, what it says, and how it goes.
//!
//! In: a replica with its bin and its other versions, and what a person is called. Out: every place that names them, and
//! edits that leave none of it.
//!
//! - E1 Every field of every record is looked at, whatever its kind: also in the bin, in other versions of long texts, and
//!   in fields that a newer app wrote.
//! - E2 The people of the team are left alone: they are named by themselves, and leave by the register of people.
//! - E3 After erasing, looking again finds nothing.

use std::collections::BTreeSet;

use serde_json::Value;

use super::find::fold;
use crate::{
    model::{Contact, Feedback, Id, Kind, RecordRef},
    replica::{Edit, REMOVED, Replica},
};

/// What a person is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whom {
    /// Their name; may be empty.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
}

/// What becomes of what they said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Words {
    /// It stays, without their name.
    #[default]
    Keep,
    /// It goes too, and every passage of it that was quoted.
    Erase,
}

/// What stands where something was erased.
#[derive(Clone, Copy, Debug)]
pub struct Marks<'a> {
    /// In the middle of a text.
    pub inside: &'a str,
    /// As the title of a note that says nothing any more.
    pub title: &'a str,
}

/// What a place is to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// The record is about them: they are the contact, or have been told of something.
    Own,
    /// They said it.
    Said,
    /// It was quoted from what they said.
    Quoted,
    /// It names them.
    Named,
    /// A version of a text that lost, and names them.
    Other,
}

/// A place that has something of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The record.
    pub record: RecordRef,
    /// Its field.
    pub field: String,
    /// What it is to them.
    pub trace: Trace,
    /// What it says, in full.
    pub text: String,
    /// Whether the record lies in the bin.
    pub binned: bool,
}

impl Whom {
    /// The words that are looked for, folded; nothing shorter than two letters.
    fn wanted(&self) -> Vec<String> {
        let all = [&self.name, &self.email].map(|it| fold(it.trim()));
        all.into_iter().filter(|it| it.chars().count() > 1).collect()
    }

    /// Whether there is enough to look for.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.wanted().is_empty()
    }

    /// Whether a source's word for an author is them: the name, alone or before what they do, or the address.
    fn is_author(&self, author: &str) -> bool {
        let author = fold(author.trim());
        let name = author.split([',', '(', '<']).next().unwrap_or_default().trim();
        self.wanted().iter().any(|it| *it == author || it == name)
    }
}

/// A text without the words that are wanted, where it has any. Case and accents aside, and whole words only.
fn without(text: &str, wanted: &[String], mark: &str) -> Option<String> {
    // Folding may change lengths, so each letter knows where it came from.
    let mut folded: Vec<(char, usize)> = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let mut buffer = [0; 4];
        folded.extend(fold(letter.encode_utf8(&mut buffer)).chars().map(|it| (it, at)));
    }
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    for word in wanted {
        let word: Vec<char> = word.chars().collect();
        let mut at = 0;
        while at + word.len() <= folded.len() {
            let here = folded.iter().skip(at).map(|it| it.0).take(word.len()).eq(word.iter().copied());
            let letter = |at: Option<usize>| at.and_then(|it| folded.get(it)).is_some_and(|it| it.0.is_alphanumeric());
            let whole = !letter(at.checked_sub(1)) && !letter(Some(at + word.len()));
            if here && whole {
                let from = folded.get(at).map_or(0, |it| it.1);
                let to = folded.get(at + word.len()).map_or(text.len(), |it| it.1);
                cuts.push((from, to));
                at += word.len();
            } else {
                at += 1;
            }
        }
    }
    if cuts.is_empty() {
        return None;
    }
    crate::model::sorted::sort_by(&mut cuts, Ord::cmp);
    let (mut out, mut done) = (String::with_capacity(text.len()), 0);
    for (from, to) in cuts {
        if from >= done {
            out.push_str(text.get(done..from).unwrap_or_default());
            out.push_str(mark);
        }
        done = done.max(to);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Some(out)
}

/// A value without the words, in texts at any depth; `None` where it has none of them.
fn cleaned(value: &Value, wanted: &[String], mark: &str) -> Option<Value> {
    match value {
        Value::String(text) => without(text, wanted, mark).map(Value::String),
        Value::Array(all) => {
            let new: Vec<Option<Value>> = all.iter().map(|it| cleaned(it, wanted, mark)).collect();
            new.iter().any(Option::is_some).then(|| {
                Value::Array(new.into_iter().zip(all).map(|(new, old)| new.unwrap_or_else(|| old.clone())).collect())
            })
        }
        Value::Object(all) => {
            let mut changed = false;
            let new = all.iter().map(|(key, old)| {
                let own = without(key, wanted, mark);
                let new = cleaned(old, wanted, mark);
                changed |= own.is_some() || new.is_some();
                (own.unwrap_or_else(|| key.clone()), new.unwrap_or_else(|| old.clone()))
            });
            let new = new.collect();
            changed.then_some(Value::Object(new))
        }
        _ => None,
    }
}

/// What a value says, for those who read it.
fn told(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// Who they are among the records, and what they said.
struct Known {
    contacts: BTreeSet<Id<Contact>>,
    notes: BTreeSet<Id<Feedback>>,
}

fn known(replica: &Replica, whom: &Whom) -> Known {
    let text = |record: RecordRef, field: &str| match replica.field(record, field) {
        Some((_, Value::String(text))) => text.clone(),
        _ => String::new(),
    };
    let wanted = whom.wanted();
    let of = |kind: Kind| replica.records().map(|it| it.0).filter(move |it| it.kind == kind);
    let is_them = |it: &RecordRef| {
        let (name, email) = (fold(text(*it, "name").trim()), fold(text(*it, "email").trim()));
        wanted.iter().any(|it| *it == name || *it == email)
    };
    let contacts: BTreeSet<Id<Contact>> = of(Kind::Contact).filter(is_them).map(|it| Id::from_uuid(it.id)).collect();
    let said = |it: &RecordRef| {
        let contact: Option<Id<Contact>> = text(*it, "contact").parse().ok();
        contact.is_some_and(|it| contacts.contains(&it)) || whom.is_author(&text(*it, "author"))
    };
    let notes = of(Kind::Feedback).filter(said).map(|it| Id::from_uuid(it.id)).collect();
    Known { contacts, notes }
}

/// The fields of a note that are the words of whoever said it, or lead to them.
const OF_NOTE: [&str; 4] = ["title", "body", "author", "contact"];

/// Every place that has something of a person: their own records first, then what they said, then what names them.
#[must_use]
pub fn places(replica: &Replica, whom: &Whom) -> Vec<Place> {
    if !whom.is_known() {
        return Vec::new();
    }
    let (known, wanted) = (known(replica, whom), whom.wanted());
    let mut found = Vec::new();
    for (record, held) in replica.records() {
        let own = is_own(replica, &known, record);
        let said = record.kind == Kind::Feedback && known.notes.contains(&Id::from_uuid(record.id));
        let quoted = is_quoted(replica, &known, record);
        for (field, cell) in held.cells().filter(|it| it.0 != REMOVED) {
            let value = &cell.winner.value;
            let mut put = |trace, text: String| {
                let (field, binned) = (field.to_string(), held.is_removed());
                found.push(Place { record, field, trace, text, binned });
            };
            let names_them = record.kind != Kind::Person && cleaned(value, &wanted, "").is_some();
            let trace = match field.as_ref() {
                _ if value.is_null() || value.as_str() == Some("") => None,
                _ if own => Some(Trace::Own),
                it if said && OF_NOTE.contains(&it) => Some(Trace::Said),
                "quote" if quoted => Some(Trace::Quoted),
                _ if names_them => Some(Trace::Named),
                _ => None,
            };
            if let Some(trace) = trace {
                put(trace, told(value));
            }
            let is_others = own || (said && field == "body") || (quoted && field == "quote");
            for other in &cell.others {
                let is_named = record.kind != Kind::Person && cleaned(&other.value, &wanted, "").is_some();
                if (is_others || is_named) && !other.value.is_null() {
                    put(Trace::Other, told(&other.value));
                }
            }
        }
    }
    crate::model::sorted::sort_by_key(&mut found, |it| it.trace);
    found
}

fn is_own(replica: &Replica, known: &Known, record: RecordRef) -> bool {
    match record.kind {
        Kind::Contact => known.contacts.contains(&Id::from_uuid(record.id)),
        Kind::Told => names(replica, record, "contact").is_some_and(|it| known.contacts.contains(&Id::from_uuid(it))),
        _ => false,
    }
}

fn is_quoted(replica: &Replica, known: &Known, record: RecordRef) -> bool {
    record.kind == Kind::Link
        && names(replica, record, "feedback").is_some_and(|it| known.notes.contains(&Id::from_uuid(it)))
}

/// The record that a field names.
fn names(replica: &Replica, record: RecordRef, field: &str) -> Option<uuid::Uuid> {
    match replica.field(record, field) {
        Some((_, Value::String(text))) => text.parse().ok(),
        _ => None,
    }
}

/// The edits that leave nothing of a person: for `Session::erase`, which keeps nothing of what was
/// there. Other versions of a text go where one of them, or the text, has something of them.
#[must_use]
pub fn erasure(replica: &Replica, whom: &Whom, words: Words, marks: Marks<'_>) -> Vec<Edit> {
    if !whom.is_known() {
        return Vec::new();
    }
    let (known, wanted) = (known(replica, whom), whom.wanted());
    let mut edits = Vec::new();
    for (record, held) in replica.records() {
        let own = is_own(replica, &known, record);
        let said = record.kind == Kind::Feedback && known.notes.contains(&Id::from_uuid(record.id));
        let quoted = is_quoted(replica, &known, record);
        for (field, cell) in held.cells().filter(|it| it.0 != REMOVED) {
            let value = &cell.winner.value;
            let goes = words == Words::Erase;
            let new = match field.as_ref() {
                _ if own => Some(Value::Null),
                "author" | "contact" if said => Some(Value::Null),
                // Its own address leads to who said it.
                "body" | "source" if said && goes => Some(Value::Null),
                "title" if said && goes => Some(Value::from(marks.title)),
                "quote" if quoted && goes => Some(Value::Null),
                _ if record.kind == Kind::Person => None,
                _ => cleaned(value, &wanted, marks.inside),
            };
            let others = cell
                .others
                .iter()
                .any(|it| own || (said && goes) || (quoted && goes) || cleaned(&it.value, &wanted, "").is_some())
                && record.kind != Kind::Person;
            let new = new.or_else(|| others.then(|| value.clone())).filter(|new| new != value || others);
            edits.extend(new.map(|new| Edit::set(record, field.clone(), new)));
        }
        if own && !held.is_removed() {
            edits.push(Edit::removal(record, true));
        }
    }
    edits
}
