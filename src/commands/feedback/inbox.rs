//! The inbox: the notes that a filter asks for, found among many at once.
//!
//! In: tables and a filter. Out: ids in order, and how many notes there are in each state.
//!
//! - I1 A note's text is folded once, and again only when the note or its customer changes.
//! - I2 Refreshing an index equals building it anew.

use std::{cmp::Reverse, collections::HashMap, sync::Arc};

use super::{Filter, Sort};
use crate::{
    commands::find::fold,
    model::{Customer, Feedback, FeedbackState, Id, Item, Link, sorted},
    replica::Table,
};

/// Every note with the text that is searched, sorted by id.
#[derive(Debug, Default)]
pub struct Index {
    notes: Table<Feedback>,
    customers: Table<Customer>,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    note: Arc<Feedback>,
    customer: Option<Arc<Customer>>,
    /// Title, text, author and customer, folded.
    text: String,
}

/// What the list of notes shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inbox {
    /// The notes, in order.
    pub ids: Vec<Id<Feedback>>,
    /// How many notes the filter would show in each state, in the order of [`FeedbackState::ALL`].
    pub counts: [usize; 3],
}

/// How many links each note has to items that are there.
#[must_use]
pub fn link_counts(links: &Table<Link>, items: &Table<Item>) -> HashMap<Id<Feedback>, usize> {
    let mut counts = HashMap::new();
    for link in links.iter().filter(|it| items.get(it.item).is_some()) {
        *counts.entry(link.feedback).or_default() += 1;
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
        (Self { notes: notes.clone(), customers: customers.clone(), entries }, true)
    }

    /// The notes that `filter` asks for.
    #[must_use]
    pub fn inbox(&self, filter: &Filter, links: &HashMap<Id<Feedback>, usize>) -> Inbox {
        let mut counts = [0; 3];
        let mut found: Vec<&Feedback> = Vec::new();
        for entry in &self.entries {
            if !entry.fits(filter, links) {
                continue;
            }
            let state = entry.note.state;
            if let Some(count) = FeedbackState::ALL.iter().position(|it| *it == state).and_then(|it| counts.get_mut(it))
            {
                *count += 1;
            }
            if filter.state.is_none_or(|it| it == state) {
                found.push(&entry.note);
            }
        }
        match filter.sort {
            Sort::Newest => sorted::sort_by_key(&mut found, |it| Reverse((it.received, it.id))),
            Sort::Oldest => sorted::sort_by_key(&mut found, |it| (it.received.is_none(), it.received, it.id)),
            Sort::Votes => sorted::sort_by_key(&mut found, |it| Reverse((it.votes, it.received, it.id))),
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
        Self { note, customer, text }
    }

    fn fits(&self, filter: &Filter, links: &HashMap<Id<Feedback>, usize>) -> bool {
        let note = &self.note;
        filter.tag.is_none_or(|it| note.tags.contains(&it))
            && filter.customer.is_none_or(|it| note.customer == Some(it))
            && filter.source.is_none_or(|it| note.source.kind == it)
            && filter.linked.is_none_or(|it| links.contains_key(&note.id) == it)
            && filter.words.occurs_in(&self.text)
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
    /// How many notes there are in a state, or in all.
    #[must_use]
    pub fn count(&self, state: Option<FeedbackState>) -> usize {
        let of = |state| FeedbackState::ALL.iter().position(|it| *it == state).and_then(|it| self.counts.get(it));
        state.map_or_else(|| self.counts.iter().sum(), |state| of(state).copied().unwrap_or_default())
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
