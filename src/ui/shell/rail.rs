//! The rail: where one is, where one can go, and whether everything is safe.

use leptos::prelude::*;

use super::{
    super::{
        actions::use_actions,
        address::{Page, Step, use_address},
        keeper::SaveState,
        kit::{
            button::IconButton,
            icon::{Glyph, Icon},
            menu::{Menu, MenuFace, MenuItem},
        },
        words::{shell as words, t, use_lang},
        workspace::use_workspace,
    },
    page_icon, page_word,
};
use crate::browser::clock;

/// The rail at the left, or at the foot of a narrow page.
#[component]
pub(super) fn Rail() -> impl IntoView {
    let workspace = use_workspace();
    let name = workspace.name();
    let actions = use_actions();
    view! {
        <header class="rail">
            <div class="rail__head">
                <a class="rail__workspace" href=Page::Workspaces.path() title=t(words::WORKSPACES)>
                    <Glyph of=Icon::Wheel/>
                    <span class="rail__name">{name}</span>
                </a>
            </div>
            <nav class="rail__pages" aria-label=t(words::PAGES)>
                {Page::RAIL.into_iter().map(|page| view! { <RailLink page/> }).collect_view()}
                <MorePages/>
            </nav>
            <div class="rail__foot">
                <div class="rail__tools">
                    <IconButton
                        icon=Icon::Undo label=t(words::UNDO)
                        disabled=Signal::derive(move || !workspace.can_undo().get())
                        on_click=move |_| actions.run("undo")
                    />
                    <IconButton
                        icon=Icon::Redo label=t(words::REDO)
                        disabled=Signal::derive(move || !workspace.can_redo().get())
                        on_click=move |_| actions.run("redo")
                    />
                    <IconButton icon=Icon::Search label=t(words::PALETTE) on_click=move |_| actions.run("palette")/>
                    <IconButton icon=Icon::Keyboard label=t(words::HELP) on_click=move |_| actions.run("help")/>
                </div>
                <Safety/>
            </div>
        </header>
    }
}

/// A link to a page.
#[component]
fn RailLink(
    /// The page.
    page: Page,
) -> impl IntoView {
    let here = use_address().page();
    let current = move || (here.get() == Some(page)).then_some("page");
    view! {
        <a class="rail__link" data-daily=page.is_daily().then_some("") href=page.path() aria-current=current>
            <Glyph of=page_icon(page)/>
            <span class="rail__word">{t(page_word(page))}</span>
        </a>
    }
}

/// The pages that have no room at the foot of a phone.
#[component]
fn MorePages() -> impl IntoView {
    let address = use_address();
    let here = address.page();
    let lang = use_lang();
    let others = || Page::RAIL.into_iter().filter(|it| !it.is_daily());
    let entries = Signal::derive(move || {
        let entry = |page: Page| {
            let go = move || address.go(page, "", Step::Push);
            MenuItem::new(page_word(page).in_lang(lang.get()), go)
                .icon(page_icon(page))
                .checked(here.get() == Some(page))
                .into()
        };
        others().map(entry).collect::<Vec<_>>()
    });
    let is_here = move || others().any(|it| here.get() == Some(it)).then_some("");
    view! {
        <div class="rail__more" data-here=is_here><Menu label=t(words::MORE_PAGES) entries=entries face=MenuFace::Label/></div>
    }
}

/// Whether everything is saved, and when the last backup was.
#[component]
fn Safety() -> impl IntoView {
    let workspace = use_workspace();
    let state = workspace.save_state();
    let lang = use_lang();
    let saved = move || {
        let word = match state.get() {
            SaveState::Saved => words::SAVED,
            SaveState::Saving(_) => words::SAVING,
            SaveState::Failed(_) => words::NOT_SAVED,
        };
        word.in_lang(lang.get())
    };
    let mark = move || match state.get() {
        SaveState::Saved => "saved",
        SaveState::Saving(_) => "saving",
        SaveState::Failed(_) => "failed",
    };
    let backup = move || match workspace.last_backup() {
        Some(then) => words::backup_age(lang.get(), clock::now().saturating_sub(then) / DAY),
        None => words::NEVER_BACKED_UP.in_lang(lang.get()).to_owned(),
    };
    let actions = use_actions();
    view! {
        <p class="rail__safety">
            <span class="rail__saved" role="status" data-state=mark>{saved}</span>
            <button type="button" class="rail__backup" on:click=move |_| actions.run("export")>{backup}</button>
        </p>
    }
}

/// Milliseconds in a day.
const DAY: u64 = 24 * 60 * 60 * 1000;
