//! Evidence: who asks for what, and how much it counts.
//!
//! In: links from notes to items, the notes and customers behind them, and the team's weights. Out: counts and scores.
//!
//! - E1 A note that was merged speaks with the note that has taken it in: a link of either brings all their voices.
//! - E2 A person counts once, and so does a company, by what matters most to them.
//! - E3 Nobody asking is 0, not missing: evidence is counted, not judged.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use super::{Command, Facts, Label, Refusal, check, feedback::merged::root, find::fold};
use crate::{
    methods::evidence::{customer_importance, weighted_importance},
    model::{Criterion, Customer, Feedback, Id, Importance, Item, Link, RecordRef, Relation, Weight, sorted},
    replica::{Edit, Snapshot},
};

/// What evidence can count in a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tally {
    /// The customer importance score, by people.
    Importance,
    /// The customer importance score, each company once and by the team's weights.
    Weighted,
    /// How many people asked.
    People,
    /// How many companies asked.
    Companies,
    /// The revenue a year of those who asked.
    Revenue,
    /// How many voted for it at the source.
    Votes,
}

impl Tally {
    /// Every tally, in the order of menus.
    pub const ALL: [Self; 6] =
        [Self::Importance, Self::Weighted, Self::People, Self::Companies, Self::Revenue, Self::Votes];

    /// The words that a measure of it has in place of a criterion to judge by.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Importance => "evidence.importance",
            Self::Weighted => "evidence.weighted",
            Self::People => "evidence.people",
            Self::Companies => "evidence.companies",
            Self::Revenue => "evidence.revenue",
            Self::Votes => "evidence.votes",
        }
    }

    /// The tally that a criterion stands for, where it stands for one.
    #[must_use]
    pub fn of(criterion: &Criterion) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == criterion.0)
    }
}

/// What speaks for an item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strength {
    /// How many notes.
    pub notes: usize,
    /// How many people asked.
    pub people: usize,
    /// How many companies asked.
    pub companies: usize,
    /// How many voted for it at the source.
    pub votes: u64,
    /// The customer importance score, by people.
    pub importance: u64,
    /// The same, each company once and by the team's weights.
    pub weighted: f64,
    /// Revenue a year of the companies that asked, where it is known.
    pub revenue: f64,
}

impl Strength {
    /// One of its numbers.
    #[must_use]
    pub const fn tally(&self, tally: Tally) -> f64 {
        match tally {
            Tally::Importance => self.importance as f64,
            Tally::Weighted => self.weighted,
            Tally::People => self.people as f64,
            Tally::Companies => self.companies as f64,
            Tally::Revenue => self.revenue,
            Tally::Votes => self.votes as f64,
        }
    }
}

/// A company that asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Asker {
    /// Its name.
    pub name: String,
    /// The segment it is in.
    pub segment: String,
    /// Revenue a year, where it is known.
    pub revenue: Option<f64>,
    /// How much it matters to them at most.
    pub importance: Importance,
    /// How much they count.
    pub factor: f64,
}

/// Everything that speaks for one item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// The numbers.
    pub strength: Strength,
    /// The companies that asked: those that count most first.
    pub askers: Vec<Asker>,
    /// How many notes came in each month, from the first to the last, with the months in between.
    pub months: Vec<(NaiveDate, usize)>,
}

/// How much of the roadmap has evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many items are looked at.
    pub items: usize,
    /// Those that nothing speaks for, nor for what they are made up of.
    pub missing: Vec<Id<Item>>,
}

/// One note that speaks for an item.
#[derive(Clone, Copy)]
struct Voice<'a> {
    note: &'a Feedback,
    customer: Option<&'a Customer>,
    importance: Importance,
}

/// What evidence is drawn from.
struct Sources<'a> {
    now: &'a Snapshot,
    weights: Vec<&'a Weight>,
    /// The notes that speak with one that has taken others in, itself among them.
    groups: BTreeMap<Id<Feedback>, Vec<&'a Feedback>>,
    notes: &'a crate::replica::Table<Feedback>,
}

impl<'a> Sources<'a> {
    fn new(
        now: &'a Snapshot,
        notes: &'a crate::replica::Table<Feedback>,
        weights: &'a crate::replica::Table<Weight>,
    ) -> Self {
        let mut groups: BTreeMap<Id<Feedback>, Vec<&Feedback>> = BTreeMap::new();
        for note in notes.iter().filter(|it| it.merged_into.is_some()) {
            let root = root(notes, note.id);
            if root != note.id {
                groups.entry(root).or_insert_with(|| notes.get(root).into_iter().collect()).push(note);
            }
        }
        Self { now, weights: weights.iter().collect(), groups, notes }
    }

    /// The voices that links bring.
    fn voices(&self, links: impl Iterator<Item = &'a Link>, speaks: &dyn Fn(&Feedback) -> bool) -> Vec<Voice<'a>> {
        let mut voices: BTreeMap<Id<Feedback>, Voice<'a>> = BTreeMap::new();
        for link in links {
            let at = root(self.notes, link.feedback);
            let group = self.groups.get(&at).cloned().unwrap_or_else(|| self.notes.get(at).into_iter().collect());
            for note in group.into_iter().filter(|it| speaks(it)) {
                let customer = note.customer.and_then(|it| self.now.get(it));
                let voice = voices.entry(note.id).or_insert(Voice { note, customer, importance: link.importance });
                voice.importance = voice.importance.max(link.importance);
            }
        }
        voices.into_values().collect()
    }

    fn case(&self, voices: &[Voice<'_>]) -> Case {
        let mut people: BTreeMap<String, u64> = BTreeMap::new();
        let mut requests = Vec::new();
        let mut askers: BTreeMap<String, Asker> = BTreeMap::new();
        let mut votes = 0;
        for voice in voices {
            let next = people.len() as u64;
            let who = *people.entry(person(voice.note, voice.customer)).or_insert(next);
            requests.push((who, voice.importance.weight() as u8));
            votes += u64::from(voice.note.votes);
            let Some(customer) = voice.customer else { continue };
            let name = company(customer);
            let factor = factor(&self.weights, customer);
            let asker = askers.entry(fold(name)).or_insert_with(|| Asker {
                name: name.to_owned(),
                segment: customer.segment.clone(),
                revenue: None,
                importance: voice.importance,
                factor,
            });
            asker.importance = asker.importance.max(voice.importance);
            asker.factor = asker.factor.max(factor);
            // Several people of a company may each carry its revenue: it is the same money.
            asker.revenue = most(asker.revenue, customer.revenue);
        }
        let companies: Vec<(u64, u8, f64)> =
            askers.values().zip(0..).map(|(it, at)| (at, it.importance.weight() as u8, it.factor)).collect();
        let strength = Strength {
            notes: voices.len(),
            people: people.len(),
            companies: askers.len(),
            votes,
            importance: customer_importance(&requests),
            weighted: weighted_importance(&companies),
            revenue: askers.values().filter_map(|it| it.revenue).fold(0.0, |sum, it| sum + it),
        };
        let mut askers: Vec<Asker> = askers.into_values().collect();
        let counts = |it: &Asker| f64::from(it.importance.weight()) * it.factor;
        sorted::sort_by(&mut askers, |a, b| {
            counts(b).total_cmp(&counts(a)).then(b.revenue.partial_cmp(&a.revenue).unwrap_or(std::cmp::Ordering::Equal))
        });
        Case { strength, askers, months: months(voices) }
    }
}

/// What tells a person from another: the customer, where that is one; else what the source calls them.
pub(super) fn person(note: &Feedback, customer: Option<&Customer>) -> String {
    let author = fold(note.author.trim());
    match customer {
        Some(customer) if author.is_empty() || !customer.company.is_empty() => customer.id.to_string(),
        Some(customer) => format!("{} {author}", customer.id),
        None if author.is_empty() => note.id.to_string(),
        None => author,
    }
}

/// The company of a customer: its own, or the customer themselves.
pub(super) fn company(customer: &Customer) -> &str {
    if customer.company.trim().is_empty() { customer.name.trim() } else { customer.company.trim() }
}

pub(super) fn most(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    a.zip(b).map(|(a, b)| a.max(b)).or(a).or(b)
}

/// How much a customer counts.
fn factor(weights: &[&Weight], customer: &Customer) -> f64 {
    let segment = fold(customer.segment.trim());
    let is_for = |it: &&&Weight| it.segment.trim().is_empty() || fold(it.segment.trim()) == segment;
    let reached = |it: &&&Weight| it.revenue.is_some() && it.revenue <= customer.revenue;
    let plain = weights.iter().filter(is_for).filter(|it| it.revenue.is_none());
    let highest = weights.iter().filter(is_for).filter(reached).max_by(|a, b| {
        let least = |it: &Weight| it.revenue.unwrap_or_default();
        least(a).total_cmp(&least(b)).then(b.id.cmp(&a.id))
    });
    plain.chain(highest).map(|it| it.factor.unwrap_or(1.0)).product()
}

fn months(voices: &[Voice<'_>]) -> Vec<(NaiveDate, usize)> {
    /// Months that are shown at most, the latest.
    const MONTHS_MAX: usize = 24;
    let mut counts: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for day in voices.iter().filter_map(|it| it.note.received) {
        *counts.entry(day.with_day(1).unwrap_or(day)).or_default() += 1;
    }
    let (Some(first), Some(last)) = (counts.keys().next().copied(), counts.keys().next_back().copied()) else {
        return Vec::new();
    };
    let mut months = vec![(last, counts.get(&last).copied().unwrap_or_default())];
    let mut at = last;
    while at > first && months.len() < MONTHS_MAX {
        at = at.checked_sub_months(chrono::Months::new(1)).unwrap_or(first);
        months.push((at, counts.get(&at).copied().unwrap_or_default()));
    }
    months.reverse();
    months
}

/// What speaks for each item that something speaks for.
#[must_use]
pub fn strengths(now: &Snapshot) -> BTreeMap<Id<Item>, Strength> {
    strengths_by(now, &|_| true)
}

/// What speaks for each item, by those notes alone that `speaks` lets in. Items that none of them speaks for are left
/// out.
#[must_use]
pub fn strengths_by(now: &Snapshot, speaks: &dyn Fn(&Feedback) -> bool) -> BTreeMap<Id<Item>, Strength> {
    let (notes, weights, links) = (now.table(), now.table(), now.table::<Link>());
    let sources = Sources::new(now, &notes, &weights);
    let mut by_item: BTreeMap<Id<Item>, Vec<&Link>> = BTreeMap::new();
    for link in links.iter().filter(|it| now.get(it.item).is_some() && notes.get(it.feedback).is_some()) {
        by_item.entry(link.item).or_default().push(link);
    }
    by_item
        .into_iter()
        .map(|(item, links)| {
            // A case makes more than the numbers; links are few beside notes.
            (item, sources.case(&sources.voices(links.into_iter().filter_map(|it| now.get(it.id)), speaks)).strength)
        })
        .filter(|(_, strength)| strength.notes > 0)
        .collect()
}

/// Everything that speaks for an item.
#[must_use]
pub fn case(now: &Snapshot, item: Id<Item>) -> Case {
    let (notes, weights) = (now.table(), now.table());
    let sources = Sources::new(now, &notes, &weights);
    let links = now.related::<Link>(Relation::LinkOfItem, item.uuid()).filter(|it| notes.get(it.feedback).is_some());
    sources.case(&sources.voices(links, &|_| true))
}

/// How much of the roadmap has evidence. Looked at is what has a horizon or dates and is not done or dropped.
#[must_use]
pub fn coverage(now: &Snapshot) -> Coverage {
    let notes = now.table::<Feedback>();
    let spoken_for: BTreeSet<Id<Item>> =
        now.table::<Link>().iter().filter(|it| notes.get(it.feedback).is_some()).map(|it| it.item).collect();
    let is_planned =
        |it: &Item| it.status.is_open() && (it.horizon.is_some() || it.start.is_some() || it.end.is_some());
    let items = now.table::<Item>();
    let planned: Vec<&Item> =
        now.outline().rows().iter().filter_map(|row| items.get(row.id)).filter(|it| is_planned(it)).collect();
    let has = |id: Id<Item>| spoken_for.contains(&id) || now.outline().below(id).any(|it| spoken_for.contains(&it));
    Coverage { items: planned.len(), missing: planned.into_iter().map(|it| it.id).filter(|it| !has(*it)).collect() }
}

/// Says how much customers of a segment, or with so much revenue, count. One record for each, whoever says it.
#[derive(Clone, Debug)]
pub struct SetWeight {
    /// The segment; empty for any.
    pub segment: String,
    /// The least revenue a year; `None` for any.
    pub revenue: Option<f64>,
    /// How often they count; `None` takes the weight away.
    pub factor: Option<f64>,
}

impl Command for SetWeight {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Flawed`] if the factor is below 0 or too high.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let segment = self.segment.trim();
        let revenue = self.revenue.map(|it| it.to_string()).unwrap_or_default();
        let id = Id::named(&format!("weight/{}/{revenue}", fold(segment)));
        let Some(factor) = self.factor else {
            let there = now.get::<Weight>(id).is_some();
            return Ok(there.then(|| Edit::removal(RecordRef::of(id), true)).into_iter().collect());
        };
        let weight = Weight { id, segment: segment.to_owned(), revenue: self.revenue, factor: Some(factor) };
        check(&weight)?;
        let blank = Weight { id, ..Weight::default() };
        let mut edits: Vec<Edit> = Edit::diff(now.get(id).unwrap_or(&blank), &weight).collect();
        if now.get(id).is_none() {
            edits.push(Edit::removal(RecordRef::of(id), false)); // it may lie in the bin
        }
        Ok(edits)
    }
}
