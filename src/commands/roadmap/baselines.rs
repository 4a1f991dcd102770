//! Baselines: keeping the plan, and what has become of it.
//!
//! In: two plans, each kept or as it is now. Out: what came, what went, and what moved by how long.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Shape, Year, timeline::is_planned};
use crate::{
    commands::{Command, Facts, Label, Refusal, change, check},
    model::{Baseline, BaselineRow, Horizon, Id, Item, Precision, sorted},
    replica::{Edit, Snapshot, Table},
};

/// Keeps the plan as it is now under a name.
#[derive(Clone, Debug)]
pub struct KeepPlan {
    /// Its id, which must be fresh.
    pub id: Id<Baseline>,
    /// What it is called.
    pub name: String,
}

impl Command for KeepPlan {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Flawed`] if the name is empty or too long, or there is more to keep than a baseline holds.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let name = self.name.trim().to_owned();
        let rows = plan_now(now);
        let baseline = Baseline { id: self.id, name, date: Some(facts.today), person: facts.me, rows };
        check(&baseline)?;
        Ok(Edit::create(&baseline).collect())
    }
}

/// Says why the days of an item are not what they were.
#[derive(Clone, Debug)]
pub struct SayWhy {
    /// The item.
    pub id: Id<Item>,
    /// Why, in a line.
    pub because: String,
}

impl Command for SayWhy {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item is gone; [`Refusal::Flawed`] if the line is too long.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        change(now, self.id, |it| self.because.trim().clone_into(&mut it.moved_because))
    }
}

/// The baselines that were kept, the newest first.
#[must_use]
pub fn baselines(kept: &Table<Baseline>) -> Vec<Baseline> {
    let mut found: Vec<Baseline> = kept.iter().cloned().collect();
    sorted::sort_by(&mut found, |a, b| b.date.cmp(&a.date).then(b.id.cmp(&a.id)));
    found
}

/// The plan as it is now, in the order of the backlog.
#[must_use]
pub fn plan_now(now: &Snapshot) -> Vec<BaselineRow> {
    let row = |item: &Item| BaselineRow {
        item: item.id,
        title: item.title.clone(),
        horizon: item.horizon,
        start: item.start,
        end: item.end,
        latest: item.latest,
        precision: item.precision,
        because: item.moved_because.clone(),
    };
    let items = now.outline().rows().iter().filter_map(|row| now.get(row.id));
    items.filter(|it| is_planned(it)).map(row).collect()
}

/// What became of one item between two plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The item.
    pub item: Id<Item>,
    /// What it is called in the later plan, or was in the earlier.
    pub title: String,
    /// What became of it.
    pub fate: Fate,
    /// How it stood in the earlier plan.
    pub before: Option<Standing>,
    /// How it stands in the later plan.
    pub after: Option<Standing>,
    /// The reason that was given.
    pub because: String,
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It ends so many days later.
    Slipped(i64),
    /// It ends so many days earlier.
    Earlier(i64),
    /// It stands elsewhere, and its end is not known to have changed.
    Moved,
    /// It is new in the plan.
    Added,
    /// It is no longer in the plan.
    Dropped,
}

/// How an item stands in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// When it is meant to come, in words.
    pub horizon: Option<Horizon>,
    /// What is known of its days.
    pub shape: Option<Shape>,
    /// How exactly they are meant.
    pub precision: Precision,
    /// The last day it may end.
    pub latest: Option<NaiveDate>,
}

impl Standing {
    fn of(row: &BaselineRow) -> Self {
        Self {
            horizon: row.horizon,
            shape: Shape::between(row.start, row.end),
            precision: row.precision,
            latest: row.latest,
        }
    }

    /// The last day that is meant, where an end is known.
    fn end(&self, year: Year) -> Option<NaiveDate> {
        let shape = self.shape?.widened(self.precision, year);
        (!matches!(shape, Shape::Open(_))).then(|| shape.last())
    }
}

/// What became of the earlier plan in the later one: what slipped longest first, then what comes earlier, moved, came
/// and went. What has not changed is not in it.
#[must_use]
pub fn compare(before: &[BaselineRow], after: &[BaselineRow], year: Year) -> Vec<Change> {
    let was: HashMap<Id<Item>, &BaselineRow> = before.iter().map(|it| (it.item, it)).collect();
    let is: HashMap<Id<Item>, &BaselineRow> = after.iter().map(|it| (it.item, it)).collect();
    let mut found: Vec<Change> = Vec::new();
    for row in after {
        let now = Standing::of(row);
        let then = was.get(&row.item).map(|it| Standing::of(it));
        let fate = match then {
            None => Fate::Added,
            Some(then) if then == now => continue,
            Some(then) => match then.end(year).zip(now.end(year)).map(|(then, now)| (now - then).num_days()) {
                Some(days) if days > 0 => Fate::Slipped(days),
                Some(days) if days < 0 => Fate::Earlier(-days),
                _ => Fate::Moved,
            },
        };
        let because = row.because.clone();
        found.push(Change { item: row.item, title: row.title.clone(), fate, before: then, after: Some(now), because });
    }
    for row in before.iter().filter(|it| !is.contains_key(&it.item)) {
        let (title, before) = (row.title.clone(), Some(Standing::of(row)));
        let because = String::new();
        found.push(Change { item: row.item, title, fate: Fate::Dropped, before, after: None, because });
    }
    let place = |fate: Fate| match fate {
        Fate::Slipped(days) => (0, -days),
        Fate::Earlier(days) => (1, -days),
        Fate::Moved => (2, 0),
        Fate::Added => (3, 0),
        Fate::Dropped => (4, 0),
    };
    sorted::sort_by(&mut found, |a, b| {
        place(a.fate).cmp(&place(b.fate)).then_with(|| a.title.cmp(&b.title)).then(a.item.cmp(&b.item))
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{
        backlog, records,
        roadmap::{Place, Schedule},
        testing::Desk,
    };

    fn dates(desk: &mut Desk, title: &str, end: &str, precision: Precision, because: &str) {
        let item = desk.now().get(desk.item(title)).cloned().unwrap();
        let because = because.to_owned();
        desk.done(&Schedule { end: Some(end.parse().unwrap()), precision, because, ..Schedule::of(&item) });
    }

    #[test]
    fn what_slipped_came_and_went_is_told_with_its_reason() {
        let mut desk = Desk::with_items(["early", "gone", "late", "same", "shuffled"]);
        for title in ["early", "gone", "late", "same"] {
            dates(&mut desk, title, "2027-02-10", Precision::Day, "");
        }
        let (shuffled, gone) = (desk.item("shuffled"), desk.item("gone"));
        desk.done(&Place { id: shuffled, horizon: Some(Horizon::Now), before: None });
        desk.done(&KeepPlan { id: Id::named("plan"), name: " Spring ".into() });
        let kept = baselines(&desk.now().table()).pop().unwrap();
        assert_eq!((kept.name.as_str(), kept.rows.len()), ("Spring", 5));

        dates(&mut desk, "early", "2027-02-03", Precision::Day, "");
        // Meant to the quarter, it may end as late as the last day of it.
        dates(&mut desk, "late", "2027-02-10", Precision::Quarter, "The fair moved");
        desk.done(&Place { id: shuffled, horizon: Some(Horizon::Later), before: None });
        desk.done(&backlog::Change { ids: vec![gone], set: backlog::Set::Status(crate::model::Status::Dropped) });
        let fresh =
            Item { id: Id::named("fresh"), title: "fresh".into(), horizon: Some(Horizon::Next), ..Item::default() };
        desk.done(&backlog::Add { item: fresh, slot: backlog::Slot::Last });
        let changes = compare(&kept.rows, &plan_now(&desk.now()), Year::default());
        let told: Vec<_> = changes.iter().map(|it| (it.title.as_str(), it.fate, it.because.as_str())).collect();
        let expected = [
            ("late", Fate::Slipped(49), "The fair moved"),
            ("early", Fate::Earlier(7), ""),
            ("shuffled", Fate::Moved, ""),
            ("fresh", Fate::Added, ""),
            ("gone", Fate::Dropped, ""),
        ];
        assert_eq!(told, expected);
        // A baseline is history: it does not follow the items.
        desk.done(&records::Update { id: shuffled, change: |it: &mut Item| it.title = "renamed".into() });
        assert_eq!(baselines(&desk.now().table()).pop().unwrap(), kept);
        assert!(compare(&kept.rows, &kept.rows, Year::default()).is_empty());
    }

    #[test]
    fn two_plans_compared_the_other_way_round_tell_the_opposite() {
        let mut desk = Desk::with_items(["a", "b"]);
        dates(&mut desk, "a", "2027-02-10", Precision::Day, "");
        let before = plan_now(&desk.now());
        dates(&mut desk, "a", "2027-02-12", Precision::Day, "");
        dates(&mut desk, "b", "2027-02-12", Precision::Day, "");
        let after = plan_now(&desk.now());
        let fates = |a: &[BaselineRow], b: &[BaselineRow]| {
            compare(a, b, Year::default()).iter().map(|it| it.fate).collect::<Vec<_>>()
        };
        assert_eq!(fates(&before, &after), [Fate::Slipped(2), Fate::Added]);
        assert_eq!(fates(&after, &before), [Fate::Earlier(2), Fate::Dropped]);
    }
}
