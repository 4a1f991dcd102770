//! Closing the loop: who asked for what is there now, who agreed to hear of it, and who has heard.
//!
//! In: items that are done, the notes that speak for them, contacts and what they agreed to. Out: whom to tell, and the
//! records that somebody was told.
//!
//! - L1 Only who agreed is named; whoever did not is a count.
//! - L2 Nobody is told twice of one item: the record of it has one id, whoever writes it.
//! - L3 Who said something is never guessed at: a contact is named by the note, or the source names them by their own
//!   address, or by their own name at their own customer.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::NaiveDate;

use super::{Command, Facts, Label, Refusal, change, check, find::fold, insights::Gathering, known};
use crate::{
    model::{Contact, Customer, Feedback, Id, Item, Link, Message, Person, RecordRef, Relation, Status, Told, sorted},
    replica::{Edit, Snapshot},
};

/// The contacts, to find who said something.
#[derive(Debug, Default)]
pub struct Contacts {
    by_email: BTreeMap<String, Id<Contact>>,
    by_name: BTreeMap<(Id<Customer>, String), Id<Contact>>,
}

impl Contacts {
    /// Looks the contacts up.
    #[must_use]
    pub fn of(now: &Snapshot) -> Self {
        let mut contacts = Self::default();
        for contact in now.table::<Contact>().iter() {
            if !contact.email.trim().is_empty() {
                contacts.by_email.entry(fold(contact.email.trim())).or_insert(contact.id);
            }
            if let Some(customer) = contact.customer {
                contacts.by_name.entry((customer, fold(contact.name.trim()))).or_insert(contact.id);
            }
        }
        contacts
    }

    /// Who said a note, where that is known.
    #[must_use]
    pub fn who(&self, now: &Snapshot, note: &Feedback) -> Option<Id<Contact>> {
        if let Some(contact) = note.contact.filter(|it| now.get(*it).is_some()) {
            return Some(contact);
        }
        let author = fold(note.author.trim());
        // Sources write what somebody does behind their name.
        let name = author.split([',', '(', '<']).next().unwrap_or_default().trim().to_owned();
        if author.is_empty() || name.is_empty() {
            return None;
        }
        let at_customer = |customer| self.by_name.get(&(customer, name.clone()));
        self.by_email.get(&author).or_else(|| at_customer(note.customer?)).copied()
    }
}

/// Somebody who asked and agreed to hear of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// Who.
    pub contact: Id<Contact>,
    /// What they said that speaks for the item: a passage, else empty.
    pub quote: String,
    /// When they were told, and by whom; `None`: they have not been.
    pub told: Option<(Option<NaiveDate>, Option<Id<Person>>)>,
}

/// An item that is there, with those who asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// The item.
    pub item: Id<Item>,
    /// Those who agreed to hear of it, by name.
    pub askers: Vec<Asker>,
    /// How many more people asked who did not agree, or of whom nobody knows where to write.
    pub others: usize,
}

/// Who asked for an item, while it is gathered.
#[derive(Default)]
struct Heard {
    /// Those who agreed, and what they said.
    askers: BTreeMap<Id<Contact>, String>,
    /// The numbers of the other people.
    others: BTreeSet<usize>,
}

impl Shipped {
    /// How many have not been told yet.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.askers.iter().filter(|it| it.told.is_none()).count()
    }
}

/// The items that are there and that somebody asked for: those with people to tell first, then by title.
#[must_use]
pub fn shipped(now: &Arc<Snapshot>) -> Vec<Shipped> {
    let gathering = Gathering::of(now);
    let contacts = Contacts::of(now);
    let mut by_note: BTreeMap<Id<Feedback>, Vec<&Link>> = BTreeMap::new();
    let links = now.table::<Link>();
    let is_there = |it: &Link| now.get(it.item).is_some_and(|it: &Item| it.status == Status::Done);
    for link in links.iter().filter(|it| is_there(it)) {
        by_note.entry(link.feedback).or_default().push(link);
    }
    let mut found: BTreeMap<Id<Item>, Heard> = BTreeMap::new();
    for group in &gathering.groups {
        let own: Vec<&Link> = group.iter().filter_map(|it| by_note.get(&it.note.id)).flatten().copied().collect();
        let items: BTreeSet<Id<Item>> = own.iter().map(|it| it.item).collect();
        for item in items {
            let Heard { askers, others } = found.entry(item).or_default();
            for said in group {
                let who = contacts.who(now, &said.note);
                let agreed = who.filter(|it| now.get(*it).is_some_and(|it| it.agreed.is_some()));
                let Some(contact) = agreed else {
                    others.insert(said.person);
                    continue;
                };
                let quote =
                    own.iter().find(|it| it.item == item && it.feedback == said.note.id && !it.quote.is_empty());
                let kept = askers.entry(contact).or_default();
                if let Some(quote) = quote.filter(|_| kept.is_empty()) {
                    kept.clone_from(&quote.quote);
                }
            }
        }
    }
    let records = now.table::<Told>();
    let records: BTreeMap<_, &Told> = records.iter().map(|it| ((it.item, it.contact), it)).collect();
    let mut all: Vec<Shipped> = found
        .into_iter()
        .map(|(item, Heard { askers, others })| {
            let told = |contact| records.get(&(item, contact)).map(|it| (it.day, it.by));
            let mut askers: Vec<Asker> =
                askers.into_iter().map(|(contact, quote)| Asker { contact, quote, told: told(contact) }).collect();
            sorted::sort_by_cached_key(&mut askers, |it| now.get(it.contact).map(|it| fold(&it.name)));
            Shipped { item, askers, others: others.len() }
        })
        .collect();
    sorted::sort_by_cached_key(&mut all, |it| (it.waiting() == 0, now.get(it.item).map(|it| fold(&it.title))));
    all
}

/// The record that says that a contact has been told of an item. A file may bring one under an id of its own.
fn told(now: &Snapshot, item: Id<Item>, contact: Id<Contact>) -> Option<Id<Told>> {
    now.table::<Told>().iter().find(|it| it.item == item && it.contact == contact).map(|it| it.id)
}

/// The team's message in a language, where it has one.
#[must_use]
pub fn message(now: &Snapshot, language: &str) -> Option<Message> {
    let language = language.trim().to_lowercase();
    now.table::<Message>().iter().find(|it| it.language.trim().to_lowercase() == language).cloned()
}

/// Says that contacts have been told that an item is there. Who has been told already stays as they are.
#[derive(Clone, Debug)]
pub struct Tell {
    /// What is there.
    pub item: Id<Item>,
    /// Who has heard.
    pub contacts: Vec<Id<Contact>>,
}

impl Command for Tell {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item or a contact is gone.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        known(now, self.item)?;
        let mut edits = Vec::new();
        for contact in &self.contacts {
            known(now, *contact)?;
            if told(now, self.item, *contact).is_some() {
                continue;
            }
            let id = Told::id_of(self.item, *contact);
            let told = Told { id, item: self.item, contact: *contact, day: Some(facts.today), by: facts.me };
            check(&told)?;
            edits.extend(Edit::create(&told));
            // It may lie in the bin, from when somebody said that they had not been told after all.
            edits.push(Edit::removal(RecordRef::of(id), false));
        }
        Ok(edits)
    }
}

/// Says that a contact has not been told after all.
#[derive(Clone, Copy, Debug)]
pub struct Untell {
    /// What is there.
    pub item: Id<Item>,
    /// Who has not heard.
    pub contact: Id<Contact>,
}

impl Command for Untell {
    fn label(&self) -> Label {
        Label::Remove
    }

    /// # Errors
    /// [`Refusal::Unknown`] if nobody said that they had been told.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let gone = RecordRef::of(Told::id_of(self.item, self.contact));
        let id = told(now, self.item, self.contact).ok_or(Refusal::Unknown(gone))?;
        Ok(vec![Edit::removal(RecordRef::of(id), true)])
    }
}

/// Writes the team's message in a language; see [`Message::id_of`].
#[derive(Clone, Debug)]
pub struct Phrase {
    /// The language, as a tag.
    pub language: String,
    /// The line above it.
    pub subject: String,
    /// What it says.
    pub body: String,
}

impl Command for Phrase {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Flawed`] if a part is empty or too long, or names a place that stands for nothing.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let old = message(now, &self.language);
        let id = old.as_ref().map_or_else(|| Message::id_of(&self.language), |it| it.id);
        let language = self.language.trim().to_lowercase();
        let message =
            Message { id, language, subject: self.subject.trim().to_owned(), body: self.body.trim_end().to_owned() };
        check(&message)?;
        match old {
            Some(old) => Ok(Edit::diff(&old, &message).collect()),
            None => Ok(Edit::create(&message).chain([Edit::removal(RecordRef::of(id), false)]).collect()),
        }
    }
}

/// Says whether a contact agreed to hear, from today, and keeps the day where they had agreed before.
#[derive(Clone, Copy, Debug)]
pub struct Agree {
    /// Who.
    pub contact: Id<Contact>,
    /// Whether they agree.
    pub agrees: bool,
}

impl Command for Agree {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the contact is gone.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        change(now, self.contact, |it| {
            it.agreed = it.agreed.or(Some(facts.today)).filter(|_| self.agrees);
        })
    }
}

/// How many notes of people ask for an item: what a changelog entry answers.
#[must_use]
pub fn requests(now: &Snapshot, items: &BTreeSet<Id<Item>>) -> usize {
    let notes: BTreeSet<Id<Feedback>> = items
        .iter()
        .flat_map(|it| now.related::<Link>(Relation::LinkOfItem, it.uuid()))
        .map(|it| it.feedback)
        .filter(|it| now.get(*it).is_some())
        .collect();
    notes.len()
}
