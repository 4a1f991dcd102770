//! Rounds: a question put to several people, who answer unseen, and what came of it.
//!
//! In: the address (the open round, its view, a new round with the filter it comes from) and the tables of rounds,
//! items, people, scores and answers. Out: rounds, answers, what the group agrees on, files for and from participants.
//!
//! - P1 Until a round is revealed the page shows of others only how much they have answered, never what.
//! - P2 Whoever takes over the computer sees nothing that the one before has entered.
//! - P3 The frame does not know how people answer: each way has its answering view and its result in [`ways`].

mod choose;
mod compose;
mod files;
mod list;
mod progress;
mod round;
mod state;
mod ways;
mod who;

use leptos::prelude::*;
pub use ways::{WayView, Ways};

use self::compose::{Compose, Composing};
use crate::{
    model::{Id, Round},
    ui::{
        actions::{Action, Group, Shortcut, use_actions},
        address::use_address,
        kit::icon::Icon,
        words::rounds as words,
        workspace::use_workspace,
    },
};

/// The page.
#[component]
pub fn Rounds() -> impl IntoView {
    let (address, workspace) = (use_address(), use_workspace());
    let composing = Composing::new();
    provide_context(composing);
    let open = address.get("open");
    let id = Memo::new(move |_| open.read().as_deref().map(|it| it.parse::<Id<Round>>().unwrap_or(Id::NIL)));
    use_actions().register([Action::new("rounds-new", words::NEW, Icon::Plus, Group::Page, move || {
        composing.open(None)
    })
    .keys(Shortcut::Key("c"))
    .when(Signal::derive(move || !workspace.is_read_only()))]);
    composing.open_if_asked();
    view! {
        <div class="page rounds">
            {move || match id.get() {
                Some(id) => view! { <round::Open id/> }.into_any(),
                None => view! { <list::List/> }.into_any(),
            }}
        </div>
        <Compose/>
    }
}
