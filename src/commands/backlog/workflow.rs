//! The workflow: the statuses, and the team's own stages within them.
//!
//! In: the stages of the workspace. Out: the steps that an item goes through, and where each item stands.
//!
//! - W1 A status without stages of its own is one step; with stages, they are its steps.
//! - W2 A stage counts only while the item's status is the one it belongs to; otherwise the item stands in the first
//!   step of its status. So an older app, or a merge of two changes, never puts an item in two places.

use crate::model::{Id, Item, Stage, Status, sorted};
use crate::replica::Table;

use super::Code;

/// One step of the workflow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowStep {
    /// What an item in it counts as.
    pub status: Status,
    /// The team's own stage; `None`: the status as a whole.
    pub stage: Option<Id<Stage>>,
    /// What the team calls its stage; empty for a status, which the page has the word for.
    pub name: String,
    /// How many items may stand in it at once before the page warns.
    pub limit: Option<u32>,
}

/// Every step, in the order of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workflow(Vec<FlowStep>);

impl Workflow {
    /// The workflow of these stages.
    #[must_use]
    pub fn of(stages: &Table<Stage>) -> Self {
        let mut own: Vec<&Stage> = stages.iter().collect();
        sorted::sort_by(&mut own, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
        let mut steps = Vec::new();
        for status in Status::ALL {
            let before = steps.len();
            steps.extend(own.iter().filter(|it| it.status == status).map(|it| FlowStep {
                status,
                stage: Some(it.id),
                name: it.name.clone(),
                limit: it.wip_limit,
            }));
            if steps.len() == before {
                steps.push(FlowStep { status, stage: None, name: String::new(), limit: None });
            }
        }
        Self(steps)
    }

    /// The steps, in the order of work.
    #[must_use]
    pub fn steps(&self) -> &[FlowStep] {
        &self.0
    }

    /// The place of the step in which an item stands, from 0.
    #[must_use]
    pub fn place(&self, item: &Item) -> usize {
        self.place_of(item.status, item.stage)
    }

    /// The place of a step; of the first of the status, where it has no such stage.
    #[must_use]
    pub fn place_of(&self, status: Status, stage: Option<Id<Stage>>) -> usize {
        let own = self.0.iter().position(|it| it.status == status && it.stage.is_some() && it.stage == stage);
        own.or_else(|| self.0.iter().position(|it| it.status == status)).unwrap_or_default()
    }

    /// The step in which an item stands.
    #[must_use]
    pub fn step(&self, item: &Item) -> Option<&FlowStep> {
        self.0.get(self.place(item))
    }

    /// The step with this word in an address or a menu.
    #[must_use]
    pub fn named(&self, code: &str) -> Option<&FlowStep> {
        self.0.iter().find(|it| it.code() == code)
    }
}

impl FlowStep {
    /// The word for it in addresses and menus: that of the status, or the id of the stage.
    #[must_use]
    pub fn code(&self) -> String {
        self.stage.map_or_else(|| self.status.code().to_owned(), |it| it.to_string())
    }
}
