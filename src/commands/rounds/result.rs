//! Results: how far apart people are, what to discuss first, and whether they agree on the order.

use std::{collections::BTreeMap, sync::Arc};

use super::{Vote, votes};
use crate::{
    commands::prioritise::{Column, Held, Plan},
    methods::{
        kendall_w::{Concordance, kendall_w},
        summary::{Summary, least_agreed},
    },
    model::{Consensus, Id, Item, Person, Round, sorted},
    replica::Snapshot,
};

/// What a round of scores came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What was asked, by the columns of the method.
    pub columns: Vec<Arc<Column>>,
    /// The items, those first that people agree on least; then those with fewer than two votes, as they were asked.
    pub rows: Vec<Disagreement>,
    /// Whether people agree on the order.
    pub agreement: Agreement,
}

/// How far apart people are on one item.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// The item.
    pub item: Id<Item>,
    /// What was said, by columns; `None` where nobody has said anything.
    pub votes: Vec<Option<Votes>>,
    /// The farthest that people are apart in any column; `None` with fewer than two votes in each.
    pub apart: Option<f64>,
}

/// What several people said of one item by one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Votes {
    /// What each said, in ascending order.
    pub each: Vec<(Id<Person>, f64)>,
    /// Count, mean, median, least, most and standard deviation.
    pub summary: Summary,
    /// What the round makes of them.
    pub consensus: f64,
    /// What the group has agreed on.
    pub agreed: Option<f64>,
    /// The standard deviation of the sample in halves of the scale: 0 where all say the same, 1.41 where two people
    /// stand at its two ends. `None` with fewer than two votes.
    ///
    /// The scale is the column's; where that is open, as for reach, it goes from 0 to the largest vote on the item, so
    /// that 10 against 20 is as far apart as 1,000 against 2,000.
    pub apart: Option<f64>,
}

/// Whether people agree on the order of the items: each person's own order under the method.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Agreement {
    /// Kendall's W over the items that all of them scored.
    Said(Concordance),
    /// Fewer than two people have scored an item.
    FewPeople,
    /// Two people or more have answered, and still the method scores nothing: the items lack what it takes besides, such
    /// as the effort, or the answers are only begun.
    Unscored,
    /// Fewer than two items have been scored by everybody who scored any.
    FewItems,
    /// Nobody tells any two items apart.
    NoDifference,
}

/// What each person said of an item by the column with this place.
type Said = BTreeMap<(Id<Item>, usize), Vec<(Id<Person>, f64)>>;

/// What people are asked for under a method: their judgements, not what the item itself holds.
#[must_use]
pub fn asked_columns(plan: &Plan) -> Vec<Arc<Column>> {
    plan.columns.iter().filter(|it| matches!(it.held, Held::Scores(_))).cloned().collect()
}

/// What a round of scores came to. Only values given in the round count, and only of people who are still there.
#[must_use]
pub fn outcome(now: &Snapshot, round: &Round) -> Outcome {
    let plan = Plan::named(now, &round.method);
    let columns = asked_columns(&plan);
    let place = |vote: &Vote| {
        let is_asked = |it: &Arc<Column>| matches!(&it.held, Held::Scores(held) if *held == vote.criterion);
        columns.iter().position(is_asked)
    };
    let (mut said, mut agreed) = (Said::new(), BTreeMap::new());
    for vote in votes(now, round.id) {
        let Some(at) = place(&vote) else { continue };
        if vote.person == Id::NIL {
            agreed.insert((vote.item, at), vote.value);
        } else if now.get(vote.person).is_some() {
            said.entry((vote.item, at)).or_default().push((vote.person, vote.value));
        }
    }
    let items: Vec<Id<Item>> = round.items.iter().copied().filter(|it| now.get(*it).is_some()).collect();
    let agreement = agreement(now, &plan, &columns, &items, &said);
    let row = |item: &Id<Item>| {
        let votes = columns.iter().enumerate().map(|(at, column)| {
            let each = said.get(&(*item, at))?;
            votes_of(each, column, round.consensus, agreed.get(&(*item, at)).copied())
        });
        let votes: Vec<Option<Votes>> = votes.collect();
        let apart = votes.iter().flatten().filter_map(|it| it.apart).reduce(f64::max);
        Disagreement { item: *item, votes, apart }
    };
    let rows: Vec<Disagreement> = items.iter().map(row).collect();
    Outcome { rows: discuss_first(rows, &columns), columns, agreement }
}

fn votes_of(each: &[(Id<Person>, f64)], column: &Column, rule: Consensus, agreed: Option<f64>) -> Option<Votes> {
    let mut each = each.to_vec();
    sorted::sort_by(&mut each, |a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let values: Vec<f64> = each.iter().map(|it| it.1).collect();
    let summary = Summary::of(&values)?;
    let consensus = match rule {
        Consensus::Mean => summary.mean,
        Consensus::Median => summary.median,
    };
    let apart = summary.deviation.map(|it| it / half_scale(column, &summary));
    Some(Votes { each, summary, consensus, agreed, apart })
}

/// Half of the scale that votes are held against; 1 where every vote is 0, which are not apart at all.
fn half_scale(column: &Column, summary: &Summary) -> f64 {
    let (least, most) = column.ends;
    let width = most - least;
    let width = if width.is_finite() { width } else { summary.most.abs().max(summary.least.abs()) };
    if width > 0.0 { width / 2.0 } else { 1.0 }
}

/// The rows, least agreed first by their worst column; the rest keeps its order.
fn discuss_first(rows: Vec<Disagreement>, columns: &[Arc<Column>]) -> Vec<Disagreement> {
    let mut cells: Vec<(usize, Vec<f64>)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for (votes, column) in row.votes.iter().zip(columns) {
            if let Some(votes) = votes {
                let half = half_scale(column, &votes.summary);
                cells.push((at, votes.each.iter().map(|it| it.1 / half).collect()));
            }
        }
    }
    let scaled: Vec<&[f64]> = cells.iter().map(|it| it.1.as_slice()).collect();
    let mut order: Vec<usize> = Vec::with_capacity(rows.len());
    let mut take = |at: usize| {
        if !order.contains(&at) {
            order.push(at);
        }
    };
    least_agreed(&scaled).into_iter().filter_map(|it| cells.get(it)).for_each(|it| take(it.0));
    (0..rows.len()).for_each(take);
    let mut rows: Vec<Option<Disagreement>> = rows.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| rows.get_mut(at)?.take()).collect()
}

/// Kendall's W over each person's own order.
fn agreement(now: &Snapshot, plan: &Plan, columns: &[Arc<Column>], items: &[Id<Item>], said: &Said) -> Agreement {
    let mut people: Vec<Id<Person>> = said.values().flatten().map(|it| it.0).collect();
    sorted::sort_by(&mut people, Ord::cmp);
    people.dedup();
    let orders: Vec<Vec<Option<f64>>> =
        people.iter().map(|it| order_of(*it, now, plan, columns, items, said)).collect();
    let orders: Vec<&[Option<f64>]> =
        orders.iter().map(Vec::as_slice).filter(|it| it.iter().any(Option::is_some)).collect();
    if orders.is_empty() && people.len() > 1 {
        return Agreement::Unscored;
    }
    if orders.len() < 2 {
        return Agreement::FewPeople;
    }
    let by_all = |at: &usize| orders.iter().all(|row| row.get(*at).is_some_and(Option::is_some));
    if (0..items.len()).filter(by_all).count() < 2 {
        return Agreement::FewItems;
    }
    kendall_w(&orders).map_or(Agreement::NoDifference, Agreement::Said)
}

/// The score of each item by what one person said alone.
fn order_of(
    person: Id<Person>,
    now: &Snapshot,
    plan: &Plan,
    columns: &[Arc<Column>],
    items: &[Id<Item>],
    said: &Said,
) -> Vec<Option<f64>> {
    let own = |item: Id<Item>, column: &Arc<Column>| {
        let Some(at) = columns.iter().position(|it| it.held == column.held) else {
            return now.get(item).and_then(|it| column.of_item(it));
        };
        said.get(&(item, at))?.iter().find(|it| it.0 == person).map(|it| it.1)
    };
    let values: Vec<Vec<Option<f64>>> =
        plan.columns.iter().map(|column| items.iter().map(|item| own(*item, column)).collect()).collect();
    let values: Vec<&[Option<f64>]> = values.iter().map(Vec::as_slice).collect();
    plan.outcomes(&values).iter().map(|it| it.score()).collect()
}
