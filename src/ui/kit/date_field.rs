//! A day, typed in the page's language or chosen from a calendar.
//!
//! Not the browser's own date field: that one follows the language of the browser, so that a Danish page would ask for
//! month/day/year, begin weeks on Sunday, and read neither `+2w` nor `i morgen`.

use chrono::NaiveDate;
use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    calendar::Calendar,
    field::{Draft, Field, LabelLook, described_by},
    icon::Icon,
    id, keys,
};
use crate::{
    browser::clock,
    model::day::{DayFlaw, parse_day},
    ui::{
        outside::{
            focus,
            place::{self, Align},
        },
        words::{Lang, format, kit as words, use_lang},
    },
};

/// Why a text is not a day for this field.
#[derive(Clone, Copy, PartialEq)]
enum Wrong {
    Flaw(DayFlaw),
    TooEarly(NaiveDate),
    TooLate(NaiveDate),
}

impl Wrong {
    fn words(self, lang: Lang) -> String {
        match self {
            Self::Flaw(DayFlaw::Unreadable) => words::NOT_A_DAY.in_lang(lang).to_owned(),
            Self::Flaw(DayFlaw::NoSuchDay) => words::NO_SUCH_DAY.in_lang(lang).to_owned(),
            Self::TooEarly(first) => words::not_before(lang, &format::date(lang, first)),
            Self::TooLate(last) => words::not_after(lang, &format::date(lang, last)),
        }
    }
}

/// A day, or none while the field is empty; commits as [`super::field`] says.
///
/// A text that is no day stays in the field with a sentence about it, and is not committed.
#[component]
pub fn DateField(
    /// What the day is.
    #[prop(into)]
    label: TextProp,
    /// Where the label stands.
    #[prop(optional)]
    look: LabelLook,
    /// The value.
    #[prop(into)]
    value: Signal<Option<NaiveDate>>,
    /// Called with the day when it is committed and differs.
    #[prop(into)]
    on_commit: Callback<Option<NaiveDate>>,
    /// The first day allowed.
    #[prop(optional, into)]
    min: Signal<Option<NaiveDate>>,
    /// The last day allowed.
    #[prop(optional, into)]
    max: Signal<Option<NaiveDate>>,
    /// Help that is always there.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the day.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Set while the text is no day, for a form that must not go on then.
    #[prop(optional)]
    unread: RwSignal<bool>,
) -> impl IntoView {
    let id = id::fresh("date");
    let sheet_id = format!("{id}-days");
    let lang = use_lang();
    let shown = Signal::derive(move || value.get().map_or_else(String::new, |day| format::date(lang.get(), day)));
    let draft = Draft::over(shown);
    let wrong = RwSignal::new(None::<Wrong>);
    let judge = move |why: Option<Wrong>| {
        let _ = wrong.try_set(why);
        if unread.try_get_untracked().is_some_and(|was| was != why.is_some()) {
            unread.set(why.is_some());
        }
    };
    let read = move |text: &str| -> Result<Option<NaiveDate>, Wrong> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let day = parse_day(text, clock::today()).map_err(Wrong::Flaw)?;
        match (min.get_untracked(), max.get_untracked()) {
            (Some(first), _) if day < first => Err(Wrong::TooEarly(first)),
            (_, Some(last)) if day > last => Err(Wrong::TooLate(last)),
            _ => Ok(Some(day)),
        }
    };
    let take = move |day: Option<NaiveDate>| {
        judge(None);
        draft.clear();
        if day != value.get_untracked() {
            on_commit.run(day);
        }
    };
    let commit = move || match draft.changed().map(|text| read(&text)) {
        None => {
            judge(None);
            draft.clear();
        }
        Some(Ok(day)) => take(day),
        Some(Err(why)) => judge(Some(why)),
    };
    on_cleanup(move || {
        commit();
        judge(None);
    });

    let (box_ref, button) = (NodeRef::<html::Span>::new(), NodeRef::<html::Button>::new());
    let sheet = NodeRef::<html::Div>::new();
    let open = RwSignal::new(false);
    let toggled = move |_| {
        // The browser tells a moment later, when the field may be gone from the page.
        let (sheet, anchor) = (sheet.try_get_untracked().flatten(), box_ref.try_get_untracked().flatten());
        let (Some(sheet), Some(anchor)) = (sheet, anchor) else { return };
        let is_open = place::is_shown(&sheet);
        open.set(is_open);
        if is_open {
            focus::after_render(move || {
                place::beside(&sheet, &anchor, Align::Start);
                if let Ok(Some(day)) = sheet.query_selector("[data-day][tabindex=\"0\"]") {
                    focus::element(&day);
                }
            });
        }
    };
    let pick = move |day: Option<NaiveDate>| {
        if let Some(sheet) = sheet.get_untracked() {
            place::hide(&sheet);
        }
        if let Some(button) = button.get_untracked() {
            focus::element(&button);
        }
        take(day);
    };
    let key_down = move |event: KeyboardEvent| match event.key().as_str() {
        // With Ctrl too, for what the field is in may take that as the end of a form.
        "Enter" if !event.is_composing() => commit(),
        "Escape" if draft.changed().is_some() => {
            event.stop_propagation();
            event.prevent_default();
            draft.clear();
            judge(None);
        }
        "ArrowDown" if !keys::is_command(&event) => {
            event.prevent_default();
            event.stop_propagation();
            commit();
            if let Some(sheet) = sheet.get_untracked() {
                place::show(&sheet);
            }
        }
        _ => {}
    };
    let said = Signal::derive(move || wrong.get().map(|why| why.words(lang.get())).or_else(|| error.get()));
    let (name, sheet_name) = (label.clone(), label.clone());
    view! {
        <Field id=id.clone() label=label look=look hint=hint.clone() error=said>
            <span class="input" data-kind="date" node_ref=box_ref>
                <input
                    class="input__text"
                    id=id.clone()
                    type="text"
                    autocomplete="off"
                    aria-invalid=move || said.read().is_some().then_some("true")
                    aria-describedby=described_by(&id, hint.is_some(), said)
                    prop:value=move || draft.text()
                    on:input=move |event| {
                        judge(None);
                        draft.set(event_target_value(&event));
                    }
                    on:keydown=key_down
                    on:blur=move |_| commit()
                />
                <button
                    type="button"
                    class="input__button"
                    aria-haspopup="dialog"
                    aria-expanded=move || open.get().to_string()
                    aria-label=move || words::choose_day(lang.get(), &name.get())
                    popovertarget=sheet_id.clone()
                    node_ref=button
                >{Icon::Calendar.view()}</button>
            </span>
            <div
                class="calendar"
                id=sheet_id
                popover="auto"
                role="dialog"
                aria-label=move || words::choose_day(lang.get(), &sheet_name.get())
                node_ref=sheet
                on:toggle=toggled
                on:keydown=|event| event.stop_propagation()
                on:click=|event| event.stop_propagation()
            >
                {move || open.get().then(|| view! { <Calendar value min max on_pick=pick/> })}
            </div>
        </Field>
    }
}
