//! What moves on the board: by keys, by menu, and by dropping.

use leptos::prelude::*;

use super::plan::{Plan, TRAY, zone};
use crate::{
    commands::roadmap::{Lane, Place, PlaceInLane, Step as Toward, column},
    model::{Horizon, Id, Item},
    ui::{
        kit::reorder::{DropSlot, Dropped},
        outside::{announce, focus},
        words::{item as item_words, roadmap as words},
    },
};

impl Plan {
    /// A step with the keys on the board: moves a card, and says where it went.
    pub(super) fn step(self, id: Id<Item>, toward: Toward) {
        let place = self.board.read_untracked().step(id, toward);
        if let Some(place) = place {
            self.place(place, None);
        }
    }

    /// Puts an item at the end of a column, or takes it off the board.
    pub(super) fn put(self, id: Id<Item>, horizon: Option<Horizon>) {
        self.place(Place { id, horizon, before: None }, None);
    }

    /// Takes an item off the board, with a way back.
    pub(super) fn take_off(self, id: Id<Item>) {
        let said = words::taken_off(self.lang.get_untracked(), &self.title(id));
        let next = {
            let board = self.board.read_untracked();
            board.neighbour(id, Toward::Down).or_else(|| board.neighbour(id, Toward::Up))
        };
        if self.workspace.dispatch_with_undo(Place { id, horizon: None, before: None }, said) {
            match next {
                Some(next) => self.focus(next),
                None => focus::soon(".roadmap__add"),
            }
        }
    }

    fn place(self, place: Place, lane: Option<Lane>) {
        if !self.workspace.dispatch(PlaceInLane { place, lane }) {
            return;
        }
        let lang = self.lang.get_untracked();
        if let Some((_, horizon, at)) = self.board.read_untracked().find(place.id) {
            let column = item_words::horizon(horizon).in_lang(lang);
            announce(&words::moved_to(lang, &self.title(place.id), column, at + 1));
        }
        self.focus(place.id);
    }

    /// What a drop on the board or the tray asks for.
    pub(super) fn dropped(self, dropped: &Dropped) {
        let Ok(id) = dropped.key.parse::<Id<Item>>() else { return };
        if dropped.zone.as_deref() == Some(TRAY) {
            if self.workspace.snapshot().get_untracked().get(id).is_some_and(|it| it.horizon.is_some()) {
                self.take_off(id);
            }
            return;
        }
        let found = untrack(|| {
            let board = self.board.read();
            let zones = board.lanes.iter().flat_map(|it| Horizon::ALL.map(|horizon| (it.lane, horizon)));
            zones.into_iter().find(|(lane, horizon)| Some(zone(*lane, *horizon)) == dropped.zone)
        });
        let Some((lane, horizon)) = found else { return };
        let target = dropped.target.as_deref().and_then(|it| it.parse::<Id<Item>>().ok());
        let before = match dropped.slot {
            DropSlot::Before => target,
            DropSlot::After => target.and_then(|target| self.after(target, horizon, id)),
            DropSlot::Inside => None,
        };
        self.place(Place { id, horizon: Some(horizon), before }, (lane != Lane::All).then_some(lane));
    }

    /// What follows `target` in the whole column, hidden or not, leaving out `moved`.
    fn after(self, target: Id<Item>, horizon: Horizon, moved: Id<Item>) -> Option<Id<Item>> {
        let column = column(&self.workspace.snapshot().get_untracked(), horizon);
        let mut rest = column.into_iter().skip_while(|it| *it != target).skip(1);
        rest.find(|it| *it != moved)
    }
}
