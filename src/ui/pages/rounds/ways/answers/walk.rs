//! Walking: one question at a time, forth and back, and to the next that is open.

use leptos::prelude::*;

use crate::ui::{
    kit::{
        button::{Button, ButtonKind},
        icon::Icon,
    },
    words::{t, use_lang, ways as words},
};

/// Where somebody is among the questions. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    /// Which question is shown.
    pub(super) at: RwSignal<usize>,
    /// Whether each question is answered.
    done: Memo<Vec<bool>>,
}

impl Walk {
    /// At the first question that is open.
    pub(super) fn new(done: Memo<Vec<bool>>) -> Self {
        let first = done.read_untracked().iter().position(|it| !it).unwrap_or_default();
        Self { at: RwSignal::new(first), done }
    }

    /// The next question after this one that is open; before it where there is none after.
    fn next_open(self) -> Option<usize> {
        let (done, at) = (self.done.read_untracked(), self.at.get_untracked());
        let open = |from: usize, to: usize| (from..to).find(|it| done.get(*it) == Some(&false));
        open(at + 1, done.len()).or_else(|| open(0, at))
    }

    /// Goes to the next question that is open; says whether there is one.
    pub(super) fn go_on(self) -> bool {
        let next = self.next_open();
        if let Some(next) = next {
            self.at.set(next);
        }
        next.is_some()
    }

    /// Goes one back.
    pub(super) fn back(self) {
        let at = self.at.get_untracked();
        self.at.set(at.saturating_sub(1));
    }
}

/// Where somebody is, and the ways to other questions.
#[component]
pub(super) fn WalkBar(
    /// The walk.
    walk: Walk,
) -> impl IntoView {
    let lang = use_lang();
    let count = move || walk.done.read().len();
    let answered = move || walk.done.read().iter().filter(|it| **it).count();
    let is_all = Memo::new(move |_| count() > 0 && answered() == count());
    let next = move |_| {
        let at = walk.at.get_untracked();
        if at + 1 < walk.done.read_untracked().len() {
            walk.at.set(at + 1);
        }
    };
    view! {
        <div class="walk">
            <Button
                label=t(words::BACK) icon=Icon::ChevronLeft kind=ButtonKind::Quiet
                disabled=Signal::derive(move || walk.at.get() == 0) on_click=move |_| walk.back()
            />
            <span class="walk__at">{move || words::question(lang.get(), walk.at.get() + 1, count())}</span>
            <Button
                label=t(words::NEXT) kind=ButtonKind::Quiet
                disabled=Signal::derive(move || walk.at.get() + 1 >= count()) on_click=next
            />
            <span class="purse__bar" aria-hidden="true">
                <span
                    class="purse__fill"
                    style:width=move || format!("{:.1}%", 100.0 * answered() as f64 / count().max(1) as f64)
                ></span>
            </span>
            <p class="walk__done" role="status">
                {move || if is_all.get() {
                    words::ALL_ANSWERED.in_lang(lang.get()).to_owned()
                } else {
                    words::answered(lang.get(), answered(), count())
                }}
            </p>
        </div>
    }
}
