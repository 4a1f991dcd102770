//! The state of the table: what is in it, in which order, and which cell is active or edited.

mod keys;
mod ranked;
mod said;
mod write;

use std::sync::Arc;

use leptos::prelude::*;

pub(super) use self::ranked::{Line, Ranked};
use self::said::Own;
use super::{lines, range::Range};
use crate::{
    commands::{
        prioritise::{Column, Filter, Plan, ranking},
        rounds::asked_columns,
    },
    methods::Place,
    model::{Answer, Id, Item, Method, Round},
    ui::{
        address::{Address, Step, use_address},
        kit::{list::ListHandle, toast::Toasts},
        words::{Lang, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// The column of the place.
pub(super) const PLACE: usize = 0;
/// The column of the title.
pub(super) const TITLE: usize = 1;
/// The first column of an input.
pub(super) const INPUTS: usize = 2;

/// The cell that the keys act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct At {
    /// The row.
    pub(super) id: Id<Item>,
    /// The column, counted from [`PLACE`].
    pub(super) column: usize,
}

/// A cell that is open for typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Editing {
    /// Which.
    pub(super) at: At,
    /// What was typed to open it, which replaces the value; `None` keeps the value.
    pub(super) typed: Option<String>,
}

/// The state of the table. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// The round in which is answered; `None` in the calculator.
    pub(super) round: Option<Id<Round>>,
    /// The method shown.
    pub(super) plan: Memo<Arc<Plan>>,
    /// Its inputs; a new weight leaves them as they are, so that the table stands.
    pub(super) inputs: Memo<Arc<Vec<Arc<Column>>>>,
    /// The ranking under the filter.
    pub(super) ranked: Memo<Arc<Ranked>>,
    filter: Memo<Filter>,
    /// Where high value and high effort begin, in the picture of both.
    pub(super) lines: Memo<Option<(f64, f64)>>,
    /// The lines in the order shown.
    pub(super) order: Memo<Arc<Vec<Line>>>,
    /// The cell that the keys act on.
    pub(super) active: RwSignal<Option<At>>,
    /// Where the range began that reaches to the active cell; `None` while that is the only one.
    pub(super) anchor: RwSignal<Option<At>>,
    /// The cells from there to the active one.
    pub(super) range: Memo<Option<Arc<Range>>>,
    /// The cell that is open.
    pub(super) editing: RwSignal<Option<Editing>>,
    /// The way to the list.
    pub(super) handle: ListHandle,
    /// Whether the row that is active is explained.
    pub(super) explained: Memo<Option<String>>,
    /// The method that was just written down; shown open.
    pub(super) fresh: RwSignal<Option<Id<Method>>>,
    /// The page's address.
    pub(super) address: Address,
    /// The workspace.
    pub(super) workspace: Workspace,
    /// Messages at the edge of the page.
    pub(super) toasts: Toasts,
    /// The language.
    pub(super) lang: Signal<Lang>,
}

/// A place as it is written: `2`, or `2=` where others stand there too.
pub(super) fn place_text(place: Place) -> String {
    format!("{}{}", place.place, if place.tied { "=" } else { "" })
}

impl Sheet {
    /// The state for the calling component.
    pub(super) fn new() -> Self {
        let (workspace, address) = (use_workspace(), use_address());
        let parts = ["q", "product", "show", "roadmap"].map(|key| (key, address.get(key)));
        let filter = Memo::new(move |_| {
            Filter::from_address(|key| parts.iter().find(|(it, _)| *it == key).and_then(|(_, part)| part.get()))
        });
        let named = address.get("method");
        // Anew with every batch, which is little work; equal plans go no further.
        let plan = Memo::new(move |_| {
            Arc::new(Plan::named(&workspace.snapshot().read(), named.read().as_deref().unwrap_or_default()))
        });
        let inputs = Memo::new(move |_| Arc::clone(&plan.read().columns));
        let ranked = Memo::new(move |_| Arc::new(ranked_by(workspace, &filter.read(), &plan.read())));
        Self { filter, ..Self::over(None, plan, inputs, ranked) }
    }

    /// The state of one person's answers in a round, for the calling component.
    pub(in crate::ui::pages) fn for_round(id: Id<Round>) -> Self {
        let workspace = use_workspace();
        let round = workspace.row(id);
        let plan = Memo::new(move |_| {
            let method = round.read().as_ref().map(|it| it.method.clone()).unwrap_or_default();
            Arc::new(Plan::named(&workspace.snapshot().read(), &method))
        });
        let inputs = Memo::new(move |_| Arc::new(asked_columns(&plan.read())));
        let me = Memo::new(move |_| {
            workspace.snapshot().track(); // another person at this browser comes as a new snapshot
            workspace.me()
        });
        let asked = Memo::new(move |_| {
            workspace.items().track();
            let now = workspace.snapshot().get_untracked();
            Arc::new(round.read().as_ref().map(|it| Own::of(&now, it, me.get(), &inputs.read())).unwrap_or_default())
        });
        let answers = Memo::new(move |_| workspace.snapshot().read().table::<Answer>());
        let ranked = Memo::new(move |_| {
            workspace.scores().track();
            answers.track();
            let now = workspace.snapshot().get_untracked();
            Arc::new(Ranked::of(asked.read().table(&now, id)))
        });
        Self::over(Some(id), plan, inputs, ranked)
    }

    fn over(
        round: Option<Id<Round>>,
        plan: Memo<Arc<Plan>>,
        inputs: Memo<Arc<Vec<Arc<Column>>>>,
        ranked: Memo<Arc<Ranked>>,
    ) -> Self {
        let (workspace, address) = (use_workspace(), use_address());
        let editing = RwSignal::new(None::<Editing>);
        let is_editing = Memo::new(move |_| editing.read().is_some());
        let order = Memo::new(move |before: Option<&Arc<Vec<Line>>>| match before {
            Some(before) if is_editing.get() => Arc::clone(before),
            _ => Arc::new(ranked.read().lines(round.is_none())),
        });
        let drawn = [lines::UP, lines::ACROSS].map(|it| address.get(it));
        let (active, anchor) = (RwSignal::new(None), RwSignal::new(None));
        let range = Memo::new(move |_| Range::between(&order.read(), anchor.get()?, active.get()?).map(Arc::new));
        Self {
            round,
            plan,
            inputs,
            ranked,
            filter: Memo::new(|_| Filter::default()),
            lines: Memo::new(move |_| lines::of(&plan.read(), &ranked.read().table, drawn)),
            order,
            active,
            anchor,
            range,
            editing,
            handle: ListHandle::new(),
            explained: address.get("why"),
            fresh: RwSignal::new(None),
            address,
            workspace,
            toasts: Toasts::expect(),
            lang: use_lang(),
        }
    }

    /// The inputs of the method.
    pub(super) fn columns(self) -> Arc<Vec<Arc<Column>>> {
        self.inputs.get_untracked()
    }

    /// The inputs of the method, to follow.
    pub(in crate::ui::pages) fn columns_now(self) -> Arc<Vec<Arc<Column>>> {
        self.inputs.get()
    }

    /// How many rows there are.
    pub(in crate::ui::pages) fn rows(self) -> usize {
        self.order.read().len()
    }

    /// The input that stands in a column.
    pub(super) fn input(self, column: usize) -> Option<Arc<Column>> {
        self.inputs.read_untracked().get(column.checked_sub(INPUTS)?).cloned()
    }

    /// The column of the score, which is the last.
    pub(super) fn score_column(self) -> usize {
        INPUTS + self.inputs.read_untracked().len()
    }

    /// The cell that the keys act on: the one chosen last, or else the first input of the first row.
    pub(super) fn active_or_first(self) -> Option<At> {
        let order = self.order.read();
        let last = self.score_column(); // another method may have fewer columns
        let chosen = self.active.get().filter(|at| self.ranked.read().row(at.id).is_some() && at.column <= last);
        chosen.or_else(|| {
            let first = order.iter().find_map(|line| line.item())?;
            Some(At { id: first, column: INPUTS })
        })
    }

    /// The cell that the keys act on, without following it.
    pub(super) fn active_now(self) -> Option<At> {
        untrack(move || self.active_or_first())
    }

    /// The same items by another method.
    pub(super) fn ranked_by(self, plan: &Plan) -> Ranked {
        ranked_by(self.workspace, &self.filter.read(), plan)
    }

    /// Whether a method was just written down here.
    pub(super) fn is_new(self, method: Option<Id<Method>>) -> bool {
        method.is_some() && self.fresh.get_untracked() == method
    }

    /// What an item is called.
    pub(super) fn title(self, id: Id<Item>) -> String {
        let now = self.workspace.snapshot().get_untracked();
        now.get(id).map(|it| it.title.clone()).unwrap_or_default()
    }

    /// Shows or hides why the active row stands where it does.
    pub(super) fn toggle_why(self) {
        let shown = self.explained.read_untracked().is_some();
        self.address.set("why", (!shown).then_some("1"), Step::Replace);
    }

    /// Shows why the active row stands where it does.
    pub(super) fn explain(self) {
        if self.explained.read_untracked().is_none() {
            self.address.set("why", Some("1"), Step::Replace);
        }
    }

    /// Opens the panel of an item.
    pub(super) fn open(self, id: Id<Item>) {
        self.address.set("open", Some(&id.to_string()), Step::Push);
    }

    /// Takes every filter away.
    pub(super) fn clear_filter(self) {
        self.address.set_all(&[("q", None), ("product", None), ("show", None), ("roadmap", None)], Step::Push);
    }
}

fn ranked_by(workspace: Workspace, filter: &Filter, plan: &Plan) -> Ranked {
    let items = workspace.items();
    let items = items.read();
    let shown: Vec<_> = items.iter().filter(|item| filter.holds(item)).collect();
    let (scores, voices) = (workspace.scores(), workspace.voices());
    Ranked::of(ranking(plan, &shown, &scores.read(), &voices.read()))
}
