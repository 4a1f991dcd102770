//! Fields of the team's own: what it wants to know of every item beyond what the app asks.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Position, Record, text};

/// Something that the team wants to know of every item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Field {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// What stands in it.
    pub sort: FieldSort,
    /// What it counts, such as `kr.`, where it holds a number or money. Shown after it.
    pub unit: String,
    /// What can be chosen, where it holds a choice.
    pub choices: Vec<FieldChoice>,
    /// What it comes to, where it holds a formula; names are those of other fields.
    pub formula: String,
    /// Place among the fields; ties are broken by id.
    pub position: Position,
}

/// What stands in a field of the team's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldSort {
    /// One line of text.
    #[default]
    Text,
    /// A number.
    Number,
    /// An amount of money.
    Money,
    /// A day.
    Date,
    /// One of a few.
    Choice,
    /// One or several people.
    People,
    /// A web address.
    Link,
    /// A number reckoned from the others; it has no values of its own.
    Formula,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct FieldChoice {
    /// What values say it by, so that it can be called something else.
    pub key: u32,
    /// What people call it.
    pub name: String,
}

impl FieldSort {
    /// Every sort, in the order of menus.
    pub const ALL: [Self; 8] =
        [Self::Text, Self::Number, Self::Money, Self::Date, Self::Choice, Self::People, Self::Link, Self::Formula];

    /// Whether what stands in it can be added up.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Money | Self::Formula)
    }
}

impl Field {
    /// How many choices there may be.
    pub const CHOICES_MAX: usize = 200;

    /// The choice with this key.
    #[must_use]
    pub fn choice(&self, key: u32) -> Option<&FieldChoice> {
        self.choices.iter().find(|it| it.key == key)
    }

    /// The choice with this name, ignoring case.
    #[must_use]
    pub fn choice_named(&self, name: &str) -> Option<&FieldChoice> {
        let name = name.trim().to_lowercase();
        self.choices.iter().find(|it| it.name.to_lowercase() == name)
    }
}

impl Record for Field {
    const KIND: Kind = Kind::Field;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::within("name", &self.name, 1..=80)?;
        text::within("unit", &self.unit, 0..=20)?;
        text::within("formula", &self.formula, 0..=2_000)?;
        if self.choices.len() > Self::CHOICES_MAX {
            return Err(Flaw::TooLong { field: "choices", chars: self.choices.len(), max: Self::CHOICES_MAX });
        }
        self.choices.iter().try_for_each(|it| text::within("choices", &it.name, 1..=80))
    }
}
