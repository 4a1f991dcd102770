//! What a person does in the backlog: each act is one command, and leaves the focus where work goes on.

use leptos::prelude::{Set as _, *};

use super::state::{Draft, Line, State};
use crate::{
    commands::{
        Refusal,
        backlog::{Add, Change, LeaveRing, MoveAll, Set, Slot},
        records::Remove,
    },
    model::{Id, Item, RecordRef},
    ui::{
        address::Step,
        kit::toast::Toast,
        outside::announce::announce,
        words::{backlog as words, item as item_words},
    },
};

/// What follows when a new item has been written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// The next one, right after it.
    Next,
    /// One that is part of it.
    Child,
    /// Nothing.
    Stop,
}

impl State {
    fn title(self, id: Id<Item>) -> String {
        self.workspace.items().read_untracked().get(id).map(|it| it.title.clone()).unwrap_or_default()
    }

    // --- moving

    /// Whether items can change places: only in the team's own order, where places mean something.
    pub(super) fn can_move(self) -> bool {
        !self.filter.read().is_flat()
    }

    /// Moves an item, or all that are selected if it is one of them, and says where they went.
    pub(super) fn move_item(self, id: Id<Item>, slot: Slot) {
        if self.filter.read_untracked().is_flat() && !matches!(slot, Slot::Into(_)) {
            return self.say_order();
        }
        let ids = self.selected.with_untracked(|it| it.contains(&id).then(|| it.iter().copied().collect::<Vec<_>>()));
        let ids = ids.unwrap_or_else(|| vec![id]);
        let many = (ids.len() > 1).then(|| words::moved_all(self.lang.get_untracked(), ids.len()));
        match self.workspace.try_dispatch(&MoveAll { ids, slot }) {
            Ok(_) => {
                self.reveal(id);
                self.focus(id);
                announce(&many.unwrap_or_else(|| self.whereabouts(id)));
            }
            // The first cannot go up: that is no mistake, and the list shows it.
            Err(Refusal::NoPlace) => announce(&self.whereabouts(id)),
            Err(refusal) => self.workspace.show_refusal(&refusal),
        }
    }

    /// Keeps an item at the top that two people had put under its own parts.
    pub(super) fn leave_ring(self, id: Id<Item>) {
        if self.workspace.dispatch(LeaveRing(id)) {
            self.focus(id);
        }
    }

    fn whereabouts(self, id: Id<Item>) -> String {
        let outline = self.workspace.outline().read_untracked();
        let parent = outline.row(id).and_then(|row| row.parent);
        let siblings: Vec<_> = outline.children(parent).collect();
        let place = siblings.iter().position(|it| *it == id).map_or(1, |at| at + 1);
        let parent = parent.map(|it| self.title(it));
        words::moved(self.lang.get_untracked(), &self.title(id), place, siblings.len(), parent.as_deref())
    }

    /// Says that things move in the team's own order, and offers to show it.
    fn say_order(self) {
        let lang = self.lang.get_untracked();
        let show = Callback::new(move |()| self.ask(&Default::default(), Step::Push));
        let action = Some((words::SHOW_OWN_ORDER.in_lang(lang).to_owned(), show));
        let text = words::SORTED_CANNOT_MOVE.in_lang(lang).to_owned();
        self.toasts.show(Toast { text, action, ..Toast::default() });
    }

    // --- changing

    /// Changes one item.
    pub(super) fn set(self, id: Id<Item>, set: Set) -> bool {
        let next = untrack(|| self.beside(id, 1).or_else(|| self.beside(id, -1)));
        let done = self.workspace.dispatch(Change { ids: vec![id], set });
        // Where the filter no longer lets it through, work goes on at the next one.
        if let Some(next) = next.filter(|_| self.row_now(id).is_none()) {
            self.focus(next);
        }
        done
    }

    /// Closes the input in a row.
    pub(super) fn finish_editing(self, id: Id<Item>, refocus: bool) {
        if self.editing.get_untracked().is_some_and(|(it, _)| it == id) {
            self.editing.set(None);
        }
        if refocus {
            self.focus(id);
        }
    }

    /// Changes everything that is selected, with a way back.
    pub(super) fn set_selected(self, set: Set) {
        let ids = self.meant();
        let said = words::changed(self.lang.get_untracked(), ids.len());
        if !ids.is_empty() {
            self.workspace.dispatch_with_undo(Change { ids, set }, said);
        }
    }

    /// Removes what is meant, with everything under it and a way back; the focus goes to what stands next.
    pub(super) fn remove(self, ids: &[Id<Item>]) {
        let lang = self.lang.get_untracked();
        let outline = self.workspace.outline();
        let going = |id: Id<Item>| {
            let outline = outline.read_untracked();
            ids.iter().any(|gone| outline.is_within(id, *gone))
        };
        let rows: Vec<_> = self.shown.read_untracked().rows.iter().map(|row| row.id).collect();
        let Some(first) = rows.iter().position(|id| going(*id)) else { return };
        let after = rows.iter().skip(first).find(|id| !going(**id));
        let next = after.or_else(|| first.checked_sub(1).and_then(|at| rows.get(at))).copied();
        let said = match ids {
            [one] => item_words::removed(lang, &self.title(*one), outline.read_untracked().below(*one).count()),
            many => words::removed(lang, many.len()),
        };
        let closes = self.open.get_untracked().is_some_and(going);
        if self.workspace.dispatch_with_undo(Remove(ids.iter().copied().map(RecordRef::of).collect()), said) {
            if closes {
                self.address.set("open", None, Step::Replace);
            }
            self.select_none();
            if let Some(next) = next {
                self.focus(next);
            }
        }
    }

    // --- adding

    /// Opens the field for a new item: below `id` or, in a flat list or without one, at the end.
    pub(super) fn begin(self, id: Option<Id<Item>>, inside: bool) {
        let flat = self.filter.read_untracked().is_flat();
        let row = id.filter(|_| !flat).and_then(|id| self.row_now(id));
        let draft = match row {
            Some(row) => {
                if inside {
                    self.fold(row.id, false);
                }
                let (slot, depth) =
                    if inside { (Slot::Into(row.id), row.depth + 1) } else { (Slot::After(row.id), row.depth) };
                Draft { slot, below: Some(self.last_shown_below(row.id)), depth }
            }
            None => Draft { slot: Slot::Last, below: None, depth: 0 },
        };
        self.draft.set(Some(draft));
        self.bring_into_view(Line::Draft);
    }

    /// The last row that stands under an item, at any depth, or the item itself.
    fn last_shown_below(self, id: Id<Item>) -> Id<Item> {
        let rows = &self.shown.read_untracked().rows;
        let from = rows.iter().position(|row| row.id == id).unwrap_or_default();
        let depth = rows.get(from).map_or(0, |row| row.depth);
        let below = rows.iter().skip(from + 1).take_while(|row| row.depth > depth);
        below.last().map_or(id, |row| row.id)
    }

    /// Writes the new item, and goes on as asked.
    pub(super) fn commit(self, then: Then) {
        let Some(draft) = self.draft.get_untracked() else { return };
        let title = self.draft_title.get_untracked().trim().to_owned();
        if title.is_empty() {
            return match (then, draft.below) {
                // Nothing typed yet: the field itself goes one level down.
                (Then::Child, Some(above)) if self.can_hold(above, draft) => self.begin(Some(above), true),
                _ => self.stop(),
            };
        }
        let id = self.workspace.facts().fresh();
        let item = Item { id, title: title.clone(), ..self.fitting() };
        if !self.workspace.dispatch(Add { item, slot: draft.slot }) {
            return;
        }
        self.draft_title.set(String::new());
        self.at.set(Some(id));
        if self.row_now(id).is_none() {
            self.workspace.show_undo(words::added(self.lang.get_untracked(), &title));
        }
        match then {
            Then::Next => self.begin(Some(id), false),
            Then::Child => self.begin(Some(id), true),
            Then::Stop => self.draft.set(None),
        }
    }

    fn can_hold(self, above: Id<Item>, draft: Draft) -> bool {
        self.row_now(above).is_some_and(|row| row.depth >= draft.depth)
    }

    /// An item as the filter wants it, so that a new one stays in sight.
    fn fitting(self) -> Item {
        fn only<T: Clone>(values: &[T]) -> Option<T> {
            if let [one] = values { Some(one.clone()) } else { None }
        }
        let filter = self.filter.read_untracked();
        Item {
            status: only(&filter.statuses).unwrap_or_default(),
            kind: only(&filter.kinds).unwrap_or_default(),
            product: only(&filter.products).flatten(),
            horizon: only(&filter.horizons).flatten(),
            tags: only(&filter.tags).into_iter().collect(),
            ..Item::default()
        }
    }

    /// Takes the field for a new item away.
    pub(super) fn stop(self) {
        self.draft.set(None);
        self.draft_title.set(String::new());
        self.focus_list();
    }
}
