//! Position: where a record stands among its siblings.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A place in an order that always has room between two places: a fractional index.
///
/// Written as hexadecimal text that sorts like the position itself, and always ends in `80`. Two people may choose
/// the same place; ties are broken by the id of the record.
//
// Ours, because the crate fractional_index 2.0.2 slices text that is not ASCII, and loses its order among places
// that begin with a zero byte, which 128 moves to the top lead to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position(Vec<u8>);

/// The last byte of every place; as many places come after it as before it.
const END: u8 = 0x80;

impl Default for Position {
    fn default() -> Self {
        Self(vec![END])
    }
}

impl Position {
    /// Bytes in a position from outside.
    const BYTES_MAX: usize = 2_000;

    /// A place after `above` and before `below`; `None` when there is no room, because the two are equal or swapped.
    #[must_use]
    pub fn between(above: Option<&Self>, below: Option<&Self>) -> Option<Self> {
        match (above, below) {
            (None, None) => Some(Self::default()),
            (Some(above), None) => Some(Self::after(Some(above))),
            (None, Some(below)) => Some(Self(before_tail(&below.0))),
            (Some(above), Some(below)) if above < below => Some(Self(between(&above.0, &below.0))),
            _ => None,
        }
    }

    /// A place after `above`, or the first place of all.
    #[must_use]
    pub fn after(above: Option<&Self>) -> Self {
        above.map_or_else(Self::default, |it| Self(after_tail(&it.0)))
    }

    /// Adds `count` places after `above` and before `below`, in order and evenly, so that each stays short.
    pub fn spread(above: Option<&Self>, below: Option<&Self>, count: usize, places: &mut Vec<Self>) {
        let Some(rest) = count.checked_sub(1) else {
            return;
        };
        let middle = Self::between(above, below).unwrap_or_else(|| Self::after(above));
        Self::spread(above, Some(&middle), rest / 2, places);
        places.push(middle.clone());
        Self::spread(Some(&middle), below, rest - rest / 2, places);
    }

    /// Reads what [`Serialize`] writes.
    fn from_text(text: &str) -> Option<Self> {
        if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return None; // two texts for one place would make two files of one workspace
        }
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let (pairs, []) = text.as_bytes().as_chunks::<2>() else {
            return None;
        };
        if pairs.len() > Self::BYTES_MAX {
            return None;
        }
        let bytes: Vec<u8> =
            pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect::<Option<_>>()?;
        (bytes.last() == Some(&END)).then_some(Self(bytes))
    }
}

/// Bytes that sort between `above` and `below`, of which the first sorts before the second.
fn between(above: &[u8], below: &[u8]) -> Vec<u8> {
    let shared = above.iter().zip(below).take_while(|(a, b)| a == b).count();
    let (prefix, below) = below.split_at(shared);
    let mut bytes = prefix.to_vec();
    match (above.get(shared..).and_then(<[u8]>::split_first), below.first()) {
        (Some((low, rest)), Some(high)) => {
            let middle = low + (high - low) / 2;
            bytes.push(middle);
            if middle > *low {
                bytes.push(END);
            } else {
                bytes.extend(after_tail(rest));
            }
        }
        _ => bytes.extend(before_tail(below)),
    }
    bytes
}

/// Bytes that sort after `bytes`, ending in [`END`].
fn after_tail(bytes: &[u8]) -> Vec<u8> {
    let full = bytes.iter().take_while(|byte| **byte == u8::MAX).count();
    let mut tail = bytes.get(..full).unwrap_or_default().to_vec();
    match bytes.get(full) {
        Some(byte) if *byte >= END => tail.push(byte + 1),
        _ => {}
    }
    tail.push(END);
    tail
}

/// Bytes that sort before `bytes`, ending in [`END`]. Some byte of `bytes` is not zero.
fn before_tail(bytes: &[u8]) -> Vec<u8> {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let mut tail = vec![0; zeros];
    match bytes.get(zeros) {
        Some(byte) if *byte <= END => tail.push(byte - 1),
        _ => {}
    }
    tail.push(END);
    tail
}

impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
        let text: String = self.0.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect();
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_text(&text).ok_or_else(|| {
            let start: String = text.chars().take(40).collect();
            de::Error::invalid_value(de::Unexpected::Str(&start), &"hexadecimal text that ends in 80")
        })
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
            "maxLength": 4000,
            "description": "Place among its siblings: hexadecimal text in sorting order that ends in 80. Leave it out to stand in the order of the file."
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_that_is_no_position_is_refused() {
        for text in ["", "8", "80a", "aé", "zz80", "7f", "é80"] {
            assert_eq!(Position::from_text(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn there_is_always_room(moves in prop::collection::vec((any::<prop::sample::Index>(), 1..200_usize), 1..12)) {
            let mut order: Vec<Position> = Vec::new();
            for (at, times) in moves {
                let at = at.index(order.len() + 1);
                for _ in 0..times {
                    let above = at.checked_sub(1).and_then(|above| order.get(above));
                    let place = Position::between(above, order.get(at)).unwrap();
                    order.insert(at, place);
                }
            }
            prop_assert!(order.is_sorted_by(|a, b| a < b));
            for place in &order {
                let text = serde_json::to_string(place).unwrap();
                prop_assert_eq!(&serde_json::from_str::<Position>(&text).unwrap(), place);
            }
        }

        #[test]
        fn spread_places_are_short_and_in_order(count in 0..5_000_usize) {
            let mut places = vec![Position::default()];
            Position::spread(Some(&Position::default()), None, count, &mut places);
            prop_assert_eq!(places.len(), count + 1);
            prop_assert!(places.is_sorted_by(|a, b| a < b));
            prop_assert!(places.iter().all(|place| place.0.len() <= 16));
        }
    }
}
