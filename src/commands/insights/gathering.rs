//! What was said, with who said it: everything that is counted, looked up once.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    commands::{
        evidence::{company, most, person},
        feedback::{Scope, merged::root, of_product, segment_of},
        find::fold,
    },
    model::{Customer, Feedback, Id},
    replica::Snapshot,
};

/// One note as it came, merged or not.
#[derive(Clone, Debug)]
pub struct Said {
    /// The note.
    pub note: Arc<Feedback>,
    /// The number of the segment of who said it; 0 where none is known.
    pub segment: usize,
    /// The number of the person.
    pub person: usize,
    /// The number of the company, where a customer is known.
    pub company: Option<usize>,
}

/// Everything that was said, under the notes that speak for it.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
    /// The notes as the inbox lists them, each with all that it has taken in, itself first.
    pub groups: Vec<Vec<Said>>,
    /// The segments by number, folded and as they are written; the first stands for none.
    pub segments: Vec<(String, String)>,
    /// The revenue of each company by number, where it is known.
    pub revenues: Vec<Option<f64>>,
    now: Arc<Snapshot>,
}

/// How much was said, and by how many.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sum {
    /// Notes as the inbox lists them.
    pub notes: usize,
    /// People, each once.
    pub people: usize,
    /// Companies, each once.
    pub companies: usize,
    /// Their revenue a year, where it is known.
    pub revenue: f64,
}

/// A sum while it is counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    notes: usize,
    people: BTreeSet<usize>,
    companies: BTreeSet<usize>,
}

impl Tally {
    /// Counts one note by those of its voices that fit; nothing where none does.
    pub(super) fn add<'a>(&mut self, voices: impl Iterator<Item = &'a Said>) {
        let mut any = false;
        for voice in voices {
            any = true;
            self.people.insert(voice.person);
            self.companies.extend(voice.company);
        }
        self.notes += usize::from(any);
    }

    /// What it comes to.
    pub(super) fn sum(&self, gathering: &Gathering) -> Sum {
        let revenue = |it: &usize| gathering.revenues.get(*it).copied().flatten().unwrap_or_default();
        Sum {
            notes: self.notes,
            people: self.people.len(),
            companies: self.companies.len(),
            revenue: self.companies.iter().map(revenue).fold(0.0, |sum, it| sum + it),
        }
    }
}

/// Names by number, in the order in which they come.
#[derive(Default)]
struct Numbers(BTreeMap<String, usize>);

impl Numbers {
    fn of(&mut self, name: String) -> usize {
        let next = self.0.len();
        *self.0.entry(name).or_insert(next)
    }
}

impl Gathering {
    /// Looks up all that was said.
    #[must_use]
    pub fn of(now: &Arc<Snapshot>) -> Self {
        let notes = now.table::<Feedback>();
        let (mut people, mut companies, mut segments) = (Numbers::default(), Numbers::default(), Numbers::default());
        let mut written = vec![(String::new(), String::new())];
        segments.of(String::new());
        let mut revenues: Vec<Option<f64>> = Vec::new();
        let mut groups: BTreeMap<Id<Feedback>, Vec<Said>> = BTreeMap::new();
        for note in notes.rows() {
            let customer = note.customer.and_then(|it| now.get::<Customer>(it));
            let folded = segment_of(customer);
            let segment = segments.of(folded.clone());
            if segment == written.len() {
                written.push((folded, customer.map(|it| it.segment.trim().to_owned()).unwrap_or_default()));
            }
            let company = customer.map(|customer| {
                let number = companies.of(fold(company(customer)));
                if number == revenues.len() {
                    revenues.push(None);
                }
                // Several people of a company may each carry its revenue: it is the same money.
                if let Some(revenue) = revenues.get_mut(number) {
                    *revenue = most(*revenue, customer.revenue);
                }
                number
            });
            let person = people.of(person(&note, customer));
            let root = if note.merged_into.is_some() { root(&notes, note.id) } else { note.id };
            let is_root = root == note.id;
            let said = Said { note, segment, person, company };
            let group = groups.entry(root).or_default();
            group.insert(if is_root { 0 } else { group.len() }, said);
        }
        Self { groups: groups.into_values().collect(), segments: written, revenues, now: Arc::clone(now) }
    }

    /// What it was gathered from.
    #[must_use]
    pub fn now(&self) -> &Snapshot {
        &self.now
    }

    /// The voices of each note that lie in a scope, with the note that speaks for them; notes without any are left out.
    pub fn within<'a>(&'a self, scope: &'a Scope) -> impl Iterator<Item = (&'a Said, Vec<&'a Said>)> {
        let of_product = scope.product.map(|it| of_product(&self.now, it));
        self.groups.iter().filter_map(move |group| {
            let is_of = |it: &&BTreeSet<Id<Feedback>>| group.iter().any(|said| it.contains(&said.note.id));
            if of_product.is_some() && of_product.as_ref().filter(is_of).is_none() {
                return None;
            }
            let voices: Vec<&Said> = group.iter().filter(|it| self.holds(scope, it)).collect();
            Some((group.first()?, voices)).filter(|it| !it.1.is_empty())
        })
    }

    fn holds(&self, scope: &Scope, said: &Said) -> bool {
        let segment = self.segments.get(said.segment).map_or("", |it| it.0.as_str());
        scope.holds(said.note.received, segment)
    }

    /// How much was said in a scope, and by how many.
    #[must_use]
    pub fn sum(&self, scope: &Scope) -> Sum {
        let mut tally = Tally::default();
        for (_, voices) in self.within(scope) {
            tally.add(voices.into_iter());
        }
        tally.sum(self)
    }

    /// The stretch before a scope, where something was said in it: against silence, everything would seem to grow.
    #[must_use]
    pub fn before(&self, scope: &Scope) -> Option<Scope> {
        scope.before().filter(|it| self.within(it).next().is_some())
    }

    /// The notes of a scope, each of those that were merged by itself.
    #[must_use]
    pub fn ids(&self, scope: &Scope) -> BTreeSet<Id<Feedback>> {
        self.within(scope).flat_map(|(_, voices)| voices).map(|it| it.note.id).collect()
    }

    /// Notes of a scope that speak for no item, the newest first.
    #[must_use]
    pub fn unlinked(&self, scope: &Scope) -> Vec<Id<Feedback>> {
        let links = super::super::feedback::link_counts(&self.now.table(), &self.now.table(), &self.now.table());
        let mut found: Vec<&Feedback> = self.within(scope).map(|(root, _)| root.note.as_ref()).collect();
        found.retain(|it| !links.contains_key(&it.id));
        crate::model::sorted::sort_by_key(&mut found, |it| std::cmp::Reverse((it.received, it.id)));
        found.into_iter().map(|it| it.id).collect()
    }
}
