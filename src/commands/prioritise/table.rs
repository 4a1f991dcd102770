//! The table: every item under a method, in order.

use std::{collections::HashMap, sync::Arc};

use super::{BuiltIn, Column, Held, Plan};
use crate::{
    commands::rounds::{Heard, Voices},
    methods::{Outcome, Place, Rice, calculation::Fixed, rank, rice, summary::median},
    model::{Consensus, Id, Item, Person, Score, sorted},
    replica::{Snapshot, Table as Records},
};

/// What the team thinks of one item by one criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Judgement {
    /// What counts: what the group has agreed on, else the mean of all who have said something, or their median where
    /// the round asks for that.
    pub mean: Option<f64>,
    /// What the asking person has said.
    pub mine: Option<f64>,
    /// The least anybody has said.
    pub least: Option<f64>,
    /// The most anybody has said.
    pub most: Option<f64>,
    /// How many have said something.
    pub people: usize,
    /// What the group has agreed on, whatever each of them said.
    pub agreed: Option<f64>,
    /// How what they said becomes one.
    pub rule: Consensus,
}

/// One item under a method.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The item.
    pub id: Id<Item>,
    /// One judgement per column. A value that the item itself holds counts as everybody's.
    pub values: Vec<Judgement>,
    /// What the method says.
    pub outcome: Outcome,
    /// Its place; `None` while something is missing.
    pub place: Option<Place>,
}

/// The items under a method: those with a score, best first, then the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Scored items, best first; ties in the order of their ids.
    pub scored: Vec<Row>,
    /// Items that lack an input or cannot be divided, in the order given.
    pub unscored: Vec<Row>,
}

/// Ranks `items` by a method. Each person's judgement counts the same, unless the group has agreed on a value. Judgements
/// by people who are gone do not count, nor those of a hidden round.
///
/// One pass over the scores and one over the items, so that it stays quick at 100,000 of both.
#[must_use]
pub fn ranking(plan: &Plan, items: &[&Item], scores: &Records<Score>, voices: &Voices) -> Table {
    let rows: HashMap<Id<Item>, usize> = items.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
    let mut values: Vec<Vec<Judgement>> = items.iter().map(|item| held_by(item, plan)).collect();
    let heard = |score: &Score| {
        let is = |column: &Arc<Column>| matches!(&column.held, Held::Scores(it) if *it == score.criterion);
        let row = *rows.get(&score.item)?;
        let column = plan.columns.iter().position(is)?;
        Some(((row, column), voices.hears(score)?))
    };
    let mut has_agreed = false;
    // By id of the score, so that the sums come out the same on every machine.
    for score in scores.iter() {
        if let Some((cell, said)) = heard(score)
            && let Some(judgement) = at(&mut values, cell)
        {
            judgement.take(said.value, score.person, voices.me());
            has_agreed |= score.person == Id::NIL;
        }
    }
    if has_agreed {
        drop_overtaken(&mut values, scores, voices, &heard);
    }
    if voices.has_rules() {
        take_medians(&mut values, scores, voices, &|score| heard(score).filter(|_| score.person != Id::NIL));
    }
    values.iter_mut().flatten().for_each(Judgement::settle);
    let means = means(values.iter().map(Vec::as_slice), plan.columns.len());
    let outcomes = plan.outcomes(&means.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let rows = items.iter().zip(values).zip(outcomes.into_iter().chain(std::iter::repeat(Outcome::Undefined)));
    let rows = rows.map(|((item, values), outcome)| Row { id: item.id, values, outcome, place: None });
    let (mut scored, unscored): (Vec<Row>, Vec<Row>) = rows.partition(|row| row.outcome.score().is_some());
    let places = rank(&scored.iter().map(|row| row.outcome.score()).collect::<Vec<_>>());
    for (row, place) in scored.iter_mut().zip(places) {
        row.place = place;
    }
    sorted::sort_by_key(&mut scored, |row| (row.place.map(|it| it.place), row.id));
    Table { scored, unscored }
}

/// The place of an item and of a column.
type Cell = (usize, usize);

/// What may be heard of a score, and where it belongs; `None` where it does not count here.
type Hear<'a> = dyn Fn(&Score) -> Option<(Cell, Heard)> + 'a;

/// What the item itself holds, in the columns that are not judged.
fn held_by(item: &Item, plan: &Plan) -> Vec<Judgement> {
    let of = |column: &Arc<Column>| match column.held {
        Held::Scores(_) => Judgement::default(),
        Held::Effort => Judgement::of_all(column.of_item(item)),
        Held::Evidence(tally) => Judgement::of_all(Some(plan.evidence(item.id, tally))),
    };
    plan.columns.iter().map(of).collect()
}

fn at(values: &mut [Vec<Judgement>], (row, column): Cell) -> Option<&mut Judgement> {
    values.get_mut(row)?.get_mut(column)
}

/// Lets go of what the group agreed on in one round where a later one has been revealed in which people said it anew:
/// what they say now counts, until they agree again.
fn drop_overtaken(values: &mut [Vec<Judgement>], scores: &Records<Score>, voices: &Voices, hear: &Hear<'_>) {
    let mut votes = HashMap::new();
    let mut agreed = HashMap::new();
    for score in scores.iter() {
        let Some((cell, heard)) = hear(score) else { continue };
        if let Some(round) = voices.latest(heard) {
            let rounds = if score.person == Id::NIL { &mut agreed } else { &mut votes };
            let known = rounds.entry(cell).or_insert(round);
            *known = round.max(*known);
        }
    }
    for (cell, round) in agreed {
        if votes.get(&cell).is_some_and(|it| *it > round)
            && let Some(judgement) = at(values, cell)
        {
            judgement.agreed = None;
        }
    }
}

/// Lets the median count where the latest round about an item and criterion asks for it.
fn take_medians(values: &mut [Vec<Judgement>], scores: &Records<Score>, voices: &Voices, hear: &Hear<'_>) {
    let mut latest = HashMap::new();
    let mut votes: HashMap<Cell, Vec<f64>> = HashMap::new();
    for score in scores.iter() {
        let Some((cell, heard)) = hear(score) else { continue };
        votes.entry(cell).or_default().push(heard.value);
        if let Some(round) = voices.latest(heard) {
            let known = latest.entry(cell).or_insert(round);
            *known = round.max(*known);
        }
    }
    for (cell, round) in latest {
        let votes = votes.get(&cell).filter(|_| voices.rule(round.1) == Consensus::Median);
        if let Some((median, judgement)) = votes.and_then(|it| median(it)).zip(at(values, cell)) {
            judgement.rule = Consensus::Median;
            judgement.mean = Some(median * judgement.people as f64); // a sum until it is settled
        }
    }
}

/// The mean of each judgement, by columns.
fn means<'a>(rows: impl Iterator<Item = &'a [Judgement]>, count: usize) -> Vec<Vec<Option<f64>>> {
    let mut columns = vec![Vec::new(); count];
    for row in rows {
        for (column, value) in columns.iter_mut().zip(row) {
            column.push(value.mean);
        }
    }
    columns
}

impl Row {
    /// The mean of each input.
    #[must_use]
    pub fn means(&self) -> Vec<Option<f64>> {
        self.values.iter().map(|it| it.mean).collect()
    }
}

impl Judgement {
    /// A value that stands for everybody.
    fn of_all(value: Option<f64>) -> Self {
        let people = usize::from(value.is_some());
        Self { mean: value, mine: value, least: value, most: value, people, ..Self::default() }
    }

    /// Takes in what one person said, or the group; `mean` holds the sum until [`Judgement::settle`].
    fn take(&mut self, value: f64, person: Id<Person>, me: Option<Id<Person>>) {
        if person == Id::NIL {
            self.agreed = Some(value);
            return;
        }
        self.mean = Some(self.mean.unwrap_or_default() + value);
        self.least = Some(self.least.map_or(value, |it| it.min(value)));
        self.most = Some(self.most.map_or(value, |it| it.max(value)));
        self.people += 1;
        if Some(person) == me {
            self.mine = Some(value);
        }
    }

    fn settle(&mut self) {
        self.mean = self.agreed.or(self.mean.map(|sum| sum / self.people as f64));
    }
}

impl Table {
    /// Every row: the scored, then the others.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.scored.iter().chain(&self.unscored)
    }

    /// The mean of each input, by columns, in the order of the rows.
    #[must_use]
    pub fn columns(&self, count: usize) -> Vec<Vec<Option<f64>>> {
        means(self.rows().map(|row| row.values.as_slice()), count)
    }

    /// The highest score; 0 when there is none.
    #[must_use]
    pub fn best(&self) -> f64 {
        self.scored.first().and_then(|row| row.outcome.score()).unwrap_or_default()
    }
}

/// One item under RICE, its inputs by their names.
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
    /// Its place among the items asked for; `None` while something is missing.
    pub place: Option<Place>,
}

/// Some items under RICE, best first, then those with something missing in the order given.
#[must_use]
pub fn rice_table(now: &Snapshot, me: Option<Id<Person>>, items: &[Id<Item>]) -> Vec<RiceRow> {
    let items: Vec<_> = items.iter().filter_map(|id| now.get(*id)).collect();
    let plan = Plan::built_in(BuiltIn::Fixed(Fixed::Rice));
    let table = ranking(&plan, &items, &now.table(), &Voices::of(now, me));
    let named = |row: &Row| {
        let at = |column: usize| row.values.get(column).copied().unwrap_or_default();
        let (reach, impact, confidence, effort) = (at(0), at(1), at(2), at(3).mean);
        let rice = rice(reach.mean, impact.mean, confidence.mean, effort);
        RiceRow { id: row.id, reach, impact, confidence, effort, rice, place: row.place }
    };
    table.rows().map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commands::{backlog, prioritise::SetScore, testing::Desk},
        model::Criterion,
    };

    /// A desk where Ane has scored; the last number is the effort.
    fn scored(items: &[(&'static str, [Option<f64>; 4])]) -> Desk {
        let mut desk = Desk::with_items(items.iter().map(|it| it.0));
        for (title, [reach, impact, confidence, effort]) in items {
            score(&mut desk, "Ane", title, Criterion::REACH, *reach);
            score(&mut desk, "Ane", title, Criterion::IMPACT, *impact);
            score(&mut desk, "Ane", title, Criterion::CONFIDENCE, *confidence);
            let ids = vec![desk.item(title)];
            desk.done(&backlog::Change { ids, set: backlog::Set::Effort(*effort) });
        }
        desk
    }

    fn score(desk: &mut Desk, person: &str, title: &str, criterion: Criterion, value: Option<f64>) {
        let (item, person_name, person) = (desk.item(title), person.to_owned(), Id::named(person));
        desk.done(&SetScore { person, person_name, item, criterion, value });
    }

    fn table(desk: &Desk) -> Table {
        let now = desk.now();
        let items = now.table::<Item>();
        let all: Vec<_> = items.iter().collect();
        let voices = Voices::of(&now, Some(Id::named("Ane")));
        ranking(&Plan::built_in(BuiltIn::Fixed(Fixed::Rice)), &all, &now.table(), &voices)
    }

    fn places(desk: &Desk) -> Vec<String> {
        let now = desk.now();
        let title = |row: &Row| now.get(row.id).map(|it| it.title.clone()).unwrap_or_default();
        table(desk)
            .rows()
            .map(|row| match row.place {
                Some(it) => format!("{}{} {}", it.place, if it.tied { "=" } else { "" }, title(row)),
                None => format!("– {}", title(row)),
            })
            .collect()
    }

    #[test]
    fn the_published_example_comes_out() {
        let desk = scored(&[
            ("P1", [Some(450.0), Some(3.0), Some(1.0), Some(2.0)]),
            ("P2", [Some(2000.0), Some(1.0), Some(0.8), Some(4.0)]),
            ("P3", [Some(800.0), Some(2.0), Some(0.5), Some(1.0)]),
        ]);
        assert_eq!(places(&desk), ["1 P3", "2 P1", "3 P2"]);
    }

    #[test]
    fn ties_share_a_place_and_what_is_missing_has_none() {
        let desk = scored(&[
            ("A", [Some(10.0), Some(1.0), Some(1.0), Some(1.0)]),
            ("B", [Some(20.0), Some(1.0), Some(0.5), Some(1.0)]),
            ("C", [Some(1.0), Some(1.0), Some(1.0), Some(1.0)]),
            ("D", [Some(1.0), None, Some(1.0), Some(1.0)]),
            ("E", [Some(1.0), Some(1.0), Some(1.0), Some(0.0)]),
        ]);
        let mut places = places(&desk);
        // What stands at one place stands in the order of ids, which are drawn.
        sorted::sort_by_key(&mut places, |it| it.replace('–', "9"));
        assert_eq!(places, ["1= A", "1= B", "3 C", "– D", "– E"]);
    }

    #[test]
    fn several_people_count_by_their_mean() {
        let mut desk = scored(&[("A", [Some(10.0), Some(1.0), Some(1.0), Some(1.0)])]);
        score(&mut desk, "Bo", "A", Criterion::REACH, Some(30.0));
        let table = table(&desk);
        let reach = table.scored[0].values[0];
        assert_eq!((reach.mean, reach.mine, reach.people), (Some(20.0), Some(10.0), 2));
        assert_eq!((reach.least, reach.most), (Some(10.0), Some(30.0)));
        assert_eq!(table.best(), 20.0);
    }

    #[test]
    fn what_somebody_who_is_gone_said_does_not_count() {
        let mut desk = scored(&[("A", [Some(10.0), Some(1.0), Some(1.0), Some(1.0)])]);
        let ane = crate::model::RecordRef::of(Id::<Person>::named("Ane"));
        desk.done(&crate::commands::records::Remove(vec![ane]));
        assert_eq!(places(&desk), ["– A"]);
    }
}
