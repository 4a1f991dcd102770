//! Giving: what the views of every way share while a person answers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::rounds::{Answers, Given, Reply, Setting, Sheet},
    model::{Id, Item},
    ui::{
        pages::rounds::state::Asked,
        words::{Lang, prioritise, refusals},
    },
};

/// The round as the person at this browser answers it. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Giving {
    /// The round.
    pub(super) of: Asked,
    /// What it asks, as it stands.
    pub(super) setting: Memo<Setting>,
    /// What this person has answered.
    pub(super) mine: Memo<Sheet>,
    /// What the items are called.
    pub(super) titles: Memo<Arc<Vec<String>>>,
    /// Why the last answer was not taken.
    pub(super) wrong: RwSignal<Option<String>>,
}

impl Giving {
    /// The state for the calling component.
    pub(super) fn new(of: Asked) -> Self {
        let (setting, titles) = about(of);
        let mine = Memo::new(move |_| {
            let (now, round) = (of.workspace.snapshot().get(), of.round.get());
            let answers = round.map(|it| Answers::of(&now, &it, &setting.read())).unwrap_or_default();
            answers.sheet(of.me.get())
        });
        Self { of, setting, mine, titles, wrong: RwSignal::new(None) }
    }

    /// The language, followed.
    pub(super) fn lang(self) -> Lang {
        self.of.lang.get()
    }

    /// What an item is called, followed.
    pub(super) fn title(self, number: usize) -> String {
        self.titles.read().get(number).cloned().unwrap_or_default()
    }

    /// The id of an item by its number.
    pub(super) fn id(self, number: usize) -> Option<Id<Item>> {
        self.setting.read_untracked().items.get(number).copied()
    }

    /// How many items there are, followed.
    pub(super) fn count(self) -> usize {
        self.setting.read().items.len()
    }

    /// Puts answers down for this person. What is refused is said where it was tried.
    pub(super) fn put(self, answers: Vec<Given>) -> bool {
        let person_name = prioritise::ME.in_lang(self.of.lang.get_untracked()).to_owned();
        let reply = Reply { round: self.of.id, person: self.of.workspace.me(), person_name, answers };
        self.ask(&reply)
    }

    /// Asks for something, and keeps the words of a refusal.
    pub(super) fn ask(self, reply: &Reply) -> bool {
        let workspace = self.of.workspace;
        let refused = workspace.try_dispatch(reply).err();
        let said = refused.map(|why| {
            let now = workspace.snapshot().get_untracked();
            refusals::refusal(self.of.lang.get_untracked(), &why, &now)
        });
        let is_done = said.is_none();
        if said != self.wrong.get_untracked() {
            self.wrong.set(said);
        }
        is_done
    }

    /// Why the last answer was not taken, as a line of its own.
    pub(super) fn complaint(self) -> impl IntoView {
        view! { <p class="way__wrong" role="alert">{move || self.wrong.get()}</p> }
    }
}

/// What a round asks, and what its items are called.
pub(in crate::ui::pages::rounds::ways) fn about(of: Asked) -> (Memo<Setting>, Memo<Arc<Vec<String>>>) {
    let setting = Memo::new(move |_| {
        let (now, round) = (of.workspace.snapshot().get(), of.round.get());
        round.map(|it| Setting::of(&now, &it)).unwrap_or_default()
    });
    let titles = Memo::new(move |_| {
        let items = of.workspace.items().get();
        let title = |id: &Id<Item>| items.get(*id).map(|it| it.title.clone()).unwrap_or_default();
        Arc::new(setting.read().items.iter().map(title).collect::<Vec<_>>())
    });
    (setting, titles)
}
