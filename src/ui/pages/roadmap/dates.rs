//! The dialog for the days of one item: when, how exactly, how late at most, and why they changed.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::plan::Plan;
use crate::{
    commands::roadmap::Schedule,
    model::Precision,
    ui::{
        kit::{
            button::{Button, ButtonKind},
            date_field::DateField,
            dialog::{Dialog, DialogSize},
            select::Select,
            text_field::TextField,
        },
        words::{roadmap as words, t, timeline as days, use_lang},
        workspace::use_workspace,
    },
};

/// A day that was typed; `None` while the field shows the item's own.
type Typed = RwSignal<Option<Option<NaiveDate>>>;

/// The dialog; open while an item's dates are being set.
#[component]
pub(super) fn Dates(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let typed: [Typed; 3] = [RwSignal::new(None), RwSignal::new(None), RwSignal::new(None)];
    let precision = RwSignal::new(None::<Precision>);
    let because = RwSignal::new(None::<String>);
    // A text that is no day would be lost by saving.
    let unread = [RwSignal::new(false), RwSignal::new(false), RwSignal::new(false)];
    let item = move || plan.dating.get().and_then(|id| workspace.snapshot().read().row(id));
    // What saving would write.
    let draft = Memo::new(move |_| {
        let mut schedule = Schedule::of(&*item()?);
        for (field, typed) in [&mut schedule.start, &mut schedule.end, &mut schedule.latest].into_iter().zip(typed) {
            *field = typed.get().unwrap_or(*field);
        }
        schedule.precision = precision.get().unwrap_or(schedule.precision);
        schedule.because = because.get().unwrap_or(schedule.because);
        Some(schedule)
    });
    let of =
        move |field: fn(&Schedule) -> Option<NaiveDate>| Signal::derive(move || draft.read().as_ref().and_then(field));
    let (start, end, latest) = (of(|it| it.start), of(|it| it.end), of(|it| it.latest));
    let after = |a: Signal<Option<NaiveDate>>, b: Signal<Option<NaiveDate>>| {
        Memo::new(move |_| matches!((a.get(), b.get()), (Some(a), Some(b)) if b < a))
    };
    let (backwards, too_late) = (after(start, end), after(end, latest));
    let cannot_save = Memo::new(move |_| backwards.get() || too_late.get() || unread.iter().any(|it| it.get()));
    let error = Signal::derive(move || backwards.get().then(|| words::BACKWARDS.in_lang(lang.get()).to_owned()));
    let late = Signal::derive(move || too_late.get().then(|| days::LATEST_BACKWARDS.in_lang(lang.get()).to_owned()));
    let close = move || {
        let id = plan.dating.get_untracked();
        plan.dating.set(None);
        typed.iter().for_each(|it| it.set(None));
        precision.set(None);
        because.set(None);
        if let Some(id) = id {
            plan.focus(id);
        }
    };
    let write = move |schedule: Option<Schedule>| {
        if schedule.is_some_and(|it| workspace.dispatch(it)) {
            close();
        }
    };
    let save = move |_| {
        if !cannot_save.get_untracked() {
            write(draft.get_untracked());
        }
    };
    let clear = move |_| {
        write(draft.get_untracked().map(|it| Schedule { start: None, end: None, latest: None, ..it }));
    };
    let title = move || match item() {
        Some(item) => words::dates_of(lang.get(), &item.title),
        None => words::DATES.in_lang(lang.get()).to_owned(),
    };
    let options = Signal::derive(move || {
        let word = |it: Precision| (key(it).to_owned(), days::precision(it).in_lang(lang.get()).to_owned());
        Precision::ALL.map(word).to_vec()
    });
    let chosen =
        Signal::derive(move || key(draft.read().as_ref().map(|it| it.precision).unwrap_or_default()).to_owned());
    let why = Signal::derive(move || draft.read().as_ref().map(|it| it.because.clone()).unwrap_or_default());
    let actions = move || {
        view! {
            <Button label=t(words::CLEAR_DATES) kind=ButtonKind::Quiet on_click=clear/>
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
            actions=actions
            size=DialogSize::Normal
        >
            <div class="stack dates">
                <div class="form-grid">
                    <DateField label=t(words::START) value=start unread=unread[0] on_commit=move |day| typed[0].set(Some(day))/>
                    <DateField label=t(words::END) value=end unread=unread[1] on_commit=move |day| typed[1].set(Some(day)) error=error/>
                    <Select
                        label=t(days::PRECISION) options=options value=chosen
                        on_commit=move |name: String| precision.set(Precision::ALL.into_iter().find(|it| key(*it) == name))
                    />
                    <DateField
                        label=t(days::LATEST) hint=t(days::LATEST_HINT) value=latest unread=unread[2]
                        on_commit=move |day| typed[2].set(Some(day)) error=late
                    />
                </div>
                <TextField
                    label=t(days::BECAUSE) hint=t(days::BECAUSE_HINT) value=why max_length=300_u32
                    on_input=move |text: String| because.set(Some(text))
                />
                <p class="field__hint">{t(days::DATES_HINT)}</p>
            </div>
        </Dialog>
    }
}

/// The word of a precision among the choices.
const fn key(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Quarter => "quarter",
    }
}
