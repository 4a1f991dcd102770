//! Notices: what the rules of a method have to say of the numbers as they stand.

use leptos::prelude::*;

use super::{row::score_text, sheet::Sheet};
use crate::{
    commands::prioritise::{BuiltIn, Plan, Row, priority},
    methods::{
        calculation::Fixed,
        cd3::{Job, delay_cost},
        moscow::{Basis, MUST_PERCENT, Priority, moscow},
        wsjf::columns_without_one,
    },
    ui::{
        kit::badge::Tone,
        words::{Lang, format, formulas, methods, trust as words},
    },
};

/// A notice and what it means.
type Notice = (Tone, String);

/// The notices over the table; nothing while there is none.
#[component]
pub(super) fn Notices(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let notices = Memo::new(move |_| of(sheet));
    let line = |(tone, text): Notice| {
        view! { <li class="notices__item" data-tone=tone.name()>{tone.icon().view()} <span>{text}</span></li> }
    };
    let lines = move || {
        let lines = notices.get().into_iter().map(line).collect_view();
        (!notices.read().is_empty()).then(|| view! { <ul class="notices">{lines}</ul> })
    };
    view! { <div role="status">{lines}</div> }
}

fn of(sheet: Sheet) -> Vec<Notice> {
    let (plan, lang) = (sheet.plan.read(), sheet.lang.get());
    let mut found = Vec::new();
    if let Some(Err(flaw)) = &plan.formula {
        found.push((Tone::Bad, words::formula_flaw(lang, &formulas::flaw(lang, &flaw.kind))));
    }
    let ranked = sheet.ranked.read();
    let scored = &ranked.table.scored;
    match plan.built_in {
        Some(BuiltIn::Fixed(Fixed::Wsjf)) => {
            let columns = ranked.table.columns(plan.columns.len());
            let flagged = columns_without_one(&columns.iter().map(Vec::as_slice).collect::<Vec<_>>());
            let names: Vec<_> = flagged.iter().filter_map(|at| plan.columns.get(at)).collect();
            if !names.is_empty() {
                let names: Vec<_> = names.into_iter().map(|it| methods::column(lang, it)).collect();
                found.push((Tone::Warn, words::no_one(lang, &names)));
            }
        }
        Some(BuiltIn::Moscow) => found.extend(effort_rule(lang, scored)),
        Some(BuiltIn::Fixed(Fixed::Cd3)) => found.extend(waiting(sheet, lang, scored)),
        _ => {}
    }
    if plan.rule().is_some_and(|it| it.takes_part()) {
        let part = scored.iter().filter(|row| row.values.iter().any(|it| it.mean.is_none())).count();
        if part > 0 {
            found.push((Tone::Info, words::in_part(lang, part)));
        }
    }
    found
}

fn effort_rule(lang: Lang, scored: &[Row]) -> Option<Notice> {
    let item = |row: &Row| {
        let mean = |at: usize| row.values.get(at).and_then(|it| it.mean);
        (mean(0).map_or(Priority::Wont, priority), mean(1))
    };
    let rule = moscow(&scored.iter().map(item).collect::<Vec<_>>(), MUST_PERCENT);
    let [must, ..] = rule.shares()?;
    let tone = if rule.at_risk { Tone::Warn } else { Tone::Good };
    Some((tone, words::musts(lang, &format::percent(lang, must), rule.at_risk, rule.basis == Basis::Count)))
}

fn waiting(sheet: Sheet, lang: Lang, scored: &[Row]) -> Option<Notice> {
    let mean = |row: &Row, at: usize| row.values.get(at).and_then(|it| it.mean);
    let jobs: Vec<Job> = scored.iter().map(|row| Job { cost_of_delay: mean(row, 0), duration: mean(row, 1) }).collect();
    let here: Vec<usize> = (0..jobs.len()).collect();
    let outline = sheet.workspace.outline();
    let outline = outline.read();
    let place: std::collections::HashMap<_, _> = scored.iter().enumerate().map(|(at, row)| (row.id, at)).collect();
    let backlog: Vec<usize> = outline.rows().iter().filter_map(|row| place.get(&row.id).copied()).collect();
    let (here, backlog) = (delay_cost(&jobs, &here)?, delay_cost(&jobs, &backlog)?);
    (jobs.len() > 1).then(|| (Tone::Info, words::waiting(lang, &score_text(lang, here), &score_text(lang, backlog))))
}

/// The values of the table by columns, as the mathematics takes them.
pub(super) fn columns_of(sheet: Sheet, plan: &Plan) -> Vec<Vec<Option<f64>>> {
    sheet.ranked.read().table.columns(plan.columns.len())
}
