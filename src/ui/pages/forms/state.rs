//! The form that is being edited: its fields to read, and the way to change them.

use std::{collections::BTreeSet, sync::Arc};

use leptos::prelude::*;

use crate::{
    commands::records::Update,
    exchange::forms::{CodeError, FORM_LINK, OpenForm},
    model::{Form, Id, Phrase, Tongue},
    ui::{
        outside::page,
        words::{Lang, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// What becomes of the form; boxed, so that the way there is compiled once.
pub(super) type Change = Box<dyn Fn(&mut Form)>;

/// The form that is being edited; copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    pub(super) id: Id<Form>,
    pub(super) form: Memo<Option<Arc<Form>>>,
    pub(super) workspace: Workspace,
    pub(super) lang: Signal<Lang>,
}

impl Editing {
    /// Edits a form; call it in the body of a component.
    pub(super) fn new(id: Id<Form>) -> Self {
        let workspace = use_workspace();
        Self { id, form: workspace.row(id), workspace, lang: use_lang() }
    }

    /// The form of the page; call it in the body of a component.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// Changes the form.
    pub(super) fn change(self, change: Change) {
        self.workspace.dispatch(Update { id: self.id, change });
    }

    /// Something of the form; what it is by default once the form is gone.
    pub(super) fn of<T: Default>(self, read: impl FnOnce(&Form) -> T) -> T {
        self.form.read().as_deref().map(read).unwrap_or_default()
    }

    /// The languages it is asked in, never none.
    pub(super) fn tongues(self) -> Vec<Tongue> {
        let all: Vec<Tongue> = self.of(|it| it.languages.iter().copied().collect());
        if all.is_empty() { vec![Tongue::En] } else { all }
    }

    /// The text of the form in the page's language, as far as it is asked in it.
    pub(super) fn said(self, phrase: &Phrase) -> String {
        let tongue = if self.lang.get() == Lang::Da { Tongue::Da } else { Tongue::En };
        phrase.said(tongue).to_owned()
    }

    /// The form as its link carries it.
    pub(super) fn open_form(self) -> OpenForm {
        let product = self.of(|it| it.product);
        let products = self.workspace.products();
        let name = product.and_then(|id| products.read().get(id).map(|it| it.name.clone())).unwrap_or_default();
        self.of(|it| OpenForm::of(it, &name))
    }

    /// The link of the form; `None` while there is nothing to ask.
    pub(super) fn link(self) -> Option<Result<String, CodeError>> {
        let open = self.open_form();
        if open.questions.is_empty() && open.requests.is_empty() {
            return None;
        }
        Some(open.code().map(|code| format!("{}{FORM_LINK}{code}", page::own_address())))
    }
}

/// What came back to a form: how many answers, and each score.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct CameBack {
    pub(super) answers: usize,
    pub(super) scores: Vec<f64>,
}

impl CameBack {
    /// What came back to a form, by the keys of the notes that its answers became.
    pub(super) fn of(workspace: Workspace, id: Id<Form>) -> Self {
        let start = format!("form:{id}/");
        let notes = workspace.feedback();
        let notes = notes.read();
        let mut answers = BTreeSet::new();
        let mut scores = Vec::new();
        for note in notes.iter() {
            if let Some(rest) = note.source.key.strip_prefix(&start) {
                answers.insert(rest.split('/').next().unwrap_or_default().to_owned());
                scores.extend(note.score);
            }
        }
        Self { answers: answers.len(), scores }
    }

    /// The share of promoters (9, 10) less that of detractors (0 to 6), from −100 to 100; `None` without a score.
    pub(super) fn nps(&self) -> Option<f64> {
        let count = |fits: &dyn Fn(f64) -> bool| self.scores.iter().filter(|it| fits(**it)).count() as f64;
        let all = self.scores.len();
        (all > 0).then(|| 100.0 * (count(&|it| it >= 9.0) - count(&|it| it <= 6.0)) / all as f64)
    }
}
