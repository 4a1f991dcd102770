//! What can be done on this page, by keys, palette and buttons alike.

use leptos::prelude::*;

use super::triage::{Linking, Triage};
use crate::{
    model::FeedbackState,
    ui::{
        actions::{Action, Group, Shortcut, use_actions},
        kit::icon::Icon,
        outside::focus,
        words::{feedback as words, triage as triage_words},
    },
};

/// The letter that gives a note this state.
pub(super) const fn of_state(state: FeedbackState) -> &'static str {
    match state {
        FeedbackState::New => "n",
        FeedbackState::Processed => "p",
        FeedbackState::Archived => "a",
    }
}

/// Registers what can be done while the page is shown. `naming` opens the title of the open note.
pub(super) fn register(triage: Triage, naming: RwSignal<bool>) {
    let page = |name, word, icon, run: Box<dyn Fn() + Send + Sync>| Action::new(name, word, icon, Group::Page, run);
    let can_write = !triage.workspace.is_read_only();
    let at_one = Signal::derive(move || triage.open.get().or_else(|| triage.cursor.get()).is_some());
    let at_some = Signal::derive(move || at_one.get() || !triage.selected.read().is_empty());
    let may_change = Signal::derive(move || can_write && at_some.get());
    let may_change_one = Signal::derive(move || can_write && at_one.get());
    let state = |name, word, icon, state| {
        let run = move || triage.set_state(triage.at_hand(), state);
        page(name, word, icon, Box::new(run)).keys(Shortcut::Key(of_state(state))).when(may_change)
    };
    let open = move || {
        if let Some(id) = triage.at() {
            triage.show(id);
        }
    };
    let rename = move || {
        open();
        naming.set(true);
    };
    let link = move || {
        if let Some(id) = triage.at() {
            triage.linking.set(Some(Linking::of_selection(id)));
        }
    };
    let split = move || {
        if let Some(id) = triage.at() {
            triage.splitting.set(Some(Linking::of_selection(id)));
        }
    };
    let to_field = move |field: &'static str| {
        move || {
            open();
            focus::soon(field);
        }
    };
    let select = move || {
        if let Some(id) = triage.at() {
            triage.select(id, false);
        }
    };
    use_actions().register([
        page("feedback-add", words::ADD, Icon::Plus, Box::new(move || triage.composing.set(true)))
            .keys(Shortcut::Key("c"))
            .when(Signal::stored(can_write)),
        page("feedback-search", words::SEARCH, Icon::Search, Box::new(|| focus::now(".feedback__search input")))
            .keys(Shortcut::Key("/")),
        page("feedback-next", words::NEXT, Icon::Down, Box::new(move || triage.step(1))).keys(Shortcut::Key("j")),
        page("feedback-previous", words::PREVIOUS, Icon::Up, Box::new(move || triage.step(-1)))
            .keys(Shortcut::Key("k")),
        page("feedback-open", words::OPEN, Icon::Inbox, Box::new(open)).keys(Shortcut::Key("o")).when(at_one),
        page("feedback-select", words::SELECT_NOTE, Icon::Check, Box::new(select))
            .keys(Shortcut::Key("x"))
            .when(at_one),
        page("feedback-select-all", words::SELECT_ALL, Icon::List, Box::new(move || triage.select_all())),
        state("feedback-archive", words::TO_ARCHIVED, Icon::Archive, FeedbackState::Archived),
        state("feedback-process", words::TO_PROCESSED, Icon::Check, FeedbackState::Processed),
        state("feedback-new", words::TO_NEW, Icon::Inbox, FeedbackState::New),
        page("feedback-link", words::LINK_TO, Icon::Link, Box::new(link)).keys(Shortcut::Key("l")).when(may_change_one),
        page("feedback-tag", triage_words::TAG, Icon::Tag, Box::new(to_field(".note-tags__add input")))
            .keys(Shortcut::Key("t"))
            .when(may_change_one),
        page("feedback-assign", triage_words::ASSIGN, Icon::Person, Box::new(to_field(".note-panel__owner input")))
            .keys(Shortcut::Key("i"))
            .when(may_change_one),
        page("feedback-snooze", triage_words::SNOOZE, Icon::Calendar, Box::new(move || triage.snooze()))
            .keys(Shortcut::Key("s"))
            .when(may_change),
        page("feedback-split", triage_words::SPLIT, Icon::Copy, Box::new(split))
            .keys(Shortcut::Key("b"))
            .when(may_change_one),
        page("feedback-merge", triage_words::MERGE, Icon::Inbox, Box::new(move || triage.merge()))
            .keys(Shortcut::Key("m"))
            .when(may_change),
        page("feedback-rename", words::EDIT_TITLE, Icon::Edit, Box::new(rename))
            .keys(Shortcut::Key("e"))
            .when(may_change_one),
        page("feedback-remove", words::REMOVE, Icon::Trash, Box::new(move || triage.remove(triage.at_hand())))
            .keys(Shortcut::Key("Delete"))
            .when(may_change),
    ]);
}
