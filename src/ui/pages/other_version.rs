//! The other version of a long text: two people changed it at once, and one of the two texts stands beside the record.
//!
//! Nothing is lost until somebody says which text holds.

use leptos::prelude::*;

use crate::{
    commands::records::Settle,
    model::RecordRef,
    replica::Stamp,
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            icon::Icon,
        },
        words::{format, item as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The versions that lost without having been seen, each with a way to settle it. Shows nothing when there is none.
#[component]
pub fn OtherVersion(
    /// The record.
    record: RecordRef,
    /// The text.
    field: &'static str,
    /// What it says now.
    #[prop(into)]
    current: Signal<String>,
) -> impl IntoView {
    let others = use_workspace().others(record);
    let versions = Memo::new(move |_| {
        let others = others.get().unwrap_or_default();
        let of_field = others.iter().filter(|(name, ..)| name == field);
        of_field.map(|(_, stamp, value)| (*stamp, value.as_str().unwrap_or_default().to_owned())).collect::<Vec<_>>()
    });
    view! {
        <For each=move || versions.get() key=|(stamp, _)| *stamp let((stamp, text))>
            <Version record field current stamp text/>
        </For>
    }
}

/// One version that lost.
#[component]
fn Version(
    /// The record.
    record: RecordRef,
    /// The text's name.
    field: &'static str,
    /// What it says now.
    current: Signal<String>,
    /// When this version was written.
    stamp: Stamp,
    /// What it says.
    text: String,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let settle = move |text: String| {
        let said = words::SETTLED.in_lang(lang.get_untracked()).to_owned();
        workspace.dispatch_with_undo(Settle { record, field, text }, said);
    };
    let (theirs, both) = (text.clone(), text.clone());
    let when = move || {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact for 280,000 years")]
        let time = stamp.time as f64;
        format::moment(lang.get(), time)
    };
    let shown = move || if text.is_empty() { words::OTHER_EMPTY.in_lang(lang.get()).to_owned() } else { text.clone() };
    view! {
        <section class="other-version" aria-label=t(words::OTHER_VERSION)>
            <p class="other-version__why">{Icon::Warning.view()} {t(words::OTHER_VERSION)} " " <time>{when}</time></p>
            <blockquote class="other-version__text">{shown}</blockquote>
            <div class="other-version__acts">
                <Button label=t(words::KEEP_MINE) size=ButtonSize::Small on_click=move |_| settle(current.get_untracked())/>
                <Button label=t(words::TAKE_THEIRS) size=ButtonSize::Small on_click=move |_| settle(theirs.clone())/>
                <Button
                    label=t(words::KEEP_BOTH)
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    on_click=move |_| settle(format!("{}\n\n{both}", current.get_untracked()))
                />
            </div>
        </section>
    }
}
