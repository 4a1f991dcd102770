//! Audiences: three to begin with, and what is hidden from one.

use crate::{
    commands::{Command, Facts, Label, Refusal, change, check, known},
    model::{Audience, Grouping, Id, Item, Milestone, Position, Precision, Shown, sorted},
    replica::{Edit, Snapshot, Table},
};

/// The audiences in order.
#[must_use]
pub fn audiences(table: &Table<Audience>) -> Vec<Audience> {
    let mut all: Vec<Audience> = table.iter().cloned().collect();
    sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
    all
}

/// Makes three audiences: the team, who sees everything; the management, who sees quarters by objective; and the
/// customers, who see what comes and roughly when, and nothing of how.
#[derive(Clone, Debug)]
pub struct FirstAudiences {
    /// What they are called, in that order.
    pub names: [String; 3],
}

impl Command for FirstAudiences {
    fn label(&self) -> Label {
        Label::Add
    }

    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        use Shown::{Dates, Done, Due, Effort, Milestones, Objective, Owner, Product, Releases, Status, Team};
        let plain = Audience::default;
        let kinds = [
            Audience { shows: Shown::ALL.into(), ..plain() },
            Audience {
                lanes: Grouping::Objective,
                precision: Precision::Quarter,
                shows: [Dates, Status, Product, Team, Objective, Owner, Effort, Done, Releases, Milestones, Due].into(),
                ..plain()
            },
            Audience { precision: Precision::Quarter, shows: [Dates, Releases].into(), ..plain() },
        ];
        let mut last = audiences(&now.table()).pop().map(|it| it.position);
        let mut edits = Vec::new();
        for (name, kind) in self.names.iter().zip(kinds) {
            let position = Position::after(last.as_ref());
            last = Some(position.clone());
            let audience = Audience { id: facts.fresh(), name: name.trim().to_owned(), position, ..kind };
            check(&audience)?;
            edits.extend(Edit::create(&audience));
        }
        Ok(edits)
    }
}

/// Hides an item, with all that lies within it, from an audience, or lets it be seen again.
#[derive(Clone, Copy, Debug)]
pub struct Hide {
    /// From whom.
    pub audience: Id<Audience>,
    /// What.
    pub what: Hidden,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// What can be hidden by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// An item.
    Item(Id<Item>),
    /// A milestone.
    Milestone(Id<Milestone>),
}

impl Command for Hide {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the audience, or what is to be hidden, is gone.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        known(now, self.audience)?;
        let (audience, hidden) = (self.audience, self.hidden);
        let set = |from: &mut std::collections::BTreeSet<Id<Audience>>| {
            if hidden {
                from.insert(audience)
            } else {
                from.remove(&audience)
            };
        };
        match self.what {
            Hidden::Item(id) => change(now, id, |it| set(&mut it.hidden_from)),
            Hidden::Milestone(id) => change(now, id, |it| set(&mut it.hidden_from)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::testing::Desk;

    #[test]
    fn three_audiences_are_one_step_and_stand_in_order() {
        let mut desk = Desk::with_items([]);
        desk.done(&FirstAudiences { names: ["Team", "Management", "Customers"].map(str::to_owned) });
        let all = audiences(&desk.now().table());
        assert_eq!(all.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Team", "Management", "Customers"]);
        assert!(!all[2].shows.contains(&Shown::Description), "customers read no notes of the team");
        desk.undo();
        assert!(audiences(&desk.now().table()).is_empty());
    }
}
