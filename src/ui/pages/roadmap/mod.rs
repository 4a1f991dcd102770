//! The roadmap: now, next and later on a board, and days on a timeline, over the same items.
//!
//! In: the address (view, filter, lanes, zoom, open item) and the tables of items and what they belong to.
//! Out: places, lanes and days of items.
//!
//! - B1 Every drag has keys and a menu or dialog that do the same.
//! - B2 What moves keeps the focus, and where it went is said aloud.
//! - B3 Board and timeline hold no order or day of their own: both are read from the items.

mod arrows;
mod bar;
mod board;
mod card;
mod coverage;
mod dates;
mod goals;
mod milestones;
mod moves;
mod plan;
mod scale;
mod timeline;
mod toolbar;
mod tray;
mod undated;

use leptos::prelude::*;

use self::plan::{Look, Plan};
use super::item_panel::ItemPanel;
use crate::{
    model::{Id, Item},
    ui::{
        actions::{Action, Group, Shortcut, use_actions},
        kit::{
            button::{Button, ButtonKind},
            empty::EmptyState,
            icon::Icon,
            reorder::{DropRule, use_reorder},
        },
        outside::focus,
        parts,
        words::{roadmap as words, t, timeline as timeline_words, use_lang},
    },
};

/// The page.
#[component]
pub fn Roadmap() -> impl IntoView {
    let lang = use_lang();
    let plan = Plan::new();
    let reorder = use_reorder(DropRule::Order, move |dropped| plan.dropped(&dropped));
    register_actions(plan);
    let counted = move || {
        // What stands in for the roadmap has a count of its own.
        let shown = if plan.look.get().plans().is_some() { plan.total() } else { plan.shown().len() };
        words::counted(lang.get(), shown, plan.total())
    };
    let is_empty = Memo::new(move |_| plan.total() == 0 && plan.tray.read().is_none());
    let fits = Memo::new(move |_| !plan.shown().is_empty() || !plan.is_filtered());
    let beside = move |(id, by): (Id<Item>, isize)| {
        let shown = plan.shown();
        let at = shown.iter().position(|it| *it == id)?;
        shown.get(at.checked_add_signed(by)?).copied()
    };
    view! {
        <div class="page roadmap">
            <header class="page__head">
                <h1 class="page__title">{t(words::TITLE)}</h1>
                <p class="roadmap__count" role="status">{counted}</p>
                <toolbar::Toolbar plan/>
            </header>
            <div class="page__body roadmap__body">
                <div class="roadmap__main">
                    <Show when=move || plan.look.get().plans().is_none()><coverage::CoverageOf plan/></Show>
                    {move || if let Some(view) = plan.look.get().plans() {
                        parts::PLANS.view(view, || {})
                    } else if is_empty.get() {
                        view! { <Nothing plan/> }.into_any()
                    } else if !fits.get() {
                        view! { <NothingFits plan/> }.into_any()
                    } else if plan.look.get() == Look::Board {
                        view! { <board::BoardView plan reorder/> }.into_any()
                    } else if plan.look.get() == Look::Goals {
                        view! { <goals::GoalsView plan/> }.into_any()
                    } else {
                        view! { <timeline::TimelineView plan/> }.into_any()
                    }}
                </div>
                <Show when=move || plan.tray.read().is_some()>
                    <tray::Tray plan reorder/>
                </Show>
            </div>
            <ItemPanel beside on_close=move |id| plan.focus(id)/>
            <dates::Dates plan/>
            <milestones::Milestones plan/>
        </div>
    }
}

/// What stands here while nothing is on the roadmap.
#[component]
fn Nothing(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let actions = use_actions();
    let sample = actions.all();
    let has_sample = move || sample.read().iter().any(|it| it.name == "load-sample" && it.enabled.get());
    view! {
        <EmptyState icon=Icon::Roadmap title=t(words::EMPTY) text=t(words::EMPTY_WHY)>
            <Button label=t(words::ADD_FIRST) kind=ButtonKind::Primary icon=Icon::Plus on_click=move |_| plan.open_tray()/>
            <Button label=t(words::IMPORT) icon=Icon::Upload on_click=move |_| actions.run("import")/>
            <Show when=has_sample>
                <Button label=t(words::SAMPLE) on_click=move |_| actions.run("load-sample")/>
            </Show>
        </EmptyState>
    }
}

/// What stands here while the filter hides everything.
#[component]
fn NothingFits(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    view! {
        <EmptyState icon=Icon::Filter title=t(words::NOTHING_FITS) text=t(words::NOTHING_FITS_WHY)>
            <Button label=t(words::CLEAR_FILTER) on_click=move |_| plan.clear_filter()/>
        </EmptyState>
    }
}

fn register_actions(plan: Plan) {
    use_actions().register([
        Action::new("roadmap-add", words::ADD, Icon::Plus, Group::Page, move || plan.open_tray())
            .keys(Shortcut::Key("c")),
        Action::new("roadmap-search", words::SEARCH, Icon::Search, Group::Page, || {
            focus::now(".roadmap__search input")
        })
        .keys(Shortcut::Key("/")),
        Action::new("roadmap-board", words::BOARD, Icon::Roadmap, Group::Page, move || plan.show(Look::Board))
            .keys(Shortcut::Key("1")),
        Action::new("roadmap-timeline", words::TIMELINE, Icon::Calendar, Group::Page, move || {
            plan.show(Look::Timeline)
        })
        .keys(Shortcut::Key("2")),
        Action::new("roadmap-objectives", words::GOALS, Icon::Check, Group::Page, move || plan.show(Look::Goals))
            .keys(Shortcut::Key("3")),
        Action::new("roadmap-milestones", timeline_words::MILESTONES, Icon::Calendar, Group::Page, move || {
            plan.marking.set(true)
        }),
    ]);
    let plans = Look::ALL.into_iter().filter(|it| it.plans().is_some());
    use_actions().register(plans.map(|look| {
        Action::new(look.action(), toolbar::look_word(look), Icon::Roadmap, Group::Page, move || plan.show(look))
    }));
}
