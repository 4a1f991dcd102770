//! The round that is open, as its views read it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::rounds::{Progress, progress},
    model::{Id, Person, Round, Way},
    ui::{
        address::{Address, use_address},
        words::{Lang, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// The round that is open. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// The round.
    pub(super) id: Id<Round>,
    /// Its record; `None` once it is gone.
    pub(super) round: Memo<Option<Arc<Round>>>,
    /// How people answer.
    pub(super) way: Memo<Way>,
    /// Whether everybody may see everything.
    pub(super) revealed: Memo<bool>,
    /// Who answers at this browser now.
    pub(super) me: Memo<Id<Person>>,
    /// How far everybody has come.
    pub(super) progress: Memo<Arc<Vec<Progress>>>,
    /// Whether the answers are covered, until somebody says who answers next.
    pub(super) covered: RwSignal<bool>,
    /// The page's address.
    pub(super) address: Address,
    /// The workspace.
    pub(super) workspace: Workspace,
    /// The language.
    pub(super) lang: Signal<Lang>,
}

impl Asked {
    /// The state for the calling component.
    pub(super) fn new(id: Id<Round>) -> Self {
        let workspace = use_workspace();
        let round = workspace.row(id);
        let me = Memo::new(move |_| {
            workspace.snapshot().track(); // another person at this browser comes as a new snapshot
            workspace.me()
        });
        // Anew with every batch: what is given is a score in one way and an answer in another.
        let progress = Memo::new(move |_| {
            let now = workspace.snapshot().get();
            Arc::new(now.get(id).map(|it| progress(&now, it)).unwrap_or_default())
        });
        let asked = round.get_untracked().map(|it| it.people.clone()).unwrap_or_default();
        let me_now = workspace.me();
        let has_name = workspace.people().read_untracked().get(me_now).is_some();
        let is_stranger = !has_name || (!asked.is_empty() && !asked.contains(&me_now));
        Self {
            id,
            round,
            way: Memo::new(move |_| round.read().as_ref().map(|it| it.way).unwrap_or_default()),
            revealed: Memo::new(move |_| round.read().as_ref().is_some_and(|it| it.revealed)),
            me,
            progress,
            // Whoever has no name here yet, or was not asked by it, says first who answers.
            covered: RwSignal::new(is_stranger),
            address: use_address(),
            workspace,
            lang: use_lang(),
        }
    }

    /// What the round is called.
    pub(super) fn name(self) -> String {
        self.round.read().as_ref().map(|it| it.name.clone()).unwrap_or_default()
    }
}
