//! The state of the table: what is in it, in which order, and which cell is active or edited.

use std::{collections::HashMap, fmt, sync::Arc};

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{lines, range::Range};
use crate::{
    commands::{
        Refusal,
        prioritise::{Column, Fill, Filled, Filter, Held, Judgement, Plan, Row, Table, ranking},
        rounds::{Give, asked_columns},
    },
    methods::{Outcome, Place},
    model::{Answer, Id, Item, Method, Person, Round, Score},
    replica::Snapshot,
    ui::{
        address::{Address, Step, use_address},
        chart::marks,
        kit::{
            keys,
            list::ListHandle,
            toast::{Toast, Toasts, Tone},
        },
        outside::{announce, focus},
        words::{Lang, evidence, prioritise as words, refusals, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// The column of the place.
pub(super) const PLACE: usize = 0;
/// The column of the title.
pub(super) const TITLE: usize = 1;
/// The first column of an input.
pub(super) const INPUTS: usize = 2;
/// How many rows Page up and Page down go.
const PAGE: isize = 10;

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// An item.
    Row(Id<Item>),
    /// The heading over the items without a score.
    NotScored,
}

/// The key of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct LineKey(Option<Id<Item>>);

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

/// The ranking, and where each item stands in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ranked {
    /// The rows.
    pub(super) table: Table,
    at: HashMap<Id<Item>, usize>,
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

impl Line {
    /// The item of a row.
    pub(super) const fn item(self) -> Option<Id<Item>> {
        match self {
            Self::Row(id) => Some(id),
            Self::NotScored => None,
        }
    }

    /// What the line is known by.
    pub(super) const fn key(self) -> LineKey {
        match self {
            Self::Row(id) => LineKey(Some(id)),
            Self::NotScored => LineKey(None),
        }
    }
}

impl fmt::Display for LineKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(id) => id.fmt(f),
            None => f.write_str("not-scored"),
        }
    }
}

impl Ranked {
    fn of(table: Table) -> Self {
        let at = table.rows().enumerate().map(|(at, row)| (row.id, at)).collect();
        Self { table, at }
    }

    /// The row of an item.
    pub(super) fn row(&self, id: Id<Item>) -> Option<&Row> {
        let at = *self.at.get(&id)?;
        let scored = self.table.scored.len();
        if at < scored { self.table.scored.get(at) } else { self.table.unscored.get(at - scored) }
    }

    fn lines(&self, by_score: bool) -> Vec<Line> {
        let row = |row: &Row| Line::Row(row.id);
        let heading = (by_score && !self.table.unscored.is_empty()).then_some(Line::NotScored);
        self.table.scored.iter().map(row).chain(heading).chain(self.table.unscored.iter().map(row)).collect()
    }
}

/// Where an answer would be kept: as a score, or what that was before it was given anew in another round.
type Kept = (Id<Score>, Id<Answer>);

/// What one person says in a round: where each answer would be kept.
#[derive(Clone, Debug, Default, PartialEq)]
struct Own {
    rows: Vec<(Id<Item>, Vec<Kept>)>,
}

impl Own {
    fn of(now: &Snapshot, round: &Round, person: Id<Person>, columns: &[Arc<Column>]) -> Self {
        let kept = |item: Id<Item>, column: &Arc<Column>| match &column.held {
            Held::Scores(it) => (Score::id_for(person, item, it), Answer::id_for(person, round.id, item, None, &it.0)),
            Held::Effort | Held::Evidence(_) => (Id::NIL, Id::NIL),
        };
        let items = round.items.iter().copied().filter(|it| now.get(*it).is_some());
        Self { rows: items.map(|item| (item, columns.iter().map(|it| kept(item, it)).collect())).collect() }
    }

    /// The items as they were asked; what was said outside the round is no answer in it.
    fn table(&self, now: &Snapshot, round: Id<Round>) -> Table {
        let own = |(score, answer): &Kept| {
            let value = now.get(*score).filter(|it| it.round == Some(round)).and_then(|it| it.value);
            let value = value.or_else(|| now.get(*answer)?.value);
            Judgement { mean: value, mine: value, people: usize::from(value.is_some()), ..Judgement::default() }
        };
        let row = |(item, kept): &(Id<Item>, Vec<Kept>)| Row {
            id: *item,
            values: kept.iter().map(own).collect(),
            outcome: Outcome::Undefined,
            place: None,
        };
        Table { scored: Vec::new(), unscored: self.rows.iter().map(row).collect() }
    }
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

    /// What the keys do while no cell is open.
    pub(super) fn key_down(self, event: &KeyboardEvent) {
        if event.default_prevented() || event.is_composing() || self.editing.read_untracked().is_some() {
            return;
        }
        let Some(at) = self.active_now() else { return };
        let command = keys::is_command(event);
        let to_row_end = |column| self.go(At { column, ..at });
        if self.range_key(event, at) {
            event.prevent_default();
            return;
        }
        match event.key().as_str() {
            "ArrowDown" if !event.alt_key() => self.step_rows(1),
            "ArrowUp" if !event.alt_key() => self.step_rows(-1),
            "PageDown" => self.step_rows(PAGE),
            "PageUp" => self.step_rows(-PAGE),
            "ArrowRight" if !event.alt_key() => to_row_end((at.column + 1).min(self.score_column())),
            "ArrowLeft" if !event.alt_key() => to_row_end(at.column.saturating_sub(1)),
            "Home" if command => self.step_rows(isize::MIN),
            "End" if command => self.step_rows(isize::MAX),
            "Home" => to_row_end(PLACE),
            "End" => to_row_end(self.score_column()),
            "Enter" | "F2" if self.input(at.column).is_some() && !command => self.edit(at, None),
            key if keys::is_plain(event) && starts_number(key) && self.input(at.column).is_some() => {
                self.edit(at, Some(key.to_owned()));
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Opens a cell. What was `typed` replaces its value.
    pub(super) fn edit(self, at: At, typed: Option<String>) {
        if self.workspace.is_read_only() || self.input(at.column).is_none() {
            return;
        }
        self.anchor.set(None);
        self.active.set(Some(at));
        if self.input(at.column).is_some_and(|it| matches!(it.held, Held::Evidence(_))) {
            let text = evidence::READ_ONLY.in_lang(self.lang.get_untracked()).to_owned();
            self.toasts.show(Toast { text, ..Toast::default() });
            return;
        }
        self.editing.set(Some(Editing { at, typed }));
    }

    /// Opens the active cell; from a column without an input, the first input of the row.
    pub(super) fn edit_active(self, typed: Option<String>) {
        if let Some(at) = self.active_now() {
            let column = if self.input(at.column).is_some() { at.column } else { INPUTS };
            self.edit(At { column, ..at }, typed);
        }
    }

    /// Closes the open cell without writing, and gives focus back to it.
    pub(super) fn close(self) {
        let at = self.editing.get_untracked().map(|it| it.at);
        self.editing.set(None);
        if let Some(at) = at {
            self.focus(at);
        }
    }

    /// Writes a value, closes the cell, and says where the row went.
    ///
    /// # Errors
    /// The command's [`Refusal`]; the cell stays open then.
    pub(super) fn commit(self, at: At, value: Option<f64>) -> Result<(), Refusal> {
        let Some(column) = self.input(at.column) else { return Ok(()) };
        let place = |sheet: Self| sheet.ranked.read_untracked().row(at.id).and_then(|row| row.place).map(place_text);
        let before = place(self);
        self.fill(vec![Filled::of(at.id, &column, value)])?;
        if self.editing.read_untracked().is_some() {
            self.editing.set(None);
        }
        let after = place(self);
        if before != after {
            let title = self.title(at.id);
            announce(&words::moved(self.lang.get_untracked(), &title, before.as_deref(), after.as_deref()));
        }
        Ok(())
    }

    /// Writes cells as the person at this browser, in one step.
    ///
    /// # Errors
    /// The command's [`Refusal`]; no cell is written then.
    pub(super) fn fill(self, cells: Vec<Filled>) -> Result<(), Refusal> {
        let person_name = words::ME.in_lang(self.lang.get_untracked()).to_owned();
        let fill = Fill { person: self.workspace.me(), person_name, cells };
        match self.round {
            Some(round) => self.workspace.try_dispatch(&Give { round, fill }),
            None => self.workspace.try_dispatch(&fill),
        }
        .map(|_| ())
    }

    /// Says why a value was not written, where no open cell can say it.
    pub(super) fn complain(self, at: At, refusal: &Refusal) {
        let now = self.workspace.snapshot().get_untracked();
        let why = refusals::refusal(self.lang.get_untracked(), refusal, &now);
        let text = format!("{}: {why}", self.title(at.id));
        self.toasts.show(Toast { text, tone: Tone::Warn, ..Toast::default() });
    }

    /// Says that what was typed was not a number and the old value stays.
    pub(super) fn complain_unreadable(self, at: At, typed: &str) {
        let text = words::not_a_number(self.lang.get_untracked(), &self.title(at.id), typed);
        self.toasts.show(Toast { text, tone: Tone::Warn, ..Toast::default() });
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

    /// Goes to a cell and focuses it.
    pub(super) fn go(self, at: At) {
        self.anchor.set(None);
        self.active.set(Some(at));
        self.focus(at);
    }

    /// Goes some rows down, or up when negative, past the heading between them.
    pub(super) fn step_rows(self, by: isize) {
        let Some(at) = self.active_now() else { return };
        if let Some(id) = self.row_at(at.id, by) {
            self.go(At { id, ..at });
        }
    }

    /// The row some rows below another, or above when negative; the first or last at the ends.
    pub(super) fn row_at(self, id: Id<Item>, by: isize) -> Option<Id<Item>> {
        let order = self.order.read_untracked();
        let rows: Vec<Id<Item>> = order.iter().filter_map(|line| line.item()).collect();
        let at = rows.iter().position(|it| *it == id)?;
        let to = at.saturating_add_signed(by).min(rows.len().checked_sub(1)?);
        rows.get(to).copied()
    }

    /// The input after `at`, or before it: through the row, then on in the next row.
    pub(super) fn next_input(self, at: At, back: bool) -> Option<At> {
        let last = self.score_column() - 1;
        if back {
            if at.column > INPUTS {
                return Some(At { column: at.column - 1, ..at });
            }
            let above = self.row_at(at.id, -1).filter(|it| *it != at.id)?;
            return Some(At { id: above, column: last });
        }
        if at.column < last {
            return Some(At { column: at.column + 1, ..at });
        }
        let below = self.row_at(at.id, 1).filter(|it| *it != at.id)?;
        Some(At { id: below, column: INPUTS })
    }

    /// Focuses a cell, and keeps the focus on it when its row moves; the list brings a far row into the page first.
    pub(super) fn focus(self, at: At) {
        let selector = format!("[data-cell=\"{}-{}\"]", at.id, at.column);
        focus::settle(selector.clone());
        focus::after_render(move || {
            if document().query_selector(&selector).is_ok_and(|it| it.is_some()) {
                return;
            }
            let index = self.order.try_read_untracked().and_then(|it| it.iter().position(|it| *it == Line::Row(at.id)));
            if let Some(index) = index {
                self.handle.focus(index);
                focus::after_render(move || focus::soon(selector));
            }
        });
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

    /// The item that stands some rows below another, or above when negative; `None` past the ends.
    pub(super) fn beside(self, id: Id<Item>, by: isize) -> Option<Id<Item>> {
        let order = self.order.read();
        let rows: Vec<_> = order.iter().filter_map(|line| line.item()).collect();
        let at = rows.iter().position(|it| *it == id)?;
        rows.get(at.checked_add_signed(by)?).copied()
    }

    /// Focuses the title of an item, or its mark where a picture is shown.
    pub(super) fn focus_row(self, id: Id<Item>) {
        let mark = marks::selector(&id.to_string());
        if document().query_selector(&mark).is_ok_and(|it| it.is_some()) {
            focus::soon(mark);
        } else {
            self.go(At { id, column: TITLE });
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

/// Whether a key starts a number, so that typing it opens a cell. Letters stay shortcuts.
fn starts_number(key: &str) -> bool {
    key.len() == 1 && key.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | ',' | '-'))
}
