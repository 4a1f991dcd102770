//! The insights page: what was said, counted, and what became of it.
//!
//! In: the address (the period, the segment, the product, what is shown) and the tables. Out: nothing but ways to the
//! notes and items behind each number.
//!
//! - P1 All that narrows what is counted is in the address, so that a link shows the same.
//! - P2 A number of notes leads to exactly those notes.

mod changelog;
mod counted;
mod grid;
mod messages;
mod over_time;
mod report;
mod state;
mod tell;
mod toolbar;
mod top;
mod unlinked;

use leptos::prelude::*;
use state::Study;

use super::views::Views;
use crate::ui::{
    address::{Page, Step},
    kit::{
        button::{Button, ButtonKind},
        empty::EmptyState,
        icon::Icon,
        tabs::{Tab, Tabs},
    },
    words::{insights as words, t, told},
};

/// The page.
#[component]
pub fn Insights() -> impl IntoView {
    let study = Study::new();
    provide_context(study);
    let tabs = vec![
        Tab::new("overview", t(words::OVERVIEW)),
        Tab::new("report", t(words::REPORT)),
        Tab::new("tell", t(told::CLOSE_LOOP)),
        Tab::new("changelog", t(told::CHANGELOG)),
    ];
    let look = study.look;
    let pick = move |key: String| {
        study.address.set("show", Some(key.as_str()).filter(|it| *it != "overview"), Step::Push);
    };
    let has_notes = Memo::new(move |_| !study.workspace.feedback().read().is_empty());
    // What is new can be told of before anybody has asked.
    let has_something = Memo::new(move |_| has_notes.get() || look.get() == "changelog");
    let shown = move || match look.get().as_str() {
        "report" => view! { <report::ReportOf/> }.into_any(),
        "tell" => view! { <tell::CloseLoop/> }.into_any(),
        "changelog" => view! { <changelog::ChangelogOf/> }.into_any(),
        _ => view! { <Overview/> }.into_any(),
    };
    view! {
        <div class="page">
            <header class="page__head">
                <h1 class="page__title">{t(words::INSIGHTS)}</h1>
                <div class="toolbar">
                    <span class="toolbar__gap"></span>
                    <Views page=Page::Insights/>
                </div>
            </header>
            <div class="page__body insights">
                <Show when=move || has_something.get() fallback=Empty>
                    <Tabs label=t(words::INSIGHTS) tabs=tabs.clone() selected=look on_pick=pick>{shown}</Tabs>
                </Show>
            </div>
        </div>
    }
}

/// What stands where there is nothing to count.
#[component]
fn Empty() -> impl IntoView {
    view! {
        <EmptyState icon=Icon::Chart title=t(words::EMPTY) text=t(words::EMPTY_TEXT)>
            <a class="button" data-kind="primary" data-size="normal" href=Page::Feedback.path()>{t(words::TO_FEEDBACK)}</a>
        </EmptyState>
    }
}

/// Everything that is counted, below what narrows it.
#[component]
fn Overview() -> impl IntoView {
    let study = Study::expect();
    let said = Memo::new(move |_| study.gathering.read().sum(&study.scope.read()).notes > 0);
    view! {
        <toolbar::Toolbar/>
        <Show when=move || said.get() fallback=Nothing>
            <counted::Counted/>
            <grid::Themes/>
            <div class="insights__pair">
                <over_time::OverTime/>
                <top::Top/>
            </div>
            <unlinked::Unlinked/>
        </Show>
    }
}

/// What stands where nothing was said in the period.
#[component]
fn Nothing() -> impl IntoView {
    let study = Study::expect();
    view! {
        <EmptyState icon=Icon::Calendar title=t(words::NOTHING) text=t(words::NOTHING_TEXT)>
            <Button label=t(words::LOOK_AT_ALL) kind=ButtonKind::Primary on_click=move |_| study.look_at_all()/>
        </EmptyState>
    }
}
