//! A calendar to choose a day from, a month at a time: the grid of the date picker pattern of WAI-ARIA.
//!
//! Arrows go by days and weeks, Home and End to the ends of a week, Page Up and Page Down by months, with Shift by
//! years. One day is reached by Tab; the others by the arrows.

use chrono::{Datelike as _, NaiveDate};
use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    button::{Button, ButtonKind, ButtonSize, IconButton},
    icon::Icon,
    keys,
};
use crate::{
    browser::clock,
    model::day::{days_later, monday, months_later, weeks_of_month},
    ui::{
        outside::focus,
        words::{format, kit as words, t, use_lang},
    },
};

/// The weeks of a month, today, and no day at all.
#[component]
pub(super) fn Calendar(
    /// The day that is chosen now; the calendar opens at it, or at today.
    value: Signal<Option<NaiveDate>>,
    /// The first day that can be chosen.
    min: Signal<Option<NaiveDate>>,
    /// The last day that can be chosen.
    max: Signal<Option<NaiveDate>>,
    /// Called with the day that was chosen.
    #[prop(into)]
    on_pick: Callback<Option<NaiveDate>>,
) -> impl IntoView {
    let lang = use_lang();
    let today = clock::today();
    // The day that Tab reaches; its month is the one shown.
    let at = RwSignal::new(value.get_untracked().unwrap_or(today));
    let first = Memo::new(move |_| at.get().with_day(1).unwrap_or(today));
    let table = NodeRef::<html::Table>::new();
    let is_allowed =
        move |day: NaiveDate| min.get().is_none_or(|first| day >= first) && max.get().is_none_or(|last| day <= last);
    let go = move |to: Option<NaiveDate>| {
        let Some(to) = to else { return };
        at.set(to);
        focus::after_views(move || {
            let cell = table.try_get_untracked().flatten();
            let cell = cell.and_then(|it| it.query_selector(&format!("[data-day=\"{to}\"]")).ok().flatten());
            if let Some(cell) = cell {
                focus::element(&cell);
            }
        });
    };
    let turn = move |months: i32| {
        if let Some(day) = months_later(at.get_untracked(), months) {
            at.set(day);
        }
    };
    let key_down = move |event: KeyboardEvent| {
        let day = at.get_untracked();
        let months = if event.shift_key() { 12 } else { 1 };
        let to = match event.key().as_str() {
            _ if keys::is_command(&event) || event.alt_key() => return,
            "ArrowLeft" => days_later(day, -1),
            "ArrowRight" => days_later(day, 1),
            "ArrowUp" => days_later(day, -7),
            "ArrowDown" => days_later(day, 7),
            "Home" => Some(monday(day)),
            "End" => days_later(monday(day), 6),
            "PageUp" => months_later(day, -months),
            "PageDown" => months_later(day, months),
            _ => return,
        };
        event.prevent_default();
        go(to);
    };
    let cell = move |day: NaiveDate| {
        let name = move || format::full_date(lang.get(), day);
        let outside = move || (day.month() != first.get().month()).then_some("");
        view! {
            <td role="gridcell" aria-selected=move || (value.get() == Some(day)).to_string()>
                <button
                    type="button"
                    class="calendar__day"
                    data-day=day.to_string()
                    data-outside=outside
                    aria-label=name
                    aria-current=(day == today).then_some("date")
                    aria-disabled=move || (!is_allowed(day)).then_some("true")
                    tabindex=move || if at.get() == day { "0" } else { "-1" }
                    on:click=move |_| {
                        if is_allowed(day) {
                            on_pick.run(Some(day));
                        }
                    }
                >{day.day()}</button>
            </td>
        }
    };
    let days_of = |monday: NaiveDate| (0..7).filter_map(move |by| days_later(monday, by));
    let names = move || {
        let lang = lang.get();
        let name = |day| {
            view! { <th scope="col" abbr=format::weekday(lang, day, true)>{format::weekday(lang, day, false)}</th> }
        };
        days_of(monday(today)).map(name).collect_view()
    };
    let weeks = move || {
        let week = |monday: NaiveDate| {
            view! {
                <tr>
                    <th scope="row" class="calendar__week">{monday.iso_week().week()}</th>
                    {days_of(monday).map(cell).collect_view()}
                </tr>
            }
        };
        weeks_of_month(first.get()).into_iter().map(week).collect_view()
    };
    view! {
        <div class="calendar__head">
            <IconButton label=t(words::MONTH_BEFORE) icon=Icon::ChevronLeft size=ButtonSize::Small on_click=move |_| turn(-1)/>
            <p class="calendar__month" aria-live="polite">{move || format::month(lang.get(), first.get())}</p>
            <IconButton label=t(words::MONTH_AFTER) icon=Icon::ChevronRight size=ButtonSize::Small on_click=move |_| turn(1)/>
        </div>
        <table class="calendar__days" role="grid" aria-label=move || format::month(lang.get(), first.get()) node_ref=table on:keydown=key_down>
            <thead>
                <tr>
                    <th scope="col" class="calendar__week" abbr=t(words::WEEK)>{t(words::WEEK_SHORT)}</th>
                    {names}
                </tr>
            </thead>
            <tbody>{weeks}</tbody>
        </table>
        <div class="calendar__foot">
            <Button
                label=t(words::TODAY)
                kind=ButtonKind::Quiet
                size=ButtonSize::Small
                disabled=Signal::derive(move || !is_allowed(today))
                on_click=move |_| on_pick.run(Some(today))
            />
            <Button
                label=t(words::NO_DAY)
                kind=ButtonKind::Quiet
                size=ButtonSize::Small
                disabled=Signal::derive(move || value.read().is_none())
                on_click=move |_| on_pick.run(None)
            />
        </div>
        <p class="calendar__hint">{t(words::DAY_TYPED)}</p>
    }
}
