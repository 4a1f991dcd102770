//! The columns of the table, and what stands in each cell.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    super::{Evidence, Workflow},
    formulas::Formulas,
};
use crate::{
    commands::prioritise::rice_table,
    methods::Rice,
    model::{Field, FieldSort, FieldValue, Horizon, Id, Item, ItemKind, Record, Status},
    replica::Snapshot,
};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The title.
    Title,
    /// The step of the workflow.
    Status,
    /// What sort of thing it is.
    Kind,
    /// The product.
    Product,
    /// The objective.
    Objective,
    /// The release.
    Release,
    /// Who sees to it.
    Owner,
    /// Who builds it.
    Team,
    /// The tags.
    Tags,
    /// Work, in person-months.
    Effort,
    /// When it is meant to come, in words.
    Horizon,
    /// The first day.
    Start,
    /// The last day.
    End,
    /// How many notes speak for it.
    Evidence,
    /// The RICE score.
    Score,
    /// A field of the team's own.
    Own(Id<Field>),
}

impl Column {
    /// The columns that the app knows, in the order of the menu; the title always stands first.
    pub const ALL: [Self; 14] = [
        Self::Status,
        Self::Kind,
        Self::Product,
        Self::Objective,
        Self::Release,
        Self::Owner,
        Self::Team,
        Self::Tags,
        Self::Effort,
        Self::Horizon,
        Self::Start,
        Self::End,
        Self::Evidence,
        Self::Score,
    ];

    /// The columns of a table that nobody has changed.
    pub const USUAL: [Self; 7] =
        [Self::Status, Self::Kind, Self::Product, Self::Owner, Self::Effort, Self::Evidence, Self::Score];

    const NAMES: [(&'static str, Self); 15] = [
        ("title", Self::Title),
        ("status", Self::Status),
        ("kind", Self::Kind),
        ("product", Self::Product),
        ("objective", Self::Objective),
        ("release", Self::Release),
        ("owner", Self::Owner),
        ("team", Self::Team),
        ("tags", Self::Tags),
        ("effort", Self::Effort),
        ("horizon", Self::Horizon),
        ("start", Self::Start),
        ("end", Self::End),
        ("evidence", Self::Evidence),
        ("score", Self::Score),
    ];

    /// The word in the address; the id of a field of the team's own.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Own(field) => field.to_string(),
            named => Self::NAMES.iter().find(|it| it.1 == named).map_or("", |it| it.0).to_owned(),
        }
    }

    /// The column with this word in the address.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let named = Self::NAMES.iter().find(|it| it.0 == code).map(|it| it.1);
        named.or_else(|| Uuid::try_parse(code).ok().map(|id| Self::Own(Id::from_uuid(id))))
    }

    /// Whether the page can put items with the same value together.
    #[must_use]
    pub fn can_group(self, now: &Snapshot) -> bool {
        match self {
            Self::Own(field) => now.get(field).is_some_and(|it| it.sort == FieldSort::Choice),
            _ => matches!(
                self,
                Self::Status
                    | Self::Kind
                    | Self::Product
                    | Self::Objective
                    | Self::Release
                    | Self::Owner
                    | Self::Team
                    | Self::Horizon
            ),
        }
    }

    /// Whether the page adds up what stands in it.
    #[must_use]
    pub fn has_sum(self, now: &Snapshot) -> bool {
        match self {
            Self::Own(field) => now.get(field).is_some_and(|it| it.sort.is_number()),
            _ => matches!(self, Self::Effort | Self::Evidence),
        }
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    None,
    /// A step of the workflow: its place, its status, and the team's own name for it.
    Step(usize, Status, String),
    /// What sort of thing it is.
    Kind(ItemKind),
    /// When it is meant to come.
    Horizon(Horizon),
    /// A text, or the name of a record with its id.
    Text(String, Option<Uuid>),
    /// One of the choices of a field: its place and its name.
    Choice(usize, String),
    /// A number.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// Several names.
    Names(Vec<String>),
    /// A web address.
    Link(String),
}

/// Reads cells from a snapshot.
#[derive(Debug)]
pub struct Reader<'a> {
    now: &'a Snapshot,
    evidence: &'a Evidence,
    workflow: Workflow,
    scores: HashMap<Id<Item>, f64>,
    formulas: Formulas,
}

impl<'a> Reader<'a> {
    /// A reader of these `columns`; only they are read quickly.
    #[must_use]
    pub fn new(now: &'a Snapshot, evidence: &'a Evidence, columns: &[Column], items: &[Id<Item>]) -> Self {
        let mut scores = HashMap::new();
        if columns.contains(&Column::Score) {
            let rows = rice_table(now, None, items);
            scores.extend(rows.into_iter().filter_map(|row| match row.rice {
                Rice::Score(score) => Some((row.id, score)),
                _ => None,
            }));
        }
        let formulas = Formulas::of(now, columns);
        Self { now, evidence, workflow: Workflow::of(&now.table()), scores, formulas }
    }

    /// The workflow that the cells of statuses go by.
    #[must_use]
    pub const fn workflow(&self) -> &Workflow {
        &self.workflow
    }

    /// What stands in a cell.
    #[must_use]
    pub fn cell(&self, item: &Item, column: Column) -> Cell {
        match column {
            Column::Title => Cell::Text(item.title.clone(), None),
            Column::Status => {
                let (place, step) = (self.workflow.place(item), self.workflow.step(item));
                Cell::Step(place, item.status, step.map(|it| it.name.clone()).unwrap_or_default())
            }
            Column::Kind => Cell::Kind(item.kind),
            Column::Product => self.named(item.product),
            Column::Objective => self.named(item.objective),
            Column::Release => self.named(item.release),
            Column::Owner => self.named(item.owner),
            Column::Team => self.named(item.team),
            Column::Tags => names(item.tags.iter().filter_map(|it| self.now.get(*it)).map(|it| it.name.clone())),
            Column::Effort => item.effort.map_or(Cell::None, Cell::Number),
            Column::Horizon => item.horizon.map_or(Cell::None, Cell::Horizon),
            Column::Start => item.start.map_or(Cell::None, Cell::Day),
            Column::End => item.end.map_or(Cell::None, Cell::Day),
            #[expect(clippy::cast_precision_loss, reason = "notes are far fewer than 2^52")]
            Column::Evidence => match self.evidence.of(item.id) {
                0 => Cell::None,
                notes => Cell::Number(notes as f64),
            },
            Column::Score => self.scores.get(&item.id).map_or(Cell::None, |it| Cell::Number(*it)),
            Column::Own(field) => self.now.get(field).map_or(Cell::None, |field| self.own(item, field)),
        }
    }

    fn named<T: Record>(&self, id: Option<Id<T>>) -> Cell {
        let record = id.and_then(|id| self.now.get(id));
        record.map_or(Cell::None, |it| Cell::Text(it.name().to_owned(), Some(it.id().uuid())))
    }

    fn own(&self, item: &Item, field: &Field) -> Cell {
        if field.sort == FieldSort::Formula {
            let number = |column| match self.cell(item, column) {
                Cell::Number(number) => Some(number),
                _ => None,
            };
            return self.formulas.number(field.id, &number).map_or(Cell::None, Cell::Number);
        }
        let Some(value) = self.now.get(FieldValue::id_for(item.id, field.id)) else { return Cell::None };
        match field.sort {
            FieldSort::Text if !value.text.is_empty() => Cell::Text(value.text.clone(), None),
            FieldSort::Link if !value.text.is_empty() => Cell::Link(value.text.clone()),
            FieldSort::Number | FieldSort::Money => value.number.map_or(Cell::None, Cell::Number),
            FieldSort::Date => value.day.map_or(Cell::None, Cell::Day),
            FieldSort::Choice => {
                let at = field.choices.iter().position(|it| Some(it.key) == value.choice);
                let choice = at.and_then(|at| Some((at, field.choices.get(at)?)));
                choice.map_or(Cell::None, |(at, it)| Cell::Choice(at, it.name.clone()))
            }
            FieldSort::People => {
                names(value.people.iter().filter_map(|it| self.now.get(*it)).map(|it| it.name.clone()))
            }
            FieldSort::Text | FieldSort::Link | FieldSort::Formula => Cell::None,
        }
    }
}

fn names(names: impl Iterator<Item = String>) -> Cell {
    let mut names: Vec<String> = names.collect();
    crate::model::sorted::sort_by_cached_key(&mut names, |it| it.to_lowercase());
    if names.is_empty() { Cell::None } else { Cell::Names(names) }
}
