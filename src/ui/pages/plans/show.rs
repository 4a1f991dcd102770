//! The roadmap as an audience gets to see it: what it sees, and the ways to hand it out.

use std::sync::Arc;

use leptos::prelude::*;

use super::{audience::Settings, drawn, stage::Stage, written};
use crate::{
    browser::clock,
    commands::{
        records::{Add, Remove},
        roadmap::{FirstAudiences, Showing, audiences, showing},
    },
    exchange::{document::csv, table::Csv},
    methods::picture::spans,
    model::{Audience, Id, Position, RecordRef, Shown},
    ui::{
        address::{Step, use_address},
        chart::picture::Picture,
        kit::{
            button::{Button, ButtonKind},
            empty::EmptyState,
            field::LabelLook,
            icon::Icon,
            menu::{Menu, MenuEntry, MenuFace, MenuItem},
            select::Select,
        },
        outside::{focus, page, place::Align},
        pages::document::{self, File},
        words::{Lang, Word, showings as words, t, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// What the view knows. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Scene {
    /// The workspace.
    pub(super) workspace: Workspace,
    /// The language of the page, and of what is handed out.
    pub(super) lang: Signal<Lang>,
    /// Every audience, in order.
    pub(super) all: Memo<Arc<Vec<Audience>>>,
    /// The one that is shown to.
    pub(super) audience: Memo<Option<Audience>>,
    /// What it gets to see.
    pub(super) showing: Memo<Arc<Showing>>,
    /// Whether it is being presented.
    pub(super) presenting: RwSignal<bool>,
}

impl Scene {
    fn new() -> Self {
        let (workspace, address) = (use_workspace(), use_address());
        let snapshot = workspace.snapshot();
        let table = Memo::new(move |_| snapshot.read().table::<Audience>());
        let all = Memo::new(move |_| Arc::new(audiences(&table.read())));
        let named = address.get("audience");
        let audience = Memo::new(move |_| {
            let id = named.read().as_deref().and_then(|it| it.parse::<Id<Audience>>().ok());
            let all = all.read();
            all.iter().find(|it| Some(it.id) == id).or_else(|| all.first()).cloned()
        });
        let showing = Memo::new(move |_| {
            Arc::new(audience.read().as_ref().map(|it| showing(&snapshot.read(), it)).unwrap_or_default())
        });
        Self { workspace, lang: use_lang(), all, audience, showing, presenting: RwSignal::new(false) }
    }

    fn word(self, word: Word) -> String {
        word.in_lang(self.lang.get()).to_owned()
    }

    fn with<R>(self, read: impl FnOnce(&Showing, &Audience, Lang) -> R) -> Option<R> {
        untrack(|| Some(read(&self.showing.read(), self.audience.read().as_ref()?, self.lang.get())))
    }

    /// Hands the showing over as a document.
    fn save(self, file: File) {
        self.with(|showing, audience, lang| {
            let written = written::document(showing, audience, lang, clock::today(), true);
            // Not after the workspace, whose name the audience may not know.
            document::save_as(self.workspace, lang, &showing.title, &written, file);
        });
    }

    fn save_table(self) {
        self.with(|showing, audience, lang| {
            let kind = match lang {
                Lang::En => Csv::International,
                Lang::Da => Csv::Danish,
            };
            let text = csv(&written::table(showing, audience, lang), kind);
            document::hand_over(self.workspace, lang, &showing.title, ("csv", "text/csv"), &text);
        });
    }

    fn save_calendar(self) {
        self.with(|showing, _, lang| {
            let text = written::calendar(showing, lang, clock::now());
            document::hand_over(self.workspace, lang, &showing.title, ("ics", "text/calendar"), &text);
        });
    }
}

/// The view.
#[component]
pub(super) fn ShowTo() -> impl IntoView {
    let scene = Scene::new();
    let has_any = Memo::new(move |_| !scene.all.read().is_empty());
    move || if has_any.get() { view! { <ForAudience scene/> }.into_any() } else { view! { <Nobody scene/> }.into_any() }
}

/// What stands here while there is no audience.
#[component]
fn Nobody(
    /// What the view knows.
    scene: Scene,
) -> impl IntoView {
    let make = move |_| {
        let names = words::FIRST_NAMES.map(|it| it.in_lang(scene.lang.get_untracked()).to_owned());
        scene.workspace.dispatch(FirstAudiences { names });
    };
    view! {
        <EmptyState icon=Icon::Person title=t(words::NO_AUDIENCE) text=t(words::NO_AUDIENCE_WHY)>
            <Button label=t(words::MAKE_THREE) kind=ButtonKind::Primary icon=Icon::Plus on_click=make/>
        </EmptyState>
    }
}

/// The audience, what it sees, and what can be done with that.
#[component]
fn ForAudience(
    /// What the view knows.
    scene: Scene,
) -> impl IntoView {
    let address = use_address();
    let lang = scene.lang;
    let pick = move |id: String| address.set("audience", Some(&id), Step::Push);
    let options = Signal::derive(move || {
        scene.all.read().iter().map(|it| (it.id.to_string(), it.name.clone())).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || scene.audience.read().as_ref().map(|it| it.id.to_string()).unwrap_or_default());
    let add = move || {
        let id = scene.workspace.facts().fresh();
        let position = Position::after(scene.all.read_untracked().last().map(|it| &it.position));
        let name = words::NEW.in_lang(lang.get_untracked()).to_owned();
        // Nothing is shown but what somebody has named; dates are what a roadmap is about.
        let audience = Audience { id, name, position, shows: [Shown::Dates].into(), ..Audience::default() };
        if scene.workspace.dispatch(Add(audience)) {
            pick(id.to_string());
            focus::soon(".audience input");
        }
    };
    let remove = move || {
        if let Some(audience) = scene.audience.get_untracked() {
            let said = words::removed(lang.get_untracked(), &audience.name);
            scene.workspace.dispatch_with_undo(Remove(vec![RecordRef::of(audience.id)]), said);
        }
    };
    let more = Signal::derive(move || {
        vec![
            MenuItem::new(scene.word(words::NEW), add).icon(Icon::Plus).into(),
            MenuItem::new(scene.word(words::REMOVE), remove).icon(Icon::Trash).danger().into(),
        ]
    });
    let take = Signal::derive(move || {
        let entry = |word, run: fn(Scene)| MenuEntry::from(MenuItem::new(scene.word(word), move || run(scene)));
        vec![
            entry(words::HTML, |it| it.save(File::Web)),
            entry(words::MARKDOWN, |it| it.save(File::Markdown)),
            entry(words::CSV, Scene::save_table),
            entry(words::CALENDAR, Scene::save_calendar),
        ]
    });
    // What is printed: the picture alone, on one page, or all of it.
    let on_one_page = RwSignal::new(false);
    let print = move |one: bool| {
        on_one_page.set(one);
        focus::after_render(page::print);
    };
    let prints = Signal::derive(move || {
        vec![
            MenuItem::new(scene.word(words::PRINT_ONE), move || print(true)).into(),
            MenuItem::new(scene.word(words::PRINT_ALL), move || print(false)).into(),
        ]
    });
    let written = Memo::new(move |_| {
        let (showing, audience) = (scene.showing.read(), scene.audience.read());
        let audience = audience.as_ref()?;
        Some(Arc::new(written::document(&showing, audience, lang.get(), clock::today(), false)))
    });
    let has_days = Memo::new(move |_| drawn::dated(&scene.showing.read()).next().is_some());
    let draw =
        Callback::new(move |wide: f64| spans(wide, &drawn::spans(&scene.showing.read(), lang.get(), clock::today())));
    view! {
        <div class="showing" data-print=move || if on_one_page.get() { "one" } else { "all" }>
            <div class="showing__tools">
                <Select label=t(words::AUDIENCE) look=LabelLook::Beside options=options value=chosen on_commit=pick/>
                <Menu label=t(words::AUDIENCE) entries=more/>
                <span class="toolbar__gap"></span>
                <Button label=t(words::PRESENT) kind=ButtonKind::Primary on_click=move |_| scene.presenting.set(true)/>
                <Menu label=t(words::PRINT) face=MenuFace::Label entries=prints align=Align::End/>
                <Menu label=t(words::TAKE) face=MenuFace::Label icon=Icon::Download entries=take align=Align::End/>
            </div>
            <Settings scene/>
            <div class="showing__sheet">
                <Show when=move || has_days.get()>
                    <Picture
                        title=Signal::derive(move || scene.showing.read().title.clone())
                        summary=Signal::derive(move || written::summary(&scene.showing.read(), lang.get()))
                        source=Signal::stored(String::new())
                        draw=draw
                        numbers=Signal::derive(move || Arc::new(drawn::numbers(&scene.showing.read(), lang.get())))
                    />
                </Show>
                {move || written.get().map(|it| document::view(&it))}
            </div>
            <Show when=move || scene.presenting.get()>
                <Stage scene/>
            </Show>
        </div>
    }
}
