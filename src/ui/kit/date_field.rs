//! A day, by the browser's own date field.

use chrono::{Datelike as _, NaiveDate};
use leptos::prelude::*;

use super::{
    field::{Field, LabelLook, described_by},
    id,
};

/// Years before this one are halves of a year being typed.
const YEAR_MIN: i32 = 1900;

/// A day, or none while the field is empty.
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
) -> impl IntoView {
    let id = id::fresh("date");
    let written = |day: NaiveDate| day.to_string();
    let change = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        let day = read(&text);
        let half_typed = day.is_some_and(|day| day.year() < YEAR_MIN) || (day.is_none() && !text.is_empty());
        if !half_typed && day != value.get_untracked() {
            on_commit.run(day);
        }
    };
    view! {
        <Field id=id.clone() label=label look=look hint=hint.clone() error=error>
            <span class="input" data-kind="date">
                <input
                    class="input__text"
                    id=id.clone()
                    type="date"
                    min=move || min.get().map(written)
                    max=move || max.get().map(written)
                    aria-invalid=move || error.read().is_some().then_some("true")
                    aria-describedby=described_by(&id, hint.is_some(), error)
                    prop:value=move || value.get().map(written).unwrap_or_default()
                    on:change=change
                />
            </span>
        </Field>
    }
}

/// The day a date field holds.
fn read(text: &str) -> Option<NaiveDate> {
    let mut parts = text.splitn(3, '-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}
