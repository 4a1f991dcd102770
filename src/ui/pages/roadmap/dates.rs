//! The dialog for the days of one item.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::plan::Plan;
use crate::ui::{
    kit::{
        button::{Button, ButtonKind},
        date_field::DateField,
        dialog::{Dialog, DialogSize},
    },
    words::{roadmap as words, t, use_lang},
    workspace::use_workspace,
};

/// The dialog; open while an item's dates are being set.
#[component]
pub(super) fn Dates(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    // A day that was typed; `None` while the field shows the item's own.
    let start = RwSignal::new(None::<Option<NaiveDate>>);
    let end = RwSignal::new(None::<Option<NaiveDate>>);
    // A text that is no day would be lost by saving.
    let unread = [RwSignal::new(false), RwSignal::new(false)];
    let item = move || plan.dating.get().and_then(|id| workspace.snapshot().read().row(id));
    let start_shown = Signal::derive(move || start.get().unwrap_or_else(|| item().and_then(|it| it.start)));
    let end_shown = Signal::derive(move || end.get().unwrap_or_else(|| item().and_then(|it| it.end)));
    let backwards = Memo::new(move |_| matches!((start_shown.get(), end_shown.get()), (Some(a), Some(b)) if b < a));
    let cannot_save = Memo::new(move |_| backwards.get() || unread.iter().any(|it| it.get()));
    let error = Signal::derive(move || backwards.get().then(|| words::BACKWARDS.in_lang(lang.get()).to_owned()));
    let close = move || {
        let id = plan.dating.get_untracked();
        plan.dating.set(None);
        start.set(None);
        end.set(None);
        if let Some(id) = id {
            plan.focus(id);
        }
    };
    let write = move |dates: (Option<NaiveDate>, Option<NaiveDate>)| {
        if let Some(id) = plan.dating.get_untracked()
            && plan.set_dates(id, dates.0, dates.1)
        {
            close();
        }
    };
    let save = move |_| {
        if !cannot_save.get_untracked() {
            write((start_shown.get_untracked(), end_shown.get_untracked()));
        }
    };
    let title = move || match item() {
        Some(item) => words::dates_of(lang.get(), &item.title),
        None => words::DATES.in_lang(lang.get()).to_owned(),
    };
    let actions = move || {
        view! {
            <Button label=t(words::CLEAR_DATES) kind=ButtonKind::Quiet on_click=move |_| write((None, None))/>
            <Button label=t(words::CANCEL) on_click=move |_| close()/>
            <Button label=t(words::SAVE) kind=ButtonKind::Primary on_click=save/>
        }
        .into_any()
    };
    view! {
        <Dialog
            open=Signal::derive(move || plan.dating.get().is_some())
            on_close=move |()| close()
            title=title
            size=DialogSize::Small
            actions=actions
        >
            <div class="stack dates">
                <div class="form-grid">
                    <DateField label=t(words::START) value=start_shown unread=unread[0] on_commit=move |day| start.set(Some(day))/>
                    <DateField label=t(words::END) value=end_shown unread=unread[1] on_commit=move |day| end.set(Some(day)) error=error/>
                </div>
                <p class="field__hint">{t(words::DATES_HINT)}</p>
            </div>
        </Dialog>
    }
}
