//! Position: where a record stands among its siblings.

use fractional_index::FractionalIndex;
use serde::{Deserialize, Serialize};

/// A place in an order that always has room between two places.
///
/// Written as hexadecimal text that sorts like the position itself. Two people may choose the same place;
/// ties are broken by the id of the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position(#[serde(with = "fractional_index::stringify")] FractionalIndex);

impl Position {
    /// A place after `above` and before `below`; `None` when there is no room, because the two are equal or swapped.
    #[must_use]
    pub fn between(above: Option<&Self>, below: Option<&Self>) -> Option<Self> {
        FractionalIndex::new(above.map(|it| &it.0), below.map(|it| &it.0)).map(Self)
    }

    /// A place after `above`, or the first place of all.
    #[must_use]
    pub fn after(above: Option<&Self>) -> Self {
        above.map_or_else(Self::default, |it| Self(FractionalIndex::new_after(&it.0)))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Position {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Position".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^([0-9a-f]{2})+$",
            "description": "Place among its siblings: hexadecimal text in sorting order, from the fractional_index crate. Leave it out to stand in the order of the file."
        })
    }
}
