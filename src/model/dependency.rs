//! Dependencies: how one item stands in the way of another, or beside it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Flaw, Id, Item, Kind, Record, Relation};

/// How one item stands to another. One record for each pair and direction, whoever wrote it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Dependency {
    /// The id; see [`Dependency::id_for`].
    pub id: Id<Self>,
    /// The item that blocks, relates or duplicates.
    pub from: Id<Item>,
    /// The item that is blocked, related, or stays of the two.
    pub to: Id<Item>,
    /// How.
    pub sort: DependencySort,
}

/// How an item stands to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DependencySort {
    /// The other cannot begin before this one is done.
    #[default]
    Blocks,
    /// Whoever looks at one should know of the other.
    Relates,
    /// It says what the other says already.
    Duplicates,
}

impl DependencySort {
    /// Every sort, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Blocks, Self::Relates, Self::Duplicates];
}

impl Dependency {
    /// The one id for how `from` stands to `to`.
    #[must_use]
    pub fn id_for(from: Id<Item>, to: Id<Item>) -> Id<Self> {
        Id::named(&format!("dependency/{from}/{to}"))
    }
}

impl Record for Dependency {
    const KIND: Kind = Kind::Dependency;
    const OWNERS: &'static [&'static str] = &["from", "to"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        ""
    }

    fn check(&self) -> Result<(), Flaw> {
        if self.from == Id::NIL {
            return Err(Flaw::Empty { field: "from" });
        }
        if self.to == Id::NIL {
            return Err(Flaw::Empty { field: "to" });
        }
        if self.from == self.to { Err(Flaw::ToItself { field: "to" }) } else { Ok(()) }
    }

    fn relations(&self) -> Vec<(Relation, Uuid)> {
        vec![(Relation::DependencyFromItem, self.from.uuid()), (Relation::DependencyToItem, self.to.uuid())]
    }
}
