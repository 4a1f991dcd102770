//! Snoozing: until when notes are put off.

use chrono::{Datelike as _, Days, NaiveDate};
use leptos::prelude::*;

use super::triage::Triage;
use crate::{
    model::{Feedback, Id},
    ui::{
        kit::{
            button::{Button, ButtonKind},
            date_field::DateField,
            dialog::{Dialog, DialogSize},
        },
        words::{Word, feedback, format, t, triage as words},
    },
};

/// The dialog that asks until when.
#[component]
pub(super) fn Snoozer() -> impl IntoView {
    let triage = Triage::expect();
    let snoozing = triage.snoozing;
    let is_open = Memo::new(move |_| !snoozing.read().is_empty());
    let day = RwSignal::new(None::<NaiveDate>);
    let wrong = RwSignal::new(false);
    let close = move || {
        snoozing.update(Vec::clear);
        day.set(None);
        wrong.set(false);
    };
    let until = move |until: Option<NaiveDate>| {
        let ids: Vec<Id<Feedback>> = snoozing.get_untracked();
        close();
        // After the dialog has given the focus back to where it came from.
        crate::ui::outside::focus::after_render(move || triage.snooze_until(ids, until));
    };
    let chosen = move || match day.get_untracked().filter(|it| *it > triage.today.get_untracked()) {
        Some(day) => until(Some(day)),
        None => wrong.set(true),
    };
    let is_asleep = Memo::new(move |_| {
        let notes = triage.workspace.feedback().read();
        let asleep = |id: &Id<Feedback>| notes.get(*id).is_some_and(|it| it.is_asleep(triage.today.get()));
        snoozing.read().iter().any(asleep)
    });
    let choice = move |word: Word, is_first: bool, of: fn(NaiveDate) -> NaiveDate| {
        let to = Memo::new(move |_| of(triage.today.get()));
        view! {
            <button type="button" class="snooze__choice" autofocus=is_first on:click=move |_| until(Some(to.get_untracked()))>
                <span>{t(word)}</span>
                <span class="snooze__day">{move || format::date(triage.lang.get(), to.get())}</span>
            </button>
        }
    };
    let actions = move || {
        view! {
            <Button label=t(feedback::CANCEL) kind=ButtonKind::Quiet on_click=move |_| close()/>
            <Show when=move || is_asleep.get()>
                <Button label=t(words::WAKE) on_click=move |_| until(None)/>
            </Show>
            <Button label=t(words::SNOOZE) kind=ButtonKind::Primary on_click=move |_| chosen()/>
        }
    };
    let error = Signal::derive(move || {
        let is_wrong = wrong.get() && day.get().is_none_or(|it| it <= triage.today.get());
        is_wrong.then(|| words::CHOOSE_DAY.in_lang(triage.lang.get()).to_owned())
    });
    view! {
        <Dialog open=is_open on_close=move |()| close() title=t(words::SNOOZE) size=DialogSize::Small actions=actions>
            <div class="snooze">
                <p class="compose__hint">{t(words::SNOOZE_HINT)}</p>
                <div class="snooze__choices">
                    {choice(words::TOMORROW, true, |today| after(today, 1))}
                    {choice(words::NEXT_WEEK, false, |today| after(today, 7 - u64::from(today.weekday().num_days_from_monday())))}
                    {choice(words::NEXT_MONTH, false, |today| after(today, 28))}
                </div>
                <DateField
                    label=t(words::SNOOZE_UNTIL)
                    value=day
                    min=Signal::derive(move || Some(after(triage.today.get(), 1)))
                    error=error
                    on_commit=move |it| day.set(it)
                />
            </div>
        </Dialog>
    }
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
