//! The list of kinds. A new kind is one line here.

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Answer, Audience, Baseline, Changelog, Competitor, Contact, Customer, Dependency, Feedback, Field, FieldValue,
    Fields, Flaw, Form, Item, Link, Measure, Message, Method, Milestone, Objective, Person, Persona, Product, Record,
    Relation, Release, Round, RowAny, Run, Score, Stage, Tag, Team, Told, View, Weight, Workspace, decode, field_names,
    fields_of,
};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// Every kind, in the order of the file.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind,)*];

            /// The kind's word in the file.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name,)* }
            }

            /// How records of this kind are handled where their type is not known.
            #[must_use]
            pub fn ops(self) -> &'static Ops {
                match self { $(Kind::$kind => const { &Ops::of::<$kind>() },)* }
            }

            /// The JSON Schema of each kind, by its word in the file.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($name, generator.subschema_for::<$kind>()),)*]
            }
        }
    };
}

kinds! {
    /// What the workspace is called and how it counts.
    Workspace = "workspace",
    /// Somebody who scores, owns or decides.
    Person = "person",
    /// A product of the portfolio.
    Product = "product",
    /// What the team wants to reach.
    Objective = "objective",
    /// A delivery to customers.
    Release = "release",
    /// A tag or theme.
    Tag = "tag",
    /// Who says things.
    Customer = "customer",
    /// Somebody at a customer.
    Contact = "contact",
    /// Who the products are for.
    Persona = "persona",
    /// Who else the customers look at.
    Competitor = "competitor",
    /// How much some customers count.
    Weight = "weight",
    /// Something the team may build.
    Item = "item",
    /// What somebody said.
    Feedback = "feedback",
    /// Feedback that speaks for an item.
    Link = "link",
    /// What one person thinks of one item by one criterion.
    Score = "score",
    /// A way to prioritise.
    Method = "method",
    /// What a method weighs.
    Measure = "measure",
    /// A question put to several people.
    Round = "round",
    /// What one person answers in a round.
    Answer = "answer",
    /// An order that was kept.
    Run = "run",
    /// A way of looking at a page.
    View = "view",
    /// Questions to people outside.
    Form = "form",
    /// What is new, in words for those who use it.
    Changelog = "changelog",
    /// What is written to those who asked.
    Message = "message",
    /// Who has heard that what they asked for is there.
    Told = "told",
    /// How an item stands in the way of another, or beside it.
    Dependency = "dependency",
    /// Who builds together, and how much they can.
    Team = "team",
    /// A step of the team's own workflow.
    Stage = "stage",
    /// Something that the team wants to know of every item.
    Field = "field",
    /// What a field of the team's own holds for an item.
    FieldValue = "field_value",
    /// A day that the plan is measured by.
    Milestone = "milestone",
    /// Who the roadmap is shown to.
    Audience = "audience",
    /// A plan that was kept.
    Baseline = "baseline",
}

impl Kind {
    /// The kind with this word in the file.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// What the fields hold in which nothing has been said.
    pub(super) fn defaults(self) -> &'static Value {
        // Asked for with every record that is written, and the same for ever.
        static DEFAULTS: [OnceLock<Value>; Kind::ALL.len()] = [const { OnceLock::new() }; Kind::ALL.len()];
        static NOTHING: Value = Value::Null;
        DEFAULTS.get(self.index()).map_or(&NOTHING, |it| it.get_or_init(self.ops().plain))
    }

    /// Where the kind stands in [`Kind::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A record, whatever its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecordRef {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
}

impl RecordRef {
    /// The record that `id` names.
    #[must_use]
    pub fn of<T: Record>(id: super::Id<T>) -> Self {
        Self { kind: T::KIND, id: id.uuid() }
    }

    /// Whether the record came with the sample workspace.
    #[must_use]
    pub fn is_sample(self) -> bool {
        super::id::is_sample(self.id)
    }
}

impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind, self.id)
    }
}

type FieldRefs<'a> = Vec<(&'a str, &'a Value)>;

/// What can be done with a record whose type is known only by its kind.
pub struct Ops {
    /// The names of its fields in the order of the struct, the id first.
    pub fields: fn() -> &'static [&'static str],
    /// A record of this kind in which nothing has been said.
    plain: fn() -> Value,
    /// Its long texts.
    pub texts: &'static [&'static str],
    /// The fields that its relations go by.
    pub owners: &'static [&'static str],
    /// Builds the row; see [`decode`].
    pub row: fn(Uuid, FieldRefs<'_>) -> RowAny,
    /// Builds the row from the JSON that the app wrote of the whole record, and equals [`Ops::row`]. `None` for a kind
    /// with few records, and where anything cannot be read as it stands.
    pub row_of_json: fn(&str) -> Option<RowAny>,
    /// Checks fields as they come from outside: the record of those that hold what they should, and what is wrong
    /// with the others.
    pub sift: fn(Uuid, FieldRefs<'_>) -> Sifted,
    /// The relations of a row to records that it names; see [`Record::relations`].
    pub relations: fn(&RowAny) -> Vec<(Relation, Uuid)>,
    /// The fields of a row that differ from their defaults; see [`fields_of`].
    pub values: fn(&RowAny) -> Fields,
    /// What a person calls a row.
    pub name: fn(&RowAny) -> String,
}

/// The outcome of [`Ops::sift`].
#[derive(Debug)]
pub struct Sifted {
    /// The record, as the app reads it; [`Ops::values`] has its fields as the app itself would write them.
    pub row: RowAny,
    /// Fields of the wrong type: name and reason.
    pub unreadable: Vec<(String, String)>,
    /// Why the record as a whole is not valid.
    pub flaw: Option<Flaw>,
}

impl Ops {
    const fn of<T: Record>() -> Self {
        Self {
            fields: field_names::<T>,
            plain: || serde_json::to_value(T::default()).unwrap_or_default(),
            texts: T::TEXTS,
            owners: T::OWNERS,
            row: |id, fields| Arc::new(decode::<T>(id, fields.into_iter()).0),
            row_of_json: |json| {
                let read = |json| -> Option<RowAny> { Some(Arc::new(serde_json::from_str::<T>(json).ok()?)) };
                T::MANY.then(|| read(json)).flatten()
            },
            sift: |id, fields| {
                let (record, unreadable) = decode::<T>(id, fields.into_iter());
                Sifted {
                    unreadable: unreadable.into_iter().map(|(name, why)| (name.to_owned(), why.to_string())).collect(),
                    flaw: record.check().err(),
                    row: Arc::new(record),
                }
            },
            relations: |row| {
                let mut relations = row.downcast_ref::<T>().map(T::relations).unwrap_or_default();
                relations.retain(|(_, owner)| !owner.is_nil());
                relations
            },
            values: |row| row.downcast_ref::<T>().map(fields_of).unwrap_or_default(),
            name: |row| row.downcast_ref::<T>().map(|it| it.name().to_owned()).unwrap_or_default(),
        }
    }
}
