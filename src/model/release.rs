//! Releases: deliveries to customers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Product, Record, text};

/// A delivery to customers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Release {
    /// The id.
    pub id: Id<Self>,
    /// Its name or number.
    pub name: String,
    /// The product it delivers.
    pub product: Option<Id<Product>>,
    /// The day it goes out.
    pub date: Option<NaiveDate>,
}

impl Record for Release {
    const KIND: Kind = Kind::Release;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)
    }
}
