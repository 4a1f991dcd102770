//! Tags and themes: what notes and items are about.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Record, text};

/// A tag or, where it has others below it, a theme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Tag {
    /// The id.
    pub id: Id<Self>,
    /// The word on the chip.
    pub name: String,
    /// One of the eight hues of the data palette, 0 to 7.
    pub hue: u8,
    /// The theme it belongs to.
    pub parent: Option<Id<Self>>,
}

impl Tag {
    /// How many hues there are.
    pub const HUES: u8 = 8;
}

impl Record for Tag {
    const KIND: Kind = Kind::Tag;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::within("name", &self.name, 1..=80)?;
        text::number("hue", Some(f64::from(self.hue)), 0.0..=f64::from(Self::HUES - 1))
    }
}
