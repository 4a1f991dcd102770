//! What every record can do, through serde alone.

use std::{
    any::Any,
    borrow::Cow,
    collections::BTreeMap,
    fmt::{self, Debug},
    sync::Arc,
};

use serde::{
    Deserializer, Serialize,
    de::{self, DeserializeOwned, Visitor, value::MapDeserializer},
};
use serde_json::Value;
use uuid::Uuid;

use super::{Flaw, Id, Kind};

/// The name of a field. Borrowed where the app knows it, owned where a newer app wrote it.
pub type Name = Cow<'static, str>;

/// The fields of a record that differ from their defaults.
pub type Fields = BTreeMap<Name, Value>;

/// A record whose type is known by its table.
pub type RowAny = Arc<dyn Any + Send + Sync>;

/// How one record stands to another: what can be asked of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// A link to the item it speaks for.
    LinkOfItem,
    /// A link to the feedback it quotes.
    LinkOfFeedback,
    /// A score to the item it judges.
    ScoreOfItem,
    /// An answer to the round in which it was given.
    AnswerInRound,
    /// A score to the round in which it was given.
    ScoreInRound,
    /// A note to the customer who said it.
    FeedbackOfCustomer,
    /// A note to the note that has taken it in.
    FeedbackMergedInto,
    /// A note to the note it was part of.
    FeedbackSplitFrom,
    /// A contact to the customer they belong to.
    ContactOfCustomer,
    /// A dependency to the item that blocks, relates or duplicates.
    DependencyFromItem,
    /// A dependency to the item that is blocked, related or duplicated.
    DependencyToItem,
}

/// A kind of record.
///
/// Derive `Serialize` and `Deserialize` with `#[serde(default)]`; everything else follows field by field.
pub trait Record: Clone + Debug + Default + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The kind.
    const KIND: Kind;

    /// Long texts: when two people change one at once, the losing version is kept beside it.
    const TEXTS: &'static [&'static str] = &[];

    /// The fields that [`Record::relations`] goes by: where none of them holds anything, there is none.
    const OWNERS: &'static [&'static str] = &[];

    /// Whether a workspace has thousands of these, so that it counts how fast one is read.
    const MANY: bool = false;

    /// The record's own id.
    fn id(&self) -> Id<Self>;

    /// What a person calls it.
    fn name(&self) -> &str;

    /// Whether it is valid.
    ///
    /// # Errors
    /// The first [`Flaw`] found.
    fn check(&self) -> Result<(), Flaw>;

    /// The records it stands in relation to; name the fields in [`Record::OWNERS`].
    fn relations(&self) -> Vec<(Relation, Uuid)> {
        Vec::new()
    }
}

/// The fields of `record` that differ from their defaults, without the id.
#[must_use]
pub fn fields_of<T: Record>(record: &T) -> Fields {
    let Ok(Value::Object(all)) = serde_json::to_value(record) else {
        return Fields::new(); // a struct of plain fields always serialises to an object
    };
    let (names, plain) = (field_names::<T>(), T::KIND.defaults());
    let told = |name: &str, value: &Value| name != "id" && !value.is_null() && plain.get(name) != Some(value);
    all.into_iter()
        .filter(|(name, value)| told(name, value))
        .filter_map(|(name, value)| Some((Cow::Borrowed(*names.iter().find(|it| **it == name)?), value)))
        .collect()
}

/// Builds a record from whatever fields there are, and names those that could not be read.
///
/// An unreadable field takes its default, so that one bad value never hides a whole record.
pub fn decode<'a, T: Record>(
    id: Uuid,
    fields: impl Iterator<Item = (&'a str, &'a Value)> + Clone,
) -> (T, Vec<(&'a str, serde_json::Error)>) {
    let id_text = Value::String(id.to_string());
    if let Ok(record) = read(&id_text, fields.clone()) {
        return (record, Vec::new());
    }
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for (name, value) in fields {
        match read::<T>(&id_text, std::iter::once((name, value))) {
            Ok(_) => good.push((name, value)),
            Err(why) => bad.push((name, why)),
        }
    }
    (read(&id_text, good.into_iter()).unwrap_or_default(), bad)
}

fn read<'a: 'b, 'b, T: Record>(
    id: &'b Value,
    fields: impl Iterator<Item = (&'a str, &'a Value)>,
) -> Result<T, serde_json::Error> {
    let fields =
        fields.filter(|(name, _)| *name != "id").map(|(name, value)| -> (&'b str, &'b Value) { (name, value) });
    T::deserialize(MapDeserializer::new(std::iter::once(("id", id)).chain(fields)))
}

/// The names of the fields of `T`, in the order of the struct.
#[must_use]
pub fn field_names<T: Record>() -> &'static [&'static str] {
    let mut names: &'static [&'static str] = &[];
    // The derived code asks for a struct and names its fields; that is all this wants to know.
    let _ = T::deserialize(AskFields(&mut names));
    names
}

struct AskFields<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for AskFields<'_> {
    type Error = Asked;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = fields;
        Err(Asked)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(Asked)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The end of [`AskFields`]: it is no error, and says nothing.
#[derive(Debug)]
struct Asked;

impl fmt::Display for Asked {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Asked {}

impl de::Error for Asked {
    fn custom<M: fmt::Display>(_: M) -> Self {
        Self
    }
}
