//! What a link says: the passage that speaks for the item, and how much it matters. The panels of both ends show it.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use crate::{
    commands::feedback::{ChangeLink, passage},
    model::{Id, Importance, Link},
    ui::{
        kit::{
            button::{ButtonSize, IconButton},
            field::LabelLook,
            icon::Icon,
            select::Select,
            text_area::TextArea,
        },
        outside::focus,
        words::{feedback as words, item, t, use_lang},
        workspace::use_workspace,
    },
};

/// The passage and the importance of a link, both to be changed where they stand.
#[component]
pub(super) fn LinkFields(
    /// The link.
    id: Id<Link>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let link = workspace.row(id);
    let quote = Signal::derive(move || link.read().as_ref().map(|it| it.quote.clone()).unwrap_or_default());
    let importance = move || link.read().as_ref().map(|it| it.importance).unwrap_or_default();
    let editing = RwSignal::new(false);
    let is_in_note = move |quote: &str| {
        let (link, notes) = (link.read(), workspace.feedback().read());
        let note = link.as_ref().and_then(|it| notes.get(it.feedback));
        quote.trim().is_empty() || note.is_none_or(|it| passage::find(&it.body, quote).is_some())
    };
    let set_importance = move |chosen: String| {
        let (Some(importance), Some(link)) = (read_importance(&chosen), link.get_untracked()) else { return };
        workspace.dispatch(ChangeLink { id, quote: link.quote.clone(), importance });
        // What matters more stands further up, and takes the focus along.
        focus::settle(format!("[data-link=\"{id}\"] select"));
    };
    let close = move |has_focus: bool| {
        editing.set(false);
        if has_focus {
            focus::settle(format!("[data-link=\"{id}\"] .link-fields__passage .button"));
        }
    };
    let passage = move || {
        if editing.get() {
            return view! { <Editor id quote=quote.get_untracked() is_in_note close=Callback::new(close)/> }.into_any();
        }
        let quote = quote.get();
        let text = if quote.is_empty() {
            view! { <p class="link-fields__whole">{t(item::WHOLE_NOTE)}</p> }.into_any()
        } else {
            view! { <blockquote class="link-fields__quote">{quote}</blockquote> }.into_any()
        };
        view! {
            <div class="link-fields__passage">
                {text}
                <Show when=move || !workspace.is_read_only()>
                    <IconButton
                        label=t(words::EDIT_PASSAGE)
                        icon=Icon::Edit
                        size=ButtonSize::Small
                        on_click=move |_| editing.set(true)
                    />
                </Show>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="link-fields" data-link=id.to_string()>
            {passage}
            <Show when=move || !editing.get() && !is_in_note(&quote.read())>
                <p class="link-fields__gone">{t(words::PASSAGE_GONE)}</p>
            </Show>
            <div class="link-fields__importance" data-importance=move || importance_key(importance())>
                <Select
                    label=t(words::IMPORTANCE)
                    look=LabelLook::Hidden
                    options=importance_options(lang)
                    value=Signal::derive(move || importance_key(importance()).to_owned())
                    on_commit=set_importance
                />
            </div>
        </div>
    }
}

/// The passage as it is edited: leaving it and Ctrl+Enter keep it, Escape leaves the old one.
#[component]
fn Editor<F: Fn(&str) -> bool + Copy + Send + Sync + 'static>(
    /// The link.
    id: Id<Link>,
    /// The passage as it was.
    quote: String,
    /// Whether words stand in the note.
    is_in_note: F,
    /// Called when it is over, with whether the focus is still here.
    close: Callback<bool>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let link = workspace.row(id);
    let area = NodeRef::<html::Textarea>::new();
    area.on_load(|area| focus::after_views(move || focus::element(&area)));
    let typed = RwSignal::new(quote.clone());
    let error = Signal::derive(move || {
        let lost = !is_in_note(&typed.read());
        lost.then(|| words::PASSAGE_NOT_THERE.in_lang(lang.get()).to_owned())
    });
    let save = move |quote: String| {
        if let Some(link) = link.get_untracked() {
            workspace.dispatch(ChangeLink { id, quote, importance: link.importance });
        }
    };
    let key_down = move |event: KeyboardEvent| {
        let is_over = event.key() == "Escape" || (event.key() == "Enter" && event.ctrl_key());
        if is_over && !event.is_composing() {
            event.stop_propagation();
            // The button that gets the focus now would take the same Enter for a click.
            event.prevent_default();
            close.run(true);
        }
    };
    view! {
        <div on:keydown=key_down on:focusout=move |_| { close.try_run(false); }>
            <TextArea
                label=t(words::PASSAGE)
                value=Signal::stored(quote)
                hint=t(words::PASSAGE_HINT)
                error=error
                rows=2
                input_ref=area
                on_input=move |text| typed.set(text)
                on_commit=save
            />
        </div>
    }
}

/// The importances as the choices of a list.
pub(super) fn importance_options(lang: Signal<crate::ui::words::Lang>) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        let option = |it| (importance_key(it).to_owned(), item::importance(it).in_lang(lang.get()).to_owned());
        Importance::ALL.into_iter().map(option).collect()
    })
}

/// The word for an importance in markup.
pub(super) const fn importance_key(importance: Importance) -> &'static str {
    match importance {
        Importance::NiceToHave => "nice",
        Importance::Important => "important",
        Importance::DealBreaker => "breaker",
    }
}

/// The importance that [`importance_key`] names.
pub(super) fn read_importance(key: &str) -> Option<Importance> {
    Importance::ALL.into_iter().find(|it| importance_key(*it) == key)
}
