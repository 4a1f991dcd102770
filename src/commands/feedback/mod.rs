//! Feedback: from a raw note to evidence for an item.

pub mod duplicates;
mod filter;
mod inbox;
pub mod merged;
pub mod passage;
mod scope;

use chrono::NaiveDate;
pub use filter::{Filter, NARROWING, NO_TAG, Pile, Sort, source_key};
pub use inbox::{Inbox, Index, link_counts};
pub use scope::{NO_SEGMENT, Scope, of_product, segment_of};

use super::{
    Command, Facts, Label, Refusal, change, check, known,
    records::{filled, tag_named},
};
use crate::{
    model::{
        Competitor, Contact, Customer, Deal, Feedback, FeedbackState, Id, Importance, Item, Link, Person, Position,
        Record, RecordRef, Relation, Sentiment, SourceKind, Tag,
    },
    replica::{Edit, Outline, Snapshot},
};

/// One change to one or several notes.
#[derive(Clone, Debug)]
pub struct Change {
    /// The notes.
    pub ids: Vec<Id<Feedback>>,
    /// What changes in each.
    pub set: Set,
}

/// What can be changed in a note.
#[derive(Clone, Debug)]
pub enum Set {
    /// What it is about, in one line.
    Title(String),
    /// How far the team has come with it.
    State(FeedbackState),
    /// Who said it.
    Customer(Option<Id<Customer>>),
    /// Who said it: a customer with this name, made if there is none.
    CustomerNamed(String),
    /// Puts a tag on.
    Tag(Id<Tag>),
    /// Puts a tag with this name on, made if there is none.
    TagNamed(String),
    /// Takes a tag off.
    Untag(Id<Tag>),
    /// The day it was said.
    Received(Option<NaiveDate>),
    /// What sort of place it came from.
    Source(SourceKind),
    /// Who looks after it.
    Owner(Option<Id<Person>>),
    /// Who looks after it: somebody with this name, made if there is nobody.
    OwnerNamed(String),
    /// Puts it off until a day, or takes it back at once.
    Snooze(Option<NaiveDate>),
    /// The tone, or what the words say.
    Sentiment(Option<Sentiment>),
    /// Who else was spoken of.
    Competitor(Id<Competitor>),
    /// Who else was spoken of: somebody with this name, made if there is nobody.
    CompetitorNamed(String),
    /// Who was not spoken of after all.
    NoCompetitor(Id<Competitor>),
    /// What came of the deal.
    Deal(Option<Deal>),
    /// It is not the same as another note, though their words are.
    Unlike(Id<Feedback>),
    /// Which of the people at the customer said it.
    Contact(Option<Id<Contact>>),
    /// Which of the people at the customer said it: somebody there with this name, made if there is nobody.
    ContactNamed(String),
}

impl Command for Change {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if a note is gone, [`Refusal::Flawed`] if one would not be valid.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        if let Set::ContactNamed(name) = &self.set {
            return self.contact_named(name, now, facts);
        }
        let (mut edits, set) = self.set.resolve(now, facts)?;
        for id in &self.ids {
            edits.extend(change(now, *id, |note| set.apply(note))?);
        }
        Ok(edits)
    }
}

impl Change {
    /// A contact has a name at their own customer: of several notes, each gets the one there.
    fn contact_named(&self, name: &str, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let mut edits = Vec::new();
        let mut made: Vec<Contact> = Vec::new();
        let contacts = now.table::<Contact>();
        for id in &self.ids {
            let customer = known(now, *id)?.customer;
            let is_it = |it: &&Contact| it.customer == customer && it.name.to_lowercase() == name.trim().to_lowercase();
            let there = contacts.iter().chain(&made).find(is_it).map(|it| it.id);
            let contact = match there {
                Some(id) => id,
                None => {
                    let contact =
                        Contact { id: facts.fresh(), name: name.trim().to_owned(), customer, ..Contact::default() };
                    check(&contact)?;
                    edits.extend(Edit::create(&contact));
                    let id = contact.id;
                    made.push(contact);
                    id
                }
            };
            edits.extend(change(now, *id, |note| note.contact = Some(contact))?);
        }
        Ok(edits)
    }
}

impl Set {
    /// Turns names into ids, making what has no record yet.
    fn resolve(&self, now: &Snapshot, facts: &Facts) -> Result<(Vec<Edit>, Self), Refusal> {
        match self {
            Self::TagNamed(name) => {
                let (tag, edits) = tag_named(now, facts, name)?;
                Ok((edits, Self::Tag(tag)))
            }
            Self::CustomerNamed(name) => {
                let (customer, edits) = customer_named(now, facts, name)?;
                Ok((edits, Self::Customer(Some(customer))))
            }
            Self::OwnerNamed(name) => {
                let make = |id, name| Person { id, name };
                let (person, edits) = named(now, facts, name, make)?;
                Ok((edits, Self::Owner(Some(person))))
            }
            Self::CompetitorNamed(name) => {
                let make = |id, name| Competitor { id, name, ..Competitor::default() };
                let (competitor, edits) = named(now, facts, name, make)?;
                Ok((edits, Self::Competitor(competitor)))
            }
            other => Ok((Vec::new(), other.clone())),
        }
    }

    fn apply(&self, note: &mut Feedback) {
        match self {
            Self::Title(title) => title.trim().clone_into(&mut note.title),
            Self::State(state) => note.state = *state,
            Self::Customer(customer) => note.customer = *customer,
            Self::Tag(tag) => {
                note.tags.insert(*tag);
            }
            Self::Untag(tag) => {
                note.tags.remove(tag);
            }
            Self::Received(day) => note.received = *day,
            Self::Source(kind) => note.source.kind = *kind,
            Self::Owner(owner) => note.owner = *owner,
            Self::Snooze(until) => note.snoozed_until = *until,
            Self::Sentiment(sentiment) => note.sentiment = *sentiment,
            Self::Competitor(competitor) => {
                note.competitors.insert(*competitor);
            }
            Self::NoCompetitor(competitor) => {
                note.competitors.remove(competitor);
            }
            Self::Deal(deal) => note.deal = *deal,
            Self::Unlike(other) => {
                note.unlike.insert(*other);
            }
            Self::Contact(contact) => note.contact = *contact,
            // Resolved before.
            Self::TagNamed(_)
            | Self::CustomerNamed(_)
            | Self::OwnerNamed(_)
            | Self::CompetitorNamed(_)
            | Self::ContactNamed(_) => {}
        }
    }
}

/// The customer with this name, ignoring case, or a fresh one with the edits that make it.
fn customer_named(now: &Snapshot, facts: &Facts, name: &str) -> Result<(Id<Customer>, Vec<Edit>), Refusal> {
    named(now, facts, name, |id, name| Customer { id, name, ..Customer::default() })
}

/// The record with this name, ignoring case, or a fresh one with the edits that make it.
fn named<T: Record>(
    now: &Snapshot,
    facts: &Facts,
    name: &str,
    make: fn(Id<T>, String) -> T,
) -> Result<(Id<T>, Vec<Edit>), Refusal> {
    let name = name.trim();
    let lower = name.to_lowercase();
    if let Some(known) = now.table::<T>().iter().find(|it| it.name().to_lowercase() == lower) {
        return Ok((known.id(), Vec::new()));
    }
    let fresh = make(facts.fresh(), name.to_owned());
    check(&fresh)?;
    Ok((fresh.id(), Edit::create(&fresh).collect()))
}

/// Links a note to an item. A new note is thereby processed.
#[derive(Clone, Debug)]
pub struct LinkTo {
    /// The note.
    pub feedback: Id<Feedback>,
    /// What it speaks for.
    pub item: Target,
    /// The passage that does; empty for the whole note.
    pub quote: String,
    /// How much it matters to the one who said it.
    pub importance: Importance,
}

/// An item to link to.
#[derive(Clone, Debug)]
pub enum Target {
    /// One that is there.
    Item(Id<Item>),
    /// A new one with this title, at the end of the backlog.
    New(String),
}

impl Command for LinkTo {
    fn label(&self) -> Label {
        Label::Link
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the note or the item is gone, [`Refusal::Flawed`] if the title is empty or too long.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let note = known(now, self.feedback)?;
        let (item, mut edits) = match &self.item {
            Target::Item(id) => (known(now, *id)?.id, Vec::new()),
            Target::New(title) => {
                let last = Outline::of(now).children(None).last().and_then(|id| now.get(id));
                let item = Item {
                    id: facts.fresh(),
                    title: title.trim().to_owned(),
                    position: Position::after(last.map(|it| &it.position)),
                    ..Item::default()
                };
                check(&item)?;
                (item.id, Edit::create(&item).collect())
            }
        };
        let link = Link {
            id: facts.fresh(),
            feedback: note.id,
            item,
            quote: self.quote.trim().to_owned(),
            importance: self.importance,
        };
        check(&link)?;
        let again = now
            .related::<Link>(Relation::LinkOfFeedback, note.id.uuid())
            .find(|it| it.item == link.item && it.quote == link.quote);
        match again {
            // The same passage for the same item is one link; asking again may change its importance.
            Some(old) => edits.extend(change(now, old.id, |it| it.importance = self.importance)?),
            None => edits.extend(Edit::create(&link)),
        }
        if note.state == FeedbackState::New {
            edits.extend(change(now, note.id, |it| it.state = FeedbackState::Processed)?);
        }
        Ok(edits)
    }
}

/// Changes the passage and the importance of a link.
#[derive(Clone, Debug)]
pub struct ChangeLink {
    /// The link.
    pub id: Id<Link>,
    /// The passage; empty for the whole note.
    pub quote: String,
    /// How much it matters to the one who said it.
    pub importance: Importance,
}

impl Command for ChangeLink {
    fn label(&self) -> Label {
        Label::Change
    }

    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        change(now, self.id, |link| {
            self.quote.trim().clone_into(&mut link.quote);
            link.importance = self.importance;
        })
    }
}

/// Takes a link away.
#[derive(Clone, Copy, Debug)]
pub struct Unlink(pub Id<Link>);

impl Command for Unlink {
    fn label(&self) -> Label {
        Label::Unlink
    }

    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        known(now, self.0)?;
        Ok(vec![Edit::removal(RecordRef::of(self.0), true)])
    }
}

/// Writes a new note, received today unless it says otherwise.
#[derive(Clone, Debug)]
pub struct Add {
    /// The note; its id must be fresh.
    pub note: Feedback,
}

impl Command for Add {
    fn label(&self) -> Label {
        Label::Add
    }

    fn decide(&self, _: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let mut note = self.note.clone();
        filled(RecordRef::of(note.id), "title", &note.title)?;
        note.title = note.title.trim().to_owned();
        note.received = note.received.or(Some(facts.today));
        check(&note)?;
        Ok(Edit::create(&note).collect())
    }
}

/// Writes a new note together with what it names: the way from a form.
#[derive(Clone, Debug)]
pub struct Write {
    /// The note; its id must be fresh. Customer and tags are added to those it has.
    pub note: Feedback,
    /// Who said it, by name, made if there is none; empty for nobody.
    pub customer: String,
    /// Tags by name, made where there are none.
    pub tags: Vec<String>,
}

impl Command for Write {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Flawed`] if the note, the customer or a tag would not be valid.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let mut note = self.note.clone();
        let mut edits = Vec::new();
        if !self.customer.trim().is_empty() {
            let (customer, made) = customer_named(now, facts, &self.customer)?;
            note.customer = Some(customer);
            edits.extend(made);
        }
        let mut seen = std::collections::BTreeSet::new();
        for name in self.tags.iter().map(|it| it.trim()).filter(|it| !it.is_empty()) {
            if seen.insert(name.to_lowercase()) {
                let (tag, made) = tag_named(now, facts, name)?;
                note.tags.insert(tag);
                edits.extend(made);
            }
        }
        edits.extend(Add { note }.decide(now, facts)?);
        Ok(edits)
    }
}
