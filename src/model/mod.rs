//! The words of product operations: one file a kind of record, and what a valid one is.
//!
//! In: nothing. Out: plain data that serde reads and writes field by field.
//!
//! - M1 A record decodes from any subset of its fields; the rest take their defaults.
//! - M2 A field that holds its default is not written.
//! - M3 Nothing here reads a clock, draws an id, or knows of stamps, storage or the page.
//!
//! A new kind is a struct in a file of its own, its [`Record`] implementation, and a line in [`kind`].

mod answer;
mod audience;
mod baseline;
mod changelog;
mod competitor;
mod contact;
mod customer;
pub mod day;
mod dependency;
mod feedback;
mod field;
mod field_value;
mod flaw;
mod form;
mod id;
mod item;
pub mod kind;
mod link;
mod measure;
mod message;
mod method;
mod milestone;
pub mod number;
mod objective;
mod person;
mod persona;
mod position;
mod product;
mod record;
mod release;
mod round;
mod run;
mod score;
pub mod sorted;
mod stage;
mod tag;
mod team;
mod told;
mod view;
mod weight;
mod workspace;

pub use answer::Answer;
pub use audience::{Audience, Grouping, Shown};
pub use baseline::{Baseline, BaselineRow};
pub use changelog::Changelog;
pub use competitor::Competitor;
pub use contact::Contact;
pub use customer::{Customer, Health};
pub use dependency::{Dependency, DependencySort};
pub use feedback::{Deal, Feedback, FeedbackState, Sentiment, Source, SourceKind};
pub use field::{Field, FieldChoice, FieldSort};
pub use field_value::FieldValue;
pub use flaw::{Flaw, text};
pub use form::{Form, Phrase, Question, QuestionKind, Request, Tongue, check_asked};
pub use id::Id;
pub use item::{Horizon, Item, ItemKind, Precision, Status};
pub use kind::{Kind, RecordRef};
pub use link::{Importance, Link};
pub use measure::{Better, Measure, Step};
pub use message::{Blank, Message, Piece};
pub use method::{Calculation, Method};
pub use milestone::Milestone;
pub use objective::Objective;
pub use person::Person;
pub use persona::Persona;
pub use position::Position;
pub use product::Product;
pub use record::{Fields, Name, Record, Relation, RowAny, decode, field_names, fields_of};
pub use release::Release;
pub use round::{Consensus, Round, Way};
pub use run::{Run, RunRow};
pub use score::{Criterion, Score};
pub use stage::Stage;
pub use tag::Tag;
pub use team::Team;
pub use told::Told;
pub use view::{Sharing, View};
pub use weight::Weight;
pub use workspace::Workspace;
