//! What the backlog page holds besides the records: none of it is ever written into them.
//!
//! In: the address and the tables. Out: memos that the parts of the page share.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fmt,
    sync::Arc,
};

use leptos::prelude::*;

use super::looks::{At, Look, Opened, in_order};
use crate::{
    commands::backlog::{
        Arranged, Board, BoardAsked, Evidence, Filter, Fold, Shown, ShownRow, Slot, TableAsked, Workflow, arranged,
        shown,
    },
    model::{Id, Item},
    ui::{
        address::{Address, Step, use_address},
        kit::{list::ListHandle, toast::Toasts},
        outside::focus,
        words::{Lang, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// A cell that is being edited in its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// The title.
    Title,
    /// The effort.
    Effort,
}

/// A new item that has no record yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// Where it will go.
    pub(super) slot: Slot,
    /// The row it stands below; `None` for the end of the list.
    pub(super) below: Option<Id<Item>>,
    /// How far it is indented.
    pub(super) depth: usize,
}

/// One line of the list, by what stays the same while it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Line {
    /// An item.
    Item(Id<Item>),
    /// The field for a new item.
    Draft,
}

impl fmt::Display for Line {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(id) => id.fmt(out),
            Self::Draft => out.write_str("draft"),
        }
    }
}

/// The state of the page, shared through the context.
#[derive(Clone, Copy)]
pub struct State {
    /// The records.
    pub(super) workspace: Workspace,
    /// The address.
    pub(super) address: Address,
    /// The language.
    pub(super) lang: Signal<Lang>,
    /// Messages at the edge of the page.
    pub(super) toasts: Toasts,
    /// What the address asks for.
    pub(super) filter: Memo<Filter>,
    /// The item that is open in the panel.
    pub(super) open: Memo<Option<Id<Item>>>,
    /// How many notes speak for each item.
    pub(super) evidence: Memo<Evidence>,
    /// The way of looking.
    pub(super) look: Memo<Look>,
    /// The steps of the workflow.
    pub(super) flow: Memo<Workflow>,
    /// What the address asks of the table.
    pub(super) asked: Memo<TableAsked>,
    /// What the address asks of the board.
    pub(super) board_asked: Memo<BoardAsked>,
    /// The board; `None` in other views.
    pub(super) board: Memo<Option<Arc<Board>>>,
    /// The table; `None` in other views.
    pub(super) table: Memo<Option<Arc<Arranged>>>,
    /// The column of the table that the keys act on.
    pub(super) column: RwSignal<usize>,
    /// The cell of the table that is open.
    pub(super) opened: RwSignal<Option<Opened>>,
    /// The list; in the table, its rows.
    pub(super) shown: Memo<Shown>,
    /// Where each item stands in the list.
    places: Memo<HashMap<Id<Item>, usize>>,
    /// The lines of the list, the draft among them.
    pub(super) lines: Memo<Arc<Vec<Line>>>,
    /// Items whose parts are hidden.
    pub(super) collapsed: RwSignal<HashSet<Id<Item>>>,
    /// The selected items that are shown.
    pub(super) selected: Memo<BTreeSet<Id<Item>>>,
    picked: RwSignal<BTreeSet<Id<Item>>>,
    /// Where a selection with Shift began.
    anchor: RwSignal<Option<Id<Item>>>,
    /// The row that Tab leads to.
    pub(super) at: RwSignal<Option<Id<Item>>>,
    /// The cell that is being edited.
    pub(super) editing: RwSignal<Option<(Id<Item>, Cell)>>,
    /// The new item.
    pub(super) draft: RwSignal<Option<Draft>>,
    /// What has been typed for the new item.
    pub(super) draft_title: RwSignal<String>,
    /// The items for which a new place is being looked up by name.
    pub(super) rehousing: RwSignal<Option<Id<Item>>>,
    /// The way to the list.
    pub(super) list: ListHandle,
    /// The row that Tab leads to: the last one that had the focus, else the first.
    pub(super) tab_stop: Memo<Option<Id<Item>>>,
}

/// The state of the page; call it in the body of a component of the page.
pub(super) fn use_state() -> State {
    expect_context()
}

impl State {
    pub(super) fn new() -> Self {
        let (workspace, address) = (use_workspace(), use_address());
        let parts = Filter::KEYS.map(|key| (key, address.get(key)));
        let filter = Memo::new(move |_| {
            Filter::read(|key| parts.iter().find(|(it, _)| *it == key).and_then(|(_, part)| part.get()))
        });
        let open = address.get("open");
        let open = Memo::new(move |_| open.read().as_deref().and_then(|id| id.parse().ok()));
        let (links, feedback, items) = (workspace.links(), workspace.feedback(), workspace.items());
        let evidence = Memo::new(move |_| Evidence::count(&links.read(), &feedback.read()));
        let collapsed = RwSignal::new(HashSet::new());
        let outline = workspace.outline();
        let listed = Memo::new(move |_| {
            shown(&items.read(), &outline.read(), &evidence.read(), &filter.read(), &collapsed.read())
        });
        let look = address.get("view");
        let look = Memo::new(move |_| {
            let code = look.read();
            Look::ALL.into_iter().find(|it| it.code() == code.as_deref()).unwrap_or_default()
        });
        let parts = TableAsked::KEYS.map(|key| (key, address.get(key)));
        let asked = Memo::new(move |_| {
            TableAsked::read(|key| parts.iter().find(|(it, _)| *it == key).and_then(|(_, part)| part.get()))
        });
        let parts = BoardAsked::KEYS.map(|key| (key, address.get(key)));
        let board_asked = Memo::new(move |_| {
            BoardAsked::read(|key| parts.iter().find(|(it, _)| *it == key).and_then(|(_, part)| part.get()))
        });
        let opened = RwSignal::new(None::<Opened>);
        let is_open = Memo::new(move |_| opened.read().is_some());
        let table = Memo::new(move |before: Option<&Option<Arc<Arranged>>>| {
            if look.get() != Look::Table {
                return None;
            }
            // The rows stand still while a cell is open; what was typed moves the row then, and the focus goes with it.
            if let Some(Some(before)) = before.filter(|_| is_open.get()) {
                return Some(Arc::clone(before));
            }
            let (now, outline) = (workspace.snapshot().get(), outline.read());
            let order = in_order(&filter.read(), &listed.read(), &outline);
            Some(Arc::new(arranged(&now, &outline, &evidence.read(), &order, &asked.read())))
        });
        let board = Memo::new(move |_| {
            let now = (look.get() == Look::Board).then(|| workspace.snapshot().get())?;
            let order = in_order(&filter.read(), &listed.read(), &outline.read());
            Some(Arc::new(Board::of(&now, &order, board_asked.get())))
        });
        let shown = Memo::new(move |_| {
            let listed = listed.read();
            let ids: Vec<_> = match (table.get(), board.get()) {
                (Some(table), _) => table.rows().collect(),
                (None, Some(board)) => board.cards().collect(),
                (None, None) => return listed.clone(),
            };
            let all = ids.len();
            let row = |(at, id)| ShownRow { id, depth: 0, fold: Fold::Leaf, place: (at + 1, all), opens_ring: false };
            Shown { rows: ids.into_iter().enumerate().map(row).collect(), ..listed.clone() }
        });
        let places: Memo<HashMap<_, _>> =
            Memo::new(move |_| shown.read().rows.iter().enumerate().map(|(at, row)| (row.id, at)).collect());
        let draft = RwSignal::new(None);
        let lines = Memo::new(move |_| Arc::new(lines(&shown.read().rows, draft.get())));
        let picked = RwSignal::new(BTreeSet::new());
        let selected = Memo::new(move |_| {
            let places = places.read();
            picked.read().iter().copied().filter(|id| places.contains_key(id)).collect()
        });
        let at = RwSignal::new(None);
        let tab_stop = Memo::new(move |_| {
            let places = places.read();
            let had_focus = at.get().filter(|id| places.contains_key(id));
            had_focus.or_else(|| shown.read().rows.first().map(|row| row.id))
        });
        Self {
            workspace,
            address,
            lang: use_lang(),
            toasts: Toasts::expect(),
            filter,
            open,
            evidence,
            look,
            flow: Memo::new(move |_| Workflow::of(&workspace.snapshot().read().table())),
            asked,
            board_asked,
            board,
            table,
            column: RwSignal::new(0),
            opened,
            shown,
            places,
            lines,
            collapsed,
            selected,
            picked,
            anchor: RwSignal::new(None),
            at,
            editing: RwSignal::new(None),
            draft,
            draft_title: RwSignal::new(String::new()),
            rehousing: RwSignal::new(None),
            list: ListHandle::new(),
            tab_stop,
        }
    }

    // --- the list

    /// The row of an item; `None` while it is not shown.
    pub(super) fn row(self, id: Id<Item>) -> Memo<Option<ShownRow>> {
        Memo::new(move |_| {
            let at = *self.places.read().get(&id)?;
            self.shown.read().rows.get(at).copied()
        })
    }

    pub(super) fn row_now(self, id: Id<Item>) -> Option<ShownRow> {
        let at = *self.places.read_untracked().get(&id)?;
        self.shown.read_untracked().rows.get(at).copied()
    }

    /// The item `by` rows below the one that has the focus, or at the edge.
    fn neighbour(self, by: isize) -> Option<Id<Item>> {
        let rows = &self.shown.read_untracked().rows;
        let last = rows.len().checked_sub(1)?;
        let at = self.at.get_untracked().and_then(|id| self.places.read_untracked().get(&id).copied());
        let to = at.map_or(0, |at| at.saturating_add_signed(by).min(last));
        rows.get(to).map(|row| row.id)
    }

    /// The item shown before or after another one.
    pub(super) fn beside(self, id: Id<Item>, by: isize) -> Option<Id<Item>> {
        let at = *self.places.read().get(&id)?;
        self.shown.read().rows.get(at.checked_add_signed(by)?).map(|row| row.id)
    }

    // --- focus

    /// Puts the focus on the row of an item and brings it into view.
    pub(super) fn focus(self, id: Id<Item>) {
        self.at.set(Some(id));
        match self.look.get_untracked() {
            Look::List => self.bring_to(Line::Item(id), ListHandle::focus),
            Look::Table => self.focus_cell(At { id, column: self.column.get_untracked() }),
            Look::Board => focus::settle(format!("[data-card=\"{id}\"]")),
        }
    }

    /// Puts the focus back on the row that had it last.
    pub(super) fn focus_list(self) {
        if let Some(id) = self.neighbour(0) {
            self.focus(id);
        }
    }

    /// Moves the focus by so many rows.
    pub(super) fn step(self, by: isize) {
        if let Some(id) = self.neighbour(by) {
            self.focus(id);
        }
    }

    /// Moves the focus and takes the rows on the way into the selection.
    pub(super) fn stretch(self, by: isize) {
        let from = self.at.get_untracked();
        let Some(to) = self.neighbour(by) else { return };
        if self.anchor.get_untracked().is_none() {
            self.anchor.set(from.or(Some(to)));
        }
        self.select_to(to);
        self.focus(to);
    }

    /// Scrolls a line into view.
    pub(super) fn bring_into_view(self, line: Line) {
        self.bring_to(line, ListHandle::scroll_to);
    }

    fn bring_to(self, line: Line, bring: fn(ListHandle, usize)) {
        // The line may have come or moved with this very change, and the list is as long as it says only then.
        focus::unless_typing(move || {
            let lines = self.lines.try_get_untracked().unwrap_or_default();
            if let Some(at) = lines.iter().position(|it| *it == line) {
                bring(self.list, at);
            }
        });
    }

    // --- folding

    /// Hides or shows what stands under an item.
    pub(super) fn fold(self, id: Id<Item>, closed: bool) {
        self.collapsed.update(|all| {
            if closed {
                all.insert(id);
            } else {
                all.remove(&id);
            }
        });
    }

    /// The Left key: fold, or go up to the parent.
    pub(super) fn left(self, id: Id<Item>) {
        match self.row_now(id).map(|row| row.fold) {
            Some(Fold::Open) => self.fold(id, true),
            _ => {
                let parent = self.workspace.outline().read_untracked().row(id).and_then(|row| row.parent);
                if let Some(parent) = parent.filter(|it| self.row_now(*it).is_some()) {
                    self.focus(parent);
                }
            }
        }
    }

    /// The Right key: unfold, or go down to the first part.
    pub(super) fn right(self, id: Id<Item>) {
        match self.row_now(id).map(|row| row.fold) {
            Some(Fold::Closed) => self.fold(id, false),
            Some(Fold::Open) => self.step(1),
            _ => {}
        }
    }

    /// Hides or shows what stands under every item.
    pub(super) fn fold_all(self, closed: bool) {
        let outline = self.workspace.outline();
        let with_parts =
            || outline.read_untracked().rows().iter().filter(|row| row.children > 0).map(|row| row.id).collect();
        self.collapsed.set(if closed { with_parts() } else { HashSet::new() });
    }

    /// Shows an item wherever it stands: unfolds what hides it.
    pub(super) fn reveal(self, id: Id<Item>) {
        let above = crate::commands::backlog::path(&self.workspace.outline().read_untracked(), id);
        if above.iter().any(|it| self.collapsed.read_untracked().contains(it)) {
            self.collapsed.update(|all| all.retain(|it| !above.contains(it)));
        }
    }

    // --- selection

    /// Takes a row into the selection or out of it.
    pub(super) fn toggle(self, id: Id<Item>) {
        self.picked.update(|all| {
            if !all.remove(&id) {
                all.insert(id);
            }
        });
        self.anchor.set(Some(id));
    }

    /// Selects everything from where the selection began.
    pub(super) fn select_to(self, id: Id<Item>) {
        let from = self.anchor.get_untracked().unwrap_or(id);
        let places = self.places.read_untracked();
        let (Some(a), Some(b)) = (places.get(&from), places.get(&id)) else { return };
        let range = *a.min(b)..=*a.max(b);
        let rows = &self.shown.read_untracked().rows;
        let ids = rows.get(range).unwrap_or_default().iter().map(|row| row.id).collect();
        drop(places);
        self.picked.set(ids);
    }

    /// Selects everything that is shown.
    pub(super) fn select_all(self) {
        self.picked.set(self.shown.read_untracked().rows.iter().map(|row| row.id).collect());
    }

    /// Selects nothing.
    pub(super) fn select_none(self) {
        self.picked.set(BTreeSet::new());
        self.anchor.set(None);
    }

    /// What an act is about: the selection, or else the row with the focus.
    pub(super) fn meant(self) -> Vec<Id<Item>> {
        let selected = self.selected.read_untracked();
        if !selected.is_empty() {
            return selected.iter().copied().collect();
        }
        self.at.get_untracked().filter(|id| self.row_now(*id).is_some()).into_iter().collect()
    }

    // --- opening and filtering

    /// Opens an item in the panel.
    pub(super) fn open_item(self, id: Id<Item>) {
        self.at.set(Some(id));
        self.address.set("open", Some(&id.to_string()), Step::Push);
    }

    /// Writes a filter into the address.
    pub(super) fn ask(self, filter: &Filter, step: Step) {
        let parts = filter.write();
        let parts: Vec<_> = parts.iter().map(|(key, value)| (*key, value.as_deref())).collect();
        self.address.set_all(&parts, step);
    }

    /// Changes the filter in the address.
    pub(super) fn change_filter(self, change: impl FnOnce(&mut Filter), step: Step) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.ask(&filter, step);
    }
}

/// The id of an item's row in the page.
pub(super) fn row_name(id: Id<Item>) -> String {
    format!("item-{id}")
}

fn lines(rows: &[ShownRow], draft: Option<Draft>) -> Vec<Line> {
    let mut lines: Vec<_> = rows.iter().map(|row| Line::Item(row.id)).collect();
    if let Some(draft) = draft {
        let below = draft.below.and_then(|id| rows.iter().position(|row| row.id == id));
        lines.insert(below.map_or(lines.len(), |at| at + 1), Line::Draft);
    }
    lines
}

/// The item of a row in the page; `None` for any other element.
pub(super) fn item_of_row(element: &web_sys::Element) -> Option<Id<Item>> {
    element.id().strip_prefix("item-")?.parse().ok()
}
