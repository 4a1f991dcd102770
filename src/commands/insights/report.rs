//! The voice of the customer in one page: what came in, what is asked for most, in whose words, and what has changed.

use std::collections::BTreeMap;

use super::{
    gathering::{Gathering, Sum},
    tones::tone_key,
};
use crate::{
    commands::{
        evidence::{Coverage, Strength, Tally, coverage, strengths_by},
        feedback::Scope,
    },
    model::{Competitor, Customer, Deal, Feedback, Id, Importance, Item, Link, Relation, Sentiment, Status, sorted},
    replica::Snapshot,
};

/// A passage that speaks for an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What was said.
    pub text: String,
    /// Who said it: the customer, else the author as the source names them; may be empty.
    pub who: String,
    /// How much it matters to them.
    pub importance: Importance,
}

/// An item that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The item.
    pub item: Id<Item>,
    /// What it is called.
    pub title: String,
    /// How far it has come.
    pub status: Status,
    /// What speaks for it in the scope.
    pub strength: Strength,
    /// The same in the stretch before, where there is one; 0 where nobody asked then.
    pub before: Option<f64>,
    /// Passages, those that matter most first.
    pub quotes: Vec<Quote>,
}

/// Something that was named, how often, and how often in the stretch before, where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What it is called.
    pub name: String,
    /// In how many notes.
    pub notes: usize,
    /// In how many notes before.
    pub before: Option<usize>,
}

/// What a stretch of time comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// How much was said, and by how many.
    pub sum: Sum,
    /// Notes by tone: positive, neutral, negative.
    pub tones: [usize; 3],
    /// Deals that were won and lost.
    pub deals: [usize; 2],
    /// Notes that speak for no item.
    pub unlinked: usize,
}

/// The report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// What it comes to.
    pub figures: Figures,
    /// The same for the stretch before, where there is one.
    pub before: Option<Figures>,
    /// What is asked for most.
    pub asked: Vec<Asked>,
    /// Themes at the top of the tree, those spoken of most first.
    pub themes: Vec<Named>,
    /// Competitors, those named most first.
    pub competitors: Vec<Named>,
    /// How much of the roadmap has evidence, of whatever day.
    pub coverage: Coverage,
}

/// Passages for an item.
const QUOTES_MAX: usize = 2;

/// What is asked for most in a scope, at most `most`. Ties fall to the title.
#[must_use]
pub fn top(gathering: &Gathering, scope: &Scope, by: Tally, most: usize) -> Vec<Asked> {
    let now = gathering.now();
    let strengths = |scope: &Scope| {
        let ids = gathering.ids(scope);
        strengths_by(now, &|it| ids.contains(&it.id))
    };
    let earlier = gathering.before(scope).map(|it| strengths(&it));
    let is_of = |item: &Item| scope.product.is_none() || item.product == scope.product;
    let mut asked: Vec<Asked> = strengths(scope)
        .into_iter()
        .filter_map(|(id, strength)| {
            let item = now.get(id).filter(|it| is_of(it))?;
            let before = earlier.as_ref().map(|it| it.get(&id).map(|it| it.tally(by)).unwrap_or_default());
            Some(Asked { item: id, title: item.title.clone(), status: item.status, strength, before, quotes: vec![] })
        })
        .collect();
    sorted::sort_by(&mut asked, |a, b| {
        b.strength.tally(by).total_cmp(&a.strength.tally(by)).then_with(|| a.title.cmp(&b.title))
    });
    asked.retain(|it| it.strength.tally(by) > 0.0);
    asked.truncate(most);
    asked
}

/// The report of a scope: at most `most` requests, by one of the tallies.
#[must_use]
pub fn report(
    gathering: &Gathering,
    scope: &Scope,
    by: Tally,
    most: usize,
    tone: &dyn Fn(&Feedback) -> Option<Sentiment>,
) -> Report {
    let now = gathering.now();
    let mut asked = top(gathering, scope, by, most);
    let ids = gathering.ids(scope);
    for it in &mut asked {
        it.quotes = quotes(now, it.item, &|note| ids.contains(&note));
    }
    let earlier = gathering.before(scope);
    Report {
        figures: figures(gathering, scope, tone),
        before: earlier.as_ref().map(|it| figures(gathering, it, tone)),
        asked,
        themes: themes(gathering, scope, earlier.as_ref()),
        competitors: competitors(gathering, scope, earlier.as_ref()),
        coverage: coverage_of(now, scope),
    }
}

/// How much of the roadmap has evidence: of a product, where one is looked at. Days and segments do not matter to it.
#[must_use]
pub fn coverage_of(now: &Snapshot, scope: &Scope) -> Coverage {
    let mut all = coverage(now);
    if scope.product.is_some() {
        let is_of = |id: &Id<Item>| now.get(*id).is_some_and(|it| it.product == scope.product);
        let is_planned = |it: &Item| {
            it.product == scope.product
                && it.status.is_open()
                && (it.horizon.is_some() || it.start.is_some() || it.end.is_some())
        };
        all.items = now.table::<Item>().iter().filter(|it| is_planned(it)).count();
        all.missing.retain(is_of);
    }
    all
}

fn figures(gathering: &Gathering, scope: &Scope, tone: &dyn Fn(&Feedback) -> Option<Sentiment>) -> Figures {
    let mut figures =
        Figures { sum: gathering.sum(scope), unlinked: gathering.unlinked(scope).len(), ..Figures::default() };
    for (root, voices) in gathering.within(scope) {
        if let Some(count) = tone(&root.note).and_then(|it| figures.tones.get_mut(tone_key(it))) {
            *count += 1;
        }
        // Each deal is one, whatever its note was merged into.
        for deal in voices.iter().filter_map(|it| it.note.deal) {
            let [won, lost] = &mut figures.deals;
            *(if deal == Deal::Won { won } else { lost }) += 1;
        }
    }
    figures
}

/// Passages that speak for an item, those that matter most first, each person once.
fn quotes(now: &Snapshot, item: Id<Item>, is_in: &dyn Fn(Id<Feedback>) -> bool) -> Vec<Quote> {
    let mut found: Vec<(&Link, &Feedback)> = now
        .related::<Link>(Relation::LinkOfItem, item.uuid())
        .filter(|it| is_in(it.feedback) && !it.quote.trim().is_empty())
        .filter_map(|it| Some((it, now.get(it.feedback)?)))
        .collect();
    sorted::sort_by_key(&mut found, |(link, note)| std::cmp::Reverse((link.importance, note.received, link.id)));
    let mut quotes: Vec<Quote> = Vec::new();
    for (link, note) in found {
        let customer = note.customer.and_then(|it| now.get::<Customer>(it));
        let who = customer.map_or(note.author.trim(), |it| it.name.trim()).to_owned();
        if quotes.len() < QUOTES_MAX && quotes.iter().all(|it| it.who != who || who.is_empty()) {
            quotes.push(Quote { text: link.quote.trim().to_owned(), who, importance: link.importance });
        }
    }
    quotes
}

/// Counts something that notes name, in a scope and in the stretch before.
fn named<K: Ord + Copy>(
    gathering: &Gathering,
    scope: &Scope,
    earlier: Option<&Scope>,
    keys: &dyn Fn(&Feedback, &[&super::gathering::Said]) -> Vec<K>,
    name: &dyn Fn(K) -> Option<String>,
) -> Vec<Named> {
    let count = |scope: &Scope| {
        let mut counts: BTreeMap<K, usize> = BTreeMap::new();
        for (root, voices) in gathering.within(scope) {
            let mut keys = keys(&root.note, &voices);
            sorted::sort_by(&mut keys, Ord::cmp);
            keys.dedup();
            for key in keys {
                *counts.entry(key).or_default() += 1;
            }
        }
        counts
    };
    let (now, before) = (count(scope), earlier.map(count));
    let mut found: Vec<Named> = now
        .into_iter()
        .filter_map(|(key, notes)| {
            let before = before.as_ref().map(|it| it.get(&key).copied().unwrap_or_default());
            Some(Named { name: name(key)?, notes, before })
        })
        .collect();
    sorted::sort_by(&mut found, |a, b| b.notes.cmp(&a.notes).then_with(|| a.name.cmp(&b.name)));
    found
}

fn themes(gathering: &Gathering, scope: &Scope, earlier: Option<&Scope>) -> Vec<Named> {
    let now = gathering.now();
    let tags = now.table();
    let top = |note: &Feedback, _: &[&super::gathering::Said]| {
        let known = note.tags.iter().copied().filter(|it| tags.get(*it).is_some());
        known.map(|it| crate::commands::themes::above(&tags, it).pop().unwrap_or(it)).collect()
    };
    named(gathering, scope, earlier, &top, &|id| now.get::<crate::model::Tag>(id).map(|it| it.name.clone()))
}

fn competitors(gathering: &Gathering, scope: &Scope, earlier: Option<&Scope>) -> Vec<Named> {
    let now = gathering.now();
    let spoken_of = |_: &Feedback, voices: &[&super::gathering::Said]| {
        voices.iter().flat_map(|it| it.note.competitors.iter().copied()).collect()
    };
    named(gathering, scope, earlier, &spoken_of, &|id| now.get::<Competitor>(id).map(|it| it.name.clone()))
}
