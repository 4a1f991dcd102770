//! The shell: the frame around every page, and what works everywhere.

mod banners;
mod help;
mod palette;
mod rail;
mod shortcuts;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    components::{FlatRoutes, Redirect, Route, Router},
    path,
};

use super::{
    actions::{Action, Actions, Group, Shortcut},
    address::{Page, Step, use_address},
    app::{Desk, Opened},
    kit::icon::Icon,
    outside, pages,
    parts::{self, Part},
    transfer::{Transfer, csv::Rows, use_transfer},
    words::{Lang, shell as words, t, use_lang, welcome},
    workspace::Workspace,
};
use crate::browser::{marks, preferences};

/// What the shell has open over the page.
#[derive(Clone, Copy)]
pub(crate) struct Overlays {
    /// The palette.
    pub(crate) palette: RwSignal<bool>,
    /// The help sheet.
    pub(crate) help: RwSignal<bool>,
}

/// The frame around every page of one open workspace.
#[component]
pub fn Shell(
    /// The workspace as it came out of storage; taken once.
    opened: Opened,
) -> impl IntoView {
    let (id, keeper, damaged, behind) = (opened.id, opened.keeper, opened.damaged, opened.behind);
    let Some(workspace) = Workspace::new(opened) else {
        Desk::expect().restart();
        return ().into_any();
    };
    provide_context(workspace);
    provide_context(Actions::new());
    provide_context(Transfer::new());
    provide_context(Overlays { palette: RwSignal::new(false), help: RwSignal::new(false) });
    keeper.listen(move |batches| workspace.absorb(batches));
    workspace.compact_if_due();
    preferences::set_current(id);

    view! {
        <Router base=outside::page::base_path()>
            <Frame damaged behind/>
        </Router>
    }
    .into_any()
}

/// The rail, the page, and what can lie over it.
#[component]
fn Frame(
    /// How many stored entries could not be read.
    damaged: usize,
    /// Whether this browser remembers more than its storage gives back.
    behind: bool,
) -> impl IntoView {
    register_actions();
    shortcuts::listen();
    let address = use_address();
    let page = address.page();
    let lang = use_lang();
    let transfer = use_transfer();
    outside::page::title(move || {
        let word = page.get().map_or(words::WHEELHOUSE, page_word);
        format!("{} · Wheelhouse", word.in_lang(lang.get()))
    });
    outside::page::focus_page_on(page);

    view! {
        <a class="skip" href="#page">{t(words::SKIP)}</a>
        <div class="shell">
            <rail::Rail/>
            <div class="shell__main">
                <banners::Banners damaged behind/>
                <main class="shell__page" id="page" tabindex="-1">
                    <FlatRoutes fallback=pages::NotFound>
                        <Route path=path!("/") view=|| view! { <Redirect path="/feedback"/> }/>
                        <Route path=path!("/index.html") view=|| view! { <Redirect path="/feedback"/> }/>
                        <Route path=path!("/feedback") view=|| page_part(parts::FEEDBACK)/>
                        <Route path=path!("/forms") view=|| page_part(parts::FORMS)/>
                        <Route path=path!("/customers") view=|| page_part(parts::CUSTOMERS)/>
                        <Route path=path!("/insights") view=|| page_part(parts::INSIGHTS)/>
                        <Route path=path!("/backlog") view=|| page_part(parts::BACKLOG)/>
                        <Route path=path!("/prioritise") view=|| page_part(parts::PRIORITISE)/>
                        <Route path=path!("/rounds") view=|| page_part(parts::ROUNDS)/>
                        <Route path=path!("/roadmap") view=|| page_part(parts::ROADMAP)/>
                        <Route path=path!("/settings") view=|| page_part(parts::SETTINGS)/>
                        <Route path=path!("/workspaces") view=|| page_part(parts::WORKSPACES)/>
                    </FlatRoutes>
                </main>
            </div>
        </div>
        <palette::Palette/>
        <help::Help/>
        {parts::TRANSFER.once(move || transfer.is_open())}
    }
}

/// A page; once it can be worked with, the rest is fetched.
fn page_part(part: Part<()>) -> AnyView {
    part.view((), || {
        marks::after_paint(marks::READY);
        parts::fetch_rest();
    })
}

/// Brings the sample into the open workspace.
fn load_sample(workspace: Workspace, lang: Signal<Lang>) {
    spawn_local(async move {
        let lang = lang.get_untracked();
        let replica = workspace.with_session(|session| session.replica().clone());
        match Desk::sample(lang, &replica).await {
            Ok((_, import)) => {
                workspace.dispatch_with_undo(import, welcome::SAMPLE_LOADED.in_lang(lang).to_owned());
            }
            Err(_) => workspace.say(welcome::SAMPLE_FAILED.in_lang(lang).to_owned()),
        }
    });
}

/// What a page is called.
pub(crate) const fn page_word(page: Page) -> super::words::Word {
    match page {
        Page::Feedback => words::FEEDBACK,
        Page::Forms => super::words::forms::TITLE,
        Page::Customers => super::words::insight::CUSTOMERS,
        Page::Insights => super::words::insights::INSIGHTS,
        Page::Backlog => words::BACKLOG,
        Page::Prioritise => words::PRIORITISE,
        Page::Rounds => words::ROUNDS,
        Page::Roadmap => words::ROADMAP,
        Page::Settings => words::SETTINGS,
        Page::Workspaces => words::WORKSPACES,
    }
}

/// The picture of a page.
pub(crate) const fn page_icon(page: Page) -> Icon {
    match page {
        Page::Feedback => Icon::Inbox,
        Page::Forms => Icon::Form,
        Page::Customers => Icon::Person,
        Page::Insights => Icon::Chart,
        Page::Backlog => Icon::List,
        Page::Prioritise => Icon::Calculator,
        Page::Rounds => Icon::People,
        Page::Roadmap => Icon::Roadmap,
        Page::Settings => Icon::Settings,
        Page::Workspaces => Icon::Wheel,
    }
}

const fn page_key(page: Page) -> &'static str {
    match page {
        Page::Feedback => "f",
        Page::Forms => "m",
        Page::Customers => "c",
        Page::Insights => "i",
        Page::Backlog => "b",
        Page::Prioritise => "p",
        Page::Rounds => "o",
        Page::Roadmap => "r",
        Page::Settings => "s",
        Page::Workspaces => "w",
    }
}

const fn page_action(page: Page) -> &'static str {
    match page {
        Page::Feedback => "go-feedback",
        Page::Forms => "go-forms",
        Page::Customers => "go-customers",
        Page::Insights => "go-insights",
        Page::Backlog => "go-backlog",
        Page::Prioritise => "go-prioritise",
        Page::Rounds => "go-rounds",
        Page::Roadmap => "go-roadmap",
        Page::Settings => "go-settings",
        Page::Workspaces => "go-workspaces",
    }
}

/// The actions that work on every page.
fn register_actions() {
    let actions = super::actions::use_actions();
    let workspace = super::workspace::use_workspace();
    let address = use_address();
    let lang = use_lang();
    let transfer = use_transfer();
    let desk = Desk::expect();
    let overlays = expect_context::<Overlays>();
    let pages = Page::RAIL.into_iter().chain([Page::Workspaces]).map(|page| {
        let go = move || address.go(page, "", Step::Push);
        Action::new(page_action(page), page_word(page), page_icon(page), Group::Go, go)
            .keys(Shortcut::Go(page_key(page)))
    });
    actions.register(pages);
    actions.register([
        Action::new("undo", words::UNDO, Icon::Undo, Group::General, move || workspace.undo())
            .keys(Shortcut::Command("z"))
            .when(workspace.can_undo()),
        Action::new("redo", words::REDO, Icon::Redo, Group::General, move || workspace.redo())
            .keys(Shortcut::CommandShift("z"))
            .when(workspace.can_redo()),
        Action::new("palette", words::PALETTE, Icon::Search, Group::General, move || overlays.palette.set(true))
            .keys(Shortcut::Command("k")),
        Action::new("help", words::HELP, Icon::Keyboard, Group::General, move || overlays.help.set(true))
            .keys(Shortcut::Key("?")),
        Action::new("export", words::EXPORT, Icon::Download, Group::General, move || {
            Transfer::export(workspace, lang.get_untracked())
        })
        .keys(Shortcut::Command("s")),
        Action::new("export-items", words::EXPORT_ITEMS, Icon::Download, Group::General, move || {
            parts::export_csv(workspace, lang.get_untracked(), Rows::Items)
        }),
        Action::new("export-feedback", words::EXPORT_FEEDBACK, Icon::Download, Group::General, move || {
            parts::export_csv(workspace, lang.get_untracked(), Rows::Feedback)
        }),
        Action::new("import", words::IMPORT, Icon::Upload, Group::General, move || transfer.open_import()),
        Action::new("load-sample", welcome::LOAD_SAMPLE, Icon::Inbox, Group::General, move || {
            load_sample(workspace, lang)
        })
        .when(Memo::new(move |_| workspace.items().read().is_empty() && workspace.feedback().read().is_empty())),
        Action::new("theme", words::THEME, Icon::Sun, Group::General, move || desk.next_theme()),
        Action::new("language", words::LANGUAGE, Icon::Person, Group::General, move || desk.next_language()),
    ]);
}
