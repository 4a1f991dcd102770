//! The inbox: the notes that a filter asks for, found among many at once.
//!
//! In: tables and a filter. Out: ids in order, and how many notes there are in each state.
//!
//! - I1 A note's text is folded once, and again only when the note or its customer changes.
//! - I2 Refreshing an index equals building it anew.
//! - I3 A merged note is not listed; what it says, who said it and where finds the note that has taken it in.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use chrono::NaiveDate;

use super::{
    Filter, Pile, Sort,
    merged::{Gathered, gathered, root},
    scope::segment_of,
};
use crate::{
    commands::find::fold,
    model::{Customer, Feedback, Id, Item, Link, Tag, sorted},
    replica::Table,
};

/// Every note with the text that is searched, sorted by id.
#[derive(Debug, Default)]
pub struct Index {
    notes: Table<Feedback>,
    customers: Table<Customer>,
    entries: Vec<Entry>,
    gathered: BTreeMap<Id<Feedback>, Gathered>,
}

#[derive(Debug)]
struct Entry {
    note: Arc<Feedback>,
    /// The note that has taken it in.
    merged: Option<Id<Feedback>>,
    customer: Option<Arc<Customer>>,
    /// Their segment, folded.
    segment: String,
    /// Title, text, author and customer, folded.
    text: String,
}

/// What the list of notes shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inbox {
    /// The notes, in order.
    pub ids: Vec<Id<Feedback>>,
    /// How many notes the filter would show on each pile, in the order of [`Pile::ALL`].
    pub counts: [usize; Pile::ALL.len()],
}

/// How many links each note has to items that are there, with those of the notes it has taken in.
#[must_use]
pub fn link_counts(links: &Table<Link>, items: &Table<Item>, notes: &Table<Feedback>) -> HashMap<Id<Feedback>, usize> {
    let mut counts = HashMap::new();
    for link in links.iter().filter(|it| items.get(it.item).is_some()) {
        *counts.entry(root(notes, link.feedback)).or_default() += 1;
    }
    counts
}

impl Index {
    /// The index of what the tables hold now. Says whether it differs from the old one.
    #[must_use]
    pub fn refresh(self, notes: &Table<Feedback>, customers: &Table<Customer>) -> (Self, bool) {
        let same_customers = self.customers == *customers;
        if same_customers && self.notes == *notes {
            return (self, false);
        }
        let mut old = self.entries.into_iter().peekable();
        let mut entries = Vec::with_capacity(notes.len());
        for note in notes.rows() {
            while old.next_if(|it| it.note.id < note.id).is_some() {}
            let kept = old.next_if(|it| Arc::ptr_eq(&it.note, &note)).filter(|it| {
                same_customers || same(it.customer.as_ref(), note.customer.and_then(|id| customers.row(id)).as_ref())
            });
            entries.push(kept.unwrap_or_else(|| Entry::new(note, customers)));
        }
        for entry in &mut entries {
            let at = entry.note.id;
            entry.merged = entry.note.merged_into.map(|_| root(notes, at)).filter(|it| *it != at);
        }
        let gathered = gathered(notes);
        (Self { notes: notes.clone(), customers: customers.clone(), entries, gathered }, true)
    }

    /// What each note has taken in, where it has.
    #[must_use]
    pub const fn gathered(&self) -> &BTreeMap<Id<Feedback>, Gathered> {
        &self.gathered
    }

    /// The notes that `filter` asks for. What was put off until after `today` sleeps.
    #[must_use]
    pub fn inbox(&self, filter: &Filter, links: &HashMap<Id<Feedback>, usize>, today: NaiveDate) -> Inbox {
        let mut through: HashMap<Id<Feedback>, Said> = HashMap::new();
        for (entry, root) in self.entries.iter().filter_map(|it| Some((it, it.merged?))) {
            through.entry(root).or_default().join(entry.said(filter));
        }
        let mut counts = [0; Pile::ALL.len()];
        let mut found: Vec<&Feedback> = Vec::new();
        for entry in self.entries.iter().filter(|it| it.merged.is_none()) {
            if !entry.fits(filter, links, through.get(&entry.note.id)) {
                continue;
            }
            let pile = if entry.note.is_asleep(today) { Pile::Snoozed } else { Pile::State(entry.note.state) };
            for (count, _) in counts.iter_mut().zip(Pile::ALL).filter(|(_, it)| *it == pile || *it == Pile::All) {
                *count += 1;
            }
            if filter.pile == Pile::All || filter.pile == pile {
                found.push(&entry.note);
            }
        }
        let votes = |it: &Feedback| it.votes.saturating_add(self.gathered.get(&it.id).map_or(0, |it| it.votes));
        match filter.sort {
            Sort::Newest => sorted::sort_by_key(&mut found, |it| Reverse((it.received, it.id))),
            Sort::Oldest => sorted::sort_by_key(&mut found, |it| (it.received.is_none(), it.received, it.id)),
            Sort::Votes => sorted::sort_by_key(&mut found, |it| Reverse((votes(it), it.received, it.id))),
        }
        Inbox { ids: found.into_iter().map(|it| it.id).collect(), counts }
    }
}

impl Entry {
    fn new(note: Arc<Feedback>, customers: &Table<Customer>) -> Self {
        let customer = note.customer.and_then(|id| customers.row(id));
        let mut text = String::with_capacity(note.title.len() + note.body.len() + 40);
        let (name, company) = customer.as_ref().map_or(("", ""), |it| (it.name.as_str(), it.company.as_str()));
        for part in [note.title.as_str(), &note.body, &note.author, name, company] {
            text.push_str(&fold(part));
            text.push('\n'); // no word reaches from one part into the next
        }
        let segment = segment_of(customer.as_deref());
        Self { note, merged: None, customer, segment, text }
    }

    fn fits(&self, filter: &Filter, links: &HashMap<Id<Feedback>, usize>, through: Option<&Said>) -> bool {
        let note = &self.note;
        let tagged =
            |it: Id<Tag>| note.tags.contains(&it) || note.tags.iter().any(|it| filter.found.below.contains(it));
        let fits = filter.tag.is_none_or(tagged)
            && (!filter.untagged || note.tags.is_empty())
            && filter.found.of_product.as_ref().is_none_or(|it| it.contains(&note.id))
            && filter.owner.is_none_or(|it| note.owner == Some(it))
            && filter.linked.is_none_or(|it| links.contains_key(&note.id) == it);
        if !fits {
            return false;
        }
        let mut said = self.said(filter);
        if let Some(through) = through {
            said.join(*through);
        }
        said.words && said.customer && said.source && said.scope
    }

    /// What is asked for of what a note says, who says it, and where.
    fn said(&self, filter: &Filter) -> Said {
        Said {
            words: filter.words.occurs_in(&self.text),
            customer: filter.customer.is_none_or(|it| self.note.customer == Some(it)),
            source: filter.source.is_none_or(|it| self.note.source.kind == it),
            scope: filter.scope.holds(self.note.received, &self.segment),
        }
    }
}

/// What a note, or those it has taken in, have of what is asked for.
#[derive(Clone, Copy, Default)]
struct Said {
    words: bool,
    customer: bool,
    source: bool,
    scope: bool,
}

impl Said {
    const fn join(&mut self, other: Self) {
        self.words |= other.words;
        self.customer |= other.customer;
        self.source |= other.source;
        self.scope |= other.scope;
    }
}

fn same(a: Option<&Arc<Customer>>, b: Option<&Arc<Customer>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b),
        (None, None) => true,
        _ => false,
    }
}

impl Inbox {
    /// How many notes there are on a pile.
    #[must_use]
    pub fn count(&self, pile: Pile) -> usize {
        self.counts.iter().zip(Pile::ALL).find(|(_, it)| *it == pile).map_or(0, |(count, _)| *count)
    }

    /// The note after (`by` 1) or before (`by` -1) `id`. Where `id` has left the list, its old place `was` counts, so
    /// that the next one is the note that has moved up into it.
    #[must_use]
    pub fn beside(&self, id: Option<Id<Feedback>>, was: usize, by: isize) -> Option<Id<Feedback>> {
        let at = id.and_then(|id| self.ids.iter().position(|it| *it == id));
        let to = match (id, at) {
            (None, _) => 0,
            (Some(_), Some(at)) => at.checked_add_signed(by)?,
            (Some(_), None) if by > 0 => was.min(self.ids.len().checked_sub(1)?),
            (Some(_), None) => was.checked_add_signed(by)?,
        };
        self.ids.get(to).copied()
    }
}
