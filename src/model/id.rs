//! Ids: which record is meant, and of what kind.

use std::{cmp::Ordering, fmt, hash, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::Uuid;

/// The id of a `T`: a UUID that knows its kind.
///
/// Fresh ids are version 7, so they sort by when they were made. An id written by hand may be any text;
/// it becomes a version 5 UUID, the same one every time.
pub struct Id<T> {
    uuid: Uuid,
    of: PhantomData<fn() -> T>,
}

/// The name space of ids that were written by hand.
const BY_HAND: Uuid = Uuid::from_u128(0x7768_6565_6c68_5f69_8d73_5f62_795f_6861);

/// The first 32 bits of every id in the sample workspace.
const SAMPLE_PREFIX: u32 = 0x5a3b_1e00;

impl<T> Id<T> {
    /// The id that names nothing.
    pub const NIL: Self = Self::from_uuid(Uuid::nil());

    /// An id with this UUID.
    #[must_use]
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }

    /// The UUID without its kind.
    #[must_use]
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }

    /// The id that `name` always leads to, for records that are found by what they are about.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::from_uuid(Uuid::new_v5(&BY_HAND, name.as_bytes()))
    }

    /// Reads a UUID, or takes any other text as a name.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        Uuid::try_parse(text).map_or_else(|_| Self::named(text), Self::from_uuid)
    }

    /// Whether the record came with the sample workspace.
    #[must_use]
    pub fn is_sample(self) -> bool {
        is_sample(self.uuid)
    }
}

/// Whether a record with this UUID came with the sample workspace.
#[must_use]
pub(crate) fn is_sample(uuid: Uuid) -> bool {
    uuid.as_fields().0 == SAMPLE_PREFIX
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> Default for Id<T> {
    fn default() -> Self {
        Self::NIL
    }
}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::from_uuid)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.uuid)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text<T>(PhantomData<T>);
        impl<T> de::Visitor<'_> for Text<T> {
            type Value = Id<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Id<T>, E> {
                if text.is_empty() {
                    return Err(E::custom("an id may not be empty"));
                }
                Ok(Id::from_text(text))
            }
        }
        deserializer.deserialize_str(Text(PhantomData))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<T> schemars::JsonSchema for Id<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": 1,
            "description": "A UUID, or any other text, which stands for the same record every time."
        })
    }
}
