//! Position: where a record stands among its siblings.

use fractional_index::FractionalIndex;
use serde::{Deserialize, Serialize};

/// A place in an order that always has room between two places.
///
/// Written as hexadecimal text that sorts like the position itself. Two people may choose the same place;
/// ties are broken by the id of the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Position(FractionalIndex);

/// Why a text is not a position.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a position: pairs of hexadecimal digits, the last of them 80")]
pub struct PositionError(String);

impl Position {
    /// A place after `above` and before `below`; `None` when there is no room, because the two are equal or swapped.
    #[must_use]
    pub fn between(above: Option<&Self>, below: Option<&Self>) -> Option<Self> {
        let (Some(above), Some(below)) = (above, below) else {
            return FractionalIndex::new(above.map(|it| &it.0), below.map(|it| &it.0)).map(Self);
        };
        // Without the beginning that both share: the crate counts down from a shared zero byte (2.0.2), which
        // panics, or wraps around and answers with a place that is not between.
        let (above, below) = (above.0.as_bytes(), below.0.as_bytes());
        let most = above.len().min(below.len()).saturating_sub(1);
        let shared = above.iter().zip(below).take(most).take_while(|(a, b)| a == b).count();
        let (beginning, above) = above.split_at_checked(shared)?;
        let rest = |bytes: &[u8]| FractionalIndex::from_bytes(bytes.to_vec()).ok();
        let between = FractionalIndex::new_between(&rest(above)?, &rest(below.get(shared..)?)?)?;
        rest(&[beginning, between.as_bytes()].concat()).map(Self)
    }

    /// A place after `above`, or the first place of all.
    #[must_use]
    pub fn after(above: Option<&Self>) -> Self {
        above.map_or_else(Self::default, |it| Self(FractionalIndex::new_after(&it.0)))
    }
}

impl TryFrom<String> for Position {
    type Error = PositionError;

    /// # Errors
    /// [`PositionError`] if the text is not one that a position is written as.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        // The crate slices text between bytes, so it must not see anything but ASCII.
        let hexadecimal =
            text.len().is_multiple_of(2) && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
        let index = hexadecimal.then(|| FractionalIndex::from_string(&text).ok()).flatten();
        index.map(Self).ok_or_else(|| PositionError(text.chars().take(60).collect()))
    }
}

impl From<Position> for String {
    fn from(position: Position) -> Self {
        position.0.to_string()
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
            "pattern": "^([0-9a-f]{2})*80$",
            "description": "Place among its siblings: hexadecimal text in sorting order, from the fractional_index crate. Leave it out to stand in the order of the file."
        })
    }
}
