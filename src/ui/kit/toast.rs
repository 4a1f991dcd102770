//! Toasts: what just happened, in a line at the edge of the page, often with a way back.
//!
//! - T1 A toast stays at least eight seconds, and for as long as the pointer or the focus is on the toasts.
//! - T2 A toast never takes focus.
//! - T3 A way back stands only while it leads back to what the toast says: the next step withdraws it.
//! - T4 Toasts stand over everything, an open dialog too: what happens there is to be read.

use std::time::Duration;

use leptos::{html, prelude::*};

pub use super::badge::Tone;
use super::{
    button::{ButtonSize, IconButton},
    icon::Icon,
};
use crate::ui::{
    outside::{focus, place},
    words::{kit as words, t},
};

/// How long a toast stays.
const STAY: Duration = Duration::from_secs(8);
/// How long a toast stays on after the pointer has left.
const STAY_ON: Duration = Duration::from_secs(3);
/// How many toasts stand at once; older ones make room.
const TOASTS_MAX: usize = 4;

/// A line about what just happened.
#[derive(Clone, Debug, Default)]
pub struct Toast {
    /// What happened, in a sentence.
    pub text: String,
    /// A button with its word, such as Undo; pressing it closes the toast.
    pub action: Option<(String, Callback<()>)>,
    /// What it means.
    pub tone: Tone,
}

/// The toasts of the page, provided once at the top.
#[derive(Clone, Copy, Debug)]
pub struct Toasts {
    all: RwSignal<Vec<(u32, Toast)>>,
    next: StoredValue<u32>,
    held: RwSignal<bool>,
}

impl Toasts {
    /// No toasts yet.
    #[must_use]
    pub fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), next: StoredValue::new(0), held: RwSignal::new(false) }
    }

    /// The toasts of the page; call it in the body of a component.
    #[must_use]
    pub fn expect() -> Self {
        use_context().unwrap_or_default()
    }

    /// Shows a toast.
    pub fn show(self, toast: Toast) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.all.update(|all| {
            let surplus = (all.len() + 1).saturating_sub(TOASTS_MAX);
            all.drain(..surplus);
            all.push((id, toast));
        });
        self.close_after(id, STAY);
    }

    /// Takes away the toasts with a button: what they offer was about a moment that is over.
    pub fn withdraw(self) {
        if self.all.read_untracked().iter().any(|(_, toast)| toast.action.is_some()) {
            self.all.update(|all| all.retain(|(_, toast)| toast.action.is_none()));
        }
    }

    /// Shows a line without a button.
    pub fn say(self, text: impl Into<String>) {
        self.show(Toast { text: text.into(), ..Toast::default() });
    }

    fn close_after(self, id: u32, stay: Duration) {
        set_timeout(
            move || match self.held.try_get_untracked() {
                Some(true) => self.close_after(id, STAY_ON),
                Some(false) => self.close(id),
                None => {}
            },
            stay,
        );
    }

    fn close(self, id: u32) {
        self.all.try_update(|all| all.retain(|(other, _)| *other != id));
    }
}

impl Default for Toasts {
    fn default() -> Self {
        Self::new()
    }
}

/// Where toasts appear; stands once in the page, always.
#[component]
pub fn ToastHost() -> impl IntoView {
    let toasts = Toasts::expect();
    let host = NodeRef::<html::Section>::new();
    host.on_load(|host| {
        // It stands in the page only after this moment.
        focus::after_render(move || place::show(&host));
    });
    let hold = move |held: bool| toasts.held.set(held);
    view! {
        <section
            class="toasts"
            popover="manual"
            node_ref=host
            aria-label=t(words::MESSAGES)
            on:pointerenter=move |_| hold(true)
            on:pointerleave=move |_| hold(false)
            on:focusin=move |_| hold(true)
            on:focusout=move |_| hold(false)
        >
            <div class="toasts__list" role="status" aria-atomic="false">
                <For each=move || toasts.all.get() key=|(id, _)| *id let:entry>
                    <ToastLine id=entry.0 toast=entry.1/>
                </For>
            </div>
        </section>
    }
}

#[component]
fn ToastLine(
    /// Which of the toasts.
    id: u32,
    /// What it says.
    toast: Toast,
) -> impl IntoView {
    let toasts = Toasts::expect();
    let close = move || {
        toasts.held.set(false);
        toasts.close(id);
    };
    let action = toast.action.map(|(word, run)| {
        view! {
            <button type="button" class="toast__action" on:click=move |_| {
                close();
                run.try_run(());
            }>{word}</button>
        }
    });
    view! {
        <div class="toast" data-tone=toast.tone.name()>
            {(toast.tone != Tone::Neutral).then(|| toast.tone.icon().view())}
            <span class="toast__text">{toast.text}</span>
            {action}
            <IconButton label=t(words::CLOSE) icon=Icon::Close size=ButtonSize::Small on_click=move |_| close()/>
        </div>
    }
}
