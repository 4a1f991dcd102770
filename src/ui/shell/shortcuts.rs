//! Shortcuts: keys that call actions, wherever the focus is.

use std::cell::Cell;

use leptos::{ev, prelude::*};

use super::super::{
    actions::{Shortcut, use_actions},
    kit::keys,
};
use crate::browser::preferences;

/// How long a `G` waits for its letter, in milliseconds.
const GO_WAIT: f64 = 1_500.0;

/// Listens for as long as the calling component lives.
pub(super) fn listen() {
    let actions = use_actions();
    let go_since = Cell::new(f64::NEG_INFINITY);
    let handle = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        let key = event.key();
        let command = event.ctrl_key() || event.meta_key();
        let typing = keys::is_typing(&event);
        let went = event.time_stamp() - go_since.replace(f64::NEG_INFINITY) < GO_WAIT;
        if !command && (typing || event.alt_key() || !preferences::letters() || keys::is_dialog_open()) {
            return;
        }
        if command && typing && matches!(key.to_lowercase().as_str(), "z" | "y") {
            return; // undo of typing belongs to the field
        }
        let pressed = |shortcut: Shortcut| match shortcut {
            Shortcut::Key(it) => !command && !went && key == it,
            Shortcut::Go(it) => !command && went && key == it,
            Shortcut::Command(it) => command && !event.shift_key() && key.to_lowercase() == it,
            Shortcut::CommandShift(it) => command && event.shift_key() && key.to_lowercase() == it,
        };
        let all = actions.all().get_untracked();
        if let Some(action) = all.iter().find(|it| it.shortcut.is_some_and(pressed)) {
            event.prevent_default();
            if action.enabled.get_untracked() {
                action.run.run(());
            }
        } else if !command && key == "g" {
            go_since.set(event.time_stamp());
        }
    });
    on_cleanup(move || handle.remove());
}
