//! Showings: the roadmap as an audience gets to see it.
//!
//! In: the plan and an audience. Out: words and days, and nothing that would lead back to what is hidden: no ids of
//! items, no days finer than the audience may know. Every page, picture and file for an audience is made of a
//! [`Showing`] and of nothing else, so that what is hidden cannot be in it.
//!
//! - A1 What lies within something hidden is hidden, and moves nothing that is shown.
//! - A2 What the audience does not name is not there, not even empty.
//! - A3 Days are as coarse as the audience or the item has them, whichever is coarser.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    Lane, Lanes, Shape, Year,
    timeline::{is_planned, joined},
};
use crate::{
    model::{
        Audience, Horizon, Id, Item, Milestone, Objective, Precision, Record, Release, Shown, Status, Workspace, sorted,
    },
    replica::Snapshot,
};

/// The roadmap for an audience.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Showing {
    /// What it is called.
    pub title: String,
    /// Whether the lanes stand for something; there is one unnamed lane else.
    pub has_lanes: bool,
    /// The lanes that hold something, in order.
    pub lanes: Vec<ShownLane>,
    /// The days that matter besides, in order.
    pub markers: Vec<ShownMarker>,
    /// The year that quarters are counted in.
    pub year: Year,
}

/// A lane of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownLane {
    /// Its name; `None` for what belongs to none.
    pub name: Option<String>,
    /// What stands in it: now, next, later, then what has days alone.
    pub entries: Vec<Entry>,
}

/// An item of it. What the audience does not get to see is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// When it is meant to come, in words.
    pub horizon: Option<Horizon>,
    /// When it is meant to come, in days.
    pub days: Option<ShownDays>,
    /// What it is for.
    pub description: String,
    /// How far it has come.
    pub status: Option<Status>,
    /// Its product.
    pub product: Option<String>,
    /// Its team.
    pub team: Option<String>,
    /// Its objective.
    pub objective: Option<String>,
    /// Its release.
    pub release: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// What it is about.
    pub tags: Vec<String>,
    /// The work in it, in person-months.
    pub effort: Option<f64>,
    /// The items within it, in order.
    pub parts: Vec<Entry>,
}

/// The days of an entry, as exactly as the audience gets to know them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownDays {
    /// From the first day to the last that they may stand for.
    pub shape: Shape,
    /// How exactly they are meant.
    pub precision: Precision,
    /// The last day it may end.
    pub latest: Option<NaiveDate>,
}

/// A day that matters, as exactly as the audience gets to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownMarker {
    /// The record it comes from; calendars know an entry again by it.
    pub id: Uuid,
    /// What happens.
    pub kind: Shown,
    /// What people call it.
    pub name: String,
    /// The first day it may be.
    pub first: NaiveDate,
    /// The last day it may be.
    pub last: NaiveDate,
}

/// The roadmap as `audience` gets to see it.
#[must_use]
pub fn showing(now: &Snapshot, audience: &Audience) -> Showing {
    let sight = Sight { now, audience, year: Year::of(now) };
    let items = sight.items();
    let lanes = Lanes::from(audience.lanes);
    let mut found: HashMap<Lane, Vec<(&Item, Entry)>> = HashMap::new();
    for (item, entry) in sight.entries(&items) {
        found.entry(lanes.lane_of(now, item)).or_default().push((item, entry));
    }
    let lane = |lane: Lane| {
        let mut entries = found.remove(&lane)?;
        let place = |it: &Item| it.horizon.and_then(|it| Horizon::ALL.iter().position(|at| *at == it)).unwrap_or(3);
        sorted::sort_by(&mut entries, |(a, _), (b, _)| {
            place(a).cmp(&place(b)).then_with(|| a.roadmap_position.cmp(&b.roadmap_position)).then(a.id.cmp(&b.id))
        });
        Some(ShownLane { name: lane.name(now), entries: entries.into_iter().map(|(_, entry)| entry).collect() })
    };
    let name = || now.table::<Workspace>().iter().next().map(|it| it.name.clone()).unwrap_or_default();
    Showing {
        title: if audience.title.trim().is_empty() { name() } else { audience.title.clone() },
        has_lanes: lanes != Lanes::None,
        lanes: lanes.all(now).into_iter().filter_map(lane).collect(),
        markers: sight.markers(),
        year: sight.year,
    }
}

/// What an audience sees, and how.
struct Sight<'a> {
    now: &'a Snapshot,
    audience: &'a Audience,
    year: Year,
}

/// The items that are shown, from the top of the outline down, and what stands within what.
struct Seen<'a> {
    items: Vec<&'a Item>,
    /// The item above, where that is shown.
    within: HashMap<Id<Item>, Id<Item>>,
}

impl<'a> Sight<'a> {
    fn shows(&self, what: Shown) -> bool {
        self.audience.shows.contains(&what)
    }

    fn hides(&self, item: &Item) -> bool {
        let it = self.audience;
        item.status == Status::Dropped
            || (item.status == Status::Done && !self.shows(Shown::Done))
            || item.hidden_from.contains(&it.id)
            || !item.tags.is_disjoint(&it.without)
            || it.product.is_some_and(|product| item.product.is_some_and(|own| own != product))
    }

    /// Whether it stands on the roadmap by itself, and near enough.
    fn stands(&self, item: &Item) -> bool {
        let near = match (self.audience.until, item.horizon) {
            (Some(until), Some(horizon)) => horizon <= until,
            (Some(_), None) => false,
            (None, _) => true,
        };
        near && is_planned(item) && self.audience.product.is_none_or(|it| item.product == Some(it))
    }

    fn items(&self) -> Seen<'a> {
        let mut hidden: HashSet<Id<Item>> = HashSet::new();
        let mut seen = Seen { items: Vec::new(), within: HashMap::new() };
        for row in self.now.outline().rows() {
            let Some(item) = self.now.get(row.id) else { continue };
            let too_far = item.horizon.is_some() && !self.stands(item);
            if self.hides(item) || too_far || row.parent.is_some_and(|it| hidden.contains(&it)) {
                hidden.insert(row.id);
                continue;
            }
            if let Some(parent) = row.parent {
                let stands = self.now.get(parent).is_some_and(|it| self.stands(it));
                if stands || seen.within.contains_key(&parent) {
                    seen.within.insert(row.id, parent);
                }
            }
            seen.items.push(item);
        }
        seen
    }

    /// The entries with their parts; an item stands by itself where it has a horizon, or nothing above it is shown.
    fn entries(&self, seen: &Seen<'a>) -> Vec<(&'a Item, Entry)> {
        let mut parts: HashMap<Id<Item>, Vec<Entry>> = HashMap::new();
        let mut days: HashMap<Id<Item>, (NaiveDate, NaiveDate)> = HashMap::new();
        let mut found = Vec::new();
        for item in seen.items.iter().rev().copied() {
            let above = seen.within.get(&item.id).copied();
            let own = Shape::of(item).map(|it| it.widened(item.precision, self.year));
            let reach =
                own.map(|it| (it.first(), it.last())).into_iter().chain(days.get(&item.id).copied()).reduce(joined);
            if let Some((above, reach)) = above.zip(reach) {
                days.entry(above).and_modify(|it| *it = joined(*it, reach)).or_insert(reach);
            }
            let mut entry = self.entry(item, days.get(&item.id).copied());
            entry.parts = parts.remove(&item.id).unwrap_or_default();
            entry.parts.reverse();
            match above {
                Some(above) if item.horizon.is_none() && self.shows(Shown::Parts) => {
                    parts.entry(above).or_default().push(entry);
                }
                // A part, and parts are not shown.
                Some(_) if item.horizon.is_none() => {}
                _ if self.stands(item) => found.push((item, entry)),
                _ => {}
            }
        }
        found
    }

    fn entry(&self, item: &Item, parts: Option<(NaiveDate, NaiveDate)>) -> Entry {
        let named = |what: Shown, name: Option<String>| name.filter(|_| self.shows(what));
        let shows = |what| self.shows(what).then_some(());
        let mut tags = Vec::new();
        if self.shows(Shown::Tags) {
            tags.extend(item.tags.iter().filter_map(|it| self.now.get(*it)).map(|it| it.name.clone()));
        }
        Entry {
            title: item.title.clone(),
            horizon: item.horizon,
            days: shows(Shown::Dates).and_then(|()| self.days(item, parts)),
            description: if self.shows(Shown::Description) { item.description.clone() } else { String::new() },
            status: shows(Shown::Status).map(|()| item.status),
            product: named(Shown::Product, self.name(item.product)),
            team: named(Shown::Team, self.name(item.team)),
            objective: named(Shown::Objective, self.name(item.objective)),
            release: named(Shown::Release, self.name(item.release)),
            owner: named(Shown::Owner, self.name(item.owner)),
            tags,
            effort: item.effort.filter(|_| self.shows(Shown::Effort)),
            parts: Vec::new(),
        }
    }

    fn name<T: Record>(&self, id: Option<Id<T>>) -> Option<String> {
        self.now.get(id?).map(|it| it.name().to_owned())
    }

    fn days(&self, item: &Item, parts: Option<(NaiveDate, NaiveDate)>) -> Option<ShownDays> {
        let own = Shape::of(item);
        let precision = own.map_or(Precision::Day, |_| item.precision).max(self.audience.precision);
        let shape = own.or_else(|| parts.map(|(first, last)| Shape::Bar(first, last)))?.widened(precision, self.year);
        let latest = item.latest.filter(|_| item.end.is_some()).map(|it| self.year.window(it, precision).1);
        Some(ShownDays { shape, precision, latest: latest.filter(|it| *it > shape.last()) })
    }

    fn markers(&self) -> Vec<ShownMarker> {
        let of_product = |own| self.audience.product.is_none_or(|it| Option::is_none(&own) || own == Some(it));
        let marker = |id, kind, name: &str, day: NaiveDate| {
            let (first, last) = self.year.window(day, self.audience.precision);
            ShownMarker { id, kind, name: name.to_owned(), first, last }
        };
        let mut all = Vec::new();
        if self.shows(Shown::Releases) {
            let of = |it: &Release| Some(marker(it.id.uuid(), Shown::Releases, &it.name, it.date?));
            all.extend(self.now.table::<Release>().iter().filter(|it| of_product(it.product)).filter_map(of));
        }
        if self.shows(Shown::Milestones) {
            let of = |it: &Milestone| Some(marker(it.id.uuid(), Shown::Milestones, &it.name, it.date?));
            let seen = |it: &&Milestone| of_product(it.product) && !it.hidden_from.contains(&self.audience.id);
            all.extend(self.now.table::<Milestone>().iter().filter(seen).filter_map(of));
        }
        if self.shows(Shown::Due) {
            let of = |it: &Objective| Some(marker(it.id.uuid(), Shown::Due, &it.title, it.due?));
            all.extend(self.now.table::<Objective>().iter().filter_map(of));
        }
        sorted::sort_by(&mut all, |a, b| a.first.cmp(&b.first).then_with(|| a.name.cmp(&b.name)).then(a.id.cmp(&b.id)));
        all
    }
}
