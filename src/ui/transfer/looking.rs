//! Looking at what a table would change, in turns with the page.

use std::sync::Arc;

use leptos::prelude::*;

use super::steps::{Mapping, Ready, Run, Stage, Steps, Work};
use crate::{
    browser::preferences,
    exchange::intake::Look,
    ui::outside::pause::{self, Turn},
};

/// Rows between two looks at the clock.
const ROWS: usize = 10;

/// Looks at every row, and shows the preview.
pub(super) async fn look(steps: Steps, run: Run, of: Mapping) {
    let (table, plan) = (&*of.table, &*of.plan);
    preferences::set_mapping(&table.signature(), &plan.remember());
    pause::next_task().await;
    let mut look = steps.with_replica(|now| Look::new(table, plan, now));
    let mut more = true;
    while more {
        if !run.goes_on() {
            return;
        }
        let turn = Turn::begin();
        more = steps.with_replica(|now| {
            let mut more = true;
            while more && !turn.is_over() {
                more = look.step(table, plan, now, ROWS);
            }
            more
        });
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a count"
        )]
        let done = (look.progress(table) * table.len() as f64) as usize;
        steps.work.set(Work { done, of: table.len(), rows: 0 });
        pause::next_task().await;
    }
    if !run.goes_on() {
        return;
    }
    let (mut preview, report) = look.finish(table, plan);
    steps.edits.set_value(std::mem::take(&mut preview.edits));
    let ready = Ready { preview, table: Some((of.clone(), report)), file: None, is_github: false };
    steps.stage.set(Stage::Ready(Arc::new(ready)));
}
