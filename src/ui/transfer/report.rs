//! The report: what came of every row and column, and what stays out.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    alike::AlikeNotes,
    steps::{Steps, Taken},
    use_transfer,
};
use crate::{
    exchange::{
        intake::{Plan, Problem, Report},
        table::Order,
        tools::Target,
    },
    ui::{
        address::{Page, Step, use_address},
        kit::{
            button::{Button, ButtonKind},
            icon::Icon,
        },
        words::{Lang, import as words, shell, t, transfer},
    },
};

/// Problems that are shown with their place.
const PROBLEMS_MAX: usize = 100;

/// What a person should know of a table: by row, by column, and as a whole.
#[component]
pub(super) fn Findings(
    /// What came of it.
    report: Report,
    /// How it was mapped.
    plan: Arc<Plan>,
) -> impl IntoView {
    let lang = expect_context::<Steps>().lang;
    let is_items = plan.target == Target::Items;
    let report = Arc::new(report);
    let (rows, problems, left) = (Arc::clone(&report), Arc::clone(&report), Arc::clone(&report));
    let shown = report.problems.len().min(PROBLEMS_MAX);
    view! {
        <section class="transfer__section">
            <h4>{move || words::rows(lang.get(), report.rows)}</h4>
            <ul>{move || lines(lang.get(), &rows, is_items).into_iter().map(|it| view! { <li>{it}</li> }).collect_view()}</ul>
        </section>
        {(!left.left_out.is_empty()).then(|| view! {
            <section class="transfer__section">
                <h4>{t(words::LEFT_OUT)}</h4>
                <ul class="transfer__left">
                    {left.left_out.iter().map(|it| {
                        let (column, count) = (it.column.clone(), it.count);
                        view! { <li>{move || words::left_out(lang.get(), &column, count)}</li> }
                    }).collect_view()}
                </ul>
            </section>
        })}
        {(shown > 0).then(|| view! {
            <section class="transfer__section" data-tone="bad">
                <h4>{
                    let count = problems.problem_count;
                    move || words::problems(lang.get(), count)
                }</h4>
                <div class="transfer__table" tabindex="0" role="region" aria-label=t(words::PROBLEMS)>
                    <table class="transfer__problems">
                        <thead>
                            <tr>
                                <th scope="col">{t(words::LINE)}</th>
                                <th scope="col">{t(words::COLUMN)}</th>
                                <th scope="col">{t(words::STANDS)}</th>
                                <th scope="col">{t(words::WRONG)}</th>
                            </tr>
                        </thead>
                        <tbody>{problems.problems.iter().take(shown).map(|it| problem(lang, it)).collect_view()}</tbody>
                    </table>
                </div>
                {(problems.problem_count > shown).then(|| {
                    let more = problems.problem_count - shown;
                    view! { <p class="transfer__hint">{move || transfer::and_more(lang.get(), more)}</p> }
                })}
            </section>
        })}
    }
}

fn problem(lang: Signal<Lang>, problem: &Problem) -> impl IntoView + use<> {
    let trouble = problem.trouble;
    view! {
        <tr>
            <th scope="row">{problem.line}</th>
            <td>{problem.column.clone()}</td>
            <td>{problem.text.clone()}</td>
            <td>{move || words::trouble(trouble).in_lang(lang.get())}</td>
        </tr>
    }
}

/// What there is to say of the rows and of the table as a whole.
fn lines(lang: Lang, report: &Report, is_items: bool) -> Vec<String> {
    let mut lines = vec![words::outcome(lang, report.added, report.changed, report.unchanged, is_items)];
    lines.extend(report.passed_over.iter().map(|(why, count)| words::passed_over(lang, *why, *count)));
    if report.kept > 0 {
        lines.push(words::kept(lang, report.kept));
    }
    if report.wider > 0 {
        lines.push(words::wider(lang, report.wider));
    }
    let dates = report.dates.iter().filter(|(.., shown)| !shown);
    lines.extend(dates.map(|(column, order, _)| words::dates(lang, column, *order == Order::DayFirst)));
    if is_items {
        lines.extend(report.unknown_statuses.iter().map(|it| words::unknown_status(lang, it)));
    }
    if let Some(scores) = &report.scores {
        lines.push(words::scores(lang, scores));
    }
    lines.extend(report.missing.iter().map(|it| words::missing(lang, &it.what, it.count)));
    lines
}

/// What has come in, and where to go from here.
#[component]
pub(super) fn Done(
    /// What came of it.
    taken: Arc<Taken>,
) -> impl IntoView {
    let steps: Steps = expect_context();
    let (lang, open) = (steps.lang, use_transfer().open);
    let address = use_address();
    let is_items = taken.plan.target == Target::Items;
    let waiting = steps.given.with_value(|given| given.get(1).map(super::reading::Given::name));
    let (page, word) = if is_items { (Page::Backlog, shell::BACKLOG) } else { (Page::Feedback, shell::FEEDBACK) };
    let undo = move |_| {
        if let Some(workspace) = steps.workspace {
            workspace.undo();
        }
        open.set(false);
    };
    view! {
        <div class="transfer__preview">
            <h3 class="transfer__step" tabindex="-1">{
                let name = taken.name.clone();
                move || words::done(lang.get(), &name)
            }</h3>
            <Findings report=taken.report.clone() plan=Arc::clone(&taken.plan)/>
            {steps.workspace.filter(|_| !taken.notes.is_empty()).map(|workspace| view! {
                <AlikeNotes workspace added=taken.notes.clone()/>
            })}
            <div class="transfer__buttons">
                <Button label=t(words::UNDO) icon=Icon::Undo kind=ButtonKind::Quiet on_click=undo/>
                {waiting.map(|name| view! {
                    <Button
                        label=move || words::next_file(lang.get(), &name)
                        on_click=move |_| steps.next()
                    />
                })}
                <Button
                    label=move || words::show(lang.get(), word.in_lang(lang.get())) kind=ButtonKind::Primary
                    on_click=move |_| { open.set(false); address.go(page, "", Step::Push); }
                />
            </div>
        </div>
    }
}
