//! The backlog: items, their order and their hierarchy.

mod board;
mod filter;
mod list;
mod own;
mod slot;
mod table;
mod workflow;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Command, Facts, Label, Refusal, change, check, records::tag_named};
use crate::{
    model::{
        Horizon, Id, Item, ItemKind, Objective, Person, Position, Product, Record, Release, Stage, Status, Tag, Team,
    },
    replica::{Edit, Snapshot},
};

pub use board::{Board, BoardAsked, BoardColumn, BoardLane};
pub use filter::{Code, Filter, Sort, SortBy};
pub use list::{Evidence, Fold, Shown, ShownRow, path, shown};
pub use own::{FillCells, OwnValue, Put, choices_text, choices_typed};
use slot::Place;
pub(super) use slot::positions_at;
pub use slot::{LeaveRing, Move, MoveAll, Slot};
pub use table::{Arranged, Cell, Column, Group, Reader, TableAsked, TableLine, arranged, formula_names, read_formula};
pub use workflow::{FlowStep, Workflow};

/// Writes a new item into a slot.
#[derive(Clone, Debug)]
pub struct Add {
    /// The item; its id must be fresh. Parent and position come from the slot.
    pub item: Item,
    /// Where it goes: beside or under another item, or [`Slot::Last`] at the end of the backlog.
    pub slot: Slot,
}

impl Command for Add {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Flawed`] if the item is not valid, [`Refusal::Unknown`] if the one it aims at is gone.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let place = Place::find(now, now.outline(), &[], &[], self.slot)?;
        let mut item = self.item.clone();
        item.title = item.title.trim().to_owned();
        item.parent = place.parent;
        let mut edits = Vec::new();
        for (id, position) in place.positions(now, &[item.id]) {
            if id == item.id {
                item.position = position;
            } else {
                edits.extend(change(now, id, |it| it.position = position)?);
            }
        }
        check(&item)?;
        edits.extend(Edit::create(&item));
        Ok(edits)
    }
}

/// One change to one or several items.
#[derive(Clone, Debug)]
pub struct Change {
    /// The items.
    pub ids: Vec<Id<Item>>,
    /// What changes in each.
    pub set: Set,
}

/// What can be changed in an item.
#[derive(Clone, Debug)]
pub enum Set {
    /// What it is, in one line.
    Title(String),
    /// What sort of thing it is.
    Kind(ItemKind),
    /// How far it has come, and no stage within it.
    Status(Status),
    /// How far it has come, and the team's own stage within it.
    Step(Status, Option<Id<Stage>>),
    /// The team that builds it.
    Team(Option<Id<Team>>),
    /// The team with this name, made if there is none.
    TeamNamed(String),
    /// The product it belongs to.
    Product(Option<Id<Product>>),
    /// The product with this name, made if there is none.
    ProductNamed(String),
    /// The objective it serves.
    Objective(Option<Id<Objective>>),
    /// The objective with this title, made if there is none.
    ObjectiveNamed(String),
    /// The release it goes out with.
    Release(Option<Id<Release>>),
    /// The release with this name, made if there is none.
    ReleaseNamed(String),
    /// Who sees to it.
    Owner(Option<Id<Person>>),
    /// The person with this name, made if there is none.
    OwnerNamed(String),
    /// Puts a tag on.
    Tag(Id<Tag>),
    /// Puts a tag with this name on, made if there is none.
    TagNamed(String),
    /// Exactly the tags with these names, made where there are none.
    TagsNamed(Vec<String>),
    /// Exactly these tags.
    Tags(BTreeSet<Id<Tag>>),
    /// Takes a tag off.
    Untag(Id<Tag>),
    /// Work, in person-months.
    Effort(Option<f64>),
    /// When it is meant to come, in words; `None` takes it off the board.
    Horizon(Option<Horizon>),
    /// First and last day; `None` for a day that is not known.
    Dates(Option<NaiveDate>, Option<NaiveDate>),
}

impl Command for Change {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if an item is gone, [`Refusal::Flawed`] if one would not be valid.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let (mut edits, set) = self.set.resolve(now, facts)?;
        for id in &self.ids {
            edits.extend(change(now, *id, |item| set.apply(item))?);
        }
        Ok(edits)
    }
}

impl Set {
    /// Turns names into ids, making what has no record yet.
    fn resolve(&self, now: &Snapshot, facts: &Facts) -> Result<(Vec<Edit>, Self), Refusal> {
        let resolved = match self {
            Self::TagNamed(name) => {
                let (tag, edits) = tag_named(now, facts, name)?;
                (edits, Self::Tag(tag))
            }
            Self::TagsNamed(names) => {
                let (mut tags, mut edits) = (BTreeSet::new(), Vec::new());
                for name in names {
                    let (tag, made) = tag_named(now, facts, name)?;
                    tags.insert(tag);
                    edits.extend(made);
                }
                (edits, Self::Tags(tags))
            }
            Self::ProductNamed(name) => {
                let last = now.table::<Product>().iter().map(|it| it.position.clone()).max();
                let (id, edits) = named(now, facts, name, |id, name| Product {
                    id,
                    name,
                    position: Position::after(last.as_ref()),
                    ..Product::default()
                })?;
                (edits, Self::Product(Some(id)))
            }
            Self::ObjectiveNamed(title) => {
                let last = now.table::<Objective>().iter().map(|it| it.position.clone()).max();
                let (id, edits) = named(now, facts, title, |id, title| Objective {
                    id,
                    title,
                    position: Position::after(last.as_ref()),
                    ..Objective::default()
                })?;
                (edits, Self::Objective(Some(id)))
            }
            Self::ReleaseNamed(name) => {
                let (id, edits) = named(now, facts, name, |id, name| Release { id, name, ..Release::default() })?;
                (edits, Self::Release(Some(id)))
            }
            Self::TeamNamed(name) => {
                let last = now.table::<Team>().iter().map(|it| it.position.clone()).max();
                let (id, edits) = named(now, facts, name, |id, name| Team {
                    id,
                    name,
                    position: Position::after(last.as_ref()),
                    ..Team::default()
                })?;
                (edits, Self::Team(Some(id)))
            }
            Self::OwnerNamed(name) => {
                let (id, edits) = named(now, facts, name, |id, name| Person { id, name })?;
                (edits, Self::Owner(Some(id)))
            }
            other => (Vec::new(), other.clone()),
        };
        Ok(resolved)
    }

    fn apply(&self, item: &mut Item) {
        match self {
            Self::Title(title) => title.trim().clone_into(&mut item.title),
            Self::Kind(kind) => item.kind = *kind,
            Self::Status(status) if item.status == *status => {}
            Self::Status(status) => (item.status, item.stage) = (*status, None),
            Self::Step(status, stage) => (item.status, item.stage) = (*status, *stage),
            Self::Team(team) => item.team = *team,
            Self::Product(product) => item.product = *product,
            Self::Objective(objective) => item.objective = *objective,
            Self::Release(release) => item.release = *release,
            Self::Owner(owner) => item.owner = *owner,
            Self::Tag(tag) => {
                item.tags.insert(*tag);
            }
            Self::Tags(tags) => item.tags.clone_from(tags),
            Self::Untag(tag) => {
                item.tags.remove(tag);
            }
            Self::Effort(effort) => item.effort = *effort,
            Self::Horizon(horizon) => item.horizon = *horizon,
            Self::Dates(start, end) => item.reschedule(*start, *end),
            Self::TagNamed(_)
            | Self::TagsNamed(_)
            | Self::ProductNamed(_)
            | Self::ObjectiveNamed(_)
            | Self::ReleaseNamed(_)
            | Self::OwnerNamed(_)
            | Self::TeamNamed(_) => {} // resolved before
        }
    }
}

/// The record with this name, ignoring case, or a fresh one with the edits that make it.
fn named<T: Record>(
    now: &Snapshot,
    facts: &Facts,
    name: &str,
    make: impl FnOnce(Id<T>, String) -> T,
) -> Result<(Id<T>, Vec<Edit>), Refusal> {
    let (name, lower) = (name.trim(), name.trim().to_lowercase());
    if let Some(known) = now.table::<T>().iter().find(|it| it.name().to_lowercase() == lower) {
        return Ok((known.id(), Vec::new()));
    }
    let fresh = make(facts.fresh(), name.to_owned());
    check(&fresh)?;
    Ok((fresh.id(), Edit::create(&fresh).collect()))
}
