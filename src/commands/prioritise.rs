//! Prioritising: what each person thinks of each item, and the order that follows.

use super::{Command, Facts, Label, Refusal, check, known};
use crate::{
    methods::{Place, Rice, rank, rice},
    model::{Criterion, Id, Item, Person, RecordRef, Relation, Score},
    replica::{Edit, Snapshot},
};

/// Writes, changes or takes back what a person thinks of an item by one criterion.
#[derive(Clone, Debug)]
pub struct SetScore {
    /// Who thinks so.
    pub person: Id<Person>,
    /// What to call them, should they have no record yet.
    pub person_name: String,
    /// Of what.
    pub item: Id<Item>,
    /// By what.
    pub criterion: Criterion,
    /// The judgement in the criterion's unit; `None` takes it back.
    pub value: Option<f64>,
}

impl Command for SetScore {
    fn label(&self) -> Label {
        Label::Score
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item is gone, [`Refusal::Flawed`] if the value is out of range.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        known(now, self.item)?;
        let mut edits = Vec::new();
        if now.get(self.person).is_none() {
            let person = Person { id: self.person, name: self.person_name.clone() };
            check(&person)?;
            edits.extend(Edit::create(&person));
            edits.push(Edit::removal(RecordRef::of(self.person), false));
        }
        let id = Score::id_for(self.person, self.item, &self.criterion);
        let old = now.get(id).cloned().unwrap_or_else(|| Score { id, ..Score::default() });
        let new =
            Score { id, person: self.person, item: self.item, criterion: self.criterion.clone(), value: self.value };
        check(&new)?;
        edits.extend(Edit::diff(&old, &new));
        edits.push(Edit::removal(RecordRef::of(id), false)); // it may lie in the bin with an earlier judgement
        Ok(edits)
    }
}

/// What the team thinks of one item by one criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Judgement {
    /// The mean of all who have said something.
    pub mean: Option<f64>,
    /// What the asking person has said.
    pub mine: Option<f64>,
    /// How many have said something.
    pub people: usize,
}

/// One item under RICE.
#[derive(Clone, Debug, PartialEq)]
pub struct RiceRow {
    /// The item.
    pub id: Id<Item>,
    /// Reach, in people per period.
    pub reach: Judgement,
    /// Impact, as a factor.
    pub impact: Judgement,
    /// Confidence, from 0 to 1.
    pub confidence: Judgement,
    /// Effort, in person-months, as the backlog has it.
    pub effort: Option<f64>,
    /// The outcome.
    pub rice: Rice,
    /// Its place; `None` while something is missing.
    pub place: Option<Place>,
}

/// The items under RICE, best first; ties in the order of their ids, then those with something missing in the order
/// given. Each input is the mean of what people said.
#[must_use]
pub fn rice_table(now: &Snapshot, me: Option<Id<Person>>, items: &[Id<Item>]) -> Vec<RiceRow> {
    let mut rows: Vec<_> = items
        .iter()
        .filter_map(|id| now.get(*id))
        .map(|item| {
            let scores: Vec<&Score> = now.related(Relation::ScoreOfItem, item.id.uuid()).collect();
            let judge = |criterion: &Criterion| Judgement::of(&scores, criterion, me, now);
            let (reach, impact) = (judge(&Criterion::REACH), judge(&Criterion::IMPACT));
            let confidence = judge(&Criterion::CONFIDENCE);
            let outcome = rice(reach.mean, impact.mean, confidence.mean, item.effort);
            RiceRow { id: item.id, reach, impact, confidence, effort: item.effort, rice: outcome, place: None }
        })
        .collect();
    let places = rank(&rows.iter().map(|row| row.rice.score()).collect::<Vec<_>>());
    for (row, place) in rows.iter_mut().zip(places) {
        row.place = place;
    }
    // Stable: what has no place keeps the order given.
    rows.sort_by_key(|row| match row.place {
        Some(place) => (place.place, row.id),
        None => (usize::MAX, Id::NIL),
    });
    rows
}

impl Judgement {
    fn of(scores: &[&Score], criterion: &Criterion, me: Option<Id<Person>>, now: &Snapshot) -> Self {
        let said = scores
            .iter()
            .filter(|it| it.criterion == *criterion && now.get(it.person).is_some())
            .filter_map(|it| it.value.map(|value| (it.person, value)));
        let (mut sum, mut people, mut mine) = (0.0, 0, None);
        for (person, value) in said {
            sum += value;
            people += 1;
            if Some(person) == me {
                mine = Some(value);
            }
        }
        Self { mean: (people > 0).then(|| sum / people as f64), mine, people }
    }
}
