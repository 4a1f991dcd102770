//! The filter and the lanes: what of the roadmap is shown, as the address says it.

use crate::{
    commands::{
        find::{Wanted, fold},
        prioritise::Which,
    },
    model::{Grouping, Id, Item, Objective, Product, Team, sorted},
    replica::Snapshot,
};

/// Which items of the roadmap to show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words that the title must hold.
    wanted: Wanted,
    /// The product; `None` for every product.
    pub product: Option<Which<Product>>,
    /// The objective; `None` for every objective.
    pub objective: Option<Which<Objective>>,
}

/// What the lanes stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// One lane for all.
    #[default]
    None,
    /// One lane a product.
    Product,
    /// One lane a team.
    Team,
    /// One lane an objective.
    Objective,
}

/// One lane. The inner `None` is the lane of items without any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// The only one.
    All,
    /// The items of a product.
    Product(Option<Id<Product>>),
    /// The items of a team.
    Team(Option<Id<Team>>),
    /// The items that serve an objective.
    Objective(Option<Id<Objective>>),
}

impl Filter {
    /// Reads the filter from the parts of an address; what cannot be read does not filter.
    pub fn from_address(part: impl Fn(&'static str) -> Option<String>) -> Self {
        Self {
            wanted: Wanted::of(&part("q").unwrap_or_default()),
            product: part("product").as_deref().and_then(Which::from_address),
            objective: part("objective").as_deref().and_then(Which::from_address),
        }
    }

    /// Whether the item is shown.
    #[must_use]
    pub fn holds(&self, item: &Item) -> bool {
        self.product.is_none_or(|which| which.holds(item.product))
            && self.objective.is_none_or(|which| which.holds(item.objective))
            && self.wanted.occurs_in(&fold(&item.title))
    }
}

impl Lanes {
    /// Every grouping, in the order of menus.
    pub const ALL: [Self; 4] = [Self::None, Self::Product, Self::Team, Self::Objective];

    /// The word in the address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Product => "product",
            Self::Team => "team",
            Self::Objective => "objective",
        }
    }

    /// The grouping with this word in the address.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The lane an item stands in. A product or objective that is gone counts as none.
    #[must_use]
    pub fn lane_of(self, now: &Snapshot, item: &Item) -> Lane {
        match self {
            Self::None => Lane::All,
            Self::Team => Lane::Team(item.team.filter(|id| now.get(*id).is_some())),
            Self::Product => Lane::Product(item.product.filter(|id| now.get(*id).is_some())),
            Self::Objective => Lane::Objective(item.objective.filter(|id| now.get(*id).is_some())),
        }
    }

    /// Every lane there can be, in order: by position, those without any last.
    #[must_use]
    pub fn all(self, now: &Snapshot) -> Vec<Lane> {
        match self {
            Self::None => vec![Lane::All],
            Self::Product => {
                let table = now.table::<Product>();
                let mut all: Vec<_> = table.iter().collect();
                sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
                all.iter().map(|it| Lane::Product(Some(it.id))).chain([Lane::Product(None)]).collect()
            }
            Self::Team => {
                let table = now.table::<Team>();
                let mut all: Vec<_> = table.iter().collect();
                sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
                all.iter().map(|it| Lane::Team(Some(it.id))).chain([Lane::Team(None)]).collect()
            }
            Self::Objective => {
                let table = now.table::<Objective>();
                let mut all: Vec<_> = table.iter().collect();
                sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
                all.iter().map(|it| Lane::Objective(Some(it.id))).chain([Lane::Objective(None)]).collect()
            }
        }
    }
}

impl From<Grouping> for Lanes {
    fn from(by: Grouping) -> Self {
        match by {
            Grouping::None => Self::None,
            Grouping::Product => Self::Product,
            Grouping::Team => Self::Team,
            Grouping::Objective => Self::Objective,
        }
    }
}

impl Lane {
    /// Makes an item one of this lane.
    pub(super) fn take_in(self, item: &mut Item) {
        match self {
            Self::All => {}
            Self::Product(product) => item.product = product,
            Self::Team(team) => item.team = team,
            Self::Objective(objective) => item.objective = objective,
        }
    }

    /// What people call the lane; `None` for the only one and for items without any.
    #[must_use]
    pub fn name(self, now: &Snapshot) -> Option<String> {
        match self {
            Self::All => None,
            Self::Product(id) => now.get(id?).map(|it| it.name.clone()),
            Self::Team(id) => now.get(id?).map(|it| it.name.clone()),
            Self::Objective(id) => now.get(id?).map(|it| it.title.clone()),
        }
    }

    /// A word for the lane that no other lane has, for keys and ids in the page.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Team(id) => id.map_or_else(|| "none".to_owned(), |it| it.to_string()),
            Self::Product(id) => id.map_or_else(|| "none".to_owned(), |it| it.to_string()),
            Self::Objective(id) => id.map_or_else(|| "none".to_owned(), |it| it.to_string()),
        }
    }
}
