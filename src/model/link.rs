//! Links: feedback that speaks for an item.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Feedback, Flaw, Id, Item, Kind, Record, Relation, text};

/// Feedback that speaks for an item, with the passage that does.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Link {
    /// The id.
    pub id: Id<Self>,
    /// The note.
    pub feedback: Id<Feedback>,
    /// What it speaks for.
    pub item: Id<Item>,
    /// The passage, as it was said. Empty: the whole note.
    pub quote: String,
    /// How much it matters to the one who said it.
    pub importance: Importance,
}

/// How much an item matters to the one who asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Importance {
    /// Counts once.
    #[default]
    NiceToHave,
    /// Counts twice.
    Important,
    /// Counts three times.
    DealBreaker,
}

impl Importance {
    /// Every importance, least first.
    pub const ALL: [Self; 3] = [Self::NiceToHave, Self::Important, Self::DealBreaker];

    /// What it counts, 1 to 3.
    #[must_use]
    pub const fn weight(self) -> u32 {
        match self {
            Self::NiceToHave => 1,
            Self::Important => 2,
            Self::DealBreaker => 3,
        }
    }
}

impl Record for Link {
    const KIND: Kind = Kind::Link;
    const MANY: bool = true;
    const OWNERS: &'static [&'static str] = &["item", "feedback"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.quote
    }

    fn check(&self) -> Result<(), Flaw> {
        if self.feedback == Id::NIL {
            return Err(Flaw::Empty { field: "feedback" });
        }
        if self.item == Id::NIL {
            return Err(Flaw::Empty { field: "item" });
        }
        text::long("quote", &self.quote)
    }

    fn relations(&self) -> Vec<(Relation, Uuid)> {
        vec![(Relation::LinkOfItem, self.item.uuid()), (Relation::LinkOfFeedback, self.feedback.uuid())]
    }
}
