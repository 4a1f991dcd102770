//! What is shown of the roadmap, and how.

use leptos::prelude::*;

use super::plan::{Look, Plan};
use crate::{
    commands::roadmap::{Lanes, Zoom},
    model::{Objective, Product, sorted},
    ui::{
        address::{Page, Step},
        kit::{
            button::ButtonKind,
            field::LabelLook,
            filter::FilterMenu,
            icon::Icon,
            menu::{Menu, MenuFace, MenuItem},
            select::Select,
            text_field::{TextField, TextKind},
        },
        outside::focus,
        pages::views::Views,
        words::{Word, plans, roadmap as words, showings, t, use_lang},
        workspace::use_workspace,
    },
};

/// The filter, the view and the way to add.
#[component]
pub(super) fn Toolbar(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let address = plan.address;
    let part = move |key| {
        let part = address.get(key);
        Signal::derive(move || part.get().unwrap_or_default())
    };
    let pick = move |key| move |value: String| address.set(key, Some(&value), Step::Push);
    let ends = move |any: Word, none: Word| {
        let lang = lang.get();
        [(String::new(), any), ("none".to_owned(), none)].map(|(key, word)| (key, word.in_lang(lang).to_owned()))
    };
    let products = Signal::derive(move || {
        let table = workspace.products();
        let table = table.read();
        let mut all: Vec<&Product> = table.iter().collect();
        sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
        let [any, none] = ends(words::ALL_PRODUCTS, words::NO_PRODUCT);
        let own = all.into_iter().map(|it| (it.id.to_string(), it.name.clone()));
        [any].into_iter().chain(own).chain([none]).collect::<Vec<_>>()
    });
    let objectives = Signal::derive(move || {
        let table = workspace.objectives();
        let table = table.read();
        let mut all: Vec<&Objective> = table.iter().collect();
        sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
        let [any, none] = ends(words::ALL_OBJECTIVES, words::NO_OBJECTIVE);
        let own = all.into_iter().map(|it| (it.id.to_string(), it.title.clone()));
        [any].into_iter().chain(own).chain([none]).collect::<Vec<_>>()
    });
    let groups = Signal::derive(move || {
        let word = |it: Lanes| words::lanes(it).in_lang(lang.get()).to_owned();
        Lanes::ALL.map(|it| (if it == Lanes::None { String::new() } else { it.name().to_owned() }, word(it))).to_vec()
    });
    let looks = Look::VIEWS.map(|look| {
        let word = look_word(look);
        let pressed = move || (plan.look.get() == look).to_string();
        view! { <Segment word pressed on_press=move || plan.show(look)/> }
    });
    let count = move || {
        let filter = plan.filter.read();
        usize::from(filter.product.is_some()) + usize::from(filter.objective.is_some())
    };
    let clear = move |()| address.set_all(&[("product", None), ("objective", None)], Step::Push);
    let more = Signal::derive(move || {
        let entry = |look: Look| {
            let word = look_word(look).in_lang(lang.get());
            MenuItem::new(word, move || plan.show(look)).checked(plan.look.get() == look).into()
        };
        Look::ALL.into_iter().filter(|it| it.plans().is_some()).map(entry).collect::<Vec<_>>()
    });
    view! {
        <div class="segments" role="group" aria-label=t(words::VIEW)>{looks.into_iter().collect_view()}</div>
        <div class="toolbar">
            <div class="roadmap__search">
                <TextField
                    label=t(words::SEARCH)
                    look=LabelLook::Hidden
                    kind=TextKind::Search
                    placeholder=t(words::FIND)
                    value=part("q")
                    on_input=move |text: String| address.set("q", Some(&text), Step::Replace)
                />
            </div>
            <FilterMenu label=t(words::FILTER) count=Signal::derive(count) on_clear=clear>
                <Select label=t(words::PRODUCT) options=products value=part("product") on_commit=pick("product")/>
                <Select label=t(words::OBJECTIVE) options=objectives value=part("objective") on_commit=pick("objective")/>
                <Select label=t(words::LANES) options=groups value=part("group") on_commit=pick("group")/>
            </FilterMenu>
            <Views page=Page::Roadmap/>
            <Menu label=t(showings::MORE) face=MenuFace::Label entries=more/>
            <span class="toolbar__gap"></span>
            <button
                type="button"
                class="button roadmap__add"
                data-kind=ButtonKind::Primary.name()
                aria-expanded=move || plan.tray.read().is_some().to_string()
                on:click=move |_| {
                    if plan.tray.read_untracked().is_some() {
                        focus::soon(".tray__search input");
                    } else {
                        plan.open_tray();
                    }
                }
            >
                {Icon::Plus.view()}
                <span class="button__label">{t(words::ADD)}</span>
            </button>
        </div>
    }
}

/// What a way to look is called.
pub(super) const fn look_word(look: Look) -> Word {
    match look {
        Look::Board => words::BOARD,
        Look::Timeline => words::TIMELINE,
        Look::Goals => words::GOALS,
        Look::Show => showings::SHOW,
        Look::Compare => plans::COMPARE,
        Look::Odds => plans::FORECAST,
        Look::Portfolio => plans::PORTFOLIO,
    }
}

/// How close the timeline looks.
#[component]
pub(super) fn Zooms(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let all = Zoom::ALL.map(|zoom| {
        let pressed = move || (plan.zoom.get() == zoom).to_string();
        let go = move || {
            let name = (zoom != Zoom::default()).then(|| zoom.name());
            plan.address.set("zoom", name, Step::Replace);
        };
        view! { <Segment word=words::zoom(zoom) pressed on_press=go/> }
    });
    view! { <div class="segments" role="group" aria-label=t(words::ZOOM)>{all.into_iter().collect_view()}</div> }
}

/// One of a few ways to look, side by side.
#[component]
fn Segment(
    /// What it is called.
    word: Word,
    /// `true` while it is the one in force.
    pressed: impl Fn() -> String + Send + Sync + 'static,
    /// Called when it is pressed.
    on_press: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <button type="button" class="segments__part" aria-pressed=pressed on:click=move |_| on_press()>{t(word)}</button>
    }
}
