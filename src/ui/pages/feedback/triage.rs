//! Triage: what the parts of the page share. Which notes are listed, which one is open, which are selected.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{choices::Choices, similar::Similar};
use crate::{
    commands::{
        feedback::{
            self, Change, Filter, Inbox, Index, NARROWING, link_counts,
            merged::{Gathered, Merge, survivor},
        },
        records::Remove,
    },
    model::{Feedback, FeedbackState, Id, RecordRef},
    ui::{
        address::{Address, Step, use_address},
        kit::list::ListHandle,
        outside::{focus, selection, today},
        words::{Lang, feedback as words, triage as triage_words, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// A link that is being made.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Linking {
    /// The note.
    pub(super) note: Id<Feedback>,
    /// The passage that speaks for the item; empty for the whole note.
    pub(super) passage: String,
}

impl Linking {
    /// The way from a note with what is selected in its text, if anything is.
    pub(super) fn of_selection(note: Id<Feedback>) -> Self {
        let text = document().query_selector(".note-body__text").ok().flatten();
        let passage = text.and_then(|it| selection::inside(&it)).map(|it| it.text);
        Self { note, passage: passage.unwrap_or_default() }
    }
}

/// The page's handle on itself. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Triage {
    pub(super) workspace: Workspace,
    pub(super) address: Address,
    pub(super) lang: Signal<Lang>,
    pub(super) filter: Memo<Filter>,
    pub(super) inbox: Memo<Inbox>,
    links: Memo<HashMap<Id<Feedback>, usize>>,
    /// What each note has taken in, where it has.
    gathered: Memo<BTreeMap<Id<Feedback>, Gathered>>,
    /// The day it is.
    pub(super) today: Signal<NaiveDate>,
    /// The note in the panel.
    pub(super) open: Memo<Option<Id<Feedback>>>,
    /// The note that the keys are at, where none is open.
    pub(super) cursor: RwSignal<Option<Id<Feedback>>>,
    /// Where the note at hand stands in the list, or stood before it left.
    pub(super) place: Memo<usize>,
    /// The row that Tab leads to: the one the keys were at, else the first.
    pub(super) tab_stop: Memo<Option<Id<Feedback>>>,
    pub(super) selected: RwSignal<BTreeSet<Id<Feedback>>>,
    /// Where a selection with Shift starts.
    anchor: RwSignal<Option<Id<Feedback>>>,
    pub(super) composing: RwSignal<bool>,
    pub(super) linking: RwSignal<Option<Linking>>,
    /// The passage that is being made a note of its own.
    pub(super) splitting: RwSignal<Option<Linking>>,
    /// The notes that are being put off; empty while none are.
    pub(super) snoozing: RwSignal<Vec<Id<Feedback>>>,
    /// The notes that are being merged; empty while none are.
    pub(super) merging: RwSignal<Vec<Id<Feedback>>>,
    /// Notes that say the same.
    pub(super) similar: Similar,
    pub(super) list: ListHandle,
    pub(super) choices: Choices,
}

impl Triage {
    /// Reads the address and the tables; call it once, in the body of the page.
    pub(super) fn new() -> Self {
        let (workspace, address) = (use_workspace(), use_address());
        let part = |key| address.get(key);
        let state = part("state");
        let sort = part("sort");
        let narrowing = NARROWING.map(|key| (key, part(key)));
        let asked_for = Memo::new(move |_| {
            Filter::of(|key| match key {
                "state" => state.get(),
                "sort" => sort.get(),
                key => narrowing.iter().find(|(name, _)| *name == key).and_then(|(_, part)| part.get()),
            })
        });
        let snapshot = workspace.snapshot();
        let filter = Memo::new(move |_| {
            let filter = asked_for.get();
            // What a tag and a product stand for is in other records.
            if filter.tag.is_some() {
                workspace.tags().track();
            }
            if filter.scope.product.is_some() {
                workspace.links().track();
                workspace.items().track();
                workspace.feedback().track();
            }
            filter.looked_up(&snapshot.read_untracked())
        });
        let index = Memo::new_owning(move |old: Option<Index>| {
            old.unwrap_or_default().refresh(&workspace.feedback().read(), &workspace.customers().read())
        });
        let links = Memo::new(move |_| {
            link_counts(&workspace.links().read(), &workspace.items().read(), &workspace.feedback().read())
        });
        let today = today::follow();
        let inbox = Memo::new(move |_| index.read().inbox(&filter.read(), &links.read(), today.get()));
        let gathered = Memo::new(move |_| index.read().gathered().clone());
        let open = part("open");
        let open = Memo::new(move |_| open.read().as_ref().and_then(|it| it.parse().ok()));
        let cursor = RwSignal::new(None);
        let place = Memo::new(move |old: Option<&usize>| {
            let at: Option<Id<Feedback>> = open.get().or_else(|| cursor.get());
            let now = at.and_then(|at| inbox.read().ids.iter().position(|it| *it == at));
            now.or(old.copied()).unwrap_or_default()
        });
        let tab_stop = Memo::new(move |_| {
            let inbox = inbox.read();
            let at = cursor.get().or_else(|| open.get());
            at.filter(|it| inbox.ids.contains(it)).or_else(|| inbox.ids.first().copied())
        });
        Self {
            workspace,
            address,
            lang: use_lang(),
            filter,
            inbox,
            links,
            gathered,
            today,
            open,
            cursor,
            place,
            tab_stop,
            selected: RwSignal::new(BTreeSet::new()),
            anchor: RwSignal::new(None),
            composing: RwSignal::new(false),
            linking: RwSignal::new(None),
            splitting: RwSignal::new(None),
            snoozing: RwSignal::default(),
            merging: RwSignal::default(),
            similar: Similar::over(workspace),
            list: ListHandle::new(),
            choices: Choices::over(workspace),
        }
    }

    /// The handle of the page around; call it in the body of a component.
    pub(super) fn expect() -> Self {
        // The parts of the page live inside it.
        #[expect(clippy::expect_used, reason = "a part outside its page is a mistake in the code, not a state")]
        use_context().expect("the feedback page is around its parts")
    }

    /// How many items a note speaks for.
    pub(super) fn links_of(self, id: Id<Feedback>) -> Memo<usize> {
        Memo::new(move |_| self.links.read().get(&id).copied().unwrap_or_default())
    }

    /// What a note has taken in.
    pub(super) fn gathered_of(self, id: Id<Feedback>) -> Memo<Gathered> {
        Memo::new(move |_| self.gathered.read().get(&id).copied().unwrap_or_default())
    }

    /// Opens a note in the panel.
    pub(super) fn show(self, id: Id<Feedback>) {
        let step = if self.open.get_untracked().is_some() { Step::Replace } else { Step::Push };
        self.cursor.set(Some(id));
        self.address.set("open", Some(&id.to_string()), step);
        let at = self.inbox.read_untracked().ids.iter().position(|it| *it == id);
        if let Some(at) = at {
            self.list.scroll_to(at);
        }
        focus::soon(".note-panel");
    }

    /// Closes the panel and gives the focus back to the row.
    pub(super) fn close(self) {
        let (was, place) = (self.open.get_untracked(), self.place.get_untracked());
        self.address.set("open", None, Step::Replace);
        let inbox = self.inbox.get_untracked();
        // Where the list has lost the note meanwhile, the one in its place has the focus.
        let listed = was.filter(|id| inbox.ids.contains(id));
        if let Some(id) = listed.or_else(|| inbox.beside(was, place, 1)).or_else(|| inbox.beside(was, place, -1)) {
            self.focus(id);
        } else {
            focus::soon(".feedback [role=tab][aria-selected=true]");
        }
    }

    /// The note that the keys are at.
    pub(super) fn at(self) -> Option<Id<Feedback>> {
        self.open.get_untracked().or_else(|| self.cursor.get_untracked())
    }

    /// Goes to the next note (`by` 1) or the one before (`by` -1).
    pub(super) fn step(self, by: isize) {
        let inbox = self.inbox.get_untracked();
        // With nothing at hand, down is the first and up is the last.
        let to = match self.at() {
            None if by < 0 => inbox.ids.last().copied(),
            at => inbox.beside(at, self.place.get_untracked(), by),
        };
        if let Some(to) = to {
            self.go(to);
        }
    }

    fn go(self, to: Id<Feedback>) {
        if self.open.get_untracked().is_some() {
            self.show(to);
        } else {
            self.focus(to);
        }
    }

    /// Goes from row to row: the focus stays in the list, and an open panel follows.
    pub(super) fn step_rows(self, by: isize) {
        let inbox = self.inbox.get_untracked();
        let at = self.at();
        self.focus_maybe(inbox.beside(at, self.place.get_untracked(), by));
    }

    /// Puts the focus on the row of a note, if there is one.
    pub(super) fn focus_maybe(self, id: Option<Id<Feedback>>) {
        let Some(id) = id else { return };
        if self.open.get_untracked().is_some() {
            self.address.set("open", Some(&id.to_string()), Step::Replace);
        }
        self.focus(id);
    }

    /// Puts the focus on the row of a note, where it is listed.
    pub(super) fn focus(self, id: Id<Feedback>) {
        self.cursor.set(Some(id));
        let at = self.inbox.read_untracked().ids.iter().position(|it| *it == id);
        if let Some(at) = at {
            self.list.focus(at);
        }
    }

    /// Selects a note or lets it go; `reach` takes everything from the last one along.
    pub(super) fn select(self, id: Id<Feedback>, reach: bool) {
        let ids = &self.inbox.read_untracked().ids;
        let place = |id: Id<Feedback>| ids.iter().position(|it| *it == id);
        let from = self.anchor.get_untracked().filter(|_| reach).and_then(place);
        self.selected.update(|selected| match (from, place(id)) {
            (Some(from), Some(to)) => {
                selected.extend(ids.get(from.min(to)..=from.max(to)).unwrap_or_default());
            }
            _ => {
                if !selected.remove(&id) {
                    selected.insert(id);
                }
            }
        });
        self.anchor.set(Some(id));
    }

    /// Selects everything that is listed, or nothing if all of it is.
    pub(super) fn select_all(self) {
        let inbox = self.inbox.read_untracked();
        self.selected.update(|selected| {
            if inbox.ids.iter().all(|id| selected.contains(id)) {
                selected.clear();
            } else {
                selected.extend(&inbox.ids);
            }
        });
    }

    /// The notes that an act is about: the selected ones, else the one at hand. Only those that are there.
    pub(super) fn at_hand(self) -> Vec<Id<Feedback>> {
        let selected = self.selected.read_untracked();
        let notes = self.workspace.feedback().read_untracked();
        let one = self.at().filter(|_| selected.is_empty());
        selected.iter().copied().chain(one).filter(|id| notes.get(*id).is_some()).collect()
    }

    /// Gives notes another state, and goes on to the next note where the list has lost the one at hand.
    pub(super) fn set_state(self, ids: Vec<Id<Feedback>>, state: FeedbackState) {
        let said = words::moved(self.lang.get_untracked(), state, ids.len());
        self.act(ids, |workspace, ids| {
            workspace.dispatch_with_undo(Change { ids, set: feedback::Set::State(state) }, said)
        });
    }

    /// Asks until when the notes at hand are to be put off.
    pub(super) fn snooze(self) {
        self.snoozing.set(self.at_hand());
    }

    /// Puts notes off until a day, or brings them back.
    pub(super) fn snooze_until(self, ids: Vec<Id<Feedback>>, until: Option<NaiveDate>) {
        let lang = self.lang.get_untracked();
        let said = until.map_or_else(
            || triage_words::WOKEN.in_lang(lang).to_owned(),
            |until| triage_words::snoozed(lang, until, ids.len()),
        );
        self.act(ids, |workspace, ids| {
            workspace.dispatch_with_undo(Change { ids, set: feedback::Set::Snooze(until) }, said)
        });
    }

    /// Asks what the notes at hand are to be merged with, or which of them stays.
    pub(super) fn merge(self) {
        self.similar.want();
        self.merging.set(self.at_hand());
    }

    /// Merges notes into one of them, and shows that one where one of the others was open.
    pub(super) fn merge_into(self, notes: Vec<Id<Feedback>>, into: Id<Feedback>) -> bool {
        let title = self.workspace.feedback().read_untracked().get(into).map(|it| it.title.clone());
        let said = triage_words::merged(self.lang.get_untracked(), &title.unwrap_or_default());
        if !self.workspace.dispatch_with_undo(Merge { notes, into }, said) {
            return false;
        }
        self.selected.update(BTreeSet::clear);
        if self.open.get_untracked().is_some() {
            self.show(into);
        } else {
            self.focus(into);
        }
        true
    }

    /// Merges two notes into the one that is better known.
    pub(super) fn merge_two(self, one: Id<Feedback>, other: Id<Feedback>) {
        let notes = vec![one, other];
        let into = survivor(&self.workspace.snapshot().get_untracked(), &notes);
        if let Some(into) = into {
            self.merge_into(notes, into);
        }
    }

    /// Puts notes into the bin.
    pub(super) fn remove(self, ids: Vec<Id<Feedback>>) {
        let said = words::removed(self.lang.get_untracked(), ids.len());
        self.act(ids, |workspace, ids| {
            let records = ids.into_iter().map(RecordRef::of).collect();
            workspace.dispatch_with_undo(Remove(records), said)
        });
    }

    fn act(self, ids: Vec<Id<Feedback>>, act: impl FnOnce(Workspace, Vec<Id<Feedback>>) -> bool) {
        let (at, was) = (self.at(), self.place.get_untracked());
        if ids.is_empty() || !act(self.workspace, ids) {
            return;
        }
        self.selected.update(BTreeSet::clear);
        self.go_on(at, was);
    }

    /// Goes on to the note beside `at`, which stood at the place `was`, if the list has lost it.
    pub(super) fn go_on(self, at: Option<Id<Feedback>>, was: usize) {
        let inbox = self.inbox.get_untracked();
        let Some(left) = at.filter(|at| !inbox.ids.contains(at)) else { return };
        match inbox.beside(Some(left), was, 1).or_else(|| inbox.beside(Some(left), was, -1)) {
            Some(next) => self.go(next),
            None => self.close(),
        }
    }

    /// Drops every filter but the state.
    pub(super) fn clear_filters(self) {
        self.address.set_all(&NARROWING.map(|key| (key, None)), Step::Push);
    }
}
